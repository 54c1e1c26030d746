//! The run as JSON: what is written, what it does not give away, and what is read back.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "common/numbers.rs"]
mod numbers;
#[path = "common/python.rs"]
mod python;

use em_coins::export::json::{self, JsonError};
use em_coins::{
    Assignment, Example, MAX_ITERATIONS, Method, Prior, Setup, Simulation, Source, Theta, Tosses,
    Truth, log_likelihood,
};
use numbers::{assert_told, theta};
use proptest::prelude::*;
use serde_json::{Value, json};

/// What this crate's parser holds, as the reader wants it.
struct Parsed(Value);

impl json::Value for Parsed {
    fn member(&self, name: &str) -> Option<Self> {
        let found = self.0.get(name)?;
        (!found.is_null()).then(|| Self(found.clone()))
    }

    fn item(&self, index: usize) -> Option<Self> {
        self.0.get(index).cloned().map(Self)
    }

    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }
}

fn read(file: &Value) -> Result<(Setup, usize), JsonError> {
    json::read(Parsed(file.clone()))
}

/// The file of a setup's run, stepped to `known` and gone back to `position`.
fn text(setup: &Setup, position: usize, known: usize, shown: bool) -> String {
    let (tosses, truth) = setup.data();
    let mut em = setup.em(tosses);
    em.seek(known).unwrap();
    em.seek(position).unwrap();
    let truth = if shown { truth } else { Truth::default() };
    json::write(setup, &em, &truth).unwrap()
}

fn file(setup: &Setup, position: usize, known: usize, shown: bool) -> Value {
    serde_json::from_str(&text(setup, position, known, shown)).unwrap()
}

fn simulated(sets: usize, tosses: u32, seed: u32) -> Setup {
    let simulation = Simulation::new(theta(0.8, 0.45), sets, tosses).unwrap();
    Setup {
        source: Source::Simulated(simulation, seed),
        guess: theta(0.6, 0.5),
        method: Method::default(),
    }
}

fn given(lines: &str, guess: Theta) -> Setup {
    Setup {
        source: Source::Given(Tosses::parse(lines).unwrap().into()),
        guess,
        method: Method::default(),
    }
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
    assert_told(&error);
    assert_eq!(error.to_string(), message);
}

