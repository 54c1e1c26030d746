//! Texts of any shape: what is certain is read, what can be read in two ways is refused and both are said, and
//! what cannot be read is answered with what it looks like.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::{assert_localized, sets};
use em_coins::import::{self, Doubt, FileError, Import, ImportError, LikelyFormat};
use em_coins::{MAX_TOSSES, ParseTossesError, Tosses};
use proptest::prelude::*;

#[track_caller]
fn assert_reads(text: &str, lines: &str) {
    assert_eq!(
        import::read(text),
        Ok(Tosses::parse(lines).unwrap()),
        "{text:?}"
    );
}

#[track_caller]
fn refusal(text: &str) -> String {
    let error = import::read(text).expect_err(text);
    assert_localized(&error);
    error.to_string()
}

#[track_caller]
fn assert_refused(text: &str, begins: &str) {
    let message = refusal(text);
    assert!(message.starts_with(begins), "{text:?}: {message}");
}

#[track_caller]
fn assert_looks(text: &str, format: LikelyFormat, line: usize, column: usize) {
    match import::read(text) {
        Err(error @ ImportError::LooksLike { .. }) => {
            assert_localized(&error);
            let ImportError::LooksLike {
                format: found,
                line: at,
                column: place,
                ..
            } = error
            else {
                unreachable!()
            };
            assert_eq!((found, at, place), (format, line, column), "{text:?}");
        }
        other => panic!("{text:?}: {other:?}"),
    }
}

#[test]
fn one_set_per_line_is_read_in_any_notation() {
    assert_reads(
        "HTTTH\n\n1, 1, 0, 1\r\n h\tT t\nH\n1 0 1 0 1 0",
        "HTTTH\nHHTH\nHTT\nH\nHTHTHT",
    );
    assert_reads("1,0,1\n0,0,1", "HTH\nTTH");
    assert_reads("1;0;1", "HTH");
    assert_reads("\u{feff}HT\nTH\r\n", "HT\nTH");
}

#[test]
fn single_tosses_on_lines_of_their_own_are_sets_of_one() {
    assert_reads("1\n1\n0\n1", "H\nH\nT\nH");
}

#[test]
fn spaces_of_word_and_the_web_and_letters_of_full_width_are_read() {
    assert_reads("H\u{a0}T\u{2009}H\u{202f}T\u{3000}H", "HTHTH");
    assert_reads("ＨＴｈｔ", "HTHT");
    assert_reads("１，０，１", "HTH");
}

#[test]
fn long_groups_with_commas_on_the_only_line_are_sets() {
    assert_reads(
        "HTTTHHTHTH,HHHHTHHHHH, HTHHHHHTHH",
        "HTTTHHTHTH\nHHHHTHHHHH\nHTHHHHHTHH",
    );
    assert_reads("\nHTTTHH;HHT\n", "HTTTHH\nHHT");
    assert_reads("0110,1011,", "THHT\nHTHH");
}

#[test]
fn groups_that_may_be_one_set_or_several_are_refused_with_both_readings() {
    assert_eq!(
        refusal("H\nHTTTH HHHTT"),
        "line 2: \"HTTTH HHHTT\" may be one set of 10 tosses, or 2 sets; \
         write each set on a line of its own, with nothing between its tosses"
    );
    for text in [
        "HT,TH",
        "HTH TTH",
        "HTH\tTTH",
        "HTH,TTH\nHHH",
        "HTTTH,HH TTH",
        "H TT",
        "HTH\u{a0}TTH",
        "01 10",
    ] {
        assert!(
            matches!(
                import::read(text),
                Err(ImportError::Doubt(Doubt::Groups { .. }))
            ),
            "{text:?}: {:?}",
            import::read(text)
        );
    }
}

