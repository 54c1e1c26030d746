//! Motion: the pictures on the way from before a step to after it, rendered to SVG and compared with both stills and with
//! what lies between them.

use crate::em_helpers::theta;
use crate::svg::{Mark, assert_inside, marks};
use em_coins::view::{
    LandscapeCaptions, LandscapeView, Motion, Palette, Piles, Shares, Stage, Style, TossGrid,
    TrajectoryChart,
};
use em_coins::{
    Assignment, Coin, Em, Example, Expectation, PerCoin, Road, Setup, Simulation, Source, Tosses,
};
use plotters::prelude::*;

const LIGHT: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};
const TINT_OF_B: RGBColor = RGBColor(0xf1, 0xdf, 0xd1);
const SIZE: (u32, u32) = (800, 120);

/// The paper's example after so many half-steps.
fn paper(position: usize) -> Em {
    let (tosses, _) = Example::Paper.data();
    let mut em = Em::new(tosses, Example::Paper.guess(), Assignment::Soft);
    em.seek(position).unwrap();
    em
}

fn counted(em: &Em) -> Shares<'_> {
    em.expectation().map_or(Shares::None, Shares::Expected)
}

fn simulated(sets: usize, tosses: u32) -> Tosses {
    let setup = Setup {
        source: Source::Simulated(Simulation::new(theta(0.8, 0.45), sets, tosses).unwrap(), 7),
        guess: theta(0.6, 0.5),
        method: em_coins::Method::default(),
    };
    (*setup.data().0).clone()
}

fn grid(tosses: &Tosses, shares: Shares<'_>) -> Vec<Mark> {
    let grid = TossGrid {
        tosses,
        first: 0,
        rows: 5,
        shares,
        guess: None,
        coins: &[],
    };
    inside(marks(SIZE, |area| grid.draw(area, &LIGHT).unwrap()))
}

fn piles(tosses: &Tosses, shares: Shares<'_>, border: f64) -> Vec<Mark> {
    let piles = Piles {
        tosses,
        shares,
        highlighted: None,
        border,
    };
    inside(marks(SIZE, |area| piles.draw(area, &LIGHT).unwrap()))
}

fn inside(drawn: Vec<Mark>) -> Vec<Mark> {
    assert_inside(&drawn, SIZE);
    drawn
}

/// Where the only mark of a row or a pile lies that is so.
#[track_caller]
fn bounds(drawn: &[Mark], part: usize, parts: usize, is: impl Fn(&Mark) -> bool) -> [f64; 4] {
    let height = f64::from(SIZE.1) / parts as f64;
    let found: Vec<[f64; 4]> = drawn
        .iter()
        .filter(|mark| is(mark))
        .map(Mark::bounds)
        .filter(|[_, top, _, foot]| ((top + foot) / 2.0 / height) as usize == part)
        .collect();
    assert_eq!(found.len(), 1);
    found[0]
}

fn is_rect(color: RGBColor) -> impl Fn(&Mark) -> bool {
    move |mark| mark.tag == "rect" && mark.filled(color)
}

#[track_caller]
fn assert_near(found: f64, exact: f64) {
    assert!((found - exact).abs() <= 1.0, "{found} is {exact}");
}

/// Both coins' shares of a set.
fn of(found: &Expectation, tosses: &Tosses, set: usize) -> PerCoin<f64> {
    found.responsibilities(tosses.heads(set), tosses.tails(set))
}

