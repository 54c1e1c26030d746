//! What a step sets in motion: from what the pictures showed before it.

use super::Session;
use crate::beginning::Beginning;
use crate::em::Expectation;
use crate::link::View;
use crate::view::{Motion, Shares, Stage};

/// The moment before the last act, as far as the pictures go on from it.
#[derive(Debug)]
pub(super) struct Before {
    place: i32,
    expectation: Option<Expectation>,
}

impl Session {
    /// The present moment, before an act.
    pub(super) fn before_now(&self) -> Before {
        Before {
            place: self.place(),
            expectation: self.em.expectation().cloned(),
        }
    }

    /// To which coin the sets are counted, so far on the way from before the last act, for `show`.
    pub(super) fn with_shares<T>(&self, at: f64, show: impl FnOnce(Shares<'_>) -> T) -> T {
        let before = match &self.before {
            Some(before) if before.place == Beginning::Known.place() => {
                Shares::Labels(&self.truth.coins)
            }
            Some(Before {
                expectation: Some(expectation),
                ..
            }) => Shares::Expected(expectation),
            _ => Shares::None,
        };
        show(Shares::between(&before, &self.shares(), at))
    }

    /// How far the parts of the pictures have come at a point of the motion, from 0 to 1.
    pub(super) fn stage(&self, progress: f64) -> Stage {
        self.motion().at(progress)
    }

    /// How large the mark at the border of each pile is, which an act adds or takes away.
    pub(super) fn border(&self, stage: Stage) -> f64 {
        let left = self.before.as_ref().map_or(0.0, |before| {
            f64::from(u8::from(gives_theta(before.place))) * (1.0 - stage.cut)
        });
        if gives_theta(self.place()) {
            left.max(stage.marked)
        } else {
            left
        }
    }

    /// The pictures that move on the way to this moment, by name.
    pub(super) fn moving(&self) -> impl Iterator<Item = &'static str> {
        let motion = self.motion();
        let chart = match self.view_state.view {
            View::TrajectoryChart => Some("trajectory"),
            View::Landscape => Some("landscape"),
            View::Basins => Some("starts"),
            _ => None,
        };
        [
            motion.cuts.then_some("grid"),
            motion.gathers.then_some("piles"),
            chart.filter(|_| motion.theta),
        ]
        .into_iter()
        .flatten()
    }

    fn motion(&self) -> Motion {
        self.before.as_ref().map_or(Motion::default(), |before| {
            Motion::between(before.place, self.place(), self.em.tosses())
        })
    }
}

/// Whether the θ that the piles give is known at a place: with the labels, and after an M-step.
fn gives_theta(place: i32) -> bool {
    place == Beginning::Known.place() || place > 0 && place % 2 == 0
}
