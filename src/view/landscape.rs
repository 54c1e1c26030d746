//! The landscape: ℓ over the square of all θ as a tint and as contour lines, the road that EM takes through it, and
//! what else is known about θ, named in the picture.

mod contour_lines;
mod polyline;
mod tint;

pub use self::contour_lines::ContourLines;
pub use self::tint::shade;

use self::polyline::{along, distance, thinned};
use super::label_placement::Labels;
use super::theta_plane::{Mark, ThetaPlane, rounded};
use super::{Drawn, Highlight, Palette, Style, motion};
use crate::basins::BasinMap;
use crate::coin::{PerCoin, Theta};
use crate::em::Parameters;
use plotters::coord::Shift;
use plotters::element::DashedPathElement;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::borrow::Cow;

/// What lies over the landscape. Its tint is made of [`shade`]'s pixels, or of
/// [`shade_basins`](super::shade_basins)'s, and lies below the [`ContourLines`], and these below what this draws.
#[derive(Clone, Copy, Debug)]
pub struct LandscapeView<'a> {
    /// θ after 0, 1, 2, … iterations, from the guess to the present.
    pub path: &'a [Parameters],
    /// How far the last iteration has moved θ, from 0 to 1: 1 in a still.
    pub moved: f64,
    /// The iterations that are still to come, from the present to where EM ends; empty where there are none.
    pub ahead: &'a [Parameters],
    /// Where EM ends.
    pub end: Option<Theta>,
    /// Where EM ends from other starts, as far as that is computed and shown.
    pub basins: Option<&'a BasinMap>,
    /// The true θ, when it is known and shown.
    pub truth: Option<Theta>,
    /// The complete-data estimate, when it is known and shown; it is drawn where both coins have one.
    pub estimate: PerCoin<Option<f64>>,
    /// Where the reader expects the next θ, or expected the present one.
    pub prediction: Option<Theta>,
    /// Whether the present θ is the answer to that: then a thin line joins both.
    pub answered: bool,
    /// The set that is followed, when it has tosses.
    pub highlight: Option<Highlight<'a>>,
    /// The names of the points.
    pub captions: LandscapeCaptions<'a>,
}

/// The names in a [`LandscapeView`], each beside its point. An empty one is left out.
#[derive(Clone, Copy, Debug, Default)]
pub struct LandscapeCaptions<'a> {
    /// At the guess.
    pub start: &'a str,
    /// At the present θ.
    pub now: &'a str,
    /// Where EM ends.
    pub end: &'a str,
    /// At the mirror image of that.
    pub mirrored: &'a str,
    /// At the true θ.
    pub truth: &'a str,
    /// At the complete-data estimate.
    pub estimate: &'a str,
    /// At what the reader predicted.
    pub prediction: &'a str,
    /// At the ridge of equal coins.
    pub ridge: &'a str,
}

