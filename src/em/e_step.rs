//! The E-step as a function. It returns an [`Expectation`], which holds the responsibilities and the expected counts.

use super::log_coin::{LogCoin, softplus};
use super::method::Assignment;
use super::parameters::Parameters;
use super::responsibilities::IncrementalResponsibilities;
use super::zero_likelihood::ZeroLikelihood;
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

    fn add(&mut self, group: &Group, weight: f64) {
        let weight = f64::from(group.sets) * weight;
        self.heads += f64::from(group.heads) * weight;
        self.tails += f64::from(group.tails) * weight;
    }
}

/// The result of an E-step: each coin's responsibility for each set, and the expected counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    parameters: Parameters,
    logs: PerCoin<LogCoin>,
    assignment: Assignment,
    pub(super) sets: usize,
    expected_sets: PerCoin<f64>,
    counts: PerCoin<Counts>,
    /// Proportional to `counts`, but large enough for a precise quotient.
    pub(super) scaled_counts: PerCoin<Counts>,
    /// The logarithm of the factor by which the responsibilities in `scaled_counts` are divided.
    log_scales: PerCoin<f64>,
    entropy: f64,
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

    pub(super) fn assignment(&self) -> Assignment {
        self.assignment
    }

    /// Returns each group of sets with the responsibilities for it.
    pub(super) fn weighted_groups<'a>(
        &self,
        tosses: &'a Tosses,
    ) -> impl Iterator<Item = WeightedGroup<'a>> {
        let mut likelihoods = IncrementalResponsibilities::new(self.parameters, self.logs);
        tosses.groups().iter().map(move |group| {
            let responsibilities = likelihoods.shares(group);
            let scaled = |(share, log_scale): (f64, f64), coin| {
                if log_scale == 0.0 {
                    share
                } else {
                    let logs = self.split(group.heads, group.tails);
                    (logs.of(coin).log - log_scale).exp()
                }
            };
            let scales = responsibilities.zip(self.log_scales);
            WeightedGroup {
                group,
                responsibilities,
                scaled: PerCoin {
                    a: scaled(scales.a, Coin::A),
                    b: scaled(scales.b, Coin::B),
                },
            }
        })
    }

    /// Returns the expected tosses of a coin, weighted by the scaled responsibilities of
    /// [`Expectation::weighted_groups`].
    pub(super) fn scaled_tosses(&self, coin: Coin) -> f64 {
        self.scaled_counts.of(coin).tosses()
    }

    /// Returns whether a coin keeps its θ because it has no expected tosses. Expected counts that underflow still
    /// determine a θ.
    #[must_use]
    pub fn is_unassigned(&self, coin: Coin) -> bool {
        self.scaled_counts.of(coin).tosses() == 0.0
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

    #[inline(always)]
    fn split(&self, heads: u32, tails: u32) -> PerCoin<Share> {
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

/// A group of sets, and each coin's responsibility for a set of it.
pub(super) struct WeightedGroup<'a> {
    pub(super) group: &'a Group,
    pub(super) responsibilities: PerCoin<f64>,
    /// The responsibilities times a factor that is the same for all groups, so that they do not underflow. Sums of them
    /// are to be divided by [`Expectation::scaled_tosses`] of the same coin.
    pub(super) scaled: PerCoin<f64>,
}

/// The maximum log odds of a tie, relative to the magnitudes of the logarithms.
const TIE: f64 = 1e-12;

/// One coin's responsibility for a set, and its logarithm, which is finite even if the responsibility underflows.
#[derive(Clone, Copy)]
struct Share {
    responsibility: f64,
    log: f64,
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

    fn entropy(self) -> f64 {
        if self.responsibility == 0.0 {
            0.0
        } else {
            -self.responsibility * self.log
        }
    }
}

/// Makes the E-step: computes each coin's responsibility for each set, and the expected counts. The components of the
/// prior must add up to 1.
///
/// # Errors
/// When some set has likelihood 0 with both coins, such as a head at θ = (0, 0): its posterior is undefined.
pub fn e_step(
    tosses: &Tosses,
    parameters: impl Into<Parameters>,
    assignment: Assignment,
) -> Result<Expectation, ZeroLikelihood> {
    let mut found = without_entropy(tosses, parameters.into(), assignment)?;
    let of_group = |group: &Group| {
        let shares = found.split(group.heads, group.tails);
        f64::from(group.sets) * (shares.a.entropy() + shares.b.entropy())
    };
    found.entropy = tosses.groups().iter().map(of_group).sum();
    Ok(found)
}

/// Makes the E-step without the entropy, which takes as long as the rest and is needed less often.
pub(super) fn without_entropy(
    tosses: &Tosses,
    parameters: Parameters,
    assignment: Assignment,
) -> Result<Expectation, ZeroLikelihood> {
    let logs = LogCoin::both(parameters);
    let impossible =
        |group: &Group| logs.a.joint(group).max(logs.b.joint(group)) == f64::NEG_INFINITY;
    let any_impossible = || tosses.groups().iter().any(impossible);
    if !logs.a.allows_all() && !logs.b.allows_all() && any_impossible() {
        return Err(ZeroLikelihood::new(tosses, parameters.theta, &impossible));
    }
    let mut found = Expectation {
        parameters,
        logs,
        assignment,
        sets: tosses.sets(),
        expected_sets: PerCoin::default(),
        counts: PerCoin::default(),
        scaled_counts: PerCoin::default(),
        log_scales: PerCoin::default(),
        entropy: 0.0,
    };
    let mut likelihoods = IncrementalResponsibilities::new(parameters, logs);
    let split_by_prior = found.is_split_by_prior();
    for group in tosses.groups() {
        let shares = match assignment {
            Assignment::Soft if split_by_prior => parameters.prior,
            Assignment::Soft => likelihoods.shares(group),
            Assignment::Hard => found.responsibilities(group.heads, group.tails),
        };
        for coin in Coin::BOTH {
            let share = *shares.of(coin);
            found.counts.of_mut(coin).add(group, share);
            *found.expected_sets.of_mut(coin) += f64::from(group.sets) * share;
        }
    }
    for coin in Coin::BOTH {
        let (counts, log_scale) = scaled_counts(&found, tosses.groups(), coin);
        *found.scaled_counts.of_mut(coin) = counts;
        *found.log_scales.of_mut(coin) = log_scale;
    }
    Ok(found)
}

/// Below this number of expected tosses, the quotient of the counts may be imprecise.
const FEW_EXPECTED_TOSSES: f64 = 1e-200;

/// Returns counts proportional to `coin`'s expected counts, even if these underflow: a responsibility of exp(−1600)
/// determines θ if there is no larger one. Also returns the logarithm of the scale.
fn scaled_counts(found: &Expectation, groups: &[Group], coin: Coin) -> (Counts, f64) {
    if found.is_split_by_prior() {
        // Equal responsibilities for every set cancel, so that neither rounding nor a prior of 0 can make equal coins
        // differ.
        let mut all = Counts::default();
        for group in groups {
            all.add(group, 1.0);
        }
        return (all, found.parameters.prior.of(coin).ln().max(f64::MIN));
    }
    let counts = *found.counts.of(coin);
    if counts.tosses() >= FEW_EXPECTED_TOSSES {
        return (counts, 0.0);
    }
    let tossed = || groups.iter().filter(|group| group.heads + group.tails > 0);
    let log = |group: &Group| found.split(group.heads, group.tails).of(coin).log;
    let largest = tossed().map(log).fold(f64::NEG_INFINITY, f64::max);
    let mut scaled = Counts::default();
    if largest > f64::NEG_INFINITY {
        for group in tossed() {
            scaled.add(group, (log(group) - largest).exp());
        }
    }
    (scaled, largest)
}
