//! How probable a set is with a coin, and how many times as probable as with the other.

use super::{Explained, Quantity, Reason, Scene, Side};
use crate::coin::{Coin, PerCoin};
use crate::em::{Counts, Phase};

impl Scene<'_> {
    /// p(set | coin) at the θ of the E-step.
    pub(super) fn likelihood(&self, coin: Coin, set: usize) -> Explained {
        let (counts, logs) = self.log_likelihoods(set)?;
        let theta = self.expectation()?.theta().of(coin);
        let reason = Reason::Likelihood {
            set,
            coin,
            counts,
            theta,
            log_likelihood: *logs.of(coin),
        };
        let mut sources = Side::BOTH.map(|side| Quantity::Tossed(side, set)).to_vec();
        if self.em.phase() == Phase::Expected {
            sources.push(Quantity::Theta(coin));
        }
        Some((reason, sources))
    }

    /// How many times as probable a set is with its likelier coin as with the other.
    pub(super) fn ratio(&self, set: usize) -> Explained {
        let (_, log_likelihoods) = self.log_likelihoods(set)?;
        let coin = if log_likelihoods.a >= log_likelihoods.b {
            Coin::A
        } else {
            Coin::B
        };
        let ratio = (log_likelihoods.of(coin) - log_likelihoods.of(coin.other())).exp();
        if !ratio.is_finite() {
            return None;
        }
        let reason = Reason::Ratio {
            set,
            coin,
            log_likelihoods,
            ratio,
        };
        let sources = Coin::BOTH.map(|coin| Quantity::Likelihood(coin, set));
        Some((reason, sources.to_vec()))
    }

    /// The heads and tails of a set, and ln p(set | coin) at the θ of the E-step.
    fn log_likelihoods(&self, set: usize) -> Option<(Counts, PerCoin<f64>)> {
        let tosses = self.em.tosses();
        let expectation = self.expectation()?;
        if set >= tosses.sets() {
            return None;
        }
        let (heads, tails) = (tosses.heads(set), tosses.tails(set));
        let counts = Counts {
            heads: heads.into(),
            tails: tails.into(),
        };
        Some((counts, expectation.log_likelihoods(heads, tails)))
    }
}
