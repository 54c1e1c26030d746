//! The objective chart, rendered to SVG and compared with the numbers that it shows.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::chart_axis::{assert_fits, heights, tick};
use crate::em_helpers::{after, theta};
use crate::svg::{Mark, assert_inside, marks};
use em_coins::view::{ObjectiveChart, Palette, Style};
use em_coins::{Assignment, Em, Example, objective_history};
use plotters::style::RGBColor;

const SIZE: (u32, u32) = (420, 240);
const STYLE: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};

fn progress(history: &[(f64, f64)]) -> Vec<Mark> {
    let view = ObjectiveChart {
        history,
        caption: "iteration",
        log_likelihood: "ℓ",
        expected: "Q",
        falls: "Q falls",
    };
    let drawn = marks(SIZE, |area| view.draw(area, &STYLE).unwrap());
    assert_inside(&drawn, SIZE);
    drawn
}

#[test]
fn every_iteration_has_a_dot() {
    let em = after(
        Example::Paper.data().0,
        theta(0.6, 0.5),
        Assignment::Soft,
        10,
    );
    let found = objective_history(&em, 0);
    let drawn = progress(&found);
    let up = heights(&drawn);
    let across = |k: usize| {
        let label = |text: &str| {
            drawn
                .iter()
                .find(|mark| mark.text == text)
                .unwrap()
                .number("x")
        };
        label("0") + (label("10") - label("0")) * k as f64 / 10.0
    };
    let Palette { ink, muted, .. } = STYLE.palette;
    let climbed: Vec<&Mark> = dots(&drawn, ink).collect();
    assert_eq!(climbed.len(), 11);
    for (k, dot) in climbed.iter().enumerate() {
        assert!((dot.number("cx") - across(k)).abs() <= 2.0);
        assert!((dot.number("cy") - up(found[k].0)).abs() <= 2.0);
    }
    let [now] = dots(&drawn, muted).collect::<Vec<_>>()[..] else {
        panic!("Q has a dot only where it is")
    };
    assert!((now.number("cx") - across(10)).abs() <= 2.0);
    assert!((now.number("cy") - up(found[10].1)).abs() <= 2.0);
    // Q's dashes begin and end where its values do.
    let dashed = |m: &&Mark| {
        m.tag == "polyline" && m.stroked(STYLE.palette.muted) && m.attribute("stroke-width") == "2"
    };
    let dashes: Vec<(f64, f64)> = drawn.iter().filter(dashed).flat_map(Mark::points).collect();
    assert!(dashes.len() > 20);
    assert!((dashes[0].1 - up(found[0].1)).abs() <= 2.0);
    assert!((dashes[dashes.len() - 1].1 - up(found[10].1)).abs() <= 2.0);
    let name = |text: &str| drawn.iter().find(|mark| mark.text == text).unwrap();
    assert!(name("ℓ").number("y") < name("Q").number("y"));
    assert!(name("ℓ").bounds()[0] > across(10));
    assert!(name("iteration").filled(STYLE.palette.muted));
    let [_, _, _, foot] = name("ℓ").bounds();
    assert!(foot <= name("Q").bounds()[1], "the names do not overlap");
    let long = progress(&vec![(-1.0, -2.0); 150]);
    assert_eq!(dots(&long, ink).count(), 1);
}

/// The dots of a colour, from left to right.
fn dots(drawn: &[Mark], color: RGBColor) -> impl Iterator<Item = &Mark> {
    let is = move |m: &&Mark| m.tag == "circle" && m.filled(color);
    drawn.iter().filter(is)
}

/// The triangles that point down, from left to right, and where they point.
fn triangles(drawn: &[Mark]) -> Vec<(f64, f64)> {
    let outline = |m: &&Mark| m.tag == "polyline" && m.points().len() == 4;
    let tip = |mark: &Mark| mark.points()[2];
    drawn.iter().filter(outline).map(tip).collect()
}

