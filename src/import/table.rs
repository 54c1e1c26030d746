//! Reads sets of tosses from a table with a header, such as CSV.

mod columns;
mod error;
mod rows;
mod tosses_or_number;

pub use error::{Mismatch, TableError};

use crate::tosses::{ParseTossesError, Tosses, TossesReader, toss};
use columns::Columns;
use rows::{Record, Records};
use std::collections::BTreeSet;
use std::{fmt, mem};
use tosses_or_number::{Decision, Holds};

/// Reads sets of tosses from a table with a header.
///
/// Each cell of the column `tosses` is a set, in the format of a line for [`Tosses::parse`]. Without this
/// column, the columns `heads` and `tails` contain the numbers of heads and tails of each set. In place of the
/// tosses, the column `tosses` may contain the number of tosses if there is also a column `heads` or `tails`, and
/// if the rows allow no other reading. Sets read from numbers have their heads first, which makes no difference
/// to EM.
///
/// Columns may be in any order, their names may be in upper or lower case, and other columns are ignored. The
/// separator is a comma, a semicolon or a tab. Cells may be quoted, and lines end in LF or CR LF. A byte order
/// mark and blank rows are ignored.
///
/// ```
/// # use em_coins::{Tosses, import::table};
/// let read = table::read("day;Heads;Tails\nMonday;2;1\nFriday;0;3\n")?;
/// assert_eq!(Ok(read), Tosses::parse("HHT\nTTT"));
/// assert_eq!(Ok(table::read("heads,tosses\n2,3\n0,3\n")?), Tosses::parse("HHT\nTTT"));
/// # Ok::<(), table::TableError>(())
/// ```
///
/// # Errors
/// When the header lacks these columns or contains one twice, a cell is invalid, two columns contradict each
/// other, a column is ambiguous, or there are no sets, too many sets or too many tosses; the message names line
/// and column.
pub fn read(text: &str) -> Result<Tosses, TableError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut table = Table::find(text)?;
    loop {
        table.read(text)?;
        if table.finish_pass()? {
            return table.build();
        }
    }
}

/// Returns whether a text begins with a header that [`read`] accepts, and so is a table.
///
/// ```
/// # use em_coins::import::table::has_header;
/// assert!(has_header("Heads;Tails\n2;1"));
/// assert!(!has_header("HTT\nHH"));
/// ```
#[must_use]
pub fn has_header(text: &str) -> bool {
    Table::find(text.strip_prefix('\u{feff}').unwrap_or(text)).is_ok()
}

/// Returns whether a text seems to begin with column names, whether or not [`read`] accepts them: its first line
/// has several different cells of few words, each of which begins with a letter and does not consist of tosses alone,
/// and the next line has other cells.
///
/// ```
/// # use em_coins::import::table::seems_to_have_header;
/// assert!(seems_to_have_header("day,first,second\n1,H,T"));
/// assert!(!seems_to_have_header("H,T,X"));
/// assert!(!seems_to_have_header("yes,no,yes\nno,no,yes"));
/// assert!(!seems_to_have_header(",,,"));
/// ```
#[must_use]
pub fn seems_to_have_header(text: &str) -> bool {
    let mut lines = text.trim_start().lines();
    let (Some(first), Some(next)) = (lines.next(), lines.next()) else {
        return false;
    };
    let cells = |line| str::split(line, [',', ';', '\t']).map(|cell| cell.trim().trim_matches('"'));
    let is_name = |cell: &str| {
        let named = cell.starts_with(char::is_alphabetic) && !cell.contains(['"', '\'', ':', '=']);
        let is_short = cell.split_whitespace().count() <= MAX_WORDS;
        named && is_short && !cell.chars().all(|found| toss(found).is_some())
    };
    let mut names = BTreeSet::new();
    cells(first).count() > 1
        && cells(first).all(|cell| is_name(cell) && names.insert(cell))
        && !cells(next).any(|cell| names.contains(cell))
}

