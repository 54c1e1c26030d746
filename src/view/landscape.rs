//! The landscape: contour lines of ℓ over the square of all θ, the path that EM took through it, and
//! what else is known about θ.

use super::theta_plane::{Mark, ThetaPlane, rounded};
use super::{Drawn, Highlight, Palette, Style};
use crate::coin::{PerCoin, Theta};
use crate::em::Parameters;
use crate::landscape::Landscape;
use plotters::coord::Shift;
use plotters::element::DashedPathElement;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// What the landscape shows. Its shade is made of [`shade`]'s pixels and lies below what this draws.
#[derive(Clone, Copy, Debug)]
pub struct LandscapeView<'a> {
    /// The heights.
    pub landscape: &'a Landscape,
    /// θ after 0, 1, 2, … iterations, from the guess to the present.
    pub path: &'a [Parameters],
    /// Where EM converges to, when that may be seen; its mirror image is shown with it.
    pub end: Option<Theta>,
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
}

/// The least length of a piece of a contour, in units of the backend: shorter ones would show that points
/// lie on whole units, longer ones that they are straight.
const CONTOUR_PIECE: f64 = 5.0;

impl LandscapeView<'_> {
    /// Draws the picture over the whole of `area`.
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
        self.draw_contours(area, style, plane)?;
        plane.draw_axes(area, style)?;
        self.draw_path(area, style, plane)?;
        if let Some(end) = self.end {
            plane.mark(area, style, Mark::Plus(0.6), end)?;
            if end.swapped() != end {
                plane.mark(area, style, Mark::Plus(0.6), end.swapped())?;
            }
        }
        let estimate = match self.estimate {
            PerCoin {
                a: Some(a),
                b: Some(b),
            } => Theta::new(a, b).ok(),
            _ => None,
        };
        let marks = [
            (Mark::Diamond, estimate),
            (Mark::Cross, self.truth),
            (Mark::Triangle, self.prediction),
        ];
        for (mark, theta) in marks {
            if let Some(theta) = theta {
                plane.mark(area, style, mark, theta)?;
            }
        }
        Ok(())
    }

    fn draw_contours<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
        plane: ThetaPlane,
    ) -> Drawn<DB> {
        let line = style.palette.muted.stroke_width(style.stroke(0.06));
        for level in self.landscape.levels() {
            for contour in self.landscape.contour(level) {
                let points = contour.into_iter().map(|theta| plane.theta_to_pixel(theta));
                let points = thinned(points.collect(), CONTOUR_PIECE);
                area.draw(&PathElement::new(points, line))?;
            }
        }
        Ok(())
    }

    /// The line from the guess to the present, a dot for each step that can be told from the one before
    /// it, and both ends.
    fn draw_path<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
        plane: ThetaPlane,
    ) -> Drawn<DB> {
        let ([guess, ..], [.., now]) = (self.path, self.path) else {
            return Ok(());
        };
        let thetas = self.path.iter().map(|found| found.theta);
        let places = thetas
            .clone()
            .map(|theta| plane.theta_to_pixel((theta.a(), theta.b())))
            .collect::<Vec<_>>();
        let line = style.palette.ink.stroke_width(style.stroke(0.12));
        area.draw(&PathElement::new(thinned(places.clone(), 1.0), line))?;
        if let (true, Some(predicted)) = (self.answered, self.prediction) {
            let ends = [predicted, now.theta].map(|theta| (theta.a(), theta.b()));
            let ends = ends.map(|theta| rounded(plane.theta_to_pixel(theta)));
            let (dash, gap) = (style.stroke(0.25), style.stroke(0.2));
            area.draw(&DashedPathElement::new(ends.to_vec(), dash, gap, line))?;
        }
        let mut marked: Option<(f64, f64)> = None;
        for (theta, place) in thetas.zip(places) {
            if marked.is_none_or(|last| distance(last, place) >= style.length(0.3)) {
                plane.mark(area, style, Mark::Dot, theta)?;
                marked = Some(place);
            }
        }
        plane.mark(area, style, Mark::Ring, now.theta)?;
        plane.mark(area, style, Mark::Block, guess.theta)
    }
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

/// The points of a line without those that are nearer than `least` to the one before; the last one stays.
fn thinned(points: Vec<(f64, f64)>, least: f64) -> Vec<(i32, i32)> {
    let last = points.len().saturating_sub(1);
    let mut kept: Vec<(f64, f64)> = Vec::new();
    for (index, point) in points.into_iter().enumerate() {
        if kept
            .last()
            .is_none_or(|&before| index == last || distance(before, point) >= least)
        {
            kept.push(point);
        }
    }
    kept.into_iter().map(rounded).collect()
}

fn distance(from: (f64, f64), to: (f64, f64)) -> f64 {
    (to.0 - from.0).hypot(to.1 - from.1)
}

/// The landscape's shade as `side` × `side` pixels of red, green, blue and opacity, the row nearest to
/// θB = 1 first: from a quiet grey at the max to the paper far below it.
///
/// The shade follows the logarithm of the depth below the max, as the contour levels do, so that
/// both the surroundings of the maxima and the far slopes are seen.
#[must_use]
pub fn shade(landscape: &Landscape, palette: &Palette) -> Vec<u8> {
    let max = landscape.max();
    let unit = landscape.levels().first().map_or(1.0, |first| max - first);
    let depth = |height: f64| ((max - height) / unit).ln_1p();
    let deepest = landscape
        .heights()
        .iter()
        .copied()
        .map(depth)
        .fold(0.0, f64::max);
    let side = landscape.side();
    let cells = (0..side).rev().flat_map(|b| (0..side).map(move |a| (a, b)));
    let pixel = |(a, b)| {
        let height = if deepest > 0.0 {
            1.0 - depth(landscape.height(a, b)) / deepest
        } else {
            1.0
        };
        let RGBColor(red, green, blue) = palette.between(palette.muted, 0.36 * height);
        [red, green, blue, u8::MAX]
    };
    cells.flat_map(pixel).collect()
}
