//! The boundary: the one handle that the page holds, and the only module that knows the browser.
//!
//! It parses what the page hands over, delegates to the core, and turns errors into messages. When a
//! method fails, nothing has changed. Here is what the reader does; the modules below hold what the page
//! writes and draws.

// For wasm, wasm-bindgen adds public functions of its own; a native build checks that ours have a text.
#![cfg_attr(target_family = "wasm", allow(missing_docs))]

mod data_getters;
mod draw_canvas;
#[cfg(feature = "files")]
mod draw_svg;
mod e_step_getters;
#[cfg(feature = "files")]
mod export_files;
#[cfg(feature = "files")]
mod import_text;
mod link_state;
mod page_error;
mod panic_hook;
mod parse_fields;
mod pending_load;
mod plotting_backend;
mod render_target;
mod run_getters;
mod typed_arrays;

pub use data_getters::Delivery;
#[cfg(feature = "files")]
pub use import_text::{Import, check_file};
pub use link_state::{LinkOutcome, RejectedParam};
pub use page_error::PageError;
pub use parse_fields::{fresh_seed, read_probability, read_seed, read_sets, read_tosses};
pub use render_target::{RenderOptions, pixel_to_theta, theta_to_pixel};

use crate::basins::BasinMap;
use crate::coin::{PerCoin, Theta};
use crate::em::{Assignment, Em, Method, Outcome, Prior, ZeroLikelihood};
use crate::example::Example;
use crate::ground_truth::GroundTruth;
use crate::landscape::Landscape;
use crate::link::MAX_POSITION;
use crate::log_likelihood::history;
use crate::setup::{Setup, Source};
use crate::simulation::Simulation;
use crate::tosses::Tosses;
use crate::undo::{Moment, UndoStack};
use js_sys::Error;
use page_error::message;
use pending_load::{LoadReason, PendingLoad};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A setup, and EM at some position in the history that follows from it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Session {
    setup: Setup,
    truth: GroundTruth,
    /// The truth's complete-data estimate.
    estimate: PerCoin<Option<f64>>,
    em: Em,
    /// The data that will replace these, as far as they are tossed.
    pending_load: Option<PendingLoad>,
    /// The moment that the reader asked for and that cannot be reached.
    unreached: Option<(usize, ZeroLikelihood)>,
    /// What was on screen before it was replaced.
    undo_stack: UndoStack,
    /// Whether the data on screen came about by moving a true coin.
    by_coin: bool,
    /// The set whose edit was undone last, until the page asks for it.
    undone_at: Option<usize>,
    /// The landscape of these tosses, and the prior that it was made with.
    landscape: Option<(PerCoin<f64>, Landscape)>,
    /// ℓ and Q of this run, as far as they were asked for.
    history: Vec<(f64, f64)>,
    /// Where soft and hard EM end from this guess, once that was asked for.
    ends: [Option<Vec<f64>>; 2],
    /// The start map of these tosses and this method, as far as it is done.
    starts: Option<BasinMap>,
}

/// What the reader does.
#[wasm_bindgen]
impl Session {
    /// The paper's example at its guess.
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[allow(
        clippy::new_without_default,
        reason = "it is JavaScript that makes one"
    )]
    pub fn new() -> Self {
        let setup = Setup::from(Example::Paper);
        let (tosses, truth) = setup.data();
        let em = setup.em(tosses);
        Self {
            setup,
            estimate: truth.complete_data_estimate(em.tosses()),
            truth,
            em,
            pending_load: None,
            unreached: None,
            undo_stack: UndoStack::default(),
            by_coin: false,
            undone_at: None,
            landscape: None,
            starts: None,
            history: Vec::new(),
            ends: [None, None],
        }
    }

    /// Opens an example with its own guess and method.
    ///
    /// # Errors
    /// When there is no example of that name.
    #[wasm_bindgen(js_name = openExample)]
    pub fn open_example(&mut self, name: &str) -> Result<(), Error> {
        let example = Example::ALL
            .into_iter()
            .find(|example| example.name() == name);
        let example = example.ok_or_else(|| message(PageError::NoExample(name.to_owned())))?;
        self.replace(example.into(), None);
        Ok(())
    }

