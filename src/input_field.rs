//! The input fields for numbers: what each accepts, and the error for what it does not.

use crate::localized_error::{LocalizedError, MAX_ECHO_CHARS, escape_invisible};
use crate::read_probability::read_probability;
use crate::tosses::MAX_SETS;
use std::fmt;
use thiserror::Error;

/// The maximum number of tosses in a simulated set.
const MAX_TOSSES_A_SET: u32 = 1_000_000;

/// An input field for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// A probability of heads, from 0 to 1; a decimal comma is accepted.
    Probability,
    /// The number of sets, from 1 to [`MAX_SETS`].
    Sets,
    /// The number of tosses in each simulated set, from 1 to a million: EM cannot estimate θ from sets without tosses.
    Tosses,
    /// The seed of the simulator, any whole number of 32 bits.
    Seed,
}

impl Field {
    /// Parses the text of this field; surrounding spaces are ignored.
    ///
    /// ```
    /// # use em_coins::Field;
    /// assert_eq!(Field::Probability.read(" 0,45 "), Ok(0.45));
    /// assert_eq!(
    ///     Field::Sets.read("many").unwrap_err().to_string(),
    ///     "\"many\" is not accepted here; enter a whole number from 1 to 1000000",
    /// );
    /// ```
    ///
    /// # Errors
    /// When the text is not a plain number, or the number is outside the field's range.
    pub fn read(self, text: &str) -> Result<f64, FieldError> {
        let plain = text.trim();
        let number = match self {
            Self::Probability => read_probability(&plain.replacen(',', ".", 1)),
            Self::Sets | Self::Tosses | Self::Seed => {
                let digits = plain.bytes().all(|byte| byte.is_ascii_digit());
                let whole = digits.then(|| plain.parse::<u32>().ok()).flatten();
                whole.map(f64::from)
            }
        };
        match number {
            Some(number) if (self.min()..=self.max()).contains(&number) => Ok(number),
            _ => Err(FieldError {
                field: self,
                found: text.to_owned(),
            }),
        }
    }

    /// Returns the smallest number that is accepted.
    #[must_use]
    pub fn min(self) -> f64 {
        match self {
            Self::Probability | Self::Seed => 0.0,
            Self::Sets | Self::Tosses => 1.0,
        }
    }

    /// Returns the largest number that is accepted.
    #[must_use]
    pub fn max(self) -> f64 {
        match self {
            Self::Probability => 1.0,
            Self::Sets => MAX_SETS as f64,
            Self::Tosses => f64::from(MAX_TOSSES_A_SET),
            Self::Seed => f64::from(u32::MAX),
        }
    }
}

/// A text that a field does not accept.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub struct FieldError {
    /// The field.
    pub field: Field,
    /// The text.
    pub found: String,
}

impl FieldError {
    /// Returns the text, truncated if it is long, and whether it is complete.
    fn shown(&self) -> (String, bool) {
        let text = self.found.trim();
        let start: String = text.chars().take(MAX_ECHO_CHARS).collect();
        let whole = start.len() == text.len();
        (start, whole)
    }
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.shown() {
            (text, _) if text.is_empty() => write!(f, "nothing is entered here; ")?,
            (start, false) => write!(
                f,
                "\"{}\"… is not accepted here; ",
                escape_invisible(&start)
            )?,
            (text, true) => write!(f, "\"{}\" is not accepted here; ", escape_invisible(&text))?,
        }
        let (least, most) = (self.field.min(), self.field.max());
        match self.field {
            Field::Probability => write!(f, "enter a number from 0 to 1, such as 0.45"),
            Field::Sets | Field::Tosses | Field::Seed => {
                write!(f, "enter a whole number from {least} to {most}")
            }
        }
    }
}

impl LocalizedError for FieldError {
    const CODES: &'static [&'static str] = &["probability", "wholeNumber"];

    fn code(&self) -> &'static str {
        match self.field {
            Field::Probability => "probability",
            Field::Sets | Field::Tosses | Field::Seed => "wholeNumber",
        }
    }

    /// Returns the text, truncated if it is long; for whole numbers also the smallest and the largest that are
    /// accepted.
    fn args(&self) -> Vec<String> {
        let (start, whole) = self.shown();
        let found = if whole { start } else { start + "…" };
        match self.field {
            Field::Probability => vec![found],
            Field::Sets | Field::Tosses | Field::Seed => {
                let range = [self.field.min(), self.field.max()];
                let range = range.map(|bound| bound.to_string());
                [found].into_iter().chain(range).collect()
            }
        }
    }
}
