//! The errors of tables.

use crate::localized_error::{LocalizedError, escape_invisible};
use crate::tosses::MAX_TOSSES;
use thiserror::Error;

/// An invalid table. Each message names the place and what is accepted. A column is named as in the text, or by its
/// number.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum TableError {
    /// The columns that are read do not suffice.
    #[error(
        "no column says what fell; name one heads and another tails or tosses, or choose what the columns hold"
    )]
    NoColumn,
    /// An unclosed quote.
    #[error("line {line}: a quote opens in this row and is never closed; write \" after the cell")]
    OpenQuote {
        /// The line on which the row begins, counted from 1.
        line: usize,
    },
    /// A row with too few or too many cells.
    #[error(
        "line {line}: cells in this row: {cells}, columns in the table: {columns}; \
         put a cell that holds a separator in quotes"
    )]
    Width {
        /// The line.
        line: usize,
        /// The number of cells in the row.
        cells: usize,
        /// The number of columns.
        columns: usize,
    },
    /// A cell that does not contain a number of heads, tails, tosses or sets.
    #[error(
        "line {line}, column {column}: \"{}\" is not accepted here; \
         enter a whole number from 0 to {MAX_TOSSES}",
        escape_invisible(found)
    )]
    Count {
        /// The line.
        line: usize,
        /// The column.
        column: String,
        /// The beginning of the cell.
        found: String,
    },
    /// The tosses of a set contradict the number in another column.
    #[error(
        "line {line}: column {column} says {count}, but the tosses make it {written}; correct one of them"
    )]
    Contradiction {
        /// The line.
        line: usize,
        /// The column with the number.
        column: String,
        /// The number in that column.
        count: usize,
        /// The number among the tosses.
        written: usize,
    },
    /// The number of tosses of a set contradicts the number in another column.
    #[error(
        "line {line}: column {total_column} says {total}, which does not go with {count} in column {column}; \
         correct one of them"
    )]
    Trials {
        /// The line.
        line: usize,
        /// The column with the number of tosses.
        total_column: String,
        /// The number of tosses.
        total: usize,
        /// The column with the number of heads or tails.
        column: String,
        /// The number in that column.
        count: usize,
    },
    /// More heads than tosses in each set.
    #[error(
        "line {line}: {count} are more than the {trials} tosses in each set; enter a larger number"
    )]
    TooFewTrials {
        /// The line.
        line: usize,
        /// The number of heads or tails.
        count: usize,
        /// The number of tosses in each set.
        trials: usize,
    },
    /// A header without sets below it.
    #[error("there is no set below the header; write one a row")]
    NoRows,
}

impl LocalizedError for TableError {
    const CODES: &'static [&'static str] = &[
        "csvColumns",
        "csvQuote",
        "csvWidth",
        "csvCount",
        "csvContradiction",
        "csvTrials",
        "csvTooFew",
        "csvRows",
    ];

    fn code(&self) -> &'static str {
        Self::CODES[match self {
            Self::NoColumn => 0,
            Self::OpenQuote { .. } => 1,
            Self::Width { .. } => 2,
            Self::Count { .. } => 3,
            Self::Contradiction { .. } => 4,
            Self::Trials { .. } => 5,
            Self::TooFewTrials { .. } => 6,
            Self::NoRows => 7,
        }]
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
            Self::Count {
                line,
                column,
                found,
            } => vec![
                line.to_string(),
                column.clone(),
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
                column.clone(),
                count.to_string(),
                written.to_string(),
            ],
            Self::Trials {
                line,
                total_column,
                total,
                column,
                count,
            } => vec![
                line.to_string(),
                total_column.clone(),
                total.to_string(),
                column.clone(),
                count.to_string(),
            ],
            Self::TooFewTrials {
                line,
                count,
                trials,
            } => [line, count, trials].map(usize::to_string).into(),
        }
    }
}
