//! Basins of attraction: every cell against EM itself, and their symmetries.
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(
    clippy::excessive_precision,
    reason = "figures are written as computed"
)]

use crate::em_helpers::{sets, theta};
use em_coins::view::{Palette, shade_basins};
use em_coins::{
    Assignment, BasinEnd, BasinMap, Em, Example, Method, Outcome, Parameters, PerCoin, Prior,
    RunEnd, Tosses, run_to_convergence,
};
use std::sync::Arc;

const EVEN: PerCoin<f64> = PerCoin { a: 0.5, b: 0.5 };
/// Every variant of EM.
const METHODS: [Method; 4] = {
    const fn method(assignment: Assignment, prior: Prior) -> Method {
        Method {
            assignment,
            prior,
            tolerance: None,
        }
    }
    [
        method(Assignment::Soft, Prior::Known),
        method(Assignment::Hard, Prior::Known),
        method(Assignment::Soft, Prior::Learned),
        method(Assignment::Hard, Prior::Learned),
    ]
};

fn map(tosses: Tosses, method: impl Into<Method>, side: usize) -> BasinMap {
    let mut map = BasinMap::new(Arc::new(tosses), method, EVEN, side);
    map.advance(usize::MAX);
    assert_eq!(map.progress(), 1.0);
    map
}

fn cells(side: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..side).flat_map(move |b| (0..side).map(move |a| (a, b)))
}

#[test]
fn every_cell_ends_where_em_ends() {
    for method in METHODS {
        for prior in [EVEN, PerCoin { a: 0.3, b: 0.7 }] {
            let tosses = Arc::new(Example::Paper.data().0);
            let mut map = BasinMap::new(Arc::clone(&tosses), method, prior, 12);
            map.advance(usize::MAX);
            for (a, b) in cells(12) {
                let guess = Parameters::new(map.start(a, b), prior);
                assert_eq!(
                    guess.theta,
                    theta((a as f64 + 0.5) / 12.0, (b as f64 + 0.5) / 12.0)
                );
                let mut em = Em::new(Arc::clone(&tosses), guess, method);
                let outcome = em.converge().unwrap();
                let expected = RunEnd {
                    theta: em.theta(),
                    prior: em.parameters().prior,
                    iterations: em.iteration(),
                    converged: outcome == Outcome::Converged,
                };
                assert_eq!(map.end(a, b), Some(expected), "{method:?} {guess:?}");
            }
        }
    }
}

#[test]
fn run_to_convergence_agrees_with_converge() {
    for method in METHODS {
        for example in [Example::Paper, Example::Notebook] {
            let (tosses, _) = example.data();
            let mut em = Em::new(tosses, example.guess(), method);
            em.converge().unwrap();
            let found = run_to_convergence(em.tosses(), example.guess(), method, 10_000).unwrap();
            assert_eq!(found, (em.parameters(), em.iteration(), Outcome::Converged));
            let few = run_to_convergence(em.tosses(), example.guess(), method, 1).unwrap();
            em.seek(2).unwrap();
            assert_eq!((few.0, few.1), (em.parameters(), 1));
        }
    }
    let (tosses, _) = Example::Paper.data();
    let limited = run_to_convergence(&tosses, theta(0.6, 0.5), Assignment::Soft, 3).unwrap();
    assert_eq!((limited.1, limited.2), (3, Outcome::LimitReached));
    let none = run_to_convergence(&tosses, theta(0.6, 0.5), Assignment::Soft, 0).unwrap();
    assert_eq!(none, (theta(0.6, 0.5).into(), 0, Outcome::LimitReached));
    assert!(run_to_convergence(&tosses, theta(0.0, 0.0), Assignment::Soft, 3).is_err());
}

#[test]
fn equal_starts_end_equal_and_mirrored_starts_end_mirrored() {
    for example in [Example::Paper, Example::Notebook] {
        for method in [METHODS[0], METHODS[2]] {
            let map = map(example.data().0, method, 15);
            for (a, b) in cells(15) {
                let (one, other) = (map.end(a, b).unwrap(), map.end(b, a).unwrap());
                let off = one.theta.largest_change(other.theta.swapped());
                assert!(off < 1e-12, "{method:?} {one:?} {other:?}");
                assert!(one.iterations.abs_diff(other.iterations) <= 1);
                assert_eq!(a == b, one.theta.a() == one.theta.b());
            }
        }
    }
}

#[test]
fn hard_em_gives_ties_to_coin_a_so_its_basins_are_not_symmetric() {
    let map = map(Example::Paper.data().0, Assignment::Hard, 15);
    // With equal coins every set is a tie: coin A takes all, and coin B keeps its θ for now.
    let (tosses, _) = Example::Paper.data();
    let (found, ..) = run_to_convergence(&tosses, theta(0.3, 0.3), Assignment::Hard, 1).unwrap();
    assert_eq!(found.theta, theta(0.66, 0.3));
    let one = map.end(4, 4).unwrap();
    assert_ne!(one.theta, one.theta.swapped());
    let mirrored = |(a, b)| {
        let (one, other) = (map.end(a, b).unwrap(), map.end(b, a).unwrap());
        one.theta == other.theta.swapped()
    };
    assert!(cells(15).any(|cell| !mirrored(cell)));
}

