//! Names of characters that are invisible or easily mistaken for others.

use std::fmt;

/// An unexpected character, displayed so that the reader can find and replace it.
///
/// ```
/// # use em_coins::Character;
/// assert_eq!(Character('x').to_string(), "'x'");
/// assert_eq!(Character('\u{200b}').to_string(), "a zero-width space (U+200B)");
/// assert_eq!(
///     Character('\u{397}').to_string(),
///     "a Greek capital Eta, which looks like H (U+0397)",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Character(pub char);

/// Ranges of characters with names: the first character, the last, and the name.
const NAMED: [(char, char, &str); 38] = [
    ('\0', '\0', "null character"),
    ('\r', '\r', "carriage return"),
    ('I', 'I', "capital I, which looks like 1"),
    ('O', 'O', "capital O, which looks like 0"),
    ('l', 'l', "small L, which looks like 1"),
    ('o', 'o', "small O, which looks like 0"),
    ('\u{a0}', '\u{a0}', "no-break space"),
    ('\u{ad}', '\u{ad}', "soft hyphen"),
    (
        '\u{397}',
        '\u{397}',
        "Greek capital Eta, which looks like H",
    ),
    (
        '\u{39f}',
        '\u{39f}',
        "Greek capital Omicron, which looks like 0",
    ),
    (
        '\u{3a4}',
        '\u{3a4}',
        "Greek capital Tau, which looks like T",
    ),
    (
        '\u{41d}',
        '\u{41d}',
        "Cyrillic capital En, which looks like H",
    ),
    (
        '\u{41e}',
        '\u{41e}',
        "Cyrillic capital O, which looks like 0",
    ),
    (
        '\u{422}',
        '\u{422}',
        "Cyrillic capital Te, which looks like T",
    ),
    (
        '\u{43d}',
        '\u{43d}',
        "Cyrillic small En, which looks like H",
    ),
    ('\u{43e}', '\u{43e}', "Cyrillic small O, which looks like 0"),
    (
        '\u{442}',
        '\u{442}',
        "Cyrillic small Te, which looks like T",
    ),
    (
        '\u{4bb}',
        '\u{4bb}',
        "Cyrillic small Shha, which looks like h",
    ),
    ('\u{61c}', '\u{61c}', DIRECTION),
    (
        '\u{13bb}',
        '\u{13bb}',
        "Cherokee letter Mi, which looks like H",
    ),
    (
        '\u{13a2}',
        '\u{13a2}',
        "Cherokee letter I, which looks like T",
    ),
    ('\u{2007}', '\u{2007}', "no-break space"),
    ('\u{200b}', '\u{200b}', "zero-width space"),
    ('\u{200c}', '\u{200c}', "zero-width non-joiner"),
    ('\u{200d}', '\u{200d}', "zero-width joiner"),
    ('\u{200e}', '\u{200f}', DIRECTION),
    ('\u{2018}', '\u{201f}', "typographic quotation mark"),
    ('\u{2028}', '\u{2029}', "line separator"),
    ('\u{202a}', '\u{202e}', DIRECTION),
    ('\u{202f}', '\u{202f}', "no-break space"),
    ('\u{2039}', '\u{203a}', "typographic quotation mark"),
    ('\u{2060}', '\u{2060}', "word joiner"),
    ('\u{2066}', '\u{2069}', DIRECTION),
    ('\u{fe00}', '\u{fe0f}', "variation selector"),
    ('\u{feff}', '\u{feff}', "byte order mark"),
    (
        '\u{fffd}',
        '\u{fffd}',
        "replacement character, which stands for a damaged one",
    ),
    ('«', '«', "typographic quotation mark"),
    ('»', '»', "typographic quotation mark"),
];

const DIRECTION: &str = "mark for the direction of writing";
const UNSEEN: &str = "character that cannot be seen";
const FULL_WIDTH: &str = "full-width";

impl Character {
    /// Every code. Catalogues translate each code to a name.
    pub const CODES: [&'static str; NAMED.len() + 2] = {
        let mut names = [UNSEEN; NAMED.len() + 2];
        let mut index = 0;
        while index < NAMED.len() {
            names[index] = NAMED[index].2;
            index += 1;
        }
        names[index] = FULL_WIDTH;
        names
    };

    /// Returns the code, one of [`Character::CODES`]; empty if the character needs no name.
    #[must_use]
    pub fn name(self) -> &'static str {
        let named = |(first, last, _): &&(char, char, _)| (*first..=*last).contains(&self.0);
        match NAMED.iter().find(named) {
            Some((.., name)) => name,
            None if self.half_width().is_some() => FULL_WIDTH,
            None if is_unseen(self.0) => UNSEEN,
            None => "",
        }
    }

    /// Returns the character as shown in a message: itself, ASCII for a full-width form, or an empty text if it is
    /// invisible or misleading.
    #[must_use]
    pub fn shown(self) -> String {
        match (self.half_width(), self.name()) {
            (Some(ascii), _) => ascii.to_string(),
            (_, "") => self.0.to_string(),
            _ => String::new(),
        }
    }

    /// Returns the code point, such as `U+00A0`; empty for visible ASCII.
    #[must_use]
    pub fn code(self) -> String {
        if self.0.is_ascii_graphic() {
            String::new()
        } else {
            format!("U+{:04X}", u32::from(self.0))
        }
    }

    /// Returns the arguments for a sentence: the character as shown, the code, and the code point.
    pub(crate) fn values(self) -> [String; 3] {
        [self.shown(), self.name().to_owned(), self.code()]
    }

    /// Returns the ASCII character if this is its full-width form.
    fn half_width(self) -> Option<char> {
        let full = ('\u{ff01}'..='\u{ff5e}').contains(&self.0);
        full.then(|| char::from((u32::from(self.0) - 0xff01) as u8 + b'!'))
    }
}

/// Writes a noun phrase in English.
impl fmt::Display for Character {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [shown, name, code] = self.values();
        match name {
            _ if name.is_empty() => write!(f, "'{shown}'")?,
            _ if name == FULL_WIDTH => write!(f, "a full-width {shown}")?,
            _ => write!(f, "a {name}")?,
        }
        if code.is_empty() {
            Ok(())
        } else {
            write!(f, " ({code})")
        }
    }
}

/// Returns whether a character is invisible, or changes adjacent text.
pub(super) fn is_unseen(found: char) -> bool {
    !matches!(found, '"' | '\'' | '\\') && !found.escape_debug().eq([found])
}
