//! The picture of the landscape, rendered to SVG and compared with what it shows.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::approx::{after, theta};
use crate::svg::{Mark, assert_inside, marks};
use em_coins::view::{Highlight, LandscapeView, Palette, Style};
use em_coins::{Assignment, Example, Landscape, Parameters, PerCoin, Theta};

const SIZE: (u32, u32) = (420, 360);
const STYLE: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};

fn of(example: Example, side: usize) -> Landscape {
    Landscape::new(&example.data().0, example.guess(), side)
}

/// θ of the paper's example from the guess to iteration `iterations`.
fn paper(iterations: usize) -> Vec<Parameters> {
    let (tosses, _) = Example::Paper.data();
    let em = after(tosses, theta(0.3, 0.1), Assignment::Soft, iterations);
    em.path().to_vec()
}

fn plain<'a>(landscape: &'a Landscape, path: &'a [Parameters]) -> LandscapeView<'a> {
    LandscapeView {
        landscape,
        path,
        end: None,
        truth: None,
        estimate: PerCoin::default(),
        prediction: None,
        answered: false,
        highlight: None,
    }
}

fn draw(view: LandscapeView<'_>) -> Vec<Mark> {
    let drawn = marks(SIZE, |area| view.draw(area, &STYLE).unwrap());
    assert_inside(&drawn, SIZE);
    drawn
}

/// Where θ = 0 and θ = 1 stand according to the axes' labels: across, and upwards.
fn scale(drawn: &[Mark]) -> impl Fn(Theta) -> (f64, f64) {
    let mut labels = ["0.0", "1.0"].map(|label| {
        let found: Vec<&Mark> = drawn.iter().filter(|mark| mark.text == label).collect();
        assert_eq!(found.len(), 2, "one on each axis");
        found
    });
    for found in &mut labels {
        found.sort_by(|one, other| one.number("y").total_cmp(&other.number("y")));
    }
    // Of a number, the lower label belongs to the axis of θA.
    let [zero, one] = labels.map(|found| (found[1].number("x"), found[0].number("y")));
    move |theta| {
        (
            zero.0 + (one.0 - zero.0) * theta.a(),
            zero.1 + (one.1 - zero.1) * theta.b(),
        )
    }
}

/// Fails unless the middle of what `mark` covers is where `exact` lies.
#[track_caller]
fn assert_at(mark: &Mark, exact: (f64, f64)) {
    let [left, top, right, bottom] = mark.bounds();
    let (x, y) = ((left + right) / 2.0, (top + bottom) / 2.0);
    assert!(
        (x - exact.0).abs() <= 2.0 && (y - exact.1).abs() <= 2.0,
        "{exact:?} {mark:?}"
    );
}

/// The marks that one more argument adds to a picture.
fn added(view: LandscapeView<'_>, to: &[Mark]) -> Vec<Mark> {
    let drawn = draw(view);
    drawn.into_iter().skip(to.len()).collect()
}

#[test]
fn the_path_is_a_line_with_a_dot_for_each_step_and_both_ends_marked() {
    let (landscape, path) = (of(Example::Paper, 40), paper(2));
    let drawn = draw(plain(&landscape, &path));
    let place = scale(&drawn);
    let ink = STYLE.palette.ink;
    let lines: Vec<&Mark> = drawn
        .iter()
        .filter(|m| m.tag == "polyline" && m.stroked(ink))
        .collect();
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].points().len(), 3);
    let dots: Vec<&Mark> = drawn
        .iter()
        .filter(|m| m.tag == "circle" && m.filled(ink))
        .collect();
    assert_eq!(dots.len(), 3);
    for (k, found) in path.iter().enumerate() {
        assert_at(dots[k], place(found.theta));
        let (x, y) = lines[0].points()[k];
        assert_eq!((x, y), (dots[k].number("cx"), dots[k].number("cy")));
    }
    let rings: Vec<&Mark> = drawn
        .iter()
        .filter(|m| m.tag == "circle" && m.stroked(ink))
        .collect();
    assert_eq!(rings.len(), 1, "the present");
    assert_at(rings[0], place(path[2].theta));
    assert!(rings[0].number("r") > 2.0 * dots[0].number("r"));
    let within = drawn
        .iter()
        .find(|m| m.tag == "circle" && m.filled(STYLE.palette.paper));
    assert_eq!(within.unwrap().bounds(), rings[0].bounds());
    let blocks: Vec<&Mark> = drawn
        .iter()
        .filter(|m| m.tag == "rect" && m.filled(ink))
        .collect();
    assert_eq!(blocks.len(), 1, "the guess");
    assert_at(blocks[0], place(path[0].theta));
}

