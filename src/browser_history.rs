//! The browser's history: decides which changes of the address get an entry of their own, to which Back then leads.

use crate::setup::Source;

/// The data that the browser's history recorded last.
///
/// Other data get an entry of their own. A drag of a true coin gets a single one. A step, another guess, or another
/// view changes the entry in place.
///
/// ```
/// # use em_coins::{AddressHistory, Example, Source};
/// let [paper, notebook] = [Example::Paper, Example::Notebook].map(Source::Example);
/// let mut history = AddressHistory::default();
/// history.restart(&paper);
/// assert!(!history.record(&paper));
/// assert!(history.record(&notebook));
/// assert!(!history.record(&notebook));
/// ```
#[derive(Clone, Debug, Default)]
pub struct AddressHistory {
    last: Option<Source>,
    /// Whether the last change moved a coin.
    is_dragging: bool,
}

impl AddressHistory {
    /// Records the data of an address that was opened.
    pub fn restart(&mut self, source: &Source) {
        (self.last, self.is_dragging) = (Some(source.clone()), false);
    }

    /// Records the data of an address that is about to be written, and returns whether it needs an entry of its own.
    pub fn record(&mut self, source: &Source) -> bool {
        let last = self.last.replace(source.clone());
        let moves_coin = last
            .as_ref()
            .is_some_and(|last| last.differs_in_coins(source));
        let is_other = !moves_coin && last.as_ref() != Some(source);
        let needs_entry = is_other || moves_coin && !self.is_dragging;
        self.is_dragging = !is_other && (moves_coin || self.is_dragging);
        needs_entry
    }
}
