//! Undo: a stack of states.

use crate::beginning::Beginning;
use crate::setup::{Setup, Source};
use std::collections::VecDeque;
use std::sync::Arc;

/// A state that can be restored: a setup, the position of EM, and how this state came about and was replaced.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// The source of the tosses, the guess and the method.
    pub setup: Setup,
    /// The number of half-steps from the guess.
    pub position: usize,
    /// The set, counted from 0, whose edit replaced this state; `None` if another change did.
    pub edited: Option<usize>,
    /// Whether moving a true coin led to this state.
    pub by_coin: bool,
    /// Whether the truth was shown.
    pub shows_truth: bool,
    /// The station before the guess; `None` from the guess on.
    pub beginning: Option<Beginning>,
}

impl Moment {
    /// Returns whether `next` continues the drag that led from `before` to this state: the guess or the true coins move
    /// further, without a step in between. Only the start of a drag can be restored.
    fn is_on_the_way(&self, before: &Self, next: &Setup) -> bool {
        let guess = |from: &Setup, to: &Setup| from.differs_only_in_guess(to);
        let coins = |from: &Setup, to: &Setup| from.source.differs_in_coins(&to.source);
        self.position == 0
            && (guess(&before.setup, &self.setup) && guess(&self.setup, next)
                || coins(&self.setup, next) && (self.by_coin || coins(&before.setup, &self.setup)))
    }
}

/// The undo stack, with the latest state last. It drops the oldest states beyond its limits.
///
/// Restoring a setup simulates its tosses again. Only custom tosses are stored, within a memory limit.
///
/// ```
/// # use em_coins::{Example, Moment, UndoStack, Setup};
/// let mut stack = UndoStack::default();
/// let [paper, notebook] = [Example::Paper, Example::Notebook].map(Setup::from);
/// let moment = Moment { setup: paper, position: 3, edited: None, by_coin: false, shows_truth: false, beginning: None };
/// stack.push_before(moment.clone(), &notebook);
/// assert_eq!(stack.pop(), Some(moment));
/// ```
#[derive(Clone, Debug, Default)]
pub struct UndoStack(VecDeque<Moment>);

impl UndoStack {
    /// The maximum number of states.
    pub const MAX_ENTRIES: usize = 50;
    /// The maximum size of custom tosses in bytes: enough for the largest data twice.
    pub const MAX_BYTES: usize = 64 << 20;

    /// Pushes `now` before `next` replaces it, unless both are equal or a drag continues. Drops the oldest states
    /// beyond the limits. Returns whether the latest state is now the one that `next` replaces, or the start of the drag:
    /// `false` if nothing is lost.
    pub fn push_before(&mut self, now: Moment, next: &Setup) -> bool {
        let nothing_lost = now.position == 0 && now.setup == *next;
        let on_the_way = |before| now.is_on_the_way(before, next);
        if nothing_lost || self.last().is_some_and(on_the_way) {
            return !nothing_lost;
        }
        self.0.push_back(now);
        while self.0.len() > Self::MAX_ENTRIES || self.bytes() > Self::MAX_BYTES {
            self.0.pop_front();
        }
        !self.is_empty()
    }

    /// Removes and returns the latest state.
    pub fn pop(&mut self) -> Option<Moment> {
        self.0.pop_back()
    }

    /// Returns the latest state.
    #[must_use]
    pub fn last(&self) -> Option<&Moment> {
        self.0.back()
    }

    /// Returns the number of states on the stack.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether the stack is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the size of the stored tosses in bytes. Consecutive states may share their tosses.
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
