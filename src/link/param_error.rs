//! The errors of link parameters.

use super::{KEYS, LanguageError, MAX_VALUE, VERSION};
use crate::em::ZeroLikelihood;
use crate::input_field::FieldError;
use crate::localized_error::{Character, LocalizedError, escape_invisible};
use crate::simulation::SimulationError;
use crate::tosses::ParseTossesError;
use std::fmt::Display;
use thiserror::Error;

/// An ignored parameter of a link. The message names the key and what is accepted:
///
/// ```
/// # use em_coins::{Link, LocalizedError};
/// let reading = Link::read("v=1&data=paper&guess=2,0.5");
/// assert_eq!(
///     reading.refused[0].to_string(),
///     "guess=2,0.5: \"2\" is not accepted here; enter a number from 0 to 1, such as 0.45",
/// );
/// assert_eq!(reading.refused[0].why.code(), "probability");
/// ```
#[derive(Clone, Debug, Error, PartialEq)]
#[error("{key}={value}: {why}")]
pub struct Rejection {
    /// The key, truncated if it is long.
    pub key: String,
    /// The value, truncated if it is long.
    pub value: String,
    /// Why it was ignored.
    pub why: ParamError,
}

/// Why a parameter was ignored.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum ParamError {
    /// An unknown key.
    #[error("there is no such parameter; the keys are {}", list(&KEYS))]
    UnknownKey,
    /// The key, or another key for the same parameter, occurred before.
    #[error("{0} was given before; the first one counts")]
    Twice(&'static str),
    /// Invalid percent-encoding.
    #[error("the % is not followed by valid encoded text; write the characters themselves")]
    Encoding,
    /// A value that is too long.
    #[error("this is too long; at most {MAX_VALUE} characters are accepted")]
    TooLong,
    /// An unknown version.
    #[error("only version {VERSION} is known here; the rest was read as that")]
    Version,
    /// A key that does not apply to these data.
    #[error("only allowed with data={0}")]
    OnlyWith(&'static str),
    /// A station before the guess, with data that do not begin with labels or with a later step.
    #[error("only allowed with an example, such as data=paper, and without step")]
    Station,
    /// A link with `data=own`, but without custom tosses.
    #[error("the tosses are missing; write them too, such as own=HTTTHH,HHT")]
    NoOwn,
    /// A name that is not accepted.
    #[error(
        "\"{}\" is not accepted here; write {}",
        escape_invisible(found),
        list(accepted)
    )]
    Name {
        /// The text.
        found: String,
        /// The accepted names.
        accepted: Vec<&'static str>,
    },
    /// Not a valid number of a field.
    #[error(transparent)]
    Number(#[from] FieldError),
    /// Not a whole number in this range.
    #[error(
        "\"{}\" is not accepted here; enter a whole number from {least} to {most}",
        escape_invisible(found)
    )]
    Whole {
        /// The text.
        found: String,
        /// The smallest number that is accepted.
        least: usize,
        /// The largest number that is accepted.
        most: usize,
    },
    /// Not two numbers.
    #[error("write two numbers from 0 to 1 with a comma between them, such as 0.6,0.5")]
    Pair,
    /// More tosses than a simulation may have.
    #[error(transparent)]
    Simulation(#[from] SimulationError),
    /// Not tosses.
    #[error("{}", in_sets(.0))]
    Tosses(#[from] ParseTossesError),
    /// Damaged packed or obfuscated data.
    #[error("this is damaged; copy the whole link again")]
    Damaged,
    /// Not a language tag.
    #[error(transparent)]
    Language(#[from] LanguageError),
    /// EM cannot reach the position.
    #[error(transparent)]
    ZeroLikelihood(#[from] ZeroLikelihood),
}

impl LocalizedError for ParamError {
    const CODES: &'static [&'static str] = &[
        "unknownKey",
        "twice",
        "encoding",
        "tooLong",
        "version",
        "onlyWith",
        "station",
        "noOwn",
        "notAName",
        "pair",
        "tossInLink",
        "noTossesInLink",
        "damaged",
        "language",
    ];

    fn code(&self) -> &'static str {
        match self {
            Self::UnknownKey => "unknownKey",
            Self::Twice(_) => "twice",
            Self::Encoding => "encoding",
            Self::TooLong => "tooLong",
            Self::Version => "version",
            Self::OnlyWith(_) => "onlyWith",
            Self::Station => "station",
            Self::NoOwn => "noOwn",
            Self::Name { .. } => "notAName",
            Self::Number(error) => error.code(),
            Self::Whole { .. } => "wholeNumber",
            Self::Pair => "pair",
            Self::Simulation(error) => error.code(),
            Self::Tosses(ParseTossesError::Unexpected { .. }) => "tossInLink",
            Self::Tosses(ParseTossesError::NoTosses) => "noTossesInLink",
            Self::Tosses(error) => error.code(),
            Self::Damaged => "damaged",
            Self::Language(_) => "language",
            Self::ZeroLikelihood(error) => error.code(),
        }
    }

    fn args(&self) -> Vec<String> {
        let texts = |parts: &[&dyn Display]| parts.iter().map(ToString::to_string).collect();
        match self {
            Self::UnknownKey => texts(&[&KEYS.join(", ")]),
            Self::Twice(first) => texts(&[first]),
            Self::TooLong => texts(&[&MAX_VALUE]),
            Self::Version => texts(&[&VERSION]),
            Self::OnlyWith(data) => texts(&[data]),
            Self::Name { found, accepted } => texts(&[found, &accepted.join(", ")]),
            Self::Number(error) => error.args(),
            Self::Whole { found, least, most } => texts(&[found, least, most]),
            Self::Simulation(error) => error.args(),
            Self::Tosses(error) => error.args(),
            Self::ZeroLikelihood(error) => error.args(),
            Self::Encoding
            | Self::Station
            | Self::NoOwn
            | Self::Pair
            | Self::Damaged
            | Self::Language(_) => Vec::new(),
        }
    }
}

/// Joins names as in "a, b or c".
fn list(names: &[&str]) -> String {
    match names {
        [names @ .., last] if !names.is_empty() => format!("{} or {last}", names.join(", ")),
        _ => names.concat(),
    }
}

/// Returns the message for a link, in which sets are not lines.
fn in_sets(error: &ParseTossesError) -> String {
    match error {
        ParseTossesError::Unexpected {
            line,
            column,
            found,
        } => format!(
            "set {line}, toss {column}: {} is not a toss; \
             write H for heads, T for tails, and a comma between sets",
            Character(*found)
        ),
        ParseTossesError::NoTosses => {
            "there are no tosses in it; write sets such as HTTTHH,HHT".to_owned()
        }
        ParseTossesError::TooManySets { .. } | ParseTossesError::TooManyTosses { .. } => {
            error.to_string()
        }
    }
}
