//! The variants of EM: soft or hard assignment, with a known or an estimated prior, and when it stops.

use super::convergence::TOLERANCE;
use super::tolerance::Tolerance;

/// The rule by which an E-step assigns a set to the coins.
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
    /// The rule by which the E-step assigns sets.
    pub assignment: Assignment,
    /// Whether the M-step estimates the prior as well. The probabilities themselves are in
    /// [`Parameters`](super::Parameters).
    pub prior: Prior,
    /// The change below which EM stops; `None` if it stops at its limit.
    pub tolerance: Option<Tolerance>,
}

impl Method {
    /// Returns the change of θ and of an estimated prior in an iteration below which EM stops or, without a tolerance,
    /// may have converged.
    #[must_use]
    pub fn stops_below(self) -> f64 {
        self.tolerance.map_or(TOLERANCE, Tolerance::change)
    }

    /// Returns the same variant of EM, which stops at its limit.
    #[must_use]
    pub fn to_limit(self) -> Self {
        Self {
            tolerance: None,
            ..self
        }
    }
}

impl From<Assignment> for Method {
    /// Combines an assignment with a known prior, and stops at the limit.
    fn from(assignment: Assignment) -> Self {
        Self {
            assignment,
            ..Self::default()
        }
    }
}
