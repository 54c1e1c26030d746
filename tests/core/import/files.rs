//! Files: arrays of NumPy are read, and what is no text is named.

use super::{assert_certain, assert_reads, assert_refused};
use crate::em_helpers::assert_localized;
use em_coins::import::{self, FileError, ImportError};

#[test]
fn files_that_are_no_text_are_known_by_their_first_bytes() {
    for (bytes, kind) in [
        (b"\x89PNG\r\n\x1a\n".as_slice(), FileError::Picture("PNG")),
        (b"\xff\xd8\xff\xe0", FileError::Picture("JPEG")),
        (b"%PDF-1.7", FileError::Document("PDF")),
        (b"PK\x03\x04", FileError::Archive("ZIP")),
        (b"RIFF1234WEBPVP8 ", FileError::Picture("WebP")),
        (b"1234ftypmp42", FileError::Media("MP4")),
        (b"\xff\xfe\0\0", FileError::Encoding("UTF-32")),
        (b"HT\0\0", FileError::Binary),
    ] {
        assert_eq!(import::check(bytes), Err(kind));
        assert_localized(&kind);
    }
    for text in ["", "HTTH\r\n\tHT", "\u{feff}HT", "名前,tosses", "GIF", "PK"] {
        assert_eq!(import::check(text.as_bytes()), Ok(()), "{text}");
    }
    for bytes in [
        b"\xff\xfeH\0T\0".as_slice(),
        b"\xfe\xff\0H",
        b"\x93NUMPY\x01\0",
    ] {
        assert_eq!(import::check(bytes), Ok(()));
    }
    assert_refused(
        "%PDF-1.4\n1 0 obj",
        "this is a document (PDF), not text; save it as text or CSV",
    );
    assert_refused("{\\rtf1 HTH}", "this is a document (RTF), not text");
    assert_refused("GIF89a", "this is a picture (GIF), not text");
}

/// An array as `numpy.save` writes it.
fn npy(kind: &str, order: &str, shape: &str, data: &[u8]) -> Vec<u8> {
    let header = format!("{{'descr': '{kind}', 'fortran_order': {order}, 'shape': ({shape}), }}\n");
    let length = (header.len() as u16).to_le_bytes();
    [
        b"\x93NUMPY\x01\0",
        length.as_slice(),
        header.as_bytes(),
        data,
    ]
    .concat()
}

#[test]
fn arrays_of_numpy_are_read() {
    let text = |file: Vec<u8>| import::npy_to_text(&file).unwrap();
    assert_eq!(
        text(npy("|b1", "False", "2, 3", &[1, 0, 1, 0, 0, 1])),
        "1 0 1\n0 0 1\n"
    );
    assert_eq!(
        text(npy("|i1", "True", "2, 3", &[1, 0, 0, 0, 1, 1])),
        "1 0 1\n0 0 1\n"
    );
    let wide = [5_i64, -9].map(i64::to_le_bytes).concat();
    assert_eq!(text(npy("<i8", "False", "2,", &wide)), "5 -9\n");
    let floats = [5.0_f64, 5.0, 9.0, 1.0].map(f64::to_le_bytes).concat();
    let counted = text(npy("<f8", "False", "2, 2", &floats));
    assert_certain(&counted, &[(5, 10), (9, 10)]);
    let letters: Vec<u8> = "HTHHHT"
        .chars()
        .flat_map(|it| u32::from(it).to_le_bytes())
        .collect();
    assert_reads(&text(npy("<U3", "False", "2,", &letters)), "HTH\nHHT");
    for (file, code) in [
        (npy("<c16", "False", "1,", &[0; 16]), "npyType"),
        (npy("<i8", "False", "1, 1, 1", &[0; 8]), "npyType"),
        (npy("<i8", "False", "9,", &[0; 8]), "npyDamaged"),
        (
            npy("<i8", "False", "99999999999, 99999999999", &[0; 8]),
            "npyDamaged",
        ),
        (b"\x93NUMPY".to_vec(), "npyDamaged"),
    ] {
        let error = ImportError::from(import::npy_to_text(&file).unwrap_err());
        assert_localized(&error);
        assert_eq!(em_coins::LocalizedError::code(&error), code);
    }
}
