//! Limits, and what holds for every text.

use super::assert_refused;
use crate::em_helpers::assert_localized;
use em_coins::import::{self, Import, Proposal};
use em_coins::{MAX_SETS, MAX_TOSSES, ParseTossesError, Tosses};
use proptest::prelude::*;

#[test]
fn the_limits_of_sets_and_tosses_hold() {
    let error = |text: &str| import::infer(text).error.unwrap().2;
    let line = MAX_SETS + 1;
    let many = "HT\n".repeat(line);
    assert_eq!(error(&many), ParseTossesError::TooManySets { line }.into());
    let long = "H".repeat(MAX_TOSSES + 1);
    assert_eq!(
        error(&long),
        ParseTossesError::TooManyTosses { line: 1 }.into()
    );
    assert_refused(
        "heads,tails\n60000000,1\n40000000,0",
        "line 3: exceeds the limit of 100000000 tosses",
    );
}

/// Reads in slices of this many bytes, handed over in two pieces.
fn in_slices(text: &str, bytes: usize) -> Proposal {
    let mut import = Import::default();
    let middle = text.floor_char_boundary(text.len() / 2);
    import.push(&text[..middle]);
    import.push(&text[middle..]);
    let mut before = 0.0;
    loop {
        let done = import.advance(bytes);
        assert!(done >= before, "{text:?} goes back from {before} to {done}");
        before = done;
        if done == 1.0 {
            return import.proposal().unwrap().clone();
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_answered_alike_in_any_slices(
        text in "(tosses|heads|tails|set|[HTKZ012358\",;\t\r\n é\u{ff28}\u{a0}\u{397}\\[<\\](){}|&=:.+-])*",
        bytes in 1_usize..9,
    ) {
        let whole = import::infer(&text);
        if let Some((.., error)) = &whole.error {
            assert_localized(error);
        }
        for (_, tosses) in &whole.readings {
            prop_assert!(tosses.sets() > 0);
        }
        prop_assert!(whole.readings.is_empty() == whole.error.is_some());
        let sliced = in_slices(&text, bytes);
        prop_assert_eq!(format!("{sliced:?}"), format!("{whole:?}"));
    }

    #[test]
    fn any_characters_are_answered(text in "\\PC*") {
        let _ = import::infer(&text);
    }

    #[test]
    fn any_bytes_after_the_beginning_of_an_array_are_answered(bytes: Vec<u8>) {
        let _ = import::npy_to_text(&[b"\x93NUMPY".as_slice(), &bytes].concat());
    }

    #[test]
    fn sets_of_letters_one_a_line_are_always_read(text in "([HTht]{1,30}\n){1,9}") {
        let proposal = import::infer(&text);
        prop_assert_eq!(proposal.certain(), Some(&Tosses::parse(&text).unwrap()));
    }

    #[test]
    fn sets_in_a_link_are_read(text in "[HT]{3,30}(,[HT]{3,30}){0,9}") {
        let lines = text.replace(',', "\n");
        let proposal = import::infer(&text);
        prop_assert_eq!(proposal.certain(), Some(&Tosses::parse(&lines).unwrap()));
    }
}