#[test]
fn the_first_fall_of_q_is_marked_once() {
    let of = |example: Example, iterations| {
        let guess = example.guess();
        let em = after(example.data().0, guess, Assignment::Soft, iterations);
        objective_history(&em, 0)
    };
    let words = |drawn: &[Mark]| drawn.iter().filter(|m| m.text == "Q falls").count();
    for history in [of(Example::Paper, 10), of(Example::Notebook, 2)] {
        let drawn = progress(&history);
        assert!(triangles(&drawn).is_empty() && words(&drawn) == 0);
    }
    // The notebook's Q falls from the third iteration on: its beginning is what is marked.
    let found = of(Example::Notebook, 5);
    let drawn = progress(&found);
    let up = heights(&drawn);
    let dots: Vec<&Mark> = dots(&drawn, STYLE.palette.ink).collect();
    let [tip] = triangles(&drawn)[..] else {
        panic!("{drawn:?}")
    };
    assert!((tip.0 - dots[3].number("cx")).abs() <= 1.0);
    assert!((tip.1 - up(found[3].1)).abs() <= 0.5 * STYLE.em);
    assert_eq!(words(&drawn), 1);
    let word = drawn.iter().find(|m| m.text == "Q falls").unwrap();
    let [left, top, ..] = word.bounds();
    assert!((left - tip.0).abs() <= 0.5 * STYLE.em && top > tip.1);
    // When it has risen again, the next fall is marked too, and the first one named.
    let of = |expected: &[f64]| {
        let history: Vec<_> = expected.iter().map(|&q| (0.0, q)).collect();
        let drawn = progress(&history);
        (triangles(&drawn).len(), words(&drawn))
    };
    assert_eq!(of(&[-2.0, -3.0, -1.0, -4.0, -5.0, -4.5]), (2, 1));
    let late = [vec![-1.0; 10], vec![-9.0]].concat();
    assert_eq!(of(&late), (1, 1), "within the picture");
}

#[test]
fn heights_of_any_size_have_labels_that_can_be_told_apart() {
    for (lowest, highest, example) in [
        (-33.09, -31.57, "−32.5"),
        (-6.5e7, -6.1e7, "−62\u{202f}000\u{202f}000"),
        (-6.500_001e7, -6.5e7, "−65\u{202f}000\u{202f}005"),
        (-61_234.5, -61_233.0, "−61\u{202f}234.0"),
        (-2_345.0, -1_000.0, "−1500"),
        (-31.570_26, -31.570_2, "−31.57022"),
        (-0.7, 0.0, "0.0"),
    ] {
        let drawn = progress(&[(lowest, lowest), (highest, lowest)]);
        let up = heights(&drawn);
        let ticks: Vec<(f64, f64)> = drawn.iter().filter_map(tick).collect();
        assert!((2..=5).contains(&ticks.len()), "{ticks:?}");
        for &(value, y) in &ticks {
            assert!((y - up(value)).abs() <= 1.5, "at equal distances");
            assert_eq!(ticks.iter().filter(|other| other.0 == value).count(), 1);
        }
        let texts: Vec<&str> = drawn.iter().map(|mark| mark.text.as_str()).collect();
        assert!(texts.contains(&example), "{example} in {texts:?}");
        // The line through both values keeps to its place.
        let dots = dots(&drawn, STYLE.palette.ink);
        let dots: Vec<f64> = dots.map(|m| m.number("cy")).collect();
        assert!((dots[0] - up(lowest)).abs() <= 2.0 && (dots[1] - up(highest)).abs() <= 2.0);
    }
}

#[test]
fn infinite_values_are_not_drawn() {
    let stuck = Em::new(Example::Paper.data().0, theta(0.0, 1.0), Assignment::Soft);
    for history in [objective_history(&stuck, 0), Vec::new()] {
        let drawn = progress(&history);
        assert!(drawn.iter().all(|mark| mark.tag != "circle"));
    }
}

#[test]
fn a_picture_can_be_small_or_large_or_dark() {
    let em = after(
        Example::Paper.data().0,
        theta(0.01, 0.99),
        Assignment::Soft,
        30,
    );
    let found = objective_history(&em, 0);
    let view = ObjectiveChart {
        history: &found,
        caption: "iteration",
        log_likelihood: "ℓ",
        expected: "Q",
        falls: "Q falls",
    };
    assert_fits(|area, style| view.draw(area, style).unwrap());
}
