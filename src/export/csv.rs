//! The data and the table beside them as comma-separated values (RFC 4180), one row a set.

use super::number;
use crate::coin::Coin;
use crate::em::Expectation;
use crate::told::Told;
use crate::tosses::{MAX_TOSSES, ParseTossesError, Rows, Tosses};
use std::iter::Peekable;
use std::mem::take;
use std::str::Chars;
use thiserror::Error;

const HEADER: &str = "set,tosses,coin,heads,tails,p_a,p_b,a_heads,a_tails,b_heads,b_tails";

/// Writes a header and a row for each set.
///
/// | column | holds |
/// | --- | --- |
/// | `set` | the set's number, from 1 |
/// | `tosses` | its tosses in order, `H` or `T` each |
/// | `coin` | the coin really drawn, `A` or `B`, as far as `coins` tells; else empty |
/// | `heads`, `tails` | how many of them there are |
/// | `p_a`, `p_b` | each coin's responsibility for the set in the last E-step; empty without one |
/// | `a_heads`, `a_tails`, `b_heads`, `b_tails` | the set's share in each coin's expected counts; likewise |
///
/// Numbers have as many digits as it takes to read the same ones back.
///
/// ```
/// # use em_coins::{Tosses, export::csv};
/// let text = csv::write(&Tosses::parse("HTT")?, None, &[]);
/// assert_eq!(text.lines().nth(1), Some("1,HTT,,1,2,,,,,,"));
/// # Ok::<(), em_coins::ParseTossesError>(())
/// ```
#[must_use]
pub fn write(tosses: &Tosses, expectation: Option<&Expectation>, coins: &[Coin]) -> String {
    const LINE_END: &str = "\r\n";
    let mut text = HEADER.to_owned() + LINE_END;
    for set in 0..tosses.sets() {
        let (heads, tails) = (tosses.heads(set), tosses.tails(set));
        let letters = tosses.letters(set);
        let coin = coins.get(set).map_or("", |coin| coin.letter());
        let table = expectation.map_or(",,,,,".to_owned(), |expectation| {
            let shares = expectation.responsibilities(heads, tails);
            let counts = [shares.a, shares.b]
                .map(|share| [share * f64::from(heads), share * f64::from(tails)]);
            let columns = [shares.a, shares.b]
                .into_iter()
                .chain(counts.into_iter().flatten());
            columns.map(number).collect::<Vec<_>>().join(",")
        });
        text += &format!(
            "{},{letters},{coin},{heads},{tails},{table}{LINE_END}",
            set + 1
        );
    }
    text
}

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
                found: found.chars().take(SHOWN).collect(),
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

/// Longer cells are not repeated whole in a message.
const SHOWN: usize = 20;

/// A row of cells, and the line on which it begins, counted from 1.
struct Record {
    line: usize,
    cells: Vec<String>,
}

impl Record {
    /// How many cells at the end hold nothing: a spreadsheet writes some after short rows.
    fn blank_at_end(&self) -> usize {
        let cells = self.cells.iter().rev();
        cells.take_while(|cell| cell.trim().is_empty()).count()
    }
}

/// The rows of a text that are not blank.
struct Records<'a> {
    rest: Peekable<Chars<'a>>,
    separator: char,
    /// The line on which `rest` begins.
    line: usize,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, separator: char) -> Self {
        Self {
            rest: text.chars().peekable(),
            separator,
            line: 1,
        }
    }

    /// The next row, even a blank one.
    fn row(&mut self) -> Result<Record, CsvError> {
        let line = self.line;
        let mut cells = Vec::new();
        let mut cell = String::new();
        let mut quoted = false;
        while let Some(found) = self.rest.next() {
            if found == '\n' {
                self.line += 1;
            }
            match found {
                '"' if quoted && self.rest.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' if quoted => quoted = false,
                '"' if cell.is_empty() => quoted = true,
                _ if quoted => cell.push(found),
                '\r' if self.rest.peek() == Some(&'\n') => {}
                '\n' => break,
                _ if found == self.separator => cells.push(take(&mut cell)),
                _ => cell.push(found),
            }
        }
        if quoted {
            return Err(CsvError::OpenQuote { line });
        }
        cells.push(cell);
        Ok(Record { line, cells })
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Record, CsvError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.rest.peek().is_some() {
            match self.row() {
                Ok(row) if row.blank_at_end() == row.cells.len() => {}
                row => return Some(row),
            }
        }
        None
    }
}

