//! EM as a state machine: phases, positions, and the way back.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{sets, theta};
use em_coins::{
    Assignment, Em, Example, MAX_ITERATIONS, Method, Outcome, Phase, Prior, TOLERANCE, e_step,
    m_step,
};
use std::sync::Arc;

fn paper() -> Em {
    let (tosses, _) = Example::Paper.data();
    Em::new(tosses, Example::Paper.guess(), Assignment::Soft)
}

/// Everything that EM shows of its moment.
fn moment(em: &Em) -> String {
    format!(
        "{:?} {} {} {:?} {:?} {}",
        em.phase(),
        em.position(),
        em.iteration(),
        em.path(),
        em.expectation(),
        em.converged()
    )
}

#[test]
fn a_run_begins_at_its_guess() {
    let em = paper();
    assert_eq!(
        (em.phase(), em.position(), em.iteration()),
        (Phase::Guess, 0, 0)
    );
    assert_eq!(em.theta(), theta(0.6, 0.5));
    assert_eq!(em.path(), [theta(0.6, 0.5).into()]);
    assert!(em.expectation().is_none());
    assert!(!em.converged());
    assert_eq!(
        (em.tosses().sets(), em.method().assignment),
        (5, Assignment::Soft)
    );
}

#[test]
fn e_steps_and_m_steps_alternate() {
    let mut em = paper();
    for iteration in 0..5 {
        let before = em.theta();
        assert_eq!(em.step(), Ok(Phase::Expected));
        assert_eq!(em.position(), 2 * iteration + 1);
        assert_eq!(
            em.iteration(),
            iteration,
            "an E-step completes no iteration"
        );
        assert_eq!(em.theta(), before, "an E-step leaves θ as it is");
        assert_eq!(em.expectation().unwrap().theta(), before);
        assert_eq!(em.step(), Ok(Phase::Maximized));
        assert_eq!(em.position(), 2 * iteration + 2);
        assert_eq!(em.iteration(), iteration + 1);
        assert_ne!(em.theta(), before);
        assert_eq!(em.path().len(), iteration + 2);
        assert_eq!(em.path().last(), Some(&em.parameters()));
    }
}

#[test]
fn a_run_uses_the_public_half_steps() {
    let mut em = paper();
    let expectation = e_step(em.tosses(), em.theta(), Assignment::Soft).unwrap();
    em.step().unwrap();
    assert_eq!(em.expectation(), Some(&expectation));
    em.step().unwrap();
    assert_eq!(
        em.expectation(),
        Some(&expectation),
        "it stays to be looked at"
    );
    assert_eq!(em.theta(), m_step(&expectation));
}

#[test]
fn iterate_always_ends_after_an_m_step() {
    let mut em = paper();
    em.iterate().unwrap();
    assert_eq!((em.position(), em.phase()), (2, Phase::Maximized));
    em.step().unwrap();
    assert_eq!(em.position(), 3);
    em.iterate().unwrap();
    assert_eq!((em.position(), em.phase()), (4, Phase::Maximized));
}

#[test]
fn going_back_restores_every_earlier_moment() {
    let mut em = paper();
    let mut seen = vec![moment(&em)];
    for _ in 0..12 {
        em.step().unwrap();
        seen.push(moment(&em));
    }
    for earlier in seen.iter().rev().skip(1) {
        em.back().unwrap();
        assert_eq!(&moment(&em), earlier);
    }
    em.back().unwrap();
    assert_eq!(moment(&em), seen[0], "there is nothing before the guess");
    for later in &seen[1..] {
        em.step().unwrap();
        assert_eq!(&moment(&em), later);
    }
}

#[test]
fn seek_reaches_any_moment() {
    let mut em = paper();
    em.seek(9).unwrap();
    assert_eq!((em.position(), em.phase()), (9, Phase::Expected));
    assert_eq!((em.iteration(), em.path().len()), (4, 5));
    let there = moment(&em);
    em.seek(0).unwrap();
    assert_eq!(moment(&em), moment(&paper()), "the guess is a reset");
    em.seek(9).unwrap();
    assert_eq!(moment(&em), there);
}

#[test]
fn a_run_converges_when_theta_hardly_moves() {
    let mut em = paper();
    assert_eq!(em.converge(), Ok(Outcome::Converged));
    assert!(em.converged());
    assert_eq!(em.phase(), Phase::Maximized);
    let moves: Vec<f64> = em
        .path()
        .windows(2)
        .map(|pair| pair[1].largest_change(pair[0]))
        .collect();
    let (last, earlier) = moves.split_last().unwrap();
    assert!(*last < TOLERANCE);
    assert!(
        earlier.iter().all(|&change| change >= TOLERANCE),
        "not before"
    );
}

#[test]
fn later_steps_do_not_change_when_a_run_converged() {
    let mut em = paper();
    em.converge().unwrap();
    let iteration = em.iteration();
    assert_eq!(em.converged_after(), Some(iteration));
    em.seek(2 * iteration + 7).unwrap();
    assert_eq!(em.converged_after(), Some(iteration));
    em.seek(2 * (iteration - 1)).unwrap();
    assert_eq!(em.converged_after(), None);
    em.seek(0).unwrap();
    assert_eq!(em.converged_after(), None);
}

