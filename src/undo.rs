//! Undo: the moments that were replaced, last first.

use crate::setup::{Setup, Source};
use std::collections::VecDeque;
use std::sync::Arc;

/// A moment that was replaced: a setup, and the position of EM.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Where the tosses came from, the guess and the method.
    pub setup: Setup,
    /// The number of half-steps from the guess.
    pub position: usize,
    /// The set, counted from 0, whose edit replaced it; `None` where something else did.
    pub edited: Option<usize>,
    /// Whether moving a true coin led to it.
    pub by_coin: bool,
}

impl Moment {
    /// Whether `next` continues the drag that led here from `before`: the guess or the true coins are moved further,
    /// without a step in between. Only the start of a drag can be restored.
    fn is_on_the_way(&self, before: &Self, next: &Setup) -> bool {
        let guess = |from: &Setup, to: &Setup| from.differs_only_in_guess(to);
        let coins = |from: &Setup, to: &Setup| from.source.differs_in_coins(&to.source);
        self.position == 0
            && (guess(&before.setup, &self.setup) && guess(&self.setup, next)
                || coins(&self.setup, next) && (self.by_coin || coins(&before.setup, &self.setup)))
    }
}

/// The undo stack, with the latest moment last. The oldest moments are dropped at the limits.
///
/// Tosses are simulated again when a setup is restored. Only custom tosses are stored, within a memory
/// limit.
///
/// ```
/// # use em_coins::{Example, Moment, UndoStack, Setup};
/// let mut stack = UndoStack::default();
/// let [paper, notebook] = [Example::Paper, Example::Notebook].map(Setup::from);
/// let moment = Moment { setup: paper, position: 3, edited: None, by_coin: false };
/// stack.replace(moment.clone(), &notebook);
/// assert_eq!(stack.pop(), Some(moment));
/// ```
#[derive(Clone, Debug, Default)]
pub struct UndoStack(VecDeque<Moment>);

impl UndoStack {
    /// The most moments on the stack.
    pub const MAX_ENTRIES: usize = 50;
    /// The most bytes of custom tosses on the stack: room for the largest data twice.
    pub const MAX_BYTES: usize = 64 << 20;

    /// Pushes `now`, which `next` is about to replace, unless nothing of it is lost or a drag continues, and drops the
    /// oldest moments beyond the limits.
    pub fn replace(&mut self, now: Moment, next: &Setup) {
        let nothing_lost = now.position == 0 && now.setup == *next;
        let on_the_way = |before| now.is_on_the_way(before, next);
        if nothing_lost || self.last().is_some_and(on_the_way) {
            return;
        }
        self.0.push_back(now);
        while self.0.len() > Self::MAX_ENTRIES || self.bytes() > Self::MAX_BYTES {
            self.0.pop_front();
        }
    }

    /// Removes and returns the latest moment.
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

    /// Whether the stack is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The bytes of the stored tosses; consecutive moments may share theirs.
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
