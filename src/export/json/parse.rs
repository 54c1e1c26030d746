//! Parsing the JSON of a run, in pieces of any size.
//!
//! A file of a hundred million tosses would block the page for seconds if it were parsed at once. So the parser keeps
//! its state between pieces. It reads the tosses as it meets them, keeps the other values that a run is read from, and
//! only checks the rest.

use super::error::JsonError;
use super::parser_state::{Digits, State};
use super::retained_values::{Open, Purpose, Value, Values};
use crate::tosses::{ParseTossesError, is_separator, toss};
use std::collections::BTreeSet;
use std::mem;

/// The depth below which nothing is kept.
const MAX_DEPTH: usize = 4;
/// The number of missing brackets to name.
const MAX_MISSING: usize = 20;

/// An incremental parser.
pub(super) struct Parser {
    state: State,
    pub(super) open: Vec<Open>,
    /// The path of the current value, if it is kept.
    pub(super) path: String,
    /// What the current value, or the key before it, is read for.
    pub(super) purpose: Purpose,
    /// The current text or number.
    text: String,
    pub(super) values: Values,
    /// The place of the next character, counted from 1.
    pub(super) line: usize,
    column: usize,
    /// The column of the quotation mark before the current text.
    pub(super) quoted: usize,
    /// The paths of the members so far from which a run is read.
    pub(super) names: BTreeSet<String>,
    /// An error that the last character completed.
    pub(super) refused: Option<JsonError>,
}

impl Default for Parser {
    fn default() -> Self {
        Self {
            state: State::BeforeValue,
            open: Vec::new(),
            path: String::new(),
            purpose: Purpose::Nothing,
            text: String::new(),
            values: Values::default(),
            line: 1,
            column: 1,
            quoted: 0,
            names: BTreeSet::new(),
            refused: None,
        }
    }
}

impl Parser {
    /// Parses the next piece.
    pub(super) fn push(&mut self, piece: &str) -> Result<(), JsonError> {
        for found in piece.chars() {
            if !self.take(found) {
                return Err(JsonError::Unexpected {
                    line: self.line,
                    column: self.column,
                    found,
                    accepted: self
                        .state
                        .accepted(self.open.last().map(|open| open.is_object)),
                });
            }
            if let Some(error) = self.refused.take() {
                return Err(error);
            }
            self.column += 1;
            if found == '\n' {
                (self.line, self.column) = (self.line + 1, 1);
            }
        }
        Ok(())
    }

    /// Ends the text.
    pub(super) fn finish(self) -> Result<Values, JsonError> {
        if self.open.is_empty() && matches!(self.state, State::AfterValue) {
            return Ok(self.values);
        }
        let in_text = matches!(
            self.state,
            State::InText | State::InEscape | State::InUnicode(..)
        );
        let mut missing = String::from(if in_text { "\"" } else { "" });
        let open = self.open.iter().rev().take(MAX_MISSING);
        missing.extend(open.map(|open| if open.is_object { '}' } else { ']' }));
        Err(JsonError::CutShort {
            line: self.line,
            column: self.column,
            missing,
        })
    }

    /// Reads a character; returns whether it may stand here.
    fn take(&mut self, found: char) -> bool {
        let is_blank = matches!(found, ' ' | '\t' | '\r' | '\n');
        let is_mark = found == '\u{feff}' && (self.line, self.column) == (1, 1);
        match self.state {
            State::InText => self.read_text(found),
            State::InEscape => self.read_escape(found),
            State::InUnicode(digits, value) => self.read_unicode(digits, value, found),
            State::InNumber(last) => self.read_number(last, found),
            State::InWord(rest) => match rest.strip_prefix(found) {
                Some("") => self.end_value(),
                Some(rest) => self.go(State::InWord(rest)),
                None => false,
            },
            _ if is_blank || is_mark => true,
            State::BeforeValue => self.begin(found),
            State::AfterKey => found == ':' && self.go(State::BeforeValue),
            State::BeforeKey => found == '"' && self.begin_text(Purpose::Key),
            State::Opened | State::AfterValue => self.separate(found),
        }
    }

    fn go(&mut self, state: State) -> bool {
        self.state = state;
        true
    }

    /// Reads what follows an opening bracket or a value.
    fn separate(&mut self, found: char) -> bool {
        let is_empty = matches!(self.state, State::Opened);
        match (self.open.last().map(|open| open.is_object), found) {
            (Some(true), '}') | (Some(false), ']') => {
                self.open.pop();
                self.end_value()
            }
            (Some(true), ',') => !is_empty && self.go(State::BeforeKey),
            (Some(false), ',') => !is_empty && self.go(State::BeforeValue),
            (Some(true), '"') => is_empty && self.begin_text(Purpose::Key),
            (Some(false), _) => is_empty && self.begin(found),
            _ => false,
        }
    }

