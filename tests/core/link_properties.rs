//! Properties of all links: a written link reads back the same, and no text makes reading fail.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::theta;
use em_coins::{
    Assignment, Beginning, Example, Language, Link, LocalizedError, MAX_ITERATIONS, MAX_SETS,
    Method, Pace, Part, Prior, Setup, Simulation, Source, Theme, Theta, Tolerance, Tosses, View,
    ViewState,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::ops::RangeInclusive;

/// Any probability, the unusual ones too.
fn probability() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => (0_u32..=100).prop_map(|percent| f64::from(percent) / 100.0),
        4 => 0.0..=1.0,
        2 => any::<u64>().prop_map(|bits| f64::from_bits(bits % (1.0_f64.to_bits() + 1))),
        1 => select(vec![0.0, 1.0, f64::MIN_POSITIVE, 5e-324, 1.0 - f64::EPSILON / 2.0]),
    ]
}

fn any_theta() -> impl Strategy<Value = Theta> {
    (probability(), probability()).prop_map(|(a, b)| theta(a, b))
}

fn simulation() -> impl Strategy<Value = Simulation> {
    let sizes = prop_oneof![
        (1..=50_usize, 1..=50_u32),
        (1..=MAX_SETS, 1..=100_u32),
        (1..=100_usize, 1..=1_000_000_u32),
        select(vec![
            (1, 1),
            (1, 1_000_000),
            (100, 1_000_000),
            (MAX_SETS, 1),
            (MAX_SETS, 100)
        ]),
    ];
    (any_theta(), sizes)
        .prop_map(|(theta, (sets, tosses))| Simulation::new(theta, sets, tosses).unwrap())
}

fn rows(
    length: RangeInclusive<usize>,
    sets: RangeInclusive<usize>,
) -> impl Strategy<Value = Tosses> {
    let row = vec(select(vec!['H', 'T']), length).prop_map(String::from_iter);
    vec(row, sets).prop_map(|rows| Tosses::parse(&rows.join("\n")).unwrap())
}

/// Own data of all shapes: ragged and even, long and short, with and without empty sets.
fn given() -> impl Strategy<Value = Tosses> {
    prop_oneof![
        3 => rows(1..=12, 1..=60),
        2 => (1..=70_usize).prop_flat_map(|length| rows(length..=length, 1..=40)),
        1 => rows(1..=700, 1..=3),
        1 => rows(1..=3, 300..=500),
        1 => (1..=4000_usize).prop_map(empty_sets),
    ]
}

fn source() -> impl Strategy<Value = Source> {
    prop_oneof![
        select(Example::ALL.to_vec()).prop_map(Source::Example),
        (simulation(), any::<u32>())
            .prop_map(|(simulation, seed)| Source::Simulated(simulation, seed)),
        given().prop_map(|tosses| Source::Given(tosses.into())),
    ]
}

fn method() -> impl Strategy<Value = Method> {
    let assignment = select(vec![Assignment::Soft, Assignment::Hard]);
    let prior = select(vec![Prior::Known, Prior::Learned]);
    let tolerance = option::of(select(Tolerance::ALL.to_vec()));
    (assignment, prior, tolerance).prop_map(|(assignment, prior, tolerance)| Method {
        assignment,
        prior,
        tolerance,
    })
}

fn setup() -> impl Strategy<Value = Setup> {
    (source(), option::of(any_theta()), method()).prop_map(|(source, guess, method)| {
        let usual = match source {
            Source::Example(example) => example.guess(),
            _ => theta(0.6, 0.5),
        };
        Setup {
            source,
            guess: guess.unwrap_or(usual),
            method,
        }
    })
}

fn view_state() -> impl Strategy<Value = ViewState> {
    (
        prop_oneof![Just(0), 0..=30_usize, 0..=2 * MAX_ITERATIONS],
        select(View::ALL.to_vec()),
        option::of(0..20_usize),
        any::<[bool; 3]>(),
        option::of(select(Beginning::ALL.to_vec())),
        select(Pace::ALL.to_vec()),
        subsequence(Part::ALL.to_vec(), 0..=Part::ALL.len()),
        option::of(select(Theme::ALL.to_vec())),
        option::of("[a-z]{2,3}(-[a-z]{2,8})?"),
    )
        .prop_map(
            |(
                position,
                view,
                set,
                [truth, digits, predict],
                beginning,
                pace,
                embed,
                theme,
                language,
            )| {
                ViewState {
                    position,
                    beginning: beginning.filter(|_| position == 0),
                    view,
                    set,
                    truth,
                    digits,
                    predict,
                    pace,
                    embed: embed.into_iter().collect(),
                    theme,
                    language: language.map(|tag| Language::new(&tag).unwrap()),
                }
            },
        )
}

