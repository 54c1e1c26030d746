//! Differences of log-likelihoods with full precision. Subtracting two large, nearly equal sums would cancel all
//! significant digits.

use super::{classification_log_likelihood, log_likelihood};
use crate::coin::{Coin, PerCoin};
use crate::em::{Expectation, LogCoin, Parameters, log_of_sum};
use crate::tosses::{Group, Tosses};

/// The change of a log-likelihood below which e^x − 1 prevents cancellation; above, subtraction is precise enough.
const SMALL: f64 = 0.5;

/// Returns ℓ(`to`) − ℓ(`from`), where ℓ(`from`) is finite.
///
/// If the likelihood of a set with each coin changes by a factor e^d, the probability of the set changes by the factor
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

/// Returns the lower bound of an E-step at `to` minus its value at the parameters of the E-step.
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

/// Returns ℓ minus the lower bound, both at the parameters of the E-step: 0 for soft EM.
#[must_use]
pub fn bound_shortfall(tosses: &Tosses, expectation: &Expectation) -> f64 {
    let here = expectation.parameters();
    // Only soft EM has entropy. Without entropy, its bound equals that of hard EM.
    if expectation.entropy() > 0.0 {
        0.0
    } else {
        log_likelihood(tosses, here) - classification_log_likelihood(tosses, here)
    }
}

/// The changes of ln θ, ln(1 − θ) and ln π of one coin.
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

    /// Returns the change of ln(π^sets · θ^heads · (1 − θ)^tails).
    fn of(&self, heads: f64, tails: f64, sets: f64) -> f64 {
        let times = |count: f64, log: f64| if count == 0.0 { 0.0 } else { count * log };
        times(heads, self.heads) + times(tails, self.tails) + times(sets, self.prior)
    }
}

/// Returns the change of the logarithm of a probability; both arguments are (before, after). The change is computed
/// from the smaller of the probability and its complement, which is more precise.
fn probability_change(probability: (f64, f64), complement: (f64, f64)) -> f64 {
    let by = if probability.0 <= complement.0 {
        probability.1 - probability.0
    } else {
        complement.0 - complement.1
    };
    log_change(probability.0, by)
}

/// Returns ln((from + by) ÷ from).
fn log_change(from: f64, by: f64) -> f64 {
    if by == 0.0 { 0.0 } else { (by / from).ln_1p() }
}
