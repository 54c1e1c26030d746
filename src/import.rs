//! Tosses in whatever text somebody holds.
//!
//! First the text is looked over, and what it is decides how it is read: a table with a header, or tosses, one
//! set a line or several on one line. A text with two readings is refused with both of them;
//! one that cannot be read at all is refused with what it looks like.
//!
//! [`read`] does all of it at once. An [`Import`] does it in slices, so that a page can show how far it is,
//! and stop.

mod detect_shape;
mod error;
mod likely_format;
mod read_lines;
mod reject_binary;
pub mod table;

pub use error::{Doubt, ImportError};
pub use likely_format::LikelyFormat;
pub use reject_binary::{FileError, check};

use crate::tosses::{ParseTossesError, Tosses};
use detect_shape::Survey;
use read_lines::Lines;
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
/// When the text is no tosses and no table of them, when it can be read in two ways, or when there are too
/// many; the message names the place.
pub fn read(text: &str) -> Result<Tosses, ImportError> {
    let mut import = Import::default();
    import.push(text);
    while import.advance(usize::MAX)? < 1.0 {}
    import.finish().ok_or(ParseTossesError::NoTosses.into())
}

/// A text that is read in slices.
#[derive(Debug, Default)]
pub struct Import {
    text: String,
    /// How many bytes of it the present phase has behind it.
    at: usize,
    phase: Phase,
}

/// How far an import is. Each of the middle ones goes over the text once.
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
    /// Adds a piece of the text; nothing once the reading has begun.
    pub fn push(&mut self, piece: &str) {
        if matches!(self.phase, Phase::Gathering) {
            self.text.push_str(piece);
        }
    }

    /// Reads on for about this many bytes, and returns the progress, from 0 to 1.
    ///
    /// # Errors
    /// When the text cannot be read; the import is over then.
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

    /// The tosses, once all is read.
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
        self.start(match Table::find(&self.text) {
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

/// All but done: only what is read is.
const MAX_POSITION: f64 = 0.999;

/// Where a slice of about this many bytes ends, between two characters.
fn end_of_slice(text: &str, from: usize, bytes: usize) -> usize {
    let end = from.saturating_add(bytes.max(1));
    if end >= text.len() {
        return text.len();
    }
    text.ceil_char_boundary(end)
}
