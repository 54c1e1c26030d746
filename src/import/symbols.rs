//! What stands for heads and for tails.

use crate::tosses::{is_separator, toss};
use std::collections::BTreeSet;

/// What stands for heads and for tails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Symbols {
    /// `H` or `1` for heads, `T` or `0` for tails.
    Standard,
    /// The opposite of [`Symbols::Standard`].
    Exchanged,
    /// Two characters, in upper or lower case, one a toss.
    Characters {
        /// That for heads.
        heads: char,
        /// That for tails.
        tails: char,
    },
    /// Two words in lower case, one a cell.
    Words {
        /// That for heads.
        heads: String,
        /// That for tails.
        tails: String,
    },
}

/// Words for heads and for tails.
const WORDS: [(&str, &str); 22] = [
    ("heads", "tails"),
    ("head", "tail"),
    ("kopf", "zahl"),
    ("face", "pile"),
    ("cara", "cruz"),
    ("cara", "sello"),
    ("cara", "ceca"),
    ("testa", "croce"),
    ("正", "反"),
    ("正面", "反面"),
    ("true", "false"),
    ("wahr", "falsch"),
    ("vrai", "faux"),
    ("verdadero", "falso"),
    ("yes", "no"),
    ("ja", "nein"),
    ("oui", "non"),
    ("sí", "no"),
    ("success", "failure"),
    ("pass", "fail"),
    ("win", "loss"),
    ("hit", "miss"),
];

/// Characters for heads and for tails, and whether there is no doubt which is which.
const CHARACTERS: [(char, char, bool); 14] = [
    ('k', 'z', true),  // Kopf, Zahl
    ('f', 'p', false), // face, pile; or pass and fail
    ('c', 'x', true),  // cara, cruz
    ('正', '反', true),
    ('字', '花', false),
    ('+', '-', true),
    ('+', '−', true),
    ('t', 'f', false), // true, false: T is no tails here
    ('s', 'f', true),  // success, failure
    ('w', 'l', true),
    ('y', 'n', true),
    ('v', 'f', true), // vrai or verdadero
    ('●', '○', false),
    ('✓', '✗', true),
];

/// The least length of tosses in characters that nobody knows: shorter ones are words.
const SHORTEST: usize = 8;

/// Returns the only character of a text, in lower case.
fn single(text: &str) -> Option<char> {
    let mut all = text.chars();
    let first = all.next()?;
    all.next().is_none().then(|| lower(first))
}

fn lower(found: char) -> char {
    found.to_lowercase().next().unwrap_or(found)
}

