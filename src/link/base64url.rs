//! Digits of base 64: characters that an address takes as they are, each worth six bits.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The character for the lowest six bits of a value.
pub(super) fn digit(value: usize) -> char {
    char::from(DIGITS[value % 64])
}

/// The six bits that a character stands for; `None` when it is no digit.
pub(super) fn value(digit: u8) -> Option<usize> {
    DIGITS.iter().position(|one| *one == digit)
}
