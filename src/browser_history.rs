//! The browser's history: which changes of the address get an entry of their own, to which its Back button leads.

use crate::setup::Source;

/// What the history last recorded.
///
/// Other data get an entry of their own. While a true coin is dragged, only the data from which it set out do. A step,
/// another guess, or another view changes the entry in place.
///
/// ```
/// # use em_coins::{AddressHistory, Example, Source};
/// let [paper, notebook] = [Example::Paper, Example::Notebook].map(Source::Example);
/// let mut history = AddressHistory::default();
/// history.restart(&paper);
/// assert!(!history.needs_entry(&paper));
/// assert!(history.needs_entry(&notebook));
/// assert!(!history.needs_entry(&notebook));
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

    /// Whether an address with these data needs an entry of its own, and records them.
    pub fn needs_entry(&mut self, source: &Source) -> bool {
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
