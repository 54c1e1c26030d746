//! What the reader does with the data: chooses, simulates, enters and edits them, and undoes a change.

use super::Session;
use super::loading::{LoadReason, PendingLoad};
use super::page_error::{PageError, message};
use super::tosses_transfer::TossesTransfer;
use crate::coin::Theta;
use crate::example::Example;
use crate::setup::{Setup, Source};
use crate::simulation::Simulation;
use crate::undo::UndoStack;
use js_sys::Error;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Session {
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
    pub fn take_sets(&mut self, sets: TossesTransfer) {
        let setup = self.with(Source::Given(sets.all()));
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
}

impl Session {
    /// Returns a setup with other data, and the same guess and method.
    fn with(&self, source: Source) -> Setup {
        Setup {
            source,
            ..self.setup.clone()
        }
    }
}
