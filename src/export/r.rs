//! The run as a short R program.

use super::program::{ProgramSettings, is_written_by_toss, lines_of};
use crate::em::Em;
use crate::tosses::Tosses;

/// The program without the data and the guess.
const EM: &str = include_str!("r/em.R");

/// The M-step in the program's loop.
const M_STEP_CALL: &str = "  now <- m_step(now, e_step(now))\n";

/// The same, and the end of the loop after a small change.
const STOPPING_M_STEP: &str = "  before <- now
  now <- m_step(now, e_step(now))
  changes <- c(now$theta - before$theta, exp(now$log_prior) - exp(before$log_prior))
  if (max(abs(changes)) < tolerance) break
";

/// Returns an R program that contains the tosses and the guess of `em`, runs the same EM, and prints θ, the prior if it
/// is learned, and ℓ, with enough digits to round-trip.
///
/// The program makes as many iterations as that of [`numpy`](super::numpy::program). It requires base R alone, and at
/// least one set.
///
/// ```
/// # use em_coins::{Example, Setup, export::r};
/// let setup = Setup::from(Example::Paper);
/// let program = r::program(&setup.em(setup.data().0));
/// assert!(program.contains("theta <- c(0.6, 0.5)"));
/// ```
#[must_use]
pub fn program(em: &Em) -> String {
    let settings = ProgramSettings::new(em);
    let ProgramSettings { theta, prior, .. } = settings;
    let r = |yes| if yes { "TRUE" } else { "FALSE" };
    let stops = settings.tolerance.map_or_else(String::new, |it| {
        let name = it.name();
        format!("  # at most\ntolerance <- {name}  # stops where an iteration changes nothing by so much")
    });
    format!(
        "# Expectation-Maximization on two coins.
# Each set of tosses was made with coin A or coin B, and nobody wrote down which. From a
# guess, EM finds how often each coin shows heads (Do & Batzoglou 2008, figure 1).

{data}
theta <- c({:?}, {:?})  # the guess: P(heads) of coin A and of coin B
prior <- c({:?}, {:?})  # how often each coin is drawn

hard <- {hard}  # TRUE: each set goes whole to its more probable coin, in a tie to A
learn_prior <- {learned}  # TRUE: the M-step estimates the prior, too
iterations <- {iterations}{stops}

{em}",
        theta.a,
        theta.b,
        prior.a,
        prior.b,
        data = data(em.tosses()),
        hard = r(settings.hard),
        learned = r(settings.estimates_prior),
        iterations = settings.iterations,
        em = if settings.tolerance.is_some() {
            EM.replacen(M_STEP_CALL, STOPPING_M_STEP, 1)
        } else {
            EM.to_owned()
        },
    )
}

/// Returns the code that assigns the vectors `heads`, `tails` and `alike`.
fn data(tosses: &Tosses) -> String {
    if !is_written_by_toss(tosses) {
        return counted(tosses);
    }
    let sets: Vec<_> = (0..tosses.sets())
        .map(|set| format!("\"{}\"", tosses.letters(set)))
        .collect();
    let lines = lines_of(&sets, 1).join(",\n  ");
    format!(
        r#"# The data: one set a line, H for heads and T for tails.
sets <- c(
  {lines}
)
heads <- nchar(gsub("T", "", sets))
tails <- nchar(gsub("H", "", sets))
alike <- rep(1, length(sets))  # each line stands for one set
"#
    )
}

fn counted(tosses: &Tosses) -> String {
    const GROUPS_A_LINE: usize = 5;
    let groups = tosses.groups().iter();
    let groups: Vec<_> = groups
        .map(|group| format!("{}, {}, {}", group.heads, group.tails, group.sets))
        .collect();
    let lines = lines_of(&groups, GROUPS_A_LINE).join(",\n  ");
    format!(
        "# The data: heads, tails, and how many sets have so many of both.
counts <- matrix(c(
  {lines}
), nrow = 3)
heads <- counts[1, ]
tails <- counts[2, ]
alike <- counts[3, ]
"
    )
}
