//! What the parser of JSON has read last.

/// What has been read last, and so what may follow.
#[derive(Clone, Copy)]
pub(super) enum State {
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
pub(super) enum Digits {
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

impl State {
    /// Returns what may follow, in an object, in a list or outside both; empty if nothing may.
    pub(super) fn accepted(self, is_object: Option<bool>) -> &'static str {
        match (self, is_object) {
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
