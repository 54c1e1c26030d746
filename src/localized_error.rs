//! Errors that can be told in any language.

mod character;

pub use character::Character;

use character::is_unseen;
use std::error::Error;

/// An error that can be told in any language. In English it says itself; for others it gives its name, under
/// which a catalogue of words has its sentence, and the values that belong into it.
///
/// ```
/// # use em_coins::{Field, LocalizedError};
/// let error = Field::Probability.read("much").unwrap_err();
/// assert_eq!((error.code(), error.args()), ("probability", vec!["much".to_owned()]));
/// ```
pub trait LocalizedError: Error {
    /// Every name there is, so that catalogues can be checked against it.
    const CODES: &'static [&'static str];

    /// Which error it is, one of [`LocalizedError::CODES`].
    fn code(&self) -> &'static str;

    /// The values that its sentence speaks of, in the order in which English names them.
    fn args(&self) -> Vec<String>;
}

/// The text with a code in place of each character that nobody sees, or that turns round what is written
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

/// So many characters of what was found are repeated in a message.
pub(crate) const MAX_ECHO_CHARS: usize = 20;

/// The start of a text, where it is long.
#[cold]
pub(crate) fn truncate(text: &str) -> String {
    match text.char_indices().nth(MAX_ECHO_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
