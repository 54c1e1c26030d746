//! Properties of EM for any sets and any θ.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{close, sets, theta};
use em_coins::{
    Assignment, Coin, Em, Expectation, Method, Parameters, PerCoin, Prior, Theta, Tosses,
    classification_log_likelihood, e_step, log_likelihood, lower_bound, m_step, maximize,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Heads and tails of one set; now and then a long one.
fn set() -> impl Strategy<Value = (u32, u32)> {
    let split = |tosses: u32| (0..=tosses).prop_map(move |heads| (heads, tosses - heads));
    prop_oneof![
        9 => (1..=60_u32).prop_flat_map(split),
        1 => (61..=3000_u32).prop_flat_map(split),
    ]
}

fn data() -> impl Strategy<Value = Vec<(u32, u32)>> {
    vec(set(), 1..=30)
}

/// A probability: usually ordinary, sometimes at the edge or next to it.
fn probability() -> impl Strategy<Value = f64> {
    prop_oneof![
        12 => 0.0..=1.0,
        1 => prop_oneof![Just(0.0), Just(1.0)],
        1 => prop_oneof![Just(1e-300), Just(1e-17), Just(1.0 - f64::EPSILON / 2.0)],
    ]
}

fn assignment() -> impl Strategy<Value = Assignment> {
    prop_oneof![Just(Assignment::Soft), Just(Assignment::Hard)]
}

fn any_theta() -> impl Strategy<Value = Theta> {
    (probability(), probability()).prop_map(|(a, b)| theta(a, b))
}

/// The E-step, where there is one; it is refused only where θ excludes a set.
fn soft(tosses: &Tosses, now: Theta) -> Result<Expectation, TestCaseError> {
    e_step(tosses, now, Assignment::Soft).map_err(|_| {
        assert_eq!(log_likelihood(tosses, now), f64::NEG_INFINITY);
        TestCaseError::reject("neither coin can have made some set")
    })
}

fn totals(tosses: &Tosses) -> (f64, f64) {
    let add = |(h, t), set| (h + tosses.heads(set), t + tosses.tails(set));
    let (heads, tails) = (0..tosses.sets()).fold((0, 0), add);
    (f64::from(heads), f64::from(tails))
}

/// Whether `less` is at most `more`, but for rounding; both may be −∞.
fn not_above(less: f64, more: f64) -> bool {
    less <= more || more.is_finite() && less - more <= 1e-12 * more.abs().max(1.0)
}

fn bits(of: Theta) -> (u64, u64) {
    (of.a().to_bits(), of.b().to_bits())
}

fn swapped<T>(pair: PerCoin<T>) -> PerCoin<T> {
    let PerCoin { a: b, b: a } = pair;
    PerCoin { a, b }
}

/// A few iterations, none of which may lower `measure`.
fn climb(
    data: &[(u32, u32)],
    guess: Theta,
    assignment: Assignment,
    measure: fn(&Tosses, Theta) -> f64,
) -> Result<(), TestCaseError> {
    let tosses = sets(data);
    soft(&tosses, guess)?;
    let mut em = Em::new(tosses, guess, assignment);
    for _ in 0..8 {
        let before = measure(em.tosses(), em.theta());
        em.iterate().unwrap();
        let now = measure(em.tosses(), em.theta());
        prop_assert!(not_above(before, now), "{before} to {now}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn soft_em_never_lowers_the_log_likelihood(data in data(), guess in any_theta()) {
        climb(&data, guess, Assignment::Soft, log_likelihood)?;
    }

    #[test]
    fn hard_em_never_lowers_the_classification_log_likelihood(data in data(), guess in any_theta()) {
        climb(&data, guess, Assignment::Hard, classification_log_likelihood)?;
    }

    #[test]
    fn hard_em_gives_each_set_whole_to_its_more_probable_coin(data in data(), guess in any_theta()) {
        let tosses = sets(&data);
        let split = soft(&tosses, guess)?;
        let hard = e_step(&tosses, guess, Assignment::Hard).unwrap();
        prop_assert_eq!(hard.entropy(), 0.0);
        for &(heads, tails) in &data {
            let (soft, hard) = (split.responsibilities(heads, tails), hard.responsibilities(heads, tails));
            prop_assert!((hard.a, hard.b) == (1.0, 0.0) || (hard.a, hard.b) == (0.0, 1.0));
            let (chosen, other) = if hard.a == 1.0 { (soft.a, soft.b) } else { (soft.b, soft.a) };
            // In a tie, which only rounding decides, it is A.
            prop_assert!(chosen >= other || hard.a == 1.0 && split.is_tie(heads, tails));
        }
    }

    #[test]
    fn responsibilities_are_probabilities_and_sum_to_1(data in data(), now in any_theta()) {
        let tosses = sets(&data);
        let found = soft(&tosses, now)?;
        for &(heads, tails) in &data {
            let split = found.responsibilities(heads, tails);
            prop_assert!((0.0..=1.0).contains(&split.a) && (0.0..=1.0).contains(&split.b));
            prop_assert!((split.a + split.b - 1.0).abs() <= 2.0 * f64::EPSILON);
        }
        let mean = found.entropy() / data.len() as f64;
        prop_assert!((0.0..=2_f64.ln() + 1e-12).contains(&mean));
    }

    #[test]
    fn expected_counts_add_up_to_all_tosses(data in data(), now in any_theta()) {
        let tosses = sets(&data);
        let found = soft(&tosses, now)?;
        let PerCoin { a, b } = found.counts();
        let (heads, tails) = totals(&tosses);
        prop_assert!(close(a.heads + b.heads, heads, 1e-13));
        prop_assert!(close(a.tails + b.tails, tails, 1e-13));
        let new = m_step(&found);
        prop_assert!(close(new.a() * a.tosses() + new.b() * b.tosses(), heads, 1e-13));
    }

    #[test]
    fn an_estimate_lies_between_the_smallest_and_the_largest_frequency(
        data in data(), guess in any_theta(), assignment in assignment(),
    ) {
        let tosses = sets(&data);
        soft(&tosses, guess)?;
        let found = e_step(&tosses, guess, assignment).unwrap();
        let new = m_step(&found);
        let frequency = |&(heads, tails)| f64::from(heads) / f64::from(heads + tails);
        let least = data.iter().map(frequency).fold(1.0, f64::min);
        let most = data.iter().map(frequency).fold(0.0, f64::max);
        for (new, old) in [(new.a(), guess.a()), (new.b(), guess.b())] {
            // A coin that was excluded from every set keeps its θ.
            let kept = new == old && (assignment == Assignment::Hard || old == 0.0 || old == 1.0);
            prop_assert!(kept || (least - 1e-13..=most + 1e-13).contains(&new), "{new}");
        }
    }

    #[test]
    fn swapping_the_guesses_swaps_everything(data in data(), guess in any_theta()) {
        let tosses = sets(&data);
        soft(&tosses, guess)?;
        let mut em = Em::new(tosses.clone(), guess, Assignment::Soft);
        let mut other = Em::new(tosses, theta(guess.b(), guess.a()), Assignment::Soft);
        for _ in 0..6 {
            em.iterate().unwrap();
            other.iterate().unwrap();
            prop_assert_eq!(bits(em.theta()), (bits(other.theta()).1, bits(other.theta()).0));
            let (found, mirror) = (em.expectation().unwrap(), other.expectation().unwrap());
            prop_assert_eq!(found.counts(), swapped(mirror.counts()));
            prop_assert_eq!(found.entropy().to_bits(), mirror.entropy().to_bits());
            for &(heads, tails) in &data {
                let split = found.responsibilities(heads, tails);
                prop_assert_eq!(split, swapped(mirror.responsibilities(heads, tails)));
            }
            let likelihoods = [&em, &other].map(|em| log_likelihood(em.tosses(), em.theta()));
            prop_assert_eq!(likelihoods[0], likelihoods[1]);
        }
    }

    #[test]
    fn swapping_heads_and_tails_turns_theta_into_1_minus_theta(
        data in data(), a in 1..1024_u32, b in 1..1024_u32, // 1 − θ is exact
    ) {
        let guess = theta(f64::from(a) / 1024.0, f64::from(b) / 1024.0);
        let turned = theta(1.0 - guess.a(), 1.0 - guess.b());
        let tails_first: Vec<_> = data.iter().map(|&(heads, tails)| (tails, heads)).collect();
        let found = e_step(&sets(&data), guess, Assignment::Soft).unwrap();
        let other = e_step(&sets(&tails_first), turned, Assignment::Soft).unwrap();
        let (new, new_turned) = (m_step(&found), m_step(&other));
        prop_assert!(close(new.a(), 1.0 - new_turned.a(), 1e-13));
        prop_assert!(close(new.b(), 1.0 - new_turned.b(), 1e-13));
        let likelihoods = [log_likelihood(&sets(&data), guess), log_likelihood(&sets(&tails_first), turned)];
        prop_assert!(close(likelihoods[0], likelihoods[1], 1e-13));
    }

    #[test]
    fn heads_and_tails_are_treated_alike_over_a_hundred_iterations(
        data in data(), a in 1..1024_u32, b in 1..1024_u32, // 1 − θ is exact
        learned in any::<bool>(), assignment in assignment(),
    ) {
        let guess = theta(f64::from(a) / 1024.0, f64::from(b) / 1024.0);
        let turned = theta(1.0 - guess.a(), 1.0 - guess.b());
        let tails_first: Vec<_> = data.iter().map(|&(heads, tails)| (tails, heads)).collect();
        let prior = if learned { Prior::Learned } else { Prior::Known };
        let method = Method { assignment, prior, tolerance: None };
        let mut em = Em::new(sets(&data), guess, method);
        let mut other = Em::new(sets(&tails_first), turned, method);
        for _ in 0..100 {
            em.iterate().unwrap();
            other.iterate().unwrap();
            let (now, mirror) = (em.parameters(), other.parameters());
            for coin in Coin::BOTH {
                let (theta, tails) = (now.theta.of(coin), *mirror.theta.tails().of(coin));
                prop_assert!((theta - tails).abs() < 1e-10, "{theta} and {tails}");
                prop_assert!((theta - (1.0 - mirror.theta.of(coin))).abs() < 1e-10);
            }
            prop_assert!((now.prior.a - mirror.prior.a).abs() < 1e-10);
        }
    }

    #[test]
    fn a_balanced_set_is_a_tie_between_mirrored_coins(
        half in 1..=500_u32, theta_a in 0.001..0.999_f64, more in vec(set(), 0..=5),
    ) {
        let mut data = vec![(half, half)];
        data.extend(more);
        let found = e_step(&sets(&data), theta(theta_a, 1.0 - theta_a), Assignment::Hard).unwrap();
        prop_assert!(found.is_tie(half, half));
        prop_assert_eq!(found.responsibilities(half, half), PerCoin { a: 1.0, b: 0.0 });
    }

    #[test]
    fn the_order_of_sets_and_of_tosses_does_not_matter(
        text in vec("[HT]{1,90}", 1..=20).prop_flat_map(|lines| {
            let turned: Vec<String> = lines.iter().map(|line| line.chars().rev().collect()).collect();
            (Just(lines.join("\n")), Just(turned).prop_shuffle().prop_map(|lines| lines.join("\n")))
        }),
        guess in any_theta(),
        assignment in assignment(),
    ) {
        let (one, other) = (Tosses::parse(&text.0).unwrap(), Tosses::parse(&text.1).unwrap());
        soft(&one, guess)?;
        prop_assert_eq!(one.groups(), other.groups());
        let mut em = Em::new(one, guess, assignment);
        let mut em_other = Em::new(other, guess, assignment);
        em.seek(12).unwrap();
        em_other.seek(12).unwrap();
        prop_assert_eq!(bits(em.theta()), bits(em_other.theta()));
        prop_assert_eq!(em.expectation(), em_other.expectation());
    }

    #[test]
    fn expected_counts_are_the_sums_of_what_each_set_gives(
        lengths in vec(1..=100_u32, 1..=3), shares in vec((0.0..=1.0, 0..3_usize), 1..=300),
        a in 0.001..0.999, b in 0.001..0.999,
    ) {
        let set = |&(share, length): &(f64, usize)| {
            let tosses = lengths[length % lengths.len()];
            let heads = (share * f64::from(tosses)) as u32;
            (heads, tosses - heads)
        };
        let data: Vec<_> = shares.iter().map(set).collect();
        let found = e_step(&sets(&data), theta(a, b), Assignment::Soft).unwrap();
        let (mut counts, mut expected) = (PerCoin::<[f64; 2]>::default(), PerCoin::<f64>::default());
        for &(heads, tails) in &data {
            for coin in Coin::BOTH {
                let share = *found.responsibilities(heads, tails).of(coin);
                counts.of_mut(coin)[0] += share * f64::from(heads);
                counts.of_mut(coin)[1] += share * f64::from(tails);
                *expected.of_mut(coin) += share;
            }
        }
        let alike = |one: f64, other: f64| (one - other).abs() <= 1e-12 * other;
        for coin in Coin::BOTH {
            let [heads, tails] = *counts.of(coin);
            prop_assert!(alike(found.counts().of(coin).heads, heads));
            prop_assert!(alike(found.counts().of(coin).tails, tails));
            prop_assert!(alike(*found.expected_sets().of(coin), *expected.of(coin)));
        }
    }

    #[test]
    fn duplicating_every_set_keeps_theta_and_doubles_the_log_likelihood(
        data in data(), guess in any_theta(),
    ) {
        let (once, twice) = (sets(&data), sets(&[data.clone(), data].concat()));
        soft(&once, guess)?;
        prop_assert_eq!(log_likelihood(&twice, guess), 2.0 * log_likelihood(&once, guess));
        let mut em = Em::new(once, guess, Assignment::Soft);
        let mut doubled = Em::new(twice, guess, Assignment::Soft);
        em.seek(10).unwrap();
        doubled.seek(10).unwrap();
        prop_assert_eq!(bits(em.theta()), bits(doubled.theta()));
    }

    #[test]
    fn equal_guesses_stay_equal_for_ever(data in data(), guess in 0.001..0.999_f64) {
        let tosses = sets(&data);
        let (heads, tails) = totals(&tosses);
        let mut em = Em::new(tosses, theta(guess, guess), Assignment::Soft);
        for _ in 0..100 {
            em.iterate().unwrap();
            prop_assert_eq!(em.theta().a().to_bits(), em.theta().b().to_bits());
            prop_assert_eq!(em.theta().a(), heads / (heads + tails));
        }
    }

    #[test]
    fn equal_coins_stay_equal_whatever_the_prior(
        data in data(), both in probability(), drawn in 1e-12..1.0_f64, learned in any::<bool>(),
    ) {
        let tosses = sets(&data);
        let prior = if learned { Prior::Learned } else { Prior::Known };
        let method = Method { prior, ..Method::default() };
        let mut now = Parameters::new(theta(both, both), PerCoin { a: drawn, b: 1.0 - drawn });
        soft(&tosses, now.theta)?;
        let mut em = Em::new(tosses.clone(), now, method);
        let (heads, all) = (totals(&tosses).0, totals(&tosses).0 + totals(&tosses).1);
        for _ in 0..50 {
            let found = e_step(&tosses, now, Assignment::Soft).unwrap();
            prop_assert_eq!(found.responsibilities(1, 2), now.prior);
            let before = now.prior;
            now = maximize(&found, prior);
            em.iterate().unwrap();
            prop_assert_eq!(em.parameters(), now);
            prop_assert_eq!(bits(now.theta).0, bits(now.theta).1);
            prop_assert_eq!(now.theta.tails().a, now.theta.tails().b);
            prop_assert_eq!((now.theta.a(), now.prior), (heads / all, before));
        }
    }

    #[test]
    fn fifty_iterations_and_then_fifty_equal_a_hundred(
        data in data(), guess in any_theta(), assignment in assignment(),
    ) {
        let tosses = sets(&data);
        soft(&tosses, guess)?;
        let mut em = Em::new(tosses.clone(), guess, assignment);
        em.seek(100).unwrap();
        let mut rest = Em::new(tosses, em.parameters(), assignment);
        rest.seek(100).unwrap();
        em.seek(200).unwrap();
        prop_assert_eq!(bits(em.theta()), bits(rest.theta()));
        prop_assert_eq!(em.expectation(), rest.expectation());
    }

    #[test]
    fn the_lower_bound_touches_the_log_likelihood_and_lies_below_it_elsewhere(
        data in data(), now in any_theta(), elsewhere in any_theta(),
    ) {
        let tosses = sets(&data);
        let found = soft(&tosses, now)?;
        let here = log_likelihood(&tosses, now);
        prop_assert!(close(lower_bound(&found, now), here, 1e-12));
        let there = log_likelihood(&tosses, elsewhere);
        let bound = lower_bound(&found, elsewhere);
        prop_assert!(not_above(bound, there), "{bound} above {there}");
        let new = m_step(&found);
        let raised = lower_bound(&found, new);
        prop_assert!(not_above(here, raised), "{here} to {raised}");
        prop_assert!(not_above(bound, raised), "{raised} is not the top");
    }

    #[test]
    fn a_moment_does_not_depend_on_how_it_was_reached(
        data in data(), guess in any_theta(), visits in vec(0..40_usize, 1..12),
        assignment in assignment(),
    ) {
        let tosses = sets(&data);
        soft(&tosses, guess)?;
        let mut wandering = Em::new(tosses.clone(), guess, assignment);
        for position in visits {
            wandering.seek(position).unwrap();
            let mut straight = Em::new(tosses.clone(), guess, assignment);
            for _ in 0..position {
                straight.step().unwrap();
            }
            prop_assert_eq!(wandering.position(), straight.position());
            prop_assert_eq!(wandering.path(), straight.path());
            prop_assert_eq!(bits(wandering.theta()), bits(straight.theta()));
            prop_assert_eq!(wandering.expectation(), straight.expectation());
            wandering.back().unwrap();
            prop_assert_eq!(wandering.position(), position.saturating_sub(1));
        }
    }
}
