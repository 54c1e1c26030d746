//! The examples: the figures that their lessons rely on.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

use em_coins::{Assignment, Coin, Em, Example, MAX_ITERATIONS, Setup, log_likelihood};

fn converged(example: Example) -> Em {
    let setup = Setup::from(example);
    let mut em = setup.em(setup.data().0);
    em.converge().unwrap();
    em
}

fn frequency(em: &Em, set: usize) -> f64 {
    f64::from(em.tosses().heads(set)) / f64::from(em.tosses().len(set))
}

#[test]
fn every_example_knows_its_coins() {
    for example in Example::ALL {
        let (tosses, truth) = example.data();
        assert!(!tosses.is_empty());
        assert_eq!(truth.coins.len(), tosses.sets());
        let both = Coin::BOTH.iter().all(|coin| truth.coins.contains(coin));
        assert_eq!(both, example != Example::OneCoin, "{}", example.name());
    }
}

#[test]
fn every_example_converges_before_the_limit() {
    for example in Example::ALL {
        let em = converged(example);
        assert!(em.iteration() < MAX_ITERATIONS, "{}", example.name());
    }
}

#[test]
fn swapped_guesses_end_at_swapped_coins_bit_for_bit() {
    let (paper, swapped) = (converged(Example::Paper), converged(Example::Swapped));
    assert_eq!(swapped.theta(), paper.theta().swapped());
}

#[test]
fn equal_guesses_end_at_the_pooled_frequency() {
    let theta = converged(Example::Equal).theta();
    assert_eq!((theta.a(), theta.b()), (0.66, 0.66));
}

#[test]
fn nearly_equal_guesses_end_where_the_paper_s_do_but_later() {
    let (paper, nearly) = (converged(Example::Paper), converged(Example::NearlyEqual));
    assert!(nearly.theta().largest_change(paper.theta()) < 1e-8);
    assert!(nearly.iteration() >= paper.iteration() + 8);
}

#[test]
fn em_takes_overlapping_coins_for_one() {
    let em = converged(Example::Overlapping);
    let (_, truth) = Example::Overlapping.data();
    let estimate = truth.complete_data_estimate(em.tosses());
    assert!((em.theta().a() - em.theta().b()).abs() < 1e-6);
    assert!(estimate.a.unwrap() - estimate.b.unwrap() > 0.1);
}

#[test]
fn two_tosses_a_set_leave_responsibilities_undecided_and_em_slow() {
    let (few, paper) = (converged(Example::FewTosses), converged(Example::Paper));
    assert!((0..few.tosses().sets()).all(|set| few.tosses().len(set) == 2));
    assert!(
        few.iteration() > 4 * paper.iteration(),
        "{}",
        few.iteration()
    );
}

#[test]
fn em_finds_two_coins_where_there_is_one() {
    let em = converged(Example::OneCoin);
    let (_, truth) = Example::OneCoin.data();
    assert_eq!(truth.complete_data_estimate(em.tosses()).b, None);
    assert!((em.theta().a() - em.theta().b()).abs() > 0.05);
}

#[test]
fn hard_em_is_stuck_where_soft_em_is_not() {
    let hard = converged(Example::HardStuck);
    assert_eq!((hard.theta().a(), hard.theta().b()), (0.66, 0.15));
    assert!((0..5).all(|set| frequency(&hard, set) > 0.15));
    let mut soft = Em::new(
        hard.shared_tosses(),
        Example::HardStuck.guess(),
        Assignment::Soft,
    );
    soft.converge().unwrap();
    let height = |em: &Em| log_likelihood(em.tosses(), em.theta());
    assert!((height(&hard) - -34.96).abs() < 0.005);
    assert!(height(&soft) > height(&hard) + 3.0);
    assert!(
        soft.theta()
            .largest_change(converged(Example::Paper).theta())
            < 1e-8
    );
}

#[test]
fn the_notebook_selects_set_7_and_the_others_set_1() {
    for example in Example::ALL {
        let asked = if example == Example::Notebook { 6 } else { 0 };
        assert_eq!(example.set(), asked, "{example:?}");
    }
}
