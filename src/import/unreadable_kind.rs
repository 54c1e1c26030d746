//! What a text that is no tosses looks like, so that its author learns what to do with it.

use super::error::ImportError;
use crate::export::csv::{CsvError, seems_to_have_header};
use crate::tosses::{ParseTossesError, is_separator, toss};

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Sets in quotes, as in JSON, Python and R.
    Quoted,
    /// Tosses in brackets, as JSON, Python and MATLAB write arrays.
    Bracketed,
    /// Numbers other than 0 and 1.
    Counted,
    /// Numbers with letters, such as `5H5T`.
    Labelled,
    /// An assignment or a call.
    Programmed,
    /// HTML or XML.
    MarkedUp,
    /// Words in place of letters.
    Worded,
}

impl Looks {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Quoted => "looksQuoted",
            Self::Bracketed => "looksBracketed",
            Self::Counted => "looksCounted",
            Self::Labelled => "looksLabelled",
            Self::Programmed => "looksProgrammed",
            Self::MarkedUp => "looksMarkedUp",
            Self::Worded => "looksWorded",
        }
    }

    /// What it looks like and what to do, in English.
    pub(super) fn in_english(self) -> &'static str {
        match self {
            Self::Quoted => {
                "a list of quoted strings: write one set a line, such as HTTHH, without quotes and brackets"
            }
            Self::Bracketed => {
                "a list in brackets: write one set a line, such as HTTHH, without brackets"
            }
            Self::Counted => {
                "numbers of heads and tails: write heads,tails on the first line, and both numbers of a set \
                 on each line below"
            }
            Self::Labelled => {
                "numbers with letters: write heads,tails on the first line, and both numbers of a set, such \
                 as 5,5, on each line below"
            }
            Self::Programmed => {
                "a part of a program: write only the tosses, one set a line, such as HTTHH"
            }
            Self::MarkedUp => "HTML or XML: write only the tosses, one set a line, such as HTTHH",
            Self::Worded => {
                "words: write H for heads and T for tails, one set a line, such as HTTHH"
            }
        }
    }
}

/// So much of a text tells what it is.
const SAMPLE: usize = 2_000;

/// Says why a text is refused, beginning with the character that does not belong into tosses.
pub(super) fn refuse(text: &str, error: ParseTossesError) -> ImportError {
    if seems_to_have_header(text) {
        return CsvError::NoColumn.into();
    }
    let ParseTossesError::Unexpected {
        line,
        column,
        found,
    } = error
    else {
        return error.into();
    };
    let from = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let sample: String = text[from..].chars().take(SAMPLE).collect();
    match looks(&sample, column - 1) {
        Some(looks) => ImportError::Looks {
            looks,
            line,
            column,
            found,
        },
        None => error.into(),
    }
}

/// What a text looks like that goes wrong at this place of its first line.
fn looks(sample: &str, place: usize) -> Option<Looks> {
    let line = sample.lines().next()?;
    let from = line.char_indices().nth(place)?.0;
    let rest = line[from..].chars().filter(|found| !found.is_whitespace());
    let mut rest = rest.skip_while(|found| matches!(found, '[' | '(' | '{'));
    let first = line[from..].chars().next()?;
    let next = rest.next();
    let is_quote = |found| matches!(found, '"' | '\'' | '`' | '‘'..='‟' | '«' | '»' | '‹' | '›');
    let is_number = |found: char| found.is_ascii_digit();
    if first == '<' && line[from..].chars().nth(1)?.is_alphabetic() {
        return Some(Looks::MarkedUp);
    }
    if is_quote(first) || matches!(first, '[' | '(' | '{') && next.is_some_and(is_quote) {
        return Some(Looks::Quoted);
    }
    if line.contains(['=', '(']) || line.contains("<-") {
        return Some(Looks::Programmed);
    }
    if matches!(first, '[' | '{') {
        return Some(Looks::Bracketed);
    }
    if is_number(first) {
        let mut all = sample.chars();
        let counted = |it: char| is_number(it) || is_separator(it) || ";；.\r\n".contains(it);
        // The letters H and T may be names of the columns.
        let body = sample.trim_start_matches(|it: char| {
            toss(it).is_some() && !is_number(it) || is_separator(it)
        });
        if body.starts_with(['\r', '\n']) && body.chars().all(counted) || all.all(counted) {
            return Some(Looks::Counted);
        }
        return line
            .contains(|it: char| toss(it).is_some() && !is_number(it))
            .then_some(Looks::Labelled);
    }
    let before = line[..from].chars().rev();
    let before = before.take_while(|it| it.is_alphabetic());
    let after = line[from..].chars().take_while(|it| it.is_alphabetic());
    let (mut letters, mut strange) = (0, 0);
    for found in before.chain(after) {
        letters += 1;
        strange += usize::from(toss(found).is_none());
    }
    (letters >= 3 && 2 * strange > letters).then_some(Looks::Worded)
}
