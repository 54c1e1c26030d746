//! Degenerate cases: θ of 0 and 1, likelihoods that underflow, sets and coins without tosses, and guesses that are not
//! probabilities. No result is NaN.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{after, close, sets, theta};
use em_coins::{
    Assignment, Coin, Counts, Em, GroundTruth, Link, MAX_ITERATIONS, Method, Outcome, Parameters,
    PerCoin, Phase, Prior, Theta, Tosses, ZeroLikelihood, classification_log_likelihood, e_step,
    import, log_likelihood, lower_bound, m_step,
};

/// Runs EM for a while and looks at every number it shows.
#[track_caller]
fn assert_no_nan(tosses: &Tosses, guess: Theta) -> Em {
    let mut em = Em::new(tosses.clone(), guess, Assignment::Soft);
    for _ in 0..20 {
        em.step().unwrap();
        let found = em.expectation().unwrap();
        let counts = found.counts();
        let mut shown = vec![
            em.theta().a(),
            em.theta().b(),
            counts.a.heads,
            counts.a.tails,
            counts.b.heads,
            counts.b.tails,
            found.entropy(),
            log_likelihood(tosses, em.theta()),
            classification_log_likelihood(tosses, em.theta()),
            lower_bound(found, em.theta()),
        ];
        for group in tosses.groups() {
            let split = found.responsibilities(group.heads, group.tails);
            assert!((split.a + split.b - 1.0).abs() <= 2.0 * f64::EPSILON);
            shown.extend([split.a, split.b]);
        }
        assert!(shown.iter().all(|number| number.is_finite()), "{shown:?}");
    }
    em
}

#[test]
fn a_theta_of_0_or_1_is_a_guess_like_any_other() {
    // Coin A always shows tails, coin B always heads: one set each, and no other is possible.
    let em = assert_no_nan(&sets(&[(0, 5), (3, 0)]), theta(0.0, 1.0));
    assert_eq!(em.theta(), theta(0.0, 1.0));
    assert_eq!(log_likelihood(em.tosses(), em.theta()), -2.0 * 2_f64.ln());
    // Coin A cannot have made a mixed set, so it is B's.
    let em = assert_no_nan(&sets(&[(0, 5), (3, 1)]), theta(0.0, 0.5));
    let split = em.expectation().unwrap().responsibilities(3, 1);
    assert_eq!((split.a, split.b), (0.0, 1.0));
    assert_eq!(em.theta().a(), 0.0);
}

#[test]
fn a_set_that_neither_coin_can_have_made_is_named_and_nothing_changes() {
    let tosses = sets(&[(0, 4), (1, 3), (0, 2), (2, 0)]);
    for assignment in [Assignment::Soft, Assignment::Hard] {
        let mut em = Em::new(tosses.clone(), theta(0.0, 0.0), assignment);
        let error = em.step().unwrap_err();
        assert_eq!(
            error,
            ZeroLikelihood {
                theta: theta(0.0, 0.0),
                sets: 2,
                first: vec![1, 3]
            }
        );
        assert_eq!(
            error.to_string(),
            "neither coin can have made sets 2 and 4: at θA = 0 and θB = 0 that has likelihood 0; \
             move a θ away from 0 or 1"
        );
        assert_eq!(em.converge().unwrap_err(), error);
        assert_eq!(em.iterate().unwrap_err(), error);
        assert_eq!((em.phase(), em.position()), (Phase::Guess, 0));
        assert_eq!(em.theta(), theta(0.0, 0.0));
        assert!(em.expectation().is_none());
    }
    assert_eq!(log_likelihood(&tosses, theta(0.0, 0.0)), f64::NEG_INFINITY);
    let classified = classification_log_likelihood(&tosses, theta(0.0, 0.0));
    assert_eq!(classified, f64::NEG_INFINITY);
}

