//! What the page writes of the last E-step: shares of sets, expected counts, and the bound.

use super::Session;
use super::typed_arrays::{array, rows};
use crate::coin::{Coin, PerCoin};
use crate::em::maximize;
use crate::log_likelihood::{
    bound_difference, bound_shortfall, expected_log_likelihood, log_likelihood,
    log_likelihood_difference,
};
use js_sys::Float64Array;
use wasm_bindgen::prelude::*;

/// What the page writes of the last E-step.
#[wasm_bindgen]
impl Session {
    /// θA and θB at which the last E-step was made, then 1 − θA and 1 − θB; empty at the guess.
    #[must_use]
    #[wasm_bindgen(js_name = thetaOfStep)]
    pub fn theta_of_step(&self) -> Float64Array {
        rows(self.em.expectation(), |expectation| {
            let (theta, tails) = (expectation.theta(), expectation.theta().tails());
            [theta.a(), theta.b(), tails.a, tails.b]
        })
    }

    /// P(A | set) and P(B | set) of `count` sets from `first`, a pair a set; empty at the guess.
    #[must_use]
    pub fn responsibilities(&self, first: usize, count: usize) -> Float64Array {
        let Some(expectation) = self.em.expectation() else {
            return array(&[]);
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
            return array(&[]);
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

    /// Whether A learns nothing from the last E-step and keeps its θ, and whether B does; at the guess neither.
    #[must_use]
    #[wasm_bindgen(js_name = unassignedCoins)]
    pub fn unassigned_coins(&self) -> Vec<u8> {
        let keeps = |coin| {
            self.em
                .expectation()
                .is_some_and(|it| it.is_unassigned(coin))
        };
        Coin::BOTH.map(|coin| keeps(coin).into()).to_vec()
    }

    /// Set `set`'s share in each coin's expected heads and tails, of A, then of B, from 0 to 1; empty at the
    /// guess.
    #[must_use]
    #[wasm_bindgen(js_name = sharesOfSums)]
    pub fn shares_of_sums(&self, set: usize) -> Float64Array {
        let row = self.expected_of_sets(set, 1).to_vec();
        let sums = self.expected_counts().to_vec();
        let share = |(part, sum): (f64, f64)| if sum > 0.0 { part / sum } else { 0.0 };
        let shares: Vec<f64> = row.into_iter().zip(sums).map(share).collect();
        array(&shares)
    }

    /// The set that the last E-step assigned most clearly, counted from 0; nothing at the guess.
    #[must_use]
    #[wasm_bindgen(js_name = clearestSet)]
    pub fn clearest_set(&self) -> Option<usize> {
        self.em.expectation()?.clearest_set(self.em.tosses())
    }

    /// All that the last E-step did with set `set`: heads and tails; ln p(set | coin) of A and of B; the
    /// prior of A and of B; P(coin | set) of A and of B; how many times as well A explains it as B does; and
    /// whether both are equally probable, 1 or 0. Empty at the guess.
    #[must_use]
    #[wasm_bindgen(js_name = setBreakdown)]
    pub fn set_breakdown(&self, set: usize) -> Float64Array {
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
                expectation.is_tie(heads, tails).into(),
            ]
        })
    }

    /// What the last E-step's bound did: ℓ where the step was made, Q there, how far the bound lay below ℓ, and by
    /// how much the bound and ℓ are higher at the bound's top. Empty at the guess.
    #[must_use]
    pub fn climb(&self) -> Float64Array {
        rows(self.em.expectation(), |expectation| {
            let (here, tosses) = (expectation.parameters(), self.em.tosses());
            let next = maximize(expectation, self.em.method().prior);
            [
                log_likelihood(tosses, here),
                expected_log_likelihood(expectation, here),
                bound_shortfall(tosses, expectation),
                bound_difference(expectation, next),
                log_likelihood_difference(tosses, here, next),
            ]
        })
    }
}
