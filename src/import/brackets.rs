//! Rows in brackets, as programs write lists, vectors, matrices and objects.

use super::line_decoration::without_label;
use super::reading::Layout;
use super::row_splitter::{Row, tokens, trimmed};
use std::collections::BTreeMap;
use std::ops::Range;

/// What an innermost pair of brackets holds, and the name before it.
struct List {
    line: usize,
    name: Option<Range<usize>>,
    inner: Range<usize>,
    cells: Vec<Range<usize>>,
}

/// Returns the rows of a text in one of the layouts with brackets. Names come first.
pub(super) fn rows(text: &str, layout: Layout) -> Vec<Row> {
    let lists = lists(text);
    match layout {
        Layout::Vectors if lists.is_empty() => columns(lines(text)),
        Layout::Vectors => columns(lists),
        Layout::Records => records(text, &lists),
        _ => lists
            .into_iter()
            .flat_map(|list| pieces(text, list))
            .collect(),
    }
}

/// Returns the number of innermost pairs of brackets, if much of the text is in them.
pub(super) fn lists_in(text: &str) -> usize {
    let lists = lists(text);
    let inner: usize = lists.iter().map(|list| list.inner.len()).sum();
    if 3 * inner < text.trim().len() {
        0
    } else {
        lists.len()
    }
}

/// Splits what is in a pair of brackets at semicolons and, without commas, at line ends, as MATLAB and Julia do.
fn pieces(text: &str, list: List) -> Vec<Row> {
    let inner = &text[list.inner.clone()];
    let by_lines = !inner.contains(',') && !inner.contains('"') && list.name.is_some();
    let has_rows = inner.contains(';') || by_lines && inner.trim().contains('\n');
    if !has_rows {
        return vec![Row {
            line: list.line,
            cells: list.cells,
        }];
    }
    let (mut at, mut line, mut rows) = (list.inner.start, list.line, Vec::new());
    for piece in inner.split_inclusive([';', '\n']) {
        let cells = tokens(text, at..at + piece.len());
        if !cells.is_empty() {
            rows.push(Row { line, cells });
        }
        at += piece.len();
        line += usize::from(piece.ends_with('\n'));
    }
    rows
}

/// Finds the innermost pairs of brackets.
fn lists(text: &str) -> Vec<List> {
    let mut found = Vec::new();
    let mut open: Vec<(usize, usize, Option<Range<usize>>)> = Vec::new();
    let (mut line, mut quote, mut is_innermost) = (1, None, false);
    let mut name: Option<Range<usize>> = None;
    let mut word = 0;
    for (at, byte) in text.bytes().enumerate() {
        line += usize::from(byte == b'\n');
        if let Some(mark) = quote {
            // An apostrophe is no quotation mark: it ends with its line.
            if byte == mark || byte == b'\n' {
                quote = None;
            }
            continue;
        }
        match byte {
            b'"' | b'\'' => quote = Some(byte),
            b'[' | b'(' | b'{' => {
                open.push((at, line, name.take()));
                is_innermost = true;
                word = at + 1;
            }
            b']' | b')' | b'}' => {
                let Some((start, begun, own)) = open.pop() else {
                    continue;
                };
                let inner = start + 1..at;
                // R names rows and columns `[1,]` and `[,1]`.
                let is_index = byte == b']'
                    && text[inner.clone()]
                        .bytes()
                        .all(|it| it.is_ascii_digit() || it == b',')
                    && {
                        let line = text[at + 1..].split('\n').next().unwrap_or_default();
                        line.starts_with(' ') && !line.trim_start().starts_with([',', ']', ';'])
                    };
                if is_innermost && !is_index {
                    let cells = tokens(text, inner.clone());
                    if !cells.is_empty() {
                        let name =
                            own.or_else(|| open.iter().rev().find_map(|(.., outer)| outer.clone()));
                        found.push(List {
                            line: begun,
                            name,
                            inner,
                            cells,
                        });
                    }
                }
                is_innermost = false;
                word = at + 1;
            }
            b'=' | b':' => {
                let before = trimmed(text, word..at);
                name = tokens(text, before).pop();
                word = at + 1;
            }
            b'<' if text[at..].starts_with("<-") => {
                let before = trimmed(text, word..at);
                name = tokens(text, before).pop();
                word = at + 2;
            }
            b',' | b';' | b'\n' => {
                word = at + 1;
                if byte != b'\n' {
                    name = None;
                }
            }
            _ => {}
        }
    }
    found
}

