//! The climb's two curves.

use super::Climb;
use super::line::Line;
use crate::em::Parameters;
use crate::likelihood::{log_likelihood, lower_bound};
use crate::view::chart::with_room;
use std::ops::Range;

/// Of how many straight pieces a curve is made: short ones would show that points lie on whole units.
const PIECES: u32 = 32;

/// Both curves as they are drawn, cut off where they leave the picture.
pub(super) struct Curves {
    pub(super) log_likelihood: Vec<Vec<(f64, f64)>>,
    pub(super) bound: Vec<Vec<(f64, f64)>>,
    /// The bound at θₜ.
    pub(super) touch: f64,
    /// The bound at θₜ₊₁.
    pub(super) top: f64,
    pub(super) heights: Range<f64>,
}

impl Curves {
    pub(super) fn new(climb: &Climb<'_>, line: &Line) -> Self {
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
        let log_likelihood = samples(&|at| log_likelihood(climb.tosses, at));
        let bound = samples(&|at| lower_bound(climb.expectation, at));
        let (touch, top) = (
            lower_bound(climb.expectation, line.from),
            lower_bound(climb.expectation, climb.next),
        );
        let both = || log_likelihood.iter().chain(&bound).copied();
        let highest = both().map(|point| point.1).fold(top, f64::max);
        // The lowest of both within so many steps from the middle.
        let lowest = |steps: f64| {
            let near = |(s, height): &(f64, f64)| {
                (s - line.next / 2.0).abs() <= steps && height.is_finite()
            };
            both()
                .filter(near)
                .map(|point| point.1)
                .fold(touch, f64::min)
        };
        // As deep as either curve goes near both θ, but not so deep that the climb would look flat, or
        // without a climb the summit.
        let deepest = if line.next < 1.0 {
            highest - 4.5 * (highest - lowest(0.5))
        } else {
            touch - 1.5 * (highest - touch)
        };
        let heights = with_room(lowest(1.0).max(deepest), highest);
        Self {
            log_likelihood: above(&log_likelihood, heights.start),
            bound: above(&bound, heights.start),
            touch,
            top,
            heights,
        }
    }
}

/// The parts of a curve that lie above `lowest`, each ending where it crosses that height.
fn above(points: &[(f64, f64)], lowest: f64) -> Vec<Vec<(f64, f64)>> {
    let mut parts: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut part = Vec::new();
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let crossing = || {
            let way = (lowest - from.1) / (to.1 - from.1);
            // Towards −∞ the curve is as good as upright.
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