/// A text from which no sets can be read; each message names the place and what is accepted.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CsvError {
    /// The header names neither `tosses` nor both `heads` and `tails`, or there is no header.
    #[error(
        "the first row must name the columns, separated by commas, semicolons or tabs: \
         one must be tosses, or else two must be heads and tails"
    )]
    NoColumn,
    /// A quote that nothing closes.
    #[error("line {line}: a quote opens in this row and is never closed; write \" after the cell")]
    OpenQuote {
        /// The line on which its row begins, counted from 1.
        line: usize,
    },
    /// A row that does not fit the header.
    #[error(
        "line {line}: cells in this row: {cells}, columns in the header: {columns}; \
         put a cell that holds a separator in quotes"
    )]
    Width {
        /// The line.
        line: usize,
        /// How many cells it has.
        cells: usize,
        /// How many names the header has.
        columns: usize,
    },
    /// A cell that does not hold tosses; characters are counted from the cell's beginning.
    #[error("column tosses, {0}")]
    Toss(ParseTossesError),
    /// More sets or tosses than accepted.
    #[error("{0}")]
    TooMany(ParseTossesError),
    /// A cell that does not hold a number of heads or tails.
    #[error(
        "line {line}, column {column}: {found:?} is not accepted here; \
         write a whole number from 0 to {MAX_TOSSES}"
    )]
    Count {
        /// The line.
        line: usize,
        /// `heads` or `tails`.
        column: &'static str,
        /// The beginning of what is written there.
        found: String,
    },
    /// The tosses of a set are not as many as another column says.
    #[error(
        "line {line}: of {column} there are {written} in column tosses and {said} in column {column}; \
         write each toss as H or T in column tosses, or leave that column out"
    )]
    Contradiction {
        /// The line.
        line: usize,
        /// `heads` or `tails`.
        column: &'static str,
        /// What that column says.
        said: usize,
        /// How many there are in the column `tosses`.
        written: u32,
    },
    /// A header and no set below it.
    #[error("there is no set below the header; write one a row")]
    NoRows,
}

impl Told for CsvError {
    const NAMES: &'static [&'static str] = &[
        "csvColumns",
        "csvQuote",
        "csvWidth",
        "csvToss",
        "csvCount",
        "csvContradiction",
        "csvRows",
        "tooManySets",
        "tooManyTosses",
    ];

    fn name(&self) -> &'static str {
        match self {
            Self::NoColumn => "csvColumns",
            Self::OpenQuote { .. } => "csvQuote",
            Self::Width { .. } => "csvWidth",
            Self::Toss(_) => "csvToss",
            Self::TooMany(error) => error.name(),
            Self::Count { .. } => "csvCount",
            Self::Contradiction { .. } => "csvContradiction",
            Self::NoRows => "csvRows",
        }
    }

    fn values(&self) -> Vec<String> {
        match self {
            Self::NoColumn | Self::NoRows => Vec::new(),
            Self::OpenQuote { line } => vec![line.to_string()],
            Self::Width {
                line,
                cells,
                columns,
            } => [line, cells, columns].map(usize::to_string).into(),
            Self::Toss(error) | Self::TooMany(error) => error.values(),
            Self::Count {
                line,
                column,
                found,
            } => vec![
                line.to_string(),
                (*column).to_owned(),
                found.clone(),
                MAX_TOSSES.to_string(),
            ],
            Self::Contradiction {
                line,
                column,
                said,
                written,
            } => vec![
                line.to_string(),
                (*column).to_owned(),
                written.to_string(),
                said.to_string(),
            ],
        }
    }
}