impl LandscapeView<'_> {
    /// Draws the picture over the whole of `area`. The names stand where they will, also while θ moves there.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let plane = ThetaPlane::within(area.dim_in_pixel(), style);
        if plane.side == 0 {
            return Ok(());
        }
        if let Some(highlight) = self.highlight {
            draw_highlight(area, style, plane, highlight)?;
        }
        plane.draw_axes(area, style)?;
        let (path, ahead) = (motion::gone(self.path, self.moved), self.still_ahead());
        let moving = LandscapeView {
            path: &path,
            ahead: &ahead,
            ..*self
        };
        moving.draw_ahead(area, style, plane)?;
        moving.draw_path(area, style, plane)?;
        for (mark, theta, _) in moving.points() {
            plane.mark(area, style, mark, theta)?;
        }
        self.draw_names(area, style, plane, &self.points())
    }

    /// The road from where θ is on its way.
    fn still_ahead(&self) -> Cow<'_, [Parameters]> {
        let path = motion::gone(self.path, self.moved);
        match (&*path, self.path) {
            ([.., now], [.., last]) if self.moved < 1.0 => {
                let rest = if self.ahead.is_empty() {
                    std::slice::from_ref(last)
                } else {
                    self.ahead
                };
                [&[*now], rest].concat().into()
            }
            _ => self.ahead.into(),
        }
    }

    /// Every point that is marked, with its name; what is drawn later lies above. The start stands last, within the ring
    /// where EM has not left it.
    fn points(&self) -> Vec<(Mark, Theta, String)> {
        let mut points = Vec::new();
        let captions = self.captions;
        let mut add = |mark, theta, name: &str| points.push((mark, theta, name.to_owned()));
        if let Some(map) = self.basins {
            for end in map.ends() {
                // As large in area as the part of all starts, and never too small to be seen.
                let part = end.starts as f64 / map.starts() as f64;
                let arm = (0.85 * part.sqrt()).clamp(0.22, 0.6);
                add(Mark::Plus(arm), end.parameters.theta, "");
            }
        }
        if let Some(end) = self.end {
            add(Mark::Plus(0.6), end, captions.end);
            // Where both would be seen as one point, there is no other.
            if end.largest_change(end.swapped()) >= BasinMap::SAME_END {
                add(Mark::Plus(0.6), end.swapped(), captions.mirrored);
            }
        }
        let estimate = self.estimate.a.zip(self.estimate.b);
        let estimate = estimate.and_then(|(a, b)| Theta::new(a, b).ok());
        for (mark, theta, name) in [
            (Mark::Diamond, estimate, captions.estimate),
            (Mark::Cross, self.truth, captions.truth),
            (Mark::Triangle, self.prediction, captions.prediction),
        ] {
            if let Some(theta) = theta {
                add(mark, theta, name);
            }
        }
        if let ([guess, ..], [.., now]) = (self.path, self.path) {
            let (start, now_name) = (captions.start, captions.now);
            if guess.theta == now.theta {
                let is_named = !start.is_empty() && !now_name.is_empty();
                let both = if is_named { " = " } else { "" };
                add(Mark::Ring, now.theta, &[start, both, now_name].concat());
                add(Mark::Block, guess.theta, "");
            } else {
                add(Mark::Ring, now.theta, now_name);
                add(Mark::Block, guess.theta, start);
            }
        }
        points
    }

    /// Writes the names, that of the present first, and that of the ridge where room is left.
    fn draw_names<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
        plane: ThetaPlane,
        points: &[(Mark, Theta, String)],
    ) -> Drawn<DB> {
        let place = |theta: Theta| plane.theta_to_pixel((theta.a(), theta.b()));
        let (width, _) = area.dim_in_pixel();
        let [left, top, side] = [plane.left, plane.top, plane.side].map(f64::from);
        let is_small = side < style.length(14.0);
        let mut labels = Labels {
            style,
            size: if is_small { 0.72 } else { 0.82 },
            within: [left, top, left + side, top + side],
            right_edge: f64::from(width),
            taken: Vec::new(),
            lines: [self.path, self.ahead]
                .into_iter()
                .flat_map(|road| along(&road_pixels(road, plane), style.length(0.4)))
                .collect(),
        };
        points
            .iter()
            .for_each(|(_, theta, _)| labels.take(place(*theta)));
        for (_, theta, name) in points.iter().rev() {
            labels.draw(area, name, place(*theta))?;
        }
        labels.size = 0.72;
        // Right below the ridge or above it, at the corner where both coins seldom fall first.
        let half =
            style.length(0.2 + 0.32 * labels.size * self.captions.ridge.chars().count() as f64);
        let beside = (1..18).flat_map(|step| {
            let at = 0.05 + 0.05 * f64::from(step);
            let (x, y) = plane.theta_to_pixel((at, at));
            [
                (x + half + style.length(0.5), y),
                (x - half - style.length(0.5), y),
            ]
        });
        let fits = |&(x, _): &(f64, f64)| x - half >= left && x + half <= left + side;
        let beside: Vec<_> = beside.filter(fits).collect();
        labels.draw_at_best(area, self.captions.ridge, &beside)
    }

    /// The road that is still to come: thin dots on a thin line of paper.
    fn draw_ahead<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
        plane: ThetaPlane,
    ) -> Drawn<DB> {
        let Palette { ink, paper, .. } = style.palette;
        let road = road_pixels(self.ahead, plane);
        let halo = paper.stroke_width(style.stroke(0.2));
        area.draw(&PathElement::new(thinned(&road, 1.0), halo))?;
        let size = style.length(0.08).round().max(1.0);
        along(&road, style.length(0.45))
            .into_iter()
            .try_for_each(|at| area.draw(&Circle::new(rounded(at), size, ink.filled())))
    }

    /// The line from the guess to the present with paper around it, and a dot for each iteration that can be told from
    /// the one before it.
    fn draw_path<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
        plane: ThetaPlane,
    ) -> Drawn<DB> {
        let Palette { ink, paper, .. } = style.palette;
        let Some(now) = self.path.last() else {
            return Ok(());
        };
        let road = road_pixels(self.path, plane);
        for (color, width) in [(paper, 0.4), (ink, 0.19)] {
            let line = color.stroke_width(style.stroke(width));
            area.draw(&PathElement::new(thinned(&road, 1.0), line))?;
        }
        if let (true, Some(predicted)) = (self.answered, self.prediction) {
            let ends = [predicted, now.theta].map(|theta| (theta.a(), theta.b()));
            let ends = ends.map(|theta| rounded(plane.theta_to_pixel(theta)));
            let (dash, gap) = (style.stroke(0.25), style.stroke(0.2));
            let line = ink.stroke_width(style.stroke(0.12));
            area.draw(&DashedPathElement::new(ends.to_vec(), dash, gap, line))?;
        }
        let mut marked: Option<(f64, f64)> = None;
        for (found, at) in self.path.iter().zip(road) {
            if marked.is_none_or(|last| distance(last, at) >= style.length(0.6)) {
                plane.mark(area, style, Mark::Dot, found.theta)?;
                marked = Some(at);
            }
        }
        Ok(())
    }
}

