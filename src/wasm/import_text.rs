//! A text or a file that the page reads in slices, and hands over to where the sets are shown.

use super::page_error::message;
use crate::import;
use crate::tosses::Tosses;
use js_sys::Error;
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
pub struct Import {
    import: import::Import,
    tosses: Tosses,
    /// The next set to be handed over.
    next: usize,
}

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
        self.import.push(piece);
    }

    /// Reads on for about this many bytes, and returns the progress, from 0 to 1.
    ///
    /// # Errors
    /// When the text cannot be read.
    pub fn advance(&mut self, bytes: usize) -> Result<f64, Error> {
        let done = self.import.advance(bytes).map_err(message)?;
        if done == 1.0 {
            let read = std::mem::take(&mut self.import).finish();
            self.tosses = read.unwrap_or_default();
        }
        Ok(done)
    }

    /// The next sets, of about this many tosses, as `Delivery` takes them; nothing after the last.
    #[must_use]
    pub fn sets(&mut self, tosses: usize) -> Option<Vec<u32>> {
        let (mut numbers, mut given) = (Vec::new(), 0);
        while self.next < self.tosses.sets() && given < tosses {
            self.tosses.write_set(self.next, &mut numbers);
            given += self.tosses.len(self.next) as usize + 1;
            self.next += 1;
        }
        (!numbers.is_empty()).then_some(numbers)
    }
}
