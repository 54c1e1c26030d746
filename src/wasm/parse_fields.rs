//! What the reader writes in fields, read by the crate so that every bound stands in one place.

use super::page_error::{PageError, message};
use crate::setup::Field;
use js_sys::Error;
use wasm_bindgen::prelude::*;

/// The probability that a text stands for.
///
/// # Errors
/// When it stands for none; the message says what is accepted. Likewise below.
#[wasm_bindgen(js_name = readProbability)]
pub fn read_probability(text: &str) -> Result<f64, Error> {
    Field::Probability.read(text).map_err(message)
}

/// The number of sets that a text stands for.
///
/// # Errors
/// When it stands for none.
#[wasm_bindgen(js_name = readSets)]
pub fn read_sets(text: &str) -> Result<f64, Error> {
    Field::Sets.read(text).map_err(message)
}

/// The number of tosses that a text stands for.
///
/// # Errors
/// When it stands for none.
#[wasm_bindgen(js_name = readTosses)]
pub fn read_tosses(text: &str) -> Result<f64, Error> {
    Field::Tosses.read(text).map_err(message)
}

/// The seed that a text stands for.
///
/// # Errors
/// When it stands for none.
#[wasm_bindgen(js_name = readSeed)]
pub fn read_seed(text: &str) -> Result<f64, Error> {
    Field::Seed.read(text).map_err(message)
}

/// A seed nobody knows beforehand, of at most six digits, so that it can be called out in a class.
///
/// # Errors
/// When the browser has no entropy to give.
#[wasm_bindgen(js_name = freshSeed)]
pub fn fresh_seed() -> Result<u32, Error> {
    Ok(getrandom::u32().map_err(|_| message(PageError::NoEntropy))? % 1_000_000)
}
