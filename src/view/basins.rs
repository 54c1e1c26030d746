//! The basins of attraction: each start coloured by where EM ends, and the ends.

use super::theta_plane::{Mark, ThetaPlane};
use super::{Drawn, Palette, Style};
use crate::basins::{BasinMap, Start};
use crate::coin::Theta;
use plotters::coord::Shift;
use plotters::prelude::*;
use std::f64::consts::LN_2;

/// What the picture of the basins shows. Its cells are [`shade_basins`]'s pixels and lie below what this draws.
#[derive(Clone, Copy, Debug)]
pub struct BasinsView<'a> {
    /// The ends, as far as they have been computed.
    pub map: &'a BasinMap,
    /// The present guess.
    pub guess: Theta,
}

impl BasinsView<'_> {
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
        plane.draw_axes(area, style)?;
        for (&end, reached) in self.map.ends().iter().zip(self.reached()) {
            // As large in area as the part of all starts, and never too small to be seen.
            let arm = (0.85 * reached.sqrt()).clamp(0.22, 0.6);
            plane.mark(area, style, Mark::Plus(arm), end)?;
        }
        plane.mark(area, style, Mark::Ring, self.guess)?;
        plane.mark(area, style, Mark::Block, self.guess)
    }

    /// Which part of the starts ended at each end so far.
    fn reached(&self) -> Vec<f64> {
        let side = self.map.side();
        let cells = (0..side).flat_map(|b| (0..side).map(move |a| (a, b)));
        let found: Vec<Start> = cells.filter_map(|(a, b)| self.map.end(a, b)).collect();
        let ends = self.map.ends().iter();
        let at = |end: &Theta| {
            let near = |start: &&Start| start.theta.largest_change(*end) < BasinMap::SAME_END;
            found.iter().filter(near).count() as f64 / found.len() as f64
        };
        ends.map(at).collect()
    }
}

/// The map as `side` × `side` pixels of red, green, blue and opacity, the row nearest to θB = 1 first.
///
/// Where EM ends with θA > θB the colour is coin A's, with θA < θB coin B's, and chequered, so that it
/// is not known by its colour alone. The more iterations, the stronger the colour: by their logarithm,
/// from the quickest to the slowest start so far. Where the coins stay equal, which is soon known, it is
/// grey. Starts not yet computed are transparent.
#[must_use]
pub fn shade_basins(map: &BasinMap, palette: &Palette) -> Vec<u8> {
    let side = map.side();
    let cells = || (0..side).rev().flat_map(|b| (0..side).map(move |a| (a, b)));
    let effort = |start: Start| (start.iterations.max(1) as f64).ln();
    let parted = |start: &Start| !are_equal(start.theta);
    let known = || {
        cells()
            .filter_map(|(a, b)| map.end(a, b))
            .filter(parted)
            .map(effort)
    };
    let least = known().fold(f64::INFINITY, f64::min);
    let most = known().fold(f64::NEG_INFINITY, f64::max);
    let pixel = |(a, b)| match map.end(a, b) {
        Some(start) => {
            let slow = (effort(start) - least) / (most - least).max(LN_2);
            let RGBColor(red, green, blue) = color(start, slow, (a + b) % 2 == 1, palette);
            [red, green, blue, u8::MAX]
        }
        None => [0; 4],
    };
    cells().flat_map(pixel).collect()
}

/// The colour of a start that is so slow, from 0 to 1.
fn color(start: Start, slow: f64, odd: bool, palette: &Palette) -> RGBColor {
    let strength = 0.12 + 0.68 * slow;
    if are_equal(start.theta) {
        palette.between(palette.muted, 0.6)
    } else if start.theta.a() > start.theta.b() {
        palette.between(palette.a, strength)
    } else {
        palette.between(palette.b, if odd { 0.8 } else { 1.0 } * strength)
    }
}

/// Whether nothing tells the coins apart any more.
fn are_equal(theta: Theta) -> bool {
    theta.largest_change(theta.swapped()) < BasinMap::SAME_END
}
