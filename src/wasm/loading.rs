//! Loading data. Simulating many tosses takes long, so the data on screen stay until the new ones are complete.

use super::Session;
use crate::ground_truth::GroundTruth;
use crate::link::ViewState;
use crate::setup::{Setup, Source};
use crate::simulation::{Tossing, generator};
use crate::tosses::Tosses;
use crate::undo::Moment;
use rand::rngs::ChaCha8Rng;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// A simulation in progress, whose data will replace those on screen.
#[derive(Debug)]
pub(super) struct PendingLoad {
    setup: Setup,
    reason: LoadReason,
    tossing: Tossing<ChaCha8Rng>,
}

impl PendingLoad {
    pub(super) fn is_undo(&self) -> bool {
        matches!(self.reason, LoadReason::Undone(_))
    }
}

/// The reason for loading data.
#[derive(Clone, Debug)]
pub(super) enum LoadReason {
    /// An example was chosen.
    Example,
    /// The simulator's controls were used; guess and method stay.
    Simulated,
    /// The reader entered or imported tosses.
    CustomTosses,
    /// A set was edited.
    Edited {
        /// The set that was edited.
        set: usize,
        /// The set to select afterwards.
        selected: usize,
    },
    /// Undo restores them, and EM's position.
    Undone(usize),
    /// A link or a saved run was opened.
    Opened {
        /// The position in the link.
        position: usize,
        /// The view in the link; `None` for a saved run, which has none.
        view_state: Option<ViewState>,
    },
}

#[wasm_bindgen]
impl Session {
    /// Simulates about this many more tosses, and returns the fraction of the pending data that is done. When all are
    /// done, they replace those on screen.
    pub fn advance(&mut self, tosses: usize) -> f64 {
        let Some(mut pending) = self.pending_load.take() else {
            return 1.0;
        };
        pending.tossing.advance(tosses);
        let done = pending.tossing.progress();
        if done < 1.0 {
            self.pending_load = Some(pending);
        } else {
            let (tosses, truth) = pending.tossing.finish();
            self.finish(pending.setup, (tosses.into(), truth), pending.reason);
        }
        done
    }
}

impl Session {
    /// Replaces the data on screen: at once, or by `advance` if they have to be simulated. Cancels any pending load.
    pub(super) fn begin(&mut self, setup: Setup, reason: LoadReason) {
        self.pending_load = None;
        if setup.source == self.setup.source {
            let data = (self.em.shared_tosses(), self.truth.clone());
            self.finish(setup, data, reason);
        } else if let Source::Simulated(simulation, seed) = setup.source {
            let tossing = simulation.start(generator(seed));
            self.pending_load = Some(PendingLoad {
                setup,
                reason,
                tossing,
            });
        } else {
            let data = setup.data();
            self.finish(setup, data, reason);
        }
    }

    fn finish(&mut self, setup: Setup, data: (Arc<Tosses>, GroundTruth), reason: LoadReason) {
        let is_other =
            matches!(reason, LoadReason::CustomTosses) || self.is_other_data(&setup.source);
        self.data_generation += u32::from(is_other);
        self.has_replaced = false;
        match reason {
            LoadReason::Example => {
                self.replace(setup, data, None);
                // Each lesson begins with the truth hidden.
                self.view_state.truth = false;
                self.select_first(is_other);
            }
            LoadReason::Simulated => {
                let (source, kept) = (setup.source, self.setup.clone());
                let moves_coin = self.moves_only_coins(&source);
                self.replace(Setup { source, ..kept }, data, None);
                self.by_coin = moves_coin;
                self.select_first(is_other);
            }
            LoadReason::CustomTosses => {
                self.replace(setup, data, None);
                self.select_first(is_other);
            }
            LoadReason::Edited { set, selected } => {
                self.replace(setup, data, Some(set));
                self.select(selected, self.view_state.set.is_some());
            }
            LoadReason::Undone(position) => {
                // Another guess may have been remembered meanwhile.
                let is_undone = |last: &Moment| last.setup == setup && last.position == position;
                let moment = if self.undo_stack.last().is_some_and(is_undone) {
                    self.undo_stack.pop()
                } else {
                    None
                };
                let edited = moment.as_ref().and_then(|moment| moment.edited);
                let beginning = moment.as_ref().and_then(|moment| moment.beginning);
                // The lesson that replaced them hid the truth.
                if is_other && moment.is_some_and(|moment| moment.shows_truth) {
                    self.view_state.truth = true;
                }
                self.install(setup, data);
                // It was reached before.
                let _ = self.em.seek(position);
                self.view_state.beginning = beginning;
                match edited {
                    Some(set) => {
                        self.data_generation += 1; // the reader is led to the set
                        self.select(set, true);
                    }
                    None => self.select_first(is_other),
                }
            }
            LoadReason::Opened {
                position,
                view_state,
            } => {
                if setup != self.setup {
                    self.replace(setup, data, None);
                }
                let reached = self.em.seek(position);
                self.unreached = reached.err().map(|impossible| (position, impossible));
                if let Some(view_state) = view_state {
                    self.address_history.restart(&self.setup.source);
                    self.view_state = view_state;
                    let set = self.view_state.set;
                    self.select(set.unwrap_or_default(), set.is_some());
                } else {
                    self.view_state.beginning = None;
                    self.select_first(true);
                }
            }
        }
    }

    /// Returns whether a source has other data than the screen, rather than the same data with an edited set or a moved
    /// true coin.
    fn is_other_data(&self, source: &Source) -> bool {
        let identity = |source: &Source| match source {
            Source::Example(_) => (source.name(), None, 0),
            Source::Simulated(simulation, seed) => (source.name(), Some(*seed), simulation.sets()),
            Source::Given(tosses) => (source.name(), None, tosses.sets()),
        };
        identity(source) != identity(&self.setup.source)
    }

    /// After other data were loaded, stops following a set and selects the one that the lesson asks about, or else the
    /// first.
    fn select_first(&mut self, is_other: bool) {
        if !is_other {
            return;
        }
        let set = match self.setup.source {
            Source::Example(example) => example.set(),
            Source::Simulated(..) | Source::Given(_) => 0,
        };
        self.select(set, false);
    }

    /// Returns whether a simulation differs from what the simulator's controls show only in its true coins.
    fn moves_only_coins(&self, source: &Source) -> bool {
        let Source::Simulated(simulation, seed) = source else {
            return false;
        };
        let (theta, tosses) = (simulation.theta(), self.em.tosses());
        let moved = self.shown_coins().is_some_and(|shown| shown != theta);
        let same_seed = self.seed().is_none_or(|shown| shown == *seed);
        let same_size =
            simulation.sets() == tosses.sets() && simulation.tosses() == tosses.longest();
        moved && same_seed && same_size
    }
}
