//! The landscape: ℓ over the square of all θ, as heights on a lattice and as contour lines.

use crate::em::Parameters;
use crate::likelihood::{LogCoin, log_of_sum};
use crate::tosses::{Group, Tosses};

/// ℓ at the middles of `side` × `side` equal cells of the square of all (θA, θB), with a fixed prior.
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
    /// Computes the heights; of `parameters` only the prior is used.
    #[must_use]
    pub fn new(tosses: &Tosses, parameters: impl Into<Parameters>, side: usize) -> Self {
        let prior = parameters.into().prior;
        let middles = || (0..side).map(|cell| middle(cell, side));
        let logs = prior.map(|prior| -> Vec<LogCoin> {
            middles().map(|theta| LogCoin::new(theta, prior)).collect()
        });
        let mut heights = vec![0.0; side * side];
        let symmetric = prior.a == prior.b;
        let (mut of_a, mut of_b) = (vec![0.0; side], vec![0.0; side]);
        for group in tosses.groups() {
            let joint = |logs: &[LogCoin], into: &mut [f64]| {
                for (into, log) in into.iter_mut().zip(logs) {
                    *into = log.joint(group);
                }
            };
            joint(&logs.a, &mut of_a);
            joint(&logs.b, &mut of_b);
            add_group(group, &of_a, &of_b, symmetric, &mut heights);
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

    /// How many cells there are along each side.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// ℓ in the middle of a cell, counted from θ = 0.
    ///
    /// # Panics
    /// When there is no such cell.
    #[must_use]
    pub fn height(&self, a: usize, b: usize) -> f64 {
        self.heights[b * self.side + a]
    }

    /// The heights row by row from θB = 0 upwards, in each row from θA = 0.
    #[must_use]
    pub fn heights(&self) -> &[f64] {
        &self.heights
    }

    /// The greatest height; −∞ without cells.
    #[must_use]
    pub fn summit(&self) -> f64 {
        self.heights
            .iter()
            .copied()
            .fold(f64::NEG_INFINITY, f64::max)
    }

    /// The heights at which contour lines are drawn: this far below the summit, and twice, four times, …
    /// as far. The first is an eighth of the way to the ridge of equal coins at its best, so that what
    /// lies between that ridge and the two summits gets its share of lines.
    #[must_use]
    pub fn levels(&self) -> Vec<f64> {
        let summit = self.summit();
        let diagonal = (0..self.side).map(|cell| self.height(cell, cell));
        let ridge = diagonal.fold(f64::NEG_INFINITY, f64::max);
        let first = ((summit - ridge) / 8.0).max(0.05);
        let lowest = self.heights.iter().copied().fold(f64::INFINITY, f64::min);
        let below = (0..).map(|doublings| summit - first * f64::powi(2.0, doublings));
        below
            .take_while(|&level| level > lowest)
            .take(MAX_LEVELS)
            .collect()
    }

    /// The pieces of the contour line at `level`, each from one (θA, θB) to another, by marching squares
    /// between the middles of four neighbouring cells.
    #[must_use]
    pub fn contour(&self, level: f64) -> Vec<[(f64, f64); 2]> {
        let mut pieces = Vec::new();
        for b in 1..self.side {
            for a in 1..self.side {
                self.cross_square(a, b, level, &mut pieces);
            }
        }
        pieces
    }

    /// The pieces within the square whose upper right corner is the middle of cell (a, b).
    fn cross_square(&self, a: usize, b: usize, level: f64, pieces: &mut Vec<[(f64, f64); 2]>) {
        // Around the square, so that neighbours in the list share an edge.
        let corners = [(a - 1, b - 1), (a, b - 1), (a, b), (a - 1, b)];
        let heights = corners.map(|(a, b)| self.height(a, b));
        let above = heights.map(|height| height > level);
        let crossing = |edge: usize| {
            let other = (edge + 1) % 4;
            let (from, to) = (heights[edge], heights[other]);
            // A height of −∞ is left at once.
            let way = if from.is_finite() && to.is_finite() {
                (level - from) / (to - from)
            } else {
                0.5
            };
            let between = |from: usize, to: usize| {
                let (from, to) = (middle(from, self.side), middle(to, self.side));
                from + way * (to - from)
            };
            (
                between(corners[edge].0, corners[other].0),
                between(corners[edge].1, corners[other].1),
            )
        };
        let crossed: Vec<usize> = (0..4)
            .filter(|&edge| above[edge] != above[(edge + 1) % 4])
            .collect();
        match *crossed.as_slice() {
            [from, to] => pieces.push([crossing(from), crossing(to)]),
            [_, _, _, _] => {
                // A saddle: the middle decides which corners hang together.
                let middle = heights.iter().sum::<f64>() / 4.0 > level;
                let pairs = if middle == above[0] {
                    [[0, 1], [2, 3]]
                } else {
                    [[3, 0], [1, 2]]
                };
                pieces.extend(pairs.map(|[from, to]| [crossing(from), crossing(to)]));
            }
            _ => {}
        }
    }
}

/// No more contour lines than can be told apart.
const MAX_LEVELS: usize = 9;

/// The θ in the middle of a cell.
fn middle(cell: usize, side: usize) -> f64 {
    (cell as f64 + 0.5) / side as f64
}

/// Adds what the sets of one group contribute; in a symmetric square only for θA ≤ θB.
fn add_group(group: &Group, of_a: &[f64], of_b: &[f64], symmetric: bool, heights: &mut [f64]) {
    let side = of_a.len();
    let sets = f64::from(group.sets);
    for (b, row) in heights.chunks_exact_mut(side).enumerate() {
        let end = if symmetric { b + 1 } else { side };
        for (height, &a) in row[..end].iter_mut().zip(of_a) {
            *height += sets * log_of_sum(a, of_b[b]);
        }
    }
}
