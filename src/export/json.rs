//! The whole run as JSON: the setup, and every half-step made so far.
//!
//! ```json
//! {
//!   "format": "em-coins",
//!   "version": 1,
//!   "setup": {
//!     "source": { "kind": "simulated", "sets": 2, "tosses": 3, "seed": 7, "theta": [0.8, 0.45] },
//!     "truth": { "theta": [0.8, 0.45], "coins": "AB" },
//!     "guess": [0.6, 0.5],
//!     "method": "soft",
//!     "prior": "known"
//!   },
//!   "position": 2,
//!   "tosses": ["HTH", "TTH"],
//!   "steps": [
//!     { "phase": "guess", "iteration": 0, "theta": [0.6, 0.5], "prior": [0.5, 0.5], "log_likelihood": -4.1 },
//!     { "phase": "E-step", "iteration": 1, "responsibilities": [[0.5, 0.5], [0.4, 0.6]],
//!       "expected_counts": { "a": { "heads": 1.5, "tails": 1.4 }, "b": { "heads": 1.5, "tails": 1.6 } } },
//!     { "phase": "M-step", "iteration": 1, "theta": [0.5, 0.4], "prior": [0.5, 0.5], "log_likelihood": -4.0 }
//!   ]
//! }
//! ```
//!
//! | field | contents |
//! | --- | --- |
//! | `setup.source.kind` | `example`, with its `name`; `simulated`; or `given` for custom tosses |
//! | `setup.truth` | θ and the drawn coins as far as they are known; only while the truth is shown |
//! | `setup.source.seed`, `setup.source.theta` | of a simulation; only while the truth is shown |
//! | `setup.method`, `setup.prior` | `soft` or `hard`; `known` (½) or `learned` |
//! | `setup.tolerance` | the change below which EM stops, `1e-2` to `1e-12`; absent if it stops at its limit |
//! | `position` | the step on screen, an index into `steps` |
//! | `tosses` | every set in order, with `H` or `T` for each toss |
//! | `steps` | every half-step made, also those after `position`; A comes before B in each pair |
//! | `log_likelihood` | ℓ at this θ and prior; `null` stands for −∞ |
//! | `left_out` | a description of omitted data; absent if nothing is omitted |
//!
//! Numbers round-trip exactly. If all responsibilities would take more than 20 MB, those of the first E-steps are
//! omitted.

mod error;
mod parse;
mod parser_state;
mod read;
mod retained_values;

pub use error::JsonError;
pub use read::{RunReader, read};

use super::number;
use crate::coin::PerCoin;
use crate::em::{Counts, Em, Parameters, ZeroLikelihood, e_step};
use crate::ground_truth::GroundTruth;
use crate::log_likelihood::log_likelihood;
use crate::setup::{Setup, Source};
use crate::tosses::Tosses;
use std::ops::Range;

const FORMAT: &str = "em-coins";
const VERSION: u32 = 1;

/// The maximum number of pairs of responsibilities to write; each takes about 50 bytes.
const MAX_RESPONSIBILITIES: usize = 400_000;

/// Writes the run of `em`, which must come from `setup`. Omits everything that could reveal the ground truth, except
/// what `truth` contains.
///
/// # Errors
/// Never in practice: every half-step was made once.
pub fn write(setup: &Setup, em: &Em, truth: &GroundTruth) -> Result<String, ZeroLikelihood> {
    let tosses = em.tosses();
    Ok(head(setup, em, truth) + &sets(tosses, 0..tosses.sets()) + &tail(em)?)
}

/// Returns the text before the sets of tosses. [`sets()`] for all sets and [`tail()`] of the same `em` complete it.
#[must_use]
pub fn head(setup: &Setup, em: &Em, truth: &GroundTruth) -> String {
    format!(
        r#"{{
  "format": "{FORMAT}",
  "version": {VERSION},
  "setup": {{
    "source": {source},{truth}
    "guess": {guess},
    "method": "{method}",
    "prior": "{prior}"{tolerance}
  }},
  "position": {position},
  "tosses": ["#,
        source = source(&setup.source, truth),
        truth = truth_of(truth),
        guess = pair(setup.guess.per_coin()),
        method = setup.method.assignment.name(),
        prior = setup.method.prior.name(),
        tolerance = setup.method.tolerance.map_or_else(String::new, |it| {
            format!(",\n    \"tolerance\": \"{}\"", it.name())
        }),
        position = em.position(),
    )
}

/// Returns the text of some sets of tosses, each after its separator.
///
/// # Panics
/// When the range ends beyond the last set.
#[must_use]
pub fn sets(tosses: &Tosses, sets: Range<usize>) -> String {
    let line = |set: usize| {
        let comma = if set > 0 { "," } else { "" };
        format!("{comma}\n    \"{}\"", tosses.letters(set))
    };
    sets.map(line).collect()
}

/// Returns the text after the sets of tosses: every half-step of the `em` given to [`head()`].
///
/// # Errors
/// As [`write()`].
pub fn tail(em: &Em) -> Result<String, ZeroLikelihood> {
    let (steps, left_out) = steps(em)?;
    Ok(format!(
        r#"
  ],{left_out}
  "steps": [
{steps}
  ]
}}
"#,
        steps = steps.join(",\n"),
    ))
}

