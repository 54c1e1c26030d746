//! The state of the view: the position, the open view, and display options.

use super::Line;
use crate::beginning::Beginning;
use crate::em::MAX_ITERATIONS;
use std::fmt;
use thiserror::Error;

/// The maximum position in a link, in half-steps.
pub(crate) const MAX_POSITION: usize = 2 * MAX_ITERATIONS;

/// The position, the open view, and the display options.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    /// Half-steps from the guess, at most twice [`MAX_ITERATIONS`].
    pub position: usize,
    /// The station before the guess; `None` from the guess on, and then always where `position` is not 0.
    pub beginning: Option<Beginning>,
    /// The open view.
    pub view: View,
    /// The selected set, counted from 0; a link counts from 1, as the page does.
    pub set: Option<usize>,
    /// Whether the truth is shown.
    pub truth: bool,
    /// Whether numbers are shown with all their digits.
    pub digits: bool,
    /// Whether the page asks for a prediction before each step.
    pub predict: bool,
    /// The playback speed.
    pub pace: Pace,
    /// The parts of the page to show when it is embedded; an empty set means the whole page.
    pub embed: Parts,
    /// The theme; `None` for the reader's preference.
    pub theme: Option<Theme>,
    /// The language; `None` for the reader's preference.
    pub language: Option<Language>,
}

impl ViewState {
    /// Writes the parameters that differ from the defaults.
    pub(super) fn write(&self, line: &mut Line) {
        let position = self.position.min(MAX_POSITION);
        if position > 0 {
            line.add("step", &position);
        } else if let Some(beginning) = self.beginning {
            line.add("station", &beginning.name());
        }
        if self.view != View::default() {
            line.add("view", &self.view.name());
        }
        if let Some(set) = self.set {
            line.add("set", &set.saturating_add(1));
        }
        for (key, name, on) in [
            ("truth", "shown", self.truth),
            ("digits", "all", self.digits),
            ("predict", "on", self.predict),
        ] {
            if on {
                line.add(key, &name);
            }
        }
        if self.pace != Pace::default() {
            line.add("pace", &self.pace.name());
        }
        if self.embed != Parts::default() {
            line.add("embed", &self.embed.names().join(","));
        }
        if let Some(theme) = self.theme {
            line.add("theme", &theme.name());
        }
        if let Some(language) = &self.language {
            line.add("lang", &language.tag());
        }
    }
}

impl fmt::Display for ViewState {
    /// Writes the link parameters that differ from the defaults.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut line = Line::default();
        self.write(&mut line);
        f.write_str(&line.0)
    }
}

/// A view beside the sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// θ by iteration.
    #[default]
    TrajectoryChart,
    /// The formulas for one set.
    OneSet,
    /// The log-likelihood over all θ.
    Landscape,
    /// The lower bound, and the log-likelihood by iteration.
    LowerBound,
    /// The basins of attraction: the limit of EM from every start.
    Basins,
    /// Soft and hard EM side by side.
    Compare,
    /// The lesson: its question, its answer, and the same idea in another field.
    Lesson,
}

impl View {
    /// Every view, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::TrajectoryChart,
        Self::OneSet,
        Self::Landscape,
        Self::LowerBound,
        Self::Basins,
        Self::Compare,
        Self::Lesson,
    ];

    /// Returns the name in links.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::TrajectoryChart => "path",
            Self::OneSet => "set",
            Self::Landscape => "landscape",
            Self::LowerBound => "climb",
            Self::Basins => "starts",
            Self::Compare => "compare",
            Self::Lesson => "lesson",
        }
    }
}

/// The playback speed: how long each half-step is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pace {
    /// Long enough to explain each half-step.
    Slow,
    /// Long enough to read each half-step.
    #[default]
    Steady,
    /// Long enough to see each half-step.
    Fast,
}

impl Pace {
    /// Every pace, the slowest first.
    pub const ALL: [Self; 3] = [Self::Slow, Self::Steady, Self::Fast];

    /// Returns the name in links.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Slow => "slow",
            Self::Steady => "steady",
            Self::Fast => "fast",
        }
    }
}

/// The colour theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// A light background.
    Light,
    /// A dark background.
    Dark,
}

impl Theme {
    /// Both themes.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Returns the name in links.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl ViewState {
    /// Returns whether the page asks for a prediction before each step. A page that is embedded without its steps has
    /// nothing to answer with.
    #[must_use]
    pub fn asks_for_predictions(&self) -> bool {
        self.predict && (self.embed == Parts::default() || self.embed.contain(Part::Steps))
    }
}

/// A part of the page that can be shown when it is embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The title and the choice of examples.
    Header,
    /// The sets, and how EM assigns them.
    Sets,
    /// The open view.
    View,
    /// The sentence about the current step, and the step buttons.
    Steps,
    /// The coins, the sizes and the guess.
    Controls,
}

impl Part {
    /// Every part, from the top of the page to the bottom.
    pub const ALL: [Self; 5] = [
        Self::Header,
        Self::Sets,
        Self::View,
        Self::Steps,
        Self::Controls,
    ];

    /// Returns the name in links.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Sets => "sets",
            Self::View => "view",
            Self::Steps => "steps",
            Self::Controls => "controls",
        }
    }
}

/// A set of parts of the page.
///
/// ```
/// # use em_coins::{Part, Parts};
/// let parts = Parts::from_iter([Part::Steps, Part::Sets, Part::Steps]);
/// assert_eq!(parts.names(), ["sets", "steps"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Parts([bool; Part::ALL.len()]);

impl Parts {
    /// Returns whether the set contains `part`.
    #[must_use]
    pub fn contain(self, part: Part) -> bool {
        self.0[part as usize]
    }

    /// Returns the names of the parts, from the top of the page to the bottom.
    #[must_use]
    pub fn names(self) -> Vec<&'static str> {
        let parts = Part::ALL.into_iter().filter(|part| self.contain(*part));
        parts.map(Part::name).collect()
    }
}

impl FromIterator<Part> for Parts {
    fn from_iter<I: IntoIterator<Item = Part>>(parts: I) -> Self {
        let mut chosen = Self::default();
        for part in parts {
            chosen.0[part as usize] = true;
        }
        chosen
    }
}

/// A language tag: two or three letters, and optionally subtags such as a script or a region, each after a hyphen. It
/// is stored in lower case. The page need not support the language.
///
/// ```
/// # use em_coins::Language;
/// assert_eq!(Language::new("de")?.tag(), "de");
/// assert_eq!(Language::new("de-AT")?.tag(), "de-at");
/// assert!(Language::new("Deutsch, bitte").is_err());
/// # Ok::<(), em_coins::LanguageError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Language(String);

impl Language {
    /// Parses a language tag.
    ///
    /// # Errors
    /// When the text is not a language tag.
    pub fn new(tag: &str) -> Result<Self, LanguageError> {
        // Operating systems write tags such as de_AT.
        let tag = tag.to_ascii_lowercase().replace('_', "-");
        let mut parts = tag.split('-');
        let name = parts.next().unwrap_or_default();
        let letters = name.bytes().all(|byte| byte.is_ascii_lowercase());
        let subtag = |part: &str| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        if (2..=3).contains(&name.len()) && letters && parts.all(subtag) {
            Ok(Self(tag))
        } else {
            Err(LanguageError)
        }
    }

    /// Returns the tag, as in `"de"`.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.0
    }
}

/// A text that is not a language tag.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("this is not a language tag; write two or three lowercase letters, such as en")]
pub struct LanguageError;
