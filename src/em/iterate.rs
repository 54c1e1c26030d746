//! Iterations without a history: a single one, and all until EM has converged.

use super::Outcome;
use super::convergence::has_converged;
use super::e_step::without_entropy;
use super::m_step::maximize;
use super::method::Method;
use super::parameters::Parameters;
use super::zero_likelihood::ZeroLikelihood;
use crate::tosses::Tosses;
use std::ops::RangeInclusive;

/// Makes one iteration: an E-step followed by [`maximize`]. Returns the result, and whether EM has converged.
pub(super) fn iterate(
    tosses: &Tosses,
    parameters: Parameters,
    method: Method,
) -> Result<(Parameters, bool), ZeroLikelihood> {
    let found = without_entropy(tosses, parameters, method.assignment)?;
    let now = maximize(&found, method.prior);
    let converged = match method.tolerance {
        None => has_converged(tosses, &found, now, method.prior),
        Some(tolerance) => now.largest_change(parameters) < tolerance.change(),
    };
    Ok((now, converged))
}

/// Iterates from a guess until EM has converged, or for `limit` iterations. Returns the final parameters, the number of
/// iterations, and whether EM converged. The results equal those of [`Em::converge`](super::Em::converge), but no
/// history is stored.
///
/// # Errors
/// As [`Em::step`](super::Em::step).
pub fn run_to_convergence(
    tosses: &Tosses,
    guess: impl Into<Parameters>,
    method: impl Into<Method>,
    limit: usize,
) -> Result<(Parameters, usize, Outcome), ZeroLikelihood> {
    let (mut now, method) = (guess.into(), method.into());
    let found = first_converged(1..=limit, |_| {
        let converged;
        (now, converged) = iterate(tosses, now, method)?;
        Ok(converged)
    })?;
    Ok((now, found.unwrap_or(limit), found.into()))
}

/// Iterates until EM has converged, and returns the iteration; `None` if EM does not converge in the given iterations.
pub(super) fn first_converged(
    iterations: RangeInclusive<usize>,
    mut converges: impl FnMut(usize) -> Result<bool, ZeroLikelihood>,
) -> Result<Option<usize>, ZeroLikelihood> {
    for iteration in iterations {
        if converges(iteration)? {
            return Ok(Some(iteration));
        }
    }
    Ok(None)
}

impl From<Option<usize>> for Outcome {
    /// Converts the iteration at which EM converged.
    fn from(converged: Option<usize>) -> Self {
        converged.map_or(Self::LimitReached, |_| Self::Converged)
    }
}
