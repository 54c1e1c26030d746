//! The ticks of an axis: their numbers and labels.

use super::Style;
use std::ops::Range;

/// The numbers and labels of an axis.
pub(super) struct Labels {
    pub(super) ticks: Vec<f64>,
    decimals: u32,
    /// The length of the longest label in letters.
    letters: usize,
    /// Whether numbers above 0 have a sign, too.
    signed: bool,
}

impl Labels {
    /// An axis without ticks.
    pub(super) const NONE: Self = Self {
        ticks: Vec::new(),
        decimals: 0,
        letters: 0,
        signed: false,
    };

    /// Returns at most `most` ticks, with the smallest interval of 1, 2 or 5 times a power of ten that makes no more of
    /// them.
    fn at_most(most: i64, range: Range<f64>) -> Self {
        let steps = (-12..12).flat_map(|place| [1, 2, 5].map(|step| (step, place)));
        for (step, place) in steps {
            let decimals = (-place).max(0) as u32;
            let (part, unit) = (10_f64.powi(-place.min(0)), 10_f64.powi(place.max(0)));
            let steps = |number: f64| number * part / unit / f64::from(step);
            let (first, last) = (steps(range.start).ceil(), steps(range.end).floor());
            if last - first < most as f64 {
                let multiples = first as i64..=last as i64;
                let ticks =
                    multiples.map(|multiple| (multiple * i64::from(step)) as f64 * unit / part);
                return Self::new(ticks.collect(), decimals);
            }
        }
        Self::NONE
    }

    fn new(ticks: Vec<f64>, decimals: u32) -> Self {
        let mut labels = Self {
            ticks,
            decimals,
            letters: 0,
            signed: false,
        };
        let lengths = labels
            .ticks
            .iter()
            .map(|tick| labels.text(*tick).chars().count());
        labels.letters = lengths.max().unwrap_or(0);
        labels
    }

    /// Returns the ticks of an axis of probabilities.
    pub(super) fn of_probabilities() -> Self {
        Self::at_most(6, 0.0..1.0)
    }

    /// Returns the ticks of an axis of iterations.
    pub(super) fn of_iterations(range: Range<f64>) -> Self {
        Self::at_most(6, range)
    }

    /// Returns the ticks of an axis of log-likelihoods; none if distinct labels would take more digits than an `f64`
    /// has.
    pub(super) fn of_log_likelihoods(range: Range<f64>) -> Self {
        let size = range.start.abs().max(range.end.abs());
        if range.end - range.start <= 1e-9 * size.max(1.0) {
            return Self::NONE;
        }
        Self::at_most(5, range)
    }

    /// Returns the ticks of an axis of differences.
    pub(super) fn of_differences(range: Range<f64>) -> Self {
        let mut labels = Self::at_most(5, range);
        labels.signed = true;
        labels
    }

    /// Formats a number as the page does: with a true minus sign and, if it is long, with a narrow space between
    /// thousands, because a comma is the decimal separator of other languages.
    pub(super) fn text(&self, tick: f64) -> String {
        let plain = with_decimals(tick.abs(), self.decimals);
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::new();
        let zero = !plain.contains(|c: char| ('1'..='9').contains(&c));
        if tick < 0.0 && !zero {
            text.push('−');
        } else if self.signed && !zero {
            text.push('+');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 && whole.len() > 4 {
                text.push('\u{202f}');
            }
            text.push(digit);
        }
        if !part.is_empty() {
            text.push('.');
        }
        text + part
    }

    /// Returns the minimum distance of two labels of an x axis, in units of the backend.
    pub(super) fn width(&self, style: &Style) -> f64 {
        style.length(0.3 + 0.5 * self.letters as f64)
    }

    /// Returns the width of the labels, in units of the backend.
    pub(super) fn room(&self, style: &Style) -> i32 {
        style.stroke(0.9 + 0.5 * self.letters as f64) as i32
    }
}

/// Formats a number that is not negative with this many decimals. std's formatting would be a twentieth of the page.
pub(super) fn with_decimals(number: f64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let units = (number * unit as f64).round() as u64;
    let (whole, part) = (units / unit, units % unit);
    match decimals as usize {
        0 => whole.to_string(),
        width => format!("{whole}.{part:0>width$}"),
    }
}
