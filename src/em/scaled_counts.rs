//! A coin's expected counts where its responsibilities underflow: a responsibility of exp(−1600) determines the coin's θ
//! if there is no larger one, and multiplied from iteration to iteration it may become large.

use super::expectation::{Counts, Expectation};
use super::log_coin::LogCoin;
use super::method::Assignment;
use crate::coin::Coin;
use crate::tosses::Group;

/// Below this number of expected tosses, the quotient of the counts may be imprecise.
const FEW_EXPECTED_TOSSES: f64 = 1e-200;

/// Below this, an estimate may be imprecise or 0, because what it is a quotient of underflows.
const TINY: f64 = 1e-100;

/// Below this, the logarithm of an estimate counts as −∞. A probability that squares itself in each iteration soon has
/// such a logarithm, and none that grows can come from there.
const LOWEST_LOG: f64 = -1e100;

/// What the M-step estimates a coin's parameters from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct ScaledCounts {
    /// Proportional to the expected counts, but large enough for a precise quotient.
    pub(super) counts: Counts,
    /// The logarithm of the factor by which the responsibilities in `counts` are divided.
    pub(super) log_scale: f64,
    /// The logarithms of those estimates that are tiny, and may underflow; −∞ for all others.
    pub(super) tiny: LogCoin,
}

impl ScaledCounts {
    pub(super) fn new(found: &Expectation, groups: &[Group], coin: Coin) -> Self {
        if found.is_split_by_prior() {
            return Self::of_equal_coins(found, groups, coin);
        }
        let (counts, log_scale) = scaled(found, groups, coin);
        Self {
            counts,
            log_scale,
            tiny: tiny(found, groups, coin, counts, log_scale),
        }
    }

    /// Equal responsibilities for every set cancel, so that neither rounding nor a prior of 0 can make equal coins
    /// differ.
    fn of_equal_coins(found: &Expectation, groups: &[Group], coin: Coin) -> Self {
        let mut counts = Counts::default();
        for group in groups {
            counts.add(group, 1.0);
        }
        Self {
            counts,
            log_scale: found.logs.of(coin).prior.max(f64::MIN),
            tiny: LogCoin::default(),
        }
    }
}

/// Returns counts proportional to `coin`'s expected counts, and the logarithm of the scale.
fn scaled(found: &Expectation, groups: &[Group], coin: Coin) -> (Counts, f64) {
    let counts = *found.counts.of(coin);
    if counts.tosses() >= FEW_EXPECTED_TOSSES {
        return (counts, 0.0);
    }
    let weights = Weights::new(found, groups, coin, |group| group.heads + group.tails);
    let mut scaled = Counts::default();
    for (group, weight) in weights.of_groups() {
        scaled.add(group, weight);
    }
    (scaled, weights.largest)
}

/// The responsibilities of a coin for some groups, divided by the largest of them.
struct Weights<'a> {
    found: &'a Expectation,
    groups: &'a [Group],
    coin: Coin,
    /// How much a set of a group counts; groups that count 0 are left out.
    count: fn(&Group) -> u32,
    /// The logarithm of the largest responsibility; −∞ if there is none.
    largest: f64,
}

impl<'a> Weights<'a> {
    #[cold]
    fn new(
        found: &'a Expectation,
        groups: &'a [Group],
        coin: Coin,
        count: fn(&Group) -> u32,
    ) -> Self {
        let counted = groups.iter().filter(|group| count(group) > 0);
        let logs = counted.map(|group| found.log_share(group, coin));
        let largest = logs.fold(f64::NEG_INFINITY, f64::max);
        Self {
            found,
            groups,
            coin,
            count,
            largest,
        }
    }

    fn of_groups(&self) -> impl Iterator<Item = (&'a Group, f64)> {
        let counted = self.groups.iter().filter(|group| (self.count)(group) > 0);
        let any = self.largest > f64::NEG_INFINITY;
        counted.filter(move |_| any).map(|group| {
            let log = self.found.log_share(group, self.coin);
            (group, (log - self.largest).exp())
        })
    }

    /// Returns the logarithm of the expected count divided by `whole`, which has the scale e^`log_scale`.
    #[inline(never)]
    fn log_quotient(&self, whole: f64, log_scale: f64) -> f64 {
        let counts = self
            .of_groups()
            .map(|(group, weight)| weight * f64::from(group.sets) * f64::from((self.count)(group)));
        let log = (counts.sum::<f64>() / whole).ln() + (self.largest - log_scale);
        if log < LOWEST_LOG {
            f64::NEG_INFINITY
        } else {
            log
        }
    }
}

/// Returns the logarithms of those estimates of θ, 1 − θ and π that are tiny although the coin can show heads, show
/// tails or be drawn.
fn tiny(
    found: &Expectation,
    groups: &[Group],
    coin: Coin,
    counts: Counts,
    log_scale: f64,
) -> LogCoin {
    let (tosses, all_sets) = (counts.tosses(), found.sets as f64);
    let is_any_tiny = counts.heads < TINY * tosses
        || counts.tails < TINY * tosses
        || *found.expected_sets.of(coin) < TINY * all_sets;
    // Whole sets do not underflow.
    if !is_any_tiny || found.assignment == Assignment::Hard {
        return LogCoin::default();
    }
    tiny_estimates(found, groups, coin, counts, log_scale)
}

#[cold]
fn tiny_estimates(
    found: &Expectation,
    groups: &[Group],
    coin: Coin,
    counts: Counts,
    log_scale: f64,
) -> LogCoin {
    let (tosses, all_sets) = (counts.tosses(), found.sets as f64);
    let before = found.logs.of(coin);
    let log = |expected: f64, whole: f64, log_before: f64, log_scale, count: fn(&Group) -> u32| {
        let can_be = before.prior.min(log_before) > f64::NEG_INFINITY;
        if can_be && expected < TINY * whole {
            Weights::new(found, groups, coin, count).log_quotient(whole, log_scale)
        } else {
            f64::NEG_INFINITY
        }
    };
    LogCoin {
        heads: log(counts.heads, tosses, before.heads, log_scale, |it| it.heads),
        tails: log(counts.tails, tosses, before.tails, log_scale, |it| it.tails),
        prior: log(
            *found.expected_sets.of(coin),
            all_sets,
            before.prior,
            0.0,
            |_| 1,
        ),
    }
}
