//! Readings of tosses and numbers without names.

use super::{Candidate, likely_trials, rows};
use crate::import::count::count;
use crate::import::reading::{Content, Layout, Reading, Role};
use crate::import::row_splitter::Row;
use crate::import::symbols::Symbols;
use crate::import::table::Table;

/// Tosses and numbers without names.
pub(super) fn plain(text: &str) -> Vec<Candidate> {
    let lists = rows(text, Layout::Lists);
    let by_list = toss_rows(text, &lists);
    let is_list = |layout| Reading {
        has_header: true,
        ..Reading::new(layout, Content::Columns(vec![Role::Tosses]))
    };
    if let (Some((symbols, sure)), true) = (&by_list, lists.len() > 1) {
        let reading = Reading {
            symbols: symbols.clone(),
            ..Reading::new(Layout::Lists, Content::Tosses)
        };
        let mut found = vec![Candidate::new(reading, 0).guess(!sure)];
        let is_pair = |row: &Row| row.cells.len() == 2;
        if lists.iter().all(is_pair) {
            found.extend(pairs_of_digits(text, Layout::Lists, &lists, &mut 0));
        }
        return found;
    }
    if let (Some((symbols, sure)), [list]) = (&by_list, &lists[..]) {
        let are_long = list
            .cells
            .iter()
            .any(|cell| text[cell.clone()].chars().nth(1).is_some());
        let are_words = matches!(symbols, Symbols::Words { .. });
        let mut reading = if are_long && !are_words {
            is_list(Layout::Vectors)
        } else {
            Reading::new(Layout::Lists, Content::Tosses)
        };
        reading.symbols = symbols.clone();
        let mut found = vec![Candidate::new(reading, 0).guess(!sure)];
        if are_long {
            found.extend(heads_alone(text, Layout::Vectors, 1));
        }
        return found;
    }
    let lines = rows(text, Layout::Lines);
    let Some((symbols, sure)) = toss_rows(text, &lines) else {
        let single = if lists.len() == 1 {
            Layout::Vectors
        } else {
            Layout::Items
        };
        return heads_alone(text, single, 0);
    };
    let with = |layout| Reading {
        symbols: symbols.clone(),
        ..Reading::new(layout, Content::Tosses)
    };
    by_lines(text, &lines, with, sure)
}

/// What stands between the groups of tosses on a line.
#[derive(Default)]
struct Gaps {
    /// Whether there are blanks, commas and semicolons.
    kinds: [bool; 3],
    is_quoted: bool,
}

fn gaps(text: &str, row: &Row) -> Gaps {
    let mut gaps = Gaps::default();
    for pair in row.cells.windows(2) {
        let between = &text[pair[0].end..pair[1].start];
        let strong = if between.contains([';', '；']) {
            2
        } else {
            usize::from(!between.trim().is_empty())
        };
        gaps.kinds[strong] = true;
        gaps.is_quoted |= between.contains(['"', '\'', '“', '”', '«', '»', '‘', '’']);
    }
    gaps
}

