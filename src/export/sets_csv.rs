//! The tosses and the results of the last E-step as comma-separated values (RFC 4180), with a row for each set.

use super::number;
use crate::coin::Coin;
use crate::em::Expectation;
use crate::tosses::Tosses;
use std::ops::Range;

const LINE_END: &str = "\r\n";
const HEADER: &str = "set,tosses,coin,heads,tails,p_a,p_b,a_heads,a_tails,b_heads,b_tails";

/// Writes a header and a row for each set. `expectation` must be that of an E-step for these `tosses`.
///
/// | column | contents |
/// | --- | --- |
/// | `set` | the set's number, from 1 |
/// | `tosses` | its tosses in order, `H` or `T` each |
/// | `coin` | the coin drawn, `A` or `B`; empty if it is not in `coins` |
/// | `heads`, `tails` | the number of heads and of tails |
/// | `p_a`, `p_b` | each coin's responsibility for the set in the last E-step; empty without one |
/// | `a_heads`, `a_tails`, `b_heads`, `b_tails` | the set's contribution to each coin's expected counts; likewise |
///
/// Numbers round-trip exactly.
///
/// ```
/// # use em_coins::{Tosses, export::sets_csv};
/// let text = sets_csv::write(&Tosses::parse("HTT")?, None, &[]);
/// assert_eq!(text.lines().nth(1), Some("1,HTT,,1,2,,,,,,"));
/// # Ok::<(), em_coins::ParseTossesError>(())
/// ```
#[must_use]
pub fn write(tosses: &Tosses, expectation: Option<&Expectation>, coins: &[Coin]) -> String {
    header() + &rows(tosses, expectation, coins, 0..tosses.sets())
}

/// Returns the header line.
#[must_use]
pub fn header() -> String {
    HEADER.to_owned() + LINE_END
}

/// Returns the rows of some of the sets, as in [`write()`].
///
/// # Panics
/// When the range ends beyond the last set.
#[must_use]
pub fn rows(
    tosses: &Tosses,
    expectation: Option<&Expectation>,
    coins: &[Coin],
    sets: Range<usize>,
) -> String {
    let mut text = String::new();
    for set in sets {
        let (heads, tails) = (tosses.heads(set), tosses.tails(set));
        let letters = tosses.letters(set);
        let coin = coins.get(set).map_or("", |coin| coin.letter());
        let table = expectation.map_or(",,,,,".to_owned(), |expectation| {
            let shares = expectation.responsibilities(heads, tails);
            let counts = [shares.a, shares.b]
                .map(|share| [share * f64::from(heads), share * f64::from(tails)]);
            let columns = [shares.a, shares.b]
                .into_iter()
                .chain(counts.into_iter().flatten());
            columns.map(number).collect::<Vec<_>>().join(",")
        });
        text += &format!(
            "{},{letters},{coin},{heads},{tails},{table}{LINE_END}",
            set + 1
        );
    }
    text
}
