//! What can be carried elsewhere: the data for a spreadsheet, the run as a program for a notebook and
//! as numbers for another program, and pictures for print.
//!
//! Every export is a function of what is on screen, and none of them shows a truth that the page hides.

pub mod csv;
pub mod json;
pub mod numpy;
pub mod picture;

/// A number in the fewest digits that read back to the same bits.
fn number(value: f64) -> String {
    format!("{value:?}")
}
