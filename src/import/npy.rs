//! Arrays as NumPy saves them (`.npy`), as text.

use crate::localized_error::{LocalizedError, truncate};
use std::fmt::Write as _;
use thiserror::Error;

/// An array that cannot be read.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NpyError {
    /// Not a whole file.
    #[error("this array of NumPy is damaged; save it again")]
    Damaged,
    /// Another type or another number of dimensions.
    #[error(
        "this array of NumPy has the type {kind} and {dimensions} dimensions; \
         save whole numbers, true and false, or texts in one or two dimensions"
    )]
    Type {
        /// The type, as in the file.
        kind: String,
        /// The number of dimensions.
        dimensions: usize,
    },
}

impl LocalizedError for NpyError {
    const CODES: &'static [&'static str] = &["npyDamaged", "npyType"];

    fn code(&self) -> &'static str {
        Self::CODES[usize::from(*self != Self::Damaged)]
    }

    fn args(&self) -> Vec<String> {
        match self {
            Self::Damaged => Vec::new(),
            Self::Type { kind, dimensions } => vec![kind.clone(), dimensions.to_string()],
        }
    }
}

/// The first bytes of such a file.
pub(super) const MAGIC: &[u8] = b"\x93NUMPY";

/// Returns an array as text: a row on each line, with spaces between its elements. An array of one dimension is one line
/// if its elements are numbers, and a line for each of several texts.
///
/// # Errors
/// When the file is damaged, or the array holds something else.
pub fn to_text(file: &[u8]) -> Result<String, NpyError> {
    let rest = file.strip_prefix(MAGIC).ok_or(NpyError::Damaged)?;
    let (version, rest) = rest.split_first_chunk::<2>().ok_or(NpyError::Damaged)?;
    let (length, rest) = if version[0] == 1 {
        let (length, rest) = rest.split_first_chunk().ok_or(NpyError::Damaged)?;
        (usize::from(u16::from_le_bytes(*length)), rest)
    } else {
        let (length, rest) = rest.split_first_chunk().ok_or(NpyError::Damaged)?;
        (u32::from_le_bytes(*length) as usize, rest)
    };
    let (header, data) = rest.split_at_checked(length).ok_or(NpyError::Damaged)?;
    let header = String::from_utf8_lossy(header);
    let after = |key: &str| {
        header
            .split_once(key)
            .map(|(_, rest)| rest.trim_start_matches([' ', ':']))
    };
    let kind = after("'descr'")
        .and_then(|rest| rest.split('\'').nth(1))
        .unwrap_or_default();
    let by_columns = after("'fortran_order'").is_some_and(|rest| rest.starts_with("True"));
    let shape = after("'shape'").and_then(|rest| rest.strip_prefix('(')?.split(')').next());
    let shape = shape.ok_or(NpyError::Damaged)?.split(',').map(str::trim);
    let shape: Option<Vec<usize>> = shape
        .filter(|it| !it.is_empty())
        .map(|it| it.parse().ok())
        .collect();
    let shape = shape.ok_or(NpyError::Damaged)?;
    let (rows, columns) = match shape[..] {
        [columns] => (1, columns),
        [rows, columns] => (rows, columns),
        _ => return Err(other(kind, shape.len())),
    };
    let (element, size) = element(kind).ok_or_else(|| other(kind, shape.len()))?;
    let all = rows
        .checked_mul(columns)
        .and_then(|all| all.checked_mul(size));
    if size == 0 || all.is_none_or(|all| all > data.len()) {
        return Err(NpyError::Damaged);
    }
    let mut text = String::new();
    let between = if shape.len() == 1 && matches!(element, Element::Text | Element::Bytes) {
        '\n'
    } else {
        ' '
    };
    for row in 0..rows {
        for column in 0..columns {
            let at = if by_columns {
                column * rows + row
            } else {
                row * columns + column
            };
            element.write(&data[at * size..][..size], &mut text);
            text.push(if column + 1 == columns { '\n' } else { between });
        }
    }
    Ok(text)
}

fn other(kind: &str, dimensions: usize) -> NpyError {
    NpyError::Type {
        kind: truncate(kind),
        dimensions,
    }
}

#[derive(Clone, Copy)]
enum Element {
    Bool,
    Signed,
    Unsigned,
    Float,
    /// In UTF-32.
    Text,
    /// In ASCII.
    Bytes,
}

/// Returns the type of the elements and their size in bytes.
fn element(kind: &str) -> Option<(Element, usize)> {
    let mut letters = kind.chars();
    let (order, letter) = (letters.next()?, letters.next()?);
    let size: usize = letters.as_str().parse().ok()?;
    let element = match (letter, size) {
        ('b', 1) => Element::Bool,
        ('i', 1 | 2 | 4 | 8) => Element::Signed,
        ('u', 1 | 2 | 4 | 8) => Element::Unsigned,
        ('f', 4 | 8) => Element::Float,
        ('U', _) => return (order == '<').then_some((Element::Text, size.checked_mul(4)?)),
        ('S', _) => Element::Bytes,
        _ => return None,
    };
    (order != '>').then_some((element, size))
}

impl Element {
    fn write(self, bytes: &[u8], text: &mut String) {
        let mut wide = [0; 8];
        let size = bytes.len().min(8);
        wide[..size].copy_from_slice(&bytes[..size]);
        let unsigned = u64::from_le_bytes(wide);
        let unused = 64 - 8 * size as u32;
        let written = match self {
            Self::Bool => write!(text, "{}", u8::from(unsigned != 0)),
            Self::Signed => write!(text, "{}", ((unsigned << unused) as i64) >> unused),
            Self::Unsigned => write!(text, "{unsigned}"),
            Self::Float if size == 4 => write!(text, "{}", f32::from_bits(unsigned as u32)),
            Self::Float => write!(text, "{}", f64::from_bits(unsigned)),
            Self::Text => {
                let (characters, _) = bytes.as_chunks::<4>();
                let codes = characters.iter().map(|it| u32::from_le_bytes(*it));
                text.extend(
                    codes
                        .take_while(|&code| code != 0)
                        .filter_map(char::from_u32),
                );
                Ok(())
            }
            Self::Bytes => {
                let codes = bytes.iter().take_while(|&&code| code != 0);
                text.extend(codes.map(|&code| char::from(code)));
                Ok(())
            }
        };
        debug_assert!(written.is_ok(), "a String takes everything");
    }
}
