//! The columns of a table that contain the data.

use super::error::TableError;
use super::rows::Record;
use super::tosses_or_number::{Holds, SIDES};
use crate::localized_error::truncate;
use crate::tosses::{MAX_TOSSES, ParseTossesError, TossesReader};

/// The indices of the columns with data.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) tosses: Option<usize>,
    pub(super) heads: Option<usize>,
    pub(super) tails: Option<usize>,
    /// The number of columns in the header.
    width: usize,
}

/// Parses a number of heads, tails or tosses, at most [`MAX_TOSSES`].
pub(super) fn count(found: &str) -> Option<usize> {
    let count = found.trim().parse().ok();
    count.filter(|&count| count <= MAX_TOSSES)
}

impl Columns {
    /// Finds the columns in a header; `None` if required columns are missing.
    pub(super) fn find(header: &[String]) -> Result<Option<Self>, TableError> {
        let named = |name: &'static str| {
            let mut found = header
                .iter()
                .enumerate()
                .filter(|(_, cell)| cell.trim().eq_ignore_ascii_case(name))
                .map(|(column, _)| column);
            let first = found.next();
            match found.next() {
                Some(second) => Err(TableError::Twice {
                    column: name,
                    first: first.unwrap_or_default() + 1,
                    second: second + 1,
                }),
                None => Ok(first),
            }
        };
        let found = Self {
            tosses: named("tosses")?,
            heads: named("heads")?,
            tails: named("tails")?,
            width: header.len(),
        };
        let enough = found.tosses.is_some() || found.heads.is_some() && found.tails.is_some();
        Ok(enough.then_some(found))
    }

    /// Returns the cell in a column; an empty text if the row or the table has none.
    pub(super) fn cell<'a>(&self, column: Option<usize>, record: &'a Record) -> &'a str {
        let cell = column.and_then(|column| record.cells.get(column));
        cell.map_or("", String::as_str)
    }

    /// Adds the set of a row to `sets`.
    pub(super) fn read(
        &self,
        record: &Record,
        holds: Holds,
        sets: &mut TossesReader,
    ) -> Result<(), TableError> {
        let line = record.line;
        let cells = record.cells.len() - record.blank_at_end();
        let needed = [self.tosses, self.heads, self.tails];
        let reached = needed.into_iter().flatten().max();
        if cells > self.width || reached >= Some(record.cells.len()) {
            return Err(TableError::Width {
                line,
                cells: record.cells.len(),
                columns: self.width,
            });
        }
        let counted = |name: &'static str, column| {
            let found = self.cell(column, record).trim();
            count(found).ok_or_else(|| TableError::Count {
                line,
                column: name,
                found: truncate(found),
            })
        };
        let (heads, tails) = match (holds, self.tosses) {
            (Holds::Tosses, Some(_)) => return self.read_tosses(record, sets),
            (Holds::Numbers, Some(_)) => {
                let tosses = counted("tosses", self.tosses)?;
                let side = usize::from(self.heads.is_none());
                let count = counted(SIDES[side], self.heads.or(self.tails))?;
                let others = tosses.checked_sub(count).ok_or(TableError::Trials {
                    line,
                    tosses,
                    column: SIDES[side],
                    count,
                })?;
                if side == 0 {
                    (count, others)
                } else {
                    (others, count)
                }
            }
            (_, None) => (counted("heads", self.heads)?, counted("tails", self.tails)?),
        };
        let added = sets.count(line, heads, tails);
        added.map(|_| ()).map_err(TableError::Sets)
    }

    fn read_tosses(&self, record: &Record, sets: &mut TossesReader) -> Result<(), TableError> {
        let line = record.line;
        let read = sets.read(line, self.cell(self.tosses, record));
        let (heads, tails) = read.map_err(|error| match error {
            ParseTossesError::Unexpected { .. } => TableError::Toss(error),
            _ => TableError::Sets(error),
        })?;
        for (column, at, written) in [("heads", self.heads, heads), ("tails", self.tails, tails)] {
            match count(self.cell(at, record)) {
                Some(count) if count != written as usize => {
                    return Err(TableError::Contradiction {
                        line,
                        column,
                        count,
                        written,
                    });
                }
                _ => {}
            }
        }
        Ok(())
    }
}
