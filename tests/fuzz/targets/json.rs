//! Any JSON is read as a run or refused, and what was read is the same when it is written and read again.
#![no_main]

use em_coins::Em;
use em_coins::export::json;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

struct Parsed(Value);

impl json::Value for Parsed {
    fn member(&self, name: &str) -> Option<Self> {
        let found = self.0.get(name)?;
        (!found.is_null()).then(|| Self(found.clone()))
    }

    fn item(&self, index: usize) -> Option<Self> {
        self.0.get(index).cloned().map(Self)
    }

    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }
}

/// A longer run takes long to write.
const STEPS: usize = 50;
const SETS: usize = 50;

fuzz_target!(|text: &[u8]| {
    let Ok(value) = serde_json::from_slice(text) else {
        return;
    };
    let Ok((setup, position)) = json::read(Parsed(value)) else {
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
    let value = serde_json::from_str(&written).expect("what is written is JSON");
    assert_eq!(
        json::read(Parsed(value)),
        Ok((setup, position)),
        "{written}"
    );
});
