//! Importing tosses from text of any shape.
//!
//! A text is first split in several ways, and what its cells look like proposes [`Reading`]s, the likely ones first. Each
//! is then tried on the whole text. If those that remain give the same sets, the text has one meaning; otherwise the
//! page offers the likeliest, says so, and takes nothing unasked. A reader may correct a reading.
//!
//! [`infer`] does it at once. An [`Import`] works in slices, so that the page can show the progress and cancel.

mod brackets;
mod count;
mod error;
mod infer;
mod labelled;
mod likely_format;
mod line_decoration;
mod npy;
mod read;
mod reading;
mod reject_binary;
mod row_splitter;
mod summary;
mod symbols;
mod table;
mod table_error;
mod vocabulary;

pub use error::ImportError;
pub use likely_format::LikelyFormat;
pub use npy::{NpyError, to_text as npy_to_text};
pub use reading::{Content, Layout, Reading, Role};
pub use reject_binary::{FileError, check, is_npy};
pub use summary::{Preview, Summary};
pub use symbols::Symbols;
pub use table_error::TableError;

use crate::tosses::{ParseTossesError, Tosses};
use infer::Candidate;
use read::Reader;
use reject_binary::signature;
use std::collections::VecDeque;
use std::mem;

/// How a text may be read.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The readings that fit the whole text, each with its sets; the likely ones first. Without any, the text cannot be
    /// read.
    pub readings: Vec<(Reading, Tosses)>,
    /// Whether the first is a guess, or another is likely too.
    pub is_doubtful: bool,
    /// Why the likeliest reading does not fit, if none does, with what was read before.
    pub error: Option<(Reading, usize, ImportError)>,
}

impl Proposal {
    /// Returns the sets, if the text has one meaning.
    #[must_use]
    pub fn certain(&self) -> Option<&Tosses> {
        let (_, tosses) = self.readings.first()?;
        (!self.is_doubtful).then_some(tosses)
    }
}

/// Finds out how a text may be read.
///
/// ```
/// # use em_coins::{Tosses, import};
/// let certain = import::infer("heads,throws\n2,3\n0,4");
/// assert_eq!(certain.certain(), Some(&Tosses::parse("HHT\nTTTT")?));
/// let doubtful = import::infer("10\t0\n11\t1");
/// assert_eq!(doubtful.certain(), None);
/// assert_eq!(doubtful.readings[0].1.heads(0), 10, "numbers of heads and tails");
/// let tosses = doubtful.readings.iter().find(|(_, sets)| sets.letters(0) == "HTT");
/// assert!(tosses.is_some(), "the tosses themselves");
/// # Ok::<(), em_coins::ParseTossesError>(())
/// ```
#[must_use]
pub fn infer(text: &str) -> Proposal {
    let mut import = Import::default();
    import.push(text);
    while import.advance(usize::MAX) < 1.0 {}
    import.into_proposal()
}

/// Reads the tosses in a text in one way.
///
/// ```
/// # use em_coins::{Tosses, import};
/// let mut reading = import::infer("HTTH\nHHHT").readings.remove(0).0;
/// reading.symbols = reading.symbols.exchanged();
/// assert_eq!(import::read("HTTH\nHHHT", &reading), Ok(Tosses::parse("THHT\nTTTH")?));
/// # Ok::<(), em_coins::ParseTossesError>(())
/// ```
///
/// # Errors
/// When the text cannot be read so, or has too many tosses; the message names the place.
pub fn read(text: &str, reading: &Reading) -> Result<Tosses, ImportError> {
    let mut import = Import::default();
    import.push(text);
    import.correct(reading.clone());
    while import.advance(usize::MAX) < 1.0 {}
    match import.into_proposal() {
        Proposal {
            error: Some((.., error)),
            ..
        } => Err(error),
        Proposal { mut readings, .. } => match readings.pop() {
            Some((_, tosses)) => Ok(tosses),
            None => Err(ParseTossesError::NoTosses.into()),
        },
    }
}

/// An incremental import, which reads a text in slices.
#[derive(Debug, Default)]
pub struct Import {
    text: String,
    phase: Phase,
}

#[derive(Debug, Default)]
enum Phase {
    /// The text is being handed over.
    #[default]
    Gathering,
    /// Readings are tried, one after another.
    Trying(Box<Trial>),
    Done(Box<Proposal>),
}

#[derive(Debug)]
struct Trial {
    all: usize,
    waiting: VecDeque<Candidate>,
    current: Option<(Candidate, Reader)>,
    fitting: Vec<(Candidate, Tosses)>,
    error: Option<(Reading, usize, ImportError)>,
    /// Whether a reader chose the reading.
    is_chosen: bool,
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

    /// Reads about this many more bytes, and returns the progress, from 0 to 1. It is 1 when [`Self::proposal`] is there.
    pub fn advance(&mut self, bytes: usize) -> f64 {
        match &mut self.phase {
            Phase::Gathering => {
                self.begin();
                0.0
            }
            Phase::Trying(trial) => {
                let done = trial.advance(&self.text, bytes);
                if done == 1.0
                    && let Phase::Trying(trial) = mem::take(&mut self.phase)
                {
                    self.phase = Phase::Done(Box::new(trial.finish(&self.text)));
                }
                done
            }
            Phase::Done(_) => 1.0,
        }
    }

