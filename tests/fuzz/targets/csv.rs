//! What the page exports of any data that were read is read back without a question.
#![no_main]

use em_coins::export::sets_csv;
use em_coins::import;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for (_, tosses) in import::infer(text).readings {
        let written = sets_csv::write(&tosses, None, &[]);
        assert_eq!(import::infer(&written).certain(), Some(&tosses), "{written}");
    }
});
