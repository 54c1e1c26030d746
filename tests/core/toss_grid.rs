//! The toss grid, rendered to SVG and compared with the numbers that it shows.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::theta;
use crate::svg::{Mark, assert_inside, marks};
use em_coins::view::{Palette, Shares, Style, TossGrid};
use em_coins::{Assignment, Coin, Em, Example, Setup, Simulation, Source, Tosses, e_step};
use plotters::prelude::*;
use std::ops::Range;

const LIGHT: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};
const INK: RGBColor = Palette::LIGHT.ink;

/// The paper's example after its first E-step.
fn paper() -> Em {
    let (tosses, _) = Example::Paper.data();
    let mut em = Em::new(tosses, Example::Paper.guess(), Assignment::Soft);
    em.step().unwrap();
    em
}

fn expected(em: &Em) -> Shares<'_> {
    Shares::Expected(em.expectation().unwrap())
}

fn simulated(sets: usize, tosses: u32) -> Tosses {
    let simulation = Simulation::new(theta(0.8, 0.45), sets, tosses).unwrap();
    let source = Source::Simulated(simulation, 7);
    let guess = theta(0.6, 0.5);
    (*Setup {
        source,
        guess,
        method: em_coins::Method::default(),
    }
    .data()
    .0)
        .clone()
}

fn grid(tosses: &Tosses, rows: usize) -> TossGrid<'_> {
    TossGrid {
        tosses,
        first: 0,
        rows,
        shares: Shares::None,
        guess: None,
        coins: &[],
    }
}

/// A grid on an area whose rows are 24 units high.
fn draw(grid: TossGrid<'_>, width: u32) -> Vec<Mark> {
    let size = (width, 24 * grid.rows as u32);
    let drawn = marks(size, |area| grid.draw(area, &LIGHT).unwrap());
    assert_inside(&drawn, size);
    drawn
}

/// Returns the left and right ends of the selected marks, from left to right.
fn reach(drawn: &[Mark], is: impl Fn(&&Mark) -> bool) -> Range<f64> {
    let bounds = drawn.iter().filter(is).map(Mark::bounds);
    bounds.fold(f64::MAX..0.0, |reach, [left, _, right, _]| {
        reach.start.min(left)..reach.end.max(right)
    })
}

/// Those marks of one kind whose middle lies in row `row`.
fn in_row<'a>(drawn: &'a [Mark], row: usize, tag: &str) -> Vec<&'a Mark> {
    let of_row = |mark: &&Mark| {
        let [_, top, _, bottom] = mark.bounds();
        mark.tag == tag && ((top + bottom) / 48.0) as usize == row
    };
    drawn.iter().filter(of_row).collect()
}

#[test]
fn each_toss_is_a_disc_filled_for_heads_and_hollow_for_tails() {
    let em = paper();
    let drawn = draw(grid(em.tosses(), 5), 800);
    let places = |row| -> Vec<f64> {
        let discs = in_row(&drawn, row, "circle");
        discs.iter().map(|disc| disc.number("cx")).collect()
    };
    let first = places(0);
    for row in 0..5 {
        let discs = in_row(&drawn, row, "circle");
        assert_eq!(discs.len(), 10);
        for (disc, heads) in discs.iter().zip(em.tosses().set(row)) {
            assert_eq!((disc.filled(INK), disc.stroked(INK)), (heads, !heads));
            assert_eq!(disc.number("cy"), 24.0 * row as f64 + 12.0);
        }
        assert_eq!(places(row), first, "tosses stand below each other");
    }
    let radius = in_row(&drawn, 0, "circle")[0].number("r");
    for (left, right) in first.iter().zip(&first[1..]) {
        let gap = right - left;
        assert!(gap > 2.0 * radius && (gap - (first[1] - first[0])).abs() <= 1.0);
    }
}

