//! The picture of the landscape, rendered to SVG and compared with the numbers that it shows.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{after, theta};
use crate::svg::{Mark, assert_inside, marks};
use em_coins::view::{
    ContourLines, Highlight, LandscapeCaptions, LandscapeView, Palette, Style, ThetaPlane,
};
use em_coins::{
    Assignment, BasinMap, Em, Example, Landscape, Method, Parameters, PerCoin, Prior, Road, Setup,
    Theta,
};
use std::sync::Arc;

const SIZE: (u32, u32) = (420, 360);
const STYLE: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};
const CAPTIONS: LandscapeCaptions<'static> = LandscapeCaptions {
    start: "start",
    now: "now",
    end: "top",
    mirrored: "same top, names swapped",
    truth: "truth",
    estimate: "counted from the labels",
    prediction: "your prediction",
    ridge: "equal coins: a ridge EM cannot leave",
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

/// The whole road of an example.
fn road(example: Example) -> Road {
    let setup = Setup::from(example);
    let (tosses, _) = setup.data();
    Road::new(setup.em(tosses))
}

fn plain(path: &[Parameters]) -> LandscapeView<'_> {
    LandscapeView {
        path,
        moved: 1.0,
        ahead: &[],
        end: None,
        basins: None,
        truth: None,
        estimate: PerCoin::default(),
        prediction: None,
        answered: false,
        highlight: None,
        captions: LandscapeCaptions::default(),
    }
}

fn draw(view: LandscapeView<'_>) -> Vec<Mark> {
    let drawn = marks(SIZE, |area| view.draw(area, &STYLE).unwrap());
    assert_inside(&drawn, SIZE);
    drawn
}

/// Returns the pixels of θ = 0 and θ = 1 according to the labels of the axes: x and y.
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

/// The middle of what a mark covers.
fn middle(mark: &Mark) -> (f64, f64) {
    let [left, top, right, bottom] = mark.bounds();
    ((left + right) / 2.0, (top + bottom) / 2.0)
}

#[test]
fn the_road_is_a_line_with_a_halo_and_a_dot_for_each_iteration() {
    let path = paper(2);
    let drawn = draw(plain(&path));
    let place = scale(&drawn);
    let Palette { ink, paper, .. } = STYLE.palette;
    let road = |m: &&Mark| m.tag == "polyline" && m.points().len() == 3;
    let lines: Vec<&Mark> = drawn.iter().filter(road).collect();
    let [halo, line] = lines[..] else {
        panic!("{lines:?}")
    };
    assert!(halo.stroked(paper) && line.stroked(ink), "the halo below");
    assert_eq!(line.number("stroke-width"), 3.0);
    assert!(halo.number("stroke-width") >= 6.0);
    assert_eq!(halo.points(), line.points());
    let dots: Vec<&Mark> = drawn
        .iter()
        .filter(|m| m.tag == "circle" && m.filled(ink))
        .collect();
    assert_eq!(dots.len(), 3);
    for (k, found) in path.iter().enumerate() {
        assert_at(dots[k], place(found.theta));
        assert_eq!(line.points()[k], middle(dots[k]));
    }
    let rings: Vec<&Mark> = drawn
        .iter()
        .filter(|m| m.tag == "circle" && m.stroked(ink))
        .collect();
    assert_eq!(rings.len(), 1, "the present");
    assert_at(rings[0], place(path[2].theta));
    assert!(rings[0].number("r") > 1.5 * dots[0].number("r"));
    let blocks: Vec<&Mark> = drawn
        .iter()
        .filter(|m| m.tag == "rect" && m.filled(ink))
        .collect();
    assert_eq!(blocks.len(), 1, "the guess");
    assert_at(blocks[0], place(path[0].theta));
}

