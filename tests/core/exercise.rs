//! Exercises: their answers are those of EM itself, for every seed.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{after, close, sets};
use em_coins::{
    Assignment, Coin, Em, Exercise, Method, Parameters, Prior, Theta, e_step, log_likelihood,
};
use proptest::prelude::*;

#[test]
fn ten_questions_of_ten_kinds_have_fresh_numbers_for_each_seed() {
    let kinds: Vec<_> = Exercise::ten(1)
        .iter()
        .map(std::mem::discriminant)
        .collect();
    assert_eq!(kinds.len(), 10);
    for (index, kind) in kinds.iter().enumerate() {
        assert!(!kinds[..index].contains(kind));
    }
    assert_ne!(Exercise::ten(1), Exercise::ten(2));
}

#[test]
fn an_answer_is_accepted_as_it_is_rounded_and_nothing_else_is() {
    let ratio = Exercise::Ratio { times: 6 }; // 0.857142…
    for given in [0.86, 0.857, 6.0 / 7.0] {
        assert!(ratio.accepts(given), "{given}");
    }
    for given in [0.85, 0.87, 0.8, 1.0 / 7.0, f64::NAN] {
        assert!(!ratio.accepts(given), "{given}");
    }
    let heads = Exercise::HeadsForA {
        share: 0.83,
        counts: (9, 1),
    }; // 7.47
    assert!(heads.accepts(7.5) && heads.accepts(7.47) && !heads.accepts(7.4));
}

proptest! {
    #[test]
    fn every_answer_is_what_em_computes(seed in any::<u32>()) {
        for exercise in Exercise::ten(seed) {
            let answer = exercise.answer();
            prop_assert!(exercise.accepts(answer) && !exercise.accepts(answer + 0.2));
            let found = match exercise {
                Exercise::Ratio { times } => {
                    let odds = f64::from(times);
                    1.0 - 1.0 / (odds + 1.0)
                }
                Exercise::Share { theta, counts, .. } => {
                    let tosses = sets(&[counts]);
                    let found = e_step(&tosses, theta, Assignment::Soft).unwrap();
                    found.responsibilities(counts.0, counts.1).a
                }
                Exercise::HeadsForA { share, counts } => {
                    prop_assert!((0.15..=0.95).contains(&share));
                    share * f64::from(counts.0)
                }
                Exercise::TailsForB { share, counts } => {
                    f64::from(counts.1) - share * f64::from(counts.1)
                }
                Exercise::Estimate { heads, tails } => 1.0 / (1.0 + tails / heads),
                Exercise::Labels { heads, tosses } => {
                    let all = heads.map(|heads| (heads, tosses - heads));
                    let truth = em_coins::GroundTruth {
                        coins: vec![Coin::A; 3],
                        ..Default::default()
                    };
                    truth.complete_data_estimate(&sets(&all)).a.unwrap()
                }
                Exercise::EqualGuesses { guess, heads, tosses } => {
                    let data = sets(&[(heads, tosses - heads)]);
                    let guess = Theta::new(guess, guess).unwrap();
                    after(data, guess, Assignment::Soft, 1).theta().a()
                }
                Exercise::HardEm { share, counts } => {
                    prop_assert!((share - 0.5).abs() > 0.04);
                    if share < 0.5 { 0.0 } else { f64::from(counts.0) }
                }
                Exercise::EstimatedPrior { shares } => {
                    shares.iter().map(|share| share / 4.0).sum()
                }
                Exercise::HigherLogLikelihood { heads, thetas, .. } => {
                    let tosses = sets(&heads.map(|heads| (heads, 10 - heads)));
                    let [first, second] = thetas.map(|theta| log_likelihood(&tosses, theta));
                    prop_assert!((first - second).abs() > 1.0);
                    if first > second { 1.0 } else { 2.0 }
                }
            };
            prop_assert!(close(found, answer, 1e-12), "{exercise:?}: {found}, not {answer}");
        }
    }
}

#[test]
fn the_estimated_prior_is_the_mean_share_in_em_too() {
    let method = Method {
        prior: Prior::Learned,
        ..Assignment::Soft.into()
    };
    let tosses = sets(&[(5, 5), (9, 1), (8, 2), (4, 6)]);
    let guess = Parameters::from(Theta::new(0.6, 0.5).unwrap());
    let mut em = Em::new(tosses, guess, method);
    em.step().unwrap();
    let shares = [(5, 5), (9, 1), (8, 2), (4, 6)]
        .map(|(heads, tails)| em.expectation().unwrap().responsibilities(heads, tails).a);
    em.step().unwrap();
    let answer = Exercise::EstimatedPrior { shares }.answer();
    assert!(close(em.parameters().prior.a, answer, 1e-14));
}