#[test]
fn tosses_carry_their_letters_only_where_there_is_room() {
    let em = paper();
    let drawn = draw(grid(em.tosses(), 5), 800);
    let letters: String = in_row(&drawn, 0, "text")
        .iter()
        .map(|m| m.text.as_str())
        .collect();
    assert_eq!(letters, "1HTTTHHTHTH");
    let heads = drawn.iter().find(|mark| mark.text == "H").unwrap();
    let tails = drawn.iter().find(|mark| mark.text == "T").unwrap();
    assert!(heads.filled(Palette::LIGHT.paper) && tails.filled(INK));
    let narrow = draw(grid(em.tosses(), 5), 300);
    assert_eq!(in_row(&narrow, 0, "circle").len(), 10);
    assert!(narrow.iter().all(|mark| mark.text != "H"));
}

#[test]
fn tosses_too_small_for_their_letters_stand_in_two_lines_where_the_row_is_high() {
    let tosses = simulated(4, 20);
    let places = |height: u32| -> Vec<[f64; 3]> {
        let size = (480, 4 * height);
        let drawn = marks(size, |area| grid(&tosses, 4).draw(area, &LIGHT).unwrap());
        assert_inside(&drawn, size);
        let letters = drawn.iter().filter(|mark| mark.text == "H").count();
        assert_eq!(letters > 0, height >= 48);
        let first = f64::from(height);
        let discs = drawn.iter().filter(|mark| mark.tag == "circle");
        let discs = discs.map(|disc| ["cx", "cy", "r"].map(|key| disc.number(key)));
        discs.filter(|[_, y, _]| *y < first).collect()
    };
    let low = places(24);
    assert!(low.iter().all(|[_, y, _]| *y == 12.0), "one line");
    for height in [48, 60] {
        let high = places(height);
        assert_eq!(high.len(), 20);
        let (upper, lower) = high.split_at(10);
        for (above, below) in upper.iter().zip(lower) {
            assert_eq!(above[0], below[0], "below each other");
            assert!((above[1] + below[1] - f64::from(height)).abs() <= 1.0);
            assert!(below[1] - above[1] > 2.0 * above[2]);
        }
        assert!(
            upper
                .iter()
                .zip(&upper[1..])
                .all(|(one, next)| one[0] < next[0])
        );
        assert!(high[0][2] > 1.2 * low[0][2], "larger than in one line");
    }
}

#[test]
fn a_bar_is_cut_at_coin_a_s_share() {
    let em = paper();
    let grid = TossGrid {
        shares: expected(&em),
        ..grid(em.tosses(), 5)
    };
    let drawn = draw(grid, 800);
    let Palette {
        a, b, paper, muted, ..
    } = LIGHT.palette;
    for row in 0..5 {
        let bars = in_row(&drawn, row, "rect");
        let bounds = |is: &dyn Fn(&Mark) -> bool| bars.iter().find(|bar| is(bar)).unwrap().bounds();
        let [start, _, end, _] = bounds(&|bar| bar.stroked(b));
        let [left_a, _, right_a, _] = bounds(&|bar| bar.filled(a));
        let tint = RGBColor(0xf1, 0xdf, 0xd1);
        let [left_b, _, right_b, _] = bounds(&|bar| bar.filled(tint));
        let (heads, tails) = (em.tosses().heads(row), em.tosses().tails(row));
        let split = em.expectation().unwrap().responsibilities(heads, tails);
        assert!((right_a - (start + split.a * (end - start))).abs() <= 0.5);
        assert_eq!((left_a, right_a, right_b), (start, left_b, end));
        assert!(end - start > 100.0);
        let dashes = in_row(&drawn, row, "polyline");
        let half = ((start + end) / 2.0).round();
        assert!(dashes.len() > 1);
        for dash in dashes {
            let [left, top, right, foot] = dash.bounds();
            assert_eq!((left, right), (half, half), "one half is marked");
            assert!(start_of_row(row) <= top && foot <= start_of_row(row + 1));
            // On coin A's part as on the rest it can be seen.
            let color = if right_a > half { paper } else { muted };
            assert!(dash.stroked(color));
        }
    }
}

