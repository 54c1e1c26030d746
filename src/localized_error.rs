//! Errors with messages in any language.

mod character;

pub use character::Character;

use character::is_unseen;
use std::error::Error;

/// An error with a message in any language. English is its `Display`; for other languages a catalogue has a
/// sentence under its code, into which the arguments go.
///
/// ```
/// # use em_coins::{Field, LocalizedError};
/// let error = Field::Probability.read("much").unwrap_err();
/// assert_eq!((error.code(), error.args()), ("probability", vec!["much".to_owned()]));
/// ```
pub trait LocalizedError: Error {
    /// Every code, so that catalogues can be checked for completeness.
    const CODES: &'static [&'static str];

    /// Which error it is, one of [`LocalizedError::CODES`].
    fn code(&self) -> &'static str;

    /// The arguments of its sentence, in the order of the English one.
    fn args(&self) -> Vec<String>;
}

/// The text with a code in place of each character that is invisible, or that changes the direction of the text
/// beside it, so that a message can repeat whatever was found.
///
/// ```
/// # use em_coins::escape_invisible;
/// assert_eq!(escape_invisible("\u{202e}H\0“é\""), "⟨U+202E⟩H⟨U+0000⟩“é\"");
/// ```
#[must_use]
pub fn escape_invisible(text: &str) -> String {
    let mut shown = String::new();
    for found in text.chars() {
        if is_unseen(found) {
            shown += &format!("⟨{}⟩", Character(found).code());
        } else {
            shown.push(found);
        }
    }
    shown
}

/// The most characters of the input that a message repeats.
pub(crate) const MAX_ECHO_CHARS: usize = 20;

/// The text, shortened where it is long.
#[cold]
pub(crate) fn truncate(text: &str) -> String {
    match text.char_indices().nth(MAX_ECHO_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
