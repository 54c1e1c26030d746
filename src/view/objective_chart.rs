//! The objective chart: ℓ by iteration, which never falls in soft EM, and Q, whose falls are marked.

use super::chart::{
    Chart, by_iteration, draw_dashes, draw_dot, draw_line, draw_names, marked, with_room,
};
use super::ticks::Labels;
use super::{Drawn, Palette, Style};
use crate::log_likelihood::q_decreases;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// The objective chart: the values of [`objective_history`](crate::objective_history).
#[derive(Clone, Copy, Debug)]
pub struct ObjectiveChart<'a> {
    /// ℓ(θₖ) and Q(θₖ | θₖ) after k = 0, 1, 2, … iterations; −∞ is not drawn.
    pub history: &'a [(f64, f64)],
    /// The name of the x axis: the reader's word for iterations.
    pub caption: &'a str,
    /// The name at the end of ℓ's line.
    pub log_likelihood: &'a str,
    /// The name at the end of Q's line.
    pub expected: &'a str,
    /// The word below the first fall of Q.
    pub falls: &'a str,
}

impl ObjectiveChart<'_> {
    /// Draws the chart over the whole of `area`.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let Style { palette, .. } = style;
        let line = |of: fn(&(f64, f64)) -> f64| -> Vec<(f64, f64)> {
            let values = (0..).map(f64::from).zip(self.history.iter().map(of));
            values.filter(|(_, value)| value.is_finite()).collect()
        };
        let (climbing, expected) = (line(|values| values.0), line(|values| values.1));
        let values = || climbing.iter().chain(&expected).map(|point| point.1);
        let lowest = values().fold(f64::INFINITY, f64::min);
        let highest = values().fold(f64::NEG_INFINITY, f64::max);
        let heights = if lowest <= highest {
            with_room(lowest, highest)
        } else {
            -1.0..0.0
        };
        let labels = Labels::of_log_likelihoods(heights.clone());
        let iterations = self.history.len().saturating_sub(1);
        let name = |text: &str| 1.2 + 0.6 * text.chars().count() as f64;
        let right = name(self.log_likelihood).max(name(self.expected));
        let scale = (heights, &labels);
        let chart = by_iteration(area, style, iterations, scale, right, self.caption)?;
        let dashed = palette.muted.stroke_width(style.stroke(0.12));
        let dashes = (style.stroke(0.6), style.stroke(0.4));
        draw_dashes(area, &chart, &expected, dashes, dashed)?;
        self.draw_falls(area, &chart, style)?;
        let line = palette.ink.stroke_width(style.stroke(0.16));
        draw_line(area, &chart, &climbing, line)?;
        let dot = style.length(0.22).round();
        for &point in marked(&climbing) {
            draw_dot(area, &chart, point, dot, palette.ink.filled())?;
        }
        // Q's line alone would not show where it is at the guess.
        if let Some(&point) = expected.last() {
            draw_dot(area, &chart, point, dot, palette.muted.filled())?;
        }
        let (Some(&of_climbing), Some(&of_expected)) = (climbing.last(), expected.last()) else {
            return Ok(());
        };
        let names = [
            (
                self.log_likelihood,
                style.bold(0.95, palette.ink),
                of_climbing,
            ),
            (self.expected, style.text(0.95, palette.muted), of_expected),
        ];
        draw_names(area, &chart, style, right - 0.5, &names)
    }

    /// Draws a small triangle that points down wherever Q begins to fall, because the line may not show it, and the
    /// word for it below the first.
    fn draw_falls<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        chart: &Chart,
        style: &Style,
    ) -> Drawn<DB> {
        let Palette { muted, paper, .. } = style.palette;
        let units = |ems| style.length(ems).round() as i32;
        for (index, k) in q_decreases(self.history).enumerate() {
            let (x, y) = chart.place((k as f64, self.history[k].1));
            let at = |right: f64, down: f64| (x + units(right), y + units(down));
            if index == 0 {
                let width = units(0.55 * self.falls.chars().count() as f64);
                let fits = x + width <= chart.across.1;
                let side = if fits { HPos::Left } else { HPos::Right };
                let font = style.text(0.85, muted).pos(Pos::new(side, VPos::Top));
                let (left, top) = at(if fits { -0.28 } else { 0.28 }, 0.45);
                let lowest = chart.upright.0 - units(1.0);
                area.draw_text(self.falls, &font, (left, top.min(lowest)))?;
            }
            let corners = vec![at(-0.28, -0.2), at(0.28, -0.2), at(0.0, 0.32)];
            let outline = [&corners[..], &corners[..1]].concat();
            area.draw(&Polygon::new(corners, paper.filled()))?;
            let line = muted.stroke_width(style.stroke(0.12));
            area.draw(&PathElement::new(outline, line))?;
        }
        Ok(())
    }
}
