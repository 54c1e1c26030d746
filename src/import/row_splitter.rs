//! Splits a text into rows and cells, without interpreting them.

use super::brackets;
use super::labelled;
use super::line_decoration::{is_decoration, without_label, without_prompt};
use super::reading::Layout;
use super::table_error::TableError;
use std::borrow::Cow;
use std::ops::Range;
use std::vec;

/// A line of tosses is split in parts of so many bytes.
const PART: usize = 1 << 20;
/// In so many bytes there is a gap, unless tosses are letters without gaps.
const LONGEST_WORD: usize = 256;

/// A row: the places of its cells in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The line on which it begins, counted from 1.
    pub(super) line: usize,
    pub(super) cells: Vec<Range<usize>>,
}

impl Row {
    /// Returns a cell; an empty text if the row has none there.
    pub(super) fn cell<'t>(&self, text: &'t str, column: usize) -> Cow<'t, str> {
        let cell = self
            .cells
            .get(column)
            .map_or("", |cell| &text[cell.clone()]);
        if cell.as_bytes().contains(&b'"') {
            return Cow::Owned(cell.replace("\"\"", "\""));
        }
        Cow::Borrowed(cell.trim())
    }

    /// Returns the number of cells without the blank ones at the end: spreadsheets pad short rows with them.
    pub(super) fn width(&self, text: &str) -> usize {
        let blank = |cell: &&Range<usize>| text[(**cell).clone()].trim().is_empty();
        self.cells.len() - self.cells.iter().rev().take_while(blank).count()
    }
}

/// A splitter, which goes from row to row.
#[derive(Debug)]
pub(super) struct RowSplitter {
    layout: Layout,
    /// The place of the next row, and its line.
    at: usize,
    line: usize,
    /// Rows that are known already.
    found: vec::IntoIter<Row>,
    /// What of a line of tosses is still to be split.
    rest: Range<usize>,
    /// Whether cells were found in that line.
    has_cells: bool,
    /// Whether rows that need the whole text were looked for.
    has_looked: bool,
}

impl RowSplitter {
    pub(super) fn new(layout: Layout) -> Self {
        Self {
            layout,
            at: 0,
            line: 1,
            found: Vec::new().into_iter(),
            rest: 0..0,
            has_cells: false,
            has_looked: false,
        }
    }

    /// Returns the place up to which the text has been split.
    pub(super) fn at(&self) -> usize {
        if self.rest.is_empty() {
            self.at
        } else {
            self.rest.start
        }
    }

    /// Returns whether the next row goes on with the line of the last one.
    pub(super) fn is_within_line(&self) -> bool {
        !self.rest.is_empty()
    }

    /// Returns the next row that is not blank. A very long line of tosses is several rows.
    pub(super) fn next(&mut self, text: &str) -> Result<Option<Row>, TableError> {
        loop {
            if let Some(row) = self.found.next() {
                return Ok(Some(row));
            }
            if !self.rest.is_empty() {
                if let Some(row) = self.next_part(text) {
                    return Ok(Some(row));
                }
                continue;
            }
            if self.at >= text.len() {
                return Ok(None);
            }
            match self.layout {
                Layout::Delimited(separator @ (',' | ';' | '\t')) => {
                    let row = self.record(text, separator)?;
                    if row.width(text) > 0 {
                        return Ok(Some(row));
                    }
                }
                Layout::Delimited(separator) => {
                    let (line, range) = self.next_line(text);
                    let cells = table_cells(text, range, separator);
                    if !cells.is_empty() {
                        return Ok(Some(Row { line, cells }));
                    }
                }
                Layout::Spaced | Layout::Indexed => {
                    let (line, range) = self.next_line(text);
                    let mut cells = tokens(text, range);
                    if self.layout == Layout::Indexed
                        && !cells.is_empty()
                        && std::mem::replace(&mut self.has_looked, true)
                    {
                        cells.remove(0);
                    }
                    if !cells.is_empty() {
                        return Ok(Some(Row { line, cells }));
                    }
                }
                Layout::Lines | Layout::Parts(_) | Layout::Items => self.split_line(text),
                Layout::Labelled => {
                    let (line, range) = self.next_line(text);
                    if !range.is_empty() {
                        self.found = labelled::rows(text, line, range).into_iter();
                    }
                }
                Layout::Lists | Layout::Vectors | Layout::Records => {
                    if !std::mem::replace(&mut self.has_looked, true) {
                        self.found = brackets::rows(text, self.layout).into_iter();
                    }
                    self.at = text.len();
                }
            }
        }
    }

