//! The first pass over a text without a header: checks that it contains only tosses, and detects whether each
//! set is a line or a group on the only line.

use super::error::{Doubt, ImportError};
use super::likely_format;
use super::read_lines::Lines;
use crate::localized_error::truncate;
use crate::tosses::{ParseTossesError, is_separator, toss};

/// The properties of the lines examined so far.
#[derive(Debug)]
pub(super) struct Survey {
    /// The line and column of the next character, counted from 1.
    line: usize,
    column: usize,
    current: Line,
    /// The number of lines with tosses.
    lines: usize,
    /// Whether some tosses are letters rather than digits.
    letters: bool,
    /// Whether the first line is H or T or both, which may be column names.
    names: bool,
    /// Whether each line but the first consists of digits.
    digits_below: bool,
    /// Whether each line is two numbers.
    pairs: bool,
    /// Whether each line is one number.
    numbers: bool,
    /// The first line with tosses.
    first: Option<Line>,
    /// The first line with a group of more than one toss.
    long: Option<Line>,
    /// The first line with several groups, at least one of them of more than one toss.
    grouped: Option<Line>,
    /// The first line with both letters and digits.
    mixed: Option<Line>,
    /// The first line with two kinds of separators.
    split: Option<Line>,
    /// The error of the first invalid character.
    unexpected: Option<ParseTossesError>,
}

/// The properties of a line. A group is a sequence of tosses without separators.
#[derive(Clone, Copy, Debug)]
struct Line {
    line: usize,
    groups: usize,
    shortest: usize,
    longest: usize,
    tosses: usize,
    heads: usize,
    letters: bool,
    digits: bool,
    /// Whether each group may also be a number.
    numbers: bool,
    /// The number of separators of each kind between groups.
    gaps: [usize; 3],
    /// The current group.
    group: Group,
    /// The strongest kind of separator after the last group: 0 for blanks, 1 for commas, 2 for semicolons.
    gap: usize,
    /// Whether the line has a carriage return: only a line feed may follow it.
    returned: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct Group {
    tosses: usize,
    heads: usize,
    begins_with_heads: bool,
}

impl Line {
    fn new(line: usize) -> Self {
        Self {
            line,
            groups: 0,
            shortest: usize::MAX,
            longest: 0,
            tosses: 0,
            heads: 0,
            letters: false,
            digits: false,
            numbers: true,
            gaps: [0; 3],
            group: Group::default(),
            gap: 0,
            returned: false,
        }
    }

    fn toss(&mut self, found: char, heads: bool) {
        if self.group.tosses == 0 {
            if self.groups > 0 {
                self.gaps[self.gap] += 1;
            }
            self.gap = 0;
            self.group.begins_with_heads = heads;
        }
        self.group.tosses += 1;
        self.group.heads += usize::from(heads);
        let is_digit = matches!(found, '0' | '1' | '０' | '１');
        self.digits |= is_digit;
        self.letters |= !is_digit;
    }

    fn separate(&mut self, found: char) {
        self.end_group();
        let kind = match found {
            ';' | '；' => 2,
            _ => usize::from(!found.is_whitespace()),
        };
        self.gap = self.gap.max(kind);
    }

    fn end_group(&mut self) {
        let Group {
            tosses,
            heads,
            begins_with_heads,
        } = std::mem::take(&mut self.group);
        if tosses == 0 {
            return;
        }
        self.groups += 1;
        self.shortest = self.shortest.min(tosses);
        self.longest = self.longest.max(tosses);
        self.tosses += tosses;
        self.heads += heads;
        // A number begins with 0 only if it is 0, and a count is at most 100000000.
        let digits = tosses == 1 || begins_with_heads && (tosses < 9 || tosses == 9 && heads == 1);
        self.numbers &= digits && !self.letters;
    }

    fn is_pair(&self) -> bool {
        self.groups == 2 && self.numbers
    }

    /// Returns whether this is H or T or both, as the names of columns.
    fn is_names(&self) -> bool {
        let each_once = self.groups == 1 || self.groups == 2 && self.heads == 1;
        each_once && self.longest == 1 && !self.digits
    }

