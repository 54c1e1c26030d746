//! Texts that cannot be read: the message names the place and what is accepted.

use super::assert_refused;
use crate::em_helpers::assert_localized;
use em_coins::import::{self, ImportError, LikelyFormat, Role};

#[test]
fn an_error_names_the_place_and_what_is_accepted() {
    for (text, message) in [
        (
            "HTTH\nHTxH",
            "line 2, character 3: 'x' is not a toss; write H or 1 for heads",
        ),
        ("HT\n\n H\tT 2", "line 3, character 6: '2' is not a toss"),
        ("HTTH\nΘ", "line 2, character 1: 'Θ' (U+0398) is not a toss"),
        (
            "HTTTHHTHTH\nHHHHTHHHHH\nHTHHHHHTHH\nTHH2T",
            "line 4, character 4: '2' is not a toss",
        ),
        (
            "H\u{1d407}",
            "line 1, character 2: a character that looks like H (U+1D407)",
        ),
        (
            "\u{29c}TT",
            "line 1, character 1: a character that looks like H (U+029C)",
        ),
        (
            "set,tosses\n1,\"HT\nTH\"",
            "line 2, character 6: a line break within a cell (U+000A)",
        ),
        (
            "H\u{3164}",
            "line 1, character 2: a character that cannot be seen (U+3164)",
        ),
        (
            "H\u{301}",
            "line 1, character 2: an accent on the character before it (U+0301)",
        ),
        (
            "HTTTHHTH\nHHO",
            "line 2, character 3: a capital O, which looks like 0",
        ),
        (
            "set,tosses\n1,HT\n\n2,HT?H",
            "line 4, character 5: '?' is not a toss",
        ),
        (
            "note,tosses\n\"a\nb\",HT\nc,x",
            "line 4, character 3: 'x' is not a toss",
        ),
        (
            "heads;tails\n1;2\nmany;3",
            "line 3, column heads: \"many\" is not accepted here",
        ),
        (
            "heads;tails\n1;2\n;3",
            "line 3, column heads: \"\" is not accepted here",
        ),
        (
            "heads;tails\n1;2\n2.5;3",
            "line 3, column heads: \"2.5\" is not accepted here",
        ),
        (
            "heads;tails\n1;2\n100000001;3",
            "line 3, column heads: \"100000001\" is not",
        ),
        (
            "heads,tosses\n5,HTH",
            "line 2: column heads says 5, but the tosses make it 2; correct one of them",
        ),
        (
            "heads,tosses\n3,12\n13,12",
            "line 3: column tosses says 12, which does not go with 13 in column heads",
        ),
        (
            "set,tosses\n1,H,T,T\n2,H\n3,H",
            "line 2: cells in this row: 4, columns in the table: 2",
        ),
        (
            "set,tosses\n1,HT\n2\n3,H",
            "line 3: cells in this row: 1, columns in the table: 2",
        ),
        (
            "set,tosses\r\n\r\n",
            "there is no set below the header; write one a row",
        ),
        (
            "5H5T\n9H1T\n8H2T\n4H6T\n7H3T\n4H6T\n7H3T\n8H2T\n9H1T\n7H",
            "line 10, column 2: \"\"",
        ),
        ("heads,tails\n0,0\n0,0", "there are no tosses in it"),
        ("tosses,day\n,1\n,2", "there are no tosses in it"),
    ] {
        assert_refused(text, message);
    }
    for text in [
        "",
        "\n \t\r\n",
        ",,,",
        ",\n;;\n",
        "\u{feff}",
        "[]",
        "```\n```",
    ] {
        assert_refused(
            text,
            "there are no tosses in it; write one set a line, such as HTTHH",
        );
    }
}

#[test]
fn what_was_read_before_an_error_is_known() {
    let proposal = import::infer("heads,tails\n5,5\n9,1\n8,x\n4,6");
    let (reading, sets, error) = proposal.error.unwrap();
    assert_eq!((reading.column(Role::Heads), sets), (Some(0), 2));
    assert!(error.to_string().starts_with("line 4, column tails: \"x\""));
}

#[test]
fn what_is_no_data_is_named() {
    for (text, format) in [
        (
            "http://127.0.0.1:8000/#v=1&data=notebook",
            LikelyFormat::Linked,
        ),
        (
            "https://example.org/em/#v=1&data=own&own=HHT,TTH",
            LikelyFormat::Linked,
        ),
        ("www.example.org/em", LikelyFormat::Linked),
        ("v=1&data=own&own=HHT,TTH", LikelyFormat::Linked),
        (
            "<table><tr><td>HTH</td></tr></table>",
            LikelyFormat::MarkedUp,
        ),
        ("We tossed the coin.", LikelyFormat::Worded),
        (
            "The coin was tossed, and it came up\nheads, heads, tails.",
            LikelyFormat::Worded,
        ),
    ] {
        let (.., error) = import::infer(text).error.expect(text);
        assert_localized(&error);
        let found = match error {
            ImportError::LooksLike { format, .. } => format,
            other => panic!("{text}: {other}"),
        };
        assert_eq!(found, format, "{text}");
    }
}