#[test]
fn going_back_keeps_the_furthest_position() {
    let mut em = paper();
    assert_eq!(em.furthest_position(), 0);
    em.seek(9).unwrap();
    em.back().unwrap();
    assert_eq!((em.position(), em.furthest_position()), (8, 9));
    em.seek(4).unwrap();
    assert_eq!((em.position(), em.furthest_position()), (4, 9));
    em.seek(10).unwrap();
    assert_eq!(em.furthest_position(), 10);
}

#[test]
fn a_run_keeps_its_method() {
    let (tosses, guess) = (Example::Paper.data().0, Example::Paper.guess());
    for assignment in [Assignment::Soft, Assignment::Hard] {
        for prior in [Prior::Known, Prior::Learned] {
            let method = Method {
                assignment,
                prior,
                tolerance: None,
            };
            assert_eq!(Em::new(tosses.clone(), guess, method).method(), method);
        }
    }
}

#[test]
fn a_run_that_has_converged_stays_where_it_is() {
    let mut em = paper();
    em.converge().unwrap();
    let there = moment(&em);
    assert_eq!(em.converge(), Ok(Outcome::Converged));
    assert_eq!(moment(&em), there);
    // After one more E-step the iteration is completed.
    let position = em.position();
    em.step().unwrap();
    assert!(em.converged());
    assert_eq!(em.converge(), Ok(Outcome::Converged));
    assert_eq!(em.position(), position + 2);
}

#[test]
fn a_guess_that_does_not_move_converges_after_one_iteration() {
    let (tosses, _) = Example::Paper.data();
    let mut em = Em::new(tosses, theta(0.66, 0.66), Assignment::Soft);
    assert!(!em.converged(), "nothing has been tried yet");
    assert_eq!(em.converge(), Ok(Outcome::Converged));
    assert_eq!(em.iteration(), 1);
}

#[test]
fn hard_em_converges_in_few_iterations() {
    let (tosses, _) = Example::Paper.data();
    let mut em = Em::new(tosses, theta(0.6, 0.5), Assignment::Hard);
    assert_eq!(em.converge(), Ok(Outcome::Converged));
    assert_eq!((em.iteration(), em.theta()), (2, theta(0.80, 0.45)));
}

#[test]
fn converge_does_not_move_a_run_beyond_the_limit() {
    let mut em = Em::new(sets(&[(1, 3), (3, 1)]), theta(0.4, 0.6), Assignment::Soft);
    em.seek(2 * MAX_ITERATIONS + 1).unwrap();
    assert_eq!(em.converge(), Ok(Outcome::LimitReached));
    assert_eq!(em.position(), 2 * MAX_ITERATIONS + 1);
}

#[test]
fn a_failed_step_changes_nothing() {
    let mut em = Em::new(sets(&[(2, 1), (0, 3)]), theta(0.0, 1.0), Assignment::Soft);
    let before = moment(&em);
    em.step().unwrap_err();
    em.iterate().unwrap_err();
    em.seek(7).unwrap_err();
    em.converge().unwrap_err();
    assert_eq!(moment(&em), before);
    em.back().unwrap();
    em.seek(0).unwrap();
    assert_eq!(moment(&em), before);
}

#[test]
fn runs_share_their_tosses() {
    let em = paper();
    let other = Em::new(em.shared_tosses(), theta(0.1, 0.9), Assignment::Hard);
    assert!(Arc::ptr_eq(&em.shared_tosses(), &other.shared_tosses()));
    assert_eq!(em.tosses(), other.tosses());
}

#[test]
fn the_clearest_set_is_the_first_of_those_assigned_most_clearly() {
    let mut em = paper();
    em.step().unwrap();
    let clearest = |em: &Em| em.expectation().unwrap().clearest_set(em.tosses());
    assert_eq!(clearest(&em), Some(1), "nine heads speak for A");
    let twins = sets(&[(5, 5), (9, 1), (0, 1), (9, 1)]);
    let mut em = Em::new(twins, theta(0.6, 0.5), Assignment::Soft);
    em.step().unwrap();
    assert_eq!(clearest(&em), Some(1));
    // Both responsibilities are 1 as far as a number can say; their logarithms tell them apart.
    let sure = sets(&[(20, 0), (25, 0), (0, 24)]);
    let mut em = Em::new(sure, theta(0.9, 0.1), Assignment::Soft);
    em.step().unwrap();
    assert_eq!(em.expectation().unwrap().responsibilities(20, 0).a, 1.0);
    assert_eq!(clearest(&em), Some(1));
    // Where even those are alike, the first one.
    for surer in [[(800, 200), (0, 1000)], [(0, 1000), (800, 200)]] {
        let mut em = Em::new(sets(&surer), theta(0.9, 0.1), Assignment::Soft);
        em.step().unwrap();
        assert_eq!(clearest(&em), Some(0));
    }
}
