//! Basins of attraction: where EM ends from every start in the square of all θ, and how long it takes.

use crate::coin::{PerCoin, Theta};
use crate::em::{Assignment, Method, Outcome, Parameters, Prior, run_to_convergence};
use crate::landscape::middle;
use crate::tosses::Tosses;
use std::sync::Arc;

/// Where EM ends from the centres of `side` × `side` equal cells of the square of all (θA, θB), as far as
/// computed.
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
    cells: Vec<Option<Start>>,
    /// The number of `cells` that are known.
    starts: usize,
    ends: Vec<BasinEnd>,
}

/// Where EM ends from one start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Start {
    /// θ after the last iteration.
    pub theta: Theta,
    /// The prior after the last iteration.
    pub prior: PerCoin<f64>,
    /// The number of iterations.
    pub iterations: usize,
    /// Whether θ converged, rather than [`BasinMap::LIMIT`] being reached.
    pub converged: bool,
}

/// Where EM ends from some of the starts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BasinEnd {
    /// The parameters there.
    pub parameters: Parameters,
    /// The number of starts that converge to it.
    pub starts: usize,
}

impl BasinMap {
    /// The most iterations from any start.
    pub const LIMIT: usize = 1_000;
    /// Ends that differ by less than this in both coins are the same.
    pub const SAME_END: f64 = 1e-3;

    /// A map with no cell computed; `prior` is EM's initial prior.
    #[must_use]
    pub fn new(
        tosses: Arc<Tosses>,
        method: impl Into<Method>,
        prior: PerCoin<f64>,
        side: usize,
    ) -> Self {
        let method = method.into();
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

    /// Computes the next `cells` cells, or those that are left; mirror images are free.
    pub fn advance(&mut self, cells: usize) {
        for _ in 0..cells {
            let Some((a, b)) = self.waiting.pop() else {
                return;
            };
            let found = self.follow(a, b);
            self.record(a, b, found);
            if a != b && is_mirrored(self.method, self.prior) {
                let mirrored = found.map(|found| Start {
                    theta: found.theta.swapped(),
                    ..found
                });
                self.record(b, a, mirrored);
            }
        }
    }

    fn follow(&self, a: usize, b: usize) -> Option<Start> {
        let guess = Parameters {
            theta: self.start(a, b),
            prior: self.prior,
        };
        let (found, iterations, outcome) =
            run_to_convergence(&self.tosses, guess, self.method, Self::LIMIT).ok()?;
        Some(Start {
            theta: found.theta,
            prior: found.prior,
            iterations,
            converged: outcome == Outcome::Converged,
        })
    }

    fn record(&mut self, a: usize, b: usize, found: Option<Start>) {
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
                parameters: Parameters {
                    theta: start.theta,
                    prior: start.prior,
                },
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

    /// The progress, from 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        if self.waiting.is_empty() {
            1.0
        } else {
            1.0 - self.waiting.len() as f64 / self.all as f64
        }
    }

    /// The number of cells along each side.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// The θ that EM starts from in a cell, counted from θ = 0.
    #[must_use]
    pub fn start(&self, a: usize, b: usize) -> Theta {
        Theta::estimated(PerCoin { a, b }.map(|cell| middle(cell, self.side)))
    }

    /// Where EM ends from the start in a cell, counted from θ = 0; `None` while it has not been computed.
    ///
    /// # Panics
    /// When there is no such cell.
    #[must_use]
    pub fn end(&self, a: usize, b: usize) -> Option<Start> {
        self.cells[b * self.side + a]
    }

    /// The number of starts from which EM was run so far, whether it converged or not.
    #[must_use]
    pub fn starts(&self) -> usize {
        self.starts
    }

    /// The distinct ends so far, those that most starts lead to first.
    #[must_use]
    pub fn ends(&self) -> &[BasinEnd] {
        &self.ends
    }
}

/// Whether exchanging the coins of a start exchanges those of its end. In hard EM ties go to coin A, so its
/// map is not symmetric; an estimated prior may round differently on both sides.
fn is_mirrored(method: Method, prior: PerCoin<f64>) -> bool {
    let Method {
        assignment,
        prior: known,
    } = method;
    assignment == Assignment::Soft && known == Prior::Known && prior.a == prior.b
}
