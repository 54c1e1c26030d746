//! Errors with messages in several languages.

mod character_names;

pub use character_names::Character;

use character_names::is_unseen;
use std::error::Error;

/// An error with messages in several languages. `Display` writes the English message. For every other language, a
/// catalogue maps the code to a sentence with placeholders for the arguments.
///
/// ```
/// # use em_coins::{Field, LocalizedError};
/// let error = Field::Probability.read("much").unwrap_err();
/// assert_eq!((error.code(), error.args()), ("probability", vec!["much".to_owned()]));
/// ```
pub trait LocalizedError: Error {
    /// Every code, so that catalogues can be checked for completeness.
    const CODES: &'static [&'static str];

    /// Returns the code of the error, one of [`LocalizedError::CODES`].
    fn code(&self) -> &'static str;

    /// Returns the arguments of the sentence, in the order of the English message.
    fn args(&self) -> Vec<String>;
}

/// Replaces each character that is invisible or changes the direction of text with its code point, so that a message
/// can quote any input.
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

/// The maximum number of characters of the input that a message quotes.
pub(crate) const MAX_ECHO_CHARS: usize = 20;

/// Truncates a long text for a message.
#[cold]
pub(crate) fn truncate(text: &str) -> String {
    let mut chars = text.chars();
    let mut kept: String = chars.by_ref().take(MAX_ECHO_CHARS).collect();
    if chars.next().is_some() {
        kept.push('…');
    }
    kept
}
