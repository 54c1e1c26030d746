//! Export formats: CSV, JSON, programs in NumPy and R, a notebook, and pictures for print.
//!
//! Every export is a function of what is on screen. While the page hides the truth, no export contains
//! it. Numbers round-trip exactly.
//!
//! **NumPy**: a program of about a hundred lines with the current tosses and guess. It runs the same EM in
//! log space and prints the same θ; the tests run it and compare the results to 1e-12.
//!
//! **R**: the same program in base R, tested likewise.
//!
//! **Jupyter notebook** (nbformat 4.5): the NumPy program in cells, with the formulas, and θ by iteration as a figure of
//! Matplotlib. It reads back in.
//!
//! **CSV** (RFC 4180): a header, then a row for each set.
//!
//! | column | contents |
//! | --- | --- |
//! | `set`, `tosses` | the set's number, from 1, and its tosses in order, such as `HTTH` |
//! | `coin` | the coin drawn, `A` or `B`; empty if it is hidden or unknown |
//! | `heads`, `tails` | the number of heads and of tails |
//! | `p_a`, `p_b` | the responsibilities of the last E-step; empty at the guess, like the remaining columns |
//! | `a_heads`, `a_tails`, `b_heads`, `b_tails` | the set's contribution to each coin's expected counts |
//!
//! Any table with a header reads back in, separated by commas, semicolons or tabs. It needs the column `tosses`,
//! which must agree with the numbers in `heads` and `tails` if they are there; or, without it, these two. Beside
//! `heads` or `tails`, the column `tosses` may also hold the number of tosses if no other reading is possible. Other
//! columns are ignored.
//!
//! **CSV of the iterations**: a header, then a row for each iteration that was reached, from the guess.
//!
//! | column | contents |
//! | --- | --- |
//! | `iteration` | the number of iterations from the guess |
//! | `theta_a`, `theta_b` | θA and θB after them |
//! | `prior_a` | π, the prior of coin A; only where it is estimated |
//! | `log_likelihood` | ℓ there; `-inf` if neither coin can have made some set |
//! | `change` | the largest change of a parameter in the last iteration; empty at the guess |
//!
//! **JSON**: the whole run.
//!
//! | field | contents |
//! | --- | --- |
//! | `format`, `version` | `"em-coins"` and `1` |
//! | `setup.source` | its `kind`: `example` with a `name`; `simulated` with `sets`, `tosses` and, while the truth is shown, `seed` and `theta`; or `given` |
//! | `setup.truth` | `theta` and `coins`, such as `"BAABA"`; only while the truth is shown |
//! | `setup.guess`, `.method`, `.prior` | θA and θB; `soft` or `hard`; `known` (½) or `learned` |
//! | `position` | the step on screen, an index into `steps` |
//! | `tosses` | each set as text, such as `"HTTH"` |
//! | `steps` | every half-step made, each with `phase` (`guess`, `E-step` or `M-step`) and `iteration` |
//! | … of an E-step | `responsibilities`, a pair (A, B) for each set, and `expected_counts` |
//! | … of the others | `theta`, `prior`, and `log_likelihood`, where `null` stands for −∞ |
//! | `left_out` | what was omitted: earlier responsibilities, if all of them would exceed 20 MB |
//!
//! Reading requires `format` and `version`, and uses `setup`, `position` and `tosses`; the rest follows from
//! them. Unknown fields are ignored.
//!
//! **QR code**: a link as a picture, which phones scan from the screen.
//!
//! **Pictures**: SVG, and PNG 2400 pixels wide (20.3 cm at 300 dpi), from the drawing code of the page; dark
//! on white in either theme.

pub mod iterations_csv;
pub mod json;
pub mod notebook;
pub mod numpy;
mod program;
pub mod qr_code;
pub mod r;
pub mod sets_csv;
pub mod svg_document;

/// Returns a number with the fewest digits that round-trip exactly.
fn number(value: f64) -> String {
    format!("{value:?}")
}
