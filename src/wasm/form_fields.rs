//! The text of input fields, parsed by the crate so that every limit is defined in one place.

use super::page_error::{PageError, message};
use crate::input_field::Field;
use js_sys::Error;
use wasm_bindgen::prelude::*;

/// Parses the text of a field: a probability, a number of sets or of tosses, or a seed. Any other name of a field means
/// the seed.
///
/// # Errors
/// When the field does not accept the text; the message says what it accepts.
#[wasm_bindgen(js_name = readField)]
pub fn read_field(
    #[wasm_bindgen(unchecked_param_type = "'probability' | 'sets' | 'tosses' | 'seed'")]
    field: &str,
    text: &str,
) -> Result<f64, Error> {
    let field = match field {
        "probability" => Field::Probability,
        "sets" => Field::Sets,
        "tosses" => Field::Tosses,
        _ => Field::Seed,
    };
    field.read(text).map_err(message)
}

/// Returns a random seed of at most six digits, so that it can be read out in class.
///
/// # Errors
/// When the browser has no entropy to give.
#[wasm_bindgen(js_name = freshSeed)]
pub fn fresh_seed() -> Result<u32, Error> {
    Ok(getrandom::u32().map_err(|_| message(PageError::NoEntropy))? % 1_000_000)
}
