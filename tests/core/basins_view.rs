//! The basins as pixels: the colours of their cells.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use em_coins::view::{Palette, shade_basins};
use em_coins::{Assignment, BasinMap, Example, PerCoin};
use std::sync::Arc;

const EVEN: PerCoin<f64> = PerCoin { a: 0.5, b: 0.5 };

/// The paper's data, with all of the map still to be computed.
fn begun(side: usize) -> BasinMap {
    let tosses = Arc::new(Example::Paper.data().0);
    BasinMap::new(tosses, Assignment::Soft, EVEN, side)
}

fn whole(side: usize) -> BasinMap {
    let mut map = begun(side);
    map.advance(usize::MAX);
    map
}

fn cells(side: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..side).flat_map(move |b| (0..side).map(move |a| (a, b)))
}

/// The colour of a cell: the first row of pixels is the one nearest to θB = 1.
fn pixel(pixels: &[u8], side: usize, a: usize, b: usize) -> [u8; 4] {
    let index = 4 * ((side - 1 - b) * side + a);
    pixels[index..index + 4].try_into().unwrap()
}

#[test]
fn hue_shows_the_higher_coin_and_strength_the_iterations() {
    let side = 20;
    for palette in [Palette::LIGHT, Palette::DARK] {
        let map = whole(side);
        let pixels = shade_basins(&map, &palette);
        assert_eq!(pixels.len(), 4 * side * side);
        assert_eq!(pixels, shade_basins(&map, &palette));
        let strength = |[red, green, blue, _]: [u8; 4]| {
            let paper = palette.paper;
            [(red, paper.0), (green, paper.1), (blue, paper.2)]
                .map(|(found, paper)| i32::from(found.abs_diff(paper)))
                .into_iter()
                .sum::<i32>()
        };
        for (a, b) in cells(side) {
            let [red, _, blue, opacity] = pixel(&pixels, side, a, b);
            assert_eq!(opacity, 255);
            // The paper's own colour is nearly grey.
            let warmth = (i32::from(red) - i32::from(palette.paper.0))
                - (i32::from(blue) - i32::from(palette.paper.2));
            match a.cmp(&b) {
                std::cmp::Ordering::Greater => assert!(warmth < -10, "{a} {b} {warmth}"),
                std::cmp::Ordering::Less => assert!(warmth > 10, "{a} {b} {warmth}"),
                std::cmp::Ordering::Equal => assert!(warmth.abs() < 20, "{a} {b} {warmth}"),
            }
        }
        // Among cells of the same chequer and coin, the slower one is the stronger.
        let of_a = || cells(side).filter(|(a, b)| a > b);
        for one in of_a() {
            for other in of_a() {
                let [slow, quick] = [one, other].map(|(a, b)| map.end(a, b).unwrap().iterations);
                let [of_slow, of_quick] =
                    [one, other].map(|(a, b)| strength(pixel(&pixels, side, a, b)));
                assert!(slow < quick || of_slow >= of_quick);
            }
        }
        // Neighbours that are alike but for the chequer.
        let of_b = cells(side).filter(|&(a, b)| a + 1 < b);
        let alike = of_b.filter(|&(a, b)| {
            let iterations = |a| map.end(a, b).unwrap().iterations;
            iterations(a) == iterations(a + 1)
        });
        let mut found = 0;
        for (a, b) in alike {
            assert_ne!(pixel(&pixels, side, a, b), pixel(&pixels, side, a + 1, b));
            found += 1;
        }
        assert!(found > 5);
    }
}

#[test]
fn cells_not_yet_computed_are_transparent() {
    let mut map = begun(10);
    let opaque = |map: &BasinMap| {
        let pixels = shade_basins(map, &Palette::LIGHT);
        pixels
            .chunks_exact(4)
            .filter(|pixel| pixel[3] == 255)
            .count()
    };
    assert_eq!(opaque(&map), 0);
    map.advance(1);
    assert_eq!(opaque(&map), 1, "(0, 0) has no mirror image but itself");
    map.advance(1);
    assert_eq!(opaque(&map), 3);
}
