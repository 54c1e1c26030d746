//! The boundary: the one handle that the page holds, and the only module that knows the browser.
//!
//! A [`Session`] holds the state of the page. Each method is something that the reader does; `snapshot` returns all
//! that the page then shows, `draw` draws a picture, and `link` writes a link. Errors become JavaScript's, with a code
//! and values for every language. When a method fails, nothing has changed.

// For wasm, wasm-bindgen adds public functions of its own; a native build checks that ours have a text.
#![cfg_attr(target_family = "wasm", allow(missing_docs))]

mod draw;
#[cfg(feature = "files")]
mod draw_svg;
#[cfg(feature = "files")]
mod export_files;
mod form_fields;
#[cfg(feature = "files")]
mod import_text;
mod js_object;
mod link;
mod loading;
mod motion;
mod narration_objects;
mod page_error;
mod panic_hook;
mod plotting_backend;
mod render_target;
mod snapshot;

pub use draw::pixel_to_theta;
pub use form_fields::{fresh_seed, read_field};
#[cfg(feature = "files")]
pub use import_text::{Import, RunImport, check_file};
pub use page_error::PageError;

use crate::basins::BasinMap;
use crate::beginning::Beginning;
use crate::browser_history::AddressHistory;
use crate::coin::{PerCoin, Theta};
use crate::em::{
    Assignment, Em, MAX_ITERATIONS, Method, Outcome, Prior, ZeroLikelihood, run_to_convergence,
};
use crate::example::Example;
use crate::ground_truth::GroundTruth;
use crate::landscape::{Landscape, Road};
use crate::link::{MAX_POSITION, View, ViewState};
use crate::log_likelihood::{log_likelihood, objective_history};
use crate::setup::{Setup, Source};
use crate::simulation::Simulation;
use crate::tosses::{Builder, Tosses};
use crate::undo::{Moment, UndoStack};
use js_sys::Error;
use loading::{LoadReason, PendingLoad};
use motion::Before;
use page_error::message;
use render_target::Backdrop;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The end of EM and ℓ there; `None` if EM cannot make a step.
type End = Option<(Theta, f64)>;

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
    /// Counts the changes of the tosses.
    tosses_generation: u32,
    /// Counts the changes to other data.
    data_generation: u32,
    /// Whether moving a true coin led to the data on screen.
    by_coin: bool,
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
            tosses_generation: 0,
            data_generation: 0,
            by_coin: false,
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
        self.begin(example.into(), LoadReason::Example);
        Ok(())
    }

    /// Begins to simulate other tosses with the same guess. `advance` continues; when it is done, they replace those on
    /// screen.
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
        self.begin(setup, LoadReason::Simulated);
        Ok(())
    }

    /// Shows custom tosses with the same guess.
    #[wasm_bindgen(js_name = takeSets)]
    pub fn take_sets(&mut self, sets: Delivery) {
        let setup = self.with(Source::Given(sets.0.build().into()));
        self.begin(setup, LoadReason::CustomTosses);
    }

    /// Edits the selected set: flips one toss, inserts a copy after it and selects the copy, or removes it. Any text
    /// other than `flip` and `duplicate` means `remove`. Has no effect if the copy would exceed the limits, or if no
    /// set would be left.
    #[wasm_bindgen(js_name = editSet)]
    pub fn edit_set(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "'flip' | 'duplicate' | 'remove'")] edit: &str,
        toss: u32,
    ) {
        let (set, tosses) = (self.selected, self.em.tosses());
        let (edited, selected) = match edit {
            "flip" => (Some(tosses.with_toss_flipped(set, toss)), set),
            "duplicate" => (tosses.with_set_duplicated(set), set + 1),
            _ => (tosses.with_set_removed(set), set),
        };
        if let Some(edited) = edited {
            let setup = self.with(Source::Given(edited.into()));
            self.begin(setup, LoadReason::Edited { set, selected });
        }
    }

    /// Restores the state before the last change: data, guess, method and position. Simulated data are simulated again,
    /// by `advance`.
    pub fn undo(&mut self) {
        // A second call would start the simulation again.
        let is_pending = self.pending_load.as_ref().is_some_and(PendingLoad::is_undo);
        if let Some(before) = self.undo_stack.last().filter(|_| !is_pending).cloned() {
            self.begin(before.setup, LoadReason::Undone(before.position));
        }
    }

    /// Clears the undo stack.
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

    /// Runs another variant of EM from the same guess to the same position: hard or soft, with a prior that is
    /// estimated or fixed at ½.
    ///
    /// # Errors
    /// When neither coin can have made some set.
    #[wasm_bindgen(js_name = setMethod)]
    pub fn set_method(&mut self, is_hard: bool, estimates_prior: bool) -> Result<(), Error> {
        let method = Method {
            assignment: if is_hard {
                Assignment::Hard
            } else {
                Assignment::Soft
            },
            prior: if estimates_prior {
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
        (self.setup, self.basins) = (setup, None);
        self.reset_run(em);
        Ok(())
    }

    /// Moves on the line of time: to the next station, to the end of the iteration, until EM converges, or back to the
    /// station before. Any text other than those named means `step`. Returns `false` at the limit of iterations, which
    /// is also that of links.
    ///
    /// # Errors
    /// When neither coin can have made some set.
    pub fn perform(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "'step' | 'iterate' | 'converge' | 'back'")]
        action: &str,
    ) -> Result<bool, Error> {
        let before = self.before_now();
        let moved = self.go(action)?;
        self.before = Some(before);
        Ok(moved)
    }

    /// Goes to the nearest place on the line of time: up to the last iteration allowed, counted in half-steps from the
    /// guess; below 0 to the stations before it.
    ///
    /// # Errors
    /// When neither coin can have made some set.
    pub fn seek(&mut self, place: i32) -> Result<(), Error> {
        let position = usize::try_from(place).unwrap_or_default();
        self.em.seek(position.min(MAX_POSITION)).map_err(message)?;
        self.view_state.beginning = Beginning::at(place).filter(|_| self.has_beginning());
        self.before = None;
        Ok(())
    }
}