    /// Returns the number of parts if there are two kinds of separators: the stronger one may separate sets.
    fn parts(&self) -> Option<usize> {
        let mut kinds = self.gaps.into_iter().filter(|&gaps| gaps > 0);
        let (_, strongest) = (kinds.next()?, kinds.next_back()?);
        Some(strongest + 1)
    }
}

impl Default for Survey {
    fn default() -> Self {
        Self {
            line: 1,
            column: 1,
            current: Line::new(1),
            lines: 0,
            letters: false,
            names: false,
            digits_below: true,
            pairs: true,
            numbers: true,
            first: None,
            long: None,
            grouped: None,
            mixed: None,
            split: None,
            unexpected: None,
        }
    }
}

impl Survey {
    /// Examines more text; returns whether the result is final.
    pub(super) fn read(&mut self, slice: &str) -> bool {
        for found in slice.chars() {
            if found == '\n' {
                self.end_line();
                self.line += 1;
                self.column = 1;
                self.current = Line::new(self.line);
                continue;
            }
            if self.current.returned {
                self.refuse('\r', self.column - 1);
                return true;
            }
            match toss(found) {
                Some(heads) => self.current.toss(found, heads),
                None if stands_between(found) => {
                    self.current.separate(found);
                }
                None if found == '\r' => self.current.returned = true,
                None => {
                    self.refuse(found, self.column);
                    return true;
                }
            }
            self.column += 1;
        }
        false
    }

    fn refuse(&mut self, found: char, column: usize) {
        self.unexpected = Some(ParseTossesError::Unexpected {
            line: self.line,
            column,
            found,
        });
    }

    fn end_line(&mut self) {
        self.current.end_group();
        let line = self.current;
        if line.groups == 0 {
            return;
        }
        self.lines += 1;
        self.letters |= line.letters;
        if self.lines == 1 {
            self.first = Some(line);
            self.names = line.is_names();
        } else {
            self.digits_below &= !line.letters;
        }
        self.pairs &= line.is_pair();
        self.numbers &= line.groups == 1 && line.numbers;
        if line.letters && line.digits {
            self.mixed.get_or_insert(line);
        }
        if line.parts().is_some() {
            self.split.get_or_insert(line);
        }
        if line.longest > 1 {
            self.long.get_or_insert(line);
            if line.groups > 1 {
                self.grouped.get_or_insert(line);
            }
        }
    }

    /// Returns the reader for the format of the text, or the error of an ambiguous or invalid text.
    pub(super) fn decide(&mut self, text: &str) -> Result<Lines, ImportError> {
        if let Some(error) = self.unexpected.take() {
            return Err(likely_format::explain(text, error));
        }
        self.end_line();
        let Some(first) = self.first else {
            return Err(ParseTossesError::NoTosses.into());
        };
        let doubt = |line: Line, doubt: fn(usize, String, Line) -> Doubt| {
            let written = text.lines().nth(line.line - 1).unwrap_or_default();
            let beginning: String = written.trim().chars().take(SAMPLE).collect();
            Err(doubt(line.line, beginning, line).into())
        };
        if self.names && self.lines > 1 && self.digits_below {
            return doubt(first, |line, found, _| Doubt::Names { line, found });
        }
        if let Some(mixed) = self.mixed {
            return doubt(mixed, |line, found, _| Doubt::Labels {
                line,
                found: truncate(&found),
            });
        }
        if self.pairs {
            return doubt(first, |line, found, _| Doubt::Pair {
                line,
                found: numbers(&found),
            });
        }
        let groups = |line: usize, found: String, known: Line| Doubt::Groups {
            line,
            found: truncate(&found),
            groups: known.parts().unwrap_or(known.groups),
            tosses: known.tosses,
        };
        match (self.long, self.split.or(self.grouped)) {
            (Some(long), _) if self.numbers => doubt(long, |line, found, _| Doubt::Number {
                line,
                found: numbers(&found),
            }),
            (_, Some(line)) if self.lines == 1 && line.are_sets() => Ok(Lines::new(true)),
            (_, Some(line)) => doubt(line, groups),
            _ => Ok(Lines::new(false)),
        }
    }
}

/// Returns whether a character may separate tosses or sets.
fn stands_between(found: char) -> bool {
    is_separator(found) || matches!(found, ';' | '；')
}

/// The maximum number of characters of a line that a message is made from.
const SAMPLE: usize = 100;

/// Joins numbers with spaces, whatever separates them in the text.
fn numbers(found: &str) -> String {
    let numbers = found.split(stands_between);
    let numbers: Vec<&str> = numbers.filter(|it| !it.is_empty()).collect();
    truncate(&numbers.join(" "))
}

/// The minimum length of groups that must be sets: commas may also separate shorter groups within one set.
const LONG: usize = 3;

impl Line {
    /// Returns whether each group of the only line must be a set.
    fn are_sets(&self) -> bool {
        let by_commas = self.gaps[0] == 0 && self.parts().is_none();
        by_commas && self.shortest >= LONG && !self.numbers
    }
}