#[test]
fn an_e_step_cuts_and_then_gathers_and_an_m_step_marks_and_then_moves_theta() {
    let (tosses, _) = Example::Paper.data();
    let before = Stage {
        cut: 0.0,
        gathered: 0.0,
        marked: 0.0,
        theta: 0.0,
    };
    for (from, to, cuts, theta) in [
        (-2, -1, true, false),
        (-1, 0, false, false),
        (0, 1, true, false),
        (1, 2, false, true),
        (2, 3, true, false),
        (0, 2, true, true),
        (1, 3, true, true),
    ] {
        let motion = Motion::between(from, to, &tosses);
        let gathers = cuts || theta;
        assert_eq!(
            motion,
            Motion {
                cuts,
                gathers,
                theta
            }
        );
        let start = Stage {
            cut: if cuts { 0.0 } else { 1.0 },
            gathered: if cuts { 0.0 } else { 1.0 },
            marked: if theta { 0.0 } else { 1.0 },
            theta: if theta { 0.0 } else { 1.0 },
        };
        assert_eq!((motion.at(0.0), motion.at(1.0)), (start, Stage::STILL));
        let mut last = before;
        for step in 0..=100 {
            let now = motion.at(f64::from(step) / 100.0);
            assert!(now.cut >= last.cut && now.gathered >= last.gathered, "on");
            assert!(now.marked >= last.marked && now.theta >= last.theta, "on");
            assert!(now.cut >= now.gathered, "first the cause");
            assert!(!theta || now.marked >= now.theta, "first the cause");
            if cuts && theta {
                assert!(now.theta == 0.0 || now.gathered == 1.0, "first the E-step");
            }
            last = now;
        }
    }
}

#[test]
fn nothing_moves_backwards_or_over_more_than_an_iteration() {
    let (tosses, _) = Example::Paper.data();
    for (from, to) in [(1, 0), (3, 3), (0, 3), (0, 46), (-2, 1), (-1, -2), (4, 1)] {
        let motion = Motion::between(from, to, &tosses);
        assert_eq!(motion, Motion::default());
        assert_eq!(motion.at(0.0), Stage::STILL);
    }
}

#[test]
fn of_more_tosses_than_a_frame_can_draw_only_theta_moves() {
    let few = [(10, 20), (10, 100), (1_000, 1), (1, 1_000)];
    for (sets, tosses) in few {
        assert!(Motion::between(0, 1, &simulated(sets, tosses)).cuts);
    }
    for (sets, tosses) in [(10, 101), (1_001, 1), (100_000, 20)] {
        let tosses = simulated(sets, tosses);
        let (e_step, both) = (
            Motion::between(0, 1, &tosses),
            Motion::between(0, 2, &tosses),
        );
        assert_eq!(e_step, Motion::default());
        assert_eq!((both.cuts, both.gathers, both.theta), (false, false, true));
        let halfway = both.at(0.5);
        assert!(halfway.theta > 0.0 && halfway.theta < 1.0);
        assert_eq!((halfway.cut, halfway.marked), (1.0, 1.0));
    }
}

#[test]
fn between_two_e_steps_bars_and_cuts_slide_from_share_to_share() {
    let (before, after) = (paper(1), paper(3));
    let tosses = after.tosses();
    let (from, to) = (counted(&before), counted(&after));
    let at = |at| grid(tosses, Shares::between(&from, &to, at));
    assert_eq!(at(0.0), grid(tosses, from), "the still before");
    assert_eq!(at(1.0), grid(tosses, to), "the still after");
    let drawn = at(0.5);
    for set in 0..5 {
        let [start, _, end, _] = bounds(&drawn, set, 5, |mark| mark.stroked(LIGHT.palette.b));
        let shares = [&before, &after].map(|em| of(em.expectation().unwrap(), tosses, set).a);
        let middle = (shares[0] + shares[1]) / 2.0;
        let part_of_a = bounds(&drawn, set, 5, is_rect(LIGHT.palette.a));
        let part_of_b = bounds(&drawn, set, 5, is_rect(TINT_OF_B));
        assert_near(part_of_a[2], start + middle * (end - start));
        assert_eq!(part_of_a[2], part_of_b[0], "all of it is counted");
    }
    let pieces = |drawn: &[Mark]| drawn.iter().filter(|mark| mark.tag == "polygon").count();
    assert_eq!(pieces(&drawn), 100, "each of fifty tosses is cut");
}

