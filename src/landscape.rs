//! The landscape: ℓ over the square of all θ, as heights on a lattice and as contour lines.

mod contour;
mod road;

pub use road::Road;

use crate::coin::PerCoin;
use crate::em::Parameters;
use crate::em::{LogCoin, log_of_sum};
use crate::tosses::{Group, Tosses};
use std::f64::consts::LN_10;

/// ℓ at the centres of `side` × `side` equal cells of the square of all (θA, θB), with a fixed prior: its *heights*.
///
/// The page calls a whole run of EM through the landscape its road; see [`Road`].
///
/// ```
/// # use em_coins::{Example, Landscape};
/// let (tosses, _) = Example::Paper.data();
/// let landscape = Landscape::new(&tosses, Example::Paper.guess(), 40);
/// // Swapping the coins changes nothing: the square is its own mirror image.
/// assert_eq!(landscape.height(30, 20), landscape.height(20, 30));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Landscape {
    side: usize,
    /// Row by row from θB = 0 upwards, in each row from θA = 0.
    heights: Vec<f64>,
}

impl Landscape {
    /// Computes the heights. Of `parameters`, only the prior is used; its components must add up to 1.
    ///
    /// The cost is `side`² × the number of [groups](Tosses::groups), half of it for equal priors. With `side` 0 the
    /// landscape has no cells.
    #[must_use]
    pub fn new(tosses: &Tosses, parameters: impl Into<Parameters>, side: usize) -> Self {
        let prior = parameters.into().prior;
        let middles = || (0..side).map(|cell| middle(cell, side));
        let logs = prior.map(|prior| -> Vec<LogCoin> {
            middles()
                .map(|theta| LogCoin::new(theta, 1.0 - theta, prior))
                .collect()
        });
        let mut heights = vec![0.0; side * side];
        let symmetric = prior.a == prior.b;
        for group in tosses.groups() {
            add_group(group, &logs, symmetric, &mut heights);
        }
        if symmetric {
            for b in 0..side {
                for a in b + 1..side {
                    heights[b * side + a] = heights[a * side + b];
                }
            }
        }
        Self { side, heights }
    }

    /// Returns the number of cells along each side.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// Returns ℓ at the centre of the cell at column `a` and row `b`, counted from θ = 0.
    ///
    /// # Panics
    /// When `a` or `b` is not below [`Landscape::side`].
    #[must_use]
    pub fn height(&self, a: usize, b: usize) -> f64 {
        assert!(a.max(b) < self.side, "no such cell");
        self.heights[b * self.side + a]
    }

    /// Returns the heights row by row from θB = 0 upwards, in each row from θA = 0.
    #[must_use]
    pub fn heights(&self) -> &[f64] {
        &self.heights
    }

    /// Returns the greatest height; −∞ without cells.
    #[must_use]
    pub fn max(&self) -> f64 {
        self.heights
            .iter()
            .copied()
            .fold(f64::NEG_INFINITY, f64::max)
    }

    /// Returns the levels of the contour lines, from the highest on, at most 16: 10^(k/5) below the maximum, so that
    /// each index contour lies ten times as deep as the one before: …, 0.1, 1, 10, … The first is at least an eighth of
    /// the way to the best point with equal coins, so that some contours lie between the two maxima and the ridge of
    /// equal coins.
    #[must_use]
    pub fn levels(&self) -> Vec<ContourLevel> {
        let highest = self.max();
        let diagonal = (0..self.side).map(|cell| self.height(cell, cell));
        let ridge = diagonal.fold(f64::NEG_INFINITY, f64::max);
        let least = ((highest - ridge) / 8.0).max(0.05);
        let lowest = self.heights.iter().copied().fold(f64::INFINITY, f64::min);
        // A fifth of a decade, as a logarithm.
        let ratio = LN_10 / f64::from(INDEX_INTERVAL);
        let first = (least.ln() / ratio).ceil() as i32;
        (first..first + MAX_LEVELS)
            .map(|step| ContourLevel {
                height: highest - (ratio * f64::from(step)).exp(),
                is_index: step % INDEX_INTERVAL == 0,
            })
            .take_while(|level| level.height > lowest)
            .collect()
    }
}

/// The height of a contour line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ContourLevel {
    /// ℓ along the line.
    pub height: f64,
    /// Whether it is an index contour: on maps, every fifth contour is one, and is drawn bold.
    pub is_index: bool,
}

/// The number of levels from one index contour to the next.
const INDEX_INTERVAL: i32 = 5;
/// The maximum number of contour levels that can be told apart.
const MAX_LEVELS: i32 = 16;

/// Returns the θ at the centre of a cell.
pub(crate) fn middle(cell: usize, side: usize) -> f64 {
    (cell as f64 + 0.5) / side as f64
}

/// Below this fraction of the largest likelihood, sums lose precision.
const TINY: f64 = 1e-290;

/// Adds the contribution of a group; in a symmetric square only for θA ≤ θB.
///
/// Each coin's likelihood is scaled by the largest one in the square, so that a cell costs one logarithm. Only
/// where both underflow are they added as logarithms.
fn add_group(group: &Group, logs: &PerCoin<Vec<LogCoin>>, symmetric: bool, heights: &mut [f64]) {
    let side = logs.a.len();
    let sets = f64::from(group.sets);
    let joint =
        |logs: &[LogCoin]| -> Vec<f64> { logs.iter().map(|log| log.joint(group)).collect() };
    let (of_a, of_b) = (joint(&logs.a), joint(&logs.b));
    let largest = of_a
        .iter()
        .chain(&of_b)
        .copied()
        .fold(f64::NEG_INFINITY, f64::max);
    let part =
        |logs: &[f64]| -> Vec<f64> { logs.iter().map(|log| (log - largest).exp()).collect() };
    let (part_a, part_b) = (part(&of_a), part(&of_b));
    for (b, row) in heights.chunks_exact_mut(side.max(1)).enumerate() {
        let end = if symmetric { b + 1 } else { side };
        for (a, height) in row[..end].iter_mut().enumerate() {
            let sum = part_a[a] + part_b[b];
            *height += sets
                * if sum > TINY {
                    largest + sum.ln()
                } else {
                    log_of_sum(of_a[a], of_b[b])
                };
        }
    }
}
