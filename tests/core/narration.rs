//! The events, notes and comparisons that the page tells of a moment, with the figures of the paper.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::theta;
use em_coins::{
    Assignment, Beginning, BoundNote, Coin, Comparison, Counted, DataEvent, Em, Estimate, Event,
    Example, Hint, LabelledCount, Method, PerCoin, Prior, QNote, SetCounts, Setup, Source, Tosses,
    VisibleTruth, objective_history,
};
use proptest::prelude::*;

/// The events of a run of `steps` half-steps, the first at the guess.
fn events(setup: &Setup, steps: usize) -> Vec<Event> {
    let mut em = setup.em(setup.data().0);
    let mut all = vec![Event::of(setup, &em, None, VisibleTruth::Unknown)];
    for _ in 0..steps {
        em.step().unwrap();
        all.push(Event::of(setup, &em, None, VisibleTruth::Unknown));
    }
    all
}

fn custom(rows: &str, a: f64, b: f64, method: impl Into<Method>) -> Setup {
    Setup {
        source: Source::Given(Tosses::parse(rows).unwrap().into()),
        guess: theta(a, b),
        method: method.into(),
    }
}

/// The paper's figure 1a: 24 heads of 30, and 9 of 20.
#[test]
fn known_labels_are_counted() {
    let before_guess = |example: Example, beginning| {
        let (tosses, truth) = example.data();
        Event::before_guess(beginning, &truth, &tosses)
    };
    let count = |heads, tosses, theta| {
        Some(LabelledCount {
            heads,
            tosses,
            theta,
        })
    };
    let counts = PerCoin {
        a: count(24.0, 30.0, 0.80),
        b: count(9.0, 20.0, 0.45),
    };
    let known = before_guess(Example::Paper, Beginning::Known);
    assert_eq!(known, Event::Known(counts));
    let unmade = PerCoin {
        a: count(40.0, 60.0, 40.0 / 60.0),
        b: None,
    };
    let known = before_guess(Example::OneCoin, Beginning::Known);
    assert_eq!(known, Event::Known(unmade));
    let hidden = before_guess(Example::Paper, Beginning::Hidden);
    assert_eq!(hidden, Event::Hidden);
}

#[test]
fn every_example_has_a_label_for_each_set() {
    for example in Example::ALL {
        let (tosses, truth) = example.data();
        assert_eq!(truth.coins.len(), tosses.sets(), "{example:?}");
    }
}

#[test]
fn only_a_lesson_at_its_own_guess_is_a_lesson_event() {
    for example in Example::ALL {
        let mut setup = Setup::from(example);
        assert_eq!(events(&setup, 0), [Event::Lesson(example)]);
        setup.guess = theta(0.12, 0.34);
        assert_eq!(events(&setup, 0), [Event::Guess(theta(0.12, 0.34))]);
    }
}

#[test]
fn the_papers_first_iteration_has_its_published_figures() {
    let found = events(&Example::Paper.into(), 2);
    let Event::Split {
        set,
        coin,
        theta,
        ratio,
        share,
        rest,
        prior,
        counted,
    } = found[1]
    else {
        panic!("{found:?}");
    };
    // Do & Batzoglou 2008, figure 1: of set 2, nine heads of ten, 0.80 goes to coin A.
    assert_eq!(
        set,
        SetCounts {
            index: 1,
            heads: 9,
            tosses: 10
        }
    );
    assert_eq!((coin, prior), (Coin::A, None));
    assert_eq!(
        format!("{ratio:.4} {share:.2} {rest:.2}"),
        "4.1278 0.80 0.20"
    );
    assert_eq!((theta.a(), theta.b()), (0.6, 0.5));
    let counted = counted.unwrap();
    assert_eq!((counted.is_heads, counted.tosses_of_side), (true, 9));
    assert_eq!(format!("{:.1}", counted.expected), "7.2");
    let Event::Estimated(PerCoin { a, b }) = found[2] else {
        panic!("{found:?}");
    };
    let written = |estimate| match estimate {
        Estimate::Quotient {
            heads,
            tosses,
            theta,
        } => {
            format!("{heads:.1} of {tosses:.1}: {theta:.2}")
        }
        other => format!("{other:?}"),
    };
    assert_eq!(written(a), "21.3 of 29.9: 0.71");
    assert_eq!(written(b), "11.7 of 20.1: 0.58");
}

