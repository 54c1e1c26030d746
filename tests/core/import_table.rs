//! Import of tables: the accepted files, and the errors.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{after, assert_localized, sets, theta};
use em_coins::export::sets_csv;
use em_coins::import::table::{self, Mismatch, TableError};
use em_coins::{Assignment, MAX_SETS, ParseTossesError, Tosses};
use proptest::prelude::*;

#[track_caller]
fn assert_reads(text: &str, lines: &str) {
    assert_eq!(table::read(text).unwrap(), Tosses::parse(lines).unwrap());
}

#[track_caller]
fn assert_refused(text: &str, error: TableError, message: &str) {
    let found = table::read(text).unwrap_err();
    assert_localized(&found);
    assert_eq!((&found, found.to_string().as_str()), (&error, message));
}

#[test]
fn files_of_common_spreadsheets_are_read() {
    let tosses = "HHT\nTTTH";
    assert_reads("tosses\nHHT\nTTTH\n", tosses);
    assert_reads("\u{feff}Set;Tosses\r\n1;HHT\r\n2;TTTH\r\n", tosses);
    assert_reads("name\ttosses\r\nMonday\thht\r\nTuesday\t0001", tosses);
    assert_reads(
        "\"tosses\",\"note\"\n\"H, H, T\",\"a \"\"good\"\" one\"\n\"TTTH\",",
        tosses,
    );
    assert_reads("note,TOSSES\n\"two\nlines, no less\",HHT\n,TTTH", tosses);
    assert_reads("\n\n tosses , set \n\nHHT,1\n,,,\n TTTH ,2,,\n", tosses);
}

#[test]
fn heads_and_tails_suffice_without_tosses() {
    assert_reads("tails;day;heads\n1;Monday;2\n 3 ;Friday;\"1\"", "HHT\nHTTT");
    let long = table::read("heads,tails\n64,65\n130,0\n0,129\n1,1").unwrap();
    assert_eq!(long, sets(&[(64, 65), (130, 0), (0, 129), (1, 1)]));
}

#[test]
fn an_empty_set_stays_empty() {
    let read = table::read("heads,tails\n0,0\n1,0").unwrap();
    assert_eq!((read.sets(), read.len(0), read.len(1)), (2, 0, 1));
    assert_eq!(table::read(&sets_csv::write(&read, None, &[])), Ok(read));
}

#[test]
fn empty_sets_do_not_decide_between_readings() {
    // Coin A's responsibility for the set with tosses underflows, and is all that it has to learn from.
    let read = table::read("heads,tails\n0,0\n1000,1000").unwrap();
    let em = after(read, theta(0.01, 0.5), Assignment::Soft, 1);
    assert_eq!(em.theta(), theta(0.5, 0.5));
}

#[test]
fn a_header_may_come_after_blank_rows_and_be_written_in_several_lines() {
    // Found by fuzzing: what was read as a table was not known as one.
    for text in [
        "\n ;;\nheads;tails\n2;1",
        "\"day\nof the week\",heads,tails\nMonday,2,1",
    ] {
        assert!(table::has_header(text), "{text}");
        assert_reads(text, "HHT");
    }
    for text in ["HTT\nheads,tails", "\"heads,tails\n1,2", ""] {
        assert!(!table::has_header(text), "{text}");
    }
}

#[test]
fn a_header_without_these_columns_is_refused() {
    for text in ["", "\u{feff}\n\n", "HTTH\nHHTT", "heads,set\n1,2", "a b c"] {
        assert_refused(
            text,
            TableError::NoColumn,
            "the first row must name the columns, separated by commas, semicolons or tabs: \
             tosses with the tosses themselves, or for numbers heads and tails, or heads and tosses",
        );
    }
}

#[test]
fn an_invalid_toss_is_named_with_line_and_column() {
    let at = |line, column, found| {
        TableError::Toss(ParseTossesError::Unexpected {
            line,
            column,
            found,
        })
    };
    assert_refused(
        "set,tosses\n1,HT\n\n2,HT?H",
        at(4, 3, '?'),
        "column tosses, line 4, character 3: '?' is not a toss; \
         write H or 1 for heads, T or 0 for tails, with spaces, tabs or commas between them",
    );
    let below_two_lines = table::read("note,tosses\n\"a\nb\",HT\nc,x");
    assert_eq!(below_two_lines, Err(at(4, 1, 'x')));
}

#[test]
fn an_invalid_count_is_named_with_line_and_column() {
    for found in ["", "many", "-1", "2.5", "100000001"] {
        assert_refused(
            &format!("heads;tails\n1;2\n{found};3"),
            TableError::Count {
                line: 3,
                column: "heads",
                found: found.to_owned(),
            },
            &format!(
                "line 3, column heads: {found:?} is not accepted here; \
                 enter a whole number from 0 to 100000000"
            ),
        );
    }
}

#[test]
fn tosses_and_another_column_that_contradict_each_other_are_refused() {
    assert_refused(
        "heads,tosses\n5,HTH",
        TableError::Contradiction {
            line: 2,
            column: "heads",
            count: 5,
            written: 2,
        },
        "line 2: column heads says 5, but the tosses in column tosses make it 2; correct one of them",
    );
    // 11 heads are neither in the tosses 1 and 0 nor among ten.
    assert!(table::read("heads,tosses\n11,10").is_err());
}

