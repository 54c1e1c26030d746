//! The basins of attraction as pixels: each start has the colour of its end.

use super::Palette;
use crate::basins::{BasinMap, RunEnd};
use crate::coin::Theta;
use plotters::style::RGBColor;
use std::f64::consts::LN_2;

/// Returns the map as `side` × `side` pixels of red, green, blue and opacity, 4 · `side`² bytes, with the row nearest
/// to θB = 1 first.
///
/// Starts that end with θA > θB have the colour of coin A; those that end with θA < θB have the colour of coin B and
/// are chequered, so that colour is not the only difference. Starts that end with equal coins are grey. The strength of
/// the two colours is the logarithm of the number of iterations, from the fewest to the most so far. Starts that have
/// not been computed are transparent.
#[must_use]
pub fn shade_basins(map: &BasinMap, palette: &Palette) -> Vec<u8> {
    let side = map.side();
    let cells = || (0..side).rev().flat_map(|b| (0..side).map(move |a| (a, b)));
    let effort = |start: RunEnd| (start.iterations.max(1) as f64).ln();
    let parted = |start: &RunEnd| !are_equal(start.theta);
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

/// Returns the colour of a start. `slow` is its place between the quickest start, 0, and the slowest, 1.
fn color(start: RunEnd, slow: f64, odd: bool, palette: &Palette) -> RGBColor {
    let strength = 0.12 + 0.68 * slow;
    if are_equal(start.theta) {
        palette.between(palette.muted, 0.6)
    } else if start.theta.a() > start.theta.b() {
        palette.between(palette.a, strength)
    } else {
        palette.between(palette.b, if odd { 0.8 } else { 1.0 } * strength)
    }
}

/// Returns whether both θ are equal, up to the tolerance for equal ends.
fn are_equal(theta: Theta) -> bool {
    theta.largest_change(theta.swapped()) < BasinMap::SAME_END
}
