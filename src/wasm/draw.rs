//! Drawing: each picture on a canvas of the page.
//!
//! Two views have other names in the code than in links, where old names must still open, and on the page:
//!
//! | code | links and `Picture` | page |
//! | --- | --- | --- |
//! | `lower_bound_chart` | `climb` | *Why it climbs*, above |
//! | `objective_chart` | `progress` | *Why it climbs*, below |
//! | `basins` | `starts` | *Where each start ends*, a layer of the landscape |

mod landscape;
mod predictions;

pub use landscape::pixel_to_theta;

use self::predictions::predicted_theta;
use super::Session;
use super::later;
use super::render_options::RenderOptions;
use super::render_target::RenderTarget;
use crate::beginning::Beginning;
use crate::coin::{Coin, PerCoin, Theta};
use crate::em::{Phase, e_step, maximize};
use crate::view::{
    Highlight, LowerBoundCaptions, LowerBoundChart, ObjectiveChart, Piles, Shares, TossGrid,
    TrajectoryChart,
};
use js_sys::Error;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

#[wasm_bindgen(typescript_custom_section)]
const PICTURES: &'static str = "
/**
 * The pictures: the toss grid, the piles, θ by iteration, the landscape of ℓ, the lower bound, ℓ and Q by iteration, the
 * landscape with the basins.
 */
export type Picture = 'grid' | 'piles' | 'trajectory' | 'landscape' | 'climb' | 'progress' | 'starts';
/**
 * A point of a canvas in CSS pixels from its corner: the guess; where the bar of a set begins, at half its height; or the
 * top of the scale of the next θ. `length` is that of the bar or the scale.
 */
export interface Point { x: number; y: number; length?: number }
";

#[wasm_bindgen]
impl Session {
    /// Draws a picture. Returns the point of the guess in `landscape` and `starts`, and where a prediction is made by hand
    /// in `grid` and `trajectory`, while it is asked for. `predictions` are the errors of those that were made.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(unchecked_return_type = "Point | undefined")]
    pub fn draw(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Picture | 'predictions'")] picture: &str,
        canvas: HtmlCanvasElement,
        #[wasm_bindgen(unchecked_param_type = "RenderOptions")] options: JsValue,
    ) -> Result<JsValue, Error> {
        self.draw_on(
            picture,
            canvas,
            &RenderOptions::new(options, self.highlighted()),
        )
    }
}

impl Session {
    pub(super) fn draw_on(
        &mut self,
        picture: &str,
        canvas: HtmlCanvasElement,
        options: &RenderOptions,
    ) -> Result<JsValue, Error> {
        let target = RenderTarget::new(canvas, options)?;
        let asks = options.is("asked") && later::is_there();
        let point = match picture {
            "landscape" | "starts" => target.place(self.setup.guess),
            "grid" if asks => self.share_bar(&target),
            "trajectory" if asks => self.theta_scale(&target),
            _ => JsValue::UNDEFINED,
        };
        match picture {
            "grid" => self.draw_grid(target),
            "piles" => self.draw_piles(target),
            "trajectory" => self.draw_trajectory(target),
            _ if !later::is_there() => Ok(()),
            "climb" => self.draw_lower_bound(target),
            "progress" => self.draw_objective(target),
            "predictions" => self.draw_predictions(target),
            _ => self.draw_landscape(target, picture == "starts"),
        }?;
        Ok(point)
    }

    fn draw_grid(&self, target: RenderTarget<'_>) -> Result<(), Error> {
        let stage = self.stage(target.options.progress());
        self.with_shares(stage.cut, |shares| {
            let grid = self.grid(target.options, shares);
            target.draw(|area, style| grid.draw(area, style))
        })
    }

    fn grid<'a>(&'a self, options: &RenderOptions, shares: Shares<'a>) -> TossGrid<'a> {
        let guess = options
            .number("predictedSet")
            .zip(options.number("predictedA"));
        TossGrid {
            tosses: self.em.tosses(),
            first: options.number("first").unwrap_or_default() as usize,
            rows: options.number("rows").unwrap_or_default() as usize,
            shares,
            guess: guess.map(|(set, share)| (set as usize, share)),
            coins: self.seen_coins(),
        }
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
        let trajectory = self.trajectory(&target, (&caption, &name));
        target.draw(|area, style| trajectory.draw(area, style))
    }

    fn trajectory<'a>(
        &'a self,
        target: &RenderTarget<'_>,
        (caption, name): (&'a str, &'a str),
    ) -> TrajectoryChart<'a> {
        TrajectoryChart {
            path: match self.view_state.beginning {
                Some(_) => &[],
                None => self.em.path(),
            },
            moved: self.stage(target.options.progress()).theta,
            truth: self.seen_theta(),
            estimate: self.seen_estimate(),
            prediction: if later::is_there() {
                predicted_theta(target.options)
            } else {
                None
            },
            highlight: self.highlight(target, name),
            caption,
        }
    }

    /// ℓ and the last E-step's lower bound along the line to the next θ; at the guess only ℓ, and nothing where EM
    /// cannot go on.
    #[inline(never)]
    fn draw_lower_bound(&self, target: RenderTarget<'_>) -> Result<(), Error> {
        // The M-step has gone to what was the next θ.
        let keys = match self.em.phase() {
            Phase::Maximized => ["before", "here", "bound"],
            Phase::Guess | Phase::Expected => ["here", "next", "bound"],
        };
        let [here, next, bound] = keys.map(|key| target.options.caption(key));
        let captions = LowerBoundCaptions {
            here: &here,
            next: &next,
            log_likelihood: "ℓ",
            bound: &bound,
        };
        let lift = target.options.number("lift").unwrap_or_default();
        let drawn = self.with_lower_bound(lift, captions, |chart| {
            target.draw(|area, style| chart.draw(area, style))
        });
        drawn.unwrap_or(Ok(()))
    }

    /// Makes the lower bound chart for `show`; `None` where EM cannot go on.
    pub(super) fn with_lower_bound<T>(
        &self,
        lift: f64,
        captions: LowerBoundCaptions<'_>,
        show: impl FnOnce(LowerBoundChart<'_>) -> T,
    ) -> Option<T> {
        let (tosses, method) = (self.em.tosses(), self.em.method());
        let first = match self.em.expectation() {
            Some(_) => None,
            None => e_step(tosses, self.em.parameters(), method.assignment).ok(),
        };
        let expectation = self.em.expectation().or(first.as_ref())?;
        let before = self.em.position().saturating_sub(1) / 2;
        Some(show(LowerBoundChart {
            tosses,
            expectation,
            path: &self.em.path()[..=before],
            next: maximize(expectation, method.prior),
            phase: self.em.phase(),
            lift: if lift.is_finite() {
                lift.clamp(0.0, 1.0)
            } else {
                0.0
            },
            captions,
        }))
    }

    #[inline(never)]
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
