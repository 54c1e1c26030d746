//! Events and notes as JavaScript objects: each has its `kind` and the values that its sentence needs.

use super::js_object::{object, per_coin};
use super::snapshot::theta_object;
use crate::coin::Coin;
use crate::narration::{
    BoundNote, Comparison, Counted, DataEvent, Estimate, Event, Hint, LabelledCount, QNote,
    SetCounts, VisibleTruth,
};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const EVENTS: &'static str = "
/** The event that the caption tells. Sets are counted from 0. */
export type Event =
  | { kind: 'known'; a: LabelledCount | undefined; b: LabelledCount | undefined }
  | { kind: 'hidden' }
  | { kind: 'lesson'; example: string }
  | { kind: 'guess'; theta: PerCoin<number> }
  | { kind: 'noSet' }
  | { kind: 'assigned'; set: SetCounts; coin: Coin }
  | { kind: 'tieToA'; set: SetCounts }
  | { kind: 'alike' }
  | { kind: 'onlyCoin'; set: SetCounts; coin: Coin; other: Coin }
  | { kind: 'split'; set: SetCounts; coin: Coin; other: Coin; theta: PerCoin<number>; ratio: number; share: number; rest: number; prior: number | undefined; counted: Counted | undefined }
  | { kind: 'even'; set: SetCounts; theta: PerCoin<number>; counted: Counted | undefined }
  | { kind: 'estimated'; a: Estimate; b: Estimate }
  | { kind: 'converged'; theta: PerCoin<number>; iterations: number; truth: PerCoin<number> | undefined; estimate: PerCoin<number> | undefined; isSwapped: boolean; hint: 'showTruth' | 'otherGuess' | 'softEm' }
  | { kind: 'stopped'; theta: PerCoin<number>; iterations: number; below: number; ahead: number | undefined }
  | { kind: 'stuckBySymmetry'; theta: number; iterations: number };
export type Coin = 'A' | 'B';
/** A set and its counts. */
export interface SetCounts { index: number; heads: number; tosses: number }
/** A coin's share × the set's heads, or × its tails where it has no heads. */
export interface Counted { isHeads: boolean; tossesOfSide: number; expected: number }
/** A coin's θ as counted from the labels. */
export interface LabelledCount { heads: number; tosses: number; theta: number }
/** A coin's θ after an M-step, and its derivation. */
export type Estimate =
  | { kind: 'kept'; theta: number }
  | { kind: 'hardlyAny'; theta: number }
  | { kind: 'quotient'; heads: number; tosses: number; theta: number };
/** The announcement of other tosses. */
export type DataEvent =
  | { kind: 'lesson'; example: string }
  | { kind: 'simulated'; seed: number }
  | { kind: 'custom' };
/** The note above the lower bound. */
export type BoundNote =
  | { kind: 'guess' }
  | { kind: 'touches'; height: number }
  | { kind: 'below'; height: number; shortfall: number }
  | { kind: 'climbed'; height: number; boundRise: number; logLikelihoodRise: number; q: QNote }
  | { kind: 'climbedHard'; shortfall: number; boundRise: number; logLikelihoodRise: number; q: QNote };
/** The development of Q since the guess. */
export type QNote =
  | { kind: 'rose'; q: number }
  | { kind: 'fell'; iteration: number; by: number };
/** The findings of the comparison. */
export interface Comparison { softIsHigher: boolean; hardIsLower: number | undefined }
";

fn coin(coin: Coin) -> &'static str {
    coin.letter()
}

fn set(
    SetCounts {
        index,
        heads,
        tosses,
    }: SetCounts,
) -> JsValue {
    object! {
        "index": index as u32,
        "heads": heads,
        "tosses": tosses,
    }
}

fn counted(
    Counted {
        is_heads,
        tosses_of_side,
        expected,
    }: Counted,
) -> JsValue {
    object! {
        "isHeads": is_heads,
        "tossesOfSide": tosses_of_side,
        "expected": expected,
    }
}

