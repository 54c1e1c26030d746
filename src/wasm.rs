//! The boundary: the one handle that the page holds, and the only module that knows the browser.
//!
//! A [`Session`] holds the state of the page. Each method is something that the reader does; `snapshot` returns all
//! that the page then shows, `draw` draws a picture, and `link` writes a link. Errors become JavaScript's, with a code
//! and values for every language. When a method fails, nothing has changed.

// For wasm, wasm-bindgen adds public functions of its own; a native build checks that ours have a text.
#![cfg_attr(target_family = "wasm", allow(missing_docs))]

mod backdrop;
mod bound;
mod data;
mod draw;
mod draw_svg;
mod exercise;
mod explanation;
mod export_files;
mod form_fields;
mod import_text;
mod iterations;
mod js_object;
mod kept;
mod later;
mod lesson_answer;
mod link;
mod loading;
mod motion;
mod narration_objects;
mod page_error;
mod panic_hook;
mod plotting_backend;
mod predictions;
mod qr_code;
mod render_options;
mod render_target;
mod run;
mod snapshot;
mod svg_backend;
mod tosses_transfer;
mod worksheet;

pub use draw::pixel_to_theta;
pub use exercise::{accepts_answer, exercises};
pub use form_fields::{fresh_seed, read_field};
pub use import_text::{Import, RunImport, array_text, check_file};
pub use page_error::PageError;
pub use qr_code::qr_code;
pub use tosses_transfer::TossesTransfer;

use crate::basins::BasinMap;
use crate::beginning::Beginning;
use crate::browser_history::AddressHistory;
use crate::coin::{PerCoin, Theta};
use crate::em::{Em, ZeroLikelihood};
use crate::example::Example;
use crate::ground_truth::GroundTruth;
use crate::landscape::{Landscape, Road};
use crate::link::{View, ViewState};
use crate::prediction::Predictions;
use crate::setup::{Setup, Source};
use crate::tosses::Tosses;
use crate::undo::{Moment, UndoStack};
use backdrop::Backdrop;
use js_sys::Error;
use kept::End;
use loading::PendingLoad;
use motion::Before;
use page_error::message;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The state of the page: a setup, the resulting run of EM at some position, and the view.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Session {
    setup: Setup,
    truth: GroundTruth,
    /// The truth's complete-data estimate.
    estimate: PerCoin<Option<f64>>,
    em: Em,
    /// The moment from which the pictures move to this one.
    before: Option<Before>,
    /// The view. Its position is unused: that of `em` applies.
    view_state: ViewState,
    /// The set that is followed, or that was followed last.
    selected: usize,
    /// The simulation whose data will replace those on screen.
    pending_load: Option<PendingLoad>,
    /// The position in a link that EM cannot reach.
    unreached: Option<(usize, ZeroLikelihood)>,
    undo_stack: UndoStack,
    address_history: AddressHistory,
    /// What the reader predicted of these data.
    predictions: Predictions,
    /// Counts the changes of the tosses.
    tosses_generation: u32,
    /// Counts the changes to other data.
    data_generation: u32,
    /// Whether moving a true coin led to the data on screen.
    by_coin: bool,
    /// Whether the last change put what it replaced onto the undo stack.
    has_replaced: bool,
    /// The landscape of these tosses, the prior that it was made with, and how it was drawn last.
    landscape: Option<(PerCoin<f64>, Landscape, Option<Backdrop>)>,
    /// This run up to its end, once computed.
    road: Option<Road>,
    /// ℓ and Q of this run, as far as computed.
    objective_history: Vec<(f64, f64)>,
    /// The ends of soft and of hard EM from this guess, once computed.
    ends: [Option<End>; 2],
    /// The basins of attraction for these tosses and this method, as far as computed.
    basins: Option<BasinMap>,
}

