//! What a reader is told of a reading: a sentence's name and values, and the first sets.

use super::reading::{Layout, Reading, Role};
use super::row_splitter::RowSplitter;
use crate::localized_error::{escape_invisible, truncate};
use crate::tosses::Tosses;

/// How a text was read. A catalogue puts it into words by its code, with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The sentence, one of [`Summary::CODES`].
    pub code: &'static str,
    /// Its values.
    pub args: Vec<String>,
    /// The columns with tosses or numbers that are not read.
    pub ignored: Vec<String>,
}

impl Summary {
    /// Every code.
    pub const CODES: [&'static str; 14] = [
        "lines",
        "items",
        "lists",
        "cut",
        "tossColumn",
        "tossColumns",
        "long",
        "labelled",
        "headsTails",
        "headsTotal",
        "tailsTotal",
        "headsAlone",
        "tailsAlone",
        "incomplete",
    ];

    /// Describes a reading. Columns are named as in the text, or by their numbers.
    #[must_use]
    pub fn new(reading: &Reading, names: &[String], sets: usize) -> Self {
        let name = |role| {
            let at = reading.column(role).unwrap_or_default();
            column_name(names, at)
        };
        let has = |role| reading.column(role).is_some();
        let columns = reading.roles();
        let tossed = columns.iter().filter(|role| **role == Role::Tosses).count();
        let trials = reading.trials.unwrap_or_default().to_string();
        let (code, args) = match reading.cut {
            Some(cut) => ("cut", vec![cut.to_string()]),
            None if columns.is_empty() => match reading.layout {
                Layout::Items | Layout::Parts(_) => ("items", vec![]),
                Layout::Lists => ("lists", vec![]),
                _ => ("lines", vec![]),
            },
            None if reading.layout == Layout::Labelled && !reading.needs_trials() => {
                ("labelled", vec![])
            }
            None if tossed == 1 && has(Role::Set) => {
                ("long", vec![name(Role::Tosses), name(Role::Set)])
            }
            None if tossed == 1 && columns.len() == 1 && reading.layout == Layout::Vectors => {
                ("items", vec![])
            }
            None if tossed == 1 => ("tossColumn", vec![name(Role::Tosses)]),
            None if tossed > 1 => ("tossColumns", vec![tossed.to_string()]),
            None => match (has(Role::Heads), has(Role::Tails), has(Role::Total)) {
                (true, true, _) => ("headsTails", vec![name(Role::Heads), name(Role::Tails)]),
                (true, false, true) => ("headsTotal", vec![name(Role::Heads), name(Role::Total)]),
                (false, true, true) => ("tailsTotal", vec![name(Role::Tails), name(Role::Total)]),
                (true, false, false) => ("headsAlone", vec![trials]),
                (false, true, false) => ("tailsAlone", vec![trials]),
                (false, false, _) => ("incomplete", vec![]),
            },
        };
        let is_ignored = |(_, role): &(usize, &Role)| **role == Role::Ignored;
        let ignored = columns.iter().enumerate().filter(is_ignored);
        let ignored = match reading.layout {
            Layout::Labelled => Vec::new(),
            _ => ignored.map(|(at, _)| column_name(names, at)).collect(),
        };
        Self {
            code,
            args: std::iter::once(sets.to_string()).chain(args).collect(),
            ignored,
        }
    }
}

fn column_name(names: &[String], at: usize) -> String {
    match names.get(at) {
        Some(name) if !name.is_empty() => escape_invisible(&truncate(name)),
        _ => (at + 1).to_string(),
    }
}

/// The beginning of the data in a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What the text was read as.
    pub summary: Summary,
    /// The names of the columns, if the reading has columns.
    pub names: Vec<String>,
    /// The first rows of the text, if the reading has columns.
    pub rows: Vec<Vec<String>>,
    /// The heads and tails of the first sets.
    pub sets: Vec<(u32, u32)>,
}

/// The most rows and sets in a preview.
const ROWS: usize = 4;
/// The most columns in a preview.
const COLUMNS: usize = 40;

impl Preview {
    pub(super) fn new(text: &str, reading: &Reading, tosses: Option<&Tosses>) -> Self {
        let mut rows = RowSplitter::new(reading.layout);
        let columns = match reading.layout {
            // The words beside the numbers say what they are.
            Layout::Labelled => 0,
            _ => reading.roles().len(),
        };
        let mut all = Vec::new();
        let most = ROWS + usize::from(reading.has_header);
        while columns > 0 && all.len() < most {
            let Ok(Some(row)) = rows.next(text) else {
                break;
            };
            let cells = (0..columns).map(|at| escape_invisible(&truncate(&row.cell(text, at))));
            all.push(cells.collect::<Vec<_>>());
        }
        let names = if reading.has_header && !all.is_empty() {
            all.remove(0)
        } else {
            vec![String::new(); columns]
        };
        let sets = tosses.map_or(0, Tosses::sets);
        let first = 0..sets.min(ROWS);
        let counts = tosses.map(|tosses| {
            first
                .map(|set| (tosses.heads(set), tosses.tails(set)))
                .collect()
        });
        let shown = |cells: Vec<String>| cells.into_iter().take(COLUMNS).collect();
        Self {
            summary: Summary::new(reading, &names, sets),
            rows: all.into_iter().map(shown).collect(),
            names: names.into_iter().take(COLUMNS).collect(),
            sets: counts.unwrap_or_default(),
        }
    }
}