#[test]
fn convergence_names_its_iterations() {
    let found = events(&Example::Paper.into(), 50);
    let Event::Converged {
        theta, iterations, ..
    } = found[46]
    else {
        panic!("{:?}", found[46]);
    };
    assert_eq!(format!("{:.2} {:.2}", theta.a(), theta.b()), "0.80 0.52");
    assert_eq!(iterations, 23);
    assert!(matches!(found[44], Event::Estimated(_)));
    assert!(
        matches!(found[50], Event::Converged { iterations: 23, .. }),
        "later iterations do not count"
    );
}

#[test]
fn once_converged_the_visible_truth_is_compared() {
    let settled = |example: Example, truth| {
        let setup = Setup::from(example);
        let mut em = setup.em(setup.data().0);
        em.converge().unwrap();
        match Event::of(&setup, &em, None, truth) {
            Event::Converged {
                truth,
                is_swapped,
                hint,
                ..
            } => (truth, is_swapped, hint),
            other => panic!("{other:?}"),
        }
    };
    let labels = VisibleTruth::Shown {
        truth: None,
        estimate: Some(theta(0.80, 0.45)),
    };
    assert_eq!(
        settled(Example::Paper, labels),
        (labels, false, Hint::OtherGuess)
    );
    assert_eq!(
        settled(Example::Swapped, labels),
        (labels, true, Hint::OtherGuess)
    );
    assert_eq!(
        settled(Example::Swapped, VisibleTruth::Hidden),
        (VisibleTruth::Hidden, false, Hint::ShowTruth)
    );
    assert_eq!(
        settled(Example::Paper, VisibleTruth::Unknown),
        (VisibleTruth::Unknown, false, Hint::OtherGuess)
    );
    let (.., hint) = settled(Example::HardStuck, VisibleTruth::Hidden);
    assert_eq!(hint, Hint::SoftEm);
}

#[test]
fn equal_guesses_are_alike_and_stuck_by_symmetry() {
    let found = events(&Example::Equal.into(), 4);
    assert_eq!(found[1], Event::Alike);
    let stuck = |event| match event {
        Event::StuckBySymmetry { theta, iterations } => Some((format!("{theta:.2}"), iterations)),
        _ => None,
    };
    assert_eq!(stuck(found[4]), Some(("0.66".to_owned(), 2)));
}

#[test]
fn a_split_names_an_estimated_prior() {
    let mut setup = Setup::from(Example::Paper);
    setup.method.prior = Prior::Learned;
    let found = events(&setup, 3);
    let Event::Split { prior, coin, .. } = found[3] else {
        panic!("{found:?}");
    };
    let em = {
        let mut em = setup.em(setup.data().0);
        em.seek(3).unwrap();
        em
    };
    let used = em.expectation().unwrap().parameters().prior;
    assert_eq!(prior, Some(*used.of(coin)));
    assert_ne!(prior, Some(0.5));
}

#[test]
fn hard_em_reports_assignments_and_ties() {
    let found = events(&custom("HHHHT", 0.7, 0.3, Assignment::Hard), 1);
    let set = SetCounts {
        index: 0,
        heads: 4,
        tosses: 5,
    };
    assert_eq!(found[1], Event::Assigned { set, coin: Coin::A });
    let found = events(&custom("TTTTH", 0.7, 0.3, Assignment::Hard), 1);
    assert!(matches!(found[1], Event::Assigned { coin: Coin::B, .. }));
    let found = events(&custom("HT", 0.7, 0.3, Assignment::Hard), 2);
    assert_eq!(
        found[1],
        Event::TieToA(SetCounts {
            index: 0,
            heads: 1,
            tosses: 2
        })
    );
    let Event::Estimated(estimates) = found[2] else {
        panic!("{found:?}");
    };
    assert_eq!(estimates.b, Estimate::Kept(0.3), "nothing was given to B");
}