/// Returns the top of a row; rows are 24 units high.
fn start_of_row(row: usize) -> f64 {
    24.0 * row as f64
}

#[test]
fn a_bar_is_as_high_as_its_row_but_for_a_small_gap() {
    let em = paper();
    for rows in [5, 4] {
        let cut = TossGrid {
            shares: expected(&em),
            rows,
            ..grid(em.tosses(), 5)
        };
        let size = (800, 240);
        let drawn = marks(size, |area| cut.draw(area, &LIGHT).unwrap());
        let height = 240.0 / rows as f64;
        for bar in drawn.iter().filter(|mark| mark.stroked(LIGHT.palette.b)) {
            let [_, top, _, foot] = bar.bounds();
            let row = (top / height).floor();
            let gaps = [top - row * height, (row + 1.0) * height - foot];
            assert!(
                gaps.iter().all(|gap| (2.0..=0.2 * height).contains(gap)),
                "{gaps:?}"
            );
            assert!((gaps[0] - gaps[1]).abs() <= 1.0);
        }
    }
}

/// The pieces of cut tosses in a row, from left to right.
fn pieces(drawn: &[Mark], row: usize, color: RGBColor) -> Vec<&Mark> {
    let mut pieces = in_row(drawn, row, "polygon");
    pieces.retain(|piece| piece.filled(color));
    pieces
}

#[test]
fn each_toss_is_cut_at_the_share_of_its_set() {
    let em = paper();
    let Palette { a, b, paper, .. } = LIGHT.palette;
    for (width, em_size) in [(800, 16.0), (320, 16.0), (2_400, 40.0)] {
        let style = Style {
            em: em_size,
            ..LIGHT
        };
        let size = (width, 5 * (1.5 * em_size) as u32);
        let cut = TossGrid {
            shares: expected(&em),
            ..grid(em.tosses(), 5)
        };
        let drawn = marks(size, |area| cut.draw(area, &style).unwrap());
        assert_inside(&drawn, size);
        let height = f64::from(size.1) / 5.0;
        let in_this = |mark: &&Mark, row: usize| {
            let [_, top, _, foot] = mark.bounds();
            ((top + foot) / 2.0 / height) as usize == row
        };
        for row in 0..5 {
            let counts = (em.tosses().heads(row), em.tosses().tails(row));
            let share = em
                .expectation()
                .unwrap()
                .responsibilities(counts.0, counts.1)
                .a;
            let of = |color| -> Vec<[f64; 4]> {
                let polygons = drawn.iter().filter(|mark| mark.tag == "polygon");
                let row = polygons.filter(|mark| mark.filled(color) && in_this(mark, row));
                row.map(Mark::bounds).collect()
            };
            let (left, right) = (of(a), of(b));
            assert_eq!((left.len(), right.len()), (10, 10));
            for (of_a, of_b) in left.iter().zip(&right) {
                assert_eq!(of_a[2], of_b[0], "the pieces meet at the cut");
                let cut = of_a[0] + share * (of_b[2] - of_a[0]);
                assert!((of_a[2] - cut).abs() <= 0.5, "at {} for {cut}", of_a[2]);
                let taller = (of_a[1].min(of_b[1]), of_a[3].max(of_b[3]));
                assert_eq!(taller.1 - taller.0, of_b[2] - of_a[0], "a disc");
            }
            // Tails are rings: paper inside, with the outline of both colours left around it.
            let holes: Vec<[f64; 4]> = drawn
                .iter()
                .filter(|mark| mark.tag == "circle" && mark.filled(paper) && in_this(mark, row))
                .map(Mark::bounds)
                .collect();
            let tails: Vec<usize> = em
                .tosses()
                .set(row)
                .enumerate()
                .filter_map(|(toss, heads)| (!heads).then_some(toss))
                .collect();
            assert_eq!(holes.len(), tails.len());
            for (hole, toss) in holes.iter().zip(tails) {
                assert!(hole[0] > left[toss][0] && hole[2] < right[toss][2]);
            }
        }
        assert!(
            drawn
                .iter()
                .all(|mark| mark.tag != "circle" || !mark.filled(INK))
        );
    }
}