fn pair(values: PerCoin<f64>) -> String {
    format!("[{}, {}]", number(values.a), number(values.b))
}

fn source(source: &Source, truth: &GroundTruth) -> String {
    match source {
        Source::Example(example) => {
            format!(r#"{{ "kind": "example", "name": "{}" }}"#, example.name())
        }
        Source::Simulated(simulation, seed) => {
            // The seed reveals which coin was drawn for each set.
            let secret = truth.theta.map_or_else(String::new, |theta| {
                format!(r#", "seed": {seed}, "theta": {}"#, pair(theta.per_coin()))
            });
            let (sets, tosses) = (simulation.sets(), simulation.tosses());
            format!(r#"{{ "kind": "simulated", "sets": {sets}, "tosses": {tosses}{secret} }}"#)
        }
        Source::Given(_) => r#"{ "kind": "given" }"#.to_owned(),
    }
}

fn truth_of(truth: &GroundTruth) -> String {
    if *truth == GroundTruth::default() {
        return String::new();
    }
    let theta = truth
        .theta
        .map_or_else(|| "null".to_owned(), |theta| pair(theta.per_coin()));
    let coins: String = truth.coins.iter().map(|coin| coin.letter()).collect();
    format!("\n    \"truth\": {{ \"theta\": {theta}, \"coins\": \"{coins}\" }},")
}

/// Returns every half-step made so far, and the field `left_out`.
fn steps(em: &Em) -> Result<(Vec<String>, String), ZeroLikelihood> {
    let (tosses, known) = (em.tosses(), em.furthest_position());
    let mut end = em.clone();
    end.seek(known)?;
    let e_steps = known.div_ceil(2);
    let whole = (MAX_RESPONSIBILITIES / tosses.sets().max(1)).min(e_steps);
    let step = |position: usize| {
        let iteration = position.div_ceil(2);
        let head = |phase| format!(r#"    {{ "phase": "{phase}", "iteration": {iteration}, "#);
        Ok(match position % 2 {
            1 => {
                let now = end.path()[iteration - 1];
                let with_responsibilities = iteration > e_steps - whole;
                head("E-step") + &expected(em, now, with_responsibilities)?
            }
            _ => {
                let phase = if position == 0 { "guess" } else { "M-step" };
                head(phase) + &found(tosses, end.path()[iteration])
            }
        })
    };
    let left_out = if whole < e_steps {
        format!(
            "\n  \"left_out\": \"responsibilities of the first {} of {e_steps} E-steps; each follows \
             from the theta and prior before it\",",
            e_steps - whole
        )
    } else {
        String::new()
    };
    let steps = (0..=known).map(step).collect::<Result<_, _>>()?;
    Ok((steps, left_out))
}

fn found(tosses: &Tosses, now: Parameters) -> String {
    let height = log_likelihood(tosses, now);
    format!(
        r#""theta": {}, "prior": {}, "log_likelihood": {} }}"#,
        pair(now.theta.per_coin()),
        pair(now.prior),
        if height == f64::NEG_INFINITY {
            "null".to_owned()
        } else {
            number(height)
        }
    )
}

fn expected(
    em: &Em,
    now: Parameters,
    with_responsibilities: bool,
) -> Result<String, ZeroLikelihood> {
    let tosses = em.tosses();
    let expectation = e_step(tosses, now, em.method().assignment)?;
    let responsibilities = if with_responsibilities {
        let share = |set| pair(expectation.responsibilities(tosses.heads(set), tosses.tails(set)));
        let shares: Vec<String> = (0..tosses.sets()).map(share).collect();
        format!("\"responsibilities\": [{}],\n      ", shares.join(", "))
    } else {
        String::new()
    };
    let counts = expectation.counts().map(|Counts { heads, tails }| {
        format!(
            r#"{{ "heads": {}, "tails": {} }}"#,
            number(heads),
            number(tails)
        )
    });
    Ok(format!(
        r#"{responsibilities}"expected_counts": {{ "a": {}, "b": {} }} }}"#,
        counts.a, counts.b
    ))
}
