//! The M-step as functions: of θ alone, and of θ and the prior.

use super::expectation::Expectation;
use super::method::Prior;
use super::parameters::Parameters;
use super::scaled_counts::ScaledCounts;
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
    let estimates = old.zip(expectation.scaled).map(|(old, scaled)| {
        let ScaledCounts { counts, tiny, .. } = scaled;
        let tosses = counts.tosses();
        if tosses > 0.0 {
            (
                estimate(counts.heads / tosses, tiny.heads),
                estimate(counts.tails / tosses, tiny.tails),
            )
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
pub fn maximize(expectation: &Expectation, prior: Prior) -> Parameters {
    let old = expectation.parameters();
    let estimates_prior =
        prior == Prior::Learned && expectation.sets > 0 && !expectation.is_split_by_prior();
    let sets = expectation.sets as f64;
    let expected_sets = expectation.expected_sets().zip(expectation.scaled);
    Parameters::with_tiny(
        m_step(expectation),
        if estimates_prior {
            expected_sets.map(|(mine, scaled)| estimate(mine / sets, scaled.tiny.prior))
        } else {
            old.prior
        },
        old.tiny().zip(expectation.scaled).map(|(old, scaled)| {
            let mut now = scaled.tiny;
            if scaled.counts.tosses() == 0.0 {
                (now.heads, now.tails) = (old.heads, old.tails);
            }
            if !estimates_prior {
                now.prior = old.prior;
            }
            now
        }),
    )
}

/// Returns an estimate: a quotient of expected counts, or e^`log` if that is tiny.
#[inline(always)]
fn estimate(quotient: f64, log: f64) -> f64 {
    if log == f64::NEG_INFINITY {
        quotient
    } else {
        log.exp()
    }
}