#[test]
fn the_only_coin_that_can_have_made_a_set_is_named() {
    let found = events(&custom("HHT", 0.5, 1.0, Method::default()), 2);
    let set = SetCounts {
        index: 0,
        heads: 2,
        tosses: 3,
    };
    assert_eq!(found[1], Event::OnlyCoin { set, coin: Coin::A });
}

#[test]
fn a_quotient_of_hardly_any_tosses_is_not_reported() {
    let found = events(
        &custom("HHHHHHHHHHHHHHHHHHHH", 0.9, 0.1, Method::default()),
        2,
    );
    let Event::Estimated(estimates) = found[2] else {
        panic!("{found:?}");
    };
    assert_eq!(estimates.b, Estimate::HardlyAny(1.0));
}

#[test]
fn the_followed_set_is_reported() {
    let setup = Setup::from(Example::Paper);
    let mut em = setup.em(setup.data().0);
    em.step().unwrap();
    for set in 0..5 {
        let index = match Event::of(&setup, &em, Some(set), VisibleTruth::Unknown) {
            Event::Split { set, .. } => set.index,
            other => panic!("{other:?}"),
        };
        assert_eq!(index, set);
    }
    assert_eq!(
        Event::of(&setup, &em, Some(5), VisibleTruth::Unknown),
        Event::of(&setup, &em, None, VisibleTruth::Unknown)
    );
}

#[test]
fn a_tie_between_different_coins_is_even_only_for_its_set() {
    let setup = Setup::from(Example::Notebook);
    let mut em = setup.em(setup.data().0);
    em.step().unwrap();
    // Set 7 has ten heads of twenty, and 0.4 is as far from that as 0.6.
    let Event::Even {
        set,
        theta,
        counted,
    } = Event::of(&setup, &em, Some(6), VisibleTruth::Unknown)
    else {
        panic!();
    };
    assert_eq!((set.heads, set.tosses), (10, 20));
    assert_eq!((theta.a(), theta.b()), (0.4, 0.6));
    let half = Counted {
        is_heads: true,
        tosses_of_side: 10,
        expected: 5.0,
    };
    assert_eq!(counted, Some(half));
    assert!(matches!(
        Event::of(&setup, &em, None, VisibleTruth::Unknown),
        Event::Split { .. }
    ));
}

#[test]
fn tails_are_counted_of_a_set_without_heads() {
    let found = events(&custom("TTT\nHHH", 0.25, 0.75, Method::default()), 1);
    let Event::Split { counted, coin, .. } = found[1] else {
        panic!("{found:?}");
    };
    // 0.75³ is 27 times 0.25³.
    let counted = counted.unwrap();
    assert_eq!(
        (coin, counted.is_heads, counted.tosses_of_side),
        (Coin::A, false, 3)
    );
    assert!((counted.expected - 3.0 * 27.0 / 28.0).abs() < 1e-12);
}

#[test]
fn the_bound_note_matches_the_half_step() {
    let note = |method: Assignment, position| {
        let mut em = Em::new(Example::Paper.data().0, Example::Paper.guess(), method);
        em.seek(position).unwrap();
        BoundNote::of(&em, &objective_history(&em, 0))
    };
    assert_eq!(note(Assignment::Soft, 0), BoundNote::Guess);
    let BoundNote::Touches { height } = note(Assignment::Soft, 1) else {
        panic!();
    };
    let BoundNote::Climbed {
        height: before,
        bound_rise,
        log_likelihood_rise,
        ..
    } = note(Assignment::Soft, 2)
    else {
        panic!();
    };
    assert_eq!(height, before);
    assert!(0.0 < bound_rise && bound_rise <= log_likelihood_rise);
    assert!(
        matches!(note(Assignment::Hard, 1), BoundNote::Below { shortfall, .. } if shortfall > 0.0)
    );
    assert!(
        matches!(note(Assignment::Hard, 2), BoundNote::ClimbedHard { bound_rise, .. } if bound_rise > 0.0)
    );
}

