//! Import of a run from JSON.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{assert_localized, theta};
use crate::saved_run::{file, given, simulated, text};
use em_coins::export::json::{self, JsonError, RunReader};
use em_coins::{Assignment, Example, MAX_ITERATIONS, Method, Prior, Setup, Simulation, Source};
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(file: &Value) -> Result<(Setup, usize), JsonError> {
    json::read(&file.to_string())
}

/// The paper's file with the value at `pointer` replaced, or removed.
fn paper_with(pointer: &str, value: Option<Value>) -> Value {
    let mut file = file(&Example::Paper.into(), 2, 4, false);
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(members), Some(value)) => drop(members.insert(name.to_owned(), value)),
        (Value::Object(members), None) => drop(members.remove(name)),
        (Value::Array(items), Some(value)) => items[name.parse::<usize>().unwrap()] = value,
        _ => unreachable!(),
    }
    file
}

#[track_caller]
fn assert_refused(file: &Value, message: &str) {
    let error = read(file).unwrap_err();
    assert_localized(&error);
    assert_eq!(error.to_string(), message);
}

#[test]
fn a_simulation_with_hidden_truth_reads_back_as_custom_tosses() {
    let setup = simulated(30, 10, 7);
    let (read_back, position) = read(&file(&setup, 1, 4, false)).unwrap();
    assert_eq!((read_back.data().0, position), (setup.data().0, 1));
    assert!(matches!(read_back.source, Source::Given(_)));
}

#[test]
fn edited_tosses_are_custom_tosses() {
    let changed = paper_with("/tosses/0", Some(json!("HHHH")));
    let (setup, _) = read(&changed).unwrap();
    assert_eq!(setup.data().0.letters(0), "HHHH");
    assert!(matches!(setup.source, Source::Given(_)));
}

#[test]
fn derivable_fields_may_be_missing() {
    let paper = Setup::from(Example::Paper);
    for pointer in ["/tosses", "/steps", "/setup/method", "/setup/prior"] {
        assert_eq!(
            read(&paper_with(pointer, None)),
            Ok((paper.clone(), 2)),
            "{pointer}"
        );
    }
    assert_eq!(read(&paper_with("/position", None)), Ok((paper.clone(), 0)));
    let (own, _) = read(&paper_with("/setup/source", None)).unwrap();
    assert_eq!(own.source, Source::Given(paper.data().0));
    let more = paper_with("/setup/colour", Some(json!({ "of": ["coins"] })));
    assert_eq!(read(&more), Ok((paper, 2)));
}

/// The members from which a run is read.
const MEMBERS: [&str; 16] = [
    "/format",
    "/version",
    "/setup",
    "/setup/source",
    "/setup/source/kind",
    "/setup/source/sets",
    "/setup/source/tosses",
    "/setup/source/seed",
    "/setup/source/theta",
    "/setup/truth",
    "/setup/truth/theta",
    "/setup/truth/coins",
    "/setup/guess",
    "/setup/method",
    "/setup/prior",
    "/position",
];

fn path_of(pointer: &str) -> String {
    pointer[1..].replace('/', ".")
}

fn simulated_file() -> Value {
    file(&simulated(3, 4, 1), 1, 2, true)
}

/// The JSON with the value at `pointer` replaced.
fn with(mut file: Value, pointer: &str, value: Value) -> Value {
    *file.pointer_mut(pointer).unwrap() = value;
    file
}

#[test]
fn a_member_that_is_there_twice_is_refused_at_its_second_place() {
    for pointer in MEMBERS.into_iter().chain(["/tosses"]) {
        let marked = with(simulated_file(), pointer, json!("the value"));
        let value = simulated_file().pointer(pointer).unwrap().to_string();
        let name = pointer.rsplit('/').next().unwrap();
        let once = format!("\"{name}\":\"the value\"");
        let twice = format!("\"{name}\":{value},\n \"{name}\":{value}");
        let text = marked.to_string().replacen(&once, &twice, 1);
        let error = json::read(&text).unwrap_err();
        assert_localized(&error);
        let path = path_of(pointer);
        assert_eq!(
            error.to_string(),
            format!("line 2, character 2: {path} is there twice; write it once")
        );
    }
    // What is not read may be there twice.
    let text = simulated_file().to_string();
    let colours = format!("{{\"colour\":1,\"colour\":[2,2],{}", &text[1..]);
    assert_eq!(json::read(&colours), json::read(&text));
}

