//! What pictures are drawn on: a canvas of the page or a sheet for print, how it is to look, and where a
//! point of it lies.

#[cfg(feature = "files")]
use super::draw_svg::Svg;
use super::page_error::{PageError, message};
use super::plotting_backend::{Backend, On};
use super::typed_arrays::{array, pair, rows};
#[cfg(feature = "files")]
use crate::export::print_picture::Pixels;
use crate::view::{Palette, Style, ThetaPlane};
use js_sys::{Error, Float64Array};
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
/// which set the reader follows. Or how it is to be printed.
#[wasm_bindgen]
#[derive(Clone, Debug)]
pub struct RenderOptions {
    letter: f64,
    dark: bool,
    pub(super) truth_shown: bool,
    pub(super) highlight: Option<usize>,
    /// Whether numbers have a decimal comma.
    pub comma: bool,
    /// A sheet of so many dots, on which letters are counted in dots, too.
    print: Option<(u32, u32)>,
    /// What is made in place of the canvas, if anything is.
    #[cfg(feature = "files")]
    pub(super) svg: Option<Svg>,
}

#[wasm_bindgen]
impl RenderOptions {
    /// Letters so many CSS pixels high, light letters on dark or dark ones on light; sets are counted from 0.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(letter: f64, dark: bool, truth_shown: bool, highlight: Option<usize>) -> Self {
        Self {
            letter,
            dark,
            truth_shown,
            highlight,
            comma: false,
            print: None,
            #[cfg(feature = "files")]
            svg: None,
        }
    }

    /// For print: dark letters, so many dots high, on white. The canvas that is drawn on gets so many dots.
    #[must_use]
    pub fn print(letter: f64, width: u32, height: u32, truth_shown: bool) -> Self {
        Self {
            print: Some((width, height)),
            ..Self::new(letter, false, truth_shown, None)
        }
    }
}

/// The θ that a point in a landscape or a start map stands for, or the nearest one; the point in CSS
/// pixels from the canvas's corner. Empty where there is no square.
#[wasm_bindgen(js_name = pixelToTheta)]
#[must_use]
pub fn pixel_to_theta(
    canvas: &HtmlCanvasElement,
    look: &RenderOptions,
    x: f64,
    y: f64,
) -> Float64Array {
    let density = density();
    let square = square(canvas, look, density);
    let theta = square.nearest_theta(x * density, y * density);
    rows(theta, pair)
}

/// Where a θ lies in a landscape or a start map, in CSS pixels from the canvas's corner.
#[wasm_bindgen(js_name = thetaToPixel)]
#[must_use]
pub fn theta_to_pixel(
    canvas: &HtmlCanvasElement,
    look: &RenderOptions,
    theta_a: f64,
    theta_b: f64,
) -> Float64Array {
    let density = density();
    let ThetaPlane { left, top, side } = square(canvas, look, density);
    let side = f64::from(side);
    let across = f64::from(left) + theta_a * side;
    let down = f64::from(top) + (1.0 - theta_b) * side;
    array(&[across / density, down / density])
}

fn square(canvas: &HtmlCanvasElement, look: &RenderOptions, density: f64) -> ThetaPlane {
    ThetaPlane::within(pixels(canvas, density), &style(look, density))
}

/// How many pixels of the screen a canvas covers.
fn pixels(canvas: &HtmlCanvasElement, density: f64) -> (u32, u32) {
    let pixels = |length: i32| (f64::from(length) * density).round() as u32;
    (
        pixels(canvas.client_width()),
        pixels(canvas.client_height()),
    )
}

fn style(look: &RenderOptions, density: f64) -> Style {
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

/// A cleared sheet with one unit for each pixel of the screen, however dense, or for each dot of print, and
/// lengths to match.
pub(super) struct RenderTarget<'a> {
    canvas: HtmlCanvasElement,
    look: &'a RenderOptions,
    #[cfg(feature = "files")]
    pub(super) pixels: Option<Pixels>,
    pub(super) size: (u32, u32),
    pub(super) style: Style,
}