#[test]
fn a_guess_alone_is_a_block_within_a_ring_and_no_path_is_no_mark() {
    let circles = |drawn: &[Mark]| drawn.iter().filter(|mark| mark.tag == "circle").count();
    assert_eq!(circles(&draw(plain(&[]))), 0);
    let drawn = draw(plain(&paper(0)));
    let [.., ring, halo, block] = &drawn[..] else {
        panic!()
    };
    assert_eq!((ring.tag.as_str(), block.tag.as_str()), ("circle", "rect"));
    assert!(halo.filled(STYLE.palette.paper) && block.filled(STYLE.palette.ink));
    assert!(ring.bounds()[0] < block.bounds()[0] && ring.bounds()[2] > block.bounds()[2]);
}

#[test]
fn steps_too_small_to_be_seen_add_no_dots() {
    let path = vec![Parameters::from(theta(0.3, 0.2)); 5_000];
    assert!(draw(plain(&path)).len() < draw(plain(&path[..2])).len() + 3);
}

#[test]
fn the_rest_of_the_road_is_dotted_from_now_to_where_em_converges() {
    let road = road(Example::Paper);
    let exact = theta(0.796_789_066_922_647, 0.519_583_120_145_135_1);
    assert!(road.end().theta.largest_change(exact) < 1e-6);
    for iteration in [0, 1, 2] {
        let (path, ahead) = (&road.path()[..=iteration], road.ahead(iteration));
        let done = draw(plain(path));
        let drawn = draw(LandscapeView {
            ahead,
            ..plain(path)
        });
        let place = scale(&done);
        let is_small =
            |m: &&Mark| m.tag == "circle" && m.filled(STYLE.palette.ink) && m.number("r") < 2.0;
        assert_eq!(done.iter().filter(is_small).count(), 0);
        let dots: Vec<&Mark> = drawn.iter().filter(is_small).collect();
        let (now, end) = (place(path[iteration].theta), place(exact));
        let spacing = |one: (f64, f64), other: (f64, f64)| (one.0 - other.0).hypot(one.1 - other.1);
        assert!(spacing(middle(dots[0]), now) <= 2.0);
        assert!(spacing(middle(dots[dots.len() - 1]), end) <= 0.5 * STYLE.em);
        for pair in dots.windows(2) {
            let apart = spacing(middle(pair[0]), middle(pair[1]));
            assert!((0.2 * STYLE.em..0.6 * STYLE.em).contains(&apart), "{apart}");
        }
        // On a thin line of paper that ends exactly there.
        let thin = |m: &&Mark| m.tag == "polyline" && m.stroked(STYLE.palette.paper);
        let halo = drawn
            .iter()
            .filter(thin)
            .find(|m| m.points()[0] == middle(dots[0]))
            .unwrap();
        let last = halo.points()[halo.points().len() - 1];
        assert!(spacing(last, end) <= 1.5, "{last:?} {end:?}");
    }
    let whole = road.path().len() - 1;
    assert!(road.ahead(whole).is_empty() && road.ahead(whole + 5).is_empty());
}

#[test]
fn a_road_ends_at_a_maximum_unless_em_is_hard_or_stuck_or_estimates_the_prior() {
    assert!(road(Example::Paper).ends_at_maximum());
    assert!(road(Example::NearlyEqual).ends_at_maximum());
    assert!(!road(Example::Equal).ends_at_maximum());
    assert!(!road(Example::HardStuck).ends_at_maximum());
    let learned = Method {
        assignment: Assignment::Soft,
        prior: Prior::Learned,
        tolerance: None,
    };
    let em = |guess, method| Road::new(Em::new(Example::Paper.data().0, guess, method));
    assert!(!em(theta(0.6, 0.5), learned).ends_at_maximum());
    let stopped = em(theta(0.0, 0.0), Assignment::Soft.into());
    assert_eq!(stopped.path(), [Parameters::from(theta(0.0, 0.0))]);
    assert!(!stopped.ends_at_maximum());
}

