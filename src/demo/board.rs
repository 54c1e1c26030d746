//! What pictures are drawn on: a canvas of the page or a sheet for print, how it is to look, and where a
//! point of it lies.

use super::array;
use super::fault::{Fault, message};
use super::medium::{Medium, On};
use crate::export::picture::{Pixels, document};
use crate::view::{Palette, Square, Style};
use js_sys::{Error, Float64Array};
use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_canvas::CanvasBackend;
use std::cell::RefCell;
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
pub struct Look {
    letter: f64,
    dark: bool,
    pub(super) truth_shown: bool,
    pub(super) lit: Option<usize>,
    /// Whether numbers have a decimal comma.
    pub comma: bool,
    print: Option<Print>,
}

/// A sheet of so many dots, on which letters are counted in dots, too.
#[derive(Clone, Debug)]
struct Print {
    size: (u32, u32),
    /// The title of an SVG, and in its turn the SVG itself; nothing for a canvas.
    svg: Option<RefCell<String>>,
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
            comma: false,
            print: None,
        }
    }

    /// For print: dark letters, so many dots high, on white. The canvas that is drawn on gets so many dots;
    /// with a `title`, an SVG is made in its place, and the canvas stays as it is.
    #[must_use]
    pub fn print(
        letter: f64,
        width: u32,
        height: u32,
        truth_shown: bool,
        title: Option<String>,
    ) -> Self {
        let svg = title.map(RefCell::new);
        Self {
            print: Some(Print {
                size: (width, height),
                svg,
            }),
            ..Self::new(letter, false, truth_shown, None)
        }
    }

    /// The SVG that was drawn with this look; nothing when it is for a canvas.
    #[must_use]
    pub fn svg(&self) -> Option<String> {
        let svg = self.print.as_ref()?.svg.as_ref()?;
        Some(svg.borrow().clone())
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

/// A cleared sheet with one unit for each pixel of the screen, however dense, or for each dot of print, and
/// lengths to match.
pub(super) struct Sheet<'a> {
    canvas: HtmlCanvasElement,
    /// Where an SVG goes that is made in place of the canvas.
    svg: Option<&'a RefCell<String>>,
    pixels: Option<Pixels>,
    size: (u32, u32),
    comma: bool,
    pub(super) style: Style,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(canvas: HtmlCanvasElement, look: &'a Look) -> Result<Self, Error> {
        let density = if look.print.is_some() { 1.0 } else { density() };
        let pixels = |length: i32| (f64::from(length) * density).round() as u32;
        let on_screen = (
            pixels(canvas.client_width()),
            pixels(canvas.client_height()),
        );
        let sheet = Self {
            svg: look.print.as_ref().and_then(|print| print.svg.as_ref()),
            pixels: None,
            size: look.print.as_ref().map_or(on_screen, |print| print.size),
            comma: look.comma,
            style: style(look, density),
            canvas,
        };
        if sheet.svg.is_none() {
            // Setting the size also clears the canvas.
            sheet.canvas.set_width(sheet.size.0);
            sheet.canvas.set_height(sheet.size.1);
        }
        if look.print.is_some() && sheet.svg.is_none() {
            let paper = &sheet.style.palette.paper;
            sheet
                .area(None)?
                .fill(paper)
                .map_err(|_| message(Fault::NoCanvas))?;
        }
        Ok(sheet)
    }

    /// Draws a picture on it.
    pub(super) fn draw<E>(
        self,
        draw: impl FnOnce(&DrawingArea<Medium<'_>, Shift>, &Style) -> Result<(), E>,
    ) -> Result<(), Error> {
        let Some(svg) = self.svg else {
            return draw(&self.area(None)?, &self.style).map_err(|_| message(Fault::NoCanvas));
        };
        let mut drawn = String::new();
        draw(&self.area(Some(&mut drawn))?, &self.style).map_err(|_| message(Fault::NoCanvas))?;
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

    fn area<'b>(
        &self,
        svg: Option<&'b mut String>,
    ) -> Result<DrawingArea<Medium<'b>, Shift>, Error> {
        let on = match svg {
            Some(text) => On::Svg(SVGBackend::with_string(text, self.size)),
            None => {
                let backend = CanvasBackend::with_canvas_object(self.canvas.clone());
                On::Canvas(backend.ok_or_else(|| message(Fault::NoCanvas))?)
            }
        };
        let comma = self.comma;
        Ok(Medium { on, comma }.into_drawing_area())
    }

    /// Fills the square of all θ with `side` × `side` pixels, blended into each other when `smooth`.
    pub(super) fn fill(&mut self, side: usize, pixels: Vec<u8>, smooth: bool) -> Result<(), Error> {
        let square = Square::within(self.size, &self.style);
        if self.svg.is_some() {
            self.pixels = Some(Pixels {
                side,
                colors: pixels,
                smooth,
                square,
            });
            return Ok(());
        }
        let failed = |_: JsValue| message(Fault::NoCanvas);
        let count = side as u32;
        let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&pixels), count, count)
            .map_err(failed)?;
        let small = OffscreenCanvas::new(count, count).map_err(failed)?;
        let context = small.get_context("2d").map_err(failed)?;
        let context =
            context.and_then(|it| it.dyn_into::<OffscreenCanvasRenderingContext2d>().ok());
        let context = context.ok_or_else(|| message(Fault::NoCanvas))?;
        context.put_image_data(&image, 0.0, 0.0).map_err(failed)?;
        let large = self.canvas.get_context("2d").map_err(failed)?;
        let large = large.and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok());
        let large = large.ok_or_else(|| message(Fault::NoCanvas))?;
        large.set_image_smoothing_enabled(smooth);
        let [left, top, side] = [square.left, square.top, square.side].map(f64::from);
        large
            .draw_image_with_offscreen_canvas_and_dw_and_dh(&small, left, top, side, side)
            .map_err(failed)
    }
}
