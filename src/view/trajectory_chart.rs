//! The trajectory: θA and θB by iteration, from the guess to the present.

use super::chart::{Chart, by_iteration, draw_dashes, draw_dot, draw_line, draw_names, marked};
use super::ticks::{Labels, with_decimals};
use super::{Drawn, Highlight, Palette, Style, motion};
use crate::coin::{Coin, PerCoin, Theta};
use crate::em::Parameters;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// The room for the names at the right, in letter heights.
const NAMES: f64 = 5.1;

/// What the trajectory shows.
#[derive(Clone, Copy, Debug)]
pub struct TrajectoryChart<'a> {
    /// θ after 0, 1, 2, … iterations; empty before the guess.
    pub path: &'a [Parameters],
    /// How far the last iteration has moved θ, from 0 to 1: 1 in a still.
    pub moved: f64,
    /// The true θ, when it is known and shown: dashed.
    pub truth: Option<Theta>,
    /// The complete-data estimate, when it is known and shown: dotted.
    pub estimate: PerCoin<Option<f64>>,
    /// What the reader predicts of both θ.
    pub prediction: Option<PredictedTheta>,
    /// The set that is followed, when it has tosses.
    pub highlight: Option<Highlight<'a>>,
    /// What stands below the axis: the reader's word for iterations.
    pub caption: &'a str,
}

/// A prediction of both θ in a [`TrajectoryChart`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PredictedTheta {
    /// It is asked for: of the iteration after the last. What was said so far is drawn there.
    Asked(Option<Theta>),
    /// The last iteration answers it.
    Answered(Theta),
}

/// Where a prediction of the next θ is made: a line upright, in units of the backend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PredictionScale {
    /// Where it lies.
    pub x: i32,
    /// Where θ is 0.
    pub foot: i32,
    /// Where θ is 1.
    pub top: i32,
}

