//! Links: what is written is read back, whatever else is written is survived, and what is not taken is
//! said.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "common/numbers.rs"]
mod numbers;

use em_coins::{
    Assignment, Example, Language, Link, LinkError, MAX_ITERATIONS, MAX_SETS, Method, Part, Parts,
    Prior, Setup, Shown, Simulation, Source, Theme, Theta, Told, Tosses, View,
};
use numbers::theta;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::ops::RangeInclusive;

/// The link that `text` stands for, all of which must be taken.
#[track_caller]
fn taken(text: &str) -> Link {
    let reading = Link::read(text);
    assert_eq!((&reading.refused, reading.more), (&vec![], 0), "{text}");
    reading.link
}

/// Reading `text` refuses just this, in these words, and takes the link that `rest` stands for.
#[track_caller]
fn assert_refused(text: &str, message: &str, code: &str, rest: &str) {
    let reading = Link::read(text);
    let found: Vec<String> = reading.refused.iter().map(ToString::to_string).collect();
    assert_eq!(found, [message]);
    assert_eq!((reading.refused[0].why.name(), reading.more), (code, 0));
    assert_eq!(reading.link, taken(rest));
}

fn simulated(a: f64, b: f64, sets: usize, tosses: u32, seed: u32) -> Link {
    let simulation = Simulation::new(theta(a, b), sets, tosses).unwrap();
    Link {
        setup: Setup {
            source: Source::Simulated(simulation, seed),
            guess: theta(0.6, 0.5),
            method: Method::default(),
        },
        shown: Shown::default(),
    }
}

fn own(tosses: Tosses) -> Link {
    Link {
        setup: Setup {
            source: Source::Given(tosses.into()),
            guess: theta(0.6, 0.5),
            method: Method::default(),
        },
        shown: Shown::default(),
    }
}

/// Sets without tosses, as the simulator makes them.
fn empty_sets(sets: usize) -> Tosses {
    let made = simulated(0.5, 0.5, sets, 0, 1).setup.data().0;
    Tosses::clone(&made)
}

#[test]
fn nothing_is_the_paper_s_example_at_its_guess() {
    for text in ["", "#", "?", " ", "#v=1", "v=1&data=paper", "&&"] {
        assert_eq!(taken(text), Link::default(), "{text:?}");
    }
    assert_eq!(Link::default().write().unwrap(), "v=1&data=paper");
}

#[test]
fn a_simulation_can_be_read_aloud() {
    let mut link = simulated(0.8, 0.45, 5, 10, 7);
    link.setup.method = Method {
        assignment: Assignment::Hard,
        prior: Prior::Learned,
    };
    link.shown = Shown {
        position: 3,
        view: View::Landscape,
        set: Some(2),
        truth: true,
        digits: true,
        predict: true,
        embed: Parts::from_iter([Part::Sets, Part::View, Part::Steps]),
        theme: Some(Theme::Dark),
        language: Some(Language::new("de").unwrap()),
    };
    let text = "v=1&data=simulated&coins=0.8,0.45&sets=5&tosses=10&seed=7&guess=0.6,0.5\
                &method=hard&prior=learned&step=3&view=landscape&set=3&truth=shown&digits=all\
                &predict=on&embed=sets,view,steps&theme=dark&lang=de";
    assert_eq!(link.write().unwrap(), text);
    assert_eq!(taken(text), link);
    let mut pairs: Vec<&str> = text.split('&').collect();
    pairs.reverse();
    assert_eq!(taken(&pairs.join("&")), link, "the order does not matter");
}

#[test]
fn an_example_says_only_what_is_not_its_own() {
    for example in Example::ALL {
        let mut link = Link::from(example);
        let name = example.name();
        assert_eq!(link.write().unwrap(), format!("v=1&data={name}"));
        link.setup.guess = theta(0.25, 1.0);
        let text = format!("v=1&data={name}&guess=0.25,1");
        assert_eq!(link.write().unwrap(), text);
        assert_eq!(taken(&text), link);
    }
    let mut stuck = Link::from(Example::HardStuck);
    stuck.setup.method = Method::default();
    assert_eq!(stuck.write().unwrap(), "v=1&data=hard-stuck&method=soft");
    assert_eq!(taken("data=hard-stuck&method=soft"), stuck);
}

