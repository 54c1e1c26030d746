//! The numbers at an axis: which there are, and how they are written.

use super::Style;
use std::ops::Range;

/// The letters of a label that can be read at a glance, such as −33.0938.
const SHORT: usize = 8;

/// How an axis is labelled.
pub(super) struct Labels {
    pub(super) ticks: Vec<f64>,
    decimals: u32,
    /// The letters of the longest label.
    letters: usize,
    /// Whether numbers above 0 have their sign as well.
    signed: bool,
}

impl Labels {
    /// An axis without any.
    pub(super) const NONE: Self = Self {
        ticks: Vec::new(),
        decimals: 0,
        letters: 0,
        signed: false,
    };

    /// At most `most` labels for an axis: the finest step of 1, 2 or 5 at some decimal place that makes no more of
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

    /// Labels for an axis of probabilities.
    pub(super) fn of_probabilities() -> Self {
        Self::at_most(6, 0.0..1.0)
    }

    /// Labels for an axis of iterations.
    pub(super) fn of_iterations(range: Range<f64>) -> Self {
        Self::at_most(6, range)
    }

    /// Labels for an axis of log-likelihoods; none where telling its ticks apart would take more digits than a number
    /// has.
    pub(super) fn of_log_likelihoods(range: Range<f64>) -> Self {
        let size = range.start.abs().max(range.end.abs());
        if range.end - range.start <= 1e-9 * size.max(1.0) {
            return Self::NONE;
        }
        Self::at_most(5, range)
    }

    /// Labels for an axis of differences.
    pub(super) fn of_differences(range: Range<f64>) -> Self {
        let mut labels = Self::at_most(5, range);
        labels.signed = true;
        labels
    }

    /// Whether there are labels, and short ones.
    pub(super) fn are_short(&self) -> bool {
        (1..=SHORT).contains(&self.letters)
    }

    /// A number with a real minus sign and, when it is long, its thousands set apart as the page does it:
    /// by a narrow space, since a comma is a decimal one in other languages.
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

    /// How far apart two labels across must be, in units of the backend.
    pub(super) fn width(&self, style: &Style) -> f64 {
        style.length(0.3 + 0.5 * self.letters as f64)
    }

    /// The room that the labels take, in units of the backend.
    pub(super) fn room(&self, style: &Style) -> i32 {
        style.stroke(0.9 + 0.5 * self.letters as f64) as i32
    }
}

/// A number from 0 on with this many decimals. std's formatting is exact for any number, and a twentieth of the page.
pub(super) fn with_decimals(number: f64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let units = (number * unit as f64).round() as u64;
    let (whole, part) = (units / unit, units % unit);
    match decimals as usize {
        0 => whole.to_string(),
        width => format!("{whole}.{part:0>width$}"),
    }
}
