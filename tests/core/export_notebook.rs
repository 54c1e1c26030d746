//! The exported notebook: its form, its code run by Python, and its data read back.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{close, table};
use crate::python::run_python;
use em_coins::export::notebook::notebook;
use em_coins::{Em, Example, Method, Tolerance};
use serde_json::Value;

/// The notebooks to test: one set a line, counts, and a run that stops by its tolerance.
fn runs() -> [Em; 3] {
    let (paper, _) = Example::Paper.data();
    let rows: String = (0..300)
        .map(|set| format!("{},{}\n", set % 13, 20 - set % 13))
        .collect();
    let many = table(&format!("heads,tails\n{rows}"));
    let method = Method {
        tolerance: Tolerance::from_digits(4),
        ..Example::Paper.method()
    };
    let guess = Example::Paper.guess();
    [
        Em::new(paper.clone(), guess, Example::Paper.method()),
        Em::new(many, guess, Example::Paper.method()),
        Em::new(paper, guess, method),
    ]
}

/// The code of each cell, and what the notebook shows that it prints.
fn code(text: &str) -> Vec<(String, String)> {
    let json: Value = serde_json::from_str(text).unwrap();
    let cells = json["cells"].as_array().unwrap();
    let cells = cells.iter().filter(|cell| cell["cell_type"] == "code");
    cells
        .map(|cell| {
            let output = cell["outputs"][0]["text"].as_str().unwrap_or_default();
            (
                cell["source"].as_str().unwrap().to_owned(),
                output.to_owned(),
            )
        })
        .collect()
}

#[test]
fn it_is_a_valid_notebook() {
    let texts = runs().map(|em| notebook(&em));
    let check = texts.map(|text| {
        let text = serde_json::to_string(&text).unwrap();
        format!("import nbformat\nnbformat.validate(nbformat.reads({text}, as_version=4))")
    });
    run_python(&check).unwrap();
}

#[test]
fn its_code_finds_what_the_page_finds_and_draws_its_path() {
    for em in runs() {
        let mut end = em.clone();
        end.converge().unwrap();
        let cells: Vec<_> = code(&notebook(&em)).into_iter().map(|it| it.0).collect();
        // The back end draws on no screen.
        let program = format!(
            "import matplotlib\nmatplotlib.use('template')\n{}
print()
for line in ax.lines:
    print(len(line.get_ydata()), repr(float(line.get_ydata()[-1])))",
            cells.join("\n")
        );
        let printed = &run_python(&[program]).unwrap()[0];
        let (results, drawn) = printed.split_once("\n\n").unwrap();
        for (coin, exact) in [
            ("A", end.parameters().theta.a()),
            ("B", end.parameters().theta.b()),
        ] {
            let name = format!("theta {coin} = ");
            let found = results.lines().find_map(|line| line.strip_prefix(&name));
            let found: f64 = found.unwrap().parse().unwrap();
            assert!(close(found, exact, 1e-12), "{coin}: {found} {exact}");
            let line = format!("{} {found:?}", end.iteration() + 1);
            assert!(drawn.lines().any(|it| it == line), "{line}\n{drawn}");
        }
    }
}

#[test]
fn what_it_shows_as_printed_is_what_its_code_prints() {
    for em in runs() {
        let cells = code(&notebook(&em));
        let (first, shown) = &cells[0];
        assert_eq!(
            run_python(std::slice::from_ref(first)).unwrap(),
            [shown.as_str()]
        );
        assert!(!shown.is_empty() && cells[1..].iter().all(|(_, output)| output.is_empty()));
    }
}