#[test]
fn a_simulation_that_says_little_is_as_the_page_begins() {
    assert_eq!(taken("data=simulated"), simulated(0.8, 0.45, 5, 10, 7));
    assert_eq!(
        taken("data=simulated&sets=1000000&tosses=100"),
        simulated(0.8, 0.45, MAX_SETS, 100, 7)
    );
}

#[test]
fn behind_the_curtain_the_coins_are_not_to_be_read() {
    let link = simulated(0.8, 0.45, 5, 10, 7);
    let text = link.write().unwrap();
    let (before, hidden) = text.split_once("&hidden=").unwrap();
    assert_eq!(before, "v=1&data=simulated&sets=5&tosses=10&seed=7");
    let hidden = hidden.split('&').next().unwrap();
    assert_eq!(hidden.len(), "0.8,0.45".len(), "round numbers are short");
    for digits in ["0.8", "45", "0.45"] {
        assert!(!text.contains(digits), "{text}");
    }
    assert_eq!(taken(&text), link);
    let other = simulated(0.8, 0.45, 5, 10, 8).write().unwrap();
    assert!(!other.contains(hidden), "{other}");
    // Both forms are read, whether or not the curtain is up.
    assert_eq!(taken("data=simulated&coins=0.8,0.45"), link);
    let shown = taken(&format!("{text}&truth=shown"));
    assert_eq!((&shown.setup, shown.shown.truth), (&link.setup, true));
}

#[test]
fn hidden_coins_of_another_seed_are_damaged() {
    let text = simulated(0.8, 0.45, 5, 10, 7).write().unwrap();
    let reading = Link::read(&text.replace("seed=7", "seed=9"));
    assert_eq!(reading.refused[0].why.name(), "damaged");
    assert_eq!(reading.refused[0].key, "hidden");
    assert_eq!(reading.link, simulated(0.8, 0.45, 5, 10, 9));
}

#[test]
fn few_tosses_of_one_s_own_are_letters() {
    let link = own(Tosses::parse("HTTTHH\nHHT").unwrap());
    let text = "v=1&data=own&own=HTTTHH,HHT&guess=0.6,0.5";
    assert_eq!(link.write().unwrap(), text);
    assert_eq!(taken(text), link);
    assert_eq!(
        taken("data=own&own=1000%0A11,h h t,"),
        taken("data=own&own=HTTT,HH,HHT")
    );
    let long = own(Tosses::parse(&"HT".repeat(200)).unwrap());
    assert!(long.write().unwrap().contains("&own=HTHT"));
}

#[test]
fn many_tosses_of_one_s_own_are_packed() {
    let rows = ["HTHHT", "TTTTT"].repeat(100).join("\n");
    let link = own(Tosses::parse(&rows).unwrap());
    let text = link.write().unwrap();
    // 200 sets of 5 tosses are 1,000 tosses: 167 digits, and a few for the sizes.
    let packed = text
        .split('&')
        .find_map(|pair| pair.strip_prefix("packed="));
    assert_eq!(packed.unwrap().len(), 167 + 1 + 2 + 1);
    assert_eq!(taken(&text), link);
    let ragged: String = (1..=60).map(|length| "H".repeat(length) + "\n").collect();
    let link = own(Tosses::parse(&ragged).unwrap());
    let text = link.write().unwrap();
    assert!(text.contains("packed=") && text.len() < 550, "{text}");
    assert_eq!(taken(&text), link);
}

#[test]
fn packed_tosses_are_read_in_every_later_version() {
    // One run, 2 sets of 3 tosses; the first toss stands in the lowest bit: HTT HHT is 0b011001.
    assert_eq!(taken("data=own&packed=BCDZ"), taken("data=own&own=HTT,HHT"));
}

