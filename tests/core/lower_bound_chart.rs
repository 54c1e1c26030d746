//! The lower bound chart, rendered to SVG and compared with the numbers that it shows.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::chart_axis::{assert_fits, heights, tick};
use crate::em_helpers::{after, sets, theta};
use crate::svg::{Mark, assert_inside, marks};
use em_coins::view::{LiftedBound, LowerBoundCaptions, LowerBoundChart, Palette, Style};
use em_coins::{
    Assignment, Em, Example, Expectation, Method, Parameters, Phase, Prior, Tosses, e_step,
    log_likelihood, lower_bound, maximize,
};

const SIZE: (u32, u32) = (420, 240);
const STYLE: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};
const CAPTIONS: LowerBoundCaptions<'_> = LowerBoundCaptions {
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
fn climb(tosses: Tosses, at: impl Into<Parameters>, method: Method, phase: Phase) -> Drawn {
    climb_after(tosses, &[at.into()], method, phase)
}

/// The climb from the E-step at the last θ of a path.
#[track_caller]
fn climb_after(tosses: Tosses, path: &[Parameters], method: Method, phase: Phase) -> Drawn {
    let expectation = e_step(&tosses, path[path.len() - 1], method.assignment).unwrap();
    let next = maximize(&expectation, method.prior);
    let view = LowerBoundChart {
        tosses: &tosses,
        expectation: &expectation,
        path,
        next,
        phase,
        lift: 0.0,
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

/// The place of a log-likelihood on an axis of differences from ℓ at θₜ.
fn heights_above(marks: &[Mark], here: f64) -> impl Fn(f64) -> f64 {
    let up = heights(marks);
    move |height| up(height - here)
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
        let drawn = climb(tosses, at, Method::default(), Phase::Maximized);
        let (from, to) = (
            log_likelihood(&drawn.tosses, at),
            log_likelihood(&drawn.tosses, drawn.next),
        );
        let up = heights_above(&drawn.marks, from);
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
        assert!(likelihood.contains(&touch));
        let after = bound.iter().position(|point| point.0 >= touch.0).unwrap();
        let (one, other) = (bound[after - 1], bound[after]);
        let way = (touch.0 - one.0) / (other.0 - one.0);
        let there = one.1 + way * (other.1 - one.1);
        assert!((there - touch.1).abs() <= 2.0, "the bound touches it");
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
    let hidden = climb(
        tosses.clone(),
        theta(0.6, 0.5),
        Method::default(),
        Phase::Expected,
    );
    let shown = climb(tosses, theta(0.6, 0.5), Method::default(), Phase::Maximized);
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
fn a_curve_falling_to_minus_infinity_does_not_flatten_the_chart() {
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
            tolerance: None,
        }) {
            let drawn = climb(tosses.clone(), at, method, Phase::Maximized);
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
fn at_the_guess_only_the_log_likelihood_is_drawn() {
    let (tosses, _) = Example::Paper.data();
    for assignment in [Assignment::Soft, Assignment::Hard] {
        let at = theta(0.6, 0.5);
        let guess = climb(tosses.clone(), at, assignment.into(), Phase::Guess);
        let after = climb(tosses.clone(), at, assignment.into(), Phase::Expected);
        assert_eq!(
            guess.curve(false),
            after.curve(false),
            "the E-step adds the bound to it"
        );
        assert!(guess.curve(true).is_empty() && guess.gap().is_none());
        assert!(guess.circle(false).is_none());
        let up = heights_above(&guess.marks, log_likelihood(&tosses, at));
        let (x, y) = guess.circle(true).unwrap();
        assert!((y - up(log_likelihood(&tosses, at))).abs() <= 2.0);
        assert!((guess.text("θₜ").number("x") - x).abs() <= 1.0);
        for unknown in ["θₜ₊₁", "lower bound"] {
            assert!(guess.marks.iter().all(|mark| mark.text != unknown));
        }
        assert!(guess.marks.iter().any(|mark| mark.text == "ℓ"));
    }
}

#[test]
fn at_convergence_the_line_keeps_its_direction() {
    let (tosses, _) = Example::Notebook.data();
    let mut em = Em::new(tosses.clone(), theta(0.4, 0.6), Assignment::Soft);
    em.converge().unwrap();
    let drawn = climb_after(
        tosses.clone(),
        em.path(),
        Method::default(),
        Phase::Maximized,
    );
    let (touch, ring) = (drawn.circle(true).unwrap(), drawn.circle(false).unwrap());
    assert!((touch.0 - ring.0).abs() <= 1.0 && (touch.1 - ring.1).abs() <= 1.0);
    let label = drawn.text("θₜ = θₜ₊₁");
    assert!((label.number("x") - touch.0).abs() <= 1.0);
    // Both curves have their summit there, and fall to both sides, the bound faster.
    let (likelihood, bound) = (drawn.curve(false), drawn.curve(true));
    for curve in [&likelihood, &bound] {
        assert!(curve.iter().all(|point| point.1 >= touch.1 - 1.0));
        let lowest = |side: &dyn Fn(f64) -> bool| {
            let points = curve.iter().filter(|point| side(point.0));
            points.map(|point| point.1 - touch.1).fold(0.0, f64::max)
        };
        assert!(lowest(&|x| x < touch.0) > 3.0 * STYLE.em);
        assert!(lowest(&|x| x > touch.0) > 3.0 * STYLE.em);
    }
    let at_end = |curve: &[(f64, f64)]| curve[curve.len() - 1].1;
    assert!(
        at_end(&likelihood) + 5.0 < at_end(&bound)
            || bound[bound.len() - 1].0 < likelihood[likelihood.len() - 1].0
    );
    // The line is that of the last steps: ℓ's height a unit away is that of the picture.
    let up = heights_above(&drawn.marks, log_likelihood(&tosses, em.parameters()));
    let path = em.path();
    let (before, after) = (path[path.len() - 3].theta, path[path.len() - 2].theta);
    let scale = 0.02 / after.largest_change(before);
    let on = |from: f64, before: f64, after: f64| from + scale * (after - before);
    let now = em.theta();
    let there = theta(
        on(now.a(), before.a(), after.a()),
        on(now.b(), before.b(), after.b()),
    );
    let width = likelihood[likelihood.len() - 1].0 - likelihood[0].0;
    let x = touch.0 + width / 2.5;
    let nearest = likelihood
        .iter()
        .min_by(|one, other| (one.0 - x).abs().total_cmp(&(other.0 - x).abs()))
        .unwrap();
    let exact = up(log_likelihood(&tosses, there));
    assert!((nearest.1 - exact).abs() <= 5.0, "{nearest:?} {exact}");
    let ticks: Vec<f64> = drawn.marks.iter().filter_map(tick).map(|it| it.0).collect();
    assert!(ticks.len() >= 2, "{ticks:?}");
}

#[test]
fn a_start_that_never_moves_has_its_curve_too() {
    let (tosses, _) = Example::Paper.data();
    let fixed = [
        (tosses, theta(0.66, 0.66)),
        (sets(&[(0, 5), (3, 0)]), theta(0.0, 1.0)),
        (sets(&[(1, 1)]), theta(0.5, 0.5)),
        (Tosses::default(), theta(0.3, 0.6)),
    ];
    for (tosses, at) in fixed {
        for phase in [Phase::Guess, Phase::Expected, Phase::Maximized] {
            let drawn = climb(tosses.clone(), at, Method::default(), phase);
            assert_eq!(drawn.next.theta, at);
            let curve = drawn.curve(false);
            let foot = curve.iter().map(|point| point.1).fold(0.0, f64::max);
            let fallen = foot - drawn.circle(true).unwrap().1;
            assert_eq!(fallen > 2.0 * STYLE.em, tosses.sets() > 0, "{at:?}");
            let label = if phase == Phase::Guess {
                "θₜ"
            } else {
                "θₜ = θₜ₊₁"
            };
            drawn.text(label);
        }
    }
}

#[test]
fn the_names_of_both_thetas_never_overlap() {
    let (tosses, _) = Example::Paper.data();
    let em = after(tosses.clone(), theta(0.6, 0.5), Assignment::Soft, 18);
    let (mut apart, mut tight) = (0, 0);
    for k in 1..=em.path().len() {
        let path = &em.path()[..k];
        let drawn = climb_after(tosses.clone(), path, Method::default(), Phase::Maximized);
        let ([_, _, right, _], [left, ..]) =
            (drawn.text("θₜ").bounds(), drawn.text("θₜ₊₁").bounds());
        assert!(right <= left, "{k}");
        let (touch, ring) = (drawn.circle(true).unwrap(), drawn.circle(false).unwrap());
        if drawn.text("θₜ").number("x") + 1.0 < touch.0 {
            tight += 1;
        } else {
            apart += 1;
        }
        assert!(touch.0 <= ring.0);
    }
    assert!(apart > 2 && tight > 2, "{apart} {tight}");
}

#[test]
fn hard_em_has_a_lower_bound_chart() {
    let hard = Method::from(Assignment::Hard);
    let drawn = climb(
        Example::Paper.data().0,
        theta(0.6, 0.5),
        hard,
        Phase::Maximized,
    );
    let up = heights_above(&drawn.marks, log_likelihood(&drawn.tosses, theta(0.6, 0.5)));
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
    let climb = LowerBoundChart {
        tosses: &tosses,
        expectation: &expectation,
        path: &[theta(0.2, 0.6).into()],
        next: maximize(&expectation, Prior::Known),
        phase: Phase::Maximized,
        lift: 0.0,
        captions: CAPTIONS,
    };
    assert_fits(|area, style| climb.draw(area, style).unwrap());
}

/// The chart of the paper's first iteration or of hard EM's, with the bound lifted.
fn lifted(assignment: Assignment, lift: f64) -> (Vec<Mark>, LiftedBound) {
    let (tosses, _) = Example::Paper.data();
    let expectation = e_step(&tosses, theta(0.6, 0.5), assignment).unwrap();
    let chart = LowerBoundChart {
        tosses: &tosses,
        expectation: &expectation,
        path: &[theta(0.6, 0.5).into()],
        next: maximize(&expectation, Prior::Known),
        phase: Phase::Expected,
        lift,
        captions: CAPTIONS,
    };
    let drawn = marks(SIZE, |area| chart.draw(area, &STYLE).unwrap());
    assert_inside(&drawn, SIZE);
    (drawn, chart.lifted())
}

#[test]
fn a_lifted_bound_lies_above_the_likelihood_where_it_touched() {
    let bold = |drawn: &[Mark]| -> Vec<Mark> {
        let is = |mark: &&Mark| mark.stroked(STYLE.palette.mark);
        drawn.iter().filter(is).cloned().collect()
    };
    let (rest, at_rest) = lifted(Assignment::Soft, 0.0);
    assert!(!at_rest.crosses && at_rest.by == 0.0 && bold(&rest).is_empty());
    for lift in [0.01, 0.2, 1.0] {
        let (drawn, it) = lifted(Assignment::Soft, lift);
        assert!(it.crosses && it.by > 0.0, "{it:?}");
        let x = drawn
            .iter()
            .find(|mark| mark.text == "θₜ")
            .unwrap()
            .number("x");
        let pieces = bold(&drawn);
        let reach = pieces.iter().map(Mark::bounds);
        let [left, right] = reach.fold([f64::MAX, 0.0], |[left, right], [l, _, r, _]| {
            [left.min(l), right.max(r)]
        });
        assert!(left <= x && x <= right, "{left}–{right} around {x}");
    }
    // Hard EM's bound does not touch: it can be lifted a little.
    let (drawn, it) = lifted(Assignment::Hard, 0.001);
    assert!(!it.crosses && it.by > 0.0 && bold(&drawn).is_empty());
    assert!(lifted(Assignment::Hard, 1.0).1.crosses);
}

#[test]
fn the_gap_is_shaded_from_the_e_step_on() {
    let (tosses, _) = Example::Paper.data();
    let shaded = |phase| {
        let drawn = climb(tosses.clone(), theta(0.6, 0.5), Method::default(), phase);
        let is = |mark: &&Mark| mark.tag == "polygon" && mark.filled(STYLE.palette.rule);
        drawn.marks.iter().filter(is).count()
    };
    assert_eq!(shaded(Phase::Guess), 0);
    assert_eq!(shaded(Phase::Expected), 1);
    assert_eq!(shaded(Phase::Maximized), 1);
}
