//! Predictions, and their answers as JavaScript objects.

use super::Session;
use super::js_object::{list, object};
use super::page_error::message;
use super::snapshot::theta_object;
use crate::coin::Theta;
use crate::narration::{PredictionAnswer, SetCounts, ShareReason, ThetaReason, Verdict};
use crate::prediction::{Prediction, PredictionError};
use js_sys::Error;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &'static str = "
/** How a half-step answers a prediction. Sets are counted from 0. */
export type PredictionAnswer =
  | { kind: 'share'; set: SetCounts; said: number; found: number; verdict: Verdict; reason: ShareReason }
  | { kind: 'theta'; said: PerCoin<number>; found: PerCoin<number>; a: Verdict; b: Verdict; reason: ThetaReason | undefined };
/** How far off a prediction was. */
export type Verdict = { kind: 'spotOn' } | { kind: 'off' | 'wrongCoin'; by: number };
/** Why coin A gets its share of a set. */
export type ShareReason =
  | { kind: 'noTosses' | 'tieToA' | 'even' }
  | { kind: 'assigned' | 'onlyCoin'; coin: Coin; other: Coin }
  | { kind: 'fits'; coin: Coin; other: Coin; times: number; prior: number | undefined };
/** What explains both θ beyond their division. */
export type ThetaReason =
  | { kind: 'unmoved' | 'swapped' | 'wholeSets' }
  | { kind: 'kept'; coin: Coin }
  | { kind: 'counted'; coin: Coin; heads: number; tosses: number; theta: number };
/** How far a prediction was off; of a share, or of both θ. */
export interface PredictionError { isOfShare: boolean; error: number }
";

#[wasm_bindgen]
impl Session {
    /// Commits to what the next half-step finds: to coin A's share of a set or, without a set, to both θ.
    ///
    /// # Errors
    /// When a number is out of range.
    pub fn predict(&mut self, a: f64, b: f64, set: Option<usize>) -> Result<(), Error> {
        let said = Theta::new(a, b).map_err(message)?;
        let prediction = match set {
            Some(set) => Prediction::Share { set, of_a: a },
            None => Prediction::Theta(said),
        };
        self.predictions.commit(prediction, &self.em);
        Ok(())
    }

    /// Returns how the present half-step answers the prediction that was made of it; `undefined` if none was.
    #[wasm_bindgen(js_name = predictionAnswer, unchecked_return_type = "PredictionAnswer | undefined")]
    #[must_use]
    pub fn prediction_answer(&mut self) -> JsValue {
        self.predictions.answer(&self.em).map(answer_object).into()
    }

    /// Returns how far off the predictions were that were made of these data, in their order.
    #[wasm_bindgen(js_name = predictionErrors, unchecked_return_type = "PredictionError[]")]
    #[must_use]
    pub fn prediction_errors(&self) -> JsValue {
        list(self.predictions.errors().iter().map(|it| {
            object! {
                "isOfShare": it.is_of_share(),
                "error": it.error,
            }
        }))
    }

    /// Takes the errors of predictions that were made of these data before the page was loaded anew: `of_shares` is 1 for
    /// each that was of a share, else 0. What is no error is left out.
    #[wasm_bindgen(js_name = restorePredictionErrors)]
    pub fn restore_prediction_errors(&mut self, errors: Vec<f64>, of_shares: Vec<u8>) {
        let errors = errors.into_iter().zip(of_shares);
        let errors =
            errors
                .filter(|(error, _)| (0.0..=1.0).contains(error))
                .map(|(error, of_share)| PredictionError {
                    position: if of_share == 1 { 1 } else { 2 },
                    error,
                });
        self.predictions.restore(errors.collect());
    }
}

fn answer_object(answer: PredictionAnswer) -> JsValue {
    match answer {
        PredictionAnswer::Share {
            set:
                SetCounts {
                    index,
                    heads,
                    tosses,
                },
            said,
            found,
            verdict,
            reason,
        } => object! {
            "kind": "share",
            "set": object! {
                "index": index as u32,
                "heads": heads,
                "tosses": tosses,
            },
            "said": said,
            "found": found,
            "verdict": verdict_object(verdict),
            "reason": share_reason(reason),
        },
        PredictionAnswer::Theta {
            said,
            found,
            verdicts,
            reason,
        } => object! {
            "kind": "theta",
            "said": theta_object(said),
            "found": theta_object(found),
            "a": verdict_object(verdicts.a),
            "b": verdict_object(verdicts.b),
            "reason": reason.map(theta_reason),
        },
    }
}

fn verdict_object(verdict: Verdict) -> JsValue {
    let (kind, by) = match verdict {
        Verdict::SpotOn => ("spotOn", None),
        Verdict::Off(by) => ("off", Some(by)),
        Verdict::WrongCoin(by) => ("wrongCoin", Some(by)),
    };
    object! {
        "kind": kind,
        "by": by,
    }
}

fn share_reason(reason: ShareReason) -> JsValue {
    let (kind, coin) = match reason {
        ShareReason::NoTosses => ("noTosses", None),
        ShareReason::TieToA => ("tieToA", None),
        ShareReason::Even => ("even", None),
        ShareReason::Assigned(coin) => ("assigned", Some(coin)),
        ShareReason::OnlyCoin(coin) => ("onlyCoin", Some(coin)),
        ShareReason::Fits { coin, .. } => ("fits", Some(coin)),
    };
    let (times, prior) = match reason {
        ShareReason::Fits { times, prior, .. } => (Some(times), prior),
        _ => (None, None),
    };
    object! {
        "kind": kind,
        "coin": coin.map(|coin| coin.letter()),
        "other": coin.map(|coin| coin.other().letter()),
        "times": times,
        "prior": prior,
    }
}

fn theta_reason(reason: ThetaReason) -> JsValue {
    match reason {
        ThetaReason::Unmoved => object! { "kind": "unmoved" },
        ThetaReason::Swapped => object! { "kind": "swapped" },
        ThetaReason::WholeSets => object! { "kind": "wholeSets" },
        ThetaReason::Kept(coin) => object! {
            "kind": "kept",
            "coin": coin.letter(),
        },
        ThetaReason::Counted {
            coin,
            heads,
            tosses,
            theta,
        } => object! {
            "kind": "counted",
            "coin": coin.letter(),
            "heads": heads,
            "tosses": tosses,
            "theta": theta,
        },
    }
}
