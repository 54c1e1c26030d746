//! Links as QR codes. A page test scans one from a screenshot.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use em_coins::export::qr_code::QrCode;

/// Whether the path covers a module.
fn is_black(code: &QrCode, x: usize, y: usize) -> bool {
    code.path.split('M').skip(1).any(|run| {
        let (start, rest) = run.split_once('h').unwrap();
        let (left, top) = start.split_once(' ').unwrap();
        let width: usize = rest.split('v').next().unwrap().parse().unwrap();
        let left: usize = left.parse().unwrap();
        top.parse() == Ok(y) && (left..left + width).contains(&x)
    })
}

#[test]
fn it_has_the_size_and_the_corners_of_the_standard() {
    // Table 7: versions 1, 2 and 40 with the least correction hold 17, 32 and 2,953 bytes, on 21, 25 and 177 modules.
    for (bytes, modules) in [(17, 21), (18, 25), (32, 25), (33, 29), (2953, 177)] {
        let code = QrCode::new(&"a".repeat(bytes)).unwrap();
        assert_eq!(code.modules, modules, "{bytes}");
        let far = modules - 7;
        for (left, top) in [(0, 0), (far, 0), (0, far)] {
            for (x, y) in (0..7).flat_map(|y| (0..7).map(move |x| (x, y))) {
                let ring = x.min(y).min(6 - x).min(6 - y);
                let black = is_black(&code, left + x, top + y);
                assert_eq!(
                    black,
                    ring != 1,
                    "{bytes} bytes, corner {left} {top}: {x} {y}"
                );
            }
        }
    }
}

#[test]
fn a_text_too_long_for_any_code_has_none() {
    assert_eq!(QrCode::new(&"a".repeat(2954)), None);
}

#[test]
fn fewer_modules_are_scanned_from_farther_away() {
    let [near, far] = [300, 30].map(|bytes| QrCode::new(&"a".repeat(bytes)).unwrap());
    // A module of 1/25 of the width, three pixels at 30 to a degree: 1 / (25 tan 0.1°).
    assert!((far.scanned_from() - 22.918).abs() < 0.001);
    assert!(near.scanned_from() < far.scanned_from());
}