#[test]
fn a_value_of_another_type_is_refused_at_its_path() {
    let all = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0.5),
        json!("x"),
        json!([]),
        json!({}),
        json!([0.5]),
        json!([0.5, null]),
        json!([0.5, 0.5, 0.5]),
        json!([0.5, 0.5, null]),
        json!(["0.5", 0.5]),
        json!([0.5, [0.5]]),
    ];
    for pointer in MEMBERS.into_iter().chain(["/tosses"]) {
        for value in &all {
            let changed = with(simulated_file(), pointer, value.clone());
            let accepted = match pointer {
                "/tosses"
                | "/setup/source"
                | "/setup/source/seed"
                | "/setup/source/theta"
                | "/setup/truth"
                | "/setup/truth/theta"
                | "/setup/truth/coins"
                | "/setup/method"
                | "/setup/prior"
                | "/position" => value.is_null(),
                _ => false,
            } || pointer == "/setup/truth" && *value == json!({});
            let read = read(&changed);
            if accepted {
                assert!(read.is_ok(), "{pointer} {value}: {read:?}");
                continue;
            }
            let error = read.expect_err(&format!("{pointer} {value}"));
            assert_localized(&error);
            // Without a format it may be any JSON.
            if error != JsonError::NotARun {
                let (message, path) = (error.to_string(), path_of(pointer));
                assert!(message.starts_with(&path), "{value}: {message}");
            }
        }
    }
}

#[test]
fn the_truth_has_a_letter_for_each_set() {
    let path = "setup.truth.coins";
    for (coins, found) in [
        (json!("AB"), "is \"AB\""),
        (json!("ABAB"), "is \"ABAB\""),
        (json!("ABC"), "is \"ABC\""),
        (json!(["A", "B", "A"]), "is […]"),
    ] {
        assert_refused(
            &with(simulated_file(), "/setup/truth/coins", coins),
            &format!("{path} {found}; write a letter A or B for each set, 3 in all"),
        );
    }
    assert!(read(&with(simulated_file(), "/setup/truth/coins", json!(""))).is_ok());
}

#[test]
fn each_error_names_its_path_and_what_is_accepted() {
    let refused = |pointer, value: Value, message: &str| {
        assert_refused(&paper_with(pointer, Some(value)), message);
    };
    let other = "this is JSON, but not a run that this page saved; write only the tosses, one set a line, such as HTTHH";
    assert_refused(&json!([1, 2]), other);
    assert_refused(&json!({ "tosses": ["HTH"] }), other);
    assert_refused(&json!({ "heads": [5, 9], "tails": [5, 1] }), other);
    refused(
        "/tosses",
        json!(["", ""]),
        "tosses: write a list with a text such as \"HTTHH\" for each set",
    );
    refused(
        "/format",
        json!("other"),
        "format is \"other\"; write \"em-coins\"",
    );
    refused("/version", json!(2), "version is 2; write 1");
    for missing in [None, Some(Value::Null)] {
        assert_refused(
            &paper_with("/setup", missing),
            "setup is missing; write {\"guess\": [0.6, 0.5]}",
        );
    }
    refused(
        "/setup/guess",
        json!([0.6, 0.5, 0.4]),
        "setup.guess: write a list of two numbers from 0 to 1, such as [0.6, 0.5]",
    );
    refused(
        "/setup/guess",
        json!([0.6, 1.2]),
        "setup.guess[1]: \"1.2\" is not accepted here; enter a number from 0 to 1, such as 0.45",
    );
    refused(
        "/setup/guess",
        json!(["NaN", 0.5]),
        "setup.guess[0]: \"NaN\" is not accepted here; enter a number from 0 to 1, such as 0.45",
    );
    refused(
        "/setup/guess",
        json!(["0.6", 0.5]),
        "setup.guess[0]: \"0.6\" is not accepted here; enter a number from 0 to 1, such as 0.45",
    );
    refused(
        "/setup/method",
        json!("firm"),
        "setup.method is \"firm\"; write \"soft\", \"hard\"",
    );
    refused(
        "/setup/prior",
        json!(0.5),
        "setup.prior is 0.5; write \"known\", \"learned\"",
    );
    refused(
        "/setup/source/kind",
        json!([]),
        "setup.source.kind is […]; write \"simulated\", \"example\", \"given\"",
    );
    for position in [json!(-1), json!(1.5), json!(20_001)] {
        let message = format!("position is {position}; enter a whole number from 0 to 20000");
        refused("/position", position, &message);
    }
    assert_eq!(MAX_ITERATIONS, 10_000);
    let list = "write a list with a text such as \"HTTHH\" for each set";
    refused("/tosses", json!("HTTH"), &format!("tosses: {list}"));
    refused("/tosses", json!([]), &format!("tosses: {list}"));
    refused("/tosses/2", Value::Null, &format!("tosses[2]: {list}"));
    refused(
        "/tosses/2",
        json!("HT?"),
        "tosses, line 3, character 3: '?' is not a toss; \
         write H or 1 for heads, T or 0 for tails, with spaces, tabs or commas between them",
    );
    let own = file(&given("HT", theta(0.6, 0.5)), 0, 0, false);
    let mut without = own.clone();
    without.as_object_mut().unwrap().remove("tosses");
    assert_refused(&without, &format!("tosses: {list}"));
    let mut huge = file(&simulated(3, 4, 1), 0, 0, true);
    huge["setup"]["source"]["sets"] = json!(1_000_000);
    huge["setup"]["source"]["tosses"] = json!(1_000_000);
    assert_refused(
        &huge,
        "setup.source: 1000000 sets of 1000000 tosses: \
         at most 100000000 tosses in all are accepted",
    );
}

