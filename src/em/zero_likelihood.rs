//! Why an E-step cannot be made: sets that neither coin can have made.

use crate::coin::Theta;
use crate::localized_error::LocalizedError;
use crate::tosses::{Group, Tosses};
use thiserror::Error;

/// A θ at which some sets can come from neither coin: their log-likelihood is −∞, and they have no
/// posterior.
#[derive(Clone, Debug, Error, PartialEq)]
#[error(
    "neither coin can have made {}: at θA = {} and θB = {} that has likelihood 0; move a θ away from 0 or 1",
    names(.first, *.sets),
    .theta.a(),
    .theta.b()
)]
pub struct ZeroLikelihood {
    /// The θ in question.
    pub theta: Theta,
    /// How many sets are impossible.
    pub sets: usize,
    /// The first few of them, counted from 0.
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

/// "set 2", "sets 1, 3 and 4", or "sets 1, 2, 3, 4, 5 and 7 more".
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

    /// θA and θB, how many sets are not named, and the named ones, counted from 1.
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
