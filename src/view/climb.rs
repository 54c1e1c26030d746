//! The climb: ℓ and its lower bound along the line from one θ to the next, and beyond it both ways.

use super::chart::{Chart, Labels, draw_dashes, draw_dot, draw_line, draw_names, with_room};
use super::{Drawn, Palette, Style};
use crate::coin::{PerCoin, Theta};
use crate::em::{Expectation, Parameters, Phase, TOLERANCE};
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
    /// The E-step at θₜ, which made the bound; at the guess it is still to come.
    pub expectation: &'a Expectation,
    /// θ after 0, 1, 2, … iterations, from the guess to θₜ.
    pub path: &'a [Parameters],
    /// θₜ₊₁, where the bound is highest: [`maximize`](crate::maximize) finds it.
    pub next: Parameters,
    /// At the guess only ℓ is shown; the E-step adds the bound, and the M-step its top and what ℓ gained
    /// beyond it.
    pub phase: Phase,
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

/// How far the line is drawn to both sides of the middle between θₜ and θₜ₊₁, in steps from one to the
/// other.
const REACH: f64 = 1.25;
/// A step is never drawn as longer than this one, so that a smaller one is seen to be small, and the line
/// goes on where EM stands still.
const LEAST_STEP: f64 = 0.02;
/// Of how many straight pieces a curve is made: short ones would show that points lie on whole units.
const PIECES: u32 = 32;