#[test]
fn the_pieces_of_a_small_disc_are_round() {
    let em = paper();
    let cut = TossGrid {
        shares: expected(&em),
        ..grid(em.tosses(), 5)
    };
    for width in [320, 400, 600, 800, 1_200] {
        let drawn = draw(cut, width);
        let (left, right) = (
            pieces(&drawn, 0, LIGHT.palette.a),
            pieces(&drawn, 0, LIGHT.palette.b),
        );
        for (of_a, of_b) in left.iter().zip(right) {
            let (start, end) = (of_a.bounds()[0], of_b.bounds()[2]);
            let (radius, x) = ((end - start) / 2.0, (start + end) / 2.0);
            let corners = [of_a.points(), of_b.points()].concat();
            let cut = of_a.bounds()[2];
            for &(right, down) in corners.iter().filter(|(right, _)| *right != cut) {
                let off = (right - x).hypot(down - 12.0) - radius;
                assert!(off.abs() <= 0.25, "{right}, {down} is {off} off");
            }
        }
    }
}

#[test]
fn a_set_that_is_one_coin_s_keeps_its_tosses_whole() {
    let (tosses, truth) = Example::Paper.data();
    let known = TossGrid {
        shares: Shares::Labels(&truth.coins),
        ..grid(&tosses, 5)
    };
    // Hard EM from the paper's guess gives each set to the coin that made it.
    let mut em = Em::new(tosses.clone(), Example::Paper.guess(), Assignment::Hard);
    em.step().unwrap();
    let hard = TossGrid {
        shares: expected(&em),
        ..known
    };
    for whole in [known, hard] {
        let drawn = draw(whole, 800);
        for (row, &coin) in truth.coins.iter().enumerate() {
            let (mine, other) = (LIGHT.palette.of(coin), LIGHT.palette.of(coin.other()));
            let discs = in_row(&drawn, row, "circle");
            assert_eq!(discs.iter().filter(|disc| disc.filled(mine)).count(), 10);
            assert!(
                discs
                    .iter()
                    .all(|disc| !disc.filled(other) && !disc.filled(INK))
            );
            assert!(in_row(&drawn, row, "polygon").is_empty());
            let bars = in_row(&drawn, row, "rect");
            let bounds =
                |is: &dyn Fn(&Mark) -> bool| bars.iter().find(|bar| is(bar)).unwrap().bounds();
            let [start, .., end, _] = bounds(&|bar| bar.stroked(LIGHT.palette.b));
            let [left, _, right, _] = bounds(&|bar| bar.filled(LIGHT.palette.a));
            let expected = if coin == Coin::A { end } else { start };
            assert_eq!((left, right), (start, expected));
        }
    }
}

#[test]
fn a_prediction_is_drawn_on_the_bar_that_answers_it() {
    let em = paper();
    let answered = TossGrid {
        shares: expected(&em),
        ..grid(em.tosses(), 5)
    };
    let plainly = draw(answered, 800);
    for share in [0.0, 0.3, 1.0] {
        let guess = Some((3, share));
        let drawn = draw(TossGrid { guess, ..answered }, 800);
        let row = |marks: &[Mark], row| in_row(marks, row, "polyline").len();
        for other in [0, 1, 2, 4] {
            assert_eq!(row(&drawn, other), row(&plainly, other));
        }
        let [.., line, outline] = &in_row(&drawn, 3, "polyline")[..] else {
            panic!()
        };
        let bars = in_row(&drawn, 3, "rect");
        let frame = bars.iter().find(|bar| bar.stroked(LIGHT.palette.b));
        let [start, top, end, foot] = frame.unwrap().bounds();
        let x = start + share * (end - start);
        let [left, above, right, below] = line.bounds();
        assert!((left - x).abs() <= 1.0 && left == right);
        assert_eq!((above, below), (top, foot), "across the bar");
        assert!(line.stroked(LIGHT.palette.ink) && outline.stroked(LIGHT.palette.ink));
        assert_eq!(outline.points().len(), 4, "a triangle");
        assert!(
            (outline.points()[0].0 - x).abs() <= 1.0,
            "that points at it"
        );
        // Also in the lowest rows of the page its foot stays within the row.
        assert!(outline.bounds()[3] <= (foot + top) / 2.0 + 0.9 * LIGHT.em);
    }
}