#[test]
fn numbers_of_the_digits_0_and_1_are_refused_with_both_readings() {
    assert_eq!(
        refusal("10\t0\n11\t1\n1\t10\n"),
        "line 1: \"10 0\" may be the tosses HTT, or numbers: heads 10, tails 0; \
         write H and T for the tosses, or heads,tails on a line above the numbers"
    );
    for text in ["1,0\n0,1", "1 0", "\n10;0", "１\t０", "100000000 0"] {
        let error = import::read(text);
        assert!(
            matches!(error, Err(ImportError::Doubt(Doubt::Pair { .. }))),
            "{text:?}: {error:?}"
        );
    }
    assert_refused(
        " 1 ,0;",
        "line 1: \"1 0\" may be the tosses HT, or numbers: heads 1, tails 0",
    );
    assert_eq!(
        refusal("1\n10\n"),
        "line 2: \"10\" may be the tosses HT, or a number of heads; write H and T for the tosses, \
         or the numbers in a table with the columns heads and tails"
    );
    assert_refused("101", "line 1: \"101\" may be the tosses HTH, or a number");
}

#[test]
fn digits_that_are_no_numbers_are_tosses() {
    assert_reads("01\n10", "TH\nHT");
    assert_reads("1000110101\n1111011111", "HTTTHHTHTH\nHHHHTHHHHH");
    assert_reads("10\nHT", "HT\nHT");
    assert_reads("100000001\n10", "HTTTTTTTH\nHT");
}

#[test]
fn h_and_t_above_other_numbers_are_no_set() {
    assert_looks("H,T\n5,5\n9,1", LikelyFormat::Counted, 2, 1);
    assert_reads("H,T\nT,H", "HT\nTH");
}

#[test]
fn numbers_with_letters_are_refused_even_with_the_digits_0_and_1() {
    assert_eq!(
        refusal("HHT\n10H0T"),
        "line 2: \"10H0T\" may be the tosses HTHTT, or numbers with letters; write H and T for the tosses, \
         or heads,tails on a line above the numbers"
    );
    for text in [
        "10H0T",
        "0H10T",
        "10H1T",
        "H10T0",
        "0T10H",
        "11h1t",
        "10H 0T",
        "10 H, 0 T",
        "1H\n0H",
        "１Ｈ０Ｔ",
    ] {
        assert_refused(text, "line 1: \"");
        assert!(refusal(text).contains("numbers with letters"), "{text}");
    }
}

#[test]
fn a_line_with_two_kinds_of_separators_may_be_several_sets() {
    assert_eq!(
        refusal("H,T,H;T,T,H"),
        "line 1: \"H,T,H;T,T,H\" may be one set of 6 tosses, or 2 sets; \
         write each set on a line of its own, with nothing between its tosses"
    );
    for text in [
        "1,0,1;1,1,0",
        "1 0 1;1 1 0",
        "1 0 0 0 1 1 0 1 0 1; 1 1 1 1 0 1 1 1 1 1",
        "H T H,T T H",
        "H T T T,H H H H",
        "1 0,1 1",
        "HHH\n1 0 1；1 1 0",
        "H T，T H",
    ] {
        assert!(refusal(text).ends_with(
            "2 sets; write each set on a line of its own, with nothing between its tosses"
        ));
    }
    assert_reads("H, T , H\nH;T ;T;\n1 0\t1", "HTH\nHTT\nHTH");
}

#[test]
fn letters_above_digits_may_be_names() {
    assert_eq!(
        refusal("H\n1\n0\n1"),
        "line 1: \"H\" may be tosses, or the names of the columns below; write heads,tails if they are names, \
         and H and T for all tosses if not"
    );
    for text in [
        "H,T\n1,0\n0,1",
        "T\tH\n10\t0",
        "h;t\n1;1",
        "T\n1\n0",
        "h\n0\n1",
        "H\n10\n11",
        "H,T\n1,0,1\n0,1,1",
        "H,T\n10",
        "H\nT\n10",
    ] {
        if text == "H\nT\n10" {
            assert_reads(text, "H\nT\nHT");
        } else {
            assert_refused(text, "line 1: \"");
            assert!(refusal(text).contains("names of the columns"), "{text:?}");
        }
    }
}

#[test]
fn a_column_of_single_digits_is_ambiguous() {
    for text in [
        "tosses,head_count\n1,0\n1,1\n1,1",
        "set,tosses\n1,1\n2,1",
        "tosses\n0\n1",
    ] {
        let line = "line 2, column tosses: ";
        assert_refused(text, line);
        assert!(refusal(text).contains("or a number of tosses"), "{text:?}");
    }
    assert_reads("tosses\nH\n1", "H\nH");
}

