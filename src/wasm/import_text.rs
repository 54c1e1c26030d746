//! A text or a file that the page reads in slices, and hands over to where the sets are shown.

use super::Sets;
use super::page_error::message;
use crate::export::json::RunReader;
use crate::import;
use crate::link::{Link, ViewState};
use crate::tosses::Tosses;
use js_sys::Error;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// Examines the first bytes of a file.
///
/// # Errors
/// When it is no text.
#[wasm_bindgen(js_name = checkFile)]
pub fn check_file(beginning: &[u8]) -> Result<(), Error> {
    import::check(beginning).map_err(message)
}

/// Tosses that are read in slices.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Import(import::Import);

#[wasm_bindgen]
impl Import {
    /// No text yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a piece of the text.
    pub fn push(&mut self, piece: &str) {
        self.0.push(piece);
    }

    /// Reads on for about this many bytes, and returns the progress, from 0 to 1.
    ///
    /// # Errors
    /// When the text cannot be read.
    pub fn advance(&mut self, bytes: usize) -> Result<f64, Error> {
        self.0.advance(bytes).map_err(message)
    }

    /// The tosses, when the progress is 1.
    pub fn finish(&mut self) -> Sets {
        let read = std::mem::take(&mut self.0).finish();
        Sets::new(read.unwrap_or_default().into())
    }
}

/// A saved run that is read in slices.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct RunImport {
    reader: RunReader,
    tosses: Option<Arc<Tosses>>,
}

#[wasm_bindgen]
impl RunImport {
    /// No text yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a piece of the text.
    ///
    /// # Errors
    /// When this is not JSON.
    pub fn push(&mut self, piece: &str) -> Result<(), Error> {
        self.reader.push(piece).map_err(message)
    }

    /// The run as a link, without its own tosses.
    ///
    /// # Errors
    /// When the text is no run.
    pub fn finish(&mut self) -> Result<String, Error> {
        let (setup, position) = std::mem::take(&mut self.reader).finish().map_err(message)?;
        self.tosses = setup.custom_tosses();
        let view_state = ViewState {
            position,
            ..ViewState::default()
        };
        Ok(Link { setup, view_state }.write_without_tosses())
    }

    /// The run's own tosses, after `finish`.
    pub fn sets(&mut self) -> Option<Sets> {
        self.tosses.take().map(Sets::new)
    }
}