/// The maximum number of words in a column name; more are prose.
const MAX_WORDS: usize = 3;
/// The maximum length of a header, in characters.
const LONGEST_HEADER: usize = 100_000;

/// An incremental reader of a table. It makes two passes if there is a column `tosses`, of which the first decides
/// whether this column contains tosses or numbers; otherwise one.
pub(crate) struct Table {
    columns: Columns,
    separator: char,
    records: Records,
    /// Whether the next row is the header.
    at_header: bool,
    pass: Pass,
    sets: TossesReader,
}

#[derive(Debug)]
enum Pass {
    Deciding(Decision),
    Reading(Holds),
}

impl Table {
    /// Detects the separator and the columns from the header of a text.
    pub(crate) fn find(text: &str) -> Result<Self, TableError> {
        for separator in [',', ';', '\t'] {
            let header = header(text, separator)?;
            let Some(columns) = header.map(|header| Columns::find(&header.cells)) else {
                continue;
            };
            if let Some(columns) = columns? {
                return Ok(Self::new(columns, separator));
            }
        }
        Err(TableError::NoColumn)
    }

    fn new(columns: Columns, separator: char) -> Self {
        let pass = match columns.tosses {
            Some(_) => Pass::Deciding(Decision::new()),
            None => Pass::Reading(Holds::Numbers),
        };
        Self {
            columns,
            separator,
            records: Records::new(separator),
            at_header: true,
            pass,
            sets: TossesReader::new(),
        }
    }

    /// Reads the next slice; returns whether this pass is complete.
    pub(crate) fn read(&mut self, slice: &str) -> Result<bool, TableError> {
        for found in slice.chars() {
            if let Some(record) = self.records.push(found)
                && self.take(&record)?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn take(&mut self, record: &Record) -> Result<bool, TableError> {
        if mem::take(&mut self.at_header) {
            return Ok(false);
        }
        match &mut self.pass {
            Pass::Deciding(decision) => Ok(decision.consider(&self.columns, record)),
            Pass::Reading(holds) => {
                self.columns.read(record, *holds, &mut self.sets)?;
                Ok(false)
            }
        }
    }

    /// Ends a pass over the text; returns whether it was the last.
    pub(crate) fn finish_pass(&mut self) -> Result<bool, TableError> {
        let is_decided = matches!(&self.pass, Pass::Deciding(decision) if decision.is_final());
        if !is_decided && let Some(record) = self.records.finish()? {
            self.take(&record)?;
        }
        let pass = mem::replace(&mut self.pass, Pass::Reading(Holds::Tosses));
        let Pass::Deciding(decision) = pass else {
            return Ok(true);
        };
        self.pass = Pass::Reading(decision.decide(&self.columns)?);
        (self.records, self.at_header) = (Records::new(self.separator), true);
        Ok(false)
    }

    /// Returns all sets after the last pass.
    pub(crate) fn build(self) -> Result<Tosses, TableError> {
        let none = if self.sets.is_empty() {
            TableError::NoRows
        } else {
            TableError::Sets(ParseTossesError::NoTosses)
        };
        self.sets.build().ok_or(none)
    }

    /// Returns the progress of all passes, where `passed` is the progress of the current pass.
    pub(crate) fn progress(&self, passed: f64) -> f64 {
        match (&self.pass, self.columns.tosses) {
            (_, None) => passed,
            (Pass::Deciding(_), _) => passed / 2.0,
            (Pass::Reading(_), _) => f64::midpoint(1.0, passed),
        }
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("columns", &self.columns)
            .field("pass", &self.pass)
            .finish_non_exhaustive()
    }
}

/// Returns the first row that is not blank.
fn header(text: &str, separator: char) -> Result<Option<Record>, TableError> {
    let mut records = Records::new(separator);
    let mut characters = text.chars();
    for found in characters.by_ref().take(LONGEST_HEADER) {
        if let Some(record) = records.push(found) {
            return Ok(Some(record));
        }
    }
    if characters.next().is_some() {
        return Ok(None);
    }
    records.finish()
}
