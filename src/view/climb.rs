//! The climb: ℓ and its lower bound along the line from one θ to the next, and beyond it both ways.

use super::chart::{Chart, Labels, draw_axes, draw_names, with_room};
use super::{Drawn, Style};
use crate::coin::{PerCoin, Theta};
use crate::em::{Expectation, Parameters};
use crate::likelihood::{log_likelihood, lower_bound};
use crate::tosses::Tosses;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::ops::Range;

/// What the climb shows.
#[derive(Clone, Copy, Debug)]
pub struct Climb<'a> {
    /// The sets that the E-step was made over.
    pub tosses: &'a Tosses,
    /// The E-step at θₜ, which made the bound.
    pub expectation: &'a Expectation,
    /// θₜ₊₁, where the bound is highest: [`maximize`](crate::maximize) finds it.
    pub next: Parameters,
    /// Whether the M-step has been made, so that the top and what ℓ gained beyond it are shown.
    pub revealed: bool,
    /// The reader's words.
    pub captions: ClimbCaptions<'a>,
}

/// The words in a [`Climb`].
#[derive(Clone, Copy, Debug)]
pub struct ClimbCaptions<'a> {
    /// Below the axis at θₜ.
    pub here: &'a str,
    /// Below the axis at θₜ₊₁.
    pub next: &'a str,
    /// At the end of ℓ's curve.
    pub log_likelihood: &'a str,
    /// At the end of the bound's curve.
    pub bound: &'a str,
}

/// How far the line is drawn: from 0 at θₜ to 1 at θₜ₊₁, and beyond.
const REACH: Range<f64> = -0.75..1.75;
/// Of how many straight pieces a curve is made: short ones would show that points lie on whole units.
const PIECES: u32 = 64;

impl Climb<'_> {
    /// Draws the chart over the whole of `area`. Where θₜ₊₁ is θₜ there is no line to climb along: then
    /// both curves are flat and nothing is written.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let curves = Curves::new(self);
        let moves = self.expectation.parameters() != self.next;
        let labels = Labels::new(curves.heights.clone());
        let mut captions = self.captions;
        if !moves {
            captions = ClimbCaptions {
                here: "",
                next: "",
                log_likelihood: "",
                bound: "",
            };
        }
        let letters = captions
            .log_likelihood
            .chars()
            .count()
            .max(captions.bound.chars().count());
        let right = 1.0 + 0.55 * letters as f64;
        let mut chart = ChartBuilder::on(area)
            .margin_top(style.stroke(0.6))
            .margin_right(style.stroke(right))
            .x_label_area_size(style.stroke(1.7))
            .y_label_area_size(labels.room(style))
            .build_cartesian_2d(REACH, curves.heights.clone())?;
        draw_axes(&mut chart, style, &labels, None)?;
        self.draw_ticks(area, &chart, style, captions)?;
        self.draw_curves(&mut chart, style, &curves)?;
        // The names at the curves' right ends.
        let ends = (curves.log_likelihood.last(), curves.bound.last());
        let (Some([.., of_likelihood]), Some([.., of_bound])) =
            (ends.0.map(Vec::as_slice), ends.1.map(Vec::as_slice))
        else {
            return Ok(());
        };
        let bold = style.bold(0.95, style.palette.ink);
        let names = [
            (captions.log_likelihood, bold, *of_likelihood),
            (
                captions.bound,
                style.text(0.95, style.palette.muted),
                *of_bound,
            ),
        ];
        draw_names(area, &chart, style, right - 0.4, names)
    }

    /// θₜ and θₜ₊₁ below the axis, each with a thin line up.
    fn draw_ticks<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        chart: &Chart<'_, DB>,
        style: &Style,
        captions: ClimbCaptions<'_>,
    ) -> Drawn<DB> {
        let base = area.get_base_pixel();
        let (_, vertical) = chart.plotting_area().get_pixel_range();
        let (top, foot) = (vertical.start - base.1, vertical.end - base.1);
        let rule = style.palette.rule.stroke_width(style.stroke(0.08));
        let below = foot + style.stroke(0.4) as i32;
        let place = Pos::new(HPos::Center, VPos::Top);
        let font = style.text(0.95, style.palette.muted).pos(place);
        for (s, caption) in [(0.0, captions.here), (1.0, captions.next)] {
            let x = chart.backend_coord(&(s, 0.0)).0 - base.0;
            if !caption.is_empty() {
                area.draw(&PathElement::new(vec![(x, top), (x, foot)], rule))?;
                area.draw_text(caption, &font, (x, below))?;
            }
        }
        Ok(())
    }

    fn draw_curves<DB: DrawingBackend>(
        &self,
        chart: &mut Chart<'_, DB>,
        style: &Style,
        curves: &Curves,
    ) -> Drawn<DB> {
        let Style { palette, .. } = style;
        let thick = style.stroke(0.16);
        let (dash, gap) = (style.stroke(0.6), style.stroke(0.4));
        for piece in &curves.log_likelihood {
            chart.draw_series(LineSeries::new(
                piece.iter().copied(),
                palette.ink.stroke_width(thick),
            ))?;
        }
        for piece in &curves.bound {
            let line = palette.muted.stroke_width(thick);
            chart.draw_series(DashedLineSeries::new(
                piece.iter().copied(),
                dash,
                gap,
                line,
            ))?;
        }
        let size = style.length(0.3).round();
        if self.revealed {
            let (top, reached) = (
                (1.0, curves.top),
                (1.0, log_likelihood(self.tosses, self.next)),
            );
            let gap = palette.ink.stroke_width(style.stroke(0.24));
            chart.draw_series(LineSeries::new([top, reached], gap))?;
            chart.draw_series([
                Circle::new(top, size, palette.paper.filled()),
                Circle::new(top, size, palette.ink.stroke_width(thick)),
            ])?;
        }
        let touch = (0.0, curves.touch);
        chart.draw_series([Circle::new(touch, size, palette.ink.filled())])?;
        Ok(())
    }
}

