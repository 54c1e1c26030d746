//! How a half-step answers what the reader predicted of it.

use super::SetCounts;
use crate::coin::{Coin, PerCoin, Theta};
use crate::em::{Assignment, Counts, Em, Expectation, Phase, Prior, e_step, maximize};
use crate::prediction::Prediction;

/// A smaller error cannot be seen in two decimals.
const HALF_A_HUNDREDTH: f64 = 0.005;
/// A prediction of θ that is this close to what another rule gives was made by that rule.
const CLOSE: f64 = 0.02;

/// How a half-step answers a prediction, and why it finds what it finds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PredictionAnswer {
    /// An E-step answers what was said of coin A's share of a set.
    Share {
        /// The set.
        set: SetCounts,
        /// The share that was predicted.
        said: f64,
        /// The share.
        found: f64,
        /// How far off the prediction was.
        verdict: Verdict,
        /// Why it is that share.
        reason: ShareReason,
    },
    /// An M-step answers what was said of both θ.
    Theta {
        /// The θ that were predicted.
        said: Theta,
        /// The θ that the tosses counted for each coin give.
        found: Theta,
        /// How far off each was.
        verdicts: PerCoin<Verdict>,
        /// What the caption does not say: what the prediction took for the rule or, where the caption is about
        /// something else, how the worse θ is made.
        reason: Option<ThetaReason>,
    },
}

/// How far off a prediction was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// Not by anything that can be seen.
    SpotOn,
    /// By so much, above 0.
    Off(f64),
    /// By so much, and the larger share went to the wrong coin.
    WrongCoin(f64),
}

/// Why coin A gets its share of a set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ShareReason {
    /// The set has no tosses, so that only the prior speaks.
    NoTosses,
    /// Hard EM gives the whole set to the coin that makes it more probable.
    Assigned(Coin),
    /// Hard EM gives a tie to coin A.
    TieToA,
    /// Only this coin can have made the set.
    OnlyCoin(Coin),
    /// Both coins make such a set equally often.
    Even,
    /// The tosses fit one coin better.
    Fits {
        /// The coin that they fit better.
        coin: Coin,
        /// How many times as often that coin makes such a set as the other; at least 1, and ∞ if too large.
        times: f64,
        /// That coin's prior, if the prior is estimated.
        prior: Option<f64>,
    },
}

/// What explains both θ beyond their division.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ThetaReason {
    /// The prediction left both θ where they were.
    Unmoved,
    /// The prediction has the values of the two coins the other way round.
    Swapped,
    /// The prediction is what whole sets would give in place of shares.
    WholeSets,
    /// Nothing is counted for this coin.
    Kept(Coin),
    /// The heads among the tosses counted for the coin whose θ was further off.
    Counted {
        /// The coin.
        coin: Coin,
        /// Expected heads.
        heads: f64,
        /// Expected tosses.
        tosses: f64,
        /// The estimate.
        theta: f64,
    },
}

impl PredictionAnswer {
    /// Returns the answer of the last half-step; `None` if it was not of the kind that was predicted, or the set is gone.
    #[must_use]
    pub fn of(prediction: Prediction, em: &Em) -> Option<Self> {
        let expectation = em.expectation()?;
        match (prediction, em.phase()) {
            (Prediction::Share { set, of_a }, Phase::Expected) => {
                Self::share(set, of_a, em, expectation)
            }
            (Prediction::Theta(said), Phase::Maximized) => Some(Self::theta(said, em, expectation)),
            _ => None,
        }
    }

    /// Returns the distance from the answer, that of the worse θ.
    #[must_use]
    pub fn error(self) -> f64 {
        match self {
            Self::Share { said, found, .. } => (said - found).abs(),
            Self::Theta { said, found, .. } => {
                let [a, b] = Coin::BOTH.map(|coin| (said.of(coin) - found.of(coin)).abs());
                a.max(b)
            }
        }
    }

