//! The parameters of EM: θ and the prior π.

use super::log_coin::LogCoin;
use crate::coin::{PerCoin, Theta};

/// The parameters of the model: θ, and the prior π, which EM estimates or keeps.
///
/// The components of the prior are probabilities that add up to 1, up to rounding. This is not checked: with any other
/// prior, responsibilities and log-likelihoods are meaningless.
///
/// What EM estimates also has the logarithms of tiny probabilities, which may be too small for an `f64`. The prior of a
/// coin that hardly explains any set can be exp(−1600), and grow again.
///
/// ```
/// # use em_coins::{Parameters, Theta};
/// let parameters = Parameters::from(Theta::new(0.6, 0.5)?);
/// assert_eq!((parameters.prior.a, parameters.prior.b), (0.5, 0.5));
/// # Ok::<(), em_coins::ThetaError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameters {
    /// Each coin's probability of heads.
    pub theta: Theta,
    /// π: each coin's probability of being drawn for a set.
    pub prior: PerCoin<f64>,
    /// The logarithms of those probabilities that are tiny, and may underflow; −∞ for all others.
    tiny: PerCoin<LogCoin>,
}

impl From<Theta> for Parameters {
    /// Combines θ with equal priors.
    fn from(theta: Theta) -> Self {
        Self::new(theta, PerCoin { a: 0.5, b: 0.5 })
    }
}

impl Parameters {
    /// Combines θ and a prior.
    #[must_use]
    pub fn new(theta: Theta, prior: PerCoin<f64>) -> Self {
        Self::with_tiny(theta, prior, PerCoin::default())
    }

    /// Combines θ and a prior with the logarithms of those probabilities that are tiny.
    pub(super) fn with_tiny(theta: Theta, prior: PerCoin<f64>, tiny: PerCoin<LogCoin>) -> Self {
        Self { theta, prior, tiny }
    }

    /// Returns ln θ, ln(1 − θ) and ln π of each coin, which are finite even if the probability underflows.
    pub(crate) fn logs(self) -> PerCoin<LogCoin> {
        let coins = self.theta.per_coin().zip(self.theta.tails());
        coins
            .zip(self.prior)
            .zip(self.tiny)
            .map(|(((heads, tails), prior), tiny)| LogCoin::new(heads, tails, prior).or_tiny(tiny))
    }

    pub(super) fn tiny(self) -> PerCoin<LogCoin> {
        self.tiny
    }

    /// Returns the largest absolute difference between corresponding components of two parameters.
    #[must_use]
    pub fn largest_change(self, other: Self) -> f64 {
        let theta = self.theta.largest_change(other.theta);
        theta.max((self.prior.a - other.prior.a).abs())
    }

    /// Returns whether all numbers are bitwise equal, including 1 − θ and the logarithms.
    pub(super) fn repeats(self, other: Self) -> bool {
        self == other && self.theta.tails() == other.theta.tails()
    }
}
