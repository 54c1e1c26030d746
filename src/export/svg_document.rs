//! Pictures for print, drawn by the same code as the page's canvas.
//!
//! The SVG written by plotters becomes a standalone document: with a title for screen readers, a size in
//! millimetres, a background colour, the font sizes of the canvas, and, below the lines, an image of the pixels in
//! the θ plane.

mod png;

use crate::view::{Style, ThetaPlane};
use plotters::style::RGBColor;

/// The size of a dot on paper, at 300 dpi.
const MILLIMETRES: f64 = 25.4 / 300.0;
/// The ratio of font sizes in plotters' canvas backend to those in its SVG backend.
const SMALLER: f64 = 1.24;

/// The pixels in the θ plane, as [`shade`](crate::view::shade) and [`shade_basins`](crate::view::shade_basins) return
/// them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// The number of pixels along a side.
    pub side: usize,
    /// Red, green, blue and opacity of each pixel, row by row from the top: 4 · `side`² bytes.
    pub colors: Vec<u8>,
    /// Whether the pixels are interpolated.
    pub smooth: bool,
    /// The square that the pixels fill.
    pub plane: ThetaPlane,
}

/// Returns a document with `drawn`, the output of plotters' SVG backend for an area of this size in dots, above the
/// `pixels`, where there are any. `title` is plain text.
#[must_use]
pub fn document(
    title: &str,
    (width, height): (u32, u32),
    style: &Style,
    pixels: Option<&Pixels>,
    drawn: &str,
) -> String {
    // Everything but the root element that the backend opened and closed.
    let inside = drawn.split_once('>').map_or("", |(_, rest)| rest);
    let inside = inside
        .rsplit_once("</svg>")
        .map_or(inside, |(inside, _)| inside);
    let RGBColor(red, green, blue) = style.palette.paper;
    let [wide, high] = [width, height].map(|dots| f64::from(dots) * MILLIMETRES);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{wide:.1}mm" height="{high:.1}mm" viewBox="0 0 {width} {height}">
<title>{title}</title>
<rect width="{width}" height="{height}" fill="#{red:02x}{green:02x}{blue:02x}"/>
{image}{inside}</svg>
"##,
        title = escaped(title),
        image = pixels.map_or_else(String::new, image),
        inside = as_large(inside.trim_start()),
    )
}

fn image(pixels: &Pixels) -> String {
    let ThetaPlane { left, top, side } = pixels.plane;
    let rendering = if pixels.smooth { "auto" } else { "pixelated" };
    format!(
        "<image x=\"{left}\" y=\"{top}\" width=\"{side}\" height=\"{side}\" preserveAspectRatio=\"none\" \
         image-rendering=\"{rendering}\" href=\"data:image/png;base64,{}\"/>\n",
        base64(&png::encoded(pixels.side, &pixels.colors))
    )
}

/// Scales font sizes to those of a canvas, to a hundredth of a dot. Parses them to four decimal places, because a
/// parser for all numbers takes 15 KB.
fn as_large(drawn: &str) -> String {
    const SIZE: &str = "font-size=\"";
    let mut parts = drawn.split(SIZE);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (size, rest) = part.split_once('"').unwrap_or_default();
        let (whole, places) = size.split_once('.').unwrap_or((size, ""));
        let read: u32 = format!("{whole}{places:0<4.4}").parse().unwrap_or_default();
        let size = (SMALLER * f64::from(read) / 100.0).round() / 100.0;
        text += &format!("{SIZE}{size}\"{rest}");
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Encodes bytes in base64 (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let byte = |index| three.get(index).copied().map_or(0, u32::from);
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for letter in 0..4 {
            text.push(if letter <= three.len() {
                LETTERS[(bits >> (18 - 6 * letter) & 63) as usize].into()
            } else {
                '='
            });
        }
    }
    text
}
