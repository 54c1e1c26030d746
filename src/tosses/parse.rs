//! Parsing tosses from text, one set per line.

use super::{Builder, MAX_SETS, MAX_TOSSES, Tosses};
use crate::localized_error::{Character, LocalizedError};
use std::mem;
use thiserror::Error;

impl Tosses {
    /// Reads one set from each line that is not blank.
    ///
    /// Heads are `H`, `h` or `1`, and tails are `T`, `t` or `0`, or the full-width forms of these. Spaces of any kind,
    /// tabs and commas may separate them. Lines end in LF or CR LF, sets may differ in length, and a leading byte order
    /// mark is ignored.
    ///
    /// ```
    /// # use em_coins::Tosses;
    /// let error = Tosses::parse("HTTH\nHT?H").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "line 2, character 3: '?' is not a toss; \
    ///      write H or 1 for heads, T or 0 for tails, with spaces, tabs or commas between them",
    /// );
    /// ```
    ///
    /// # Errors
    /// When a character is invalid, when there are no tosses, or when there are more sets than [`MAX_SETS`] or more
    /// tosses than [`MAX_TOSSES`].
    pub fn parse(text: &str) -> Result<Self, ParseTossesError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut sets = TossesReader::new();
        for (line, content) in (1..).zip(text.lines()) {
            if !content.chars().all(is_separator) {
                sets.read(line, content)?;
            }
        }
        sets.build().ok_or(ParseTossesError::NoTosses)
    }
}

/// Returns the toss of a character, heads as `true`; `None` for other characters.
pub(crate) fn toss(found: char) -> Option<bool> {
    match found {
        'H' | 'h' | '1' | 'Ｈ' | 'ｈ' | '１' => Some(true),
        'T' | 't' | '0' | 'Ｔ' | 'ｔ' | '０' => Some(false),
        _ => None,
    }
}

/// Returns whether a character separates tosses: a comma, or any white space except a line break.
pub(crate) fn is_separator(found: char) -> bool {
    match found {
        ' ' | '\t' | ',' => true,
        '，' | '、' => true,
        _ if found.is_ascii() => false,
        '\u{85}' | '\u{2028}' | '\u{2029}' => false,
        _ => found.is_whitespace(),
    }
}

/// A reader of sets of tosses, with the limits [`MAX_SETS`] and [`MAX_TOSSES`].
#[derive(Debug)]
pub(crate) struct TossesReader {
    sets: Builder,
    total: usize,
    /// The current set, 64 tosses to a word.
    words: Vec<u64>,
    tosses: usize,
}

impl TossesReader {
    pub(crate) fn new() -> Self {
        Self {
            sets: Builder::default(),
            total: 0,
            words: Vec::new(),
            tosses: 0,
        }
    }

    /// Adds the set with the tosses in `text`, and returns its heads and tails.
    pub(crate) fn read(&mut self, line: usize, text: &str) -> Result<(u32, u32), ParseTossesError> {
        for (column, found) in (1..).zip(text.chars()) {
            match toss(found) {
                Some(heads) => self.toss(heads),
                None if is_separator(found) => {}
                None => {
                    return Err(ParseTossesError::Unexpected {
                        line,
                        column,
                        found,
                    });
                }
            }
        }
        self.end_set(line)
    }

    /// Adds a toss to the current set.
    pub(crate) fn toss(&mut self, heads: bool) {
        if self.tosses.is_multiple_of(64) {
            self.words.push(0);
        }
        self.words[self.tosses / 64] |= u64::from(heads) << (self.tosses % 64);
        self.tosses += 1;
    }

    /// Returns the number of tosses in the current set.
    pub(crate) fn tosses(&self) -> usize {
        self.tosses
    }

    /// Returns the number of sets that have ended.
    pub(crate) fn sets(&self) -> usize {
        self.sets.sets()
    }