/// Where the parameters of a road lie.
fn road_pixels(road: &[Parameters], plane: ThetaPlane) -> Vec<(f64, f64)> {
    let thetas = road.iter().map(|found| found.theta);
    thetas
        .map(|theta| plane.theta_to_pixel((theta.a(), theta.b())))
        .collect()
}

/// The share of heads of the set that is followed, for each coin as a quiet line on its colour: where
/// they cross, both coins would explain that set best. Its name stands above.
fn draw_highlight<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    style: &Style,
    plane: ThetaPlane,
    highlight: Highlight<'_>,
) -> Drawn<DB> {
    let Palette {
        muted,
        highlight: on,
        ..
    } = style.palette;
    let place = |theta| rounded(plane.theta_to_pixel(theta));
    let lines = [
        [(highlight.share, 0.0), (highlight.share, 1.0)],
        [(0.0, highlight.share), (1.0, highlight.share)],
    ]
    .map(|ends| ends.map(place).to_vec());
    for (color, width) in [(on, 0.3), (muted, 0.06)] {
        for line in &lines {
            let stroke = color.stroke_width(style.stroke(width));
            area.draw(&PathElement::new(line.clone(), stroke))?;
        }
    }
    // Not over the axis's own label.
    let half = style.length(0.25) * highlight.name.chars().count() as f64;
    let (x, top) = plane.theta_to_pixel((highlight.share, 1.0));
    let x = x.max(f64::from(plane.left) + half);
    let font = style
        .text(0.8, muted)
        .pos(Pos::new(HPos::Center, VPos::Bottom));
    area.draw_text(highlight.name, &font, rounded((x, top)))
}