#[test]
fn a_guess_alone_is_a_block_within_a_ring_and_no_path_is_no_mark() {
    let landscape = of(Example::Paper, 40);
    let nothing = draw(plain(&landscape, &[]));
    let ink = STYLE.palette.ink;
    assert!(
        nothing
            .iter()
            .all(|mark| !mark.filled(ink) && !mark.stroked(ink))
    );
    let drawn = draw(plain(&landscape, &paper(0)));
    let [.., ring, block] = &drawn[..] else {
        panic!()
    };
    assert_eq!((ring.tag.as_str(), block.tag.as_str()), ("circle", "rect"));
    assert!(ring.bounds()[0] < block.bounds()[0] && ring.bounds()[2] > block.bounds()[2]);
}

#[test]
fn steps_too_small_to_be_seen_add_no_dots() {
    let (landscape, path) = (
        of(Example::Notebook, 40),
        vec![Parameters::from(theta(0.3, 0.2)); 5_000],
    );
    assert!(draw(plain(&landscape, &path)).len() < draw(plain(&landscape, &path[..2])).len() + 3);
}

#[test]
fn each_kind_of_mark_has_its_place_and_its_shape() {
    let (landscape, path) = (of(Example::Paper, 40), paper(1));
    let bare = plain(&landscape, &path);
    let alone = draw(bare);
    let place = scale(&alone);
    let here = theta(0.83, 0.24);
    let ends = added(
        LandscapeView {
            end: Some(here),
            ..bare
        },
        &alone,
    );
    assert_eq!(
        ends.len(),
        4,
        "two strokes for the summit and two for its mirror image"
    );
    for (marks, at) in ends.chunks(2).zip([here, here.swapped()]) {
        for stroke in marks {
            assert_at(stroke, place(at));
            let [left, top, right, bottom] = stroke.bounds();
            assert!(
                left == right || top == bottom,
                "upright and level: {stroke:?}"
            );
        }
    }
    let truth = added(
        LandscapeView {
            truth: Some(here),
            ..bare
        },
        &alone,
    );
    assert_eq!(truth.len(), 2);
    for stroke in &truth {
        assert_at(stroke, place(here));
        let [left, top, right, bottom] = stroke.bounds();
        assert!(
            (right - left) == (bottom - top) && right > left,
            "aslant: {stroke:?}"
        );
    }
    let estimate = PerCoin {
        a: Some(here.a()),
        b: Some(here.b()),
    };
    let estimate = added(LandscapeView { estimate, ..bare }, &alone);
    let prediction = added(
        LandscapeView {
            prediction: Some(here),
            ..bare
        },
        &alone,
    );
    for (marks, corners) in [(&estimate, 4), (&prediction, 3)] {
        let [inside, outline] = &marks[..] else {
            panic!("{marks:?}")
        };
        assert!(inside.filled(STYLE.palette.paper) && outline.stroked(STYLE.palette.ink));
        assert_eq!(inside.points().len(), corners);
        assert_eq!(outline.points()[0], outline.points()[corners], "closed");
        let [_, top, _, bottom] = outline.bounds();
        let x = outline.points()[0].0;
        assert!((x - place(here).0).abs() <= 2.0 && top < place(here).1 && bottom > place(here).1);
    }
    let half = PerCoin {
        a: Some(0.5),
        b: None,
    };
    assert!(
        added(
            LandscapeView {
                estimate: half,
                ..bare
            },
            &alone
        )
        .is_empty()
    );
    let equal = LandscapeView {
        end: Some(theta(0.66, 0.66)),
        ..bare
    };
    assert_eq!(added(equal, &alone).len(), 2, "its own mirror image");
}

