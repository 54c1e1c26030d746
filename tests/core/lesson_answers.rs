//! Each lesson's answer to its own question, with figures computed by hand or published.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

use em_coins::{Coin, Em, Example, GroundTruth, LessonAnswer, Setup, Theta};

fn converged(example: Example) -> (Setup, Em, GroundTruth) {
    let setup = Setup::from(example);
    let (tosses, truth) = setup.data();
    let mut em = setup.em(tosses);
    em.converge().unwrap();
    (setup, em, truth)
}

/// The answer with the truth shown.
fn answer(example: Example) -> LessonAnswer {
    let (setup, em, truth) = converged(example);
    LessonAnswer::of(&setup, &em, Some(&truth)).unwrap()
}

fn near(value: f64, expected: f64, within: f64) -> bool {
    (value - expected).abs() <= within
}

fn is_at(theta: Theta, a: f64, b: f64) -> bool {
    near(theta.a(), a, 0.005) && near(theta.b(), b, 0.005)
}

#[test]
fn every_lesson_has_an_answer_once_em_has_converged_and_none_before() {
    for example in Example::ALL {
        let (setup, mut em, truth) = converged(example);
        assert!(
            LessonAnswer::of(&setup, &em, Some(&truth)).is_some(),
            "{example:?}"
        );
        em.seek(2).unwrap();
        let early = LessonAnswer::of(&setup, &em, Some(&truth)).is_some();
        assert_eq!(early, em.converged(), "{example:?}");
    }
}

#[test]
fn with_another_guess_an_example_asks_and_answers_nothing() {
    let (mut setup, ..) = converged(Example::Paper);
    setup.guess = Theta::new(0.7, 0.2).unwrap();
    let mut em = setup.em(setup.data().0);
    em.converge().unwrap();
    assert_eq!(LessonAnswer::of(&setup, &em, None), None);
}

#[test]
fn the_paper_s_sets_2_3_and_5_look_like_coin_a_s_and_b_keeps_a_part_of_them() {
    let LessonAnswer::Paper {
        sets,
        counted_for_b,
        theta,
        log_likelihood,
        estimate,
    } = answer(Example::Paper)
    else {
        panic!("another lesson's answer");
    };
    // Figure 1b prints 0.80, 0.73 and 0.65.
    let rounded: Vec<_> = sets
        .iter()
        .map(|&(set, share)| (set + 1, (100.0 * share).round()))
        .collect();
    assert_eq!(rounded, [(2, 80.0), (3, 73.0), (5, 65.0)]);
    assert!(is_at(theta, 0.80, 0.52));
    assert!(near(log_likelihood, -31.570_200_235_996_9, 1e-9));
    let (labels, height) = estimate.unwrap();
    assert_eq!((labels.a(), labels.b()), (0.80, 0.45));
    assert!(near(height, -31.707_113_356_635_38, 1e-9));
    // B's pile without these parts of sets 2, 3 and 5 would give less than the labels do.
    assert!(near(counted_for_b.heads, 4.46, 0.02));
    assert!(near(counted_for_b.tosses(), 6.02, 0.03));
}

#[test]
fn set_7_of_the_notebook_is_halved_at_first_and_goes_to_a_in_the_end() {
    let LessonAnswer::Notebook {
        set,
        first,
        last,
        theta,
    } = answer(Example::Notebook)
    else {
        panic!("another lesson's answer");
    };
    assert_eq!((set, first), (6, 0.5));
    assert!(near(last, 0.944, 0.0005));
    assert!(is_at(theta, 0.44, 0.75));
}

#[test]
fn swapped_guesses_find_the_paper_s_coins_under_each_other_s_names() {
    let LessonAnswer::Swapped { theta } = answer(Example::Swapped) else {
        panic!("another lesson's answer");
    };
    assert!(is_at(theta, 0.52, 0.80));
}

#[test]
fn nearly_equal_guesses_part_by_a_factor_of_one_and_a_half_an_iteration() {
    let LessonAnswer::NearlyEqual {
        difference,
        growth,
        apart_after,
        theta,
        iterations,
    } = answer(Example::NearlyEqual)
    else {
        panic!("another lesson's answer");
    };
    assert!(near(difference, 0.001, 1e-12));
    assert!(near(growth, 1.533, 0.0005));
    assert_eq!(apart_after, Some(12));
    assert!(is_at(theta, 0.80, 0.52));
    assert!(iterations > 20);
}

#[test]
fn coins_that_overlap_are_found_to_be_one_which_fits_better_than_the_truth() {
    let LessonAnswer::Overlapping {
        theta,
        tosses,
        spread,
        above_truth,
        truth,
    } = answer(Example::Overlapping)
    else {
        panic!("another lesson's answer");
    };
    // 59 heads in 120 tosses; √(0.49 · 0.51 ÷ 10).
    assert!(is_at(theta, 59.0 / 120.0, 59.0 / 120.0));
    assert_eq!(tosses, 10);
    assert!(near(spread, 0.158, 0.0005));
    assert!(near(above_truth.unwrap(), 0.8365, 0.0005));
    let truth = truth.unwrap();
    assert_eq!((truth.a(), truth.b()), (0.6, 0.5));
}

#[test]
fn two_tosses_a_set_leave_every_share_between_a_quarter_and_two_thirds() {
    let LessonAnswer::FewTosses {
        least,
        most,
        iterations,
    } = answer(Example::FewTosses)
    else {
        panic!("another lesson's answer");
    };
    assert!(near(least, 0.258, 0.0005) && near(most, 0.651, 0.0005));
    assert!(iterations > 100);
}

#[test]
fn two_coins_fit_better_than_the_one_that_was_tossed() {
    let LessonAnswer::OneCoin {
        theta,
        pooled,
        gain,
        only,
    } = answer(Example::OneCoin)
    else {
        panic!("another lesson's answer");
    };
    assert!(is_at(theta, 0.87, 0.50));
    assert!(near(pooled, 40.0 / 60.0, 1e-12));
    assert!(near(gain, 38.1909 - 36.3652, 0.0005));
    assert_eq!(only, Some(Coin::A));
}

#[test]
fn hard_em_gives_b_no_set_and_ends_lower_than_soft_em() {
    let LessonAnswer::HardStuck {
        sets_of_b,
        theta,
        soft,
        gain,
    } = answer(Example::HardStuck)
    else {
        panic!("another lesson's answer");
    };
    assert_eq!(sets_of_b, 0);
    assert_eq!((theta.a(), theta.b()), (0.66, 0.15));
    assert!(is_at(soft, 0.80, 0.52));
    assert!(near(gain, 34.9578 - 31.5702, 0.0005));
}

#[test]
fn an_answer_keeps_the_truth_behind_the_curtain() {
    for example in Example::ALL {
        let (setup, em, _) = converged(example);
        match LessonAnswer::of(&setup, &em, None).unwrap() {
            LessonAnswer::Paper { estimate, .. } => assert_eq!(estimate, None),
            LessonAnswer::Overlapping {
                above_truth, truth, ..
            } => {
                assert_eq!((above_truth, truth), (None, None));
            }
            LessonAnswer::OneCoin { only, .. } => assert_eq!(only, None),
            _ => {}
        }
    }
}
