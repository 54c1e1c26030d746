//! JSON for the reader of runs, as serde_json parses it; in the page it is the browser's own parser.

use em_coins::export::json;
use serde_json::Value;

/// What serde_json holds, as the reader wants it.
pub(crate) struct Parsed(pub(crate) Value);

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
