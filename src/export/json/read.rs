//! Reads a run from the values in its JSON.

use super::parse::{Parser, Value, Values};
use super::{FORMAT, VERSION};
use crate::coin::Theta;
use crate::em::{Assignment, MAX_ITERATIONS, Method, Prior};
use crate::example::Example;
use crate::input_field::{Field, FieldError};
use crate::localized_error::{Character, LocalizedError, escape_invisible, truncate};
use crate::setup::{Setup, Source};
use crate::simulation::{Simulation, SimulationError};
use crate::tosses::ParseTossesError;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;
use thiserror::Error;

/// A saved run that is read piece by piece.
#[derive(Default)]
pub struct RunReader(Parser);

impl RunReader {
    /// Reads the next piece of the text.
    ///
    /// # Errors
    /// When this is not JSON; the message names the place.
    pub fn push(&mut self, piece: &str) -> Result<(), JsonError> {
        self.0.push(piece)
    }

    /// Returns the setup and the position of the run.
    ///
    /// # Errors
    /// When the text is cut short, or not a run; see [`read`].
    pub fn finish(self) -> Result<(Setup, usize), JsonError> {
        run(self.0.finish()?)
    }
}

impl fmt::Debug for RunReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunReader").finish_non_exhaustive()
    }
}

/// Reads the setup and the position of a run.
///
/// Reads only `format`, `version`, `setup`, `position` and `tosses`, which determine all other fields. `tosses` may
/// be missing if the source determines them, and `setup.source` if there are `tosses`; if both are present and
/// differ, `tosses` are read as custom tosses. The default method is soft EM, the default prior is known, and the
/// default position is the guess. Unknown fields are ignored.
///
/// # Errors
/// When the text is not JSON; the message names the place. When a field is missing or invalid; the message names its
/// path.
pub fn read(text: &str) -> Result<(Setup, usize), JsonError> {
    let mut reader = RunReader::default();
    reader.push(text)?;
    reader.finish()
}

fn run(Values { kept, tosses }: Values) -> Result<(Setup, usize), JsonError> {
    let root = Place {
        path: String::new(),
        kept: &kept,
    };
    let format = root.member("format");
    if format.value().is_none() {
        return Err(JsonError::NotARun);
    }
    format.one_of(&[FORMAT])?;
    root.member("version")
        .whole(VERSION as usize..=VERSION as usize)?;
    let setup = root.member("setup");
    let choice = |name, names: &[&str]| setup.member(name).or_default(|it| it.one_of(names));
    let method = Method {
        assignment: Assignment::ALL[choice("method", &Assignment::ALL.map(Assignment::name))?],
        prior: Prior::ALL[choice("prior", &Prior::ALL.map(Prior::name))?],
    };
    let not_tosses = || JsonError::NotTosses {
        path: "tosses".to_owned(),
    };
    let tosses = tosses.transpose()?;
    let tosses = tosses.map(|sets| sets.build().ok_or_else(not_tosses));
    let tosses = tosses.transpose()?;
    let source = setup.member("source").or_default(Place::source)?;
    let guess = setup.member("guess").theta()?;
    let with = |source| Setup {
        source,
        guess,
        method,
    };
    let setup = match (source.map(with), tosses) {
        (Some(setup), None) => setup,
        (Some(setup), Some(tosses)) if *setup.data().0 == tosses => setup,
        (_, Some(tosses)) => with(Source::Given(tosses.into())),
        (None, None) => return Err(not_tosses()),
    };
    let position = root.member("position");
    let position = position.or_default(|it| it.whole(0..=2 * MAX_ITERATIONS))?;
    Ok((setup, position))
}

/// A path, and the values by their paths.
struct Place<'a> {
    path: String,
    kept: &'a BTreeMap<String, Value>,
}

