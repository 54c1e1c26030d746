//! Pictures for print as SVG, in place of a canvas.

use super::Session;
use super::render_options::RenderOptions;
use super::render_target::RenderTarget;
use crate::export::svg_document::{Pixels, document};
use crate::view::ThetaPlane;
use js_sys::Error;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

/// An SVG: its title and, once it is drawn, its text.
pub(super) type Svg = RefCell<String>;

#[wasm_bindgen]
impl Session {
    /// Returns a picture for print as an SVG, with the title in the options.
    ///
    /// # Errors
    /// When it cannot be drawn.
    #[wasm_bindgen(js_name = drawSvg)]
    pub fn draw_svg(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Picture")] picture: &str,
        canvas: HtmlCanvasElement,
        #[wasm_bindgen(unchecked_param_type = "RenderOptions")] options: JsValue,
    ) -> Result<String, Error> {
        let options = RenderOptions::new(options, None);
        self.draw_on(picture, canvas, &options)?;
        Ok(options.svg.map(RefCell::into_inner).unwrap_or_default())
    }
}

impl RenderTarget<'_> {
    /// Makes an SVG of what was drawn.
    #[inline(never)]
    pub(super) fn finish_svg(&self, svg: &Svg, drawn: &str) {
        let title = svg.take();
        let (style, pixels) = (&self.style, self.pixels.as_ref());
        svg.replace(document(&title, self.size, style, pixels, drawn));
    }

    /// Keeps the pixels that fill the square of all θ for the SVG.
    pub(super) fn keep(&mut self, side: usize, colors: Vec<u8>, smooth: bool, plane: ThetaPlane) {
        self.pixels = Some(Pixels {
            side,
            colors,
            smooth,
            plane,
        });
    }
}
