//! Drawing: each picture on a canvas of the page.
//!
//! Two views have other names in the code than in links, where old names must still open, and on the page:
//!
//! | code | links and `Picture` | page |
//! | --- | --- | --- |
//! | `lower_bound_chart` | `climb` | *Why it climbs*, above |
//! | `objective_chart` | `progress` | *Why it climbs*, below |
//! | `basins` | `starts` | *Where each start ends*, a layer of the landscape |

use super::Session;
use super::js_object::{js_object, list};
use super::render_target::{RenderOptions, RenderTarget, density, plane};
use super::snapshot::theta_object;
use crate::basins::BasinMap;
use crate::beginning::Beginning;
use crate::coin::{Coin, PerCoin, Theta};
use crate::em::{Phase, e_step, maximize};
use crate::landscape::{Landscape, Road};
use crate::log_likelihood::log_likelihood;
use crate::view::{
    ContourLines, Highlight, LandscapeCaptions, LandscapeView, LowerBoundCaptions, LowerBoundChart,
    ObjectiveChart, Piles, Shares, ThetaPlane, TossGrid, TrajectoryChart, shade, shade_basins,
};
use js_sys::Error;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

/// Cells along a side of the landscape, fine enough for smooth contours.
const LANDSCAPE_SIDE: usize = 80;
/// Cells along a side of the basins: each is a whole run of EM.
const BASINS_SIDE: usize = 60;

#[wasm_bindgen(typescript_custom_section)]
const PICTURES: &'static str = "
/**
 * The pictures: the toss grid, the piles, θ by iteration, the landscape of ℓ, the lower bound, ℓ and Q by iteration, the
 * landscape with the basins.
 */
export type Picture = 'grid' | 'piles' | 'trajectory' | 'landscape' | 'climb' | 'progress' | 'starts';
/** A point of a canvas in CSS pixels from its corner. */
export interface Point { x: number; y: number }
";

#[wasm_bindgen]
impl Session {
    /// Draws a picture. For `landscape` and `starts`, returns the point of the guess.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(unchecked_return_type = "Point | undefined")]
    pub fn draw(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Picture")] picture: &str,
        canvas: HtmlCanvasElement,
        #[wasm_bindgen(unchecked_param_type = "RenderOptions")] options: JsValue,
    ) -> Result<JsValue, Error> {
        self.draw_on(
            picture,
            canvas,
            &RenderOptions::new(options, self.highlighted()),
        )
    }

    /// Computes some more cells of the basins, and returns how much of them is done, from 0 to 1.
    #[wasm_bindgen(js_name = advanceBasins)]
    pub fn advance_basins(&mut self, cells: usize) -> f64 {
        let (method, tosses) = (self.em.method(), self.em.shared_tosses());
        let prior = self.em.path()[0].prior;
        let map = self
            .basins
            .get_or_insert_with(|| BasinMap::new(tosses, method, prior, BASINS_SIDE));
        map.advance(cells);
        map.progress()
    }

    /// The distinct ends of the basins that are known so far, those that most starts lead to first.
    #[wasm_bindgen(js_name = basinEnds, unchecked_return_type = "BasinEnd[]")]
    #[must_use]
    pub fn basin_ends(&self) -> JsValue {
        let Some(map) = &self.basins else {
            return list::<JsValue>([]);
        };
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
    pub(super) fn draw_on(
        &mut self,
        picture: &str,
        canvas: HtmlCanvasElement,
        options: &RenderOptions,
    ) -> Result<JsValue, Error> {
        let target = RenderTarget::new(canvas, options)?;
        let guess = match picture {
            "landscape" | "starts" => target.place(self.setup.guess),
            _ => JsValue::UNDEFINED,
        };
        match picture {
            "grid" => self.draw_grid(target),
            "piles" => self.draw_piles(target),
            "trajectory" => self.draw_trajectory(target),
            "climb" => self.draw_lower_bound(target),
            "progress" => self.draw_objective(target),
            _ => self.draw_landscape(target, picture == "starts"),
        }?;
        Ok(guess)
    }

    fn draw_grid(&self, target: RenderTarget<'_>) -> Result<(), Error> {
        let options = target.options;
        let guess = options
            .number("predictedSet")
            .zip(options.number("predictedA"));
        let stage = self.stage(options.progress());
        self.with_shares(stage.cut, |shares| {
            let grid = TossGrid {
                tosses: self.em.tosses(),
                first: options.number("first").unwrap_or_default() as usize,
                rows: options.number("rows").unwrap_or_default() as usize,
                shares,
                guess: guess.map(|(set, share)| (set as usize, share)),
                coins: self.seen_coins(),
            };
            target.draw(|area, style| grid.draw(area, style))
        })
    }

    fn draw_piles(&self, target: RenderTarget<'_>) -> Result<(), Error> {
        let stage = self.stage(target.options.progress());
        self.with_shares(stage.gathered, |shares| {
            let piles = Piles {
                tosses: self.em.tosses(),
                shares,
                highlighted: target.options.highlighted,
                border: self.border(stage),
            };
            target.draw(|area, style| piles.draw(area, style))
        })
    }

    /// To which coin the sets are counted at this moment.
    pub(super) fn shares(&self) -> Shares<'_> {
        match self.view_state.beginning {
            Some(Beginning::Known) => Shares::Labels(&self.truth.coins),
            Some(Beginning::Hidden) => Shares::None,
            None => self.em.expectation().map_or(Shares::None, Shares::Expected),
        }
    }

