//! Where the lower bound comes from, on one set: the logarithm of a mean is at least the mean of the logarithms.

use crate::coin::PerCoin;
use crate::em::{Assignment, Em, e_step, maximize};

/// One set between the present E-step and the top of its bound.
///
/// The set's part of ℓ rises by ln(rA·yA + rB·yB), and its part of the bound by rA ln yA + rB ln yB, where r are its shares
/// and y says how many times as probable the set becomes with each coin (Jensen's inequality).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JensenExample {
    /// The set, counted from 0.
    pub set: usize,
    /// Its shares.
    pub shares: PerCoin<f64>,
    /// How many times as probable the set becomes with each coin, with the prior where that is estimated.
    pub times: PerCoin<f64>,
    /// ln(rA·yA + rB·yB): what the set adds to the rise of ℓ.
    pub log_of_mean: f64,
    /// rA ln yA + rB ln yB: what the set adds to the rise of the bound.
    pub mean_of_logs: f64,
}

impl JensenExample {
    /// Returns the numbers of a set, or of the set that was assigned most clearly; `None` before the first E-step, in
    /// hard EM, and where a coin cannot have made the set.
    #[must_use]
    pub fn of(em: &Em, set: Option<usize>) -> Option<Self> {
        let expectation = em.expectation()?;
        let (tosses, method) = (em.tosses(), em.method());
        if method.assignment == Assignment::Hard {
            return None;
        }
        let set = set
            .filter(|&set| set < tosses.sets())
            .or_else(|| expectation.clearest_set(tosses))?;
        let (heads, tails) = (tosses.heads(set), tosses.tails(set));
        let here = expectation.parameters();
        let top = maximize(expectation, method.prior);
        let next = e_step(tosses, top, method.assignment).ok()?;
        let shares = expectation.responsibilities(heads, tails);
        let now = expectation.log_likelihoods(heads, tails);
        let then = next.log_likelihoods(heads, tails);
        let logs = PerCoin {
            a: then.a - now.a + (top.prior.a / here.prior.a).ln(),
            b: then.b - now.b + (top.prior.b / here.prior.b).ln(),
        };
        if !(logs.a.is_finite() && logs.b.is_finite()) {
            return None;
        }
        let times = logs.map(f64::exp);
        let mean_of_logs = shares.a * logs.a + shares.b * logs.b;
        // Apart from the larger, neither y can be too large.
        let most = logs.a.max(logs.b);
        let mean = shares.a * (logs.a - most).exp() + shares.b * (logs.b - most).exp();
        Some(Self {
            set,
            shares,
            times,
            log_of_mean: (most + mean.ln()).max(mean_of_logs),
            mean_of_logs,
        })
    }
}
