//! The tolerance: EM stops at the first iteration that changes nothing by as much, as most code for this example does.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::theta;
use em_coins::export::json;
use em_coins::{
    BasinMap, Em, Event, Example, GroundTruth, Link, Method, Movement, Outcome, Phase, Prior, Road,
    Setup, Theta, Timeline, Tolerance, VisibleTruth,
};
use std::sync::Arc;

fn within(digits: u8) -> Method {
    Method {
        tolerance: Some(Tolerance::from_digits(digits).unwrap()),
        ..Method::default()
    }
}

fn paper(method: Method) -> Setup {
    Setup {
        method,
        ..Setup::from(Example::Paper)
    }
}

fn em(setup: &Setup) -> Em {
    setup.em(setup.data().0)
}

/// As counted by a loop over θ in another language. Code that looks at θA alone and counts from 0 prints 14 at 1e-6.
#[test]
fn the_papers_example_stops_after_as_many_iterations_as_other_code() {
    let counted = [5, 8, 11, 13, 16, 18, 21, 23, 26, 28, 31];
    for (tolerance, iterations) in Tolerance::ALL.into_iter().zip(counted) {
        let mut em = em(&paper(within(tolerance.digits())));
        assert_eq!(em.converge(), Ok(Outcome::Converged));
        assert_eq!(em.iteration(), iterations, "{}", tolerance.name());
        assert_eq!(
            tolerance.change().to_string().parse(),
            Ok(tolerance.change())
        );
        assert_eq!(tolerance.name().parse(), Ok(tolerance.change()));
        // A press more goes on, and changes nothing of when it stopped.
        em.iterate().unwrap();
        assert_eq!(em.converged_after(), Some(iterations));
        let line = Timeline::of(&em, false);
        assert_eq!(line.settled, Some(2 * iterations as i32));
    }
    let mut at_limit = em(&paper(Method::default()));
    at_limit.converge().unwrap();
    assert_eq!(at_limit.iteration(), 23);
    for digits in [0, 1, 13, 255] {
        assert_eq!(Tolerance::from_digits(digits), None);
    }
}

#[test]
fn the_caption_says_how_far_the_limit_is() {
    let setup = paper(within(4));
    let mut em = em(&setup);
    em.converge().unwrap();
    let told = Event::of(&setup, &em, None, VisibleTruth::Unknown);
    let Event::Stopped {
        theta: found,
        iterations: 11,
        below: 1e-4,
        ahead: Some(ahead),
    } = told
    else {
        panic!("{told:?}");
    };
    let limit = theta(0.796_789_066_922_647, 0.519_583_120_145_135);
    assert!(
        (ahead - found.largest_change(limit)).abs() < 1e-8,
        "{ahead}"
    );
    assert!(ahead > 1e-5);
    em.seek(46).unwrap();
    assert_eq!(
        Event::of(&setup, &em, None, VisibleTruth::Unknown),
        told,
        "whoever goes on is told where EM stopped"
    );
}

#[test]
fn a_small_step_at_a_saddle_stops_it_far_from_the_limit() {
    let setup = Setup {
        guess: theta(0.660_000_000_1, 0.66),
        ..paper(within(6))
    };
    let mut em = em(&setup);
    em.converge().unwrap();
    assert_eq!(em.iteration(), 1);
    assert!(em.distance_to_limit().is_some_and(|ahead| ahead > 0.1));
    // It stays where it stopped, although θ moves farther later.
    em.seek(80).unwrap();
    assert_eq!(em.converged_after(), Some(1));
    let equal = Setup {
        guess: theta(0.6, 0.6),
        ..setup
    };
    let mut em = self::em(&equal);
    em.converge().unwrap();
    assert!(em.is_stuck_by_symmetry());
}

#[test]
fn a_late_iteration_is_told_by_how_much_it_moved() {
    let mut em = em(&paper(Method::default()));
    assert_eq!(Movement::of(&em), None);
    for _ in 0..46 {
        em.step().unwrap();
        let movement = Movement::of(&em);
        assert_eq!(movement.is_some(), em.phase() == Phase::Maximized);
        if let Some(Movement { by, is_small }) = movement {
            let [.., before, now] = em.path() else {
                panic!("no iteration")
            };
            assert_eq!(by, now.largest_change(*before));
            assert_eq!(is_small, em.iteration() > 5, "{}: {by}", em.iteration());
        }
    }
    assert!(Movement::of(&em).is_some_and(|last| last.by < em.method().stops_below()));
    assert_eq!(Method::default().stops_below(), 1e-9);
    assert_eq!(within(4).stops_below(), 1e-4);
}

#[test]
fn roads_and_basins_lead_to_the_limit_whatever_the_tolerance() {
    let (rough, exact) = (paper(within(2)), paper(Method::default()));
    let end = |setup: &Setup| Road::new(em(setup)).end();
    assert_eq!(end(&rough), end(&exact));
    let map = |setup: &Setup| {
        let prior = em(setup).parameters().prior;
        let mut map = BasinMap::new(setup.data().0, setup.method, prior, 5);
        while map.progress() < 1.0 {
            map.advance(usize::MAX);
        }
        map.ends().to_vec()
    };
    assert_eq!(map(&rough), map(&exact));
}

#[test]
fn a_link_and_a_saved_run_keep_it() {
    for tolerance in Tolerance::ALL {
        let setup = paper(within(tolerance.digits()));
        let link = Link::read(&format!("v=1&data=paper&tolerance={}", tolerance.name()));
        assert_eq!((&link.link.setup, &link.refused[..]), (&setup, &[][..]));
        assert_eq!(Link::read(&link.link.write().unwrap()), link);

        let mut run = em(&setup);
        run.seek(3).unwrap();
        let saved = json::write(&setup, &run, &GroundTruth::default()).unwrap();
        assert_eq!(json::read(&saved), Ok((setup, 3)));
    }
    for link in ["v=1&data=paper", "v=1&data=paper&tolerance=limit"] {
        let read = Link::read(link);
        assert_eq!(read.link.setup, Example::Paper.into());
        assert_eq!(read.link.write().unwrap(), "v=1&data=paper");
    }
    let refused = &Link::read("tolerance=0.01").refused[0];
    assert_eq!(
        refused.to_string(),
        "tolerance=0.01: \"0.01\" is not accepted here; write 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, \
         1e-11, 1e-12 or limit"
    );
    let saved = json::write(
        &paper(within(4)),
        &em(&paper(within(4))),
        &GroundTruth::default(),
    );
    let error = json::read(&saved.unwrap().replace("\"1e-4\"", "1e-4")).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("setup.tolerance is 1e-4; write \"1e-2\", \"1e-3\"")
    );
}

#[test]
fn it_leaves_a_lesson_its_question() {
    assert_eq!(paper(within(4)).lesson(), Some(Example::Paper));
    let learned = Method {
        prior: Prior::Learned,
        ..within(4)
    };
    assert_eq!(paper(learned).lesson(), None);
    let other = Theta::new(0.7, 0.5).unwrap();
    assert_eq!(
        Setup {
            guess: other,
            ..paper(within(4))
        }
        .lesson(),
        None
    );
}

#[test]
fn another_tolerance_is_another_run_of_the_same_tosses() {
    let tosses = Arc::new(Example::Paper.data().0);
    let path = |method| {
        let mut em = Em::new(Arc::clone(&tosses), Example::Paper.guess(), method);
        em.seek(40).unwrap();
        em.path().to_vec()
    };
    assert_eq!(path(within(2)), path(Method::default()));
}
