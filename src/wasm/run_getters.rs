//! What the page writes of the moment: where EM is on its way, how it got there, and where it ends.

use super::page_error::message;
use super::typed_arrays::{array, pair, rows};
use super::{Session, assignment};
use crate::coin::Theta;
use crate::em::{Assignment, MAX_ITERATIONS, Method, Phase, Prior, run_to_convergence};
use crate::log_likelihood::{decreases, log_likelihood};
use js_sys::{Error, Float64Array};
use wasm_bindgen::prelude::*;

/// What the page writes of the moment.
#[wasm_bindgen]
impl Session {
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

    /// The number of half-steps from the guess to here.
    #[must_use]
    pub fn position(&self) -> usize {
        self.em.position()
    }

    /// The number of half-steps that are known: those made so far, gone back over or not.
    #[must_use]
    #[wasm_bindgen(js_name = furthestPosition)]
    pub fn furthest_position(&self) -> usize {
        self.em.furthest_position()
    }

    /// Whether EM has converged with the last complete iteration.
    #[must_use]
    pub fn converged(&self) -> bool {
        self.em.converged()
    }

    /// The iteration with which EM converged; nothing as long as it has not.
    #[must_use]
    #[wasm_bindgen(js_name = convergedAfter)]
    pub fn converged_after(&self) -> Option<usize> {
        self.em.converged_after()
    }

    /// Whether EM has converged only because it began with equal coins.
    #[must_use]
    #[wasm_bindgen(js_name = stuckBySymmetry)]
    pub fn stuck_by_symmetry(&self) -> bool {
        self.em.is_stuck_by_symmetry()
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

    /// The present θA and θB.
    #[must_use]
    pub fn theta(&self) -> Float64Array {
        array(&pair(self.em.theta()))
    }

    /// The present prior of A and of B.
    #[must_use]
    pub fn prior(&self) -> Float64Array {
        let prior = self.em.parameters().prior;
        array(&[prior.a, prior.b])
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

    /// Where Q first fell on the way from the guess to here: after which iteration, Q(θ | θ) before it,
    /// and after it. Empty as long as Q has only risen.
    #[must_use]
    #[wasm_bindgen(js_name = qFell)]
    pub fn q_fell(&mut self) -> Float64Array {
        let history = self.history();
        rows(decreases(history).next(), |k| {
            [k as f64, history[k - 1].1, history[k].1]
        })
    }

    /// Where soft EM (or, when `hard`, hard EM) ends from the present guess: θA, θB, ℓ there, and the
    /// number of iterations. Empty where it cannot go on.
    #[must_use]
    #[wasm_bindgen(js_name = endOf)]
    pub fn end_of(&mut self, hard: bool) -> Float64Array {
        let kept = &mut self.ends[usize::from(hard)];
        let end = kept.get_or_insert_with(|| {
            let tosses = self.em.tosses();
            let method = Method {
                assignment: assignment(hard),
                prior: self.em.method().prior,
            };
            let settled = run_to_convergence(tosses, self.setup.guess, method, MAX_ITERATIONS);
            settled.map_or_else(
                |_| Vec::new(),
                |(found, iterations, _)| {
                    let height = log_likelihood(tosses, found);
                    vec![found.theta.a(), found.theta.b(), height, iterations as f64]
                },
            )
        });
        array(end)
    }
}
