//! The simulator: the tosses of a seed, and their distribution.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::theta;
use em_coins::{
    Coin, GroundTruth, MAX_SETS, MAX_TOSSES, Method, Setup, Simulation, SimulationError, Source,
    Theta, Tosses,
};
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use std::sync::Arc;

#[track_caller]
fn simulate(theta: Theta, sets: usize, tosses: u32, seed: u32) -> (Arc<Tosses>, GroundTruth) {
    let source = Source::Simulated(Simulation::new(theta, sets, tosses).unwrap(), seed);
    let guess = Theta::new(0.6, 0.5).unwrap();
    Setup {
        source,
        guess,
        method: Method::default(),
    }
    .data()
}

fn line(tosses: &Tosses, set: usize) -> String {
    let letter = |heads| if heads { 'H' } else { 'T' };
    tosses.set(set).map(letter).collect()
}

fn lines(tosses: &Tosses) -> Vec<String> {
    (0..tosses.sets()).map(|set| line(tosses, set)).collect()
}

fn drawn(truth: &GroundTruth) -> String {
    truth.coins.iter().map(|coin| coin.letter()).collect()
}

/// Fails when `found` of `trials` is more than 5 standard errors from `probability`.
#[track_caller]
fn assert_frequency(found: u64, trials: u64, probability: f64) {
    let (found, trials) = (found as f64, trials as f64);
    let standard = (trials * probability * (1.0 - probability)).sqrt();
    assert!(
        (found - trials * probability).abs() <= 5.0 * standard,
        "{found} of {trials} at {probability}"
    );
}

#[test]
fn seed_7_always_makes_these_tosses() {
    let (tosses, truth) = simulate(theta(0.8, 0.45), 5, 10, 7);
    assert_eq!(
        lines(&tosses),
        [
            "THHHTHHHHH",
            "HHHHTHHHHT",
            "TTTTTHTTTH",
            "TTHHTHTTHT",
            "TTHTTHTHHT"
        ]
    );
    assert_eq!(drawn(&truth), "AABBB");
    assert_eq!(truth.theta, Some(theta(0.8, 0.45)));
}

#[test]
fn seed_7_always_makes_these_long_sets() {
    let (tosses, truth) = simulate(theta(0.8, 0.45), 2, 130, 7);
    assert_eq!(
        lines(&tosses),
        [
            "THHHTHHHHHHHTHTHHHHHHHHHHHTHHTHHHHHHHHHHHHTHHHHHHTHTHTHHHHHHTTHTH\
             HTHTHHHHHTHHHHHTHHTHHHHTTHHTHHHHTTTHHHHTHTHHTHHHTHTTHHHHHHTHHHHHH",
            "HHHHTHHHHTTHHHHHHHHHHHHHTHTHHHHHTTHHTHHHTHTHTHHHHHHHHHTHHHTHHHHTH\
             THTHTHHTHHHHHTHHTHTHHTTHHHHHHHHTHHHHHTHHHTTHHHHTHHHHHHHHHTHHHHHHH",
        ]
    );
    assert_eq!(drawn(&truth), "AA");
}

#[test]
fn the_largest_seed_always_makes_these_tosses() {
    let (tosses, truth) = simulate(theta(0.3, 0.7), 3, 20, u32::MAX);
    assert_eq!(
        lines(&tosses),
        [
            "HHHTHTTHHHTHTTTHTTTT",
            "THTHTTTTTHHTTHTTHTHT",
            "THTHHHHHHHHHTHHTHHHH"
        ]
    );
    assert_eq!(drawn(&truth), "BAB");
}

#[test]
fn raising_a_theta_never_turns_heads_to_tails() {
    let ladder = [0.0, 1e-9, 0.1, 0.25, 0.3, 0.5, 0.5 + 1e-12, 0.999, 1.0];
    for pair in ladder.windows(2) {
        let (low, truth) = simulate(theta(pair[0], pair[0]), 40, 150, 11);
        let (high, same) = simulate(theta(pair[1], pair[1]), 40, 150, 11);
        assert_eq!(truth.coins, same.coins, "the coins drawn stay the same");
        for set in 0..40 {
            let mut tosses = low.set(set).zip(high.set(set));
            assert!(tosses.all(|(low, high)| high || !low));
        }
    }
}

#[test]
fn changing_one_coin_leaves_the_sets_of_the_other_as_they_are() {
    let (before, truth) = simulate(theta(0.8, 0.45), 100, 70, 3);
    let (after, _) = simulate(theta(0.2, 0.45), 100, 70, 3);
    for (set, &coin) in truth.coins.iter().enumerate() {
        let same = line(&before, set) == line(&after, set);
        assert_eq!(same, coin == Coin::B);
    }
}