#[test]
fn at_the_first_e_step_both_shares_grow_from_their_ends() {
    let after = paper(1);
    let tosses = after.tosses();
    let to = counted(&after);
    let at = |at| grid(tosses, Shares::between(&Shares::None, &to, at));
    assert_eq!(at(0.0), grid(tosses, Shares::None));
    assert_eq!(at(1.0), grid(tosses, to));
    let drawn = at(0.5);
    for set in 0..5 {
        let shares = of(after.expectation().unwrap(), tosses, set);
        let part_of_a = bounds(&drawn, set, 5, is_rect(LIGHT.palette.a));
        let part_of_b = bounds(&drawn, set, 5, is_rect(TINT_OF_B));
        let (start, end) = (part_of_a[0], part_of_b[2]);
        assert_near(part_of_a[2], start + 0.5 * shares.a * (end - start));
        assert_near(part_of_b[0], end - 0.5 * shares.b * (end - start));
    }
    // What is not cut yet keeps its ink.
    let ink = |drawn: &[Mark]| {
        let discs = drawn.iter().filter(|mark| mark.tag == "circle");
        discs.filter(|disc| disc.filled(LIGHT.palette.ink)).count()
    };
    assert_eq!((ink(&at(0.0)), ink(&drawn), ink(&at(1.0))), (33, 50, 0));
}

#[test]
fn labels_go_and_shares_come_by_the_same_way() {
    let (tosses, truth) = Example::Paper.data();
    let known = Shares::Labels(&truth.coins);
    let em = paper(1);
    for (from, to) in [
        (known, Shares::None),
        (known, counted(&em)),
        (Shares::None, known),
    ] {
        assert_eq!(
            grid(&tosses, Shares::between(&from, &to, 0.0)),
            grid(&tosses, from)
        );
        assert_eq!(
            grid(&tosses, Shares::between(&from, &to, 1.0)),
            grid(&tosses, to)
        );
        let halfway = Shares::between(&from, &to, 0.5);
        assert_ne!(grid(&tosses, halfway), grid(&tosses, from));
        assert_ne!(
            piles(&tosses, halfway, 0.0),
            piles(&tosses, Shares::None, 0.0)
        );
    }
    assert_eq!(
        grid(&tosses, Shares::between(&Shares::None, &Shares::None, 0.5)),
        grid(&tosses, Shares::None)
    );
}

#[test]
fn segments_gather_until_the_piles_hold_what_is_counted() {
    let (before, after) = (paper(1), paper(3));
    let tosses = after.tosses();
    // 64 % of all tosses fill the width.
    let unit = (f64::from(SIZE.0) - 1.0 - 27.0) / (0.64 * 50.0);
    for (from, to) in [
        (Shares::None, counted(&before)),
        (counted(&before), counted(&after)),
    ] {
        let at = |at| piles(tosses, Shares::between(&from, &to, at), 0.0);
        assert_eq!(at(0.0), piles(tosses, from, 0.0));
        assert_eq!(at(1.0), piles(tosses, to, 0.0));
        let heads = |shares: Shares<'_>, coin| match shares {
            Shares::Expected(found) => found.counts().of(coin).heads,
            _ => 0.0,
        };
        for (index, coin) in Coin::BOTH.into_iter().enumerate() {
            let [start, _, dark_end, _] =
                bounds(&at(0.5), index, 2, is_rect(LIGHT.palette.of(coin)));
            let halfway = (heads(from, coin) + heads(to, coin)) / 2.0;
            assert_near(dark_end - start, unit * halfway);
        }
    }
}

#[test]
fn an_m_step_marks_where_dark_ends_with_the_dots_of_the_trajectory() {
    let em = paper(2);
    let (tosses, shares) = (em.tosses(), counted(&em));
    let plain = piles(tosses, shares, 0.0);
    for (size, least) in [(0.5, 2.0), (1.0, 4.0)] {
        let drawn = piles(tosses, shares, size);
        assert_eq!(drawn.len(), plain.len() + 8);
        for (index, coin) in Coin::BOTH.into_iter().enumerate() {
            let color = LIGHT.palette.of(coin);
            let dark = bounds(&drawn, index, 2, is_rect(color));
            let dot = |mark: &Mark| {
                let is_of_coin = match coin {
                    Coin::A => mark.filled(color),
                    Coin::B => mark.stroked(color),
                };
                mark.tag == "circle" && is_of_coin
            };
            let [left, top, right, foot] = bounds(&drawn, index, 2, dot);
            assert_near((left + right) / 2.0, dark[2]);
            assert_near((top + foot) / 2.0, (dark[1] + dark[3]) / 2.0);
            assert!(right - left >= 2.0 * least);
            let line = |mark: &Mark| mark.tag == "polyline" && mark.stroked(LIGHT.palette.ink);
            let [x, top, _, foot] = bounds(&drawn, index, 2, line);
            assert_near(x, dark[2]);
            assert_eq!(top < dark[1] && foot > dark[3], size == 1.0, "across");
        }
    }
    // A coin without tosses has no border.
    assert_eq!(
        piles(tosses, Shares::None, 1.0),
        piles(tosses, Shares::None, 0.0)
    );
}

