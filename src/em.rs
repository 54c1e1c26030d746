//! Expectation-Maximization, one half-step at a time.
//!
//! Each set of h heads and t tails was made with coin A or coin B, each with probability ½, and which one is
//! unknown. From a guess θ = (θA, θB), EM repeats two half-steps. The **E-step** computes each coin's
//! responsibility for each set, and splits the set's tosses accordingly:
//!
//! ```text
//! P(A | set) = θA^h (1 − θA)^t  ÷  ( θA^h (1 − θA)^t + θB^h (1 − θB)^t )
//! expected heads of A = Σ over sets of P(A | set) · h      and so for tails, and for B
//! ```
//!
//! The **M-step** then estimates each θ as if the split tosses had been observed:
//!
//! ```text
//! θA = expected heads of A  ÷  ( expected heads of A + expected tails of A )
//! ```
//!
//! (Do & Batzoglou, "What is the expectation maximization algorithm?", Nature Biotechnology 26, 2008,
//! figure 1b.) If EM estimates the prior as well, π replaces ½, and the M-step sets it to the mean
//! responsibility of each coin. Responsibilities are computed from the logarithms of the likelihoods, so that those of
//! long sets do not underflow. The arithmetic is the same for coin B as for coin A, so that equal guesses stay equal,
//! and the same for tails as for heads. EM has converged when both half-steps repeat their results, or when the rates
//! of EM show that the remaining distance to the limit is negligible; see [`TOLERANCE`].

mod convergence;
mod e_step;
mod expectation;
mod incremental_responsibilities;
mod iterate;
mod jacobian;
mod log_coin;
mod m_step;
mod method;
mod parameters;
mod scaled_counts;
mod tolerance;
mod zero_likelihood;

pub use convergence::TOLERANCE;
pub use e_step::e_step;
pub use expectation::{Counts, Expectation};
pub use iterate::run_to_convergence;
pub(crate) use log_coin::{LogCoin, log_of_sum};
pub use m_step::{m_step, maximize};
pub use method::{Assignment, Method, Prior};
pub use parameters::Parameters;
pub use tolerance::Tolerance;
pub use zero_likelihood::ZeroLikelihood;

use crate::coin::Theta;
use crate::tosses::Tosses;
use iterate::{first_converged, iterate};
use std::sync::Arc;

/// The number of iterations after which [`Em::converge`] gives up.
pub const MAX_ITERATIONS: usize = 10_000;

/// The kind of the last half-step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// At the guess. An E-step comes next.
    Guess,
    /// After an E-step, which split each set between the coins. An M-step comes next.
    Expected,
    /// After an M-step, which estimated θ and completed an iteration. An E-step comes next.
    Maximized,
}

/// The outcome of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The parameters have reached a limit.
    Converged,
    /// EM reached the maximum number of iterations before it converged.
    LimitReached,
}

/// EM as a state machine: sets of tosses, a guess, and a position in the resulting history.
///
/// The position counts half-steps: 0 is the guess, odd positions follow an E-step and even ones an M-step. Every state
/// is a function of the tosses, the guess and the position, so that going back reproduces the same numbers bit for bit.
///
/// ```
/// # use em_coins::{Assignment, Em, Example, Phase, Theta};
/// let (tosses, _) = Example::Paper.data();
/// let mut em = Em::new(tosses, Theta::new(0.6, 0.5)?, Assignment::Soft);
/// assert_eq!(em.step()?, Phase::Expected);
/// assert_eq!(em.step()?, Phase::Maximized);
/// assert_eq!(format!("{:.2} {:.2}", em.theta().a(), em.theta().b()), "0.71 0.58");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Em {
    tosses: Arc<Tosses>,
    method: Method,
    /// The estimates after 0, 1, 2, … iterations, as far as they have been computed.
    path: Vec<Parameters>,
    /// Whether EM had converged after 0, 1, 2, … iterations, by the rule of its method.
    converged: Vec<bool>,
    position: usize,
    /// The largest position so far.
    furthest_position: usize,
    /// The last E-step up to `position`.
    expectation: Option<Expectation>,
}