    fn share(index: usize, said: f64, em: &Em, expectation: &Expectation) -> Option<Self> {
        let tosses = em.tosses();
        if index >= tosses.sets() {
            return None;
        }
        let (heads, tails) = (tosses.heads(index), tosses.tails(index));
        let shares = expectation.responsibilities(heads, tails);
        let error = (said - shares.a).abs();
        let is_wrong = said != 0.5 && shares.a != 0.5 && (said > 0.5) != (shares.a > 0.5);
        Some(Self::Share {
            set: SetCounts {
                index,
                heads,
                tosses: heads + tails,
            },
            said,
            found: shares.a,
            verdict: match Verdict::of(error) {
                Verdict::Off(by) if is_wrong => Verdict::WrongCoin(by),
                verdict => verdict,
            },
            reason: ShareReason::of(em, expectation, (heads, tails)),
        })
    }

    fn theta(said: Theta, em: &Em, expectation: &Expectation) -> Self {
        let found = em.theta();
        let verdicts = PerCoin {
            a: Verdict::of((said.a() - found.a()).abs()),
            b: Verdict::of((said.b() - found.b()).abs()),
        };
        Self::Theta {
            said,
            found,
            verdicts,
            reason: ThetaReason::of(said, em, expectation),
        }
    }
}

impl Verdict {
    fn of(error: f64) -> Self {
        if error < HALF_A_HUNDREDTH {
            Self::SpotOn
        } else {
            Self::Off(error)
        }
    }
}

impl ShareReason {
    fn of(em: &Em, expectation: &Expectation, (heads, tails): (u32, u32)) -> Self {
        if heads + tails == 0 {
            return Self::NoTosses;
        }
        let logs = expectation.log_likelihoods(heads, tails);
        let coin = if logs.a >= logs.b { Coin::A } else { Coin::B };
        let (this, other) = (*logs.of(coin), *logs.of(coin.other()));
        let is_tie = expectation.is_tie(heads, tails);
        if em.method().assignment == Assignment::Hard {
            let shares = expectation.responsibilities(heads, tails);
            let to = if shares.a >= shares.b {
                Coin::A
            } else {
                Coin::B
            };
            return if is_tie {
                Self::TieToA
            } else {
                Self::Assigned(to)
            };
        }
        if other == f64::NEG_INFINITY {
            return Self::OnlyCoin(coin);
        }
        let prior = expectation.parameters().prior;
        if is_tie && prior.a == prior.b {
            return Self::Even;
        }
        Self::Fits {
            coin,
            times: (this - other).exp(),
            prior: (em.method().prior == Prior::Learned).then(|| *prior.of(coin)),
        }
    }
}

impl ThetaReason {
    fn of(said: Theta, em: &Em, expectation: &Expectation) -> Option<Self> {
        let (before, found) = (expectation.theta(), em.theta());
        let errors = Coin::BOTH.map(|coin| (said.of(coin) - found.of(coin)).abs());
        let [of_a, of_b] = errors;
        if of_a.max(of_b) >= CLOSE {
            if is_near(said, before, HALF_A_HUNDREDTH) {
                return Some(Self::Unmoved);
            }
            let swapped = (said.a() - found.b()).abs() + (said.b() - found.a()).abs();
            if 2.0 * swapped < of_a + of_b {
                return Some(Self::Swapped);
            }
            if em.method().assignment == Assignment::Soft {
                let whole = e_step(em.tosses(), expectation.parameters(), Assignment::Hard);
                let whole = whole.map(|whole| maximize(&whole, em.method().prior).theta);
                if whole.is_ok_and(|whole| is_near(said, whole, CLOSE)) {
                    return Some(Self::WholeSets);
                }
            }
        }
        let coin = if of_a >= of_b { Coin::A } else { Coin::B };
        if expectation.is_unassigned(coin) {
            return Some(Self::Kept(coin));
        }
        // The caption of any other M-step has both divisions.
        let Counts { heads, tails } = *expectation.counts().of(coin);
        em.converged().then_some(Self::Counted {
            coin,
            heads,
            tosses: heads + tails,
            theta: found.of(coin),
        })
    }
}

fn is_near(said: Theta, other: Theta, by: f64) -> bool {
    Coin::BOTH
        .iter()
        .all(|&coin| (said.of(coin) - other.of(coin)).abs() < by)
}
