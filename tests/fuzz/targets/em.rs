//! EM keeps its promises on any tosses, from any guess, by any method, however it is stepped.
#![no_main]

use em_coins::import;
use em_coins::{
    Assignment, Em, Expectation, Landscape, Method, Prior, Theta, Tosses,
    classification_log_likelihood, expected_log_likelihood, log_likelihood, lower_bound,
    maximize, objective_history,
};
use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
struct Run {
    sets: Vec<(Count, Count)>,
    guess: [Probability; 2],
    hard: bool,
    learned: bool,
    moves: Vec<Move>,
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Count {
    Few(u8),
    Many(u16),
    VeryMany(u32),
}

#[derive(Arbitrary, Clone, Copy, Debug)]
struct Probability {
    bits: f64,
    from_one: bool,
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Move {
    Step,
    Back,
    Iterate,
    Converge,
    Seek(u8),
    SeekFar(u16),
}

impl Count {
    fn tosses(self) -> u32 {
        match self {
            Self::Few(tosses) => tosses.into(),
            Self::Many(tosses) => tosses.into(),
            Self::VeryMany(tosses) => tosses % 2_000_000,
        }
    }
}

impl Probability {
    /// From 0 to 1, near both ends as well; or not a number.
    fn value(self) -> f64 {
        let size = self.bits.abs();
        let within = if size > 1.0 { size.recip() } else { size };
        if self.from_one { 1.0 - within } else { within }
    }
}

fuzz_target!(|run: Run| {
    let [a, b] = run.guess.map(Probability::value);
    let Ok(guess) = Theta::new(a, b) else {
        return assert!(a.is_nan() || b.is_nan());
    };
    let rows = run
        .sets
        .iter()
        .map(|(heads, tails)| format!("\n{},{}", heads.tosses(), tails.tosses()));
    let table: String = ["heads,tails".to_owned()].into_iter().chain(rows).collect();
    let Some(tosses) = import::infer(&table).certain().cloned() else {
        return;
    };
    let method = Method {
        assignment: if run.hard {
            Assignment::Hard
        } else {
            Assignment::Soft
        },
        prior: if run.learned {
            Prior::Learned
        } else {
            Prior::Known
        },
        tolerance: None,
    };
    for pixel in Landscape::new(&tosses, guess, 5).heights() {
        assert!(!pixel.is_nan());
    }
    let mut em = Em::new(tosses, guess, method);
    for next in run.moves.into_iter().take(20) {
        let before = em.clone();
        let moved = match next {
            Move::Step => em.step().map(|_| ()),
            Move::Back => em.back(),
            Move::Iterate => em.iterate(),
            Move::Converge => em.converge().map(|_| ()),
            Move::Seek(position) => em.seek(position.into()),
            Move::SeekFar(position) => em.seek(usize::from(position) % 20_001),
        };
        check(&em);
        let both = before.path().len().min(em.path().len());
        assert_eq!(
            before.path()[..both],
            em.path()[..both],
            "the past stays as it was"
        );
        if moved.is_err() {
            assert_eq!(
                log_likelihood(em.tosses(), em.parameters()),
                f64::NEG_INFINITY
            );
        }
    }
});

fn check(em: &Em) {
    let tosses = em.tosses();
    for found in em.path() {
        let (theta, prior) = (found.theta.per_coin(), found.prior);
        for number in [theta.a, theta.b, prior.a, prior.b] {
            assert!((0.0..=1.0).contains(&number), "{found:?}");
        }
        assert!((prior.a + prior.b - 1.0).abs() < 1e-12, "{found:?}");
    }
    let heights = objective_history(em, 0);
    for (height, q) in &heights {
        assert!(*height <= 0.0 && !q.is_nan(), "{height}, {q}");
    }
    let rises = |measure: &dyn Fn(usize) -> f64| {
        for iteration in 1..em.path().len() {
            let (before, now) = (measure(iteration - 1), measure(iteration));
            assert!(
                not_above(before, now),
                "iteration {iteration}: {before} to {now}"
            );
        }
    };
    match em.method().assignment {
        Assignment::Soft => rises(&|at| heights[at].0),
        Assignment::Hard => rises(&|at| classification_log_likelihood(tosses, em.path()[at])),
    }
    if let Some(expectation) = em.expectation() {
        check_e_step(tosses, expectation, em.method());
    }
}

fn check_e_step(tosses: &Tosses, expectation: &Expectation, method: Method) {
    for group in tosses.groups() {
        let shares = expectation.responsibilities(group.heads, group.tails);
        assert!(
            (0.0..=1.0).contains(&shares.a) && (0.0..=1.0).contains(&shares.b),
            "{shares:?}"
        );
        assert!((shares.a + shares.b - 1.0).abs() < 1e-12, "{shares:?}");
        let logs = expectation.log_likelihoods(group.heads, group.tails);
        assert!(logs.a <= 0.0 && logs.b <= 0.0, "{logs:?}");
    }
    let all: f64 = tosses
        .groups()
        .iter()
        .map(|it| f64::from(it.sets) * f64::from(it.heads + it.tails))
        .sum();
    let counts = expectation.counts();
    let expected = counts.a.tosses() + counts.b.tosses();
    assert!(
        (expected - all).abs() <= 1e-9 * all.max(1.0),
        "{expected} of {all}"
    );
    assert!(expectation.entropy() >= 0.0);
    assert!(expectation.clearest_set(tosses).is_some());
    let (here, next) = (
        expectation.parameters(),
        maximize(expectation, method.prior),
    );
    let height = log_likelihood(tosses, here);
    assert!(not_above(lower_bound(expectation, here), height));
    assert!(not_above(
        lower_bound(expectation, here),
        lower_bound(expectation, next)
    ));
    assert!(not_above(
        lower_bound(expectation, next),
        log_likelihood(tosses, next)
    ));
    assert!(!expected_log_likelihood(expectation, here).is_nan());
}

/// Whether `less` is at most `more`, but for rounding; both may be −∞.
fn not_above(less: f64, more: f64) -> bool {
    less <= more || more.is_finite() && less - more <= 1e-11 * more.abs().max(1.0)
}
