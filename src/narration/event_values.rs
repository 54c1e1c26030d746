//! The values that an event tells.

use crate::coin::Theta;

/// The true θ, as far as it is known and the reader may see it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum VisibleTruth {
    /// Nothing is known.
    #[default]
    Unknown,
    /// It is known, but hidden.
    Hidden,
    /// It is shown.
    Shown {
        /// The true θ.
        truth: Option<Theta>,
        /// The complete-data estimate.
        estimate: Option<Theta>,
    },
}

impl VisibleTruth {
    /// Returns whether θ is closer to the truth with the coins' names swapped.
    pub(super) fn is_closer_swapped(self, theta: Theta) -> bool {
        let Self::Shown { truth, estimate } = self else {
            return false;
        };
        estimate.or(truth).is_some_and(|answer| {
            let off = |a: f64, b: f64| (theta.a() - a).abs() + (theta.b() - b).abs();
            off(answer.b(), answer.a()) < off(answer.a(), answer.b())
        })
    }
}

/// A suggestion of what to try once EM has converged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// To show the truth.
    ShowTruth,
    /// To start from another guess.
    OtherGuess,
    /// To go on with soft EM, which may end higher.
    SoftEm,
}

/// A set and its counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetCounts {
    /// The set, counted from 0.
    pub index: usize,
    /// Its heads.
    pub heads: u32,
    /// Its tosses.
    pub tosses: u32,
}

/// A coin's share × the set's heads, or × its tails where it has no heads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted {
    /// Whether heads are counted, rather than tails.
    pub is_heads: bool,
    /// The number of them in the set.
    pub tosses_of_side: u32,
    /// The number of them that is counted for the coin.
    pub expected: f64,
}

impl Counted {
    /// Counts a set for a coin with this share of it; `None` if the set has no tosses.
    pub(super) fn of(share: f64, heads: u32, tails: u32) -> Option<Self> {
        let tosses_of_side = if heads > 0 { heads } else { tails };
        (tosses_of_side > 0).then(|| Self {
            is_heads: heads > 0,
            tosses_of_side,
            expected: share * f64::from(tosses_of_side),
        })
    }
}

/// A coin's θ as counted from the labels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelledCount {
    /// The heads of its sets, a whole number.
    pub heads: f64,
    /// The tosses of its sets, a whole number above 0.
    pub tosses: f64,
    /// The complete-data estimate.
    pub theta: f64,
}

/// A coin's θ after an M-step, and its derivation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Estimate {
    /// The coin has no expected tosses, so that it keeps its θ.
    Kept(f64),
    /// The coin has so few expected tosses that their quotient cannot be shown.
    HardlyAny(f64),
    /// Expected heads ÷ expected tosses.
    Quotient {
        /// Expected heads.
        heads: f64,
        /// Expected tosses.
        tosses: f64,
        /// The estimate.
        theta: f64,
    },
}