#[test]
fn each_kind_of_mark_has_its_place_and_its_shape() {
    let here = theta(0.83, 0.24);
    let bare = plain(&[]);
    let alone = draw(bare);
    let place = scale(&alone);
    let ends = added(
        LandscapeView {
            end: Some(here),
            ..bare
        },
        &alone,
    );
    // Two strokes on two of paper, for the maximum and for its mirror image.
    assert_eq!(ends.len(), 8);
    for (marks, at) in ends.chunks(4).zip([here, here.swapped()]) {
        for (index, stroke) in marks.iter().enumerate() {
            assert_at(stroke, place(at));
            let [left, top, right, bottom] = stroke.bounds();
            assert!(left == right || top == bottom, "upright and level");
            let color = if index < 2 {
                STYLE.palette.paper
            } else {
                STYLE.palette.ink
            };
            assert!(stroke.stroked(color));
        }
    }
    let truth = added(
        LandscapeView {
            truth: Some(here),
            ..bare
        },
        &alone,
    );
    assert_eq!(truth.len(), 4);
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
    let estimate = LandscapeView {
        estimate: half,
        ..bare
    };
    assert!(added(estimate, &alone).is_empty());
    let equal = LandscapeView {
        end: Some(theta(0.66, 0.66)),
        ..bare
    };
    assert_eq!(added(equal, &alone).len(), 4, "its own mirror image");
}

/// The names in a picture: each is written in ink over copies of itself in the paper's colour.
fn names(drawn: &[Mark]) -> Vec<&Mark> {
    let bold = |m: &&Mark| m.tag == "text" && m.filled(STYLE.palette.ink);
    drawn.iter().filter(bold).collect()
}

#[test]
fn names_stand_beside_their_points_and_neither_overlap_nor_leave_the_picture() {
    let road = road(Example::Paper);
    let end = road.end().theta;
    let (truth, estimate) = (theta(0.8, 0.45), theta(0.8, 0.45));
    for size in [(245, 245), (320, 300), (460, 420), (900, 900), (1_900, 700)] {
        for iteration in [0, 1, 10] {
            let ahead = road.ahead(iteration);
            let view = LandscapeView {
                ahead,
                end: Some(end),
                truth: Some(truth),
                estimate: PerCoin {
                    a: Some(estimate.a()),
                    b: Some(estimate.b()),
                },
                captions: CAPTIONS,
                ..plain(&road.path()[..=iteration])
            };
            let drawn = marks(size, |area| view.draw(area, &STYLE).unwrap());
            assert_inside(&drawn, size);
            let names = names(&drawn);
            let texts: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
            let now = if iteration == 0 { "start = now" } else { "now" };
            let mut expected = vec![now, "top", "same top, names swapped", "truth"];
            if size.0 >= 460 {
                expected.push("counted from the labels");
                expected.push("equal coins: a ridge EM cannot leave");
            }
            for text in expected {
                assert!(texts.contains(&text), "{text} in {texts:?} at {size:?}");
            }
            assert_eq!(texts.contains(&"start"), iteration > 0);
            for (index, one) in names.iter().enumerate() {
                let [left, top, right, bottom] = one.bounds();
                for other in &names[..index] {
                    let [l, t, r, b] = other.bounds();
                    assert!(
                        right <= l || r <= left || bottom <= t || b <= top,
                        "{one:?} {other:?}"
                    );
                }
                // Paper all around its letters.
                let copies = drawn
                    .iter()
                    .filter(|m| m.text == one.text && m.filled(STYLE.palette.paper));
                assert_eq!(copies.count(), 8);
            }
            // Each near its point, and over no mark's middle.
            let plane = ThetaPlane::within(size, &STYLE);
            let pixel = |theta: Theta| {
                let side = f64::from(plane.side);
                (
                    f64::from(plane.left) + theta.a() * side,
                    f64::from(plane.top) + (1.0 - theta.b()) * side,
                )
            };
            for (text, at) in [
                (now, road.path()[iteration].theta),
                ("top", end),
                ("same top, names swapped", end.swapped()),
                ("truth", truth),
            ] {
                let name = names.iter().find(|name| name.text == text).unwrap();
                let [left, top, right, bottom] = name.bounds();
                let (x, y) = pixel(at);
                let edge = f64::from(plane.left + plane.side);
                assert!(
                    size.0 < 460 || right <= edge + 1.0,
                    "{text} leaves the plot at {size:?}"
                );
                let gap = (left - x)
                    .max(x - right)
                    .max(0.0)
                    .hypot((top - y).max(y - bottom).max(0.0));
                assert!(gap > 4.0 && gap < 3.0 * STYLE.em, "{text}: {gap}");
            }
        }
    }
}

