//! The landscape of ℓ and the basins on it: computed as far as they are asked for, and drawn.

use super::super::Session;
use super::super::js_object::{js_object, list};
use super::super::later;
use super::super::render_options::density;
use super::super::render_target::{RenderTarget, plane};
use super::super::snapshot::theta_object;
use crate::basins::BasinMap;
use crate::coin::Theta;
use crate::landscape::{Landscape, Road};
use crate::log_likelihood::log_likelihood;
use crate::view::{
    ContourLines, LandscapeCaptions, LandscapeView, ThetaPlane, shade, shade_basins,
};
use js_sys::Error;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

/// Cells along a side of the landscape, fine enough for smooth contours.
const LANDSCAPE_SIDE: usize = 80;
/// Cells along a side of the basins: each is a whole run of EM.
const BASINS_SIDE: usize = 60;

#[wasm_bindgen]
impl Session {
    /// Computes some more cells of the basins, and returns how much of them is done, from 0 to 1.
    #[wasm_bindgen(js_name = advanceBasins)]
    pub fn advance_basins(&mut self, cells: usize) -> f64 {
        if later::is_there() {
            self.compute_basins(cells)
        } else {
            0.0
        }
    }

    /// The distinct ends of the basins that are known so far, those that most starts lead to first.
    #[wasm_bindgen(js_name = basinEnds, unchecked_return_type = "BasinEnd[]")]
    #[must_use]
    pub fn basin_ends(&self) -> JsValue {
        match &self.basins {
            Some(map) => self.ends_in(map),
            None => list::<JsValue>([]),
        }
    }
}

impl Session {
    #[inline(never)]
    fn compute_basins(&mut self, cells: usize) -> f64 {
        let (method, tosses) = (self.em.method(), self.em.shared_tosses());
        let prior = self.em.path()[0].prior;
        let map = self
            .basins
            .get_or_insert_with(|| BasinMap::new(tosses, method, prior, BASINS_SIDE));
        map.advance(cells);
        map.progress()
    }

    #[inline(never)]
    fn ends_in(&self, map: &BasinMap) -> JsValue {
        list(map.ends().iter().map(|end| BasinEndObject {
            theta: theta_object(end.parameters.theta),
            log_likelihood: log_likelihood(self.em.tosses(), end.parameters),
            part: end.starts as f64 / map.starts() as f64,
        }))
    }
}

js_object! {
    /// Where EM ends from some of the starts.
    BasinEndObject as "BasinEnd" {
        /// θ there.
        theta as "theta": JsValue => "PerCoin<number>",
        /// ℓ there.
        log_likelihood as "logLikelihood": f64 => "number",
        /// The part of the starts that lead there, from 0 to 1.
        part as "part": f64 => "number",
    }
}

/// The θ that a point in a picture over all θ stands for, or the nearest one. Nothing where there is no room for one.
#[wasm_bindgen(js_name = pixelToTheta, unchecked_return_type = "PerCoin<number> | undefined")]
#[must_use]
pub fn pixel_to_theta(canvas: &HtmlCanvasElement, letter: f64, x: f64, y: f64) -> JsValue {
    let density = density();
    let theta = plane(canvas, letter).nearest_theta(x * density, y * density);
    theta.map(theta_object).into()
}

impl Session {
    /// The landscape with the road of EM, and with a prediction of θ where there is one, joined to the present θ where
    /// that is the answer; with the basins, as far as they are done, in place of the tint.
    #[inline(never)]
    pub(super) fn draw_landscape(
        &mut self,
        mut target: RenderTarget<'_>,
        with_basins: bool,
    ) -> Result<(), Error> {
        let parameters = self.em.parameters();
        let (landscape, mut backdrop) = match self.landscape.take() {
            Some((prior, kept, backdrop)) if prior == parameters.prior => (kept, backdrop),
            _ => (
                Landscape::new(self.em.tosses(), parameters, LANDSCAPE_SIDE),
                None,
            ),
        };
        self.find_road();
        let basins = self.basins.as_ref().filter(|_| with_basins);
        let of_method = with_basins.then(|| self.em.method());
        let is_drawn = target.draw_backdrop(backdrop.as_ref(), of_method)?;
        let palette = &target.style.palette;
        match basins {
            _ if is_drawn => {}
            Some(map) => {
                let pixels = shade_basins(map, palette);
                target.fill(map.side(), pixels, false)?;
            }
            None => {
                let pixels = shade(&landscape, palette);
                target.fill(LANDSCAPE_SIDE, pixels, true)?;
            }
        }
        let (options, name) = (target.options, self.name(&target));
        let predicted = options
            .number("predictedA")
            .zip(options.number("predictedB"));
        let road = self.road.as_ref();
        let is_maximum = road.is_some_and(Road::ends_at_maximum);
        let captions = [
            "start",
            "now",
            if is_maximum { "top" } else { "end" },
            "swapped",
            "truth",
            "counted",
            "predicted",
            "ridge",
        ]
        .map(|key| options.caption(key));
        let [start, now, end, swapped, truth, estimate, prediction, ridge] =
            captions.each_ref().map(String::as_str);
        let view = LandscapeView {
            path: self.em.path(),
            moved: self.stage(options.progress()).theta,
            ahead: road.map_or(&[], |road| road.ahead(self.em.iteration())),
            end: road.map(|road| road.end().theta),
            basins,
            truth: self.seen_theta(),
            estimate: self.seen_estimate(),
            prediction: predicted.and_then(|(a, b)| Theta::new(a, b).ok()),
            answered: options.is("answered"),
            highlight: self.highlight(&target, &name),
            captions: LandscapeCaptions {
                start,
                now,
                end,
                mirrored: if is_maximum { swapped } else { "" },
                truth,
                estimate,
                prediction,
                ridge,
            },
        };
        let finer = target.finer();
        let contours = ContourLines {
            landscape: &landscape,
            plane: ThetaPlane::within(target.size, &target.style),
            finer,
            on_tint: basins.is_none(),
        };
        if finer > 1 && !is_drawn {
            target.draw_finer(finer, |area, style| contours.draw(area, style))?;
            // Basins that are not done yet change from frame to frame.
            backdrop = match basins {
                Some(map) if map.progress() < 1.0 => None,
                _ => target.keep_backdrop(of_method)?,
            };
        }
        let drawn = target.draw(|area, style| {
            if finer == 1 {
                contours.draw(area, style)?;
            }
            view.draw(area, style)
        });
        self.landscape = Some((parameters.prior, landscape, backdrop));
        drawn
    }
}
