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

/// Data that are being tossed.
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

/// Why data are loaded.
#[derive(Clone, Debug)]
pub(super) enum LoadReason {
    /// An example was chosen.
    Example,
    /// The simulator's controls were used; guess and method stay.
    Tossed,
    /// The reader brought tosses.
    Brought,
    /// A set was edited; this one is selected from then on.
    Edited {
        /// The set that was edited.
        set: usize,
        /// The set that is selected after it.
        selected: usize,
    },
    /// Undo leads back to them, and to this position.
    Undone(usize),
    /// A link or a saved run was opened.
    Opened {
        /// The position that it names.
        position: usize,
        /// What it says of the view; a saved run says nothing.
        view_state: Option<ViewState>,
    },
}

#[wasm_bindgen]
impl Session {
    /// Tosses on for about this many tosses, and returns how much of the pending data is done, from 0 to 1. When all
    /// are made, they replace those on screen.
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
    /// Replaces the data on screen: at once, or by `advance` where they have to be simulated. Cancels any pending load.
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
        let is_other = matches!(reason, LoadReason::Brought) || self.is_other_data(&setup.source);
        self.data_generation += u32::from(is_other);
        self.view_state.beginning = None;
        match reason {
            LoadReason::Example => {
                self.replace(setup, data, None);
                // Each lesson begins with the truth hidden.
                self.view_state.truth = false;
                self.select_first(is_other);
            }
            LoadReason::Tossed => {
                let (source, kept) = (setup.source, self.setup.clone());
                let moves_coin = self.moves_only_coins(&source);
                self.replace(Setup { source, ..kept }, data, None);
                self.by_coin = moves_coin;
                self.select_first(is_other);
            }
            LoadReason::Brought => {
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
                // The lesson that replaced them hid the truth.
                if is_other && moment.is_some_and(|moment| moment.shows_truth) {
                    self.view_state.truth = true;
                }
                self.install(setup, data);
                // It was reached before.
                let _ = self.em.seek(position);
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
                    self.select_first(true);
                }
            }
        }
    }

    /// Whether data are other data, rather than those on screen with an edited guess or another true coin.
    fn is_other_data(&self, source: &Source) -> bool {
        let identity = |source: &Source| match source {
            Source::Example(_) => (source.name(), None, 0),
            Source::Simulated(simulation, seed) => (source.name(), Some(*seed), simulation.sets()),
            Source::Given(tosses) => (source.name(), None, tosses.sets()),
        };
        identity(source) != identity(&self.setup.source)
    }

    /// Follows no set; of other data, the set that they are asked about is selected.
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

    /// Whether simulated data are what the simulator's controls show now but for a true coin that was moved.
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
