//! The responsibilities of one group after the other, without an exponential for each.
//!
//! One head more in place of a tail makes a set θ / (1 − θ) times as likely. [Groups](Tosses::groups) come
//! sorted by tosses and then by heads, so both coins' likelihoods follow from those of the group before by a
//! multiplication. Both are parts of a common scale, which falls out when they are divided by their sum.
//! Where too many steps would gather rounding errors, or a part would leave the range of numbers, both are
//! taken from their logarithms again.
//!
//! [`Tosses::groups`]: crate::Tosses::groups

use super::config::Parameters;
use super::log_coin::LogCoin;
use crate::coin::PerCoin;
use crate::tosses::Group;
use std::ops::RangeInclusive;

/// The number of multiplications whose rounding adds up to less than 1e-14.
const MAX_STEPS: u32 = 64;
/// Parts in this range have all their digits, and so have their sums.
const SAFE: RangeInclusive<f64> = 1e-250..=1e250;

/// π · p(set | coin) of both coins, for the group that was asked for last.
pub(super) struct IncrementalResponsibilities {
    logs: PerCoin<LogCoin>,
    /// θ / (1 − θ).
    odds: PerCoin<f64>,
    parts: PerCoin<f64>,
    tosses: u32,
    heads: u32,
    /// How many more heads may follow by multiplication.
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

    /// The responsibilities for a group that both coins together can have made. Groups that follow each
    /// other should have equal tosses and ever more heads.
    pub(super) fn shares(&mut self, group: &Group) -> PerCoin<f64> {
        self.go_to(group);
        let PerCoin { a, b } = self.parts;
        // Two divisions: of equal parts each share is exactly one half.
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
