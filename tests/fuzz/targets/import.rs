//! Any text is read or refused, in slices as at once; sets of letters, one a line, are always read; and the
//! beginning of any file is judged.
#![no_main]

use em_coins::import::{self, Import, ImportError};
use em_coins::{ParseTossesError, LocalizedError, Tosses};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, u8)| {
    let (text, bytes) = input;
    let _ = import::check(text.as_bytes());
    let whole = import::read(text);
    match &whole {
        Ok(tosses) => {
            assert!(tosses.sets() > 0);
            let sets: Vec<_> = (0..tosses.sets()).map(|set| tosses.letters(set)).collect();
            if sets.iter().all(|set| !set.is_empty()) {
                let lines = sets.join("\n");
                assert_eq!(import::read(&lines).as_ref(), Ok(tosses), "{lines}");
            }
        }
        Err(error) => {
            assert!(ImportError::CODES.contains(&error.name()) || !error.name().is_empty());
            assert!(error.to_string().chars().count() < 400, "{error}");
        }
    }
    assert_eq!(in_slices(text, usize::from(bytes) + 1), whole);
});

fn in_slices(text: &str, bytes: usize) -> Result<Tosses, ImportError> {
    let mut import = Import::default();
    import.push(text);
    while import.advance(bytes)? < 1.0 {}
    import.finish().ok_or(ParseTossesError::NoTosses.into())
}
