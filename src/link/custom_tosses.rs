//! Custom tosses in a link: as letters if there are few, otherwise packed.
//!
//! Packed tosses are base64url digits. First come the sizes: the number of runs of sets with equal numbers of tosses,
//! and then, for each run, the number of sets and the number of tosses in each set. Each digit of a size has five bits
//! of it, the lowest first; the sixth bit is set if another digit follows. Then come the tosses, six to a digit, heads
//! as 1, the first in the lowest bit.

use super::LinkError;
use super::base64url::{digit, value};
use crate::tosses::{Builder, MAX_SETS, MAX_TOSSES, Tosses};

/// The maximum number of tosses to write as letters.
const READABLE: usize = 400;

/// Returns the key and the value, of at most `most` characters. Letters cannot represent sets without tosses.
pub(super) fn write(tosses: &Tosses, most: usize) -> Result<(&'static str, String), LinkError> {
    let lengths = || (0..tosses.sets()).map(|set| tosses.len(set) as usize);
    let total: usize = lengths().sum();
    if tosses.sets() == 0 {
        return Err(LinkError::NoSets);
    }
    if total / 6 > most {
        return Err(LinkError::TooLong);
    }
    let gaps = lengths().any(|length| length == 0);
    let (key, text) = if total <= READABLE && !gaps {
        ("own", letters(tosses))
    } else {
        ("packed", pack(tosses))
    };
    if text.len() <= most {
        Ok((key, text))
    } else {
        Err(LinkError::TooLong)
    }
}

fn letters(tosses: &Tosses) -> String {
    let sets = (0..tosses.sets()).map(|set| tosses.letters(set));
    sets.collect::<Vec<_>>().join(",")
}

fn pack(tosses: &Tosses) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for set in 0..tosses.sets() {
        let length = tosses.len(set) as usize;
        match runs.last_mut() {
            Some((times, same)) if *same == length => *times += 1,
            _ => runs.push((1, length)),
        }
    }
    let tosses_in_all: usize = runs.iter().map(|(times, length)| times * length).sum();
    let mut text = String::with_capacity(tosses_in_all / 6 + 12 * (runs.len() + 1));
    write_size(&mut text, runs.len());
    for (times, length) in runs {
        write_size(&mut text, times);
        write_size(&mut text, length);
    }
    // Fewer than six bits remain for the next word.
    let (mut waiting, mut count) = (0_u128, 0);
    for set in 0..tosses.sets() {
        let mut rest = tosses.len(set);
        for &word in tosses.words_of(set) {
            let bits = rest.min(64);
            waiting |= u128::from(word) << count;
            count += bits;
            rest -= bits;
            while count >= 6 {
                text.push(digit(waiting as usize));
                waiting >>= 6;
                count -= 6;
            }
        }
    }
    text.extend((count > 0).then(|| digit(waiting as usize)));
    text
}

/// Unpacks at least one set; `None` if the text is invalid, does not match its sizes, or exceeds the limits.
pub(super) fn unpack(text: &str) -> Option<Tosses> {
    let mut digits = text.bytes();
    let (mut lengths, mut total) = (Vec::new(), 0_usize);
    for _ in 0..read_size(&mut digits)? {
        let (times, length) = (read_size(&mut digits)?, read_size(&mut digits)?);
        total = total.checked_add(times.checked_mul(length)?)?;
        if times > MAX_SETS - lengths.len() || total > MAX_TOSSES {
            return None;
        }
        lengths.resize(lengths.len() + times, length as u32);
    }
    if lengths.is_empty() || digits.len() != total.div_ceil(6) {
        return None;
    }
    let mut bits = Bits::new(digits);
    let mut sets = Builder::default();
    for length in lengths {
        let words = (0..length)
            .step_by(64)
            .map(|first| bits.take(64.min(length - first)));
        sets.push(length, words);
    }
    bits.are_legible.then(|| sets.build())
}

/// A reader of the bits of base64url digits.
struct Bits<D> {
    digits: D,
    waiting: u128,
    count: u32,
    /// Whether all digits so far are valid.
    are_legible: bool,
}

impl<D: Iterator<Item = u8>> Bits<D> {
    fn new(digits: D) -> Self {
        Self {
            digits,
            waiting: 0,
            count: 0,
            are_legible: true,
        }
    }

    /// Reads the next `count` bits, at most 64, the first in the lowest place.
    fn take(&mut self, count: u32) -> u64 {
        while self.count < count {
            let value = self.digits.next().and_then(value);
            self.are_legible &= value.is_some();
            self.waiting |= (value.unwrap_or_default() as u128) << self.count;
            self.count += 6;
        }
        let taken = self.waiting & ((1 << count) - 1);
        self.waiting >>= count;
        self.count -= count;
        taken as u64
    }
}

fn write_size(text: &mut String, mut size: usize) {
    while size >= 32 {
        text.push(digit(size % 32 + 32));
        size /= 32;
    }
    text.push(digit(size));
}

/// Reads a size below 2³⁰.
fn read_size(digits: &mut impl Iterator<Item = u8>) -> Option<usize> {
    let mut size = 0;
    for place in 0..6 {
        let digit = value(digits.next()?)?;
        size |= (digit % 32) << (5 * place);
        if digit < 32 {
            return Some(size);
        }
    }
    None
}