impl TrajectoryChart<'_> {
    /// Returns where the next θ is predicted in a picture of this size.
    #[must_use]
    pub fn prediction_scale(&self, (width, height): (u32, u32), style: &Style) -> PredictionScale {
        let (labels, next) = (Labels::of_probabilities(), self.last() + 1);
        let chart = Chart::of_iterations(
            (width, height),
            style,
            self.iterations(),
            (0.0..1.0, &labels),
            NAMES,
        );
        let (x, foot) = chart.place((next as f64, 0.0));
        PredictionScale {
            x,
            foot,
            top: chart.place((next as f64, 1.0)).1,
        }
    }

    /// The last iteration on the path.
    fn last(&self) -> usize {
        self.path.len().saturating_sub(1)
    }

    /// The iterations for which there is room.
    fn iterations(&self) -> usize {
        let asks = matches!(self.prediction, Some(PredictedTheta::Asked(_)));
        self.last() + usize::from(asks)
    }

    /// Draws the chart over the whole of `area`. What is written is of the present θ, also while θ moves there.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let Style { palette, .. } = style;
        let scale = (0.0..1.0, &Labels::of_probabilities());
        let chart = by_iteration(area, style, self.iterations(), scale, NAMES, self.caption)?;
        let end = chart.x.end;
        if let Some(highlight) = self.highlight {
            draw_highlight(area, &chart, style, highlight)?;
        }
        let (thin, thick) = (style.stroke(0.12), style.stroke(0.16));
        for coin in Coin::BOTH {
            let color = palette.of(coin);
            let across = |y: f64| [(0.0, y), (end, y)];
            if let Some(truth) = self.truth {
                let line = across(truth.of(coin));
                let dashes = (style.stroke(0.6), style.stroke(0.4));
                draw_dashes(area, &chart, &line, dashes, color.stroke_width(thin))?;
            }
            if let Some(estimate) = *self.estimate.of(coin) {
                let dots = (style.stroke(0.14), style.stroke(0.5));
                let ink = color.stroke_width(dots.0);
                draw_dashes(area, &chart, &across(estimate), dots, ink)?;
            }
            let line = self.line(coin);
            draw_line(area, &chart, &line, color.stroke_width(thick))?;
            let size = style.length(0.26).round();
            for &point in marked(&line) {
                match coin {
                    Coin::A => draw_dot(area, &chart, point, size, color.filled())?,
                    Coin::B => {
                        draw_dot(area, &chart, point, size, palette.paper.filled())?;
                        draw_dot(area, &chart, point, size, color.stroke_width(thick))?;
                    }
                }
            }
        }
        if let Some(prediction) = self.prediction {
            self.draw_prediction(area, &chart, style, prediction)?;
        }
        let now = self.path.last().map(|found| found.theta);
        let thetas = Coin::BOTH.map(|coin| match now {
            Some(now) => Some((coin, now.of(coin))),
            None => self.estimate.of(coin).map(|theta| (coin, theta)),
        });
        let texts: Vec<_> = thetas
            .into_iter()
            .flatten()
            .map(|(coin, theta)| {
                let text = format!("θ{} {}", coin.letter(), with_decimals(theta, 2));
                (coin, theta, text)
            })
            .collect();
        let names: Vec<_> = texts
            .iter()
            .map(|(coin, theta, text)| {
                let font = style.bold(0.95, palette.of(*coin));
                (text.as_str(), font, (0.0, *theta))
            })
            .collect();
        draw_names(area, &chart, style, 4.5, &names)
    }

    /// What was predicted of each coin: a triangle, with a dashed line to it from the θ before.
    #[inline(never)]
    fn draw_prediction<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        chart: &Chart,
        style: &Style,
        prediction: PredictedTheta,
    ) -> Drawn<DB> {
        let (said, from) = match prediction {
            PredictedTheta::Asked(Some(said)) => (said, self.last()),
            PredictedTheta::Answered(said) if self.last() > 0 => (said, self.last() - 1),
            _ => return Ok(()),
        };
        let Some(before) = self.path.get(from) else {
            return Ok(());
        };
        let (thin, dashes) = (style.stroke(0.1), (style.stroke(0.3), style.stroke(0.3)));
        for coin in Coin::BOTH {
            let color = style.palette.of(coin);
            let at = (from as f64 + 1.0, said.of(coin));
            let way = [(from as f64, before.theta.of(coin)), at];
            draw_dashes(area, chart, &way, dashes, color.stroke_width(thin))?;
            let (x, y) = chart.place(at);
            let corner = |right: f64, down: f64| {
                (
                    x + style.length(right).round() as i32,
                    y + style.length(down).round() as i32,
                )
            };
            // Its tip is at what was said.
            let corners = vec![corner(0.0, 0.0), corner(0.75, -0.35), corner(0.75, 0.35)];
            let outline = [&corners[..], &corners[..1]].concat();
            area.draw(&Polygon::new(corners, style.palette.paper.filled()))?;
            let line = color.stroke_width(style.stroke(0.12));
            area.draw(&PathElement::new(outline, line))?;
        }
        Ok(())
    }

    /// θA or θB by iteration.
    fn line(&self, coin: Coin) -> Vec<(f64, f64)> {
        let last = self.path.len().saturating_sub(2) as f64 + self.moved;
        let path = motion::gone(self.path, self.moved);
        let thetas = path.iter().map(|found| found.theta.of(coin));
        (0..)
            .map(|iteration| f64::from(iteration).min(last))
            .zip(thetas)
            .collect()
    }
}

/// The share of heads of the set that is followed as a quiet line on its colour, its name at the right
/// end: above the line, or below it where there is no room.
fn draw_highlight<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart,
    style: &Style,
    highlight: Highlight<'_>,
) -> Drawn<DB> {
    let Palette {
        muted,
        highlight: on,
        ..
    } = style.palette;
    let units = |ems| style.length(ems).round() as i32;
    let ((left, right), (_, top)) = (chart.across, chart.upright);
    let (_, y) = chart.place((0.0, highlight.share));
    let row = |from: i32, to: i32, above: i32, below: i32| {
        Rectangle::new([(from, y + above), (to, y + below)], on.filled())
    };
    area.draw(&row(left, right, units(-0.2), units(0.2)))?;
    let line = muted.stroke_width(style.stroke(0.06));
    area.draw(&PathElement::new(vec![(left, y), (right, y)], line))?;
    let height = units(1.1);
    let (above, below) = if y - height >= top {
        (-height, units(-0.2))
    } else {
        (units(0.2), height)
    };
    let width = units(0.4 + 0.5 * highlight.name.chars().count() as f64);
    area.draw(&row(right - width, right, above, below))?;
    let font = style
        .text(0.8, muted)
        .pos(Pos::new(HPos::Center, VPos::Center));
    area.draw_text(
        highlight.name,
        &font,
        (right - width / 2, y + (above + below) / 2),
    )
}
