//! What the page writes as text: names, and numbers in typed arrays.

use super::fault::message;
use super::{Demo, array};
use crate::coin::{Coin, PerCoin, Theta};
use crate::em::{Assignment, MAX_ITERATIONS, Method, Phase, Prior, maximize, settle};
use crate::likelihood::{expected_log_likelihood, falls, log_likelihood, lower_bound};
use crate::setup::{Setup, Source};
use js_sys::{Error, Float64Array, Uint8Array};
use wasm_bindgen::prelude::*;

/// What the page writes as text.
#[wasm_bindgen]
impl Demo {
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

    /// What the last half-step was.
    #[must_use]
    #[wasm_bindgen(unchecked_return_type = "'guess' | 'expected' | 'maximized'")]
    pub fn phase(&self) -> String {
        match self.em.phase() {
            Phase::Guess => "guess",
            Phase::Expected => "expected",
            Phase::Maximized => "maximized",
        }
        .to_owned()
    }

    /// The number of complete iterations.
    #[must_use]
    pub fn iteration(&self) -> usize {
        self.em.iteration()
    }

    /// Whether the last complete iteration left θ where it was.
    #[must_use]
    pub fn converged(&self) -> bool {
        self.em.converged()
    }

    /// The iteration that first left θ where it was; nothing as long as all moved it.
    #[must_use]
    #[wasm_bindgen(js_name = convergedAfter)]
    pub fn converged_after(&self) -> Option<usize> {
        self.em.converged_after()
    }

    /// The number of sets.
    #[must_use]
    pub fn sets(&self) -> usize {
        self.em.tosses().sets()
    }

    /// The present θA and θB.
    #[must_use]
    pub fn theta(&self) -> Float64Array {
        array(pair(self.em.theta()))
    }

