//! The result of an E-step: the responsibilities and the expected counts.

use super::log_coin::{LogCoin, softplus};
use super::method::Assignment;
use super::parameters::Parameters;
use super::scaled_counts::ScaledCounts;
use crate::coin::{Coin, PerCoin, Theta};
use crate::tosses::{Group, Tosses};

/// The expected heads and tails of a coin: each set is weighted by the coin's responsibility for it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    /// Expected heads, 0 or more.
    pub heads: f64,
    /// Expected tails, 0 or more.
    pub tails: f64,
}

impl Counts {
    /// Returns the sum of heads and tails.
    #[must_use]
    pub fn tosses(self) -> f64 {
        self.heads + self.tails
    }

    /// Adds the tosses of all sets of a group, weighted.
    pub(super) fn add(&mut self, group: &Group, weight: f64) {
        let weight = f64::from(group.sets) * weight;
        self.heads += f64::from(group.heads) * weight;
        self.tails += f64::from(group.tails) * weight;
    }
}

/// The result of an E-step: each coin's responsibility for each set, and the expected counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    pub(super) parameters: Parameters,
    pub(super) logs: PerCoin<LogCoin>,
    pub(super) assignment: Assignment,
    pub(super) sets: usize,
    pub(super) expected_sets: PerCoin<f64>,
    pub(super) counts: PerCoin<Counts>,
    pub(super) scaled: PerCoin<ScaledCounts>,
    pub(super) entropy: f64,
}

impl Expectation {
    /// Returns the θ of the E-step.
    #[must_use]
    pub fn theta(&self) -> Theta {
        self.parameters.theta
    }

    /// Returns the θ and the prior of the E-step.
    #[must_use]
    pub fn parameters(&self) -> Parameters {
        self.parameters
    }

    /// Returns the expected number of sets of each coin: the sum of its responsibilities. Both add up to the number of
    /// sets.
    #[must_use]
    pub fn expected_sets(&self) -> PerCoin<f64> {
        self.expected_sets
    }

    /// Returns each coin's expected heads and tails over all sets. The heads of A and B add up to all heads, and the
    /// tails to all tails.
    #[must_use]
    pub fn counts(&self) -> PerCoin<Counts> {
        self.counts
    }

    /// Returns the posterior P(coin | set) of each coin for a set with these counts. Both add up to 1.
    ///
    /// The set should be one of those of the E-step. For a set that neither coin can have made, the result means
    /// nothing and may be NaN.
    #[must_use]
    #[inline(always)]
    pub fn responsibilities(&self, heads: u32, tails: u32) -> PerCoin<f64> {
        if self.is_split_by_prior() {
            return self.parameters.prior;
        }
        self.split(heads, tails).map(|share| share.responsibility)
    }

    /// Returns whether the coins are equal. Then each coin's responsibility is its prior, for every set in all
    /// iterations.
    #[inline(always)]
    pub(super) fn is_split_by_prior(&self) -> bool {
        self.assignment == Assignment::Soft && self.parameters.theta.coins_are_equal()
    }

    /// Returns ln p(set | coin) of each coin for a set with these counts: the log-likelihood of the sequence of tosses,
    /// without the prior. It is at most 0, and −∞ for a coin that cannot have made the set.
    #[must_use]
    pub fn log_likelihoods(&self, heads: u32, tails: u32) -> PerCoin<f64> {
        self.logs
            .map(|log| log.log_likelihood(heads.into(), tails.into()))
    }

    /// Returns whether a coin keeps its θ because it has no expected tosses. Expected counts that underflow still
    /// determine a θ.
    #[must_use]
    pub fn is_unassigned(&self, coin: Coin) -> bool {
        self.scaled.of(coin).counts.tosses() == 0.0
    }

    /// Returns the entropy of the responsibilities, −Σ r ln r over sets and coins: a measure of uncertainty from 0 to
    /// ln 2 per set.
    #[must_use]
    pub fn entropy(&self) -> f64 {
        self.entropy
    }

