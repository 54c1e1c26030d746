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
const NAMED: [(char, char, &str); 40] = [
    ('\0', '\0', "null character"),
    ('\n', '\n', "line break within a cell"),
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
    ('\u{e0100}', '\u{e01ef}', "variation selector"),
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
const ACCENT: &str = "accent on the character before it";
const FULL_WIDTH: &str = "full-width";
const LOOK_ALIKE: &str = "character that looks like";

/// Characters that look like a toss.
const LOOK_ALIKES: [(&str, char); 6] = [
    ("ℋℌℍʜᴴꓧⲎᎻⒽⓗ🄗🄷🅗🅷", 'H'),
    ("ᴛᵀꓔⲦⓉⓣ🄣🅃🅣🆃", 'T'),
    ("ℎʰₕһհ", 'h'),
    ("ᵗₜⲧτƚ", 't'),
    ("ⅠⅰⅼƖǀ∣¹₁①", '1'),
    ("ⲞⲟꓳՕօ०০⁰₀⓪○", '0'),
];

impl Character {
    /// Every code. Catalogues translate each code to a name.
    pub const CODES: [&'static str; NAMED.len() + 4] = {
        let mut names = [UNSEEN; NAMED.len() + 4];
        let mut index = 0;
        while index < NAMED.len() {
            names[index] = NAMED[index].2;
            index += 1;
        }
        names[index] = FULL_WIDTH;
        names[index + 1] = LOOK_ALIKE;
        names[index + 2] = ACCENT;
        names
    };

    /// Returns the code, one of [`Character::CODES`]; empty if the character needs no name.
    #[must_use]
    pub fn name(self) -> &'static str {
        let named = |(first, last, _): &&(char, char, _)| (*first..=*last).contains(&self.0);
        match NAMED.iter().find(named) {
            Some((.., name)) => name,
            None if self.half_width().is_some() => FULL_WIDTH,
            None if self.look_alike().is_some() => LOOK_ALIKE,
            None if is_accent(self.0) => ACCENT,
            None if is_unseen(self.0) => UNSEEN,
            None => "",
        }
    }

    /// Returns the character as shown in a message: itself, ASCII for a full-width form or a look-alike, or an empty text
    /// if it is invisible or misleading.
    #[must_use]
    pub fn shown(self) -> String {
        match (self.half_width().or_else(|| self.look_alike()), self.name()) {
            (Some(ascii), FULL_WIDTH | LOOK_ALIKE) => ascii.to_string(),
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

    /// Returns the toss that this character looks like.
    fn look_alike(self) -> Option<char> {
        // Mathematical alphabets of 52 letters each, and then digits.
        let plain = match u32::from(self.0) {
            code @ 0x1d400..=0x1d6a3 => match (code - 0x1d400) % 52 {
                7 => Some('H'),
                19 => Some('T'),
                33 => Some('h'),
                45 => Some('t'),
                _ => None,
            },
            code @ 0x1d7ce..=0x1d7ff => match (code - 0x1d7ce) % 10 {
                0 => Some('0'),
                1 => Some('1'),
                _ => None,
            },
            _ => None,
        };
        // A search for a character in a text would bring std's search for texts.
        let listed = |&&(found, _): &&(&str, char)| found.chars().any(|it| it == self.0);
        plain.or_else(|| LOOK_ALIKES.iter().find(listed).map(|&(_, toss)| toss))
    }
}

/// Writes a noun phrase in English.
impl fmt::Display for Character {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [shown, name, code] = self.values();
        match name {
            _ if name.is_empty() => write!(f, "'{shown}'")?,
            _ if name == FULL_WIDTH => write!(f, "a full-width {shown}")?,
            _ if name == LOOK_ALIKE => write!(f, "a {name} {shown}")?,
            _ if name == ACCENT => write!(f, "an {name}")?,
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
    // Fillers, blanks and selectors that Rust counts as printable.
    let blank = matches!(
        found,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'
            ..='\u{180f}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
    );
    blank || !matches!(found, '"' | '\'' | '\\') && !found.escape_debug().eq([found])
}

/// Returns whether a character is in one of the blocks of combining diacritical marks.
fn is_accent(found: char) -> bool {
    matches!(found, '\u{300}'..='\u{34e}' | '\u{350}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}
