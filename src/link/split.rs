//! Splitting a link into pairs of keys and values, whatever other programs have made of it.

use super::parse_values::decoded;
use super::{KEYS, ParamError, Rejection};
use crate::localized_error::truncate;

/// The maximum number of ignored parameters to report one by one.
const MAX_REPORTED: usize = 5;
/// The first ignored parameters, and the number of further ones.
#[derive(Default)]
pub(super) struct Rejections {
    pub(super) reported: Vec<Rejection>,
    pub(super) more: usize,
}

impl Rejections {
    /// Splits a text into pairs with known keys, and rejects the others. Of several pairs for the same parameter, it
    /// keeps the first.
    pub(super) fn split_pairs(&mut self, text: &str) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        let text = text.trim();
        let query = text.starts_with('?');
        for (pair, legible) in split(text) {
            let (key, value) = pair.split_once('=').unwrap_or((&pair, ""));
            let known = KEYS.into_iter().find(|known| *known == key);
            let before = pairs
                .iter()
                .find(|(before, _)| canonical_key(before) == canonical_key(key));
            match (known, before) {
                (None, _) if query => {}
                _ if !legible => self.add(key, value, ParamError::Encoding),
                (None, _) => self.add(key, value, ParamError::UnknownKey),
                (_, Some((before, _))) => self.add(key, value, ParamError::Twice(before)),
                (Some(known), None) => pairs.push((known, value.to_owned())),
            }
        }
        pairs
    }

    #[cold]
    pub(super) fn add(&mut self, key: &str, value: &str, why: ParamError) {
        if self.reported.len() < MAX_REPORTED {
            self.reported.push(Rejection {
                key: truncate(key),
                value: truncate(value),
                why,
            });
        } else {
            self.more += 1;
        }
    }
}

/// Splits a text into decoded pairs, each with whether its percent-encoding is valid.
fn split(text: &str) -> Vec<(String, bool)> {
    let mut pairs = Vec::new();
    for part in text.split('&') {
        match decoded(part) {
            // No value contains `&`, so an encoded `&` separates pairs, too.
            Some(whole) => {
                let all = whole.split('&').flat_map(at_semicolons);
                pairs.extend(all.map(|pair| (pair, true)));
            }
            None => pairs.push((part.to_owned(), false)),
        }
    }
    for (pair, _) in &mut pairs {
        pair.truncate(pair.trim_end_matches(CLOSING).len());
        let kept = pair.trim_start_matches(['#', '?']);
        if kept.len() < pair.len() {
            *pair = kept.to_owned();
        }
    }
    pairs.retain(|(pair, _)| !pair.is_empty());
    pairs
}

/// Splits a text at each semicolon before a known key, and removes the `amp;` of an `&amp;`.
fn at_semicolons(text: &str) -> Vec<String> {
    let begins_pair = |part: &str| {
        let key = part.split_once('=').map(|(key, _)| key);
        key.is_some_and(|key| KEYS.contains(&key))
    };
    let mut pairs: Vec<String> = Vec::new();
    for part in text.split(';') {
        match pairs.last_mut() {
            Some(last) if last == "amp" => part.clone_into(last),
            Some(last) if !begins_pair(part) => {
                last.push(';');
                last.push_str(part);
            }
            _ => pairs.push(part.to_owned()),
        }
    }
    pairs
}

/// Characters that other programs may leave at the end of a link or of a pair. No value ends with any of these.
const CLOSING: &[char] = &[
    '.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '*', '`', '…', '’', '”', '“', '»',
    '›', '。', '，', '、', '；', '：', '！', '？', '）', '》', '」', '】', ' ', '\n',
];

/// Returns the canonical key of a parameter that has two keys.
pub(super) fn canonical_key(key: &str) -> &str {
    match key {
        "hidden" => "coins",
        "packed" => "own",
        _ => key,
    }
}