/// Takes each line as a list, with the name before its colon or assignment.
fn lines(text: &str) -> Vec<List> {
    let mut at = 0;
    let list = |(line, content): (usize, &str)| {
        let whole = trimmed(text, at..at + content.len());
        at += content.len();
        let inner = without_label(text, whole.clone());
        let before = whole.start..inner.start;
        let label = text[before.clone()].trim_end_matches([' ', ':', '=', '-', '<', '：']);
        let name = before.start..before.start + label.len();
        List {
            line,
            name: (!name.is_empty()).then_some(name),
            cells: tokens(text, inner.clone()),
            inner,
        }
    };
    let lists = (1..).zip(text.split_inclusive('\n')).map(list);
    lists.filter(|list| !list.cells.is_empty()).collect()
}

/// Makes columns of the lists that are as long as most.
fn columns(lists: Vec<List>) -> Vec<Row> {
    let mut often = BTreeMap::<usize, usize>::new();
    for list in &lists {
        *often.entry(list.cells.len()).or_default() += 1;
    }
    let most = often
        .into_iter()
        .max_by_key(|&(length, times)| (times, length));
    let Some((length, _)) = most else {
        return Vec::new();
    };
    let lists: Vec<List> = lists
        .into_iter()
        .filter(|list| list.cells.len() == length)
        .collect();
    let line = lists[0].line;
    let names = lists.iter().map(|list| list.name.clone().unwrap_or(0..0));
    let names = Row {
        line,
        cells: names.collect(),
    };
    let row = |at: usize| Row {
        line,
        cells: lists.iter().map(|list| list.cells[at].clone()).collect(),
    };
    std::iter::once(names).chain((0..length).map(row)).collect()
}

/// Makes rows of objects: their keys name the columns.
fn records(text: &str, lists: &[List]) -> Vec<Row> {
    let mut names: Vec<&str> = Vec::new();
    let mut header = Row {
        line: 1,
        cells: Vec::new(),
    };
    let mut rows = Vec::new();
    for list in lists {
        let mut row = Row {
            line: list.line,
            cells: vec![0..0; names.len()],
        };
        for (key, value) in entries(text, list.inner.clone()) {
            let name = &text[key.clone()];
            let column = names.iter().position(|it| *it == name).unwrap_or_else(|| {
                names.push(name);
                header.cells.push(key);
                names.len() - 1
            });
            row.cells.resize(names.len(), 0..0);
            row.cells[column] = value;
        }
        if !row.cells.is_empty() {
            rows.push(row);
        }
    }
    rows.insert(0, header);
    rows
}

/// Returns the keys and values of an object.
fn entries(text: &str, inner: Range<usize>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let (mut quoted, mut start, mut key) = (false, inner.start, None);
    let end = inner.end;
    let clean = |range: Range<usize>| {
        let all = tokens(text, range);
        match (all.first(), all.last()) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    };
    for (at, byte) in text.as_bytes()[inner.clone()].iter().enumerate() {
        let at = inner.start + at;
        match byte {
            b'"' => quoted = !quoted,
            b':' | b'=' if !quoted && key.is_none() => {
                key = Some(clean(start..at));
                start = at + 1;
            }
            b',' if !quoted => {
                if let Some(key) = key.take() {
                    found.push((key, clean(start..at)));
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    if let Some(key) = key {
        found.push((key, clean(start..end)));
    }
    found
}
