//! Obfuscation of the true θ in links, so that a glance at the address does not reveal it.
//!
//! Each character of the decimal text is combined by XOR with a number from a random stream with the link's seed, so
//! that the same θ looks different in links with different seeds. There is no secret key.

use super::base64url::{digit, value};
use super::pair;
use super::parse_values::read_pair;
use crate::coin::Theta;
use crate::splitmix64::SplitMix64;

/// The first of the 64 consecutive characters that include all characters of numbers.
const FIRST: u8 = b',';

/// Obfuscates θ.
pub(super) fn hide(theta: Theta, seed: u32) -> String {
    let plain = pair(theta);
    let codes = plain.bytes().map(|byte| usize::from(byte - FIRST));
    codes
        .zip(stream(seed))
        .map(|(code, mask)| digit(code ^ mask))
        .collect()
}

/// Returns the θ of an obfuscated text; `None` if the text and the seed do not yield one.
pub(super) fn reveal(text: &str, seed: u32) -> Option<Theta> {
    let codes = text
        .bytes()
        .zip(stream(seed))
        .map(|(byte, mask)| Some(value(byte)? ^ mask));
    let plain: Option<String> = codes
        .map(|code| Some(char::from(code? as u8 + FIRST)))
        .collect();
    read_pair(&plain?).ok()
}

/// Returns an infinite stream of random numbers below 64.
fn stream(seed: u32) -> impl Iterator<Item = usize> {
    let mut words = SplitMix64(seed.into());
    std::iter::repeat_with(move || (words.next_word() >> 58) as usize)
}
