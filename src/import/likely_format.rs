//! Guesses the format of a text that is not tosses, so that the error can say what to do.

use super::error::ImportError;
use crate::tosses::{ParseTossesError, toss};
use std::fmt;

/// The likely format of a text that is not tosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LikelyFormat {
    /// HTML or XML.
    MarkedUp,
    /// Prose.
    Worded,
    /// A link, such as one to a page with tosses.
    Linked,
}

impl LikelyFormat {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::MarkedUp => "looksMarkedUp",
            Self::Worded => "looksWorded",
            Self::Linked => "looksLinked",
        }
    }
}

/// Names the format and says how to convert it.
impl fmt::Display for LikelyFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MarkedUp => "HTML or XML: write only the tosses, one set a line, such as HTTHH",
            Self::Worded => {
                "words: write H for heads and T for tails, one set a line, such as HTTHH"
            }
            Self::Linked => {
                "a link: open it in the browser, or write only the tosses, one set a line, such as HTTHH"
            }
        })
    }
}

/// The maximum number of characters to examine.
const SAMPLE_CHARS: usize = 2_000;

/// Adds the likely format of the text to the error of its first invalid character.
pub(super) fn explain(text: &str, error: ImportError) -> ImportError {
    let ImportError::Tosses(ParseTossesError::Unexpected {
        line,
        column,
        found,
    }) = error
    else {
        return error;
    };
    let start = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let line_text = text[start..].lines().next().unwrap_or_default();
    let sample: String = line_text.chars().take(SAMPLE_CHARS).collect();
    match detect(&sample, column - 1) {
        Some(format) => ImportError::LooksLike {
            format,
            line,
            column,
            found,
        },
        None => error,
    }
}

/// Guesses the format of a line whose first invalid character is at this place.
fn detect(line: &str, place: usize) -> Option<LikelyFormat> {
    let linked = ["://", "www.", "v=1&"];
    if linked.iter().any(|part| line.contains(part)) {
        return Some(LikelyFormat::Linked);
    }
    let from = line.char_indices().nth(place)?.0;
    let mut rest = line[from..].chars();
    if rest.next()? == '<' && rest.next().is_some_and(char::is_alphabetic) {
        return Some(LikelyFormat::MarkedUp);
    }
    let before = line[..from]
        .chars()
        .rev()
        .take_while(|it| it.is_alphabetic());
    let after = line[from..].chars().take_while(|it| it.is_alphabetic());
    let are_words = mostly_strange(before.chain(after)) || mostly_strange(line.chars());
    are_words.then_some(LikelyFormat::Worded)
}

/// Returns whether most of several letters are no tosses.
fn mostly_strange(found: impl Iterator<Item = char>) -> bool {
    let (mut letters, mut strange) = (0, 0);
    for found in found.filter(|it| it.is_alphabetic()) {
        letters += 1;
        strange += usize::from(toss(found).is_none());
    }
    letters > 1 && 2 * strange > letters
}
