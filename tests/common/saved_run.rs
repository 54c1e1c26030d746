//! Runs, and the files that they are written to.

use em_coins::export::json;
use em_coins::{GroundTruth, Method, Setup, Simulation, Source, Theta, Tosses};
use serde_json::Value;

use super::em_helpers::theta;

/// The file of a setup's run, stepped to `known` and gone back to `position`.
pub(crate) fn text(setup: &Setup, position: usize, known: usize, shown: bool) -> String {
    let (tosses, truth) = setup.data();
    let mut em = setup.em(tosses);
    em.seek(known).unwrap();
    em.seek(position).unwrap();
    let truth = if shown { truth } else { GroundTruth::default() };
    json::write(setup, &em, &truth).unwrap()
}

pub(crate) fn file(setup: &Setup, position: usize, known: usize, shown: bool) -> Value {
    serde_json::from_str(&text(setup, position, known, shown)).unwrap()
}

pub(crate) fn simulated(sets: usize, tosses: u32, seed: u32) -> Setup {
    let simulation = Simulation::new(theta(0.8, 0.45), sets, tosses).unwrap();
    Setup {
        source: Source::Simulated(simulation, seed),
        guess: theta(0.6, 0.5),
        method: Method::default(),
    }
}

pub(crate) fn given(lines: &str, guess: Theta) -> Setup {
    Setup {
        source: Source::Given(Tosses::parse(lines).unwrap().into()),
        guess,
        method: Method::default(),
    }
}
