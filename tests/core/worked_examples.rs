//! The two worked examples, figure by figure.
//!
//! The exact values were computed with 60 digits. An index k means: after k iterations.
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(
    clippy::excessive_precision,
    reason = "exact values keep all their digits"
)]

use crate::em_helpers::{after, close, theta};
use em_coins::{Assignment, Em, Example, PerCoin, Theta, log_likelihood};

#[track_caller]
fn assert_close(found: f64, exact: f64) {
    assert!(
        close(found, exact, 1e-12),
        "found {found}, but it is {exact}"
    );
}

#[track_caller]
fn assert_theta(found: Theta, a: f64, b: f64) {
    assert_close(found.a(), a);
    assert_close(found.b(), b);
}

fn soft(example: Example, iterations: usize) -> Em {
    after(
        example.data().0,
        example.guess(),
        Assignment::Soft,
        iterations,
    )
}

fn likelihood(em: &Em) -> f64 {
    log_likelihood(em.tosses(), em.theta())
}

/// P(A | set) of every set at the last E-step.
fn responsibilities(em: &Em) -> Vec<f64> {
    let (tosses, found) = (em.tosses(), em.expectation().unwrap());
    (0..tosses.sets())
        .map(|set| {
            found
                .responsibilities(tosses.heads(set), tosses.tails(set))
                .a
        })
        .collect()
}

/// The tosses written as H and T, with a space between the sets.
fn written(example: Example) -> String {
    let (tosses, _) = example.data();
    let letter = |heads| if heads { 'H' } else { 'T' };
    let lines = (0..tosses.sets()).map(|set| tosses.set(set).map(letter).collect());
    lines.collect::<Vec<String>>().join(" ")
}

fn drawn(example: Example) -> String {
    example.data().1.coins.iter().map(|c| c.letter()).collect()
}

#[test]
fn the_paper_s_tosses_and_drawn_coins() {
    assert_eq!(
        written(Example::Paper),
        "HTTTHHTHTH HHHHTHHHHH HTHHHHHTHH HTHTTTHHTT THHHTHHHTH"
    );
    assert_eq!(drawn(Example::Paper), "BAABA");
    assert_eq!(Example::Paper.data().1.theta, None);
    assert_eq!(Example::Paper.guess(), theta(0.60, 0.50));
}

#[test]
fn the_paper_s_complete_data_estimate() {
    let (tosses, truth) = Example::Paper.data();
    let estimate = truth.complete_data_estimate(&tosses);
    assert_eq!((estimate.a, estimate.b), (Some(0.80), Some(0.45)));
}

#[test]
fn the_paper_s_first_responsibilities() {
    let mut em = soft(Example::Paper, 0);
    em.step().unwrap();
    let exact = [
        0.44914892610093644363,
        0.80498551723227593692,
        0.73346715800914316102,
        0.35215613384625931669,
        0.64721511589912534872,
    ];
    let found = responsibilities(&em);
    for (&found, exact) in found.iter().zip(exact) {
        assert_close(found, exact);
    }
    let printed: Vec<String> = found.iter().map(|r| format!("{r:.2}")).collect();
    assert_eq!(printed, ["0.45", "0.80", "0.73", "0.35", "0.65"]);
}

#[test]
fn the_paper_s_first_expected_counts() {
    let mut em = soft(Example::Paper, 0);
    em.step().unwrap();
    let PerCoin { a, b } = em.expectation().unwrap().counts();
    let found = [a.heads, a.tails, b.heads, b.tails];
    let exact = [
        21.297481896347225646,
        8.5722466145301764234,
        11.702518103652774354,
        8.4277533854698235766,
    ];
    for (found, exact) in found.into_iter().zip(exact) {
        assert_close(found, exact);
    }
    assert_eq!(
        found.map(|count| format!("{count:.1}")),
        ["21.3", "8.6", "11.7", "8.4"]
    );
}

#[test]
fn the_paper_s_theta_after_one_iteration_and_after_ten() {
    let em = soft(Example::Paper, 1);
    assert_theta(em.theta(), 0.71301223540051610718, 0.58133930831366262244);
    assert_eq!(
        format!("{:.2} {:.2}", em.theta().a(), em.theta().b()),
        "0.71 0.58"
    );
    let em = soft(Example::Paper, 10);
    assert_theta(em.theta(), 0.79674414947521158603, 0.51965866220411232317);
    assert_eq!(
        format!("{:.2} {:.2}", em.theta().a(), em.theta().b()),
        "0.80 0.52"
    );
}

#[test]
fn the_paper_s_theta_at_convergence() {
    assert_theta(
        soft(Example::Paper, 200).theta(),
        0.79678906692264691081,
        0.51958312014513505585,
    );
    let mut em = soft(Example::Paper, 0);
    em.converge().unwrap();
    assert!(close(em.theta().a(), 0.79678906692264691081, 1e-8));
    assert!(close(em.theta().b(), 0.51958312014513505585, 1e-8));
}

#[test]
fn the_paper_s_log_likelihoods() {
    let exact = [
        (0, -33.093862519833157323),
        (1, -31.859257948227353725),
        (10, -31.570200503479540367),
        (200, -31.570200235996904132),
    ];
    for (iterations, exact) in exact {
        assert_close(likelihood(&soft(Example::Paper, iterations)), exact);
    }
}

#[test]
fn soft_em_ends_above_the_likelihood_of_the_true_assignment() {
    let (tosses, _) = Example::Paper.data();
    let complete = log_likelihood(&tosses, theta(0.80, 0.45));
    assert_close(complete, -31.707113356635379994);
    assert!(likelihood(&soft(Example::Paper, 10)) > complete);
}

