//! The numbers on the page, by name.

use crate::coin::Coin;
use std::fmt;
use std::str::FromStr;

/// A side of a coin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Heads.
    Heads,
    /// Tails.
    Tails,
}

impl Side {
    /// Both sides, in the order of the page.
    pub const BOTH: [Self; 2] = [Self::Heads, Self::Tails];

    /// Returns the name: `"heads"` or `"tails"`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Heads => "heads",
            Self::Tails => "tails",
        }
    }
}

/// A number on the page. Sets are counted from 0; names count them from 1, as the page does.
///
/// ```
/// # use em_coins::{Coin, Quantity};
/// let share = Quantity::Share(Coin::A, 1);
/// assert_eq!(share.to_string(), "share-A-2");
/// assert_eq!("share-A-2".parse(), Ok(share));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// The heads or tails of a set, as they fell.
    Tossed(Side, usize),
    /// The heads or tails of all sets.
    AllTossed(Side),
    /// A coin's share of a set.
    Share(Coin, usize),
    /// The heads or tails of a set that are counted for a coin.
    Count(Coin, Side, usize),
    /// The heads or tails of all sets that are counted for a coin.
    Sum(Coin, Side),
    /// The θ of EM.
    Theta(Coin),
    /// The probability with which a coin is drawn.
    Prior(Coin),
    /// ℓ at the θ of EM.
    LogLikelihood,
    /// The true θ.
    Truth(Coin),
    /// ℓ at the true θ.
    TruthLogLikelihood,
    /// The complete-data estimate of θ.
    Labelled(Coin),
    /// ℓ at the complete-data estimate.
    LabelledLogLikelihood,
    /// p(set | coin), or its logarithm where that is shown.
    Likelihood(Coin, usize),
    /// How many times as probable a set is with one coin as with the other.
    Ratio(usize),
    /// θ after so many iterations.
    ThetaAfter(Coin, usize),
    /// The prior of coin A after so many iterations.
    PriorAfter(usize),
    /// ℓ after so many iterations.
    LogLikelihoodAfter(usize),
    /// How far the last of so many iterations moved.
    ChangeAfter(usize),
}

impl fmt::Display for Quantity {
    /// Writes the name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Tossed(side, set) => write!(f, "{}-{}", side.name(), set + 1),
            Self::AllTossed(side) => f.write_str(side.name()),
            Self::Share(coin, set) => write!(f, "share-{}-{}", coin.letter(), set + 1),
            Self::Count(coin, side, set) => {
                write!(f, "{}-{}-{}", side.name(), coin.letter(), set + 1)
            }
            Self::Sum(coin, side) => write!(f, "{}-{}", side.name(), coin.letter()),
            Self::Theta(coin) => write!(f, "theta-{}", coin.letter()),
            Self::Prior(coin) => write!(f, "prior-{}", coin.letter()),
            Self::LogLikelihood => f.write_str("logLikelihood"),
            Self::Truth(coin) => write!(f, "truth-{}", coin.letter()),
            Self::TruthLogLikelihood => f.write_str("truth-logLikelihood"),
            Self::Labelled(coin) => write!(f, "labelled-{}", coin.letter()),
            Self::LabelledLogLikelihood => f.write_str("labelled-logLikelihood"),
            Self::Likelihood(coin, set) => write!(f, "likelihood-{}-{}", coin.letter(), set + 1),
            Self::Ratio(set) => write!(f, "ratio-{}", set + 1),
            Self::ThetaAfter(coin, row) => write!(f, "after-{}-{row}", coin.letter()),
            Self::PriorAfter(row) => write!(f, "after-prior-{row}"),
            Self::LogLikelihoodAfter(row) => write!(f, "after-logLikelihood-{row}"),
            Self::ChangeAfter(row) => write!(f, "change-{row}"),
        }
    }
}

/// The name of no quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownQuantity;

impl FromStr for Quantity {
    type Err = UnknownQuantity;

    /// Reads a name.
    fn from_str(name: &str) -> Result<Self, UnknownQuantity> {
        let mut parts = name.split('-');
        let (kind, second, third) = (parts.next(), parts.next(), parts.next());
        if parts.next().is_some() {
            return Err(UnknownQuantity);
        }
        let side = Side::BOTH.into_iter().find(|it| Some(it.name()) == kind);
        let coin = Coin::BOTH
            .into_iter()
            .find(|it| Some(it.letter()) == second);
        let set = |text: Option<&str>| {
            let number: Option<usize> = text.and_then(|text| text.parse().ok());
            number.and_then(|number| number.checked_sub(1))
        };
        let row = |text: Option<&str>| text.and_then(|text| text.parse().ok());
        let found = match (kind, side, second, coin, third) {
            (_, Some(side), None, _, None) => Some(Self::AllTossed(side)),
            (_, Some(side), _, Some(coin), None) => Some(Self::Sum(coin, side)),
            (_, Some(side), _, Some(coin), number) => {
                set(number).map(|set| Self::Count(coin, side, set))
            }
            (_, Some(side), number, None, None) => set(number).map(|set| Self::Tossed(side, set)),
            (Some("share"), _, _, Some(coin), number) => {
                set(number).map(|set| Self::Share(coin, set))
            }
            (Some("likelihood"), _, _, Some(coin), number) => {
                set(number).map(|set| Self::Likelihood(coin, set))
            }
            (Some("ratio"), _, number, None, None) => set(number).map(Self::Ratio),
            (Some("after"), _, _, Some(coin), number) => {
                row(number).map(|row| Self::ThetaAfter(coin, row))
            }
            (Some("after"), _, Some("prior"), _, number) => row(number).map(Self::PriorAfter),
            (Some("after"), _, Some("logLikelihood"), _, number) => {
                row(number).map(Self::LogLikelihoodAfter)
            }
            (Some("change"), _, number, None, None) => row(number).map(Self::ChangeAfter),
            (Some("theta"), _, _, Some(coin), None) => Some(Self::Theta(coin)),
            (Some("prior"), _, _, Some(coin), None) => Some(Self::Prior(coin)),
            (Some("logLikelihood"), _, None, _, None) => Some(Self::LogLikelihood),
            (Some("truth"), _, _, Some(coin), None) => Some(Self::Truth(coin)),
            (Some("truth"), _, Some("logLikelihood"), _, None) => Some(Self::TruthLogLikelihood),
            (Some("labelled"), _, _, Some(coin), None) => Some(Self::Labelled(coin)),
            (Some("labelled"), _, Some("logLikelihood"), _, None) => {
                Some(Self::LabelledLogLikelihood)
            }
            _ => None,
        };
        found
            .filter(|it| it.to_string() == name)
            .ok_or(UnknownQuantity)
    }
}
