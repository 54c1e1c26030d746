//! The state of the page as a link: everything on screen, in the part of an address after `#`.
//!
//! ```text
//! v=1&data=simulated&coins=0.8,0.45&sets=5&tosses=10&seed=7&guess=0.6,0.5&step=3&view=landscape&truth=shown
//! v=1&data=notebook&guess=0.4,0.7&view=set&set=3
//! v=1&data=own&own=HTTTHH,HHT&guess=0.6,0.5&embed=sets,view,steps&theme=dark
//! ```
//!
//! A browser never sends this part to a server. It consists of `key=value` pairs, which may stand in any
//! order. Defaults are omitted, except for the numbers that data are made from, so that a link keeps its
//! meaning if a default changes. Invalid parameters are ignored and reported; the others are used.
//!
//! | key | meaning | values | default |
//! | --- | --- | --- | --- |
//! | `v` | version of the format | `1` | `1` |
//! | `data` | source of the tosses | an example (`paper`, `notebook`, `swapped`, `equal`, `nearly-equal`, `overlapping`, `few-tosses`, `one-coin`, `hard-stuck`), `simulated`, `own` | `paper` |
//! | `coins` | simulated: true θA and θB | two numbers from 0 to 1 | `0.8,0.45` |
//! | `sets`, `tosses`, `seed` | simulated: number of sets, tosses per set, seed | whole numbers, `sets` and `tosses` from 1 | `5`, `10`, `7` |
//! | `hidden` | simulated: the true θ, obfuscated; replaces `coins` while the truth is hidden | what the page wrote | |
//! | `own` | custom tosses as letters | `H` and `T`, a comma between sets; empty sets are ignored | |
//! | `packed` | custom tosses, six to a character (base64url) | what the page wrote; up to about a million tosses fit into an address, the page keeps more in the history's state | |
//! | `guess` | initial guess | two numbers from 0 to 1 | the example's, else `0.6,0.5` |
//! | `method` | how sets are assigned | `soft`, `hard` | the example's, else `soft` |
//! | `prior` | whether the prior is estimated | `known`, `learned` | the example's, else `known` |
//! | `tolerance` | the change of θ below which EM stops | `1e-2`, `1e-3`, …, `1e-12`; `limit`: at its limit | `limit` |
//! | `step` | number of half-steps from the guess | 0 to 20000 | `0` |
//! | `station` | of an example, without `step`: the station before the guess | `known`, `hidden` | none |
//! | `view` | the open view | `path`, `set`, `landscape`, `climb`, `starts`, `compare`, `lesson` | `path` |
//! | `set` | the selected set | 1 to the number of sets | none |
//! | `truth` | whether the truth is shown | `hidden`, `shown` | `hidden` |
//! | `digits` | how numbers are written | `few`, `all` | `few` |
//! | `predict` | whether *Predict first* is on | `off`, `on` | `off` |
//! | `pace` | playback speed | `slow`, `steady`, `fast` | `steady` |
//! | `embed` | the parts of the page that are shown | some of `header`, `sets`, `view`, `steps`, `controls` | all |
//! | `theme` | color theme | `light`, `dark` | the reader's |
//! | `lang` | language | a tag such as `de` | the reader's |
//!
//! Links that chat and mail programs have changed are read where the meaning is certain: trailing punctuation,
//! `&amp;`, percent-encoding, and `?` in place of `#`. A regional tag such as `de-AT` stands for `de`.
//!
//! `hidden` is obfuscation, not encryption: the program that decodes it is public.

mod base64url;
mod custom_tosses;
mod obfuscation;
mod param_error;
mod parse;
mod parse_values;
mod split;
mod view_state;

pub use param_error::{ParamError, Rejection};
pub use parse::Reading;
pub(crate) use view_state::MAX_POSITION;
pub use view_state::{Language, LanguageError, Pace, Part, Parts, Theme, View, ViewState};

use crate::coin::Theta;
use crate::em::Method;
use crate::example::Example;
use crate::setup::{Setup, Source};
use std::fmt::{Display, Write};
use thiserror::Error;

/// The version of the format.
const VERSION: u32 = 1;
/// The maximum length of a value in an address, in bytes: about a million tosses. Browsers accept addresses of about
/// two million bytes.
const MAX_IN_ADDRESS: usize = 200_000;
/// The maximum length of a value to read, in bytes: enough for the maximum number of tosses.
const MAX_VALUE: usize = 20_000_000;

/// Every key, in the order of a written link.
const KEYS: [&str; 24] = [
    "v",
    "data",
    "coins",
    "sets",
    "tosses",
    "seed",
    "hidden",
    "own",
    "packed",
    "guess",
    "method",
    "prior",
    "tolerance",
    "step",
    "station",
    "view",
    "set",
    "truth",
    "digits",
    "predict",
    "pace",
    "embed",
    "theme",
    "lang",
];

