//! The convergence criterion: EM is converged at a limit, and not before.
//!
//! `PROPTEST_CASES=100000 cargo test --test core convergence` tries more problems.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{sets, theta};
use em_coins::{
    Assignment, Em, Example, MAX_ITERATIONS, Method, Outcome, Parameters, PerCoin, Prior, Setup,
    Simulation, Source, Theta, Tosses, e_step, log_likelihood, maximize, run_to_convergence,
};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::Arc;

const LEARNED: Method = Method {
    assignment: Assignment::Soft,
    prior: Prior::Learned,
    tolerance: None,
};
const KNOWN: Method = Method {
    assignment: Assignment::Soft,
    prior: Prior::Known,
    tolerance: None,
};

/// The prior with which coin A is drawn as often as this.
fn share_of_a(prior: f64) -> PerCoin<f64> {
    PerCoin {
        a: prior,
        b: 1.0 - prior,
    }
}

/// Five problems on which a step becomes small long before EM arrives, computed with 80 digits over 4,000 iterations:
/// where it arrives, ℓ there, and since which iteration steps stay small.
#[track_caller]
fn arrives(
    tosses: &str,
    guess: Theta,
    method: Method,
    (a, b, prior): (f64, f64, f64),
    height: f64,
    after: usize,
) {
    let mut em = Em::new(Tosses::parse(tosses).unwrap(), guess, method);
    assert_eq!(em.converge(), Ok(Outcome::Converged));
    assert_eq!(em.iteration(), after);
    em.seek(em.position() + 400).unwrap();
    let now = em.parameters();
    for (found, exact) in [(now.theta.a(), a), (now.theta.b(), b), (now.prior.a, prior)] {
        assert!((found - exact).abs() < 1e-9, "{found} is not {exact}");
    }
    assert!((log_likelihood(em.tosses(), now) - height).abs() < 1e-11);
    assert_eq!(em.converged_after(), Some(after));
    for early in 0..after {
        em.seek(2 * early).unwrap();
        assert!(!em.converged() && em.converged_after().is_none());
    }
}

#[test]
fn a_prior_growing_from_nearly_0_has_not_converged() {
    arrives(
        "HHHHHHHHHH,HHHHHHHTTT,HHHHHHTTTT,HHHHHHHHTT,HHHHHHHHHH"
            .replace(',', "\n")
            .as_str(),
        theta(0.6, 0.01),
        LEARNED,
        (1.0, 0.709_728_443_498_869_5, 0.379_891_015_951_819_8),
        -21.598_937_079_699_903,
        162,
    );
    arrives(
        "TTTTTTTTT\nTTTTTTTTT\nHHTTTTTTT",
        theta(0.15, 0.97),
        LEARNED,
        (0.0, 0.188_191_667_542_172_96, 0.606_390_256_053_847_9),
        -6.543_351_302_135_652,
        323,
    );
}

#[test]
fn a_theta_growing_from_nearly_0_has_not_converged() {
    let both = 1.0 / 26.0;
    arrives(
        "TTTTTTT\nHTTTTTTTTTTTTTTTTTT",
        theta(0.99, 0.43),
        KNOWN,
        (both, both, 0.5),
        -4.238_614_366_853_514,
        28,
    );
}

#[test]
fn leaving_a_saddle_is_not_convergence() {
    let (paper, _) = Example::Paper.data();
    let lines: Vec<String> = (0..5).map(|set| paper.letters(set).to_string()).collect();
    arrives(
        &lines.join("\n"),
        theta(0.660_000_000_1, 0.66),
        KNOWN,
        (0.796_789_066_922_647, 0.519_583_120_145_135, 0.5),
        -31.570_200_235_996_904,
        72,
    );
}

#[test]
fn a_theta_close_to_1_is_not_stuck_at_1() {
    let tosses = sets(&[(2, 0), (14, 1), (17, 1)]);
    let mut em = Em::new(tosses, theta(0.83, 0.03), Assignment::Soft);
    em.iterate().unwrap();
    assert_eq!(em.theta().b(), 1.0);
    assert!(em.theta().tails().b > 0.0);
    assert_eq!(em.converge(), Ok(Outcome::Converged));
    let limit = 33.0 / 35.0;
    assert!(em.theta().largest_change(theta(limit, limit)) < 1e-6);
    let height = log_likelihood(em.tosses(), em.theta());
    assert!((height - -7.666_138_262_615_74).abs() < 1e-11);
}

