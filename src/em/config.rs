//! What EM estimates, and how.

use crate::coin::{PerCoin, Theta};

/// What EM estimates: θ, and how often each coin is drawn.
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
    /// π: each coin's probability of being drawn for a set; they add up to 1.
    pub prior: PerCoin<f64>,
}

impl From<Theta> for Parameters {
    /// θ with coins that are drawn equally often.
    fn from(theta: Theta) -> Self {
        Self {
            theta,
            prior: PerCoin { a: 0.5, b: 0.5 },
        }
    }
}

impl Parameters {
    /// The largest distance of any component from the other's.
    #[must_use]
    pub fn largest_change(self, other: Self) -> f64 {
        let theta = self.theta.largest_change(other.theta);
        theta.max((self.prior.a - other.prior.a).abs())
    }

    /// Whether every number is the same, 1 − θ included.
    pub(super) fn repeats(self, other: Self) -> bool {
        self == other && self.theta.tails() == other.theta.tails()
    }
}

/// How an E-step divides a set between the coins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Assignment {
    /// Each coin gets the share of the set that its posterior probability says.
    #[default]
    Soft,
    /// The more probable coin gets all of it; in a tie, coin A.
    Hard,
}

impl Assignment {
    /// Both ways.
    pub const ALL: [Self; 2] = [Self::Soft, Self::Hard];

    /// Its name in links and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Soft => "soft",
            Self::Hard => "hard",
        }
    }
}

/// What is known of how often each coin is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Prior {
    /// Each coin is drawn with probability ½, and EM is told so.
    #[default]
    Known,
    /// The M-step estimates it too, as the mean responsibility of each coin.
    Learned,
}

impl Prior {
    /// Both cases.
    pub const ALL: [Self; 2] = [Self::Known, Self::Learned];

    /// Its name in links and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Learned => "learned",
        }
    }
}

/// Which of its variants EM runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Method {
    /// How sets are divided.
    pub assignment: Assignment,
    /// Whether the prior is estimated as well.
    pub prior: Prior,
}

impl From<Assignment> for Method {
    /// With coins that are drawn equally often.
    fn from(assignment: Assignment) -> Self {
        Self {
            assignment,
            prior: Prior::Known,
        }
    }
}
