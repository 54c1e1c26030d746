//! The landscape: its heights against the log-likelihood itself, and its tint.
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(
    clippy::excessive_precision,
    reason = "figures are written as computed"
)]

use crate::em_helpers::{close, sets, theta};
use em_coins::view::{Palette, shade};
use em_coins::{
    Assignment, Em, Example, Landscape, Parameters, PerCoin, Simulation, Tosses, log_likelihood,
};
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

fn with_prior(prior_of_a: f64) -> Parameters {
    let prior = PerCoin {
        a: prior_of_a,
        b: 1.0 - prior_of_a,
    };
    Parameters::new(theta(0.5, 0.5), prior)
}

fn of(example: Example, side: usize) -> Landscape {
    Landscape::new(&example.data().0, example.guess(), side)
}

fn middle(cell: usize, side: usize) -> f64 {
    (cell as f64 + 0.5) / side as f64
}

#[test]
fn heights_are_the_likelihood_at_the_middles_of_the_cells() {
    let simulation = Simulation::new(theta(0.8, 0.45), 1_000, 100).unwrap();
    let many = simulation.run(&mut ChaCha8Rng::seed_from_u64(7)).0;
    let data = [
        Example::Paper.data().0,
        Example::Notebook.data().0,
        many,
        // So long that no likelihood is within a number's range.
        sets(&[(3_000, 10), (2_000, 4_000), (0, 5_000)]),
        // So long that some likelihoods just are, with few digits.
        sets(&[(195, 0), (198, 0), (0, 195)]),
        sets(&[(0, 0), (0, 3), (2, 0)]),
        Tosses::parse("").unwrap_or_default(),
    ];
    for tosses in data {
        for prior_of_a in [0.5, 0.3, 1.0] {
            let parameters = with_prior(prior_of_a);
            let side = 21;
            let landscape = Landscape::new(&tosses, parameters, side);
            assert_eq!(landscape.heights().len(), side * side);
            for (a, b) in (0..side).flat_map(|b| (0..side).map(move |a| (a, b))) {
                let theta = theta(middle(a, side), middle(b, side));
                let exact = log_likelihood(&tosses, Parameters::new(theta, parameters.prior));
                let found = landscape.height(a, b);
                assert!(close(found, exact, 1e-12), "{found} {exact} at {theta:?}");
                assert!(
                    (found - exact).abs() <= 1e-9,
                    "{found} {exact} at {theta:?}"
                );
                assert_eq!(landscape.heights()[b * side + a], found);
            }
        }
    }
}

#[test]
#[should_panic(expected = "no such cell")]
fn a_height_beyond_the_last_column_is_refused() {
    // In memory, the cell after (7, 0) is (0, 1).
    let _ = of(Example::Paper, 8).height(8, 0);
}

#[test]
fn heights_are_those_computed_with_forty_digits() {
    // At (0.75, 0.45), (0.05, 0.95) and, for the notebook, (0.75, 0.45).
    let paper = of(Example::Paper, 10);
    assert!(close(
        paper.height(7, 4),
        -31.801_068_330_677_352_929,
        1e-14
    ));
    assert!(close(
        paper.height(0, 9),
        -49.501_064_180_975_343_832,
        1e-14
    ));
    let notebook = of(Example::Notebook, 10);
    assert!(close(
        notebook.height(7, 4),
        -123.847_678_357_288_674_17,
        1e-14
    ));
    let fewer_of_a = Landscape::new(&Example::Paper.data().0, with_prior(0.3), 10);
    assert!(close(
        fewer_of_a.height(7, 4),
        -32.427_718_421_575_852_357,
        1e-14
    ));
}

#[test]
fn swapping_the_coins_mirrors_the_landscape() {
    let (tosses, _) = Example::Notebook.data();
    let pairs = [
        (with_prior(0.5), with_prior(0.5)),
        (with_prior(0.25), with_prior(0.75)),
    ];
    for (one, other) in pairs {
        let (one, other) = (
            Landscape::new(&tosses, one, 24),
            Landscape::new(&tosses, other, 24),
        );
        for (a, b) in (0..24).flat_map(|b| (0..24).map(move |a| (a, b))) {
            assert_eq!(one.height(a, b), other.height(b, a));
        }
    }
}

#[test]
fn the_maximum_is_where_em_converges() {
    for example in [Example::Paper, Example::Notebook] {
        let landscape = of(example, 80);
        let mut em = Em::new(example.data().0, example.guess(), Assignment::Soft);
        em.converge().unwrap();
        let at_end = log_likelihood(em.tosses(), em.theta());
        let summit = landscape.max();
        assert!(
            summit <= at_end && summit > at_end - 0.05,
            "{summit} {at_end}"
        );
        let cells = (0..80).flat_map(|b| (0..80).map(move |a| (a, b)));
        let highest: Vec<_> = cells
            .filter(|&(a, b)| landscape.height(a, b) == summit)
            .collect();
        assert_eq!(highest.len(), 2, "the summit and its mirror image");
        let near = |&(a, b): &(usize, usize)| {
            theta(middle(a, 80), middle(b, 80)).largest_change(em.theta()) < 1.0 / 80.0
        };
        assert_eq!(highest.iter().filter(|cell| near(cell)).count(), 1);
    }
}

/// The relative luminance of a colour (WCAG 2.2).
fn luminance(rgb: &[u8]) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2])
}

#[test]
fn the_tint_is_one_hue_from_the_lowest_to_the_highest_with_a_contrast_of_at_least_four() {
    for (palette, darkens) in [(Palette::LIGHT, true), (Palette::DARK, false)] {
        for example in [Example::Paper, Example::Notebook] {
            let side = 40;
            let landscape = of(example, side);
            let pixels = shade(&landscape, &palette);
            assert_eq!(pixels.len(), 4 * side * side);
            assert!(pixels.chunks_exact(4).all(|pixel| pixel[3] == 255));
            let mut cells: Vec<(f64, &[u8])> = Vec::new();
            for (index, pixel) in pixels.chunks_exact(4).enumerate() {
                // The first row is the one nearest to θB = 1.
                let (a, b) = (index % side, side - 1 - index / side);
                cells.push((landscape.height(a, b), &pixel[..3]));
            }
            cells.sort_by(|one, other| one.0.total_cmp(&other.0));
            let lights: Vec<f64> = cells.iter().map(|(_, rgb)| luminance(rgb)).collect();
            assert!(
                lights
                    .windows(2)
                    .all(|pair| pair[0] == pair[1] || (pair[0] > pair[1]) == darkens)
            );
            let (lowest, highest) = (lights[0] + 0.05, lights[lights.len() - 1] + 0.05);
            let contrast = lowest.max(highest) / lowest.min(highest);
            assert!(contrast >= 4.0, "{contrast:.1}");
            // Teal: never redder than green or blue.
            assert!(cells.iter().all(|(_, rgb)| rgb[0] <= rgb[1].min(rgb[2])));
            // Neither a few cells at the border nor the maxima take all of the scale.
            let ends = [lights[0], lights[lights.len() - 1]];
            let middle = (lights[lights.len() / 2] - ends[0]) / (ends[1] - ends[0]);
            assert!((0.1..0.9).contains(&middle), "{middle}");
        }
    }
    let flat = Landscape::new(&Tosses::default(), theta(0.5, 0.5), 3);
    assert_eq!(shade(&flat, &Palette::LIGHT).len(), 36);
}
