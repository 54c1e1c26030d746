//! The trajectory: θA and θB by iteration, from the guess to the present.

use super::chart::{Labels, by_iteration, draw_names, marked};
use super::{Drawn, Style};
use crate::coin::{Coin, PerCoin, Theta};
use crate::em::Parameters;
use plotters::coord::Shift;
use plotters::prelude::*;

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
        let iterations = self.path.len().saturating_sub(1);
        let scale = (0.0..1.0, &Labels::of_probabilities());
        let mut chart = by_iteration(area, style, iterations, scale, 5.0, self.caption)?;
        let end = chart.x_range().end;
        let (thin, thick) = (style.stroke(0.12), style.stroke(0.16));
        for coin in Coin::BOTH {
            let color = palette.of(coin);
            let across = |y: f64| [(0.0, y), (end, y)];
            if let Some(truth) = self.truth {
                let line = across(truth.of(coin));
                let (dash, gap) = (style.stroke(0.6), style.stroke(0.4));
                let ink = color.stroke_width(thin);
                chart.draw_series(DashedLineSeries::new(line, dash, gap, ink))?;
            }
            if let Some(estimate) = *self.estimate.of(coin) {
                let (dot, gap) = (style.stroke(0.14), style.stroke(0.5));
                let ink = color.stroke_width(dot);
                chart.draw_series(DashedLineSeries::new(across(estimate), dot, gap, ink))?;
            }
            let line = self.line(coin);
            chart.draw_series(LineSeries::new(
                line.iter().copied(),
                color.stroke_width(thick),
            ))?;
            let size = style.length(0.26).round();
            for &point in marked(&line) {
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
        let Some(now) = self.path.last().map(|found| found.theta) else {
            return Ok(());
        };
        let label = |coin: Coin| format!("θ{} {:.2}", coin.letter(), now.of(coin));
        let (a, b) = (label(Coin::A), label(Coin::B));
        let name = |text, coin| {
            let font = style.bold(0.95, palette.of(coin));
            (text, font, (0.0, now.of(coin)))
        };
        let names = [name(a.as_str(), Coin::A), name(b.as_str(), Coin::B)];
        draw_names(area, &chart, style, 4.7, &names)
    }

    fn line(&self, coin: Coin) -> Vec<(f64, f64)> {
        let thetas = self.path.iter().map(|found| found.theta.of(coin));
        (0..).map(f64::from).zip(thetas).collect()
    }
}
