//! What the page writes of the data: where they come from, the tosses, and the truth about them.

use super::Session;
use super::typed_arrays::{array, pair, rows};
use crate::coin::Coin;
use crate::setup::{Setup, Source};
use crate::tosses::Builder;
use js_sys::{Float64Array, Uint8Array};
use wasm_bindgen::prelude::*;

/// What the page writes of the data.
#[wasm_bindgen]
impl Session {
    /// Where the tosses come from: an example's name, `"simulated"` or `"given"`.
    #[must_use]
    pub fn source(&self) -> String {
        match &self.setup.source {
            Source::Example(example) => example.name(),
            Source::Simulated(..) => "simulated",
            Source::Given(_) => "given",
        }
        .to_owned()
    }

    /// Whether an example is on screen with its own guess and method, so that its question fits.
    #[must_use]
    #[wasm_bindgen(js_name = isLesson)]
    pub fn is_lesson(&self) -> bool {
        match self.setup.source {
            Source::Example(example) => self.setup == Setup::from(example),
            Source::Simulated(..) | Source::Given(_) => false,
        }
    }

    /// The set that these data are asked about first, counted from 0.
    #[must_use]
    #[wasm_bindgen(js_name = askedSet)]
    pub fn asked_set(&self) -> usize {
        match self.setup.source {
            Source::Example(example) => example.set(),
            Source::Simulated(..) | Source::Given(_) => 0,
        }
    }

    /// The seed of simulated tosses; nothing where they came another way.
    #[must_use]
    pub fn seed(&self) -> Option<u32> {
        match self.setup.source {
            Source::Simulated(_, seed) => Some(seed),
            Source::Example(_) | Source::Given(_) => None,
        }
    }

    /// Where the simulator's controls stand for these tosses: sets, tosses, θA and θB; the simulator makes no
    /// sets without tosses, so tosses are 1 or more. Where nobody knows
    /// the real θ it is the complete-data estimate, and where that is not known either, it is left out.
    #[must_use]
    #[wasm_bindgen(js_name = defaultControls)]
    pub fn default_controls(&self) -> Float64Array {
        let tosses = self.em.tosses();
        let (sets, longest) = (tosses.sets() as f64, tosses.longest().max(1).into());
        match self.shown_coins() {
            Some((a, b)) => array(&[sets, longest, a, b]),
            None => array(&[sets, longest]),
        }
    }

    /// The number of sets.
    #[must_use]
    pub fn sets(&self) -> usize {
        self.em.tosses().sets()
    }

    /// Heads and tails of `count` sets from `first`, a pair a set.
    #[must_use]
    #[wasm_bindgen(js_name = headsAndTails)]
    pub fn heads_and_tails(&self, first: usize, count: usize) -> Float64Array {
        rows(self.window(first, count), |(heads, tails)| {
            [heads.into(), tails.into()]
        })
    }

    /// All heads, and all tails.
    #[must_use]
    pub fn totals(&self) -> Float64Array {
        let groups = self.em.tosses().groups().iter();
        let sums = groups.fold([0.0, 0.0], |[heads, tails], group| {
            let sets = f64::from(group.sets);
            [
                heads + sets * f64::from(group.heads),
                tails + sets * f64::from(group.tails),
            ]
        });
        array(&sums)
    }

    /// The tosses of set `set` in the order in which they fell, heads as 1.
    #[must_use]
    #[wasm_bindgen(js_name = tossesOf)]
    pub fn tosses_of(&self, set: usize) -> Uint8Array {
        let known = (set < self.sets()).then(|| self.em.tosses().set(set));
        let bits: Vec<u8> = known.into_iter().flatten().map(u8::from).collect();
        Uint8Array::from(bits.as_slice())
    }

    /// The coins' real θ; empty where nobody knows it.
    #[must_use]
    pub fn truth(&self) -> Float64Array {
        rows(self.truth.theta, pair)
    }

    /// The coin drawn for each of `count` sets from `first`, A as 0 and B as 1; empty where nobody knows.
    #[must_use]
    pub fn coins(&self, first: usize, count: usize) -> Uint8Array {
        let drawn = self.truth.coins.iter().skip(first).take(count);
        Uint8Array::from(
            drawn
                .map(|&coin| u8::from(coin == Coin::B))
                .collect::<Vec<_>>()
                .as_slice(),
        )
    }

    /// The complete-data estimate of coin A; nothing where it has none.
    #[must_use]
    #[wasm_bindgen(js_name = estimateA)]
    pub fn estimate_a(&self) -> Option<f64> {
        self.estimate.a
    }

    /// The complete-data estimate of coin B; nothing where it has none.
    #[must_use]
    #[wasm_bindgen(js_name = estimateB)]
    pub fn estimate_b(&self) -> Option<f64> {
        self.estimate.b
    }

    /// The coins' real θ, or where nobody knows it the complete-data estimate.
    pub(super) fn shown_coins(&self) -> Option<(f64, f64)> {
        let known = self.truth.theta.map(|theta| (theta.a(), theta.b()));
        known.or_else(|| self.estimate.a.zip(self.estimate.b))
    }

    /// Heads and tails of `count` sets from `first`, as far as there are so many.
    pub(super) fn window(
        &self,
        first: usize,
        count: usize,
    ) -> impl Iterator<Item = (u32, u32)> + '_ {
        let tosses = self.em.tosses();
        let end = first.saturating_add(count).min(tosses.sets());
        (first..end).map(|set| (tosses.heads(set), tosses.tails(set)))
    }
}

/// Sets that come from where they were read, piece by piece.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Delivery(Builder);

#[wasm_bindgen]
impl Delivery {
    /// No set yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds sets, each as the number of its tosses and then their bits, 32 to a number.
    pub fn push(&mut self, sets: &[u32]) {
        self.0.read_sets(sets);
    }
}

#[wasm_bindgen]
impl Session {
    /// Takes the sets as the reader's own tosses; the guess stays.
    #[wasm_bindgen(js_name = takeSets)]
    pub fn take_sets(&mut self, sets: Delivery) {
        self.set_source(Source::Given(sets.0.build().into()));
    }
}
