//! The rows of a table as text, of whatever they speak.

use super::error::TableError;
use std::mem::take;

/// A row of cells, and the line on which it begins, counted from 1.
#[derive(Debug, PartialEq, Eq)]
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

    fn is_blank(&self) -> bool {
        self.blank_at_end() == self.cells.len()
    }
}

/// Splits a text into rows, character by character. Blank rows are ignored.
#[derive(Debug)]
pub(super) struct Records {
    separator: char,
    /// The line of the next character, and the one on which its row begins.
    line: usize,
    begun: usize,
    cells: Vec<String>,
    cell: String,
    place: Place,
}

/// What stands before the next character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Plain,
    /// A carriage return, which belongs to the end of the line if that follows.
    Return,
    Quoted,
    /// A quote within quotes: of two the cell holds one, a single one closes it.
    Quote,
}

impl Records {
    pub(super) fn new(separator: char) -> Self {
        Self {
            separator,
            line: 1,
            begun: 1,
            cells: Vec::new(),
            cell: String::new(),
            place: Place::Plain,
        }
    }

    /// The row that this character ends.
    pub(super) fn push(&mut self, found: char) -> Option<Record> {
        match self.place {
            Place::Quote if found == '"' => {
                self.cell.push('"');
                self.place = Place::Quoted;
                return None;
            }
            Place::Return if found != '\n' => self.cell.push('\r'),
            _ => {}
        }
        let quoted = self.place == Place::Quoted;
        if !quoted {
            self.place = Place::Plain;
        }
        self.line += usize::from(found == '\n');
        match found {
            '"' if quoted => self.place = Place::Quote,
            '"' if self.cell.is_empty() => self.place = Place::Quoted,
            _ if quoted => self.cell.push(found),
            '\r' => self.place = Place::Return,
            '\n' => return self.row(),
            _ if found == self.separator => self.cells.push(take(&mut self.cell)),
            _ => self.cell.push(found),
        }
        None
    }

    /// The last row, once the text has ended.
    pub(super) fn finish(&mut self) -> Result<Option<Record>, TableError> {
        match self.place {
            Place::Quoted => return Err(TableError::OpenQuote { line: self.begun }),
            Place::Return => self.cell.push('\r'),
            Place::Plain | Place::Quote => {}
        }
        Ok(self.row())
    }

    fn row(&mut self) -> Option<Record> {
        self.cells.push(take(&mut self.cell));
        let record = Record {
            line: self.begun,
            cells: take(&mut self.cells),
        };
        self.begun = self.line;
        (!record.is_blank()).then_some(record)
    }
}
