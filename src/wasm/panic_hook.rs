//! Reports a panic to the page before the program stops, even where JavaScript catches the exception.

use js_sys::Error;
use std::panic::set_hook;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The browser's function for unhandled errors; `www/dialogs/crash-dialog.js` listens.
    #[wasm_bindgen(js_name = reportError)]
    fn report_error(error: &Error);
}

/// Runs as soon as the page has loaded the crate.
#[wasm_bindgen(start)]
fn tell_of_panics() {
    set_hook(Box::new(|panic| {
        report_error(&Error::new(&panic.to_string()));
    }));
}
