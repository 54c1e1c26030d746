//! What pictures are drawn on: a canvas of the page, how it is to look, and where a point of it lies.

use super::{array, message};
use crate::view::{Palette, Square, Style};
use js_sys::Float64Array;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, ImageData, OffscreenCanvas,
    OffscreenCanvasRenderingContext2d,
};

/// How a picture is to look: its letters in CSS pixels, its colours, whether the truth may be seen, and
/// which set the reader follows.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct Look {
    letter: f64,
    dark: bool,
    pub(super) truth_shown: bool,
    pub(super) lit: Option<usize>,
}

#[wasm_bindgen]
impl Look {
    /// Letters so many CSS pixels high, light letters on dark or dark ones on light; sets are counted from 0.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(letter: f64, dark: bool, truth_shown: bool, lit: Option<usize>) -> Self {
        Self {
            letter,
            dark,
            truth_shown,
            lit,
        }
    }
}

/// The θ that a point in a landscape or a start map stands for, or the nearest one; the point in CSS
/// pixels from the canvas's corner. Empty where there is no square.
#[wasm_bindgen(js_name = thetaAt)]
#[must_use]
pub fn theta_at(canvas: &HtmlCanvasElement, look: &Look, x: f64, y: f64) -> Float64Array {
    let density = density();
    let square = square(canvas, look, density);
    let theta = square.nearest_theta(x * density, y * density);
    array(theta.into_iter().flat_map(|theta| [theta.a(), theta.b()]))
}

/// Where a θ lies in a landscape or a start map, in CSS pixels from the canvas's corner.
#[wasm_bindgen(js_name = placeOf)]
#[must_use]
pub fn place_of(
    canvas: &HtmlCanvasElement,
    look: &Look,
    theta_a: f64,
    theta_b: f64,
) -> Float64Array {
    let density = density();
    let Square { left, top, side } = square(canvas, look, density);
    let side = f64::from(side);
    let across = f64::from(left) + theta_a * side;
    let down = f64::from(top) + (1.0 - theta_b) * side;
    array([across / density, down / density])
}

fn square(canvas: &HtmlCanvasElement, look: &Look, density: f64) -> Square {
    let pixels = |length: i32| (f64::from(length) * density).round() as u32;
    let size = (
        pixels(canvas.client_width()),
        pixels(canvas.client_height()),
    );
    Square::within(size, &style(look, density))
}

fn style(look: &Look, density: f64) -> Style {
    let palette = if look.dark {
        Palette::DARK
    } else {
        Palette::LIGHT
    };
    Style {
        palette,
        em: look.letter * density,
    }
}

fn density() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// A cleared canvas with one unit for each pixel of the screen, however dense, and lengths to match.
pub(super) struct Sheet {
    canvas: HtmlCanvasElement,
    pub(super) style: Style,
}

impl Sheet {
    pub(super) fn new(canvas: HtmlCanvasElement, look: &Look) -> Result<Self, JsError> {
        let density = density();
        let pixels = |length: i32| (f64::from(length) * density).round() as u32;
        // Setting the size also clears the canvas.
        canvas.set_width(pixels(canvas.client_width()));
        canvas.set_height(pixels(canvas.client_height()));
        Ok(Self {
            style: style(look, density),
            canvas,
        })
    }

    pub(super) fn area(&self) -> Result<DrawingArea<CanvasBackend, Shift>, JsError> {
        let backend = CanvasBackend::with_canvas_object(self.canvas.clone());
        let backend = backend.ok_or_else(|| message(NO_CANVAS))?;
        Ok(backend.into_drawing_area())
    }

    /// Fills the square of all θ with `side` × `side` pixels, blended into each other when `smooth`.
    pub(super) fn fill(&self, side: usize, pixels: &[u8], smooth: bool) -> Result<(), JsError> {
        let size = (self.canvas.width(), self.canvas.height());
        let square = Square::within(size, &self.style);
        let failed = |_: JsValue| message(NO_CANVAS);
        let count = side as u32;
        let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(pixels), count, count)
            .map_err(failed)?;
        let small = OffscreenCanvas::new(count, count).map_err(failed)?;
        let context = small.get_context("2d").map_err(failed)?;
        let context =
            context.and_then(|it| it.dyn_into::<OffscreenCanvasRenderingContext2d>().ok());
        let context = context.ok_or_else(|| message(NO_CANVAS))?;
        context.put_image_data(&image, 0.0, 0.0).map_err(failed)?;
        let large = self.canvas.get_context("2d").map_err(failed)?;
        let large = large.and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok());
        let large = large.ok_or_else(|| message(NO_CANVAS))?;
        large.set_image_smoothing_enabled(smooth);
        let [left, top, side] = [square.left, square.top, square.side].map(f64::from);
        large
            .draw_image_with_offscreen_canvas_and_dw_and_dh(&small, left, top, side, side)
            .map_err(failed)
    }
}

const NO_CANVAS: &str = "this browser does not draw on a canvas";
