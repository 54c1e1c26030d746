//! The run as a Jupyter notebook (nbformat 4.5): the NumPy program in cells, with the formulas and a figure.

use super::numpy;
use super::program::{ProgramSettings, is_written_by_toss};
use crate::em::Em;
use crate::tosses::Tosses;
use std::fmt::Write;

const ABOUT: &str = include_str!("notebook/about.md");
const ABOUT_LIKELIHOOD: &str = include_str!("notebook/likelihood.md");
const ABOUT_E_STEP: &str = include_str!("notebook/e_step.md");
const ABOUT_M_STEP: &str = include_str!("notebook/m_step.md");
const ABOUT_FIGURE: &str = include_str!("notebook/figure.md");
const FIGURE: &str = include_str!("notebook/figure.py");

/// What a cell holds.
enum Cell {
    Markdown(String),
    /// Code, and what it prints.
    Code(String, String),
}

/// Returns a notebook that contains the tosses and the guess of `em`, explains and runs the same EM, and draws θ by
/// iteration.
///
/// Its code is that of [`numpy::program`], with the same results. The cell with the data shows what it prints, so that
/// the page reads the notebook back; the others have not been run. It requires Python 3, NumPy, Matplotlib, and at least
/// one set.
///
/// ```
/// # use em_coins::{Example, Setup, export::notebook};
/// let setup = Setup::from(Example::Paper);
/// let notebook = notebook::notebook(&setup.em(setup.data().0));
/// assert!(notebook.contains(r#""nbformat": 4"#));
/// ```
#[must_use]
pub fn notebook(em: &Em) -> String {
    let settings = ProgramSettings::new(em);
    let tosses = em.tosses();
    let code = |code: &str| Cell::Code(code.to_owned(), String::new());
    let text = |text: &str| Cell::Markdown(text.to_owned());
    let cells = [
        text(ABOUT),
        Cell::Code(
            format!(
                "import matplotlib.pyplot as plt\nimport numpy as np\n\n{}\n{}",
                numpy::data(tosses),
                printing(tosses)
            ),
            printed(tosses),
        ),
        code(&numpy::start(&settings)),
        text(ABOUT_LIKELIHOOD),
        code(numpy::LIKELIHOOD),
        text(ABOUT_E_STEP),
        code(numpy::E_STEP),
        text(ABOUT_M_STEP),
        code(numpy::M_STEP),
        code(&recording(&settings)),
        text(ABOUT_FIGURE),
        code(FIGURE),
    ];
    let cells: Vec<_> = cells.iter().enumerate().map(json).collect();
    format!(
        r#"{{
 "cells": [
{}
 ],
 "metadata": {{
  "kernelspec": {{ "display_name": "Python 3", "language": "python", "name": "python3" }},
  "language_info": {{ "name": "python" }}
 }},
 "nbformat": 4,
 "nbformat_minor": 5
}}
"#,
        cells.join(",\n")
    )
}

/// Returns the code that runs EM and keeps θ after each iteration.
fn recording(settings: &ProgramSettings) -> String {
    let keeping = format!("{}    path.append(theta)\n", numpy::M_STEP_CALL);
    let run = numpy::run(settings).replacen(numpy::M_STEP_CALL, &keeping, 1);
    format!("path = [theta]\n{run}")
}

/// Returns the code that prints the data.
fn printing(tosses: &Tosses) -> &'static str {
    if is_written_by_toss(tosses) {
        "print(*sets, sep=\"\\n\")\n"
    } else {
        "print(\"heads,tails,frequency\")\nfor row in counts:\n    print(*row, sep=\",\")\n"
    }
}

/// Returns what that code prints.
fn printed(tosses: &Tosses) -> String {
    if is_written_by_toss(tosses) {
        return (0..tosses.sets())
            .map(|set| tosses.letters(set) + "\n")
            .collect();
    }
    let row =
        |group: &crate::tosses::Group| format!("{},{},{}\n", group.heads, group.tails, group.sets);
    let rows: String = tosses.groups().iter().map(row).collect();
    format!("heads,tails,frequency\n{rows}")
}

/// Returns a cell, by its number, as JSON.
fn json((index, cell): (usize, &Cell)) -> String {
    let (kind, source) = match cell {
        Cell::Markdown(text) => ("markdown", text),
        Cell::Code(code, _) => ("code", code),
    };
    let run = match cell {
        Cell::Markdown(_) => String::new(),
        Cell::Code(_, output) => {
            let stream = |text: &String| {
                format!(
                    r#"{{ "name": "stdout", "output_type": "stream", "text": {} }}"#,
                    string(text)
                )
            };
            let outputs = Some(output).filter(|it| !it.is_empty()).map(stream);
            let outputs = outputs.unwrap_or_default();
            format!("\n   \"execution_count\": null,\n   \"outputs\": [{outputs}],")
        }
    };
    format!(
        r#"  {{
   "cell_type": "{kind}",
   "id": "cell-{index}",
   "metadata": {{}},{run}
   "source": {}
  }}"#,
        string(source.trim_end())
    )
}

/// Returns a JSON string (RFC 8259, section 7).
fn string(text: &str) -> String {
    let mut json = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            '\n' => json += "\\n",
            c if c.is_control() => {
                let _infallible = write!(json, "\\u{:04x}", c as u32);
            }
            c => json.push(c),
        }
    }
    json.push('"');
    json
}
