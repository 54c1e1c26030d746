//! Render targets: a canvas of the page or a sheet for print.

use super::js_object::put;
use super::page_error::{PageError, message};
use super::plotting_backend::{Backend, BackendKind};
use super::render_options::{RenderOptions, density};
use super::svg_backend::SvgBackend;
use crate::coin::Theta;
use crate::export::svg_document::Pixels;
use crate::view::{Palette, Style, ThetaPlane};
use js_sys::{Error, Object};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, ImageData, OffscreenCanvas,
    OffscreenCanvasRenderingContext2d,
};

/// Returns the place of the square of all θ on a canvas, in its pixels.
pub(super) fn plane(canvas: &HtmlCanvasElement, letter: f64) -> ThetaPlane {
    let density = density();
    let style = Style {
        palette: Palette::LIGHT,
        em: letter * density,
    };
    ThetaPlane::within(pixels(canvas, density), &style)
}

/// Returns the size of a canvas in pixels of the screen.
fn pixels(canvas: &HtmlCanvasElement, density: f64) -> (u32, u32) {
    let pixels = |length: i32| (f64::from(length) * density).round() as u32;
    (
        pixels(canvas.client_width()),
        pixels(canvas.client_height()),
    )
}

/// A cleared sheet with one unit for each pixel of the screen, however dense, or for each dot of print, and
/// lengths to match.
pub(super) struct RenderTarget<'a> {
    pub(super) canvas: HtmlCanvasElement,
    pub(super) options: &'a RenderOptions,
    pub(super) pixels: Option<Pixels>,
    pub(super) size: (u32, u32),
    pub(super) style: Style,
}

impl<'a> RenderTarget<'a> {
    pub(super) fn new(
        canvas: HtmlCanvasElement,
        options: &'a RenderOptions,
    ) -> Result<Self, Error> {
        let density = if options.print.is_some() {
            1.0
        } else {
            density()
        };
        let on_screen = pixels(&canvas, density);
        let sheet = Self {
            options,
            pixels: None,
            size: options.print.unwrap_or(on_screen),
            style: options.style(density),
            canvas,
        };
        if options.svg.is_some() {
            return Ok(sheet);
        }
        sheet.clear()?;
        if options.print.is_some() {
            let paper = &sheet.style.palette.paper;
            let mut canvas = sheet.canvas()?;
            let filled = sheet.area(BackendKind::Canvas(&mut canvas), 1).fill(paper);
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

    pub(super) fn context(&self) -> Result<CanvasRenderingContext2d, Error> {
        let context = self.canvas.get_context("2d").ok().flatten();
        let context = context.and_then(|it| it.dyn_into().ok());
        context.ok_or_else(|| message(PageError::NoCanvas))
    }

    /// Returns the point of a θ, in CSS pixels from the canvas's corner.
    pub(super) fn place(&self, theta: Theta) -> JsValue {
        let ThetaPlane { left, top, side } = ThetaPlane::within(self.size, &self.style);
        let (side, density) = (f64::from(side), density());
        let point = Object::new();
        let (x, y) = (theta.a() * side, (1.0 - theta.b()) * side);
        put(&point, "x", ((f64::from(left) + x) / density).into());
        put(&point, "y", ((f64::from(top) + y) / density).into());
        point.into()
    }

    /// Draws a picture on it, or as an SVG.
    pub(super) fn draw<E>(
        self,
        draw: impl FnOnce(&DrawingArea<Backend<'_>, Shift>, &Style) -> Result<(), E>,
    ) -> Result<(), Error> {
        let (mut canvas, mut text) = (None, String::new());
        let on = if self.options.svg.is_some() {
            BackendKind::Svg(SvgBackend::new(&mut text, self.size))
        } else {
            BackendKind::Canvas(canvas.insert(self.canvas()?))
        };
        draw(&self.area(on, 1), &self.style).map_err(|_| message(PageError::NoCanvas))?;
        if let Some(svg) = &self.options.svg {
            self.finish_svg(svg, &text);
        }
        Ok(())
    }

    /// The units to a pixel with which curves are smooth. The dots of print are fine enough.
    pub(super) fn finer(&self) -> u32 {
        if self.options.print.is_some() { 1 } else { 16 }
    }

    /// Draws on it with units so much finer than pixels.
    pub(super) fn draw_finer<E>(
        &self,
        finer: u32,
        draw: impl FnOnce(&DrawingArea<Backend<'_>, Shift>, &Style) -> Result<(), E>,
    ) -> Result<(), Error> {
        let (context, scale) = (self.context()?, 1.0 / f64::from(finer));
        context.scale(scale, scale).map_err(not_drawn)?;
        let mut canvas = self.canvas()?;
        let area = self.area(BackendKind::Canvas(&mut canvas), finer);
        let drawn = draw(&area, &self.style).map_err(|_| message(PageError::NoCanvas));
        context.reset_transform().map_err(not_drawn)?;
        drawn
    }

    fn canvas(&self) -> Result<CanvasBackend, Error> {
        let backend = CanvasBackend::with_canvas_object(self.canvas.clone());
        backend.ok_or_else(|| message(PageError::NoCanvas))
    }

    pub(super) fn area<'b>(
        &self,
        on: BackendKind<'b>,
        finer: u32,
    ) -> DrawingArea<Backend<'b>, Shift> {
        let comma = self.options.comma;
        Backend { on, comma, finer }.into_drawing_area()
    }

    /// Fills the square of all θ with `side` × `side` pixels, blended into each other when `smooth`.
    pub(super) fn fill(&mut self, side: usize, pixels: Vec<u8>, smooth: bool) -> Result<(), Error> {
        let plane = ThetaPlane::within(self.size, &self.style);
        if self.options.svg.is_some() {
            self.keep(side, pixels, smooth, plane);
            return Ok(());
        }
        let count = side as u32;
        let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&pixels), count, count)
            .map_err(not_drawn)?;
        let small = OffscreenCanvas::new(count, count).map_err(not_drawn)?;
        let put = context_of(&small)?.put_image_data(&image, 0.0, 0.0);
        put.map_err(not_drawn)?;
        let large = self.context()?;
        large.set_image_smoothing_enabled(smooth);
        let [left, top, side] = [plane.left, plane.top, plane.side].map(f64::from);
        large
            .draw_image_with_offscreen_canvas_and_dw_and_dh(&small, left, top, side, side)
            .map_err(not_drawn)
    }
}

pub(super) fn context_of(
    canvas: &OffscreenCanvas,
) -> Result<OffscreenCanvasRenderingContext2d, Error> {
    let context = canvas.get_context("2d").ok().flatten();
    let context = context.and_then(|it| it.dyn_into().ok());
    context.ok_or_else(|| message(PageError::NoCanvas))
}

pub(super) fn not_drawn(_: JsValue) -> Error {
    message(PageError::NoCanvas)
}
