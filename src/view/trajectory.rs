//! The trajectory: θA and θB by iteration, from the guess to the present.

use super::chart::{apart, axis_end};
use super::{Drawn, Style};
use crate::coin::{Coin, PerCoin, Theta};
use crate::em::Parameters;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// What the trajectory shows.
#[derive(Clone, Copy, Debug)]
pub struct Trajectory<'a> {
    /// θ after 0, 1, 2, … iterations; never empty.
    pub path: &'a [Parameters],
    /// The coins' real θ, when it is known and may be seen: dashed.
    pub truth: Option<Theta>,
    /// The complete-data estimate, when it is known and may be seen: dotted.
    pub estimate: PerCoin<Option<f64>>,
    /// What stands below the axis: the reader's word for iterations.
    pub caption: &'a str,
}

impl Trajectory<'_> {
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
        let last = axis_end(self.path.len().saturating_sub(1));
        let mut chart = ChartBuilder::on(area)
            .margin_top(style.stroke(0.6))
            .margin_right(style.stroke(5.0))
            .x_label_area_size(style.stroke(2.9))
            .y_label_area_size(style.stroke(2.4))
            .build_cartesian_2d(0.0..last as f64, 0.0..1.0)?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .bold_line_style(palette.rule)
            .light_line_style(TRANSPARENT)
            .axis_style(palette.muted)
            .x_labels(6)
            .y_labels(6)
            .x_label_formatter(&|x| format!("{x:.0}"))
            .y_label_formatter(&|y| format!("{y:.1}"))
            .x_desc(self.caption)
            .label_style(style.text(0.85, palette.muted))
            .axis_desc_style(style.text(0.9, palette.muted))
            .set_all_tick_mark_size(style.stroke(0.25))
            .draw()?;
        let (thin, thick) = (style.stroke(0.12), style.stroke(0.16));
        for coin in Coin::BOTH {
            let color = palette.of(coin);
            let across = |y: f64| [(0.0, y), (last as f64, y)];
            if let Some(truth) = self.truth {
                let line = color.stroke_width(thin);
                let (dash, gap) = (style.stroke(0.6), style.stroke(0.4));
                chart.draw_series(DashedLineSeries::new(
                    across(truth.of(coin)),
                    dash,
                    gap,
                    line,
                ))?;
            }
            if let Some(estimate) = *self.estimate.of(coin) {
                let (dot, gap) = (style.stroke(0.14), style.stroke(0.5));
                let line = color.stroke_width(style.stroke(0.14));
                chart.draw_series(DashedLineSeries::new(across(estimate), dot, gap, line))?;
            }
            let points = || {
                (0..)
                    .zip(self.path)
                    .map(|(k, found)| (f64::from(k), found.theta.of(coin)))
            };
            chart.draw_series(LineSeries::new(points(), color.stroke_width(thick)))?;
            // So many marks would hide the line.
            let marked = if last > 100 { self.path.len() - 1 } else { 0 };
            let size = style.length(0.26).round();
            for point in points().skip(marked) {
                let mark = match coin {
                    Coin::A => vec![Circle::new(point, size, color.filled())],
                    Coin::B => vec![
                        Circle::new(point, size, palette.paper.filled()),
                        Circle::new(point, size, color.stroke_width(thick)),
                    ],
                };
                chart.draw_series(mark)?;
            }
        }
        let right = f64::from(area.dim_in_pixel().0) - style.length(4.7);
        let height = |y: f64| chart.backend_coord(&(0.0, y)).1 - area.get_base_pixel().1;
        self.draw_values(area, style, right.round() as i32, height)
    }

    /// The present values at the right edge, moved apart where they would overlap.
    fn draw_values<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
        left: i32,
        height: impl Fn(f64) -> i32,
    ) -> Drawn<DB> {
        let Some(now) = self.path.last().map(|found| found.theta) else {
            return Ok(());
        };
        let (a, b) = apart(height(now.a()), height(now.b()), style);
        for (coin, y) in [(Coin::A, a), (Coin::B, b)] {
            let font = style.bold(0.95, style.palette.of(coin));
            let label = format!("θ{} {:.2}", coin.letter(), now.of(coin));
            area.draw_text(
                &label,
                &font.pos(Pos::new(HPos::Left, VPos::Center)),
                (left, y.round() as i32),
            )?;
        }
        Ok(())
    }
}