    /// Begins to toss anew by the simulator; the guess stays, and so do these tosses until all others are
    /// made by `advance`.
    ///
    /// # Errors
    /// When a number is out of range.
    pub fn simulate(
        &mut self,
        theta_a: f64,
        theta_b: f64,
        sets: u32,
        tosses: u32,
        seed: u32,
    ) -> Result<(), Error> {
        let theta = Theta::new(theta_a, theta_b).map_err(message)?;
        let simulation = Simulation::new(theta, sets as usize, tosses).map_err(message)?;
        let setup = self.with(Source::Simulated(simulation, seed));
        self.begin(setup, LoadReason::Tossed);
        Ok(())
    }

    /// Turns one toss over; sets and tosses are counted from 0.
    #[wasm_bindgen(js_name = flipToss)]
    pub fn flip_toss(&mut self, set: usize, toss: u32) {
        let tosses = self.em.tosses().with_toss_flipped(set, toss);
        self.edit(set, tosses);
    }

    /// Adds a set like set `set`, right after it; `false` when there is no room.
    #[wasm_bindgen(js_name = addSet)]
    pub fn add_set(&mut self, set: usize) -> bool {
        let more = self.em.tosses().with_set_duplicated(set);
        more.map(|tosses| self.edit(set, tosses)).is_some()
    }

    /// Removes a set; `false` when it is the only one.
    #[wasm_bindgen(js_name = removeSet)]
    pub fn remove_set(&mut self, set: usize) -> bool {
        let fewer = self.em.tosses().with_set_removed(set);
        fewer.map(|tosses| self.edit(set, tosses)).is_some()
    }