impl Symbols {
    /// Finds out what stands for heads in cells of tosses, and whether there is no doubt about it; `None` if they are no
    /// tosses.
    pub(super) fn find<'t>(cells: impl Iterator<Item = &'t str> + Clone) -> Option<(Self, bool)> {
        let is_standard = |cell: &str| {
            cell.chars()
                .all(|it| toss(it).is_some() || is_separator(it))
        };
        if cells.clone().all(is_standard) {
            return Some((Self::Standard, true));
        }
        let mut words = BTreeSet::new();
        let mut characters = BTreeSet::new();
        let length: usize = cells.clone().map(str::len).sum();
        let count = cells.clone().count();
        for cell in cells {
            if words.len() < 3 {
                words.insert(cell.trim().to_lowercase());
            }
            if characters.len() < 3 {
                characters.extend(
                    cell.chars()
                        .filter(|it| !is_separator(*it))
                        .map(lower)
                        .take(64),
                );
            }
        }
        words.remove("");
        let found = [
            Self::of_words(&words, count),
            Self::of_characters(&characters, length),
        ];
        let found = found.into_iter().flatten();
        found.max_by_key(|(_, is_sure)| *is_sure)
    }

    fn of_words(words: &BTreeSet<String>, count: usize) -> Option<(Self, bool)> {
        if words.is_empty() || words.len() > 2 {
            return None;
        }
        let known = WORDS
            .iter()
            .find(|(heads, tails)| words.iter().all(|word| word == heads || word == tails));
        if let Some(&(heads, tails)) = known {
            let (heads, tails) = (heads.to_owned(), tails.to_owned());
            return Some((Self::Words { heads, tails }, true));
        }
        // Words that are hardly repeated, or look like tosses, are slips of the pen.
        let is_word = |word: &String| {
            let strange = word.chars().filter(|it| toss(*it).is_none()).count();
            count > 3
                && 2 * strange > word.chars().count()
                && word.chars().all(|it| it.is_alphabetic() || it == '-')
                && word.chars().count() < 20
        };
        let [first, second] = words.iter().collect::<Vec<_>>()[..] else {
            return None;
        };
        let long = |word: &str| single(word).is_none();
        (long(first) && long(second) && is_word(first) && is_word(second)).then(|| {
            let (heads, tails) = (first.clone(), second.clone());
            (Self::Words { heads, tails }, false)
        })
    }

    fn of_characters(characters: &BTreeSet<char>, length: usize) -> Option<(Self, bool)> {
        if characters.is_empty() || characters.len() > 2 {
            return None;
        }
        let known = CHARACTERS
            .iter()
            .find(|(heads, tails, _)| characters.iter().all(|it| it == heads || it == tails));
        if let Some(&(heads, tails, sure)) = known {
            return Some((
                Self::Characters { heads, tails },
                sure && characters.len() == 2,
            ));
        }
        let [heads, tails] = characters.iter().copied().collect::<Vec<_>>()[..] else {
            return None;
        };
        if length < SHORTEST {
            return None;
        }
        let is_symbol =
            |it: char| !it.is_ascii_digit() && (it.is_alphabetic() || "xo*#_".contains(it));
        // What looks like a toss is a slip of the pen, and is named.
        let are_other = [heads, tails].iter().all(|it| toss(*it).is_none());
        (is_symbol(heads) && is_symbol(tails) && are_other)
            .then_some((Self::Characters { heads, tails }, false))
    }

    /// Passes the tosses in a cell, heads as `true`; the error is the place of the first other character.
    pub(super) fn read(&self, cell: &str, mut push: impl FnMut(bool)) -> Result<(), usize> {
        match self {
            Self::Standard | Self::Exchanged => {
                let is_exchanged = *self == Self::Exchanged;
                for (at, found) in cell.char_indices() {
                    match toss(found) {
                        Some(heads) => push(heads != is_exchanged),
                        None if is_separator(found) => {}
                        None => return Err(at),
                    }
                }
            }
            Self::Characters { heads, tails } => {
                for (at, found) in cell.char_indices() {
                    match lower(found) {
                        it if it == *heads => push(true),
                        it if it == *tails => push(false),
                        _ if is_separator(found) => {}
                        _ => return Err(at),
                    }
                }
            }
            Self::Words { heads, tails } => {
                let word = cell.trim().to_lowercase();
                if word == *heads {
                    push(true);
                } else if word == *tails {
                    push(false);
                } else if !word.is_empty() {
                    return Err(0);
                }
            }
        }
        Ok(())
    }

    /// Returns the same symbols with heads and tails exchanged.
    #[must_use]
    pub fn exchanged(&self) -> Self {
        match self.clone() {
            Self::Standard => Self::Exchanged,
            Self::Exchanged => Self::Standard,
            Self::Characters { heads, tails } => Self::Characters {
                heads: tails,
                tails: heads,
            },
            Self::Words { heads, tails } => Self::Words {
                heads: tails,
                tails: heads,
            },
        }
    }

    /// Returns what stands for heads and for tails, as a reader writes it.
    #[must_use]
    pub fn names(&self) -> [String; 2] {
        match self {
            Self::Standard => ["H, 1".to_owned(), "T, 0".to_owned()],
            Self::Exchanged => ["T, 0".to_owned(), "H, 1".to_owned()],
            Self::Characters { heads, tails } => {
                [heads, tails].map(|it| it.to_uppercase().to_string())
            }
            Self::Words { heads, tails } => [heads.clone(), tails.clone()],
        }
    }
}
