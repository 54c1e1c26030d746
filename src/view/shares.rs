//! To which coin the sets are counted.

use super::motion;
use crate::coin::{Coin, PerCoin};
use crate::em::Expectation;
use crate::tosses::Tosses;

/// To which coin each set is counted, and how much of it.
#[derive(Clone, Copy, Debug)]
pub enum Shares<'a> {
    /// No set is counted yet.
    None,
    /// Each set is counted whole to the coin that it was made with, in the order of the sets.
    Labels(&'a [Coin]),
    /// Each set is counted to both coins, by the responsibilities of an E-step.
    Expected(&'a Expectation),
    /// On the way from one to the other: `at` lies between 0 and 1. What is not counted yet counts as nothing.
    Between {
        /// At 0.
        from: &'a Self,
        /// At 1.
        to: &'a Self,
        /// How far on the way.
        at: f64,
    },
}

impl<'a> Shares<'a> {
    /// The shares on the way from one to another, at 0 and at 1 these themselves.
    #[must_use]
    pub fn between(from: &'a Self, to: &'a Self, at: f64) -> Self {
        if at <= 0.0 {
            *from
        } else if at >= 1.0 {
            *to
        } else {
            Self::Between { from, to, at }
        }
    }

    /// Each coin's share of set `set`; `None` where it is not counted.
    #[inline(never)]
    pub(crate) fn of(self, tosses: &Tosses, set: usize) -> Option<PerCoin<f64>> {
        match self {
            Self::None => None,
            Self::Labels(coins) => coins.get(set).map(|&coin| PerCoin {
                a: f64::from(u8::from(coin == Coin::A)),
                b: f64::from(u8::from(coin == Coin::B)),
            }),
            Self::Expected(expectation) => {
                Some(expectation.responsibilities(tosses.heads(set), tosses.tails(set)))
            }
            Self::Between { from, to, at } => {
                let (from, to) = (from.of(tosses, set), to.of(tosses, set));
                from.or(to)?;
                let both = from.unwrap_or_default().zip(to.unwrap_or_default());
                Some(both.map(|(from, to)| motion::between(from, to, at)))
            }
        }
    }
}
