//! Label placement: finds places for the names of points, so that they cover neither each other nor a mark.

use super::{Drawn, Style};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// A rectangle: left, top, right and bottom.
type Bounds = [f64; 4];

/// The bounds for names, and the marks, lines and names that are already there.
pub(super) struct Labels<'a> {
    pub(super) style: &'a Style,
    /// The height of their letters in letter heights.
    pub(super) size: f64,
    /// The bounds of all names.
    pub(super) within: Bounds,
    /// Up to here a name may reach at the right if it has no room within the bounds.
    pub(super) right_edge: f64,
    /// Marks and names, which no other name may cover.
    pub(super) taken: Vec<Bounds>,
    /// Points of lines, which names cover only if there is no other room.
    pub(super) lines: Vec<(f64, f64)>,
}

/// The directions of a name from its point, the best first: right or left, and below or above.
const SIDES: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -1.0),
    (1.0, 1.0),
    (-1.0, -1.0),
    (-1.0, 1.0),
];
/// Half the side of a mark, in letter heights.
const MARK: f64 = 0.5;

impl Labels<'_> {
    /// Reserves the room of a mark.
    pub(super) fn take(&mut self, (x, y): (f64, f64)) {
        let half = self.style.length(MARK);
        self.taken.push([x - half, y - half, x + half, y + half]);
    }

    /// Writes a name beside a point, or nothing if it has no room.
    pub(super) fn draw<DB: DrawingBackend>(
        &mut self,
        area: &DrawingArea<DB, Shift>,
        text: &str,
        (x, y): (f64, f64),
    ) -> Drawn<DB> {
        let (width, height) = self.room(text);
        let near = self.style.length(MARK + 0.1);
        let candidates = [near, 2.5 * near].into_iter().flat_map(|gap| {
            SIDES.map(|(right, down)| {
                (
                    x + right * (gap + width / 2.0),
                    y + down * (gap + height / 2.0),
                )
            })
        });
        let candidates: Vec<_> = candidates.collect();
        self.draw_at_best(area, text, &candidates)
    }

    /// Writes a name at the first of these centres at which it covers nothing, or else at the one at which it covers
    /// the fewest points of lines. Centres are moved so that the name stays within the bounds.
    pub(super) fn draw_at_best<DB: DrawingBackend>(
        &mut self,
        area: &DrawingArea<DB, Shift>,
        text: &str,
        centres: &[(f64, f64)],
    ) -> Drawn<DB> {
        let right_edges = [self.within[2], self.right_edge];
        let room = right_edges
            .into_iter()
            .find_map(|right| self.best_room(text, right, centres));
        let Some(room) = room else {
            return Ok(());
        };
        self.taken.push(room);
        let [left, top, _, bottom] = room;
        self.draw_with_halo(area, text, (left, (top + bottom) / 2.0))
    }

    /// Returns the best place of a name between the left bound and `right`, if there is one.
    fn best_room(&self, text: &str, right: f64, centres: &[(f64, f64)]) -> Option<Bounds> {
        let (width, height) = self.room(text);
        let [left, top, _, bottom] = self.within;
        if text.is_empty() || width > right - left || height > bottom - top {
            return None;
        }
        let free = centres.iter().filter_map(|&(x, y)| {
            // `clamp` would bring the message of its panic.
            let x = x.min(right - width / 2.0).max(left + width / 2.0);
            let y = y.min(bottom - height / 2.0).max(top + height / 2.0);
            let room = [x, y, x, y];
            let half = [-width / 2.0, -height / 2.0, width / 2.0, height / 2.0];
            let room = std::array::from_fn(|side| room[side] + half[side]);
            let is_taken = self.taken.iter().any(|&other| overlap(room, other));
            (!is_taken).then_some(room)
        });
        let covered = |room: &Bounds| {
            let point = |&&(x, y): &&(f64, f64)| overlap(*room, [x, y, x, y]);
            self.lines.iter().filter(point).count()
        };
        free.min_by_key(covered)
    }

    /// Returns the width and height of a name, as wide as in the widest of usual fonts.
    fn room(&self, text: &str) -> (f64, f64) {
        let wide = |c: char| if c < '\u{2e80}' { 0.64 } else { 1.05 };
        let letters: f64 = text.chars().map(wide).sum();
        let size = self.style.length(self.size);
        ((letters + 0.3) * size, 1.25 * size)
    }

    /// Writes in ink with the paper around each letter, so that it can be read on any tint. Backends cannot outline
    /// letters, so these are written all around first.
    fn draw_with_halo<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        text: &str,
        (left, middle): (f64, f64),
    ) -> Drawn<DB> {
        let Style { palette, .. } = self.style;
        let pos = Pos::new(HPos::Left, VPos::Center);
        let paper = self.style.bold(self.size, palette.paper).pos(pos);
        let ink = self.style.bold(self.size, palette.ink).pos(pos);
        let far = self.style.stroke(0.11) as i32;
        let start = left + self.style.length(0.15 * self.size);
        let (x, y) = (start.round() as i32, middle.round() as i32);
        for (right, down) in SIDES {
            let at = (x + right as i32 * far, y + down as i32 * far);
            area.draw_text(text, &paper, at)?;
        }
        area.draw_text(text, &ink, (x, y))
    }
}

fn overlap(one: Bounds, other: Bounds) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}
