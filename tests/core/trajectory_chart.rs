//! The trajectory, rendered to SVG and compared with the numbers that it shows.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{after, theta};
use crate::svg::{Mark, assert_inside, marks};
use em_coins::view::{Highlight, Palette, PredictedTheta, Style, TrajectoryChart};
use em_coins::{Assignment, Coin, Example, Parameters, PerCoin};

const SIZE: (u32, u32) = (500, 240);
const STYLE: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};

/// θ of the paper's example from the guess to iteration `iterations`.
fn paper(iterations: usize) -> Vec<Parameters> {
    let (tosses, _) = Example::Paper.data();
    let em = after(tosses, Example::Paper.guess(), Assignment::Soft, iterations);
    em.path().to_vec()
}

fn plain(path: &[Parameters]) -> TrajectoryChart<'_> {
    TrajectoryChart {
        path,
        moved: 1.0,
        truth: None,
        estimate: PerCoin { a: None, b: None },
        prediction: None,
        highlight: None,
        caption: "iteration",
    }
}

fn draw(trajectory: TrajectoryChart<'_>) -> Vec<Mark> {
    let drawn = marks(SIZE, |area| trajectory.draw(area, &STYLE).unwrap());
    assert_inside(&drawn, SIZE);
    drawn
}

fn lines(drawn: &[Mark], coin: Coin) -> Vec<&Mark> {
    let is = |mark: &&Mark| mark.tag == "polyline" && mark.stroked(STYLE.palette.of(coin));
    drawn.iter().filter(is).collect()
}

/// Returns the pixels of the numbers 0 and 1 according to the labels of the axes: x for iterations, y for θ.
fn scale(drawn: &[Mark]) -> (impl Fn(f64) -> f64, impl Fn(f64) -> f64) {
    let label = |text: String, place: &str| -> Option<f64> {
        let mark = drawn.iter().find(|mark| mark.text == text)?;
        Some(mark.number(place))
    };
    let (zero, one) = (
        label("0.0".into(), "y").unwrap(),
        label("1.0".into(), "y").unwrap(),
    );
    let origin = label("0".into(), "x").unwrap();
    let at = |end: &usize| Some((*end as f64, label(end.to_string(), "x")?));
    let (end, last) = (1..=1_000).rev().find_map(|end| at(&end)).unwrap();
    (
        move |k| origin + (last - origin) * k / end,
        move |y| zero + (one - zero) * y,
    )
}

/// Fails unless the only marks are one for each coin at iteration `iteration`.
#[track_caller]
fn assert_marked_once(drawn: &[Mark], iteration: u32) {
    let x = scale(drawn).0(f64::from(iteration));
    let circles: Vec<&Mark> = drawn.iter().filter(|mark| mark.tag == "circle").collect();
    assert_eq!(circles.len(), 3, "coin B's has a filling and a ring");
    assert!(
        circles
            .iter()
            .all(|mark| (mark.number("cx") - x).abs() <= 2.0)
    );
}

/// The label of the present value of a coin.
fn value(drawn: &[Mark], coin: Coin) -> &Mark {
    let start = format!("θ{}", coin.letter());
    let mut labels = drawn.iter().filter(|mark| mark.text.starts_with(&start));
    let label = labels.next().unwrap();
    assert!(labels.next().is_none());
    label
}

#[test]
fn each_theta_is_marked_at_its_place() {
    let path = paper(6);
    let drawn = draw(plain(&path));
    let (across, up) = scale(&drawn);
    for coin in Coin::BOTH {
        let color = STYLE.palette.of(coin);
        let of_coin = |m: &&Mark| m.tag == "circle" && (m.filled(color) || m.stroked(color));
        let circles: Vec<&Mark> = drawn.iter().filter(of_coin).collect();
        assert_eq!(circles.len(), 7);
        let [line] = lines(&drawn, coin)[..] else {
            panic!("one line a coin");
        };
        for (k, theta) in path.iter().enumerate() {
            let (x, y) = (circles[k].number("cx"), circles[k].number("cy"));
            assert!((x - across(k as f64)).abs() <= 2.0, "{x} for {k}");
            assert!(
                (y - up(theta.theta.of(coin))).abs() <= 2.0,
                "{y} for {theta:?}"
            );
            assert_eq!(line.points()[k], (x, y), "the line goes through the marks");
            assert_eq!(circles[k].filled(color), coin == Coin::A);
        }
        assert_eq!(line.points().len(), 7);
    }
}

