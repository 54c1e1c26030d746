//! The piles, rendered to SVG and compared with the numbers that they show.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::theta;
use crate::svg::{Mark, assert_inside, marks};
use em_coins::view::{Palette, Piles, Shares, Style};
use em_coins::{
    Assignment, Coin, Em, Example, GroundTruth, Setup, Simulation, Source, Tosses, e_step, m_step,
};
use plotters::prelude::*;

const LIGHT: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};
const SIZE: (u32, u32) = (640, 60);
/// The coins' colours where they are light.
const TINTS: [RGBColor; 2] = [RGBColor(0xd1, 0xe2, 0xf1), RGBColor(0xf1, 0xdf, 0xd1)];

/// The paper's example after its first E-step.
fn paper() -> Em {
    let (tosses, _) = Example::Paper.data();
    let mut em = Em::new(tosses, Example::Paper.guess(), Assignment::Soft);
    em.step().unwrap();
    em
}

fn simulated(sets: usize, tosses: u32) -> (Tosses, GroundTruth) {
    let simulation = Simulation::new(theta(0.8, 0.45), sets, tosses).unwrap();
    let (tosses, truth) = Setup {
        source: Source::Simulated(simulation, 7),
        guess: theta(0.6, 0.5),
        method: em_coins::Method::default(),
    }
    .data();
    ((*tosses).clone(), truth)
}

fn piles<'a>(tosses: &'a Tosses, shares: Shares<'a>) -> Piles<'a> {
    Piles {
        tosses,
        shares,
        highlighted: None,
        border: 0.0,
    }
}

fn draw(piles: Piles<'_>) -> Vec<Mark> {
    let drawn = marks(SIZE, |area| piles.draw(area, &LIGHT).unwrap());
    assert_inside(&drawn, SIZE);
    drawn
}

/// The bounds of the marks in a coin's half.
fn of<'a>(drawn: &'a [Mark], coin: Coin, is: impl Fn(&Mark) -> bool + 'a) -> Vec<[f64; 4]> {
    let index = usize::from(coin == Coin::B);
    let bounds = drawn.iter().filter(move |mark| is(mark)).map(Mark::bounds);
    let in_half =
        |[_, top, _, foot]: &[f64; 4]| ((top + foot) / f64::from(SIZE.1)) as usize == index;
    bounds.filter(in_half).collect()
}

/// A pile as it is drawn: where it starts, where its dark part ends, and where it ends itself.
fn pile(drawn: &[Mark], coin: Coin) -> [f64; 3] {
    let color = LIGHT.palette.of(coin);
    let tint = TINTS[usize::from(coin == Coin::B)];
    let rect = |is: &dyn Fn(&Mark) -> bool| of(drawn, coin, |mark| mark.tag == "rect" && is(mark));
    let (dark, light) = (
        rect(&|mark| mark.filled(color)),
        rect(&|mark| mark.filled(tint)),
    );
    let frame = rect(&|mark| mark.stroked(color));
    assert_eq!((dark.len(), light.len(), frame.len()), (1, 1, 1));
    assert_eq!(dark[0][2], light[0][0], "tails follow heads");
    assert_eq!(
        (frame[0][0], frame[0][2]),
        (dark[0][0], light[0][2]),
        "outlined"
    );
    [dark[0][0], dark[0][2], light[0][2]]
}

/// Returns the gaps between the segments of a coin's pile.
fn gaps(drawn: &[Mark], coin: Coin) -> Vec<f64> {
    let lines = |mark: &Mark| mark.tag == "polyline" && mark.stroked(LIGHT.palette.paper);
    of(drawn, coin, lines).iter().map(|gap| gap[0]).collect()
}

/// The units of a toss where `tosses` fill the width.
fn unit(tosses: f64) -> f64 {
    (f64::from(SIZE.0) - 1.0 - 27.0) / tosses
}

/// The part of all tosses that fills the width, unless a pile is longer.
const PART: f64 = 0.64;

#[track_caller]
fn assert_near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1.0, "{found} is {expected}");
}

#[test]
fn dark_is_as_long_as_the_expected_heads_and_the_pile_as_the_expected_tosses() {
    let em = paper();
    let found = em.expectation().unwrap();
    let drawn = draw(piles(em.tosses(), Shares::Expected(found)));
    // Do & Batzoglou 2008, figure 1: 21.3 and 8.6 of A, 11.7 and 8.4 of B, of fifty tosses.
    let counts = [
        (Coin::A, 21.297481896347226, 8.572246614530174),
        (Coin::B, 11.702518103652774, 8.427753385469824),
    ];
    for (coin, heads, tails) in counts {
        let [start, dark_end, end] = pile(&drawn, coin);
        assert_near(dark_end - start, unit(PART * 50.0) * heads);
        assert_near(end - start, unit(PART * 50.0) * (heads + tails));
        let next = m_step(found).of(coin);
        assert_near(dark_end, start + next * (end - start));
        let letters: Vec<_> = drawn
            .iter()
            .filter(|mark| mark.text == coin.letter())
            .collect();
        assert!(letters.len() == 1 && letters[0].filled(LIGHT.palette.of(coin)));
        assert!(letters[0].bounds()[2] <= start);
    }
    assert_eq!(
        pile(&drawn, Coin::A)[0],
        pile(&drawn, Coin::B)[0],
        "they compare"
    );
}

