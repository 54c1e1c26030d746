//! The line of time: the stations of a run, from the guess to where EM has settled and beyond.

use crate::em::{Em, Phase};
use crate::link::MAX_POSITION;

/// The half-steps that the line shows ahead of the present.
const AHEAD: usize = 2;

/// A station of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Station {
    /// The guess.
    Guess,
    /// After an E-step.
    EStep,
    /// After an M-step.
    MStep,
    /// After the M-step with which EM has converged.
    Settled,
}

/// How far the line of time reaches: to the furthest position so far, to where EM settles once that is known, and at
/// least two half-steps ahead before that.
///
/// ```
/// # use em_coins::{Example, Setup, Station, Timeline};
/// let setup = Setup::from(Example::Paper);
/// let mut em = setup.em(setup.data().0);
/// assert_eq!(Timeline::of(&em), Timeline { last: 2, settled: None });
/// em.converge()?;
/// let line = Timeline::of(&em);
/// assert_eq!(line, Timeline { last: 46, settled: Some(46) });
/// assert_eq!(line.station(46), Station::Settled);
/// # Ok::<(), em_coins::ZeroLikelihood>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The last position on the line.
    pub last: usize,
    /// The position at which EM has settled, where that is known.
    pub settled: Option<usize>,
}

impl Timeline {
    /// The line for a run at its present position. It looks ahead by one iteration at most, which is as cheap as a step.
    #[must_use]
    pub fn of(em: &Em) -> Self {
        let settled = em.settled_after().map(|iteration| 2 * iteration);
        let ahead = em.position().saturating_add(AHEAD).min(MAX_POSITION);
        Self {
            last: settled.unwrap_or(ahead).max(em.furthest_position()),
            settled,
        }
    }

    /// The station at a position.
    #[must_use]
    pub fn station(self, position: usize) -> Station {
        match position {
            0 => Station::Guess,
            _ if self.settled == Some(position) => Station::Settled,
            _ if position % 2 == 1 => Station::EStep,
            _ => Station::MStep,
        }
    }

    /// The positions of the stations to mark: all, or where these are more than `most`, evenly spaced M-steps with the
    /// guess, the settled station and the last.
    #[must_use]
    pub fn stops(self, most: usize) -> Vec<usize> {
        let spacing = if self.last <= most {
            1
        } else {
            2 * self.last.div_ceil(2 * most.max(1))
        };
        let mut stops: Vec<usize> = (0..=self.last).step_by(spacing).collect();
        stops.extend(self.settled);
        stops.push(self.last);
        stops.sort_unstable();
        stops.dedup();
        stops
    }
}

impl Em {
    /// The iteration with which EM has settled, as far as it has been computed, or is about to with the next M-step.
    fn settled_after(&self) -> Option<usize> {
        let settles_next = || {
            (self.phase() == Phase::Expected && self.next_converges()).then(|| self.iteration() + 1)
        };
        self.known_convergence().or_else(settles_next)
    }
}
