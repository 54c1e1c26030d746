//! Any text is read as a table or refused, and what was read is the same when it is written and read again.
#![no_main]

use em_coins::export::sets_csv;
use em_coins::import::table;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let header = table::has_header(text);
    if let Ok(tosses) = table::read(text) {
        assert!(header, "what is read as a table is known as one");
        let written = sets_csv::write(&tosses, None, &[]);
        assert_eq!(table::read(&written), Ok(tosses));
    }
});
