//! Reads a run from JSON.

use super::{FORMAT, VERSION};
use crate::coin::Theta;
use crate::em::{Assignment, MAX_ITERATIONS, Method, Prior};
use crate::example::Example;
use crate::localized_error::{LocalizedError, escape_invisible, truncate};
use crate::setup::{Field, FieldError, Setup, Source};
use crate::simulation::{Simulation, SimulationError};
use crate::tosses::{ParseTossesError, Tosses, TossesReader};
use std::ops::RangeInclusive;
use thiserror::Error;

/// A JSON value of any parser; the page uses the browser's.
pub trait Value: Sized {
    /// Returns the member with this name, if this is an object with a member other than `null`.
    fn member(&self, name: &str) -> Option<Self>;
    /// Returns the item at this index, which may be `null`, if this is an array of sufficient length.
    fn item(&self, index: usize) -> Option<Self>;
    /// Returns the text, if this is a string.
    fn text(&self) -> Option<String>;
    /// Returns the number, if this is one.
    fn number(&self) -> Option<f64>;
}

/// Reads the setup and the position of a run.
///
/// Reads only `format`, `version`, `setup`, `position` and `tosses`, which determine all other fields. `tosses` may
/// be missing if the source determines them, and `setup.source` if there are `tosses`; if both are present and
/// differ, `tosses` are read as custom tosses. The default method is soft EM, the default prior is known, and the
/// default position is the guess. Unknown fields are ignored.
///
/// # Errors
/// When a field is missing or invalid; the message names its path.
pub fn read(root: impl Value) -> Result<(Setup, usize), JsonError> {
    let root = Place {
        path: String::new(),
        value: Some(root),
    };
    let format = root.member("format");
    if format.value.is_none() {
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
    let given = root.member("tosses");
    let tosses = given.value.is_some().then(|| given.tosses()).transpose()?;
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
        (None, None) => return Err(given.not_tosses()),
    };
    let position = root.member("position");
    let position = position.or_default(|it| it.whole(0..=2 * MAX_ITERATIONS))?;
    Ok((setup, position))
}

/// A path and the value there, if any.
struct Place<V> {
    path: String,
    value: Option<V>,
}

// Never inlined, for a small wasm: these methods are not called often enough for their speed to matter.
impl<V: Value> Place<V> {
    #[inline(never)]
    fn member(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self {
            path: format!("{}{dot}{name}", self.path),
            value: self.value.as_ref().and_then(|value| value.member(name)),
        }
    }

    #[inline(never)]
    fn item(&self, index: usize) -> Self {
        Self {
            path: format!("{}[{index}]", self.path),
            value: self.value.as_ref().and_then(|value| value.item(index)),
        }
    }

    fn text(&self) -> Option<String> {
        self.value.as_ref()?.text()
    }

    fn number(&self) -> Option<f64> {
        self.value.as_ref()?.number()
    }

    fn or_default<T: Default>(
        &self,
        read: impl FnOnce(&Self) -> Result<T, JsonError>,
    ) -> Result<T, JsonError> {
        if self.value.is_some() {
            read(self)
        } else {
            Ok(T::default())
        }
    }

    /// Returns the value as shown in a message; empty if there is none.
    #[inline(never)]
    fn found(&self) -> String {
        match (&self.value, self.number(), self.text()) {
            (None, ..) => String::new(),
            (_, Some(number), _) => number.to_string(),
            (_, _, Some(text)) => format!("\"{}\"", escape_invisible(&truncate(&text))),
            _ => "…".to_owned(),
        }
    }

    #[inline(never)]
    fn refused(&self, accepted: String) -> JsonError {
        JsonError::Rejection {
            path: self.path.clone(),
            found: self.found(),
            accepted,
        }
    }

    fn not_tosses(&self) -> JsonError {
        JsonError::NotTosses {
            path: self.path.clone(),
        }
    }

    /// Returns the index of the value in `names`.
    #[inline(never)]
    fn one_of(&self, names: &[&str]) -> Result<usize, JsonError> {
        let text = self.text();
        let chosen = names.iter().position(|name| text.as_deref() == Some(name));
        chosen.ok_or_else(|| {
            let names: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
            self.refused(names.join(", "))
        })
    }

    #[inline(never)]
    fn whole(&self, range: RangeInclusive<usize>) -> Result<usize, JsonError> {
        let whole = self
            .number()
            .filter(|number| number.fract() == 0.0 && *number >= 0.0);
        let whole = whole
            .map(|number| number as usize)
            .filter(|number| range.contains(number));
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
    #[inline(never)]
    fn field(&self, field: Field) -> Result<f64, JsonError> {
        let read = match (self.number(), &self.value) {
            (Some(number), _) => field.read(&number.to_string()),
            (None, None) => field.read(""),
            // A string is not a number, even if it could be parsed as one.
            (None, Some(_)) => Err(FieldError {
                field,
                found: self.text().unwrap_or_else(|| "…".to_owned()),
            }),
        };
        read.map_err(|error| JsonError::Field {
            path: self.path.clone(),
            error,
        })
    }

    #[inline(never)]
    fn theta(&self) -> Result<Theta, JsonError> {
        let [a, b] = [0, 1].map(|coin| self.item(coin).field(Field::Probability));
        Theta::new(a?, b?).map_err(|_| self.refused("[0, 1]".to_owned()))
    }

    #[inline(never)]
    fn tosses(&self) -> Result<Tosses, JsonError> {
        let mut sets = TossesReader::new();
        for set in 0.. {
            let item = self.item(set);
            if item.value.is_none() {
                break;
            }
            let letters = item.text().ok_or_else(|| item.not_tosses())?;
            let read = sets.read(set + 1, &letters);
            read.map_err(JsonError::Tosses)?;
        }
        sets.build().ok_or_else(|| self.not_tosses())
    }

    /// Returns the source of the tosses; `None` for custom tosses, or if the JSON omits the truth of a simulation.
    #[inline(never)]
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
        if kind == "given" || theta.value.is_none() || seed.value.is_none() {
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

/// JSON that is not a valid run. Each message names the path and what is accepted.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum JsonError {
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

fn is(found: &str) -> String {
    if found.is_empty() {
        "is missing".to_owned()
    } else {
        format!("is {found}")
    }
}

impl LocalizedError for JsonError {
    const CODES: &'static [&'static str] = &[
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