#[test]
fn sets_without_tosses_survive() {
    let link = own(empty_sets(4));
    let text = link.write().unwrap();
    assert!(text.contains("&packed=BEA&"), "{text}");
    assert_eq!(taken(&text), link);
    // Two runs: one set of no toss, one set of one toss.
    let link = taken("data=own&packed=CBABBB");
    let tosses = link.setup.data().0;
    assert_eq!((tosses.sets(), tosses.len(0), tosses.heads(1)), (2, 0, 1));
    assert_eq!(taken(&link.write().unwrap()), link);
}

#[test]
fn a_million_tosses_go_into_a_link_and_two_do_not() {
    let made = |sets| {
        let made = simulated(0.3, 0.6, sets, 100, 1).setup.data().0;
        own(made.turned(0, 0))
    };
    let link = made(10_000);
    let text = link.write().unwrap();
    assert!(text.len() < 170_000, "{}", text.len());
    assert_eq!(taken(&text), link);
    let longer = made(20_000);
    let error = longer.write().unwrap_err();
    assert_eq!(error, LinkError::TooLong);
    assert_eq!(
        taken(&longer.write_whole().unwrap()),
        longer,
        "kept elsewhere"
    );
    assert_eq!(
        error.to_string(),
        "these tosses are too many for a link, which holds about a million of them"
    );
    // Neither do few tosses in very many sets of ever another size.
    let ragged = "H\nHH\n".repeat(50_000);
    let error = own(Tosses::parse(&ragged).unwrap()).write().unwrap_err();
    assert_eq!(error, LinkError::TooLong);
    let none = own(Tosses::default()).write().unwrap_err();
    assert_eq!(none, LinkError::NoSets);
}

#[test]
fn what_a_chat_program_has_rewritten_is_read() {
    let link = taken("v=1&data=simulated&coins=0.8,0.45&seed=9&embed=sets,steps");
    for text in [
        "#v=1&data=simulated&coins=0.8%2C0.45&seed=9&embed=sets%2csteps",
        "?v=1&data=simulated&coins%3D0.8,0.45&s%65ed=9&embed=sets,steps&",
        " v=1&&data=simulated&coins=0.8,0.45&seed=9&embed=sets,steps\n",
    ] {
        assert_eq!(taken(text), link);
    }
}

