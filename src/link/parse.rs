//! Parsing links: valid parameters are used, and invalid ones are ignored and reported.

use super::parse_values::{between, one_of, read_pair, switch, version, whole};
use super::split::{Rejections, canonical_key};
use super::view_state::MAX_POSITION;
use super::{
    Data, KEYS, Language, Link, MAX_VALUE, Pace, ParamError, Part, Rejection, Theme, View,
    ViewState, custom_tosses, obfuscation,
};
use crate::beginning::Beginning;
use crate::coin::Theta;
use crate::em::{Assignment, Method, Prior, Tolerance};
use crate::example::Example;
use crate::input_field::Field;
use crate::setup::{Setup, Source};
use crate::simulation::Simulation;
use crate::tosses::{MAX_SETS, ParseTossesError, Tosses};

/// The default seed.
const SEED: u32 = 7;

/// A parsed link, and its ignored parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The link, with defaults in place of invalid parameters.
    pub link: Link,
    /// The first few ignored parameters.
    pub refused: Vec<Rejection>,
    /// The number of further ignored parameters.
    pub more: usize,
}

impl Link {
    /// Parses any text. Pairs may be in any order, and any part of the text may be percent-encoded. Changes that other
    /// programs make to links are undone: trailing punctuation is removed, and `&amp;` is read as `&`. A leading `#` is
    /// ignored. A leading `?` makes the text a query, in which unknown keys are ignored without a report, because they
    /// may belong to other programs. The default version is 1, so that a link may be written by hand. A link of an
    /// unknown version is read as version 1. An empty text is the paper's example at its guess.
    #[must_use]
    pub fn read(text: &str) -> Reading {
        Self::read_with(text, None)
    }

    /// Parses a text to which these custom tosses belong, unless it contains others.
    pub(crate) fn read_with(text: &str, tosses: Option<Tosses>) -> Reading {
        let mut rejections = Rejections::default();
        let params = ParsedParams {
            has_custom_tosses: tosses.is_some(),
            own: tosses.filter(|tosses| !tosses.is_empty()),
            ..ParsedParams::default()
        };
        let link = params.read(text, &mut rejections).link(&mut rejections);
        let Rejections { reported, more } = rejections;
        Reading {
            link,
            refused: reported,
            more,
        }
    }
}

impl ViewState {
    /// Sets one field by the key and the value of a link parameter; without a value, to its default. Does not check
    /// whether the data have the selected set.
    ///
    /// ```
    /// # use em_coins::{View, ViewState};
    /// let mut state = ViewState::default();
    /// state.set("view", Some("climb"))?;
    /// state.set("set", Some("3"))?;
    /// assert_eq!((state.view, state.set), (View::LowerBound, Some(2)));
    /// assert_eq!(state.to_string(), "view=climb&set=3");
    /// # Ok::<(), em_coins::ParamError>(())
    /// ```
    ///
    /// # Errors
    /// When the key is unknown or the value is invalid; then nothing has changed.
    pub fn set(&mut self, key: &str, value: Option<&str>) -> Result<(), ParamError> {
        let mut changed = self.clone();
        match value {
            Some(text) if key == "set" => changed.set = Some(between(1, MAX_SETS, text)? - 1),
            Some(text) => changed.take(key, text)?,
            None => changed.reset(key)?,
        }
        *self = changed;
        Ok(())
    }

    fn reset(&mut self, key: &str) -> Result<(), ParamError> {
        let usual = Self::default();
        match key {
            "view" => self.view = usual.view,
            "set" => self.set = usual.set,
            "truth" => self.truth = usual.truth,
            "digits" => self.digits = usual.digits,
            "predict" => self.predict = usual.predict,
            "pace" => self.pace = usual.pace,
            "embed" => self.embed = usual.embed,
            "theme" => self.theme = usual.theme,
            "lang" => self.language = usual.language,
            _ => return Err(ParamError::UnknownKey),
        }
        Ok(())
    }

    /// Sets the field of one parameter.
    fn take(&mut self, key: &str, text: &str) -> Result<(), ParamError> {
        match key {
            "step" => self.position = between(0, MAX_POSITION, text)?,
            "station" => self.beginning = Some(one_of(text, &Beginning::ALL, Beginning::name)?),
            "view" => self.view = one_of(text, &View::ALL, View::name)?,
            "truth" => self.truth = switch(text, ["hidden", "shown"])?,
            "digits" => self.digits = switch(text, ["few", "all"])?,
            "predict" => self.predict = switch(text, ["off", "on"])?,
            "pace" => self.pace = one_of(text, &Pace::ALL, Pace::name)?,
            "embed" => return self.show_parts(text),
            "theme" => self.theme = Some(one_of(text, &Theme::ALL, Theme::name)?),
            "lang" => self.language = Some(Language::new(text)?),
            _ => return Err(ParamError::UnknownKey),
        }
        Ok(())
    }

    /// Sets the parts to the known names, and returns an error for the last unknown name.
    fn show_parts(&mut self, names: &str) -> Result<(), ParamError> {
        let mut unknown = Ok(());
        let parts = names.split(',').filter_map(|name| {
            let part = one_of(name, &Part::ALL, Part::name);
            part.map_err(|why| unknown = Err(why)).ok()
        });
        self.embed = parts.collect();
        unknown
    }
}

/// The parameters parsed so far.
#[derive(Default)]
struct ParsedParams {
    data: Option<Data>,
    theta: Option<Theta>,
    sets: Option<u32>,
    tosses: Option<u32>,
    seed: Option<u32>,
    own: Option<Tosses>,
    /// Whether the link has custom tosses, valid or not.
    has_custom_tosses: bool,
    guess: Option<Theta>,
    assignment: Option<Assignment>,
    prior: Option<Prior>,
    tolerance: Option<Tolerance>,
    /// Unparsed, because the number of sets depends on the other parameters.
    set: Option<String>,
    view_state: ViewState,
}

