//! Where predictions are made by hand, and how far off they were.

use super::super::Session;
use super::super::js_object::object;
use super::super::render_options::{RenderOptions, density};
use super::super::render_target::RenderTarget;
use crate::coin::Theta;
use crate::view::{PredictedTheta, PredictionChart, PredictionScale, ShareBar, Shares};
use js_sys::Error;
use wasm_bindgen::prelude::*;

/// What the page says of a prediction of both θ; nothing where none is asked for or answered.
pub(super) fn predicted_theta(options: &RenderOptions) -> Option<PredictedTheta> {
    let said = || {
        let (a, b) = options
            .number("predictedA")
            .zip(options.number("predictedB"))?;
        Theta::new(a, b).ok()
    };
    if options.is("asked") {
        Some(PredictedTheta::Asked(said()))
    } else {
        said()
            .filter(|_| options.is("answered"))
            .map(PredictedTheta::Answered)
    }
}

impl Session {
    /// The bar of the set whose share is asked for, in CSS pixels; nothing where its row is out of sight.
    #[inline(never)]
    pub(super) fn share_bar(&self, target: &RenderTarget<'_>) -> JsValue {
        let grid = self.grid(target.options, Shares::None);
        let set = target.options.number("predictedSet").unwrap_or_default() as usize;
        let Some(ShareBar { across, middle }) = grid.share_bar(set, target.size, &target.style)
        else {
            return JsValue::UNDEFINED;
        };
        let density = density();
        object! {
            "x": across.start / density,
            "y": middle / density,
            "length": (across.end - across.start) / density,
        }
    }

    /// The scale on which the next θ are predicted, in CSS pixels.
    #[inline(never)]
    pub(super) fn theta_scale(&self, target: &RenderTarget<'_>) -> JsValue {
        let PredictionScale { x, foot, top } = self
            .trajectory(target, ("", ""))
            .prediction_scale(target.size, &target.style);
        let density = density();
        object! {
            "x": f64::from(x) / density,
            "y": f64::from(top) / density,
            "length": f64::from(foot - top) / density,
        }
    }

    /// The errors of the predictions that were answered.
    #[inline(never)]
    pub(super) fn draw_predictions(&self, target: RenderTarget<'_>) -> Result<(), Error> {
        let caption = target.options.caption("errors");
        let chart = PredictionChart {
            errors: self.predictions.errors(),
            caption: &caption,
        };
        target.draw(|area, style| chart.draw(area, style))
    }
}
