//! The climb along the lower bound, rendered to SVG and compared with the numbers that it shows.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "common/axis.rs"]
mod axis;
#[path = "common/numbers.rs"]
mod numbers;
#[path = "common/svg.rs"]
mod svg;

use axis::{assert_fits, heights, tick};
use em_coins::view::{Climb, ClimbCaptions, Palette, Style};
use em_coins::{
    Assignment, Em, Example, Expectation, Method, Parameters, Prior, Tosses, e_step,
    log_likelihood, lower_bound, maximize,
};
use numbers::{sets, theta};
use svg::{Mark, assert_inside, marks};

const SIZE: (u32, u32) = (420, 240);
const STYLE: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};
const CAPTIONS: ClimbCaptions<'_> = ClimbCaptions {
    here: "θₜ",
    next: "θₜ₊₁",
    log_likelihood: "ℓ",
    bound: "lower bound",
};

/// A climb from the E-step at `theta`, and the picture of it.
struct Drawn {
    tosses: Tosses,
    expectation: Expectation,
    next: Parameters,
    marks: Vec<Mark>,
}

#[track_caller]
fn climb(tosses: Tosses, at: impl Into<Parameters>, method: Method, revealed: bool) -> Drawn {
    let expectation = e_step(&tosses, at, method.assignment).unwrap();
    let next = maximize(&expectation, method.prior);
    let view = Climb {
        tosses: &tosses,
        expectation: &expectation,
        next,
        revealed,
        captions: CAPTIONS,
    };
    let marks = marks(SIZE, |area| view.draw(area, &STYLE).unwrap());
    assert_inside(&marks, SIZE);
    Drawn {
        tosses,
        expectation,
        next,
        marks,
    }
}

impl Drawn {
    /// ℓ's curve, or the bound's: its points from left to right.
    fn curve(&self, bound: bool) -> Vec<(f64, f64)> {
        let Palette { ink, muted, .. } = STYLE.palette;
        let color = if bound { muted } else { ink };
        let is = |m: &&Mark| m.tag == "polyline" && m.stroked(color) && m.points().len() > 1;
        // Axes and ticks are level or upright all the way, the gap upright.
        let bent = |m: &&Mark| {
            let [left, _, right, _] = m.bounds();
            right > left && m.attribute("stroke-width") == "3"
        };
        self.marks
            .iter()
            .filter(is)
            .filter(bent)
            .flat_map(Mark::points)
            .collect()
    }

    /// The filled dot, the ring, and the gap above it.
    fn circle(&self, filled: bool) -> Option<(f64, f64)> {
        let ink = STYLE.palette.ink;
        let is = |m: &&Mark| {
            m.tag == "circle"
                && if filled {
                    m.filled(ink)
                } else {
                    m.stroked(ink)
                }
        };
        let mut found = self.marks.iter().filter(is);
        let mark = found.next()?;
        assert!(found.next().is_none());
        Some((mark.number("cx"), mark.number("cy")))
    }

    fn gap(&self) -> Option<[f64; 4]> {
        let thick = |m: &&Mark| m.tag == "polyline" && m.attribute("stroke-width") == "4";
        self.marks.iter().find(thick).map(Mark::bounds)
    }

    fn text(&self, text: &str) -> &Mark {
        self.marks.iter().find(|mark| mark.text == text).unwrap()
    }
}

