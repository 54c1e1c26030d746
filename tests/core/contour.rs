//! Contour lines: their levels, positions and connections.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{close, sets, theta};
use em_coins::{Example, Landscape, Tosses, log_likelihood};

fn of(example: Example, side: usize) -> Landscape {
    Landscape::new(&example.data().0, example.guess(), side)
}

fn middle(cell: usize, side: usize) -> f64 {
    (cell as f64 + 0.5) / side as f64
}

#[test]
fn levels_are_fifths_of_a_decade_below_the_maximum_and_each_fifth_is_an_index_contour() {
    for example in [Example::Paper, Example::Notebook] {
        let landscape = of(example, 80);
        let levels = landscape.levels();
        assert_eq!(levels.len(), 16, "as many as can be told apart");
        let depths: Vec<f64> = levels
            .iter()
            .map(|level| landscape.max() - level.height)
            .collect();
        // The first is at least an eighth of the way to the best that equal coins can do.
        let equal = (0..80).map(|cell| landscape.height(cell, cell));
        let ridge = equal.fold(f64::NEG_INFINITY, f64::max);
        let least = (landscape.max() - ridge) / 8.0;
        let ratio = 10_f64.powf(0.2);
        assert!((least..least * ratio).contains(&depths[0]), "{depths:?}");
        for pair in depths.windows(2) {
            assert!(close(pair[1] / pair[0], ratio, 1e-9), "{depths:?}");
        }
        let bold: Vec<usize> = (0..levels.len())
            .filter(|&index| levels[index].is_index)
            .collect();
        assert!(bold.len() >= 2 && bold.windows(2).all(|pair| pair[1] - pair[0] == 5));
        for index in bold {
            let decades = depths[index].log10();
            assert!((decades - decades.round()).abs() < 1e-9, "{decades}");
        }
        // So that no line is empty.
        assert!(
            levels
                .iter()
                .all(|level| !landscape.contour(level.height).is_empty())
        );
    }
    assert!(
        Landscape::new(&Tosses::default(), theta(0.5, 0.5), 20)
            .levels()
            .is_empty()
    );
    assert!(
        Landscape::new(&Tosses::default(), theta(0.5, 0.5), 0)
            .levels()
            .is_empty()
    );
}

#[test]
fn contour_lines_lie_where_the_likelihood_has_their_level() {
    for example in [Example::Paper, Example::Notebook] {
        let (tosses, _) = example.data();
        let landscape = of(example, 80);
        for level in landscape.levels() {
            // A straight line between two heights would be off by twenty times as much: by an eighth of the bend
            // between them, the side of a cell, squared, times the second derivative, which is about 1,000.
            let tolerance = 0.001 + 0.001 * (landscape.max() - level.height);
            let level = level.height;
            for (a, b) in landscape.contour(level).into_iter().flatten() {
                let near_the_middle = [a, b].iter().all(|x| (0.1..0.9).contains(x));
                let off = (log_likelihood(&tosses, theta(a, b)) - level).abs();
                assert!(!near_the_middle || off < tolerance, "{off} at {a}, {b}");
            }
        }
    }
}

#[test]
fn a_contour_line_crosses_every_edge_between_higher_and_lower_once() {
    // The last is a saddle in the middle of four cells.
    let data = [
        Example::Paper.data().0,
        Example::Notebook.data().0,
        sets(&[(1, 1)]),
    ];
    for tosses in data {
        let side = 30;
        let landscape = Landscape::new(&tosses, theta(0.5, 0.5), side);
        let (low, high) = (landscape.max() - 10.0, landscape.max());
        for level in (0..40).map(|step| low + (high - low) * (f64::from(step) + 0.5) / 40.0) {
            let lines = landscape.contour(level);
            let higher = |a: usize, b: usize| landscape.height(a, b) > level;
            let mut edges = 0;
            for (here, next) in (0..side * (side - 1)).map(|n| (n % side, n / side)) {
                edges += usize::from(higher(here, next) != higher(here, next + 1));
                edges += usize::from(higher(next, here) != higher(next + 1, here));
            }
            let mut points = Vec::new();
            for line in &lines {
                let closed = line.first() == line.last();
                let on_border = |&(a, b): &(f64, f64)| {
                    let ends = [middle(0, side), middle(side - 1, side)];
                    ends.contains(&a) || ends.contains(&b)
                };
                assert!(
                    closed
                        || [line.first(), line.last()]
                            .iter()
                            .all(|end| on_border(end.unwrap()))
                );
                for pair in line.windows(2) {
                    let step = (pair[0].0 - pair[1].0).hypot(pair[0].1 - pair[1].1);
                    assert!(step <= 2_f64.sqrt() / side as f64 + 1e-12);
                }
                points.extend(&line[usize::from(closed)..]);
            }
            assert_eq!(points.len(), edges);
            // Each lies on an edge, at the height that a straight line between both ends has.
            for &(a, b) in &points {
                let cell = |x: f64| x * side as f64 - 0.5;
                let (low, high) = (
                    (cell(a).floor(), cell(b).floor()),
                    (cell(a).ceil(), cell(b).ceil()),
                );
                let on_edge = (cell(a) - cell(a).round())
                    .abs()
                    .min((cell(b) - cell(b).round()).abs());
                assert!(on_edge < 1e-9, "{a} {b}");
                let heights = [low, high].map(|(a, b)| landscape.height(a as usize, b as usize));
                let between = heights[0].min(heights[1]) - 1e-6..=heights[0].max(heights[1]) + 1e-6;
                assert!(on_edge > 0.0 || between.contains(&level));
            }
            // Its mirror image is the same line.
            for &(a, b) in &points {
                let mirrored = |&&(x, y): &&(f64, f64)| (x - b).hypot(y - a) < 1e-9;
                assert_eq!(points.iter().filter(mirrored).count(), 1);
            }
        }
    }
}

#[test]
fn at_a_saddle_the_mean_of_four_cells_connects_contours() {
    let mut passes = [0, 0];
    for (side, cell) in (20..60).flat_map(|side| (0..side - 1).map(move |cell| (side, cell))) {
        let landscape = of(Example::Paper, side);
        // On the ridge of equal coins, with higher ground on either side.
        let on_ridge = [cell, cell + 1].map(|cell| landscape.height(cell, cell));
        let (low, high) = (
            on_ridge[0].max(on_ridge[1]),
            landscape.height(cell + 1, cell),
        );
        for level in [0.01, 0.99].map(|share| low + share * (high - low)) {
            if high <= low {
                continue;
            }
            let here = middle(cell, side)..=middle(cell + 1, side);
            let inside = |&(a, b): &(f64, f64)| here.contains(&a) && here.contains(&b);
            let lines = landscape.contour(level);
            let pieces = lines.iter().flat_map(|line| line.windows(2));
            let pieces: Vec<_> = pieces.filter(|pair| pair.iter().all(inside)).collect();
            let over = |pair: &&&[(f64, f64)]| (pair[0].0 > pair[0].1) != (pair[1].0 > pair[1].1);
            let joined = (on_ridge[0] + on_ridge[1]) / 4.0 + high / 2.0 > level;
            let expected = (2, if joined { 2 } else { 0 });
            assert_eq!((pieces.len(), pieces.iter().filter(over).count()), expected);
            passes[usize::from(joined)] += 1;
        }
    }
    assert!(passes.iter().all(|&passes| passes >= 2), "{passes:?}");
}
