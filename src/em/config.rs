//! The configuration of EM: what it estimates, and how.

use crate::coin::{PerCoin, Theta};

/// The parameters that EM estimates: θ and the prior.
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
    /// π: each coin's probability of being drawn for a set. Both add up to 1.
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

/// How an E-step assigns a set to the coins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Assignment {
    /// Each coin gets a share of the set, equal to its posterior probability.
    #[default]
    Soft,
    /// The more probable coin gets the whole set; in a tie, coin A.
    Hard,
}

impl Assignment {
    /// Both variants.
    pub const ALL: [Self; 2] = [Self::Soft, Self::Hard];

    /// Returns the name in links and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Soft => "soft",
            Self::Hard => "hard",
        }
    }
}

/// Whether the prior, the probability of drawing each coin, is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Prior {
    /// Each coin is drawn with probability ½.
    #[default]
    Known,
    /// The M-step estimates it as the mean responsibility of each coin.
    Learned,
}

impl Prior {
    /// Both variants.
    pub const ALL: [Self; 2] = [Self::Known, Self::Learned];

    /// Returns the name in links and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Learned => "learned",
        }
    }
}

/// The variant of EM.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Method {
    /// How the E-step assigns sets.
    pub assignment: Assignment,
    /// Whether the M-step estimates the prior as well.
    pub prior: Prior,
}

impl From<Assignment> for Method {
    /// Combines an assignment with a known prior.
    fn from(assignment: Assignment) -> Self {
        Self {
            assignment,
            prior: Prior::Known,
        }
    }
}