/// Converts the event that the caption tells.
pub(super) fn event(event: Event) -> JsValue {
    match event {
        Event::Known(counts) => object! {
            "kind": "known",
            "a": counts.a.map_or(JsValue::UNDEFINED, labelled_count),
            "b": counts.b.map_or(JsValue::UNDEFINED, labelled_count),
        },
        Event::Hidden => object! { "kind": "hidden" },
        Event::Lesson(example) => object! {
            "kind": "lesson",
            "example": example.name(),
        },
        Event::Guess(theta) => object! {
            "kind": "guess",
            "theta": per_coin(theta.per_coin()),
        },
        Event::NoSet => object! { "kind": "noSet" },
        Event::Assigned { set: of, coin: to } => object! {
            "kind": "assigned",
            "set": set(of),
            "coin": coin(to),
        },
        Event::TieToA(of) => object! {
            "kind": "tieToA",
            "set": set(of),
        },
        Event::Alike => object! { "kind": "alike" },
        Event::OnlyCoin { set: of, coin: by } => object! {
            "kind": "onlyCoin",
            "set": set(of),
            "coin": coin(by),
            "other": coin(by.other()),
        },
        Event::Split {
            set: of,
            coin: to,
            theta,
            ratio,
            share,
            rest,
            prior,
            counted: part,
        } => object! {
            "kind": "split",
            "set": set(of),
            "coin": coin(to),
            "other": coin(to.other()),
            "theta": per_coin(theta.per_coin()),
            "ratio": ratio,
            "share": share,
            "rest": rest,
            "prior": prior,
            "counted": part.map_or(JsValue::UNDEFINED, counted),
        },
        Event::Even {
            set: of,
            theta,
            counted: part,
        } => object! {
            "kind": "even",
            "set": set(of),
            "theta": per_coin(theta.per_coin()),
            "counted": part.map_or(JsValue::UNDEFINED, counted),
        },
        Event::Estimated(estimates) => object! {
            "kind": "estimated",
            "a": estimate(estimates.a),
            "b": estimate(estimates.b),
        },
        Event::Converged {
            theta,
            iterations,
            truth,
            is_swapped,
            hint,
        } => {
            let (truth, estimate) = match truth {
                VisibleTruth::Shown { truth, estimate } => (truth, estimate),
                VisibleTruth::Unknown | VisibleTruth::Hidden => (None, None),
            };
            object! {
                "kind": "converged",
                "theta": per_coin(theta.per_coin()),
                "iterations": iterations as u32,
                "truth": JsValue::from(truth.map(theta_object)),
                "estimate": JsValue::from(estimate.map(theta_object)),
                "isSwapped": is_swapped,
                "hint": match hint {
                    Hint::ShowTruth => "showTruth",
                    Hint::OtherGuess => "otherGuess",
                    Hint::SoftEm => "softEm",
                },
            }
        }
        Event::Stopped {
            theta,
            iterations,
            below,
            ahead,
        } => object! {
            "kind": "stopped",
            "theta": per_coin(theta.per_coin()),
            "iterations": iterations as u32,
            "below": below,
            "ahead": ahead,
        },
        Event::StuckBySymmetry { theta, iterations } => object! {
            "kind": "stuckBySymmetry",
            "theta": theta,
            "iterations": iterations as u32,
        },
    }
}

fn labelled_count(count: LabelledCount) -> JsValue {
    object! {
        "heads": count.heads,
        "tosses": count.tosses,
        "theta": count.theta,
    }
}

fn estimate(estimate: Estimate) -> JsValue {
    match estimate {
        Estimate::Kept(theta) => object! {
            "kind": "kept",
            "theta": theta,
        },
        Estimate::HardlyAny(theta) => {
            object! {
                "kind": "hardlyAny",
                "theta": theta,
            }
        }
        Estimate::Quotient {
            heads,
            tosses,
            theta,
        } => object! {
            "kind": "quotient",
            "heads": heads,
            "tosses": tosses,
            "theta": theta,
        },
    }
}

/// Converts the announcement of other tosses.
pub(super) fn data_event(event: DataEvent) -> JsValue {
    match event {
        DataEvent::Lesson(example) => object! {
            "kind": "lesson",
            "example": example.name(),
        },
        DataEvent::Simulated(seed) => object! {
            "kind": "simulated",
            "seed": seed,
        },
        DataEvent::Custom => object! { "kind": "custom" },
    }
}

/// Converts the note above the lower bound.
pub(super) fn bound_note(note: BoundNote) -> JsValue {
    match note {
        BoundNote::Guess => object! { "kind": "guess" },
        BoundNote::Touches { height } => {
            object! {
                "kind": "touches",
                "height": height,
            }
        }
        BoundNote::Below { height, shortfall } => object! {
            "kind": "below",
            "height": height,
            "shortfall": shortfall,
        },
        BoundNote::Climbed {
            height,
            bound_rise,
            log_likelihood_rise,
            q,
        } => object! {
            "kind": "climbed",
            "height": height,
            "boundRise": bound_rise,
            "logLikelihoodRise": log_likelihood_rise,
            "q": q_note(q),
        },
        BoundNote::ClimbedHard {
            shortfall,
            bound_rise,
            log_likelihood_rise,
            q,
        } => object! {
            "kind": "climbedHard",
            "shortfall": shortfall,
            "boundRise": bound_rise,
            "logLikelihoodRise": log_likelihood_rise,
            "q": q_note(q),
        },
    }
}

fn q_note(note: QNote) -> JsValue {
    match note {
        QNote::Rose { q } => object! {
            "kind": "rose",
            "q": q,
        },
        QNote::Fell { iteration, by } => object! {
            "kind": "fell",
            "iteration": iteration as u32,
            "by": by,
        },
    }
}

/// Converts the findings of the comparison.
pub(super) fn comparison(found: Comparison) -> JsValue {
    object! {
        "softIsHigher": found.soft_is_higher,
        "hardIsLower": found.hard_is_lower,
    }
}