/// Everything that determines what is on screen.
///
/// ```
/// # use em_coins::{Example, Link, View};
/// let mut link = Link::from(Example::Notebook);
/// link.view_state.position = 3;
/// link.view_state.view = View::Landscape;
/// let text = link.write()?;
/// assert_eq!(text, "v=1&data=notebook&step=3&view=landscape");
/// assert_eq!(Link::read(&text).link, link);
/// # Ok::<(), em_coins::LinkError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The tosses, the guess and the method.
    pub setup: Setup,
    /// The position, the open view and the display options.
    pub view_state: ViewState,
}

impl Default for Link {
    /// Returns the initial state of the page: the paper's example at its guess.
    fn default() -> Self {
        Example::Paper.into()
    }
}

impl From<Example> for Link {
    /// Returns an example at its guess.
    fn from(example: Example) -> Self {
        Self {
            setup: example.into(),
            view_state: ViewState::default(),
        }
    }
}

impl Link {
    /// Returns the link as text, without the `#`. [`Link::read`] returns an equal link, unless the position or the set
    /// is out of range: then the nearest valid one is written.
    ///
    /// # Errors
    /// When there are too many custom tosses for a link, or no set at all.
    pub fn write(&self) -> Result<String, LinkError> {
        self.write_within(MAX_IN_ADDRESS)
    }

    /// Returns the link as text of any length, which may be too long for an address, but can be stored elsewhere.
    ///
    /// # Errors
    /// When the custom tosses have no set at all.
    pub fn write_whole(&self) -> Result<String, LinkError> {
        self.write_within(MAX_VALUE)
    }

    /// Returns the link without custom tosses; [`Link::read_with`] adds them again.
    pub(crate) fn write_without_tosses(&self) -> String {
        self.write_within(0).unwrap_or_default()
    }

    /// Returns the link with custom tosses of at most `most` characters, or without them if `most` is 0.
    fn write_within(&self, most: usize) -> Result<String, LinkError> {
        let Setup {
            source,
            guess,
            method,
        } = &self.setup;
        let shown = &self.view_state;
        let mut line = Line::default();
        line.add("v", &VERSION);
        line.add("data", &Data::from(source).name());
        let usual = match source {
            Source::Example(example) => Some(Setup::from(*example)),
            Source::Simulated(simulation, seed) => {
                if shown.truth {
                    line.add("coins", &pair(simulation.theta()));
                }
                line.add("sets", &simulation.sets());
                line.add("tosses", &simulation.tosses());
                line.add("seed", seed);
                if !shown.truth {
                    line.add("hidden", &obfuscation::hide(simulation.theta(), *seed));
                }
                None
            }
            Source::Given(_) if most == 0 => None,
            Source::Given(tosses) => {
                let (key, value) = custom_tosses::write(tosses, most)?;
                line.add(key, &value);
                None
            }
        };
        if usual.as_ref().map(|setup| setup.guess) != Some(*guess) {
            line.add("guess", &pair(*guess));
        }
        let usual = usual.map_or_else(Method::default, |setup| setup.method);
        if method.assignment != usual.assignment {
            line.add("method", &method.assignment.name());
        }
        if method.prior != usual.prior {
            line.add("prior", &method.prior.name());
        }
        if let Some(tolerance) = method.tolerance {
            line.add("tolerance", &tolerance.name());
        }
        let last = source.sets().saturating_sub(1);
        let set = shown.set.map(|set| set.min(last));
        let begins = matches!(source, Source::Example(_));
        ViewState {
            set,
            beginning: shown.beginning.filter(|_| begins),
            ..shown.clone()
        }
        .write(&mut line);
        Ok(line.0)
    }
}

/// The text of a link under construction.
#[derive(Default)]
struct Line(String);

impl Line {
    fn add(&mut self, key: &str, value: &dyn Display) {
        let gap = if self.0.is_empty() { "" } else { "&" };
        // Writing to a string cannot fail.
        let _ = write!(self.0, "{gap}{key}={value}");
    }
}

/// The source of tosses, as named in links.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Data {
    Example(Example),
    Simulated,
    Own,
}

impl Data {
    fn name(self) -> &'static str {
        match self {
            Self::Example(example) => example.name(),
            Self::Simulated => "simulated",
            Self::Own => "own",
        }
    }
}

impl From<&Source> for Data {
    fn from(source: &Source) -> Self {
        match source {
            Source::Example(example) => Self::Example(*example),
            Source::Simulated(..) => Self::Simulated,
            Source::Given(_) => Self::Own,
        }
    }
}

/// Writes both components with enough digits to round-trip exactly.
fn pair(theta: Theta) -> String {
    format!("{},{}", theta.a(), theta.b())
}

/// A link that cannot be written.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum LinkError {
    /// The tosses take too many characters for an address.
    #[error("these tosses are too many for a link, which holds about a million of them")]
    TooLong,
    /// There is no set.
    #[error("a link needs at least one set of tosses")]
    NoSets,
}