#[test]
fn the_bound_touches_the_likelihood_at_the_dot_and_is_highest_at_the_ring() {
    for (tosses, at) in [
        (Example::Paper.data().0, theta(0.6, 0.5)),
        (Example::Notebook.data().0, theta(0.4, 0.6)),
        (
            sets(&[(80, 20), (45, 55), (78, 22), (40, 60)]),
            theta(0.7, 0.6),
        ),
    ] {
        let drawn = climb(tosses, at, Method::default(), true);
        let up = heights(&drawn.marks);
        let (from, to) = (
            log_likelihood(&drawn.tosses, at),
            log_likelihood(&drawn.tosses, drawn.next),
        );
        let top = lower_bound(&drawn.expectation, drawn.next);
        let (touch, ring) = (drawn.circle(true).unwrap(), drawn.circle(false).unwrap());
        assert!((touch.1 - up(from)).abs() <= 2.0);
        assert!((ring.1 - up(top)).abs() <= 2.0);
        assert!((touch.0 - drawn.text("θₜ").number("x")).abs() <= 1.0);
        assert!((ring.0 - drawn.text("θₜ₊₁").number("x")).abs() <= 1.0);
        let [left, above, right, below] = drawn.gap().unwrap();
        assert_eq!((left, right), (ring.0, ring.0));
        assert!((below - ring.1).abs() <= 1.0 && (above - up(to)).abs() <= 2.0);
        let (likelihood, bound) = (drawn.curve(false), drawn.curve(true));
        for curve in [&likelihood, &bound] {
            assert!(curve.contains(&touch), "both go through the dot");
        }
        assert!(
            bound.iter().all(|point| point.1 >= ring.1),
            "nothing of the bound is higher"
        );
        // Along the line each point is where the numbers say, and the bound the lower one.
        let (begin, end) = (touch.0, ring.0);
        for (x, y) in likelihood {
            let s = (x - begin) / (end - begin);
            let mix = |from: f64, to: f64| (from + s * (to - from)).clamp(0.0, 1.0);
            let there = theta(
                mix(at.a(), drawn.next.theta.a()),
                mix(at.b(), drawn.next.theta.b()),
            );
            let exact = up(log_likelihood(&drawn.tosses, there));
            let slope = (up(log_likelihood(&drawn.tosses, at)) - up(to)).abs() / (end - begin);
            assert!((y - exact).abs() <= 3.0 + 6.0 * slope, "{y} {exact} at {s}");
            let nearest = bound
                .iter()
                .min_by(|one, other| (one.0 - x).abs().total_cmp(&(other.0 - x).abs()));
            let &(near, of_bound) = nearest.unwrap();
            assert!((near - x).abs() > 2.0 || of_bound >= y - 3.0 - 6.0 * slope);
        }
    }
}

#[test]
fn before_the_m_step_neither_the_top_nor_the_gap_is_shown() {
    let (tosses, _) = Example::Paper.data();
    let hidden = climb(tosses.clone(), theta(0.6, 0.5), Method::default(), false);
    let shown = climb(tosses, theta(0.6, 0.5), Method::default(), true);
    assert!(
        hidden.circle(true).is_some() && hidden.circle(false).is_none() && hidden.gap().is_none()
    );
    assert!(shown.circle(false).is_some() && shown.gap().is_some());
    assert_eq!(
        (hidden.curve(false), hidden.curve(true)),
        (shown.curve(false), shown.curve(true))
    );
    // The names stand beside the curves' ends.
    let last = |bound| *shown.curve(bound).last().unwrap();
    for (name, bound) in [("ℓ", false), ("lower bound", true)] {
        let label = shown.text(name);
        assert!(label.bounds()[0] > last(bound).0);
        assert!((label.number("y") - last(bound).1).abs() <= 0.7 * STYLE.em);
    }
}