#[test]
fn one_impossible_set_and_many_are_named_in_words() {
    let message = |tosses: &[(u32, u32)], guess| {
        let refused = e_step(&sets(tosses), guess, Assignment::Soft);
        refused.unwrap_err().to_string()
    };
    assert!(
        message(&[(3, 0), (2, 1)], theta(1.0, 1.0))
            .starts_with("neither coin can have made set 2:")
    );
    assert!(
        message(&[(1, 1); 5], theta(0.0, 1.0))
            .starts_with("neither coin can have made sets 1, 2, 3, 4 and 5:")
    );
    assert!(
        message(&[(1, 1); 12], theta(0.0, 1.0))
            .starts_with("neither coin can have made sets 1, 2, 3, 4, 5 and 7 more:")
    );
}

#[test]
fn sets_at_the_lengths_where_a_plain_product_underflows_are_computed() {
    for (tosses, guess) in [
        (324, theta(0.01, 0.99)),
        (1043, theta(0.4, 0.6)),
        (1457, theta(0.4, 0.6)),
    ] {
        let half = tosses / 2;
        for heads in [0, half, tosses - half, tosses] {
            assert_no_nan(&sets(&[(heads, tosses - heads), (half, 3)]), guess);
        }
    }
}

#[test]
fn a_set_of_two_thousand_tosses_does_not_underflow() {
    let em = assert_no_nan(&sets(&[(1400, 600), (600, 1400)]), theta(0.4, 0.6));
    assert!(close(em.theta().a(), 0.3, 1e-12));
    assert!(close(em.theta().b(), 0.7, 1e-12));
}

#[test]
fn a_set_of_a_hundred_thousand_tosses_does_not_underflow() {
    let long = sets(&[(70_000, 30_000), (30_000, 70_000), (50_000, 50_000)]);
    assert_no_nan(&long, theta(0.4, 0.6));
    assert_no_nan(&long, theta(0.01, 0.99));
    let em = assert_no_nan(&sets(&[(50_000, 50_000)]), theta(0.4, 0.6));
    assert_eq!(em.theta(), theta(0.5, 0.5));
}

#[test]
fn a_tiny_theta_loses_no_digits_of_the_log_likelihood() {
    // ln θ + 999,999 ln(1 − θ), computed with 60 digits.
    let tosses = sets(&[(1, 999_999)]);
    for (small, exact) in [
        (1e-6, -14.815_510_057_964_107),
        (3e-7, -15.319_483_107_290_173),
    ] {
        let found = log_likelihood(&tosses, theta(small, small));
        assert!(close(found, exact, 1e-14), "{found} is not {exact}");
    }
}

#[test]
fn a_responsibility_of_exp_minus_3229_still_determines_theta() {
    // 1000 · ln(0.01 · 0.99 ÷ 0.25) = −3229.
    let em = after(sets(&[(1000, 1000)]), theta(0.01, 0.5), Assignment::Soft, 1);
    let found = em.expectation().unwrap();
    assert_eq!(found.responsibilities(1000, 1000).a, 0.0);
    assert_eq!(found.counts().a, Counts::default());
    assert!(!found.is_unassigned(Coin::A));
    assert_eq!(em.theta(), theta(0.5, 0.5));
}

#[test]
fn underflowing_responsibilities_still_weight_sets() {
    // One head more in place of a tail makes coin A 99 times less likely against B.
    let two = sets(&[(1000, 1000), (1001, 999)]);
    let em = after(two, theta(0.01, 0.5), Assignment::Soft, 1);
    let exact = (1000.0 + 1001.0 / 99.0) / (2000.0 * (1.0 + 1.0 / 99.0));
    assert!(close(em.theta().a(), exact, 1e-12));
    // Coin B is treated alike.
    let mirrored = after(
        sets(&[(1000, 1000), (1001, 999)]),
        theta(0.5, 0.01),
        Assignment::Soft,
        1,
    );
    assert_eq!(mirrored.theta().b(), em.theta().a());
}

#[test]
fn only_a_coin_with_no_responsibility_keeps_its_theta() {
    let em = after(sets(&[(3, 2)]), theta(0.0, 0.5), Assignment::Soft, 1);
    let found = em.expectation().unwrap();
    assert_eq!(
        Coin::BOTH.map(|coin| found.is_unassigned(coin)),
        [true, false]
    );
    assert_eq!(em.theta(), theta(0.0, 0.6));
    let hard = after(sets(&[(3, 2)]), theta(0.6, 0.5), Assignment::Hard, 1);
    let found = hard.expectation().unwrap();
    assert_eq!(
        Coin::BOTH.map(|coin| found.is_unassigned(coin)),
        [false, true]
    );
}