#[test]
fn a_followed_set_highlights_its_best_theta() {
    let (landscape, path) = (of(Example::Paper, 40), paper(1));
    for share in [0.0, 0.02, 0.5, 0.9, 1.0] {
        let highlight = Some(Highlight {
            share,
            name: "set 12",
        });
        let drawn = draw(LandscapeView {
            highlight,
            ..plain(&landscape, &path)
        });
        let place = scale(&drawn);
        let is_highlighted = |m: &&Mark| m.tag == "polyline" && m.stroked(STYLE.palette.highlight);
        let lines: Vec<&Mark> = drawn.iter().filter(is_highlighted).collect();
        let [of_a, of_b] = lines[..] else {
            panic!("{lines:?}")
        };
        assert_at(of_a, place(theta(share, 0.5)));
        assert_at(of_b, place(theta(0.5, share)));
        let name = drawn.iter().find(|mark| mark.text == "set 12").unwrap();
        let [left, _, _, foot] = name.bounds();
        assert!(foot <= place(theta(0.0, 1.0)).1 + 1.0, "above the square");
        let label = drawn.iter().find(|mark| mark.text == "1.0").unwrap();
        assert!(left >= label.bounds()[2], "not over the axis's label");
    }
}

#[test]
fn a_prediction_is_joined_to_its_answer() {
    let (landscape, path) = (of(Example::Paper, 40), paper(1));
    let predicted = theta(0.9, 0.8);
    let open = LandscapeView {
        prediction: Some(predicted),
        ..plain(&landscape, &path)
    };
    let (asked, answered) = (
        draw(open),
        draw(LandscapeView {
            answered: true,
            ..open
        }),
    );
    assert!(answered.len() > asked.len() + 3);
    let place = scale(&asked);
    let bounds = |marks: &[Mark]| -> Vec<[f64; 4]> { marks.iter().map(Mark::bounds).collect() };
    let before = bounds(&asked);
    let dashes = bounds(&answered)
        .into_iter()
        .filter(|b| !before.contains(b));
    let [left, top, right, foot] = dashes.fold(
        [f64::MAX, f64::MAX, f64::MIN, f64::MIN],
        |[l, t, r, b], [left, top, right, foot]| {
            [l.min(left), t.min(top), r.max(right), b.max(foot)]
        },
    );
    let ((guess_x, guess_y), (x, y)) = (place(predicted), place(path[1].theta));
    let near = |one: f64, other: f64| (one - other).abs() <= 0.6 * STYLE.em;
    assert!(near(left, guess_x.min(x)) && near(right, guess_x.max(x)));
    assert!(near(top, guess_y.min(y)) && near(foot, guess_y.max(y)));
    let alone = LandscapeView {
        answered: true,
        ..plain(&landscape, &path)
    };
    assert_eq!(draw(alone).len(), draw(plain(&landscape, &path)).len());
}

#[test]
fn contours_are_drawn_within_the_square_where_they_lie() {
    let landscape = of(Example::Paper, 40);
    let drawn = draw(plain(&landscape, &[]));
    let place = scale(&drawn);
    let muted = |m: &&Mark| m.tag == "polyline" && m.stroked(STYLE.palette.muted);
    let points: Vec<(f64, f64)> = drawn.iter().filter(muted).flat_map(Mark::points).collect();
    let mut drawn_lines = 0;
    for level in landscape.levels() {
        for line in landscape.contour(level) {
            let (a, b) = line[0];
            let (x, y) = place(theta(a, b));
            let near = |&(px, py): &(f64, f64)| (px - x).abs() <= 2.0 && (py - y).abs() <= 2.0;
            assert!(points.iter().any(near), "{a} {b}");
            drawn_lines += 1;
        }
    }
    assert!(drawn_lines > 8);
}
