//! Importing tosses from text.
//!
//! The first pass detects the format: a table with a header, tosses with one set per line, or several sets on
//! one line. A later pass reads the tosses. The error of an ambiguous text names both readings; the error of an
//! invalid text names its likely format.
//!
//! [`read`] imports a text at once. An [`Import`] reads it in slices, so that the page can show the progress
//! and cancel.

mod error;
mod likely_format;
mod read_lines;
mod reject_binary;
mod sniff_layout;
pub mod table;

pub use error::{Doubt, ImportError};
pub use likely_format::LikelyFormat;
pub use reject_binary::{FileError, check};

use crate::tosses::{ParseTossesError, Tosses};
use likely_format::is_list_of_words;
use read_lines::Lines;
use reject_binary::signature;
use sniff_layout::Survey;
use std::mem;
use table::{Table, TableError};

/// Reads the tosses in a text.
///
/// ```
/// # use em_coins::{Tosses, import};
/// assert_eq!(import::read("heads,tails\n2,1"), Ok(Tosses::parse("HHT")?));
/// assert_eq!(import::read("HHT,TTTH"), Ok(Tosses::parse("HHT\nTTTH")?));
/// assert_eq!(
///     import::read("10\t0\n11\t1").unwrap_err().to_string(),
///     "line 1: \"10 0\" may be the tosses HTT, or numbers: heads 10, tails 0; write H and T for the tosses, or \
///      heads,tails on a line above the numbers",
/// );
/// # Ok::<(), em_coins::ParseTossesError>(())
/// ```
///
/// # Errors
/// When the text contains neither tosses nor a table of them, when it is ambiguous, or when there are too many
/// tosses; the message names the place.
pub fn read(text: &str) -> Result<Tosses, ImportError> {
    let mut import = Import::default();
    import.push(text);
    while import.advance(usize::MAX)? < 1.0 {}
    import.finish().ok_or(ParseTossesError::NoTosses.into())
}

/// An incremental import, which reads a text in slices.
#[derive(Debug, Default)]
pub struct Import {
    text: String,
    /// The number of bytes that the current phase has read.
    at: usize,
    phase: Phase,
}

/// The phase of an import. `Surveying` and `Reading` are one pass over the text each; `Table` is one or two.
#[derive(Debug, Default)]
enum Phase {
    #[default]
    Gathering,
    Surveying(Box<Survey>),
    Reading(Box<Lines>),
    Table(Box<Table>),
    Read(Option<Tosses>),
}

impl Import {
    /// Adds a piece of the text. Has no effect after the first call of [`Self::advance`].
    pub fn push(&mut self, piece: &str) {
        if matches!(self.phase, Phase::Gathering) {
            // Word and web pages have line breaks of their own.
            for (index, line) in piece.split(is_line_break).enumerate() {
                self.text.extend((index > 0).then_some('\n'));
                self.text.push_str(line);
            }
        }
    }

    /// Reads about this many more bytes, and returns the progress, from 0 to 1.
    ///
    /// # Errors
    /// When the text cannot be read; this ends the import.
    pub fn advance(&mut self, bytes: usize) -> Result<f64, ImportError> {
        let done = self.slice(bytes);
        if done.is_err() {
            *self = Self {
                phase: Phase::Read(None),
                ..Self::default()
            };
        }
        done
    }

    /// Returns the tosses if the whole text has been read.
    #[must_use]
    pub fn finish(self) -> Option<Tosses> {
        match self.phase {
            Phase::Read(tosses) => tosses,
            _ => None,
        }
    }

    fn slice(&mut self, bytes: usize) -> Result<f64, ImportError> {
        let from = self.at;
        self.at = end_of_slice(&self.text, from, bytes);
        let slice = &self.text[from..self.at];
        let is_last = self.at == self.text.len();
        match &mut self.phase {
            Phase::Gathering => {
                self.begin()?;
                return Ok(0.0);
            }
            Phase::Surveying(survey) => {
                let stopped = survey.read(slice);
                if stopped || is_last {
                    let lines = survey.decide(&self.text)?;
                    self.start(Phase::Reading(Box::new(lines)));
                }
            }
            Phase::Reading(lines) => {
                lines.read(slice)?;
                if is_last {
                    self.phase = Phase::Read(lines.finish()?);
                }
            }
            Phase::Table(table) => {
                let is_over = table.read(slice)? || is_last;
                if is_over && !table.finish_pass()? {
                    self.at = 0;
                } else if is_over && let Phase::Table(table) = mem::take(&mut self.phase) {
                    self.phase = Phase::Read(Some(table.build()?));
                }
            }
            Phase::Read(_) => {}
        }
        Ok(self.progress())
    }

    fn begin(&mut self) -> Result<(), ImportError> {
        if self.text.starts_with('\u{feff}') {
            self.text.drain(..'\u{feff}'.len_utf8());
        }
        if let Some(kind) = signature(self.text.as_bytes()) {
            return Err(kind.into());
        }
        self.start(match Table::find(&self.text) {
            Ok(_) | Err(TableError::Twice { .. }) if is_list_of_words(&self.text) => {
                Phase::Surveying(Box::default())
            }
            Ok(table) => Phase::Table(Box::new(table)),
            Err(TableError::NoColumn | TableError::OpenQuote { .. }) => {
                Phase::Surveying(Box::default())
            }
            Err(error) => return Err(error.into()),
        });
        Ok(())
    }

    fn start(&mut self, phase: Phase) {
        (self.phase, self.at) = (phase, 0);
    }

    fn progress(&self) -> f64 {
        let passed = self.at as f64 / self.text.len().max(1) as f64;
        match &self.phase {
            Phase::Gathering => 0.0,
            Phase::Surveying(_) => passed / 2.0,
            Phase::Reading(_) => f64::midpoint(1.0, passed).min(MAX_POSITION),
            Phase::Table(table) => table.progress(passed).min(MAX_POSITION),
            Phase::Read(_) => 1.0,
        }
    }
}

/// The maximum progress of an unfinished import.
const MAX_POSITION: f64 = 0.999;

/// Returns whether a character ends a line, besides those that end one everywhere.
fn is_line_break(found: char) -> bool {
    matches!(
        found,
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Returns the end of a slice of about this many bytes, at a character boundary.
fn end_of_slice(text: &str, from: usize, bytes: usize) -> usize {
    let end = from.saturating_add(bytes.max(1));
    if end >= text.len() {
        return text.len();
    }
    text.ceil_char_boundary(end)
}