#[test]
fn one_sided_sets_determine_theta_despite_underflow() {
    // 0.01 ÷ 0.9, 1,000 times over.
    let heads = after(sets(&[(1000, 0)]), theta(0.01, 0.9), Assignment::Soft, 1);
    assert_eq!(heads.expectation().unwrap().counts().a, Counts::default());
    assert_eq!(heads.theta(), theta(1.0, 1.0));
    let tails = after(sets(&[(0, 1000)]), theta(0.99, 0.1), Assignment::Soft, 1);
    assert_eq!(tails.expectation().unwrap().counts().a, Counts::default());
    assert_eq!(tails.theta(), theta(0.0, 0.0));
}

#[test]
fn an_estimate_that_rounds_to_1_keeps_the_lower_bound_finite() {
    // Coin A's share of the tails is 1e-20 of its tosses, so its θ rounds to 1.
    let tosses = sets(&[(20, 0), (0, 20)]);
    for guess in [theta(0.99, 0.01), theta(0.01, 0.99)] {
        let found = e_step(&tosses, guess, Assignment::Soft).unwrap();
        let new = m_step(&found);
        assert_eq!(
            (new.a().max(new.b()), new.a().min(new.b()) < 1e-30),
            (1.0, true)
        );
        assert!(lower_bound(&found, new) >= lower_bound(&found, guess));
        assert!(lower_bound(&found, new) <= log_likelihood(&tosses, new) + 1e-12);
    }
}

#[test]
fn an_estimate_that_rounds_to_0_keeps_the_lower_bound_finite() {
    // Coin A's share of the heads is 1e-325 of its tosses, so its θ rounds to 0.
    let mut counts = vec![(0, 10); 100_000];
    counts.push((10, 0));
    let tosses = sets(&counts);
    let guess = theta(1e-32, 0.999_999);
    let found = e_step(&tosses, guess, Assignment::Soft).unwrap();
    let new = m_step(&found);
    assert!(found.counts().a.heads > 0.0 && new.a() == 0.0);
    assert!(lower_bound(&found, new) >= lower_bound(&found, guess));
    assert!(lower_bound(&found, new) <= log_likelihood(&tosses, new) + 1e-12);
}

#[test]
fn a_log_likelihood_is_never_above_0() {
    // Found by fuzzing: the learned priors are 1 and 7.8e-320, and ln(1 + 7.8e-320) is 7.8e-320.
    let tosses = Tosses::parse("H").unwrap();
    let learned = Method {
        assignment: Assignment::Soft,
        prior: Prior::Learned,
        tolerance: None,
    };
    let mut em = Em::new(tosses, theta(1.0, 7.8413e-320), learned);
    em.iterate().unwrap();
    assert_eq!(log_likelihood(em.tosses(), em.parameters()), 0.0);
}

#[test]
fn a_coin_without_expected_tosses_keeps_its_theta() {
    // θA = 0 excludes coin A from every set: nothing is learnt about it.
    let em = after(
        sets(&[(3, 1), (2, 2)]),
        theta(0.0, 0.4),
        Assignment::Soft,
        3,
    );
    assert_eq!(em.theta(), theta(0.0, 5.0 / 8.0));
    // Hard EM gives all to the coin that is nearer.
    let em = after(sets(&[(9, 1)]), theta(0.3, 0.6), Assignment::Hard, 2);
    assert_eq!(em.theta(), theta(0.3, 0.9));
}

