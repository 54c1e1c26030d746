//! What is computed of a run once, and kept until the run is replaced.

use super::Session;
use crate::coin::Theta;
use crate::em::{Assignment, MAX_ITERATIONS, Method, run_to_convergence};
use crate::landscape::Road;
use crate::log_likelihood::{log_likelihood, objective_history};

/// The end of EM and ℓ there; `None` if EM cannot make a step.
pub(super) type End = Option<(Theta, f64)>;

impl Session {
    /// Returns the whole run from the present guess, computed once.
    pub(super) fn find_road(&mut self) -> &Road {
        self.road
            .get_or_insert_with(|| Road::new(self.setup.em(self.em.shared_tosses())))
    }

    /// Returns ℓ and Q from the guess to the present iteration, each computed once.
    pub(super) fn objective_history(&mut self) -> &[(f64, f64)] {
        self.objective_history
            .extend(objective_history(&self.em, self.objective_history.len()));
        &self.objective_history[..=self.em.iteration()]
    }

    /// Returns the end of EM from the present guess, computed once.
    pub(super) fn end_of(&mut self, assignment: Assignment) -> End {
        let kept = &mut self.ends[usize::from(assignment == Assignment::Hard)];
        *kept.get_or_insert_with(|| {
            let tosses = self.em.tosses();
            let method = Method {
                assignment,
                prior: self.em.method().prior,
                tolerance: None,
            };
            let end = run_to_convergence(tosses, self.setup.guess, method, MAX_ITERATIONS);
            let (found, ..) = end.ok()?;
            Some((found.theta, log_likelihood(tosses, found)))
        })
    }
}
