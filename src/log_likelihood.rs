//! The log-likelihood and related objectives.
//!
//! The log-likelihood of sets with h heads and t tails each, where each was made with either coin with
//! probability ½:
//!
//! ```text
//! ℓ(θ) = Σ over sets of ln( ½ θA^h (1 − θA)^t + ½ θB^h (1 − θB)^t )
//! ```
//!
//! If the prior is estimated, πA and πB replace ½. Logarithms are natural. There are no binomial coefficients, because
//! this is the likelihood of sequences of tosses. It is computed from the logarithms of the products, because the
//! products underflow for long sets.
//!
//! ℓ and the classification log-likelihood are summed in double-double arithmetic and rounded once, so that every
//! digit shown or saved is correct. In the last iterations before convergence, ℓ increases by less than the rounding
//! error of a sum in `f64`, which could therefore decrease. Correctly rounded values never decrease.

mod difference;
mod double_double;

pub use difference::{bound_difference, bound_shortfall, log_likelihood_difference};

use crate::coin::PerCoin;
use crate::em::{Em, Expectation, LogCoin, Parameters, e_step};
use crate::tosses::{Group, Tosses};
use double_double::DoubleDouble;

/// Returns the log-likelihood ℓ(θ) of all tosses: at most 0, −∞ if some set has likelihood 0, and 0 if there are no
/// sets. The prior is normalized, because its components may not add up to exactly 1.
///
/// ```
/// # use em_coins::{Example, Theta, log_likelihood};
/// let (tosses, _) = Example::Paper.data();
/// let start = log_likelihood(&tosses, Theta::new(0.6, 0.5)?);
/// assert!((start - -33.093862519833157).abs() < 1e-12);
/// # Ok::<(), em_coins::ThetaError>(())
/// ```
#[must_use]
pub fn log_likelihood(tosses: &Tosses, parameters: impl Into<Parameters>) -> f64 {
    sum_of_logs(tosses, parameters.into(), DoubleDouble::ln_of_sum)
}

/// Returns the classification log-likelihood Σ ln max(πA p(set | A), πB p(set | B)), which hard EM maximizes (Celeux &
/// Govaert 1992), where the prior is that of `parameters`: for a θ alone, ½ each. It is at most 0, −∞ if some set has
/// likelihood 0, and 0 if there are no sets.
#[must_use]
pub fn classification_log_likelihood(tosses: &Tosses, parameters: impl Into<Parameters>) -> f64 {
    let max = |a: DoubleDouble, b| if a.is_less_than(b) { b } else { a };
    sum_of_logs(tosses, parameters.into(), max)
}

/// Sums the results of `combine` for ln(πA p(set | A)) and ln(πB p(set | B)) over all sets.
fn sum_of_logs(
    tosses: &Tosses,
    parameters: Parameters,
    combine: impl Fn(DoubleDouble, DoubleDouble) -> DoubleDouble,
) -> f64 {
    let theta = parameters.theta;
    let logs = theta
        .per_coin()
        .zip(theta.tails())
        .zip(parameters.prior)
        .zip(parameters.logs())
        .map(|(((heads, tails), prior), logs)| ExactLogs::new(heads, tails, prior, logs));
    let mut sum = DoubleDouble::ZERO;
    for group in tosses.groups() {
        let of_set = match (logs.a.joint(group), logs.b.joint(group)) {
            (Some(a), Some(b)) => combine(a, b),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => return f64::NEG_INFINITY,
        };
        sum = sum.plus(of_set.times(DoubleDouble::from_f64(group.sets.into())));
    }
    // Due to rounding, the priors may not add up to exactly 1.
    let PerCoin { a, b } = parameters.prior;
    let whole = DoubleDouble::sum(a, b).ln();
    let sets = tosses.sets() as f64;
    let height = sum
        .minus(whole.times(DoubleDouble::from_f64(sets)))
        .to_f64();
    // If all sets have probability 1, this is only rounding.
    if height > -1e-30 * sets { 0.0 } else { height }
}

/// ln θ, ln(1 − θ) and ln π of one coin; `None` for ln 0.
struct ExactLogs {
    heads: Option<DoubleDouble>,
    tails: Option<DoubleDouble>,
    prior: Option<DoubleDouble>,
}