#[test]
fn every_known_half_step_of_the_paper_s_run_is_written_at_full_precision() {
    let setup = Setup::from(Example::Paper);
    let file = file(&setup, 3, 7, false);
    assert_eq!(
        (&file["format"], &file["version"]),
        (&json!("em-coins"), &json!(1))
    );
    assert_eq!(file["position"], json!(3));
    assert_eq!(file["tosses"][0], json!("HTTTHHTHTH"));
    assert_eq!(file["tosses"].as_array().unwrap().len(), 5);
    assert_eq!(file["setup"]["guess"], json!([0.6, 0.5]));
    assert_eq!(file["setup"]["method"], json!("soft"));
    assert_eq!(file["setup"]["prior"], json!("known"));
    assert_eq!(file["left_out"], Value::Null);
    let steps = file["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 8);
    let mut em = setup.em(setup.data().0);
    for (position, step) in steps.iter().enumerate() {
        em.seek(position).unwrap();
        assert_eq!(step["iteration"], json!(position.div_ceil(2)));
        if position % 2 == 1 {
            assert_eq!(step["phase"], json!("E-step"));
            let found = em.expectation().unwrap();
            for set in 0..5 {
                let shares = found.responsibilities(em.tosses().heads(set), em.tosses().tails(set));
                assert_eq!(step["responsibilities"][set], json!([shares.a, shares.b]));
            }
            let counts = found.counts();
            let expected = json!({
                "a": { "heads": counts.a.heads, "tails": counts.a.tails },
                "b": { "heads": counts.b.heads, "tails": counts.b.tails },
            });
            assert_eq!(step["expected_counts"], expected);
        } else {
            assert_eq!(
                step["phase"],
                json!(if position == 0 { "guess" } else { "M-step" })
            );
            assert_eq!(step["theta"], json!([em.theta().a(), em.theta().b()]));
            assert_eq!(step["prior"], json!([0.5, 0.5]));
            let height = log_likelihood(em.tosses(), em.parameters());
            assert_eq!(step["log_likelihood"], json!(height));
        }
    }
}

#[test]
fn a_log_likelihood_of_minus_infinity_is_null() {
    let file = file(&given("HT", theta(0.0, 0.0)), 0, 0, false);
    assert_eq!(file["steps"][0]["log_likelihood"], Value::Null);
    assert!(
        file["steps"][0]
            .as_object()
            .unwrap()
            .contains_key("log_likelihood")
    );
}

#[test]
fn python_reads_it_and_finds_each_step_to_follow_from_the_one_before() {
    let mut learned = Setup::from(Example::Notebook);
    learned.method.prior = Prior::Learned;
    let mut hard = Setup::from(Example::HardStuck);
    hard.method.assignment = Assignment::Hard;
    let setups = [Example::Paper.into(), learned, hard, simulated(200, 20, 3)];
    let programs = setups.each_ref().map(|setup| {
        let text = text(setup, 5, 40, true);
        format!(
            r#"
import json
run = json.loads('''{text}''')
sets = [(tosses.count("H"), tosses.count("T")) for tosses in run["tosses"]]
steps = run["steps"]
def near(found, expected):
    assert abs(found - expected) <= 1e-12 * max(1, abs(expected)), (found, expected)
for e, m in zip(steps[1::2], steps[2::2]):
    for coin, name in enumerate("ab"):
        shares = [share[coin] for share in e["responsibilities"]]
        counts = e["expected_counts"][name]
        near(counts["heads"], sum(r * heads for r, (heads, _) in zip(shares, sets)))
        near(counts["tails"], sum(r * tails for r, (_, tails) in zip(shares, sets)))
        near(m["theta"][coin] * sum(counts.values()), counts["heads"])
        if run["setup"]["prior"] == "learned":
            near(m["prior"][coin], sum(shares) / len(sets))
print(len(steps), repr(steps[-1]["theta"][0]), repr(steps[-1]["log_likelihood"]))
"#
        )
    });
    for (setup, printed) in setups.iter().zip(python::run_python(&programs).unwrap()) {
        let mut em = setup.em(setup.data().0);
        em.seek(40).unwrap();
        let height = log_likelihood(em.tosses(), em.parameters());
        assert_eq!(
            printed.trim(),
            format!("41 {:?} {height:?}", em.theta().a())
        );
    }
}

#[test]
fn what_is_hidden_cannot_be_found_in_the_file() {
    let coins = theta(0.8123, 0.4567);
    let setup = Setup {
        source: Source::Simulated(Simulation::new(coins, 30, 10).unwrap(), 987_654_321),
        ..simulated(1, 1, 1)
    };
    let hidden = text(&setup, 1, 2, false);
    for secret in [
        "0.8123",
        "0.4567",
        "987654321",
        "seed",
        "truth",
        "\"coins\"",
    ] {
        assert!(!hidden.contains(secret), "{secret} in {hidden}");
    }
    let paper = text(&Example::Paper.into(), 1, 2, false);
    assert!(!paper.contains("BAABA") && !paper.contains("truth"));
}

#[test]
fn the_truth_is_written_where_it_may_be_seen() {
    let paper = file(&Example::Paper.into(), 0, 0, true);
    assert_eq!(
        paper["setup"]["truth"],
        json!({ "theta": null, "coins": "BAABA" })
    );
    let made = file(&simulated(30, 10, 7), 0, 0, true);
    assert_eq!(made["setup"]["truth"]["theta"], json!([0.8, 0.45]));
    let coins = simulated(30, 10, 7).data().1.coins;
    let letters: String = coins.iter().map(|coin| coin.letter()).collect();
    assert_eq!(made["setup"]["truth"]["coins"], json!(letters));
    assert_eq!(
        made["setup"]["source"],
        json!({ "kind": "simulated", "sets": 30, "tosses": 10, "seed": 7, "theta": [0.8, 0.45] })
    );
}

#[test]
fn a_simulation_whose_truth_is_hidden_reads_back_as_own_tosses() {
    let setup = simulated(30, 10, 7);
    let (read_back, position) = read(&file(&setup, 1, 4, false)).unwrap();
    assert_eq!((read_back.data().0, position), (setup.data().0, 1));
    assert!(matches!(read_back.source, Source::Given(_)));
}

#[test]
fn tosses_changed_in_the_file_are_the_reader_s_own() {
    let changed = paper_with("/tosses/0", Some(json!("HHHH")));
    let (setup, _) = read(&changed).unwrap();
    assert_eq!(setup.data().0.letters(0), "HHHH");
    assert!(matches!(setup.source, Source::Given(_)));
}

#[test]
fn what_can_be_told_from_the_rest_may_be_missing() {
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
fn each_refusal_names_its_path_and_what_is_accepted() {
    let refused = |pointer, value: Value, message: &str| {
        assert_refused(&paper_with(pointer, Some(value)), message);
    };
    assert_refused(&json!([1, 2]), "format is missing; write \"em-coins\"");
    refused(
        "/format",
        json!("other"),
        "format is \"other\"; write \"em-coins\"",
    );
    refused("/version", json!(2), "version is 2; write 1");
    assert_refused(
        &paper_with("/setup", None),
        "setup.guess[0]: nothing is written here; write a number from 0 to 1, such as 0.45",
    );
    refused(
        "/setup/guess",
        json!([0.6, 1.2]),
        "setup.guess[1]: \"1.2\" is not accepted here; write a number from 0 to 1, such as 0.45",
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
        let message = format!("position is {position}; write a whole number from 0 to 20000");
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

#[test]
fn a_long_run_over_many_sets_says_what_it_leaves_out() {
    let setup = simulated(100_000, 1, 5);
    let text = text(&setup, 12, 12, false);
    assert!(text.len() < 20_000_000, "{}", text.len());
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        file["left_out"],
        json!(
            "responsibilities of the first 2 of 6 E-steps; each follows from the theta and prior before it"
        )
    );
    let steps = file["steps"].as_array().unwrap();
    let whole: Vec<bool> = steps
        .iter()
        .map(|step| step["responsibilities"].is_array())
        .collect();
    let expected: Vec<bool> = (0..=12)
        .map(|position| position % 2 == 1 && position > 4)
        .collect();
    assert_eq!(whole, expected);
    assert!(
        steps
            .iter()
            .skip(1)
            .step_by(2)
            .all(|step| step["expected_counts"].is_object())
    );
}

proptest! {
    #[test]
    fn what_is_written_reads_back_the_same(
        example in prop::sample::select(Example::ALL.to_vec()),
        (sets, tosses, seed) in (1_usize..20, 0_u32..80, any::<u32>()),
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
