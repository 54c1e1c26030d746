//! Placeholder: the core is on its way.
use wasm_bindgen::prelude::wasm_bindgen;

/// Placeholder.
#[wasm_bindgen]
pub fn hello() -> String {
    "hello".to_owned()
}
