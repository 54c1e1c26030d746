//! What the columns of a table may hold, by their names and by their contents.

mod by_contents;
mod by_name;

use super::count::count;
use super::infer::{Candidate, likely_trials, rows};
use super::reading::{Content, Layout, Reading, Role};
use super::row_splitter::Row;
use super::symbols::Symbols;
use crate::tosses::toss;
use std::collections::BTreeSet;

/// The beginning of a table.
pub(super) struct Table<'t> {
    text: &'t str,
    layout: Layout,
    /// The first row.
    first: Vec<String>,
    columns: Vec<Column>,
    /// The same without the first row as a name.
    rows: Vec<Row>,
}

/// What a column holds below the first row.
struct Column {
    cells: Vec<String>,
    /// Its numbers; nothing if most cells are something else.
    counts: Vec<usize>,
}

impl Column {
    fn new(text: &str, rows: &[Row], column: usize) -> Self {
        let cells: Vec<String> = rows
            .iter()
            .map(|row| row.cell(text, column).into_owned())
            .collect();
        let counts: Vec<usize> = cells.iter().filter_map(|cell| count(cell)).collect();
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let counts = if 2 * counts.len() > filled {
            counts
        } else {
            Vec::new()
        };
        Self { cells, counts }
    }

    /// Returns whether all cells are numbers.
    fn is_counted(&self) -> bool {
        !self.counts.is_empty() && self.counts.len() == self.cells.len()
    }

    /// Returns whether the numbers count the rows.
    fn is_index(&self) -> bool {
        let first = self.counts.first().copied().unwrap_or(2);
        let follow = self.counts.windows(2).all(|pair| pair[1] == pair[0] + 1);
        self.is_counted() && first < 2 && follow && self.counts.len() > 1
    }

    /// Returns what stands for heads, if all cells are tosses.
    fn symbols(&self) -> Option<(Symbols, bool)> {
        let filled = self
            .cells
            .iter()
            .map(String::as_str)
            .filter(|it| !it.is_empty());
        filled.clone().next()?;
        Symbols::find(filled)
    }

    /// Returns whether the tosses are digits that may be numbers.
    fn is_binary_number(&self) -> bool {
        let may_be_number = |cell: &String| {
            let plain: String = cell.chars().filter(|it| !it.is_whitespace()).collect();
            let padded = plain.starts_with('0') && plain.len() > 1;
            count(cell).is_some() && !padded && plain.len() < 10
        };
        self.is_counted() && self.cells.iter().all(may_be_number)
    }

    fn is_single(&self) -> bool {
        self.cells.iter().all(|cell| {
            cell.chars().count() < 2
                || cell.chars().nth(1).is_some_and(char::is_alphabetic)
                    && !cell.chars().all(|it| toss(it).is_some())
        })
    }

    fn has_repeats(&self) -> bool {
        let different: BTreeSet<&str> = self.cells.iter().map(String::as_str).collect();
        different.len() < self.cells.len()
    }
}

impl<'t> Table<'t> {
    /// Splits a text; `None` if it is no table in this layout.
    pub(super) fn new(text: &'t str, layout: Layout) -> Option<Self> {
        let all = rows(text, layout);
        let (head, body) = all.split_first()?;
        let width = head.cells.len();
        let has_names = matches!(layout, Layout::Vectors | Layout::Records);
        // A table is as wide in most rows.
        let rows_of = |width: usize| body.iter().filter(|row| row.cells.len() == width).count();
        if layout == Layout::Indexed {
            let is_indexed = !body.is_empty() && rows_of(width) == body.len();
            // The same without an index is a table of its own.
            if !is_indexed || width == 0 {
                return None;
            }
        } else if 2 * rows_of(width) < body.len() {
            return None;
        }
        let rows = if has_names {
            body.to_vec()
        } else {
            all.clone()
        };
        Some(Self {
            text,
            layout,
            first: (0..width)
                .map(|at| head.cell(text, at).into_owned())
                .collect(),
            columns: (0..width).map(|at| Column::new(text, body, at)).collect(),
            rows,
        })
    }

    pub(super) fn layout(&self) -> Layout {
        self.layout
    }

    /// Whether it has a single row because each line has a single value.
    pub(super) fn is_one_row_of_lines(&self) -> bool {
        self.layout == Layout::Vectors && self.rows.len() == 1
    }

    fn pair(&self, one: (usize, Role), other: (usize, Role), rank: u8) -> Candidate {
        self.candidate(&[one, other], rank)
    }

    /// One column of numbers, with the same number of tosses for all.
    fn alone(&self, at: usize, role: Role, rank: u8) -> Candidate {
        let mut found = self.candidate(&[(at, role)], rank);
        let body =
            &self.rows[usize::from(!matches!(self.layout, Layout::Vectors | Layout::Records))
                .min(self.rows.len())..];
        found.reading.trials = Some(likely_trials(self.text, body, at));
        found.is_guess = true;
        found
    }

    fn candidate(&self, roles: &[(usize, Role)], rank: u8) -> Candidate {
        let mut all = vec![Role::Ignored; self.columns.len()];
        for &(at, role) in roles {
            all[at] = role;
        }
        let reading = Reading {
            has_header: true,
            ..Reading::new(self.layout, Content::Columns(all))
        };
        Candidate::new(reading, rank)
    }
}
