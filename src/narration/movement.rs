//! How far the last iteration moved θ.

use crate::em::{Em, Phase};

/// How far an iteration moved the estimates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Movement {
    /// The largest change of a θ or of an estimated prior.
    pub by: f64,
    /// Whether the change cannot be seen in two decimals.
    pub is_small: bool,
}

/// A smaller change cannot be seen in two decimals.
const HALF_A_HUNDREDTH: f64 = 0.005;

impl Movement {
    /// Returns the movement of the last iteration; `None` at the guess and after an E-step.
    ///
    /// ```
    /// # use em_coins::{Example, Movement, Setup};
    /// let setup = Setup::from(Example::Paper);
    /// let mut em = setup.em(setup.data().0);
    /// assert_eq!(Movement::of(&em), None);
    /// em.seek(20)?;
    /// assert!(Movement::of(&em).is_some_and(|it| it.is_small && it.by < 0.0003));
    /// # Ok::<(), em_coins::ZeroLikelihood>(())
    /// ```
    #[must_use]
    pub fn of(em: &Em) -> Option<Self> {
        let path = em.path();
        let before = path.len().checked_sub(2)?;
        if em.phase() != Phase::Maximized {
            return None;
        }
        let by = em.parameters().largest_change(path[before]);
        Some(Self {
            by,
            is_small: by < HALF_A_HUNDREDTH,
        })
    }
}
