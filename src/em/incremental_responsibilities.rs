//! Computes the responsibilities for one group after the other, without an exponential for each.
//!
//! Replacing a tail with a head multiplies the likelihood of a set by θ / (1 − θ). [Groups](Tosses::groups) are sorted
//! by tosses and then by heads, so that multiplications yield both coins' likelihoods from those of the group before.
//! Both likelihoods have a common scale, which cancels when they are divided by their sum. If too many multiplications
//! would accumulate rounding errors, or if a likelihood would overflow or underflow, both are computed from their
//! logarithms again.
//!
//! [`Tosses::groups`]: crate::Tosses::groups

use super::log_coin::LogCoin;
use super::parameters::Parameters;
use crate::coin::PerCoin;
use crate::tosses::Group;
use std::ops::RangeInclusive;

/// The maximum number of multiplications: their rounding errors add up to less than 1e-14.
const MAX_STEPS: u32 = 64;
/// The range in which likelihoods and their sums have full precision.
const SAFE: RangeInclusive<f64> = 1e-250..=1e250;

/// The scaled joint likelihoods π · p(set | coin) of both coins, for the last group.
pub(super) struct IncrementalResponsibilities {
    logs: PerCoin<LogCoin>,
    /// θ / (1 − θ).
    odds: PerCoin<f64>,
    parts: PerCoin<f64>,
    tosses: u32,
    heads: u32,
    /// The number of multiplications left before both are computed from their logarithms again.
    steps: u32,
}

impl IncrementalResponsibilities {
    pub(super) fn new(parameters: Parameters, logs: PerCoin<LogCoin>) -> Self {
        let theta = parameters.theta;
        Self {
            logs,
            odds: theta
                .per_coin()
                .zip(theta.tails())
                .map(|(heads, tails)| heads / tails),
            parts: PerCoin::default(),
            tosses: 0,
            heads: 0,
            steps: 0,
        }
    }

    /// Returns the responsibilities for a group with a likelihood above 0. For speed, successive groups should have
    /// equal numbers of tosses and increasing numbers of heads.
    pub(super) fn shares(&mut self, group: &Group) -> PerCoin<f64> {
        self.go_to(group);
        let PerCoin { a, b } = self.parts;
        // With two divisions, equal likelihoods yield exactly one half each.
        PerCoin {
            a: a / (a + b),
            b: b / (a + b),
        }
    }

    #[inline(always)]
    fn go_to(&mut self, group: &Group) {
        let tosses = group.heads + group.tails;
        let more = group.heads.wrapping_sub(self.heads);
        if tosses != self.tosses || more > self.steps {
            self.start_at(group);
            return;
        }
        for _ in 0..more {
            self.parts.a *= self.odds.a;
            self.parts.b *= self.odds.b;
        }
        self.heads = group.heads;
        self.steps -= more;
        if !self.is_safe() {
            self.start_at(group);
        }
    }

    fn start_at(&mut self, group: &Group) {
        let joint = self.logs.map(|log| log.joint(group));
        let largest = joint.a.max(joint.b);
        self.parts = joint.map(|log| (log - largest).exp());
        (self.tosses, self.heads) = (group.heads + group.tails, group.heads);
        self.steps = if self.is_safe() { MAX_STEPS } else { 0 };
    }

    fn is_safe(&self) -> bool {
        SAFE.contains(&self.parts.a) && SAFE.contains(&self.parts.b)
    }
}
