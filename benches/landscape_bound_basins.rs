//! The time to compute the landscape, the lower bound and the basins, for a few sets and for many.
//! Drawing itself is measured in a browser.
#![allow(clippy::unwrap_used, reason = "a bench may panic")]
#![allow(missing_docs, reason = "criterion's macros make items without any")]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use em_coins::view::{
    ContourLines, LandscapeCaptions, LandscapeView, LowerBoundCaptions, LowerBoundChart, Palette,
    Style, ThetaPlane, shade,
};
use em_coins::{
    Assignment, BasinMap, ContourLevel, Em, Landscape, PerCoin, Phase, Prior, Simulation, Theta,
    Tosses, maximize,
};
use plotters::prelude::*;
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use std::hint::black_box;
use std::sync::Arc;

/// Sets and the tosses in each of them.
const SIZES: [(usize, u32); 2] = [(10, 20), (1_000, 100)];
/// The number of cells along each side of the page's landscape.
const SIDE: usize = 80;
const SIZE: (u32, u32) = (500, 400);
const STYLE: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};

fn simulated(sets: usize, tosses: u32) -> (Arc<Tosses>, Theta) {
    let theta = |a, b| Theta::new(a, b).unwrap();
    let simulation = Simulation::new(theta(0.8, 0.45), sets, tosses).unwrap();
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    (Arc::new(simulation.run(&mut rng).0), theta(0.6, 0.5))
}

fn landscape(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("landscape");
    for (sets, tosses) in SIZES {
        let size = format!("{sets}×{tosses}");
        let (data, guess) = simulated(sets, tosses);
        group.bench_function(BenchmarkId::new("heights", &size), |bencher| {
            bencher.iter(|| Landscape::new(black_box(&data), guess, SIDE));
        });
        let landscape = Landscape::new(&data, guess, SIDE);
        group.bench_function(BenchmarkId::new("contours", &size), |bencher| {
            let lines = |level: ContourLevel| landscape.contour(level.height).len();
            bencher.iter(|| landscape.levels().into_iter().map(lines).sum::<usize>());
        });
        group.bench_function(BenchmarkId::new("shade", &size), |bencher| {
            bencher.iter(|| shade(black_box(&landscape), &Palette::LIGHT));
        });
        let mut em = Em::new(data, guess, Assignment::Soft);
        em.converge().unwrap();
        let view = LandscapeView {
            path: em.path(),
            moved: 1.0,
            ahead: &[],
            end: Some(em.theta()),
            basins: None,
            truth: None,
            estimate: PerCoin::default(),
            prediction: None,
            answered: false,
            highlight: None,
            captions: LandscapeCaptions::default(),
        };
        let contours = ContourLines {
            landscape: &landscape,
            plane: ThetaPlane::within(SIZE, &STYLE),
            finer: 1,
            on_tint: true,
        };
        group.bench_function(BenchmarkId::new("drawn as SVG", &size), |bencher| {
            bencher.iter(|| {
                svg(|area| {
                    contours.draw(area, &STYLE).unwrap();
                    view.draw(area, &STYLE).unwrap();
                })
            });
        });
    }
    group.finish();
}

fn lower_bound_chart(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("lower bound chart");
    for (sets, tosses) in SIZES {
        let (data, guess) = simulated(sets, tosses);
        let mut em = Em::new(data, guess, Assignment::Soft);
        em.step().unwrap();
        let expectation = em.expectation().unwrap();
        let chart = LowerBoundChart {
            tosses: em.tosses(),
            expectation,
            path: em.path(),
            next: maximize(expectation, Prior::Known),
            phase: Phase::Maximized,
            lift: 0.0,
            captions: LowerBoundCaptions {
                here: "θₜ",
                next: "θₜ₊₁",
                log_likelihood: "ℓ",
                bound: "lower bound",
            },
        };
        group.bench_function(format!("drawn as SVG/{sets}×{tosses}"), |bencher| {
            bencher.iter(|| svg(|area| chart.draw(area, &STYLE).unwrap()));
        });
    }
    group.finish();
}

fn basins(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("basins");
    group.sample_size(10);
    for (sets, tosses) in SIZES {
        let (data, guess) = simulated(sets, tosses);
        let prior = em_coins::Parameters::from(guess).prior;
        group.bench_function(format!("40×40 starts/{sets}×{tosses}"), |bencher| {
            bencher.iter(|| {
                let mut map = BasinMap::new(Arc::clone(&data), Assignment::Soft, prior, 40);
                map.advance(usize::MAX);
                map
            });
        });
    }
    group.finish();
}

fn svg(draw: impl Fn(&DrawingArea<SVGBackend<'_>, plotters::coord::Shift>)) -> String {
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, SIZE).into_drawing_area();
        draw(&area);
        area.present().unwrap();
    }
    text
}

criterion_group!(benches, landscape, lower_bound_chart, basins);
criterion_main!(benches);
