//! The lower bound chart: ℓ and its lower bound along the line from one θ to the next, and beyond.

mod curves;
mod segment;

use self::curves::Curves;
use self::segment::Segment;
use super::chart::{Chart, draw_dashes, draw_dot, draw_line, draw_names};
use super::ticks::Labels;
use super::{Drawn, Palette, Style};
use crate::em::{Expectation, Parameters, Phase};
use crate::tosses::Tosses;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// The lower bound chart.
#[derive(Clone, Copy, Debug)]
pub struct LowerBoundChart<'a> {
    /// The sets of the E-step.
    pub tosses: &'a Tosses,
    /// The E-step at θₜ, whose bound is drawn; at the guess, the E-step that comes next.
    pub expectation: &'a Expectation,
    /// θ after 0, 1, 2, … iterations, from the guess to θₜ.
    pub path: &'a [Parameters],
    /// θₜ₊₁, where the bound is highest: [`maximize`](crate::maximize) finds it.
    pub next: Parameters,
    /// The phase decides what is shown: at the guess only ℓ, after the E-step also the bound, and after the M-step also
    /// its maximum and the rise of ℓ beyond it.
    pub phase: Phase,
    /// How far the reader lifts the bound, from 0 to 1: a quarter of the picture's height.
    pub lift: f64,
    /// The texts in the chart.
    pub captions: LowerBoundCaptions<'a>,
}

/// The texts in a [`LowerBoundChart`].
#[derive(Clone, Copy, Debug)]
pub struct LowerBoundCaptions<'a> {
    /// Below the axis at θₜ.
    pub here: &'a str,
    /// Below the axis at θₜ₊₁.
    pub next: &'a str,
    /// At the end of ℓ's curve.
    pub log_likelihood: &'a str,
    /// At the end of the bound's curve.
    pub bound: &'a str,
}

/// The bound, lifted by the reader.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LiftedBound {
    /// How far it is lifted.
    pub by: f64,
    /// Whether it lies above ℓ somewhere on the line, and so is no bound.
    pub crosses: bool,
}

