//! Any text is read as a link, and the link that was read says the same when it is written and read again.
#![no_main]

use em_coins::{Link, ViewState};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reading = Link::read(text);
    assert!(reading.refused.len() <= 5);
    for refused in &reading.refused {
        assert!(
            refused.key.len() + refused.value.len() < 1000,
            "{refused:?}"
        );
    }
    let written = reading.link.write_whole();
    let written = written.expect("what was read has a set");
    let again = Link::read(&written);
    assert_eq!(again.link, reading.link, "{written}");
    assert_eq!((again.refused, again.more), (Vec::new(), 0), "{written}");
    let mut view_state = ViewState::default();
    if let Some((key, value)) = text.split_once('=') {
        let before = view_state.clone();
        if view_state.set(key, Some(value)).is_err() {
            assert_eq!(view_state, before);
        }
    }
});
