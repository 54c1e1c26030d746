//! The explanation of a number as a JavaScript object.

use super::Session;
use super::js_object::{list, object, per_coin, put};
use super::snapshot::{counts, theta_object};
use crate::beginning::Beginning;
use crate::explanation::{Explanation, Quantity, Reason, Scene};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &'static str = "
/** How a number was made, and the names of the numbers that it was made from. Sets are counted from 0. */
export type Explanation = Reason & { sources: string[] };
export type Side = 'heads' | 'tails';
export type Reason =
  | { kind: 'tossed'; set: number; side: Side; count: number; tosses: number }
  | { kind: 'allTossed'; side: Side; count: number; sets: number }
  | { kind: 'share'; set: number; coin: Coin; other: Coin; counts: Counts; theta: PerCoin<number>; prior: PerCoin<number>; logLikelihoods: PerCoin<number>; shares: PerCoin<number> }
  | { kind: 'assigned'; set: number; to: Coin; isTie: boolean }
  | { kind: 'labelled'; set: number; by: Coin }
  | { kind: 'count'; set: number; coin: Coin; side: Side; share: number; rest: number; tossed: number; count: number }
  | { kind: 'sum'; coin: Coin; side: Side; addends: number[]; sets: number; sum: number }
  | { kind: 'guessed'; coin: Coin; theta: number }
  | { kind: 'estimated'; coin: Coin; counts: Counts; theta: number }
  | { kind: 'kept'; coin: Coin; theta: number }
  | { kind: 'truth'; coin: Coin; theta: number }
  | { kind: 'completeData'; coin: Coin; counts: Counts; theta: number }
  | { kind: 'fixedPrior' }
  | { kind: 'guessedPrior' }
  | { kind: 'estimatedPrior'; coin: Coin; shares: number; sets: number; prior: number }
  | { kind: 'logLikelihood'; theta: PerCoin<number>; prior: PerCoin<number>; first: Counts; firstPart: number; sets: number; value: number }
  | { kind: 'likelihood'; set: number; coin: Coin; counts: Counts; theta: number; logLikelihood: number }
  | { kind: 'ratio'; set: number; coin: Coin; other: Coin; logLikelihoods: PerCoin<number>; ratio: number }
  | { kind: 'change'; symbol: 'θA' | 'θB' | 'π'; from: number; to: number; change: number };
";

#[wasm_bindgen]
impl Session {
    /// Explains a number on the page, by its name; `undefined` where it is not there.
    #[must_use]
    #[wasm_bindgen(unchecked_return_type = "Explanation | undefined")]
    pub fn explain(&self, name: &str) -> JsValue {
        let Ok(quantity) = name.parse::<Quantity>() else {
            return JsValue::UNDEFINED;
        };
        let is_labelled = self.view_state.beginning == Some(Beginning::Known);
        let scene = Scene {
            em: &self.em,
            is_labelled,
            truth: (is_labelled || self.view_state.truth).then_some(&self.truth),
        };
        let Some(Explanation { reason, sources }) = Explanation::of(quantity, &scene) else {
            return JsValue::UNDEFINED;
        };
        let explained = reason_object(reason);
        let names = sources
            .iter()
            .map(|source| JsValue::from(source.to_string()));
        put(explained.unchecked_ref(), "sources", list(names));
        explained
    }
}

fn reason_object(reason: Reason) -> JsValue {
    match reason {
        Reason::Tossed {
            set,
            side,
            count,
            tosses,
        } => object! {
            "kind": "tossed",
            "set": set as u32,
            "side": side.name(),
            "count": count,
            "tosses": tosses,
        },
        Reason::AllTossed { side, count, sets } => object! {
            "kind": "allTossed",
            "side": side.name(),
            "count": count,
            "sets": sets as u32,
        },
        Reason::Share {
            set,
            coin,
            counts: tossed,
            theta,
            prior,
            log_likelihoods,
            shares,
        } => object! {
            "kind": "share",
            "set": set as u32,
            "coin": coin.letter(),
            "other": coin.other().letter(),
            "counts": counts(tossed),
            "theta": theta_object(theta),
            "prior": per_coin(prior),
            "logLikelihoods": per_coin(log_likelihoods),
            "shares": per_coin(shares),
        },
        Reason::Assigned { set, to, is_tie } => object! {
            "kind": "assigned",
            "set": set as u32,
            "to": to.letter(),
            "isTie": is_tie,
        },
        Reason::Labelled { set, by } => object! {
            "kind": "labelled",
            "set": set as u32,
            "by": by.letter(),
        },
        Reason::Count {
            set,
            coin,
            side,
            share,
            rest,
            tossed,
            count,
        } => object! {
            "kind": "count",
            "set": set as u32,
            "coin": coin.letter(),
            "side": side.name(),
            "share": share,
            "rest": rest,
            "tossed": tossed,
            "count": count,
        },
        Reason::Sum {
            coin,
            side,
            addends,
            sets,
            sum,
        } => object! {
            "kind": "sum",
            "coin": coin.letter(),
            "side": side.name(),
            "addends": list(addends),
            "sets": sets as u32,
            "sum": sum,
        },
        Reason::Guessed { coin, theta } => theta_of("guessed", coin.letter(), theta),
        Reason::Kept { coin, theta } => theta_of("kept", coin.letter(), theta),
        Reason::Truth { coin, theta } => theta_of("truth", coin.letter(), theta),
        Reason::Estimated {
            coin,
            counts: counted,
            theta,
        } => object! {
            "kind": "estimated",
            "coin": coin.letter(),
            "counts": counts(counted),
            "theta": theta,
        },
        Reason::CompleteData {
            coin,
            counts: counted,
            theta,
        } => object! {
            "kind": "completeData",
            "coin": coin.letter(),
            "counts": counts(counted),
            "theta": theta,
        },
        Reason::FixedPrior => object! { "kind": "fixedPrior" },
        Reason::GuessedPrior => object! { "kind": "guessedPrior" },
        Reason::EstimatedPrior {
            coin,
            shares,
            sets,
            prior,
        } => object! {
            "kind": "estimatedPrior",
            "coin": coin.letter(),
            "shares": shares,
            "sets": sets as u32,
            "prior": prior,
        },
        Reason::LogLikelihood {
            theta,
            prior,
            first,
            first_part,
            sets,
            value,
        } => object! {
            "kind": "logLikelihood",
            "theta": theta_object(theta),
            "prior": per_coin(prior),
            "first": counts(first),
            "firstPart": first_part,
            "sets": sets as u32,
            "value": value,
        },
        Reason::Likelihood {
            set,
            coin,
            counts: tossed,
            theta,
            log_likelihood,
        } => object! {
            "kind": "likelihood",
            "set": set as u32,
            "coin": coin.letter(),
            "counts": counts(tossed),
            "theta": theta,
            "logLikelihood": log_likelihood,
        },
        Reason::Ratio {
            set,
            coin,
            log_likelihoods,
            ratio,
        } => object! {
            "kind": "ratio",
            "set": set as u32,
            "coin": coin.letter(),
            "other": coin.other().letter(),
            "logLikelihoods": per_coin(log_likelihoods),
            "ratio": ratio,
        },
        Reason::Change {
            of,
            from,
            to,
            change,
        } => object! {
            "kind": "change",
            "symbol": of.symbol(),
            "from": from,
            "to": to,
            "change": change,
        },
    }
}

fn theta_of(kind: &'static str, coin: &'static str, theta: f64) -> JsValue {
    object! {
        "kind": kind,
        "coin": coin,
        "theta": theta,
    }
}
