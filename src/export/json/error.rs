//! The errors of saved runs.

use crate::input_field::{Field, FieldError};
use crate::localized_error::{Character, LocalizedError};
use crate::simulation::SimulationError;
use crate::tosses::ParseTossesError;
use thiserror::Error;

/// JSON that is not a valid run. Each message names the path and what is accepted.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum JsonError {
    /// Not JSON from some character on.
    #[error(
        "line {line}, character {column}: {} cannot stand here in JSON; {}",
        Character(*found),
        may_follow(accepted)
    )]
    Unexpected {
        /// The line, counted from 1.
        line: usize,
        /// The character's place in the line, counted from 1.
        column: usize,
        /// The character itself.
        found: char,
        /// The characters that may stand there, separated by spaces; empty if none may.
        accepted: &'static str,
    },
    /// JSON without its end.
    #[error(
        "line {line}, character {column}: the text ends here, but its end {missing} is missing; save or copy the whole run \
         again"
    )]
    CutShort {
        /// The line where it ends, counted from 1.
        line: usize,
        /// The place in this line, counted from 1.
        column: usize,
        /// The quotation mark and the brackets that are missing.
        missing: String,
    },
    /// A member that is there twice.
    #[error("line {line}, character {column}: {path} is there twice; write it once")]
    Twice {
        /// The line of its second name, counted from 1.
        line: usize,
        /// The place of the name in this line, counted from 1.
        column: usize,
        /// The path.
        path: String,
    },
    /// JSON without a format: not a saved run.
    #[error(
        "this is JSON, but not a run that this page saved; write only the tosses, one set a line, such as HTTHH"
    )]
    NotARun,
    /// A value that is not accepted.
    #[error("{path} {}; write {accepted}", is(found))]
    Rejection {
        /// The path, such as `setup.method`.
        path: String,
        /// The value, as shown in the message; empty if there is none.
        found: String,
        /// The accepted values as JSON, separated by commas.
        accepted: String,
    },
    /// Not a whole number within its bounds.
    #[error("{path} {}; enter a whole number from {least} to {most}", is(found))]
    NotWhole {
        /// The path.
        path: String,
        /// The value, as shown in the message; empty if there is none.
        found: String,
        /// The smallest number that is accepted.
        least: usize,
        /// The largest number that is accepted.
        most: usize,
    },
    /// Not a list of two numbers.
    #[error("{path}: write a list of two numbers from 0 to 1, such as [0.6, 0.5]")]
    NotPair {
        /// The path.
        path: String,
    },
    /// Not the coins that were drawn for the sets.
    #[error(
        "{path} {}; write a letter A or B for each set, {sets} in all",
        is(found)
    )]
    NotCoins {
        /// The path.
        path: String,
        /// The value, as shown in the message; empty if there is none.
        found: String,
        /// The number of sets.
        sets: usize,
    },
    /// Not tosses, or missing.
    #[error("{path}: write a list with a text such as \"HTTHH\" for each set")]
    NotTosses {
        /// The path.
        path: String,
    },
    /// Not a number within the bounds of the page's field.
    #[error("{path}: {error}")]
    Field {
        /// The path.
        path: String,
        /// The error of the field.
        error: FieldError,
    },
    /// An invalid set, or too many sets or tosses; the line of the error is the set's number, from 1.
    #[error("tosses, {0}")]
    Tosses(ParseTossesError),
    /// A simulation that is too large.
    #[error("setup.source: {0}")]
    Simulation(SimulationError),
}

fn may_follow(accepted: &str) -> String {
    if accepted.is_empty() {
        "nothing may follow the end".to_owned()
    } else {
        format!("write one of {accepted}")
    }
}

fn is(found: &str) -> String {
    if found.is_empty() {
        "is missing".to_owned()
    } else {
        format!("is {found}")
    }
}

impl LocalizedError for JsonError {
    const CODES: &'static [&'static str] = &[
        "jsonUnexpected",
        "jsonCutShort",
        "jsonTwice",
        "jsonOther",
        "jsonRefused",
        "jsonPair",
        "jsonCoins",
        "jsonTosses",
        "jsonProbability",
        "jsonWholeNumber",
        "jsonToss",
        "tooManySets",
        "tooManyTosses",
        "setsOutOfRange",
        "tooManyTossesInAll",
    ];

    fn code(&self) -> &'static str {
        match self {
            Self::Unexpected { .. } => "jsonUnexpected",
            Self::CutShort { .. } => "jsonCutShort",
            Self::Twice { .. } => "jsonTwice",
            Self::NotARun => "jsonOther",
            Self::Rejection { .. } => "jsonRefused",
            Self::Field { error, .. } if error.field == Field::Probability => "jsonProbability",
            Self::Field { .. } | Self::NotWhole { .. } => "jsonWholeNumber",
            Self::NotPair { .. } => "jsonPair",
            Self::NotCoins { .. } => "jsonCoins",
            Self::NotTosses { .. } => "jsonTosses",
            Self::Tosses(ParseTossesError::Unexpected { .. }) => "jsonToss",
            Self::Tosses(error) => error.code(),
            Self::Simulation(error) => error.code(),
        }
    }

    /// Returns the path first, unless the sentence contains it.
    fn args(&self) -> Vec<String> {
        match self {
            Self::Unexpected {
                line,
                column,
                found,
                accepted,
            } => {
                let [shown, name, code] = Character(*found).values();
                let place = [line.to_string(), column.to_string()];
                let all = place.into_iter().chain([(*accepted).to_owned()]);
                all.chain([shown, name, code]).collect()
            }
            Self::CutShort {
                line,
                column,
                missing,
            } => vec![line.to_string(), column.to_string(), missing.clone()],
            Self::Twice { line, column, path } => {
                vec![line.to_string(), column.to_string(), path.clone()]
            }
            Self::NotARun => Vec::new(),
            Self::Rejection {
                path,
                found,
                accepted,
            } => vec![path.clone(), found.clone(), accepted.clone()],
            Self::NotWhole {
                path,
                found,
                least,
                most,
            } => vec![
                path.clone(),
                found.clone(),
                least.to_string(),
                most.to_string(),
            ],
            Self::NotPair { path } | Self::NotTosses { path } => vec![path.clone()],
            Self::NotCoins { path, found, sets } => {
                vec![path.clone(), found.clone(), sets.to_string()]
            }
            Self::Field { path, error } => {
                let values = error.args().into_iter();
                [path.clone()].into_iter().chain(values).collect()
            }
            Self::Tosses(error) => error.args(),
            Self::Simulation(error) => error.args(),
        }
    }
}
