//! Reads a run from the values in its JSON.

use super::error::JsonError;
use super::parse::Parser;
use super::retained_values::{Value, Values};
use super::{FORMAT, VERSION};
use crate::coin::Theta;
use crate::em::{Assignment, MAX_ITERATIONS, Method, Prior, Tolerance};
use crate::example::Example;
use crate::input_field::{Field, FieldError};
use crate::localized_error::{escape_invisible, truncate};
use crate::setup::{Setup, Source};
use crate::simulation::Simulation;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;

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
/// default position is the guess. `setup.truth` must be one, but is not used. Unknown fields are ignored.
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
    setup.object("{\"guess\": [0.6, 0.5]}")?;
    let choice = |name, names: &[&str]| setup.member(name).or_default(|it| it.one_of(names));
    let method = Method {
        assignment: Assignment::ALL[choice("method", &Assignment::ALL.map(Assignment::name))?],
        prior: Prior::ALL[choice("prior", &Prior::ALL.map(Prior::name))?],
        tolerance: setup.member("tolerance").or_default(|it| {
            let index = it.one_of(&Tolerance::ALL.map(Tolerance::name))?;
            Ok(Some(Tolerance::ALL[index]))
        })?,
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
    let found = match (source.map(with), tosses) {
        (Some(setup), None) => setup,
        (Some(setup), Some(tosses)) if *setup.data().0 == tosses => setup,
        (_, Some(tosses)) => with(Source::Given(tosses.into())),
        (None, None) => return Err(not_tosses()),
    };
    let truth = setup.member("truth");
    truth.or_default(|it| it.truth(found.source.sets()))?;
    let position = root.member("position");
    let position = position.or_default(|it| it.whole(0..=2 * MAX_ITERATIONS))?;
    Ok((found, position))
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
            Some(Value::Object) => "{…}".to_owned(),
            Some(Value::List) => "[…]".to_owned(),
            Some(Value::Word(word)) => (*word).to_owned(),
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
            Some(Value::Object | Value::List | Value::Word(_)) => Err(FieldError {
                field,
                found: self.found(),
            }),
        };
        read.map_err(|error| JsonError::Field {
            path: self.path.clone(),
            error,
        })
    }

    /// Checks that this is an object.
    fn object(&self, accepted: &str) -> Result<(), JsonError> {
        match self.value() {
            Some(Value::Object) => Ok(()),
            _ => Err(self.refused(accepted.to_owned())),
        }
    }

    fn theta(&self) -> Result<Theta, JsonError> {
        let is_there = |coin| self.item(coin).value().is_some();
        if !(is_there(0) && is_there(1)) || is_there(2) {
            let path = self.path.clone();
            return Err(JsonError::NotPair { path });
        }
        let [a, b] = [0, 1].map(|coin| self.item(coin).field(Field::Probability));
        Theta::new(a?, b?).map_err(|_| self.refused("[0, 1]".to_owned()))
    }

    /// Returns the source of the tosses; `None` for custom tosses, or if the JSON omits the truth of a simulation.
    fn source(&self) -> Result<Option<Source>, JsonError> {
        const KINDS: [&str; 3] = ["simulated", "example", "given"];
        self.object("{\"kind\": \"given\"}")?;
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

    /// Checks the truth about this many sets.
    fn truth(&self, sets: usize) -> Result<(), JsonError> {
        self.object("{\"theta\": [0.8, 0.45], \"coins\": \"AB…\"}")?;
        self.member("theta")
            .or_default(|it| it.theta().map(|_| ()))?;
        let coins = self.member("coins");
        match coins.value() {
            None => Ok(()),
            Some(Value::Text(text)) if text.is_empty() => Ok(()),
            Some(Value::Text(text))
                if text.len() == sets && text.bytes().all(|coin| b"AB".contains(&coin)) =>
            {
                Ok(())
            }
            Some(_) => Err(JsonError::NotCoins {
                path: coins.path.clone(),
                found: coins.found(),
                sets,
            }),
        }
    }
}

/// Returns a whole number without the point that some programs write.
fn plain(number: &str) -> &str {
    number.strip_suffix(".0").unwrap_or(number)
}