/// EM until it converges, which it must do.
#[track_caller]
fn limit(tosses: impl Into<Arc<Tosses>>, guess: Theta, method: Method) -> Em {
    let mut em = Em::new(tosses, guess, method);
    assert_eq!(em.converge(), Ok(Outcome::Converged), "from {guess:?}");
    em
}

#[track_caller]
fn assert_limit(em: &Em, (a, b, prior): (f64, f64, f64)) {
    let now = em.parameters();
    for (found, exact) in [(now.theta.a(), a), (now.theta.b(), b), (now.prior.a, prior)] {
        assert!(
            (found - exact).abs() < 1e-7,
            "{found} is not {exact} in {now:?}"
        );
    }
}

/// The limits and the iterations are computed with 60 digits.
#[test]
fn a_prior_that_underflows_grows_again_as_in_exact_arithmetic() {
    let paper = || Example::Paper.data().0;
    let em = limit(paper(), theta(1e-90, 0.6), LEARNED);
    assert_eq!(em.path()[1].prior.a, 0.0, "the prior does not underflow");
    assert_limit(
        &em,
        (
            0.513_916_591_213_652,
            0.793_367_649_612_750_4,
            0.477_248_683_103_147_1,
        ),
    );
    let left = em.path().iter().skip(1).position(|now| now.prior.a > 0.01);
    assert_eq!(left, Some(4607));
    let mirrored = limit(paper(), theta(0.6, 1e-90), LEARNED);
    assert_eq!(mirrored.theta(), em.theta().swapped());
    assert_eq!(mirrored.iteration(), em.iteration());

    // From here the saddle is left only after more iterations than are made at once.
    for tiny in [1e-200, 1e-300] {
        let mut far = Em::new(paper(), theta(tiny, 0.6), LEARNED);
        assert_eq!(far.converge(), Ok(Outcome::LimitReached));
        assert!(far.path().windows(2).all(|pair| pair[0] != pair[1]));
    }
}

#[test]
fn long_sets_leave_a_coin_whose_shares_of_all_underflow() {
    for (tosses, guess) in [(10_000, theta(0.2, 0.6)), (1_000, theta(0.01, 0.6))] {
        let simulation = Simulation::new(theta(0.8, 0.45), 5, tosses).unwrap();
        let setup = Setup {
            source: Source::Simulated(simulation, 7),
            guess,
            method: LEARNED,
        };
        let (data, truth) = setup.data();
        let estimate = truth.complete_data_estimate(&data);
        let em = limit(data, guess, LEARNED);
        assert_eq!(em.path()[1].prior.a, 0.0, "the prior does not underflow");
        let (a, b) = (estimate.a.unwrap(), estimate.b.unwrap());
        // A begins below B, and takes the sets of the coin with fewer heads: three of five.
        assert_limit(&em, (b, a, 0.6));
    }
}

#[test]
fn a_theta_that_underflows_grows_again_as_in_exact_arithmetic() {
    let heads_are_rare = (sets(&[(0, 1), (1, 1000)]), theta(0.99, 0.43));
    let tails_are_rare = (sets(&[(1, 0), (1000, 1)]), theta(0.01, 0.57));
    let rare = |now: &Parameters| now.theta.a().min(now.theta.tails().a);
    for (data, guess) in [heads_are_rare, tails_are_rare] {
        let em = limit(data, guess, KNOWN);
        assert_eq!(rare(&em.path()[1]), 0.0, "θA does not underflow");
        // As computed with 60 digits.
        assert_eq!(
            em.path().iter().skip(1).position(|now| rare(now) > 1e-6),
            Some(468)
        );
        assert!((rare(&em.parameters()) - 0.000_998_003_992_015_968).abs() < 1e-7);
    }
}

#[test]
fn the_papers_lessons_converge_after_the_known_iterations() {
    let mut em = Em::new(Example::Paper.data().0, Example::Paper.guess(), KNOWN);
    em.converge().unwrap();
    assert_eq!(em.iteration(), 23);
    em.seek(2 * MAX_ITERATIONS).unwrap();
    assert_eq!(em.converged_after(), Some(23));
}