    /// Where the simulator's controls stand for these tosses: sets, tosses, θA and θB. Where nobody knows
    /// the real θ it is the complete-data estimate, and where that is not known either, it is left out.
    #[must_use]
    pub fn suggested(&self) -> Float64Array {
        let (tosses, estimate) = (self.em.tosses(), self.estimate);
        let known = self.truth.theta.map(|theta| (theta.a(), theta.b()));
        let (sets, longest) = (tosses.sets() as f64, tosses.longest().into());
        match known.or_else(|| estimate.a.zip(estimate.b)) {
            Some((a, b)) => array([sets, longest, a, b]),
            None => array([sets, longest]),
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

    /// θA and θB after 0, 1, 2, … iterations, one pair after the other.
    #[must_use]
    pub fn path(&self) -> Float64Array {
        rows(self.em.path(), |found| pair(found.theta))
    }

    /// ℓ at the present θ and prior.
    #[must_use]
    #[wasm_bindgen(js_name = presentLogLikelihood)]
    pub fn present_log_likelihood(&self) -> f64 {
        log_likelihood(self.em.tosses(), self.em.parameters())
    }

    /// ℓ at some θ, with coins that are drawn equally often.
    ///
    /// # Errors
    /// When a number is out of range.
    #[wasm_bindgen(js_name = logLikelihood)]
    pub fn log_likelihood(&self, theta_a: f64, theta_b: f64) -> Result<f64, Error> {
        let theta = Theta::new(theta_a, theta_b).map_err(message)?;
        Ok(log_likelihood(self.em.tosses(), theta))
    }

    /// Heads and tails of `count` sets from `first`, a pair a set.
    #[must_use]
    #[wasm_bindgen(js_name = headsAndTails)]
    pub fn heads_and_tails(&self, first: usize, count: usize) -> Float64Array {
        rows(self.window(first, count), |(heads, tails)| {
            [heads.into(), tails.into()]
        })
    }

    /// P(A | set) and P(B | set) of `count` sets from `first`, a pair a set; empty at the guess.
    #[must_use]
    pub fn responsibilities(&self, first: usize, count: usize) -> Float64Array {
        let Some(expectation) = self.em.expectation() else {
            return array([]);
        };
        rows(self.window(first, count), |(heads, tails)| {
            let shares = expectation.responsibilities(heads, tails);
            [shares.a, shares.b]
        })
    }

    /// Expected heads and tails of A, then of B, of `count` sets from `first`; empty at the guess.
    #[must_use]
    #[wasm_bindgen(js_name = expectedOfSets)]
    pub fn expected_of_sets(&self, first: usize, count: usize) -> Float64Array {
        let Some(expectation) = self.em.expectation() else {
            return array([]);
        };
        rows(self.window(first, count), |(heads, tails)| {
            let PerCoin { a, b } = expectation.responsibilities(heads, tails);
            let (heads, tails) = (f64::from(heads), f64::from(tails));
            [a * heads, a * tails, b * heads, b * tails]
        })
    }

    /// Expected heads and tails of A, then of B, over all sets; empty at the guess.
    #[must_use]
    #[wasm_bindgen(js_name = expectedCounts)]
    pub fn expected_counts(&self) -> Float64Array {
        rows(self.em.expectation(), |expectation| {
            let PerCoin { a, b } = expectation.counts();
            [a.heads, a.tails, b.heads, b.tails]
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
        array(sums)
    }

    /// The set that the last E-step assigned most clearly, counted from 0; nothing at the guess.
    #[must_use]
    #[wasm_bindgen(js_name = clearestSet)]
    pub fn clearest_set(&self) -> Option<usize> {
        self.em.expectation()?.clearest_set(self.em.tosses())
    }

    /// All that the last E-step did with set `set`: heads and tails; ln p(set | coin) of A and of B; the
    /// prior of A and of B; P(coin | set) of A and of B; how many times as well A explains it as B does.
    /// Empty at the guess.
    #[must_use]
    pub fn split(&self, set: usize) -> Float64Array {
        let counts = self.window(set, 1).next();
        let split = self.em.expectation().zip(counts);
        rows(split, |(expectation, (heads, tails))| {
            let logs = expectation.log_likelihoods(heads, tails);
            let prior = expectation.parameters().prior;
            let shares = expectation.responsibilities(heads, tails);
            let odds = (logs.a - logs.b).exp();
            [
                heads.into(),
                tails.into(),
                logs.a,
                logs.b,
                prior.a,
                prior.b,
                shares.a,
                shares.b,
                odds,
            ]
        })
    }

    /// The tosses of set `set` in the order in which they fell, heads as 1.
    #[must_use]
    #[wasm_bindgen(js_name = tossesOf)]
    pub fn tosses_of(&self, set: usize) -> Uint8Array {
        let known = (set < self.sets()).then(|| self.em.tosses().set(set));
        let bits: Vec<u8> = known.into_iter().flatten().map(u8::from).collect();
        Uint8Array::from(bits.as_slice())
    }

    /// What the last E-step's bound did: ℓ where it touches, Q there, the top of the bound, and ℓ there.
    /// Empty at the guess.
    #[must_use]
    pub fn climb(&self) -> Float64Array {
        rows(self.em.expectation(), |expectation| {
            let (here, tosses) = (expectation.parameters(), self.em.tosses());
            let next = maximize(expectation, self.em.method().prior);
            [
                log_likelihood(tosses, here),
                expected_log_likelihood(expectation, here),
                lower_bound(expectation, next),
                log_likelihood(tosses, next),
            ]
        })
    }

    /// Where Q first fell on the way from the guess to here: after which iteration, Q(θ | θ) before it,
    /// and after it. Empty as long as Q has only risen.
    #[must_use]
    #[wasm_bindgen(js_name = qFell)]
    pub fn q_fell(&mut self) -> Float64Array {
        let history = self.history();
        rows(falls(history).next(), |k| {
            [k as f64, history[k - 1].1, history[k].1]
        })
    }

    /// Set `set`'s share in each coin's expected heads and tails, of A, then of B, from 0 to 1; empty at the
    /// guess.
    #[must_use]
    #[wasm_bindgen(js_name = sharesOfSums)]
    pub fn shares_of_sums(&self, set: usize) -> Float64Array {
        let row = self.expected_of_sets(set, 1).to_vec();
        let sums = self.expected_counts().to_vec();
        let share = |(part, sum): (f64, f64)| if sum > 0.0 { part / sum } else { 0.0 };
        array(row.into_iter().zip(sums).map(share))
    }

    /// The θ at which the last E-step was made; empty at the guess.
    #[must_use]
    #[wasm_bindgen(js_name = thetaOfStep)]
    pub fn theta_of_step(&self) -> Float64Array {
        rows(self.em.expectation(), |expectation| {
            pair(expectation.theta())
        })
    }

    /// The present prior of A and of B.
    #[must_use]
    pub fn prior(&self) -> Float64Array {
        let prior = self.em.parameters().prior;
        array([prior.a, prior.b])
    }

    /// Whether each set goes whole to its more probable coin.
    #[must_use]
    pub fn hard(&self) -> bool {
        self.em.method().assignment == Assignment::Hard
    }

    /// Whether EM learns how often each coin is drawn.
    #[must_use]
    pub fn learned(&self) -> bool {
        self.em.method().prior == Prior::Learned
    }

    /// The number of half-steps from the guess to here.
    #[must_use]
    pub fn position(&self) -> usize {
        self.em.position()
    }

    /// The number of half-steps that are known: those made so far, gone back over or not.
    #[must_use]
    pub fn known(&self) -> usize {
        self.em.known()
    }

    /// Where soft EM (or, when `hard`, hard EM) ends from the present guess: θA, θB, ℓ there, and the
    /// number of iterations. Empty where it cannot go on.
    #[must_use]
    #[wasm_bindgen(js_name = endOf)]
    pub fn end_of(&mut self, hard: bool) -> Float64Array {
        let kept = &mut self.ends[usize::from(hard)];
        let end = kept.get_or_insert_with(|| {
            let assignment = if hard {
                Assignment::Hard
            } else {
                Assignment::Soft
            };
            let prior = self.em.method().prior;
            let (tosses, method) = (self.em.tosses(), Method { assignment, prior });
            let settled = settle(tosses, self.setup.guess, method, MAX_ITERATIONS);
            settled.map_or_else(
                |_| Vec::new(),
                |(found, iterations, _)| {
                    let height = log_likelihood(tosses, found);
                    vec![found.theta.a(), found.theta.b(), height, iterations as f64]
                },
            )
        });
        array(end.iter().copied())
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

    fn window(&self, first: usize, count: usize) -> impl Iterator<Item = (u32, u32)> + '_ {
        let tosses = self.em.tosses();
        let end = first.saturating_add(count).min(tosses.sets());
        (first..end).map(|set| (tosses.heads(set), tosses.tails(set)))
    }
}

fn pair(theta: Theta) -> [f64; 2] {
    [theta.a(), theta.b()]
}

/// The numbers that `row` makes of each of `all`, row after row.
fn rows<T, const N: usize>(
    all: impl IntoIterator<Item = T>,
    row: impl Fn(T) -> [f64; N],
) -> Float64Array {
    let mut numbers = Vec::new();
    for one in all {
        numbers.extend_from_slice(&row(one));
    }
    Float64Array::from(numbers.as_slice())
}
