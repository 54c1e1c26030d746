//! Parsing tosses: the accepted texts, and the errors.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use em_coins::{Group, MAX_SETS, MAX_TOSSES, ParseTossesError, Tosses};

/// The sets read from `text`, written as H and T.
#[track_caller]
fn read(text: &str) -> Vec<String> {
    let tosses = Tosses::parse(text).unwrap();
    let letter = |heads| if heads { 'H' } else { 'T' };
    (0..tosses.sets())
        .map(|set| tosses.set(set).map(letter).collect())
        .collect()
}

/// The refusal must name this place and this character.
#[track_caller]
fn assert_unexpected(text: &str, line: usize, column: usize, found: char, shown: &str) {
    let error = Tosses::parse(text).unwrap_err();
    assert_eq!(
        error,
        ParseTossesError::Unexpected {
            line,
            column,
            found
        }
    );
    assert_eq!(
        error.to_string(),
        format!(
            "line {line}, character {column}: {shown} is not a toss; \
             write H or 1 for heads, T or 0 for tails, with spaces, tabs or commas between them"
        )
    );
}

#[track_caller]
fn assert_no_tosses(text: &str) {
    let error = Tosses::parse(text).unwrap_err();
    assert_eq!(error, ParseTossesError::NoTosses);
    assert_eq!(
        error.to_string(),
        "there are no tosses in it; write one set a line, such as HTTHH"
    );
}

#[test]
fn heads_and_tails_may_be_letters_of_either_case_or_digits() {
    assert_eq!(read("HhTt1100"), ["HHTTHHTT"]);
    assert_eq!(read("HTTHH\nttt\n101"), ["HTTHH", "TTT", "HTH"]);
}

#[test]
fn spaces_tabs_and_commas_may_stand_between_tosses() {
    assert_eq!(read(" H, T,\tH ,,T\t"), ["HTHT"]);
    assert_eq!(read("1,0,1\n0,0,1"), ["HTH", "TTH"]);
}

#[test]
fn blank_lines_are_ignored() {
    assert_eq!(read("\n\nHT\n\n \t,\nTH\n\n"), ["HT", "TH"]);
}

#[test]
fn lines_may_end_in_cr_lf_and_the_last_one_in_nothing() {
    assert_eq!(read("HT\r\nTH\r\n"), ["HT", "TH"]);
    assert_eq!(read("HT\r\nTH"), ["HT", "TH"]);
    assert_eq!(read("HT\n\r\nTH\n"), ["HT", "TH"]);
}

#[test]
fn a_leading_byte_order_mark_is_ignored() {
    assert_eq!(read("\u{feff}HT\nTH"), ["HT", "TH"]);
    assert_unexpected("\u{feff}HX", 1, 2, 'X', "'X'");
    assert_no_tosses("\u{feff}");
}

#[test]
fn a_byte_order_mark_elsewhere_is_named() {
    let shown = "a byte order mark (U+FEFF)";
    assert_unexpected("HT\n\u{feff}TH", 2, 1, '\u{feff}', shown);
    assert_unexpected("\u{feff}\u{feff}HT", 1, 1, '\u{feff}', shown);
}

#[test]
fn sets_may_differ_in_length() {
    let tosses = Tosses::parse("H\nHTTHHT\nTT").unwrap();
    let lengths: Vec<u32> = (0..3).map(|set| tosses.len(set)).collect();
    assert_eq!(lengths, [1, 6, 2]);
    assert_eq!(
        (tosses.heads(1), tosses.tails(1), tosses.longest()),
        (3, 3, 6)
    );
    assert!(!tosses.is_empty());
}

#[test]
fn a_set_may_be_longer_than_a_word_of_the_machine() {
    for length in [1, 63, 64, 65, 127, 128, 129, 1000] {
        let line: String = "HTT".chars().cycle().take(length).collect();
        let text = format!("{line}\nHT\n{line}");
        assert_eq!(read(&text), [line.as_str(), "HT", line.as_str()]);
        let tosses = Tosses::parse(&text).unwrap();
        assert_eq!(tosses.set(0).len(), length);
        assert_eq!(tosses.heads(2) as usize, length.div_ceil(3));
    }
}

/// Heads, tails and sets of each group.
fn groups(tosses: &Tosses) -> Vec<(u32, u32, u32)> {
    let groups = tosses.groups().iter();
    groups
        .map(|&Group { heads, tails, sets }| (heads, tails, sets))
        .collect()
}

#[test]
fn equal_sets_form_groups_in_order() {
    let tosses = Tosses::parse("HHT\nTTT\nTHH\nT\nHTH\nTTHH").unwrap();
    assert_eq!(
        groups(&tosses),
        [(0, 1, 1), (0, 3, 1), (2, 1, 3), (2, 2, 1)]
    );
}

#[test]
fn equal_sets_of_any_length_form_one_group() {
    let long = |heads: usize| format!("{}{}", "H".repeat(heads), "T".repeat(10_005 - heads));
    let lines = [long(9_000), long(1), "HT".to_owned(), long(9_000)];
    let tosses = Tosses::parse(&lines.join("\n")).unwrap();
    assert_eq!(
        groups(&tosses),
        [(1, 1, 1), (1, 10_004, 1), (9_000, 1_005, 2)]
    );
}