    fn draw_trajectory(&self, target: RenderTarget<'_>) -> Result<(), Error> {
        let (caption, name) = (target.options.caption("iterations"), self.name(&target));
        let trajectory = TrajectoryChart {
            path: match self.view_state.beginning {
                Some(_) => &[],
                None => self.em.path(),
            },
            moved: self.stage(target.options.progress()).theta,
            truth: self.seen_theta(),
            estimate: self.seen_estimate(),
            highlight: self.highlight(&target, &name),
            caption: &caption,
        };
        target.draw(|area, style| trajectory.draw(area, style))
    }

    /// The landscape with the road of EM, and with a prediction of θ where there is one, joined to the present θ where
    /// that is the answer; with the basins, as far as they are done, in place of the tint.
    fn draw_landscape(
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

    /// ℓ and the last E-step's lower bound along the line to the next θ; at the guess only ℓ, and nothing where EM
    /// cannot go on.
    fn draw_lower_bound(&self, target: RenderTarget<'_>) -> Result<(), Error> {
        let (tosses, method) = (self.em.tosses(), self.em.method());
        let first = match self.em.expectation() {
            Some(_) => None,
            None => e_step(tosses, self.em.parameters(), method.assignment).ok(),
        };
        let Some(expectation) = self.em.expectation().or(first.as_ref()) else {
            return Ok(());
        };
        let before = self.em.position().saturating_sub(1) / 2;
        // The M-step has gone to what was the next θ.
        let keys = match self.em.phase() {
            Phase::Maximized => ["before", "here", "bound"],
            Phase::Guess | Phase::Expected => ["here", "next", "bound"],
        };
        let [here, next, bound] = keys.map(|key| target.options.caption(key));
        let chart = LowerBoundChart {
            tosses,
            expectation,
            path: &self.em.path()[..=before],
            next: maximize(expectation, method.prior),
            phase: self.em.phase(),
            captions: LowerBoundCaptions {
                here: &here,
                next: &next,
                log_likelihood: "ℓ",
                bound: &bound,
            },
        };
        target.draw(|area, style| chart.draw(area, style))
    }

    fn draw_objective(&mut self, target: RenderTarget<'_>) -> Result<(), Error> {
        let [caption, falls] = ["iterations", "falls"].map(|key| target.options.caption(key));
        let chart = ObjectiveChart {
            history: self.objective_history(),
            caption: &caption,
            falls: &falls,
            log_likelihood: "ℓ",
            expected: "Q",
        };
        target.draw(|area, style| chart.draw(area, style))
    }

    /// The name of the highlighted set.
    fn name(&self, target: &RenderTarget<'_>) -> String {
        target.options.caption("set")
    }

    /// The highlighted set; nothing where it has no tosses.
    fn highlight<'a>(&self, target: &RenderTarget<'_>, name: &'a str) -> Option<Highlight<'a>> {
        let tosses = self.em.tosses();
        let set = target
            .options
            .highlighted
            .filter(|&set| set < tosses.sets())?;
        let (heads, all) = (tosses.heads(set), tosses.len(set));
        (all > 0).then(|| Highlight {
            share: f64::from(heads) / f64::from(all),
            name,
        })
    }

    /// The complete-data estimate, where the labels are in sight.
    fn seen_estimate(&self) -> PerCoin<Option<f64>> {
        if self.shows_labels() {
            self.estimate
        } else {
            PerCoin::default()
        }
    }

    fn seen_coins(&self) -> &[Coin] {
        if self.shows_labels() {
            &self.truth.coins
        } else {
            &[]
        }
    }

    fn seen_theta(&self) -> Option<Theta> {
        self.truth.theta.filter(|_| self.view_state.truth)
    }
}