#[test]
fn an_unambiguous_number_of_tosses_is_read() {
    for (text, counts) in [
        ("heads,tails,tosses\n5,5,10", [(5, 5)].as_slice()),
        ("tosses,tails\n10,9", &[(1, 9)]),
        ("heads,tosses\n1,10\n5,10", &[(1, 9), (5, 5)]),
        ("tosses;heads\n41;14\n43;33", &[(14, 27), (33, 10)]),
        ("heads,tosses\n0,1\n1,1", &[(0, 1), (1, 0)]),
    ] {
        assert_eq!(table::read(text), Ok(sets(counts)), "{text}");
    }
    // The other column, or a 0 in front, shows that the digits are tosses.
    assert_reads("heads,tosses\n2,110\n1,01", "HHT\nTH");
    assert_reads("set,tosses\n1,011\n2,11", "THH\nHH");
    assert_reads("set,tosses\n1,HT\n2,10", "HT\nHT");
}

#[test]
fn digits_that_may_be_tosses_or_their_number_are_refused_with_both_readings() {
    assert_refused(
        "set,tosses\n1,1\n2,11",
        TableError::Doubt {
            line: 2,
            found: "1".to_owned(),
        },
        "line 2, column tosses: 1 may be the tosses H, or a number of tosses; write each toss as H or T, \
         or in place of the column tosses the columns heads and tails",
    );
    for text in [
        "heads,tosses\n1,10",
        "tosses\n10",
        "heads;tosses\n2;11",
        "tosses,tails\n10,1",
    ] {
        assert!(
            matches!(table::read(text), Err(TableError::Doubt { .. })),
            "{text}"
        );
    }
}

#[test]
fn numbers_of_tosses_alone_are_refused() {
    assert_refused(
        "tosses,head_count\n10,5\n12,9",
        TableError::Number {
            line: 2,
            found: "10".to_owned(),
        },
        "line 2, column tosses: 10 is a number of tosses; write each toss as H or T, \
         or add a column heads with the number of heads",
    );
    assert_refused(
        "heads,tosses\n3,12\n13,12",
        TableError::Trials {
            line: 3,
            tosses: 12,
            column: "heads",
            count: 13,
        },
        "line 3: column tosses says 12, which does not go with 13 in column heads; correct one of them",
    );
}

#[test]
fn digits_that_fit_in_neither_reading_are_refused_with_both() {
    let mismatch = |line, column, count, other| Mismatch {
        line,
        column,
        count,
        other,
    };
    assert_refused(
        "heads,tosses\n12,10",
        TableError::Neither {
            tosses: mismatch(2, "heads", 12, 1),
            number: mismatch(2, "heads", 12, 10),
        },
        "column tosses fits neither as tosses nor as numbers of tosses: the tosses in line 2 make heads 1, not 12, \
         and the number 10 in line 2 does not go with heads 12; correct one of them",
    );
    assert_refused(
        "tosses,tails\n10,0\n111,200",
        TableError::Neither {
            tosses: mismatch(2, "tails", 0, 1),
            number: mismatch(3, "tails", 200, 111),
        },
        "column tosses fits neither as tosses nor as numbers of tosses: the tosses in line 2 make tails 1, not 0, \
         and the number 111 in line 3 does not go with tails 200; correct one of them",
    );
}

#[test]
fn a_column_that_is_named_twice_is_refused() {
    assert_refused(
        "heads,tails,Heads\n1,2,3",
        TableError::Twice {
            column: "heads",
            first: 1,
            second: 3,
        },
        "the first row names heads twice, in the columns 1 and 3; leave out one of them, \
         or give it another name",
    );
    for text in ["tosses;tosses\nH;T", "set\tTOSSES\tn\ttosses\n1\tH\t1\tH"] {
        assert!(matches!(
            table::read(text),
            Err(TableError::Twice {
                column: "tosses",
                ..
            })
        ));
    }
}

#[test]
fn a_row_of_another_width_is_refused() {
    assert_refused(
        "set,tosses\n1,H,T,T",
        TableError::Width {
            line: 2,
            cells: 4,
            columns: 2,
        },
        "line 2: cells in this row: 4, columns in the header: 2; \
         put a cell that holds a separator in quotes",
    );
    let short = TableError::Width {
        line: 3,
        cells: 1,
        columns: 2,
    };
    assert_eq!(table::read("set,tosses\n1,HT\n2"), Err(short));
}

#[test]
fn an_unclosed_quote_is_refused() {
    assert_refused(
        "set,tosses\n1,HT\n2,\"HT\n3,TT\n",
        TableError::OpenQuote { line: 3 },
        "line 3: a quote opens in this row and is never closed; write \" after the cell",
    );
}

#[test]
fn a_header_alone_is_refused() {
    assert_refused(
        "set,tosses\r\n\r\n",
        TableError::NoRows,
        "there is no set below the header; write one a row",
    );
}

#[test]
fn the_limits_of_sets_and_tosses_hold() {
    let too_many = format!("tosses,\n{}", "H,\n".repeat(MAX_SETS + 1));
    let line = MAX_SETS + 2;
    let error = TableError::Sets(ParseTossesError::TooManySets { line });
    assert_eq!(table::read(&too_many), Err(error));
    assert_refused(
        "heads,tails\n60000000,1\n40000000,0",
        TableError::Sets(ParseTossesError::TooManyTosses { line: 3 }),
        "line 3: exceeds the limit of 100000000 tosses",
    );
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "(tosses|heads|tails|[HT01\",;\t\r\n é])*") {
        if let Ok(tosses) = table::read(&text) {
            prop_assert!(tosses.sets() > 0);
        }
    }
}
