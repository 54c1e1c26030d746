//! The pictures, drawn with plotters for any of its backends.
//!
//! A view takes everything that it shows as arguments and keeps no state: the same arguments make the same picture on a
//! canvas in the page and in an SVG in a test.

mod basins;
mod chart;
mod label_placement;
mod landscape;
mod lower_bound_chart;
mod motion;
mod objective_chart;
mod piles;
mod prediction_error_chart;
mod shares;
mod theta_plane;
mod ticks;
mod toss_grid;
mod trajectory_chart;

pub use basins::shade_basins;
pub use landscape::{ContourLines, LandscapeCaptions, LandscapeView, shade};
pub use lower_bound_chart::{LiftedBound, LowerBoundCaptions, LowerBoundChart};
pub use motion::{Motion, Stage};
pub use objective_chart::ObjectiveChart;
pub use piles::Piles;
pub use prediction_error_chart::PredictionChart;
pub use shares::Shares;
pub use theta_plane::ThetaPlane;
pub use toss_grid::{MAX_GLYPH_TOSSES, ShareBar, TossGrid};
pub use trajectory_chart::{PredictedTheta, PredictionScale, TrajectoryChart};

use crate::coin::Coin;
use plotters::backend::DrawingBackend;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::style::{FontFamily, FontStyle, IntoTextStyle, RGBColor, TextStyle};

/// The result of drawing on a backend.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// The font family of the page, as in `www/style/base.css`.
const FAMILY: FontFamily<'static> = FontFamily::Name("system-ui, sans-serif");

/// The style of a picture: its colours and the size of its letters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// The colours.
    pub palette: Palette,
    /// The height of a letter in units of the backend; every other length follows from it.
    pub em: f64,
}

impl Style {
    /// Converts a length in letter heights to units of the backend.
    fn length(&self, ems: f64) -> f64 {
        ems * self.em
    }

    /// Converts the width of a line in letter heights to units of the backend, at least 1.
    fn stroke(&self, ems: f64) -> u32 {
        self.length(ems).round().max(1.0) as u32
    }

    fn text(&self, ems: f64, color: RGBColor) -> TextStyle<'static> {
        (FAMILY, self.length(ems))
            .with_color(color)
            .into_text_style(&(0, 0))
    }

    fn bold(&self, ems: f64, color: RGBColor) -> TextStyle<'static> {
        let font = (FAMILY, self.length(ems), FontStyle::Bold);
        font.with_color(color).into_text_style(&(0, 0))
    }
}

/// The followed set, highlighted in the charts over θ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Highlight<'a> {
    /// The set's heads ÷ tosses, from 0 to 1: the M-step's θ are weighted means of these shares.
    pub share: f64,
    /// The set's name.
    pub name: &'a str,
}

/// The colours of the page, which `www/style/base.css` repeats by the same names (a test compares them).
///
/// Coin A's blue and coin B's orange stay apart for every common kind of colour blindness, and have a
/// contrast of at least 4.5 to the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The background.
    pub paper: RGBColor,
    /// Text and tosses.
    pub ink: RGBColor,
    /// Secondary text.
    pub muted: RGBColor,
    /// Thin lines that guide the eye.
    pub rule: RGBColor,
    /// The background of the followed set.
    pub highlight: RGBColor,
    /// The outline of the followed set's part of a picture.
    pub mark: RGBColor,
    /// Coin A.
    pub a: RGBColor,
    /// Coin B.
    pub b: RGBColor,
    /// The tint of the landscape: its lowest, its middle and its highest point. It is only in pictures.
    pub tint: [RGBColor; 3],
}

impl Palette {
    /// Dark on light.
    pub const LIGHT: Self = Self {
        paper: RGBColor(0xff, 0xff, 0xff),
        ink: RGBColor(0x1d, 0x23, 0x2b),
        muted: RGBColor(0x5a, 0x64, 0x70),
        rule: RGBColor(0xd5, 0xda, 0xe0),
        highlight: RGBColor(0xff, 0xf3, 0xc4),
        mark: RGBColor(0xa3, 0x71, 0x00),
        a: RGBColor(0x00, 0x5f, 0xb0),
        b: RGBColor(0xb3, 0x4d, 0x00),
        tint: [
            RGBColor(0xf4, 0xf9, 0xf9),
            RGBColor(0x6c, 0xae, 0xb4),
            RGBColor(0x0e, 0x3d, 0x5a),
        ],
    };

    /// Light on dark.
    pub const DARK: Self = Self {
        paper: RGBColor(0x14, 0x18, 0x1d),
        ink: RGBColor(0xe8, 0xeb, 0xef),
        muted: RGBColor(0xa3, 0xad, 0xb8),
        rule: RGBColor(0x38, 0x40, 0x4a),
        highlight: RGBColor(0x3a, 0x34, 0x16),
        mark: RGBColor(0xff, 0xd5, 0x4a),
        a: RGBColor(0x6c, 0xb6, 0xff),
        b: RGBColor(0xff, 0xa0, 0x4d),
        tint: [
            RGBColor(0x17, 0x1d, 0x23),
            RGBColor(0x2b, 0x6c, 0x76),
            RGBColor(0xa6, 0xdf, 0xdb),
        ],
    };

    /// Returns the colour of `coin`.
    #[must_use]
    pub fn of(&self, coin: Coin) -> RGBColor {
        match coin {
            Coin::A => self.a,
            Coin::B => self.b,
        }
    }

    /// Returns a lighter colour of a coin: for tails, and for coin B beside coin A.
    fn tint(&self, color: RGBColor) -> RGBColor {
        self.between(color, 0.18)
    }

    /// Blends `color` over the paper with an opacity from 0 to 1.
    fn between(&self, color: RGBColor, share: f64) -> RGBColor {
        mix(self.paper, color, share)
    }

    /// Returns the tint at a height from 0, the lowest, to 1.
    fn tint_at(&self, height: f64) -> RGBColor {
        let [low, middle, high] = self.tint;
        if height < 0.5 {
            mix(low, middle, 2.0 * height)
        } else {
            mix(middle, high, 2.0 * height - 1.0)
        }
    }
}

/// Interpolates between two colours, from 0 to 1.
fn mix(from: RGBColor, to: RGBColor, share: f64) -> RGBColor {
    let mix = |from: u8, to: u8| {
        let (from, to) = (f64::from(from), f64::from(to));
        (from + share * (to - from)).round() as u8
    };
    let (RGBColor(r, g, b), RGBColor(red, green, blue)) = (from, to);
    RGBColor(mix(r, red), mix(g, green), mix(b, blue))
}
