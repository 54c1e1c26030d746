//! Finds out how a text may be read: the likely readings first. What can be read in several ways is not decided here:
//! each reading is tried on the whole text, and what remains is offered.

mod plain;

use super::brackets;
use super::count::count;
use super::labelled;
use super::reading::{Content, Layout, Reading, Role};
use super::row_splitter::{Row, RowSplitter, is_gap, word_end};
use super::table::Table;
use crate::tosses::toss;
use plain::{plain, toss_rows};

/// A reading that a text may have.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) reading: Reading,
    /// How likely it is, the most likely first.
    pub(super) rank: u8,
    /// Whether it rests on a guess even if there is no other.
    pub(super) is_guess: bool,
}

impl Candidate {
    pub(super) fn new(reading: Reading, rank: u8) -> Self {
        Self {
            reading,
            rank,
            is_guess: false,
        }
    }

    pub(super) fn guess(mut self, is_guess: bool) -> Self {
        self.is_guess |= is_guess;
        self
    }
}

/// The most bytes from which readings are proposed.
const SAMPLE: usize = 50_000;

/// Returns the readings that a text may have.
pub(super) fn candidates(text: &str) -> Vec<Candidate> {
    let sample = sample(text);
    let mut found = labelled(sample);
    if found.is_empty() {
        found = tables(sample);
    }
    if found.is_empty() {
        found = plain(sample);
    } else if let Some(tosses) = standard_lines(sample) {
        // Digits and letters that are all tosses as well.
        found.push(Candidate::new(tosses, 1));
    }
    if found.is_empty() {
        // For the error: with what seems to be a label, if that reads more.
        for layout in [Layout::Spaced, Layout::Lines] {
            let reading = Reading::new(layout, Content::Tosses);
            found.push(Candidate::new(reading, 2));
        }
    }
    found.sort_by_key(|candidate| candidate.rank);
    found
}

/// Returns the beginning of a long text, up to the end of a line if it has several, and otherwise of a word.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let end = text.floor_char_boundary(SAMPLE);
    let line_end = text[..end].rfind('\n').map(|line_end| line_end + 1);
    &text[..line_end.unwrap_or_else(|| word_end(text, end))]
}

/// Returns the rows of a sample; nothing if they cannot be split so.
pub(super) fn rows(text: &str, layout: Layout) -> Vec<Row> {
    let mut rows = RowSplitter::new(layout);
    let mut found = Vec::new();
    while let Ok(Some(row)) = rows.next(text) {
        found.push(row);
    }
    found
}

/// Numbers with words, such as `5H5T`.
fn labelled(text: &str) -> Vec<Candidate> {
    let rows = rows(text, Layout::Labelled);
    let is_given = |row: &Row, at: usize| row.cells.len() > at && !row.cells[at].is_empty();
    let Some(first) = rows.first() else {
        return Vec::new();
    };
    let roles: Vec<Role> = (0..)
        .zip(labelled::COLUMNS)
        .map(|(at, role)| {
            if is_given(first, at) {
                role
            } else {
                Role::Ignored
            }
        })
        .collect();
    let is_same = |row: &&Row| (0..3).all(|at| is_given(row, at) == is_given(first, at));
    let has_heads = is_given(first, 0) || is_given(first, 1);
    let same = rows.iter().filter(is_same).count();
    if !has_heads || 10 * same < 9 * rows.len() {
        return Vec::new();
    }
    let mut reading = Reading::new(Layout::Labelled, Content::Columns(roles));
    let is_alone = reading.needs_trials();
    if is_alone {
        let column = usize::from(!is_given(first, 0));
        reading.trials = Some(likely_trials(text, &rows, column));
    }
    let mut found = vec![Candidate::new(reading.clone(), 0).guess(is_alone)];
    // 5/5 may be five heads in five tosses, or five and five.
    if is_given(first, 2) && !is_given(first, 1) && text.contains(['/', '／']) {
        reading.content = Content::Columns(vec![Role::Heads, Role::Ignored, Role::Tails]);
        found.push(Candidate::new(reading, 1));
    }
    found
}

/// Returns a likely number of tosses for sets of which only the heads are known.
pub(super) fn likely_trials(text: &str, rows: &[Row], column: usize) -> u32 {
    let counts = rows.iter().filter_map(|row| count(&row.cell(text, column)));
    let most = counts.max().unwrap_or(1).max(1);
    let usual = [10, 20, 50, 100, 200, 500, 1000];
    let usual = usual.into_iter().find(|&trials| trials >= most);
    usual.unwrap_or(most) as u32
}

/// Tables, vectors and objects, with or without names.
fn tables(text: &str) -> Vec<Candidate> {
    let delimited = ['\t', ';', '|', '&', ','].map(Layout::Delimited);
    let others = [
        Layout::Indexed,
        Layout::Spaced,
        Layout::Records,
        Layout::Lists,
        Layout::Vectors,
    ];
    let layouts = delimited.into_iter().chain(others);
    let is_sure = |layout| toss_rows(text, &rows(text, layout)).is_some_and(|(_, sure)| sure);
    let lists = brackets::lists_in(text);
    let are_lists = lists > 0 && is_sure(Layout::Lists);
    let mut all = Vec::new();
    for layout in layouts.filter(|&layout| may_have(text, layout)) {
        let Some(table) = Table::new(text, layout) else {
            continue;
        };
        let found = table.named();
        let is_alone = found
            .first()
            .is_some_and(|found| found.reading.needs_trials());
        if found.is_empty() || are_lists && is_alone {
            all.push(table);
        } else {
            return found;
        }
    }
    if are_lists || is_sure(Layout::Lines) {
        return Vec::new();
    }
    // What is in brackets is no table of lines, and a number on each line is no column of its own.
    let fits = |table: &&Table| match lists {
        0 => table.layout() != Layout::Lists && !table.is_one_row_of_lines(),
        1 => false,
        _ => matches!(table.layout(), Layout::Lists | Layout::Vectors),
    };
    let found = all
        .iter()
        .filter(fits)
        .map(Table::unnamed)
        .find(|found| !found.is_empty());
    found.unwrap_or_default()
}

/// Returns whether it is worth looking for a layout.
fn may_have(text: &str, layout: Layout) -> bool {
    match layout {
        Layout::Delimited(separator) => text.contains(separator),
        Layout::Records => text.contains('{'),
        _ => true,
    }
}

/// Returns whether a text is made of standard tosses and what stands between them.
fn is_standard(text: &str) -> bool {
    text.chars().all(|it| toss(it).is_some() || is_gap(it))
}

/// Reads each line as a set, if a text has nothing but standard tosses.
fn standard_lines(text: &str) -> Option<Reading> {
    is_standard(text).then(|| Reading::new(Layout::Lines, Content::Tosses))
}