    /// Returns how the text may be read, when all has been tried.
    #[must_use]
    pub fn proposal(&self) -> Option<&Proposal> {
        match &self.phase {
            Phase::Done(proposal) => Some(proposal),
            _ => None,
        }
    }

    /// Reads again, in one way only; [`Self::advance`] does it.
    pub fn correct(&mut self, reading: Reading) {
        if matches!(self.phase, Phase::Gathering) {
            self.begin();
        }
        let trial = Trial::new([Candidate::new(reading, 0)].into(), true);
        self.phase = Phase::Trying(Box::new(trial));
    }

    /// Returns what a reader sees of a reading: its columns and its first sets.
    #[must_use]
    pub fn preview(&self, reading: &Reading, tosses: Option<&Tosses>) -> Preview {
        Preview::new(&self.text, reading, tosses)
    }

    fn into_proposal(self) -> Proposal {
        match self.phase {
            Phase::Done(proposal) => *proposal,
            _ => Proposal {
                readings: Vec::new(),
                is_doubtful: false,
                error: None,
            },
        }
    }

    fn begin(&mut self) {
        if self.text.starts_with('\u{feff}') {
            self.text.drain(..'\u{feff}'.len_utf8());
        }
        // Spreadsheets of old ended lines so.
        if !self.text.contains('\n') && self.text.contains('\r') {
            self.text = self.text.replace('\r', "\n");
        }
        if let Some(kind) = signature(self.text.as_bytes()) {
            let reading = Reading::new(Layout::Lines, Content::Tosses);
            self.phase = Phase::Done(Box::new(Proposal {
                readings: Vec::new(),
                is_doubtful: false,
                error: Some((reading, 0, kind.into())),
            }));
            return;
        }
        let trial = Trial::new(infer::candidates(&self.text).into(), false);
        self.phase = Phase::Trying(Box::new(trial));
    }
}

impl Trial {
    fn new(waiting: VecDeque<Candidate>, is_chosen: bool) -> Self {
        Self {
            all: waiting.len(),
            waiting,
            current: None,
            fitting: Vec::new(),
            error: None,
            is_chosen,
        }
    }

    fn advance(&mut self, text: &str, bytes: usize) -> f64 {
        let current = self.current.take().or_else(|| {
            let candidate = self.waiting.pop_front()?;
            let reader = Reader::new(candidate.reading.clone());
            Some((candidate, reader))
        });
        let Some((candidate, mut reader)) = current else {
            return 1.0;
        };
        let tried = match reader.advance(text, bytes) {
            Ok(false) => {
                let passed = reader.progress(text);
                self.current = Some((candidate, reader));
                return self.progress(passed);
            }
            Ok(true) => reader.finish().map_err(|error| (0, error)),
            Err(error) => Err((reader.sets(), error)),
        };
        match tried {
            Ok(tosses) => self.fitting.push((candidate, tosses)),
            // The first is the likeliest; of several, one that comes farther says more.
            Err((sets, error))
                if self
                    .error
                    .as_ref()
                    .is_none_or(|(_, before, _)| sets > *before) =>
            {
                self.error = Some((candidate.reading, sets, error));
            }
            Err(_) => {}
        }
        self.progress(0.0)
    }

    fn progress(&self, passed: f64) -> f64 {
        let left = self.waiting.len() + usize::from(self.current.is_some());
        if left == 0 {
            return 1.0;
        }
        (((self.all - left) as f64 + passed) / self.all as f64).min(0.999)
    }

    fn finish(self, text: &str) -> Proposal {
        let mut readings: Vec<(Reading, Tosses)> = Vec::new();
        let mut is_doubtful = false;
        for (candidate, tosses) in self.fitting {
            if readings
                .iter()
                .any(|(_, known)| have_same_counts(known, &tosses))
            {
                continue;
            }
            is_doubtful |= if readings.is_empty() {
                candidate.is_guess
            } else {
                candidate.rank < REMOTE
            };
            readings.push((candidate.reading, tosses));
        }
        let error = if readings.is_empty() {
            self.error
        } else {
            None
        };
        Proposal {
            is_doubtful: is_doubtful && !self.is_chosen,
            error: error
                .map(|(reading, sets, error)| (reading, sets, likely_format::explain(text, error))),
            readings,
        }
    }
}

/// The rank of readings that are offered, but raise no doubt.
const REMOTE: u8 = 2;

/// Returns whether two data are the same for EM, set by set.
fn have_same_counts(one: &Tosses, other: &Tosses) -> bool {
    let same = |set| one.heads(set) == other.heads(set) && one.len(set) == other.len(set);
    one.sets() == other.sets() && (0..one.sets()).all(same)
}

/// Returns whether a character ends a line, besides those that end one everywhere.
fn is_line_break(found: char) -> bool {
    matches!(
        found,
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}