#[test]
fn names_need_no_room_that_is_not_there() {
    let path = paper(1);
    let view = LandscapeView {
        end: Some(theta(1.0, 0.0)),
        captions: CAPTIONS,
        ..plain(&path)
    };
    for size in [(90, 90), (130, 110), (160, 600)] {
        let drawn = marks(size, |area| view.draw(area, &STYLE).unwrap());
        assert_inside(&drawn, size);
    }
    let unnamed = LandscapeView {
        captions: LandscapeCaptions::default(),
        ..view
    };
    let drawn = draw(unnamed);
    assert!(names(&drawn).is_empty());
}

#[test]
fn the_ends_of_all_starts_are_marked_as_large_as_their_part() {
    let tosses = Arc::new(Example::Paper.data().0);
    let even = PerCoin { a: 0.5, b: 0.5 };
    let mut map = BasinMap::new(tosses, Assignment::Hard, even, 30);
    map.advance(usize::MAX);
    let drawn = draw(LandscapeView {
        basins: Some(&map),
        ..plain(&[])
    });
    let place = scale(&drawn);
    let ink = |m: &&Mark| {
        let [left, top, right, bottom] = m.bounds();
        m.tag == "polyline" && m.stroked(STYLE.palette.ink) && (left == right) != (top == bottom)
    };
    let strokes: Vec<&Mark> = drawn.iter().filter(ink).collect();
    assert_eq!(strokes.len(), 2 * map.ends().len());
    let mut ends: Vec<(usize, f64)> = Vec::new();
    for (end, pair) in map.ends().iter().zip(strokes.chunks(2)) {
        assert_at(pair[0], place(end.parameters.theta));
        let [left, _, right, _] = pair[0].bounds();
        ends.push((end.starts, right - left));
    }
    assert!(ends.len() > 10, "a row of them");
    ends.sort_by_key(|end| end.0);
    assert!(ends.windows(2).all(|pair| pair[0].1 <= pair[1].1));
    let (least, most) = (ends[0].1, ends[ends.len() - 1].1);
    assert!(least >= 0.3 * STYLE.em && most >= 2.0 * least && most <= 1.3 * STYLE.em);
}

