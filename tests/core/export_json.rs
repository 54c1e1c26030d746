//! Export of the run as JSON: its contents, and what it must not reveal.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::theta;
use crate::saved_run::{file, given, simulated, text};
use em_coins::{Assignment, Example, Prior, Setup, Simulation, Source, log_likelihood};
use serde_json::{Value, json};

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
fn python_recomputes_every_step() {
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
    for (setup, printed) in setups
        .iter()
        .zip(crate::python::run_python(&programs).unwrap())
    {
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
fn a_hidden_truth_is_not_in_the_file() {
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
fn a_shown_truth_is_written() {
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
fn a_long_run_names_what_it_omits() {
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