impl Place<'_> {
    fn value(&self) -> Option<&Value> {
        self.kept.get(&self.path)
    }

    fn member(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self {
            path: format!("{}{dot}{name}", self.path),
            kept: self.kept,
        }
    }

    fn item(&self, index: usize) -> Self {
        Self {
            path: format!("{}[{index}]", self.path),
            kept: self.kept,
        }
    }

    fn or_default<T: Default>(
        &self,
        read: impl FnOnce(&Self) -> Result<T, JsonError>,
    ) -> Result<T, JsonError> {
        if self.value().is_some() {
            read(self)
        } else {
            Ok(T::default())
        }
    }

    /// Returns the value as shown in a message; empty if there is none.
    fn found(&self) -> String {
        match self.value() {
            None => String::new(),
            Some(Value::Number(number)) => truncate(number),
            Some(Value::Text(text)) => format!("\"{}\"", escape_invisible(&truncate(text))),
            Some(Value::Other) => "…".to_owned(),
        }
    }

    fn refused(&self, accepted: String) -> JsonError {
        JsonError::Rejection {
            path: self.path.clone(),
            found: self.found(),
            accepted,
        }
    }

    /// Returns the index of the value in `names`.
    fn one_of(&self, names: &[&str]) -> Result<usize, JsonError> {
        let chosen = match self.value() {
            Some(Value::Text(text)) => names.iter().position(|name| name == text),
            _ => None,
        };
        chosen.ok_or_else(|| {
            let names: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
            self.refused(names.join(", "))
        })
    }

    fn whole(&self, range: RangeInclusive<usize>) -> Result<usize, JsonError> {
        let whole = match self.value() {
            Some(Value::Number(number)) => plain(number).parse().ok(),
            _ => None,
        };
        let whole = whole.filter(|number| range.contains(number));
        whole.ok_or_else(|| {
            let (least, most) = (*range.start(), *range.end());
            if least == most {
                return self.refused(least.to_string());
            }
            JsonError::NotWhole {
                path: self.path.clone(),
                found: self.found(),
                least,
                most,
            }
        })
    }

    /// Returns the value as a number in the range of a field.
    fn field(&self, field: Field) -> Result<f64, JsonError> {
        let read = match self.value() {
            Some(Value::Number(number)) => field.read(plain(number)),
            None => field.read(""),
            // A string is not a number, even if it could be parsed as one.
            Some(Value::Text(text)) => Err(FieldError {
                field,
                found: text.clone(),
            }),
            Some(Value::Other) => Err(FieldError {
                field,
                found: "…".to_owned(),
            }),
        };
        read.map_err(|error| JsonError::Field {
            path: self.path.clone(),
            error,
        })
    }

    fn theta(&self) -> Result<Theta, JsonError> {
        let [a, b] = [0, 1].map(|coin| self.item(coin).field(Field::Probability));
        Theta::new(a?, b?).map_err(|_| self.refused("[0, 1]".to_owned()))
    }

    /// Returns the source of the tosses; `None` for custom tosses, or if the JSON omits the truth of a simulation.
    fn source(&self) -> Result<Option<Source>, JsonError> {
        const KINDS: [&str; 3] = ["simulated", "example", "given"];
        let kind = KINDS[self.member("kind").one_of(&KINDS)?];
        if kind == "example" {
            let example = self
                .member("name")
                .one_of(&Example::ALL.map(Example::name))?;
            return Ok(Some(Source::Example(Example::ALL[example])));
        }
        let (theta, seed) = (self.member("theta"), self.member("seed"));
        if kind == "given" || theta.value().is_none() || seed.value().is_none() {
            return Ok(None);
        }
        let sets = self.member("sets").field(Field::Sets)? as usize;
        let tosses = self.member("tosses").field(Field::Tosses)? as u32;
        let simulation =
            Simulation::new(theta.theta()?, sets, tosses).map_err(JsonError::Simulation)?;
        Ok(Some(Source::Simulated(
            simulation,
            seed.field(Field::Seed)? as u32,
        )))
    }
}

/// Returns a whole number without the point that some programs write.
fn plain(number: &str) -> &str {
    number.strip_suffix(".0").unwrap_or(number)
}

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
        "jsonOther",
        "jsonRefused",
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
            Self::NotARun => "jsonOther",
            Self::Rejection { .. } => "jsonRefused",
            Self::Field { error, .. } if error.field == Field::Probability => "jsonProbability",
            Self::Field { .. } | Self::NotWhole { .. } => "jsonWholeNumber",
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
            Self::NotTosses { path } => vec![path.clone()],
            Self::Field { path, error } => {
                let values = error.args().into_iter();
                [path.clone()].into_iter().chain(values).collect()
            }
            Self::Tosses(error) => error.args(),
            Self::Simulation(error) => error.args(),
        }
    }
}
