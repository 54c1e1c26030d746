//! Any text is read or refused in a few words, in slices as at once; sets of letters, one a line, are always read; and
//! any file is judged.
#![no_main]

use em_coins::LocalizedError;
use em_coins::import::{self, Import, ImportError, Proposal};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, u8)| {
    let (text, bytes) = input;
    let _ = import::check(text.as_bytes());
    let _ = import::npy_to_text(&[b"\x93NUMPY\x01\0".as_slice(), text.as_bytes()].concat());
    let whole = import::infer(text);
    for (reading, tosses) in &whole.readings {
        assert!(tosses.sets() > 0);
        assert_eq!(import::read(text, reading).as_ref(), Ok(tosses));
        let sets: Vec<_> = (0..tosses.sets()).map(|set| tosses.letters(set)).collect();
        if sets.iter().all(|set| !set.is_empty()) {
            let lines = sets.join("\n");
            assert_eq!(import::infer(&lines).certain(), Some(tosses), "{lines}");
        }
    }
    if let Some((.., error)) = &whole.error {
        assert!(ImportError::CODES.contains(&error.code()));
        assert!(error.to_string().chars().count() < 400, "{error}");
    }
    let sliced = in_slices(text, usize::from(bytes) + 1);
    assert_eq!(format!("{sliced:?}"), format!("{whole:?}"));
});

fn in_slices(text: &str, bytes: usize) -> Proposal {
    let mut import = Import::default();
    import.push(text);
    while import.advance(bytes) < 1.0 {}
    import.proposal().cloned().expect("it is over")
}
