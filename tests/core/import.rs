//! Texts of any shape: what has one meaning is read, what can be read in several ways is offered and not taken, and what
//! cannot be read is answered with its place.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod doubtful;
mod errors;
mod files;
mod notations;
mod properties;

use crate::em_helpers::assert_localized;
use em_coins::Tosses;
use em_coins::import::{self, Proposal};

/// The heads and tosses of each set.
fn counts(tosses: &Tosses) -> Vec<(u32, u32)> {
    let sets = 0..tosses.sets();
    sets.map(|set| (tosses.heads(set), tosses.len(set)))
        .collect()
}

/// The paper's sets.
const PAPER: [(u32, u32); 5] = [(5, 10), (9, 10), (8, 10), (4, 10), (7, 10)];

#[track_caller]
fn assert_certain(text: &str, expected: &[(u32, u32)]) {
    let proposal = import::infer(text);
    let found = proposal.readings.first();
    let found = found.unwrap_or_else(|| panic!("{text:?}: {:?}", proposal.error));
    assert_eq!(counts(&found.1), expected, "{text:?} as {:?}", found.0);
    assert!(
        !proposal.is_doubtful,
        "{text:?} is in doubt: {:?}",
        proposal.readings
    );
}

#[track_caller]
fn assert_reads(text: &str, lines: &str) {
    let proposal = import::infer(text);
    let expected = Tosses::parse(lines).unwrap();
    assert_eq!(
        proposal.certain(),
        Some(&expected),
        "{text:?}: {proposal:?}"
    );
}

/// The likelier reading comes first, and nothing is taken unasked.
#[track_caller]
fn assert_offered(text: &str, likely: &[(u32, u32)], others: &[&[(u32, u32)]]) {
    let proposal = import::infer(text);
    assert!(proposal.is_doubtful, "{text:?} is certain: {proposal:?}");
    assert_eq!(proposal.certain(), None);
    let mut found = proposal.readings.iter().map(|(_, tosses)| counts(tosses));
    assert_eq!(found.next().as_deref(), Some(likely), "{text:?}");
    let rest: Vec<_> = found.collect();
    for other in others {
        assert!(rest.iter().any(|it| it == other), "{text:?}: {rest:?}");
    }
}

#[track_caller]
fn refusal(text: &str) -> String {
    let Proposal {
        readings, error, ..
    } = import::infer(text);
    assert!(readings.is_empty(), "{text:?}: {readings:?}");
    let (.., error) = error.expect(text);
    assert_localized(&error);
    error.to_string()
}

#[track_caller]
fn assert_refused(text: &str, begins: &str) {
    let message = refusal(text);
    assert!(message.starts_with(begins), "{text:?}: {message}");
}
