//! Differences of log-likelihoods, to all their digits: of two sums that are large and nearly alike, a
//! subtraction would leave none.

use super::{classification_log_likelihood, log_likelihood};
use crate::coin::{Coin, PerCoin};
use crate::em::{Expectation, LogCoin, Parameters, log_of_sum};
use crate::tosses::{Group, Tosses};

/// Below this, e^x − 1 is taken of the change of a logarithm; above, nothing cancels.
const SMALL: f64 = 0.5;

/// ℓ(`to`) − ℓ(`from`), where `from` is possible.
///
/// A coin's likelihood of a set changes by a factor e^d, and so the probability of the set by the factor
/// Σ over coins of r · e^d, with the responsibilities r at `from`.
///
/// ```
/// # use em_coins::{Example, Theta, log_likelihood_difference};
/// let (tosses, _) = Example::Paper.data();
/// let (from, to) = (Theta::new(0.6, 0.5)?, Theta::new(0.6, 0.500001)?);
/// let difference = log_likelihood_difference(&tosses, from, to);
/// assert!((difference - 6.549_532_477_06e-6).abs() < 1e-17);
/// # Ok::<(), em_coins::ThetaError>(())
/// ```
#[must_use]
pub fn log_likelihood_difference(
    tosses: &Tosses,
    from: impl Into<Parameters>,
    to: impl Into<Parameters>,
) -> f64 {
    let (from, to) = (from.into(), to.into());
    let (before, after) = (LogCoin::both(from), LogCoin::both(to));
    let changes = Change::both(from, to);
    let of_set = |group: &Group| {
        let joint = before.map(|log| log.joint(group));
        let whole = log_of_sum(joint.a, joint.b);
        let d = changes.map(|change| change.of(group.heads.into(), group.tails.into(), 1.0));
        if d.a.abs() < SMALL && d.b.abs() < SMALL {
            let part = |joint: f64, d: f64| (joint - whole).exp() * d.exp_m1();
            (part(joint.a, d.a) + part(joint.b, d.b)).ln_1p()
        } else {
            log_of_sum(after.a.joint(group), after.b.joint(group)) - whole
        }
    };
    let groups = tosses.groups().iter();
    groups
        .map(|group| f64::from(group.sets) * of_set(group))
        .sum()
}

/// By how much the lower bound that an E-step made is higher at `to` than where the step was made.
#[must_use]
pub fn bound_difference(expectation: &Expectation, to: impl Into<Parameters>) -> f64 {
    let changes = Change::both(expectation.parameters(), to.into());
    let (counts, sets) = (expectation.counts(), expectation.expected_sets());
    let of = |coin: Coin| {
        let expected = counts.of(coin);
        let change = changes.of(coin);
        change.of(expected.heads, expected.tails, *sets.of(coin))
    };
    of(Coin::A) + of(Coin::B)
}

/// How far the lower bound that an E-step made lies below ℓ where the step was made: 0 for soft EM, whose bound
/// touches ℓ.
#[must_use]
pub fn bound_shortfall(tosses: &Tosses, expectation: &Expectation) -> f64 {
    let here = expectation.parameters();
    // Only soft EM leaves entropy. Where it leaves none, its bound is that of hard EM.
    if expectation.entropy() > 0.0 {
        0.0
    } else {
        log_likelihood(tosses, here) - classification_log_likelihood(tosses, here)
    }
}

/// How the logarithms of one coin's θ, 1 − θ and π change.
#[derive(Clone, Copy)]
struct Change {
    heads: f64,
    tails: f64,
    prior: f64,
}

impl Change {
    fn both(from: Parameters, to: Parameters) -> PerCoin<Self> {
        let heads = from.theta.per_coin().zip(to.theta.per_coin());
        let tails = from.theta.tails().zip(to.theta.tails());
        let priors = from.prior.zip(to.prior);
        heads
            .zip(tails)
            .zip(priors)
            .map(|((heads, tails), prior)| Self {
                heads: probability_change(heads, tails),
                tails: probability_change(tails, heads),
                prior: log_change(prior.0, prior.1 - prior.0),
            })
    }

    /// That of ln(π^sets · θ^heads · (1 − θ)^tails).
    fn of(&self, heads: f64, tails: f64, sets: f64) -> f64 {
        let times = |count: f64, log: f64| if count == 0.0 { 0.0 } else { count * log };
        times(heads, self.heads) + times(tails, self.tails) + times(sets, self.prior)
    }
}

/// How the logarithm of a probability changes, before and after. The smaller of it and its complement has the digits
/// that tell by how much.
fn probability_change(probability: (f64, f64), complement: (f64, f64)) -> f64 {
    let by = if probability.0 <= complement.0 {
        probability.1 - probability.0
    } else {
        complement.0 - complement.1
    };
    log_change(probability.0, by)
}

/// ln((from + by) ÷ from).
fn log_change(from: f64, by: f64) -> f64 {
    if by == 0.0 { 0.0 } else { (by / from).ln_1p() }
}