/// Lines of tosses, each of which may be one set or several.
fn by_lines(
    text: &str,
    lines: &[Row],
    with: impl Fn(Layout) -> Reading,
    sure: bool,
) -> Vec<Candidate> {
    let is_mixed = |row: &Row| {
        let mut characters = row.cells.iter().flat_map(|cell| text[cell.clone()].chars());
        let digit = |it: char| matches!(it, '0' | '1' | '０' | '１');
        let first = characters.next().is_some_and(digit);
        characters.any(|it| digit(it) != first)
    };
    // Letters and digits on one line may be numbers with letters.
    let sure = sure && !lines.iter().any(is_mixed);
    let by_line = |rank| Candidate::new(with(Layout::Lines), rank).guess(!sure);
    let are_words = matches!(with(Layout::Lines).symbols, Symbols::Words { .. });
    if are_words {
        return vec![by_line(0)];
    }
    let length = |cell: &std::ops::Range<usize>| text[cell.clone()].chars().count();
    let is_long = |row: &Row| row.cells.iter().any(|cell| length(cell) > 1);
    let any_long = lines.iter().any(is_long);
    let shortest = lines.iter().flat_map(|row| &row.cells).map(length).min();
    let numbers = are_numbers(text, lines);
    if numbers && lines.iter().all(|row| row.cells.len() == 2) {
        let mut rank = 0;
        let pairs = pairs_of_digits(text, Layout::Spaced, lines, &mut rank);
        return pairs.into_iter().chain([by_line(1 - rank)]).collect();
    }
    if numbers && any_long && lines.iter().all(|row| row.cells.len() == 1) {
        let mut lengths = lines.iter().map(|row| length(&row.cells[0]));
        let first = lengths.next();
        let differ = lengths.any(|it| Some(it) != first);
        let rank = u8::from(differ);
        return [by_line(rank)]
            .into_iter()
            .chain(heads_alone(text, Layout::Items, 1 - rank))
            .collect();
    }
    let kinds = |row: &Row| gaps(text, row).kinds;
    let mixed = lines
        .iter()
        .find(|row| kinds(row).iter().filter(|it| **it).count() > 1);
    if let Some(mixed) = mixed {
        let strongest = if kinds(mixed)[2] { ';' } else { ',' };
        let parts = Candidate::new(with(Layout::Parts(strongest)), 0).guess(!sure);
        return vec![parts, by_line(1)];
    }
    let grouped = lines.iter().find(|row| row.cells.len() > 1 && is_long(row));
    let Some(grouped) = grouped.filter(|_| any_long) else {
        return vec![by_line(0)];
    };
    let found = gaps(text, grouped);
    let by_item = Candidate::new(with(Layout::Items), 0).guess(!sure);
    let by_commas = !found.kinds[0] && shortest >= Some(3) && lines.len() == 1 && !numbers;
    if found.is_quoted || by_commas {
        return vec![by_item];
    }
    vec![by_item, by_line(1)]
}

/// Returns whether each cell may be a number, rather than tosses as digits: a number has no 0 in front.
fn are_numbers(text: &str, rows: &[Row]) -> bool {
    let mut cells = rows.iter().flat_map(|row| &row.cells);
    cells.all(|cell| {
        let found = &text[cell.clone()];
        let is_padded = found.starts_with(['0', '０']) && found.chars().nth(1).is_some();
        count(found).is_some() && !is_padded
    })
}

/// Pairs of numbers whose digits are all 0 and 1. `rank` becomes that of tosses, taken from 1.
fn pairs_of_digits(text: &str, layout: Layout, rows: &[Row], rank: &mut u8) -> Vec<Candidate> {
    if !are_numbers(text, rows) {
        return Vec::new();
    }
    let mut cells = rows.iter().flat_map(|row| &row.cells);
    let any_long = cells.any(|cell| text[cell.clone()].chars().nth(1).is_some());
    *rank = u8::from(!any_long);
    let Some(table) = Table::new(text, layout) else {
        return Vec::new();
    };
    let mut found = table.unnamed();
    for candidate in &mut found {
        candidate.rank += *rank;
    }
    found
}

/// Numbers of heads alone.
fn heads_alone(text: &str, layout: Layout, rank: u8) -> Vec<Candidate> {
    let has_header = layout == Layout::Vectors;
    let all = rows(text, layout);
    let body = &all[usize::from(has_header).min(all.len())..];
    let is_count = |row: &Row| row.cells.len() == 1 && count(&row.cell(text, 0)).is_some();
    let counts = body.iter().filter(|row| is_count(row)).count();
    // A slip of the pen among many numbers is named.
    if counts == 0 || counts < body.len() && (counts < 4 || 10 * counts < 9 * body.len()) {
        return Vec::new();
    }
    let reading = Reading {
        has_header,
        trials: Some(likely_trials(text, body, 0)),
        ..Reading::new(layout, Content::Columns(vec![Role::Heads]))
    };
    vec![Candidate::new(reading, rank).guess(true)]
}

/// Returns what stands for heads if all cells are tosses.
pub(super) fn toss_rows(text: &str, rows: &[Row]) -> Option<(Symbols, bool)> {
    let cells = rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| &text[cell.clone()]);
    cells.clone().next()?;
    Symbols::find(cells)
}
