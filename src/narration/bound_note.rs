//! The note above the lower bound.

use crate::em::{Assignment, Em, Phase, maximize};
use crate::log_likelihood::{
    bound_difference, bound_shortfall, expected_log_likelihood, log_likelihood,
    log_likelihood_difference, q_decreases,
};

/// The note above the lower bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BoundNote {
    /// There is no bound before the first E-step.
    Guess,
    /// The bound of a soft E-step touches ℓ.
    Touches {
        /// ℓ at the present θ.
        height: f64,
    },
    /// The bound of a hard E-step lies below ℓ.
    Below {
        /// ℓ at the present θ.
        height: f64,
        /// ℓ minus the bound there, at least 0.
        shortfall: f64,
    },
    /// A soft M-step went to the top of the bound.
    Climbed {
        /// ℓ before it.
        height: f64,
        /// The increase of the bound by the M-step.
        bound_rise: f64,
        /// The increase of ℓ: never less than that of the bound.
        log_likelihood_rise: f64,
        /// The development of Q.
        q: QNote,
    },
    /// A hard M-step went to the top of its bound.
    ClimbedHard {
        /// ℓ minus the bound where the M-step began, at least 0.
        shortfall: f64,
        /// The increase of the bound by the M-step.
        bound_rise: f64,
        /// The increase of ℓ; negative if it fell.
        log_likelihood_rise: f64,
        /// The development of Q.
        q: QNote,
    },
}

/// The development of Q, the expected complete-data log-likelihood, since the guess.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum QNote {
    /// It has only risen.
    Rose {
        /// Q at the parameters of the E-step.
        q: f64,
    },
    /// It has fallen at least once. This is the first time.
    Fell {
        /// The iteration, counted from 1.
        iteration: usize,
        /// The decrease of Q in it, above 0.
        by: f64,
    },
}

impl BoundNote {
    /// Returns the note on the last half-step. `history` is [`objective_history`](crate::objective_history) from the
    /// guess to the present.
    #[must_use]
    pub fn of(em: &Em, history: &[(f64, f64)]) -> Self {
        let Some(expectation) = em.expectation() else {
            return Self::Guess;
        };
        let (here, tosses) = (expectation.parameters(), em.tosses());
        let is_hard = em.method().assignment == Assignment::Hard;
        let height = log_likelihood(tosses, here);
        if em.phase() == Phase::Expected {
            let shortfall = bound_shortfall(tosses, expectation);
            return if is_hard {
                Self::Below { height, shortfall }
            } else {
                Self::Touches { height }
            };
        }
        let next = maximize(expectation, em.method().prior);
        let bound_rise = bound_difference(expectation, next);
        let log_likelihood_rise = log_likelihood_difference(tosses, here, next);
        let q = match q_decreases(history).next() {
            Some(iteration) => QNote::Fell {
                iteration,
                by: history[iteration - 1].1 - history[iteration].1,
            },
            None => QNote::Rose {
                q: expected_log_likelihood(expectation, here),
            },
        };
        if is_hard {
            Self::ClimbedHard {
                shortfall: bound_shortfall(tosses, expectation),
                bound_rise,
                log_likelihood_rise,
                q,
            }
        } else {
            Self::Climbed {
                height,
                bound_rise,
                // Rounding may make it smaller, but ℓ never lies below the bound.
                log_likelihood_rise: log_likelihood_rise.max(bound_rise),
                q,
            }
        }
    }
}
