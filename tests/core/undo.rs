//! The undo stack: the latest states, within its limits.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use em_coins::{
    Example, Group, MAX_SETS, Moment, Setup, Simulation, Source, Theta, Tosses, UndoStack,
};
use std::sync::Arc;

/// Simulated data that only their seed tells apart.
fn simulated(sets: usize, tosses: u32, seed: u32) -> Setup {
    let simulation = Simulation::new(Theta::new(0.8, 0.45).unwrap(), sets, tosses).unwrap();
    with(Source::Simulated(simulation, seed))
}

fn own(tosses: Tosses) -> Setup {
    with(Source::Given(Arc::new(tosses)))
}

fn with(source: Source) -> Setup {
    Setup {
        source,
        ..Setup::from(Example::Paper)
    }
}

fn at_guess(setup: Setup) -> Moment {
    Moment {
        setup,
        position: 0,
        edited: None,
        by_coin: false,
        shows_truth: false,
        beginning: None,
    }
}

/// Replaces a setup, at its guess, by data that nothing else is.
fn push(past: &mut UndoStack, setup: Setup) {
    past.push_before(at_guess(setup), &Example::Overlapping.into());
}

/// All that can be gone back to, the latest first.
fn rest(mut past: UndoStack) -> Vec<Setup> {
    std::iter::from_fn(|| past.pop())
        .map(|moment| moment.setup)
        .collect()
}

#[test]
fn it_tells_whether_a_change_lost_anything() {
    let mut past = UndoStack::default();
    let paper = || Setup::from(Example::Paper);
    assert!(past.push_before(at_guess(paper()), &simulated(5, 10, 1)));
    // The same tosses again, at the guess: nothing is lost, although there is something to go back to.
    let same = simulated(5, 10, 1);
    assert!(!past.push_before(at_guess(same.clone()), &same));
    assert_eq!(rest(past), [paper()]);
}

#[test]
fn moments_are_restored_latest_first() {
    let mut past = UndoStack::default();
    assert!(past.is_empty());
    for seed in 0..3 {
        push(&mut past, simulated(5, 10, seed));
    }
    let last = past.last().map(|moment| &moment.setup);
    assert_eq!(last, Some(&simulated(5, 10, 2)));
    let seeds = [2, 1, 0].map(|seed| simulated(5, 10, seed));
    assert_eq!(rest(past), seeds);
}

#[test]
fn the_oldest_moment_is_dropped_at_the_limit() {
    let mut past = UndoStack::default();
    for seed in 0..UndoStack::MAX_ENTRIES as u32 + 5 {
        push(&mut past, simulated(1_000_000, 100, seed));
    }
    assert_eq!(
        past.len(),
        UndoStack::MAX_ENTRIES,
        "simulated data take no room"
    );
    assert_eq!(rest(past).last(), Some(&simulated(1_000_000, 100, 5)));
}

#[test]
fn custom_tosses_are_kept_within_a_memory_limit() {
    let set = "HT".repeat(5_000);
    let tosses = Tosses::parse(&format!("{set}\n").repeat(5_000)).unwrap();
    assert!(
        (6_250_000..7_000_000).contains(&tosses.bytes()),
        "a bit for a toss, and little more"
    );
    let fit = UndoStack::MAX_BYTES / tosses.bytes();
    assert!(fit < UndoStack::MAX_ENTRIES);

    let mut past = UndoStack::default();
    push(&mut past, simulated(5, 10, 7));
    for set in 0..fit + 3 {
        push(&mut past, own(tosses.with_toss_flipped(set, 0)));
    }
    let kept: Vec<_> = (3..fit + 3)
        .rev()
        .map(|set| own(tosses.with_toss_flipped(set, 0)))
        .collect();
    assert_eq!(rest(past), kept);
}

#[test]
fn the_memory_of_tosses_is_counted_exactly() {
    let group = size_of::<Group>() + 4; // and its first set
    let alike = Tosses::parse(&format!("{}\n", "HT".repeat(65)).repeat(100)).unwrap();
    assert_eq!(alike.bytes(), 100 * 3 * 8 + group);
    // Where lengths differ, each set tells its own and where it lies.
    let ragged = Tosses::parse(&"HT\nHTT\n".repeat(50)).unwrap();
    assert_eq!(ragged.bytes(), 100 * 8 + 100 * 8 + 2 * group);
}