#[track_caller]
fn assert_no_json(text: &str, message: &str) {
    let error = json::read(text).unwrap_err();
    assert_localized(&error);
    assert_eq!(error.to_string(), message);
}

#[test]
fn a_run_that_is_cut_short_is_refused_where_it_ends_with_what_is_missing() {
    let again = "save or copy the whole run again";
    assert_no_json(
        "{\"format\": \"em-coins\",\n \"tosses\": [\"HTH\", \"TT",
        &format!("line 2, character 23: the text ends here, but its end \"]}} is missing; {again}"),
    );
    assert_no_json(
        "{\"setup\": {\"guess\": [0.6, 0.",
        &format!("line 1, character 29: the text ends here, but its end ]}}}} is missing; {again}"),
    );
    let whole = text(&Example::Paper.into(), 2, 4, true);
    let end = whole.trim_end().len();
    for (at, _) in whole[..end].char_indices() {
        let error = json::read(&whole[..at]).unwrap_err();
        assert!(matches!(error, JsonError::CutShort { .. }), "{at}: {error}");
    }
    assert!(json::read(&whole[..end]).is_ok());
}

#[test]
fn what_is_no_json_is_refused_at_its_place_with_what_may_stand_there() {
    for (text, message) in [
        (
            "{\"a\": 1,}",
            "line 1, character 9: '}' cannot stand here in JSON; write one of \"",
        ),
        (
            "{\"a\"\n 1}",
            "line 2, character 2: '1' cannot stand here in JSON; write one of :",
        ),
        (
            "{\"a\": [1 2]}",
            "line 1, character 10: '2' cannot stand here in JSON; write one of , ]",
        ),
        (
            "{\"a\": [1, ]}",
            "line 1, character 11: ']' cannot stand here in JSON; write one of \" [ { 0",
        ),
        (
            "{\"a\": 01}",
            "line 1, character 8: '1' cannot stand here in JSON; write one of . , ] }",
        ),
        (
            "{\"a\": -}",
            "line 1, character 8: '}' cannot stand here in JSON; write one of 0 … 9",
        ),
        (
            "{\"a\": nul}",
            "line 1, character 10: '}' cannot stand here in JSON; write one of l",
        ),
        (
            "{\"a\": \"\\x\"}",
            "line 1, character 9: 'x' cannot stand here in JSON; write one of \" \\ / b f n r t u",
        ),
        (
            "{a: 1}",
            "line 1, character 2: 'a' cannot stand here in JSON; write one of \" }",
        ),
        (
            "{\"a\": 1}}",
            "line 1, character 9: '}' cannot stand here in JSON; nothing may follow the end",
        ),
    ] {
        assert_no_json(text, message);
    }
}

