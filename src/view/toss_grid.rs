//! The toss grid: a row for each set with its number, its tosses, and a bar that shows each coin's share
//! of it. Each toss is cut at the share, as the bar is.

mod columns;
mod cut_disc;
mod share_bar;

use self::columns::{Columns, Glyphs};
use self::cut_disc::{cuts, draw_cut_disc};
use super::theta_plane::rounded;
use super::{Drawn, Shares, Style};
use crate::coin::Coin;
use crate::tosses::Tosses;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::ops::Range;

/// A set with more tosses than this is drawn as a bar of heads among tosses: no screen is wide enough
/// to show each toss. So are shorter ones where there is not even one unit of the backend for each.
pub const MAX_GLYPH_TOSSES: u32 = 500;

/// What the toss grid shows.
#[derive(Clone, Copy, Debug)]
pub struct TossGrid<'a> {
    /// All sets.
    pub tosses: &'a Tosses,
    /// The first set drawn, counted from 0.
    pub first: usize,
    /// How many rows share the height; those beyond the last set stay empty.
    pub rows: usize,
    /// Where the tosses and the bars are cut.
    pub shares: Shares<'a>,
    /// A set, and the share for coin A that the reader predicts or predicted, from 0 to 1.
    pub guess: Option<(usize, f64)>,
    /// The coin drawn for each set, when it may be seen; empty otherwise.
    pub coins: &'a [Coin],
}

/// The bar of a set in a [`TossGrid`], in units of the backend.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareBar {
    /// From where coin A's share is 0 to where it is 1.
    pub across: Range<f64>,
    /// The middle of its row.
    pub middle: f64,
}

impl TossGrid<'_> {
    /// Returns the bar of a set in a picture of this size; `None` if its row is not drawn.
    #[must_use]
    pub fn share_bar(
        &self,
        set: usize,
        (width, height): (u32, u32),
        style: &Style,
    ) -> Option<ShareBar> {
        let row = set.checked_sub(self.first).filter(|&row| row < self.rows)?;
        let row_height = f64::from(height) / self.rows.max(1) as f64;
        Some(ShareBar {
            across: Columns::new(self, style, f64::from(width)).bar,
            middle: (row as f64 + 0.5) * row_height,
        })
    }

    /// Draws the rows over the whole of `area`.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let (width, height) = area.dim_in_pixel();
        let row_height = f64::from(height) / self.rows.max(1) as f64;
        let columns = Columns::new(self, style, f64::from(width));
        // The same in every row, unless one set is so long that the others would vanish beside it.
        let common = columns.glyphs(self.tosses.longest(), row_height, style);
        let end = self.tosses.sets().min(self.first + self.rows);
        for (row, set) in (self.first..end).enumerate() {
            let row = Row {
                grid: self,
                area,
                style,
                columns: &columns,
                set,
                cuts: self.shares.of(self.tosses, set).map(cuts),
                middle: (row as f64 + 0.5) * row_height,
                height: row_height,
            };
            row.draw_number()?;
            match common.or_else(|| columns.glyphs(self.tosses.len(set), row_height, style)) {
                None => row.draw_share_of_heads()?,
                Some(Glyphs { cell, .. }) if cell < style.length(0.5) => row.draw_ticks(cell)?,
                Some(glyphs) => row.draw_discs(glyphs)?,
            }
            row.draw_bar()?;
        }
        Ok(())
    }
}

/// One set, and where it is drawn.
struct Row<'a, DB: DrawingBackend> {
    grid: &'a TossGrid<'a>,
    area: &'a DrawingArea<DB, Shift>,
    style: &'a Style,
    columns: &'a Columns,
    set: usize,
    /// Where coin A's share of the set ends and coin B's begins, once there are any.
    cuts: Option<[f64; 2]>,
    /// The row's middle, in units of the backend from the top.
    middle: f64,
    /// The row's height, in units of the backend.
    height: f64,
}

