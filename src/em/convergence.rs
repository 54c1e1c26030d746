//! When EM has converged.
//!
//! A small step alone says nothing. Next to a saddle, a parameter that leaves from 1e-20 moves by next to nothing for many
//! iterations, though each makes its step larger; and on a slow approach a thousand steps of 1e-9 may still lie ahead.
//! What lies ahead follows from the *rates* of EM: the derivatives of what an iteration finds by what it starts from. At
//! a limit they are the share of the information that the missing labels would add, so that the largest rate is the one at
//! which EM arrives (Dempster, Laird & Rubin, "Maximum likelihood from incomplete data via the EM algorithm", 1977,
//! section 4). The step multiplied by the rates is the next step, and so on.
//!
//! EM has converged after an iteration
//! - that repeats every parameter to the last bit: all that follow repeat it, too. Hard EM has no other way to
//!   converge, as its steps are jumps;
//! - or that moves no parameter by as much as [`TOLERANCE`], when by these rates a million more iterations would
//!   move none by as much as 1e-7, and no difference grows; or when the coins are equal, and so stay equal, even where
//!   the slightest difference would grow.
//!
//! A rate of 1 denies nothing to a run that has arrived: along a ridge rounding moves parameters by 1e-16 an iteration.
//! Where rates approach 1 together with the limit, EM slows down for ever; such a run ends at [`MAX_ITERATIONS`], and is
//! said to.
//!
//! [`MAX_ITERATIONS`]: super::MAX_ITERATIONS

use super::config::{Assignment, Parameters, Prior};
use super::half_steps::Expectation;
use crate::coin::{Coin, PerCoin};
use crate::tosses::Tosses;

/// An iteration that moves θ, or an estimated prior, by as much as this is not the one with which EM has converged.
pub const TOLERANCE: f64 = 1e-9;

/// No parameter may have as far to go as this.
const AHEAD: f64 = 1e-7;

/// The number of doublings that make a million iterations, a hundred times [`MAX_ITERATIONS`](super::MAX_ITERATIONS).
const DOUBLINGS: u32 = 20;

/// Whether EM has converged with an iteration that led to `now`, by the E-step `found`.
pub(super) fn has_converged(
    tosses: &Tosses,
    found: &Expectation,
    now: Parameters,
    prior: Prior,
) -> bool {
    let before = found.parameters();
    if now.repeats(before) {
        return true;
    }
    found.assignment() == Assignment::Soft
        && now.largest_change(before) < TOLERANCE
        && (before.theta.coins_are_equal()
            || arrives(rates(tosses, found, now, prior), step(before, now)))
}

/// θA, θB and πA.
type Vector = [f64; 3];
/// Rows are what changes, columns what it changes by.
type Matrix = [Vector; 3];

/// How far an iteration went, to the last digit even where a probability is next to 1.
fn step(before: Parameters, now: Parameters) -> Vector {
    let change = |probability: fn(Parameters) -> (f64, f64)| {
        let ((before, rest_before), (now, rest)) = (probability(before), probability(now));
        if now < 0.5 {
            now - before
        } else {
            rest_before - rest
        }
    };
    [
        change(|it| (it.theta.a(), it.theta.tails().a)),
        change(|it| (it.theta.b(), it.theta.tails().b)),
        change(|it| (it.prior.a, it.prior.b)),
    ]
}

/// Whether nothing grows, and what lies ahead is next to nothing.
fn arrives(rates: Matrix, step: Vector) -> bool {
    let mut ahead = times(&rates, step);
    let mut power = rates;
    for _ in 0..DOUBLINGS {
        let norm = norm(&power);
        if norm < 0.5 {
            // What follows is less than a geometric series.
            return largest(ahead) / (1.0 - norm) < AHEAD;
        }
        let further = times(&power, ahead);
        ahead = std::array::from_fn(|row| ahead[row] + further[row]);
        power = square(&power);
    }
    // Numbers that have grown out of range compare as false.
    norm(&square(&power)) <= 2.0 * norm(&power) && largest(ahead) < AHEAD
}

fn times(matrix: &Matrix, vector: Vector) -> Vector {
    matrix.map(|[a, b, c]| a * vector[0] + b * vector[1] + c * vector[2])
}