proptest! {
    /// Whatever stands at a path, the file opens as it did, or the message names the path.
    #[test]
    fn any_value_is_read_or_refused_at_its_path(
        pointer in prop::sample::select(MEMBERS.to_vec()),
        depth in 0..3_usize,
        leaf in prop_oneof![
            Just(json!(null)), any::<bool>().prop_map(|it| json!(it)), any::<i32>().prop_map(|it| json!(it)),
            any::<f64>().prop_map(|it| json!(it)), "[A-Za-z]{0,6}".prop_map(|it| json!(it)),
        ],
        items in 0..5_usize,
    ) {
        let nested = (0..depth).fold(leaf, |inner, _| json!(vec![inner; items]));
        match read(&with(simulated_file(), pointer, nested)) {
            Ok((setup, position)) => {
                // A guess that no coin can have is read, and EM refuses the step.
                prop_assume!(setup.em(setup.data().0).seek(position).is_ok());
                let again = file(&setup, position, position, true);
                prop_assert_eq!(read(&again), Ok((setup, position)));
            }
            Err(JsonError::NotARun) => prop_assert_eq!(pointer, "/format"),
            Err(error) => {
                let message = error.to_string();
                prop_assert!(message.starts_with(&path_of(pointer)), "{}", message);
            }
        }
    }

    #[test]
    fn one_changed_character_is_judged_as_by_another_parser(
        at in any::<prop::sample::Index>(),
        found in prop::sample::select(r#"{}[]",:.-+e0129tfnul\ HT?"#.chars().collect::<Vec<_>>()),
        inserts in any::<bool>(),
        pieces in 1_usize..40,
    ) {
        let mut text = text(&simulated(2, 3, 7), 1, 2, true);
        let at = at.index(text.len());
        text.replace_range(at..at + usize::from(!inserts), &found.to_string());
        let judged = serde_json::from_str::<Value>(&text).map_err(|error| error.to_string());
        // Larger numbers than any float are JSON.
        let is_json = judged.is_ok() || judged.is_err_and(|error| error.starts_with("number out of range"));
        let read = json::read(&text);
        let refused = matches!(read, Err(JsonError::Unexpected { .. } | JsonError::CutShort { .. }));
        prop_assert_eq!(is_json, !refused, "{}\n{:?}", text, read);

        let mut reader = RunReader::default();
        let letters: Vec<char> = text.chars().collect();
        let mut slices = letters.chunks(pieces).map(String::from_iter);
        let in_pieces = slices.try_for_each(|slice| reader.push(&slice));
        prop_assert_eq!(in_pieces.and_then(|()| reader.finish()), read);
    }

    #[test]
    fn runs_round_trip(
        example in prop::sample::select(Example::ALL.to_vec()),
        (sets, tosses, seed) in (1_usize..20, 1_u32..80, any::<u32>()),
        kind in 0..3,
        (a, b, real_a, real_b) in (0.001..0.999, 0.001..0.999, 0.0..=1.0, 0.0..=1.0),
        (hard, learned) in any::<(bool, bool)>(),
        (position, further) in (0_usize..8, 0_usize..4),
    ) {
        let simulation = Simulation::new(theta(real_a, real_b), sets, tosses).unwrap();
        let simulated = Source::Simulated(simulation, seed);
        let guess = theta(a, b);
        let method = Method {
            assignment: if hard { Assignment::Hard } else { Assignment::Soft },
            prior: if learned { Prior::Learned } else { Prior::Known },
            tolerance: None,
        };
        let with = |source| Setup { source, guess, method };
        let setup = with(match kind {
            0 => Source::Example(example),
            1 => simulated,
            _ => Source::Given(with(simulated).data().0),
        });
        let file = file(&setup, position, position + further, true);
        prop_assert_eq!(read(&file), Ok((setup, position)));
        prop_assert_eq!(file["steps"].as_array().unwrap().len(), position + further + 1);
    }
}
