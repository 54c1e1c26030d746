//! Any text is read as a table or refused, and what was read is the same when it is written and read again.
#![no_main]

use em_coins::export::csv;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let header = csv::has_header(text);
    if let Ok(tosses) = csv::read(text) {
        assert!(header, "what is read as a table is known as one");
        let written = csv::write(&tosses, None, &[]);
        assert_eq!(csv::read(&written), Ok(tosses));
    }
});
