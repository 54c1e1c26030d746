//! The objects that a snapshot consists of, and their declarations for TypeScript.

use crate::wasm::js_object::js_object;
use crate::wasm::link::RejectedParam;
use js_sys::{Float64Array, Int32Array, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const PER_COIN: &'static str = "
/** A value for each coin. */
export interface PerCoin<T> { a: T; b: T }
/** Heads and tails, whole or expected. */
export interface Counts { heads: number; tails: number }
";

js_object! {
    /// Everything that the page shows of a moment. Sets are counted from 0.
    Snapshot as "Snapshot" {
        /// The source of the tosses: an example's name, `simulated` or `given`.
        source as "source": &'static str => "string",
        /// Whether an example is on screen with its own guess and method, so that its question fits.
        is_lesson as "isLesson": bool => "boolean",
        /// Counts the changes of the tosses.
        tosses_generation as "tossesGeneration": u32 => "number",
        /// Counts the changes to other data; while a set is edited again and again or a coin moves, it stays.
        data_generation as "dataGeneration": u32 => "number",
        /// The announcement of these tosses.
        data_event as "dataEvent": JsValue => "DataEvent",
        /// The seed of simulated tosses.
        seed as "seed": Option<u32> => "number | undefined",
        /// The values of the simulator's controls for these tosses.
        simulator as "simulator": Simulator => "Simulator",
        /// The number of sets.
        sets as "sets": u32 => "number",
        /// The heads and tails of all sets.
        totals as "totals": JsValue => "Counts",
        /// The true θ, where it is known.
        truth as "truth": JsValue => "PerCoin<number> | undefined",
        /// The complete-data estimate, as far as there is one.
        estimate as "estimate": JsValue => "PerCoin<number | undefined>",

        /// The last half-step, or the station before the guess.
        phase as "phase": &'static str => "'known' | 'hidden' | 'guess' | 'expected' | 'maximized'",
        /// The place on the line of time: the number of half-steps from the guess to here; below 0 before it.
        position as "position": i32 => "number",
        /// The largest position so far.
        furthest as "furthest": u32 => "number",
        /// The line of time.
        timeline as "timeline": TimelineObject => "Timeline",
        /// Whether the coin drawn for each set is shown.
        shows_labels as "showsLabels": bool => "boolean",
        /// The number of complete iterations.
        iteration as "iteration": u32 => "number",
        /// Whether EM has converged with the last complete iteration.
        converged as "converged": bool => "boolean",
        /// Whether each set goes whole to its likelier coin.
        is_hard as "isHard": bool => "boolean",
        /// Whether the prior is estimated.
        estimates_prior as "estimatesPrior": bool => "boolean",
        /// The tolerance below which EM stops, in decimal places; `undefined` if it stops at its limit.
        tolerance as "tolerance": Option<u32> => "number | undefined",
        /// The largest change of an estimate in the last iteration; `undefined` but after an M-step.
        moved as "moved": Option<f64> => "number | undefined",
        /// The change below which EM may stop.
        stops_below as "stopsBelow": f64 => "number",
        /// Whether that iteration changed nothing that can be seen in two decimals, and EM goes on.
        is_late as "isLate": bool => "boolean",
        /// The θ that EM starts from.
        guess as "guess": JsValue => "PerCoin<number>",
        /// The current θ.
        theta as "theta": JsValue => "PerCoin<number>",
        /// The current prior.
        prior as "prior": JsValue => "PerCoin<number>",
        /// The event that the caption tells.
        event as "event": JsValue => "Event",
        /// Each coin's counts over all sets, by the labels or by the last E-step; `undefined` at the guess.
        expected as "expected": Option<Expected> => "Expected | undefined",

        /// The rows of the table in sight.
        rows as "rows": Rows => "Rows",
        /// The selected set.
        set as "set": SelectedSet => "SelectedSet",
        /// The set that every view highlights.
        highlighted as "highlighted": Option<u32> => "number | undefined",

        /// The view.
        view as "view": ViewStateObject => "ViewState",
        /// ℓ at the current θ, at the truth and at the complete-data estimate; `undefined` in views that do not show
        /// them.
        log_likelihoods as "logLikelihoods": Option<LogLikelihoods> => "LogLikelihoods | undefined",
        /// The end of the road of EM; `undefined` in views that do not show it.
        road_end as "roadEnd": Option<RoadEnd> => "RoadEnd | undefined",
        /// The note on the lower bound; `undefined` in views that do not show it.
        bound_note as "boundNote": JsValue => "BoundNote | undefined",
        /// The ends of soft and of hard EM; `undefined` in views that do not show them.
        ends as "ends": Option<Ends> => "Ends | undefined",
        /// The answer to the lesson's question; `undefined` before EM has converged, and in views that do not show it.
        lesson_answer as "lessonAnswer": JsValue => "LessonAnswer | undefined",

        /// The pictures that move on the way to this moment, when it is shown after a step.
        moving as "moving": JsValue => "Picture[]",

        /// Whether there is anything to undo.
        can_undo as "canUndo": bool => "boolean",
        /// Whether EM is at its guess, and undo would restore a run of some steps or other tosses.
        undo_brings_back as "undoBringsBack": bool => "boolean",
        /// Whether the rest of the view is still to be loaded.
        awaits_later as "awaitsLater": bool => "boolean",
        /// The position in a link that EM cannot reach.
        unreached as "unreached": Option<RejectedParam> => "RejectedParam | undefined",
    }
}

js_object! {
    /// The values of the simulator's controls.
    Simulator as "Simulator" {
        /// The number of sets.
        sets as "sets": u32 => "number",
        /// The number of tosses in each set.
        tosses as "tosses": u32 => "number",
        /// The true θ or, if it is unknown, the complete-data estimate.
        coins as "coins": JsValue => "PerCoin<number> | undefined",
    }
}

js_object! {
    /// The line of time.
    TimelineObject as "Timeline" {
        /// Its first place: below 0 where stations come before the guess.
        first as "first": i32 => "number",
        /// Its last place.
        last as "last": i32 => "number",
        /// The place at which EM has settled, if that is known.
        settled as "settled": Option<i32> => "number | undefined",
        /// The places to mark.
        stops as "stops": Int32Array => "Int32Array",
        /// The station that the next half-step leads to; at the end of a lesson its answer or the next lesson.
        next as "next": &'static str => "'hidden' | 'guess' | 'E' | 'M' | 'settled' | 'answer' | 'lesson'",
    }
}

js_object! {
    /// Each coin's counts over all sets.
    Expected as "Expected" {
        /// Each coin's heads and tails, whole ones by the labels and expected ones by an E-step.
        counts as "counts": JsValue => "PerCoin<Counts>",
        /// Whether a coin has no expected tosses, so that it keeps its θ.
        unassigned as "unassigned": JsValue => "PerCoin<boolean>",
    }
}

js_object! {
    /// A window of the sets, row after row.
    Rows as "Rows" {
        /// The first set.
        first as "first": u32 => "number",
        /// The number of sets in the window.
        count as "count": u32 => "number",
        /// Heads and tails: two numbers a row.
        counts as "counts": Uint32Array => "Uint32Array",
        /// The coin drawn, A as 0 and B as 1; empty where it is unknown.
        coins as "coins": Uint8Array => "Uint8Array",
        /// The share of each coin, P(A | set) and P(B | set), or 0 and 1 by the labels: two numbers a row, none at the
        /// guess.
        shares as "shares": Float64Array => "Float64Array",
        /// The heads and tails counted for A, then for B: four numbers a row, none at the guess.
        expected as "expected": Float64Array => "Float64Array",
    }
}

js_object! {
    /// The selected set, from its tosses to its part in both θ.
    SelectedSet as "SelectedSet" {
        /// The set.
        index as "index": u32 => "number",
        /// Its heads and tails.
        counts as "counts": JsValue => "Counts",
        /// Its first tosses in the order in which they fell, heads as 1.
        tosses as "tosses": Uint8Array => "Uint8Array",
        /// Whether it can be removed: other sets have tosses.
        can_be_removed as "canBeRemoved": bool => "boolean",
        /// Whether there is room for another like it.
        can_be_duplicated as "canBeDuplicated": bool => "boolean",
        /// Its split by the last E-step; `undefined` at the guess.
        split as "split": Option<SetSplit> => "SetSplit | undefined",
    }
}

js_object! {
    /// The split of one set by an E-step.
    SetSplit as "SetSplit" {
        /// The θ of the E-step.
        theta as "theta": JsValue => "PerCoin<number>",
        /// 1 − θ, exactly.
        tails as "tails": JsValue => "PerCoin<number>",
        /// The prior of the E-step.
        prior as "prior": JsValue => "PerCoin<number>",
        /// ln p(set | coin).
        log_likelihoods as "logLikelihoods": JsValue => "PerCoin<number>",
        /// P(coin | set).
        shares as "shares": JsValue => "PerCoin<number>",
        /// Expected heads and tails.
        expected as "expected": JsValue => "PerCoin<Counts>",
        /// The set's fraction of all expected heads and of all expected tails.
        parts as "parts": JsValue => "PerCoin<Counts>",
    }
}

js_object! {
    /// ℓ at three θ.
    LogLikelihoods as "LogLikelihoods" {
        /// At the current θ and prior.
        em as "em": f64 => "number",
        /// At the true θ, where it is known.
        truth as "truth": Option<f64> => "number | undefined",
        /// At the complete-data estimate, where it is known.
        estimate as "estimate": Option<f64> => "number | undefined",
    }
}

js_object! {
    /// The ends of soft and of hard EM from the present guess, and their comparison with the complete-data estimate.
    Ends as "Ends" {
        /// The end of soft EM; `undefined` if it cannot make a step.
        soft as "soft": Option<End> => "End | undefined",
        /// The end of hard EM; `undefined` if it cannot make a step.
        hard as "hard": Option<End> => "End | undefined",
        /// The comparison if the complete-data estimate is shown.
        with_estimate as "withEstimate": JsValue => "Comparison",
        /// The comparison if the complete-data estimate is hidden.
        without_estimate as "withoutEstimate": JsValue => "Comparison",
    }
}

js_object! {
    /// The end of the road of EM.
    RoadEnd as "RoadEnd" {
        /// ℓ there.
        log_likelihood as "logLikelihood": f64 => "number",
        /// Whether it is a local maximum of ℓ.
        is_maximum as "isMaximum": bool => "boolean",
    }
}

js_object! {
    /// The end of a run of EM.
    End as "End" {
        /// θ there.
        theta as "theta": JsValue => "PerCoin<number>",
        /// ℓ there.
        log_likelihood as "logLikelihood": f64 => "number",
    }
}

js_object! {
    /// The view of a moment; the values are those of a link.
    ViewStateObject as "ViewState" {
        /// The open view.
        view as "view": &'static str => "string",
        /// Whether a set is followed.
        is_following as "isFollowing": bool => "boolean",
        /// Whether the truth is shown.
        truth as "truth": bool => "boolean",
        /// Whether numbers have all their digits.
        digits as "digits": bool => "boolean",
        /// Whether a prediction is asked for before each step.
        predict as "predict": bool => "boolean",
        /// The playback speed.
        pace as "pace": &'static str => "string",
    }
}
