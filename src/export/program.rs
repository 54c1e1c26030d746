//! What the exported programs have in common: their start, and when they stop.

use crate::coin::PerCoin;
use crate::em::{Assignment, Em, MAX_ITERATIONS, Prior, Tolerance, run_to_convergence};
use crate::tosses::Tosses;

/// The maximum number of sets to write toss by toss; more sets are written as counts.
const SETS_WRITTEN: usize = 40;
/// The maximum number of tosses in a set to write toss by toss: longer lines are unreadable.
const TOSSES_WRITTEN: u32 = 80;

/// The settings of a program that repeats a run.
///
/// It makes the same number of iterations as the run; at the guess, as many as [`Em::converge`] makes. It stops by the
/// tolerance of the run, if that has one and is at its guess or where it stops.
pub(super) struct ProgramSettings {
    /// The guess.
    pub(super) theta: PerCoin<f64>,
    /// The prior at the guess.
    pub(super) prior: PerCoin<f64>,
    /// Whether each set goes whole to its more probable coin.
    pub(super) hard: bool,
    /// Whether the M-step estimates the prior.
    pub(super) estimates_prior: bool,
    /// The number of iterations; the maximum if there is a tolerance.
    pub(super) iterations: usize,
    /// The change below which the program stops.
    pub(super) tolerance: Option<Tolerance>,
}

impl ProgramSettings {
    /// Returns the settings that repeat the run of `em`.
    pub(super) fn new(em: &Em) -> Self {
        let (guess, method) = (em.path()[0], em.method());
        let at_end = em.iteration() == 0 || em.converged_after() == Some(em.iteration());
        let tolerance = method.tolerance.filter(|_| at_end);
        let iterations = match em.iteration() {
            _ if tolerance.is_some() => MAX_ITERATIONS,
            0 => run_to_convergence(em.tosses(), guess, method, MAX_ITERATIONS)
                .map_or(MAX_ITERATIONS, |(_, iterations, _)| iterations),
            made => made,
        };
        Self {
            theta: guess.theta.per_coin(),
            prior: guess.prior,
            hard: method.assignment == Assignment::Hard,
            estimates_prior: method.prior == Prior::Learned,
            iterations,
            tolerance,
        }
    }
}

/// Returns whether a program writes these sets toss by toss, and not as counts.
pub(super) fn is_written_by_toss(tosses: &Tosses) -> bool {
    tosses.sets() <= SETS_WRITTEN && tosses.longest() <= TOSSES_WRITTEN
}

/// Returns lines, each of which joins a few of `items`.
pub(super) fn lines_of(items: &[String], in_a_line: usize) -> Vec<String> {
    items
        .chunks(in_a_line)
        .map(|line| line.join(", "))
        .collect()
}