#[test]
fn equal_texts_and_only_those_give_equal_tosses() {
    assert_eq!(Tosses::parse("HT\nTH"), Tosses::parse("h t\r\n\n0,1\n"));
    assert_ne!(Tosses::parse("HT\nTH"), Tosses::parse("TH\nHT"));
    assert_ne!(Tosses::parse("HTHT"), Tosses::parse("HT\nHT"));
}

#[test]
fn an_unexpected_character_is_named_with_its_place() {
    assert_unexpected("X", 1, 1, 'X', "'X'");
    assert_unexpected("HTTH\nHT?H", 2, 3, '?', "'?'");
    assert_unexpected("HT, 2", 1, 5, '2', "'2'");
    assert_unexpected("HT;TH", 1, 3, ';', "';'");
}

#[test]
fn blank_lines_count_in_line_numbers() {
    assert_unexpected("\n\nHT\n\nTx", 5, 2, 'x', "'x'");
    assert_unexpected("HT\r\n\r\n  x", 3, 3, 'x', "'x'");
}

#[test]
fn a_place_counts_characters_not_bytes() {
    assert_unexpected("H\té", 1, 3, 'é', "'é' (U+00E9)");
    assert_unexpected("H\u{1f600}é", 1, 2, '\u{1f600}', "'\u{1f600}' (U+1F600)");
}

#[test]
fn letters_that_only_look_like_h_and_t_are_refused_by_name() {
    let cyrillic = "a Cyrillic capital En, which looks like H (U+041D)";
    assert_unexpected("H\u{41d}", 1, 2, '\u{41d}', cyrillic);
    let greek = "a Greek capital Tau, which looks like T (U+03A4)";
    assert_unexpected("\u{3a4}H", 1, 1, '\u{3a4}', greek);
    assert_unexpected("\u{661}", 1, 1, '\u{661}', "'\u{661}' (U+0661)"); // Arabic-Indic digit
    assert_unexpected("1O", 1, 2, 'O', "a capital O, which looks like 0");
}

#[test]
fn invisible_characters_are_named() {
    let direction = "a mark for the direction of writing (U+200F)";
    assert_unexpected("H\u{200f}T", 1, 2, '\u{200f}', direction);
    assert_unexpected("HT\0", 1, 3, '\0', "a null character (U+0000)");
    assert_unexpected(
        "\u{200b}HT",
        1,
        1,
        '\u{200b}',
        "a zero-width space (U+200B)",
    );
    assert_unexpected("H\rT", 1, 2, '\r', "a carriage return (U+000D)");
    let unseen = "a character that cannot be seen (U+E000)";
    assert_unexpected("\u{e000}", 1, 1, '\u{e000}', unseen);
}

#[test]
fn every_space_separates_and_letters_may_be_of_full_width() {
    assert_eq!(read("H\u{a0}T\u{3000}H\u{202f}T"), ["HTHT"]);
    assert_eq!(
        read("\u{ff28}\u{ff34}\u{ff48}\u{ff54}\u{ff11}\u{ff10}"),
        ["HTHTHT"]
    );
}

#[test]
fn a_text_without_tosses_is_refused() {
    for text in ["", "\n", "\r\n", "   ", ",,\n\t"] {
        assert_no_tosses(text);
    }
}

#[test]
fn the_limit_of_sets_is_exact() {
    let mut text = "H\n".repeat(MAX_SETS);
    assert_eq!(Tosses::parse(&text).unwrap().sets(), MAX_SETS);
    text.push_str("\nH");
    let error = Tosses::parse(&text).unwrap_err();
    assert_eq!(error, ParseTossesError::TooManySets { line: 1_000_002 });
    assert_eq!(
        error.to_string(),
        "line 1000002: this would be set 1000001; at most 1000000 sets are accepted"
    );
}

#[test]
fn more_tosses_than_allowed_are_refused() {
    let mut text = "H".repeat(MAX_TOSSES / 2);
    text = format!("{text}\n\n{text}\n");
    text.push('T');
    let error = Tosses::parse(&text).unwrap_err();
    assert_eq!(error, ParseTossesError::TooManyTosses { line: 4 });
    assert_eq!(
        error.to_string(),
        "line 4: exceeds the limit of 100000000 tosses"
    );
}

#[test]
fn sets_of_any_number_and_length_round_trip() {
    // As many words as several pieces of memory hold; sets that fill one to its end, and longer ones.
    for lengths in [
        vec![6_400; 2_000],
        vec![64 << 16; 3],
        vec![3_000_000, 64, 5_000_000, 4_000_000, 200_000, 1],
    ] {
        let line = |(set, &length): (usize, &usize)| -> String {
            let letter = |toss: usize| {
                if toss.is_multiple_of(set + 2) {
                    'H'
                } else {
                    'T'
                }
            };
            (0..length).map(letter).collect()
        };
        let lines: Vec<String> = lengths.iter().enumerate().map(line).collect();
        let tosses = Tosses::parse(&lines.join("\n")).unwrap();
        for (set, line) in lines.iter().enumerate() {
            assert!(tosses.letters(set) == *line, "set {set} of {lengths:?}");
        }
        let words: usize = lengths
            .iter()
            .map(|length: &usize| length.div_ceil(64))
            .sum();
        assert!(tosses.bytes() >= 8 * words);
    }
}
