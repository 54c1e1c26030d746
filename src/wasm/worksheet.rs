//! The worksheet as a JavaScript object.

use super::Session;
use super::js_object::{js_object, list, object, per_coin};
use super::page_error::message;
use super::snapshot::{counts, theta_object};
use crate::em::{Assignment, Prior};
use crate::worksheet::{Worksheet, WorksheetRow, WorksheetSums};
use js_sys::Error;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &'static str = "
/** What sets add to the sums of a worksheet. */
export type WorksheetSums = { shares: PerCoin<number>; counts: PerCoin<Counts> };
/** A set of a worksheet, with its answers. */
export type WorksheetRow = WorksheetSums & { heads: number; tails: number; logLikelihoods: PerCoin<number> };
";

js_object! {
    /// One iteration from the guess, to be computed by hand.
    WorksheetObject as "Worksheet" {
        /// The θ to start from.
        theta as "theta": JsValue => "PerCoin<number>",
        /// The prior to start from.
        prior as "prior": JsValue => "PerCoin<number>",
        /// Whether each set goes whole to its likelier coin.
        is_hard as "isHard": bool => "boolean",
        /// Whether the prior is estimated.
        estimates_prior as "estimatesPrior": bool => "boolean",
        /// Whether logarithms of likelihoods are asked.
        is_logarithmic as "isLogarithmic": bool => "boolean",
        /// The rows that are asked.
        rows as "rows": JsValue => "WorksheetRow[]",
        /// The sets that are not asked, and what they add; `undefined` where every set is asked.
        rest as "rest": JsValue => "WorksheetSums & { sets: number } | undefined",
        /// The number of all sets.
        sets as "sets": u32 => "number",
        /// The sums over all sets.
        sums as "sums": JsValue => "WorksheetSums",
        /// θ after the iteration.
        next_theta as "nextTheta": JsValue => "PerCoin<number>",
        /// The prior after the iteration.
        next_prior as "nextPrior": JsValue => "PerCoin<number>",
        /// Whether a coin keeps its θ.
        keeps as "keeps": JsValue => "PerCoin<boolean>",
    }
}

#[wasm_bindgen]
impl Session {
    /// Returns the worksheet of the present data and guess.
    ///
    /// # Errors
    /// When EM cannot make a step from the guess.
    #[wasm_bindgen(unchecked_return_type = "Worksheet")]
    pub fn worksheet(&self) -> Result<JsValue, Error> {
        let sheet = Worksheet::new(&self.em).map_err(message)?;
        Ok(JsValue::from(WorksheetObject {
            theta: theta_object(sheet.guess.theta),
            prior: per_coin(sheet.guess.prior),
            is_hard: sheet.method.assignment == Assignment::Hard,
            estimates_prior: sheet.method.prior == Prior::Learned,
            is_logarithmic: sheet.is_logarithmic,
            rows: list(sheet.rows.iter().map(row)),
            rest: sheet.rest.map_or(JsValue::UNDEFINED, |rest| {
                object! {
                    "sets": rest.sets as u32,
                    "shares": per_coin(rest.sums.shares),
                    "counts": per_coin(rest.sums.counts.map(counts)),
                }
            }),
            sets: self.em.tosses().sets() as u32,
            sums: sums(sheet.sums),
            next_theta: theta_object(sheet.next.theta),
            next_prior: per_coin(sheet.next.prior),
            keeps: per_coin(sheet.keeps),
        }))
    }
}

fn row(row: &WorksheetRow) -> JsValue {
    object! {
        "heads": row.heads,
        "tails": row.tails,
        "logLikelihoods": per_coin(row.log_likelihoods),
        "shares": per_coin(row.shares),
        "counts": per_coin(row.counts.map(counts)),
    }
}

fn sums(WorksheetSums { shares, counts: of }: WorksheetSums) -> JsValue {
    object! {
        "shares": per_coin(shares),
        "counts": per_coin(of.map(counts)),
    }
}
