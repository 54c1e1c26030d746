//! Differences of log-likelihoods with full precision. Subtracting two large, nearly equal sums would cancel all
//! significant digits.
//!
//! At a maximum, the terms of a difference cancel, and only their rounding errors may remain. Each term comes from a
//! few operations with a relative error of at most 2⁻⁵³ each, so that the error of a sum is at most [`ROUNDING`] times
//! the sum of the magnitudes. A difference within this bound is 0. In soft EM, ℓ therefore never seems to fall.

use super::{classification_log_likelihood, log_likelihood};
use crate::coin::{Coin, PerCoin};
use crate::em::{Expectation, Parameters, log_of_sum};
use crate::tosses::Tosses;

/// The relative change below which ln(1 + x) prevents cancellation; above, subtraction is precise enough.
const SMALL: f64 = 0.5;

/// The maximum rounding error of a sum, relative to the magnitudes of its terms.
const ROUNDING: f64 = 16.0 * f64::EPSILON;

/// A sum of terms, and the sum of their magnitudes.
#[derive(Clone, Copy, Default)]
struct Sum {
    value: f64,
    size: f64,
}

impl Sum {
    fn add(&mut self, times: f64, value: f64, size: f64) {
        self.value += times * value;
        self.size += times * size;
    }

    /// Returns the sum, or 0 if it may be only rounding.
    fn rounded(self) -> f64 {
        if self.value.abs() <= ROUNDING * self.size && self.size.is_finite() {
            0.0
        } else {
            self.value
        }
    }
}

/// Returns ℓ(`to`) − ℓ(`from`), where ℓ(`from`) must be finite: −∞ if ℓ(`to`) is −∞.
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
    let (before, after) = (from.logs(), to.logs());
    let changes = Change::both(from, to);
    let mut sum = Sum::default();
    for group in tosses.groups() {
        let joint = before.map(|log| log.joint(group));
        let whole = log_of_sum(joint.a, joint.b);
        let mut relative = Sum::default();
        for coin in Coin::BOTH {
            let log_share = joint.of(coin) - whole;
            let share = log_share.exp();
            let change = changes.of(coin);
            let d = change.of(group.heads.into(), group.tails.into(), 1.0);
            // A share that underflows may become large.
            let part = if d.value < 1.0 {
                share * d.value.exp_m1()
            } else {
                (log_share + d.value).exp() - share
            };
            // The error of `share` grows with the logarithms that were subtracted; it is 0 if the coin does not count.
            let of_share = part.abs() * (1.0 - whole - log_share.max(-f64::MAX));
            // NaN if the new likelihood is 0.
            let of_change = ((log_share + d.value).exp() * d.size).max(0.0);
            relative.add(1.0, part, of_share + of_change);
        }
        let sets = f64::from(group.sets);
        if relative.value.abs() < SMALL {
            sum.add(sets, relative.value.ln_1p(), relative.size);
        } else {
            let now = log_of_sum(after.a.joint(group), after.b.joint(group));
            sum.add(sets, now - whole, -(now + whole));
        }
    }
    sum.rounded()
}

/// Returns the lower bound of an E-step at `to` minus its value at the parameters of the E-step: −∞ if the bound at
/// `to` is −∞.
#[must_use]
pub fn bound_difference(expectation: &Expectation, to: impl Into<Parameters>) -> f64 {
    let changes = Change::both(expectation.parameters(), to.into());
    let (counts, sets) = (expectation.counts(), expectation.expected_sets());
    let mut sum = Sum::default();
    for coin in Coin::BOTH {
        let expected = counts.of(coin);
        let change = changes.of(coin);
        let d = change.of(expected.heads, expected.tails, *sets.of(coin));
        sum.add(1.0, d.value, d.size);
    }
    sum.rounded()
}

/// Returns ℓ minus the lower bound, both at the parameters of the E-step: 0 for soft EM, and at least 0 for hard EM.
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
        let priors = from.prior.zip(to.prior);
        let [of_a, of_b] = changes(priors.a, priors.b);
        let heads = from.theta.per_coin().zip(to.theta.per_coin());
        let tails = from.theta.tails().zip(to.theta.tails());
        let thetas = heads.zip(tails);
        let priors = PerCoin { a: of_a, b: of_b }.zip(priors);
        let logs = from.logs().zip(to.logs());
        thetas.zip(priors).zip(logs).map(
            |(((heads, tails), (by_prior, prior)), (before, after))| {
                let [by_heads, by_tails] = changes(heads, tails);
                let of_tiny = |probability: (f64, f64), change: f64, logs: (f64, f64)| {
                    if probability.0.min(probability.1) >= f64::MIN_POSITIVE || logs.0 == logs.1 {
                        change
                    } else {
                        logs.1 - logs.0
                    }
                };
                Self {
                    heads: of_tiny(heads, by_heads, (before.heads, after.heads)),
                    tails: of_tiny(tails, by_tails, (before.tails, after.tails)),
                    prior: of_tiny(prior, by_prior, (before.prior, after.prior)),
                }
            },
        )
    }

    /// Returns the change of ln(π^sets · θ^heads · (1 − θ)^tails).
    fn of(&self, heads: f64, tails: f64, sets: f64) -> Sum {
        let mut sum = Sum::default();
        let terms = [(heads, self.heads), (tails, self.tails), (sets, self.prior)];
        for (count, log) in terms {
            // An expected count this small is negligible, although its probability may be rounded to 0, and ln 0 is −∞.
            if count >= f64::MIN_POSITIVE {
                sum.add(count, log, log.abs());
            }
        }
        sum
    }
}

/// Returns the changes of the logarithms of two probabilities that add up to 1; the arguments are (before, after).
/// Both are computed from the change of the smaller probability, which is more precise, and so that the rounding of the
/// larger one does not count.
fn changes(one: (f64, f64), other: (f64, f64)) -> [f64; 2] {
    let by = if one.0 <= other.0 {
        one.1 - one.0
    } else {
        other.0 - other.1
    };
    [log_change(one, by), log_change(other, -by)]
}

/// Returns ln(after) − ln(before). After a large change, the probability may be so close to 0 that `by` is exactly
/// −before, although the probability is not 0.
fn log_change((before, after): (f64, f64), by: f64) -> f64 {
    if by == 0.0 {
        0.0
    } else if by.abs() < SMALL * before {
        (by / before).ln_1p()
    } else {
        after.ln() - before.ln()
    }
}
