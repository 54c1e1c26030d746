//! The snapshot: everything that the page shows of a moment, in one object.

use super::Session;
use super::js_object::{js_object, list, per_coin, put};
use super::link::RejectedParam;
use super::narration_objects::{bound_note, comparison, data_event, event};
use crate::coin::{Coin, PerCoin, Theta};
use crate::em::{Assignment, Counts, Expectation, Phase, Prior};
use crate::link::View;
use crate::log_likelihood::log_likelihood;
use crate::narration::{BoundNote, Comparison, DataEvent, Event, VisibleTruth};
use crate::timeline::{Station, Timeline};
use crate::tosses::Tosses;
use crate::view::Shares;
use js_sys::{Float64Array, Int32Array, Object, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

/// The maximum number of tosses of one set in a snapshot; the page shows no more of them one by one.
const MAX_SINGLE_TOSSES: usize = 200;

/// The maximum number of evenly spaced marks on the line of time.
const MAX_STOPS: i32 = 24;

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

        /// The pictures that move on the way to this moment, when it is shown after a step.
        moving as "moving": JsValue => "Picture[]",

        /// Whether there is anything to undo.
        can_undo as "canUndo": bool => "boolean",
        /// Whether EM is at its guess, and undo would restore a run of some steps or other tosses.
        undo_brings_back as "undoBringsBack": bool => "boolean",
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
        /// The station that the next half-step leads to.
        next as "next": &'static str => "'hidden' | 'guess' | 'E' | 'M' | 'settled'",
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

/// The snapshot.
#[wasm_bindgen]
impl Session {
    /// Returns everything that the page shows of the moment, with `count` sets from `first`.
    #[must_use]
    #[wasm_bindgen(unchecked_return_type = "Snapshot")]
    pub fn snapshot(&mut self, first: usize, count: usize) -> JsValue {
        let view = self.view_state.view;
        let history = (view == View::LowerBound).then(|| self.objective_history().to_vec());
        let ends = (view == View::Compare).then(|| self.ends());
        let shows_road = matches!(view, View::Landscape | View::Basins);
        let road_end = shows_road.then(|| self.road_end());
        let (setup, em, truth) = (&self.setup, &self.em, &self.truth);
        let (tosses, parameters) = (em.tosses(), em.parameters());
        let coins = self.shown_coins().map(theta_object);
        Snapshot {
            source: setup.source.name(),
            is_lesson: setup.lesson().is_some(),
            tosses_generation: self.tosses_generation,
            data_generation: self.data_generation,
            data_event: data_event(DataEvent::from(&setup.source)),
            seed: self.seed(),
            simulator: Simulator {
                sets: tosses.sets() as u32,
                tosses: tosses.longest().max(1),
                coins: coins.into(),
            },
            sets: tosses.sets() as u32,
            totals: totals(tosses),
            truth: truth.theta.map(theta_object).into(),
            estimate: per_coin(self.estimate),
            phase: match (self.view_state.beginning, em.phase()) {
                (Some(beginning), _) => beginning.name(),
                (None, Phase::Guess) => "guess",
                (None, Phase::Expected) => "expected",
                (None, Phase::Maximized) => "maximized",
            },
            position: self.place(),
            furthest: em.furthest_position() as u32,
            timeline: self.timeline(),
            shows_labels: self.shows_labels(),
            iteration: em.iteration() as u32,
            converged: em.converged(),
            is_hard: em.method().assignment == Assignment::Hard,
            estimates_prior: em.method().prior == Prior::Learned,
            guess: theta_object(setup.guess),
            theta: theta_object(em.theta()),
            prior: per_coin(parameters.prior),
            event: event(self.event()),
            expected: self.counted(),
            rows: self.rows(first, count),
            set: self.selected_set(),
            highlighted: self.highlighted().map(|set| set as u32),
            view: ViewStateObject {
                view: view.name(),
                is_following: self.view_state.set.is_some(),
                truth: self.view_state.truth,
                digits: self.view_state.digits,
                predict: self.view_state.predict,
                pace: self.view_state.pace.name(),
            },
            log_likelihoods: (shows_road || matches!(view, View::TrajectoryChart | View::Compare))
                .then(|| self.log_likelihoods()),
            road_end,
            bound_note: history
                .map(|history| bound_note(BoundNote::of(em, &history)))
                .into(),
            ends,
            moving: list(self.moving()),
            can_undo: !self.undo_stack.is_empty(),
            undo_brings_back: self.undo_brings_back(),
            unreached: self.unreached_param(),
        }
        .into()
    }
}

impl Session {
    /// Returns the event that the caption tells.
    fn event(&self) -> Event {
        match self.view_state.beginning {
            Some(beginning) => Event::before_guess(beginning, &self.truth, self.em.tosses()),
            None => Event::of(
                &self.setup,
                &self.em,
                self.highlighted(),
                self.visible_truth(),
            ),
        }
    }

    /// Each coin's counts over all sets.
    fn counted(&self) -> Option<Expected> {
        let (sums, unassigned) = match self.shares() {
            // A moment is never on its way, only its pictures are.
            Shares::None | Shares::Between { .. } => return None,
            Shares::Labels(_) => {
                let sums = self.truth.labelled_counts(self.em.tosses());
                (sums, sums.map(|sum| sum.tosses() == 0.0))
            }
            Shares::Expected(expectation) => {
                let unassigned = Coin::BOTH.map(|coin| expectation.is_unassigned(coin));
                let [a, b] = unassigned;
                (expectation.counts(), PerCoin { a, b })
            }
        };
        Some(Expected {
            counts: per_coin(sums.map(counts)),
            unassigned: per_coin(unassigned),
        })
    }

    /// Returns the true θ, as far as the reader may see it.
    fn visible_truth(&self) -> VisibleTruth {
        let (truth, estimate) = (self.truth.theta, self.estimate_theta());
        match truth.or(estimate) {
            None => VisibleTruth::Unknown,
            Some(_) if self.view_state.truth => VisibleTruth::Shown { truth, estimate },
            Some(_) => VisibleTruth::Hidden,
        }
    }

    /// Returns `count` rows from `first`, or as many as there are.
    fn rows(&self, first: usize, count: usize) -> Rows {
        let (tosses, coins) = (self.em.tosses(), &self.truth.coins);
        let end = first.saturating_add(count).min(tosses.sets());
        let first = first.min(end);
        let counted = self.shares();
        let (mut both, mut shares, mut expected) = (Vec::new(), Vec::new(), Vec::new());
        for set in first..end {
            let (heads, tails) = (tosses.heads(set), tosses.tails(set));
            both.extend([heads, tails]);
            if let Some(PerCoin { a, b }) = counted.of(tosses, set) {
                let (heads, tails) = (f64::from(heads), f64::from(tails));
                shares.extend([a, b]);
                expected.extend([a * heads, a * tails, b * heads, b * tails]);
            }
        }
        let drawn = coins.iter().skip(first).take(end - first);
        let drawn: Vec<u8> = drawn.map(|&coin| u8::from(coin == Coin::B)).collect();
        Rows {
            first: first as u32,
            count: (end - first) as u32,
            counts: both.as_slice().into(),
            coins: drawn.as_slice().into(),
            shares: shares.as_slice().into(),
            expected: expected.as_slice().into(),
        }
    }

    fn selected_set(&self) -> SelectedSet {
        let (tosses, set) = (self.em.tosses(), self.selected);
        if set >= tosses.sets() {
            return SelectedSet {
                index: set as u32,
                counts: counts(Counts::default()),
                tosses: Uint8Array::new_with_length(0),
                can_be_removed: false,
                can_be_duplicated: false,
                split: None,
            };
        }
        let first: Vec<u8> = tosses
            .set(set)
            .take(MAX_SINGLE_TOSSES)
            .map(u8::from)
            .collect();
        let (heads, tails) = (tosses.heads(set), tosses.tails(set));
        SelectedSet {
            index: set as u32,
            counts: counts(Counts {
                heads: heads.into(),
                tails: tails.into(),
            }),
            tosses: first.as_slice().into(),
            can_be_removed: tosses.can_remove(set),
            can_be_duplicated: tosses.can_duplicate(set),
            split: self.em.expectation().map(|it| split(it, heads, tails)),
        }
    }

    fn log_likelihoods(&self) -> LogLikelihoods {
        let tosses = self.em.tosses();
        let at = |theta: Theta| log_likelihood(tosses, theta);
        LogLikelihoods {
            em: log_likelihood(tosses, self.em.parameters()),
            truth: self.truth.theta.map(at),
            estimate: self.estimate_theta().map(at),
        }
    }

    fn road_end(&mut self) -> RoadEnd {
        let road = self.find_road();
        let (end, is_maximum) = (road.end(), road.ends_at_maximum());
        RoadEnd {
            log_likelihood: log_likelihood(self.em.tosses(), end),
            is_maximum,
        }
    }

    fn timeline(&self) -> TimelineObject {
        let line = Timeline::of(&self.em, self.has_beginning());
        TimelineObject {
            first: line.first,
            last: line.last,
            settled: line.settled,
            stops: line.stops(MAX_STOPS).as_slice().into(),
            next: match line.station(self.place() + 1) {
                Station::Beginning(beginning) => beginning.name(),
                Station::Guess => "guess",
                Station::EStep => "E",
                Station::MStep => "M",
                Station::Settled => "settled",
            },
        }
    }

    /// Returns the ends of soft and of hard EM from this guess, computed once.
    fn ends(&mut self) -> Ends {
        let [soft, hard] = [Assignment::Soft, Assignment::Hard].map(|way| self.end_of(way));
        let heights = [soft, hard].map(|end| end.map(|(_, height)| height));
        let estimate = self.estimate_theta();
        let estimate = estimate.map(|theta| log_likelihood(self.em.tosses(), theta));
        let compared = |estimate| comparison(Comparison::of(heights[0], heights[1], estimate));
        let object = |(theta, log_likelihood)| End {
            theta: theta_object(theta),
            log_likelihood,
        };
        Ends {
            soft: soft.map(object),
            hard: hard.map(object),
            with_estimate: compared(estimate),
            without_estimate: compared(None),
        }
    }
}

/// Returns the split of a set with these counts by an E-step.
fn split(expectation: &Expectation, heads: u32, tails: u32) -> SetSplit {
    let shares = expectation.responsibilities(heads, tails);
    let expected = shares.map(|share| Counts {
        heads: share * f64::from(heads),
        tails: share * f64::from(tails),
    });
    let part = |of: f64, all: f64| if all > 0.0 { of / all } else { 0.0 };
    let parts = expected.zip(expectation.counts()).map(|(of, all)| Counts {
        heads: part(of.heads, all.heads),
        tails: part(of.tails, all.tails),
    });
    SetSplit {
        theta: theta_object(expectation.theta()),
        tails: per_coin(expectation.theta().tails()),
        prior: per_coin(expectation.parameters().prior),
        log_likelihoods: per_coin(expectation.log_likelihoods(heads, tails)),
        shares: per_coin(shares),
        expected: per_coin(expected.map(counts)),
        parts: per_coin(parts.map(counts)),
    }
}

fn totals(tosses: &Tosses) -> JsValue {
    let groups = tosses.groups().iter();
    counts(groups.fold(Counts::default(), |sum, group| Counts {
        heads: sum.heads + f64::from(group.sets) * f64::from(group.heads),
        tails: sum.tails + f64::from(group.sets) * f64::from(group.tails),
    }))
}

/// Converts θ to an object.
pub(super) fn theta_object(theta: Theta) -> JsValue {
    per_coin(theta.per_coin())
}

/// Converts counts to an object.
fn counts(Counts { heads, tails }: Counts) -> JsValue {
    let object = Object::new();
    put(&object, "heads", heads.into());
    put(&object, "tails", tails.into());
    object.into()
}