impl ExactLogs {
    /// Creates the logarithms of θ, 1 − θ and π. θ and 1 − θ are rounded separately: the smaller one is more precise,
    /// and the other one is computed from it, so that they add up to 1. `logs` has the logarithms of probabilities that
    /// underflow.
    fn new(heads: f64, tails: f64, prior: f64, logs: LogCoin) -> Self {
        let ln = |number: DoubleDouble, log: f64| {
            if number.to_f64() >= f64::MIN_POSITIVE {
                Some(number.ln())
            } else {
                (log > f64::NEG_INFINITY).then(|| DoubleDouble::from_f64(log))
            }
        };
        let (heads, tails) = if heads <= tails {
            (
                DoubleDouble::from_f64(heads),
                DoubleDouble::sum(1.0, -heads),
            )
        } else {
            (
                DoubleDouble::sum(1.0, -tails),
                DoubleDouble::from_f64(tails),
            )
        };
        Self {
            heads: ln(heads, logs.heads),
            tails: ln(tails, logs.tails),
            prior: ln(DoubleDouble::from_f64(prior), logs.prior),
        }
    }

    /// Returns ln(π · θ^heads · (1 − θ)^tails) for a set of a group; `None` if the likelihood is 0.
    fn joint(&self, group: &Group) -> Option<DoubleDouble> {
        let times = |count: u32, log: Option<DoubleDouble>| match (count, log) {
            (0, _) => Some(DoubleDouble::ZERO),
            (_, log) => Some(DoubleDouble::from_f64(count.into()).times(log?)),
        };
        let tosses = times(group.heads, self.heads)?.plus(times(group.tails, self.tails)?);
        Some(tosses.plus(self.prior?))
    }
}

/// Returns the lower bound on ℓ of an E-step:
///
/// ```text
/// bound(θ) = Σ over sets and coins of r · ln( ½ p(set | coin, θ) / r )
/// ```
///
/// with the responsibilities r of the E-step, and with π in place of ½ if the prior is not ½. In soft EM, it equals ℓ
/// at the parameters of the E-step. It is at most ℓ elsewhere, and the M-step maximizes it (Do & Batzoglou 2008,
/// supplementary note; Neal & Hinton 1998). It is −∞ if a coin for which r > 0 cannot have made the set. It depends
/// only on the expected counts and the entropy of r, so that the cost is independent of the number of sets.
#[must_use]
pub fn lower_bound(expectation: &Expectation, parameters: impl Into<Parameters>) -> f64 {
    expected_log_likelihood(expectation, parameters) + expectation.entropy()
}

/// Returns Q(θ | θₜ), the expected complete-data log-likelihood: Σ over sets and coins of r · ln(½ p(set | coin, θ)),
/// with the responsibilities r of an E-step at θₜ (Dempster, Laird & Rubin 1977), and with π in place of ½ if the prior
/// is not ½. It is the lower bound without the entropy of r: at most 0, and −∞ where the lower bound is.
#[must_use]
pub fn expected_log_likelihood(
    expectation: &Expectation,
    parameters: impl Into<Parameters>,
) -> f64 {
    let expected = expectation.counts().zip(expectation.expected_sets());
    let terms = parameters.into().logs().zip(expected);
    let coins = terms.map(|(log, (counts, sets))| log.of_expected(counts, sets));
    coins.a + coins.b
}

/// Returns both objectives, ℓ(θₖ) and Q(θₖ | θₖ), after k = `from`, `from` + 1, … iterations, up to the current one.
///
/// In soft EM, ℓ never decreases, but Q may decrease: it is ℓ minus the entropy of the responsibilities. If the
/// E-step is undefined at θₖ, both are −∞.
///
/// ```
/// # use em_coins::{Assignment, Em, Example, objective_history};
/// let (tosses, _) = Example::Paper.data();
/// let mut em = Em::new(tosses, Example::Paper.guess(), Assignment::Soft);
/// let mut known = objective_history(&em, 0);
/// em.converge()?;
/// known.extend(objective_history(&em, known.len())); // each iteration is computed once
/// assert_eq!(known, objective_history(&em, 0));
/// # Ok::<(), em_coins::ZeroLikelihood>(())
/// ```
#[must_use]
pub fn objective_history(em: &Em, from: usize) -> Vec<(f64, f64)> {
    let at = |&parameters: &Parameters| {
        let expected = e_step(em.tosses(), parameters, em.method().assignment);
        let expected = expected.map_or(f64::NEG_INFINITY, |expectation| {
            expected_log_likelihood(&expectation, parameters)
        });
        (log_likelihood(em.tosses(), parameters), expected)
    };
    em.path().iter().skip(from).map(at).collect()
}

/// Returns the iterations at which Q starts to decrease, in an [`objective_history`] from the guess: it is lower than
/// before, and did not decrease in the iteration before. Ignores decreases that may be rounding errors.
pub fn q_decreases(history: &[(f64, f64)]) -> impl Iterator<Item = usize> + '_ {
    let fell = |k: usize| {
        let (before, after) = (history[k - 1].1, history[k].1);
        after.is_finite() && before - after > 1e-9 * before.abs().max(1.0)
    };
    (1..history.len()).filter(move |&k| fell(k) && (k == 1 || !fell(k - 1)))
}
