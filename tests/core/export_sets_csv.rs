//! Export of the data and the per-set table as CSV, and that the import reads it back.
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::excessive_precision, reason = "exact figures stay whole")]

use crate::em_helpers::{close, theta};
use em_coins::export::sets_csv;
use em_coins::import;
use em_coins::{Coin, Em, Example, Setup, Simulation, Source};
use proptest::prelude::*;

/// The paper's example after this many half-steps.
fn paper(position: usize) -> Em {
    let setup = Setup::from(Example::Paper);
    let mut em = setup.em(setup.data().0);
    em.seek(position).unwrap();
    em
}

fn written(em: &Em, coins: &[Coin]) -> String {
    sets_csv::write(em.tosses(), em.expectation(), coins)
}

/// Row `row` of a file without quotes, counted from 1.
fn cells(text: &str, row: usize) -> Vec<&str> {
    text.lines().nth(row).unwrap().split(',').collect()
}

#[test]
fn the_paper_s_table_is_written_at_full_precision() {
    let (_, truth) = Example::Paper.data();
    let text = written(&paper(1), &truth.coins);
    assert_eq!(
        cells(&text, 0).join(","),
        "set,tosses,coin,heads,tails,p_a,p_b,a_heads,a_tails,b_heads,b_tails"
    );
    assert_eq!(cells(&text, 1)[..5], ["1", "HTTTHHTHTH", "B", "5", "5"]);
    assert_eq!(cells(&text, 5)[..5], ["5", "THHHTHHHTH", "A", "7", "3"]);
    let exact = [
        0.44914892610093644363,
        0.80498551723227593692,
        0.73346715800914316102,
        0.35215613384625931669,
        0.64721511589912534872,
    ];
    for (row, exact) in (1..).zip(exact) {
        let number = |column: usize| -> f64 { cells(&text, row)[column].parse().unwrap() };
        let (heads, tails) = (number(3), number(4));
        let expected = [
            exact,
            1.0 - exact,
            exact * heads,
            exact * tails,
            (1.0 - exact) * heads,
            (1.0 - exact) * tails,
        ];
        for (column, expected) in (5..).zip(expected) {
            assert!(
                close(number(column), expected, 1e-14),
                "row {row}, column {column}"
            );
        }
    }
    assert_eq!(text.lines().count(), 6);
    assert!(text.ends_with("\r\n") && text.matches("\r\n").count() == 6);
}

#[test]
fn numbers_read_back_to_the_same_bits() {
    let em = paper(7);
    let found = em.expectation().unwrap();
    let text = written(&em, &[]);
    for set in 0..5 {
        let shares = found.responsibilities(em.tosses().heads(set), em.tosses().tails(set));
        let row = cells(&text, set + 1);
        assert_eq!(
            (row[5].parse(), row[6].parse()),
            (Ok(shares.a), Ok(shares.b))
        );
    }
}

#[test]
fn before_the_first_e_step_the_table_is_empty() {
    let text = written(&paper(0), &[]);
    assert_eq!(text.lines().nth(1), Some("1,HTTTHHTHTH,,5,5,,,,,,"));
}

#[test]
fn drawn_coins_are_written_only_if_given() {
    let text = written(&paper(1), &[]);
    assert!((1..=5).all(|row| cells(&text, row)[2].is_empty()));
}

#[test]
fn an_empty_set_is_read_back() {
    let read = import::infer("heads,tails\n0,0\n1,0\n0,1")
        .certain()
        .cloned()
        .unwrap();
    let written = sets_csv::write(&read, None, &[]);
    assert_eq!(import::infer(&written).certain(), Some(&read));
}

proptest! {
    #[test]
    fn tosses_round_trip(
        (count, tosses) in (1_usize..40, 1_u32..200),
        seed: u32,
        position in 0_usize..6,
        shown: bool,
    ) {
        let simulation = Simulation::new(theta(0.8, 0.45), count, tosses).unwrap();
        let setup = Setup {
            source: Source::Simulated(simulation, seed),
            guess: theta(0.6, 0.5),
            method: em_coins::Method::default(),
        };
        let (tosses, truth) = setup.data();
        let mut em = setup.em(tosses);
        em.seek(position).unwrap();
        let coins = if shown { &truth.coins[..] } else { &[] };
        let read = import::infer(&written(&em, coins));
        prop_assert_eq!(read.certain(), Some(em.tosses()));
    }
}
