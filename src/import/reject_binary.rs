//! Rejects files that are not text, by their first bytes.

use crate::localized_error::LocalizedError;
use thiserror::Error;

/// A file that cannot be read as text.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum FileError {
    /// A picture.
    #[error("this is a picture ({0}), not text")]
    Picture(&'static str),
    /// A document with a layout.
    #[error("this is a document ({0}), not text; save it as text or CSV")]
    Document(&'static str),
    /// An archive, or a document of an office program, which saves documents as archives.
    #[error(
        "this is an archive ({0}), or a workbook or document saved as one, not text; save what is in it as text or CSV"
    )]
    Archive(&'static str),
    /// Audio or video.
    #[error("this is an audio or video file ({0}), not text")]
    Media(&'static str),
    /// An executable, or a program's data.
    #[error("this is data for programs ({0}), not text")]
    Program(&'static str),
    /// Text in UTF-32.
    #[error("this is text in {0}; save it as UTF-8")]
    Encoding(&'static str),
    /// Other bytes that are not text.
    #[error("this is not text")]
    Binary,
}

use FileError::{Archive, Document, Encoding, Media, Picture, Program};

/// The signatures of file formats.
const BEGINNINGS: [(&[u8], FileError); 31] = [
    (b"\x89PNG\r\n\x1a\n", Picture("PNG")),
    (b"\xff\xd8\xff", Picture("JPEG")),
    (b"GIF87a", Picture("GIF")),
    (b"GIF89a", Picture("GIF")),
    (b"II*\0", Picture("TIFF")),
    (b"MM\0*", Picture("TIFF")),
    (b"\0\0\x01\0", Picture("ICO")),
    (b"8BPS", Picture("PSD")),
    (b"%PDF-", Document("PDF")),
    (b"%!PS", Document("PostScript")),
    (b"{\\rtf", Document("RTF")),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        Document("Microsoft Office 97"),
    ),
    (b"PK\x03\x04", Archive("ZIP")),
    (b"PK\x05\x06", Archive("ZIP")),
    (b"\x1f\x8b", Archive("gzip")),
    (b"BZh", Archive("bzip2")),
    (b"\xfd7zXZ\0", Archive("xz")),
    (b"7z\xbc\xaf\x27\x1c", Archive("7z")),
    (b"Rar!\x1a\x07", Archive("RAR")),
    (b"\x28\xb5\x2f\xfd", Archive("Zstandard")),
    (b"ID3", Media("MP3")),
    (b"\xff\xfb", Media("MP3")),
    (b"OggS", Media("Ogg")),
    (b"fLaC", Media("FLAC")),
    (b"\x1a\x45\xdf\xa3", Media("WebM")),
    (b"\x7fELF", Program("ELF")),
    (b"\0asm", Program("WebAssembly")),
    (b"\x89HDF", Program("HDF5")),
    (b"SQLite format 3\0", Program("SQLite")),
    (b"\xff\xfe\0\0", Encoding("UTF-32")),
    (b"\0\0\xfe\xff", Encoding("UTF-32")),
];

/// Checks the first bytes of a file; a few hundred are enough. Arrays of NumPy and text in UTF-16 are accepted; see
/// [`is_npy`].
///
/// ```
/// # use em_coins::import::{FileError, check};
/// assert_eq!(check(b"HTTHH\n"), Ok(()));
/// assert_eq!(check(b"\x89PNG\r\n\x1a\n\0\0"), Err(FileError::Picture("PNG")));
/// ```
///
/// # Errors
/// When the file is not text, or its encoding is not supported.
pub fn check(beginning: &[u8]) -> Result<(), FileError> {
    if let Some(kind) = signature(beginning) {
        return Err(kind);
    }
    if is_npy(beginning) || beginning.starts_with(b"\xff\xfe") || beginning.starts_with(b"\xfe\xff")
    {
        return Ok(());
    }
    match (beginning.get(..4), beginning.get(4..12)) {
        (Some(b"RIFF"), Some([.., b'W', b'E', b'B', b'P'])) => return Err(Picture("WebP")),
        (Some(b"RIFF"), Some([.., b'W', b'A', b'V', b'E'])) => return Err(Media("WAV")),
        (Some(b"RIFF"), Some([.., b'A', b'V', b'I', b' '])) => return Err(Media("AVI")),
        (
            _,
            Some(
                [
                    b'f',
                    b't',
                    b'y',
                    b'p',
                    b'h' | b'a' | b'm',
                    b'e' | b'v' | b'i',
                    b'i' | b'c' | b'f',
                    ..,
                ],
            ),
        ) => {
            return Err(Picture("HEIF"));
        }
        (_, Some([b'f', b't', b'y', b'p', ..])) => return Err(Media("MP4")),
        _ => {}
    }
    // Of the ASCII control characters, text contains only white space and escape.
    let is_control = |byte: &u8| *byte < b' ' && !b"\t\n\x0b\x0c\r\x1b".contains(byte);
    if beginning.iter().any(is_control) {
        return Err(FileError::Binary);
    }
    Ok(())
}

/// Returns whether a file is an array that NumPy saved.
#[must_use]
pub fn is_npy(beginning: &[u8]) -> bool {
    beginning.starts_with(super::npy::MAGIC)
}

/// Returns the kind of file that begins with these bytes, if it has a signature.
pub(super) fn signature(beginning: &[u8]) -> Option<FileError> {
    let mut known = BEGINNINGS.iter();
    let found = known.find(|(bytes, _)| beginning.starts_with(bytes));
    found.map(|(_, kind)| *kind)
}

impl LocalizedError for FileError {
    const CODES: &'static [&'static str] = &[
        "filePicture",
        "fileDocument",
        "fileArchive",
        "fileMedium",
        "fileProgram",
        "fileEncoding",
        "fileBinary",
    ];

    fn code(&self) -> &'static str {
        match self {
            Self::Picture(_) => "filePicture",
            Self::Document(_) => "fileDocument",
            Self::Archive(_) => "fileArchive",
            Self::Media(_) => "fileMedium",
            Self::Program(_) => "fileProgram",
            Self::Encoding(_) => "fileEncoding",
            Self::Binary => "fileBinary",
        }
    }

    fn args(&self) -> Vec<String> {
        match self {
            Picture(format) | Document(format) | Archive(format) | Media(format)
            | Program(format) | Encoding(format) => vec![(*format).to_owned()],
            Self::Binary => Vec::new(),
        }
    }
}