impl<'a> RenderTarget<'a> {
    pub(super) fn new(canvas: HtmlCanvasElement, look: &'a RenderOptions) -> Result<Self, Error> {
        let density = if look.print.is_some() { 1.0 } else { density() };
        let on_screen = pixels(&canvas, density);
        let sheet = Self {
            look,
            #[cfg(feature = "files")]
            pixels: None,
            size: look.print.unwrap_or(on_screen),
            style: style(look, density),
            canvas,
        };
        #[cfg(feature = "files")]
        if look.svg.is_some() {
            return Ok(sheet);
        }
        sheet.clear()?;
        if look.print.is_some() {
            let paper = &sheet.style.palette.paper;
            let mut canvas = sheet.canvas()?;
            let filled = sheet.area(On::Canvas(&mut canvas)).fill(paper);
            filled.map_err(|_| message(PageError::NoCanvas))?;
        }
        Ok(sheet)
    }

    fn clear(&self) -> Result<(), Error> {
        let (width, height) = self.size;
        if (self.canvas.width(), self.canvas.height()) == self.size {
            // Setting the size would do as well, and have the browser lay the page out again.
            let [width, height] = [width, height].map(f64::from);
            self.context()?.clear_rect(0.0, 0.0, width, height);
        } else {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        Ok(())
    }

    fn context(&self) -> Result<CanvasRenderingContext2d, Error> {
        let context = self.canvas.get_context("2d").ok().flatten();
        let context = context.and_then(|it| it.dyn_into().ok());
        context.ok_or_else(|| message(PageError::NoCanvas))
    }

    /// Draws a picture on it.
    pub(super) fn draw<E>(
        self,
        draw: impl FnOnce(&DrawingArea<Backend<'_>, Shift>, &Style) -> Result<(), E>,
    ) -> Result<(), Error> {
        #[cfg(feature = "files")]
        if let Some(svg) = &self.look.svg {
            return self.draw_svg(svg, draw);
        }
        let mut canvas = self.canvas()?;
        let area = self.area(On::Canvas(&mut canvas));
        draw(&area, &self.style).map_err(|_| message(PageError::NoCanvas))
    }

    fn canvas(&self) -> Result<CanvasBackend, Error> {
        let backend = CanvasBackend::with_canvas_object(self.canvas.clone());
        backend.ok_or_else(|| message(PageError::NoCanvas))
    }

    pub(super) fn area<'b>(&self, on: On<'b>) -> DrawingArea<Backend<'b>, Shift> {
        let comma = self.look.comma;
        Backend { on, comma }.into_drawing_area()
    }

    /// Fills the square of all θ with `side` × `side` pixels, blended into each other when `smooth`.
    pub(super) fn fill(&mut self, side: usize, pixels: Vec<u8>, smooth: bool) -> Result<(), Error> {
        let square = ThetaPlane::within(self.size, &self.style);
        #[cfg(feature = "files")]
        if self.look.svg.is_some() {
            self.keep(side, pixels, smooth, square);
            return Ok(());
        }
        let failed = |_: JsValue| message(PageError::NoCanvas);
        let count = side as u32;
        let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&pixels), count, count)
            .map_err(failed)?;
        let small = OffscreenCanvas::new(count, count).map_err(failed)?;
        let context = small.get_context("2d").map_err(failed)?;
        let context =
            context.and_then(|it| it.dyn_into::<OffscreenCanvasRenderingContext2d>().ok());
        let context = context.ok_or_else(|| message(PageError::NoCanvas))?;
        context.put_image_data(&image, 0.0, 0.0).map_err(failed)?;
        let large = self.context()?;
        large.set_image_smoothing_enabled(smooth);
        let [left, top, side] = [square.left, square.top, square.side].map(f64::from);
        large
            .draw_image_with_offscreen_canvas_and_dw_and_dh(&small, left, top, side, side)
            .map_err(failed)
    }
}
