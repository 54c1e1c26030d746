//! Pictures for print as SVG, in place of a canvas.

use super::page_error::{PageError, message};
use super::plotting_backend::{Backend, On};
use super::render_target::{RenderOptions, RenderTarget};
use crate::export::print_picture::{Pixels, document};
use crate::view::{Style, ThetaPlane};
use js_sys::Error;
use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// An SVG with its title; once a picture is drawn, it holds the whole of it.
pub(super) type Svg = RefCell<String>;

#[wasm_bindgen]
impl RenderOptions {
    /// As `print`, but an SVG with this title is made in place of the canvas, which stays as it is.
    #[must_use]
    #[wasm_bindgen(js_name = printSvg)]
    pub fn print_svg(
        letter: f64,
        width: u32,
        height: u32,
        truth_shown: bool,
        title: String,
    ) -> Self {
        let mut look = Self::print(letter, width, height, truth_shown);
        look.svg = Some(RefCell::new(title));
        look
    }

    /// The SVG that was drawn with this look; nothing when it is for a canvas.
    #[must_use]
    pub fn svg(&self) -> Option<String> {
        Some(self.svg.as_ref()?.borrow().clone())
    }
}

impl RenderTarget<'_> {
    /// Draws a picture as an SVG.
    pub(super) fn draw_svg<E>(
        &self,
        svg: &Svg,
        draw: impl FnOnce(&DrawingArea<Backend<'_>, Shift>, &Style) -> Result<(), E>,
    ) -> Result<(), Error> {
        let mut drawn = String::new();
        let on = On::Svg(SVGBackend::with_string(&mut drawn, self.size));
        draw(&self.area(on), &self.style).map_err(|_| message(PageError::NoCanvas))?;
        let title = svg.take();
        svg.replace(document(
            &title,
            self.size,
            &self.style,
            self.pixels.as_ref(),
            &drawn,
        ));
        Ok(())
    }

    /// Keeps the pixels that fill the square of all θ for the SVG.
    pub(super) fn keep(&mut self, side: usize, colors: Vec<u8>, smooth: bool, square: ThetaPlane) {
        self.pixels = Some(Pixels {
            side,
            colors,
            smooth,
            square,
        });
    }
}
