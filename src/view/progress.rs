//! The progress: ℓ by iteration, which never falls, and Q, which may.

use super::chart::{Labels, apart, axis_end, draw_axes, with_room};
use super::{Drawn, Style};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// What the progress shows: [`history`](crate::history)'s values.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    /// ℓ(θₖ) and Q(θₖ | θₖ) after k = 0, 1, 2, … iterations; what is −∞ is not drawn.
    pub history: &'a [(f64, f64)],
    /// What stands below the axis: the reader's word for iterations.
    pub caption: &'a str,
    /// The name at the end of ℓ's line.
    pub log_likelihood: &'a str,
    /// The name at the end of Q's line.
    pub expected: &'a str,
}

impl Progress<'_> {
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
        let labels = Labels::new(heights.clone());
        let last = axis_end(self.history.len().saturating_sub(1));
        let name = |text: &str| 1.2 + 0.6 * text.chars().count() as f64;
        let right = name(self.log_likelihood).max(name(self.expected));
        let mut chart = ChartBuilder::on(area)
            .margin_top(style.stroke(0.6))
            .margin_right(style.stroke(right))
            .x_label_area_size(style.stroke(2.9))
            .y_label_area_size(labels.room(style))
            .build_cartesian_2d(0.0..last as f64, heights)?;
        draw_axes(&mut chart, style, &labels, Some(self.caption))?;
        let thick = style.stroke(0.16);
        let dashed = palette.muted.stroke_width(style.stroke(0.12));
        let (dash, gap) = (style.stroke(0.6), style.stroke(0.4));
        chart.draw_series(DashedLineSeries::new(expected.clone(), dash, gap, dashed))?;
        chart.draw_series(LineSeries::new(
            climbing.iter().copied(),
            palette.ink.stroke_width(thick),
        ))?;
        // So many marks would hide the line.
        let marked = if last > 100 {
            climbing.len().saturating_sub(1)
        } else {
            0
        };
        let dot = style.length(0.22).round();
        let dots = climbing.iter().skip(marked);
        chart.draw_series(dots.map(|&point| Circle::new(point, dot, palette.ink.filled())))?;
        let (Some(&ends), Some(&expected)) = (climbing.last(), expected.last()) else {
            return Ok(());
        };
        let height = |point| chart.backend_coord(&point).1 - area.get_base_pixel().1;
        let (first, second) = apart(height(ends), height(expected), style);
        let left = f64::from(area.dim_in_pixel().0) - style.length(right - 0.5);
        let place = Pos::new(HPos::Left, VPos::Center);
        let at = |y: f64| (left.round() as i32, y.round() as i32);
        let font = style.bold(0.95, palette.ink).pos(place);
        area.draw_text(self.log_likelihood, &font, at(first))?;
        let font = style.text(0.95, palette.muted).pos(place);
        area.draw_text(self.expected, &font, at(second))
    }
}
