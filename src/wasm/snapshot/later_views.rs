//! What the views that are loaded later show besides their pictures.

use super::super::Session;
use super::super::lesson_answer::lesson_answer;
use super::super::narration_objects::{bound_note, comparison};
use super::objects::{End, Ends, RoadEnd};
use super::theta_object;
use crate::em::Assignment;
use crate::log_likelihood::log_likelihood;
use crate::narration::{BoundNote, Comparison, LessonAnswer};
use wasm_bindgen::prelude::*;

impl Session {
    /// ℓ where EM ends.
    #[inline(never)]
    pub(super) fn road_end(&mut self) -> RoadEnd {
        let road = self.find_road();
        let (end, is_maximum) = (road.end(), road.ends_at_maximum());
        RoadEnd {
            log_likelihood: log_likelihood(self.em.tosses(), end),
            is_maximum,
        }
    }

    /// What *Why it climbs* says.
    #[inline(never)]
    pub(super) fn bound_note(&mut self) -> JsValue {
        let history = self.objective_history().to_vec();
        bound_note(BoundNote::of(&self.em, &history))
    }

    /// Returns the answer to the lesson's question, once EM has converged.
    #[inline(never)]
    pub(super) fn lesson_answer(&self) -> JsValue {
        let truth = self.view_state.truth.then_some(&self.truth);
        LessonAnswer::of(&self.setup, &self.em, truth)
            .map(lesson_answer)
            .into()
    }

    /// Returns the ends of soft and of hard EM from this guess, computed once.
    #[inline(never)]
    pub(super) fn ends(&mut self) -> Ends {
        let [soft, hard] = [Assignment::Soft, Assignment::Hard].map(|way| self.end_of(way));
        let heights = [soft, hard].map(|end| end.map(|(_, height)| height));
        let estimate = self.estimate_theta();
        let estimate = estimate.map(|theta| log_likelihood(self.em.tosses(), theta));
        let compared = |estimate| comparison(Comparison::of(heights[0], heights[1], estimate));
        let object = |(theta, log_likelihood)| End {
            theta: theta_object(theta),
            log_likelihood,
        };
        Ends {
            soft: soft.map(object),
            hard: hard.map(object),
            with_estimate: compared(estimate),
            without_estimate: compared(None),
        }
    }
}
