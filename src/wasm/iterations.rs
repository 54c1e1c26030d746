//! The table of iterations.

use super::Session;
use super::js_object::{js_object, list, per_coin};
use super::snapshot::theta_object;
use crate::iteration_table::iteration_table;
use wasm_bindgen::prelude::*;

js_object! {
    /// A row of the table of iterations.
    IterationObject as "Iteration" {
        /// The number of iterations from the guess.
        iteration as "iteration": u32 => "number",
        /// θ after them.
        theta as "theta": JsValue => "PerCoin<number>",
        /// The prior after them.
        prior as "prior": JsValue => "PerCoin<number>",
        /// ℓ there.
        log_likelihood as "logLikelihood": f64 => "number",
        /// The largest change of a parameter in the last of them; `undefined` at the guess.
        change as "change": Option<f64> => "number | undefined",
    }
}

#[wasm_bindgen]
impl Session {
    /// Returns the rows of these iterations, as far as the run has come.
    #[must_use]
    #[wasm_bindgen(unchecked_return_type = "Iteration[]")]
    pub fn iterations(&self, first: usize, last: usize) -> JsValue {
        list(iteration_table(&self.em, first..=last).map(|row| {
            JsValue::from(IterationObject {
                iteration: row.iteration as u32,
                theta: theta_object(row.parameters.theta),
                prior: per_coin(row.parameters.prior),
                log_likelihood: row.log_likelihood,
                change: row.change,
            })
        }))
    }
}
