//! A lesson's answer as a JavaScript object: its `kind` and the values that its sentences need.

use super::js_object::{list, object};
use super::snapshot::{counts, theta_object};
use crate::narration::LessonAnswer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &'static str = "
/** The answer to a lesson's question, by the lesson's name. Sets are counted from 0; the truth is left out while it is hidden. */
export type LessonAnswer =
  | { kind: 'paper'; sets: { index: number; share: number }[]; countedForB: Counts; theta: PerCoin<number>; logLikelihood: number; estimate: PerCoin<number> | undefined; ofEstimate: number | undefined }
  | { kind: 'notebook'; set: number; first: number; last: number; theta: PerCoin<number> }
  | { kind: 'swapped'; theta: PerCoin<number> }
  | { kind: 'equal'; heads: number; tosses: number; theta: number }
  | { kind: 'nearly-equal'; difference: number; growth: number; apartAfter: number | undefined; theta: PerCoin<number>; iterations: number }
  | { kind: 'overlapping'; theta: PerCoin<number>; tosses: number; spread: number; aboveTruth: number | undefined; truth: PerCoin<number> | undefined }
  | { kind: 'few-tosses'; least: number; most: number; iterations: number }
  | { kind: 'one-coin'; theta: PerCoin<number>; pooled: number; gain: number; only: 'A' | 'B' | undefined }
  | { kind: 'hard-stuck'; setsOfB: number; theta: PerCoin<number>; soft: PerCoin<number>; gain: number };
";

/// Converts the answer.
pub(super) fn lesson_answer(answer: LessonAnswer) -> JsValue {
    match answer {
        LessonAnswer::Paper {
            sets,
            counted_for_b,
            theta,
            log_likelihood,
            estimate,
        } => object! {
            "kind": "paper",
            "sets": list(sets.into_iter().map(|(index, share)| object! {
                "index": index as u32,
                "share": share,
            })),
            "countedForB": counts(counted_for_b),
            "theta": theta_object(theta),
            "logLikelihood": log_likelihood,
            "estimate": estimate.map(|(theta, _)| theta_object(theta)),
            "ofEstimate": estimate.map(|(_, log_likelihood)| log_likelihood),
        },
        LessonAnswer::Notebook {
            set,
            first,
            last,
            theta,
        } => object! {
            "kind": "notebook",
            "set": set as u32,
            "first": first,
            "last": last,
            "theta": theta_object(theta),
        },
        LessonAnswer::Swapped { theta } => object! {
            "kind": "swapped",
            "theta": theta_object(theta),
        },
        LessonAnswer::Equal {
            heads,
            tosses,
            theta,
        } => object! {
            "kind": "equal",
            "heads": heads,
            "tosses": tosses,
            "theta": theta,
        },
        LessonAnswer::NearlyEqual {
            difference,
            growth,
            apart_after,
            theta,
            iterations,
        } => object! {
            "kind": "nearly-equal",
            "difference": difference,
            "growth": growth,
            "apartAfter": apart_after.map(|iteration| iteration as u32),
            "theta": theta_object(theta),
            "iterations": iterations as u32,
        },
        LessonAnswer::Overlapping {
            theta,
            tosses,
            spread,
            above_truth,
            truth,
        } => object! {
            "kind": "overlapping",
            "theta": theta_object(theta),
            "tosses": tosses,
            "spread": spread,
            "aboveTruth": above_truth,
            "truth": truth.map(theta_object),
        },
        LessonAnswer::FewTosses {
            least,
            most,
            iterations,
        } => object! {
            "kind": "few-tosses",
            "least": least,
            "most": most,
            "iterations": iterations as u32,
        },
        LessonAnswer::OneCoin {
            theta,
            pooled,
            gain,
            only,
        } => object! {
            "kind": "one-coin",
            "theta": theta_object(theta),
            "pooled": pooled,
            "gain": gain,
            "only": only.map(|coin| coin.letter()),
        },
        LessonAnswer::HardStuck {
            sets_of_b,
            theta,
            soft,
            gain,
        } => object! {
            "kind": "hard-stuck",
            "setsOfB": sets_of_b as u32,
            "theta": theta_object(theta),
            "soft": theta_object(soft),
            "gain": gain,
        },
    }
}
