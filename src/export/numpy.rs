//! The run as a short NumPy program, for reading and changing in a notebook.

use crate::em::{Assignment, Em, MAX_ITERATIONS, Prior, run_to_convergence};
use crate::tosses::{Group, Tosses};

/// The maximum number of sets to write toss by toss; more sets are written as counts.
const SETS_WRITTEN: usize = 40;
/// The maximum number of tosses in a set to write toss by toss: longer lines are unreadable.
const TOSSES_WRITTEN: u32 = 80;

/// The program without the data and the guess.
const EM: &str = include_str!("numpy/em.py");

/// The M-step in the program's loop.
const M_STEP: &str = "    theta, rest, log_prior = m_step(theta, rest, log_prior, shares)\n";

/// The same, and the end of the loop after a small change.
const STOPPING_M_STEP: &str = "    before = np.concatenate([theta, np.exp(log_prior)])
    theta, rest, log_prior = m_step(theta, rest, log_prior, shares)
    now = np.concatenate([theta, np.exp(log_prior)])
    if np.max(np.abs(now - before)) < tolerance:
        break
";

/// Returns a Python program that contains the tosses and the guess of `em`, runs the same EM, and prints θ, the prior
/// if it is learned, and ℓ, with enough digits to round-trip.
///
/// The program makes the same number of iterations as `em`; at the guess, as many as [`Em::converge`] makes. It stops by
/// the tolerance of `em`, if that has one and is at its guess or where it stops. Its
/// results differ from those of `em` only by rounding. It requires Python 3, NumPy, and at least one set.
///
/// ```
/// # use em_coins::{Example, Setup, export::numpy};
/// let setup = Setup::from(Example::Paper);
/// let program = numpy::program(&setup.em(setup.data().0));
/// assert!(program.contains("theta = np.array([0.6, 0.5])"));
/// ```
#[must_use]
pub fn program(em: &Em) -> String {
    let guess = em.path()[0];
    let (theta, prior) = (guess.theta.per_coin(), guess.prior);
    let python = |yes| if yes { "True" } else { "False" };
    let at_end = em.iteration() == 0 || em.converged_after() == Some(em.iteration());
    let tolerance = em.method().tolerance.filter(|_| at_end);
    let iterations = match em.iteration() {
        _ if tolerance.is_some() => MAX_ITERATIONS,
        0 => run_to_convergence(em.tosses(), guess, em.method(), MAX_ITERATIONS)
            .map_or(MAX_ITERATIONS, |(_, iterations, _)| iterations),
        made => made,
    };
    format!(
        r#""""Expectation-Maximization on two coins.

Each set of tosses was made with coin A or coin B, and nobody wrote down which. From a
guess, EM finds how often each coin shows heads (Do & Batzoglou 2008, figure 1).
"""

import numpy as np

{data}
theta = np.array([{theta_a:?}, {theta_b:?}])  # the guess: P(heads) of coin A and of coin B
prior = np.array([{prior_a:?}, {prior_b:?}])  # how often each coin is drawn

hard = {hard}  # True: each set goes whole to its more probable coin, in a tie to A
learn_prior = {learned}  # True: the M-step estimates the prior, too
iterations = {iterations}{stops}

{em}"#,
        data = data(em.tosses()),
        stops = tolerance.map_or_else(String::new, |it| {
            format!("  # at most\ntolerance = {}  # stops where an iteration changes nothing by so much", it.name())
        }),
        em = if tolerance.is_some() {
            EM.replacen(M_STEP, STOPPING_M_STEP, 1)
        } else {
            EM.to_owned()
        },
        theta_a = theta.a,
        theta_b = theta.b,
        prior_a = prior.a,
        prior_b = prior.b,
        hard = python(em.method().assignment == Assignment::Hard),
        learned = python(em.method().prior == Prior::Learned),
    )
}

/// Returns the code that assigns the arrays `heads`, `tails` and `alike`.
fn data(tosses: &Tosses) -> String {
    if tosses.sets() > SETS_WRITTEN || tosses.longest() > TOSSES_WRITTEN {
        return counted(tosses);
    }
    let line = |set| format!("    \"{}\",\n", tosses.letters(set));
    let lines: String = (0..tosses.sets()).map(line).collect();
    format!(
        r#"# The data: one set a line, H for heads and T for tails.
sets = [
{lines}]
heads = np.array([tosses.count("H") for tosses in sets])
tails = np.array([tosses.count("T") for tosses in sets])
alike = np.ones(len(sets))  # each line stands for one set
"#
    )
}

fn counted(tosses: &Tosses) -> String {
    const GROUPS_A_LINE: usize = 5;
    let numbers = |group: &Group| format!("({}, {}, {})", group.heads, group.tails, group.sets);
    let line = |groups: &[Group]| {
        let groups: Vec<String> = groups.iter().map(numbers).collect();
        format!("    {},\n", groups.join(", "))
    };
    let lines: String = tosses.groups().chunks(GROUPS_A_LINE).map(line).collect();
    format!(
        "# The data: heads, tails, and how many sets have so many of both.
counts = [
{lines}]
heads, tails, alike = np.array(counts).T
"
    )
}
