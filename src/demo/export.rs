//! What the page saves as files, and reads back from them.

use super::{Demo, message};
use crate::export::{csv, numpy};
use crate::setup::Source;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Demo {
    /// The data and the per-set table as CSV; the drawn coins only where the truth may be seen.
    #[must_use]
    pub fn csv(&self, truth_shown: bool) -> String {
        let coins = if truth_shown {
            &self.truth.coins[..]
        } else {
            &[]
        };
        csv::write(self.em.tosses(), self.em.expectation(), coins)
    }

    /// Takes the tosses of a CSV file; the guess stays.
    ///
    /// # Errors
    /// When they cannot be read from it; the message names line and column.
    #[wasm_bindgen(js_name = readCsv)]
    pub fn read_csv(&mut self, text: &str) -> Result<(), JsError> {
        let tosses = csv::read(text).map_err(message)?;
        self.take(Source::Given(tosses.into()));
        Ok(())
    }

    /// The run as a NumPy program.
    #[must_use]
    pub fn numpy(&self) -> String {
        numpy::program(&self.em)
    }
}
