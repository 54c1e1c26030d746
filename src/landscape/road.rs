//! The road: a whole run of EM through the landscape.

use crate::em::{Assignment, Em, Parameters, Prior};

/// A whole run of EM, from its start to where it ends.
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
    /// The run from EM's guess until it converges, or until its limit of iterations. Where EM cannot make a step, the
    /// road is its start.
    #[must_use]
    pub fn new(mut em: Em) -> Self {
        // Then it stays at its start.
        let _ = em.converge();
        Self { em }
    }

    /// θ and the prior after 0, 1, 2, … iterations.
    #[must_use]
    pub fn path(&self) -> &[Parameters] {
        self.em.path()
    }

    /// The part of the road that is still to come after some iterations: from where EM is to the end. Empty where
    /// nothing is to come.
    #[must_use]
    pub fn ahead(&self, iteration: usize) -> &[Parameters] {
        match self.path().get(iteration..) {
            Some(ahead) if ahead.len() > 1 => ahead,
            _ => &[],
        }
    }

    /// The end of the road.
    #[must_use]
    pub fn end(&self) -> Parameters {
        self.em.parameters()
    }

    /// Whether it ends at a local maximum of ℓ over θ. Hard EM maximizes something else, equal coins stay on the ridge,
    /// and with an estimated prior it is the maximum of another landscape.
    #[must_use]
    pub fn ends_at_maximum(&self) -> bool {
        let method = self.em.method();
        method.assignment == Assignment::Soft
            && method.prior == Prior::Known
            && self.em.converged()
            && !self.em.theta().coins_are_equal()
    }
}
