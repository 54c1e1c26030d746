//! Invalid parameters of a link are reported briefly, with their place, and the others are used.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use em_coins::{Link, LocalizedError};

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
    assert_eq!((reading.refused[0].why.code(), reading.more), (code, 0));
    assert_eq!(reading.link, taken(rest));
}

#[test]
fn ignored_parameters_are_reported() {
    for (text, message, code, rest) in [
        (
            "guess=2,0.5&step=2",
            "guess=2,0.5: \"2\" is not accepted here; enter a number from 0 to 1, such as 0.45",
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
            "colour=red: there is no such parameter; the keys are v, data, coins, sets, tosses, seed, hidden, \
             own, packed, guess, method, prior, tolerance, step, station, view, set, truth, digits, predict, pace, embed, \
             theme or lang",
            "unknownKey",
            "",
        ),
        (
            "station=known&step=2",
            "station=known: only allowed with an example, such as data=paper, and without step",
            "station",
            "step=2",
        ),
        (
            "data=own&own=HT&station=hidden",
            "station=hidden: only allowed with an example, such as data=paper, and without step",
            "station",
            "data=own&own=HT",
        ),
        (
            "station=guess",
            "station=guess: \"guess\" is not accepted here; write known or hidden",
            "notAName",
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
            "view=%zz: the % is not followed by valid encoded text; write the characters themselves",
            "encoding",
            "step=1",
        ),
        (
            "view=%ff",
            "view=%ff: the % is not followed by valid encoded text; write the characters themselves",
            "encoding",
            "",
        ),
        (
            "view=climb%",
            "view=climb%: the % is not followed by valid encoded text; write the characters themselves",
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
            "v=99999999999999999999&data=notebook",
            "v=99999999999999999999: only version 1 is known here; the rest was read as that",
            "version",
            "data=notebook",
        ),
        (
            "v=one&data=notebook",
            "v=one: \"one\" is not accepted here; write 1",
            "notAName",
            "data=notebook",
        ),
        (
            "v=&data=notebook",
            "v=: \"\" is not accepted here; write 1",
            "notAName",
            "data=notebook",
        ),
        (
            "data=paper&seed=3",
            "seed=3: only allowed with data=simulated",
            "onlyWith",
            "",
        ),
        (
            "own=HT",
            "own=HT: only allowed with data=own",
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
            "packed=BCD: this is damaged; copy the whole link again",
            "damaged",
            "",
        ),
        (
            "view=pie",
            "view=pie: \"pie\" is not accepted here; write path, set, landscape, climb, starts, compare or lesson",
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
            "step=20001: \"20001\" is not accepted here; enter a whole number from 0 to 20000",
            "wholeNumber",
            "",
        ),
        (
            "step=-1",
            "step=-1: \"-1\" is not accepted here; enter a whole number from 0 to 20000",
            "wholeNumber",
            "",
        ),
        (
            "set=6",
            "set=6: \"6\" is not accepted here; enter a whole number from 1 to 5",
            "wholeNumber",
            "",
        ),
        (
            "set=0",
            "set=0: \"0\" is not accepted here; enter a whole number from 1 to 5",
            "wholeNumber",
            "",
        ),
        (
            "data=simulated&sets=0",
            "sets=0: \"0\" is not accepted here; enter a whole number from 1 to 1000000",
            "wholeNumber",
            "data=simulated",
        ),
        (
            "data=simulated&tosses=0&seed=3",
            "tosses=0: \"0\" is not accepted here; enter a whole number from 1 to 1000000",
            "wholeNumber",
            "data=simulated&seed=3",
        ),
        (
            "data=simulated&sets=1000&tosses=1000000",
            "tosses=1000000: 1000 sets of 1000000 tosses: at most 100000000 tosses in all are accepted",
            "tooManyTossesInAll",
            "data=simulated&sets=1000",
        ),
        (
            "lang=Deutsch",
            "lang=Deutsch: this is not a language tag; write two or three lowercase letters, such as en",
            "language",
            "",
        ),
    ] {
        assert_refused(text, message, code, rest);
    }
}

#[test]
fn damaged_packed_tosses_are_detected() {
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
        assert_eq!(reading.refused[0].why.code(), "damaged", "{packed}");
        assert_eq!(reading.link, Link::default());
    }
}

#[test]
fn a_huge_value_is_refused_briefly() {
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
fn errors_have_codes_and_arguments() {
    let arguments = |text: &str| Link::read(text).refused[0].why.args();
    assert_eq!(arguments("guess=2,0.5"), ["2"]);
    assert_eq!(arguments("step=x"), ["x", "0", "20000"]);
    assert_eq!(arguments("theme=red"), ["red", "light, dark"]);
    assert_eq!(arguments("data=own&own=HT,HXT"), ["2", "2", "X", "", ""]);
    assert_eq!(arguments("seed=3"), ["simulated"]);
    assert_eq!(arguments("v=9"), ["1"]);
    assert_eq!(arguments("step=1&step=2"), ["step"]);
    assert_eq!(arguments("lang=x"), [""; 0]);
}

#[test]
fn packed_sets_without_tosses_are_no_tosses() {
    assert_refused(
        "data=own&packed=BCA&step=2",
        "packed=BCA: there are no tosses in it; write sets such as HTTTHH,HHT",
        "noTossesInLink",
        "step=2",
    );
}
