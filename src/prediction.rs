//! Predictions: what the reader commits to before a half-step, and how far each was off.

use crate::coin::Theta;
use crate::em::Em;
use crate::narration::PredictionAnswer;

/// A prediction of what the next half-step finds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Prediction {
    /// Coin A's share of a set after an E-step, from 0 to 1.
    Share {
        /// The set, counted from 0.
        set: usize,
        /// The share.
        of_a: f64,
    },
    /// Both θ after an M-step.
    Theta(Theta),
}

/// The prediction that the present half-step answers, and the errors of all that were answered.
///
/// ```
/// # use em_coins::{Example, Prediction, Predictions, Setup};
/// let setup = Setup::from(Example::Paper);
/// let mut em = setup.em(setup.data().0);
/// let mut predictions = Predictions::default();
/// predictions.commit(Prediction::Share { set: 0, of_a: 0.3 }, &em);
/// em.step()?;
/// assert!(predictions.answer(&em).is_some());
/// assert!((predictions.errors()[0].error - 0.149).abs() < 1e-3);
/// # Ok::<(), em_coins::ZeroLikelihood>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Predictions {
    committed: Option<Committed>,
    errors: Vec<PredictionError>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Committed {
    prediction: Prediction,
    /// The position of EM at which it is answered.
    position: usize,
    /// Whether its error is among the others.
    is_counted: bool,
}

/// How far a prediction was off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PredictionError {
    /// The position of EM that answered it: odd after an E-step, even after an M-step.
    pub position: usize,
    /// The distance from the answer, that of the worse θ after an M-step; from 0 to 1.
    pub error: f64,
}

impl PredictionError {
    /// Returns whether it is of an E-step.
    #[must_use]
    pub fn is_of_share(self) -> bool {
        self.position % 2 == 1
    }
}

impl Predictions {
    /// Commits to a prediction of the half-step that comes next.
    pub fn commit(&mut self, prediction: Prediction, em: &Em) {
        self.committed = Some(Committed {
            prediction,
            position: em.position() + 1,
            is_counted: false,
        });
    }

    /// Returns how the present half-step answers the prediction that was made of it. At any other moment the prediction is
    /// forgotten. Its error is counted once.
    pub fn answer(&mut self, em: &Em) -> Option<PredictionAnswer> {
        self.committed = self.committed.filter(|it| it.position == em.position());
        let committed = self.committed.as_mut()?;
        let answer = PredictionAnswer::of(committed.prediction, em)?;
        if !committed.is_counted {
            committed.is_counted = true;
            self.errors.push(PredictionError {
                position: committed.position,
                error: answer.error(),
            });
        }
        Some(answer)
    }

    /// Returns the prediction that the present half-step answers.
    #[must_use]
    pub fn answered(&self, em: &Em) -> Option<Prediction> {
        let committed = self.committed.filter(|it| it.position == em.position());
        committed.map(|it| it.prediction)
    }

    /// Returns the errors of the predictions that were answered, in their order.
    #[must_use]
    pub fn errors(&self) -> &[PredictionError] {
        &self.errors
    }

    /// Takes the errors of an earlier visit to the same data in place of those that are there.
    pub fn restore(&mut self, errors: Vec<PredictionError>) {
        self.errors = errors;
    }

    /// Forgets the prediction that was committed to, because its subject has changed.
    pub fn forget(&mut self) {
        self.committed = None;
    }
}
