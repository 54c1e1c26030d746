//! The codes of errors and the order of their arguments, from which other languages make their messages.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use em_coins::{
    Assignment, Coin, Field, LocalizedError, MAX_SETS, MAX_TOSSES, Simulation, Theta, Tosses,
    e_step,
};

#[track_caller]
fn assert_tells(error: &impl LocalizedError, name: &str, values: &[&str]) {
    assert_eq!(error.code(), name);
    assert_eq!(error.args(), values);
}

fn theta(a: f64, b: f64) -> Theta {
    Theta::new(a, b).unwrap()
}

#[test]
fn a_theta_out_of_range_has_its_coin_and_value() {
    let error = Theta::new(0.5, 1.5).unwrap_err();
    assert_eq!(error.coin, Coin::B);
    assert_tells(&error, "thetaOutOfRange", &["B", "1.5"]);
}

#[test]
fn a_field_error_has_the_shortened_input_and_the_range() {
    let refused = |field: Field, text: &str| field.read(text).unwrap_err();
    assert_tells(
        &refused(Field::Probability, " much "),
        "probability",
        &["much"],
    );
    let long = "twenty characters and more";
    assert_tells(
        &refused(Field::Probability, long),
        "probability",
        &["twenty characters an…"],
    );
    assert_tells(
        &refused(Field::Sets, "0"),
        "wholeNumber",
        &["0", "1", "1000000"],
    );
    assert_tells(
        &refused(Field::Seed, "4294967296"),
        "wholeNumber",
        &["4294967296", "0", "4294967295"],
    );
}

#[test]
fn a_parse_error_has_the_place_and_the_character() {
    let refused = |text: &str| Tosses::parse(text).unwrap_err();
    let plain = ["2", "2", "X", "", ""];
    assert_tells(&refused("HT\nHX"), "unexpectedToss", &plain);
    let named = ["1", "2", "", "zero-width space", "U+200B"];
    assert_tells(&refused("H\u{200b}"), "unexpectedToss", &named);
    assert_tells(&refused("\n"), "noTosses", &[]);
    let (sets, tosses) = (MAX_SETS.to_string(), MAX_TOSSES.to_string());
    let many = "H\n".repeat(MAX_SETS + 1);
    assert_tells(&refused(&many), "tooManySets", &["1000001", &sets]);
    let long = format!("HT\n{}", "H".repeat(MAX_TOSSES));
    assert_tells(&refused(&long), "tooManyTosses", &["2", &tosses]);
}

#[test]
fn a_simulation_error_has_the_request_and_the_limit() {
    let refused = |sets, tosses| Simulation::new(theta(0.5, 0.5), sets, tosses).unwrap_err();
    assert_tells(&refused(0, 10), "setsOutOfRange", &["0", "1000000"]);
    let values = ["1000", "1000000", "100000000"];
    assert_tells(&refused(1000, 1_000_000), "tooManyTossesInAll", &values);
}

#[test]
fn zero_likelihood_names_both_thetas_and_the_first_five_sets() {
    let told = |text: &str| {
        let tosses = Tosses::parse(text).unwrap();
        e_step(&tosses, theta(1.0, 0.0), Assignment::Soft).unwrap_err()
    };
    assert_tells(&told("H\nHT\nT"), "impossible", &["1", "0", "0", "2"]);
    let values = ["1", "0", "2", "1", "2", "3", "4", "6"];
    assert_tells(
        &told("HT\nTH\nHT\nHT\nH\nHT\nTH\nHHT"),
        "impossible",
        &values,
    );
}
