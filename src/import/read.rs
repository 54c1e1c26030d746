//! Reads sets of tosses from a text in one way.

use super::count::count;
use super::error::ImportError;
use super::reading::{Content, Reading, Role};
use super::row_splitter::{Row, RowSplitter};
use super::table_error::TableError;
use crate::localized_error::truncate;
use crate::tosses::{MAX_TOSSES, ParseTossesError, Tosses, TossesReader};
use std::collections::BTreeMap;

/// The places of sets by their names, and their tosses.
type NamedSets = (BTreeMap<String, usize>, Vec<Vec<bool>>);

/// An incremental reader.
#[derive(Debug)]
pub(super) struct Reader {
    reading: Reading,
    rows: RowSplitter,
    /// The names of the columns, in the first row; `None` before it has been read.
    names: Option<Vec<String>>,
    sets: TossesReader,
    /// Sets by name, in the order in which they were found, where a set has several rows.
    named: Option<NamedSets>,
    /// The number of tosses in `named`.
    total: usize,
    is_over: bool,
}

impl Reader {
    pub(super) fn new(reading: Reading) -> Self {
        let has_names = reading.column(Role::Set).is_some();
        Self {
            rows: RowSplitter::new(reading.layout),
            names: (!reading.has_header).then(Vec::new),
            sets: TossesReader::new(),
            named: has_names.then(Default::default),
            total: 0,
            is_over: false,
            reading,
        }
    }

    /// Returns the fraction of the text that has been read.
    pub(super) fn progress(&self, text: &str) -> f64 {
        if self.is_over {
            return 1.0;
        }
        (self.rows.at() as f64 / text.len().max(1) as f64).min(0.999)
    }

    /// Returns the number of sets that have been read.
    pub(super) fn sets(&self) -> usize {
        match &self.named {
            Some((_, sets)) => sets.len(),
            None => self.sets.sets(),
        }
    }

    /// Reads about this many more bytes; returns whether it has reached the end.
    pub(super) fn advance(&mut self, text: &str, bytes: usize) -> Result<bool, ImportError> {
        let until = self.rows.at().saturating_add(bytes.max(1));
        while !self.is_over && self.rows.at() < until {
            match self.rows.next(text)? {
                Some(row) => self.take(text, &row)?,
                None => self.end()?,
            }
        }
        Ok(self.is_over)
    }

    /// Returns the sets after the end.
    pub(super) fn finish(self) -> Result<Tosses, ImportError> {
        let none = if self.sets.is_empty() && self.reading.has_header {
            TableError::NoRows.into()
        } else {
            ParseTossesError::NoTosses.into()
        };
        self.sets.build().ok_or(none)
    }

    fn end(&mut self) -> Result<(), ImportError> {
        self.is_over = true;
        if self.reading.cut.is_some() && self.sets.tosses() > 0 {
            self.sets.end_set(1)?;
        }
        if let Some((_, sets)) = self.named.take() {
            for set in sets {
                set.into_iter().for_each(|heads| self.sets.toss(heads));
                self.sets.end_set(1)?;
            }
        }
        Ok(())
    }

    fn take(&mut self, text: &str, row: &Row) -> Result<(), ImportError> {
        if self.names.is_none() {
            let cells = 0..row.cells.len();
            let names = cells.map(|at| row.cell(text, at).into_owned());
            self.names = Some(names.collect());
            return Ok(());
        }
        if self.reading.content == Content::Tosses {
            for column in 0..row.cells.len() {
                self.toss(text, row, column)?;
            }
            if self.rows.is_within_line() {
                return Ok(());
            }
            return self.end_set(row.line);
        }
        self.check_width(text, row)?;
        self.columns(text, row)
    }

    /// Adds the tosses of a cell to the current set.
    fn toss(&mut self, text: &str, row: &Row, column: usize) -> Result<(), ImportError> {
        let cell = row.cell(text, column);
        let sets = &mut self.sets;
        let cut = self.reading.cut.map(|cut| cut as usize);
        let mut full = Ok(());
        let read = self.reading.symbols.read(&cell, |heads| {
            sets.toss(heads);
            if Some(sets.tosses()) == cut {
                let ended = sets.end_set(row.line);
                if full.is_ok() {
                    full = ended.map(|_| ());
                }
            }
        });
        full?;
        if self.sets.tosses() > MAX_TOSSES {
            return Err(ParseTossesError::TooManyTosses { line: row.line }.into());
        }
        let Err(at) = read else {
            return Ok(());
        };
        Err(unexpected(text, row, column, at).into())
    }

    fn end_set(&mut self, line: usize) -> Result<(), ImportError> {
        if self.reading.cut.is_none() {
            self.sets.end_set(line)?;
        }
        Ok(())
    }

    fn check_width(&self, text: &str, row: &Row) -> Result<(), TableError> {
        let columns = self.reading.roles().len();
        let is_used = |role: &Role| *role != Role::Ignored;
        let needed = self.reading.roles().iter().rposition(is_used);
        if row.width(text) > columns || needed.is_some_and(|last| last >= row.cells.len()) {
            return Err(TableError::Width {
                line: row.line,
                cells: row.cells.len(),
                columns,
            });
        }
        Ok(())
    }

    /// Returns the name of a column: its number if it has none.
    fn name(&self, column: usize) -> String {
        let name = self.names.as_ref().and_then(|names| names.get(column));
        match name {
            Some(name) if !name.is_empty() => truncate(name),
            _ => (column + 1).to_string(),
        }
    }

