//! ℓ, the lower bound and Q: what calculus says of them, and what becomes of them by iteration.
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(
    clippy::excessive_precision,
    reason = "figures are written as computed"
)]

#[path = "common/numbers.rs"]
mod numbers;

use em_coins::{
    Assignment, Em, Example, Expectation, Method, Parameters, PerCoin, Prior, Tosses, e_step,
    expected_log_likelihood, falls, history, log_likelihood, lower_bound, maximize,
};
use numbers::{after, close, theta};

/// The slope in θA, in θB and, at the expense of coin B, in π, by central differences.
fn slopes(at: Parameters, height: impl Fn(Parameters) -> f64) -> [f64; 3] {
    const STEP: f64 = 1e-5;
    let moved = |a: f64, b: f64, prior: f64| Parameters {
        theta: theta(at.theta.a() + a, at.theta.b() + b),
        prior: PerCoin {
            a: at.prior.a + prior,
            b: at.prior.b - prior,
        },
    };
    [(STEP, 0.0, 0.0), (0.0, STEP, 0.0), (0.0, 0.0, STEP)].map(|(a, b, prior)| {
        (height(moved(a, b, prior)) - height(moved(-a, -b, -prior))) / (2.0 * STEP)
    })
}

#[test]
fn the_likelihood_is_level_where_em_converges() {
    for example in [Example::Paper, Example::Notebook] {
        for prior in [Prior::Known, Prior::Learned] {
            let method = Method {
                assignment: Assignment::Soft,
                prior,
            };
            let mut em = Em::new(example.data().0, example.guess(), method);
            let height = |tosses: &Tosses, at| slopes(at, |at| log_likelihood(tosses, at));
            let steep = height(em.tosses(), em.parameters());
            assert!(steep[0].abs() > 1.0 && steep[1].abs() > 1.0, "{steep:?}");
            em.converge().unwrap();
            let [a, b, of_prior] = height(em.tosses(), em.parameters());
            assert!(a.abs() < 1e-4 && b.abs() < 1e-4, "{a} {b}");
            assert_eq!(of_prior.abs() < 1e-4, prior == Prior::Learned, "{of_prior}");
        }
    }
}

#[test]
fn no_bound_and_no_q_are_left_where_a_coin_cannot_make_its_share_of_the_sets() {
    let (tosses, _) = Example::Paper.data();
    let expectation = e_step(&tosses, Example::Paper.guess(), Assignment::Soft).unwrap();
    for (a, b) in [(0.0, 0.5), (1.0, 0.5), (0.5, 0.0), (0.5, 1.0)] {
        let at = theta(a, b);
        assert_eq!(lower_bound(&expectation, at), f64::NEG_INFINITY, "{at:?}");
        let q = expected_log_likelihood(&expectation, at);
        assert_eq!(q, f64::NEG_INFINITY, "{at:?}");
    }
}

#[test]
fn the_bound_and_q_are_level_where_the_m_step_goes_and_lower_around_it() {
    let bound: fn(&Expectation, Parameters) -> f64 = |made, at| lower_bound(made, at);
    let q: fn(&Expectation, Parameters) -> f64 = |made, at| expected_log_likelihood(made, at);
    for example in [Example::Paper, Example::Notebook] {
        for assignment in [Assignment::Soft, Assignment::Hard] {
            let (tosses, _) = example.data();
            let expectation = e_step(&tosses, example.guess(), assignment).unwrap();
            let top = maximize(&expectation, Prior::Learned);
            for height in [bound, q] {
                for slope in slopes(top, |at| height(&expectation, at)) {
                    assert!(slope.abs() < 1e-4, "{slope}");
                }
                for (a, b) in [(0.01, 0.0), (-0.01, 0.0), (0.0, 0.01), (0.0, -0.01)] {
                    let beside = theta(top.theta.a() + a, top.theta.b() + b);
                    let beside = Parameters {
                        theta: beside,
                        ..top
                    };
                    assert!(height(&expectation, beside) < height(&expectation, top));
                }
            }
        }
    }
}

#[test]
fn at_the_e_step_the_bound_has_the_slope_of_the_likelihood() {
    let (tosses, _) = Example::Notebook.data();
    let at = Parameters::from(theta(0.35, 0.8));
    let expectation = e_step(&tosses, at, Assignment::Soft).unwrap();
    let of_bound = slopes(at, |at| lower_bound(&expectation, at));
    let of_likelihood = slopes(at, |at| log_likelihood(&tosses, at));
    for (bound, likelihood) in of_bound.into_iter().zip(of_likelihood) {
        assert!(close(bound, likelihood, 1e-6), "{bound} {likelihood}");
    }
}

#[test]
fn q_may_fall_where_the_likelihood_cannot() {
    let em = after(
        Example::Notebook.data().0,
        theta(0.4, 0.6),
        Assignment::Soft,
        3,
    );
    let found = history(&em, 0);
    // Computed with forty digits.
    let exact = [
        (-130.782_326_812_163_045_53, -132.614_942_128_383_829_84),
        (-124.034_009_658_530_885_6, -125.264_107_625_975_070_68),
        (-123.903_136_382_522_726_71, -125.220_138_455_146_550_44),
        (-123.867_329_850_823_504_88, -125.293_119_817_465_592_11),
    ];
    assert_eq!(found.len(), 4);
    for (found, exact) in found.iter().zip(exact) {
        assert!(
            close(found.0, exact.0, 1e-13) && close(found.1, exact.1, 1e-13),
            "{found:?}"
        );
    }
    assert!(exact[3].1 < exact[2].1 && exact[3].0 > exact[2].0);
    assert_eq!(falls(&found).collect::<Vec<_>>(), [3]);
}

#[test]
fn a_fall_of_q_is_more_than_rounding() {
    let mut em = Em::new(Example::Paper.data().0, theta(0.6, 0.5), Assignment::Soft);
    em.converge().unwrap();
    assert_eq!(falls(&history(&em, 0)).count(), 0, "it only rises");
    let of = |expected: &[f64]| -> Vec<usize> {
        let history: Vec<_> = expected.iter().map(|&q| (0.0, q)).collect();
        falls(&history).collect()
    };
    assert_eq!(of(&[-5.0, -6.0, -4.0, -4.1, -4.2, -4.0]), [1, 3]);
    assert!(of(&[-5e6, -5e6 - 1e-4, -5e6]).is_empty());
    assert!(of(&[-5.0, f64::NEG_INFINITY]).is_empty(), "EM cannot go on");
    assert!(of(&[-5.0]).is_empty() && of(&[]).is_empty());
}

#[test]
fn a_history_can_be_continued_from_anywhere() {
    let em = after(
        Example::Paper.data().0,
        theta(0.6, 0.5),
        Assignment::Soft,
        6,
    );
    let whole = history(&em, 0);
    for from in 0..10 {
        assert_eq!(history(&em, from), whole.get(from..).unwrap_or_default());
    }
}

#[test]
fn hard_em_and_impossible_guesses_have_a_history() {
    let em = after(
        Example::Paper.data().0,
        theta(0.6, 0.5),
        Assignment::Hard,
        4,
    );
    assert!(
        history(&em, 0)
            .iter()
            .all(|(climbed, expected)| expected < climbed)
    );
    let stuck = Em::new(Example::Paper.data().0, theta(0.0, 1.0), Assignment::Soft);
    assert_eq!(history(&stuck, 0), [(f64::NEG_INFINITY, f64::NEG_INFINITY)]);
}
