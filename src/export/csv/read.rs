//! Sets of tosses, read from a table.

use super::error::CsvError;
use super::records::{Record, Records};
use crate::told::short;
use crate::tosses::{MAX_TOSSES, ParseTossesError, Rows, Tosses};

/// Reads the sets back from a text with a header, whoever wrote it.
///
/// Of the column `tosses` each cell is a set, as [`Tosses::parse`] reads a line. Without such a column,
/// `heads` and `tails` tell how many of each a set has; they are then taken to have fallen heads first,
/// which makes no difference to EM. Columns may stand in any order, their names be written large or
/// small, and others are passed over. They are separated by commas, semicolons or tabs; cells may stand
/// in quotes, lines end in LF or CR LF, and a byte order mark and blank rows are passed over.
///
/// ```
/// # use em_coins::{Tosses, export::csv};
/// let read = csv::read("day;Heads;Tails\nMonday;2;1\nFriday;0;3\n")?;
/// assert_eq!(Ok(read), Tosses::parse("HHT\nTTT"));
/// # Ok::<(), csv::CsvError>(())
/// ```
///
/// # Errors
/// When the header lacks these columns, a cell holds something else, two columns contradict each other,
/// or there is no set or too much of them; the message names line and column.
pub fn read(text: &str) -> Result<Tosses, CsvError> {
    let (columns, records) = header(text)?;
    let mut sets = Rows::new();
    for record in records {
        columns.read(&record?, &mut sets)?;
    }
    sets.build().ok_or(CsvError::NoRows)
}

/// Whether a text begins with a header that [`read`] understands, and so is not tosses one set a line.
///
/// ```
/// # use em_coins::export::csv::has_header;
/// assert!(has_header("Heads;Tails\n2;1"));
/// assert!(!has_header("HTT\nHH"));
/// ```
#[must_use]
pub fn has_header(text: &str) -> bool {
    header(text).is_ok()
}

/// Whether a text begins with names of columns, those that [`read`] understands or others: several cells
/// on its first line, and no toss in any.
///
/// ```
/// # use em_coins::export::csv::seems_to_have_header;
/// assert!(seems_to_have_header("day,first,second\n1,H,T"));
/// assert!(!seems_to_have_header("H,T,X"));
/// ```
#[must_use]
pub fn seems_to_have_header(text: &str) -> bool {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let is_toss = |cell: &str| !cell.is_empty() && cell.chars().all(|c| "HTht01".contains(c));
    let mut cells = first.split([',', ';', '\t']).map(str::trim);
    cells.clone().count() > 1 && !cells.any(is_toss)
}

/// The columns that matter, whatever separates them, and the rows below the header.
fn header(text: &str) -> Result<(Columns, Records<'_>), CsvError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for separator in [',', ';', '\t'] {
        let mut records = Records::new(text, separator);
        let header = records.next().transpose()?;
        if let Some(columns) = header.and_then(|header| Columns::find(&header.cells)) {
            return Ok((columns, records));
        }
    }
    Err(CsvError::NoColumn)
}

/// Where in a row the data stand.
struct Columns {
    tosses: Option<usize>,
    heads: Option<usize>,
    tails: Option<usize>,
    /// How many columns the header has.
    width: usize,
}

impl Columns {
    fn find(header: &[String]) -> Option<Self> {
        let named = |name: &str| {
            let mut cells = header.iter();
            cells.position(|cell| cell.trim().eq_ignore_ascii_case(name))
        };
        let found = Self {
            tosses: named("tosses"),
            heads: named("heads"),
            tails: named("tails"),
            width: header.len(),
        };
        (found.tosses.is_some() || found.heads.is_some() && found.tails.is_some()).then_some(found)
    }

    fn read(&self, record: &Record, sets: &mut Rows) -> Result<(), CsvError> {
        let line = record.line;
        let cells = record.cells.len() - record.blank_at_end();
        let needed = [self.tosses, self.heads, self.tails];
        let reached = needed.into_iter().flatten().max();
        if cells > self.width || reached >= Some(record.cells.len()) {
            return Err(CsvError::Width {
                line,
                cells: record.cells.len(),
                columns: self.width,
            });
        }
        let cell = |column: Option<usize>| column.map_or("", |column| &record.cells[column]);
        let count = |name: &'static str, column| {
            let found = cell(column).trim();
            let count = found.parse().ok().filter(|&count| count <= MAX_TOSSES);
            count.ok_or_else(|| CsvError::Count {
                line,
                column: name,
                found: short(found),
            })
        };
        if self.tosses.is_none() {
            let (heads, tails) = (count("heads", self.heads)?, count("tails", self.tails)?);
            let added = sets.count(line, heads, tails);
            return added.map(|_| ()).map_err(CsvError::TooMany);
        }
        let (heads, tails) = sets
            .read(line, cell(self.tosses))
            .map_err(|error| match error {
                ParseTossesError::Unexpected { .. } => CsvError::Toss(error),
                _ => CsvError::TooMany(error),
            })?;
        // A column `tosses` may hold their number: 10 tosses are not one head and one tail.
        for (name, column, written) in [("heads", self.heads, heads), ("tails", self.tails, tails)]
        {
            match count(name, column) {
                Ok(said) if said != written as usize => {
                    return Err(CsvError::Contradiction {
                        line,
                        column: name,
                        said,
                        written,
                    });
                }
                _ => {}
            }
        }
        Ok(())
    }
}