#[test]
fn lists_are_not_tables() {
    let quoted = |text| assert_looks(text, LikelyFormat::Quoted, 1, 1);
    quoted("\"HTH\",\"TTH\"");
    quoted("\"HTH\";\"TTH\"");
    quoted("'HTH','TTH'");
    assert_looks("c(\"HTH\",\"TTH\")", LikelyFormat::Programmed, 1, 1);
    for (text, column) in [
        ("TRUE,FALSE,TRUE", 2),
        ("yes,no,yes", 1),
        ("no,yes\nyes,no", 1),
        ("Kopf,Zahl,Kopf", 1),
        ("heads,tails,heads,heads", 2),
        ("heads,tails\ntails,heads", 2),
        ("heads,tails,heads,heads\ntails,heads,tails,tails", 2),
        ("cara;cruz;cara", 1),
    ] {
        assert_looks(text, LikelyFormat::Worded, 1, column);
    }
    assert_looks("H: 5, T: 5", LikelyFormat::Labelled, 1, 2);
    assert_looks("heads: 5, tails: 5", LikelyFormat::Labelled, 1, 2);
    assert_looks("H=5 T=5", LikelyFormat::Labelled, 1, 2);
    assert_refused(
        "heads,tails,heads,tails\n5,5,9,1",
        "the first row names heads twice",
    );
    assert_refused("day,first\n1,H", "the first row must name the columns");
}

#[test]
fn a_pasted_link_is_called_a_link() {
    assert_eq!(
        refusal("http://127.0.0.1:8000/#v=1&data=notebook"),
        "line 1, character 4: 'p' is not a toss; this looks like a link: open it in the browser, \
         or write only the tosses, one set a line, such as HTTHH"
    );
    for text in [
        "https://example.org/em/#v=1&data=own&own=HHT,TTH",
        "HHT\nhttps://example.org/",
        "<https://example.org/#v=1>",
        "www.example.org/em",
        "#v=1&data=notebook",
        "v=1&data=own&own=HHT,TTH",
        "file:///home/me/em.html",
        "https://example.org/#v=1&guess=a,b",
    ] {
        assert!(refusal(text).contains("looks like a link"), "{text}");
    }
}

#[test]
fn shapes_that_are_certain_are_named() {
    for (text, format) in [
        (
            "| heads | tails |\n|---|---|\n| 5 | 5 |",
            "a table with vertical bars",
        ),
        ("1: HTH\n2: TTH", "a list with numbers or dashes"),
        ("1. HTH", "a list with numbers or dashes"),
        ("12) H T H", "a list with numbers or dashes"),
        ("- HTH\n- TTH", "a list with numbers or dashes"),
        ("[{\"heads\":5,\"tails\":5}]", "a list of JSON objects"),
        ("[\n  {\"tosses\": \"HTH\"}\n]", "a list of JSON objects"),
        ("We tossed the coin.", "words"),
        (
            "The coin was tossed, and it came up\nheads, heads, tails.",
            "words",
        ),
        ("Heads, Tails, Heads", "words"),
    ] {
        let refused = refusal(text);
        assert!(
            refused.contains(&format!("this looks like {format}: write ")),
            "{text}: {refused}"
        );
    }
}

#[test]
fn a_slip_among_tosses_is_no_number_with_letters() {
    let sets = "HTTTHHTHTH\nHHHHTHHHHH\nHTHHHHHTHH\nHTHTTTHHTT\n";
    for (slip, column) in [("THH2T", 4), ("5HHTH", 1), ("HT3TH", 3), ("HTTH5", 5)] {
        let found = slip.chars().find(char::is_ascii_digit).unwrap();
        assert_refused(
            &format!("{sets}{slip}"),
            &format!("line 5, character {column}: '{found}' is not a toss; write H or 1"),
        );
    }
}

