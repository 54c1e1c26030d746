//! The road: a whole run of EM through the landscape. Its path holds the points after each iteration; the points ahead
//! are those from the present one to the end.

use crate::em::{Assignment, Em, Parameters, Prior};

/// A whole run of EM, from the guess to its end.
///
/// ```
/// # use em_coins::{Example, Road, Setup};
/// let setup = Setup::from(Example::Paper);
/// let (tosses, _) = setup.data();
/// let road = Road::new(setup.em(tosses));
/// let end = road.end().theta;
/// assert_eq!(format!("{:.2} {:.2}", end.a(), end.b()), "0.80 0.52");
/// assert!(road.ends_at_maximum());
/// ```
#[derive(Clone, Debug)]
pub struct Road {
    em: Em,
}

impl Road {
    /// Runs EM from its guess to its limit, whatever its tolerance, or until [`MAX_ITERATIONS`](crate::MAX_ITERATIONS). If EM cannot make a step,
    /// the road consists of the guess alone.
    #[must_use]
    pub fn new(em: Em) -> Self {
        let mut em = em.to_limit();
        // After an error, EM is still at its guess.
        let _ = em.converge();
        Self { em }
    }

    /// Returns θ and the prior after 0, 1, 2, … iterations.
    #[must_use]
    pub fn path(&self) -> &[Parameters] {
        self.em.path()
    }

    /// Returns the part of the path from this iteration to the end; empty at the end and beyond.
    #[must_use]
    pub fn ahead(&self, iteration: usize) -> &[Parameters] {
        match self.path().get(iteration..) {
            Some(ahead) if ahead.len() > 1 => ahead,
            _ => &[],
        }
    }

    /// Returns the parameters at the end.
    #[must_use]
    pub fn end(&self) -> Parameters {
        self.em.parameters()
    }

    /// Returns whether the end is a local maximum of ℓ over θ, at the prior of the landscape. Hard EM maximizes another
    /// objective, equal coins stay on the ridge, and with an estimated prior, EM maximizes ℓ over θ and π together.
    #[must_use]
    pub fn ends_at_maximum(&self) -> bool {
        let method = self.em.method();
        method.assignment == Assignment::Soft
            && method.prior == Prior::Known
            && self.em.converged()
            && !self.em.theta().coins_are_equal()
    }
}