    /// Goes back to what was on screen before the last change: data, guess, method and moment; by `advance` where
    /// the data were simulated. `false` when there was nothing before.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.undo_stack.last().cloned() else {
            return false;
        };
        // Asked for twice, they would have to begin again.
        if !self
            .pending_load
            .as_ref()
            .is_some_and(PendingLoad::is_undone)
        {
            self.begin(before.setup, LoadReason::Undone(before.position));
        }
        true
    }

    /// Whether there is anything to go back to.
    #[must_use]
    #[wasm_bindgen(js_name = canUndo)]
    pub fn can_undo(&self) -> bool {
        !self.undo_stack.is_empty()
    }

    /// The set, counted from 0, whose edit was just undone, told once; nothing after any other change.
    #[wasm_bindgen(js_name = undoneAt)]
    pub fn undone_at(&mut self) -> Option<usize> {
        self.undone_at.take()
    }

    /// Whether EM starts again while `undo` leads back to a run of some steps, or to other tosses.
    #[must_use]
    #[wasm_bindgen(js_name = undoBringsBack)]
    pub fn undo_brings_back(&self) -> bool {
        let other =
            |before: &Moment| before.position > 0 || before.setup.source != self.setup.source;
        self.em.position() == 0 && self.undo_stack.last().is_some_and(other)
    }

    /// Takes what is on screen for the beginning: there is nothing to go back to.
    #[wasm_bindgen(js_name = clearUndo)]
    pub fn clear_undo(&mut self) {
        self.undo_stack = UndoStack::default();
    }

    /// Starts EM again from another guess.
    ///
    /// # Errors
    /// When a number is out of range.
    #[wasm_bindgen(js_name = setGuess)]
    pub fn set_guess(&mut self, theta_a: f64, theta_b: f64) -> Result<(), Error> {
        let guess = Theta::new(theta_a, theta_b).map_err(message)?;
        let setup = Setup {
            guess,
            ..self.setup.clone()
        };
        self.remember(&setup, None);
        self.setup = setup;
        self.reset_run(self.setup.em(self.em.shared_tosses()));
        Ok(())
    }

    /// Runs another variant of EM from the same guess to the same position: hard or soft, with a prior
    /// that is learned or known to be ½.
    ///
    /// # Errors
    /// When neither coin can have made some set.
    #[wasm_bindgen(js_name = useMethod)]
    pub fn use_method(&mut self, hard: bool, learned: bool) -> Result<(), Error> {
        let method = Method {
            assignment: assignment(hard),
            prior: if learned {
                Prior::Learned
            } else {
                Prior::Known
            },
        };
        let setup = Setup {
            method,
            ..self.setup.clone()
        };
        let mut em = setup.em(self.em.shared_tosses());
        em.seek(self.em.position()).map_err(message)?;
        self.remember(&setup, None);
        (self.setup, self.starts) = (setup, None);
        self.reset_run(em);
        Ok(())
    }

    /// Makes the next half-step; `false` at the limit of iterations, beyond which no link leads.
    ///
    /// # Errors
    /// When neither coin can have made some set.
    pub fn step(&mut self) -> Result<bool, Error> {
        let more = self.em.position() < MAX_POSITION;
        if more {
            self.em.step().map_err(message)?;
        }
        Ok(more)
    }

    /// Goes on to the end of the iteration; `false` at the limit of iterations.
    ///
    /// # Errors
    /// As `step`.
    pub fn iterate(&mut self) -> Result<bool, Error> {
        let more = self.em.position() < MAX_POSITION;
        if more {
            self.em.iterate().map_err(message)?;
        }
        Ok(more)
    }

    /// Goes back by one half-step.
    ///
    /// # Errors
    /// Never in practice.
    pub fn back(&mut self) -> Result<(), Error> {
        self.em.back().map_err(message)
    }

    /// Iterates until θ stays; `false` when the limit of iterations came first.
    ///
    /// # Errors
    /// As `step`.
    pub fn converge(&mut self) -> Result<bool, Error> {
        let outcome = self.em.converge().map_err(message)?;
        Ok(outcome == Outcome::Converged)
    }

    /// Goes to any moment up to the last iteration allowed, counted in half-steps from the guess.
    ///
    /// # Errors
    /// As `step`.
    pub fn seek(&mut self, position: usize) -> Result<(), Error> {
        self.em.seek(position.min(MAX_POSITION)).map_err(message)
    }

    /// Other data, kept apart from the guess and the method.
    fn set_source(&mut self, source: Source) {
        self.replace(self.with(source), None);
    }

    /// Other tosses that came of editing one set.
    fn edit(&mut self, set: usize, tosses: Tosses) {
        self.replace(self.with(Source::Given(tosses.into())), Some(set));
    }

    /// Other data with the same guess and method.
    fn with(&self, source: Source) -> Setup {
        Setup {
            source,
            ..self.setup.clone()
        }
    }

    fn replace(&mut self, setup: Setup, edited: Option<usize>) {
        let data = setup.data();
        self.load_with_undo(setup, data, edited);
    }

    /// Starts anew, and remembers what was there, and the set that was edited if that is why.
    fn load_with_undo(
        &mut self,
        setup: Setup,
        data: (Arc<Tosses>, GroundTruth),
        edited: Option<usize>,
    ) {
        self.remember(&setup, edited);
        self.install(setup, data);
    }

    /// Remembers what is on screen, which `next` is about to replace.
    fn remember(&mut self, next: &Setup, edited: Option<usize>) {
        let now = Moment {
            edited,
            ..self.moment()
        };
        self.undo_stack.replace(now, next);
    }

    fn moment(&self) -> Moment {
        Moment {
            setup: self.setup.clone(),
            position: self.em.position(),
            edited: None,
            by_coin: self.by_coin,
        }
    }

    /// Shows the data that follow from `setup`, and gives up those that are being tossed.
    fn install(&mut self, setup: Setup, (tosses, truth): (Arc<Tosses>, GroundTruth)) {
        self.estimate = truth.complete_data_estimate(&tosses);
        self.reset_run(setup.em(tosses));
        (self.setup, self.truth) = (setup, truth);
        (self.landscape, self.starts) = (None, None);
        (self.pending_load, self.unreached, self.undone_at) = (None, None, None);
        self.by_coin = false;
    }

    /// Another run: nothing that was kept of the last one holds.
    fn reset_run(&mut self, em: Em) {
        self.em = em;
        (self.history, self.ends) = (Vec::new(), [None, None]);
    }

    /// ℓ and Q from the guess to the present, each computed once.
    fn history(&mut self) -> &[(f64, f64)] {
        self.history.extend(history(&self.em, self.history.len()));
        &self.history[..=self.em.iteration()]
    }
}

/// Hard or soft, as the page says it.
fn assignment(hard: bool) -> Assignment {
    if hard {
        Assignment::Hard
    } else {
        Assignment::Soft
    }
}
