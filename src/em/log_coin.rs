//! Log-likelihoods of sets with one coin. The likelihoods of long sets underflow.

use super::expectation::Counts;
use crate::tosses::Group;

/// ln θ, ln(1 − θ) and ln π of one coin, which determine the log-likelihood of any set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct LogCoin {
    /// ln θ.
    pub(crate) heads: f64,
    /// ln(1 − θ).
    pub(crate) tails: f64,
    /// ln π.
    pub(crate) prior: f64,
}

impl Default for LogCoin {
    /// The logarithms of 0.
    fn default() -> Self {
        Self {
            heads: f64::NEG_INFINITY,
            tails: f64::NEG_INFINITY,
            prior: f64::NEG_INFINITY,
        }
    }
}

impl LogCoin {
    /// Creates the logarithms of θ, 1 − θ and π.
    #[inline(always)]
    pub(crate) fn new(heads: f64, tails: f64, prior: f64) -> Self {
        Self {
            heads: log_of(heads, tails),
            tails: log_of(tails, heads),
            prior: prior.ln(),
        }
    }

    /// Takes the logarithm of each probability that is tiny, and that may have been rounded.
    pub(super) fn or_tiny(self, tiny: Self) -> Self {
        let or = |log: f64, tiny: f64| {
            if tiny == f64::NEG_INFINITY { log } else { tiny }
        };
        Self {
            heads: or(self.heads, tiny.heads),
            tails: or(self.tails, tiny.tails),
            prior: or(self.prior, tiny.prior),
        }
    }

    /// Returns whether every set has a likelihood above 0.
    pub(crate) fn allows_all(self) -> bool {
        self.heads.is_finite() && self.tails.is_finite() && self.prior.is_finite()
    }

    /// Returns ln(θ^heads · (1 − θ)^tails), with 0 · ln 0 = 0. The counts may be fractions.
    pub(crate) fn log_likelihood(self, heads: f64, tails: f64) -> f64 {
        times_log(heads, self.heads) + times_log(tails, self.tails)
    }

    /// Returns ln(π · θ^heads · (1 − θ)^tails) for a set of a group.
    pub(crate) fn joint(self, group: &Group) -> f64 {
        self.prior + self.log_likelihood(f64::from(group.heads), f64::from(group.tails))
    }

    /// Returns ln(π^sets · θ^heads · (1 − θ)^tails) for expected counts. If this coin was estimated from the same
    /// counts, and the probability of heads or tails was rounded to 0 because their share underflows, ignores them
    /// instead of returning −∞.
    pub(crate) fn of_expected(self, counts: Counts, sets: f64) -> f64 {
        let none = |some: f64| some / counts.tosses() == 0.0;
        let of_tosses = if self.heads == f64::NEG_INFINITY && none(counts.heads) {
            self.log_likelihood(0.0, counts.tails)
        } else if self.tails == f64::NEG_INFINITY && none(counts.tails) {
            self.log_likelihood(counts.heads, 0.0)
        } else {
            self.log_likelihood(counts.heads, counts.tails)
        };
        of_tosses + times_log(sets, self.prior)
    }
}

/// Returns ln p, where `rest` is 1 − p. Near 1, p alone is not precise enough for long sets.
fn log_of(p: f64, rest: f64) -> f64 {
    if rest < 1e-3 { (-rest).ln_1p() } else { p.ln() }
}

/// Returns x · log, with 0 · −∞ = 0.
fn times_log(x: f64, log: f64) -> f64 {
    if x == 0.0 { 0.0 } else { x * log }
}

/// Returns ln(1 + e^x) without overflow.
pub(crate) fn softplus(x: f64) -> f64 {
    x.max(0.0) + (-x.abs()).exp().ln_1p()
}

/// Returns ln(e^a + e^b) without overflow or underflow of the powers.
pub(crate) fn log_of_sum(a: f64, b: f64) -> f64 {
    let (more, less) = (a.max(b), a.min(b));
    if more == f64::NEG_INFINITY {
        more
    } else {
        more + (less - more).exp().ln_1p()
    }
}