#[test]
fn the_axes_say_what_they_count() {
    let drawn = draw(plain(&paper(3)));
    let texts: Vec<&str> = drawn.iter().map(|mark| mark.text.as_str()).collect();
    for label in [
        "0.0",
        "0.2",
        "0.4",
        "0.6",
        "0.8",
        "1.0",
        "0",
        "2",
        "10",
        "iteration",
    ] {
        assert_eq!(
            texts.iter().filter(|text| **text == label).count(),
            1,
            "{label}"
        );
    }
    let other = draw(TrajectoryChart {
        caption: "Iteration nach Schätzung",
        ..plain(&paper(3))
    });
    assert!(
        other
            .iter()
            .any(|mark| mark.text == "Iteration nach Schätzung")
    );
}

#[test]
fn the_axis_ends_at_a_round_number_of_iterations() {
    for (iterations, end) in [
        (0, 10),
        (10, 10),
        (11, 20),
        (21, 50),
        (100, 100),
        (101, 200),
        (900, 1_000),
    ] {
        let drawn = draw(plain(&vec![theta(0.3, 0.6).into(); iterations + 1]));
        let number = |mark: &Mark| mark.text.parse::<usize>().ok();
        assert_eq!(
            drawn.iter().filter_map(number).max(),
            Some(end),
            "{iterations}"
        );
    }
}

#[test]
fn a_guess_alone_is_one_mark_a_coin() {
    assert_marked_once(&draw(plain(&[theta(0.6, 0.5).into()])), 0);
}

#[test]
fn a_long_path_marks_only_the_present() {
    let drawn = draw(plain(&paper(150)));
    assert_marked_once(&drawn, 150);
    assert_eq!(lines(&drawn, Coin::A)[0].points().len(), 151);
}

#[test]
fn the_truth_is_dashed_and_the_estimate_dotted_and_both_only_where_known() {
    let path = paper(4);
    // All pieces but the path, and how long they are, in letter heights.
    let pieces = |trajectory: TrajectoryChart<'_>, coin, exact: f64| -> Option<f64> {
        let drawn = draw(trajectory);
        let (across, up) = scale(&drawn);
        let lines = lines(&drawn, coin);
        let (pieces, path): (Vec<&Mark>, Vec<&Mark>) =
            lines.into_iter().partition(|line| line.points().len() == 2);
        assert_eq!(path.len(), 1);
        for piece in &pieces {
            assert!((piece.points()[0].1 - up(exact)).abs() <= 2.0);
            assert_eq!(piece.points()[0].1, piece.points()[1].1);
        }
        let end = pieces.iter().map(|p| p.bounds()[2]).fold(0.0, f64::max);
        assert!(
            pieces.is_empty() || across(10.0) - end < STYLE.em,
            "all the way across"
        );
        let first = pieces.first()?.bounds();
        assert!(pieces.len() > 5);
        Some((first[2] - first[0]) / STYLE.em)
    };
    let truth = TrajectoryChart {
        truth: Some(theta(0.85, 0.35)),
        ..plain(&path)
    };
    let dash = pieces(truth, Coin::A, 0.85).unwrap();
    assert_eq!(pieces(truth, Coin::B, 0.35), Some(dash));
    let estimate = PerCoin {
        a: None,
        b: Some(0.25),
    };
    let dotted = TrajectoryChart {
        estimate,
        ..plain(&path)
    };
    let dot = pieces(dotted, Coin::B, 0.25).unwrap();
    assert!(dot < dash / 2.0, "{dot} {dash}");
    assert_eq!(pieces(dotted, Coin::A, 0.0), None);
    assert_eq!(pieces(plain(&path), Coin::B, 0.0), None);
}

#[test]
fn the_present_values_stand_at_the_right_in_their_colours() {
    let path = paper(10);
    let drawn = draw(plain(&path));
    let (across, up) = scale(&drawn);
    for (coin, text) in [(Coin::A, "θA 0.80"), (Coin::B, "θB 0.52")] {
        let label = value(&drawn, coin);
        assert_eq!(label.text, text);
        assert!(label.filled(STYLE.palette.of(coin)));
        assert!(label.bounds()[0] > across(10.0));
        assert!((label.number("y") - up(path[10].theta.of(coin))).abs() <= 2.0);
    }
}