    /// Returns the number in the column with a role, if there is such a column.
    fn count(&self, text: &str, row: &Row, role: Role) -> Result<Option<usize>, TableError> {
        let Some(column) = self.reading.column(role) else {
            return Ok(None);
        };
        let cell = row.cell(text, column);
        match count(&cell) {
            Some(count) => Ok(Some(count)),
            None => Err(TableError::Count {
                line: row.line,
                column: self.name(column),
                found: truncate(cell.trim()),
            }),
        }
    }

    fn columns(&mut self, text: &str, row: &Row) -> Result<(), ImportError> {
        let line = row.line;
        let counted = if self.reading.column(Role::Tosses).is_some() {
            self.tosses_of(text, row)?
        } else {
            Some(self.counts_of(text, row)?)
        };
        let times = self.count(text, row, Role::Frequency)?.unwrap_or(1);
        if let Some(column) = self.reading.column(Role::Set) {
            let name = row.cell(text, column).into_owned();
            return self.keep(line, name, counted, times);
        }
        match counted {
            Some((heads, tails)) => {
                for _ in 0..times {
                    self.sets.count(line, heads, tails)?;
                }
            }
            None if self.reading.cut.is_none() => {
                let written = self.sets.end_set(line)?;
                for _ in 1..times {
                    let (heads, tails) = written;
                    self.sets.count(line, heads as usize, tails as usize)?;
                }
            }
            None => {}
        }
        Ok(())
    }

    /// Adds the tosses or counts of a row to the set of a name.
    fn keep(
        &mut self,
        line: usize,
        name: String,
        counted: Option<(usize, usize)>,
        times: usize,
    ) -> Result<(), ImportError> {
        let tosses: Vec<bool> = match counted {
            Some((heads, tails)) => {
                let heads = std::iter::repeat_n(true, heads.min(MAX_TOSSES));
                heads
                    .chain(std::iter::repeat_n(false, tails.min(MAX_TOSSES)))
                    .collect()
            }
            None => self.sets.take_set(),
        };
        self.total += tosses.len().saturating_mul(times);
        if self.total > MAX_TOSSES {
            return Err(ParseTossesError::TooManyTosses { line }.into());
        }
        let Some((places, sets)) = &mut self.named else {
            return Ok(());
        };
        let place = *places.entry(name).or_insert(sets.len());
        if place == sets.len() {
            sets.push(Vec::new());
        }
        for _ in 0..times {
            sets[place].extend(&tosses);
        }
        Ok(())
    }

    /// Reads the columns with tosses, and compares them with the columns with numbers.
    fn tosses_of(&mut self, text: &str, row: &Row) -> Result<Option<(usize, usize)>, ImportError> {
        for column in 0..self.reading.roles().len() {
            if self.reading.roles()[column] == Role::Tosses {
                self.toss(text, row, column)?;
            }
        }
        let (heads, tails) = self.sets.counts();
        let written = [
            (Role::Heads, heads),
            (Role::Tails, tails),
            (Role::Total, heads + tails),
        ];
        for (role, written) in written {
            let Some(column) = self.reading.column(role) else {
                continue;
            };
            match count(&row.cell(text, column)) {
                Some(count) if count != written && self.reading.cut.is_none() => {
                    return Err(TableError::Contradiction {
                        line: row.line,
                        column: self.name(column),
                        count,
                        written,
                    }
                    .into());
                }
                _ => {}
            }
        }
        Ok(None)
    }

    fn counts_of(&self, text: &str, row: &Row) -> Result<(usize, usize), ImportError> {
        let count = |role| self.count(text, row, role);
        let (heads, tails, total) = (
            count(Role::Heads)?,
            count(Role::Tails)?,
            count(Role::Total)?,
        );
        let column = |role| {
            self.reading
                .column(role)
                .map_or_else(String::new, |it| self.name(it))
        };
        let trials = self.reading.trials.map(|trials| trials as usize);
        match (heads, tails, total.or(trials)) {
            (Some(heads), Some(tails), Some(all)) if total.is_some() && heads + tails != all => {
                Err(TableError::Trials {
                    line: row.line,
                    total_column: column(Role::Total),
                    total: all,
                    column: column(Role::Heads),
                    count: heads,
                }
                .into())
            }
            (Some(heads), Some(tails), _) => Ok((heads, tails)),
            (Some(count), None, Some(all)) | (None, Some(count), Some(all)) => {
                let role = if heads.is_some() {
                    Role::Heads
                } else {
                    Role::Tails
                };
                let Some(others) = all.checked_sub(count) else {
                    return Err(if total.is_some() {
                        TableError::Trials {
                            line: row.line,
                            total_column: column(Role::Total),
                            total: all,
                            column: column(role),
                            count,
                        }
                    } else {
                        TableError::TooFewTrials {
                            line: row.line,
                            count,
                            trials: all,
                        }
                    }
                    .into());
                };
                Ok(if role == Role::Heads {
                    (count, others)
                } else {
                    (others, count)
                })
            }
            _ => Err(TableError::NoColumn.into()),
        }
    }
}

/// The error of a character that is no toss, `at` bytes from the beginning of a cell.
fn unexpected(text: &str, row: &Row, column: usize, at: usize) -> ParseTossesError {
    let cell = row.cells.get(column).cloned().unwrap_or_default();
    let skipped = text[cell.clone()].len() - text[cell.clone()].trim_start().len();
    let at = text.floor_char_boundary((cell.start + skipped + at).min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    ParseTossesError::Unexpected {
        line: text[..at].bytes().filter(|&byte| byte == b'\n').count() + 1,
        column: text[start..at].chars().count() + 1,
        found: text[at..].chars().next().unwrap_or(' '),
    }
}
