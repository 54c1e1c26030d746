//! What the page saves as files.

use super::Session;
use super::page_error::message;
use crate::coin::Coin;
use crate::em::Em;
use crate::export::{iterations_csv, json, notebook, numpy, r, sets_csv};
use crate::ground_truth::GroundTruth;
use js_sys::Error;
use std::ops::Range;
use wasm_bindgen::prelude::*;

/// The maximum number of tosses and sets in a piece; after each, the page yields to the event loop.
const TOSSES_IN_A_PIECE: usize = 400_000;
const SETS_IN_A_PIECE: usize = 10_000;

/// What the page saves. Where the truth may not be seen, nothing tells it.
#[wasm_bindgen]
impl Session {
    /// A copy of this moment, to save files from while the page goes on.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self {
            setup: self.setup.clone(),
            truth: self.truth.clone(),
            estimate: self.estimate,
            em: self.em.clone(),
            view_state: self.view_state.clone(),
            selected: self.selected,
            ..Self::new()
        }
    }

    /// Returns a piece of a file, counted from 0; `undefined` after the last.
    ///
    /// # Errors
    /// Never in practice.
    #[wasm_bindgen(js_name = writeFile)]
    pub fn write_file(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "'csv' | 'iterations' | 'json' | 'numpy' | 'r' | 'notebook'"
        )]
        kind: &str,
        piece: usize,
    ) -> Result<Option<String>, Error> {
        let whole: fn(&Em) -> String = match kind {
            "csv" => return Ok(self.csv(piece)),
            "json" => return self.json(piece),
            "iterations" => iterations_csv::write,
            "numpy" => numpy::program,
            "r" => r::program,
            _ => notebook::notebook,
        };
        Ok((piece == 0).then(|| whole(&self.em)))
    }
}

impl Session {
    fn csv(&self, piece: usize) -> Option<String> {
        let coins: &[Coin] = if self.view_state.truth {
            &self.truth.coins
        } else {
            &[]
        };
        let sets = self.piece_of_sets(piece);
        let head = if piece == 0 {
            sets_csv::header()
        } else {
            String::new()
        };
        let rows = || sets_csv::rows(self.em.tosses(), self.em.expectation(), coins, sets);
        (piece < self.pieces_of_sets()).then(|| head + &rows())
    }

    fn json(&self, piece: usize) -> Result<Option<String>, Error> {
        let hidden = GroundTruth::default();
        let truth = if self.view_state.truth {
            &self.truth
        } else {
            &hidden
        };
        let sets = self.pieces_of_sets();
        Ok(match piece {
            0 => Some(json::head(&self.setup, &self.em, truth)),
            _ if piece <= sets => Some(json::sets(self.em.tosses(), self.piece_of_sets(piece - 1))),
            _ if piece == sets + 1 => Some(json::tail(&self.em).map_err(message)?),
            _ => None,
        })
    }

    /// Returns the number of pieces of the sets.
    fn pieces_of_sets(&self) -> usize {
        self.em.tosses().sets().div_ceil(self.sets_in_a_piece())
    }

    fn piece_of_sets(&self, piece: usize) -> Range<usize> {
        let sets = self.em.tosses().sets();
        let first = piece.saturating_mul(self.sets_in_a_piece());
        first.min(sets)..first.saturating_add(self.sets_in_a_piece()).min(sets)
    }

    fn sets_in_a_piece(&self) -> usize {
        let longest = self.em.tosses().longest().max(1) as usize;
        (TOSSES_IN_A_PIECE / longest).clamp(1, SETS_IN_A_PIECE)
    }
}