#[test]
fn starts_near_the_ridge_take_longer_than_far_ones() {
    let map = map(Example::Paper.data().0, Assignment::Soft, 40);
    let mean = |least: usize, most: usize| {
        let of = |(a, b): (usize, usize)| (least..=most).contains(&a.abs_diff(b));
        let found: Vec<usize> = cells(40)
            .filter(|&c| of(c))
            .map(|(a, b)| map.end(a, b).unwrap().iterations)
            .collect();
        found.iter().sum::<usize>() as f64 / found.len() as f64
    };
    assert!(mean(1, 1) > mean(3, 3) + 1.0);
    assert!(mean(3, 3) > mean(10, 20));
    assert_eq!(
        mean(0, 0),
        2.0,
        "equal coins are done after one step, and notice it after two"
    );
}

#[test]
fn the_ends_are_listed_once_each_with_the_starts_that_lead_there() {
    let found = map(Example::Paper.data().0, Assignment::Soft, 60);
    let exact = theta(0.796_789_066_922_646_910_81, 0.519_583_120_145_135_055_85);
    // Of 60 × 60 starts, 60 have equal coins, and half of the others lie on either side of these.
    let expected = [
        (exact, 1_770),
        (exact.swapped(), 1_770),
        (theta(0.66, 0.66), 60),
    ];
    assert_eq!((found.ends().len(), found.starts()), (3, 3_600));
    for (end, starts) in expected {
        let near = |found: &&BasinEnd| found.parameters.theta.largest_change(end) < 1e-6;
        let counts: Vec<usize> = found
            .ends()
            .iter()
            .filter(near)
            .map(|end| end.starts)
            .collect();
        assert_eq!(counts, [starts], "{end:?}");
    }
}

fn unfinished_map() -> BasinMap {
    BasinMap::new(Arc::new(Example::Paper.data().0), METHODS[0], EVEN, 8)
}

#[test]
#[should_panic(expected = "no such cell")]
fn an_end_beyond_the_last_column_is_refused() {
    let _ = unfinished_map().end(8, 0);
}

#[test]
#[should_panic(expected = "no such cell")]
fn a_start_beyond_the_last_row_is_refused() {
    let _ = unfinished_map().start(0, 8);
}

#[test]
fn every_start_that_converges_is_counted_at_one_end() {
    for method in METHODS {
        let mut map = BasinMap::new(Arc::new(Example::Paper.data().0), method, EVEN, 16);
        while map.progress() < 1.0 {
            map.advance(5);
            let known: Vec<RunEnd> = cells(16).filter_map(|(a, b)| map.end(a, b)).collect();
            let converged = known.iter().filter(|start| start.converged).count();
            let counted: usize = map.ends().iter().map(|end| end.starts).sum();
            assert_eq!((counted, map.starts()), (converged, known.len()));
            assert!(
                map.ends()
                    .is_sorted_by(|one, next| one.starts >= next.starts)
            );
        }
        let first = map.ends()[0].parameters;
        assert!(method.prior == Prior::Learned || first.prior == EVEN);
    }
}

#[test]
fn basins_computed_in_slices_equal_basins_computed_at_once() {
    for method in METHODS {
        let tosses = Arc::new(Example::Notebook.data().0);
        let side = 13;
        let mut whole = BasinMap::new(Arc::clone(&tosses), method, EVEN, side);
        let mut parts = whole.clone();
        assert_eq!(whole.progress(), 0.0);
        assert!(cells(side).all(|(a, b)| whole.end(a, b).is_none()));
        whole.advance(usize::MAX);
        let mut before = 0.0;
        while parts.progress() < 1.0 {
            parts.advance(7);
            assert!(parts.progress() > before);
            before = parts.progress();
            for (a, b) in cells(side) {
                let found = parts.end(a, b);
                assert!(found.is_none() || found == whole.end(a, b));
            }
        }
        assert!(cells(side).all(|(a, b)| parts.end(a, b) == whole.end(a, b)));
        assert_eq!(parts.ends(), whole.ends());
        parts.advance(10);
        assert_eq!(parts.progress(), 1.0);
    }
}

#[test]
fn coarse_cells_are_computed_before_fine_ones() {
    let side = 60;
    for method in [METHODS[0], METHODS[1]] {
        let mut map = BasinMap::new(Arc::new(Example::Paper.data().0), method, EVEN, side);
        while map.progress() < 0.08 {
            map.advance(1);
        }
        // No cell is farther than 4 from one that is known.
        for (a, b) in cells(side) {
            let near = |x: usize| x.saturating_sub(4)..(x + 5).min(side);
            let known = near(a).any(|a| near(b).any(|b| map.end(a, b).is_some()));
            assert!(known, "{a} {b}");
        }
    }
}

#[test]
fn a_slow_start_stops_at_the_iteration_limit() {
    // As different from each other as the sets of a single coin are: near the ridge nearly all is level.
    let map = map(sets(&[(3, 7), (7, 3), (4, 6), (6, 4)]), Assignment::Soft, 6);
    let slow = map.end(5, 0).unwrap();
    assert_eq!((slow.iterations, slow.converged), (BasinMap::LIMIT, false));
    assert!(slow.theta.a() > slow.theta.b());
    let drawn = shade_basins(&map, &Palette::LIGHT);
    assert!(drawn.chunks_exact(4).all(|pixel| pixel[3] == 255));
}

#[test]
fn empty_tosses_and_an_empty_grid_have_basins() {
    let nothing = map(Tosses::default(), Assignment::Soft, 4);
    for (a, b) in cells(4) {
        let found = nothing.end(a, b).unwrap();
        assert_eq!((found.theta, found.iterations), (nothing.start(a, b), 1));
    }
    let empty = map(Example::Paper.data().0, Assignment::Soft, 0);
    assert!(empty.ends().is_empty() && shade_basins(&empty, &Palette::LIGHT).is_empty());
}
