//! What the charts share: axes that look alike, numbers at their ticks, and names at the lines' ends.

use super::{Drawn, Style};
use plotters::coord::Shift;
use plotters::coord::ranged1d::{BoldPoints, Ranged};
use plotters::coord::types::RangedCoordf64;
use plotters::element::DashedPathElement;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::ops::Range;

/// A chart of two axes of numbers.
pub(super) type Chart<'a, DB> = ChartContext<'a, DB, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// How an axis is labelled.
pub(super) struct Labels {
    ticks: Vec<f64>,
    /// At most this many.
    most: usize,
    decimals: usize,
    /// The letters of the longest label.
    letters: usize,
}

impl Labels {
    /// At most this many ticks to an axis of log-likelihoods.
    const MOST: usize = 5;

    /// Labels for an axis of probabilities.
    pub(super) fn of_probabilities() -> Self {
        Self {
            ticks: Vec::new(),
            most: 6,
            decimals: 1,
            letters: "0.0".len(),
        }
    }

    /// Labels for an axis of log-likelihoods, with as many decimals as tell its ticks apart; none where
    /// that would take more digits than a number has.
    pub(super) fn new(range: Range<f64>) -> Self {
        let size = range.start.abs().max(range.end.abs());
        let readable = range.end - range.start > 1e-9 * size.max(1.0);
        let ticks = RangedCoordf64::from(range.clone()).key_points(BoldPoints(Self::MOST));
        let ticks = if readable { ticks } else { Vec::new() };
        let step = (range.end - range.start) / Self::MOST as f64;
        let exact = |decimals: &usize| {
            let unit = 10_f64.powi(-(*decimals as i32));
            let off = |tick: &f64| ((tick / unit).round() * unit - tick).abs();
            ticks.iter().all(|tick| off(tick) < 1e-3 * step)
        };
        let mut labels = Self {
            decimals: (0..12).find(exact).unwrap_or(12),
            most: if readable { Self::MOST } else { 0 },
            ticks,
            letters: 0,
        };
        let lengths = labels
            .ticks
            .iter()
            .map(|tick| labels.text(*tick).chars().count());
        labels.letters = lengths.max().unwrap_or(0);
        labels
    }

    /// A number with a real minus sign and, when it is long, its thousands set apart as the page does it:
    /// by a narrow space, since a comma is a decimal one in other languages.
    pub(super) fn text(&self, tick: f64) -> String {
        let plain = format!("{:.*}", self.decimals, tick.abs());
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
    pub(super) fn room(&self, style: &Style) -> u32 {
        style.stroke(0.9 + 0.5 * self.letters as f64)
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
pub(super) fn by_iteration<'a, DB: DrawingBackend>(
    area: &'a DrawingArea<DB, Shift>,
    style: &Style,
    iterations: usize,
    (heights, labels): (Range<f64>, &Labels),
    right: f64,
    caption: &str,
) -> Result<Chart<'a, DB>, DrawingAreaErrorKind<DB::ErrorType>> {
    let mut chart = ChartBuilder::on(area)
        .margin_top(style.stroke(0.6))
        .margin_right(style.stroke(right))
        .x_label_area_size(style.stroke(2.9))
        .y_label_area_size(labels.room(style))
        .build_cartesian_2d(0.0..axis_end(iterations) as f64, heights)?;
    draw_axes(&mut chart, style, labels, Some(caption))?;
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

/// Draws the axes of a chart.
pub(super) fn draw_axes<DB: DrawingBackend>(
    chart: &mut Chart<'_, DB>,
    style: &Style,
    labels: &Labels,
    caption: Option<&str>,
) -> Drawn<DB> {
    let Style { palette, .. } = style;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .max_light_lines(0)
        .bold_line_style(palette.rule)
        .axis_style(palette.muted)
        .x_labels(if caption.is_some() { 6 } else { 0 })
        .y_labels(labels.most)
        .x_label_formatter(&|x| format!("{x:.0}"))
        .y_label_formatter(&|y| labels.text(*y))
        .x_desc(caption.unwrap_or_default())
        .label_style(style.text(0.85, palette.muted))
        .axis_desc_style(style.text(0.9, palette.muted))
        .set_all_tick_mark_size(style.stroke(0.25))
        .draw()
}

/// Where a point of a chart lies in its area.
pub(super) fn place<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart<'_, DB>,
    point: (f64, f64),
) -> (i32, i32) {
    let ((x, y), (left, top)) = (chart.backend_coord(&point), area.get_base_pixel());
    (x - left, y - top)
}

/// Draws the line through points of a chart. This and the next two are for all charts, so that plotters'
/// generic drawing is compiled once: its own series would be for each.
pub(super) fn draw_line<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart<'_, DB>,
    points: &[(f64, f64)],
    ink: ShapeStyle,
) -> Drawn<DB> {
    let points: Vec<_> = points.iter().map(|&at| place(area, chart, at)).collect();
    area.draw(&PathElement::new(points, ink))
}

/// Draws the line through points of a chart in dashes with gaps.
pub(super) fn draw_dashes<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart<'_, DB>,
    points: &[(f64, f64)],
    (dash, gap): (u32, u32),
    ink: ShapeStyle,
) -> Drawn<DB> {
    let points: Vec<_> = points.iter().map(|&at| place(area, chart, at)).collect();
    area.draw(&DashedPathElement::new(points, dash, gap, ink))
}

/// Draws a dot or a ring at a point of a chart.
pub(super) fn draw_dot<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart<'_, DB>,
    point: (f64, f64),
    size: f64,
    ink: ShapeStyle,
) -> Drawn<DB> {
    area.draw(&Circle::new(place(area, chart, point), size, ink))
}

/// A name at the right of a chart: how it is written, and the end of the line that it names.
pub(super) type Name<'a> = (&'a str, TextStyle<'static>, (f64, f64));

/// Writes one name or two so many letter heights from the right edge, each as high as its line's end:
/// moved apart where they would overlap, and down where they would leave the picture; the first goes up
/// in a tie.
pub(super) fn draw_names<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Chart<'_, DB>,
    style: &Style,
    right: f64,
    names: &[Name<'_>],
) -> Drawn<DB> {
    let left = (f64::from(area.dim_in_pixel().0) - style.length(right)).round() as i32;
    let height = |name: &Name<'_>| place(area, chart, name.2).1;
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
