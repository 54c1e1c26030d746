//! Whether a column `tosses` holds tosses, or how many there are: `10` may be heads and tails, or ten.

use super::columns::{Columns, count};
use super::error::TableError;
use super::rows::Record;
use crate::localized_error::truncate;
use crate::tosses::{MAX_TOSSES, is_separator, toss};

/// What the column `tosses` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// Tosses, each as a letter or a digit.
    Tosses,
    /// The number of tosses of each set.
    Numbers,
}

/// What is known of it, row by row.
#[derive(Debug)]
pub(super) struct Decision {
    /// Why it does not hold tosses, or numbers: either may also be known without a row to name.
    no_tosses: Option<Option<TableError>>,
    no_numbers: Option<Option<TableError>>,
    /// The first cell that means different sets as tosses and as a number.
    differs: Option<(usize, String)>,
    is_final: bool,
}

impl Decision {
    pub(super) fn new() -> Self {
        Self {
            no_tosses: None,
            no_numbers: None,
            differs: None,
            is_final: false,
        }
    }

    /// Examines a row; returns whether no other can change what is known.
    pub(super) fn consider(&mut self, columns: &Columns, record: &Record) -> bool {
        let cell = columns.cell(columns.tosses, record).trim();
        if cell.is_empty() {
            return false;
        }
        let digits: Option<Vec<u32>> = cell
            .chars()
            .filter(|found| !is_separator(*found))
            .map(digit)
            .collect();
        // Letters are tosses; and whatever else stands there, the reading of tosses will say that.
        let Some(digits) = digits else {
            (self.no_tosses, self.no_numbers) = (None, Some(None));
            self.is_final = true;
            return true;
        };
        let count = [columns.heads, columns.tails]
            .map(|column| column.and_then(|_| count(columns.cell(column, record))));
        let written = [1, 0].map(|side| digits.iter().filter(|&&it| it == side).count());
        let tosses = written[0] + written[1] == digits.len();
        let number = number(cell, &digits);
        if !tosses {
            self.no_tosses.get_or_insert(None);
        }
        let disagree = |side: usize| count[side].is_some_and(|count| count != written[side]);
        if let Some(side) = [0, 1].into_iter().find(|&side| tosses && disagree(side)) {
            self.no_tosses.get_or_insert_with(|| {
                Some(TableError::Contradiction {
                    line: record.line,
                    column: SIDES[side],
                    count: count[side].unwrap_or_default(),
                    written: written[side] as u32,
                })
            });
        }
        let Some(number) = number else {
            self.no_numbers.get_or_insert(None);
            return false;
        };
        let fits = match count {
            [Some(heads), Some(tails)] => heads + tails == number,
            [one, other] => one.or(other).is_none_or(|count| count <= number),
        };
        if !fits {
            let side = usize::from(count[0].is_none_or(|heads| heads <= number));
            self.no_numbers.get_or_insert_with(|| {
                Some(TableError::Trials {
                    line: record.line,
                    tosses: number,
                    column: SIDES[side],
                    count: count[side].unwrap_or_default(),
                })
            });
        }
        let same = match count {
            [None, None] => digits.len() == 1,
            _ => number == digits.len(),
        };
        if !(same && tosses) && self.differs.is_none() {
            self.differs = Some((record.line, truncate(cell)));
        }
        false
    }

    /// Whether no other row can change what is known.
    pub(super) fn is_final(&self) -> bool {
        self.is_final
    }

    /// What it holds, once all rows are known.
    pub(super) fn decide(self, columns: &Columns) -> Result<Holds, TableError> {
        let counted = columns.heads.or(columns.tails).is_some();
        match (self.no_tosses, self.no_numbers, self.differs) {
            (None, Some(_), _) | (None, None, None) | (Some(None), Some(None), _) => {
                Ok(Holds::Tosses)
            }
            (Some(_), None, _) if counted => Ok(Holds::Numbers),
            (Some(_), None, Some((line, found))) => Err(TableError::Number { line, found }),
            (None, None, Some((line, found))) => Err(TableError::Doubt { line, found }),
            (Some(Some(error)), Some(_), _) | (_, Some(Some(error)), _) => Err(error),
            // A digit that is no toss: the reading of tosses names it.
            (Some(_), None, None) => Ok(Holds::Tosses),
        }
    }
}

pub(super) const SIDES: [&str; 2] = ["heads", "tails"];

/// A digit, also of full width.
fn digit(found: char) -> Option<u32> {
    match found {
        '０'..='９' => Some(u32::from(found) - u32::from('０')),
        _ => found.to_digit(10),
    }
}

/// The number of tosses that a cell of digits may be: it has no spaces in it, and does not begin with 0.
fn number(cell: &str, digits: &[u32]) -> Option<usize> {
    let plain = cell.chars().all(|found| digit(found).is_some());
    let leading = digits.len() > 1 && digits.first() == Some(&0);
    if !plain || leading || digits.len() > 9 {
        return None;
    }
    let number = digits
        .iter()
        .fold(0, |sum, &digit| 10 * sum + digit as usize);
    (number <= MAX_TOSSES).then_some(number)
}

/// Digits as letters.
pub(super) fn letters(found: &str) -> String {
    let tosses = found.chars().filter_map(toss);
    tosses.map(|heads| if heads { 'H' } else { 'T' }).collect()
}
