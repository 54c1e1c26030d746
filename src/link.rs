//! Link: everything on screen as one line of text, the part of an address after `#`.
//!
//! ```text
//! v=1&data=simulated&coins=0.8,0.45&sets=5&tosses=10&seed=7&guess=0.6,0.5&view=climb&truth=shown
//! ```
//!
//! It is made of `key=value` pairs in a fixed order, begins with the version of the format, and uses
//! only characters that an address may hold as they are. What is as usual is left out; only numbers
//! that data are made from are always written, so that a link keeps its meaning whatever later becomes
//! usual. The README has the table of keys. While the truth is hidden, the coins are written in a form
//! that the eye cannot read. That is a curtain, not cryptography: whoever has this program can lift it.

mod digits;
mod hidden;
mod own;
mod read;
mod refused;
mod shown;
mod values;

pub use read::Reading;
pub use refused::{Refused, Why};
pub(crate) use shown::LAST;
pub use shown::{Language, LanguageError, Pace, Part, Parts, Shown, Theme, View};

use crate::coin::Theta;
use crate::em::Method;
use crate::example::Example;
use crate::setup::{Setup, Source};
use std::fmt::{Display, Write};
use thiserror::Error;

/// The version of the format that is written and read.
const VERSION: u32 = 1;
/// The longest value that is part of an address, in bytes: about a million tosses. Browsers take
/// addresses of some two million.
const MAX_IN_ADDRESS: usize = 200_000;
/// The longest value that is read: room for as many tosses as there may be.
const MAX_VALUE: usize = 20_000_000;

/// Every key, in the order in which they are written.
const KEYS: [&str; 22] = [
    "v", "data", "coins", "sets", "tosses", "seed", "hidden", "own", "packed", "guess", "method",
    "prior", "step", "view", "set", "truth", "digits", "predict", "pace", "embed", "theme", "lang",
];

/// All that decides what is on screen.
///
/// ```
/// # use em_coins::{Example, Link, View};
/// let mut link = Link::from(Example::Notebook);
/// link.shown.position = 3;
/// link.shown.view = View::Landscape;
/// let text = link.write()?;
/// assert_eq!(text, "v=1&data=notebook&step=3&view=landscape");
/// assert_eq!(Link::read(&text).link, link);
/// # Ok::<(), em_coins::LinkError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The tosses, the guess and the method.
    pub setup: Setup,
    /// The moment, and what is seen of it.
    pub shown: Shown,
}

impl Default for Link {
    /// What the page opens with: the paper's example at its guess.
    fn default() -> Self {
        Example::Paper.into()
    }
}

impl From<Example> for Link {
    /// An example at its guess.
    fn from(example: Example) -> Self {
        Self {
            setup: example.into(),
            shown: Shown::default(),
        }
    }
}

impl Link {
    /// The link as text, without the `#`. [`Link::read`] makes the same link of it; only a position
    /// beyond the last, or a set that is not there, is written as the nearest that is.
    ///
    /// # Errors
    /// When the reader's own tosses are too many for a link, or have no set at all.
    pub fn write(&self) -> Result<String, LinkError> {
        self.write_within(MAX_IN_ADDRESS)
    }

    /// The link as text however long it becomes: too long for an address perhaps, but not to be kept
    /// elsewhere.
    ///
    /// # Errors
    /// When the reader's own tosses have no set at all.
    pub fn write_whole(&self) -> Result<String, LinkError> {
        self.write_within(MAX_VALUE)
    }

    fn write_within(&self, most: usize) -> Result<String, LinkError> {
        let Setup {
            source,
            guess,
            method,
        } = &self.setup;
        let shown = &self.shown;
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
                    line.add("hidden", &hidden::hide(simulation.theta(), *seed));
                }
                None
            }
            Source::Given(tosses) => {
                let (key, value) = own::write(tosses, most)?;
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
        let last = sets(source).saturating_sub(1);
        let set = shown.set.map(|set| set.min(last));
        Shown {
            set,
            ..shown.clone()
        }
        .write(&mut line);
        Ok(line.0)
    }
}

/// The text as it grows.
#[derive(Default)]
struct Line(String);

impl Line {
    fn add(&mut self, key: &str, value: &dyn Display) {
        let gap = if self.0.is_empty() { "" } else { "&" };
        // Writing to a string cannot fail.
        let _ = write!(self.0, "{gap}{key}={value}");
    }
}

/// Where tosses come from, by name.
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

/// Both components with as many digits as it takes to read the very same numbers again.
fn pair(theta: Theta) -> String {
    format!("{},{}", theta.a(), theta.b())
}

/// The number of sets, without making any that have to be simulated at the reader's wish.
fn sets(source: &Source) -> usize {
    match source {
        Source::Example(example) => example.data().0.sets(),
        Source::Simulated(simulation, _) => simulation.sets(),
        Source::Given(tosses) => tosses.sets(),
    }
}

/// A link that cannot be written.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum LinkError {
    /// The tosses take more characters than programs pass on with an address.
    #[error("these tosses are too many for a link, which holds about a million of them")]
    TooLong,
    /// There is no set.
    #[error("a link needs at least one set of tosses")]
    NoSets,
}