#[test]
fn before_the_first_e_step_a_bar_is_an_empty_frame() {
    let em = paper();
    let drawn = draw(grid(em.tosses(), 5), 800);
    let Palette { a, b, rule, .. } = LIGHT.palette;
    for row in 0..5 {
        let bars = in_row(&drawn, row, "rect");
        assert!(bars.len() == 1 && bars[0].stroked(rule));
    }
    assert!(drawn.iter().all(|mark| !mark.filled(a) && !mark.filled(b)));
}

#[test]
fn drawn_coins_are_lettered_only_if_given() {
    let (tosses, truth) = Example::Paper.data();
    let hidden = draw(grid(&tosses, 5), 800);
    let is_letter = |mark: &&Mark| mark.text == "A" || mark.text == "B";
    assert!(!hidden.iter().any(|mark| is_letter(&mark)));
    let seen = TossGrid {
        coins: &truth.coins,
        first: 1,
        ..grid(&tosses, 4)
    };
    let drawn = draw(seen, 800);
    for (row, coin) in [Coin::A, Coin::A, Coin::B, Coin::A].into_iter().enumerate() {
        let mut letters = in_row(&drawn, row, "text");
        letters.retain(is_letter);
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].text, coin.letter());
        assert!(letters[0].filled(LIGHT.palette.of(coin)));
    }
}

#[test]
fn rows_begin_with_the_first_set_and_end_with_the_last() {
    let (tosses, _) = Example::Paper.data();
    let from = |first, rows| {
        let rest = grid(&tosses, rows);
        draw(TossGrid { first, ..rest }, 800)
    };
    let drawn = from(3, 10);
    assert_eq!(in_row(&drawn, 0, "text")[0].text, "4");
    assert_eq!(in_row(&drawn, 1, "text")[0].text, "5");
    assert!(
        drawn.iter().all(|mark| mark.bounds()[3] <= 48.0),
        "the rest stays empty"
    );
    assert!(from(5, 3).is_empty() && from(99, 3).is_empty());
    assert!(draw(grid(&Tosses::default(), 3), 800).is_empty());
}

#[test]
fn a_hundred_tosses_are_ticks_tall_for_heads_and_low_for_tails() {
    let tosses = simulated(3, 100);
    let drawn = draw(grid(&tosses, 3), 800);
    assert!(drawn.iter().all(|mark| mark.tag != "circle"));
    for row in 0..3 {
        let ticks: Vec<[f64; 4]> = in_row(&drawn[..], row, "rect")
            .iter()
            .filter(|mark| !mark.stroked(Palette::LIGHT.rule))
            .map(|mark| mark.bounds())
            .collect();
        // A low tick's middle is in the row too: all stand on one line.
        assert_eq!(ticks.len(), 100);
        for (tick, heads) in ticks.iter().zip(tosses.set(row)) {
            assert_eq!(tick[3], 24.0 * row as f64 + 20.0);
            assert_eq!(tick[3] - tick[1], if heads { 16.0 } else { 4.0 });
            assert!(tick[2] > tick[0]);
        }
        assert!(ticks.windows(2).all(|pair| pair[0][2] <= pair[1][0]));
    }
}

#[test]
fn two_thousand_tosses_are_a_share_of_heads() {
    let tosses = simulated(3, 2_000);
    let drawn = draw(grid(&tosses, 3), 800);
    for row in 0..3 {
        let bars = in_row(&drawn, row, "rect");
        let [start, _, end, _] = bars.iter().find(|bar| bar.stroked(INK)).unwrap().bounds();
        let [left, _, right, _] = bars.iter().find(|bar| bar.filled(INK)).unwrap().bounds();
        let share = f64::from(tosses.heads(row)) / 2_000.0;
        assert_eq!(left, start);
        assert!(((right - left) - share * (end - start)).abs() <= 1.0);
    }
}

