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
//!   for hard EM, whose steps are discontinuous. Logarithms are kept of probabilities that underflow, and count as well:
//!   a prior of 1e-900 that doubles leaves a saddle;
//! - or, for soft EM, that changes each parameter by less than [`TOLERANCE`], if by these rates a million further
//!   iterations would change each parameter by less than 1e-7, and no difference grows; or if the coins are equal,
//!   because they stay equal even if any difference would grow.
//!
//! A rate of 1 does not rule out convergence: along a ridge, rounding changes parameters by 1e-16 in each iteration. If
//! the rates approach 1 on the way to the limit, convergence is sublinear; such a run may stop at [`MAX_ITERATIONS`],
//! and is reported as not converged.
//!
//! [`MAX_ITERATIONS`]: super::MAX_ITERATIONS

use super::expectation::Expectation;
use super::jacobian::{Matrix, Vector, rates};
use super::method::{Assignment, Prior};
use super::parameters::Parameters;
use crate::tosses::Tosses;

/// EM has not converged while an iteration changes θ or an estimated prior by at least this much.
pub const TOLERANCE: f64 = 1e-9;

/// EM has not converged while a parameter is at least this far from its limit.
const AHEAD: f64 = 1e-7;

/// The norm of a power of the rates below which what follows adds less than a thousandth.
const NEGLIGIBLE: f64 = 1e-3;

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
    found.assignment == Assignment::Soft
        && now.largest_change(before) < TOLERANCE
        && (before.theta.coins_are_equal()
            || arrives(rates(tosses, found, now, prior), step(before, now)))
}

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
        if norm < NEGLIGIBLE {
            // A geometric series bounds the sum of all further steps, and closely.
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
