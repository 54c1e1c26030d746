//! The exercises as JavaScript objects: their `kind`, the numbers that question and explanation need, and the answer.

use super::js_object::{list, object, per_coin};
use super::snapshot::theta_object;
use crate::exercise::Exercise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &'static str = "
/** A question of an exercise, with its numbers. */
export type Exercise = { answer: number } & (
  | { kind: 'ratio'; times: number }
  | { kind: 'share'; theta: PerCoin<number>; heads: number; tails: number; likelihoods: PerCoin<number> }
  | { kind: 'headsForA' | 'tailsForB' | 'hardEm'; share: number; heads: number; tails: number }
  | { kind: 'estimate'; heads: number; tails: number }
  | { kind: 'labels'; sets: number[]; tosses: number }
  | { kind: 'equalGuesses'; guess: number; heads: number; tosses: number }
  | { kind: 'estimatedPrior'; shares: number[] }
  | { kind: 'higherLogLikelihood'; sets: number[]; thetas: PerCoin<number>[]; logLikelihoods: number[] }
);
";

/// Returns the ten questions of a seed.
#[must_use]
#[wasm_bindgen(unchecked_return_type = "Exercise[]")]
pub fn exercises(seed: u32) -> JsValue {
    list(Exercise::ten(seed).iter().map(exercise))
}

/// Returns whether a number is the answer to a question of this seed, counted from 0.
#[must_use]
#[wasm_bindgen(js_name = acceptsAnswer)]
pub fn accepts_answer(seed: u32, question: usize, given: f64) -> bool {
    let questions = Exercise::ten(seed);
    questions.get(question).is_some_and(|it| it.accepts(given))
}

fn exercise(exercise: &Exercise) -> JsValue {
    let answer = exercise.answer();
    let of_set = |kind: &'static str, share: f64, (heads, tails): (u32, u32)| {
        object! { "kind": kind, "answer": answer, "share": share, "heads": heads, "tails": tails }
    };
    match *exercise {
        Exercise::Ratio { times } => object! {
            "kind": "ratio",
            "answer": answer,
            "times": times,
        },
        Exercise::Share {
            theta,
            counts: (heads, tails),
            likelihoods,
        } => object! {
            "kind": "share",
            "answer": answer,
            "theta": theta_object(theta),
            "heads": heads,
            "tails": tails,
            "likelihoods": per_coin(likelihoods),
        },
        Exercise::HeadsForA { share, counts } => of_set("headsForA", share, counts),
        Exercise::TailsForB { share, counts } => of_set("tailsForB", share, counts),
        Exercise::HardEm { share, counts } => of_set("hardEm", share, counts),
        Exercise::Estimate { heads, tails } => object! {
            "kind": "estimate",
            "answer": answer,
            "heads": heads,
            "tails": tails,
        },
        Exercise::Labels { heads, tosses } => object! {
            "kind": "labels",
            "answer": answer,
            "sets": list(heads),
            "tosses": tosses,
        },
        Exercise::EqualGuesses {
            guess,
            heads,
            tosses,
        } => object! {
            "kind": "equalGuesses",
            "answer": answer,
            "guess": guess,
            "heads": heads,
            "tosses": tosses,
        },
        Exercise::EstimatedPrior { shares } => object! {
            "kind": "estimatedPrior",
            "answer": answer,
            "shares": list(shares),
        },
        Exercise::HigherLogLikelihood {
            heads,
            thetas,
            log_likelihoods,
        } => object! {
            "kind": "higherLogLikelihood",
            "answer": answer,
            "sets": list(heads),
            "thetas": list(thetas.map(theta_object)),
            "logLikelihoods": list(log_likelihoods),
        },
    }
}
