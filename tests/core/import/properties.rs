//! Limits, and what holds for every text.

use super::{assert_refused, counts};
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

#[test]
fn a_very_long_line_is_one_set_and_is_read_in_slices() {
    const TOSSES: usize = 3 << 20;
    let letters = format!("Set 1: {}", "HHT".repeat(TOSSES / 3));
    let words = format!("[{}]", "'heads', 'tails', ".repeat(1 << 17));
    for (text, heads, tosses) in [(letters, TOSSES / 3 * 2, TOSSES), (words, 1 << 17, 1 << 18)] {
        let mut import = Import::default();
        import.push(&format!("{text}\n"));
        let mut slices = 0;
        while import.advance(1 << 20) < 1.0 {
            slices += 1;
        }
        assert!(slices >= text.len() >> 20, "{slices}");
        let proposal = import.proposal().unwrap();
        let (_, read) = &proposal.readings[0];
        let expected = [(heads as u32, tosses as u32)];
        assert_eq!(counts(read), expected, "{:?}", proposal.readings[0].0);
    }
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