#[test]
fn a_fall_of_q_names_its_iteration() {
    let found = Example::ALL.into_iter().find_map(|example| {
        let setup = Setup::from(example);
        let mut em = setup.em(setup.data().0);
        em.converge().ok()?;
        let known = objective_history(&em, 0);
        match BoundNote::of(&em, &known) {
            BoundNote::Climbed {
                q: QNote::Fell { iteration, by },
                ..
            } => Some((known[iteration - 1].1 - known[iteration].1, by)),
            _ => None,
        }
    });
    let (difference, by) = found.expect("a lesson in which Q falls");
    assert!(by > 0.0 && by == difference);
}

#[test]
fn the_comparison_reports_only_visible_differences() {
    let none = Comparison::default();
    assert_eq!(Comparison::of(None, None, None), none);
    assert_eq!(Comparison::of(Some(-31.0), Some(-31.004), None), none);
    let lower = Comparison::of(Some(-31.0), Some(-31.5), Some(-30.0));
    assert_eq!(
        (lower.hard_is_lower, lower.soft_is_higher),
        (Some(0.5), false)
    );
    assert!(Comparison::of(Some(-31.0), None, Some(-31.7)).soft_is_higher);
}

#[test]
fn data_events_name_their_source() {
    assert_eq!(
        DataEvent::from(&Source::Example(Example::Paper)),
        DataEvent::Lesson(Example::Paper)
    );
    let given = Source::Given(Tosses::parse("HT").unwrap().into());
    assert_eq!(DataEvent::from(&given), DataEvent::Custom);
}

fn run() -> impl Strategy<Value = (Setup, usize)> {
    let rows = prop::collection::vec("[HT]{1,9}", 1..6).prop_map(|rows| rows.join("\n"));
    let guess = || prop_oneof![4 => 0.0..=1.0, 1 => Just(0.0), 1 => Just(1.0), 1 => Just(0.5)];
    (
        rows,
        guess(),
        guess(),
        any::<bool>(),
        any::<bool>(),
        0..30_usize,
    )
        .prop_map(|(rows, a, b, is_hard, estimates, steps)| {
            let method = Method {
                assignment: if is_hard {
                    Assignment::Hard
                } else {
                    Assignment::Soft
                },
                prior: if estimates {
                    Prior::Learned
                } else {
                    Prior::Known
                },
                tolerance: None,
            };
            (custom(&rows, a, b, method), steps)
        })
}

proptest! {
    #[test]
    fn events_hold_valid_numbers((setup, steps) in run()) {
        let mut em = setup.em(setup.data().0);
        if em.seek(steps).is_err() {
            return Ok(()); // neither coin can have made some set
        }
        for followed in [None, Some(0)] {
            match Event::of(&setup, &em, followed, VisibleTruth::Unknown) {
                Event::Split { ratio, share, rest, prior, counted, .. } => {
                    let sound = counted
                        .is_none_or(|it| (it.expected - share * f64::from(it.tosses_of_side)).abs() < 1e-9);
                    prop_assert!(sound);
                    prop_assert!(ratio > 0.0 && (0.5..=1.0).contains(&share));
                    prop_assert!((share + rest - 1.0).abs() <= 2.0 * f64::EPSILON);
                    prop_assert!(prior.is_none_or(|prior| (0.0..=1.0).contains(&prior)));
                }
                Event::Estimated(PerCoin { a, b }) => {
                    for estimate in [a, b] {
                        let theta = match estimate {
                            Estimate::Kept(theta) | Estimate::HardlyAny(theta) => theta,
                            Estimate::Quotient { heads, tosses, theta } => {
                                prop_assert!((heads / tosses - theta).abs() < 1e-9);
                                theta
                            }
                        };
                        prop_assert!((0.0..=1.0).contains(&theta));
                    }
                }
                _ => {}
            }
        }
    }
}
