//! To which coin the sets are counted.

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
}

impl Shares<'_> {
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
        }
    }
}
