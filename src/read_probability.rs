//! Parsing probabilities to the nearest `f64`, with exactly the results of std, as tests verify.
//!
//! std's parser is fast for all numbers, but its tables would take up a tenth of the page. Probabilities are parsed
//! rarely, so this parser repeatedly doubles the decimal digits: the carry into the ones is the next binary digit.

/// The number of bits in the significand of an `f64`.
const BITS: u32 = f64::MANTISSA_DIGITS;
/// The last binary place of an `f64`.
const LAST_PLACE: i32 = 1074;
/// The number of decimal places that matter. Of further places, it matters only whether all are zero.
const PLACES: usize = 1100;

/// Parses a number from 0 to 1 such as `0.45`, `.45` or `4.5e-1`, and returns the nearest `f64`; `None` for any other
/// number or text.
pub(crate) fn read_probability(text: &str) -> Option<f64> {
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, read_exponent(exponent)?),
        None => (text, 0),
    };
    let positive = number.strip_prefix('+').unwrap_or(number);
    let written = number.strip_prefix('-').unwrap_or(positive);
    let (whole, part) = written.split_once('.').unwrap_or((written, ""));
    let mut digits = whole.bytes().chain(part.bytes());
    if whole.len() + part.len() == 0 || !digits.all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let point = whole.len() as i64 + exponent;
    let digits = whole.bytes().chain(part.bytes()).map(|digit| digit - b'0');
    let probability = nearest(&places(digits, point)?);
    // A negative number is accepted if it rounds to 0.
    (probability <= 1.0 && (written == positive || probability == 0.0)).then_some(probability)
}

/// Parses a whole number with an optional sign, and clamps it.
fn read_exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse().unwrap_or(i64::MAX / 4).min(i64::MAX / 4);
    Some(if text.starts_with('-') { -size } else { size })
}

/// Returns the digits from the ones on, where the decimal point is after the first `point` of `digits`; `None` for
/// numbers from 10 on.
fn places(digits: impl Iterator<Item = u8>, point: i64) -> Option<Vec<u8>> {
    let mut places = vec![0];
    let mut more = false;
    // The first digit after the point has place 0.
    for (place, digit) in (-point..).zip(digits).filter(|(_, digit)| *digit > 0) {
        match usize::try_from(place + 1) {
            Err(_) => return None,
            Ok(place) if place > PLACES => more = true,
            Ok(place) => {
                places.resize(place, 0);
                places.push(digit);
            }
        }
    }
    if more {
        places.resize(PLACES + 1, 0);
        places.push(1);
    }
    Some(places)
}

/// Returns the nearest `f64`; in a tie, the even one.
fn nearest(places: &[u8]) -> f64 {
    let (mut significand, mut rest) = (u64::from(places[0]), places[1..].to_vec());
    let mut place = 0;
    while significand >> (BITS - 1) == 0 && place < LAST_PLACE {
        significand = 2 * significand + u64::from(double(&mut rest));
        place += 1;
    }
    let half = double(&mut rest);
    let above_half = rest.iter().any(|digit| *digit > 0);
    if half && (above_half || significand % 2 == 1) {
        significand += 1;
    }
    // Scales in two steps, because the scale may be too small for an `f64`.
    let steps = [place / 2, place - place / 2].map(|places| 2_f64.powi(-places));
    significand as f64 * steps[0] * steps[1]
}

/// Doubles a fraction modulo 1, and returns whether the result reached 1.
fn double(fraction: &mut [u8]) -> bool {
    let carry = fraction.iter_mut().rev().fold(0, |carry, digit| {
        let doubled = 2 * *digit + carry;
        *digit = doubled % 10;
        doubled / 10
    });
    carry > 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Returns the result of std.
    fn expected(text: &str) -> Option<f64> {
        let number: f64 = text.parse().ok()?;
        (0.0..=1.0).contains(&number).then_some(number)
    }

    #[track_caller]
    fn assert_as_expected(text: &str) {
        let bits = |number: Option<f64>| number.map(|number| (number + 0.0).to_bits());
        assert_eq!(bits(read_probability(text)), bits(expected(text)), "{text}");
    }

    #[test]
    fn what_is_no_number_from_0_to_1_is_refused() {
        for text in [
            "",
            ".",
            "+",
            "-",
            "e",
            "1e",
            "e1",
            ".e1",
            "1e+",
            "+-1",
            "1e--1",
            "0x1",
            "1.0.0",
            "½",
            "1_0",
            " 1",
            "10",
            "2",
            "-1",
            "-1e-3",
            "1.1",
            "1e1",
            "99e99999999999999999999",
            "1.0000000000000002220446049250313080847263336181640626",
        ] {
            assert_eq!(read_probability(text), None, "{text}");
            if text.chars().all(|c| "0123456789.+-eE".contains(c)) {
                assert_eq!(expected(text), None, "{text}");
            }
        }
    }

    #[test]
    fn the_edges_of_doubles_are_read_as_std_reads_them() {
        for text in [
            "0",
            "-0",
            "1",
            "+1",
            "1.",
            ".5",
            "00.50",
            "10e-1",
            "0.1e1",
            "0.01E+2",
            "-1e-400",
            "1e-400",
            "0.000e99999999999999999999",
            "1e-99999999999999999999",
            "5e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "2.2250738585072011e-308",
            "2.2250738585072014e-308",
            "0.99999999999999994448884876874217",
            "0.99999999999999994448884876874218",
            "1.00000000000000011102230246251565404236316680908203125",
            "1.00000000000000011102230246251565404236316680908203126",
        ] {
            assert_as_expected(text);
        }
    }

    proptest! {
        #[test]
        fn numbers_are_read_as_std_reads_them(text in "[+-]?[0-9]{0,25}[.]?[0-9]{0,25}([eE][+-]?[0-9]{1,3})?") {
            assert_as_expected(&text);
        }

        #[test]
        fn fractions_are_read_as_std_reads_them(text in "0?[.][0-9]{1,40}(e-[0-9]{1,3})?") {
            assert_as_expected(&text);
        }

        #[test]
        fn any_double_is_read_back_from_its_digits(bits in 0..=1_f64.to_bits()) {
            let probability = f64::from_bits(bits);
            prop_assert_eq!(read_probability(&format!("{probability}")), Some(probability));
            prop_assert_eq!(read_probability(&format!("{probability:e}")), Some(probability));
        }

    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))] // each takes a million doublings
        #[test]
        fn the_middle_between_two_doubles_is_read_as_std_reads_it(bits in 0..1_f64.to_bits(), last in "0*1?") {
            // All digits of a double and of half a unit in its last place take at most 1075 places.
            let (low, high) = (f64::from_bits(bits), f64::from_bits(bits + 1));
            let (low, high) = (format!("{low:.1080}"), format!("{high:.1080}"));
            let sum = low.bytes().zip(high.bytes()).rev().fold((Vec::new(), 0), |(mut digits, carry), (a, b)| {
                let sum = if a == b'.' { return ({ digits.push(b'.'); digits }, carry) } else { a - b'0' + b - b'0' + carry };
                digits.push(b'0' + sum % 10);
                (digits, sum / 10)
            });
            // Half the sum of both.
            let mut rest = 0;
            let mut middle: String = sum.0.iter().rev().map(|&digit| {
                if digit == b'.' { return '.' }
                let now = 10 * rest + (digit - b'0');
                rest = now % 2;
                char::from(b'0' + now / 2)
            }).collect();
            middle.push(if rest > 0 { '5' } else { '0' });
            assert_as_expected(&middle);
            assert_as_expected(&(middle + &last));
        }
    }
}
