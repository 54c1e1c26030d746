//! The setup of a run: everything that determines its data and its steps.

use crate::coin::Theta;
use crate::em::{Em, Method};
use crate::example::Example;
use crate::ground_truth::GroundTruth;
use crate::simulation::{Simulation, generator};
use crate::tosses::Tosses;
use std::sync::Arc;

/// The setup of a run: the source of the tosses, the guess, and the variant of EM.
///
/// ```
/// # use em_coins::{Example, Setup};
/// let setup = Setup::from(Example::Paper);
/// assert_eq!(setup.data().0.sets(), 5);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Setup {
    /// The source of the tosses.
    pub source: Source,
    /// The initial guess of θ.
    pub guess: Theta,
    /// The variant of EM.
    pub method: Method,
}

/// The source of tosses.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// An example.
    Example(Example),
    /// A simulation and its seed. The same simulation and seed make the same tosses.
    Simulated(Simulation, u32),
    /// Custom tosses.
    Given(Arc<Tosses>),
}

impl Source {
    /// Returns the number of sets, without simulating any.
    pub(crate) fn sets(&self) -> usize {
        match self {
            Self::Example(example) => example.data().0.sets(),
            Self::Simulated(simulation, _) => simulation.sets(),
            Self::Given(tosses) => tosses.sets(),
        }
    }
}

impl Setup {
    /// Returns the tosses and their ground truth. A simulation is run anew by each call, for up to
    /// [`MAX_TOSSES`](crate::MAX_TOSSES) tosses.
    #[must_use]
    pub fn data(&self) -> (Arc<Tosses>, GroundTruth) {
        let (tosses, truth) = match &self.source {
            Source::Example(example) => example.data(),
            Source::Simulated(simulation, seed) => simulation.run(generator(*seed)),
            Source::Given(tosses) => return (Arc::clone(tosses), GroundTruth::default()),
        };
        (Arc::new(tosses), truth)
    }

    /// Returns the tosses if they are custom.
    pub(crate) fn custom_tosses(&self) -> Option<Arc<Tosses>> {
        match &self.source {
            Source::Given(tosses) => Some(Arc::clone(tosses)),
            Source::Example(_) | Source::Simulated(..) => None,
        }
    }

    /// Returns whether two setups differ only in the guess.
    pub(crate) fn differs_only_in_guess(&self, other: &Self) -> bool {
        self.guess != other.guess && self.source == other.source && self.method == other.method
    }

    /// Returns the example if this is one with its own guess and method, so that its question applies.
    #[must_use]
    pub fn lesson(&self) -> Option<Example> {
        match self.source {
            Source::Example(example) => {
                let own = Self::from(example);
                let is_own = self.guess == own.guess && self.method.to_limit() == own.method;
                is_own.then_some(example)
            }
            Source::Simulated(..) | Source::Given(_) => None,
        }
    }

    /// Creates EM at its guess. `tosses` must be those of [`Setup::data`], of which callers keep a copy because a
    /// simulation takes long.
    #[must_use]
    pub fn em(&self, tosses: Arc<Tosses>) -> Em {
        Em::new(tosses, self.guess, self.method)
    }
}

impl From<Example> for Setup {
    /// Returns the example with its own guess and method.
    fn from(example: Example) -> Self {
        Self {
            source: Source::Example(example),
            guess: example.guess(),
            method: example.method(),
        }
    }
}

impl Source {
    /// Returns the name in menus and in saved runs: the name of an example, `"simulated"` or `"given"`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Example(example) => example.name(),
            Self::Simulated(..) => "simulated",
            Self::Given(_) => "given",
        }
    }

    /// Returns whether both are simulated and differ only in the coins.
    pub(crate) fn differs_in_coins(&self, other: &Self) -> bool {
        let (Self::Simulated(this, seed), Self::Simulated(that, other_seed)) = (self, other) else {
            return false;
        };
        this.theta() != that.theta()
            && (this.sets(), this.tosses(), seed) == (that.sets(), that.tosses(), other_seed)
    }
}
