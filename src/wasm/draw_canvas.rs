//! What the page draws, each picture on a canvas of the page.

use super::Session;
use super::render_target::{RenderOptions, RenderTarget};
use crate::basins::BasinMap;
use crate::coin::{PerCoin, Theta};
use crate::em::{e_step, maximize};
use crate::ground_truth::GroundTruth;
use crate::landscape::Landscape;
use crate::view::{
    BasinsView, Highlight, LandscapeView, LowerBoundCaptions, LowerBoundChart, ObjectiveChart,
    TossGrid, Trajectory, shade, shade_basins,
};
use js_sys::Error;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

/// Cells along a side of the landscape, fine enough for smooth contours.
const LANDSCAPE_SIDE: usize = 80;
/// Cells along a side of the start map: each is a whole run of EM.
const STARTS_SIDE: usize = 60;

#[wasm_bindgen]
impl Session {
    /// Draws `rows` rows of the toss grid from set `first`; where the reader guessed a set's share for coin
    /// A, with that guess.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on. Likewise below.
    #[wasm_bindgen(js_name = drawGrid)]
    pub fn draw_grid(
        &self,
        canvas: HtmlCanvasElement,
        look: &RenderOptions,
        first: usize,
        rows: usize,
        guessed_set: Option<usize>,
        guessed_share: Option<f64>,
    ) -> Result<(), Error> {
        let sheet = RenderTarget::new(canvas, look)?;
        let grid = TossGrid {
            tosses: self.em.tosses(),
            first,
            rows,
            expectation: self.em.expectation(),
            guess: guessed_set.zip(guessed_share),
            coins: &self.seen(look).coins,
        };
        sheet.draw(|area, style| grid.draw(area, style))
    }

    /// Draws θA and θB by iteration; `caption` stands below the axis. Where the reader follows a set, it is
    /// highlighted and named.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawTrajectory)]
    pub fn draw_trajectory(
        &self,
        canvas: HtmlCanvasElement,
        look: &RenderOptions,
        caption: &str,
        name: &str,
    ) -> Result<(), Error> {
        let sheet = RenderTarget::new(canvas, look)?;
        let seen = self.seen(look);
        let trajectory = Trajectory {
            path: self.em.path(),
            truth: seen.theta,
            estimate: self.seen_estimate(look),
            highlight: self.highlight(look, name),
            caption,
        };
        sheet.draw(|area, style| trajectory.draw(area, style))
    }

    /// Draws the landscape with the path so far, a prediction of θ where there is one, joined to the
    /// present θ where that is the answer, and the set that the reader follows.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawLandscape)]
    pub fn draw_landscape(
        &mut self,
        canvas: HtmlCanvasElement,
        look: &RenderOptions,
        predicted_a: Option<f64>,
        predicted_b: Option<f64>,
        answered: bool,
        name: &str,
    ) -> Result<(), Error> {
        let mut sheet = RenderTarget::new(canvas, look)?;
        let parameters = self.em.parameters();
        let landscape = match self.landscape.take() {
            Some((prior, kept)) if prior == parameters.prior => kept,
            _ => Landscape::new(self.em.tosses(), parameters, LANDSCAPE_SIDE),
        };
        let pixels = shade(&landscape, &sheet.style.palette);
        sheet.fill(LANDSCAPE_SIDE, pixels, true)?;
        let seen = self.seen(look);
        let guessed = predicted_a.zip(predicted_b);
        let view = LandscapeView {
            landscape: &landscape,
            path: self.em.path(),
            end: self.em.converged().then(|| self.em.theta()),
            truth: seen.theta,
            estimate: self.seen_estimate(look),
            prediction: guessed.and_then(|(a, b)| Theta::new(a, b).ok()),
            answered,
            highlight: self.highlight(look, name),
        };
        let drawn = sheet.draw(|area, style| view.draw(area, style));
        self.landscape = Some((parameters.prior, landscape));
        drawn
    }

    /// Draws ℓ and the last E-step's lower bound along the line to the next θ; at the guess only ℓ, and
    /// nothing where EM cannot go on.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawClimb)]
    pub fn draw_climb(
        &self,
        canvas: HtmlCanvasElement,
        look: &RenderOptions,
        here: &str,
        next: &str,
        bound: &str,
    ) -> Result<(), Error> {
        let sheet = RenderTarget::new(canvas, look)?;
        let (tosses, method) = (self.em.tosses(), self.em.method());
        let first = match self.em.expectation() {
            Some(_) => None,
            None => e_step(tosses, self.em.parameters(), method.assignment).ok(),
        };
        let Some(expectation) = self.em.expectation().or(first.as_ref()) else {
            return Ok(());
        };
        let before = self.em.position().saturating_sub(1) / 2;
        let climb = LowerBoundChart {
            tosses,
            expectation,
            path: &self.em.path()[..=before],
            next: maximize(expectation, method.prior),
            phase: self.em.phase(),
            captions: LowerBoundCaptions {
                here,
                next,
                log_likelihood: "ℓ",
                bound,
            },
        };
        sheet.draw(|area, style| climb.draw(area, style))
    }

    /// Draws ℓ and Q by iteration; `caption` stands below the axis, `falls` where Q first fell.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawProgress)]
    pub fn draw_progress(
        &mut self,
        canvas: HtmlCanvasElement,
        look: &RenderOptions,
        caption: &str,
        falls: &str,
    ) -> Result<(), Error> {
        let sheet = RenderTarget::new(canvas, look)?;
        let progress = ObjectiveChart {
            history: self.history(),
            caption,
            falls,
            log_likelihood: "ℓ",
            expected: "Q",
        };
        sheet.draw(|area, style| progress.draw(area, style))
    }

    /// Computes some more cells of the start map, and says how much of it is done, from 0 to 1.
    #[wasm_bindgen(js_name = advanceStarts)]
    pub fn advance_starts(&mut self, cells: usize) -> f64 {
        let (method, tosses) = (self.em.method(), self.em.shared_tosses());
        let prior = self.em.path()[0].prior;
        let map = self
            .starts
            .get_or_insert_with(|| BasinMap::new(tosses, method, prior, STARTS_SIDE));
        map.advance(cells);
        map.done()
    }

    /// Draws the start map as far as it is done.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawStarts)]
    pub fn draw_starts(
        &self,
        canvas: HtmlCanvasElement,
        look: &RenderOptions,
    ) -> Result<(), Error> {
        let mut sheet = RenderTarget::new(canvas, look)?;
        let Some(map) = &self.starts else {
            return Ok(());
        };
        let pixels = shade_basins(map, &sheet.style.palette);
        sheet.fill(map.side(), pixels, false)?;
        let guess = self.setup.guess;
        sheet.draw(|area, style| BasinsView { map, guess }.draw(area, style))
    }

    /// The set that the reader follows, as it lights up in charts; nothing where it has no tosses.
    fn highlight<'a>(&self, look: &RenderOptions, name: &'a str) -> Option<Highlight<'a>> {
        let set = look
            .highlight
            .filter(|&set| set < self.em.tosses().sets())?;
        let (heads, tosses) = (self.em.tosses().heads(set), self.em.tosses().len(set));
        (tosses > 0).then(|| Highlight {
            share: f64::from(heads) / f64::from(tosses),
            name,
        })
    }

    fn seen_estimate(&self, look: &RenderOptions) -> PerCoin<Option<f64>> {
        if look.truth_shown {
            self.estimate
        } else {
            PerCoin::default()
        }
    }

    fn seen(&self, look: &RenderOptions) -> &GroundTruth {
        const HIDDEN: &GroundTruth = &GroundTruth {
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
