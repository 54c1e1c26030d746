//! The rates of EM: the Jacobian matrix of an iteration.

use super::expectation::Expectation;
use super::incremental_responsibilities::IncrementalResponsibilities;
use super::log_coin::LogCoin;
use super::method::Prior;
use super::parameters::Parameters;
use crate::coin::Coin;
use crate::tosses::{Group, Tosses};

/// θA, θB and πA.
pub(super) type Vector = [f64; 3];
/// A Jacobian matrix: each row has the derivatives of one parameter.
pub(super) type Matrix = [Vector; 3];

/// Returns the derivatives of the results of an iteration with respect to the parameters before it.
///
/// With l = ln(πA p(set | A)) − ln(πB p(set | B)), the derivatives are drA = rA rB dl, drB = −drA,
/// dθA = Σ drA (h − θA n) ÷ Σ rA n, and dπA = the mean of drA. The rates are 0 for a probability that is exactly 0
/// or 1, because it stays constant, and for a coin without expected tosses.
pub(super) fn rates(tosses: &Tosses, found: &Expectation, now: Parameters, prior: Prior) -> Matrix {
    let sums = if Coin::BOTH
        .iter()
        .all(|&coin| is_far_from_underflow(found, coin))
    {
        Sums::of(tosses, now, &mut products(found, prior))
    } else {
        Sums::of(tosses, now, &mut |group| of_logs(found, prior, group))
    };
    sums.rates(tosses, found, prior)
}

fn is_far_from_underflow(found: &Expectation, coin: Coin) -> bool {
    let LogCoin {
        heads,
        tails,
        prior,
    } = *found.logs.of(coin);
    let is_far = |log: f64| log > -200.0 || log == f64::NEG_INFINITY;
    found.scaled.of(coin).log_scale == 0.0 && is_far(heads) && is_far(tails) && is_far(prior)
}

/// The derivatives of the responsibilities of one set.
struct Slopes {
    /// drA with respect to each parameter, divided by the scale of each row: that of A's expected counts, that of B's,
    /// and 1.
    by: Matrix,
    /// rA² and rB² divided by the scale of the coin and by πA πB.
    by_itself: [f64; 2],
}

/// Returns a function that computes the slopes of one group after the other from the responsibilities.
fn products(found: &Expectation, prior: Prior) -> impl FnMut(&Group) -> Slopes {
    let before = found.parameters();
    let by_prior = match (prior, before.prior.a * before.prior.b) {
        (Prior::Known, _) | (_, 0.0) => 0.0,
        (Prior::Learned, product) => 1.0 / product,
    };
    let mut likelihoods = IncrementalResponsibilities::new(before, found.logs);
    move |group| {
        let shares = likelihoods.shares(group);
        let slope = |coin| {
            let (theta, rest) = (before.theta.of(coin), *before.theta.tails().of(coin));
            let variance = theta * rest;
            if variance > 0.0 {
                beyond(group, theta, rest) / variance
            } else {
                0.0
            }
        };
        let both = shares.a * shares.b;
        let slopes = [
            both * slope(Coin::A),
            -both * slope(Coin::B),
            both * by_prior,
        ];
        Slopes {
            by: [slopes; 3],
            by_itself: [shares.a, shares.b].map(|share| share * share * by_prior),
        }
    }
}

/// Computes the slopes from logarithms, because responsibilities or parameters underflow.
fn of_logs(found: &Expectation, prior: Prior, group: &Group) -> Slopes {
    let shares = Coin::BOTH.map(|coin| found.log_share(group, coin));
    let both = shares[0] + shares[1];
    let logs = found.logs;
    let priors = match prior {
        Prior::Known => f64::NEG_INFINITY,
        Prior::Learned => logs.a.prior + logs.b.prior,
    };
    // e^log ÷ e^divisor, and 0 if that is 0 ÷ 0.
    let quotient = |log: f64, divisor: f64| {
        if divisor == f64::NEG_INFINITY {
            0.0
        } else {
            (log - divisor).exp()
        }
    };
    let times = |count: u32, quotient: f64| {
        if count == 0 {
            0.0
        } else {
            f64::from(count) * quotient
        }
    };
    let scales = [found.scaled.a.log_scale, found.scaled.b.log_scale, 0.0];
    let row = |scale: f64| {
        let log = both - scale;
        let slope = |LogCoin { heads, tails, .. }: LogCoin| {
            if heads.min(tails) == f64::NEG_INFINITY {
                return 0.0;
            }
            times(group.heads, quotient(log, heads)) - times(group.tails, quotient(log, tails))
        };
        [slope(logs.a), -slope(logs.b), quotient(log, priors)]
    };
    let by_itself = |share: f64, scale: f64| quotient(2.0 * share - scale, priors);
    Slopes {
        by: scales.map(row),
        by_itself: [
            by_itself(shares[0], scales[0]),
            by_itself(shares[1], scales[1]),
        ],
    }
}

/// Returns h − θ n, with full precision even if θ is close to 1.
fn beyond(group: &Group, theta: f64, rest: f64) -> f64 {
    f64::from(group.heads) * rest - f64::from(group.tails) * theta
}

/// Sums over all sets.
#[derive(Default)]
struct Sums {
    rates: Matrix,
    by_log_odds: [LogOdds; 2],
}

impl Sums {
    fn of(tosses: &Tosses, now: Parameters, slopes: &mut dyn FnMut(&Group) -> Slopes) -> Self {
        let mut sums = Self::default();
        for group in tosses.groups() {
            let Slopes { by, by_itself } = slopes(group);
            let sets = f64::from(group.sets);
            for (coin, sign) in [(Coin::A, 1.0), (Coin::B, -1.0)] {
                let row = coin as usize;
                let excess = beyond(group, now.theta.of(coin), *now.theta.tails().of(coin));
                let weight = sign * sets * excess;
                sums.rates[row][0] += weight * by[row][0];
                sums.rates[row][1] += weight * by[row][1];
                sums.by_log_odds[row].add(weight * by[row][2], -weight * by_itself[row]);
            }
            for (sum, slope) in sums.rates[2].iter_mut().zip(by[2]) {
                *sum += sets * slope;
            }
        }
        sums
    }

    fn rates(self, tosses: &Tosses, found: &Expectation, prior: Prior) -> Matrix {
        let mut rates = self.rates;
        for coin in Coin::BOTH {
            let row = &mut rates[coin as usize];
            row[2] = self.by_log_odds[coin as usize].sum();
            let tosses = found.scaled.of(coin).counts.tosses();
            *row = row.map(|part| if tosses > 0.0 { part / tosses } else { 0.0 });
        }
        let sets = match prior {
            Prior::Known => f64::INFINITY,
            Prior::Learned => tosses.sets() as f64,
        };
        rates[2] = rates[2].map(|part| part / sets);
        rates
    }
}

/// The sum Σ r (1 − r) (h − θ n) of a coin. It equals −Σ r² (h − θ n), because Σ r (h − θ n) is 0. The sum with smaller
/// terms is more precise.
#[derive(Default)]
struct LogOdds {
    by_other: f64,
    size: f64,
    by_itself: f64,
    size_of_itself: f64,
}

impl LogOdds {
    fn add(&mut self, by_other: f64, by_itself: f64) {
        self.by_other += by_other;
        self.size += by_other.abs();
        self.by_itself += by_itself;
        self.size_of_itself += by_itself.abs();
    }

    fn sum(&self) -> f64 {
        if self.size < self.size_of_itself {
            self.by_other
        } else {
            self.by_itself
        }
    }
}
