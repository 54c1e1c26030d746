//! The simulator: for each set, a coin is drawn with probability ½ and tossed.
//!
//! Every set has its own random stream, and every toss has its own bits of this stream: a toss is heads if its
//! uniform random number is below the coin's θ. So, with the same seed, increasing θ only changes tails to heads, one
//! toss at a time, and adding sets or tosses does not change the existing ones.

use crate::coin::{Coin, PerCoin, Theta};
use crate::ground_truth::GroundTruth;
use crate::localized_error::LocalizedError;
use crate::splitmix64::SplitMix64;
use crate::tosses::{Builder, MAX_SETS, MAX_TOSSES, Tosses};
use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};
use thiserror::Error;

/// The parameters of a simulation, without its seed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Simulation {
    theta: Theta,
    sets: usize,
    tosses: u32,
}

impl Simulation {
    /// Creates a simulation of `sets` sets of `tosses` tosses each, with the true probabilities of heads `theta`.
    ///
    /// # Errors
    /// When `sets` or `tosses` is 0, or when sets or tosses exceed [`MAX_SETS`] or [`MAX_TOSSES`].
    pub fn new(theta: Theta, sets: usize, tosses: u32) -> Result<Self, SimulationError> {
        if !(1..=MAX_SETS).contains(&sets) {
            return Err(SimulationError::Sets(sets));
        }
        if tosses == 0 {
            return Err(SimulationError::NoTosses);
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

    /// Returns the true θ.
    #[must_use]
    pub fn theta(&self) -> Theta {
        self.theta
    }

    /// Returns the number of sets.
    #[must_use]
    pub fn sets(&self) -> usize {
        self.sets
    }

    /// Returns the number of tosses in each set.
    #[must_use]
    pub fn tosses(&self) -> u32 {
        self.tosses
    }

    /// Draws the coins and tosses them.
    ///
    /// Takes one word from `rng` for each set. The same words yield the same tosses on every platform and in every
    /// later version.
    #[must_use]
    pub fn run(&self, rng: impl Rng) -> (Tosses, GroundTruth) {
        let mut tossing = self.start(rng);
        tossing.advance(usize::MAX);
        tossing.finish()
    }

    /// Starts a simulation like [`run`](Self::run), but incrementally, so that callers can yield.
    #[must_use]
    pub fn start<R: Rng>(&self, rng: R) -> Tossing<R> {
        let per_coin = self.theta.per_coin();
        Tossing {
            simulation: *self,
            thresholds: per_coin.map(Threshold::new),
            rng,
            made: Builder::default(),
            coins: Vec::with_capacity(self.sets),
        }
    }
}

/// Creates a random number generator with this seed.
pub(crate) fn generator(seed: u32) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(u64::from(seed))
}

/// A simulation in progress.
///
/// ```
/// # use em_coins::{Simulation, Theta};
/// # use rand::{SeedableRng, rngs::ChaCha8Rng};
/// let simulation = Simulation::new(Theta::new(0.8, 0.45)?, 1_000, 20)?;
/// let mut tossing = simulation.start(ChaCha8Rng::seed_from_u64(7));
/// while tossing.progress() < 1.0 {
///     tossing.advance(5_000);
/// }
/// assert_eq!(tossing.finish(), simulation.run(&mut ChaCha8Rng::seed_from_u64(7)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Tossing<R> {
    simulation: Simulation,
    thresholds: PerCoin<Threshold>,
    rng: R,
    made: Builder,
    coins: Vec<Coin>,
}

impl<R: Rng> Tossing<R> {
    /// Simulates the next sets, with about `tosses` tosses in total, but at least one set. Has no effect after the last
    /// set.
    pub fn advance(&mut self, tosses: usize) {
        let Simulation {
            sets, tosses: each, ..
        } = self.simulation;
        let wanted = (tosses / each as usize).max(1);
        for _ in 0..wanted.min(sets - self.coins.len()) {
            self.make_set();
        }
    }

