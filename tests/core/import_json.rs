//! The run as JSON, read back.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::approx::{assert_localized, theta};
use crate::run_em::{file, given, simulated};
use crate::serde_value::Parsed;
use em_coins::export::json::{self, JsonError};
use em_coins::{Assignment, Example, MAX_ITERATIONS, Method, Prior, Setup, Simulation, Source};
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(file: &Value) -> Result<(Setup, usize), JsonError> {
    json::read(Parsed(file.clone()))
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
    assert_refused(
        &paper_with("/setup", None),
        "setup.guess[0]: nothing is entered here; enter a number from 0 to 1, such as 0.45",
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
        "setup.source.kind is …; write \"simulated\", \"example\", \"given\"",
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

proptest! {
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