#[test]
fn the_present_values_never_overlap_and_never_leave_the_chart() {
    let ends = [0.0, 0.01, 0.04, 0.5, 0.52, 0.55, 0.96, 0.99, 1.0];
    for a in ends {
        for b in ends {
            let drawn = draw(plain(&[theta(0.3, 0.7).into(), theta(a, b).into()]));
            let of = |coin| value(&drawn, coin).bounds();
            let ([_, top_a, _, foot_a], [_, top_b, _, foot_b]) = (of(Coin::A), of(Coin::B));
            assert!(foot_a <= top_b || foot_b <= top_a, "{a} {b}");
            assert!(a <= b || top_a < top_b, "the larger one stands higher");
            assert!(b <= a || top_b < top_a, "the larger one stands higher");
            assert!(a != b || top_a < top_b, "coin A goes up in a tie");
            let zero = scale(&drawn).1(0.0);
            let below = foot_a.max(foot_b) - zero;
            assert!(
                below <= 0.3 * STYLE.em,
                "{a} {b}: {below}; the iterations are there"
            );
        }
    }
}

#[test]
fn a_followed_set_is_highlighted_at_its_frequency() {
    let path = paper(4);
    let plainly = draw(plain(&path));
    for share in [0.0, 0.03, 0.5, 0.9, 0.97, 1.0] {
        let highlight = Some(Highlight {
            share,
            name: "set 2",
        });
        let drawn = draw(TrajectoryChart {
            highlight,
            ..plain(&path)
        });
        assert_eq!(
            drawn.len(),
            plainly.len() + 4,
            "a band, a line, a name on its own"
        );
        let (across, up) = scale(&drawn);
        let is_highlighted = |m: &&Mark| m.tag == "rect" && m.filled(STYLE.palette.highlight);
        let highlight: Vec<[f64; 4]> = drawn
            .iter()
            .filter(is_highlighted)
            .map(Mark::bounds)
            .collect();
        let [[left, top, right, foot], behind] = highlight[..] else {
            panic!("{highlight:?}")
        };
        assert!(((top + foot) / 2.0 - up(share)).abs() <= 2.0);
        assert!((left - across(0.0)).abs() <= 2.0 && (right - across(10.0)).abs() <= 2.0);
        let name = drawn.iter().find(|mark| mark.text == "set 2").unwrap();
        let [left, top, right, foot] = name.bounds();
        assert!(left >= behind[0] - 2.0 && right <= behind[2] + 2.0);
        assert!(top >= behind[1] - 2.0 && foot <= behind[3] + 2.0);
        assert!(
            foot <= up(share) + 1.0 || top >= up(share) - 1.0,
            "beside the line"
        );
        let first = |drawn: &[Mark]| {
            let found = drawn.iter().position(|mark| mark.tag == "circle");
            found.unwrap()
        };
        let at = drawn.iter().position(|mark| mark.text == "set 2").unwrap();
        assert!(at < first(&drawn), "below all θ");
    }
}

#[test]
fn a_picture_can_be_small_or_large_or_dark() {
    let path = paper(10);
    let trajectory = TrajectoryChart {
        truth: Some(theta(0.85, 0.35)),
        ..plain(&path)
    };
    for (size, em) in [((300, 150), 11.0), ((360, 240), 16.0), ((1_900, 700), 40.0)] {
        let style = Style {
            palette: Palette::DARK,
            em,
        };
        let drawn = marks(size, |area| trajectory.draw(area, &style).unwrap());
        assert_inside(&drawn, size);
        let dark = Palette::DARK;
        let colors = [dark.a, dark.b, dark.muted, dark.rule, dark.paper];
        for mark in &drawn {
            let is = |&color| mark.filled(color) || mark.stroked(color);
            assert!(colors.iter().any(is), "{mark:?}");
        }
    }
}

#[test]
fn a_picture_is_the_same_wherever_its_area_lies() {
    let path = paper(4);
    let trajectory = TrajectoryChart {
        truth: Some(theta(0.8, 0.4)),
        ..plain(&path)
    };
    let alone = marks(SIZE, |area| trajectory.draw(area, &STYLE).unwrap());
    let moved = marks((SIZE.0 + 100, SIZE.1 + 60), |area| {
        let (_, below) = area.split_vertically(60);
        let (_, right) = below.split_horizontally(100);
        trajectory.draw(&right, &STYLE).unwrap();
    });
    assert_eq!(alone.len(), moved.len());
    for (alone, moved) in alone.iter().zip(&moved) {
        let ([left, top, ..], [right, below, ..]) = (alone.bounds(), moved.bounds());
        assert!((right - left - 100.0).abs() < 1e-9, "{moved:?}");
        assert!((below - top - 60.0).abs() < 1e-9, "{moved:?}");
    }
}

