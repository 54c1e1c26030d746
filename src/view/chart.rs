//! What the charts share: where points lie, axes that look alike, numbers at their ticks, and names at the lines' ends.

use super::{Drawn, Style};
use plotters::coord::Shift;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::element::DashedPathElement;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::ops::Range;

/// Where a chart of two axes of numbers lies in its area. plotters' own chart would do, if it were not a quarter of
/// the page's wasm: it lays labels out in general, and looks for their sizes in the document.
pub(super) struct Chart {
    /// The numbers across.
    pub(super) x: Range<f64>,
    /// The numbers upwards.
    pub(super) y: Range<f64>,
    /// Where the least number across lies, and the greatest.
    pub(super) across: (i32, i32),
    /// Where the least number upwards lies, and the greatest.
    pub(super) upright: (i32, i32),
}

impl Chart {
    /// A chart that leaves room for the labels at its left and so many letter heights at its right and below.
    pub(super) fn new<DB: DrawingBackend>(
        area: &DrawingArea<DB, Shift>,
        style: &Style,
        (x, y): (Range<f64>, Range<f64>),
        labels: &Labels,
        (right, below): (f64, f64),
    ) -> Self {
        let (width, height) = area.dim_in_pixel();
        let units = |ems| style.stroke(ems) as i32;
        Self {
            x,
            y,
            across: (labels.room(style), width as i32 - units(right) - 1),
            upright: (height as i32 - units(below) - 1, units(0.6)),
        }
    }

    /// Where a point lies in the area.
    pub(super) fn place(&self, (x, y): (f64, f64)) -> (i32, i32) {
        let along =
            |range: &Range<f64>, at, limits| RangedCoordf64::from(range.clone()).map(&at, limits);
        (
            along(&self.x, x, self.across),
            along(&self.y, y, self.upright),
        )
    }

    /// Draws both axes, right outside of the chart, with their labels.
    pub(super) fn draw_axes<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
        (across, upwards): (&Labels, &Labels),
    ) -> Drawn<DB> {
        let ((left, right), (foot, top)) = (self.across, self.upright);
        let (axis, below) = (left - 1, foot + 1);
        let ink = style.palette.muted.stroke_width(1);
        let line = |from, to| area.draw(&PathElement::new(vec![from, to], ink));
        let label = |text: &str, at, side, height| {
            let font = style.text(0.85, style.palette.muted);
            area.draw_text(text, &font.pos(Pos::new(side, height)), at)
        };
        let mark = style.stroke(0.25) as i32;
        line((axis, foot), (axis, top))?;
        for &tick in &upwards.ticks {
            let (_, y) = self.place((self.x.start, tick));
            label(
                &upwards.text(tick),
                (left - 2 * mark, y),
                HPos::Right,
                VPos::Center,
            )?;
            line((axis - mark, y), (axis, y))?;
        }
        line((left, below), (right, below))?;
        for &tick in &across.ticks {
            let (x, _) = self.place((tick, self.y.start));
            label(
                &across.text(tick),
                (x, below + 2 * mark),
                HPos::Center,
                VPos::Top,
            )?;
            line((x, below), (x, below + mark))?;
        }
        Ok(())
    }

    /// Draws a thin line across at every label of the upright axis.
    pub(super) fn draw_rules<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &Style,
        labels: &Labels,
    ) -> Drawn<DB> {
        let rule = style.palette.rule.stroke_width(1);
        labels.ticks.iter().try_for_each(|&tick| {
            let ends = [self.x.start, self.x.end].map(|x| self.place((x, tick)));
            area.draw(&PathElement::new(ends.to_vec(), rule))
        })
    }
}

/// How an axis is labelled.
pub(super) struct Labels {
    ticks: Vec<f64>,
    decimals: u32,
    /// The letters of the longest label.
    letters: usize,
}

impl Labels {
    /// An axis without any.
    pub(super) const NONE: Self = Self {
        ticks: Vec::new(),
        decimals: 0,
        letters: 0,
    };