impl LowerBoundChart<'_> {
    /// Returns what becomes of the bound that the reader lifts.
    #[must_use]
    pub fn lifted(&self) -> LiftedBound {
        let curves = Curves::new(self, &Segment::new(self));
        let by = curves.lifted_by(self.lift);
        LiftedBound {
            by,
            crosses: !curves.above_likelihood(by).is_empty(),
        }
    }

    /// Draws the chart over the whole of `area`.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let line = Segment::new(self);
        let curves = Curves::new(self, &line);
        let captions = self.captions;
        let letters = |text: &str| text.chars().count();
        let right =
            1.0 + 0.55 * letters(captions.log_likelihood).max(letters(captions.bound)) as f64;
        let ranges = (line.reach(), curves.heights.clone());
        let labels = &curves.labels;
        let chart = Chart::new(area.dim_in_pixel(), style, ranges, labels, (right, 1.7));
        chart.draw_rules(area, style, labels)?;
        chart.draw_axes(area, style, (&Labels::NONE, labels))?;
        if self.phase != Phase::Guess {
            self.shade_gap(area, &chart, style, &curves)?;
        }
        self.draw_reference(area, &chart, style)?;
        self.draw_ticks(area, &chart, style, &line)?;
        self.draw_curves(area, &chart, style, &line, &curves)?;
        // The names at the curves' right ends.
        let end = |curve: &[Vec<(f64, f64)>]| curve.last().and_then(|part| part.last().copied());
        let (Some(of_likelihood), Some(of_bound)) =
            (end(&curves.log_likelihood), end(&curves.bound))
        else {
            return Ok(());
        };
        let (bold, plain) = (
            style.bold(0.95, style.palette.ink),
            style.text(0.95, style.palette.muted),
        );
        let names = [
            (captions.log_likelihood, bold, of_likelihood),
            (captions.bound, plain, of_bound),
        ];
        match self.phase {
            Phase::Guess => draw_names(area, &chart, style, right - 0.4, &names[..1]),
            Phase::Expected | Phase::Maximized => {
                draw_names(area, &chart, style, right - 0.4, &names)
            }
        }
    }

    /// Shades what lies between the bound and ℓ.
    fn shade_gap<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        chart: &Chart,
        style: &Style,
        curves: &Curves,
    ) -> Drawn<DB> {
        let place = |at: f64, height: f64| chart.place((at, height.max(curves.heights.start)));
        let above = curves.both.iter().map(|&(at, l, _)| place(at, l));
        let below = curves.both.iter().rev().map(|&(at, _, b)| place(at, b));
        let corners: Vec<_> = above.chain(below).collect();
        area.draw(&Polygon::new(corners, style.palette.rule.filled()))
    }

    /// Draws, above the axis, the value that its numbers are differences from.
    fn draw_reference<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        chart: &Chart,
        style: &Style,
    ) -> Drawn<DB> {
        let LowerBoundCaptions {
            here,
            log_likelihood,
            ..
        } = self.captions;
        let text = format!("{log_likelihood} − {log_likelihood}({here})");
        let font = style.text(0.85, style.palette.muted);
        let corner = (chart.across.0 + style.stroke(0.4) as i32, chart.upright.1);
        area.draw_text(&text, &font.pos(Pos::new(HPos::Left, VPos::Top)), corner)
    }

    /// Draws θₜ and θₜ₊₁ below the axis, each with a thin line up; if they are equal, one label with an equals sign.
    fn draw_ticks<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        chart: &Chart,
        style: &Style,
        line: &Segment,
    ) -> Drawn<DB> {
        let (foot, top) = chart.upright;
        let rule = style.palette.rule.stroke_width(style.stroke(0.08));
        let below = foot + style.stroke(0.4) as i32;
        let font = style.text(0.95, style.palette.muted);
        let x = |s| chart.place((s, chart.y.start)).0;
        let LowerBoundCaptions { here, next, .. } = self.captions;
        let tick = |at: i32, text: &str, side: HPos, to: i32| {
            area.draw(&PathElement::new(vec![(at, top), (at, foot)], rule))?;
            area.draw_text(text, &font.pos(Pos::new(side, VPos::Top)), (to, below))
        };
        let (from, to) = (x(0.0), x(line.next));
        if self.phase == Phase::Guess {
            return tick(from, here, HPos::Center, from);
        }
        if line.stands_still() {
            return tick(from, &format!("{here} = {next}"), HPos::Center, from);
        }
        // Side by side where they would overlap.
        let room = 0.27 * (here.chars().count() + next.chars().count()) as f64 + 0.6;
        let apart = (to - from).max(style.length(room).round() as i32);
        let middle = from + (to - from) / 2;
        tick(from, here, HPos::Center, middle - apart / 2)?;
        tick(to, next, HPos::Center, middle + apart / 2)
    }

    fn draw_curves<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        chart: &Chart,
        style: &Style,
        line: &Segment,
        curves: &Curves,
    ) -> Drawn<DB> {
        let Palette {
            ink, muted, paper, ..
        } = style.palette;
        let thick = style.stroke(0.16);
        let dashes = (style.stroke(0.6), style.stroke(0.4));
        let size = style.length(0.3).round();
        for part in &curves.log_likelihood {
            draw_line(area, chart, part, ink.stroke_width(thick))?;
        }
        if self.phase == Phase::Guess {
            let here = (0.0, 0.0);
            return draw_dot(area, chart, here, size, ink.filled());
        }
        for part in &curves.bound {
            draw_dashes(area, chart, part, dashes, muted.stroke_width(thick))?;
        }
        let by = curves.lifted_by(self.lift);
        if by > 0.0 {
            let thin = muted.stroke_width(style.stroke(0.08));
            for piece in curves.lifted(by).filter_map(|piece| curves.within(piece)) {
                draw_line(area, chart, &piece, thin)?;
            }
            // Where it is no bound any more.
            let bold = style.palette.mark.stroke_width(style.stroke(0.3));
            let above = curves.above_likelihood(by).into_iter();
            for piece in above.filter_map(|piece| curves.within(piece)) {
                draw_line(area, chart, &piece, bold)?;
            }
        }
        if self.phase == Phase::Maximized {
            let top = (line.next, curves.top);
            let reached = (line.next, curves.reached);
            let gap = ink.stroke_width(style.stroke(0.24));
            draw_line(area, chart, &[top, reached], gap)?;
            draw_dot(area, chart, top, size, paper.filled())?;
            draw_dot(area, chart, top, size, ink.stroke_width(thick))?;
        }
        // Within the ring where nothing moved.
        let size = if line.next == 0.0 { size / 2.0 } else { size };
        let touch = (0.0, curves.touch);
        draw_dot(area, chart, touch, size.round(), ink.filled())
    }
}