#[test]
fn numbers_at_the_axes_stay_apart_however_large_their_letters_are() {
    let path = paper(1);
    for em in [16.0, 24.0, 30.0] {
        let style = Style { em, ..STYLE };
        let drawn = marks((250, 360), |area| plain(&path).draw(area, &style).unwrap());
        let numbers = drawn.iter().filter(|mark| mark.text.parse::<f64>().is_ok());
        let places: Vec<_> = numbers.map(Mark::bounds).collect();
        assert!(places.len() > 3, "both axes have numbers");
        for (index, one) in places.iter().enumerate() {
            for other in &places[..index] {
                let beside = one[0] >= other[2] || other[0] >= one[2];
                let below = one[1] >= other[3] || other[1] >= one[3];
                assert!(beside || below, "{em}: {one:?} and {other:?}");
            }
        }
    }
}

#[test]
fn before_the_guess_there_is_no_path_and_the_counted_theta_have_names() {
    let counted = PerCoin {
        a: Some(0.80),
        b: Some(0.45),
    };
    let texts = |estimate| -> Vec<String> {
        let drawn = draw(TrajectoryChart {
            estimate,
            ..plain(&[])
        });
        assert!(drawn.iter().all(|mark| mark.tag != "circle"));
        let named = drawn.into_iter().filter(|mark| mark.text.starts_with('θ'));
        named.map(|mark| mark.text).collect()
    };
    assert_eq!(texts(counted), ["θA 0.80", "θB 0.45"]);
    assert_eq!(texts(PerCoin { a: None, ..counted }), ["θB 0.45"]);
    assert!(texts(PerCoin::default()).is_empty());
}

/// The tip of each coin's triangle.
fn tips(drawn: &[Mark]) -> [(f64, f64); 2] {
    Coin::BOTH.map(|coin| {
        let is_triangle = |mark: &&Mark| {
            mark.tag == "polyline"
                && mark.stroked(STYLE.palette.of(coin))
                && mark.points().len() == 4
                && mark.points()[0] == mark.points()[3]
        };
        let triangles: Vec<&Mark> = drawn.iter().filter(is_triangle).collect();
        let [triangle] = triangles[..] else {
            panic!("{} triangles for coin {coin:?}", triangles.len());
        };
        triangle.points()[0]
    })
}

#[test]
fn a_prediction_that_is_asked_for_lies_one_iteration_ahead() {
    let path = paper(10);
    let said = theta(0.9, 0.3);
    let asked = |said| TrajectoryChart {
        prediction: Some(PredictedTheta::Asked(said)),
        ..plain(&path)
    };
    let drawn = draw(asked(Some(said)));
    let (across, up) = scale(&drawn);
    for ((x, y), coin) in tips(&drawn).into_iter().zip(Coin::BOTH) {
        assert!((x - across(11.0)).abs() <= 2.0, "the axis has room for it");
        assert!((y - up(said.of(coin))).abs() <= 2.0);
    }
    // Where it is dragged is where it is drawn, also before there is one.
    for said in [Some(said), None] {
        let place = asked(said).prediction_scale(SIZE, &STYLE);
        assert!((f64::from(place.x) - across(11.0)).abs() <= 2.0);
        assert!((f64::from(place.foot) - up(0.0)).abs() <= 2.0);
        assert!((f64::from(place.top) - up(1.0)).abs() <= 2.0);
    }
    let bare = draw(asked(None));
    assert!(
        bare.len() < drawn.len(),
        "nothing is drawn before it is made"
    );
    assert!(bare.iter().all(|mark| drawn.contains(mark)));
}

#[test]
fn an_answered_prediction_stays_beside_its_answer() {
    let path = paper(3);
    let said = theta(0.9, 0.3);
    let drawn = draw(TrajectoryChart {
        prediction: Some(PredictedTheta::Answered(said)),
        ..plain(&path)
    });
    let (across, up) = scale(&drawn);
    for ((x, y), coin) in tips(&drawn).into_iter().zip(Coin::BOTH) {
        assert!((x - across(3.0)).abs() <= 2.0);
        assert!((y - up(said.of(coin))).abs() <= 2.0);
    }
    // At the guess no iteration has answered anything.
    let guess = paper(0);
    let answered = TrajectoryChart {
        prediction: Some(PredictedTheta::Answered(said)),
        ..plain(&guess)
    };
    assert_eq!(draw(answered), draw(plain(&guess)));
}