#[test]
fn the_dots_of_the_trajectory_go_from_the_last_theta_to_the_present() {
    let em = paper(4);
    let chart = |path, moved| {
        let chart = TrajectoryChart {
            path,
            moved,
            truth: None,
            estimate: PerCoin { a: None, b: None },
            prediction: None,
            highlight: None,
            caption: "iteration",
        };
        inside(marks(SIZE, |area| chart.draw(area, &LIGHT).unwrap()))
    };
    let dots = |drawn: &[Mark]| -> Vec<(f64, f64)> {
        let of_a = |mark: &&Mark| mark.tag == "circle" && mark.filled(LIGHT.palette.a);
        let dots = drawn.iter().filter(of_a);
        dots.map(|dot| (dot.number("cx"), dot.number("cy")))
            .collect()
    };
    let (before, after) = (chart(&em.path()[..2], 1.0), chart(em.path(), 1.0));
    let (from, to) = (dots(&before), dots(&after));
    let halfway = dots(&chart(em.path(), 0.5));
    assert_eq!((from.len(), to.len(), halfway.len()), (2, 3, 3));
    assert_near(halfway[2].0, (from[1].0 + to[2].0) / 2.0);
    assert_near(halfway[2].1, (from[1].1 + to[2].1) / 2.0);
    // All but what is written stands as before; that is of the present at once.
    let drawn = |marks: Vec<Mark>| -> Vec<Mark> {
        let mut marks = marks;
        marks.retain(|mark| mark.tag != "text");
        marks
    };
    let start = chart(em.path(), 0.0);
    assert!(start.iter().any(|mark| mark.text == "θA 0.75"));
    assert_eq!(drawn(start), drawn(before));
    assert_eq!(drawn(chart(em.path(), 1.0)), drawn(after));
    // A guess alone has nowhere to come from.
    assert_eq!(chart(&em.path()[..1], 0.5), chart(&em.path()[..1], 1.0));
}

#[test]
fn the_point_on_the_landscape_goes_along_its_road() {
    const SQUARE: (u32, u32) = (420, 360);
    let setup = Setup::from(Example::Paper);
    let road = Road::new(setup.em(setup.data().0));
    let whole = road.path().len() - 1;
    for iteration in [1, 2, whole] {
        let view = |iteration: usize, moved| {
            let view = LandscapeView {
                path: &road.path()[..=iteration],
                moved,
                ahead: road.ahead(iteration),
                end: Some(road.end().theta),
                basins: None,
                truth: None,
                estimate: PerCoin::default(),
                prediction: None,
                answered: false,
                highlight: None,
                captions: LandscapeCaptions {
                    start: "start",
                    now: "now",
                    ..LandscapeCaptions::default()
                },
            };
            marks(SQUARE, |area| view.draw(area, &LIGHT).unwrap())
        };
        let ring = |drawn: &[Mark]| {
            let is = |mark: &&Mark| mark.tag == "circle" && mark.filled(LIGHT.palette.paper);
            let ring = drawn.iter().find(is).unwrap();
            (ring.number("cx"), ring.number("cy"))
        };
        let (before, after) = (view(iteration - 1, 1.0), view(iteration, 1.0));
        let (from, to) = (ring(&before), ring(&after));
        let halfway = view(iteration, 0.5);
        assert_near(ring(&halfway).0, (from.0 + to.0) / 2.0);
        assert_near(ring(&halfway).1, (from.1 + to.1) / 2.0);
        let (drawn, written): (Vec<Mark>, Vec<Mark>) = view(iteration, 0.0)
            .into_iter()
            .partition(|mark| mark.tag != "text");
        let mut still = before;
        still.retain(|mark| mark.tag != "text");
        assert_eq!(drawn, still);
        // The names stand where they will.
        let names = |mark: &&Mark| mark.tag == "text";
        assert!(written.iter().eq(after.iter().filter(names)));
        assert!(halfway.iter().filter(names).eq(after.iter().filter(names)));
    }
}
