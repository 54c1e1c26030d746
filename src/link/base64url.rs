//! Digits of base64url (RFC 4648): characters of six bits each that need no encoding in an address.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Returns the character for the lowest six bits of a value.
pub(super) fn digit(value: usize) -> char {
    char::from(DIGITS[value % 64])
}

/// Returns the six bits of a character; `None` if it is not a digit.
pub(super) fn value(digit: u8) -> Option<usize> {
    let value = match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(value.into())
}
