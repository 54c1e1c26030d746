//! The parameters of EM: θ and the prior π.

use crate::coin::{PerCoin, Theta};

/// The parameters of the model: θ, and the prior π, which EM estimates or keeps.
///
/// The components of the prior are probabilities that add up to 1, up to rounding. This is not checked: with any other
/// prior, responsibilities and log-likelihoods are meaningless.
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
}

impl From<Theta> for Parameters {
    /// Combines θ with equal priors.
    fn from(theta: Theta) -> Self {
        Self {
            theta,
            prior: PerCoin { a: 0.5, b: 0.5 },
        }
    }
}

impl Parameters {
    /// Returns the largest absolute difference between corresponding components of two parameters.
    #[must_use]
    pub fn largest_change(self, other: Self) -> f64 {
        let theta = self.theta.largest_change(other.theta);
        theta.max((self.prior.a - other.prior.a).abs())
    }

    /// Returns whether all numbers are bitwise equal, including 1 − θ.
    pub(super) fn repeats(self, other: Self) -> bool {
        self == other && self.theta.tails() == other.theta.tails()
    }
}