impl Session {
    fn go(&mut self, action: &str) -> Result<bool, Error> {
        let place = self.place();
        match action {
            "step" if place < 0 => return self.seek(place + 1).map(|()| true),
            "back" if place <= 0 => return self.seek(place - 1).map(|()| true),
            _ => {}
        }
        let has_room = self.em.position() < MAX_POSITION;
        let moved = match action {
            "back" => self.em.back().map(|()| true),
            "converge" => self
                .em
                .converge()
                .map(|outcome| outcome == Outcome::Converged),
            _ if !has_room => Ok(false),
            "iterate" => self.em.iterate().map(|()| true),
            _ => self.em.step().map(|_| true),
        };
        let moved = moved.map_err(message)?;
        self.view_state.beginning = None;
        Ok(moved)
    }

    /// Returns a setup with other data, and the same guess and method.
    fn with(&self, source: Source) -> Setup {
        Setup {
            source,
            ..self.setup.clone()
        }
    }

    /// Selects a set, or the last if there are fewer, and follows it or not.
    fn select(&mut self, set: usize, is_following: bool) {
        self.selected = set.min(self.em.tosses().sets().saturating_sub(1));
        self.view_state.set = is_following.then_some(self.selected);
    }

    /// Returns whether there are stations before the guess: only examples with known labels have them.
    fn has_beginning(&self) -> bool {
        matches!(self.setup.source, Source::Example(_)) && !self.truth.coins.is_empty()
    }

    /// Returns the place on the line of time.
    fn place(&self) -> i32 {
        match self.view_state.beginning {
            Some(beginning) => beginning.place(),
            None => self.em.position() as i32,
        }
    }

    /// Returns whether the coin drawn for each set is shown.
    fn shows_labels(&self) -> bool {
        self.view_state.truth || self.view_state.beginning == Some(Beginning::Known)
    }

    /// Returns the set that every view highlights: one that is followed, worked out or predicted.
    fn highlighted(&self) -> Option<usize> {
        let ViewState {
            set, view, predict, ..
        } = &self.view_state;
        (set.is_some() || *view == View::OneSet || *predict).then_some(self.selected)
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
        self.undo_stack.push_before(now, next);
    }

    /// Shows the data of `setup`, and cancels any pending load.
    fn install(&mut self, setup: Setup, (tosses, truth): (Arc<Tosses>, GroundTruth)) {
        self.tosses_generation += u32::from(setup.source != self.setup.source);
        self.estimate = truth.complete_data_estimate(&tosses);
        self.reset_run(setup.em(tosses));
        (self.setup, self.truth) = (setup, truth);
        (self.landscape, self.basins) = (None, None);
        (self.pending_load, self.unreached) = (None, None);
        self.by_coin = false;
    }

    /// Replaces the run, and drops the results that were kept of the last one.
    fn reset_run(&mut self, em: Em) {
        self.em = em;
        self.view_state.beginning = None;
        (self.objective_history, self.ends) = (Vec::new(), [None, None]);
        (self.road, self.before) = (None, None);
    }

    /// Returns the whole run from the present guess, computed once.
    fn find_road(&mut self) -> &Road {
        self.road
            .get_or_insert_with(|| Road::new(self.setup.em(self.em.shared_tosses())))
    }

    /// Returns ℓ and Q from the guess to the present iteration, each computed once.
    fn objective_history(&mut self) -> &[(f64, f64)] {
        self.objective_history
            .extend(objective_history(&self.em, self.objective_history.len()));
        &self.objective_history[..=self.em.iteration()]
    }

    /// Returns the end of EM from the present guess, computed once.
    fn end_of(&mut self, assignment: Assignment) -> End {
        let kept = &mut self.ends[usize::from(assignment == Assignment::Hard)];
        *kept.get_or_insert_with(|| {
            let tosses = self.em.tosses();
            let method = Method {
                assignment,
                prior: self.em.method().prior,
            };
            let end = run_to_convergence(tosses, self.setup.guess, method, MAX_ITERATIONS);
            let (found, ..) = end.ok()?;
            Some((found.theta, log_likelihood(tosses, found)))
        })
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

    /// Returns whether EM is at its guess, and undo would restore a run of some steps or other tosses.
    fn undo_brings_back(&self) -> bool {
        let is_other =
            |before: &Moment| before.position > 0 || before.setup.source != self.setup.source;
        self.em.position() == 0 && self.undo_stack.last().is_some_and(is_other)
    }
}

/// Sets that are handed out piece by piece, as `Delivery` takes them.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sets {
    tosses: Arc<Tosses>,
    /// The next set.
    next: usize,
}

impl Sets {
    fn new(tosses: Arc<Tosses>) -> Self {
        Self { tosses, next: 0 }
    }
}

#[wasm_bindgen]
impl Sets {
    /// The next sets, of about this many tosses; nothing after the last.
    pub fn take(&mut self, tosses: usize) -> Option<Vec<u32>> {
        let mut numbers = Vec::new();
        self.next = self.tosses.write_sets(self.next, tosses, &mut numbers);
        (!numbers.is_empty()).then_some(numbers)
    }
}

/// Sets of tosses that JavaScript passes in pieces.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Delivery(Builder);

#[wasm_bindgen]
impl Delivery {
    /// Creates a delivery without sets.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds sets that `Sets` handed out.
    pub fn push(&mut self, sets: &[u32]) {
        self.0.read_sets(sets);
    }
}
