//! The error of an E-step with sets of likelihood 0.

use crate::coin::Theta;
use crate::localized_error::LocalizedError;
use crate::tosses::{Group, Tosses};
use thiserror::Error;

/// A θ at which some sets have likelihood 0 with both coins, so that their posterior is undefined.
#[derive(Clone, Debug, Error, PartialEq)]
#[error(
    "neither coin can have made {}: at θA = {} and θB = {} that has likelihood 0; move a θ away from 0 or 1",
    names(.first, *.sets),
    .theta.a(),
    .theta.b()
)]
pub struct ZeroLikelihood {
    /// The θ.
    pub theta: Theta,
    /// The number of sets with likelihood 0.
    pub sets: usize,
    /// The first few of these sets, counted from 0.
    pub first: Vec<usize>,
}

impl ZeroLikelihood {
    const NAMED: usize = 5;

    pub(super) fn new(tosses: &Tosses, theta: Theta, impossible: &impl Fn(&Group) -> bool) -> Self {
        let is = |&set: &usize| {
            let (heads, tails) = (tosses.heads(set), tosses.tails(set));
            impossible(&Group {
                heads,
                tails,
                sets: 1,
            })
        };
        let sets = (0..tosses.sets()).filter(is).count();
        Self {
            theta,
            sets,
            first: (0..tosses.sets()).filter(is).take(Self::NAMED).collect(),
        }
    }
}

/// Returns a phrase such as "set 2", "sets 1, 3 and 4", or "sets 1, 2, 3, 4, 5 and 7 more".
fn names(first: &[usize], sets: usize) -> String {
    let mut words: Vec<String> = first.iter().map(|set| (set + 1).to_string()).collect();
    if sets > first.len() {
        words.push(format!("{} more", sets - first.len()));
    }
    let noun = if sets == 1 { "set" } else { "sets" };
    match words.split_last() {
        Some((last, [])) => format!("{noun} {last}"),
        Some((last, others)) => format!("{noun} {} and {last}", others.join(", ")),
        None => noun.to_owned(),
    }
}

impl LocalizedError for ZeroLikelihood {
    const CODES: &'static [&'static str] = &["impossible"];

    fn code(&self) -> &'static str {
        Self::CODES[0]
    }

    /// Returns θA and θB, the number of sets that are not named, and the named sets, counted from 1.
    fn args(&self) -> Vec<String> {
        let more = self.sets - self.first.len();
        let theta = [self.theta.a().to_string(), self.theta.b().to_string()];
        let named = self.first.iter().map(|set| (set + 1).to_string());
        theta
            .into_iter()
            .chain([more.to_string()])
            .chain(named)
            .collect()
    }
}