#[test]
fn only_equal_guesses_are_stuck_by_symmetry() {
    let run = |a, b, method: Method| {
        let mut em = Em::new(Example::Paper.data().0, theta(a, b), method);
        assert!(!em.is_stuck_by_symmetry(), "nothing has been tried yet");
        em.converge().unwrap();
        em
    };
    for method in [KNOWN, LEARNED] {
        let mut em = run(0.6, 0.6, method);
        assert!(em.is_stuck_by_symmetry());
        em.seek(2).unwrap();
        assert!(!em.is_stuck_by_symmetry(), "θ moved to 0.66");
        assert!(!run(0.6, 0.5, method).is_stuck_by_symmetry());
    }
    // In a tie hard EM gives the whole set to A, which parts the coins.
    assert!(!run(0.6, 0.6, Assignment::Hard.into()).is_stuck_by_symmetry());
    // Coins that end equal are not stuck: they would be equal from every guess.
    let mut alike = Em::new(sets(&[(1, 1), (2, 2)]), theta(0.3, 0.8), KNOWN);
    assert_eq!(alike.converge(), Ok(Outcome::Converged));
    assert!(!alike.is_stuck_by_symmetry());
}

#[test]
fn a_textbook_example_with_an_estimated_prior_converges_to_its_published_values() {
    let after = |tosses: &str, a, b, prior, iterations: usize| {
        let guess = Parameters::new(theta(a, b), share_of_a(prior));
        let mut em = Em::new(Tosses::parse(tosses).unwrap(), guess, LEARNED);
        em.seek(2 * iterations).unwrap();
        let now = em.parameters();
        [now.theta.a(), now.theta.b(), now.prior.a]
    };
    let close = |found: [f64; 3], exact: [f64; 3], tolerance: f64| {
        for (found, exact) in found.into_iter().zip(exact) {
            assert!((found - exact).abs() < tolerance, "{found} is not {exact}");
        }
    };
    let single = "H\nH\nT\nH\nT\nT\nH\nT\nH\nH";
    let still = [
        0.536_842_105_263_157_9,
        0.643_243_243_243_243_2,
        0.406_417_112_299_465_24,
    ];
    close(after(single, 0.6, 0.7, 0.4, 1), still, 1e-15);
    close(after(single, 0.6, 0.7, 0.4, 100), still, 1e-13);
    let other = [
        0.534_595_003_785_011_4,
        0.656_134_641_785_732_4,
        0.461_862_835_113_918_97,
    ];
    close(after(single, 0.55, 0.67, 0.46, 1), other, 1e-15);
    let threes = "HHH\nTTT\nHHH\nTTT\nHHH";
    close(
        after(threes, 0.3, 0.6, 0.3, 1),
        [0.0987, 0.8244, 0.3092],
        5e-5,
    );
    close(after(threes, 0.3, 0.6, 0.3, 100), [0.0, 1.0, 0.4], 1e-15);
}

/// A probability to start from, at the edge or next to it as often as not.
fn probability() -> impl Strategy<Value = f64> {
    let edge = prop_oneof![Just(0.0), Just(1e-300), Just(1e-17), Just(1e-9), Just(1e-3)];
    prop_oneof![
        4 => 0.0..=1.0,
        2 => (1..100_u32).prop_map(|hundredths| f64::from(hundredths) / 100.0),
        1 => (edge, any::<bool>()).prop_map(|(p, turned)| if turned { 1.0 - p } else { p }),
    ]
}

/// A probability so close to 0 or 1 that its powers underflow.
fn extreme() -> impl Strategy<Value = f64> {
    (1..=300_i32, any::<bool>()).prop_map(|(digits, turned)| {
        let tiny = 10_f64.powi(-digits);
        if turned { 1.0 - tiny } else { tiny }
    })
}

