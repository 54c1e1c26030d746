//! The time of an E-step, an M-step, a whole iteration and the simulation, for a few sets and for many.
#![allow(clippy::unwrap_used, reason = "a bench may panic")]
#![allow(missing_docs, reason = "criterion's macros make items without any")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use em_coins::{Assignment, Em, Method, Setup, Simulation, Source, Theta, Tosses, e_step, m_step};
use std::hint::black_box;
use std::sync::Arc;

/// Sets and the tosses in each of them.
const SIZES: [(usize, u32); 2] = [(10, 20), (1_000, 20)];

fn setup(sets: usize, tosses: u32) -> Setup {
    let theta = |a, b| Theta::new(a, b).unwrap();
    let simulation = Simulation::new(theta(0.8, 0.45), sets, tosses).unwrap();
    Setup {
        source: Source::Simulated(simulation, 7),
        guess: theta(0.6, 0.5),
        method: Method::default(),
    }
}

fn simulated(sets: usize, tosses: u32) -> (Arc<Tosses>, Theta) {
    let setup = setup(sets, tosses);
    (setup.data().0, setup.guess)
}

fn half_steps(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("half-step");
    for (sets, tosses) in SIZES {
        let size = format!("{sets}×{tosses}");
        let (data, guess) = simulated(sets, tosses);
        group.bench_function(BenchmarkId::new("E", &size), |bencher| {
            bencher.iter(|| e_step(black_box(&data), black_box(guess), Assignment::Soft));
        });
        let expectation = e_step(&data, guess, Assignment::Soft).unwrap();
        group.bench_function(BenchmarkId::new("M", &size), |bencher| {
            bencher.iter(|| m_step(black_box(&expectation)));
        });
    }
    group.finish();
}

fn iteration(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("iteration");
    for (sets, tosses) in SIZES {
        let (data, guess) = simulated(sets, tosses);
        let size = format!("{sets}×{tosses}");
        group.bench_function(BenchmarkId::new("from the guess", &size), |bencher| {
            bencher.iter(|| {
                let mut em = Em::new(Arc::clone(&data), black_box(guess), Assignment::Soft);
                em.iterate().unwrap();
                em.theta()
            });
        });
    }
    group.finish();
}

fn tossing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tossing");
    let (sets, tosses) = SIZES[1];
    group.throughput(Throughput::Elements(sets as u64 * u64::from(tosses)));
    let setup = setup(sets, tosses);
    group.bench_function(format!("{sets}×{tosses}"), |bencher| {
        bencher.iter(|| black_box(&setup).data());
    });
    group.finish();
}

criterion_group!(benches, half_steps, iteration, tossing);
criterion_main!(benches);