    /// Begins a value.
    fn begin(&mut self, found: char) -> bool {
        let state = match found {
            '"' => State::InText,
            '[' | '{' => State::Opened,
            '-' => State::InNumber(Digits::Minus),
            '0' => State::InNumber(Digits::Zero),
            '1'..='9' => State::InNumber(Digits::Whole),
            't' => State::InWord("rue"),
            'f' => State::InWord("alse"),
            'n' => State::InWord("ull"),
            _ => return false,
        };
        self.begin_item();
        match self.purpose {
            Purpose::Tosses => self.begin_tosses(found),
            Purpose::Kept => self.keep_kind(found),
            Purpose::Key | Purpose::Nothing => {}
        }
        match state {
            State::InText => return self.begin_text(self.purpose),
            State::InNumber(_) => self.add(found),
            State::Opened => {
                let too_deep = self.open.len() >= MAX_DEPTH;
                self.open.push(Open {
                    is_object: found == '{',
                    purpose: if too_deep {
                        Purpose::Nothing
                    } else {
                        self.purpose
                    },
                    path: self.path.len(),
                    items: 0,
                });
            }
            _ => {}
        }
        self.go(state)
    }

    fn begin_text(&mut self, purpose: Purpose) -> bool {
        (self.purpose, self.quoted) = (purpose, self.column);
        self.go(State::InText)
    }

    fn read_text(&mut self, found: char) -> bool {
        match found {
            '"' => return self.end_text(),
            '\\' => self.state = State::InEscape,
            '\0'..='\u{1f}' => return false,
            _ => self.add(found),
        }
        true
    }

    fn read_escape(&mut self, found: char) -> bool {
        let meant = match found {
            'u' => return self.go(State::InUnicode(0, 0)),
            '"' | '\\' | '/' => found,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => return false,
        };
        self.add(meant);
        self.go(State::InText)
    }

    fn read_unicode(&mut self, digits: u32, value: u32, found: char) -> bool {
        let Some(digit) = found.to_digit(16) else {
            return false;
        };
        let value = 16 * value + digit;
        if digits < 3 {
            return self.go(State::InUnicode(digits + 1, value));
        }
        // No name has a character of two halves.
        self.add(char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER));
        self.go(State::InText)
    }

    fn read_number(&mut self, last: Digits, found: char) -> bool {
        use Digits::{E, Exponent, Fraction, Minus, Point, Sign, Whole, Zero};
        let next = match (last, found) {
            (Minus, '0') => Zero,
            (Minus | Whole, '0'..='9') => Whole,
            (Point | Fraction, '0'..='9') => Fraction,
            (E | Sign | Exponent, '0'..='9') => Exponent,
            (Zero | Whole, '.') => Point,
            (Zero | Whole | Fraction, 'e' | 'E') => E,
            (E, '+' | '-') => Sign,
            (Zero, '0'..='9') | (Minus | Point | E | Sign, _) => return false,
            (Zero | Whole | Fraction | Exponent, _) => {
                let number = Value::Number(mem::take(&mut self.text));
                self.keep(number);
                self.end_value();
                return self.take(found);
            }
        };
        self.add(found);
        self.go(State::InNumber(next))
    }

    /// Adds a character to the current text or number.
    fn add(&mut self, found: char) {
        match self.purpose {
            Purpose::Nothing => {}
            Purpose::Key | Purpose::Kept => self.text.push(found),
            Purpose::Tosses => {
                let Some(Ok(sets)) = &mut self.values.tosses else {
                    return;
                };
                if let Some(heads) = toss(found) {
                    sets.toss(heads);
                } else if !is_separator(found) {
                    self.refuse_tosses(JsonError::Tosses(ParseTossesError::Unexpected {
                        line: self.set(),
                        column: self.column - self.quoted,
                        found,
                    }));
                }
            }
        }
    }

    fn end_text(&mut self) -> bool {
        let text = mem::take(&mut self.text);
        match self.purpose {
            Purpose::Key => {
                self.begin_member(&text);
                return self.go(State::AfterKey);
            }
            Purpose::Tosses => {
                let set = self.set();
                if let Some(Ok(sets)) = &mut self.values.tosses
                    && let Err(error) = sets.end_set(set)
                {
                    self.refuse_tosses(JsonError::Tosses(error));
                }
            }
            Purpose::Kept | Purpose::Nothing => self.keep(Value::Text(text)),
        }
        self.end_value()
    }

    fn end_value(&mut self) -> bool {
        self.path
            .truncate(self.open.last().map_or(0, |open| open.path));
        self.go(State::AfterValue)
    }
}