#[test]
fn a_character_that_looks_like_a_toss_says_so() {
    for (found, like) in [
        ('\u{1d407}', 'H'),
        ('\u{1d413}', 'T'),
        ('\u{1d421}', 'h'),
        ('\u{1d7cf}', '1'),
        ('\u{210d}', 'H'),
        ('\u{a4e7}', 'H'),
        ('\u{a4d4}', 'T'),
        ('\u{2c8e}', 'H'),
        ('\u{2ca6}', 'T'),
        ('\u{2160}', '1'),
        ('\u{24bd}', 'H'),
        ('\u{b9}', '1'),
    ] {
        let code = u32::from(found);
        assert_refused(
            &format!("H{found}"),
            &format!("line 1, character 2: a character that looks like {like} (U+{code:04X})"),
        );
    }
}

#[test]
fn invisible_characters_and_accents_are_named() {
    for found in "\u{3164}\u{115f}\u{1160}\u{ffa0}\u{2800}\u{34f}\u{180e}\u{2064}".chars() {
        let code = u32::from(found);
        assert_refused(
            &format!("H{found}"),
            &format!("line 1, character 2: a character that cannot be seen (U+{code:04X})"),
        );
    }
    assert_refused(
        "H\u{301}",
        "line 1, character 2: an accent on the character before it (U+0301)",
    );
    assert_eq!(
        em_coins::escape_invisible("\u{3164}\u{2800}"),
        "⟨U+3164⟩⟨U+2800⟩"
    );
}

#[test]
fn any_line_break_ends_a_line() {
    for end in ["\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
        assert_reads(&format!("HTH{end}TT{end}H"), "HTH\nTT\nH");
        assert_reads(&format!("heads,tails{end}2,1{end}0,2"), "HHT\nTT");
    }
}

#[test]
fn only_empty_sets_are_no_tosses() {
    for text in ["heads,tails\n0,0\n0,0", "tosses,day\n,1\n,2"] {
        assert_eq!(
            refusal(text),
            "there are no tosses in it; write one set a line, such as HTTHH",
            "{text:?}"
        );
    }
    let some = import::read("heads,tails\n0,0\n1,0").unwrap();
    assert_eq!((some.sets(), some.len(0), some.len(1)), (2, 0, 1));
}

#[test]
fn a_text_without_tosses_is_refused_even_with_commas() {
    for text in ["", "\n \t\r\n", ",,,", ",\n;;\n", "\u{feff}"] {
        assert_eq!(
            import::read(text),
            Err(ParseTossesError::NoTosses.into()),
            "{text:?}"
        );
    }
}

#[test]
fn an_unreadable_text_is_identified_with_its_place() {
    assert_eq!(
        refusal("[\"HTH\",\"TTH\"]"),
        "line 1, character 1: '[' is not a toss; this looks like a list of quoted strings: \
         write one set a line, such as HTTHH, without quotes and brackets"
    );
    for text in [
        "[\n",
        "('HTH', 'TTH')",
        "“HTH”",
        "'HTH'",
        "{\"HTH\", \"TTH\"}",
        "[['H'",
    ] {
        let looks = if text == "[\n" {
            LikelyFormat::Bracketed
        } else {
            LikelyFormat::Quoted
        };
        assert_looks(text, looks, 1, 1);
    }
    assert_looks("[[1, 0, 0],\n [0, 1, 1]]", LikelyFormat::Bracketed, 1, 1);
    assert_looks("{{1,0},{0,1}}", LikelyFormat::Bracketed, 1, 1);
    assert_looks("5\t5\n9\t1", LikelyFormat::Counted, 1, 1);
    assert_looks("1 0\n10 2", LikelyFormat::Counted, 2, 4);
    assert_looks("5H5T\n9H1T", LikelyFormat::Labelled, 1, 1);
    assert_looks("H <- c(5, 9)", LikelyFormat::Programmed, 1, 3);
    assert_looks("array([1, 0])", LikelyFormat::Programmed, 1, 1);
    assert_looks("HT\n<table>", LikelyFormat::MarkedUp, 2, 1);
    assert_looks("heads tails heads", LikelyFormat::Worded, 1, 2);
    assert_refused(
        "HTxH",
        "line 1, character 3: 'x' is not a toss; write H or 1",
    );
    assert_refused("day,first\n1,H", "the first row must name the columns");
}

