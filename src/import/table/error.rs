//! The errors of tables.

use super::tosses_or_number::letters;
use crate::localized_error::{LocalizedError, escape_invisible};
use crate::tosses::{MAX_TOSSES, ParseTossesError};
use thiserror::Error;

/// An invalid table. Each message names the place and what is accepted.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum TableError {
    /// The header names neither `tosses` nor both `heads` and `tails`, or there is no header.
    #[error(
        "the first row must name the columns, separated by commas, semicolons or tabs: \
         tosses with the tosses themselves, or for numbers heads and tails, or heads and tosses"
    )]
    NoColumn,
    /// An unclosed quote.
    #[error("line {line}: a quote opens in this row and is never closed; write \" after the cell")]
    OpenQuote {
        /// The line on which the row begins, counted from 1.
        line: usize,
    },
    /// A row with too few or too many cells for the header.
    #[error(
        "line {line}: cells in this row: {cells}, columns in the header: {columns}; \
         put a cell that holds a separator in quotes"
    )]
    Width {
        /// The line.
        line: usize,
        /// The number of cells in the row.
        cells: usize,
        /// The number of columns in the header.
        columns: usize,
    },
    /// A cell that does not contain tosses; characters are counted from the beginning of the cell.
    #[error("column tosses, {0}")]
    Toss(ParseTossesError),
    /// Too many sets or tosses, or only empty sets.
    #[error("{0}")]
    Sets(ParseTossesError),
    /// A cell that does not contain a number of heads, tails or tosses.
    #[error(
        "line {line}, column {column}: \"{}\" is not accepted here; \
         enter a whole number from 0 to {MAX_TOSSES}",
        escape_invisible(found)
    )]
    Count {
        /// The line.
        line: usize,
        /// `heads`, `tails` or `tosses`.
        column: &'static str,
        /// The beginning of the cell.
        found: String,
    },
    /// The tosses of a set contradict the number in another column.
    #[error(
        "line {line}: column {column} says {count}, but the tosses in column tosses make it {written}; \
         correct one of them"
    )]
    Contradiction {
        /// The line.
        line: usize,
        /// `heads` or `tails`.
        column: &'static str,
        /// The number in that column.
        count: usize,
        /// The number of heads or tails in the column `tosses`.
        written: u32,
    },
    /// The number of tosses of a set contradicts the number in another column.
    #[error(
        "line {line}: column tosses says {tosses}, which does not go with {count} in column {column}; \
         correct one of them"
    )]
    Trials {
        /// The line.
        line: usize,
        /// The number of tosses.
        tosses: usize,
        /// `heads` or `tails`.
        column: &'static str,
        /// The number in that column.
        count: usize,
    },
    /// Digits that contradict another column both as tosses and as numbers of tosses.
    #[error(
        "column tosses fits neither as tosses nor as numbers of tosses: the tosses in line {} make {} {}, not {}, and \
         the number {} in line {} does not go with {} {}; correct one of them",
        .tosses.line, .tosses.column, .tosses.other, .tosses.count, .number.other, .number.line, .number.column,
        .number.count
    )]
    Neither {
        /// The contradiction if they are tosses.
        tosses: Mismatch,
        /// The contradiction if they are numbers.
        number: Mismatch,
    },
    /// A number of tosses without a column for the number of heads or tails.
    #[error(
        "line {line}, column tosses: {found} is a number of tosses; write each toss as H or T, or add a \
         column heads with the number of heads"
    )]
    Number {
        /// The line.
        line: usize,
        /// The number.
        found: String,
    },
    /// Digits that may be tosses or a number of tosses.
    #[error(
        "line {line}, column tosses: {found} may be the tosses {}, or a number of tosses; write each toss as \
         H or T, or in place of the column tosses the columns heads and tails",
        letters(found)
    )]
    Doubt {
        /// The line.
        line: usize,
        /// The digits.
        found: String,
    },
    /// A column that is twice in the header.
    #[error(
        "the first row names {column} twice, in the columns {first} and {second}; leave out one of them, \
         or give it another name"
    )]
    Twice {
        /// `tosses`, `heads` or `tails`.
        column: &'static str,
        /// Its first place, counted from 1.
        first: usize,
        /// Its second place.
        second: usize,
    },
    /// A header without sets below it.
    #[error("there is no set below the header; write one a row")]
    NoRows,
}

/// Two columns that contradict each other in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The line.
    pub line: usize,
    /// `heads` or `tails`.
    pub column: &'static str,
    /// The number in that column.
    pub count: usize,
    /// The number that the column `tosses` gives: of heads or tails, or of tosses.
    pub other: usize,
}

impl Mismatch {
    fn args(self) -> [String; 4] {
        let Self {
            line,
            column,
            count,
            other,
        } = self;
        [
            line.to_string(),
            column.to_owned(),
            count.to_string(),
            other.to_string(),
        ]
    }
}

impl LocalizedError for TableError {
    const CODES: &'static [&'static str] = &[
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
        "noTosses",
        "tooManySets",
        "tooManyTosses",
    ];

    fn code(&self) -> &'static str {
        match self {
            Self::NoColumn => "csvColumns",
            Self::OpenQuote { .. } => "csvQuote",
            Self::Width { .. } => "csvWidth",
            Self::Toss(_) => "csvToss",
            Self::Sets(error) => error.code(),
            Self::Count { .. } => "csvCount",
            Self::Contradiction { .. } => "csvContradiction",
            Self::Trials { .. } => "csvTrials",
            Self::Neither { .. } => "csvNeither",
            Self::Number { .. } => "csvNumber",
            Self::Doubt { .. } => "csvDoubt",
            Self::Twice { .. } => "csvTwice",
            Self::NoRows => "csvRows",
        }
    }

    fn args(&self) -> Vec<String> {
        match self {
            Self::NoColumn | Self::NoRows => Vec::new(),
            Self::OpenQuote { line } => vec![line.to_string()],
            Self::Width {
                line,
                cells,
                columns,
            } => [line, cells, columns].map(usize::to_string).into(),
            Self::Toss(error) | Self::Sets(error) => error.args(),
            Self::Count {
                line,
                column,
                found,
            } => vec![
                line.to_string(),
                (*column).to_owned(),
                escape_invisible(found),
                MAX_TOSSES.to_string(),
            ],
            Self::Contradiction {
                line,
                column,
                count,
                written,
            } => vec![
                line.to_string(),
                (*column).to_owned(),
                count.to_string(),
                written.to_string(),
            ],
            Self::Trials {
                line,
                tosses,
                column,
                count,
            } => vec![
                line.to_string(),
                tosses.to_string(),
                (*column).to_owned(),
                count.to_string(),
            ],
            Self::Neither { tosses, number } => [tosses.args(), number.args()].concat(),
            Self::Number { line, found } => vec![line.to_string(), found.clone()],
            Self::Doubt { line, found } => vec![line.to_string(), found.clone(), letters(found)],
            Self::Twice {
                column,
                first,
                second,
            } => vec![(*column).to_owned(), first.to_string(), second.to_string()],
        }
    }
}
