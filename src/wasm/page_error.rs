//! What can go wrong between the page and the crate, and how an error becomes one of JavaScript's.

use crate::localized_error::{LocalizedError, escape_invisible};
use js_sys::{Array, Error};
use thiserror::Error as Message;

/// What only the browser, or the page itself, can do wrong.
#[derive(Clone, Debug, Message, PartialEq, Eq)]
pub enum PageError {
    /// The page asks for an example by a name that none has.
    #[error("there is no example {0:?}")]
    NoExample(String),
    /// A canvas that takes no drawing.
    #[error("this browser cannot draw on a canvas")]
    NoCanvas,
    /// A text that is not JSON at all.
    #[error("this is not JSON, or not all of it")]
    NotJson,
    /// No randomness for a fresh seed.
    #[error("this browser has no random numbers; enter a seed")]
    NoEntropy,
}

impl LocalizedError for PageError {
    const CODES: &'static [&'static str] = &["noExample", "noCanvas", "notJson", "noEntropy"];

    fn code(&self) -> &'static str {
        match self {
            Self::NoExample(_) => "noExample",
            Self::NoCanvas => "noCanvas",
            Self::NotJson => "notJson",
            Self::NoEntropy => "noEntropy",
        }
    }

    fn args(&self) -> Vec<String> {
        match self {
            Self::NoExample(name) => vec![name.clone()],
            Self::NoCanvas | Self::NotJson | Self::NoEntropy => Vec::new(),
        }
    }
}

/// The error as JavaScript's: its message in English; its `name` and, as `cause`, its values for every
/// other language.
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
