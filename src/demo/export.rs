//! What the page saves as files, and reads back from them.

use super::Demo;
use super::coming::Way;
use super::fault::{Fault, message};
use crate::coin::Coin;
use crate::export::{csv, json, numpy};
use crate::setup::Source;
use crate::tosses::Tosses;
use crate::truth::Truth;
use js_sys::{Error, JSON, Reflect};
use wasm_bindgen::prelude::*;

/// What the page saves, and reads back. Where the truth may not be seen, nothing tells it.
#[wasm_bindgen]
impl Demo {
    /// The data and the per-set table as CSV.
    #[must_use]
    pub fn csv(&self, truth_shown: bool) -> String {
        let coins: &[Coin] = if truth_shown { &self.truth.coins } else { &[] };
        csv::write(self.em.tosses(), self.em.expectation(), coins)
    }

    /// Takes whatever the reader hands over: a run as JSON, with its guess, its method and its moment; or
    /// tosses, as CSV with a header or one set a line, and the guess stays. Data of a run that are simulated
    /// come by `toss`.
    ///
    /// # Errors
    /// When it cannot be read; the message names the place.
    pub fn read(&mut self, text: &str) -> Result<(), Error> {
        if text
            .trim_start_matches('\u{feff}')
            .trim_start()
            .starts_with('{')
        {
            return self.read_json(text);
        }
        let tosses = if csv::has_header(text) {
            csv::read(text).map_err(message)?
        } else {
            match Tosses::parse(text) {
                Err(_) if csv::seems_to_have_header(text) => csv::read(text).map_err(message)?,
                read => read.map_err(message)?,
            }
        };
        self.take(Source::Given(tosses.into()));
        Ok(())
    }

    /// The run as a NumPy program.
    #[must_use]
    pub fn numpy(&self) -> String {
        numpy::program(&self.em)
    }

    /// The whole run as JSON.
    ///
    /// # Errors
    /// Never in practice.
    pub fn json(&self, truth_shown: bool) -> Result<String, Error> {
        let hidden = Truth::default();
        let truth = if truth_shown { &self.truth } else { &hidden };
        json::write(&self.setup, &self.em, truth).map_err(message)
    }
}

impl Demo {
    /// Takes setup and position from a run as JSON.
    fn read_json(&mut self, text: &str) -> Result<(), Error> {
        let root = JSON::parse(text.trim_start_matches('\u{feff}'))
            .map_err(|_| message(Fault::NotJson))?;
        let (setup, position) = json::read(root).map_err(message)?;
        self.bring(setup, Way::Opened(position));
        Ok(())
    }
}

impl json::Value for JsValue {
    fn member(&self, name: &str) -> Option<Self> {
        let found = Reflect::get(self, &name.into()).ok()?;
        (!found.is_undefined() && !found.is_null()).then_some(found)
    }

    fn item(&self, index: usize) -> Option<Self> {
        let found = Reflect::get_u32(self, index as u32).ok()?;
        (self.is_array() && !found.is_undefined()).then_some(found)
    }

    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }
}
