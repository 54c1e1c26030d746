//! Parsing the JSON of a run, in pieces of any size.
//!
//! A file of a hundred million tosses would block the page for seconds if it were parsed at once. So the parser keeps
//! its state between pieces. It reads the tosses as it meets them, keeps the other values that a run is read from, and
//! only checks the rest.

use super::read::JsonError;
use crate::tosses::{ParseTossesError, TossesReader, is_separator, toss};
use std::collections::BTreeMap;
use std::mem;

/// The members that a run is read from, besides its tosses.
const MEMBERS: [&str; 4] = ["format", "version", "setup", "position"];
/// The depth below which nothing is kept.
const MAX_DEPTH: usize = 4;
/// The number of items to keep of any list except the tosses.
const MAX_ITEMS: usize = 2;
/// The number of missing brackets to name.
const MAX_MISSING: usize = 20;

/// A value at some path.
#[derive(Debug)]
pub(super) enum Value {
    Text(String),
    /// A number as it is written.
    Number(String),
    /// An object, a list, `true` or `false`.
    Other,
}

/// What a run is read from.
#[derive(Default)]
pub(super) struct Values {
    /// The values by their paths, such as `setup.guess[0]`.
    pub(super) kept: BTreeMap<String, Value>,
    pub(super) tosses: Option<Result<TossesReader, JsonError>>,
}

/// What has been read last, and so what may follow.
#[derive(Clone, Copy)]
enum State {
    /// Nothing, a colon, or a comma in a list.
    BeforeValue,
    /// `[` or `{`
    Opened,
    /// A comma in an object.
    BeforeKey,
    AfterKey,
    AfterValue,
    /// A part of a text.
    InText,
    /// A backslash in a text.
    InEscape,
    /// `\u` and some of its four digits: their number and their value.
    InUnicode(u32, u32),
    InNumber(Digits),
    /// The first letters of `true`, `false` or `null`, whose rest this is.
    InWord(&'static str),
}

/// The last part of a number.
#[derive(Clone, Copy)]
enum Digits {
    Minus,
    /// A leading 0, which no digit may follow.
    Zero,
    Whole,
    Point,
    Fraction,
    E,
    Sign,
    Exponent,
}

/// What a value is read for.
#[derive(Clone, Copy, PartialEq)]
enum Purpose {
    Nothing,
    Key,
    Kept,
    /// The list of tosses, and its sets.
    Tosses,
}

/// An object or a list that has not ended.
struct Open {
    is_object: bool,
    purpose: Purpose,
    /// The length of its path.
    path: usize,
    /// The number of items so far.
    items: usize,
}

/// An incremental parser.
pub(super) struct Parser {
    state: State,
    open: Vec<Open>,
    /// The path of the current value, if it is kept.
    path: String,
    /// What the current value, or the key before it, is read for.
    purpose: Purpose,
    /// The current text or number.
    text: String,
    values: Values,
    /// The place of the next character, counted from 1.
    line: usize,
    column: usize,
    /// The column of the quotation mark before the current text.
    quoted: usize,
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
                    accepted: self.accepted(),
                });
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
            Purpose::Kept => {
                self.forget_same_name();
                if found != 'n' {
                    self.keep(Value::Other);
                }
            }
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

    /// If a list is open, goes on to its next item.
    fn begin_item(&mut self) {
        let Some(list) = self.open.last_mut().filter(|open| !open.is_object) else {
            return;
        };
        let item = list.items;
        list.items += 1;
        self.purpose = list.purpose;
        if self.purpose == Purpose::Kept && item >= MAX_ITEMS {
            self.purpose = Purpose::Nothing;
        } else if self.purpose == Purpose::Kept {
            self.path += &format!("[{item}]");
        }
    }

    /// Begins the list of tosses, or a set in it.
    fn begin_tosses(&mut self, found: char) {
        let set = (self.open.len() > 1).then(|| self.set());
        match (set, found) {
            (None, '[') => self.values.tosses = Some(Ok(TossesReader::new())),
            (None, 'n') => self.values.tosses = None,
            (Some(_), '"') => {}
            _ => {
                let item = set.map(|set| format!("[{}]", set - 1));
                let path = format!("tosses{}", item.unwrap_or_default());
                self.refuse_tosses(JsonError::NotTosses { path });
                self.purpose = Purpose::Nothing;
            }
        }
    }

    /// Returns the number of the current set, counted from 1.
    fn set(&self) -> usize {
        self.open.last().map_or(0, |list| list.items)
    }

    fn refuse_tosses(&mut self, error: JsonError) {
        if !matches!(self.values.tosses, Some(Err(_))) {
            self.values.tosses = Some(Err(error));
        }
    }

    /// Of two members with the same name, the last counts, with all that is in it.
    fn forget_same_name(&mut self) {
        let path = &self.path;
        self.values.kept.retain(|kept, _| {
            let rest = kept.strip_prefix(path.as_str());
            !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        });
    }

    fn keep(&mut self, value: Value) {
        if self.purpose == Purpose::Kept {
            self.values.kept.insert(self.path.clone(), value);
        }
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

    /// Decides what the member of this name is read for.
    fn begin_member(&mut self, name: &str) {
        self.purpose = match self.open.last() {
            Some(_) if self.open.len() == 1 && name == "tosses" => Purpose::Tosses,
            Some(_) if self.open.len() == 1 && MEMBERS.contains(&name) => Purpose::Kept,
            Some(object) if self.open.len() > 1 && object.purpose == Purpose::Kept => Purpose::Kept,
            _ => Purpose::Nothing,
        };
        if self.purpose == Purpose::Kept {
            let dot = if self.path.is_empty() { "" } else { "." };
            self.path = format!("{}{dot}{name}", self.path);
        }
    }

    fn end_value(&mut self) -> bool {
        self.path
            .truncate(self.open.last().map_or(0, |open| open.path));
        self.go(State::AfterValue)
    }

    /// Returns what may stand here; empty if nothing may.
    fn accepted(&self) -> &'static str {
        let is_object = self.open.last().map(|open| open.is_object);
        match (self.state, is_object) {
            (State::BeforeValue, _) => "\" [ { 0",
            (State::Opened, Some(false)) => "\" [ { 0 ]",
            (State::Opened, _) => "\" }",
            (State::BeforeKey | State::InText, _) => "\"",
            (State::AfterKey, _) => ":",
            (State::AfterValue, Some(true)) => ", }",
            (State::AfterValue, Some(false)) => ", ]",
            (State::AfterValue, None) => "",
            (State::InEscape, _) => "\" \\ / b f n r t u",
            (State::InUnicode(..), _) => "0 … f",
            (State::InNumber(Digits::Zero), _) => ". , ] }",
            (State::InNumber(_), _) => "0 … 9",
            (State::InWord(rest), _) => rest,
        }
    }
}
