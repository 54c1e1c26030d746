//! Writing and reading links.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::theta;
use em_coins::{
    Assignment, Beginning, Example, Language, Link, LinkError, LocalizedError, MAX_ITERATIONS,
    MAX_SETS, Method, Pace, Part, Parts, Prior, Setup, Simulation, Source, Theme, Tosses, View,
    ViewState,
};

/// The link that `text` stands for, all of which must be taken.
#[track_caller]
fn taken(text: &str) -> Link {
    let reading = Link::read(text);
    assert_eq!((&reading.refused, reading.more), (&vec![], 0), "{text}");
    reading.link
}

fn simulated(a: f64, b: f64, sets: usize, tosses: u32, seed: u32) -> Link {
    let simulation = Simulation::new(theta(a, b), sets, tosses).unwrap();
    Link {
        setup: Setup {
            source: Source::Simulated(simulation, seed),
            guess: theta(0.6, 0.5),
            method: Method::default(),
        },
        view_state: ViewState::default(),
    }
}

fn own(tosses: Tosses) -> Link {
    Link {
        setup: Setup {
            source: Source::Given(tosses.into()),
            guess: theta(0.6, 0.5),
            method: Method::default(),
        },
        view_state: ViewState::default(),
    }
}

#[test]
fn an_empty_link_is_the_papers_example() {
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
        tolerance: None,
    };
    link.view_state = ViewState {
        position: 3,
        beginning: None,
        view: View::Landscape,
        set: Some(2),
        truth: true,
        digits: true,
        predict: true,
        pace: Pace::Fast,
        embed: Parts::from_iter([Part::Sets, Part::View, Part::Steps]),
        theme: Some(Theme::Dark),
        language: Some(Language::new("de").unwrap()),
    };
    let text = "v=1&data=simulated&coins=0.8,0.45&sets=5&tosses=10&seed=7&guess=0.6,0.5\
                &method=hard&prior=learned&step=3&view=landscape&set=3&truth=shown&digits=all\
                &predict=on&pace=fast&embed=sets,view,steps&theme=dark&lang=de";
    assert_eq!(link.write().unwrap(), text);
    assert_eq!(taken(text), link);
    let mut pairs: Vec<&str> = text.split('&').collect();
    pairs.reverse();
    assert_eq!(taken(&pairs.join("&")), link, "the order does not matter");
}

