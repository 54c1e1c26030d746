//! The E-step as a function: computes each coin's responsibility for each set, and the expected counts.

use super::expectation::Expectation;
use super::incremental_responsibilities::IncrementalResponsibilities;
use super::method::Assignment;
use super::parameters::Parameters;
use super::scaled_counts::ScaledCounts;
use super::zero_likelihood::ZeroLikelihood;
use crate::coin::{Coin, PerCoin};
use crate::tosses::{Group, Tosses};

/// Makes the E-step: computes each coin's responsibility for each set, and the expected counts. The components of the
/// prior must add up to 1.
///
/// # Errors
/// When some set has likelihood 0 with both coins, such as a head at θ = (0, 0): its posterior is undefined.
pub fn e_step(
    tosses: &Tosses,
    parameters: impl Into<Parameters>,
    assignment: Assignment,
) -> Result<Expectation, ZeroLikelihood> {
    let mut found = without_entropy(tosses, parameters.into(), assignment)?;
    let of_group = |group: &Group| {
        let shares = found.split(group.heads, group.tails);
        f64::from(group.sets) * (shares.a.entropy() + shares.b.entropy())
    };
    found.entropy = tosses.groups().iter().map(of_group).sum();
    Ok(found)
}

/// Makes the E-step without the entropy, which takes as long as the rest and is needed less often.
pub(super) fn without_entropy(
    tosses: &Tosses,
    parameters: Parameters,
    assignment: Assignment,
) -> Result<Expectation, ZeroLikelihood> {
    let logs = parameters.logs();
    let impossible =
        |group: &Group| logs.a.joint(group).max(logs.b.joint(group)) == f64::NEG_INFINITY;
    let any_impossible = || tosses.groups().iter().any(impossible);
    if !logs.a.allows_all() && !logs.b.allows_all() && any_impossible() {
        return Err(ZeroLikelihood::new(tosses, parameters.theta, &impossible));
    }
    let mut found = Expectation {
        parameters,
        logs,
        assignment,
        sets: tosses.sets(),
        expected_sets: PerCoin::default(),
        counts: PerCoin::default(),
        scaled: PerCoin::default(),
        entropy: 0.0,
    };
    let mut likelihoods = IncrementalResponsibilities::new(parameters, logs);
    let split_by_prior = found.is_split_by_prior();
    for group in tosses.groups() {
        let shares = match assignment {
            Assignment::Soft if split_by_prior => parameters.prior,
            Assignment::Soft => likelihoods.shares(group),
            Assignment::Hard => found.responsibilities(group.heads, group.tails),
        };
        for coin in Coin::BOTH {
            let share = *shares.of(coin);
            found.counts.of_mut(coin).add(group, share);
            *found.expected_sets.of_mut(coin) += f64::from(group.sets) * share;
        }
    }
    for coin in Coin::BOTH {
        *found.scaled.of_mut(coin) = ScaledCounts::new(&found, tosses.groups(), coin);
    }
    Ok(found)
}
