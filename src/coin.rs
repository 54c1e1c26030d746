//! The two coins, a value for each of them, and θ.

use crate::localized_error::LocalizedError;
use thiserror::Error;

/// One of the two coins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coin {
    /// The coin shown in blue, on the left, with filled marks.
    A,
    /// The coin shown in orange, on the right, with hollow marks.
    B,
}

impl Coin {
    /// Both coins, in the order of the page.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    /// Returns the other coin.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// Returns the coin's letter, as in `"A"`.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }
}

/// One value for each coin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PerCoin<T> {
    /// The value of coin A.
    pub a: T,
    /// The value of coin B.
    pub b: T,
}

impl<T> PerCoin<T> {
    /// Returns the value of `coin`.
    pub fn of(&self, coin: Coin) -> &T {
        match coin {
            Coin::A => &self.a,
            Coin::B => &self.b,
        }
    }

    /// Returns a mutable reference to the value of `coin`.
    pub fn of_mut(&mut self, coin: Coin) -> &mut T {
        match coin {
            Coin::A => &mut self.a,
            Coin::B => &mut self.b,
        }
    }

    /// Applies a function to both values.
    #[inline(always)]
    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> PerCoin<U> {
        PerCoin {
            a: f(self.a),
            b: f(self.b),
        }
    }

    /// Exchanges the values of the coins.
    pub(crate) fn swapped(self) -> Self {
        Self {
            a: self.b,
            b: self.a,
        }
    }

    /// Pairs the values of two `PerCoin`.
    pub fn zip<U>(self, other: PerCoin<U>) -> PerCoin<(T, U)> {
        PerCoin {
            a: (self.a, other.a),
            b: (self.b, other.b),
        }
    }
}

/// θ = (θA, θB): for each coin the probability that a toss shows heads, in `[0, 1]`.
///
/// 1 − θ, the probability of tails, is stored as well, because an `f64` near 1 cannot represent it: a coin that shows
/// tails once in 10²⁰ tosses has θ = 1 as an `f64`, but can show tails. Two θ are equal if their probabilities of heads
/// are equal.
///
/// ```
/// # use em_coins::Theta;
/// let theta = Theta::new(0.6, 0.5)?;
/// assert_eq!((theta.a(), theta.b()), (0.6, 0.5));
/// assert!(Theta::new(0.6, 1.2).is_err());
/// # Ok::<(), em_coins::ThetaError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Theta {
    heads: PerCoin<f64>,
    tails: PerCoin<f64>,
}

impl Theta {
    /// Creates θ from its two components.
    ///
    /// # Errors
    /// When a component is not a number in `[0, 1]`.
    pub fn new(a: f64, b: f64) -> Result<Self, ThetaError> {
        for (coin, value) in [(Coin::A, a), (Coin::B, b)] {
            if !(0.0..=1.0).contains(&value) {
                return Err(ThetaError { coin, value });
            }
        }
        // Adding 0 turns −0 into 0, so that no sign is shown.
        Ok(Self::estimated(PerCoin {
            a: a + 0.0,
            b: b + 0.0,
        }))
    }

    /// Creates θ from probabilities of heads that are in range by construction.
    pub(crate) fn estimated(heads: PerCoin<f64>) -> Self {
        Self::with_tails(heads, heads.map(|heads| 1.0 - heads))
    }

    /// Creates θ from probabilities of heads and of tails, which are in range and add up to 1 by construction.
    pub(crate) fn with_tails(heads: PerCoin<f64>, tails: PerCoin<f64>) -> Self {
        debug_assert!(
            Coin::BOTH.iter().all(|&coin| {
                let (heads, tails) = (*heads.of(coin), *tails.of(coin));
                let in_range = |p| (0.0..=1.0).contains(&p);
                in_range(heads) && in_range(tails) && (heads + tails - 1.0).abs() < 1e-9
            }),
            "an estimate out of range: {heads:?}, {tails:?}"
        );
        Self { heads, tails }
    }

    /// Coin A's probability of heads.
    #[must_use]
    pub fn a(self) -> f64 {
        self.heads.a
    }

    /// Coin B's probability of heads.
    #[must_use]
    pub fn b(self) -> f64 {
        self.heads.b
    }

    /// Returns the probability of heads of `coin`.
    #[must_use]
    pub fn of(self, coin: Coin) -> f64 {
        *self.heads.of(coin)
    }

    /// Returns both components, one for each coin.
    #[must_use]
    pub fn per_coin(self) -> PerCoin<f64> {
        self.heads
    }

    /// Returns 1 − θ of each coin, the probability of tails, with full precision.
    #[must_use]
    pub fn tails(self) -> PerCoin<f64> {
        self.tails
    }

    /// Returns whether both coins have the same probabilities of heads and of tails.
    #[must_use]
    pub fn coins_are_equal(self) -> bool {
        self.heads.a == self.heads.b && self.tails.a == self.tails.b
    }

    /// Exchanges the names of the coins: returns the reflection across the line of equal coins.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self {
            heads: self.heads.swapped(),
            tails: self.tails.swapped(),
        }
    }

    /// Returns the largest absolute difference between corresponding components of two θ.
    #[must_use]
    pub fn largest_change(self, other: Self) -> f64 {
        (self.a() - other.a())
            .abs()
            .max((self.b() - other.b()).abs())
    }
}

impl PartialEq for Theta {
    fn eq(&self, other: &Self) -> bool {
        self.heads == other.heads
    }
}

/// A component of θ that is not a probability.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
#[error("θ{} is {value}; it must be a number from 0 to 1", coin.letter())]
pub struct ThetaError {
    /// The coin.
    pub coin: Coin,
    /// The invalid value.
    pub value: f64,
}

impl LocalizedError for ThetaError {
    const CODES: &'static [&'static str] = &["thetaOutOfRange"];

    fn code(&self) -> &'static str {
        Self::CODES[0]
    }

    fn args(&self) -> Vec<String> {
        vec![self.coin.letter().to_string(), self.value.to_string()]
    }
}
