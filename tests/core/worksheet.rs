//! The worksheet: one iteration from the guess, whose answers are those of the paper's figure and of EM itself.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{close as is_close, sets, theta};
use em_coins::{
    Assignment, Em, Example, Method, Prior, Setup, Simulation, Source, Tosses, Worksheet,
};

#[track_caller]
fn close(found: f64, exact: f64, tolerance: f64) {
    assert!(is_close(found, exact, tolerance), "{found} is not {exact}");
}

/// The run of an example at its guess.
fn example(example: Example) -> Em {
    let setup = Setup::from(example);
    setup.em(setup.data().0)
}

#[test]
fn its_answers_are_those_of_the_papers_figure() {
    let sheet = Worksheet::new(&example(Example::Paper)).unwrap();
    assert_eq!((sheet.guess.theta.a(), sheet.guess.theta.b()), (0.6, 0.5));
    let tossed: Vec<_> = sheet.rows.iter().map(|it| (it.heads, it.tails)).collect();
    assert_eq!(tossed, [(5, 5), (9, 1), (8, 2), (4, 6), (7, 3)]);
    let expected = [
        0.449_148_926_100_936_44,
        0.804_985_517_232_276,
        0.733_467_158_009_143_2,
        0.352_156_133_846_259_3,
        0.647_215_115_899_125_4,
    ];
    for (row, share) in sheet.rows.iter().zip(expected) {
        close(row.shares.a, share, 1e-14);
        close(row.shares.b, 1.0 - share, 1e-14);
        close(row.counts.a.heads, share * f64::from(row.heads), 1e-13);
        close(
            row.counts.b.tails,
            (1.0 - share) * f64::from(row.tails),
            1e-13,
        );
        let (heads, tails) = (row.heads.cast_signed(), row.tails.cast_signed());
        let ofa = 0.6_f64.powi(heads) * 0.4_f64.powi(tails);
        close(row.log_likelihoods.a.exp(), ofa, 1e-15);
    }
    close(sheet.sums.counts.a.heads, 21.297_481_896_347_226, 1e-13);
    close(sheet.sums.counts.a.tails, 8.572_246_614_530_176, 1e-13);
    close(sheet.sums.counts.b.heads, 11.702_518_103_652_774, 1e-13);
    close(sheet.sums.counts.b.tails, 8.427_753_385_469_824, 1e-13);
    close(sheet.next.theta.a(), 0.713_012_235_400_516_1, 1e-14);
    close(sheet.next.theta.b(), 0.581_339_308_313_662_6, 1e-14);
    assert_eq!((sheet.rest, sheet.is_logarithmic), (None, false));
}

#[test]
fn it_begins_at_the_guess_wherever_the_run_is() {
    let mut em = example(Example::Paper);
    let at_guess = Worksheet::new(&em).unwrap();
    em.converge().unwrap();
    assert_eq!(Worksheet::new(&em).unwrap(), at_guess);
}

#[test]
fn of_many_sets_the_first_are_asked_and_the_others_given_so_that_the_sums_can_be_made() {
    for (sets, asked) in [(12, 12), (13, 8), (1000, 8)] {
        let simulation = Simulation::new(theta(0.8, 0.3), sets, 10).unwrap();
        let mut setup = Setup::from(Example::Paper);
        setup.source = Source::Simulated(simulation, 7);
        let sheet = Worksheet::new(&setup.em(setup.data().0)).unwrap();
        assert_eq!(sheet.rows.len(), asked);
        assert_eq!(sheet.rest.map_or(0, |rest| rest.sets), sets - asked);
        let rest = sheet.rest.map(|rest| rest.sums).unwrap_or_default();
        let heads: f64 = sheet.rows.iter().map(|row| row.counts.a.heads).sum();
        let tails: f64 = sheet.rows.iter().map(|row| row.counts.b.tails).sum();
        let shares: f64 = sheet.rows.iter().map(|row| row.shares.a).sum();
        close(heads + rest.counts.a.heads, sheet.sums.counts.a.heads, 1e-9);
        close(tails + rest.counts.b.tails, sheet.sums.counts.b.tails, 1e-9);
        close(shares + rest.shares.a, sheet.sums.shares.a, 1e-9);
        let all = sheet.sums.counts.a;
        close(sheet.next.theta.a(), all.heads / all.tosses(), 1e-13);
    }
}

#[test]
fn hard_em_gives_each_set_whole_and_an_estimated_prior_is_the_mean_share() {
    let method = Method {
        assignment: Assignment::Hard,
        prior: Prior::Learned,
        ..Method::default()
    };
    let tosses = Example::Paper.data().0;
    let sheet = Worksheet::new(&Em::new(tosses, theta(0.6, 0.5), method)).unwrap();
    let shares: Vec<_> = sheet.rows.iter().map(|row| row.shares.a).collect();
    assert_eq!(shares, [0.0, 1.0, 1.0, 0.0, 1.0]);
    assert_eq!(
        (sheet.next.theta.a(), sheet.next.theta.b()),
        (24.0 / 30.0, 9.0 / 20.0)
    );
    assert_eq!((sheet.sums.shares.a, sheet.next.prior.a), (3.0, 0.6));
}

#[test]
fn likelihoods_that_no_calculator_holds_are_asked_as_logarithms() {
    let long = "HT".repeat(600);
    let em = Em::new(
        Tosses::parse(&long).unwrap(),
        theta(0.6, 0.5),
        Assignment::Soft,
    );
    let sheet = Worksheet::new(&em).unwrap();
    assert!(sheet.is_logarithmic);
    close(sheet.rows[0].log_likelihoods.b, 1200.0 * 0.5_f64.ln(), 1e-9);
}

#[test]
fn a_coin_without_tosses_keeps_its_theta_and_an_impossible_set_is_an_error() {
    let em = Em::new(sets(&[(2, 0), (2, 0)]), theta(1.0, 0.0), Assignment::Soft);
    let sheet = Worksheet::new(&em).unwrap();
    assert_eq!((sheet.keeps.a, sheet.keeps.b), (false, true));
    assert_eq!(sheet.next.theta.b(), 0.0);
    let em = Em::new(sets(&[(1, 1)]), theta(1.0, 0.0), Assignment::Soft);
    assert!(Worksheet::new(&em).is_err());
}
