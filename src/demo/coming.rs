//! Data on their way to the screen. Simulated ones may take long to toss: those on screen stay until all
//! others are there.

use super::Demo;
use crate::past::Moment;
use crate::setup::{Setup, Source};
use crate::simulation::{Tossing, generator};
use crate::tosses::Tosses;
use crate::truth::Truth;
use rand::rngs::ChaCha8Rng;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// Data that are being tossed.
#[derive(Debug)]
pub(super) struct Coming {
    setup: Setup,
    way: Way,
    tossing: Tossing<ChaCha8Rng>,
}

impl Coming {
    pub(super) fn is_undone(&self) -> bool {
        matches!(self.way, Way::Undone(_))
    }
}

/// How the reader asked for data.
#[derive(Clone, Copy, Debug)]
pub(super) enum Way {
    /// By the controls of the simulator, which leave guess and method as they are.
    Tossed,
    /// By going back to them, and to the moment.
    Undone(usize),
    /// By a link or a saved run, which name the moment as well.
    Opened(usize),
}

#[wasm_bindgen]
impl Demo {
    /// Goes on for about so many tosses with the data that are on their way, and says how much of it is
    /// done, from 0 to 1. When all are made, they replace those on screen.
    pub fn toss(&mut self, tosses: usize) -> f64 {
        let Some(mut coming) = self.coming.take() else {
            return 1.0;
        };
        coming.tossing.advance(tosses);
        let done = coming.tossing.done();
        if done < 1.0 {
            self.coming = Some(coming);
        } else {
            let (tosses, truth) = coming.tossing.finish();
            self.arrive(coming.setup, (tosses.into(), truth), coming.way);
        }
        done
    }
}

impl Demo {
    /// Replaces the data on screen: at once, or by `toss` where they have to be simulated.
    pub(super) fn bring(&mut self, setup: Setup, way: Way) {
        // Others that are on their way are no longer asked for.
        self.coming = None;
        if setup.source == self.setup.source {
            let data = (self.em.shared_tosses(), self.truth.clone());
            self.arrive(setup, data, way);
        } else if let Source::Simulated(simulation, seed) = setup.source {
            let tossing = simulation.start(generator(seed));
            self.coming = Some(Coming {
                setup,
                way,
                tossing,
            });
        } else {
            let data = setup.data();
            self.arrive(setup, data, way);
        }
    }

    fn arrive(&mut self, setup: Setup, data: (Arc<Tosses>, Truth), way: Way) {
        match way {
            Way::Tossed => {
                let source = setup.source;
                let setup = self.setup.clone();
                let by_coin = self.differs_in_coins(&source);
                self.replace_by(Setup { source, ..setup }, data, None);
                self.by_coin = by_coin;
            }
            Way::Undone(position) => {
                // Another guess may have been remembered meanwhile.
                let undone = |last: &Moment| last.setup == setup && last.position == position;
                let edited = if self.past.last().is_some_and(undone) {
                    self.past.pop().and_then(|moment| moment.edited)
                } else {
                    None
                };
                self.start(setup, data);
                self.undone_at = edited;
                // It was reached before.
                let _ = self.em.seek(position);
            }
            Way::Opened(position) => {
                if setup != self.setup {
                    self.replace_by(setup, data, None);
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