impl ParsedParams {
    fn read(mut self, text: &str, rejections: &mut Rejections) -> Self {
        let pairs = rejections.split_pairs(text);
        for key in KEYS {
            let Some((_, value)) = pairs.iter().find(|pair| pair.0 == key) else {
                continue;
            };
            self.has_custom_tosses |= canonical_key(key) == "own";
            if let Err(why) = self.take(key, value) {
                rejections.add(key, value, why);
            }
        }
        self
    }

    /// Sets one parameter. Callers go through [`KEYS`] in order, so that `data` and `seed` come before the parameters
    /// that depend on them.
    fn take(&mut self, key: &str, text: &str) -> Result<(), ParamError> {
        match key {
            _ if text.len() > MAX_VALUE => return Err(ParamError::TooLong),
            "v" => return version(text),
            "data" => {
                let mut all = Example::ALL.map(Data::Example).to_vec();
                all.extend([Data::Simulated, Data::Own]);
                self.data = Some(one_of(text, &all, Data::name)?);
            }
            "coins" | "sets" | "tosses" | "seed" | "hidden"
                if self.data != Some(Data::Simulated) =>
            {
                return Err(ParamError::OnlyWith(Data::Simulated.name()));
            }
            "coins" => self.theta = Some(read_pair(text)?),
            "sets" => self.sets = Some(whole(Field::Sets, text)?),
            "tosses" => self.tosses = Some(whole(Field::Tosses, text)?),
            "seed" => self.seed = Some(whole(Field::Seed, text)?),
            "hidden" => {
                let theta = obfuscation::reveal(text, self.seed.unwrap_or(SEED));
                self.theta = Some(theta.ok_or(ParamError::Damaged)?);
            }
            "own" | "packed" if self.data != Some(Data::Own) => {
                return Err(ParamError::OnlyWith(Data::Own.name()));
            }
            "own" | "packed" => {
                let tosses = if key == "own" {
                    Tosses::parse(&text.replace(',', "\n"))?
                } else {
                    custom_tosses::unpack(text).ok_or(ParamError::Damaged)?
                };
                if tosses.is_empty() {
                    return Err(ParseTossesError::NoTosses.into());
                }
                self.own = Some(tosses);
            }
            "guess" => self.guess = Some(read_pair(text)?),
            "method" => {
                self.assignment = Some(one_of(text, &Assignment::ALL, Assignment::name)?);
            }
            "prior" => {
                self.prior = Some(one_of(text, &Prior::ALL, Prior::name)?);
            }
            "tolerance" => {
                let all: Vec<_> = Tolerance::ALL.into_iter().map(Some).chain([None]).collect();
                let name = |it: Option<Tolerance>| it.map_or("limit", Tolerance::name);
                self.tolerance = one_of(text, &all, name)?;
            }
            "set" => self.set = Some(text.to_owned()),
            "station"
                if self.view_state.position > 0
                    || !matches!(self.data, None | Some(Data::Example(_))) =>
            {
                return Err(ParamError::Station);
            }
            _ => return self.view_state.take(key, text),
        }
        Ok(())
    }

    /// Returns the link, with defaults for missing parameters.
    fn link(mut self, rejections: &mut Rejections) -> Link {
        let source = self.source(rejections);
        self.follow_set(source.sets(), rejections);
        let usual = match source {
            Source::Example(example) => example.into(),
            Source::Simulated(..) | Source::Given(_) => Setup {
                source,
                guess: Example::Paper.guess(),
                method: Method::default(),
            },
        };
        let setup = Setup {
            guess: self.guess.unwrap_or(usual.guess),
            method: Method {
                assignment: self.assignment.unwrap_or(usual.method.assignment),
                prior: self.prior.unwrap_or(usual.method.prior),
                tolerance: self.tolerance,
            },
            source: usual.source,
        };
        Link {
            setup,
            view_state: self.view_state,
        }
    }

    /// Selects the set in the link, from 1 to `most`.
    fn follow_set(&mut self, most: usize, rejections: &mut Rejections) {
        let Some(text) = self.set.take() else { return };
        match between(1, most, &text) {
            Ok(number) => self.view_state.set = Some(number - 1),
            Err(why) => rejections.add("set", &text, why),
        }
    }

    fn source(&mut self, rejections: &mut Rejections) -> Source {
        let usual = Source::Example(Example::Paper);
        match self.data {
            None => usual,
            Some(Data::Example(example)) => Source::Example(example),
            Some(Data::Simulated) => {
                let theta = self.theta.or(Theta::new(0.8, 0.45).ok());
                let (Some(theta), sets) = (theta, self.sets.unwrap_or(5) as usize) else {
                    return usual;
                };
                let tosses = self.tosses.unwrap_or(10);
                let simulation = Simulation::new(theta, sets, tosses).or_else(|error| {
                    rejections.add("tosses", &tosses.to_string(), error.into());
                    Simulation::new(theta, sets, 10)
                });
                let seed = self.seed.unwrap_or(SEED);
                simulation.map_or(usual, |it| Source::Simulated(it, seed))
            }
            Some(Data::Own) => {
                if !self.has_custom_tosses {
                    rejections.add("data", Data::Own.name(), ParamError::NoOwn);
                }
                let own = self.own.take();
                own.map_or(usual, |tosses| Source::Given(tosses.into()))
            }
        }
    }
}
