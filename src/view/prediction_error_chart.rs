//! The errors of the reader's predictions, one after another.

use super::chart::{Chart, draw_dot, draw_line};
use super::ticks::with_decimals;
use super::{Drawn, Style};
use crate::prediction::PredictionError;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// The smallest range of errors: smaller ones look small.
const LEAST_RANGE: f64 = 0.1;
/// More marks than this would hide the line.
const MAX_MARKS: usize = 20;

/// A small chart of how far off each prediction was. It has no room for axes: two labels name its foot and its top.
#[derive(Clone, Copy, Debug)]
pub struct PredictionChart<'a> {
    /// The errors, in their order.
    pub errors: &'a [PredictionError],
    /// What the chart shows.
    pub caption: &'a str,
}

impl PredictionChart<'_> {
    /// Draws the chart over the whole of `area`: a filled dot for the prediction of an E-step, a ring for one of an
    /// M-step.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let palette = &style.palette;
        let largest = self.errors.iter().fold(0.0, |most, it| it.error.max(most));
        let top = largest.max(LEAST_RANGE);
        let (width, height) = area.dim_in_pixel();
        let units = |ems: f64| style.length(ems).round() as i32;
        let steps = self.errors.len().saturating_sub(1).max(1);
        let chart = Chart {
            x: 0.0..steps as f64,
            y: 0.0..top,
            across: (units(2.2), width as i32 - units(0.4) - 1),
            upright: (height as i32 - units(0.5) - 1, units(0.5)),
        };
        let rule = palette.rule.stroke_width(1);
        for (value, text) in [(0.0, "0".to_owned()), (top, with_decimals(top, 2))] {
            let ends = [chart.x.start, chart.x.end].map(|x| (x, value));
            draw_line(area, &chart, &ends, rule)?;
            let font = style.text(0.75, palette.muted);
            let at = (chart.across.0 - units(0.35), chart.place((0.0, value)).1);
            area.draw_text(&text, &font.pos(Pos::new(HPos::Right, VPos::Center)), at)?;
        }
        // Where the last error leaves room.
        let is_low = self.errors.last().is_none_or(|it| it.error < top / 2.0);
        let (side, y) = if is_low {
            (VPos::Top, chart.upright.1 + units(0.1))
        } else {
            (VPos::Bottom, chart.upright.0 - units(0.1))
        };
        let font = style.text(0.75, palette.muted);
        let corner = (chart.across.1, y);
        area.draw_text(self.caption, &font.pos(Pos::new(HPos::Right, side)), corner)?;
        let points: Vec<_> = (0..)
            .map(f64::from)
            .zip(self.errors.iter().map(|it| it.error))
            .collect();
        let thick = style.stroke(0.12);
        draw_line(area, &chart, &points, palette.ink.stroke_width(thick))?;
        let first = if points.len() > MAX_MARKS {
            points.len() - 1
        } else {
            0
        };
        let size = style.length(0.24).round();
        for (&point, error) in points.iter().zip(self.errors).skip(first) {
            if error.is_of_share() {
                draw_dot(area, &chart, point, size, palette.ink.filled())?;
            } else {
                draw_dot(area, &chart, point, size, palette.paper.filled())?;
                draw_dot(area, &chart, point, size, palette.ink.stroke_width(thick))?;
            }
        }
        Ok(())
    }
}