#[test]
fn differences_within_rounding_are_ties_and_go_to_a() {
    // ln 0.3 + ln 0.7 in one order and in the other, and 1 − 0.7 is not quite 0.3.
    let whole = PerCoin { a: 1.0, b: 0.0 };
    for (a, b) in [
        (0.3, 0.7),
        (0.7, 0.3),
        (0.17, 0.83),
        (0.01, 0.99),
        (1e-5, 0.99999),
    ] {
        for half in [1, 5, 40, 100_000] {
            let found = e_step(&sets(&[(half, half)]), theta(a, b), Assignment::Hard).unwrap();
            assert!(found.is_tie(half, half), "{half} at ({a}, {b})");
            assert_eq!(found.responsibilities(half, half), whole);
        }
    }
    // One head more is no tie.
    let found = e_step(
        &sets(&[(50_001, 50_000)]),
        theta(0.499_99, 0.5),
        Assignment::Hard,
    )
    .unwrap();
    assert!(!found.is_tie(50_001, 50_000));
    // Nor is a set that coin A cannot have made, or coin B.
    let mixed = sets(&[(3, 1)]);
    for (a, b) in [(0.0, 0.5), (0.5, 1.0)] {
        let found = e_step(&mixed, theta(a, b), Assignment::Hard).unwrap();
        assert!(!found.is_tie(3, 1));
        assert_eq!(found.responsibilities(3, 1).a == 1.0, a == 0.5);
    }
}

#[test]
fn a_coin_that_was_never_drawn_has_no_complete_data_estimate() {
    let tosses = sets(&[(3, 1), (2, 2)]);
    let truth = GroundTruth {
        theta: None,
        coins: vec![Coin::B; 2],
    };
    let estimate = truth.complete_data_estimate(&tosses);
    assert_eq!((estimate.a, estimate.b), (None, Some(0.625)));
    let unknown = GroundTruth::default().complete_data_estimate(&tosses);
    assert_eq!(unknown, PerCoin { a: None, b: None });
}

#[test]
fn empty_sets_are_split_evenly_and_do_not_change_theta() {
    // The first set has no toss, the second has one.
    let tosses = Link::read("data=own&packed=CBABBB").link.setup.data().0;
    assert_eq!((tosses.sets(), tosses.len(0), tosses.longest()), (2, 0, 1));
    let em = assert_no_nan(&tosses, theta(0.6, 0.5));
    let split = em.expectation().unwrap().responsibilities(0, 0);
    assert_eq!((split.a, split.b), (0.5, 0.5));
    assert_eq!(em.theta(), theta(1.0, 1.0));
    assert_eq!(log_likelihood(&tosses, em.theta()), 0.0);
}

#[test]
fn without_sets_the_guess_stays() {
    let none = Tosses::default();
    assert_eq!((none.sets(), none.longest()), (0, 0));
    assert!(none.is_empty() && none.groups().is_empty());
    let em = assert_no_nan(&none, theta(0.6, 0.5));
    assert_eq!(em.theta(), theta(0.6, 0.5));
    assert_eq!(log_likelihood(&none, em.theta()), 0.0);
    assert_eq!(em.expectation().unwrap().clearest_set(&none), None);
    let mut em = Em::new(none, theta(0.6, 0.5), Assignment::Hard);
    assert_eq!(em.converge(), Ok(Outcome::Converged));
    assert_eq!(em.iteration(), 1);
}

#[test]
fn an_invalid_guess_is_an_error_naming_coin_and_value() {
    let message = |a, b| Theta::new(a, b).unwrap_err().to_string();
    let accepted = "it must be a number from 0 to 1";
    assert_eq!(message(-0.1, 0.5), format!("θA is -0.1; {accepted}"));
    assert_eq!(message(0.5, 1.2), format!("θB is 1.2; {accepted}"));
    assert_eq!(message(f64::NAN, 0.5), format!("θA is NaN; {accepted}"));
    assert_eq!(
        message(0.5, f64::INFINITY),
        format!("θB is inf; {accepted}")
    );
    assert_eq!(Theta::new(2.0, 3.0).unwrap_err().coin, Coin::A);
    assert!(Theta::new(-f64::MIN_POSITIVE, 0.5).is_err());
    assert!(Theta::new(0.5, 1.0 + f64::EPSILON).is_err());
    assert!(Theta::new(0.0, 1.0).is_ok());
}

#[test]
fn a_theta_of_minus_zero_is_zero() {
    let zero = theta(-0.0, -0.0);
    assert_eq!((zero.a().to_bits(), zero.b().to_bits()), (0, 0));
}

