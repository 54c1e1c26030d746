//! The rows of a table as text, of whatever they speak.

use super::error::CsvError;
use std::iter::Peekable;
use std::mem::take;
use std::str::Chars;

/// A row of cells, and the line on which it begins, counted from 1.
pub(super) struct Record {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

impl Record {
    /// How many cells at the end hold nothing: a spreadsheet writes some after short rows.
    pub(super) fn blank_at_end(&self) -> usize {
        let cells = self.cells.iter().rev();
        cells.take_while(|cell| cell.trim().is_empty()).count()
    }
}

/// The rows of a text that are not blank.
pub(super) struct Records<'a> {
    rest: Peekable<Chars<'a>>,
    separator: char,
    /// The line on which `rest` begins.
    line: usize,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a str, separator: char) -> Self {
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
