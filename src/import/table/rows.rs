//! Splits the text of a table into rows and cells, without interpreting them.

use super::error::TableError;
use std::mem::take;

/// A row of cells, and the line on which it begins, counted from 1.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

impl Record {
    /// Returns the number of blank cells at the end of the row: spreadsheets pad short rows with them.
    pub(super) fn blank_at_end(&self) -> usize {
        let cells = self.cells.iter().rev();
        cells.take_while(|cell| cell.trim().is_empty()).count()
    }

    fn is_blank(&self) -> bool {
        self.blank_at_end() == self.cells.len()
    }
}

/// A parser that splits a text into rows, character by character, and ignores blank rows.
#[derive(Debug)]
pub(super) struct Records {
    separator: char,
    /// The line of the next character.
    line: usize,
    /// The line on which the current row begins.
    begun: usize,
    cells: Vec<String>,
    cell: String,
    place: Place,
}

/// The context of the next character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Plain,
    /// After a carriage return, which is part of the line end if a line feed follows.
    Return,
    Quoted,
    /// After a quote in a quoted cell: a second quote makes it part of the cell; otherwise, it closes the cell.
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

    /// Reads a character; returns the row if the character ends one.
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

    /// Ends the text; returns the last row unless it is blank.
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