#[test]
fn what_is_not_taken_is_said() {
    for (text, message, code, rest) in [
        (
            "guess=2,0.5&step=2",
            "guess=2,0.5: \"2\" is not accepted here; write a number from 0 to 1, such as 0.45",
            "probability",
            "step=2",
        ),
        (
            "guess=0.6",
            "guess=0.6: write two numbers from 0 to 1 with a comma between them, such as 0.6,0.5",
            "pair",
            "",
        ),
        (
            "guess=0,6,0,5",
            "guess=0,6,0,5: write two numbers from 0 to 1 with a comma between them, such as 0.6,0.5",
            "pair",
            "",
        ),
        (
            "data=paper&colour=red",
            "colour=red: there is no such key; the keys are v, data, coins, sets, tosses, seed, hidden, \
             own, packed, guess, method, prior, step, view, set, truth, digits, predict, embed, theme \
             or lang",
            "unknownKey",
            "",
        ),
        (
            "data=notebook&data=paper",
            "data=paper: data was given before; the first one counts",
            "twice",
            "data=notebook",
        ),
        (
            "data=simulated&coins=0.1,0.2&hidden=AAAA",
            "hidden=AAAA: coins was given before; the first one counts",
            "twice",
            "data=simulated&coins=0.1,0.2",
        ),
        (
            "data=own&own=HT&packed=BCDZ",
            "packed=BCDZ: own was given before; the first one counts",
            "twice",
            "data=own&own=HT",
        ),
        (
            "view=%zz&step=1",
            "view=%zz: the % in it stands for no text; write the characters themselves",
            "encoding",
            "step=1",
        ),
        (
            "view=%ff",
            "view=%ff: the % in it stands for no text; write the characters themselves",
            "encoding",
            "",
        ),
        (
            "view=climb%",
            "view=climb%: the % in it stands for no text; write the characters themselves",
            "encoding",
            "",
        ),
        (
            "v=2&data=notebook",
            "v=2: only version 1 is known here; the rest was read as that",
            "version",
            "data=notebook",
        ),
        (
            "data=paper&seed=3",
            "seed=3: this goes with data=simulated only",
            "onlyWith",
            "",
        ),
        (
            "own=HT",
            "own=HT: this goes with data=own only",
            "onlyWith",
            "",
        ),
        (
            "data=own&view=climb",
            "data=own: the tosses are missing; write them too, such as own=HTTTHH,HHT",
            "noOwn",
            "view=climb",
        ),
        (
            "data=own&own=HT,HXT",
            "own=HT,HXT: set 2, toss 2: 'X' is not a toss; \
             write H for heads, T for tails, and a comma between sets",
            "tossInLink",
            "",
        ),
        (
            "data=own&own=",
            "own=: there are no tosses in it; write sets such as HTTTHH,HHT",
            "noTossesInLink",
            "",
        ),
        (
            "data=own&packed=BCD",
            "packed=BCD: this is damaged; copy the link again, all of it",
            "damaged",
            "",
        ),
        (
            "view=pie",
            "view=pie: \"pie\" is not accepted here; write path, set, landscape, climb, starts or compare",
            "notAName",
            "",
        ),
        (
            "truth=yes",
            "truth=yes: \"yes\" is not accepted here; write hidden or shown",
            "notAName",
            "",
        ),
        (
            "embed=sets,sidebar,steps",
            "embed=sets,sidebar,steps: \"sidebar\" is not accepted here; \
             write header, sets, view, steps or controls",
            "notAName",
            "embed=sets,steps",
        ),
        (
            "step=20001",
            "step=20001: \"20001\" is not accepted here; write a whole number from 0 to 20000",
            "wholeNumber",
            "",
        ),
        (
            "step=-1",
            "step=-1: \"-1\" is not accepted here; write a whole number from 0 to 20000",
            "wholeNumber",
            "",
        ),
        (
            "set=6",
            "set=6: \"6\" is not accepted here; write a whole number from 1 to 5",
            "wholeNumber",
            "",
        ),
        (
            "set=0",
            "set=0: \"0\" is not accepted here; write a whole number from 1 to 1000000",
            "wholeNumber",
            "",
        ),
        (
            "data=simulated&sets=0",
            "sets=0: \"0\" is not accepted here; write a whole number from 1 to 1000000",
            "wholeNumber",
            "data=simulated",
        ),
        (
            "data=simulated&sets=1000&tosses=1000000",
            "tosses=1000000: 1000 sets of 1000000 tosses: at most 100000000 tosses in all are accepted",
            "tooManyTossesInAll",
            "data=simulated&sets=1000",
        ),
        (
            "lang=Deutsch",
            "lang=Deutsch: this is no language's tag; write two or three small letters, such as en",
            "language",
            "",
        ),
    ] {
        assert_refused(text, message, code, rest);
    }
}

#[test]
fn what_is_damaged_in_packed_tosses_is_seen() {
    for packed in [
        "",
        "A",
        "B",
        "BC",
        "BCD",
        "BCDZZ",
        "BCDZA",
        "BC!Z",
        "BCD=",
        "_______",
        "B______fB",
        "BAA",
        "BgggggggggB",
        "C",
        "BCDé",
        "B__9_fA",
    ] {
        let reading = Link::read(&format!("data=own&packed={packed}"));
        assert_eq!(reading.refused.len(), 1, "{packed}");
        assert_eq!(reading.refused[0].why.name(), "damaged", "{packed}");
        assert_eq!(reading.link, Link::default());
    }
}

#[test]
fn a_huge_text_is_refused_in_a_few_words() {
    let text = format!("data=own&own={}&view=climb", "HT".repeat(10_000_001));
    assert_refused(
        &text,
        "own=HTHTHTHTHTHTHTHTHTHT…: this is too long; at most 20000000 characters are accepted",
        "tooLong",
        "view=climb",
    );
    let key = "k".repeat(1_000_000);
    let reading = Link::read(&format!("{key}&{}", "a=b&".repeat(100_000)));
    assert_eq!((reading.refused.len(), reading.more), (5, 99_996));
    assert_eq!(reading.refused[0].key, format!("{}…", "k".repeat(20)));
    assert!(reading.refused.iter().all(|it| it.to_string().len() < 250));
}

