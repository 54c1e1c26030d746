//! The M-step as functions: of θ alone, and of θ and the prior.

use super::e_step::Expectation;
use super::method::Prior;
use super::parameters::Parameters;
use crate::coin::Theta;

/// Makes the M-step for θ alone, with a fixed prior: returns each coin's expected heads ÷ its expected tosses, which
/// maximizes the lower bound of the E-step over θ. [`maximize`] also returns the prior.
///
/// A coin without expected tosses keeps its θ. 1 − θ is estimated from the expected tails, as θ is from the expected
/// heads, so that heads and tails are treated alike.
#[must_use]
pub fn m_step(expectation: &Expectation) -> Theta {
    let old = expectation.theta();
    let old = old.per_coin().zip(old.tails());
    let estimates = old.zip(expectation.scaled_counts).map(|(old, counts)| {
        if counts.tosses() > 0.0 {
            let tosses = counts.tosses();
            (counts.heads / tosses, counts.tails / tosses)
        } else {
            old
        }
    });
    Theta::with_tails(
        estimates.map(|(heads, _)| heads),
        estimates.map(|(_, tails)| tails),
    )
}

/// Makes the M-step for θ and the prior: θ as by [`m_step`], and π as each coin's mean responsibility if the prior is
/// [`Prior::Learned`]. A known prior stays, and so does the prior of equal coins and that without sets.
#[must_use]
#[inline(always)]
pub fn maximize(expectation: &Expectation, prior: Prior) -> Parameters {
    let old = expectation.parameters().prior;
    let sets = expectation.sets as f64;
    let prior = match prior {
        Prior::Learned if expectation.sets > 0 && !expectation.is_split_by_prior() => {
            expectation.expected_sets().map(|mine| mine / sets)
        }
        Prior::Learned | Prior::Known => old,
    };
    Parameters {
        theta: m_step(expectation),
        prior,
    }
}
