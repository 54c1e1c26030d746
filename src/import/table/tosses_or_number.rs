//! Decides whether the column `tosses` contains tosses or the number of tosses: `10` may be a head and a tail, or
//! ten tosses.

use super::columns::{Columns, count};
use super::error::{Mismatch, TableError};
use super::rows::Record;
use crate::localized_error::truncate;
use crate::tosses::{MAX_TOSSES, is_separator, toss};

/// The contents of the column `tosses`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// Tosses, each as a letter or a digit.
    Tosses,
    /// The number of tosses of each set.
    Numbers,
}

/// The evidence for either reading of the column, row by row.
#[derive(Debug)]
pub(super) struct Decision {
    /// Why the column cannot contain tosses: `None` if it can; `Some(None)` if it cannot, but no row contradicts
    /// another column, so that there is no error to report.
    no_tosses: Option<Option<Mismatch>>,
    /// Why the column cannot contain numbers, likewise.
    no_numbers: Option<Option<Mismatch>>,
    /// The line and the beginning of the first cell that gives different sets as tosses and as a number.
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

    /// Examines a row; returns whether the decision is final.
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
        // A cell with letters is not a number. If it does not contain tosses either, reading it as tosses reports that.
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
                Some(Mismatch {
                    line: record.line,
                    column: SIDES[side],
                    count: count[side].unwrap_or_default(),
                    other: written[side],
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
                Some(Mismatch {
                    line: record.line,
                    column: SIDES[side],
                    count: count[side].unwrap_or_default(),
                    other: number,
                })
            });
        }
        // A number alone does not say which side fell, even if it is one toss.
        let same = count != [None, None] && number == digits.len();
        if !(same && tosses) && self.differs.is_none() {
            self.differs = Some((record.line, truncate(cell)));
        }
        false
    }

    /// Returns whether further rows cannot change the decision.
    pub(super) fn is_final(&self) -> bool {
        self.is_final
    }

    /// Returns the decision after the last row.
    pub(super) fn decide(self, columns: &Columns) -> Result<Holds, TableError> {
        let counted = columns.heads.or(columns.tails).is_some();
        match (self.no_tosses, self.no_numbers, self.differs) {
            (None, Some(_), _) | (None, None, None) | (Some(None), Some(None), _) => {
                Ok(Holds::Tosses)
            }
            (Some(_), None, _) if counted => Ok(Holds::Numbers),
            (Some(_), None, Some((line, found))) => Err(TableError::Number { line, found }),
            (None, None, Some((line, found))) => Err(TableError::Doubt { line, found }),
            (Some(Some(tosses)), Some(Some(number)), _) => {
                Err(TableError::Neither { tosses, number })
            }
            (Some(Some(mismatch)), Some(None), _) => Err(TableError::Contradiction {
                line: mismatch.line,
                column: mismatch.column,
                count: mismatch.count,
                written: mismatch.other as u32,
            }),
            (_, Some(Some(mismatch)), _) => Err(TableError::Trials {
                line: mismatch.line,
                tosses: mismatch.other,
                column: mismatch.column,
                count: mismatch.count,
            }),
            // Some digit is not a toss: reading the column as tosses reports it.
            (Some(_), None, None) => Ok(Holds::Tosses),
        }
    }
}

pub(super) const SIDES: [&str; 2] = ["heads", "tails"];

/// Returns the value of a digit, which may be full-width.
fn digit(found: char) -> Option<u32> {
    match found {
        '０'..='９' => Some(u32::from(found) - u32::from('０')),
        _ => found.to_digit(10),
    }
}

/// Parses a cell of digits as a number of tosses, without separators or leading zeros.
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

/// Returns digits as the letters of tosses.
pub(super) fn letters(found: &str) -> String {
    let tosses = found.chars().filter_map(toss);
    tosses.map(|heads| if heads { 'H' } else { 'T' }).collect()
}
