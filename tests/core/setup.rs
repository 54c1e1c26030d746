//! The data that follow from a setup.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{sets, theta};
use em_coins::{Example, GroundTruth, Method, Setup, Simulation, Source};
use std::sync::Arc;

#[test]
fn an_example_comes_with_its_own_guess_and_method() {
    for example in Example::ALL {
        let setup = Setup::from(example);
        assert_eq!(
            (&setup.source, setup.guess, setup.method),
            (&Source::Example(example), example.guess(), example.method())
        );
        let (tosses, truth) = setup.data();
        assert_eq!(
            (tosses.as_ref(), &truth),
            (&example.data().0, &example.data().1)
        );
    }
    let mut names = Example::ALL.map(Example::name).to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 9, "no two have the same name");
}

#[test]
fn the_same_simulation_and_seed_give_the_same_data() {
    let simulation = Simulation::new(theta(0.8, 0.45), 50, 70).unwrap();
    let made = |seed, guess| {
        let source = Source::Simulated(simulation, seed);
        Setup {
            source,
            guess,
            method: Method::default(),
        }
        .data()
    };
    let (tosses, truth) = made(7, theta(0.6, 0.5));
    assert_eq!(
        (tosses.clone(), truth.clone()),
        made(7, theta(0.1, 0.2)),
        "whatever the guess"
    );
    assert_eq!(truth.theta, Some(theta(0.8, 0.45)));
    assert_ne!(tosses, made(8, theta(0.6, 0.5)).0);
    assert_ne!(
        made(0, theta(0.6, 0.5)).0,
        made(u32::MAX, theta(0.6, 0.5)).0
    );
}

#[test]
fn the_reader_s_own_tosses_have_no_known_truth() {
    let own = Arc::new(sets(&[(3, 1), (1, 3)]));
    let source = Source::Given(Arc::clone(&own));
    let guess = theta(0.6, 0.5);
    let (tosses, truth) = Setup {
        source,
        guess,
        method: Method::default(),
    }
    .data();
    assert!(Arc::ptr_eq(&own, &tosses));
    assert_eq!(truth, GroundTruth::default());
}