#[test]
fn more_sets_keep_the_existing_ones() {
    let (few, coins_few) = simulate(theta(0.8, 0.45), 5, 70, 9);
    let (many, coins_many) = simulate(theta(0.8, 0.45), 500, 70, 9);
    assert_eq!(lines(&few), lines(&many)[..5]);
    assert_eq!(coins_few.coins, coins_many.coins[..5]);
}

#[test]
fn more_tosses_keep_the_existing_ones() {
    let (longest, truth) = simulate(theta(0.8, 0.45), 20, 300, 9);
    for tosses in [1, 10, 63, 64, 65, 127, 128, 129, 200] {
        let (shorter, same) = simulate(theta(0.8, 0.45), 20, tosses, 9);
        assert_eq!(truth.coins, same.coins);
        for set in 0..20 {
            assert_eq!(line(&shorter, set), line(&longest, set)[..tosses as usize]);
            assert_eq!(shorter.len(set), tosses);
        }
    }
}

#[test]
fn tossing_in_parts_makes_the_same_tosses() {
    let simulation = Simulation::new(theta(0.8, 0.45), 1_000, 70).unwrap();
    let whole = simulation.run(&mut ChaCha8Rng::seed_from_u64(9));
    for part in [0, 69, 1_000, 69_999] {
        let mut tossing = simulation.start(ChaCha8Rng::seed_from_u64(9));
        let mut parts = vec![tossing.progress()];
        while tossing.progress() < 1.0 {
            tossing.advance(part);
            parts.push(tossing.progress());
        }
        assert_eq!(parts[..2], [0.0, (part / 70).max(1) as f64 / 1_000.0]);
        assert!(parts.is_sorted_by(|before, after| before < after));
        assert_eq!(tossing.finish(), whole);
    }
}

#[test]
fn heads_are_counted_as_they_fall() {
    for tosses in [1, 64, 100, 129] {
        let (made, _) = simulate(theta(0.8, 0.45), 50, tosses, 5);
        for set in 0..50 {
            let heads = made.set(set).filter(|&heads| heads).count() as u32;
            assert_eq!((made.heads(set), made.tails(set)), (heads, tosses - heads));
        }
    }
}

#[test]
fn frequencies_approach_theta() {
    for probability in [0.001, 0.1, 1.0 / 3.0, 0.45, 0.5, 0.7, 0.8, 0.99] {
        let (made, _) = simulate(theta(probability, probability), 2_000, 100, 17);
        let heads = (0..2_000).map(|set| u64::from(made.heads(set))).sum();
        assert_frequency(heads, 200_000, probability);
    }
}

#[test]
fn each_coin_has_its_own_frequency() {
    let (made, truth) = simulate(theta(0.8, 0.45), 2_000, 100, 23);
    for (coin, probability) in [(Coin::A, 0.8), (Coin::B, 0.45)] {
        let of_coin = |set: &usize| truth.coins[*set] == coin;
        let heads = (0..2_000)
            .filter(of_coin)
            .map(|set| u64::from(made.heads(set)))
            .sum();
        let sets = (0..2_000).filter(of_coin).count() as u64;
        assert_frequency(heads, 100 * sets, probability);
    }
    let estimate = truth.complete_data_estimate(&made);
    assert!((estimate.a.unwrap() - 0.8).abs() < 0.01);
    assert!((estimate.b.unwrap() - 0.45).abs() < 0.01);
}

#[test]
fn a_theta_of_0_is_always_tails_and_of_1_always_heads() {
    let (made, truth) = simulate(theta(0.0, 1.0), 1_000, 100, 29);
    for (set, &coin) in truth.coins.iter().enumerate() {
        assert_eq!(made.heads(set), if coin == Coin::A { 0 } else { 100 });
    }
}

#[test]
fn tiny_and_nearly_1_thetas_have_their_frequencies() {
    let (made, _) = simulate(theta(1e-300, 1e-15), 1_000, 100, 31);
    assert!((0..1_000).all(|set| made.heads(set) == 0));
    let (made, _) = simulate(theta(1.0 - 1e-15, 1.0 - f64::EPSILON / 2.0), 1_000, 100, 31);
    assert!((0..1_000).all(|set| made.tails(set) == 0));
}

