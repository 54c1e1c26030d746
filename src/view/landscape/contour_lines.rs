//! The contour lines of the landscape, as smooth curves.

use super::super::theta_plane::{ThetaPlane, rounded};
use super::super::{Drawn, Palette, Style, mix};
use super::polyline::{distance, spaced};
use super::tint::Depths;
use crate::landscape::Landscape;
use plotters::coord::Shift;
use plotters::prelude::*;

/// The contour lines of the landscape: each level thin, and each index contour bold.
///
/// Backends take whole units, and a curve of whole pixels is seen to be a polygon. So this is drawn by itself, on an
/// area whose units may be finer than those of the rest of the picture.
#[derive(Clone, Copy, Debug)]
pub struct ContourLines<'a> {
    /// The heights.
    pub landscape: &'a Landscape,
    /// The square over which they are drawn, in units of the picture.
    pub plane: ThetaPlane,
    /// The number of units of the area to a unit of the picture.
    pub finer: u32,
    /// Whether they lie on the landscape's tint rather than on other colours.
    pub on_tint: bool,
}

impl ContourLines<'_> {
    /// Draws the lines; lengths follow from the picture's `style`.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let Palette { ink, paper, .. } = style.palette;
        let finer = f64::from(self.finer);
        let fine = Style {
            em: finer * style.em,
            ..*style
        };
        let depths = Depths::new(self.landscape);
        let cell = 1.0 / self.landscape.side() as f64;
        for level in self.landscape.levels() {
            let (share, width) = if level.is_index {
                (0.75, 0.125)
            } else {
                (0.4, 0.06)
            };
            let color = if self.on_tint {
                // Towards the end of the scale that the tint is farther from.
                let height = depths.height(level.height);
                let towards = if height < 0.5 { ink } else { paper };
                mix(style.palette.tint_at(height), towards, share)
            } else {
                mix(paper, ink, share)
            };
            let line = color.stroke_width(fine.stroke(width));
            for contour in self.landscape.contour(level.height) {
                let contour = curved(
                    &to_border(contour, cell),
                    cell,
                    0.2 * style.em / f64::from(self.plane.side.max(1)),
                );
                let pixels = contour.into_iter().map(|theta| {
                    let (x, y) = self.plane.theta_to_pixel(theta);
                    rounded((finer * x, finer * y))
                });
                area.draw(&PathElement::new(pixels.collect::<Vec<_>>(), line))?;
            }
        }
        Ok(())
    }
}

/// An open contour, which ends where the lattice does, goes on as it ends to the border of the square, half a cell away.
fn to_border(mut contour: Vec<(f64, f64)>, cell: f64) -> Vec<(f64, f64)> {
    if contour.len() < 2 || contour.first() == contour.last() {
        return contour;
    }
    for _ in 0..2 {
        contour.reverse();
        let [.., before, end] = contour[..] else {
            break;
        };
        let along = |end: f64, before: f64| {
            let way = end - before;
            let border = if way < 0.0 { 0.0 } else { 1.0 };
            let steps = (border - end) / way;
            // Only towards a border that is near.
            let is_near = (border - end).abs() < 0.75 * cell;
            (is_near && steps.is_finite()).then_some(steps)
        };
        let steps = [along(end.0, before.0), along(end.1, before.1)];
        if let Some(steps) = steps.into_iter().flatten().reduce(f64::min) {
            // Not far along the border.
            let steps = steps.min(cell / distance(before, end).max(f64::MIN_POSITIVE));
            contour.push((
                end.0 + steps * (end.0 - before.0),
                end.1 + steps * (end.1 - before.1),
            ));
        }
    }
    contour
}

/// A smooth curve through the points of a contour, a Catmull-Rom spline, as points that are about `spacing` apart.
/// Points much nearer to each other than a cell would bend it.
fn curved(contour: &[(f64, f64)], cell: f64, spacing: f64) -> Vec<(f64, f64)> {
    let knots = spaced(contour, 0.6 * cell);
    let last = knots.len() - 1;
    let is_closed = last > 1 && knots[0] == knots[last];
    let mut points = vec![knots[0]];
    for index in 0..last {
        let (from, to) = (knots[index], knots[index + 1]);
        let before = match index {
            0 if is_closed => knots[last - 1],
            _ => knots[index.saturating_sub(1)],
        };
        let after = match knots.get(index + 2) {
            Some(&after) => after,
            None if is_closed => knots[1],
            None => to,
        };
        let pieces = (distance(from, to) / spacing).ceil().max(1.0) as usize;
        for piece in 1..=pieces {
            let at = piece as f64 / pieces as f64;
            let weights = [
                at * (at * (2.0 - at) - 1.0),
                at * at * (3.0 * at - 5.0) + 2.0,
                at * (at * (4.0 - 3.0 * at) + 1.0),
                at * at * (at - 1.0),
            ];
            let all = [before, from, to, after];
            let sum = |of: fn((f64, f64)) -> f64| {
                let terms = weights.iter().zip(all);
                (terms.map(|(weight, point)| weight * of(point)).sum::<f64>() / 2.0).clamp(0.0, 1.0)
            };
            points.push((sum(|point| point.0), sum(|point| point.1)));
        }
    }
    points
}