    /// At most so many labels for an axis: the finest step of 1, 2 or 5 at some decimal place that makes no more of
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
    fn of_iterations(range: Range<f64>) -> Self {
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

    /// A number with a real minus sign and, when it is long, its thousands set apart as the page does it:
    /// by a narrow space, since a comma is a decimal one in other languages.
    fn text(&self, tick: f64) -> String {
        let plain = with_decimals(tick.abs(), self.decimals);
        let (whole, part) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
        let mut text = String::new();
        if tick < 0.0 && plain.contains(|c: char| ('1'..='9').contains(&c)) {
            text.push('−');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 && whole.len() > 4 {
                text.push('\u{202f}');
            }
            text.push(digit);
        }
        text + part
    }

    /// The room that the labels take, in units of the backend.
    fn room(&self, style: &Style) -> i32 {
        style.stroke(0.9 + 0.5 * self.letters as f64) as i32
    }
}

/// A number from 0 on with so many decimals. std's way would be exact for any number, and a twentieth of the page.
pub(super) fn with_decimals(number: f64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let units = (number * unit as f64).round() as u64;
    let (whole, part) = (units / unit, units % unit);
    match decimals as usize {
        0 => whole.to_string(),
        width => format!("{whole}.{part:0>width$}"),
    }
}

/// Where the values shown lie, with some room above and below: never so small a range that rounding
/// would be seen, nor an empty one.
pub(super) fn with_room(lowest: f64, highest: f64) -> Range<f64> {
    let least = 1e-10 * lowest.abs().max(highest.abs()).max(1.0);
    let room = (0.06 * (highest - lowest)).max(least);
    lowest - room..highest + room
}

/// A chart over the iterations made so far, with its axes: `right` letter heights are left for what
/// stands beside it, and `caption` says below the axis what is counted.
pub(super) fn by_iteration<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    style: &Style,
    iterations: usize,
    (heights, labels): (Range<f64>, &Labels),
    right: f64,
    caption: &str,
) -> Result<Chart, DrawingAreaErrorKind<DB::ErrorType>> {
    let range = 0.0..axis_end(iterations) as f64;
    let chart = Chart::new(area, style, (range.clone(), heights), labels, (right, 2.9));
    chart.draw_rules(area, style, labels)?;
    chart.draw_axes(area, style, (&Labels::of_iterations(range), labels))?;
    let font = style.text(0.9, style.palette.muted);
    let foot = area.dim_in_pixel().1 as i32;
    let middle = (chart.across.0 + chart.across.1 + 1) / 2;
    area.draw_text(
        caption,
        &font.pos(Pos::new(HPos::Center, VPos::Bottom)),
        (middle, foot),
    )?;
    Ok(chart)
}

/// The points that are marked on a line by iteration: all, or only the last where so many marks would
/// hide the line.
pub(super) fn marked(line: &[(f64, f64)]) -> &[(f64, f64)] {
    match line.last() {
        Some((iterations, _)) if *iterations > 20.0 => &line[line.len() - 1..],
        _ => line,
    }
}

/// Draws the line through points of a chart. This and the next two are for all charts, so that plotters'
/// generic drawing is compiled once.
pub(super) fn draw_line<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart,
    points: &[(f64, f64)],
    ink: ShapeStyle,
) -> Drawn<DB> {
    let points: Vec<_> = points.iter().map(|&at| chart.place(at)).collect();
    area.draw(&PathElement::new(points, ink))
}

/// Draws the line through points of a chart in dashes with gaps.
pub(super) fn draw_dashes<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart,
    points: &[(f64, f64)],
    (dash, gap): (u32, u32),
    ink: ShapeStyle,
) -> Drawn<DB> {
    let points: Vec<_> = points.iter().map(|&at| chart.place(at)).collect();
    area.draw(&DashedPathElement::new(points, dash, gap, ink))
}

/// Draws a dot or a ring at a point of a chart.
pub(super) fn draw_dot<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart,
    point: (f64, f64),
    size: f64,
    ink: ShapeStyle,
) -> Drawn<DB> {
    area.draw(&Circle::new(chart.place(point), size, ink))
}

/// A name at the right of a chart: how it is written, and the end of the line that it names.
pub(super) type Name<'a> = (&'a str, TextStyle<'static>, (f64, f64));

/// Writes one name or two so many letter heights from the right edge, each as high as its line's end:
/// moved apart where they would overlap, and down where they would leave the picture; the first goes up
/// in a tie.
pub(super) fn draw_names<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart,
    style: &Style,
    right: f64,
    names: &[Name<'_>],
) -> Drawn<DB> {
    let left = (f64::from(area.dim_in_pixel().0) - style.length(right)).round() as i32;
    let height = |name: &Name<'_>| chart.place(name.2).1;
    let heights = match names {
        [first, second] => apart(height(first), height(second), style),
        _ => names.iter().map(|name| f64::from(height(name))).collect(),
    };
    for ((text, font, _), y) in names.iter().zip(heights) {
        let font = font.pos(Pos::new(HPos::Left, VPos::Center));
        area.draw_text(text, &font, (left, y.round() as i32))?;
    }
    Ok(())
}

/// Two heights that are far enough apart for a label each.
fn apart(first: i32, second: i32, style: &Style) -> Vec<f64> {
    let least = style.length(1.3).round() as i32;
    let push = (least - (first - second).abs()).max(0) as f64 / 2.0;
    let up = if first <= second { -push } else { push };
    let (first, second) = (f64::from(first) + up, f64::from(second) - up);
    let down = (f64::from(least) / 2.0 - first.min(second)).max(0.0);
    vec![first + down, second + down]
}

/// The last iteration on the axis: 10, 20, 50, 100, …, so that the axis seldom changes.
fn axis_end(iterations: usize) -> usize {
    (1..)
        .flat_map(|power| [1, 2, 5].map(|step| step * 10_usize.pow(power)))
        .find(|&end| end >= iterations)
        .unwrap_or(iterations)
}