#[test]
fn a_refusal_can_be_told_in_another_language() {
    let arguments = |text: &str| Link::read(text).refused[0].why.values();
    assert_eq!(arguments("guess=2,0.5"), ["2"]);
    assert_eq!(arguments("step=x"), ["x", "0", "20000"]);
    assert_eq!(arguments("theme=red"), ["red", "light, dark"]);
    assert_eq!(arguments("data=own&own=HT,HXT"), ["2", "2", "X"]);
    assert_eq!(arguments("seed=3"), ["simulated"]);
    assert_eq!(arguments("v=9"), ["1"]);
    assert_eq!(arguments("step=1&step=2"), ["step"]);
    assert_eq!(arguments("lang=x"), [""; 0]);
}

#[test]
fn what_cannot_be_shown_is_written_as_the_nearest_that_can() {
    let mut link = Link::default();
    link.shown.position = usize::MAX;
    link.shown.set = Some(usize::MAX);
    assert_eq!(link.write().unwrap(), "v=1&data=paper&step=20000&set=5");
    assert_eq!(2 * MAX_ITERATIONS, 20_000);
}

#[test]
fn a_language_is_a_short_tag() {
    for tag in ["en", "de", "es", "fr", "zh", "gsw", "pt-br", "zh-hant"] {
        assert_eq!(Language::new(tag).unwrap().tag(), tag);
        let text = format!("v=1&data=paper&lang={tag}");
        assert_eq!(taken(&text).write().unwrap(), text);
    }
    for tag in [
        "",
        "e",
        "EN",
        "en-",
        "en-US",
        "english",
        "e n",
        "zh-hant-cn",
        "d3",
        "en&v",
        "-de",
    ] {
        assert!(Language::new(tag).is_err(), "{tag}");
    }
}

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
        (1..=50_usize, 0..=50_u32),
        (1..=MAX_SETS, 0..=100_u32),
        (1..=100_usize, 0..=1_000_000_u32),
        select(vec![
            (1, 0),
            (1, 1_000_000),
            (100, 1_000_000),
            (MAX_SETS, 0),
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
    (assignment, prior).prop_map(|(assignment, prior)| Method { assignment, prior })
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

fn shown() -> impl Strategy<Value = Shown> {
    (
        prop_oneof![0..=30_usize, 0..=2 * MAX_ITERATIONS],
        select(View::ALL.to_vec()),
        option::of(0..20_usize),
        any::<[bool; 3]>(),
        subsequence(Part::ALL.to_vec(), 0..=Part::ALL.len()),
        option::of(select(Theme::ALL.to_vec())),
        option::of("[a-z]{2,3}(-[a-z]{2,8})?"),
    )
        .prop_map(
            |(position, view, set, [truth, digits, predict], embed, theme, language)| Shown {
                position,
                view,
                set,
                truth,
                digits,
                predict,
                embed: embed.into_iter().collect(),
                theme,
                language: language.map(|tag| Language::new(&tag).unwrap()),
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

/// Text that is nearly a link.
fn nearly() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        9 => select(vec![
            "v", "data", "coins", "sets", "tosses", "seed", "hidden", "own", "packed", "guess", "method",
            "prior", "step", "view", "set", "truth", "digits", "predict", "embed", "theme", "lang",
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
        let _ = (refused.why.name(), refused.why.values());
    }
    let again = Link::read(&first.link.write().unwrap());
    prop_assert_eq!((&again.refused, again.more), (&vec![], 0));
    prop_assert_eq!(again.link, first.link);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_is_read_back(setup in setup(), mut shown in shown()) {
        shown.set = shown.set.map(|set| set % sets(&setup.source));
        let link = Link { setup, shown };
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
        prop_assert_eq!(Shown::read(&link.shown.to_string()), link.shown);
    }

    #[test]
    fn any_text_at_all_is_read(text in any::<String>()) {
        assert_stable(&text)?;
    }

    #[test]
    fn any_text_that_is_nearly_a_link_is_read(text in nearly()) {
        assert_stable(&text)?;
    }
}