#[test]
fn the_largest_data_fit_twice() {
    // Most words, lengths and groups: short sets of all kinds, and all the tosses there may be.
    let kinds = (1..=150).flat_map(|tosses| (0..=tosses).map(move |heads| (heads, tosses - heads)));
    let text: String = kinds
        .cycle()
        .take(MAX_SETS)
        .map(|(heads, tails)| "H".repeat(heads) + &"T".repeat(tails) + "\n")
        .collect();
    let largest = Tosses::parse(&text).unwrap();
    assert!(largest.len(0) < largest.longest());
    assert!(2 * largest.bytes() <= UndoStack::MAX_BYTES);
}

#[test]
fn it_is_empty_until_something_was_replaced() {
    let mut past = UndoStack::default();
    assert!(past.is_empty());
    push(&mut past, simulated(5, 10, 7));
    assert!(!past.is_empty());
    past.pop();
    assert!(past.is_empty());
}

#[test]
fn the_set_that_was_edited_is_remembered_with_the_data_before() {
    let mut past = UndoStack::default();
    let moment = Moment {
        edited: Some(3),
        ..at_guess(simulated(5, 10, 1))
    };
    past.push_before(moment.clone(), &simulated(5, 10, 2));
    assert_eq!(past.pop(), Some(moment));
}

/// The paper's data with another guess.
fn guessed(theta_a: f64) -> Setup {
    Setup {
        guess: Theta::new(theta_a, 0.5).unwrap(),
        ..Setup::from(Example::Paper)
    }
}

/// Simulated data with another coin.
fn tossed(theta_a: f64) -> Setup {
    let theta = Theta::new(theta_a, 0.45).unwrap();
    with(Source::Simulated(Simulation::new(theta, 5, 10).unwrap(), 7))
}

/// Returns the states on the stack after each of these was replaced by the next.
fn moments_after(moments: &[(Setup, usize)]) -> Vec<(Setup, usize)> {
    let mut past = UndoStack::default();
    for pair in moments.windows(2) {
        let (setup, position) = pair[0].clone();
        let moment = Moment {
            position,
            ..at_guess(setup)
        };
        past.push_before(moment, &pair[1].0);
    }
    std::iter::from_fn(|| past.pop())
        .map(|moment| (moment.setup, moment.position))
        .collect()
}

#[test]
fn dragging_is_one_undo() {
    for way in [guessed, tossed] {
        let dragged = [(way(0.6), 3), (way(0.61), 0), (way(0.62), 0), (way(0.7), 0)];
        assert_eq!(moments_after(&dragged), [(way(0.6), 3)]);
    }
}

#[test]
fn a_run_between_changes_is_kept() {
    for way in [guessed, tossed] {
        let stepped = [(way(0.6), 3), (way(0.61), 2), (way(0.62), 0), (way(0.7), 0)];
        assert_eq!(moments_after(&stepped), [(way(0.61), 2), (way(0.6), 3)]);
    }
}

#[test]
fn a_guess_is_not_lost_among_changes_of_another_kind() {
    let hard = Setup {
        method: Example::HardStuck.method(),
        ..guessed(0.7)
    };
    let changes = [
        (guessed(0.6), 0),
        (guessed(0.7), 0),
        (hard, 0),
        (tossed(0.8), 0),
    ];
    assert_eq!(moments_after(&changes).len(), 3);
}

#[test]
fn the_same_setup_again_loses_only_a_run() {
    let again = |position| moments_after(&[(guessed(0.6), position), (guessed(0.6), 0)]);
    assert_eq!(again(0), []);
    assert_eq!(again(4), [(guessed(0.6), 4)]);
}

#[test]
fn shared_tosses_count_once() {
    let set = "HT".repeat(5_000);
    let tosses = Arc::new(Tosses::parse(&format!("{set}\n").repeat(5_000)).unwrap());
    let mut past = UndoStack::default();
    for step in 0..30 {
        let source = Source::Given(Arc::clone(&tosses));
        let guess = Theta::new(f64::from(step) / 30.0, 0.5).unwrap();
        let method = Example::Paper.method();
        push(
            &mut past,
            Setup {
                source,
                guess,
                method,
            },
        );
    }
    assert_eq!(past.len(), 30);
}

#[test]
fn moving_a_coin_on_other_data_is_undone_to_them() {
    let mut past = UndoStack::default();
    let paper = Setup::from(Example::Paper);
    past.push_before(at_guess(paper.clone()), &tossed(0.79));
    for (now, next) in [(0.79, 0.78), (0.78, 0.77)] {
        let moment = Moment {
            by_coin: true,
            ..at_guess(tossed(now))
        };
        past.push_before(moment, &tossed(next));
    }
    assert_eq!(rest(past), [paper]);
}
