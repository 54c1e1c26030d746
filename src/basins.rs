//! Basins of attraction: the end of EM from every start in the square of all θ, and the number of iterations.

use crate::coin::{PerCoin, Theta};
use crate::em::{Assignment, Method, Outcome, Parameters, Prior, run_to_convergence};
use crate::landscape::middle;
use crate::tosses::Tosses;
use std::sync::Arc;

/// The ends of EM from the centres of `side` × `side` equal cells of the square of all (θA, θB), computed cell by cell.
///
/// ```
/// # use em_coins::{Assignment, Example, PerCoin, BasinMap};
/// # use std::sync::Arc;
/// let tosses = Arc::new(Example::Paper.data().0);
/// let mut map = BasinMap::new(tosses, Assignment::Soft, PerCoin { a: 0.5, b: 0.5 }, 8);
/// while map.progress() < 1.0 {
///     map.advance(10);
/// }
/// let found = map.end(6, 2).unwrap();
/// assert_eq!(format!("{:.2} {:.2}", found.theta.a(), found.theta.b()), "0.80 0.52");
/// ```
#[derive(Clone, Debug)]
pub struct BasinMap {
    tosses: Arc<Tosses>,
    method: Method,
    prior: PerCoin<f64>,
    side: usize,
    /// The cells still to be computed, the next one last.
    waiting: Vec<(usize, usize)>,
    /// The initial length of `waiting`.
    all: usize,
    /// Row by row from θB = 0 upwards, in each row from θA = 0.
    cells: Vec<Option<RunEnd>>,
    /// The number of `cells` that are known.
    starts: usize,
    ends: Vec<BasinEnd>,
}

/// The end of EM from one start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RunEnd {
    /// θ after the last iteration.
    pub theta: Theta,
    /// The prior after the last iteration.
    pub prior: PerCoin<f64>,
    /// The number of iterations.
    pub iterations: usize,
    /// Whether EM converged, rather than reaching [`BasinMap::LIMIT`].
    pub converged: bool,
}

/// An end that some of the starts have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BasinEnd {
    /// The parameters of the first of these starts to be computed.
    pub parameters: Parameters,
    /// The number of starts that converge to it.
    pub starts: usize,
}

impl BasinMap {
    /// The maximum number of iterations from a start.
    pub const LIMIT: usize = 1_000;
    /// Ends are the same if both θ differ by less than this.
    pub const SAME_END: f64 = 1e-3;

    /// Creates a map with no cell computed. EM goes to its limit, whatever its tolerance. `prior` is the prior that EM starts from; its components must add up to 1.
    #[must_use]
    pub fn new(
        tosses: Arc<Tosses>,
        method: impl Into<Method>,
        prior: PerCoin<f64>,
        side: usize,
    ) -> Self {
        let method = method.into().to_limit();
        let mirrored = is_mirrored(method, prior);
        let cells = (0..side)
            .rev()
            .flat_map(|b| (0..side).rev().map(move |a| (a, b)))
            .filter(|(a, b)| !mirrored || b <= a);
        // Every 64th row and column first, then every 32nd, …, so that the whole square appears and becomes finer.
        let turn = |zeros| {
            cells
                .clone()
                .filter(move |(a, b)| (a | b).trailing_zeros() == zeros)
        };
        let waiting: Vec<_> = (0..=usize::BITS).flat_map(turn).collect();
        Self {
            tosses,
            method,
            prior,
            side,
            all: waiting.len(),
            waiting,
            cells: vec![None; side * side],
            starts: 0,
            ends: Vec::new(),
        }
    }

    /// Computes the next `cells` cells, or all that are left. Mirror images do not count.
    pub fn advance(&mut self, cells: usize) {
        for _ in 0..cells {
            let Some((a, b)) = self.waiting.pop() else {
                return;
            };
            let found = self.run_from(a, b);
            self.record(a, b, found);
            if a != b && is_mirrored(self.method, self.prior) {
                let mirrored = found.map(|found| RunEnd {
                    theta: found.theta.swapped(),
                    ..found
                });
                self.record(b, a, mirrored);
            }
        }
    }

    /// Runs EM from a cell; `None` if it cannot make a step.
    fn run_from(&self, a: usize, b: usize) -> Option<RunEnd> {
        let guess = Parameters::new(self.start(a, b), self.prior);
        let (found, iterations, outcome) =
            run_to_convergence(&self.tosses, guess, self.method, Self::LIMIT).ok()?;
        Some(RunEnd {
            theta: found.theta,
            prior: found.prior,
            iterations,
            converged: outcome == Outcome::Converged,
        })
    }

    fn record(&mut self, a: usize, b: usize, found: Option<RunEnd>) {
        self.cells[b * self.side + a] = found;
        let Some(start) = found else {
            return;
        };
        self.starts += 1;
        if !start.converged {
            return;
        }
        let is_same =
            |end: &BasinEnd| end.parameters.theta.largest_change(start.theta) < Self::SAME_END;
        let Some(mut index) = self.ends.iter().position(is_same) else {
            self.ends.push(BasinEnd {
                parameters: Parameters::new(start.theta, start.prior),
                starts: 1,
            });
            return;
        };
        self.ends[index].starts += 1;
        while index > 0 && self.ends[index - 1].starts < self.ends[index].starts {
            self.ends.swap(index - 1, index);
            index -= 1;
        }
    }

    /// Returns the fraction of cells that have been computed.
    #[must_use]
    pub fn progress(&self) -> f64 {
        if self.waiting.is_empty() {
            1.0
        } else {
            1.0 - self.waiting.len() as f64 / self.all as f64
        }
    }

    /// Returns the number of cells along each side.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// Returns the θ that EM starts from in the cell at column `a` and row `b`, counted from θ = 0.
    ///
    /// # Panics
    /// When `a` or `b` is not below [`BasinMap::side`].
    #[must_use]
    pub fn start(&self, a: usize, b: usize) -> Theta {
        self.assert_contains(a, b);
        Theta::estimated(PerCoin { a, b }.map(|cell| middle(cell, self.side)))
    }

    /// Returns the end of EM from the start in the cell at column `a` and row `b`, counted from θ = 0; `None` if it has
    /// not been computed yet, or if EM cannot make a step from there.
    ///
    /// # Panics
    /// When `a` or `b` is not below [`BasinMap::side`].
    #[must_use]
    pub fn end(&self, a: usize, b: usize) -> Option<RunEnd> {
        self.assert_contains(a, b);
        self.cells[b * self.side + a]
    }

    fn assert_contains(&self, a: usize, b: usize) {
        assert!(a.max(b) < self.side, "no such cell");
    }

    /// Returns the number of starts from which EM has been run so far, whether it converged or not.
    #[must_use]
    pub fn starts(&self) -> usize {
        self.starts
    }

    /// Returns the distinct ends so far, those of the most starts first.
    #[must_use]
    pub fn ends(&self) -> &[BasinEnd] {
        &self.ends
    }
}

/// Returns whether exchanging the coins of a start exchanges those of its end. In hard EM ties go to coin A, so that
/// its map is not symmetric, and an estimated prior may round differently on both sides.
fn is_mirrored(method: Method, prior: PerCoin<f64>) -> bool {
    let Method {
        assignment,
        prior: known,
        ..
    } = method;
    assignment == Assignment::Soft && known == Prior::Known && prior.a == prior.b
}
