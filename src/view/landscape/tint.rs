//! The tint of the landscape.

use super::super::Palette;
use crate::landscape::{ContourLevel, Landscape};
use plotters::style::RGBColor;

/// The landscape's tint as `side` × `side` pixels of red, green, blue and opacity, the row nearest to θB = 1 first.
#[must_use]
pub fn shade(landscape: &Landscape, palette: &Palette) -> Vec<u8> {
    let depths = Depths::new(landscape);
    let side = landscape.side();
    let cells = (0..side).rev().flat_map(|b| (0..side).map(move |a| (a, b)));
    let pixel = |(a, b)| {
        let RGBColor(red, green, blue) = palette.tint_at(depths.height(landscape.height(a, b)));
        [red, green, blue, u8::MAX]
    };
    cells.flat_map(pixel).collect()
}

/// How the tint follows from ℓ: by the logarithm of the depth below the maximum, as the contour levels do, so that both
/// the surroundings of the maxima and the far slopes are seen.
pub(super) struct Depths {
    max: f64,
    unit: f64,
    deepest: f64,
}

impl Depths {
    pub(super) fn new(landscape: &Landscape) -> Self {
        let max = landscape.max();
        let levels = landscape.levels();
        let depth = |level: &ContourLevel| max - level.height;
        Self {
            max,
            unit: levels.first().map_or(1.0, depth),
            // Far below the last contour all is alike.
            deepest: levels.last().map_or(0.0, depth),
        }
    }

    /// The height on the scale of the tint, from 0, the lowest, to 1.
    pub(super) fn height(&self, log_likelihood: f64) -> f64 {
        let part = |depth: f64| (depth / self.unit).ln_1p();
        if self.deepest > 0.0 {
            (1.0 - part(self.max - log_likelihood) / part(self.deepest)).max(0.0)
        } else {
            1.0
        }
    }
}
