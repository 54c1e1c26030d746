//! Tosses made by a simulator: for each set a coin is drawn, each with probability ½, and tossed.
//!
//! Every set has a stream of random words of its own, and every toss its own bits of it: a toss shows
//! heads when its hidden uniform number lies below the coin's θ. So, at the same seed, raising a θ only
//! ever turns tails into heads, one toss at a time, and asking for more sets or more tosses leaves
//! those that stand there as they are.

use super::{Builder, MAX_SETS, MAX_TOSSES, Tosses};
use crate::coin::{Coin, Theta};
use crate::told::Told;
use crate::truth::Truth;
use rand::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;
use thiserror::Error;

/// What a simulation needs to know besides its random numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Simulation {
    theta: Theta,
    sets: usize,
    tosses: u32,
}

impl Simulation {
    /// `sets` sets of `tosses` tosses each, with coins whose real probabilities of heads are `theta`.
    ///
    /// # Errors
    /// When there is no set, or when sets or tosses exceed [`MAX_SETS`] or [`MAX_TOSSES`]. Sets
    /// without tosses are allowed: they tell EM nothing.
    pub fn new(theta: Theta, sets: usize, tosses: u32) -> Result<Self, SimulationError> {
        if !(1..=MAX_SETS).contains(&sets) {
            return Err(SimulationError::Sets(sets));
        }
        if sets.saturating_mul(tosses as usize) > MAX_TOSSES {
            return Err(SimulationError::Tosses { sets, tosses });
        }
        Ok(Self {
            theta,
            sets,
            tosses,
        })
    }

    /// The coins' real θ.
    #[must_use]
    pub fn theta(&self) -> Theta {
        self.theta
    }

    /// How many sets are made.
    #[must_use]
    pub fn sets(&self) -> usize {
        self.sets
    }

    /// How many tosses each set has.
    #[must_use]
    pub fn tosses(&self) -> u32 {
        self.tosses
    }

    /// Draws the coins and tosses them.
    ///
    /// Takes one word of `rng` for each set. The same words give the same tosses on every platform and
    /// in every later version.
    #[must_use]
    pub fn run(&self, rng: &mut impl Rng) -> (Tosses, Truth) {
        let length = self.tosses as usize;
        let mut made = Builder::with_capacity(self.sets, self.sets * length.div_ceil(64));
        let mut coins = Vec::with_capacity(self.sets);
        for _ in 0..self.sets {
            let mut set = SplitMix64::seed_from_u64(rng.next_u64());
            let coin = if set.next_u64() >> 63 == 0 {
                Coin::A
            } else {
                Coin::B
            };
            let theta = Threshold::new(self.theta.of(coin));
            let words = (0..length).step_by(64).map(|first| {
                let stream = SplitMix64::seed_from_u64(set.next_u64());
                theta.toss(mask((length - first).min(64)), stream)
            });
            made.push(self.tosses, words);
            coins.push(coin);
        }
        (
            made.build(),
            Truth {
                theta: Some(self.theta),
                coins,
            },
        )
    }
}

/// The lowest `count` bits, from 1 to 64.
fn mask(count: usize) -> u64 {
    u64::MAX >> (64 - count)
}

/// A probability as the binary digits of a threshold, so that 64 tosses are decided at once.
#[derive(Clone, Copy)]
enum Threshold {
    /// Heads when the first 64 binary digits of a uniform number are below these.
    Below(u64),
    /// Always heads.
    Always,
}

impl Threshold {
    fn new(probability: f64) -> Self {
        if probability == 1.0 {
            Self::Always
        } else {
            // Exact: the largest f64 below 1 has 53 digits. A tiny θ is cut off at 2⁻⁶⁴.
            Self::Below((probability * 2f64.powi(64)) as u64)
        }
    }

    /// One toss for each bit in `wanted`, heads as 1.
    ///
    /// The k-th word of `digits` holds the k-th binary digit of each toss's uniform number. Digits are
    /// compared from the front until every toss has left the threshold on one side, about eight words
    /// for 64 tosses.
    fn toss(self, wanted: u64, mut digits: impl Rng) -> u64 {
        let Self::Below(mut threshold) = self else {
            return wanted;
        };
        let (mut heads, mut undecided) = (0, wanted);
        while undecided != 0 && threshold != 0 {
            let digit = digits.next_u64();
            if threshold >> 63 == 1 {
                heads |= undecided & !digit;
                undecided &= digit;
            } else {
                undecided &= !digit;
            }
            threshold <<= 1;
        }
        heads
    }
}

/// A simulation that cannot be run.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SimulationError {
    /// No set, or too many.
    #[error("{0} sets: from 1 to {MAX_SETS} are accepted")]
    Sets(usize),
    /// Too many tosses in all.
    #[error("{sets} sets of {tosses} tosses: at most {MAX_TOSSES} tosses in all are accepted")]
    Tosses {
        /// The sets asked for.
        sets: usize,
        /// The tosses asked for in each of them.
        tosses: u32,
    },
}

impl Told for SimulationError {
    const NAMES: &'static [&'static str] = &["setsOutOfRange", "tooManyTossesInAll"];

    fn name(&self) -> &'static str {
        match self {
            Self::Sets(_) => "setsOutOfRange",
            Self::Tosses { .. } => "tooManyTossesInAll",
        }
    }

    fn values(&self) -> Vec<String> {
        match self {
            Self::Sets(sets) => vec![sets.to_string(), MAX_SETS.to_string()],
            Self::Tosses { sets, tosses } => {
                vec![sets.to_string(), tosses.to_string(), MAX_TOSSES.to_string()]
            }
        }
    }
}