/// The actions of the reader.
#[wasm_bindgen]
impl Session {
    /// Creates the paper's example at its guess.
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
            before: None,
            view_state: ViewState::default(),
            selected: 0,
            pending_load: None,
            unreached: None,
            undo_stack: UndoStack::default(),
            address_history: AddressHistory::default(),
            predictions: Predictions::default(),
            tosses_generation: 0,
            data_generation: 0,
            by_coin: false,
            has_replaced: false,
            landscape: None,
            road: None,
            objective_history: Vec::new(),
            ends: [None, None],
            basins: None,
        }
    }

    /// Sets a part of the view, by key and value as in a link; without a value, to its default.
    ///
    /// # Errors
    /// When the value is not valid in a link.
    #[wasm_bindgen(js_name = setView)]
    pub fn set_view(
        &mut self,
        #[wasm_bindgen(
            unchecked_param_type = "'view' | 'set' | 'truth' | 'digits' | 'predict' | 'pace' | 'embed' | 'theme' | 'lang'"
        )]
        key: &str,
        value: Option<String>,
    ) -> Result<(), Error> {
        self.view_state
            .set(key, value.as_deref())
            .map_err(message)?;
        let is_following = self.view_state.set.is_some();
        self.select(self.view_state.set.unwrap_or(self.selected), is_following);
        Ok(())
    }
}

impl Session {
    /// Selects a set, or the last if there are fewer, and follows it or not.
    fn select(&mut self, set: usize, is_following: bool) {
        self.selected = set.min(self.em.tosses().sets().saturating_sub(1));
        self.view_state.set = is_following.then_some(self.selected);
    }

    /// Returns whether the coin drawn for each set is shown.
    fn shows_labels(&self) -> bool {
        self.view_state.truth || self.view_state.beginning == Some(Beginning::Known)
    }

    /// Returns the set that every view highlights: one that is followed, worked out or predicted.
    fn highlighted(&self) -> Option<usize> {
        let state = &self.view_state;
        let is_one_set = state.view == View::OneSet || state.asks_for_predictions();
        (state.set.is_some() || is_one_set).then_some(self.selected)
    }

    /// Shows other data, and pushes the present state onto the undo stack, with the set whose edit replaces it, if any.
    fn replace(&mut self, setup: Setup, data: (Arc<Tosses>, GroundTruth), edited: Option<usize>) {
        self.remember(&setup, edited);
        self.install(setup, data);
    }

    /// Pushes the present state, which `next` is about to replace, onto the undo stack.
    fn remember(&mut self, next: &Setup, edited: Option<usize>) {
        let now = Moment {
            setup: self.setup.clone(),
            position: self.em.position(),
            edited,
            by_coin: self.by_coin,
            shows_truth: self.view_state.truth,
            beginning: self.view_state.beginning,
        };
        self.has_replaced = self.undo_stack.push_before(now, next);
    }

    /// Shows the data of `setup`, and cancels any pending load.
    fn install(&mut self, setup: Setup, (tosses, truth): (Arc<Tosses>, GroundTruth)) {
        self.tosses_generation += u32::from(setup.source != self.setup.source);
        self.estimate = truth.complete_data_estimate(&tosses);
        self.reset_run(setup.em(tosses));
        (self.setup, self.truth) = (setup, truth);
        (self.landscape, self.basins) = (None, None);
        (self.pending_load, self.unreached) = (None, None);
        self.predictions = Predictions::default();
        self.by_coin = false;
    }

    /// Returns the seed of simulated tosses.
    fn seed(&self) -> Option<u32> {
        match self.setup.source {
            Source::Simulated(_, seed) => Some(seed),
            Source::Example(_) | Source::Given(_) => None,
        }
    }

    /// Returns the complete-data estimate, if both coins have one.
    fn estimate_theta(&self) -> Option<Theta> {
        let (a, b) = self.estimate.a.zip(self.estimate.b)?;
        Theta::new(a, b).ok()
    }

    /// Returns the true θ or, if it is unknown, the complete-data estimate.
    fn shown_coins(&self) -> Option<Theta> {
        self.truth.theta.or_else(|| self.estimate_theta())
    }

    /// Returns whether EM is at its guess, and undo would restore a run of some steps or other tosses that the last
    /// change replaced.
    fn undo_brings_back(&self) -> bool {
        let is_other =
            |before: &Moment| before.position > 0 || before.setup.source != self.setup.source;
        let at_guess = self.em.position() == 0;
        self.has_replaced && at_guess && self.undo_stack.last().is_some_and(is_other)
    }
}