#[test]
fn misleading_characters_are_named() {
    for (text, name) in [
        (
            "H\u{397}",
            "a Greek capital Eta, which looks like H (U+0397)",
        ),
        (
            "H\u{422}",
            "a Cyrillic capital Te, which looks like T (U+0422)",
        ),
        ("H\u{200b}", "a zero-width space (U+200B)"),
        ("H\u{feff}", "a byte order mark (U+FEFF)"),
        ("H\u{202e}", "a mark for the direction of writing (U+202E)"),
        ("H\u{ff38}", "a full-width X (U+FF38)"),
        ("HO", "a capital O, which looks like 0"),
        ("H\0", "a null character (U+0000)"),
        ("H\rT", "a carriage return (U+000D)"),
        ("H\u{1f600}", "'\u{1f600}' (U+1F600)"),
    ] {
        assert_refused(text, &format!("line 1, character 2: {name} is not a toss"));
    }
}

#[test]
fn binary_files_are_recognized_by_their_first_bytes() {
    for (bytes, kind) in [
        (&b"\x89PNG\r\n\x1a\n..."[..], FileError::Picture("PNG")),
        (b"%PDF-1.7", FileError::Document("PDF")),
        (b"PK\x03\x04", FileError::Archive("ZIP")),
        (b"RIFF1234WEBPVP8 ", FileError::Picture("WebP")),
        (b"1234ftypmp42", FileError::Media("MP4")),
        (b"\xff\xfeH\0T\0", FileError::Encoding("UTF-16")),
        (b"HT\0\0", FileError::Binary),
    ] {
        assert_eq!(import::check(bytes), Err(kind));
        assert_localized(&kind);
    }
    for text in ["", "HTTH\r\n\tHT", "\u{feff}HT", "名前,tosses", "GIF", "PK"] {
        assert_eq!(import::check(text.as_bytes()), Ok(()), "{text}");
    }
}

#[test]
fn the_text_of_a_file_that_is_no_text_is_named() {
    for (text, message) in [
        (
            "%PDF-1.4",
            "this is a document (PDF), not text; save it as text or CSV",
        ),
        (
            "%PDF-1.4\n1 0 obj",
            "this is a document (PDF), not text; save it as text or CSV",
        ),
        (
            "{\\rtf1 HTH}",
            "this is a document (RTF), not text; save it as text or CSV",
        ),
        ("GIF89a", "this is a picture (GIF), not text"),
    ] {
        assert_refused(text, message);
    }
}

/// Reads in slices of this many bytes.
fn in_slices(text: &str, bytes: usize) -> Result<Tosses, ImportError> {
    let mut import = Import::default();
    let middle = (0..=text.len() / 2)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap();
    for piece in [&text[..middle], &text[middle..]] {
        import.push(piece);
    }
    let mut before = 0.0;
    loop {
        let done = import.advance(bytes)?;
        assert!(done >= before, "{text:?} goes back from {before} to {done}");
        before = done;
        if done == 1.0 {
            return import.finish().ok_or(ParseTossesError::NoTosses.into());
        }
    }
}

#[test]
fn too_many_tosses_are_refused_anywhere() {
    let text = "H".repeat(MAX_TOSSES + 1);
    let error = ParseTossesError::TooManyTosses { line: 1 };
    assert_eq!(import::read(&text), Err(error.into()));
}

#[test]
fn counts_are_read_as_heads_first() {
    assert_eq!(import::read("heads,tosses\n64,129"), Ok(sets(&[(64, 65)])));
}

proptest! {
    #[test]
    fn any_text_is_answered_alike_in_any_slices(
        text in "(tosses|heads|tails|[HT01235\",;\t\r\n é\u{ff28}\u{a0}\u{397}\\[<])*",
        bytes in 1_usize..9,
    ) {
        let whole = import::read(&text);
        if let Err(error) = &whole {
            assert_localized(error);
        }
        prop_assert_eq!(in_slices(&text, bytes), whole);
    }

    #[test]
    fn sets_of_letters_one_a_line_are_always_read(text in "([HTht]{1,30}\n){1,9}") {
        prop_assert_eq!(import::read(&text), Ok(Tosses::parse(&text).unwrap()));
    }
}
