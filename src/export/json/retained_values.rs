//! What is kept of the JSON of a run while it is parsed: its tosses, and the other values that it is read from.

use super::error::JsonError;
use super::parse::Parser;
use crate::tosses::TossesReader;
use std::collections::BTreeMap;

/// The members that a run is read from, besides its tosses.
const MEMBERS: [&str; 4] = ["format", "version", "setup", "position"];
/// The number of items to keep of any list except the tosses: one more than any may have.
const MAX_ITEMS: usize = 3;

/// A value at some path.
#[derive(Debug)]
pub(super) enum Value {
    Text(String),
    /// A number as it is written.
    Number(String),
    Object,
    List,
    /// `true`, `false`, or `null` in a list
    Word(&'static str),
}

/// What a run is read from.
#[derive(Default)]
pub(super) struct Values {
    /// The values by their paths, such as `setup.guess[0]`.
    pub(super) kept: BTreeMap<String, Value>,
    pub(super) tosses: Option<Result<TossesReader, JsonError>>,
}

/// What a value is read for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Purpose {
    Nothing,
    Key,
    Kept,
    /// The list of tosses, and its sets.
    Tosses,
}

/// An object or a list that has not ended.
pub(super) struct Open {
    pub(super) is_object: bool,
    pub(super) purpose: Purpose,
    /// The length of its path.
    pub(super) path: usize,
    /// The number of items so far.
    pub(super) items: usize,
}

impl Parser {
    /// If a list is open, goes on to its next item.
    pub(super) fn begin_item(&mut self) {
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
    pub(super) fn begin_tosses(&mut self, found: char) {
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
    pub(super) fn set(&self) -> usize {
        self.open.last().map_or(0, |list| list.items)
    }

    pub(super) fn refuse_tosses(&mut self, error: JsonError) {
        if !matches!(self.values.tosses, Some(Err(_))) {
            self.values.tosses = Some(Err(error));
        }
    }

    pub(super) fn keep(&mut self, value: Value) {
        if self.purpose == Purpose::Kept {
            self.values.kept.insert(self.path.clone(), value);
        }
    }

    /// Keeps the kind of the value that begins here; a member that is `null` counts as missing.
    pub(super) fn keep_kind(&mut self, found: char) {
        match found {
            '{' => self.keep(Value::Object),
            '[' => self.keep(Value::List),
            't' => self.keep(Value::Word("true")),
            'f' => self.keep(Value::Word("false")),
            'n' if self.path.ends_with(']') => self.keep(Value::Word("null")),
            _ => {}
        }
    }

    /// Decides what the member of this name is read for.
    pub(super) fn begin_member(&mut self, name: &str) {
        self.purpose = match self.open.last() {
            Some(_) if self.open.len() == 1 && name == "tosses" => Purpose::Tosses,
            Some(_) if self.open.len() == 1 && MEMBERS.contains(&name) => Purpose::Kept,
            Some(object) if self.open.len() > 1 && object.purpose == Purpose::Kept => Purpose::Kept,
            _ => Purpose::Nothing,
        };
        if self.purpose == Purpose::Nothing {
            return;
        }
        let dot = if self.path.is_empty() { "" } else { "." };
        let path = format!("{}{dot}{name}", self.path);
        if !self.names.insert(path.clone()) {
            self.refused = Some(JsonError::Twice {
                line: self.line,
                column: self.quoted,
                path: path.clone(),
            });
        }
        if self.purpose == Purpose::Kept {
            self.path = path;
        }
    }
}
