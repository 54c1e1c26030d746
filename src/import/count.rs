//! Parsing numbers of heads, tails, tosses and sets.

use crate::tosses::MAX_TOSSES;

/// Parses a number of heads, tails, tosses or sets, at most [`MAX_TOSSES`]: with decimals that are all 0, or with
/// separators of thousands.
pub(super) fn count(found: &str) -> Option<usize> {
    let found = found.trim();
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let plain = if is_digits(found) {
        return parsed(found);
    } else {
        let half_width = |it: char| match it {
            '０'..='９' => char::from_u32(u32::from(it) - 0xff10 + 0x30).unwrap_or(it),
            '\u{a0}' | '\u{202f}' | '\u{2009}' | '’' | ' ' => '\'',
            _ => it,
        };
        found.chars().take(24).map(half_width).collect::<String>()
    };
    // 5.000 may be five or five thousand.
    if let Some((whole, decimals)) = plain.split_once(['.', ','])
        && is_digits(whole)
        && decimals.len() != 3
        && decimals.bytes().all(|it| it == b'0')
    {
        return parsed(whole);
    }
    for separator in [',', '\'', '.'] {
        let mut groups = plain.split(separator);
        let first = groups.next()?;
        let rest: Vec<&str> = groups.collect();
        let is_clear = separator != '.' || rest.len() > 1;
        let are_thousands = is_digits(first) && first.len() < 4 && !first.starts_with('0');
        if is_clear && are_thousands && rest.iter().all(|it| it.len() == 3 && is_digits(it)) {
            return parsed(&(first.to_owned() + &rest.concat()));
        }
    }
    is_digits(&plain).then(|| parsed(&plain)).flatten()
}

fn parsed(digits: &str) -> Option<usize> {
    digits.parse().ok().filter(|&count| count <= MAX_TOSSES)
}