#[test]
fn a_run_that_hardly_moves_stops_at_the_limit() {
    // As spread as one fair coin would be: the saddle at ½ is neither left nor reached in time.
    let mut em = Em::new(sets(&[(1, 3), (3, 1)]), theta(0.4, 0.6), Assignment::Soft);
    assert_eq!(em.converge(), Ok(Outcome::LimitReached));
    assert_eq!(em.iteration(), MAX_ITERATIONS);
    assert!(!em.converged());
}

#[test]
fn a_set_far_from_where_both_coins_are_alike_does_not_spoil_the_next() {
    // At no head, coin A explains these sets e^2303 times better than B, at all heads as many times worse.
    let tosses = 500;
    let all: Vec<_> = (0..=tosses).map(|heads| (heads, tosses - heads)).collect();
    let found = e_step(&sets(&all), theta(0.01, 0.99), Assignment::Soft).unwrap();
    let halves = f64::from(tosses * (tosses + 1)) / 4.0;
    let PerCoin { a, b } = found.counts();
    assert!(close(a.heads + a.tails, halves * 2.0, 1e-12));
    assert_eq!(found.responsibilities(250, 250).a, 0.5);
    for (found, exact) in [(a.heads, b.tails), (a.tails, b.heads)] {
        assert!(close(found, exact, 1e-12), "{found} and {exact}");
    }
    // Sets of fewer than 250 heads are A's, but for what is next to the middle.
    let of_a: f64 = (0..=tosses)
        .map(|heads| found.responsibilities(heads, tosses - heads).a * f64::from(heads))
        .sum();
    assert!(close(a.heads, of_a, 1e-12), "{} and {of_a}", a.heads);
}

#[test]
fn a_learned_prior_is_the_mean_responsibility_and_stays_where_there_are_no_sets() {
    let method = Method {
        prior: Prior::Learned,
        ..Method::default()
    };
    let two = Tosses::parse("HTTTHHTHTH\nHHHHTHHHHH").unwrap();
    let mut em = Em::new(two, theta(0.6, 0.5), method);
    em.iterate().unwrap();
    let PerCoin { a, b } = em.parameters().prior;
    // The paper's figure 1: 0.45 and 0.80 of the two sets are coin A's.
    assert!((a - (0.45 + 0.80) / 2.0).abs() < 0.005, "{a}");
    assert!(close(a + b, 1.0, 1e-15));

    let mut em = Em::new(Tosses::default(), theta(0.6, 0.5), method);
    em.iterate().unwrap();
    assert_eq!(em.parameters().prior, PerCoin { a: 0.5, b: 0.5 });
    assert_eq!(em.theta(), theta(0.6, 0.5));
}

#[test]
fn equal_coins_stay_equal_with_a_prior_of_0_or_1() {
    for counts in [&[(12, 0)][..], &[(3, 4), (0, 5), (9, 1)]] {
        for (a, b) in [(0.0, 1.0), (1.0, 0.0)] {
            for prior in [Prior::Known, Prior::Learned] {
                let method = Method {
                    prior,
                    ..Method::default()
                };
                let start = Parameters::new(theta(0.77, 0.77), PerCoin { a, b });
                let mut em = Em::new(sets(counts), start, method);
                let heads: u32 = counts.iter().map(|set| set.0).sum();
                let tosses: u32 = counts.iter().map(|set| set.0 + set.1).sum();
                for _ in 0..20 {
                    em.iterate().unwrap();
                    let now = em.parameters();
                    assert_eq!(now.theta.a().to_bits(), now.theta.b().to_bits());
                    assert_eq!(now.theta.tails().a.to_bits(), now.theta.tails().b.to_bits());
                    assert_eq!(now.theta.a(), f64::from(heads) / f64::from(tosses));
                    assert_eq!(now.prior, start.prior);
                }
            }
        }
    }
}

#[test]
fn the_last_set_with_tosses_is_not_removed() {
    let table = |rows: &str| {
        import::infer(&format!("heads,tails\n{rows}"))
            .certain()
            .cloned()
            .unwrap()
    };
    let tosses = table("0,0\n2,1\n0,0");
    assert_eq!(tosses.with_set_removed(1), None);
    assert_eq!(tosses.with_set_removed(0), Some(table("2,1\n0,0")));
}
