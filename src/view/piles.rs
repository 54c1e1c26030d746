//! The piles: the tosses that are counted for each coin, heads dark and then tails light, a segment for each set.
//! Where dark ends, as a fraction of the pile, is the coin's next θ.

use super::theta_plane::rounded;
use super::{Drawn, Palette, Shares, Style, mix};
use crate::coin::{Coin, PerCoin};
use crate::em::Counts;
use crate::tosses::Tosses;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// A narrower segment, in units of the backend, is drawn as one with the next.
const LEAST_WIDTH: f64 = 2.0;
/// The part of all tosses that fills the width: a pile is seldom longer.
const PART_IN_WIDTH: f64 = 0.64;
/// Fewer tosses of a set are too few to mark: the table writes them as 0.0.
const FEW_TOSSES: f64 = 0.05;

/// What the piles show.
#[derive(Clone, Copy, Debug)]
pub struct Piles<'a> {
    /// All sets. Both piles have one scale, and it stays while neither pile has most of the tosses.
    pub tosses: &'a Tosses,
    /// To which pile the sets are counted.
    pub shares: Shares<'a>,
    /// The set whose segments are marked.
    pub highlighted: Option<usize>,
    /// How large the mark where dark ends is, from 0 to 1: there once θ has been read off.
    pub border: f64,
}

impl Piles<'_> {
    /// Draws coin A's pile over the upper half of `area` and coin B's over the lower one.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
    ) -> Drawn<DB> {
        let (width, height) = area.dim_in_pixel();
        let left = style.length(1.7).round();
        // The outline at the right takes a unit of its own.
        let right = f64::from(width) - f64::from(style.stroke(0.08));
        let groups = self.tosses.groups().iter();
        let tosses = groups
            .map(|group| f64::from(group.sets) * (f64::from(group.heads) + f64::from(group.tails)));
        let tosses: f64 = tosses.sum();
        let counts = self.counts();
        let longest = counts.map_or(0.0, |counts| counts.a.tosses().max(counts.b.tosses()));
        let in_width = longest.max(PART_IN_WIDTH * tosses);
        let marked = self.highlighted.filter(|&set| set < self.tosses.sets());
        let marked = marked.map(|set| (self.counts_before(set), self.counts_of(set)));
        let pile_height = f64::from(height) / 2.0;
        for (index, coin) in Coin::BOTH.into_iter().enumerate() {
            let middle = (index as f64 + 0.5) * pile_height;
            let half = (0.4 * pile_height).min(pile_height / 2.0 - 0.12 * style.em);
            let pile = Pile {
                piles: self,
                area,
                style,
                coin,
                counts: counts.map(|counts| *counts.of(coin)),
                uncounted: counts.map_or(1.0, |counts| {
                    1.0 - (counts.a.tosses() + counts.b.tosses()) / tosses
                }),
                marked: marked.map(|(before, of_set)| (*before.of(coin), *of_set.of(coin))),
                left,
                right,
                unit: if in_width > 0.0 {
                    (right - left) / in_width
                } else {
                    0.0
                },
                top: (middle - half).round(),
                foot: (middle + half).round(),
            };
            pile.draw()?;
        }
        Ok(())
    }

    /// The heads and tails in each pile, once there are any.
    fn counts(&self) -> Option<PerCoin<Counts>> {
        match self.shares {
            Shares::None => None,
            Shares::Expected(expectation) => Some(expectation.counts()),
            Shares::Labels(_) | Shares::Between { .. } => {
                Some(self.counts_before(self.tosses.sets()))
            }
        }
    }

    /// The heads and tails in each pile that are of sets before `end`.
    fn counts_before(&self, end: usize) -> PerCoin<Counts> {
        let mut sum = PerCoin::<Counts>::default();
        for set in 0..end {
            let counts = self.counts_of(set);
            for coin in Coin::BOTH {
                let of_coin = sum.of_mut(coin);
                of_coin.heads += counts.of(coin).heads;
                of_coin.tails += counts.of(coin).tails;
            }
        }
        sum
    }

    /// The heads and tails in each pile that are of this set.
    #[inline(never)]
    fn counts_of(&self, set: usize) -> PerCoin<Counts> {
        let shares = self.shares.of(self.tosses, set).unwrap_or_default();
        let (heads, tails) = (self.tosses.heads(set), self.tosses.tails(set));
        shares.map(|share| Counts {
            heads: share * f64::from(heads),
            tails: share * f64::from(tails),
        })
    }
}

/// One coin's pile, and where it is drawn.
struct Pile<'a, DB: DrawingBackend> {
    piles: &'a Piles<'a>,
    area: &'a DrawingArea<DB, Shift>,
    style: &'a Style,
    coin: Coin,
    counts: Option<Counts>,
    /// The part of all tosses that is in neither pile.
    uncounted: f64,
    /// What is counted of the sets before the marked one, and of that itself.
    marked: Option<(Counts, Counts)>,
    /// Where the pile starts, and where one of all tosses would end, in units of the backend.
    left: f64,
    right: f64,
    /// The length of one toss.
    unit: f64,
    top: f64,
    foot: f64,
}