    fn split_line(&mut self, text: &str) {
        let (line, range) = self.next_line(text);
        let range = without_label(text, range);
        let rows: Vec<Row> = match self.layout {
            Layout::Items => {
                let cells = tokens(text, range).into_iter();
                let row = |cell| Row {
                    line,
                    cells: vec![cell],
                };
                cells.map(row).collect()
            }
            Layout::Parts(separator) => parts(text, range, separator)
                .map(|part| Row {
                    line,
                    cells: tokens(text, part),
                })
                .collect(),
            _ => {
                self.rest = range;
                self.has_cells = false;
                return;
            }
        };
        let rows = rows.into_iter().filter(|row| !row.cells.is_empty());
        self.found = rows.collect::<Vec<_>>().into_iter();
    }

    /// Splits the next part of a line of tosses; `None` if there is nothing in it.
    fn next_part(&mut self, text: &str) -> Option<Row> {
        let end = part_end(text, &self.rest);
        let cells = tokens(text, self.rest.start..end);
        self.rest.start = end;
        self.has_cells |= !cells.is_empty();
        let ends_row = self.rest.is_empty() && self.has_cells;
        (ends_row || !cells.is_empty()).then_some(Row {
            line: self.line - 1,
            cells,
        })
    }

    /// Returns the number of the next line and the place of what it says, without prompts; nothing of a line that only
    /// decorates.
    fn next_line(&mut self, text: &str) -> (usize, Range<usize>) {
        let (start, line) = (self.at, self.line);
        let rest = &text.as_bytes()[start..];
        let length = rest.iter().position(|&byte| byte == b'\n');
        let end = start + length.unwrap_or(rest.len());
        self.at = end + usize::from(length.is_some());
        self.line += 1;
        let range = trimmed(text, start..end);
        if is_decoration(&text[range.clone()]) {
            return (line, end..end);
        }
        (line, without_prompt(text, range))
    }

    /// Splits a row of comma-separated values, which may go on over several lines in quotes.
    fn record(&mut self, text: &str, separator: char) -> Result<Row, TableError> {
        let bytes = text.as_bytes();
        let separator = separator as u8;
        let begun = self.line;
        let mut cells = Vec::new();
        let mut at = self.at;
        loop {
            let mut start = at;
            while bytes.get(start) == Some(&b' ') {
                start += 1;
            }
            if bytes.get(start) == Some(&b'"') {
                let mut end = start + 1;
                loop {
                    match bytes.get(end) {
                        None => return Err(TableError::OpenQuote { line: begun }),
                        Some(b'"') if bytes.get(end + 1) == Some(&b'"') => end += 1,
                        Some(b'"') => break,
                        Some(b'\n') => self.line += 1,
                        Some(_) => {}
                    }
                    end += 1;
                }
                cells.push(start + 1..end);
                at = end + 1;
                while !matches!(bytes.get(at), None | Some(b'\n')) && bytes[at] != separator {
                    at += 1;
                }
            } else {
                while !matches!(bytes.get(at), None | Some(b'\n')) && bytes[at] != separator {
                    at += 1;
                }
                cells.push(trimmed(text, start..at));
            }
            match bytes.get(at) {
                Some(&byte) if byte == separator => at += 1,
                found => {
                    self.line += usize::from(found.is_some());
                    self.at = at + 1;
                    return Ok(Row { line: begun, cells });
                }
            }
        }
    }
}