#[test]
fn each_set_has_a_segment_of_heads_and_one_of_tails_in_the_order_of_the_sets() {
    let em = paper();
    let (tosses, found) = (em.tosses(), em.expectation().unwrap());
    let drawn = draw(piles(tosses, Shares::Expected(found)));
    for coin in Coin::BOTH {
        let [start, dark_end, end] = pile(&drawn, coin);
        let mut expected = Vec::new();
        for (mut at, side) in [(start, true), (dark_end, false)] {
            for set in 0..5 {
                let (heads, tails) = (tosses.heads(set), tosses.tails(set));
                let share = *found.responsibilities(heads, tails).of(coin);
                // No gap before a side's first segment: there dark begins or ends.
                if set > 0 {
                    expected.push(at);
                }
                at += unit(PART * 50.0) * share * f64::from(if side { heads } else { tails });
            }
            assert_near(at, if side { dark_end } else { end });
        }
        let gaps = gaps(&drawn, coin);
        assert_eq!(gaps.len(), expected.len());
        for (gap, expected) in gaps.into_iter().zip(expected) {
            assert_near(gap, expected);
        }
    }
}

#[test]
fn both_piles_have_one_scale_and_the_longer_one_is_never_longer_than_the_width() {
    let tosses = Tosses::parse("HHHHHHHHHT\nHHHHHHHHHT\nHHHHHHHHHT\nTTTTTTTTTH").unwrap();
    let lengths = |labels: &[Coin]| {
        let drawn = draw(piles(&tosses, Shares::Labels(labels)));
        Coin::BOTH.map(|coin| {
            let [start, _, end] = pile(&drawn, coin);
            end - start
        })
    };
    let [a, b] = lengths(&[Coin::A, Coin::A, Coin::B, Coin::B]);
    assert_near(a, unit(PART * 40.0) * 20.0);
    assert_near(b, a);
    let [a, b] = lengths(&[Coin::A, Coin::A, Coin::A, Coin::B]);
    assert_near(a, unit(30.0) * 30.0);
    assert_near(b, a / 3.0);
}

#[test]
fn known_labels_pile_up_24_of_30_and_9_of_20() {
    let (tosses, truth) = Example::Paper.data();
    let drawn = draw(piles(&tosses, Shares::Labels(&truth.coins)));
    for (coin, heads, all, sets) in [(Coin::A, 24.0, 30.0, 3), (Coin::B, 9.0, 20.0, 2)] {
        let [start, dark_end, end] = pile(&drawn, coin);
        assert_near(dark_end - start, unit(PART * 50.0) * heads);
        assert_near(end - start, unit(PART * 50.0) * all);
        assert_near(dark_end, start + heads / all * (end - start));
        assert_eq!(gaps(&drawn, coin).len(), 2 * (sets - 1), "a segment a set");
    }
}

#[test]
fn the_followed_set_s_segments_are_outlined() {
    let em = paper();
    let (tosses, found) = (em.tosses(), em.expectation().unwrap());
    let outlines = |drawn: &[Mark], coin| -> Vec<[f64; 4]> {
        of(drawn, coin, |mark| {
            mark.tag == "rect" && mark.stroked(Palette::LIGHT.mark)
        })
    };
    let plain = piles(tosses, Shares::Expected(found));
    assert!(outlines(&draw(plain), Coin::A).is_empty());
    for set in 0..5 {
        let highlighted = Some(set);
        let drawn = draw(Piles {
            highlighted,
            ..plain
        });
        for coin in Coin::BOTH {
            let [start, dark_end, _] = pile(&drawn, coin);
            let counted = |set| {
                let (heads, tails) = (tosses.heads(set), tosses.tails(set));
                let share = *found.responsibilities(heads, tails).of(coin);
                [heads, tails].map(|tosses| unit(PART * 50.0) * share * f64::from(tosses))
            };
            let marked = outlines(&drawn, coin);
            assert_eq!(marked.len(), 2);
            for (side, at) in [(0, start), (1, dark_end)] {
                let from = at + (0..set).map(|set| counted(set)[side]).sum::<f64>();
                assert_near(marked[side][0], from);
                assert_near(marked[side][2], from + counted(set)[side]);
            }
        }
    }
    let beyond = draw(Piles {
        highlighted: Some(5),
        ..plain
    });
    assert!(outlines(&beyond, Coin::A).is_empty());
}

