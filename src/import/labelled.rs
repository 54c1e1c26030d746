//! Numbers with words, such as `5H5T`, `5 heads, 5 tails`, `H: 5, T: 5`, `5/10` and `5 of 10`.

use super::line_decoration::without_label;
use super::reading::Role;
use super::row_splitter::{Row, is_gap};
use super::vocabulary::names;
use std::ops::Range;

/// The roles of the columns of each row.
pub(super) const COLUMNS: [Role; 3] = [Role::Heads, Role::Tails, Role::Total];

/// What stands between a number of heads and a number of tosses.
const OF: [&str; 10] = [
    "/", "of", "outof", "von", "aus", "sur", "de", "in", "out", "／",
];

/// Returns the rows in a line. A line without such numbers is one row of one empty cell.
pub(super) fn rows(text: &str, line: usize, range: Range<usize>) -> Vec<Row> {
    let whole = pairs(text, range.clone());
    let inner = without_label(text, range.clone());
    let found = whole.or_else(|| {
        if inner == range {
            None
        } else {
            pairs(text, inner)
        }
    });
    let found = found.unwrap_or_else(|| vec![vec![range.start..range.start]]);
    found.into_iter().map(|cells| Row { line, cells }).collect()
}

/// Returns rows of heads, tails and total; an empty place where there is none.
fn pairs(text: &str, range: Range<usize>) -> Option<Vec<Vec<Range<usize>>>> {
    let lexemes = lexemes(text, range);
    let is_number = |at: usize| {
        lexemes
            .get(at)
            .is_some_and(|it| starts_with_digit(&text[it.clone()]))
    };
    let word = |at: usize| lexemes.get(at).map_or("", |it| &text[it.clone()]);
    let (mut at, mut rows) = (0, Vec::<Vec<Range<usize>>>::new());
    let none = || vec![0..0; COLUMNS.len()];
    let numbers_first = is_number(0);
    let mut current = none();
    while at < lexemes.len() {
        // The number of heads, and then that of tosses.
        if is_number(at) && OF.contains(&word(at + 1).to_lowercase().as_str()) {
            let skipped = if word(at + 1) == "out" { 3 } else { 2 };
            if !is_number(at + skipped) || current != none() {
                return None;
            }
            current[0] = lexemes[at].clone();
            current[2] = lexemes[at + skipped].clone();
            rows.push(std::mem::replace(&mut current, none()));
            at += skipped + 1;
            // The unit, as in "5 of 10 tosses".
            at += usize::from(!is_number(at) && names(word(at), Role::Total));
            continue;
        }
        let (number, label) = if numbers_first {
            (at, at + 1)
        } else {
            (at + 1, at)
        };
        if !is_number(number) || is_number(label) {
            return None;
        }
        let role = |role: &Role| names(word(label), *role);
        let column = COLUMNS.iter().position(role)?;
        if !current[column].is_empty() {
            rows.push(std::mem::replace(&mut current, none()));
        }
        current[column] = lexemes[number].clone();
        at += 2;
    }
    if current != none() {
        rows.push(current);
    }
    (!rows.is_empty()).then_some(rows)
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_digit() || ('０'..='９').contains(&it))
}

/// Splits into numbers, words and slashes.
fn lexemes(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let kind = |found: char| match found {
        '/' | '／' => 3,
        '0'..='9' | '.' | '０'..='９' => 1,
        _ if is_gap(found) || ":=：×".contains(found) => 0,
        _ => 2,
    };
    let (mut found, mut start, mut before): (Vec<Range<usize>>, _, _) =
        (Vec::new(), range.start, 0);
    for (at, it) in text[range.clone()].char_indices() {
        let at = range.start + at;
        if kind(it) != before {
            if before > 0 {
                found.push(start..at);
            }
            (start, before) = (at, kind(it));
        }
    }
    if before > 0 {
        found.push(start..range.end);
    }
    // A word such as "and" joins.
    found.retain(|it| {
        !["and", "und", "et", "y", "+", "vs", "-"].contains(&&text[it.clone()])
            || starts_with_digit(&text[it.clone()])
    });
    found
}
