//! The run: EM from a guess, moved on the line of time.

use super::Session;
use super::page_error::message;
use crate::beginning::Beginning;
use crate::coin::Theta;
use crate::em::{Assignment, Em, Method, Outcome, Prior, Tolerance};
use crate::link::MAX_POSITION;
use crate::setup::{Setup, Source};
use js_sys::Error;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Session {
    /// Starts EM again from another guess.
    ///
    /// # Errors
    /// When a number is out of range.
    #[wasm_bindgen(js_name = setGuess)]
    pub fn set_guess(&mut self, theta_a: f64, theta_b: f64) -> Result<(), Error> {
        let guess = Theta::new(theta_a, theta_b).map_err(message)?;
        let setup = Setup {
            guess,
            ..self.setup.clone()
        };
        self.remember(&setup, None);
        self.setup = setup;
        self.reset_run(self.setup.em(self.em.shared_tosses()));
        Ok(())
    }

    /// Runs another variant of EM from the same guess to the same position: hard or soft, with a prior that is
    /// estimated or fixed at ½.
    ///
    /// # Errors
    /// When neither coin can have made some set.
    #[wasm_bindgen(js_name = setMethod)]
    pub fn set_method(&mut self, is_hard: bool, estimates_prior: bool) -> Result<(), Error> {
        self.run_method(Method {
            assignment: if is_hard {
                Assignment::Hard
            } else {
                Assignment::Soft
            },
            prior: if estimates_prior {
                Prior::Learned
            } else {
                Prior::Known
            },
            ..self.setup.method
        })
    }

    /// Lets EM stop where an iteration changes nothing by 10^−`digits`, from 2 to 12; at its limit with any other number.
    ///
    /// # Errors
    /// Never in practice: every half-step was made once.
    #[wasm_bindgen(js_name = setTolerance)]
    pub fn set_tolerance(&mut self, digits: u8) -> Result<(), Error> {
        self.run_method(Method {
            tolerance: Tolerance::from_digits(digits),
            ..self.setup.method
        })
    }

    /// Moves on the line of time: to the next station, to the end of the iteration, until EM converges, or back to the
    /// station before. Any text other than those named means `step`. Returns `false` at the limit of iterations, which
    /// is also that of links.
    ///
    /// # Errors
    /// When neither coin can have made some set.
    pub fn perform(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "'step' | 'iterate' | 'converge' | 'back'")]
        action: &str,
    ) -> Result<bool, Error> {
        let before = self.before_now();
        let moved = self.go(action)?;
        self.before = Some(before);
        Ok(moved)
    }

    /// Goes to the nearest place on the line of time: up to the last iteration allowed, counted in half-steps from the
    /// guess; below 0 to the stations before it.
    ///
    /// # Errors
    /// When neither coin can have made some set.
    pub fn seek(&mut self, place: i32) -> Result<(), Error> {
        let position = usize::try_from(place).unwrap_or_default();
        self.em.seek(position.min(MAX_POSITION)).map_err(message)?;
        self.view_state.beginning = Beginning::at(place).filter(|_| self.has_beginning());
        self.before = None;
        Ok(())
    }
}

impl Session {
    /// Runs another variant of EM from the same guess to the same position.
    fn run_method(&mut self, method: Method) -> Result<(), Error> {
        let setup = Setup {
            method,
            ..self.setup.clone()
        };
        let mut em = setup.em(self.em.shared_tosses());
        em.seek(self.em.position()).map_err(message)?;
        self.remember(&setup, None);
        if setup.method.to_limit() != self.setup.method.to_limit() {
            self.basins = None;
        }
        self.setup = setup;
        self.reset_run(em);
        Ok(())
    }

    fn go(&mut self, action: &str) -> Result<bool, Error> {
        let place = self.place();
        match action {
            "step" if place < 0 => return self.seek(place + 1).map(|()| true),
            "back" if place <= 0 => return self.seek(place - 1).map(|()| true),
            _ => {}
        }
        let has_room = self.em.position() < MAX_POSITION;
        let moved = match action {
            "back" => self.em.back().map(|()| true),
            "converge" => self
                .em
                .converge()
                .map(|outcome| outcome == Outcome::Converged),
            _ if !has_room => Ok(false),
            "iterate" => self.em.iterate().map(|()| true),
            _ => self.em.step().map(|_| true),
        };
        let moved = moved.map_err(message)?;
        self.view_state.beginning = None;
        Ok(moved)
    }

    /// Returns whether there are stations before the guess: only examples with known labels have them.
    pub(super) fn has_beginning(&self) -> bool {
        matches!(self.setup.source, Source::Example(_)) && !self.truth.coins.is_empty()
    }

    /// Returns the place on the line of time.
    pub(super) fn place(&self) -> i32 {
        match self.view_state.beginning {
            Some(beginning) => beginning.place(),
            None => self.em.position() as i32,
        }
    }

    /// Replaces the run, and drops the results that were kept of the last one.
    pub(super) fn reset_run(&mut self, em: Em) {
        self.em = em;
        self.view_state.beginning = None;
        (self.objective_history, self.ends) = (Vec::new(), [None, None]);
        (self.road, self.before) = (None, None);
        self.predictions.forget();
    }
}
