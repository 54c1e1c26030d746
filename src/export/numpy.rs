//! The run as a short NumPy program, for reading and changing in a notebook.

use super::program::{ProgramSettings, is_written_by_toss, lines_of};
use crate::em::Em;
use crate::tosses::Tosses;

/// The functions of the program, and what calls them.
pub(super) const LIKELIHOOD: &str = include_str!("numpy/likelihood.py");
pub(super) const E_STEP: &str = include_str!("numpy/e_step.py");
pub(super) const M_STEP: &str = include_str!("numpy/m_step.py");
const RUN: &str = include_str!("numpy/run.py");

/// The M-step in the program's loop.
pub(super) const M_STEP_CALL: &str =
    "    theta, rest, log_prior = m_step(theta, rest, log_prior, shares)\n";

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
    let settings = ProgramSettings::new(em);
    let (data, start, run) = (data(em.tosses()), start(&settings), run(&settings));
    format!(
        r#""""Expectation-Maximization on two coins.

Each set of tosses was made with coin A or coin B, and nobody wrote down which. From a
guess, EM finds how often each coin shows heads (Do & Batzoglou 2008, figure 1).
"""

import numpy as np

{data}
{start}
{LIKELIHOOD}

{E_STEP}

{M_STEP}

{run}"#
    )
}

/// Returns the code that assigns the guess and the settings.
pub(super) fn start(settings: &ProgramSettings) -> String {
    let python = |yes| if yes { "True" } else { "False" };
    let ProgramSettings { theta, prior, .. } = settings;
    let stops = settings.tolerance.map_or_else(String::new, |it| {
        let name = it.name();
        format!(
            "  # at most\ntolerance = {name}  # stops where an iteration changes nothing by so much"
        )
    });
    format!(
        "theta = np.array([{:?}, {:?}])  # the guess: P(heads) of coin A and of coin B
prior = np.array([{:?}, {:?}])  # how often each coin is drawn

hard = {}  # True: each set goes whole to its more probable coin, in a tie to A
learn_prior = {}  # True: the M-step estimates the prior, too
iterations = {}{stops}
",
        theta.a,
        theta.b,
        prior.a,
        prior.b,
        python(settings.hard),
        python(settings.estimates_prior),
        settings.iterations,
    )
}

/// Returns the code that runs EM and prints what it finds.
pub(super) fn run(settings: &ProgramSettings) -> String {
    if settings.tolerance.is_none() {
        return RUN.to_owned();
    }
    let stopping = format!(
        "    before = np.concatenate([theta, np.exp(log_prior)])
{M_STEP_CALL}    now = np.concatenate([theta, np.exp(log_prior)])
    if np.max(np.abs(now - before)) < tolerance:
        break
"
    );
    RUN.replacen(M_STEP_CALL, &stopping, 1)
}

/// Returns the code that assigns the arrays `heads`, `tails` and `alike`.
pub(super) fn data(tosses: &Tosses) -> String {
    if !is_written_by_toss(tosses) {
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
    let groups = tosses.groups().iter();
    let groups: Vec<_> = groups
        .map(|group| format!("({}, {}, {})", group.heads, group.tails, group.sets))
        .collect();
    let lines: String = lines_of(&groups, GROUPS_A_LINE)
        .iter()
        .map(|line| format!("    {line},\n"))
        .collect();
    format!(
        "# The data: heads, tails, and how many sets have so many of both.
counts = [
{lines}]
heads, tails, alike = np.array(counts).T
"
    )
}
