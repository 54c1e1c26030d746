//! The table of iterations: the estimates, ℓ and the change of each, which most programs of EM print.

use crate::em::{Em, Parameters};
use crate::log_likelihood::log_likelihood;
use std::ops::RangeInclusive;

/// A row of the table of iterations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IterationRow {
    /// The number of iterations from the guess; 0 is the guess.
    pub iteration: usize,
    /// θ and the prior after them.
    pub parameters: Parameters,
    /// ℓ there.
    pub log_likelihood: f64,
    /// The largest change of a θ or of an estimated prior in the last of them; `None` at the guess.
    pub change: Option<f64>,
}

/// Returns the rows of these iterations, as far as the run has come at its furthest position.
///
/// ```
/// # use em_coins::{Example, Setup, iteration_table};
/// let setup = Setup::from(Example::Paper);
/// let mut em = setup.em(setup.data().0);
/// em.converge()?;
/// let rows: Vec<_> = iteration_table(&em, 0..=usize::MAX).collect();
/// assert_eq!(rows.len(), 24);
/// assert_eq!(format!("{:.2}", rows[10].parameters.theta.a()), "0.80");
/// assert_eq!(format!("{:.4}", rows[10].log_likelihood), "-31.5702");
/// # Ok::<(), em_coins::ZeroLikelihood>(())
/// ```
pub fn iteration_table(
    em: &Em,
    iterations: RangeInclusive<usize>,
) -> impl Iterator<Item = IterationRow> {
    let path = em.furthest_path();
    let last = (*iterations.end()).min(path.len() - 1);
    (*iterations.start()..=last).map(move |iteration| {
        let parameters = path[iteration];
        IterationRow {
            iteration,
            parameters,
            log_likelihood: log_likelihood(em.tosses(), parameters),
            change: iteration
                .checked_sub(1)
                .map(|before| parameters.largest_change(path[before])),
        }
    })
}