    /// Returns the set with the largest responsibility, the first of several, counted from 0; `None` without sets.
    ///
    /// `tosses` must be those of the E-step.
    #[must_use]
    pub fn clearest_set(&self, tosses: &Tosses) -> Option<usize> {
        let clarity = |group: &Group| {
            let shares = self.split(group.heads, group.tails);
            shares.a.log.max(shares.b.log)
        };
        let clearest = tosses.firsts().map(|(group, set)| (clarity(group), set));
        let first_of_best = |best: (f64, usize), other: (f64, usize)| {
            let clearer = other.0 > best.0 || other.0 == best.0 && other.1 < best.1;
            if clearer { other } else { best }
        };
        clearest.reduce(first_of_best).map(|(_, set)| set)
    }

    /// Returns whether both coins explain a set with these counts equally well, including the prior, up to rounding.
    ///
    /// Rounding gives each logarithm, and so their products and sums, a relative error of about 1e-16. The tolerance
    /// `TIE` is far above the accumulated error, and far below the change by one toss.
    #[must_use]
    pub fn is_tie(&self, heads: u32, tails: u32) -> bool {
        let (log_odds_of_b, size) = self.log_odds(heads, tails);
        log_odds_of_b.abs() <= TIE * size && size.is_finite()
    }

    /// Returns the log odds of B over A, and the sum of the magnitudes of the logarithms subtracted for them.
    #[inline(always)]
    fn log_odds(&self, heads: u32, tails: u32) -> (f64, f64) {
        let (heads, tails) = (f64::from(heads), f64::from(tails));
        let PerCoin { a, b } = self
            .logs
            .map(|log| (log.log_likelihood(heads, tails), log.prior));
        // Equal priors cancel exactly, without rounding.
        let log_odds_of_b = (b.0 - a.0) + (b.1 - a.1);
        // All logarithms are at most 0, so this is the sum of their magnitudes.
        (log_odds_of_b, -(a.0 + b.0 + a.1 + b.1))
    }

    /// Returns the logarithm of a coin's responsibility for a set of a group.
    #[inline(never)]
    pub(super) fn log_share(&self, group: &Group, coin: Coin) -> f64 {
        self.split(group.heads, group.tails).of(coin).log
    }

    #[inline(always)]
    pub(super) fn split(&self, heads: u32, tails: u32) -> PerCoin<Share> {
        let (log_odds_of_b, _) = self.log_odds(heads, tails);
        match self.assignment {
            Assignment::Soft => PerCoin {
                a: Share::soft(log_odds_of_b),
                b: Share::soft(-log_odds_of_b),
            },
            Assignment::Hard if log_odds_of_b <= 0.0 || self.is_tie(heads, tails) => PerCoin {
                a: Share::ALL,
                b: Share::NONE,
            },
            Assignment::Hard => PerCoin {
                a: Share::NONE,
                b: Share::ALL,
            },
        }
    }
}

/// The maximum log odds of a tie, relative to the magnitudes of the logarithms.
const TIE: f64 = 1e-12;

/// One coin's responsibility for a set, and its logarithm, which is finite even if the responsibility underflows.
#[derive(Clone, Copy)]
pub(super) struct Share {
    pub(super) responsibility: f64,
    pub(super) log: f64,
}

impl Share {
    const ALL: Self = Self {
        responsibility: 1.0,
        log: 0.0,
    };
    const NONE: Self = Self {
        responsibility: 0.0,
        log: f64::NEG_INFINITY,
    };

    /// Returns the share for these log odds of the other coin: r = 1 / (1 + e^log odds).
    fn soft(log_odds_of_other: f64) -> Self {
        let small = (-log_odds_of_other.abs()).exp();
        let numerator = if log_odds_of_other > 0.0 { small } else { 1.0 };
        Self {
            responsibility: numerator / (1.0 + small),
            log: -softplus(log_odds_of_other),
        }
    }

    pub(super) fn entropy(self) -> f64 {
        if self.responsibility == 0.0 {
            0.0
        } else {
            -self.responsibility * self.log
        }
    }
}