fn square(matrix: &Matrix) -> Matrix {
    let [x, y, z] = *matrix;
    matrix.map(|[a, b, c]| {
        std::array::from_fn(|column| a * x[column] + b * y[column] + c * z[column])
    })
}

/// The largest sum of magnitudes in a row.
fn norm(matrix: &Matrix) -> f64 {
    largest(matrix.map(|[a, b, c]| a.abs() + b.abs() + c.abs()))
}

/// The largest magnitude; NaN where there is one.
fn largest(vector: Vector) -> f64 {
    let or_nan = |most: f64, part: f64| {
        if most >= part.abs() || most.is_nan() {
            most
        } else {
            part.abs()
        }
    };
    vector.into_iter().fold(0.0, or_nan)
}

/// The derivatives of what the iteration found by what it started from.
///
/// With l = ln(πA p(set | A)) − ln(πB p(set | B)), rA changes by rA rB dl and rB by as much the other way, θA by
/// Σ drA (h − θA n) ÷ Σ rA n, and πA by the mean of drA. A probability that is exactly 0 or 1 stays so and has
/// rates of 0, and so has all of a coin without expected tosses.
fn rates(tosses: &Tosses, found: &Expectation, now: Parameters, prior: Prior) -> Matrix {
    let before = found.parameters();
    let by_prior = match (prior, before.prior.a * before.prior.b) {
        (Prior::Known, _) | (_, 0.0) => 0.0,
        (Prior::Learned, product) => 1.0 / product,
    };
    let mut rates = Matrix::default();
    let mut by_log_odds = PerCoin::<LogOdds>::default();
    for (group, shares, weights) in found.weights(tosses) {
        let (heads, tails) = (f64::from(group.heads), f64::from(group.tails));
        let sets = f64::from(group.sets);
        // h − θ n, to the last digit even where θ is next to 1.
        let beyond = |theta: f64, rest: f64| heads * rest - tails * theta;
        let slope = |coin| {
            let (theta, rest) = (before.theta.of(coin), *before.theta.tails().of(coin));
            let variance = theta * rest;
            if variance > 0.0 {
                beyond(theta, rest) / variance
            } else {
                0.0
            }
        };
        let (slope_a, slope_b) = (slope(Coin::A), slope(Coin::B));
        for coin in Coin::BOTH {
            let (share, other) = match coin {
                Coin::A => (shares.a, shares.b),
                Coin::B => (shares.b, -shares.a),
            };
            let excess = beyond(now.theta.of(coin), *now.theta.tails().of(coin));
            let weight = sets * *weights.of(coin) * excess;
            let row = &mut rates[coin as usize];
            row[0] += weight * other * slope_a;
            row[1] -= weight * other * slope_b;
            by_log_odds.of_mut(coin).add(weight, share, other);
        }
        let both = sets * shares.a * shares.b;
        rates[2][0] += both * slope_a;
        rates[2][1] -= both * slope_b;
        rates[2][2] += both * by_prior;
    }
    for coin in Coin::BOTH {
        let row = &mut rates[coin as usize];
        row[2] = by_log_odds.of(coin).sum() * by_prior;
        let tosses = found.scaled_tosses(coin);
        *row = row.map(|part| if tosses > 0.0 { part / tosses } else { 0.0 });
    }
    let sets = match prior {
        Prior::Known => f64::INFINITY,
        Prior::Learned => tosses.sets() as f64,
    };
    rates[2] = rates[2].map(|part| part / sets);
    rates
}

/// Σ r (1 − r) (h − θ n) of a coin. As Σ r (h − θ n) is 0, it is −Σ r r (h − θ n), too; of both the one with smaller
/// terms keeps more digits.
#[derive(Default)]
struct LogOdds {
    by_other: f64,
    size: f64,
    by_itself: f64,
    size_of_itself: f64,
}

impl LogOdds {
    /// `other` is negative where the log odds are against this coin.
    fn add(&mut self, weight: f64, share: f64, other: f64) {
        self.by_other += weight * other;
        self.size += (weight * other).abs();
        self.by_itself -= weight * share.copysign(other);
        self.size_of_itself += (weight * share).abs();
    }

    fn sum(&self) -> f64 {
        if self.size < self.size_of_itself {
            self.by_other
        } else {
            self.by_itself
        }
    }
}
