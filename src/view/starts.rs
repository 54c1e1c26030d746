//! The start map: each start coloured by where EM ends, and the ends.

use super::square::{Mark, Square};
use super::{Drawn, Palette, Style};
use crate::coin::Theta;
use crate::start_map::{Start, StartMap};
use plotters::coord::Shift;
use plotters::prelude::*;

/// What the start map shows. Its cells are [`shade_starts`]'s pixels and lie below what this draws.
#[derive(Clone, Copy, Debug)]
pub struct Starts<'a> {
    /// The ends, as far as they have been computed.
    pub map: &'a StartMap,
    /// The present guess.
    pub guess: Theta,
}

impl Starts<'_> {
    /// Where the square lies in an area of this size: what pixels are put under, and pointed at.
    #[must_use]
    pub fn plot(size: (u32, u32), style: &Style) -> Square {
        Square::within(size, style)
    }

    /// Draws the picture over the whole of `area`.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let square = Self::plot(area.dim_in_pixel(), style);
        if square.side == 0 {
            return Ok(());
        }
        square.draw_axes(area, style)?;
        for &end in self.map.ends() {
            square.mark(area, style, Mark::Plus, end)?;
        }
        square.mark(area, style, Mark::Ring, self.guess)?;
        square.mark(area, style, Mark::Block, self.guess)
    }
}

/// The map as `side` × `side` pixels of red, green, blue and opacity, the row nearest to θB = 1 first.
///
/// Where EM ends with θA > θB the colour is coin A's, with θA < θB coin B's, and chequered, so that it
/// is not known by its colour alone; grey where the coins stay equal. The more iterations, the stronger
/// the colour, by their logarithm. Starts not yet computed are transparent.
#[must_use]
pub fn shade_starts(map: &StartMap, palette: &Palette) -> Vec<u8> {
    let side = map.side();
    let cells = (0..side).rev().flat_map(|b| (0..side).map(move |a| (a, b)));
    let pixel = |(a, b)| match map.end(a, b) {
        Some(start) => {
            let RGBColor(red, green, blue) = color(start, (a + b) % 2 == 1, palette);
            [red, green, blue, u8::MAX]
        }
        None => [0; 4],
    };
    cells.flat_map(pixel).collect()
}

fn color(start: Start, odd: bool, palette: &Palette) -> RGBColor {
    let iterations = start.iterations.max(1) as f64;
    let slow = iterations.ln() / (StartMap::LIMIT as f64).ln();
    let strength = 0.08 + 0.72 * slow;
    let apart = start.theta.a() - start.theta.b();
    if apart.abs() < StartMap::SAME_END {
        palette.between(palette.muted, strength)
    } else if apart > 0.0 {
        palette.between(palette.a, strength)
    } else {
        palette.between(palette.b, strength * if odd { 0.75 } else { 1.0 })
    }
}
