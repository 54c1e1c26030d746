//! The snapshot: everything that the page shows of a moment, in one object.

mod later_views;
mod objects;

use super::Session;
use super::js_object::{list, per_coin, put};
use super::later;
use super::narration_objects::{data_event, event};
use crate::coin::{Coin, PerCoin, Theta};
use crate::em::{Assignment, Counts, Expectation, Phase, Prior};
use crate::link::View;
use crate::log_likelihood::log_likelihood;
use crate::narration::{DataEvent, Event, Movement, VisibleTruth};
use crate::timeline::{Station, Timeline};
use crate::tosses::Tosses;
use crate::view::Shares;
use js_sys::{Object, Uint8Array};
use objects::{
    Expected, LogLikelihoods, Rows, SelectedSet, SetSplit, Simulator, Snapshot, TimelineObject,
    ViewStateObject,
};
use wasm_bindgen::prelude::*;

/// The maximum number of tosses of one set in a snapshot; the page shows no more of them one by one.
const MAX_SINGLE_TOSSES: usize = 200;

/// The maximum number of evenly spaced marks on the line of time.
const MAX_STOPS: i32 = 24;

/// The snapshot.
#[wasm_bindgen]
impl Session {
    /// Returns everything that the page shows of the moment, with `count` sets from `first`.
    #[must_use]
    #[wasm_bindgen(unchecked_return_type = "Snapshot")]
    pub fn snapshot(&mut self, first: usize, count: usize) -> JsValue {
        let view = self.view_state.view;
        let shows_road = matches!(view, View::Landscape | View::Basins);
        let awaits_later = later::is_needed(view) && !later::is_there();
        let opens = |other| view == other && !awaits_later;
        let note = opens(View::LowerBound).then(|| self.bound_note());
        let ends = opens(View::Compare).then(|| self.ends());
        let road_end = (shows_road && !awaits_later).then(|| self.road_end());
        let (setup, em, truth) = (&self.setup, &self.em, &self.truth);
        let (tosses, parameters) = (em.tosses(), em.parameters());
        let coins = self.shown_coins().map(theta_object);
        let movement = Movement::of(em);
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
            tolerance: em.method().tolerance.map(|it| it.digits().into()),
            moved: movement.map(|it| it.by),
            stops_below: em.method().stops_below(),
            is_late: movement.is_some_and(|it| it.is_small) && !em.converged(),
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
                predict: self.view_state.asks_for_predictions(),
                pace: self.view_state.pace.name(),
            },
            log_likelihoods: (shows_road || matches!(view, View::TrajectoryChart | View::Compare))
                .then(|| self.log_likelihoods()),
            road_end,
            bound_note: note.into(),
            awaits_later,
            ends,
            lesson_answer: opens(View::Lesson).then(|| self.lesson_answer()).into(),
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

    fn timeline(&self) -> TimelineObject {
        let line = Timeline::of(&self.em, self.has_beginning());
        TimelineObject {
            first: line.first,
            last: line.last,
            settled: line.settled,
            stops: line.stops(MAX_STOPS).as_slice().into(),
            next: self
                .next_of_lesson()
                .unwrap_or_else(|| match line.station(self.place() + 1) {
                    Station::Beginning(beginning) => beginning.name(),
                    Station::Guess => "guess",
                    Station::EStep => "E",
                    Station::MStep => "M",
                    Station::Settled => "settled",
                }),
        }
    }

    /// Returns where the story leads once EM has converged in a lesson: to its answer, and then to the next lesson.
    fn next_of_lesson(&self) -> Option<&'static str> {
        let is_at_end = self.em.phase() == Phase::Maximized && self.em.converged();
        let lesson = self.setup.lesson().filter(|_| is_at_end)?;
        if self.view_state.view != View::Lesson {
            return Some("answer");
        }
        lesson.next().map(|_| "lesson")
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
pub(super) fn counts(Counts { heads, tails }: Counts) -> JsValue {
    let object = Object::new();
    put(&object, "heads", heads.into());
    put(&object, "tails", tails.into());
    object.into()
}
