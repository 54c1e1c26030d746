//! The errors of an import.

use super::likely_format::LikelyFormat;
use super::npy::NpyError;
use super::reject_binary::FileError;
use super::table_error::TableError;
use crate::localized_error::{Character, LocalizedError};
use crate::tosses::ParseTossesError;
use thiserror::Error;

/// A text that cannot be read as tosses. Each message names the place and what to do.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ImportError {
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
    /// An array that cannot be read.
    #[error(transparent)]
    Npy(#[from] NpyError),
}

impl LocalizedError for ImportError {
    const CODES: &'static [&'static str] = &[
        "filePicture",
        "fileDocument",
        "fileArchive",
        "fileMedium",
        "fileProgram",
        "fileEncoding",
        "fileBinary",
        "looksMarkedUp",
        "looksWorded",
        "looksLinked",
        "unexpectedToss",
        "noTosses",
        "tooManySets",
        "tooManyTosses",
        "csvColumns",
        "csvQuote",
        "csvWidth",
        "csvCount",
        "csvContradiction",
        "csvTrials",
        "csvTooFew",
        "csvRows",
        "npyDamaged",
        "npyType",
    ];

    fn code(&self) -> &'static str {
        match self {
            Self::LooksLike { format, .. } => format.code(),
            Self::File(error) => error.code(),
            Self::Tosses(error) => error.code(),
            Self::Table(error) => error.code(),
            Self::Npy(error) => error.code(),
        }
    }

    fn args(&self) -> Vec<String> {
        match self {
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
            Self::Npy(error) => error.args(),
        }
    }
}
