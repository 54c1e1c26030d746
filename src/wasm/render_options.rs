//! The options of drawing a picture, as the page gives them.

use super::draw_svg::Svg;
use super::js_object::get;
use crate::view::{Palette, Style};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const RENDER_OPTIONS: &'static str = "
/** The options of drawing a picture. */
export interface RenderOptions {
  /** The height of letters in CSS pixels, or in dots of print. */
  letter: number;
  /** Whether letters are light on a dark background. */
  dark: boolean;
  /** Whether numbers have a decimal comma. */
  comma: boolean;
  /** The size in dots of a picture for print, which highlights nothing. */
  print?: { width: number; height: number };
  /** The title of an SVG that is made in place of the canvas. */
  title?: string;
  /** The first row of the toss grid, and how many rows it has. */
  first?: number; rows?: number;
  /** What is or was predicted: a share of a set, or both θ; whether that is asked for here, or the present answers it. */
  predictedSet?: number; predictedA?: number; predictedB?: number; asked?: boolean; answered?: boolean;
  /** How far the reader lifts the lower bound, from 0 to 1. */
  lift?: number;
  /** How far the pictures have moved from before the last step, from 0 to 1, where they stand still. */
  progress?: number;
  /** The texts in the pictures. */
  captions: {
    iterations: string; falls: string; before: string; here: string; next: string; bound: string; set: string;
    start: string; now: string; top: string; swapped: string; end: string; truth: string; counted: string;
    predicted: string; ridge: string; errors?: string;
  };
}
";

/// The options of drawing a picture.
pub(super) struct RenderOptions {
    options: JsValue,
    letter: f64,
    dark: bool,
    pub(super) comma: bool,
    /// The size of a picture for print, in dots.
    pub(super) print: Option<(u32, u32)>,
    /// The set that is highlighted.
    pub(super) highlighted: Option<usize>,
    /// The SVG that is made in place of the canvas, if any.
    pub(super) svg: Option<Svg>,
}

impl RenderOptions {
    pub(super) fn new(options: JsValue, highlighted: Option<usize>) -> Self {
        let number = |of: &JsValue, key| get(of, key).as_f64();
        let print = get(&options, "print");
        let print = number(&print, "width").zip(number(&print, "height"));
        Self {
            letter: number(&options, "letter").unwrap_or_default(),
            dark: print.is_none() && get(&options, "dark").is_truthy(),
            comma: get(&options, "comma").is_truthy(),
            print: print.map(|(width, height)| (width as u32, height as u32)),
            highlighted: highlighted.filter(|_| print.is_none()),
            svg: get(&options, "title").as_string().map(Svg::new),
            options,
        }
    }

    pub(super) fn number(&self, key: &str) -> Option<f64> {
        get(&self.options, key).as_f64()
    }

    /// How far the pictures have moved; they stand still unless it is given.
    pub(super) fn progress(&self) -> f64 {
        self.number("progress").unwrap_or(1.0)
    }

    pub(super) fn is(&self, key: &str) -> bool {
        get(&self.options, key).is_truthy()
    }

    /// Returns a text in the picture.
    pub(super) fn caption(&self, key: &str) -> String {
        let captions = get(&self.options, "captions");
        get(&captions, key).as_string().unwrap_or_default()
    }

    pub(super) fn style(&self, density: f64) -> Style {
        Style {
            palette: if self.dark {
                Palette::DARK
            } else {
                Palette::LIGHT
            },
            em: self.letter * density,
        }
    }
}

/// Returns how many pixels of the screen there are to a CSS pixel.
pub(super) fn density() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio())
}