impl Em {
    /// Creates EM at its guess. The components of the prior must add up to 1.
    #[must_use]
    pub fn new(
        tosses: impl Into<Arc<Tosses>>,
        guess: impl Into<Parameters>,
        method: impl Into<Method>,
    ) -> Self {
        Self {
            tosses: tosses.into(),
            method: method.into(),
            path: vec![guess.into()],
            converged: vec![false],
            position: 0,
            furthest_position: 0,
            expectation: None,
        }
    }

    /// Returns the sets of tosses.
    #[must_use]
    pub fn tosses(&self) -> &Tosses {
        &self.tosses
    }

    /// Returns the sets, for sharing with another run.
    #[must_use]
    pub fn shared_tosses(&self) -> Arc<Tosses> {
        Arc::clone(&self.tosses)
    }

    /// Returns the variant of EM.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// Returns this run at its guess, with a method that stops at its limit.
    #[must_use]
    pub(crate) fn to_limit(&self) -> Self {
        Self::new(self.shared_tosses(), self.path[0], self.method.to_limit())
    }

    /// Returns the number of half-steps from the guess to here.
    #[must_use]
    pub fn position(&self) -> usize {
        self.position
    }

    /// Returns the number of complete iterations from the guess to here.
    #[must_use]
    pub fn iteration(&self) -> usize {
        self.position / 2
    }

    /// Returns the kind of the last half-step.
    #[must_use]
    pub fn phase(&self) -> Phase {
        match (self.position, self.position % 2) {
            (0, _) => Phase::Guess,
            (_, 0) => Phase::Maximized,
            _ => Phase::Expected,
        }
    }

    /// Returns the current θ: the guess, or the estimate of the last M-step.
    #[must_use]
    pub fn theta(&self) -> Theta {
        self.parameters().theta
    }

    /// Returns the current θ and prior.
    #[must_use]
    pub fn parameters(&self) -> Parameters {
        self.path[self.iteration()]
    }

    /// Returns θ and the prior after 0, 1, 2, … iterations, from the guess to the current ones.
    #[must_use]
    pub fn path(&self) -> &[Parameters] {
        &self.path[..=self.iteration()]
    }

    /// Returns θ and the prior after 0, 1, 2, … iterations, up to the furthest position so far.
    #[must_use]
    pub fn furthest_path(&self) -> &[Parameters] {
        &self.path[..=self.furthest_position / 2]
    }

    /// Returns the largest position so far, also after going back.
    #[must_use]
    pub fn furthest_position(&self) -> usize {
        self.furthest_position
    }

    /// Returns the last E-step: responsibilities and expected counts; `None` at the guess.
    #[must_use]
    pub fn expectation(&self) -> Option<&Expectation> {
        self.expectation.as_ref()
    }

    /// Returns whether EM had converged after the last complete iteration: whether it is at its limit or, if its method
    /// has a tolerance, whether that iteration changed no parameter by as much.
    #[must_use]
    pub fn converged(&self) -> bool {
        self.converged[self.iteration()]
    }

    /// Returns the first iteration since which EM has remained converged, or the first one within the tolerance, if its
    /// method has one; `None` if EM has not converged.
    #[must_use]
    pub fn converged_after(&self) -> Option<usize> {
        self.converged_among(&self.converged[..=self.iteration()])
    }

    /// The iteration with which EM converges, where it has been computed that far.
    pub(crate) fn known_convergence(&self) -> Option<usize> {
        self.converged_among(&self.converged)
    }

    fn converged_among(&self, iterations: &[bool]) -> Option<usize> {
        if self.method.tolerance.is_some() {
            return iterations.iter().position(|&converged| converged);
        }
        // The guess counts as not converged.
        let moved = iterations.iter().rposition(|&converged| !converged)?;
        (moved + 1 < iterations.len()).then_some(moved + 1)
    }

