//! Motion: how the pictures go from what they showed before a step to what they show after it.
//!
//! A step is seen as a cause and then its effect. An E-step cuts the tosses, and what is counted gathers in the piles. An
//! M-step marks the border of each pile, and then θ goes there in the charts. A whole iteration is both, one after the
//! other. At 0 each part stands as before the step, at 1 as in the still picture.

use crate::coin::Theta;
use crate::em::Parameters;
use crate::tosses::Tosses;
use std::borrow::Cow;
use std::ops::Range;

/// What a step sets in motion.
///
/// ```
/// # use em_coins::{Example, view::{Motion, Stage}};
/// let (tosses, _) = Example::Paper.data();
/// let e_step = Motion::between(0, 1, &tosses);
/// assert!(e_step.cuts && e_step.gathers && !e_step.theta);
/// assert_eq!(e_step.at(0.0), Stage { cut: 0.0, gathered: 0.0, ..Stage::STILL });
/// assert_eq!(e_step.at(1.0), Stage::STILL);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Motion {
    /// Whether tosses and bars move: with an E-step.
    pub cuts: bool,
    /// Whether the piles move: with both half-steps.
    pub gathers: bool,
    /// Whether θ moves: with an M-step.
    pub theta: bool,
}

/// How far each part of a motion has come, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// Tosses and bars, from the shares before to the present ones.
    pub cut: f64,
    /// The piles, from the counts before to the present ones.
    pub gathered: f64,
    /// The mark at the border of each pile, from nothing to its whole size.
    pub marked: f64,
    /// θ, from that of the iteration before to the present one.
    pub theta: f64,
}

impl Stage {
    /// Nothing moves.
    pub const STILL: Self = Self {
        cut: 1.0,
        gathered: 1.0,
        marked: 1.0,
        theta: 1.0,
    };
}

/// The part of a whole iteration that its E-step takes.
const E_STEP: f64 = 0.6;

impl Motion {
    /// Sets with more tosses in all than this, or more sets, stand still in the grid and the piles: a frame draws each
    /// toss and each segment, and on a processor that is four times slower it would miss the next. θ, two dots, moves
    /// however many there are.
    pub const MAX_TOSSES: usize = 1000;

    /// The motion between two places on the [line of time](crate::Timeline). Nothing moves backwards, nor over more than
    /// one iteration.
    #[must_use]
    pub fn between(from: i32, to: i32, tosses: &Tosses) -> Self {
        if !(from + 1..=from + 2).contains(&to) {
            return Self::default();
        }
        let (few, sets) = (Self::MAX_TOSSES, tosses.sets());
        let are_few = sets.saturating_mul(tosses.longest() as usize) <= few && sets <= few;
        // Sets are counted anew by each E-step, and no more once their labels are hidden.
        let counted = |place: i32| (place + 1).div_euclid(2);
        let theta = to.max(0) / 2 > from.max(0) / 2;
        let cuts = are_few && counted(to) > counted(from);
        Self {
            cuts,
            gathers: cuts || are_few && theta,
            theta,
        }
    }

    /// How far its parts have come at a point of the motion, from 0 to 1.
    #[must_use]
    pub fn at(self, progress: f64) -> Stage {
        let along = |part: Range<f64>, moves| {
            let at = (progress - part.start) / (part.end - part.start);
            if moves {
                eased(at.clamp(0.0, 1.0))
            } else {
                1.0
            }
        };
        let (end, start) = match (self.cuts, self.theta) {
            (true, true) => (E_STEP, E_STEP),
            _ => (1.0, 0.0),
        };
        let in_m_step = |at: f64| start + at * (1.0 - start);
        let gathers = self.gathers && self.theta;
        Stage {
            cut: along(0.0..0.6 * end, self.cuts),
            gathered: along(0.4 * end..end, self.cuts),
            marked: along(start..in_m_step(0.45), gathers),
            theta: along(in_m_step(if gathers { 0.35 } else { 0.0 })..1.0, self.theta),
        }
    }
}

/// Sets out and arrives slowly.
fn eased(at: f64) -> f64 {
    at * at * (3.0 - 2.0 * at)
}

/// A value on the way from one to another: exactly these at 0 and at 1.
pub(super) fn between(from: f64, to: f64, at: f64) -> f64 {
    (1.0 - at) * from + at * to
}

/// A path of which the last step is gone only so far. At 0 it ends with the parameters before.
pub(super) fn gone(path: &[Parameters], at: f64) -> Cow<'_, [Parameters]> {
    match path {
        [before @ .., last] if at < 1.0 && !before.is_empty() => {
            if at <= 0.0 {
                return before.into();
            }
            let from = before[before.len() - 1].theta.per_coin();
            let theta = from.zip(last.theta.per_coin());
            let theta = theta.map(|(from, to)| between(from, to, at));
            let now = Parameters::new(Theta::estimated(theta), last.prior);
            [before, &[now]].concat().into()
        }
        _ => path.into(),
    }
}