/// Both curves as they are drawn, cut off where they leave the picture.
struct Curves {
    log_likelihood: Vec<Vec<(f64, f64)>>,
    bound: Vec<Vec<(f64, f64)>>,
    /// The bound at θₜ.
    touch: f64,
    /// The bound at θₜ₊₁.
    top: f64,
    heights: Range<f64>,
}

impl Curves {
    fn new(climb: &Climb<'_>) -> Self {
        let (from, to) = (climb.expectation.parameters(), climb.next);
        let reach = reach(from, to);
        let samples = |height: &dyn Fn(Parameters) -> f64| -> Vec<(f64, f64)> {
            let width = reach.end - reach.start;
            let along = |piece| reach.start + width * f64::from(piece) / f64::from(PIECES);
            let sample = |s| (s, height(between(from, to, s)));
            // θₜ and θₜ₊₁ themselves are among the points.
            let mut places: Vec<f64> = (0..=PIECES).map(along).chain([0.0, 1.0]).collect();
            places.sort_by(f64::total_cmp);
            places.into_iter().map(sample).collect()
        };
        let log_likelihood = samples(&|at| log_likelihood(climb.tosses, at));
        let bound = samples(&|at| lower_bound(climb.expectation, at));
        let (touch, top) = (
            lower_bound(climb.expectation, from),
            lower_bound(climb.expectation, to),
        );
        let highest = log_likelihood
            .iter()
            .map(|point| point.1)
            .fold(top, f64::max);
        // As deep as either curve goes near both θ, but not so deep that the climb would look flat.
        let near = |point: &&(f64, f64)| (-0.5..=1.5).contains(&point.0);
        let deepest = bound
            .iter()
            .chain(&log_likelihood)
            .filter(near)
            .map(|point| point.1);
        let lowest = deepest
            .fold(touch, f64::min)
            .max(touch - 1.5 * (highest - touch));
        let heights = with_room(lowest, highest);
        Self {
            log_likelihood: above(&log_likelihood, heights.start),
            bound: above(&bound, heights.start),
            touch,
            top,
            heights,
        }
    }
}

/// The part of the line on which everything remains a probability.
fn reach(from: Parameters, to: Parameters) -> Range<f64> {
    let ways = [
        (from.theta.a(), to.theta.a()),
        (from.theta.b(), to.theta.b()),
        (from.prior.a, to.prior.a),
        (from.prior.b, to.prior.b),
    ];
    ways.into_iter().fold(REACH, |reach, (from, to)| {
        let step = to - from;
        // Where it becomes 0 and where 1; without a step, nowhere.
        let (zero, one) = (-from / step, (1.0 - from) / step);
        if step == 0.0 {
            reach
        } else {
            // Rounding must not cut off θₜ or θₜ₊₁ themselves.
            reach.start.max(zero.min(one)).min(0.0)..reach.end.min(zero.max(one)).max(1.0)
        }
    })
}

/// What lies `s` of the way from `from` to `to`.
fn between(from: Parameters, to: Parameters, s: f64) -> Parameters {
    let mix = |(from, to): (f64, f64)| (from + s * (to - from)).clamp(0.0, 1.0);
    let pairs = |from: PerCoin<f64>, to| from.zip(to).map(mix);
    Parameters {
        theta: Theta::estimated(pairs(from.theta.per_coin(), to.theta.per_coin())),
        prior: pairs(from.prior, to.prior),
    }
}

/// The parts of a curve that lie above `lowest`, each ending where it crosses that height.
fn above(points: &[(f64, f64)], lowest: f64) -> Vec<Vec<(f64, f64)>> {
    let mut parts: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut part = Vec::new();
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let crossing = || {
            let way = (lowest - from.1) / (to.1 - from.1);
            // Towards −∞ the curve is as good as upright.
            let way = if way.is_finite() { way } else { 0.0 };
            (from.0 + way * (to.0 - from.0), lowest)
        };
        match (from.1 >= lowest, to.1 >= lowest) {
            (true, true) if part.is_empty() => part.extend([from, to]),
            (true, true) => part.push(to),
            (true, false) if part.is_empty() => part.extend([from, crossing()]),
            (true, false) => part.push(crossing()),
            (false, true) => part.extend([crossing(), to]),
            (false, false) => {}
        }
        if to.1 < lowest && !part.is_empty() {
            parts.push(std::mem::take(&mut part));
        }
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}
