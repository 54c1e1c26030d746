//! The toss grid: a row for each set with its number, its tosses, and a bar that shows each coin's share
//! of it. Each toss is cut at the share, as the bar is.

use super::theta_plane::rounded;
use super::{Drawn, Palette, Shares, Style, mix};
use crate::coin::{Coin, PerCoin};
use crate::tosses::Tosses;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::f64::consts::FRAC_1_SQRT_2;
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
    /// A set, and the share for coin A that the reader predicted, from 0 to 1.
    pub guess: Option<(usize, f64)>,
    /// The coin drawn for each set, when it may be seen; empty otherwise.
    pub coins: &'a [Coin],
}

/// Where a row's parts lie, in units of the backend.
struct Columns {
    /// Where the set's number ends.
    number: f64,
    /// The letter of the drawn coin, centred.
    coin: f64,
    tosses: Range<f64>,
    bar: Range<f64>,
}

impl Columns {
    fn new(grid: &TossGrid<'_>, style: &Style, width: f64) -> Self {
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
    fn glyphs(&self, tosses: u32, row_height: f64, style: &Style) -> Option<Glyphs> {
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
struct Glyphs {
    /// The width of one, in units of the backend.
    cell: f64,
    /// How many stand in a line.
    a_line: u32,
}

impl Glyphs {
    /// Whether a letter can be read in each.
    fn has_letters(self, style: &Style) -> bool {
        self.cell >= style.length(1.15)
    }
}

impl TossGrid<'_> {
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
                    self.draw_cut_disc(point, radius, cuts)?;
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

    /// A disc that is coin A's up to the first cut, so many units right of its centre, and coin B's from the second.
    fn draw_cut_disc(
        &self,
        (x, y): (i32, i32),
        radius: f64,
        [end_of_a, start_of_b]: [i32; 2],
    ) -> Drawn<DB> {
        let Palette { a, b, ink, .. } = self.style.palette;
        let whole = |color: RGBColor| self.area.draw(&Circle::new((x, y), radius, color.filled()));
        if end_of_a < start_of_b {
            whole(ink)?;
        }
        for (color, side, cut) in [(a, -1, -end_of_a), (b, 1, start_of_b)] {
            if f64::from(cut) >= radius {
                continue;
            }
            if f64::from(-cut) >= radius {
                whole(color)?;
                continue;
            }
            let mut corners = disc_beside(radius, cut);
            for (right, down) in &mut corners {
                *right = x + side * *right;
                *down += y;
            }
            let piece = Polygon::new(corners, color.filled());
            self.area.draw(&piece)?;
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

    /// Coin A's share strong from the left, coin B's tinted from the right; before the first E-step a frame that is empty.
    /// A dashed line marks one half.
    fn draw_bar(&self) -> Drawn<DB> {
        let Self { area, style, .. } = self;
        let Palette { a, b, .. } = style.palette;
        let Range { start, end } = self.columns.bar;
        let thin = style.stroke(0.08);
        let half_height = self.bar_height() / 2.0;
        let place = |x: f64, down: f64| rounded((x, self.middle + down));
        let part = |from: f64, to: f64, style: ShapeStyle| {
            let corners = [place(from, -half_height), place(to, half_height)];
            Rectangle::new(corners, style)
        };
        let half = (start + end) / 2.0;
        let mut color = style.palette.muted;
        if let Some(cuts) = self.cuts {
            let [end_of_a, start_of_b] = cuts.map(|at| start + (end - start) * at);
            let tint = style.palette.tint(b);
            let frame = mix(style.palette.rule, b, 1.0 - (cuts[1] - cuts[0]));
            area.draw(&part(start_of_b, end, tint.filled()))?;
            area.draw(&part(start, end, frame.stroke_width(thin)))?;
            area.draw(&part(start, end_of_a, a.filled()))?;
            if end_of_a > half {
                color = style.palette.paper;
            }
        } else {
            let rule = style.palette.rule.stroke_width(thin);
            area.draw(&part(start, end, rule))?;
        }
        // As many dashes as gaps but one, so that the line begins and ends with a dash.
        let dashes = 2 * (half_height / style.length(0.35)).round().max(1.0) as i32 - 1;
        let dash = 2.0 * half_height / f64::from(dashes);
        for index in (0..dashes).step_by(2) {
            let from = -half_height + f64::from(index) * dash;
            let points = vec![place(half, from), place(half, from + dash)];
            area.draw(&PathElement::new(points, color.stroke_width(thin)))?;
        }
        match self.grid.guess {
            Some((set, share)) if set == self.set => self.draw_guess(start + share * (end - start)),
            _ => Ok(()),
        }
    }

    /// As high as the row, but for a gap that keeps the bars apart.
    fn bar_height(&self) -> f64 {
        self.height - 2.0 * (0.13 * self.height).round().max(1.0)
    }

    /// The reader's prediction, on the bar that answers it: a line across the bar, and the triangle that
    /// stands for predictions.
    fn draw_guess(&self, x: f64) -> Drawn<DB> {
        let Palette { ink, paper, .. } = self.style.palette;
        // The bar's foot, in letter heights below the row's middle.
        let foot = 0.5 * self.bar_height() / self.style.em;
        for (color, width) in [(paper, 0.3), (ink, 0.12)] {
            let points = vec![self.at(x, -foot), self.at(x, foot)];
            let line = color.stroke_width(self.style.stroke(width));
            self.area.draw(&PathElement::new(points, line))?;
        }
        let half = self.style.length(0.3);
        let corners = [
            (x, foot - 0.42),
            (x + half, foot + 0.04),
            (x - half, foot + 0.04),
        ];
        let corners = corners.map(|(x, down)| self.at(x, down));
        let outline = [&corners[..], &corners[..1]].concat();
        let triangle = Polygon::new(corners.to_vec(), paper.filled());
        self.area.draw(&triangle)?;
        let line = ink.stroke_width(self.style.stroke(0.12));
        self.area.draw(&PathElement::new(outline, line))
    }

    /// A point this many letter heights below the row's middle.
    fn at(&self, x: f64, down: f64) -> (i32, i32) {
        rounded((x, self.middle + self.style.length(down)))
    }
}

/// Where coin A's part of a set ends and coin B's begins, from 0 to 1. Between them lies what is counted for neither yet.
fn cuts(PerCoin { a, b }: PerCoin<f64>) -> [f64; 2] {
    let rest = 1.0 - a - b;
    // Shares add up to 1, but for rounding.
    [a, if rest > 1e-9 { a + rest } else { a }]
}

/// The corners of the part of a disc around (0, 0) that lies right of `cut`.
///
/// They lie on the units of the backend. Of those next to the circle only the nearest are taken: rounding alone would
/// leave a small disc visibly angular.
fn disc_beside(radius: f64, cut: i32) -> Vec<(i32, i32)> {
    let beside = |across: i32| {
        (radius * radius - f64::from(across * across))
            .sqrt()
            .round() as i32
    };
    let end = beside(cut);
    let mut corners = vec![(cut, -end)];
    // Up to the diagonals each row has a corner, beyond them each column: an eighth of the circle after the other.
    let diagonal = (radius * FRAC_1_SQRT_2) as i32;
    for eighth in 0..8 {
        for step in 0..=diagonal {
            let along = if eighth % 2 == 0 {
                step
            } else {
                diagonal - step
            };
            let across = beside(along);
            let (x, y) = match eighth {
                0 => (-across, -along),
                1 => (-along, -across),
                2 => (along, -across),
                3 => (across, -along),
                4 => (across, along),
                5 => (along, across),
                6 => (-along, across),
                _ => (-across, along),
            };
            let off = f64::from(x * x + y * y).sqrt() - radius;
            if x > cut && off.abs() <= 0.25 {
                corners.push((x, y));
            }
        }
    }
    corners.push((cut, end));
    corners
}
