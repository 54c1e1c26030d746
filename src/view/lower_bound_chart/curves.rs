//! The two curves of the lower bound chart.

use super::LowerBoundChart;
use super::segment::Segment;
use crate::em::Parameters;
use crate::log_likelihood::{bound_difference, bound_shortfall, log_likelihood_difference};
use crate::view::chart::with_room;
use crate::view::ticks::Labels;
use std::ops::Range;

/// The number of straight pieces of a curve. Shorter ones would show that points lie on whole units.
const PIECES: u32 = 32;

/// Both curves as drawn, cut off at the border of the picture. Heights are differences from ℓ at θₜ, computed as such: a
/// million sets read as well as five.
pub(super) struct Curves {
    pub(super) log_likelihood: Vec<Vec<(f64, f64)>>,
    pub(super) bound: Vec<Vec<(f64, f64)>>,
    /// Both heights at the same places, whether in the picture or below it: the place, ℓ and the bound.
    pub(super) both: Vec<(f64, f64, f64)>,
    /// ℓ at θₜ₊₁.
    pub(super) reached: f64,
    /// The bound at θₜ.
    pub(super) touch: f64,
    /// The bound at θₜ₊₁.
    pub(super) top: f64,
    pub(super) heights: Range<f64>,
    pub(super) labels: Labels,
}

impl Curves {
    pub(super) fn new(chart: &LowerBoundChart<'_>, line: &Segment) -> Self {
        let inside = line.inside();
        let samples = |height: &dyn Fn(Parameters) -> f64| -> Vec<(f64, f64)> {
            let width = inside.end - inside.start;
            let along = |piece| inside.start + width * f64::from(piece) / f64::from(PIECES);
            let sample = |s| (s, height(line.at(s)));
            let mut places: Vec<f64> = (0..=PIECES).map(along).collect();
            // θₜ and θₜ₊₁ themselves are among the points.
            for place in [0.0, line.next] {
                places.insert(places.partition_point(|before| *before < place), place);
            }
            places.into_iter().map(sample).collect()
        };
        let likelihood_at = |at| log_likelihood_difference(chart.tosses, line.from, at);
        let touch = -bound_shortfall(chart.tosses, chart.expectation);
        let bound_at = |at| touch + bound_difference(chart.expectation, at);
        let (likelihood, bound) = (samples(&likelihood_at), samples(&bound_at));
        let top = bound_at(chart.next);
        let both = || likelihood.iter().chain(&bound).copied();
        let highest = both().map(|point| point.1).fold(top, f64::max);
        // The lowest of both within this many steps from the middle.
        let lowest = |steps: f64| {
            let near = |(s, height): &(f64, f64)| {
                (s - line.next / 2.0).abs() <= steps && height.is_finite()
            };
            both()
                .filter(near)
                .map(|point| point.1)
                .fold(touch, f64::min)
        };
        // As deep as either curve goes near both θ, but not so deep that the rise would look flat, or, if there is
        // none, the maximum.
        let deepest = if line.next < 1.0 {
            highest - 4.5 * (highest - lowest(0.5))
        } else {
            touch - 1.5 * (highest - touch)
        };
        let heights = with_room(lowest(1.0).max(deepest), highest);
        let labels = Labels::of_differences(heights.clone());
        let drawn = |curve: &[(f64, f64)]| above(curve, heights.start);
        let pairs = likelihood.iter().zip(&bound);
        Self {
            log_likelihood: drawn(&likelihood),
            bound: drawn(&bound),
            both: pairs.map(|(one, other)| (one.0, one.1, other.1)).collect(),
            reached: likelihood_at(chart.next),
            touch,
            top,
            heights,
            labels,
        }
    }

    /// Returns how high the bound is when it is lifted by a part of a quarter of the picture's height.
    pub(super) fn lifted_by(&self, part: f64) -> f64 {
        0.25 * part * (self.heights.end - self.heights.start)
    }

    /// Returns the pieces of the bound, lifted by so much, that lie above ℓ.
    pub(super) fn above_likelihood(&self, by: f64) -> Vec<[(f64, f64); 2]> {
        let pieces = self.both.windows(2).filter_map(|pair| {
            let [(from, l, b), (to, next_l, next_b)] = [pair[0], pair[1]];
            // How far the lifted bound is above ℓ at both ends.
            let (start, end) = (b + by - l, next_b + by - next_l);
            let is_above = |off: f64| off > 1e-12 * by;
            let at = |way: f64| (from + way * (to - from), b + by + way * (next_b - b));
            let crossing = (start / (start - end)).clamp(0.0, 1.0);
            match (is_above(start), is_above(end)) {
                (true, true) => Some([at(0.0), at(1.0)]),
                (true, false) if crossing.is_finite() => Some([at(0.0), at(crossing)]),
                (false, true) if crossing.is_finite() => Some([at(crossing), at(1.0)]),
                _ => None,
            }
        });
        pieces.collect()
    }

    /// Returns the lifted bound, piece by piece.
    pub(super) fn lifted(&self, by: f64) -> impl Iterator<Item = [(f64, f64); 2]> {
        let at = move |&(at, _, b): &(f64, f64, f64)| (at, b + by);
        self.both
            .windows(2)
            .map(move |pair| [at(&pair[0]), at(&pair[1])])
    }

    /// Returns what of a piece of a curve lies in the picture.
    pub(super) fn within(&self, [from, to]: [(f64, f64); 2]) -> Option<[(f64, f64); 2]> {
        let Range { start, end } = self.heights;
        let cut = |one: (f64, f64), other: (f64, f64)| {
            let limit = one.1.clamp(start, end);
            let way = (limit - one.1) / (other.1 - one.1);
            let way = if way.is_finite() { way } else { 0.0 };
            (one.0 + way * (other.0 - one.0), limit)
        };
        let is_outside = from.1.max(to.1) < start || from.1.min(to.1) > end;
        (!is_outside).then(|| [cut(from, to), cut(to, from)])
    }
}

/// Returns the parts of a curve above `lowest`; each ends at the point where the curve crosses that height.
fn above(points: &[(f64, f64)], lowest: f64) -> Vec<Vec<(f64, f64)>> {
    let mut parts: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut part = Vec::new();
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let crossing = || {
            let way = (lowest - from.1) / (to.1 - from.1);
            // Towards −∞ the curve is effectively vertical.
            let way = if way.is_finite() { way } else { 0.0 };
            (from.0 + way * (to.0 - from.0), lowest)
        };
        match (from.1 >= lowest, to.1 >= lowest) {
            (true, true) if part.is_empty() => part.extend([from, to]),
            (true, true) => part.push(to),
            (true, false) if part.is_empty() => part.extend([from, crossing()]),
            (true, false) => part.push(crossing()),
            (false, true) => part.extend([crossing(), to]),
            (false, false) => {}
        }
        if to.1 < lowest && !part.is_empty() {
            parts.push(std::mem::take(&mut part));
        }
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}