#[test]
fn a_side_that_a_set_does_not_have_is_not_marked() {
    let tosses = Tosses::parse("HHHH\nHHTT").unwrap();
    let found = e_step(&tosses, theta(0.6, 0.5), Assignment::Soft).unwrap();
    let drawn = draw(Piles {
        highlighted: Some(0),
        ..piles(&tosses, Shares::Expected(&found))
    });
    let marked = drawn
        .iter()
        .filter(|mark| mark.stroked(Palette::LIGHT.mark));
    assert_eq!(marked.count(), 2, "its heads in either pile");
}

#[test]
fn before_the_first_e_step_the_piles_are_empty_frames_of_all_tosses() {
    let (tosses, _) = Example::Paper.data();
    let drawn = draw(piles(&tosses, Shares::None));
    let Palette { a, b, rule, .. } = LIGHT.palette;
    let rects: Vec<&Mark> = drawn.iter().filter(|mark| mark.tag == "rect").collect();
    assert!(rects.len() == 2 && rects.iter().all(|frame| frame.stroked(rule)));
    assert!(
        rects
            .iter()
            .all(|frame| !frame.filled(a) && !frame.filled(b))
    );
}

#[test]
fn a_coin_without_expected_tosses_has_an_empty_outlined_pile() {
    let tosses = Tosses::parse("HH\nHHH").unwrap();
    let found = e_step(&tosses, theta(0.0, 0.5), Assignment::Soft).unwrap();
    let drawn = draw(Piles {
        highlighted: Some(1),
        ..piles(&tosses, Shares::Expected(&found))
    });
    let a = LIGHT.palette.a;
    let frame = of(&drawn, Coin::A, |mark| {
        mark.tag == "rect" && mark.stroked(a)
    });
    assert_eq!(frame.len(), 1);
    assert!(frame[0][2] > frame[0][0]);
    assert!(
        drawn
            .iter()
            .all(|mark| mark.tag != "rect" || !mark.filled(a))
    );
    let [start, dark_end, end] = pile(&drawn, Coin::B);
    assert_near(end - start, unit(5.0) * 5.0);
    assert_eq!(dark_end, end, "only heads");
}

#[test]
fn segments_too_narrow_for_themselves_merge() {
    for (sets, tosses) in [(100_000, 30), (1_000, 10)] {
        let (tosses, truth) = simulated(sets, tosses);
        let found = e_step(&tosses, theta(0.6, 0.5), Assignment::Soft).unwrap();
        let all = (sets as f64) * f64::from(tosses.longest());
        for shares in [Shares::Expected(&found), Shares::Labels(&truth.coins)] {
            let drawn = draw(Piles {
                highlighted: Some(sets - 1),
                ..piles(&tosses, shares)
            });
            assert!(drawn.len() < 20, "{} marks", drawn.len());
            for coin in Coin::BOTH {
                let [start, dark_end, end] = pile(&drawn, coin);
                assert!(gaps(&drawn, coin).is_empty());
                if let Shares::Expected(found) = shares {
                    assert_near(
                        end - start,
                        unit(PART * all) * found.counts().of(coin).tosses(),
                    );
                    let next = m_step(found).of(coin);
                    assert_near(dark_end, start + next * (end - start));
                }
            }
            let marked = |mark: &&Mark| mark.tag == "rect" && mark.stroked(Palette::LIGHT.mark);
            assert!(
                drawn.iter().any(|mark| marked(&mark)),
                "it is found all the same"
            );
        }
    }
}

#[test]
fn no_gap_is_nearer_to_another_than_a_segment_can_be_seen() {
    let (tosses, _) = simulated(150, 10);
    let found = e_step(&tosses, theta(0.6, 0.5), Assignment::Soft).unwrap();
    let drawn = draw(piles(&tosses, Shares::Expected(&found)));
    for coin in Coin::BOTH {
        let gaps = gaps(&drawn, coin);
        assert!(
            gaps.windows(2)
                .all(|pair| pair[1] - pair[0] >= 1.0 && pair[1] > pair[0])
        );
    }
}

#[test]
fn without_sets_or_tosses_or_labels_nothing_goes_wrong() {
    let empty = Tosses::default();
    let found = e_step(&empty, theta(0.6, 0.5), Assignment::Soft).unwrap();
    let (tosses, _) = Example::Paper.data();
    for piles in [
        piles(&empty, Shares::None),
        piles(&empty, Shares::Expected(&found)),
        piles(&tosses, Shares::Labels(&[])),
    ] {
        for highlighted in [None, Some(0)] {
            draw(Piles {
                highlighted,
                ..piles
            });
        }
    }
}
