//! The exported programs, run by Python and by R: their results equal those of the page.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{close, sets, table, theta};
use crate::python::run_python;
use crate::r::run_r;
use anyhow::Result;
use em_coins::export::{numpy, r};
use em_coins::{
    Assignment, Em, Example, Method, Outcome, Prior, Setup, Simulation, Source, Theta, Tolerance,
    Tosses, log_likelihood,
};
use std::collections::HashMap;
use std::sync::Arc;

const SOFT: Method = Method {
    assignment: Assignment::Soft,
    prior: Prior::Known,
    tolerance: None,
};
const HARD: Method = Method {
    assignment: Assignment::Hard,
    prior: Prior::Known,
    tolerance: None,
};
const LEARNED: Method = Method {
    assignment: Assignment::Soft,
    prior: Prior::Learned,
    tolerance: None,
};
const HARD_LEARNED: Method = Method {
    assignment: Assignment::Hard,
    prior: Prior::Learned,
    tolerance: None,
};

const VARIANTS: [Method; 4] = [SOFT, HARD, LEARNED, HARD_LEARNED];

/// How to write a program, and how to run several.
type Language = (fn(&Em) -> String, fn(&[String]) -> Result<Vec<String>>);
const NUMPY: Language = (numpy::program, run_python);
const R: Language = (r::program, run_r);
const LANGUAGES: [Language; 2] = [NUMPY, R];

/// Returns the output of each program: named numbers, and sentences.
#[track_caller]
fn run((write, run): Language, shown: &[Em]) -> Vec<(HashMap<String, f64>, String)> {
    let programs: Vec<String> = shown.iter().map(write).collect();
    let read = |printed: String| {
        let (numbers, sentences): (Vec<_>, Vec<_>) =
            printed.lines().partition(|line| line.contains(" = "));
        let number = |line: &str| {
            let (name, number) = line.split_once(" = ").unwrap();
            (name.to_owned(), number.parse().unwrap())
        };
        (
            numbers.into_iter().map(number).collect(),
            sentences.concat(),
        )
    };
    run(&programs).unwrap().into_iter().map(read).collect()
}

/// At the guess, on the way, and where it converges and beyond, the program must find what EM finds.
#[track_caller]
fn assert_agree(starts: impl IntoIterator<Item = (Arc<Tosses>, Theta, Method)>) {
    let (mut shown, mut expected) = (Vec::new(), Vec::new());
    for (tosses, guess, method) in starts {
        let start = Em::new(tosses, guess, method);
        let mut end = start.clone();
        assert_eq!(end.converge(), Ok(Outcome::Converged));
        shown.extend([start.clone(), end.clone()]);
        expected.extend([end.clone(), end.clone()]);
        for iteration in [1, 3, end.iteration() + 2] {
            let mut on_the_way = start.clone();
            on_the_way.seek(2 * iteration).unwrap();
            shown.push(on_the_way.clone());
            expected.push(on_the_way);
        }
    }
    for language in LANGUAGES {
        let found = run(language, &shown);
        assert_eq!(found.len(), shown.len());
        for ((shown, expected), (found, sentences)) in shown.iter().zip(&expected).zip(found) {
            let now = expected.parameters();
            let mut numbers = vec![
                ("theta A", now.theta.a()),
                ("theta B", now.theta.b()),
                ("log-likelihood", log_likelihood(expected.tosses(), now)),
            ];
            if shown.method().prior == Prior::Learned {
                numbers.extend([("prior A", now.prior.a), ("prior B", now.prior.b)]);
            }
            assert_eq!(found.len(), numbers.len(), "{found:?}");
            for (name, exact) in numbers {
                let program = language.0(shown);
                assert!(
                    close(found[name], exact, 1e-12),
                    "{name} is {exact}, but {} by\n{program}",
                    found[name]
                );
            }
            assert_eq!(sentences, "");
        }
    }
}

fn simulated(sets: usize, tosses: u32) -> Arc<Tosses> {
    let simulation = Simulation::new(theta(0.8, 0.45), sets, tosses).unwrap();
    let source = Source::Simulated(simulation, 7);
    let setup = Setup {
        source,
        guess: theta(0.6, 0.5),
        method: SOFT,
    };
    setup.data().0
}

#[test]
fn the_program_agrees_with_the_page_on_every_example() {
    let lesson = |it: Example| (it.data().0.into(), it.guess(), it.method());
    assert_agree(Example::ALL.map(lesson));
}

#[test]
fn it_runs_every_variant_of_em() {
    for example in [Example::Paper, Example::Notebook, Example::HardStuck] {
        assert_agree(VARIANTS.map(|method| (example.data().0.into(), example.guess(), method)));
    }
}

#[test]
fn many_or_long_sets_are_written_as_counts() {
    for (count, tosses) in [(1_000, 20), (12, 2_000), (300, 2_000)] {
        let tosses = simulated(count, tosses);
        let program = numpy::program(&Em::new(tosses.clone(), theta(0.6, 0.5), SOFT));
        assert!(program.contains("counts = [\n    (") && !program.contains("sets = ["));
        assert_agree(VARIANTS.map(|method| (tosses.clone(), theta(0.6, 0.5), method)));
    }
    // Here the product of the probabilities is 0 for a computer: 0.4^1000 · 0.6^1000.
    let balanced = sets(&[(1_000, 1_000), (1_400, 600)]);
    assert_agree([(balanced.into(), theta(0.4, 0.6), SOFT)]);
}

