//! The convergence criterion of EM.
//!
//! A small step alone does not show convergence. Near a saddle point, a parameter at a distance of 1e-20 makes tiny
//! steps for many iterations, although each step is larger than the one before; and slow convergence may need thousands
//! of further steps of 1e-9. The criterion estimates the remaining distance from the *rates* of EM: the Jacobian matrix
//! of an iteration, that is the derivatives of its results with respect to the parameters before it. At a limit, this
//! matrix is the fraction of missing information, and its largest eigenvalue is the rate of convergence (Dempster,
//! Laird & Rubin, "Maximum likelihood from incomplete data via the EM algorithm", 1977, section 4). To first order, the
//! rates multiplied by a step are the next step.
//!
//! EM has converged after an iteration
//! - that repeats every parameter bit for bit, so that all later iterations repeat it, too. This is the only criterion
//!   for hard EM, whose steps are discontinuous;
//! - or, for soft EM, that changes each parameter by less than [`TOLERANCE`], if by these rates a million further
//!   iterations would change each parameter by less than 1e-7, and no difference grows; or if the coins are equal,
//!   because they stay equal even if any difference would grow.
//!
//! A rate of 1 does not rule out convergence: along a ridge, rounding changes parameters by 1e-16 in each iteration. If
//! the rates approach 1 on the way to the limit, convergence is sublinear; such a run may stop at [`MAX_ITERATIONS`],
//! and is reported as not converged.
//!
//! [`MAX_ITERATIONS`]: super::MAX_ITERATIONS

use super::e_step::{Expectation, WeightedGroup};
use super::method::{Assignment, Prior};
use super::parameters::Parameters;
use crate::coin::{Coin, PerCoin};
use crate::tosses::Tosses;

/// EM has not converged while an iteration changes θ or an estimated prior by at least this much.
pub const TOLERANCE: f64 = 1e-9;

/// EM has not converged while a parameter is at least this far from its limit.
const AHEAD: f64 = 1e-7;

/// The number of doublings that make a million iterations, a hundred times [`MAX_ITERATIONS`](super::MAX_ITERATIONS).
const DOUBLINGS: u32 = 20;

/// Returns whether EM has converged after an iteration with the E-step `found` and the result `now`.
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
/// A Jacobian matrix: each row has the derivatives of one parameter.
type Matrix = [Vector; 3];

/// Returns the change in an iteration, with full precision even if a probability is close to 1.
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

/// Returns whether no difference grows, and the sum of all further steps is negligible.
fn arrives(rates: Matrix, step: Vector) -> bool {
    let mut ahead = times(&rates, step);
    let mut power = rates;
    for _ in 0..DOUBLINGS {
        let norm = norm(&power);
        if norm < 0.5 {
            // A geometric series bounds the sum of all further steps.
            return largest(ahead) / (1.0 - norm) < AHEAD;
        }
        let further = times(&power, ahead);
        ahead = std::array::from_fn(|row| ahead[row] + further[row]);
        power = square(&power);
    }
    // After an overflow, the comparisons are false.
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

/// Returns the ∞-norm: the largest sum of magnitudes in a row.
fn norm(matrix: &Matrix) -> f64 {
    largest(matrix.map(|[a, b, c]| a.abs() + b.abs() + c.abs()))
}

/// Returns the largest magnitude; NaN if any component is NaN.
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

/// Returns the derivatives of the results of an iteration with respect to the parameters before it.
///
/// With l = ln(πA p(set | A)) − ln(πB p(set | B)), the derivatives are drA = rA rB dl, drB = −drA,
/// dθA = Σ drA (h − θA n) ÷ Σ rA n, and dπA = the mean of drA. The rates are 0 for a probability that is exactly 0
/// or 1, because it stays constant, and for a coin without expected tosses.
fn rates(tosses: &Tosses, found: &Expectation, now: Parameters, prior: Prior) -> Matrix {
    let before = found.parameters();
    let by_prior = match (prior, before.prior.a * before.prior.b) {
        (Prior::Known, _) | (_, 0.0) => 0.0,
        (Prior::Learned, product) => 1.0 / product,
    };
    let mut rates = Matrix::default();
    let mut by_log_odds = PerCoin::<LogOdds>::default();
    for weighted in found.weighted_groups(tosses) {
        let WeightedGroup {
            group,
            responsibilities: shares,
            scaled: weights,
        } = weighted;
        let (heads, tails) = (f64::from(group.heads), f64::from(group.tails));
        let sets = f64::from(group.sets);
        // h − θ n, with full precision even if θ is close to 1.
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
    /// Adds a term. `other` is the other coin's responsibility, negated for coin B, whose log odds are −l.
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