/// The number of sets, without simulating any.
fn sets(source: &Source) -> usize {
    match source {
        Source::Example(example) => example.data().0.sets(),
        Source::Simulated(simulation, _) => simulation.sets(),
        Source::Given(tosses) => tosses.sets(),
    }
}

/// Sets without tosses: one run of this many sets, in base 32 with the lowest digit first, of no tosses.
fn empty_sets(sets: usize) -> Tosses {
    let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let (mut size, mut rest) = (String::new(), sets);
    while rest >= 32 {
        size.push(char::from(digits[rest % 32 + 32]));
        rest /= 32;
    }
    size.push(char::from(digits[rest]));
    let link = format!("data=own&packed=B{size}A");
    let made = Link::read(&link).link.setup.data().0;
    Tosses::clone(&made)
}

/// Text that is nearly a link.
fn nearly() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        9 => select(vec![
            "v", "data", "coins", "sets", "tosses", "seed", "hidden", "own", "packed", "guess", "method",
            "prior", "step", "view", "set", "truth", "digits", "predict", "pace", "embed", "theme", "lang",
        ]).prop_map(String::from),
        1 => ".{0,5}",
    ];
    let value = prop_oneof![
        4 => select(vec![
            "1", "paper", "hard-stuck", "simulated", "own", "0.3,0.7", "1e-320,1", "5", "1000000", "HTT,H",
            "BCDZ", "BEA", "hard", "soft", "learned", "landscape", "shown", "all", "on", "sets,view", "dark",
            "de", "", "%2C", "%", "%ff", "H%2CT",
        ]).prop_map(String::from),
        1 => "[0-9A-Za-z.,_-]{0,12}",
        1 => "\\PC{0,6}",
        1 => ".{0,6}",
    ];
    vec((key, value), 0..12).prop_map(|pairs| {
        let pairs: Vec<String> = pairs
            .into_iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        pairs.join("&")
    })
}

/// Whatever is read can be written and read again.
fn assert_stable(text: &str) -> Result<(), TestCaseError> {
    let first = Link::read(text);
    prop_assert!(first.refused.len() <= 5);
    for refused in &first.refused {
        let message = refused.to_string();
        prop_assert!(message.chars().count() < 300, "{}", message);
        let _ = (refused.why.code(), refused.why.args());
    }
    let again = Link::read(&first.link.write().unwrap());
    prop_assert_eq!((&again.refused, again.more), (&vec![], 0));
    prop_assert_eq!(again.link, first.link);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn links_round_trip(setup in setup(), mut view_state in view_state()) {
        view_state.set = view_state.set.map(|set| set % sets(&setup.source));
        let begins = matches!(setup.source, Source::Example(_));
        view_state.beginning = view_state.beginning.filter(|_| begins);
        let link = Link { setup, view_state };
        let text = link.write().unwrap();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"=&,._-".contains(&byte);
        prop_assert!(text.bytes().all(plain), "needs no encoding: {}", text);
        prop_assert!(text.starts_with("v=1&data="));
        let reading = Link::read(&text);
        prop_assert_eq!((&reading.refused, reading.more), (&vec![], 0));
        prop_assert_eq!(&reading.link, &link);
        // The same numbers, and not only equal ones.
        prop_assert_eq!(format!("{:?}", reading.link.setup.guess), format!("{:?}", link.setup.guess));
        let encoded = Link::read(&text.replace(',', "%2C").replace('=', "%3d"));
        prop_assert_eq!(encoded.link, reading.link);
        let mut view_state = ViewState::default();
        let pairs = link.view_state.to_string();
        for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap();
            view_state.set(key, Some(value)).unwrap();
        }
        prop_assert_eq!(view_state, link.view_state);
    }

    #[test]
    fn any_text_is_a_link(text in any::<String>()) {
        assert_stable(&text)?;
    }

    #[test]
    fn any_text_like_a_link_is_a_link(text in nearly()) {
        assert_stable(&text)?;
    }
}
