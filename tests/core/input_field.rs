//! The texts that input fields accept, and the errors for those that they refuse.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use em_coins::{Field, MAX_SETS, escape_invisible};

const FIELDS: [Field; 4] = [Field::Probability, Field::Sets, Field::Tosses, Field::Seed];
const PROBABILITY: &str = "enter a number from 0 to 1, such as 0.45";

#[track_caller]
fn assert_refused(field: Field, text: &str, message: &str) {
    let error = field.read(text).unwrap_err();
    assert_eq!(error.to_string(), message);
    assert_eq!((error.field, error.found.as_str()), (field, text));
}

fn accepted(field: Field) -> &'static str {
    match field {
        Field::Probability => PROBABILITY,
        Field::Sets => "enter a whole number from 1 to 1000000",
        Field::Tosses => "enter a whole number from 1 to 1000000",
        Field::Seed => "enter a whole number from 0 to 4294967295",
    }
}

#[test]
fn a_probability_may_be_written_in_many_ways() {
    for (text, number) in [
        ("0", 0.0),
        ("1", 1.0),
        ("0.45", 0.45),
        ("0,45", 0.45),
        (" .5 ", 0.5),
        ("\t,5\n", 0.5),
        ("1.", 1.0),
        ("1e-3", 0.001),
        ("5E-1", 0.5),
        ("+0.25", 0.25),
        ("1,000", 1.0),
        ("00.50", 0.5),
        ("1e-400", 0.0),
    ] {
        assert_eq!(Field::Probability.read(text), Ok(number), "{text}");
    }
}

#[test]
fn a_probability_of_minus_zero_is_zero() {
    for text in ["-0", "-0.0", "-0,0", "-1e-400"] {
        assert_eq!(
            Field::Probability.read(text).unwrap().to_bits(),
            0,
            "{text}"
        );
    }
}

#[test]
fn an_invalid_probability_is_quoted() {
    for text in [
        "0x10", "NaN", "nan", "inf", "-inf", "infinity", "½", "50%", "0.5.5", "0,4,5", "0.4,5",
        "1 / 2", "e", ".", "-", "1e", "0_5", "--0", "١",
    ] {
        let message = format!("{text:?} is not accepted here; {PROBABILITY}");
        assert_refused(Field::Probability, text, &message);
    }
}

#[test]
fn a_probability_out_of_range_is_refused() {
    for text in [
        "-0.1",
        "1.2",
        "1,2",
        "1e309",
        "-1e309",
        "2",
        "1.0000000000000003",
        "-1e-300",
    ] {
        let message = format!("{text:?} is not accepted here; {PROBABILITY}");
        assert_refused(Field::Probability, text, &message);
    }
}

#[test]
fn an_empty_field_says_that_it_is_empty() {
    for field in FIELDS {
        for text in ["", " ", "\t\n"] {
            let message = format!("nothing is entered here; {}", accepted(field));
            assert_refused(field, text, &message);
        }
    }
}

#[test]
fn digits_of_other_scripts_and_widths_are_refused() {
    for field in FIELDS {
        for text in ["５", "０．４５", "٥", "1\u{200b}", "1\u{a0}0"] {
            let message = format!(
                "\"{}\" is not accepted here; {}",
                escape_invisible(text),
                accepted(field)
            );
            assert_refused(field, text, &message);
        }
    }
}

#[test]
fn a_long_input_is_shortened() {
    let text = "x".repeat(100_000);
    for field in FIELDS {
        let message = format!(
            "\"xxxxxxxxxxxxxxxxxxxx\"… is not accepted here; {}",
            accepted(field)
        );
        assert_refused(field, &text, &message);
    }
    let twenty = "y".repeat(20);
    let message = format!(
        "\"{twenty}\" is not accepted here; {}",
        accepted(Field::Sets)
    );
    assert_refused(Field::Sets, &twenty, &message);
    assert!(Field::Seed.read(&"9".repeat(400)).is_err());
    assert_eq!(Field::Seed.read(&format!("{}7", "0".repeat(400))), Ok(7.0));
    assert_eq!(
        Field::Probability.read(&format!("0.{}", "3".repeat(400))),
        Ok(1.0 / 3.0)
    );
}

#[test]
fn whole_numbers_are_plain_digits() {
    for field in [Field::Sets, Field::Tosses, Field::Seed] {
        assert_eq!(field.read("1"), Ok(1.0));
        assert_eq!(field.read(" 10\n"), Ok(10.0));
        assert_eq!(field.read("007"), Ok(7.0));
        for text in [
            "1,000", "1.5", "1.0", "1e3", "-1", "-0", "+1", "0x10", "NaN", "inf", "½", "1 000",
        ] {
            let message = format!("{text:?} is not accepted here; {}", accepted(field));
            assert_refused(field, text, &message);
        }
    }
}

#[test]
fn each_field_accepts_its_whole_range_and_no_more() {
    for (field, least, most) in [
        (Field::Sets, 1, MAX_SETS as u64),
        (Field::Tosses, 1, 1_000_000),
        (Field::Seed, 0, u64::from(u32::MAX)),
    ] {
        assert_eq!((field.min(), field.max()), (least as f64, most as f64));
        assert_eq!(field.read(&least.to_string()), Ok(least as f64));
        assert_eq!(field.read(&most.to_string()), Ok(most as f64));
        let beyond = (most + 1).to_string();
        let message = format!("\"{beyond}\" is not accepted here; {}", accepted(field));
        assert_refused(field, &beyond, &message);
    }
    assert!(Field::Sets.read("0").is_err());
    assert_eq!(
        (Field::Probability.min(), Field::Probability.max()),
        (0.0, 1.0)
    );
}
