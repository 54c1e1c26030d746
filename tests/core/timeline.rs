//! The line of time: its range and its stations.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use em_coins::{Beginning, Em, Example, Setup, Station, Timeline};

fn paper() -> Em {
    let setup = Setup::from(Example::Paper);
    setup.em(setup.data().0)
}

#[test]
fn the_line_reaches_two_half_steps_ahead_and_keeps_what_was_seen() {
    let mut em = paper();
    for (position, last) in [(0, 2), (3, 5), (7, 9), (2, 7), (0, 7)] {
        em.seek(position).unwrap();
        assert_eq!(Timeline::of(&em, false).last, last, "at {position}");
    }
}

#[test]
fn the_settled_station_is_known_from_the_e_step_before_it() {
    let mut em = paper();
    em.seek(44).unwrap();
    assert_eq!(Timeline::of(&em, false).settled, None);
    em.step().unwrap();
    let line = Timeline::of(&em, false);
    assert_eq!((line.settled, line.last), (Some(46), 46));
    em.step().unwrap();
    assert_eq!(Timeline::of(&em, false), line);
    em.seek(50).unwrap();
    let beyond = Timeline::of(&em, false);
    assert_eq!((beyond.settled, beyond.last), (Some(46), 50));
    em.seek(0).unwrap();
    assert_eq!(Timeline::of(&em, false), beyond, "it stays known");
}

#[test]
fn stations_alternate_up_to_the_settled_one_and_beyond() {
    let line = Timeline {
        first: 0,
        last: 8,
        settled: Some(6),
    };
    let stations: Vec<Station> = (0..=8).map(|at| line.station(at)).collect();
    use Station::{EStep, Guess, MStep, Settled};
    assert_eq!(
        stations,
        [
            Guess, EStep, MStep, EStep, MStep, EStep, Settled, EStep, MStep
        ]
    );
}

#[test]
fn many_stations_are_thinned_to_m_steps() {
    let line = |last, settled| Timeline {
        first: 0,
        last,
        settled,
    };
    assert_eq!(line(5, None).stops(24), [0, 1, 2, 3, 4, 5]);
    assert_eq!(line(24, None).stops(24).len(), 25);
    let stops = line(46, Some(46)).stops(24);
    assert!(stops.len() <= 26 && stops.iter().all(|at| at % 2 == 0));
    let stops = line(20_000, Some(46)).stops(24);
    assert!(stops.len() <= 27);
    assert!(stops.contains(&0) && stops.contains(&46) && stops.contains(&20_000));
    assert!(stops.is_sorted());
}

#[test]
fn a_line_with_labels_begins_two_stations_before_the_guess() {
    let line = Timeline::of(&paper(), true);
    assert_eq!((line.first, line.last), (-2, 2));
    assert_eq!(line.stops(24), [-2, -1, 0, 1, 2]);
    let stations = [-2, -1, 0].map(|at| line.station(at));
    let [known, hidden] = Beginning::ALL.map(Station::Beginning);
    assert_eq!(stations, [known, hidden, Station::Guess]);
    let long = Timeline {
        last: 20_000,
        ..line
    };
    assert!(long.stops(24).starts_with(&[-2, -1, 0]));
}

#[test]
fn a_place_before_the_guess_is_that_of_one_station() {
    for beginning in Beginning::ALL {
        assert_eq!(Beginning::at(beginning.place()), Some(beginning));
    }
    assert_eq!(Beginning::at(i32::MIN), Some(Beginning::Known));
    assert_eq!(Beginning::at(1), None);
}