fn any_guess() -> impl Strategy<Value = Theta> {
    prop_oneof![
        2 => (extreme(), probability()).prop_map(|(a, b)| theta(a, b)),
        1 => (extreme(), extreme()).prop_map(|(a, b)| theta(a, b)),
        6 => (probability(), probability()).prop_map(|(a, b)| theta(a, b)),
        1 => probability().prop_map(|p| theta(p, p)),
        1 => (probability(), 1e-16..1e-3_f64).prop_map(|(p, more)| theta(p, f64::min(p + more, 1.0))),
        1 => probability().prop_map(|p| theta(p, 1.0 - p)),
    ]
}

fn any_method() -> impl Strategy<Value = Method> {
    let assignment = prop_oneof![5 => Just(Assignment::Soft), 1 => Just(Assignment::Hard)];
    let prior = prop_oneof![Just(Prior::Known), Just(Prior::Learned)];
    (assignment, prior).prop_map(|(assignment, prior)| Method {
        assignment,
        prior,
        tolerance: None,
    })
}

/// From one to six sets, ragged or all of one length, some of them long.
fn any_sets() -> impl Strategy<Value = Vec<(u32, u32)>> {
    let split = |tosses: u32| (0..=tosses).prop_map(move |heads| (heads, tosses - heads));
    prop_oneof![
        4 => vec((1..=20_u32).prop_flat_map(split), 1..=6),
        1 => vec((1..=400_u32).prop_flat_map(split), 1..=6),
        4 => (1..=12_u32).prop_flat_map(move |tosses| vec(split(tosses), 1..=6)),
    ]
}

fn distance(one: Parameters, other: Parameters) -> f64 {
    let prior = (one.prior.b - other.prior.b).abs();
    one.largest_change(other).max(prior)
}

/// Whether the slightest push leads away from a point: it is a saddle, from which only rounding keeps EM.
fn is_saddle(tosses: &Tosses, end: Parameters, method: Method) -> bool {
    let pushed = |p: f64| p + 1e-4 * (0.5 - p).signum();
    let (a, b, prior) = (
        end.theta.a(),
        end.theta.b(),
        share_of_a(pushed(end.prior.a)),
    );
    let pushes = [
        (theta(pushed(a), b), end.prior),
        (theta(a, pushed(b)), end.prior),
        (end.theta, prior),
    ];
    let estimated = match method.prior {
        Prior::Known => 2,
        Prior::Learned => 3,
    };
    pushes.into_iter().take(estimated).any(|(theta, prior)| {
        let pushed = Parameters::new(theta, prior);
        let (far, ..) = run_to_convergence(tosses, pushed, method, 99 * MAX_ITERATIONS).unwrap();
        distance(far, end) > 1.5 * distance(pushed, end)
    })
}

/// Returns the distance that this many iterations move from `from`; stops early once they repeat themselves.
fn farther(tosses: &Tosses, from: Parameters, method: Method, iterations: usize) -> f64 {
    let mut now = from;
    for _ in 0..iterations {
        let found = e_step(tosses, now, method.assignment).unwrap();
        let next = maximize(&found, method.prior);
        if next == now && next.theta.tails() == now.theta.tails() {
            break;
        }
        now = next;
    }
    distance(now, from)
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None, max_global_rejects: u32::MAX, ..ProptestConfig::default()
    })]

    #[test]
    fn converged_runs_stay_and_runs_at_their_limit_have_converged(
        data in any_sets(), guess in any_guess(), prior in prop_oneof![Just(0.5), probability()],
        method in any_method(),
    ) {
        let tosses = sets(&data);
        let guess = Parameters::new(guess, share_of_a(prior));
        let Ok((end, iterations, outcome)) = run_to_convergence(&tosses, guess, method, MAX_ITERATIONS) else {
            return Err(TestCaseError::reject("neither coin can have made some set"));
        };
        match outcome {
            Outcome::Converged => {
                let more = farther(&tosses, end, method, 99 * iterations);
                prop_assert!(more < 1e-6, "{more} from {end:?} after {iterations}");
            }
            Outcome::LimitReached => {
                let moved = farther(&tosses, end, method, 99 * MAX_ITERATIONS);
                // Less than 1e-7 by a margin, because the rates tell the way ahead only to first order.
                prop_assert!(
                    moved > 0.9e-7 || is_saddle(&tosses, end, method),
                    "{moved} from {end:?}"
                );
            }
        }
    }
}
