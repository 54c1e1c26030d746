//! Any text is read as a run or refused, and what was read is the same when it is written and read again.
#![no_main]

use em_coins::Em;
use em_coins::export::json;
use libfuzzer_sys::fuzz_target;

/// A longer run takes long to write.
const STEPS: usize = 50;
const SETS: usize = 50;

fuzz_target!(|text: &[u8]| {
    let Ok(text) = std::str::from_utf8(text) else {
        return;
    };
    let Ok((setup, position)) = json::read(text) else {
        return;
    };
    let (tosses, truth) = setup.data();
    if tosses.sets() > SETS {
        return;
    }
    let mut em: Em = setup.em(tosses);
    let position = position.min(STEPS);
    if em.seek(position).is_err() {
        return;
    }
    let written = json::write(&setup, &em, &truth).expect("each step was made once");
    assert_eq!(
        json::read(&written),
        Ok((setup, position)),
        "{written}"
    );
});
