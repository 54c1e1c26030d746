//! Edits of tosses: one toss flipped, one set more or less; the original tosses stay as they are.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::table;
use em_coins::{Group, MAX_SETS, MAX_TOSSES, Tosses};

/// The letters of each set.
fn letters(tosses: &Tosses) -> Vec<String> {
    (0..tosses.sets()).map(|set| tosses.letters(set)).collect()
}

fn parsed(text: &str) -> Tosses {
    Tosses::parse(text).unwrap()
}

#[test]
fn flipping_a_toss_changes_only_that_toss() {
    let long = "HTT".repeat(67);
    let tosses = parsed(&format!("TH\n{long}\nHHT"));
    for toss in [0, 1, 62, 63, 64, 65, 127, 128, 200] {
        let turned = tosses.with_toss_flipped(1, toss);
        let mut expected: Vec<char> = long.chars().collect();
        let place = &mut expected[toss as usize];
        *place = if *place == 'H' { 'T' } else { 'H' };
        let expected: String = expected.into_iter().collect();
        assert_eq!(letters(&turned), ["TH", &expected, "HHT"]);
        assert_eq!(turned.with_toss_flipped(1, toss), tosses, "turned twice");
    }
}

#[test]
fn flipping_a_missing_toss_changes_nothing() {
    let tosses = parsed("TH\nHHT");
    assert_eq!(tosses.with_toss_flipped(0, 2), tosses);
    assert_eq!(tosses.with_toss_flipped(1, 3), tosses);
    assert_eq!(tosses.with_toss_flipped(2, 0), tosses);
}

#[test]
fn a_duplicated_set_follows_the_original() {
    let tosses = parsed("TH\nHHT\nT");
    assert_eq!(
        letters(&tosses.with_set_duplicated(1).unwrap()),
        ["TH", "HHT", "HHT", "T"]
    );
    assert_eq!(
        letters(&tosses.with_set_duplicated(2).unwrap()),
        ["TH", "HHT", "T", "T"]
    );
    assert_eq!(tosses.with_set_duplicated(3), None);
}

#[test]
fn any_set_but_the_only_one_can_be_removed() {
    let tosses = parsed("TH\nHHT\nT");
    assert_eq!(letters(&tosses.with_set_removed(0).unwrap()), ["HHT", "T"]);
    assert_eq!(letters(&tosses.with_set_removed(2).unwrap()), ["TH", "HHT"]);
    assert_eq!(tosses.with_set_removed(3), None);
    assert_eq!(parsed("TH").with_set_removed(0), None);
    let two = parsed("TH\nHHT");
    assert_eq!(letters(&two.with_set_removed(1).unwrap()), ["TH"]);
}

#[test]
fn the_last_set_with_tosses_cannot_be_removed() {
    let tosses = table("heads,tails\n0,0\n2,1\n0,0");
    for (set, can) in [(0, true), (1, false), (2, true), (3, false)] {
        assert_eq!(tosses.can_remove(set), can, "{set}");
        assert_eq!(tosses.with_set_removed(set).is_some(), can, "{set}");
    }
}

#[test]
fn the_last_of_a_million_sets_is_intact() {
    let text = "H\n".repeat(MAX_SETS - 1);
    for last in ["T", "HT"] {
        let tosses = parsed(&format!("{text}{last}"));
        assert_eq!(tosses.letters(MAX_SETS - 2), "H");
        assert_eq!(tosses.letters(MAX_SETS - 1), last);
    }
}

#[test]
fn duplicating_stops_at_the_limit_of_sets() {
    let almost = parsed(&"H\n".repeat(MAX_SETS - 1));
    let full = almost.with_set_duplicated(0).unwrap();
    assert_eq!(full.sets(), MAX_SETS);
    assert_eq!(full.with_set_duplicated(0), None);
    assert_eq!(full.with_set_removed(0), Some(almost));
}

#[test]
fn duplicating_stops_at_the_limit_of_tosses() {
    let half = "H".repeat(MAX_TOSSES / 2);
    let full = parsed(&half).with_set_duplicated(0).unwrap();
    assert_eq!(full.sets(), 2);
    assert_eq!(full.with_set_duplicated(0), None);
    let larger = parsed(&format!("{half}H\nT")); // its first set has no room, its second has
    assert_eq!(larger.with_set_duplicated(0), None);
    assert_eq!(
        larger.with_set_removed(0).unwrap().with_set_duplicated(0),
        Some(parsed("T\nT"))
    );
}

#[test]
fn counts_agree_for_equal_and_unequal_lengths() {
    let groups = |tosses: &Tosses| -> Vec<Group> { tosses.groups().to_vec() };
    let tosses = parsed("TH\nHT\nHHT\nTH");
    let shorter = tosses.with_set_removed(2).unwrap();
    assert_eq!(shorter, parsed("TH\nHT\nTH"));
    assert_eq!(groups(&shorter), groups(&parsed("TH\nHT\nTH")));
    assert_eq!(
        groups(&tosses.with_toss_flipped(0, 0)),
        groups(&parsed("HH\nHT\nHHT\nTH"))
    );
}
