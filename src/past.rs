//! Past: what was on screen before data were replaced, to be gone back to.

use crate::setup::{Setup, Source};
use std::collections::VecDeque;

/// The setups that were replaced, the latest last; the oldest make room for others.
///
/// What follows from a setup is made again when it is gone back to. Only the reader's own tosses follow
/// from nothing and have to be kept, so that they, too, may only take so much room.
///
/// ```
/// # use em_coins::{Example, Past, Setup};
/// let mut past = Past::default();
/// past.push(Setup::from(Example::Paper));
/// past.push(Setup::from(Example::Notebook));
/// assert_eq!(past.pop(), Some(Setup::from(Example::Notebook)));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Past(VecDeque<Setup>);

impl Past {
    /// The most setups that are remembered.
    pub const MOST: usize = 50;
    /// The most bytes that the tosses kept with them take: room for any data twice over.
    pub const MOST_BYTES: usize = 64 << 20;

    /// Remembers a setup, and forgets the oldest ones that leave it no room.
    pub fn push(&mut self, setup: Setup) {
        self.0.push_back(setup);
        while self.0.len() > Self::MOST || self.bytes() > Self::MOST_BYTES {
            self.0.pop_front();
        }
    }

    /// Takes the latest setup out.
    pub fn pop(&mut self) -> Option<Setup> {
        self.0.pop_back()
    }

    /// The latest setup.
    #[must_use]
    pub fn last(&self) -> Option<&Setup> {
        self.0.back()
    }

    /// How many setups can be gone back to.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is nothing to go back to.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn bytes(&self) -> usize {
        let kept = self.0.iter().map(|setup| match &setup.source {
            Source::Given(tosses) => tosses.bytes(),
            Source::Example(_) | Source::Simulated(..) => 0,
        });
        kept.sum()
    }
}
