//! The parts that the charts have in common: the mapping from numbers to pixels, axes, lines, and names at their ends.

use super::ticks::Labels;
use super::{Drawn, Style};
use plotters::coord::Shift;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::element::DashedPathElement;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::ops::Range;

/// The ranges of a chart's two axes, and their pixels. plotters' own chart would take up a quarter of the page's wasm:
/// it lays labels out in general, and looks up their sizes in the document.
pub(super) struct Chart {
    /// The x range.
    pub(super) x: Range<f64>,
    /// The y range.
    pub(super) y: Range<f64>,
    /// The x pixels of the start and the end of the x range.
    pub(super) across: (i32, i32),
    /// The y pixels of the start and the end of the y range.
    pub(super) upright: (i32, i32),
}

impl Chart {
    /// Creates a chart with room for the labels at its left, and for `right` and `below` letter heights at its right
    /// and below.
    pub(super) fn new(
        (width, height): (u32, u32),
        style: &Style,
        (x, y): (Range<f64>, Range<f64>),
        labels: &Labels,
        (right, below): (f64, f64),
    ) -> Self {
        let units = |ems| style.stroke(ems) as i32;
        Self {
            x,
            y,
            across: (labels.room(style), width as i32 - units(right) - 1),
            upright: (height as i32 - units(below) - 1, units(0.6)),
        }
    }

    /// Creates a chart over the iterations made so far, with `right` letter heights of room beside it.
    pub(super) fn of_iterations(
        size: (u32, u32),
        style: &Style,
        iterations: usize,
        (heights, labels): (Range<f64>, &Labels),
        right: f64,
    ) -> Self {
        let range = 0.0..axis_end(iterations) as f64;
        Self::new(size, style, (range, heights), labels, (right, 2.9))
    }

    /// Returns the pixel of a point.
    pub(super) fn place(&self, (x, y): (f64, f64)) -> (i32, i32) {
        let along =
            |range: &Range<f64>, at, limits| RangedCoordf64::from(range.clone()).map(&at, limits);
        (
            along(&self.x, x, self.across),
            along(&self.y, y, self.upright),
        )
    }

    /// Draws both axes just outside the chart, with their labels.
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
        let heights = upwards
            .ticks
            .iter()
            .map(|&tick| self.place((self.x.start, tick)).1);
        for (tick, y, has_room) in with_room_for_labels(upwards, heights, style.length(1.0)) {
            if has_room {
                let at = (left - 2 * mark, y);
                label(&upwards.text(tick), at, HPos::Right, VPos::Center)?;
            }
            line((axis - mark, y), (axis, y))?;
        }
        line((left, below), (right, below))?;
        let places = across
            .ticks
            .iter()
            .map(|&tick| self.place((tick, self.y.start)).0);
        for (tick, x, has_room) in with_room_for_labels(across, places, across.width(style)) {
            if has_room {
                let at = (x, below + 2 * mark);
                label(&across.text(tick), at, HPos::Center, VPos::Top)?;
            }
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

/// Returns the ticks of an axis, each with its pixel, and whether its label is clear of the label before: letters may
/// be large, and the picture small.
fn with_room_for_labels(
    labels: &Labels,
    places: impl Iterator<Item = i32>,
    least: f64,
) -> impl Iterator<Item = (f64, i32, bool)> {
    let mut last: Option<i32> = None;
    labels.ticks.iter().zip(places).map(move |(&tick, at)| {
        let has_room = last.is_none_or(|last| f64::from((at - last).abs()) >= least);
        if has_room {
            last = Some(at);
        }
        (tick, at, has_room)
    })
}

/// Returns the range of the values, with some room above and below. It is never empty, nor so small that rounding
/// errors would be visible.
pub(super) fn with_room(lowest: f64, highest: f64) -> Range<f64> {
    let least = 1e-10 * lowest.abs().max(highest.abs()).max(1.0);
    let room = (0.06 * (highest - lowest)).max(least);
    lowest - room..highest + room
}

/// Draws the axes of a chart over the iterations made so far, and returns it. `right` is the room beside it in letter
/// heights, and `caption` the name of the x axis.
pub(super) fn by_iteration<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    style: &Style,
    iterations: usize,
    (heights, labels): (Range<f64>, &Labels),
    right: f64,
    caption: &str,
) -> Result<Chart, DrawingAreaErrorKind<DB::ErrorType>> {
    let size = area.dim_in_pixel();
    let chart = Chart::of_iterations(size, style, iterations, (heights, labels), right);
    let range = chart.x.clone();
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

/// Returns the points to mark on a line by iteration: all, or only the last if the marks would hide the line.
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

/// A name at the right of a chart: its text, its style, and the end of the line that it names.
pub(super) type Name<'a> = (&'a str, TextStyle<'static>, (f64, f64));

/// Writes one name or two near the right edge, each at the height of its line's end. Names that would overlap move
/// apart, the first one upwards in a tie; those that would leave the chart or the picture move up or down.
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
        [first, second] => spread_labels((height(first), height(second)), chart.upright.0, style),
        _ => names.iter().map(|name| f64::from(height(name))).collect(),
    };
    for ((text, font, _), y) in names.iter().zip(heights) {
        let font = font.pos(Pos::new(HPos::Left, VPos::Center));
        area.draw_text(text, &font, (left, y.round() as i32))?;
    }
    Ok(())
}

/// Returns two heights that are far enough apart for a label each, within the picture and not below the chart.
fn spread_labels((first, second): (i32, i32), foot: i32, style: &Style) -> Vec<f64> {
    let least = style.length(1.3).round();
    let push = (least - f64::from((first - second).abs())).max(0.0) / 2.0;
    let (high, low) = (f64::from(first.min(second)), f64::from(first.max(second)));
    let low = (low + push).min(f64::from(foot) - style.length(0.3));
    let high = (high - push).min(low - least).max(least / 2.0);
    let low = low.max(high + least);
    if first <= second {
        vec![high, low]
    } else {
        vec![low, high]
    }
}

/// Returns the last iteration on the axis: 10, 20, 50, 100, …, so that the axis seldom changes.
fn axis_end(iterations: usize) -> usize {
    (1..)
        .flat_map(|power| [1, 2, 5].map(|step| step * 10_usize.pow(power)))
        .find(|&end| end >= iterations)
        .unwrap_or(iterations)
}