#[test]
fn a_curve_that_falls_without_end_does_not_flatten_the_climb() {
    // Soon beyond θₜ, coin B reaches 0, where one set has heads that nobody can have thrown.
    let (tosses, _) = Example::Paper.data();
    for (at, tosses) in [
        (theta(0.3, 0.1), tosses.clone()),
        (theta(0.999, 0.99), tosses.clone()),
        (theta(1e-9, 1e-12), tosses),
        (
            theta(0.999_999, 0.5),
            sets(&[(1, 3_000), (3_000, 1), (7, 9)]),
        ),
        (theta(0.0, 1.0), sets(&[(0, 5), (3, 0), (0, 2)])),
        (theta(0.0, 0.5), sets(&[(0, 5), (3, 2)])),
    ] {
        for method in [Prior::Known, Prior::Learned].map(|prior| Method {
            assignment: Assignment::Soft,
            prior,
        }) {
            let drawn = climb(tosses.clone(), at, method, true);
            if drawn.next == Parameters::from(at) {
                continue;
            }
            let (touch, ring) = (drawn.circle(true).unwrap(), drawn.circle(false).unwrap());
            let [_, top, _, foot] = drawn.curve(false).iter().chain(&drawn.curve(true)).fold(
                [f64::MAX, f64::MAX, f64::MIN, f64::MIN],
                |[l, t, r, b], &(x, y)| [l.min(x), t.min(y), r.max(x), b.max(y)],
            );
            // It leaves through the foot of the chart, and does not run along it.
            let rule = |m: &&Mark| m.stroked(STYLE.palette.rule);
            let ground = drawn.marks.iter().filter(rule).map(|m| m.bounds()[3]);
            let ground = ground.fold(0.0, f64::max);
            let mut along: Vec<f64> = Vec::new();
            for (x, y) in drawn.curve(true) {
                if y >= ground && !along.contains(&x) {
                    along.push(x);
                }
            }
            assert!(along.len() <= 2, "{at:?}: {along:?}");
            let climbed = touch.1 - ring.1;
            assert!(
                climbed > 0.25 * (foot - top),
                "{at:?}: {climbed} of {top}–{foot}"
            );
        }
    }
}

#[test]
fn where_nothing_moves_both_curves_are_flat_and_nothing_is_written() {
    let (tosses, _) = Example::Paper.data();
    let fixed = [
        (tosses.clone(), theta(0.66, 0.66)),
        (Tosses::default(), theta(0.3, 0.6)),
        (sets(&[(0, 5), (3, 0)]), theta(0.0, 1.0)),
    ];
    for (tosses, at) in fixed {
        for revealed in [false, true] {
            let drawn = climb(tosses.clone(), at, Method::default(), revealed);
            assert_eq!(drawn.next.theta, at);
            assert!(drawn.marks.iter().all(|mark| mark.text.is_empty()));
            let y = drawn.circle(true).unwrap().1;
            for curve in [drawn.curve(false), drawn.curve(true)] {
                assert!(curve.iter().all(|point| (point.1 - y).abs() <= 1.0));
            }
        }
    }
}

#[test]
fn where_hardly_anything_moves_no_rounding_is_seen() {
    let (tosses, _) = Example::Notebook.data();
    let mut em = Em::new(tosses.clone(), theta(0.4, 0.6), Assignment::Soft);
    em.converge().unwrap();
    let drawn = climb(tosses, em.theta(), Method::default(), true);
    assert_ne!(drawn.next.theta, em.theta());
    let y = drawn.circle(true).unwrap().1;
    for curve in [drawn.curve(false), drawn.curve(true)] {
        assert!(curve.iter().all(|point| (point.1 - y).abs() <= 1.0));
    }
    assert!(
        drawn.marks.iter().all(|mark| tick(mark).is_none()),
        "no labels that are all the same"
    );
    assert!(drawn.marks.iter().any(|mark| mark.text == "θₜ"));
}

#[test]
fn hard_em_has_a_climb_too() {
    let hard = Method::from(Assignment::Hard);
    let drawn = climb(Example::Paper.data().0, theta(0.6, 0.5), hard, true);
    let up = heights(&drawn.marks);
    let touch = lower_bound(&drawn.expectation, theta(0.6, 0.5));
    assert!((drawn.circle(true).unwrap().1 - up(touch)).abs() <= 2.0);
    assert!(
        touch < log_likelihood(&drawn.tosses, theta(0.6, 0.5)) - 1.0,
        "it need not touch ℓ"
    );
}

#[test]
fn a_picture_can_be_small_or_large_or_dark() {
    let (tosses, _) = Example::Paper.data();
    let expectation = e_step(&tosses, theta(0.2, 0.6), Assignment::Soft).unwrap();
    let climb = Climb {
        tosses: &tosses,
        expectation: &expectation,
        next: maximize(&expectation, Prior::Known),
        revealed: true,
        captions: CAPTIONS,
    };
    assert_fits(|area, style| climb.draw(area, style).unwrap());
}
