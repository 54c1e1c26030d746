//! Any text is read as tosses or refused, and what was read is the same when it is written and read again.
#![no_main]

use em_coins::{ParseTossesError, Tosses};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match Tosses::parse(text) {
        Ok(tosses) => {
            let sets: Vec<_> = (0..tosses.sets()).map(|set| tosses.letters(set)).collect();
            assert_eq!(Tosses::parse(&sets.join("\r\n")), Ok(tosses));
        }
        Err(ParseTossesError::Unexpected {
            line,
            column,
            found,
        }) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            let there = text
                .lines()
                .nth(line - 1)
                .and_then(|line| line.chars().nth(column - 1));
            assert_eq!(there, Some(found), "the place is where the message says");
        }
        Err(_) => {}
    }
});