    fn make_set(&mut self) {
        let length = self.simulation.tosses as usize;
        let mut set = SplitMix64(self.rng.next_u64());
        let coin = if set.next_word() >> 63 == 0 {
            Coin::A
        } else {
            Coin::B
        };
        let theta = *self.thresholds.of(coin);
        let words = (0..length).step_by(64).map(|first| {
            let stream = SplitMix64(set.next_word());
            theta.toss(mask((length - first).min(64)), stream)
        });
        self.made.push(self.simulation.tosses, words);
        self.coins.push(coin);
    }

    /// Returns the progress, from 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        self.coins.len() as f64 / self.simulation.sets as f64
    }

    /// Returns the sets simulated so far.
    #[must_use]
    pub fn finish(self) -> (Tosses, GroundTruth) {
        let truth = GroundTruth {
            theta: Some(self.simulation.theta),
            coins: self.coins,
        };
        (self.made.build(), truth)
    }
}

/// Returns the lowest `count` bits, from 1 to 64.
fn mask(count: usize) -> u64 {
    u64::MAX >> (64 - count)
}

/// A probability as the binary digits of a threshold, for 64 tosses at once.
#[derive(Clone, Copy, Debug)]
enum Threshold {
    /// Heads if the first 64 binary digits of a uniform number are below these.
    Below(u64),
    /// Always heads.
    Always,
}

impl Threshold {
    fn new(probability: f64) -> Self {
        if probability == 1.0 {
            Self::Always
        } else {
            // Exact for large θ: the largest f64 below 1 has 53 digits. A tiny θ is truncated to a multiple of 2⁻⁶⁴.
            Self::Below((probability * 2f64.powi(64)) as u64)
        }
    }

    /// Makes a toss for each bit in `wanted`, heads as 1.
    ///
    /// The k-th word of `digits` contains the k-th binary digit of each toss's uniform number. Digits are compared from
    /// the first one on until every toss differs from the threshold, which takes about eight words for 64 tosses. The
    /// loop takes four words at a time, because the CPU mispredicts a random end.
    fn toss(self, wanted: u64, mut digits: SplitMix64) -> u64 {
        let Self::Below(mut threshold) = self else {
            return wanted;
        };
        let (mut heads, mut undecided) = (0, wanted);
        while undecided != 0 && threshold != 0 {
            for _ in 0..4 {
                let digit = digits.next_word();
                // The threshold's next digit, in every place.
                let bound = ((threshold as i64) >> 63) as u64;
                heads |= undecided & bound & !digit;
                undecided &= !(bound ^ digit);
                threshold <<= 1;
            }
        }
        heads
    }
}

/// Invalid parameters of a simulation.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SimulationError {
    /// No sets, or too many.
    #[error("{0} sets: from 1 to {MAX_SETS} are accepted")]
    Sets(usize),
    /// Sets without tosses, from which EM cannot estimate anything.
    #[error("0 tosses a set: at least 1 is accepted")]
    NoTosses,
    /// Too many tosses in total.
    #[error("{sets} sets of {tosses} tosses: at most {MAX_TOSSES} tosses in all are accepted")]
    Tosses {
        /// The number of sets.
        sets: usize,
        /// The number of tosses in each set.
        tosses: u32,
    },
}

impl LocalizedError for SimulationError {
    const CODES: &'static [&'static str] =
        &["setsOutOfRange", "noTossesASet", "tooManyTossesInAll"];

    fn code(&self) -> &'static str {
        match self {
            Self::Sets(_) => "setsOutOfRange",
            Self::NoTosses => "noTossesASet",
            Self::Tosses { .. } => "tooManyTossesInAll",
        }
    }

    fn args(&self) -> Vec<String> {
        match self {
            Self::Sets(sets) => vec![sets.to_string(), MAX_SETS.to_string()],
            Self::NoTosses => Vec::new(),
            Self::Tosses { sets, tosses } => {
                vec![sets.to_string(), tosses.to_string(), MAX_TOSSES.to_string()]
            }
        }
    }
}
