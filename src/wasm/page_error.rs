//! Errors of the boundary, and the conversion of errors to JavaScript's.

use crate::localized_error::{LocalizedError, escape_invisible};
use js_sys::{Array, Error};
use thiserror::Error as Message;

/// An error of the browser or of the page itself.
#[derive(Clone, Debug, Message, PartialEq, Eq)]
pub enum PageError {
    /// There is no example of this name.
    #[error("there is no example \"{0}\"")]
    NoExample(String),
    /// The canvas cannot be drawn on.
    #[error("this browser cannot draw on a canvas")]
    NoCanvas,
    /// The browser has no random numbers for a seed.
    #[error("this browser has no random numbers; enter a seed")]
    NoEntropy,
}

impl LocalizedError for PageError {
    const CODES: &'static [&'static str] = &["noExample", "noCanvas", "noEntropy"];

    fn code(&self) -> &'static str {
        match self {
            Self::NoExample(_) => "noExample",
            Self::NoCanvas => "noCanvas",
            Self::NoEntropy => "noEntropy",
        }
    }

    fn args(&self) -> Vec<String> {
        match self {
            Self::NoExample(name) => vec![name.clone()],
            Self::NoCanvas | Self::NoEntropy => Vec::new(),
        }
    }
}

/// A JavaScript error with the message in English, the code as `name`, and the arguments as `cause`.
pub(super) fn message(error: impl LocalizedError) -> Error {
    let thrown = Error::new(&error.to_string());
    thrown.set_name(error.code());
    let values: Array = error
        .args()
        .iter()
        .map(|value| wasm_bindgen::JsValue::from(escape_invisible(value)))
        .collect();
    thrown.set_cause(&values);
    thrown
}