#[test]
fn five_hundred_tosses_can_be_seen_in_a_narrow_column() {
    let tosses = simulated(2, 500);
    for width in [320, 800, 1600] {
        for mark in draw(grid(&tosses, 2), width) {
            let [left, _, right, _] = mark.bounds();
            assert!(mark.tag != "rect" || right > left, "{mark:?}");
        }
    }
}

#[test]
fn sets_of_different_length_begin_at_one_line() {
    let tosses = crate::em_helpers::sets(&[(2, 1), (7, 8), (0, 1)]);
    let drawn = draw(grid(&tosses, 3), 800);
    let rows: Vec<_> = (0..3).map(|row| in_row(&drawn, row, "circle")).collect();
    let lengths: Vec<usize> = rows.iter().map(Vec::len).collect();
    assert_eq!(lengths, [3, 15, 1]);
    let starts: Vec<f64> = rows.iter().map(|row| row[0].number("cx")).collect();
    assert!(starts.iter().all(|start| *start == starts[0]));
}

#[test]
fn no_part_of_a_row_reaches_over_another() {
    for (sets, tosses) in [(10, 20), (1_000, 100), (3, 2_000), (100_000, 30)] {
        let tosses = simulated(sets, tosses);
        let found = e_step(&tosses, theta(0.6, 0.5), Assignment::Soft).unwrap();
        let coins = vec![Coin::B; sets];
        for (width, em) in [(320, 12.0), (360, 16.0), (800, 16.0), (1_900, 40.0)] {
            let last = TossGrid {
                first: sets - 3,
                shares: Shares::Expected(&found),
                guess: None,
                coins: &coins,
                ..grid(&tosses, 3)
            };
            let style = Style { em, ..LIGHT };
            let size = (width, 3 * (1.5 * em) as u32);
            let drawn = marks(size, |area| last.draw(area, &style).unwrap());
            assert_inside(&drawn, size);
            let number = |m: &&Mark| m.text.parse::<usize>().is_ok();
            let letter = |m: &&Mark| m.text == "B";
            let toss = |m: &&Mark| {
                m.tag == "circle" || m.tag == "rect" && (m.filled(INK) || m.stroked(INK))
            };
            let bar = |m: &&Mark| m.stroked(Palette::LIGHT.b);
            let parts = [
                reach(&drawn, number),
                reach(&drawn, letter),
                reach(&drawn, toss),
            ];
            let [number, letter, toss] = parts;
            assert!(number.end <= letter.start && letter.end <= toss.start);
            assert!(
                toss.end <= reach(&drawn, bar).start,
                "{sets} sets on {width}"
            );
        }
    }
}

#[test]
fn a_prediction_is_dragged_on_the_bar_that_is_drawn() {
    let em = paper();
    let grid = TossGrid {
        shares: expected(&em),
        rows: 3,
        first: 2,
        ..grid(em.tosses(), 3)
    };
    let size = (800, 72);
    let drawn = draw(grid, 800);
    let tint = |mark: &&Mark| mark.tag == "rect" && mark.bounds()[0] > 500.0;
    let bar = grid.share_bar(3, size, &LIGHT).unwrap();
    let in_row: Vec<Mark> = in_row(&drawn, 1, "rect").into_iter().cloned().collect();
    let reach = reach(&in_row, tint);
    assert!(
        (bar.across.start - reach.start).abs() <= 1.0,
        "{bar:?} {reach:?}"
    );
    assert!(
        (bar.across.end - reach.end).abs() <= 1.0,
        "{bar:?} {reach:?}"
    );
    assert!((bar.middle - 36.0).abs() < 1e-9);
    for hidden in [1, 5] {
        assert_eq!(grid.share_bar(hidden, size, &LIGHT), None, "set {hidden}");
    }
}
