//! The columns of the toss grid, and how the tosses of a set share its row.

use super::{MAX_GLYPH_TOSSES, TossGrid};
use crate::view::Style;
use std::ops::Range;

/// Where a row's parts lie, in units of the backend.
pub(super) struct Columns {
    /// Where the set's number ends.
    pub(super) number: f64,
    /// The letter of the drawn coin, centred.
    pub(super) coin: f64,
    pub(super) tosses: Range<f64>,
    pub(super) bar: Range<f64>,
}

impl Columns {
    pub(super) fn new(grid: &TossGrid<'_>, style: &Style, width: f64) -> Self {
        let digits = grid.tosses.sets().max(1).ilog10() + 1;
        let number = style.length(0.62 * f64::from(digits) + 0.3);
        let coin = number + style.length(0.75);
        // A gap at the right for what stands beside the picture.
        let end = (width - style.length(0.5)).round();
        let bar = (end - (0.22 * width).min(style.length(9.0))).round();
        Self {
            number,
            coin,
            tosses: coin + style.length(0.6)..bar - style.length(0.7),
            bar: bar..end,
        }
    }

    /// How `tosses` of them find room in a row; `None` where there is not enough.
    pub(super) fn glyphs(&self, tosses: u32, row_height: f64, style: &Style) -> Option<Glyphs> {
        let room = self.tosses.end - self.tosses.start;
        let in_lines = |lines: u32| {
            let a_line = tosses.max(1).div_ceil(lines);
            let cell = (room / f64::from(a_line)).min(0.92 * row_height / f64::from(lines));
            Glyphs { cell, a_line }
        };
        let (one, two) = (in_lines(1), in_lines(2));
        // Two lines only where they make legible what is not.
        let glyphs = if one.has_letters(style) || two.cell < style.length(0.8).max(1.2 * one.cell) {
            one
        } else {
            two
        };
        (tosses <= MAX_GLYPH_TOSSES && one.cell >= 1.0).then_some(glyphs)
    }
}

/// How the tosses of a set share its row.
#[derive(Clone, Copy)]
pub(super) struct Glyphs {
    /// The width of one, in units of the backend.
    pub(super) cell: f64,
    /// How many stand in a line.
    pub(super) a_line: u32,
}

impl Glyphs {
    /// Whether a letter can be read in each.
    pub(super) fn has_letters(self, style: &Style) -> bool {
        self.cell >= style.length(1.15)
    }
}
