//! Sets of tosses, read from a table with a header: CSV, or any program's columns.

mod columns;
mod error;
mod rows;
mod tosses_or_number;

pub use error::TableError;

use crate::tosses::{Tosses, TossesReader, toss};
use columns::Columns;
use rows::{Record, Records};
use std::{fmt, mem};
use tosses_or_number::{Decision, Holds};

/// Reads sets from a table with a header, from any program.
///
/// Of the column `tosses` each cell is a set, as [`Tosses::parse`] reads a line. Without such a column,
/// `heads` and `tails` tell how many of each a set has; they are then taken to have fallen heads first,
/// which makes no difference to EM. So does `tosses` beside `heads` or `tails` where it holds the number of
/// tosses; whether it does has to follow from all rows. Columns may stand in any order, their names be
/// in upper or lower case, and others are ignored. They are separated by commas, semicolons or tabs;
/// cells may stand in quotes, lines end in LF or CR LF, and a byte order mark and blank rows are ignored.
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
/// When the header lacks these columns or names one twice, a cell holds something else, two columns
/// contradict each other, a column can be read in two ways, or there is no set or too much of them; the
/// message names line and column.
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

/// Whether a text begins with a header that [`read`] understands, and so is not tosses one set a line.
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

/// Whether a text begins with names of columns, those that [`read`] understands or others: several cells
/// on its first line, each of which begins with a letter, and no toss in any.
///
/// ```
/// # use em_coins::export::table::seems_to_have_header;
/// assert!(seems_to_have_header("day,first,second\n1,H,T"));
/// assert!(!seems_to_have_header("H,T,X"));
/// assert!(!seems_to_have_header(",,,"));
/// ```
#[must_use]
pub fn seems_to_have_header(text: &str) -> bool {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let is_name = |cell: &str| {
        let named = cell.trim_matches('"').starts_with(char::is_alphabetic);
        named && !cell.chars().all(|found| toss(found).is_some())
    };
    let mut cells = first.split([',', ';', '\t']).map(str::trim);
    cells.clone().count() > 1 && cells.all(is_name)
}

/// A header is not longer than this.
const LONGEST_HEADER: usize = 100_000;

/// A table that is read in slices. It is gone over once; or twice, where a column `tosses` may hold tosses or
/// numbers of them.
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
    /// The table whose header the text begins with, whatever separates its columns.
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

    /// Reads on; whether this pass needs no more.
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

    /// Ends a pass over the text; whether it was the last.
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

    /// All sets, once the last pass is over.
    pub(crate) fn build(self) -> Result<Tosses, TableError> {
        self.sets.build().ok_or(TableError::NoRows)
    }

    /// How much of the table is done when so much of the text has been passed in this pass.
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

/// The first row that is not blank.
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
