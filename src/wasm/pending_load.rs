//! Data on their way to the screen. Simulated ones may take long to toss: those on screen stay until all
//! others are there.

use super::Session;
use crate::ground_truth::GroundTruth;
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
    way: LoadReason,
    tossing: Tossing<ChaCha8Rng>,
}

impl PendingLoad {
    pub(super) fn is_undone(&self) -> bool {
        matches!(self.way, LoadReason::Undone(_))
    }
}

/// How the reader asked for data.
#[derive(Clone, Copy, Debug)]
pub(super) enum LoadReason {
    /// By the controls of the simulator, which leave guess and method as they are.
    Tossed,
    /// By going back to them, and to the moment.
    Undone(usize),
    /// By a link or a saved run, which name the moment as well.
    Opened(usize),
}

#[wasm_bindgen]
impl Session {
    /// Goes on for about so many tosses with the data that are on their way, and says how much of it is
    /// done, from 0 to 1. When all are made, they replace those on screen.
    pub fn advance(&mut self, tosses: usize) -> f64 {
        let Some(mut coming) = self.pending_load.take() else {
            return 1.0;
        };
        coming.tossing.advance(tosses);
        let done = coming.tossing.progress();
        if done < 1.0 {
            self.pending_load = Some(coming);
        } else {
            let (tosses, truth) = coming.tossing.finish();
            self.finish(coming.setup, (tosses.into(), truth), coming.way);
        }
        done
    }
}

impl Session {
    /// Replaces the data on screen: at once, or by `advance` where they have to be simulated.
    pub(super) fn begin(&mut self, setup: Setup, way: LoadReason) {
        // Others that are on their way are no longer asked for.
        self.pending_load = None;
        if setup.source == self.setup.source {
            let data = (self.em.shared_tosses(), self.truth.clone());
            self.finish(setup, data, way);
        } else if let Source::Simulated(simulation, seed) = setup.source {
            let tossing = simulation.start(generator(seed));
            self.pending_load = Some(PendingLoad {
                setup,
                way,
                tossing,
            });
        } else {
            let data = setup.data();
            self.finish(setup, data, way);
        }
    }

    fn finish(&mut self, setup: Setup, data: (Arc<Tosses>, GroundTruth), way: LoadReason) {
        match way {
            LoadReason::Tossed => {
                let source = setup.source;
                let setup = self.setup.clone();
                let by_coin = self.differs_in_coins(&source);
                self.load_with_undo(Setup { source, ..setup }, data, None);
                self.by_coin = by_coin;
            }
            LoadReason::Undone(position) => {
                // Another guess may have been remembered meanwhile.
                let undone = |last: &Moment| last.setup == setup && last.position == position;
                let edited = if self.undo_stack.last().is_some_and(undone) {
                    self.undo_stack.pop().and_then(|moment| moment.edited)
                } else {
                    None
                };
                self.install(setup, data);
                self.undone_at = edited;
                // It was reached before.
                let _ = self.em.seek(position);
            }
            LoadReason::Opened(position) => {
                if setup != self.setup {
                    self.load_with_undo(setup, data, None);
                }
                let reached = self.em.seek(position);
                self.unreached = reached.err().map(|impossible| (position, impossible));
            }
        }
    }

    /// Whether simulated data are what the simulator's controls show now but for a true coin that was moved.
    fn differs_in_coins(&self, source: &Source) -> bool {
        let Source::Simulated(simulation, seed) = source else {
            return false;
        };
        let (theta, tosses) = (simulation.theta(), self.em.tosses());
        let moved = self.shown_coins();
        let moved = moved.is_some_and(|shown| shown != (theta.a(), theta.b()));
        let same_seed = self.seed().is_none_or(|shown| shown == *seed);
        let same_size =
            simulation.sets() == tosses.sets() && simulation.tosses() == tosses.longest();
        moved && same_seed && same_size
    }
}
