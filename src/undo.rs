//! Undo: the moments that were replaced, last first.

use crate::setup::{Setup, Source};
use std::collections::VecDeque;
use std::sync::Arc;

/// What was on screen: a setup, and how far EM had come from its guess.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Where the tosses came from, the guess and the method.
    pub setup: Setup,
    /// The number of half-steps from the guess.
    pub position: usize,
    /// The set, counted from 0, whose edit replaced it; nothing where something else did.
    pub edited: Option<usize>,
    /// Whether it came about by moving a true coin.
    pub by_coin: bool,
}

impl Moment {
    /// Whether `next` goes on with the change that led here from `before`: the same guess or the same coins are
    /// moved further, and no step was made between. Only where that set out is worth going back to.
    fn is_on_the_way(&self, before: &Self, next: &Setup) -> bool {
        let guess = |from: &Setup, to: &Setup| from.differs_only_in_guess(to);
        let coins = |from: &Setup, to: &Setup| from.source.differs_in_coins(&to.source);
        self.position == 0
            && (guess(&before.setup, &self.setup) && guess(&self.setup, next)
                || coins(&self.setup, next) && (self.by_coin || coins(&before.setup, &self.setup)))
    }
}

/// The moments that were replaced, the latest last; the oldest make room for others.
///
/// What follows from a setup is made again when it is gone back to. Only the reader's own tosses follow
/// from nothing and have to be kept, so that they, too, may only take so much room.
///
/// ```
/// # use em_coins::{Example, Moment, UndoStack, Setup};
/// let mut past = UndoStack::default();
/// let [paper, notebook] = [Example::Paper, Example::Notebook].map(Setup::from);
/// let moment = Moment { setup: paper, position: 3, edited: None, by_coin: false };
/// past.replace(moment.clone(), &notebook);
/// assert_eq!(past.pop(), Some(moment));
/// ```
#[derive(Clone, Debug, Default)]
pub struct UndoStack(VecDeque<Moment>);

impl UndoStack {
    /// The most setups that are remembered.
    pub const MAX_ENTRIES: usize = 50;
    /// The most bytes that the tosses kept with them take: room for any data twice over.
    pub const MOST_BYTES: usize = 64 << 20;

    /// Remembers `now`, which `next` is about to replace, unless nothing of it is lost or the same change goes on;
    /// and forgets the oldest moments that leave it no room.
    pub fn replace(&mut self, now: Moment, next: &Setup) {
        let nothing_lost = now.position == 0 && now.setup == *next;
        let on_the_way = |before| now.is_on_the_way(before, next);
        if nothing_lost || self.last().is_some_and(on_the_way) {
            return;
        }
        self.0.push_back(now);
        while self.0.len() > Self::MAX_ENTRIES || self.bytes() > Self::MOST_BYTES {
            self.0.pop_front();
        }
    }

    /// Takes the latest moment out.
    pub fn pop(&mut self) -> Option<Moment> {
        self.0.pop_back()
    }

    /// The latest moment.
    #[must_use]
    pub fn last(&self) -> Option<&Moment> {
        self.0.back()
    }

    /// The number of moments that can be restored.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is nothing to go back to.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What the tosses take that are kept; moments one after the other may share theirs.
    fn bytes(&self) -> usize {
        let mut sum = 0;
        let mut last = None;
        for Moment { setup, .. } in &self.0 {
            let Source::Given(tosses) = &setup.source else {
                continue;
            };
            if !last.is_some_and(|last| Arc::ptr_eq(last, tosses)) {
                sum += tosses.bytes();
            }
            last = Some(tosses);
        }
        sum
    }
}
