//! How well θ explains the tosses.
//!
//! The log-likelihood of sets with h heads and t tails each, when each was made with either coin with
//! probability ½:
//!
//! ```text
//! ℓ(θ) = Σ over sets of ln( ½ θA^h (1 − θA)^t + ½ θB^h (1 − θB)^t )
//! ```
//!
//! Where the coins are not drawn equally often, their probabilities πA and πB stand in the place of ½.
//! Natural logarithms; of the sequences as they fell, so without binomial coefficients; computed from
//! the logarithms of the products, which for long sets are too small for a number.
//!
//! ℓ and the classification log-likelihood are summed with twice the digits of an `f64` and rounded once, so
//! that every digit shown or saved is true. In the last iterations before convergence ℓ rises by less than the
//! rounding of an ordinary sum, which would make it fall; of the rounded true values none falls.

mod difference;
mod double_double;

pub use difference::{bound_difference, bound_shortfall, log_likelihood_difference};

use crate::coin::PerCoin;
use crate::em::{Em, Expectation, LogCoin, Parameters, e_step};
use crate::tosses::{Group, Tosses};
use double_double::DoubleDouble;

/// The log-likelihood ℓ(θ) of all tosses: 0 or less, −∞ when some set can come from neither coin, and
/// 0 when there are no sets.
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

/// The classification log-likelihood Σ ln(½ max(p(set | A), p(set | B))), which hard EM climbs
/// (Celeux & Govaert 1992, with the proportions fixed at ½).
#[must_use]
pub fn classification_log_likelihood(tosses: &Tosses, parameters: impl Into<Parameters>) -> f64 {
    let max = |a: DoubleDouble, b| if a.is_less_than(b) { b } else { a };
    sum_of_logs(tosses, parameters.into(), max)
}

/// Sums over all sets what `combine` makes of ln(½ p(set | A)) and ln(½ p(set | B)).
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
        .map(|((heads, tails), prior)| ExactLogs::new(heads, tails, prior));
    let mut sum = DoubleDouble::ZERO;
    for group in tosses.groups() {
        let of_set = match (logs.a.joint(group), logs.b.joint(group)) {
            (Some(a), Some(b)) => combine(a, b),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => return f64::NEG_INFINITY,
        };
        sum = sum.plus(of_set.times(DoubleDouble::from_f64(group.sets.into())));
    }
    // The priors add up to 1 but for their rounding.
    let PerCoin { a, b } = parameters.prior;
    let whole = DoubleDouble::sum(a, b).ln();
    let sets = tosses.sets() as f64;
    let height = sum
        .minus(whole.times(DoubleDouble::from_f64(sets)))
        .to_f64();
    // Of what is certain, only rounding is left.
    if height > -1e-30 * sets { 0.0 } else { height }
}

/// ln θ, ln(1 − θ) and ln π of one coin; `None` for that of 0.
struct ExactLogs {
    heads: Option<DoubleDouble>,
    tails: Option<DoubleDouble>,
    prior: Option<DoubleDouble>,
}

impl ExactLogs {
    /// θ and 1 − θ are rounded each by itself. The smaller has all its digits, and the other one follows from it, so that
    /// they add up to 1.
    fn new(heads: f64, tails: f64, prior: f64) -> Self {
        let ln = |number: DoubleDouble| (number.to_f64() > 0.0).then(|| number.ln());
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
            heads: ln(heads),
            tails: ln(tails),
            prior: ln(DoubleDouble::from_f64(prior)),
        }
    }

    /// ln(π · θ^heads · (1 − θ)^tails) of a set; `None` where the coin cannot have made it.
    fn joint(&self, group: &Group) -> Option<DoubleDouble> {
        let times = |count: u32, log: Option<DoubleDouble>| match (count, log) {
            (0, _) => Some(DoubleDouble::ZERO),
            (_, log) => Some(DoubleDouble::from_f64(count.into()).times(log?)),
        };
        let tosses = times(group.heads, self.heads)?.plus(times(group.tails, self.tails)?);
        Some(tosses.plus(self.prior?))
    }
}

/// The lower bound on ℓ that an E-step makes:
///
/// ```text
/// bound(θ) = Σ over sets and coins of r · ln( ½ p(set | coin, θ) / r )
/// ```
///
/// with that step's responsibilities r, and π in the place of ½ where the prior is not ½. It touches ℓ where the E-step
/// was made, lies below it elsewhere, and the M-step goes to its top (Do & Batzoglou 2008, supplementary note; Neal &
/// Hinton 1998). Only the expected counts and the entropy of r enter, so each θ costs the same however many sets there
/// are.
#[must_use]
pub fn lower_bound(expectation: &Expectation, parameters: impl Into<Parameters>) -> f64 {
    expected_log_likelihood(expectation, parameters) + expectation.entropy()
}

/// Q(θ | θₜ): the expected complete-data log-likelihood, Σ over sets and coins of
/// r · ln(½ p(set | coin, θ)), with the responsibilities of an E-step made at θₜ (Dempster, Laird &
/// Rubin 1977). It is the lower bound without the entropy of r.
#[must_use]
pub fn expected_log_likelihood(
    expectation: &Expectation,
    parameters: impl Into<Parameters>,
) -> f64 {
    let expected = expectation.counts().zip(expectation.expected_sets());
    let terms = LogCoin::both(parameters.into()).zip(expected);
    let coins = terms.map(|(log, (counts, sets))| log.of_expected(counts, sets));
    coins.a + coins.b
}

/// ℓ(θₖ) and Q(θₖ | θₖ) after k = `from`, `from` + 1, … iterations, up to the present.
///
/// ℓ never falls. Q may: it is ℓ less the entropy of the responsibilities (soft EM), and lies the farther
/// below ℓ the less decided they are. Where EM cannot go on from θₖ, both are −∞.
///
/// ```
/// # use em_coins::{Assignment, Em, Example, history};
/// let (tosses, _) = Example::Paper.data();
/// let mut em = Em::new(tosses, Example::Paper.guess(), Assignment::Soft);
/// let mut known = history(&em, 0);
/// em.converge()?;
/// known.extend(history(&em, known.len())); // each iteration is computed once
/// assert_eq!(known, history(&em, 0));
/// # Ok::<(), em_coins::ZeroLikelihood>(())
/// ```
#[must_use]
pub fn history(em: &Em, from: usize) -> Vec<(f64, f64)> {
    let at = |&parameters: &Parameters| {
        let expected = e_step(em.tosses(), parameters, em.method().assignment);
        let expected = expected.map_or(f64::NEG_INFINITY, |expectation| {
            expected_log_likelihood(&expectation, parameters)
        });
        (log_likelihood(em.tosses(), parameters), expected)
    };
    em.path().iter().skip(from).map(at).collect()
}

/// After which iterations Q began to fall, in a [`history`] from the guess: it is lower than before, and
/// had not fallen to there. What may be rounding is no fall.
pub fn decreases(history: &[(f64, f64)]) -> impl Iterator<Item = usize> + '_ {
    let fell = |k: usize| {
        let (before, after) = (history[k - 1].1, history[k].1);
        after.is_finite() && before - after > 1e-9 * before.abs().max(1.0)
    };
    (1..history.len()).filter(move |&k| fell(k) && (k == 1 || !fell(k - 1)))
}