/// Returns a place without white space around it.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    let end = start + part.trim().len();
    start..end
}

/// Returns whether a character stands between tokens.
pub(super) fn is_gap(found: char) -> bool {
    match found {
        ' ' | '\t' | '\r' | '\n' | ',' | ';' | '[' | ']' | '(' | ')' | '{' | '}' | '"' | '\''
        | '|' | '&' | '`' | '$' => true,
        _ if found.is_ascii() => false,
        '，' | '；' | '、' | '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»' | '（' | '）' | '【'
        | '】' => true,
        _ => found.is_whitespace(),
    }
}

/// Splits at gaps.
pub(super) fn tokens(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut start = None;
    for (at, found) in text[range.clone()].char_indices() {
        match (is_gap(found), start) {
            (true, Some(first)) => {
                cells.push(range.start + first..range.start + at);
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    if let Some(first) = start {
        cells.push(range.start + first..range.end);
    }
    for cell in &mut cells {
        cell.end -= decimals(&text[cell.clone()]);
    }
    // The end of a row in LaTeX.
    cells.retain(|cell| !text[cell.clone()].starts_with("\\"));
    cells
}

/// Returns where a part of a line ends.
fn part_end(text: &str, rest: &Range<usize>) -> usize {
    let end = rest.end.min(rest.start + PART);
    if end == rest.end {
        return end;
    }
    word_end(text, text.floor_char_boundary(end))
}

/// Returns the end of the last whole word or number before a place; the place itself among letters without gaps.
pub(super) fn word_end(text: &str, before: usize) -> usize {
    let near = text.floor_char_boundary(before.saturating_sub(LONGEST_WORD));
    let gap = text[near..before].rfind(is_gap);
    gap.map_or(before, |gap| near + gap)
}

/// Returns the length of decimals that are all 0; of three it is not clear whether they are thousands.
fn decimals(cell: &str) -> usize {
    match cell.split_once('.') {
        Some((whole, zeros))
            if !whole.is_empty()
                && whole.bytes().all(|it| it.is_ascii_digit())
                && zeros.len() != 3
                && zeros.bytes().all(|it| it == b'0') =>
        {
            zeros.len() + 1
        }
        _ => 0,
    }
}

/// Splits at a character.
fn parts(text: &str, range: Range<usize>, separator: char) -> impl Iterator<Item = Range<usize>> {
    let start = range.start;
    let is_between = move |found| {
        found == separator || separator == ';' && found == '；' || separator == ',' && found == '，'
    };
    let pieces = text[range].split_inclusive(is_between);
    pieces.scan(start, |at, piece| {
        let from = *at;
        *at += piece.len();
        Some(from..*at)
    })
}

/// Splits a row of a table with `|` or `&` between its cells.
fn table_cells(text: &str, range: Range<usize>, separator: char) -> Vec<Range<usize>> {
    let mut range = range;
    let line = &text[range.clone()];
    if !line.contains(separator) {
        return Vec::new();
    }
    if separator == '&' {
        let end = line.find("\\\\").unwrap_or(line.len());
        range.end = range.start + end;
    } else {
        let line = line.strip_suffix('|').unwrap_or(line);
        range.end = range.start + line.len();
        range.start += usize::from(line.starts_with('|'));
    }
    let cells = parts(text, range, separator).map(|cell| {
        let end = cell.end - usize::from(text[cell.clone()].ends_with(separator));
        let cell = trimmed(text, cell.start..end);
        let found = &text[cell.clone()];
        let inner = found.trim_matches(['$', '*', '`', '_', '"']);
        let skipped = found.len() - found.trim_start_matches(['$', '*', '`', '_', '"']).len();
        cell.start + skipped..cell.start + skipped + inner.len()
    });
    cells.collect()
}
