//! Guesses the format of a text that is not tosses, so that the error can say how to convert it.

use super::error::ImportError;
use super::table::{TableError, seems_to_have_header};
use crate::tosses::{ParseTossesError, is_separator, toss};
use std::fmt;

/// The likely format of a text that is not tosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LikelyFormat {
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
    /// A link, such as one to a page with tosses.
    Linked,
    /// Tosses after a number or a dash, as in a list.
    Listed,
    /// A table with vertical bars, as in Markdown.
    Tabled,
    /// A list of objects, as in JSON.
    Recorded,
}

impl LikelyFormat {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Quoted => "looksQuoted",
            Self::Bracketed => "looksBracketed",
            Self::Counted => "looksCounted",
            Self::Labelled => "looksLabelled",
            Self::Programmed => "looksProgrammed",
            Self::MarkedUp => "looksMarkedUp",
            Self::Worded => "looksWorded",
            Self::Linked => "looksLinked",
            Self::Listed => "looksListed",
            Self::Tabled => "looksTabled",
            Self::Recorded => "looksRecorded",
        }
    }

    /// Names the format and says how to convert it.
    fn advice(self) -> &'static str {
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
            Self::Linked => {
                "a link: open it in the browser, or write only the tosses, one set a line, such as HTTHH"
            }
            Self::Listed => {
                "a list with numbers or dashes: write only the tosses, one set a line, such as HTTHH"
            }
            Self::Tabled => {
                "a table with vertical bars: write commas between the cells and nothing at the edges, such as \
                 heads,tails on the first line and 5,5 below"
            }
            Self::Recorded => {
                "a list of JSON objects: write heads,tails on the first line, and both numbers of a set, such \
                 as 5,5, on each line below"
            }
        }
    }
}

impl fmt::Display for LikelyFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.advice())
    }
}

/// The maximum number of characters to examine.
const SAMPLE_CHARS: usize = 2_000;

/// Adds the likely format of the text to the error of its first invalid character.
pub(super) fn explain(text: &str, error: ParseTossesError) -> ImportError {
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
    let sample: String = text[from..].chars().take(SAMPLE_CHARS).collect();
    let format = detect(&sample, column - 1);
    if format != Some(LikelyFormat::Linked) && seems_to_have_header(text) {
        return TableError::NoColumn.into();
    }
    match format {
        Some(format) => ImportError::LooksLike {
            format,
            line,
            column,
            found,
        },
        None => error.into(),
    }
}

/// Guesses the format of a text whose first invalid character is at this place in its first line.
fn detect(sample: &str, place: usize) -> Option<LikelyFormat> {
    let line = sample.lines().next()?;
    let from = line.char_indices().nth(place)?.0;
    let rest = line[from..].chars().filter(|found| !found.is_whitespace());
    let mut rest = rest.skip_while(|found| matches!(found, '[' | '(' | '{'));
    let first = line[from..].chars().next()?;
    let next = rest.next();
    let is_quote = |found| matches!(found, '"' | '\'' | '`' | '‘'..='‟' | '«' | '»' | '‹' | '›');
    let is_number = |found: char| found.is_ascii_digit();
    if ["://", "www.", "v=1&"]
        .iter()
        .any(|part| line.contains(part))
    {
        return Some(LikelyFormat::Linked);
    }
    if first == '<' && line[from..].chars().nth(1)?.is_alphabetic() {
        return Some(LikelyFormat::MarkedUp);
    }
    if line.trim_start().starts_with('|') {
        return Some(LikelyFormat::Tabled);
    }
    let mut beginning = sample[from..]
        .chars()
        .filter(|found| !found.is_whitespace());
    if first == '[' && beginning.nth(1) == Some('{') {
        return Some(LikelyFormat::Recorded);
    }
    if is_quote(first) || matches!(first, '[' | '(' | '{') && next.is_some_and(is_quote) {
        return Some(LikelyFormat::Quoted);
    }
    if is_labelled(line) || is_counted_by_letters(line) {
        return Some(LikelyFormat::Labelled);
    }
    if is_listed(line) {
        return Some(LikelyFormat::Listed);
    }
    if line.contains(['=', '(']) || line.contains("<-") {
        return Some(LikelyFormat::Programmed);
    }
    if matches!(first, '[' | '{') {
        return Some(LikelyFormat::Bracketed);
    }
    if is_number(first) {
        let mut all = sample.chars();
        let counted = |it: char| is_number(it) || is_separator(it) || ";；.\r\n".contains(it);
        // The letters H and T may be column names.
        let body = sample.trim_start_matches(|it: char| {
            toss(it).is_some() && !is_number(it) || is_separator(it)
        });
        if body.starts_with(['\r', '\n']) && body.chars().all(counted) || all.all(counted) {
            return Some(LikelyFormat::Counted);
        }
        return None;
    }
    let before = line[..from].chars().rev();
    let before = before.take_while(|it| it.is_alphabetic());
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

/// Returns whether a line consists of numbers, each before or after a letter or a word, such as `5H5T`.
fn is_counted_by_letters(line: &str) -> bool {
    let (mut numbers, mut names, mut rest) = (0_usize, 0, line);
    while let Some(found) = rest.chars().next() {
        let is_same = |it: char| {
            it.is_ascii_digit() == found.is_ascii_digit()
                && it.is_alphabetic() == found.is_alphabetic()
        };
        let end = rest.find(|it| !is_same(it)).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        rest = after;
        if found.is_ascii_digit() {
            numbers += 1;
        } else if found.is_alphabetic() {
            names += 1;
            if part.len() > 1 && part.chars().all(|it| toss(it).is_some()) {
                return false;
            }
        } else if !part.chars().all(is_separator) {
            return false;
        }
        if numbers.abs_diff(names) > 1 {
            return false;
        }
    }
    numbers > 0 && numbers == names
}

/// Returns whether a line consists of tosses after a number or a dash.
fn is_listed(line: &str) -> bool {
    let line = line.trim_start();
    let digits = line.trim_start_matches(|it: char| it.is_ascii_digit());
    let marks: &[char] = if digits.len() < line.len() {
        &[':', '.', ')']
    } else {
        &['-', '*', '•', '–', '—']
    };
    let tosses = digits.strip_prefix(marks).map(str::trim);
    let is_plain = |it: char| toss(it).is_some() || is_separator(it);
    tosses.is_some_and(|tosses| !tosses.is_empty() && tosses.chars().all(is_plain))
}

/// Returns whether a line consists of at least two numbers, each after a word and a colon or an equals sign.
fn is_labelled(line: &str) -> bool {
    let parts = line.split(|it: char| !it.is_alphanumeric());
    let mut parts = parts.filter(|part| !part.is_empty());
    let mut numbers = 0;
    while let Some(word) = parts.next() {
        let is_number = |part: &str| part.chars().all(|it| it.is_ascii_digit());
        if !word.chars().all(char::is_alphabetic) || !parts.next().is_some_and(is_number) {
            return false;
        }
        numbers += 1;
    }
    numbers > 1 && line.contains([':', '='])
}

/// Returns whether a text is a list of the words heads and tails, rather than a table with these columns.
pub(super) fn is_list_of_words(text: &str) -> bool {
    let mut lines = text.trim_start().lines();
    let is_words = |line: &str| {
        let mut cells = line.split([',', ';', '\t']).map(str::trim);
        cells.all(|cell| {
            ["heads", "tails"]
                .iter()
                .any(|word| cell.eq_ignore_ascii_case(word))
        })
    };
    is_words(lines.next().unwrap_or_default()) && lines.next().is_none_or(is_words)
}
