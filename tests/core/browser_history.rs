//! Which changes of the address get an entry of their own in the browser's history.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::theta;
use em_coins::{AddressHistory, Example, Simulation, Source, Tosses};

fn simulated(a: f64, sets: usize, seed: u32) -> Source {
    Source::Simulated(Simulation::new(theta(a, 0.45), sets, 10).unwrap(), seed)
}

fn custom(rows: &str) -> Source {
    Source::Given(Tosses::parse(rows).unwrap().into())
}

/// Whether each of these, one after the other, needs an entry, in an address opened with the first.
fn entries(sources: &[Source]) -> Vec<bool> {
    let mut history = AddressHistory::default();
    history.restart(&sources[0]);
    let rest = sources[1..].iter();
    rest.map(|source| history.record(source)).collect()
}

#[test]
fn other_data_push_an_entry_and_the_same_data_do_not() {
    let paper = Source::Example(Example::Paper);
    let all = [
        paper.clone(),
        paper.clone(),
        Source::Example(Example::Notebook),
        custom("HT"),
        custom("HT"),
        custom("HH"),
        simulated(0.8, 5, 7),
        simulated(0.8, 6, 7),
        simulated(0.8, 6, 8),
        paper,
    ];
    let expected = [false, true, true, false, true, true, true, true, true];
    assert_eq!(entries(&all), expected);
}

#[test]
fn dragging_a_coin_pushes_one_entry() {
    let drag = [0.8, 0.81, 0.82, 0.83].map(|a| simulated(a, 5, 7));
    assert_eq!(entries(&drag), [true, false, false]);
    // A step between changes nothing of that; other data end the drag.
    let again = [
        simulated(0.8, 5, 7),
        simulated(0.7, 5, 7),
        simulated(0.7, 5, 7),
        simulated(0.6, 5, 7),
        simulated(0.6, 5, 8),
        simulated(0.5, 5, 8),
    ];
    assert_eq!(entries(&again), [true, false, false, true, true]);
}

#[test]
fn opening_an_address_ends_a_drag() {
    let mut history = AddressHistory::default();
    history.restart(&simulated(0.8, 5, 7));
    assert!(history.record(&simulated(0.7, 5, 7)));
    history.restart(&simulated(0.8, 5, 7));
    assert!(history.record(&simulated(0.7, 5, 7)));
}
