//! Charts of log-likelihoods: the axis of heights read back from its labels, and how they fit.

use crate::svg::{Mark, assert_inside, marks};
use em_coins::view::{Palette, Style};
use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, SVGBackend};

/// Returns the place of a log-likelihood according to the labels of the axis, of which there are at least two.
pub(crate) fn heights(marks: &[Mark]) -> impl Fn(f64) -> f64 {
    let mut ticks: Vec<(f64, f64)> = marks.iter().filter_map(tick).collect();
    ticks.sort_by(|one, other| one.0.total_cmp(&other.0));
    let ((low, foot), (high, top)) = (ticks[0], ticks[ticks.len() - 1]);
    assert!(high > low && top < foot, "{ticks:?}");
    move |value| foot + (top - foot) * (value - low) / (high - low)
}

/// The number at a tick of the axis of heights, and where it stands.
pub(crate) fn tick(mark: &Mark) -> Option<(f64, f64)> {
    (mark.tag == "text" && mark.attribute("text-anchor") == "end").then(|| {
        let number = mark.text.replace('−', "-").replace('\u{202f}', "");
        (number.parse().unwrap(), mark.number("y"))
    })
}

/// Fails when a picture of lines leaves an area of any size, or has a colour that is not of its palette.
#[track_caller]
pub(crate) fn assert_fits(draw: impl Fn(&DrawingArea<SVGBackend<'_>, Shift>, &Style)) {
    let palette = Palette::DARK;
    for (size, em) in [((300, 150), 11.0), ((360, 240), 16.0), ((1_900, 700), 40.0)] {
        let drawn = marks(size, |area| draw(area, &Style { palette, em }));
        assert_inside(&drawn, size);
        let colors = [palette.ink, palette.muted, palette.rule, palette.paper];
        for mark in &drawn {
            let is = |&color| mark.filled(color) || mark.stroked(color);
            assert!(colors.iter().any(is), "{mark:?}");
        }
    }
}