#[test]
fn an_examples_defaults_are_omitted() {
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
fn the_stations_before_the_guess_have_their_place() {
    for beginning in Beginning::ALL {
        let mut link = Link::from(Example::Notebook);
        link.view_state.beginning = Some(beginning);
        let text = format!("v=1&data=notebook&station={}", beginning.name());
        assert_eq!(link.write().unwrap(), text);
        assert_eq!(taken(&text), link);
        link.view_state.position = 1;
        assert_eq!(link.write().unwrap(), "v=1&data=notebook&step=1");
    }
    let mut simulated = simulated(0.8, 0.45, 5, 10, 7);
    let usual = simulated.write().unwrap();
    simulated.view_state.beginning = Some(Beginning::Known);
    assert_eq!(simulated.write().unwrap(), usual);
}

#[test]
fn a_simulations_missing_parameters_have_defaults() {
    assert_eq!(taken("data=simulated"), simulated(0.8, 0.45, 5, 10, 7));
    assert_eq!(
        taken("data=simulated&sets=1000000&tosses=100"),
        simulated(0.8, 0.45, MAX_SETS, 100, 7)
    );
}

#[test]
fn hidden_coins_are_obfuscated() {
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
    // Both forms are read, whether the truth is shown or hidden.
    assert_eq!(taken("data=simulated&coins=0.8,0.45"), link);
    let shown = taken(&format!("{text}&truth=shown"));
    assert_eq!((&shown.setup, shown.view_state.truth), (&link.setup, true));
}

#[test]
fn hidden_coins_of_another_seed_are_damaged() {
    let text = simulated(0.8, 0.45, 5, 10, 7).write().unwrap();
    let reading = Link::read(&text.replace("seed=7", "seed=9"));
    assert_eq!(reading.refused[0].why.code(), "damaged");
    assert_eq!(reading.refused[0].key, "hidden");
    assert_eq!(reading.link, simulated(0.8, 0.45, 5, 10, 9));
}

#[test]
fn few_custom_tosses_are_letters() {
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
fn many_custom_tosses_are_packed() {
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
fn packed_sets_of_any_length_are_read_back() {
    let rows = [1, 5, 6, 7, 63, 64, 65, 127, 128, 129, 384, 1000].map(|length| {
        let letters = (0..length).map(|toss| {
            if (toss * toss + length) % 7 < 3 {
                'H'
            } else {
                'T'
            }
        });
        letters.collect::<String>()
    });
    let link = own(Tosses::parse(&rows.join("\n")).unwrap());
    let text = link.write().unwrap();
    assert!(text.contains("&packed="), "{text}");
    assert_eq!(taken(&text), link);
    let mut illegible = text.clone();
    let end = illegible.find("&guess").unwrap();
    illegible.replace_range(end - 1..end, "*");
    let reading = Link::read(&illegible);
    assert_eq!(reading.refused.len(), 1);
}

#[test]
fn packed_tosses_are_read_in_every_later_version() {
    // One run, 2 sets of 3 tosses; the first toss stands in the lowest bit: HTT HHT is 0b011001.
    assert_eq!(taken("data=own&packed=BCDZ"), taken("data=own&own=HTT,HHT"));
}

#[test]
fn empty_sets_round_trip() {
    // Two runs: one set of no toss, one set of one toss.
    let link = taken("data=own&packed=CBABBB");
    let tosses = link.setup.data().0;
    assert_eq!((tosses.sets(), tosses.len(0), tosses.heads(1)), (2, 0, 1));
    assert_eq!(taken(&link.write().unwrap()), link);
}

#[test]
fn a_link_holds_a_million_tosses_but_not_two() {
    let made = |sets| {
        let made = simulated(0.3, 0.6, sets, 100, 1).setup.data().0;
        own(made.with_toss_flipped(0, 0))
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
fn links_rewritten_by_chat_programs_are_read() {
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
fn out_of_range_positions_and_sets_are_clamped() {
    let mut link = Link::default();
    link.view_state.position = usize::MAX;
    link.view_state.set = Some(usize::MAX);
    assert_eq!(link.write().unwrap(), "v=1&data=paper&step=20000&set=5");
    assert_eq!(2 * MAX_ITERATIONS, 20_000);
}

#[test]
fn links_pasted_from_chats_and_mails_are_read() {
    let text = "v=1&data=own&own=HTTTHH,HHT&guess=0.7,0.2&view=set&set=2";
    let link = taken(text);
    for end in [
        ".",
        ",",
        ")",
        ">",
        ").",
        "\"",
        "'",
        "!",
        "?",
        ";",
        ":",
        "]",
        "»",
        "。",
        "）",
        "%3E",
        "%22",
        "%2E",
        "%E3%80%82",
        "%EF%BC%89",
        " ",
        "\n",
    ] {
        assert_eq!(taken(&format!("{text}{end}")), link, "{end}");
        assert_eq!(taken(&format!("#{text}{end}")), link, "{end}");
        assert_eq!(
            taken(&format!("data=notebook{end}")),
            taken("data=notebook")
        );
        assert_eq!(
            taken(&format!("guess=0.7,0.2&v=1{end}")),
            taken("guess=0.7,0.2")
        );
    }
    let encode = |text: &str| {
        text.replace('%', "%25")
            .replace('=', "%3D")
            .replace('&', "%26")
            .replace(',', "%2c")
    };
    let once = encode(text);
    for text in [
        text.replace('&', "&amp;"),
        text.replace('&', "&amp;amp;"),
        text.replace('&', "%26amp;"),
        once.clone(),
        format!("%23{once}%29"),
        format!("?{once}"),
        encode(&once),
        text.replacen('&', "%26", 2),
        text.replace('&', ";"),
        text.replace('&', "&amp;;"),
        text.replace('&', ")&"),
    ] {
        assert_eq!(taken(&text), link, "{text}");
    }
}

#[test]
fn unknown_keys_of_a_query_are_ignored_silently() {
    let link = taken("data=notebook&step=2");
    for text in [
        "?v=1&data=notebook&step=2",
        "?utm_source=chat&data=notebook&step=2&fbclid=x%zz",
    ] {
        assert_eq!(taken(text), link, "{text}");
    }
    assert_eq!(Link::read("#utm_source=chat").refused.len(), 1);
    assert_eq!(Link::read("?data=notebok&x=1").refused.len(), 1);
}

#[test]
fn a_language_is_a_short_tag() {
    for tag in ["en", "de", "es", "fr", "zh", "gsw", "pt-br", "zh-hant"] {
        assert_eq!(Language::new(tag).unwrap().tag(), tag);
        let text = format!("v=1&data=paper&lang={tag}");
        assert_eq!(taken(&text).write().unwrap(), text);
    }
    for (tag, kept) in [
        ("de-AT", "de-at"),
        ("de_AT", "de-at"),
        ("EN", "en"),
        ("zh-Hant-CN", "zh-hant-cn"),
        ("es-419", "es-419"),
    ] {
        assert_eq!(Language::new(tag).unwrap().tag(), kept);
        assert_eq!(
            taken(&format!("lang={tag}")),
            taken(&format!("lang={kept}"))
        );
    }
    for tag in ["", "e", "en-", "english", "e n", "d3", "en&v", "-de"] {
        assert!(Language::new(tag).is_err(), "{tag}");
    }
}

#[test]
fn a_page_that_is_embedded_without_its_steps_asks_for_no_predictions() {
    for (link, asks) in [
        ("predict=on", true),
        ("predict=on&embed=sets,steps", true),
        ("predict=on&embed=sets,view", false),
        ("predict=on&embed=header,sets,view,controls", false),
        ("embed=steps", false),
    ] {
        let state = Link::read(link).link.view_state;
        assert_eq!(state.asks_for_predictions(), asks, "{link}");
    }
}
