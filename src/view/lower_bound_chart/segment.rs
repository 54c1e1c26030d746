//! The line through the square of all θ along which the lower bound chart is drawn.

use super::LowerBoundChart;
use crate::coin::{PerCoin, Theta};
use crate::em::{Parameters, TOLERANCE};
use std::ops::Range;

/// The length of the line on each side of the middle between θₜ and θₜ₊₁, in steps from one to the other.
const REACH: f64 = 1.25;
/// The smallest step that is drawn at full length. A smaller one looks small, and the line has a length even if EM does
/// not move.
const LEAST_STEP: f64 = 0.02;

/// The line through θₜ and θₜ₊₁.
pub(super) struct Segment {
    /// θₜ.
    pub(super) from: Parameters,
    /// The changes of θA, θB and both priors from 0 to 1 on the line.
    step: [f64; 4],
    /// The position of θₜ₊₁: 1, or nearer to θₜ if EM hardly moves.
    pub(super) next: f64,
}

impl Segment {
    pub(super) fn new(chart: &LowerBoundChart<'_>) -> Self {
        let (from, to) = (chart.expectation.parameters(), chart.next);
        let moved = to.largest_change(from);
        if moved >= LEAST_STEP {
            return Self {
                from,
                step: difference(from, to),
                next: 1.0,
            };
        }
        // If EM does not move, the line continues its last step; if it never moved, it leads to the middle of the
        // square or, from there, away from the ridge.
        let moves = chart.path.windows(2).map(|pair| (pair[0], pair[1]));
        let visible = |(from, to): &(Parameters, Parameters)| to.largest_change(*from) >= TOLERANCE;
        let way = moves.chain([(from, to)]).rfind(visible);
        let step = match way {
            Some((before, after)) => difference(before, after),
            None => match [0.5 - from.theta.a(), 0.5 - from.theta.b()] {
                [0.0, 0.0] => [1.0, -1.0, 0.0, 0.0],
                [a, b] => [a, b, 0.0, 0.0],
            },
        };
        let length = step.iter().fold(0.0_f64, |most, part| most.max(part.abs()));
        Self {
            from,
            step: step.map(|part| part * LEAST_STEP / length),
            next: if moved < TOLERANCE {
                0.0
            } else {
                moved / LEAST_STEP
            },
        }
    }

    pub(super) fn stands_still(&self) -> bool {
        self.next == 0.0
    }

    /// Returns the range that is drawn.
    pub(super) fn reach(&self) -> Range<f64> {
        let middle = self.next / 2.0;
        middle - REACH..middle + REACH
    }

    /// Returns the part of that range in which all parameters are probabilities.
    pub(super) fn inside(&self) -> Range<f64> {
        let parts = parts(self.from).into_iter().zip(self.step);
        parts.fold(self.reach(), |reach, (from, step)| {
            // The positions of 0 and of 1; without a step, there are none.
            let (zero, one) = (-from / step, (1.0 - from) / step);
            if step == 0.0 {
                reach
            } else {
                // Rounding must not cut off θₜ or θₜ₊₁ themselves.
                let (start, end) = (zero.min(one).min(0.0), zero.max(one).max(self.next));
                reach.start.max(start)..reach.end.min(end)
            }
        })
    }

    /// Returns the parameters at `s` times the step from θₜ.
    pub(super) fn at(&self, s: f64) -> Parameters {
        let [a, b, prior_a, prior_b] = parts(self.from);
        let [step_a, step_b, step_prior_a, step_prior_b] = self.step;
        let go = |from: f64, step: f64| (from + s * step).clamp(0.0, 1.0);
        let theta = PerCoin {
            a: go(a, step_a),
            b: go(b, step_b),
        };
        let prior = PerCoin {
            a: go(prior_a, step_prior_a),
            b: go(prior_b, step_prior_b),
        };
        Parameters::new(Theta::estimated(theta), prior)
    }
}

fn parts(of: Parameters) -> [f64; 4] {
    [of.theta.a(), of.theta.b(), of.prior.a, of.prior.b]
}

fn difference(from: Parameters, to: Parameters) -> [f64; 4] {
    let (from, to) = (parts(from), parts(to));
    std::array::from_fn(|part| to[part] - from[part])
}
