//! Helpers that several tests share: numbers compared, and EM started.
#![allow(dead_code, reason = "every test uses some of it")]

use em_coins::{Assignment, Em, LocalizedError, Theta, Tosses};

/// θ from two components that are known to be probabilities.
#[track_caller]
pub(crate) fn theta(a: f64, b: f64) -> Theta {
    Theta::new(a, b).unwrap()
}

/// Sets with these numbers of heads followed by tails.
#[track_caller]
pub(crate) fn sets(heads_and_tails: &[(u32, u32)]) -> Tosses {
    let line = |&(heads, tails): &(u32, u32)| {
        "H".repeat(heads as usize) + &"T".repeat(tails as usize) + "\n"
    };
    let text: String = heads_and_tails.iter().map(line).collect();
    Tosses::parse(&text).unwrap()
}

/// The sets of a table with heads and tails.
#[track_caller]
pub(crate) fn table(text: &str) -> Tosses {
    em_coins::import::infer(text).certain().cloned().unwrap()
}

/// EM after this many iterations.
#[track_caller]
pub(crate) fn after(tosses: Tosses, guess: Theta, assignment: Assignment, iterations: usize) -> Em {
    let mut em = Em::new(tosses, guess, assignment);
    em.seek(2 * iterations).unwrap();
    em
}

/// Whether two numbers differ by no more than `tolerance`, relative to the second where that is
/// larger than 1.
pub(crate) fn close(found: f64, exact: f64, tolerance: f64) -> bool {
    found == exact || (found - exact).abs() <= tolerance * exact.abs().max(1.0)
}

/// Other languages can say the error: its name is among the names, and its values are in the English sentence.
#[track_caller]
pub(crate) fn assert_localized<E: LocalizedError>(error: &E) {
    assert!(E::CODES.contains(&error.code()), "{}", error.code());
    for value in error.args() {
        assert!(error.to_string().contains(&value), "{value} in {error}");
    }
}
