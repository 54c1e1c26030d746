//! A link as a QR code (ISO/IEC 18004), which a class scans from the screen.

use qrcodegen::{QrCode as Modules, QrCodeEcc};
use std::fmt::Write;

/// The pixels for each degree in the preview of a phone's camera, and those that it needs for each module.
const PIXELS_PER_DEGREE: f64 = 30.0;
const PIXELS_PER_MODULE: f64 = 3.0;

/// A QR code.
#[derive(Clone, Debug, PartialEq)]
pub struct QrCode {
    /// The number of modules, its black and white squares, on each side: 21 to 177.
    pub modules: usize,
    /// The black modules as the `d` of an SVG path, a unit for each module, with the origin at the upper left.
    pub path: String,
}

impl QrCode {
    /// The width of the white margin that the standard asks for, in modules.
    pub const MARGIN: usize = 4;

    /// Returns the QR code of a text, such as a link; `None` if it is too long for any.
    ///
    /// ```
    /// # use em_coins::export::qr_code::QrCode;
    /// let code = QrCode::new("https://example.org/#v=1").unwrap();
    /// assert_eq!(code.modules, 25);
    /// ```
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        // The least correction makes the fewest modules; the crate takes more where it costs none.
        let code = Modules::encode_text(text, QrCodeEcc::Low).ok()?;
        let modules = code.size();
        let mut path = String::new();
        for y in 0..modules {
            let mut x = 0;
            while x < modules {
                let black = (x..modules).take_while(|&x| code.get_module(x, y)).count();
                if black > 0 {
                    let _infallible = write!(path, "M{x} {y}h{black}v1h-{black}z");
                }
                x += black as i32 + 1;
            }
        }
        Some(Self {
            modules: modules as usize,
            path,
        })
    }

    /// Returns how far away a phone can scan it, as a multiple of its width.
    #[must_use]
    pub fn scanned_from(&self) -> f64 {
        let angle = (PIXELS_PER_MODULE / PIXELS_PER_DEGREE).to_radians();
        1.0 / (self.modules as f64 * angle.tan())
    }
}
