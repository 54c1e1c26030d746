//! The bar of a set: each coin's share of it, and what the reader predicted.

use super::Row;
use crate::view::theta_plane::rounded;
use crate::view::{Drawn, Palette, mix};
use plotters::prelude::*;
use std::ops::Range;

impl<DB: DrawingBackend> Row<'_, DB> {
    /// Coin A's share strong from the left, coin B's tinted from the right; before the first E-step a frame that is empty.
    /// A dashed line marks one half.
    pub(super) fn draw_bar(&self) -> Drawn<DB> {
        let Self { area, style, .. } = self;
        let Palette { a, b, .. } = style.palette;
        let Range { start, end } = self.columns.bar;
        let thin = style.stroke(0.08);
        let half_height = self.bar_height() / 2.0;
        let place = |x: f64, down: f64| rounded((x, self.middle + down));
        let part = |from: f64, to: f64, style: ShapeStyle| {
            let corners = [place(from, -half_height), place(to, half_height)];
            Rectangle::new(corners, style)
        };
        let half = (start + end) / 2.0;
        let mut color = style.palette.muted;
        if let Some(cuts) = self.cuts {
            let [end_of_a, start_of_b] = cuts.map(|at| start + (end - start) * at);
            let tint = style.palette.tint(b);
            let frame = mix(style.palette.rule, b, 1.0 - (cuts[1] - cuts[0]));
            area.draw(&part(start_of_b, end, tint.filled()))?;
            area.draw(&part(start, end, frame.stroke_width(thin)))?;
            area.draw(&part(start, end_of_a, a.filled()))?;
            if end_of_a > half {
                color = style.palette.paper;
            }
        } else {
            let rule = style.palette.rule.stroke_width(thin);
            area.draw(&part(start, end, rule))?;
        }
        // As many dashes as gaps but one, so that the line begins and ends with a dash.
        let dashes = 2 * (half_height / style.length(0.35)).round().max(1.0) as i32 - 1;
        let dash = 2.0 * half_height / f64::from(dashes);
        for index in (0..dashes).step_by(2) {
            let from = -half_height + f64::from(index) * dash;
            let points = vec![place(half, from), place(half, from + dash)];
            area.draw(&PathElement::new(points, color.stroke_width(thin)))?;
        }
        match self.grid.guess {
            Some((set, share)) if set == self.set => self.draw_guess(start + share * (end - start)),
            _ => Ok(()),
        }
    }

    /// As high as the row, but for a gap that keeps the bars apart.
    fn bar_height(&self) -> f64 {
        self.height - 2.0 * (0.13 * self.height).round().max(1.0)
    }

    /// The reader's prediction, on the bar that answers it: a line across the bar, and the triangle that
    /// stands for predictions.
    fn draw_guess(&self, x: f64) -> Drawn<DB> {
        let Palette { ink, paper, .. } = self.style.palette;
        // The bar's foot, in letter heights below the row's middle.
        let foot = 0.5 * self.bar_height() / self.style.em;
        for (color, width) in [(paper, 0.3), (ink, 0.12)] {
            let points = vec![self.at(x, -foot), self.at(x, foot)];
            let line = color.stroke_width(self.style.stroke(width));
            self.area.draw(&PathElement::new(points, line))?;
        }
        let half = self.style.length(0.3);
        let corners = [
            (x, foot - 0.42),
            (x + half, foot + 0.04),
            (x - half, foot + 0.04),
        ];
        let corners = corners.map(|(x, down)| self.at(x, down));
        let outline = [&corners[..], &corners[..1]].concat();
        let triangle = Polygon::new(corners.to_vec(), paper.filled());
        self.area.draw(&triangle)?;
        let line = ink.stroke_width(self.style.stroke(0.12));
        self.area.draw(&PathElement::new(outline, line))
    }
}