#[test]
fn each_coin_is_drawn_half_the_time() {
    for seed in 0..10 {
        let (_, truth) = simulate(theta(0.8, 0.45), 10_000, 1, seed);
        let drawn = truth.coins.iter().filter(|&&coin| coin == Coin::A).count();
        assert_frequency(drawn as u64, 10_000, 0.5);
    }
}

#[test]
fn tosses_of_a_set_are_independent_and_identical() {
    let (sets, tosses) = (4_000, 130);
    let (made, _) = simulate(theta(0.3, 0.3), sets, tosses as u32, 37);
    let (mut heads, mut pairs) = (vec![0; tosses], vec![0; tosses - 1]);
    for set in 0..sets {
        let fell: Vec<bool> = made.set(set).collect();
        for toss in 0..tosses {
            heads[toss] += u64::from(fell[toss]);
        }
        for toss in 1..tosses {
            pairs[toss - 1] += u64::from(fell[toss - 1] && fell[toss]);
        }
    }
    let chi_square = |counts: &[u64], probability: f64| {
        let expected = sets as f64 * probability;
        let off = |&count: &u64| (count as f64 - expected).powi(2);
        counts.iter().map(off).sum::<f64>() / (expected * (1.0 - probability))
    };
    for (counts, probability) in [(&heads, 0.3), (&pairs, 0.09)] {
        for &count in counts {
            assert_frequency(count, sets as u64, probability);
        }
        // About normal, with 130 degrees of freedom; neighbouring pairs overlap, so generously.
        let found = chi_square(counts, probability);
        assert!((60.0..220.0).contains(&found), "{found}");
    }
}

#[test]
fn neighbouring_sets_and_seeds_are_independent() {
    let agreeing = |one: &Tosses, first: usize, other: &Tosses, second: usize| {
        one.set(first)
            .zip(other.set(second))
            .filter(|(a, b)| a == b)
            .count() as u64
    };
    let (made, truth) = simulate(theta(0.5, 0.5), 2_000, 100, 41);
    let (next, next_truth) = simulate(theta(0.5, 0.5), 2_000, 100, 42);
    let sets = (1..2_000)
        .map(|set| agreeing(&made, set - 1, &made, set))
        .sum();
    assert_frequency(sets, 199_900, 0.5);
    let seeds = (0..2_000).map(|set| agreeing(&made, set, &next, set)).sum();
    assert_frequency(seeds, 200_000, 0.5);
    let coins = truth
        .coins
        .iter()
        .zip(&next_truth.coins)
        .filter(|(a, b)| a == b);
    assert_frequency(coins.count() as u64, 2_000, 0.5);
}

#[test]
fn as_many_sets_and_tosses_as_allowed_are_made() {
    let (made, truth) = simulate(theta(0.8, 0.45), MAX_SETS, 100, 43);
    assert_eq!((made.sets(), truth.coins.len()), (MAX_SETS, MAX_SETS));
    assert_eq!((made.len(MAX_SETS - 1), made.longest()), (100, 100));
    assert!(made.groups().len() <= 101);
    let grouped: usize = made.groups().iter().map(|group| group.sets as usize).sum();
    assert_eq!(grouped, MAX_SETS);
}

#[test]
fn a_simulation_out_of_bounds_is_refused_with_its_numbers() {
    let refused = |sets, tosses| Simulation::new(theta(0.8, 0.45), sets, tosses).unwrap_err();
    assert_eq!(refused(0, 10), SimulationError::Sets(0));
    assert_eq!(
        refused(0, 10).to_string(),
        "0 sets: from 1 to 1000000 are accepted"
    );
    assert_eq!(
        refused(MAX_SETS + 1, 0).to_string(),
        "1000001 sets: from 1 to 1000000 are accepted"
    );
    // Sets without tosses teach nothing.
    assert_eq!(refused(4, 0), SimulationError::NoTosses);
    assert_eq!(
        refused(4, 0).to_string(),
        "0 tosses a set: at least 1 is accepted"
    );
    let (sets, tosses) = (MAX_SETS, 101);
    assert_eq!(
        refused(sets, tosses),
        SimulationError::Tosses { sets, tosses }
    );
    assert_eq!(
        refused(sets, tosses).to_string(),
        "1000000 sets of 101 tosses: at most 100000000 tosses in all are accepted"
    );
    assert_eq!(
        refused(2, u32::MAX),
        SimulationError::Tosses {
            sets: 2,
            tosses: u32::MAX
        }
    );
    assert_eq!(
        refused(usize::MAX, u32::MAX),
        SimulationError::Sets(usize::MAX)
    );
    assert!(Simulation::new(theta(0.8, 0.45), 1, MAX_TOSSES as u32).is_ok());
}