#[test]
fn few_sets_are_written_toss_by_toss() {
    let own: Arc<_> = Tosses::parse("HHT\nT\nTTTTTTTT\nHHHHTH\nHT")
        .unwrap()
        .into();
    let em = Em::new(own.clone(), theta(0.1 + 0.2, 1e-300), SOFT);
    let program = numpy::program(&em);
    let data = [
        "sets = [",
        "    \"HHT\",",
        "    \"T\",",
        "    \"TTTTTTTT\",",
        "    \"HHHHTH\",",
        "    \"HT\",",
        "]",
    ];
    assert!(program.contains(&data.join("\n")), "{program}");
    assert!(program.contains("theta = np.array([0.30000000000000004, 1e-300])"));
    for guess in [theta(0.7, 0.2), theta(0.999, 1e-9)] {
        assert_agree(VARIANTS.map(|method| (own.clone(), guess, method)));
    }
}

#[test]
fn a_guess_may_be_exactly_0_or_1() {
    let paper: Arc<_> = Example::Paper.data().0.into();
    for (a, b) in [(0.0, 0.5), (0.3, 1.0), (1.0, 0.5)] {
        assert_agree(VARIANTS.map(|method| (paper.clone(), theta(a, b), method)));
    }
    let certain: Arc<_> = sets(&[(3, 0), (0, 3), (2, 0)]).into();
    for (a, b) in [(1.0, 0.0), (0.0, 1.0), (0.5, 0.0), (1.0, 0.5)] {
        assert_agree(VARIANTS.map(|method| (certain.clone(), theta(a, b), method)));
    }
}

#[test]
fn the_program_gives_ties_within_rounding_to_a() {
    let sets = [
        ("HTHTHTHTHT", theta(0.3, 0.7)),
        ("HT\nHTHT\nHHHHH\nTTTTTTHHHHHH", theta(0.9, 0.1)),
        (
            "HHHTHTTTHT\nHHHHHHTHHH\nTTTTTTHTTT\nHHHTTT\nHT\nHHTT",
            theta(0.17, 0.83),
        ),
    ];
    for (text, guess) in sets {
        let tosses = Arc::new(Tosses::parse(text).unwrap());
        assert_agree([HARD, HARD_LEARNED].map(|method| (tosses.clone(), guess, method)));
    }
}

#[test]
fn the_program_is_not_stuck_at_a_theta_close_to_1() {
    let tosses: Arc<_> = sets(&[(2, 0), (14, 1), (17, 1)]).into();
    assert_agree([(tosses, theta(0.83, 0.03), SOFT)]);
}

#[test]
fn a_coin_without_expected_tosses_keeps_its_theta() {
    let heads_only: Arc<_> = sets(&[(3, 0), (4, 0)]).into();
    assert_agree([
        (heads_only.clone(), theta(0.4, 0.0), SOFT),
        (heads_only, theta(0.4, 0.3), HARD),
    ]);
}

#[test]
fn an_empty_set_does_not_change_theta() {
    let tosses = Arc::new(table("heads,tails\n3,1\n0,0\n1,4\n0,0"));
    assert_agree(VARIANTS.map(|method| (tosses.clone(), theta(0.6, 0.5), method)));
}

#[test]
fn underflowing_responsibilities_still_count() {
    // Coin B's responsibility for a set with tosses is at most exp(-3500).
    let tosses = table("heads,tails\n1900,100\n1800,200\n0,0");
    assert_agree([(tosses.into(), theta(0.9, 0.1), SOFT)]);
}

#[test]
fn it_stops_by_the_same_tolerance() {
    let lesson = |digits| {
        let method = Method {
            tolerance: Tolerance::from_digits(digits),
            ..LEARNED
        };
        (Arc::new(Example::Paper.data().0), theta(0.6, 0.5), method)
    };
    let program = numpy::program(&Em::new(lesson(4).0, lesson(4).1, lesson(4).2));
    assert!(
        program.contains("tolerance = 1e-4") && program.contains("< tolerance:"),
        "{program}"
    );
    assert_agree([lesson(2), lesson(4), lesson(6)]);
}

#[test]
fn a_prior_that_underflows_grows_again() {
    let tosses =
        [(10_000, 0.2), (1_000, 0.01)].map(|(tosses, guess)| (simulated(5, tosses), guess));
    assert_agree(tosses.map(|(tosses, guess)| (tosses, theta(guess, 0.6), LEARNED)));
}

#[test]
fn equal_coins_stay_equal_to_the_last_digit() {
    let (notebook, _) = Example::Notebook.data();
    let mut em = Em::new(notebook, theta(0.55, 0.55), LEARNED);
    em.seek(400).unwrap();
    for language in LANGUAGES {
        let (found, _) = &run(language, std::slice::from_ref(&em))[0];
        assert_eq!(found["theta A"], found["theta B"]);
        assert_eq!((found["prior A"], found["prior B"]), (0.5, 0.5));
    }
}

#[test]
fn the_program_reports_impossible_sets() {
    let (paper, _) = Example::Paper.data();
    let em = Em::new(paper, theta(0.0, 0.0), SOFT);
    for language in LANGUAGES {
        let (found, sentence) = &run(language, std::slice::from_ref(&em))[0];
        assert_eq!(
            sentence,
            "Neither coin can have made some set: move theta away from 0 or 1."
        );
        assert_eq!(
            (found["theta A"], found["log-likelihood"]),
            (0.0, f64::NEG_INFINITY)
        );
    }
}

#[test]
fn the_program_fits_on_a_page() {
    let (paper, _) = Example::Paper.data();
    let em = Em::new(paper, Example::Paper.guess(), SOFT);
    for (write, _) in LANGUAGES {
        let program = write(&em);
        assert!(
            program.lines().count() <= 100,
            "{}",
            program.lines().count()
        );
        for line in program.lines() {
            assert!(line.chars().count() <= 88, "{line}");
        }
    }
}
