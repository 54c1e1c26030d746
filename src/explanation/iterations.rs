//! Why a number in the table of iterations is what it is.

use super::{Explained, Quantity, Reason, Scene, height};
use crate::coin::Coin;
use crate::em::{Parameters, Prior};

impl Scene<'_> {
    /// EM after so many iterations; `None` where the run has not been.
    fn parameters_after(&self, iterations: usize) -> Option<Parameters> {
        self.em.furthest_path().get(iterations).copied()
    }

    /// θ after so many iterations: heads ÷ tosses of the last one, whose E-step was at the row above.
    pub(super) fn theta_after(&self, coin: Coin, iterations: usize) -> Explained {
        self.parameters_after(iterations)?;
        let (reason, _) = self.at(iterations, |then| then.theta(coin))?;
        Some((reason, thetas_before(iterations)))
    }

    /// The prior after so many iterations.
    pub(super) fn prior_after(&self, iterations: usize) -> Explained {
        self.parameters_after(iterations)?;
        let (reason, _) = self.at(iterations, |then| then.prior(Coin::A))?;
        Some((reason, thetas_before(iterations)))
    }

    /// ℓ after so many iterations.
    pub(super) fn log_likelihood_after(&self, iterations: usize) -> Explained {
        let at = self.parameters_after(iterations)?;
        let sources = Coin::BOTH.map(|coin| Quantity::ThetaAfter(coin, iterations));
        Some((height(self.em.tosses(), at)?, sources.to_vec()))
    }

    /// How far the last of so many iterations moved: the largest difference between two rows.
    pub(super) fn change_after(&self, iterations: usize) -> Explained {
        let (after, before) = (
            self.parameters_after(iterations)?,
            self.parameters_after(iterations.checked_sub(1)?)?,
        );
        let change = after.largest_change(before);
        let (theta, was) = (after.theta.per_coin(), before.theta.per_coin());
        let moved = |coin: Coin| (theta.of(coin) - was.of(coin)).abs();
        let at = |of: fn(usize) -> Quantity| vec![of(iterations), of(iterations - 1)];
        // The prior is named only where it alone moved so far.
        let (of, from, to, sources) = if moved(Coin::A) == change {
            let sources = at(|row| Quantity::ThetaAfter(Coin::A, row));
            (Parameter::Theta(Coin::A), was.a, theta.a, sources)
        } else if moved(Coin::B) == change || self.em.method().prior == Prior::Known {
            let sources = at(|row| Quantity::ThetaAfter(Coin::B, row));
            (Parameter::Theta(Coin::B), was.b, theta.b, sources)
        } else {
            let sources = at(Quantity::PriorAfter);
            (Parameter::Prior, before.prior.a, after.prior.a, sources)
        };
        let reason = Reason::Change {
            of,
            from,
            to,
            change,
        };
        Some((reason, sources))
    }

    /// What is said of this run after so many iterations.
    fn at(&self, iterations: usize, say: impl Fn(&Scene<'_>) -> Explained) -> Explained {
        let mut em = self.em.clone();
        em.seek(2 * iterations).ok()?;
        say(&Scene { em: &em, ..*self })
    }
}

/// θ in the row above.
fn thetas_before(iterations: usize) -> Vec<Quantity> {
    let before = iterations.checked_sub(1);
    let named = |row| Coin::BOTH.map(|coin| Quantity::ThetaAfter(coin, row));
    before.map_or_else(Vec::new, |row| named(row).to_vec())
}

/// What an iteration moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// The θ of a coin.
    Theta(Coin),
    /// The prior of coin A.
    Prior,
}

impl Parameter {
    /// Returns its symbol.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Theta(Coin::A) => "θA",
            Self::Theta(Coin::B) => "θB",
            Self::Prior => "π",
        }
    }
}
