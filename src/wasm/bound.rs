//! The lower bound beyond its picture: lifted by the reader, and where it comes from.

use super::Session;
use super::js_object::{object, per_coin};
use crate::narration::JensenExample;
use crate::view::{LiftedBound, LowerBoundCaptions};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &'static str = "
/** One set between the present E-step and the top of its bound; counted from 0. */
export interface JensenExample { set: number; shares: PerCoin<number>; times: PerCoin<number>; logOfMean: number; meanOfLogs: number }
/** The bound, lifted: by how much, and whether it lies above ℓ somewhere. */
export interface LiftedBound { by: number; crosses: boolean }
";

#[wasm_bindgen]
impl Session {
    /// Returns what becomes of the bound when it is lifted by a part of a quarter of the picture's height.
    #[wasm_bindgen(js_name = liftBound, unchecked_return_type = "LiftedBound")]
    #[must_use]
    pub fn lift_bound(&self, part: f64) -> JsValue {
        let captions = LowerBoundCaptions {
            here: "",
            next: "",
            log_likelihood: "",
            bound: "",
        };
        let lifted = self.with_lower_bound(part, captions, |chart| chart.lifted());
        let LiftedBound { by, crosses } = lifted.unwrap_or(LiftedBound {
            by: 0.0,
            crosses: false,
        });
        object! {
            "by": by,
            "crosses": crosses,
        }
    }

    /// Returns where the bound comes from, on the followed set; `undefined` where no set shows it.
    #[wasm_bindgen(js_name = jensenExample, unchecked_return_type = "JensenExample | undefined")]
    #[must_use]
    pub fn jensen_example(&self) -> JsValue {
        JensenExample::of(&self.em, self.highlighted())
            .map(|origin| {
                object! {
                    "set": origin.set as u32,
                    "shares": per_coin(origin.shares),
                    "times": per_coin(origin.times),
                    "logOfMean": origin.log_of_mean,
                    "meanOfLogs": origin.mean_of_logs,
                }
            })
            .into()
    }
}
