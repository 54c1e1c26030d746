//! ℓ, the lower bound and Q: their derivatives and differences, and their values by iteration.
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(
    clippy::excessive_precision,
    reason = "figures are written as computed"
)]

use crate::em_helpers::{after, close, sets, theta};
use em_coins::{
    Assignment, BoundNote, Em, Example, Expectation, JensenExample, Method, Parameters, PerCoin,
    Prior, Tosses, bound_difference, bound_shortfall, e_step, expected_log_likelihood,
    log_likelihood, log_likelihood_difference, lower_bound, maximize, objective_history,
    q_decreases,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// The slope in θA, in θB and, at the expense of coin B, in π, by central differences.
fn slopes(at: Parameters, height: impl Fn(Parameters) -> f64) -> [f64; 3] {
    const STEP: f64 = 1e-5;
    let moved = |a: f64, b: f64, prior: f64| {
        Parameters::new(
            theta(at.theta.a() + a, at.theta.b() + b),
            PerCoin {
                a: at.prior.a + prior,
                b: at.prior.b - prior,
            },
        )
    };
    [(STEP, 0.0, 0.0), (0.0, STEP, 0.0), (0.0, 0.0, STEP)].map(|(a, b, prior)| {
        (height(moved(a, b, prior)) - height(moved(-a, -b, -prior))) / (2.0 * STEP)
    })
}

#[test]
fn the_log_likelihood_is_flat_where_em_converges() {
    for example in [Example::Paper, Example::Notebook] {
        for prior in [Prior::Known, Prior::Learned] {
            let method = Method {
                assignment: Assignment::Soft,
                prior,
                tolerance: None,
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
fn the_bound_and_q_are_minus_infinity_at_impossible_theta() {
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
fn the_m_step_maximizes_the_bound_and_q() {
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
                    let beside = Parameters::new(beside, top.prior);
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
    let found = objective_history(&em, 0);
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
    assert_eq!(q_decreases(&found).collect::<Vec<_>>(), [3]);
}

#[test]
fn rounding_is_not_a_fall_of_q() {
    let mut em = Em::new(Example::Paper.data().0, theta(0.6, 0.5), Assignment::Soft);
    em.converge().unwrap();
    assert_eq!(
        q_decreases(&objective_history(&em, 0)).count(),
        0,
        "it only rises"
    );
    let of = |expected: &[f64]| -> Vec<usize> {
        let history: Vec<_> = expected.iter().map(|&q| (0.0, q)).collect();
        q_decreases(&history).collect()
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
    let whole = objective_history(&em, 0);
    for from in 0..10 {
        assert_eq!(
            objective_history(&em, from),
            whole.get(from..).unwrap_or_default()
        );
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
        objective_history(&em, 0)
            .iter()
            .all(|(climbed, expected)| expected < climbed)
    );
    let stuck = Em::new(Example::Paper.data().0, theta(0.0, 1.0), Assignment::Soft);
    assert_eq!(
        objective_history(&stuck, 0),
        [(f64::NEG_INFINITY, f64::NEG_INFINITY)]
    );
}

/// 351 sets of 350,757 tosses in all.
fn many() -> Tosses {
    let groups = [
        (507, 493, 100),
        (513, 487, 100),
        (498, 502, 100),
        (520, 480, 50),
        (357, 400, 1),
    ];
    let lines = groups.map(|(heads, tails, sets)| {
        format!("{}{}\n", "H".repeat(heads), "T".repeat(tails)).repeat(sets)
    });
    Tosses::parse(&lines.concat()).unwrap()
}

/// Figures computed with mpmath at 60 digits from the same θ.
#[test]
fn differences_keep_their_digits_where_the_sums_are_large() {
    let tosses = many();
    for (at, next, height, rise, gain) in [
        (
            theta(0.6, 0.5),
            theta(0.5191496348901908, 0.5079214302877191),
            -243_369.520_015_849_256_46,
            44.024_579_879_878_862,
            250.871_143_977_505_25,
        ),
        (
            theta(0.5079379963671241, 0.5079048804321468),
            theta(0.5079253213739812, 0.5079175555937271),
            -243_082.204_483_608_190_06,
            0.000_112_731_841_272_096_06,
            0.000_139_167_772_514_734_12,
        ),
    ] {
        let expectation = e_step(&tosses, at, Assignment::Soft).unwrap();
        assert_eq!(log_likelihood(&tosses, at), height);
        assert_eq!(bound_shortfall(&tosses, &expectation), 0.0);
        let found = bound_difference(&expectation, next);
        assert!((found / rise - 1.0).abs() < 1e-9, "{found} {rise}");
        let found = log_likelihood_difference(&tosses, at, next);
        assert!((found / gain - 1.0).abs() < 1e-9, "{found} {gain}");
    }
}

const EXACT: [(&str, f64, f64, f64); 6] = [
    (
        "HTTTHHTHTH\nHHHHTHHHHH\nHTHHHHHTHH\nHTHTTTHHTT\nTHHHTHHHTH",
        0.6,
        0.5,
        -33.093862519833157323,
    ),
    (
        "HTTTHHTHTH\nHHHHTHHHHH\nHTHHHHHTHH\nHTHTTTHHTT\nTHHHTHHHTH",
        0.796789066922647,
        0.519583120145135,
        -31.570200235996904132,
    ),
    (
        "HHHHH\nTT",
        0.9999999999999999,
        1e-300,
        -1.3862943611198911739,
    ),
    ("H\nT\nHHT", 1.0, 0.1, -6.800022579179254935),
    ("HHHHHHHH\nHT", 1e-17, 0.3, -12.578724543992047201),
    ("HT\nTTH", 0.3, 0.7000000000000001, -3.8144426770892822349),
];

/// ℓ to all its digits, as mpmath finds it at 60 digits.
#[test]
fn every_digit_of_the_log_likelihood_is_correct() {
    for (text, a, b, exact) in EXACT {
        let tosses = Tosses::parse(text).unwrap();
        let found = log_likelihood(&tosses, theta(a, b));
        assert_eq!(found, exact, "{text} at {a}, {b}");
    }
}

fn problems() -> impl Strategy<Value = (Tosses, Parameters, Method)> {
    let row = (1_usize..=30).prop_flat_map(|length| vec(select(vec!["H", "T"]), length));
    let tosses = vec(row.prop_map(|row| row.concat()), 1..=8)
        .prop_map(|rows| Tosses::parse(&rows.join("\n")).unwrap());
    let guess = (0.001..0.999, 0.001..0.999).prop_map(|(a, b)| theta(a, b).into());
    let prior = select(vec![Prior::Known, Prior::Learned]);
    (tosses, guess, prior).prop_map(|(tosses, guess, prior)| {
        let assignment = Assignment::Soft;
        (
            tosses,
            guess,
            Method {
                assignment,
                prior,
                tolerance: None,
            },
        )
    })
}

#[test]
fn a_theta_that_squares_itself_in_each_iteration_leaves_a_finite_likelihood() {
    let tosses = sets(&[(2, 0), (0, 4), (10, 5)]);
    let guess = theta(0.533_733_603_687_642_4, 0.992_320_515_564_600_1);
    let method = Method {
        prior: Prior::Learned,
        ..Method::default()
    };
    let mut em = Em::new(tosses, guess, method);
    em.seek(4000).unwrap();
    assert!(em.converged());
    let heights = objective_history(&em, 0);
    assert!(heights.windows(2).all(|pair| pair[1].0 >= pair[0].0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn the_likelihood_never_falls_in_any_digit((tosses, guess, method) in problems()) {
        let mut em = Em::new(tosses, guess, method);
        em.converge().unwrap();
        em.seek(em.position() + 20).unwrap();
        let heights: Vec<f64> = objective_history(&em, 0).iter().map(|at| at.0).collect();
        for (k, pair) in heights.windows(2).enumerate() {
            prop_assert!(pair[1] >= pair[0], "iteration {}: {} to {}", k + 1, pair[0], pair[1]);
        }
    }
}

/// Asserts that in soft EM the bound and ℓ rise by finite amounts, ℓ by no less than the bound.
#[track_caller]
fn assert_rises(tosses: &Tosses, guess: impl Into<Parameters>, prior: Prior, iterations: usize) {
    let method = Method {
        prior,
        ..Method::default()
    };
    let mut em = Em::new(tosses.clone(), guess, method);
    for iteration in 1..=iterations {
        let before = em.parameters();
        em.step().unwrap();
        em.step().unwrap();
        let BoundNote::Climbed {
            bound_rise: rise,
            log_likelihood_rise: gain,
            ..
        } = BoundNote::of(&em, &objective_history(&em, 0))
        else {
            panic!("no soft M-step");
        };
        let context = format!("{before:?} to {:?}, iteration {iteration}", em.parameters());
        assert!(rise.is_finite() && gain.is_finite(), "{context}");
        assert!(0.0 <= rise && rise <= gain, "{rise} {gain}, {context}");
        let change = log_likelihood_difference(tosses, before, em.parameters());
        assert!(change >= 0.0, "{change}, {context}");
    }
}

#[test]
fn a_rise_is_finite_even_if_a_theta_jumps_to_nearly_0_or_1() {
    let sure = |text: &str| Tosses::parse(&text.replace(',', "\n")).unwrap();
    for (text, guess) in [
        ("HHH,TTT,HHH", theta(0.6, 0.5)),
        ("HH,HHHHHHHHHHHHHHT,HHHHHHHHHHHHHHHHHT", theta(0.83, 0.03)),
        ("HHHHHHHHHH,HHHHHTTTTT,HHHHHHHHHH", theta(0.6, 0.5)),
        ("HHHHH,TTTTT,HHTTT", theta(0.6, 0.5)),
    ] {
        for prior in [Prior::Known, Prior::Learned] {
            assert_rises(&sure(text), guess, prior, 40);
        }
    }
    let heads = Tosses::parse("HHH").unwrap();
    let jump = log_likelihood_difference(&heads, theta(1e-20, 1e-20), theta(1.0, 1.0));
    assert!(close(jump, 60.0 * 10_f64.ln(), 1e-14), "{jump}");
    let back = log_likelihood_difference(&heads, theta(0.7, 0.7), theta(1e-20, 1e-20));
    let exact = 3.0 * (1e-20_f64.ln() - 0.7_f64.ln());
    assert!(close(back, exact, 1e-14), "{back}");
}

#[test]
fn what_is_only_rounding_is_no_change() {
    let tosses = Example::Paper.data().0;
    let em = after(tosses.clone(), theta(0.6, 0.5), Assignment::Soft, 60);
    for iteration in 44..60 {
        let (from, to) = (em.path()[iteration], em.path()[iteration + 1]);
        let expectation = e_step(&tosses, from, Assignment::Soft).unwrap();
        assert_eq!(bound_difference(&expectation, to), 0.0, "{iteration}");
        assert_eq!(
            log_likelihood_difference(&tosses, from, to),
            0.0,
            "{iteration}"
        );
    }
    // A change that is small, but no rounding, is not lost.
    let (from, to) = (em.path()[20], em.path()[21]);
    let gain = log_likelihood_difference(&tosses, from, to);
    assert!(0.0 < gain && gain < 1e-9, "{gain}");
    assert_rises(&tosses, theta(0.6, 0.5), Prior::Known, 60);
}

proptest! {
    #[test]
    fn the_likelihood_never_falls_and_rises_by_at_least_as_much_as_the_bound(
        data in vec((0_u32..20, 0_u32..20), 1..6),
        a in 0.001..0.999_f64,
        b in 0.001..0.999_f64,
        learned in any::<bool>(),
    ) {
        prop_assume!(data.iter().any(|&(heads, tails)| heads + tails > 0));
        let prior = if learned { Prior::Learned } else { Prior::Known };
        assert_rises(&sets(&data), theta(a, b), prior, 30);
    }
}

#[test]
fn the_bound_comes_from_the_logarithm_of_a_mean_set_by_set() {
    for example in [Example::Paper, Example::Notebook, Example::FewTosses] {
        for prior in [Prior::Known, Prior::Learned] {
            let method = Method {
                prior,
                ..Method::default()
            };
            let mut em = Em::new(example.data().0, example.guess(), method);
            assert_eq!(
                JensenExample::of(&em, None),
                None,
                "before the first E-step"
            );
            em.seek(3).unwrap();
            let expectation = em.expectation().unwrap();
            let next = maximize(expectation, prior);
            let (mut of_likelihood, mut of_bound) = (0.0, 0.0);
            for set in 0..em.tosses().sets() {
                let origin = JensenExample::of(&em, Some(set)).unwrap();
                assert_eq!(origin.set, set);
                assert!(origin.log_of_mean >= origin.mean_of_logs);
                let mean = origin.shares.a * origin.times.a + origin.shares.b * origin.times.b;
                assert!((mean.ln() - origin.log_of_mean).abs() < 1e-12);
                of_likelihood += origin.log_of_mean;
                of_bound += origin.mean_of_logs;
            }
            let here = expectation.parameters();
            let rise = log_likelihood_difference(em.tosses(), here, next);
            assert!((of_likelihood - rise).abs() < 1e-11);
            assert!((of_bound - bound_difference(expectation, next)).abs() < 1e-11);
        }
    }
    let (tosses, _) = Example::Paper.data();
    let mut hard = Em::new(tosses, Example::Paper.guess(), Assignment::Hard);
    hard.step().unwrap();
    assert_eq!(
        JensenExample::of(&hard, Some(0)),
        None,
        "its bound has another origin"
    );
}
