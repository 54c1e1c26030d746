//! The table of iterations as comma-separated values (RFC 4180).

use super::number;
use crate::em::{Em, Prior};
use crate::iteration_table::iteration_table;
use std::ops::RangeInclusive;

const LINE_END: &str = "\r\n";

/// Writes a header and a row for each iteration from the guess to the furthest one reached; see [`export`](super) for the
/// columns. Numbers round-trip exactly.
///
/// ```
/// # use em_coins::{Example, Setup, export::iterations_csv};
/// let setup = Setup::from(Example::Paper);
/// let em = setup.em(setup.data().0);
/// let text = iterations_csv::write(&em);
/// let mut lines = text.lines();
/// assert_eq!(lines.next(), Some("iteration,theta_a,theta_b,log_likelihood,change"));
/// assert!(lines.next().is_some_and(|guess| guess.starts_with("0,0.6,0.5,-33.0938")));
/// ```
#[must_use]
pub fn write(em: &Em) -> String {
    header(em) + &rows(em, 0..=em.furthest_path().len())
}

/// Returns the header line.
#[must_use]
pub fn header(em: &Em) -> String {
    let prior = if estimates_prior(em) { "prior_a," } else { "" };
    format!("iteration,theta_a,theta_b,{prior}log_likelihood,change{LINE_END}")
}

/// Returns the rows of these iterations, as far as there are any.
#[must_use]
pub fn rows(em: &Em, iterations: RangeInclusive<usize>) -> String {
    let mut text = String::new();
    for row in iteration_table(em, iterations) {
        let theta = row.parameters.theta;
        let mut cells = vec![
            row.iteration.to_string(),
            number(theta.a()),
            number(theta.b()),
        ];
        if estimates_prior(em) {
            cells.push(number(row.parameters.prior.a));
        }
        cells.push(number(row.log_likelihood));
        cells.push(row.change.map_or(String::new(), number));
        text += &(cells.join(",") + LINE_END);
    }
    text
}

fn estimates_prior(em: &Em) -> bool {
    em.method().prior == Prior::Learned
}