impl<DB: DrawingBackend> Row<'_, DB> {
    fn draw_number(&self) -> Drawn<DB> {
        let Self { area, style, .. } = self;
        let right = Pos::new(HPos::Right, VPos::Center);
        let number = style.text(0.9, style.palette.muted).pos(right);
        let text = (self.set + 1).to_string();
        area.draw_text(&text, &number, self.at(self.columns.number, 0.0))?;
        if let Some(&coin) = self.grid.coins.get(self.set) {
            let centre = Pos::new(HPos::Center, VPos::Center);
            let letter = style.bold(1.0, style.palette.of(coin)).pos(centre);
            area.draw_text(coin.letter(), &letter, self.at(self.columns.coin, 0.0))?;
        }
        Ok(())
    }

    /// Heads as filled discs, tails as rings, with their letters where these are legible. Left of the cut at coin A's
    /// share a toss has A's colour, right of it B's; what is not counted yet keeps its ink.
    fn draw_discs(&self, glyphs: Glyphs) -> Drawn<DB> {
        let Self { area, style, .. } = self;
        let Glyphs { cell, a_line } = glyphs;
        let palette = &style.palette;
        let lettered = glyphs.has_letters(style);
        // Without its letter a toss may be as large as there is room.
        let radius = (if lettered { 0.43 } else { 0.45 } * cell).round();
        let letter_height = (0.52 * cell / style.em).min(0.9);
        let centre = Pos::new(HPos::Center, VPos::Center);
        let ring = palette.ink.stroke_width(style.stroke(0.08));
        let cuts = self
            .cuts
            .map(|cuts| cuts.map(|at| ((2.0 * at - 1.0) * radius).round() as i32));
        // A ring of two colours is two pieces of a disc with paper on top.
        let hole = radius - f64::from(style.stroke(0.12));
        let lines = self.grid.tosses.len(self.set).div_ceil(a_line);
        for (toss, heads) in (0..).zip(self.grid.tosses.set(self.set)) {
            let across = f64::from(toss % a_line) + 0.5;
            let down = f64::from(toss / a_line) - 0.5 * (f64::from(lines) - 1.0);
            let left = self.columns.tosses.start;
            let point = rounded((left + across * cell, self.middle + down * cell));
            match cuts {
                Some(cuts) => {
                    draw_cut_disc(area, palette, point, radius, cuts)?;
                    if !heads {
                        area.draw(&Circle::new(point, hole, palette.paper.filled()))?;
                    }
                }
                None if heads => area.draw(&Circle::new(point, radius, palette.ink.filled()))?,
                None => area.draw(&Circle::new(point, radius, ring))?,
            }
            if lettered {
                let (letter, color) = if heads {
                    ("H", palette.paper)
                } else {
                    ("T", palette.ink)
                };
                area.draw_text(letter, &style.text(letter_height, color).pos(centre), point)?;
            }
        }
        Ok(())
    }

    /// Heads as tall ticks, tails as low ones, where discs would be too small.
    fn draw_ticks(&self, cell: f64) -> Drawn<DB> {
        let Self { area, style, .. } = self;
        let gap = (0.25 * cell).floor();
        for (toss, heads) in self.grid.tosses.set(self.set).enumerate() {
            let left = self.columns.tosses.start + toss as f64 * cell;
            let (top, color) = if heads {
                (-0.5, style.palette.ink)
            } else {
                (0.25, style.palette.muted)
            };
            let corners = [self.at(left, top), self.at(left + cell - gap, 0.5)];
            area.draw(&Rectangle::new(corners, color.filled()))?;
        }
        Ok(())
    }

    /// The share of heads as a filled part of a frame as long as the longest set.
    fn draw_share_of_heads(&self) -> Drawn<DB> {
        let Self { area, style, .. } = self;
        let (tosses, Range { start, end }) = (self.grid.tosses, &self.columns.tosses);
        let unit = (end - start) / f64::from(tosses.longest());
        let part = |tosses: u32, style: ShapeStyle| {
            let right = start + unit * f64::from(tosses);
            Rectangle::new([self.at(*start, -0.45), self.at(right, 0.45)], style)
        };
        let ink = style.palette.ink;
        area.draw(&part(tosses.heads(self.set), ink.filled()))?;
        let frame = ink.stroke_width(style.stroke(0.08));
        area.draw(&part(tosses.len(self.set), frame))
    }

    /// A point this many letter heights below the row's middle.
    fn at(&self, x: f64, down: f64) -> (i32, i32) {
        rounded((x, self.middle + self.style.length(down)))
    }
}