#[test]
fn a_followed_set_highlights_its_best_theta() {
    let path = paper(1);
    for share in [0.0, 0.02, 0.5, 0.9, 1.0] {
        let highlight = Some(Highlight {
            share,
            name: "set 12",
        });
        let drawn = draw(LandscapeView {
            highlight,
            ..plain(&path)
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
    let path = paper(1);
    let predicted = theta(0.9, 0.8);
    let open = LandscapeView {
        prediction: Some(predicted),
        ..plain(&path)
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
        ..plain(&path)
    };
    assert_eq!(draw(alone).len(), draw(plain(&path)).len());
}

/// The lines that the contours of a landscape are drawn as.
fn contours(landscape: &Landscape, finer: u32, palette: Palette) -> Vec<Mark> {
    let style = Style { palette, ..STYLE };
    let view = ContourLines {
        landscape,
        plane: ThetaPlane::within(SIZE, &style),
        finer,
        on_tint: true,
    };
    let size = (finer * SIZE.0, finer * SIZE.1);
    let drawn = marks(size, |area| view.draw(area, &style).unwrap());
    assert_inside(&drawn, size);
    drawn
}

#[test]
fn contours_lie_where_the_likelihood_has_their_level_and_each_fifth_is_bold() {
    let landscape = of(Example::Paper, 80);
    let finer = 16;
    let plane = ThetaPlane::within(SIZE, &STYLE);
    let lines = contours(&landscape, finer, STYLE.palette);
    let mut drawn = lines.iter();
    let mut widths = Vec::new();
    for level in landscape.levels() {
        let mut width = 0.0;
        for _ in landscape.contour(level.height) {
            let line = drawn.next().unwrap();
            width = line.number("stroke-width");
            for (x, y) in line.points() {
                let at = plane
                    .pixel_to_theta(x / f64::from(finer), y / f64::from(finer))
                    .unwrap();
                if [at.a(), at.b()].iter().all(|x| (0.1..0.9).contains(x)) {
                    let found = em_coins::log_likelihood(&Example::Paper.data().0, at);
                    let depth = landscape.max() - level.height;
                    let off = (found - level.height).abs();
                    assert!(off < 0.003 + 0.02 * depth, "{off} at {depth} {at:?}");
                }
            }
        }
        widths.push((width / f64::from(finer), level.is_index));
    }
    assert!(drawn.next().is_none());
    assert!(widths.iter().filter(|(_, is_index)| *is_index).count() >= 3);
    for (width, is_index) in widths {
        let expected = if is_index { 1.5..=2.5 } else { 0.7..=1.1 };
        assert!(expected.contains(&width), "{width}");
    }
}

#[test]
fn contours_are_smooth_and_reach_the_border() {
    let landscape = of(Example::Paper, 80);
    let finer = 16;
    let plane = ThetaPlane::within(SIZE, &STYLE);
    let mut turns = Vec::new();
    for line in contours(&landscape, finer, STYLE.palette) {
        let points = line.points();
        for three in points.windows(3) {
            let way = |from: (f64, f64), to: (f64, f64)| (to.1 - from.1).atan2(to.0 - from.0);
            let turn = (way(three[1], three[2]) - way(three[0], three[1])).to_degrees();
            turns.push((turn + 540.0).rem_euclid(360.0) - 180.0);
        }
        let (first, last) = (points[0], points[points.len() - 1]);
        if first != last {
            for (x, y) in [first, last] {
                let at = plane
                    .nearest_theta(x / f64::from(finer), y / f64::from(finer))
                    .unwrap();
                let away = at.a().min(1.0 - at.a()).min(at.b()).min(1.0 - at.b());
                assert!(away < 0.006, "{away}");
            }
        }
    }
    turns.iter_mut().for_each(|turn| *turn = turn.abs());
    turns.sort_by(f64::total_cmp);
    // As whole pixels every second point would turn by more than 10°.
    let most = turns[turns.len() * 98 / 100];
    assert!(most < 13.0, "{most}");
}

#[test]
fn contours_stand_out_from_the_tint_below_them() {
    let landscape = of(Example::Notebook, 60);
    for palette in [Palette::LIGHT, Palette::DARK] {
        let pixels = em_coins::view::shade(&landscape, &palette);
        let lines = contours(&landscape, 1, palette);
        let plane = ThetaPlane::within(SIZE, &STYLE);
        let sum = |rgb: &[u8]| rgb.iter().map(|&part| i32::from(part)).sum::<i32>();
        for line in lines {
            let hex = line.attribute("stroke").trim_start_matches('#');
            let color = u32::from_str_radix(hex, 16).unwrap().to_be_bytes();
            let (x, y) = line.points()[line.points().len() / 2];
            let at = plane.nearest_theta(x, y).unwrap();
            let cell = |theta: f64| ((theta * 60.0) as usize).min(59);
            let index = 4 * ((59 - cell(at.b())) * 60 + cell(at.a()));
            let off = (sum(&color[1..]) - sum(&pixels[index..index + 3])).abs();
            assert!(off > 90, "{off} {line:?}");
        }
    }
}
