//! The table of iterations: exact figures, on the page and as CSV.
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::excessive_precision, reason = "exact figures stay whole")]

use crate::em_helpers::close;
use em_coins::export::iterations_csv;
use em_coins::{Em, Example, Method, Prior, Setup, iteration_table};

fn converged(setup: &Setup) -> Em {
    let mut em = setup.em(setup.data().0);
    em.converge().unwrap();
    em
}

#[test]
fn the_paper_s_iterations_are_listed_with_their_log_likelihood() {
    let em = converged(&Setup::from(Example::Paper));
    let rows: Vec<_> = iteration_table(&em, 0..=usize::MAX).collect();
    let exact = [
        (0, 0.6, 0.5, -33.093862519833157323),
        (
            1,
            0.71301223540051610718,
            0.58133930831366262244,
            -31.859257948227353725,
        ),
        (
            10,
            0.79674414947521158603,
            0.51965866220411232317,
            -31.570200503479540367,
        ),
    ];
    for (iteration, a, b, height) in exact {
        let row = rows[iteration];
        assert_eq!(row.iteration, iteration);
        assert!(close(row.parameters.theta.a(), a, 1e-14));
        assert!(close(row.parameters.theta.b(), b, 1e-14));
        assert!(close(row.log_likelihood, height, 1e-12));
    }
    assert_eq!(rows[0].change, None);
    assert!(close(
        rows[1].change.unwrap(),
        0.11301223540051610718,
        1e-14
    ));
    assert_eq!(rows.len() - 1, em.converged_after().unwrap());
}

#[test]
fn going_back_keeps_the_rows_that_were_reached() {
    let mut em = converged(&Setup::from(Example::Paper));
    let before: Vec<_> = iteration_table(&em, 0..=usize::MAX).collect();
    em.seek(3).unwrap();
    assert_eq!(
        iteration_table(&em, 0..=usize::MAX).collect::<Vec<_>>(),
        before
    );
    assert_eq!(
        iteration_table(&em, 3..=4).collect::<Vec<_>>(),
        before[3..=4]
    );
}

#[test]
fn a_run_that_has_not_begun_has_the_guess_alone() {
    let setup = Setup::from(Example::Paper);
    let mut em = setup.em(setup.data().0);
    assert_eq!(iteration_table(&em, 0..=9).count(), 1);
    em.step().unwrap();
    assert_eq!(
        iteration_table(&em, 0..=9).count(),
        1,
        "an E-step is half an iteration"
    );
}

#[test]
fn the_csv_reads_back_exactly_and_names_the_prior_where_it_is_estimated() {
    for prior in [Prior::Known, Prior::Learned] {
        let paper = Setup::from(Example::Paper);
        let method = Method {
            prior,
            ..paper.method
        };
        let em = converged(&Setup { method, ..paper });
        let text = iterations_csv::write(&em);
        let mut lines = text.split_terminator("\r\n");
        let names = lines.next().unwrap().split(',').collect::<Vec<_>>();
        assert_eq!(names.contains(&"prior_a"), prior == Prior::Learned);
        let lines: Vec<_> = lines.collect();
        assert_eq!(lines.len(), em.converged_after().unwrap() + 1);
        for (line, row) in lines.iter().zip(iteration_table(&em, 0..=usize::MAX)) {
            let cell = |name: &str| {
                let column = names.iter().position(|each| *each == name).unwrap();
                line.split(',').nth(column).unwrap().parse().ok()
            };
            assert_eq!(cell("iteration"), Some(row.iteration as f64));
            assert_eq!(cell("theta_a"), Some(row.parameters.theta.a()));
            assert_eq!(cell("theta_b"), Some(row.parameters.theta.b()));
            assert_eq!(cell("log_likelihood"), Some(row.log_likelihood));
            assert_eq!(cell("change"), row.change);
            if prior == Prior::Learned {
                assert_eq!(cell("prior_a"), Some(row.parameters.prior.a));
            }
        }
    }
}
