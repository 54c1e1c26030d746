//! Parsing the values of link parameters.

use super::{ParamError, VERSION};
use crate::coin::Theta;
use crate::input_field::Field;
use crate::localized_error::truncate;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// The maximum number of times that a text may be encoded: programs that forward a link may encode it again.
const MOST_ENCODINGS: usize = 3;

/// Decodes percent-encoding, repeatedly if the text was encoded more than once; `None` if the encoding is invalid.
pub(super) fn decoded(text: &str) -> Option<Cow<'_, str>> {
    let mut found = decoded_once(text)?;
    for _ in 1..MOST_ENCODINGS {
        match decoded_once(&found) {
            Some(Cow::Owned(further)) => found = Cow::Owned(further),
            _ => break,
        }
    }
    Some(found)
}

fn decoded_once(text: &str) -> Option<Cow<'_, str>> {
    let mut after = text.split('%').skip(1).map(str::as_bytes);
    let whole = after.all(|rest| rest.len() >= 2 && rest[..2].iter().all(u8::is_ascii_hexdigit));
    whole.then(|| percent_decode_str(text).decode_utf8().ok())?
}

/// Parses θ from two numbers with a comma between them.
pub(super) fn read_pair(text: &str) -> Result<Theta, ParamError> {
    let (a, b) = text
        .split_once(',')
        .filter(|(_, b)| !b.contains(','))
        .ok_or(ParamError::Pair)?;
    let (a, b) = (Field::Probability.read(a)?, Field::Probability.read(b)?);
    Theta::new(a, b).map_err(|_| ParamError::Pair)
}

/// Parses a whole number for a field; the maximum of each such field is below 2³².
pub(super) fn whole(field: Field, text: &str) -> Result<u32, ParamError> {
    Ok(field.read(text)? as u32)
}

/// Parses a whole number in a range that does not belong to a field.
pub(super) fn between(least: usize, most: usize, text: &str) -> Result<usize, ParamError> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.then(|| text.parse().ok()).flatten();
    let fits = number.filter(|number| (least..=most).contains(number));
    fits.ok_or_else(|| ParamError::Whole {
        found: truncate(text),
        least,
        most,
    })
}

/// Returns whether a text is the second of two names rather than the first.
pub(super) fn switch(text: &str, names: [&'static str; 2]) -> Result<bool, ParamError> {
    Ok(index_of(text, &names)? == 1)
}

/// Returns the value with this name.
pub(super) fn one_of<T: Copy>(
    text: &str,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Result<T, ParamError> {
    let names: Vec<_> = all.iter().map(|value| name(*value)).collect();
    Ok(all[index_of(text, &names)?])
}

fn index_of(text: &str, names: &[&'static str]) -> Result<usize, ParamError> {
    let place = names.iter().position(|name| *name == text);
    place.ok_or_else(|| ParamError::Name {
        found: truncate(text),
        accepted: names.to_vec(),
    })
}

/// Checks the version. Other positive numbers are unknown versions; other texts are invalid.
pub(super) fn version(text: &str) -> Result<(), ParamError> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(VERSION) => Ok(()),
        Ok(0) => Err(not_a_version(text)),
        _ if digits => Err(ParamError::Version),
        _ => Err(not_a_version(text)),
    }
}

fn not_a_version(text: &str) -> ParamError {
    ParamError::Name {
        found: truncate(text),
        accepted: vec!["1"],
    }
}