    /// Returns the largest distance of a parameter from its limit where EM converged by its tolerance, or here if it has not;
    /// `None` if EM does not reach the limit in [`MAX_ITERATIONS`].
    #[must_use]
    pub fn distance_to_limit(&self) -> Option<f64> {
        let now = self.path[self.converged_after().unwrap_or(self.iteration())];
        let found = run_to_convergence(&self.tosses, now, self.method.to_limit(), MAX_ITERATIONS);
        let (limit, _, outcome) = found.ok()?;
        (outcome == Outcome::Converged).then(|| limit.largest_change(now))
    }

    /// Whether EM converges with the iteration after the present one.
    pub(crate) fn next_converges(&self) -> bool {
        let next = iterate(&self.tosses, self.parameters(), self.method);
        next.is_ok_and(|(_, converged)| converged)
    }

    /// Returns whether EM has converged only because it started with equal coins. No set distinguishes them, so they
    /// stay equal forever, although any difference between them might grow.
    #[must_use]
    pub fn is_stuck_by_symmetry(&self) -> bool {
        let begins_equal = self.path[0].theta.coins_are_equal();
        self.method.assignment == Assignment::Soft && begins_equal && self.converged()
    }

    /// Makes the next half-step, and returns its kind.
    ///
    /// # Errors
    /// When some set has likelihood 0 with both coins; then nothing has changed.
    pub fn step(&mut self) -> Result<Phase, ZeroLikelihood> {
        self.seek(self.position + 1)?;
        Ok(self.phase())
    }

    /// Completes an iteration: makes both half-steps, or only the M-step after an E-step.
    ///
    /// # Errors
    /// As [`Em::step`].
    pub fn iterate(&mut self) -> Result<(), ZeroLikelihood> {
        self.seek(2 * (self.iteration() + 1))
    }

    /// Goes back by one half-step. Has no effect at the guess.
    ///
    /// # Errors
    /// Never in practice, because every earlier position was reached before.
    pub fn back(&mut self) -> Result<(), ZeroLikelihood> {
        self.seek(self.position.saturating_sub(1))
    }

    /// Iterates until [`Em::converged`] returns `true`, or until the iterations from the guess reach
    /// [`MAX_ITERATIONS`].
    ///
    /// # Errors
    /// As [`Em::step`].
    pub fn converge(&mut self) -> Result<Outcome, ZeroLikelihood> {
        let next = self.position.div_ceil(2).max(1);
        let found = first_converged(next..=MAX_ITERATIONS, |iteration| {
            self.extend_path(iteration)?;
            Ok(self.converged[iteration])
        })?;
        let limit = self.position.max(2 * MAX_ITERATIONS);
        self.seek(found.map_or(limit, |iteration| 2 * iteration))?;
        Ok(found.into())
    }

    /// Goes forwards or backwards to a position, counted in half-steps from the guess, whether EM has converged before
    /// it or not.
    ///
    /// There is no upper limit. All iterations up to the furthest position are stored, about 100 bytes each.
    ///
    /// # Errors
    /// As [`Em::step`].
    pub fn seek(&mut self, position: usize) -> Result<(), ZeroLikelihood> {
        // Earlier E-steps cannot fail, so an error can only occur before any change.
        self.extend_path(position / 2)?;
        self.expectation = match position.checked_sub(1) {
            None => None,
            Some(before) => {
                let parameters = self.path[before / 2];
                Some(e_step(&self.tosses, parameters, self.method.assignment)?)
            }
        };
        self.position = position;
        self.furthest_position = self.furthest_position.max(position);
        Ok(())
    }

    /// Computes the estimates up to and including this iteration.
    fn extend_path(&mut self, iteration: usize) -> Result<(), ZeroLikelihood> {
        while self.path.len() <= iteration {
            let before = self.path[self.path.len() - 1];
            let (now, converged) = iterate(&self.tosses, before, self.method)?;
            self.path.push(now);
            self.converged.push(converged);
        }
        Ok(())
    }
}
