//! The ground truth, which is hidden from EM: the true θ and the coin drawn for each set.

use crate::coin::{Coin, PerCoin, Theta};
use crate::em::Counts;
use crate::tosses::Tosses;

/// The true θ and the coin drawn for each set, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroundTruth {
    /// The coins' true probabilities of heads; `None` if they are unknown.
    pub theta: Option<Theta>,
    /// The coin drawn for each set, in the order of the sets; empty if they are unknown.
    pub coins: Vec<Coin>,
}

impl GroundTruth {
    /// Returns the complete-data estimate: heads ÷ tosses of each coin over the sets that were made with it
    /// (Do & Batzoglou 2008, figure 1a).
    ///
    /// `None` for a coin that was never tossed, and for both when the drawn coins are not known.
    ///
    /// ```
    /// # use em_coins::{Example, PerCoin};
    /// let (tosses, truth) = Example::Paper.data();
    /// let estimate = truth.complete_data_estimate(&tosses);
    /// assert_eq!(estimate, PerCoin { a: Some(0.80), b: Some(0.45) });
    /// ```
    #[must_use]
    pub fn complete_data_estimate(&self, tosses: &Tosses) -> PerCoin<Option<f64>> {
        self.labelled_counts(tosses).map(|Counts { heads, tails }| {
            let total = heads + tails;
            (total > 0.0).then(|| heads / total)
        })
    }

    /// Returns the heads and tails of the sets that were made with each coin: whole numbers. All are 0 if the drawn
    /// coins are unknown.
    #[must_use]
    pub fn labelled_counts(&self, tosses: &Tosses) -> PerCoin<Counts> {
        let mut sums = PerCoin::<Counts>::default();
        for (set, &coin) in self.coins.iter().enumerate() {
            let sum = sums.of_mut(coin);
            sum.heads += f64::from(tosses.heads(set));
            sum.tails += f64::from(tosses.tails(set));
        }
        sums
    }
}
