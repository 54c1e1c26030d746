//! Contour lines by marching squares. The corners of each square are the centres of four neighbouring cells.

use super::{Landscape, middle};

/// An edge between the centres of two neighbouring cells: twice the index of the lower or left cell, plus 1 if the edge
/// goes up.
type Edge = usize;

impl Landscape {
    /// Returns the contour lines at `level`, each as its points (θA, θB). A closed line ends at its first point; the
    /// others end at the border of the lattice, half a cell inside the square.
    #[must_use]
    pub fn contour(&self, level: f64) -> Vec<Vec<(f64, f64)>> {
        let mut links = Links(vec![[None; 2]; 2 * self.side * self.side]);
        for b in 1..self.side {
            for a in 1..self.side {
                self.cross_square(a - 1, b - 1, level, &mut links);
            }
        }
        // Open lines first, from their ends; then only closed lines are left.
        let mut lines = Vec::new();
        for ends in [1, 2] {
            for edge in 0..links.0.len() {
                if links.count(edge) == ends {
                    let line = links.follow(edge).into_iter();
                    lines.push(line.map(|edge| self.crossing(edge, level)).collect());
                }
            }
        }
        lines
    }

    /// Links the edges that the line crosses in the square whose lower left corner is the centre of cell (a, b).
    fn cross_square(&self, a: usize, b: usize, level: f64, links: &mut Links) {
        // Around the square, each edge from its corner to the next.
        let corners = [(a, b), (a + 1, b), (a + 1, b + 1), (a, b + 1)];
        let heights = corners.map(|(a, b)| self.height(a, b));
        let above = heights.map(|height| height > level);
        let lower_left = b * self.side + a;
        let (right, up) = (lower_left + 1, lower_left + self.side);
        let edges: [Edge; 4] = [2 * lower_left, 2 * right + 1, 2 * up, 2 * lower_left + 1];
        let mut crossed = (0..4).filter(|&edge| above[edge] != above[(edge + 1) % 4]);
        match [(); 4].map(|()| crossed.next()) {
            [Some(from), Some(to), None, _] => links.add(edges[from], edges[to]),
            [Some(_), Some(_), Some(_), Some(_)] => {
                // A saddle: the mean decides which corners are connected.
                let middle = heights.iter().sum::<f64>() / 4.0 > level;
                let first = usize::from(middle == above[0]);
                links.add(edges[(first + 3) % 4], edges[first]);
                links.add(edges[first + 1], edges[first + 2]);
            }
            _ => {}
        }
    }

    /// Returns the point at which an edge crosses `level`: where the cubic curve through its two heights and the next
    /// ones on either side does. With a straight line between the two heights, contours would look dented.
    fn crossing(&self, edge: Edge, level: f64) -> (f64, f64) {
        let (cell, upwards) = (edge / 2, edge % 2 == 1);
        let (a, b) = (cell % self.side, cell / self.side);
        let (step, place) = if upwards { (self.side, b) } else { (1, a) };
        let [from, to] = [cell, cell + step].map(|cell| self.heights[cell] - level);
        // Beyond the border of the lattice, the curve is extended in a straight line.
        let before = match place {
            0 => 2.0 * from - to,
            _ => self.heights[cell - step] - level,
        };
        let after = if place + 2 < self.side {
            self.heights[cell + 2 * step] - level
        } else {
            2.0 * to - from
        };
        let way = root([before, from, to, after]);
        let (a, b) = (middle(a, self.side), middle(b, self.side));
        let far = way / self.side as f64;
        if upwards { (a, b + far) } else { (a + far, b) }
    }
}

/// Returns the root of the Catmull-Rom curve through four equally spaced heights, between the second, at 0, and the
/// third, at 1, which have different signs.
fn root([before, from, to, after]: [f64; 4]) -> f64 {
    let slopes = ((to - before) / 2.0, (after - from) / 2.0);
    let height = |at: f64| {
        let rest = 1.0 - at;
        rest * rest * ((1.0 + 2.0 * at) * from + at * slopes.0)
            + at * at * ((1.0 + 2.0 * rest) * to - rest * slopes.1)
    };
    let (mut low, mut high) = ((0.0, from), (1.0, to));
    for _ in 0..FALSE_POSITIONS {
        let at = low.0 + (high.0 - low.0) * low.1 / (low.1 - high.1);
        let found = (at, height(at));
        if (found.1 > 0.0) == (from > 0.0) {
            low = found;
        } else {
            high = found;
        }
    }
    low.0 + (high.0 - low.0) * low.1 / (low.1 - high.1)
}

/// The number of steps of the false position method, after which the rest of the curve is effectively straight.
const FALSE_POSITIONS: usize = 3;

/// The one or two neighbours of each edge along the line.
struct Links(Vec<[Option<Edge>; 2]>);

impl Links {
    fn add(&mut self, one: Edge, other: Edge) {
        for (from, to) in [(one, other), (other, one)] {
            // An edge belongs to two squares, and each adds it once.
            let [first, second] = &mut self.0[from];
            *if first.is_none() { first } else { second } = Some(to);
        }
    }

    fn count(&self, edge: Edge) -> usize {
        self.0[edge].iter().flatten().count()
    }

    /// Returns the edges along a line from `start`, and removes their links.
    fn follow(&mut self, start: Edge) -> Vec<Edge> {
        let mut line = vec![start];
        let mut here = start;
        while let Some(next) = self.0[here].iter_mut().find_map(Option::take) {
            let back = self.0[next].iter_mut().find(|link| **link == Some(here));
            if let Some(back) = back {
                *back = None;
            }
            line.push(next);
            here = next;
        }
        line
    }
}
