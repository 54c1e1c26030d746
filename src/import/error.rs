//! The errors of an import.

use super::likely_format::LikelyFormat;
use super::reject_binary::FileError;
use super::table::TableError;
use crate::localized_error::{Character, LocalizedError};
use crate::tosses::{ParseTossesError, toss};
use thiserror::Error;

/// A text that cannot be read as tosses. Each message names the place and what to do.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ImportError {
    /// An ambiguous text.
    #[error(transparent)]
    Doubt(#[from] Doubt),
    /// A text in another format that is recognized.
    #[error(
        "line {line}, character {column}: {} is not a toss; this looks like {format}",
        Character(*found)
    )]
    LooksLike {
        /// The likely format.
        format: LikelyFormat,
        /// The line, counted from 1.
        line: usize,
        /// The character's place in the line, counted from 1.
        column: usize,
        /// The character itself.
        found: char,
    },
    /// The contents of a file that is not text, by their beginning.
    #[error(transparent)]
    File(#[from] FileError),
    /// No tosses, too many tosses, or an invalid character.
    #[error(transparent)]
    Tosses(#[from] ParseTossesError),
    /// An invalid table.
    #[error(transparent)]
    Table(#[from] TableError),
}

/// An ambiguous text, with both readings.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Doubt {
    /// Two numbers whose digits are all 0 and 1.
    #[error(
        "line {line}: \"{found}\" may be the tosses {}, or numbers: heads {}, tails {}; write H and T for the \
         tosses, or heads,tails on a line above the numbers",
        letters(found),
        half(found, 0),
        half(found, 1)
    )]
    Pair {
        /// The line, counted from 1, as in the other variants.
        line: usize,
        /// The numbers, with a space between them.
        found: String,
    },
    /// A number whose digits are all 0 and 1.
    #[error(
        "line {line}: \"{found}\" may be the tosses {}, or a number of heads; write H and T for the tosses, \
         or the numbers in a table with the columns heads and tails",
        letters(found)
    )]
    Number {
        /// The line.
        line: usize,
        /// The number.
        found: String,
    },
    /// Groups of tosses on one line.
    #[error(
        "line {line}: \"{found}\" may be one set of {tosses} tosses, or {groups} sets; write each set on a \
         line of its own, with nothing between its tosses"
    )]
    Groups {
        /// The line.
        line: usize,
        /// The beginning of the line.
        found: String,
        /// The number of groups.
        groups: usize,
        /// The total number of tosses in the groups.
        tosses: usize,
    },
    /// H or T or both, above digits.
    #[error(
        "line {line}: \"{found}\" may be tosses, or the names of the columns below; write heads,tails if they \
         are names, and H and T for all tosses if not"
    )]
    Names {
        /// The line.
        line: usize,
        /// H or T or both.
        found: String,
    },
    /// Letters and digits on one line, such as `10H0T`.
    #[error(
        "line {line}: \"{found}\" may be the tosses {}, or numbers with letters; write H and T for the \
         tosses, or heads,tails on a line above the numbers",
        letters(found)
    )]
    Labels {
        /// The line.
        line: usize,
        /// The beginning of the line.
        found: String,
    },
}

/// Returns digits as the letters of tosses.
fn letters(found: &str) -> String {
    let tosses = found.chars().filter_map(toss);
    tosses.map(|heads| if heads { 'H' } else { 'T' }).collect()
}

/// Returns the first or the second of two numbers.
fn half(found: &str, index: usize) -> &str {
    found.split(' ').nth(index).unwrap_or_default()
}

impl Doubt {
    const CODES: [&'static str; 5] = [
        "importPair",
        "importNumber",
        "importGroups",
        "importNames",
        "importLabels",
    ];

    fn code(&self) -> &'static str {
        Self::CODES[match self {
            Self::Pair { .. } => 0,
            Self::Number { .. } => 1,
            Self::Groups { .. } => 2,
            Self::Names { .. } => 3,
            Self::Labels { .. } => 4,
        }]
    }

    fn args(&self) -> Vec<String> {
        match self {
            Self::Pair { line, found } => vec![
                line.to_string(),
                found.clone(),
                letters(found),
                half(found, 0).to_owned(),
                half(found, 1).to_owned(),
            ],
            Self::Number { line, found } | Self::Labels { line, found } => {
                vec![line.to_string(), found.clone(), letters(found)]
            }
            Self::Groups {
                line,
                found,
                groups,
                tosses,
            } => vec![
                line.to_string(),
                found.clone(),
                tosses.to_string(),
                groups.to_string(),
            ],
            Self::Names { line, found } => vec![line.to_string(), found.clone()],
        }
    }
}

impl LocalizedError for ImportError {
    const CODES: &'static [&'static str] = &[
        Doubt::CODES[0],
        Doubt::CODES[1],
        Doubt::CODES[2],
        Doubt::CODES[3],
        Doubt::CODES[4],
        "filePicture",
        "fileDocument",
        "fileArchive",
        "fileMedium",
        "fileProgram",
        "looksQuoted",
        "looksBracketed",
        "looksCounted",
        "looksLabelled",
        "looksProgrammed",
        "looksMarkedUp",
        "looksWorded",
        "looksLinked",
        "looksListed",
        "looksTabled",
        "looksRecorded",
        "unexpectedToss",
        "noTosses",
        "tooManySets",
        "tooManyTosses",
        "csvColumns",
        "csvQuote",
        "csvWidth",
        "csvToss",
        "csvCount",
        "csvContradiction",
        "csvTrials",
        "csvNeither",
        "csvNumber",
        "csvDoubt",
        "csvTwice",
        "csvRows",
    ];

    fn code(&self) -> &'static str {
        match self {
            Self::Doubt(doubt) => doubt.code(),
            Self::LooksLike { format, .. } => format.code(),
            Self::File(error) => error.code(),
            Self::Tosses(error) => error.code(),
            Self::Table(error) => error.code(),
        }
    }

    fn args(&self) -> Vec<String> {
        match self {
            Self::Doubt(doubt) => doubt.args(),
            Self::LooksLike {
                line,
                column,
                found,
                ..
            } => {
                let place = [line.to_string(), column.to_string()];
                place
                    .into_iter()
                    .chain(Character(*found).values())
                    .collect()
            }
            Self::File(error) => error.args(),
            Self::Tosses(error) => error.args(),
            Self::Table(error) => error.args(),
        }
    }
}
