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
    ends: Vec<Theta>,
}

/// Where EM ends from one start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Start {
    /// θ after the last iteration.
    pub theta: Theta,
    /// The number of iterations.
    pub iterations: usize,
    /// Whether θ converged, rather than [`BasinMap::LIMIT`] being reached.
    pub converged: bool,
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
            if is_mirrored(self.method, self.prior) {
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
            iterations,
            converged: outcome == Outcome::Converged,
        })
    }

    fn record(&mut self, a: usize, b: usize, found: Option<Start>) {
        self.cells[b * self.side + a] = found;
        if let Some(Start {
            theta,
            converged: true,
            ..
        }) = found
            && !self
                .ends
                .iter()
                .any(|end| end.largest_change(theta) < Self::SAME_END)
        {
            self.ends.push(theta);
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

    /// The distinct ends so far.
    #[must_use]
    pub fn ends(&self) -> &[Theta] {
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