impl<DB: DrawingBackend> Pile<'_, DB> {
    fn draw(&self) -> Drawn<DB> {
        let Self { area, style, .. } = self;
        let palette = &style.palette;
        let color = palette.of(self.coin);
        let thin = style.stroke(0.08);
        let letter = style.bold(1.1, color);
        let letter = letter.pos(Pos::new(HPos::Left, VPos::Center));
        let middle = (self.top + self.foot) / 2.0;
        area.draw_text(self.coin.letter(), &letter, rounded((0.0, middle)))?;
        // Rounding apart, all tosses are counted or none; on the way between, the frame of those left pales.
        if self.uncounted > 1e-6 {
            let rule = mix(palette.paper, palette.rule, self.uncounted);
            area.draw(&self.part(self.left, self.right, rule.stroke_width(thin)))?;
        }
        let Some(counts) = self.counts else {
            return Ok(());
        };
        let dark_end = self.left + self.unit * counts.heads;
        // A pile without tosses is an empty frame.
        let end = (dark_end + self.unit * counts.tails).max(self.left + style.length(0.3));
        let light = palette.tint(color);
        if counts.tosses() > 0.0 {
            area.draw(&self.part(dark_end, end, light.filled()))?;
            area.draw(&self.part(self.left, dark_end, color.filled()))?;
        }
        area.draw(&self.part(self.left, end, color.stroke_width(thin)))?;
        let sets = self.piles.tosses.sets();
        // Segments that would all be merged are not sought.
        if end - self.left >= LEAST_WIDTH * sets as f64 {
            self.draw_gaps(self.left, |counts| counts.heads)?;
            self.draw_gaps(dark_end, |counts| counts.tails)?;
        }
        if let Some((before, of_set)) = self.marked {
            self.mark(self.left + self.unit * before.heads, of_set.heads)?;
            self.mark(dark_end + self.unit * before.tails, of_set.tails)?;
        }
        if counts.tosses() > 0.0 && self.piles.border > 0.0 {
            self.mark_border(dark_end)?;
        }
        Ok(())
    }

    /// Marks where dark ends: a line across the pile, and on it the coin's dot of the trajectory, which goes to θ.
    fn mark_border(&self, x: f64) -> Drawn<DB> {
        let Self { area, style, .. } = self;
        let Palette { ink, paper, .. } = style.palette;
        let color = style.palette.of(self.coin);
        let middle = (self.top + self.foot) / 2.0;
        let size = self.piles.border;
        let half = size * ((self.foot - self.top) / 2.0 + style.length(0.1).round());
        for (color, width) in [(paper, 0.3), (ink, 0.12)] {
            let ends = [-half, half].map(|down| rounded((x, middle + down)));
            let line = color.stroke_width(style.stroke(width));
            area.draw(&PathElement::new(ends.to_vec(), line))?;
        }
        let (at, radius) = (rounded((x, middle)), (size * style.length(0.3)).round());
        let halo = radius + f64::from(style.stroke(0.1));
        area.draw(&Circle::new(at, halo, paper.filled()))?;
        match self.coin {
            Coin::A => area.draw(&Circle::new(at, radius, color.filled())),
            Coin::B => {
                let ring = color.stroke_width(style.stroke(0.16));
                area.draw(&Circle::new(at, radius, ring))
            }
        }
    }

    /// Gaps between the segments that begin at `start`, one for each set.
    fn draw_gaps(&self, start: f64, side: fn(&Counts) -> f64) -> Drawn<DB> {
        let gap = self.style.palette.paper;
        let gap = gap.stroke_width(self.style.stroke(0.06));
        let (mut end, mut last) = (start, start);
        for set in 0..self.piles.tosses.sets() {
            let width = self.unit * side(self.piles.counts_of(set).of(self.coin));
            // Before a segment and after another, none of them too narrow.
            if end - last >= LEAST_WIDTH && width >= LEAST_WIDTH {
                let points = [self.top, self.foot].map(|y| rounded((end, y)));
                self.area.draw(&PathElement::new(points.to_vec(), gap))?;
                last = end;
            }
            end += width;
        }
        Ok(())
    }

    /// Marks the segment of this many tosses that begins at `from`.
    fn mark(&self, from: f64, tosses: f64) -> Drawn<DB> {
        if tosses < FEW_TOSSES {
            return Ok(());
        }
        let Self { area, style, .. } = self;
        let to = from + (self.unit * tosses).max(LEAST_WIDTH);
        let out = style.length(0.1).round();
        // Paper around the line, so that it stands out from the pile as well.
        for (color, width) in [(style.palette.paper, 0.28), (style.palette.mark, 0.12)] {
            let line = color.stroke_width(style.stroke(width));
            let corners = [(from, self.top - out), (to, self.foot + out)].map(rounded);
            area.draw(&Rectangle::new(corners, line))?;
        }
        Ok(())
    }

    fn part(&self, from: f64, to: f64, style: ShapeStyle) -> Rectangle<(i32, i32)> {
        let corners = [(from, self.top), (to, self.foot)].map(rounded);
        Rectangle::new(corners, style)
    }
}