impl Climb<'_> {
    /// Draws the chart over the whole of `area`.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let line = Line::new(self);
        let curves = Curves::new(self, &line);
        let labels = Labels::of_log_likelihoods(curves.heights.clone());
        let captions = self.captions;
        let letters = |text: &str| text.chars().count();
        let right =
            1.0 + 0.55 * letters(captions.log_likelihood).max(letters(captions.bound)) as f64;
        let ranges = (line.reach(), curves.heights.clone());
        let chart = Chart::new(area, style, ranges, &labels, (right, 1.7));
        chart.draw_rules(area, style, &labels)?;
        chart.draw_axes(area, style, (&Labels::NONE, &labels))?;
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

    /// θₜ and θₜ₊₁ below the axis, each with a thin line up; where they are one, one is said to be the
    /// other.
    fn draw_ticks<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        chart: &Chart,
        style: &Style,
        line: &Line,
    ) -> Drawn<DB> {
        let (foot, top) = chart.upright;
        let rule = style.palette.rule.stroke_width(style.stroke(0.08));
        let below = foot + style.stroke(0.4) as i32;
        let font = style.text(0.95, style.palette.muted);
        let x = |s| chart.place((s, chart.y.start)).0;
        let ClimbCaptions { here, next, .. } = self.captions;
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
        line: &Line,
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
            let here = (0.0, log_likelihood(self.tosses, line.from));
            return draw_dot(area, chart, here, size, ink.filled());
        }
        for part in &curves.bound {
            draw_dashes(area, chart, part, dashes, muted.stroke_width(thick))?;
        }
        if self.phase == Phase::Maximized {
            let top = (line.next, curves.top);
            let reached = (line.next, log_likelihood(self.tosses, self.next));
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

/// The line through θₜ and θₜ₊₁.
struct Line {
    /// θₜ.
    from: Parameters,
    /// How θA, θB and the priors of both change from 0 to 1 on the line.
    step: [f64; 4],
    /// Where θₜ₊₁ lies: at 1, or nearer to θₜ when EM hardly moves.
    next: f64,
}

impl Line {
    fn new(climb: &Climb<'_>) -> Self {
        let (from, to) = (climb.expectation.parameters(), climb.next);
        let moved = to.largest_change(from);
        if moved >= LEAST_STEP {
            return Self {
                from,
                step: difference(from, to),
                next: 1.0,
            };
        }
        // Where EM stands still, on along the last way it went; where it never went, to the middle of
        // all θ or, from there, apart.
        let moves = climb.path.windows(2).map(|pair| (pair[0], pair[1]));
        let visible = |(from, to): &(Parameters, Parameters)| to.largest_change(*from) >= TOLERANCE;
        let way = moves.chain([(from, to)]).rfind(visible);
        let step = match way {
            Some((before, after)) => difference(before, after),
            None => match [0.5 - from.theta.a(), 0.5 - from.theta.b()] {
                [0.0, 0.0] => [1.0, -1.0, 0.0, 0.0],
                [a, b] => [a, b, 0.0, 0.0],
            },
        };
        let length = step.iter().fold(0.0_f64, |most, part| most.max(part.abs()));
        Self {
            from,
            step: step.map(|part| part * LEAST_STEP / length),
            next: if moved < TOLERANCE {
                0.0
            } else {
                moved / LEAST_STEP
            },
        }
    }

    fn stands_still(&self) -> bool {
        self.next == 0.0
    }

    /// What is drawn of it.
    fn reach(&self) -> Range<f64> {
        let middle = self.next / 2.0;
        middle - REACH..middle + REACH
    }

    /// The part of what is drawn on which everything remains a probability.
    fn inside(&self) -> Range<f64> {
        let parts = parts(self.from).into_iter().zip(self.step);
        parts.fold(self.reach(), |reach, (from, step)| {
            // Where it becomes 0 and where 1; without a step, nowhere.
            let (zero, one) = (-from / step, (1.0 - from) / step);
            if step == 0.0 {
                reach
            } else {
                // Rounding must not cut off θₜ or θₜ₊₁ themselves.
                let (start, end) = (zero.min(one).min(0.0), zero.max(one).max(self.next));
                reach.start.max(start)..reach.end.min(end)
            }
        })
    }

    /// What lies `s` of the step from θₜ.
    fn at(&self, s: f64) -> Parameters {
        let [a, b, prior_a, prior_b] = parts(self.from);
        let [step_a, step_b, step_prior_a, step_prior_b] = self.step;
        let go = |from: f64, step: f64| (from + s * step).clamp(0.0, 1.0);
        Parameters {
            theta: Theta::estimated(PerCoin {
                a: go(a, step_a),
                b: go(b, step_b),
            }),
            prior: PerCoin {
                a: go(prior_a, step_prior_a),
                b: go(prior_b, step_prior_b),
            },
        }
    }
}

fn parts(of: Parameters) -> [f64; 4] {
    [of.theta.a(), of.theta.b(), of.prior.a, of.prior.b]
}

fn difference(from: Parameters, to: Parameters) -> [f64; 4] {
    let (from, to) = (parts(from), parts(to));
    std::array::from_fn(|part| to[part] - from[part])
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
    fn new(climb: &Climb<'_>, line: &Line) -> Self {
        let inside = line.inside();
        let samples = |height: &dyn Fn(Parameters) -> f64| -> Vec<(f64, f64)> {
            let width = inside.end - inside.start;
            let along = |piece| inside.start + width * f64::from(piece) / f64::from(PIECES);
            let sample = |s| (s, height(line.at(s)));
            let mut places: Vec<f64> = (0..=PIECES).map(along).collect();
            // θₜ and θₜ₊₁ themselves are among the points.
            for place in [0.0, line.next] {
                places.insert(places.partition_point(|before| *before < place), place);
            }
            places.into_iter().map(sample).collect()
        };
        let log_likelihood = samples(&|at| log_likelihood(climb.tosses, at));
        let bound = samples(&|at| lower_bound(climb.expectation, at));
        let (touch, top) = (
            lower_bound(climb.expectation, line.from),
            lower_bound(climb.expectation, climb.next),
        );
        let both = || log_likelihood.iter().chain(&bound).copied();
        let highest = both().map(|point| point.1).fold(top, f64::max);
        // The lowest of both within so many steps from the middle.
        let lowest = |steps: f64| {
            let near = |(s, height): &(f64, f64)| {
                (s - line.next / 2.0).abs() <= steps && height.is_finite()
            };
            both()
                .filter(near)
                .map(|point| point.1)
                .fold(touch, f64::min)
        };
        // As deep as either curve goes near both θ, but not so deep that the climb would look flat, or
        // without a climb the summit.
        let deepest = if line.next < 1.0 {
            highest - 4.5 * (highest - lowest(0.5))
        } else {
            touch - 1.5 * (highest - touch)
        };
        let heights = with_room(lowest(1.0).max(deepest), highest);
        Self {
            log_likelihood: above(&log_likelihood, heights.start),
            bound: above(&bound, heights.start),
            touch,
            top,
            heights,
        }
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
