//! What the page draws, each picture on a canvas of the page.

use super::{Demo, array, message};
use crate::coin::Theta;
use crate::em::{Phase, maximize};
use crate::landscape::Landscape;
use crate::likelihood::history;
use crate::start_map::StartMap;
use crate::truth::Truth;
use crate::view::{
    Climb, ClimbCaptions, Grid, LandscapeView, Palette, Progress, Square, Starts, Style,
    Trajectory, shade, shade_starts,
};
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

/// Cells along a side of the landscape, fine enough for smooth contours.
const LANDSCAPE_SIDE: usize = 80;
/// Cells along a side of the start map: each is a whole run of EM.
const STARTS_SIDE: usize = 60;

/// How a picture is to look: its letters in CSS pixels, its colours, and whether the truth may be seen.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct Look {
    letter: f64,
    dark: bool,
    truth_shown: bool,
}

#[wasm_bindgen]
impl Look {
    /// Letters so many CSS pixels high, light letters on dark or dark ones on light.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(letter: f64, dark: bool, truth_shown: bool) -> Self {
        Self {
            letter,
            dark,
            truth_shown,
        }
    }
}

#[wasm_bindgen]
impl Demo {
    /// Draws `rows` rows of the toss grid from set `first`.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on. Likewise below.
    #[wasm_bindgen(js_name = drawGrid)]
    pub fn draw_grid(
        &self,
        canvas: HtmlCanvasElement,
        look: &Look,
        first: usize,
        rows: usize,
    ) -> Result<(), JsError> {
        let sheet = Sheet::new(canvas, look)?;
        let grid = Grid {
            tosses: self.em.tosses(),
            first,
            rows,
            expectation: self.em.expectation(),
            coins: &self.seen(look).coins,
        };
        grid.draw(&sheet.area()?, &sheet.style).map_err(message)
    }

    /// Draws θA and θB by iteration; `caption` stands below the axis.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawTrajectory)]
    pub fn draw_trajectory(
        &self,
        canvas: HtmlCanvasElement,
        look: &Look,
        caption: &str,
    ) -> Result<(), JsError> {
        let sheet = Sheet::new(canvas, look)?;
        let seen = self.seen(look);
        let trajectory = Trajectory {
            path: self.em.path(),
            truth: seen.theta,
            estimate: seen.complete_data_estimate(self.em.tosses()),
            caption,
        };
        trajectory
            .draw(&sheet.area()?, &sheet.style)
            .map_err(message)
    }

    /// Draws the landscape with the path so far, and a prediction of θ where there is one.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawLandscape)]
    pub fn draw_landscape(
        &mut self,
        canvas: HtmlCanvasElement,
        look: &Look,
        predicted_a: Option<f64>,
        predicted_b: Option<f64>,
    ) -> Result<(), JsError> {
        let sheet = Sheet::new(canvas, look)?;
        let parameters = self.em.parameters();
        let landscape = match self.landscape.take() {
            Some((prior, kept)) if prior == parameters.prior => kept,
            _ => Landscape::new(self.em.tosses(), parameters, LANDSCAPE_SIDE),
        };
        let square = LandscapeView::plot(sheet.size(), &sheet.style);
        sheet.fill(
            square,
            LANDSCAPE_SIDE,
            &shade(&landscape, &sheet.style.palette),
            true,
        )?;
        let seen = self.seen(look);
        let guessed = predicted_a.zip(predicted_b);
        let view = LandscapeView {
            landscape: &landscape,
            path: self.em.path(),
            summits: self.em.converged().then(|| self.em.theta()),
            truth: seen.theta,
            estimate: seen.complete_data_estimate(self.em.tosses()),
            prediction: guessed.and_then(|(a, b)| Theta::new(a, b).ok()),
        };
        let drawn = view.draw(&sheet.area()?, &sheet.style).map_err(message);
        self.landscape = Some((parameters.prior, landscape));
        drawn
    }

    /// Draws ℓ and the last E-step's lower bound along the line to the next θ; nothing at the guess.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawClimb)]
    pub fn draw_climb(
        &self,
        canvas: HtmlCanvasElement,
        look: &Look,
        here: &str,
        next: &str,
        bound: &str,
    ) -> Result<(), JsError> {
        let sheet = Sheet::new(canvas, look)?;
        let Some(expectation) = self.em.expectation() else {
            return Ok(());
        };
        let climb = Climb {
            tosses: self.em.tosses(),
            expectation,
            next: maximize(expectation, self.em.method().prior),
            revealed: self.em.phase() == Phase::Maximized,
            captions: ClimbCaptions {
                here,
                next,
                log_likelihood: "ℓ",
                bound,
            },
        };
        climb.draw(&sheet.area()?, &sheet.style).map_err(message)
    }

    /// Draws ℓ and Q by iteration; `caption` stands below the axis.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawProgress)]
    pub fn draw_progress(
        &self,
        canvas: HtmlCanvasElement,
        look: &Look,
        caption: &str,
    ) -> Result<(), JsError> {
        let sheet = Sheet::new(canvas, look)?;
        let progress = Progress {
            history: &history(&self.em),
            caption,
            log_likelihood: "ℓ",
            expected: "Q",
        };
        progress.draw(&sheet.area()?, &sheet.style).map_err(message)
    }

    /// Computes some more cells of the start map, and says how much of it is done, from 0 to 1.
    #[wasm_bindgen(js_name = advanceStarts)]
    pub fn advance_starts(&mut self, cells: usize) -> f64 {
        let (method, tosses) = (self.em.method(), self.em.shared_tosses());
        let prior = self.em.path()[0].prior;
        let map = self
            .starts
            .get_or_insert_with(|| StartMap::new(tosses, method, prior, STARTS_SIDE));
        map.advance(cells);
        map.done()
    }

    /// Draws the start map as far as it is done.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawStarts)]
    pub fn draw_starts(&self, canvas: HtmlCanvasElement, look: &Look) -> Result<(), JsError> {
        let sheet = Sheet::new(canvas, look)?;
        let Some(map) = &self.starts else {
            return Ok(());
        };
        let square = Starts::plot(sheet.size(), &sheet.style);
        sheet.fill(
            square,
            map.side(),
            &shade_starts(map, &sheet.style.palette),
            false,
        )?;
        let guess = self.setup.guess;
        Starts { map, guess }
            .draw(&sheet.area()?, &sheet.style)
            .map_err(message)
    }

    fn seen(&self, look: &Look) -> &Truth {
        const HIDDEN: &Truth = &Truth {
            theta: None,
            coins: Vec::new(),
        };
        if look.truth_shown {
            &self.truth
        } else {
            HIDDEN
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
    LandscapeView::plot(size, &style(look, density))
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
struct Sheet {
    canvas: HtmlCanvasElement,
    style: Style,
}

impl Sheet {
    fn new(canvas: HtmlCanvasElement, look: &Look) -> Result<Self, JsError> {
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

    fn size(&self) -> (u32, u32) {
        (self.canvas.width(), self.canvas.height())
    }

    fn area(&self) -> Result<DrawingArea<CanvasBackend, Shift>, JsError> {
        let backend = CanvasBackend::with_canvas_object(self.canvas.clone());
        let backend = backend.ok_or_else(|| message(NO_CANVAS))?;
        Ok(backend.into_drawing_area())
    }

    /// Fills the square with `side` × `side` pixels, blended into each other when `smooth`.
    fn fill(
        &self,
        square: Square,
        side: usize,
        pixels: &[u8],
        smooth: bool,
    ) -> Result<(), JsError> {
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
