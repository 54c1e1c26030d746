//! The line of time: the stations of a run, from the labels or the guess to the end of EM and beyond.

use crate::beginning::Beginning;
use crate::em::{Em, Phase};
use crate::link::MAX_POSITION;

/// The number of half-steps that the line shows ahead of the present one.
const AHEAD: usize = 2;

/// A station of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Station {
    /// Before the guess.
    Beginning(Beginning),
    /// The guess.
    Guess,
    /// After an E-step.
    EStep,
    /// After an M-step.
    MStep,
    /// After the M-step with which EM has converged.
    Settled,
}

/// The range of the line of time. It ends at the furthest position so far, but not before the place at which EM settles
/// or, while that is unknown, two half-steps ahead. Places are half-steps from the guess; the stations of the
/// [`Beginning`] come before it.
///
/// ```
/// # use em_coins::{Beginning, Example, Setup, Station, Timeline};
/// let setup = Setup::from(Example::Paper);
/// let mut em = setup.em(setup.data().0);
/// assert_eq!(Timeline::of(&em, true), Timeline { first: -2, last: 2, settled: None });
/// em.converge()?;
/// let line = Timeline::of(&em, false);
/// assert_eq!(line, Timeline { first: 0, last: 46, settled: Some(46) });
/// assert_eq!(line.station(46), Station::Settled);
/// assert_eq!(line.station(-1), Station::Beginning(Beginning::Hidden));
/// # Ok::<(), em_coins::ZeroLikelihood>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The first place on the line: that of [`Beginning::Known`], or that of the guess.
    pub first: i32,
    /// The last place on the line.
    pub last: i32,
    /// The place at which EM has settled, if that is known.
    pub settled: Option<i32>,
}

impl Timeline {
    /// Returns the line for a run at its present position, with or without the stations before the guess. Computes at
    /// most one iteration ahead, which takes as long as a step.
    #[must_use]
    pub fn of(em: &Em, has_beginning: bool) -> Self {
        let settled = em.settled_after().map(|iteration| 2 * iteration);
        let ahead = em.position().saturating_add(AHEAD).min(MAX_POSITION);
        let last = settled.unwrap_or(ahead).max(em.furthest_position());
        Self {
            first: if has_beginning {
                Beginning::Known.place()
            } else {
                0
            },
            last: last as i32,
            settled: settled.map(|at| at as i32),
        }
    }

    /// Returns the station at a place, also beyond the ends of the line: an E-step or an M-step after the last place.
    #[must_use]
    pub fn station(self, place: i32) -> Station {
        match Beginning::at(place) {
            Some(beginning) => Station::Beginning(beginning),
            None if place == 0 => Station::Guess,
            None if self.settled == Some(place) => Station::Settled,
            None if place % 2 == 1 => Station::EStep,
            None => Station::MStep,
        }
    }

    /// Returns the places of the stations to mark, in order. If there are more than `most` half-steps, these are about
    /// `most` evenly spaced M-steps and, on top of that, the stations before the guess, the settled station and the
    /// last.
    #[must_use]
    pub fn stops(self, most: i32) -> Vec<i32> {
        let spacing = if self.last <= most {
            1
        } else {
            2 * (self.last as u32).div_ceil(2 * most.max(1) as u32)
        };
        let mut stops: Vec<i32> = (self.first..0).collect();
        stops.extend((0..=self.last).step_by(spacing as usize));
        for stop in self.settled.into_iter().chain([self.last]) {
            if let Err(place) = stops.binary_search(&stop) {
                stops.insert(place, stop);
            }
        }
        stops
    }
}

impl Em {
    /// Returns the iteration with which EM has settled, or is about to settle with the next M-step; `None` if it has
    /// not been computed that far.
    fn settled_after(&self) -> Option<usize> {
        let settles_next = || {
            (self.phase() == Phase::Expected && self.next_converges()).then(|| self.iteration() + 1)
        };
        self.known_convergence().or_else(settles_next)
    }
}