    /// Returns the heads and tails of the current set.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let heads = super::heads_in(&self.words) as usize;
        (heads, self.tosses - heads)
    }

    /// Takes the tosses of the current set, without adding it.
    pub(crate) fn take_set(&mut self) -> Vec<bool> {
        let words = mem::take(&mut self.words);
        let tosses = 0..mem::take(&mut self.tosses);
        tosses
            .map(|at| words[at / 64] >> (at % 64) & 1 == 1)
            .collect()
    }

    /// Ends the current set, and returns its heads and tails.
    pub(crate) fn end_set(&mut self, line: usize) -> Result<(u32, u32), ParseTossesError> {
        let words = mem::take(&mut self.words);
        let tosses = mem::take(&mut self.tosses);
        let added = self.add(line, tosses, words.iter().copied());
        self.words = words;
        self.words.clear();
        added
    }

    /// Adds a set of `heads` heads followed by `tails` tails, each at most [`MAX_TOSSES`].
    pub(crate) fn count(
        &mut self,
        line: usize,
        heads: usize,
        tails: usize,
    ) -> Result<(u32, u32), ParseTossesError> {
        let tosses = heads + tails;
        let word = |first| match heads.saturating_sub(first) {
            0 => 0,
            more => u64::MAX >> (64 - more.min(64)),
        };
        self.add(line, tosses, (0..tosses).step_by(64).map(word))
    }

    fn add(
        &mut self,
        line: usize,
        tosses: usize,
        words: impl IntoIterator<Item = u64>,
    ) -> Result<(u32, u32), ParseTossesError> {
        self.total += tosses;
        if self.total > MAX_TOSSES {
            return Err(ParseTossesError::TooManyTosses { line });
        }
        if self.sets.sets() == MAX_SETS {
            return Err(ParseTossesError::TooManySets { line });
        }
        Ok(self.sets.push(tosses as u32, words))
    }

    /// Returns whether no set was added.
    pub(crate) fn is_empty(&self) -> bool {
        self.sets.sets() == 0
    }

    /// Returns the tosses; `None` if there are none, because no set was added or all are empty.
    pub(crate) fn build(self) -> Option<Tosses> {
        (self.total > 0).then(|| self.sets.build())
    }
}

/// A text that is not valid tosses. Each message names the place and what is accepted.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ParseTossesError {
    /// A character that is neither a toss nor a separator.
    #[error(
        "line {line}, character {column}: {} is not a toss; \
         write H or 1 for heads, T or 0 for tails, with spaces, tabs or commas between them",
        Character(*found)
    )]
    Unexpected {
        /// The line, counted from 1, including blank lines.
        line: usize,
        /// The character's position in the line, counted from 1.
        column: usize,
        /// The character itself.
        found: char,
    },
    /// An empty text, or only blank lines.
    #[error("there are no tosses in it; write one set a line, such as HTTHH")]
    NoTosses,
    /// More sets than [`MAX_SETS`].
    #[error("line {line}: this would be set {}; at most {MAX_SETS} sets are accepted", MAX_SETS + 1)]
    TooManySets {
        /// The line of the first set beyond the limit.
        line: usize,
    },
    /// More tosses than [`MAX_TOSSES`].
    #[error("line {line}: exceeds the limit of {MAX_TOSSES} tosses")]
    TooManyTosses {
        /// The line of the first toss beyond the limit.
        line: usize,
    },
}

impl LocalizedError for ParseTossesError {
    const CODES: &'static [&'static str] =
        &["unexpectedToss", "noTosses", "tooManySets", "tooManyTosses"];

    fn code(&self) -> &'static str {
        match self {
            Self::Unexpected { .. } => "unexpectedToss",
            Self::NoTosses => "noTosses",
            Self::TooManySets { .. } => "tooManySets",
            Self::TooManyTosses { .. } => "tooManyTosses",
        }
    }

    fn args(&self) -> Vec<String> {
        match self {
            Self::Unexpected {
                line,
                column,
                found,
            } => {
                let place = [line.to_string(), column.to_string()];
                place
                    .into_iter()
                    .chain(Character(*found).values())
                    .collect()
            }
            Self::NoTosses => Vec::new(),
            Self::TooManySets { line } => vec![line.to_string(), MAX_SETS.to_string()],
            Self::TooManyTosses { line } => vec![line.to_string(), MAX_TOSSES.to_string()],
        }
    }
}