#[test]
fn hard_em_on_the_paper_is_at_the_complete_data_estimate_after_one_iteration_and_stays() {
    let mut em = Em::new(
        Example::Paper.data().0,
        Example::Paper.guess(),
        Assignment::Hard,
    );
    for _ in 0..5 {
        em.iterate().unwrap();
        assert_eq!(em.theta(), theta(0.80, 0.45));
    }
    assert_eq!(responsibilities(&em), [0.0, 1.0, 1.0, 0.0, 1.0]);
}

#[test]
fn equal_guesses_on_the_paper_jump_to_the_pooled_frequency_and_stay() {
    for guess in [0.1, 0.3, 0.5, 0.66, 0.9] {
        for iterations in [1, 2, 10, 100] {
            let em = after(
                Example::Paper.data().0,
                theta(guess, guess),
                Assignment::Soft,
                iterations,
            );
            assert_eq!(em.theta(), theta(0.66, 0.66));
        }
    }
}

#[test]
fn nearly_equal_guesses_on_the_paper_linger_before_they_arrive() {
    let near = |iterations| {
        let (tosses, _) = Example::Paper.data();
        after(tosses, theta(0.501, 0.500), Assignment::Soft, iterations).theta()
    };
    let six = near(6);
    assert_eq!(format!("{:.3} {:.3}", six.a(), six.b()), "0.666 0.654");
    let arrived = soft(Example::Paper, 200).theta();
    assert!(near(12).largest_change(arrived) > 0.05);
    assert!(near(20).largest_change(arrived) < 0.005);
}

#[test]
fn the_notebook_s_tosses_and_drawn_coins() {
    assert_eq!(
        written(Example::Notebook),
        "HTHHHHHHHTHHHHHTHTHH HHHHTHHHHTHHHHHTHHHT HHHHHTHTHHHHHTTHHHHT THHHTTTTTTTHTTTTTTTH \
         TTTHHTHTTHHHHHHHTHHT HHHHTTHHHHHHHHHTHHHH TTTHHTHHHTTTHHTHTHTH HTHTHHHHHHTHHTHTHHHH \
         THHHHHHTHTHHHTTTHHHH THHHTTHHHHHTTHHHHTHH"
    );
    assert_eq!(drawn(Example::Notebook), "BBBABBABBB");
    assert_eq!(Example::Notebook.data().1.theta, Some(theta(0.3, 0.7)));
    assert_eq!(Example::Notebook.guess(), theta(0.4, 0.6));
}

#[test]
fn the_notebook_s_complete_data_estimate() {
    let (tosses, truth) = Example::Notebook.data();
    let estimate = truth.complete_data_estimate(&tosses);
    assert_eq!((estimate.a, estimate.b), (Some(0.375), Some(0.74375)));
}

#[test]
fn the_notebook_s_theta_after_one_iteration() {
    assert_theta(
        soft(Example::Notebook, 1).theta(),
        0.38742296557788918452,
        0.73101556234488336105,
    );
}

#[test]
fn the_notebook_s_theta_at_convergence() {
    let em = soft(Example::Notebook, 101);
    let (a, b) = (0.44174191205495114193, 0.75299572278781827695);
    assert!((em.theta().a() - a).abs() < 1e-14);
    assert!((em.theta().b() - b).abs() < 1e-14);
}

#[test]
fn the_notebook_s_log_likelihoods() {
    let exact = [
        (0, -130.78232681216304756),
        (1, -124.03400965853088552),
        (101, -123.84010082477872371),
    ];
    for (iterations, exact) in exact {
        assert_close(likelihood(&soft(Example::Notebook, iterations)), exact);
    }
}

#[test]
fn the_notebook_s_set_7_is_undecided_and_hard_em_gives_it_to_coin_a() {
    let guess = Example::Notebook.guess();
    let mut em = soft(Example::Notebook, 0);
    em.step().unwrap();
    let found = em.expectation().unwrap().responsibilities(10, 10);
    assert_eq!((found.a, found.b), (0.5, 0.5));
    assert_eq!(responsibilities(&em)[6], 0.5);

    let mut em = Em::new(Example::Notebook.data().0, guess, Assignment::Hard);
    em.step().unwrap();
    let found = em.expectation().unwrap().responsibilities(10, 10);
    assert_eq!((found.a, found.b), (1.0, 0.0));
    // Sets 4 and 7 are A's: 5 and 10 heads of 40 tosses; the others have 119 of 160.
    em.step().unwrap();
    assert_eq!(em.theta(), theta(15.0 / 40.0, 119.0 / 160.0));
}

#[test]
fn the_notebook_s_saddle_pushes_thetas_apart_by_a_factor_of_2_6_an_iteration() {
    let (tosses, _) = Example::Notebook.data();
    let pooled = 134.0 / 200.0;
    // The linearized growth at the saddle: Σ (h − n p)² ÷ (N p (1 − p)).
    let spread = |set| (f64::from(tosses.heads(set)) - 20.0 * pooled).powi(2);
    let exact = (0..10).map(spread).sum::<f64>() / (200.0 * pooled * (1.0 - pooled));
    let guess = theta(pooled - 1e-6, pooled + 1e-6);
    let em = after(tosses, guess, Assignment::Soft, 3);
    let apart: Vec<f64> = em
        .path()
        .iter()
        .map(|now| now.theta.b() - now.theta.a())
        .collect();
    for pair in apart.windows(2) {
        let growth = pair[1] / pair[0];
        assert!((growth - exact).abs() < 1e-4, "{growth} is not {exact}");
        assert_eq!(format!("{growth:.1}"), "2.6");
    }
}
