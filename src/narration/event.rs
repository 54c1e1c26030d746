//! The event that the caption tells.

use super::{Counted, Estimate, Hint, LabelledCount, SetCounts, VisibleTruth};
use crate::beginning::Beginning;
use crate::coin::{Coin, PerCoin, Theta};
use crate::em::{Assignment, Counts, Em, Expectation, Phase, Prior};
use crate::example::Example;
use crate::ground_truth::GroundTruth;
use crate::setup::Setup;
use crate::tosses::Tosses;

/// Fewer expected tosses than this are written as 0.0, and a division by them would explain nothing.
const HARDLY_ANY: f64 = 0.05;

/// The event that the caption tells: the result of the last half-step, or a station before it.
///
/// ```
/// # use em_coins::{VisibleTruth, Event, Example, Setup};
/// let setup = Setup::from(Example::Paper);
/// let mut em = setup.em(setup.data().0);
/// assert_eq!(Event::of(&setup, &em, None, VisibleTruth::Unknown), Event::Lesson(Example::Paper));
/// em.step()?;
/// // Set 2, with nine heads of ten, is the clearest.
/// assert!(matches!(Event::of(&setup, &em, None, VisibleTruth::Unknown), Event::Split { set, .. } if set.index == 1));
/// # Ok::<(), em_coins::ZeroLikelihood>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    /// The labels are known, and each θ is counted from them; `None` for a coin without tosses.
    Known(PerCoin<Option<LabelledCount>>),
    /// The labels are hidden.
    Hidden,
    /// EM is at the guess of a lesson, whose question is asked.
    Lesson(Example),
    /// EM is at a guess.
    Guess(Theta),
    /// An E-step had no set to assign.
    NoSet,
    /// A hard E-step gave the set to the likelier coin.
    Assigned {
        /// The set.
        set: SetCounts,
        /// The coin that it went to.
        coin: Coin,
    },
    /// A hard E-step gave the set to coin A because both coins explain it equally well.
    TieToA(SetCounts),
    /// A soft E-step halved every set: the coins are alike.
    Alike,
    /// A soft E-step gave the whole set to the only coin that can have made it.
    OnlyCoin {
        /// The set.
        set: SetCounts,
        /// The coin that made it.
        coin: Coin,
    },
    /// A soft E-step halved the set, because these different coins make such a set equally often.
    Even {
        /// The set.
        set: SetCounts,
        /// The θ of the E-step.
        theta: Theta,
        /// The heads or tails counted for each coin; `None` for a set without tosses.
        counted: Option<Counted>,
    },
    /// A soft E-step split the set between the coins.
    Split {
        /// The set.
        set: SetCounts,
        /// The coin with the larger share.
        coin: Coin,
        /// The θ of the E-step.
        theta: Theta,
        /// The likelihood ratio of the set, that coin over the other, without the prior.
        ratio: f64,
        /// That coin's share, from ½ to 1.
        share: f64,
        /// The other coin's share.
        rest: f64,
        /// That coin's prior, if the prior is estimated.
        prior: Option<f64>,
        /// The heads or tails counted for that coin; `None` for a set without tosses.
        counted: Option<Counted>,
    },
    /// An M-step estimated each θ anew.
    Estimated(PerCoin<Estimate>),
    /// EM has converged.
    Converged {
        /// The estimates.
        theta: Theta,
        /// The number of iterations it took.
        iterations: usize,
        /// The truth to compare them with.
        truth: VisibleTruth,
        /// Whether they are closer to it with the coins' names swapped.
        is_swapped: bool,
        /// The suggestion of what to try next.
        hint: Hint,
    },
    /// EM has stopped because the change in an iteration was below its tolerance, which is not its limit.
    Stopped {
        /// The estimates.
        theta: Theta,
        /// The number of iterations it took.
        iterations: usize,
        /// The tolerance.
        below: f64,
        /// The largest distance of an estimate from its limit; `None` if that is not known.
        ahead: Option<f64>,
    },
    /// EM has converged only because it began with equal coins.
    StuckBySymmetry {
        /// The estimate of both.
        theta: f64,
        /// The number of iterations it took.
        iterations: usize,
    },
}

impl Event {
    /// Returns the event of a station before the guess.
    #[must_use]
    pub fn before_guess(beginning: Beginning, truth: &GroundTruth, tosses: &Tosses) -> Self {
        match beginning {
            Beginning::Known => {
                let counts = truth.labelled_counts(tosses);
                let estimates = counts.zip(truth.complete_data_estimate(tosses));
                Self::Known(estimates.map(|(counts, estimate)| {
                    estimate.map(|theta| LabelledCount {
                        heads: counts.heads,
                        tosses: counts.tosses(),
                        theta,
                    })
                }))
            }
            Beginning::Hidden => Self::Hidden,
        }
    }

    /// Returns the event of the last half-step. After an E-step it is about the set that is `followed`, or else about
    /// the set that was assigned most clearly. Once EM has converged, it includes the `truth`.
    #[must_use]
    pub fn of(setup: &Setup, em: &Em, followed: Option<usize>, truth: VisibleTruth) -> Self {
        match (em.phase(), em.expectation()) {
            (Phase::Guess, _) | (_, None) => match setup.lesson() {
                Some(example) => Self::Lesson(example),
                None => Self::Guess(em.theta()),
            },
            (Phase::Expected, Some(expectation)) => Self::after_e_step(em, expectation, followed),
            (Phase::Maximized, Some(expectation)) => Self::after_m_step(em, expectation, truth),
        }
    }

    fn after_e_step(em: &Em, expectation: &Expectation, followed: Option<usize>) -> Self {
        let tosses = em.tosses();
        let followed = followed.filter(|&set| set < tosses.sets());
        let Some(index) = followed.or_else(|| expectation.clearest_set(tosses)) else {
            return Self::NoSet;
        };
        let set = SetCounts {
            index,
            heads: tosses.heads(index),
            tosses: tosses.len(index),
        };
        let tails = set.tosses - set.heads;
        let shares = expectation.responsibilities(set.heads, tails);
        let coin = if shares.a >= shares.b {
            Coin::A
        } else {
            Coin::B
        };
        let is_tie = expectation.is_tie(set.heads, tails);
        if em.method().assignment == Assignment::Hard {
            return if is_tie {
                Self::TieToA(set)
            } else {
                Self::Assigned { set, coin }
            };
        }
        let (theta, prior) = (expectation.theta(), expectation.parameters().prior);
        let counted = Counted::of(*shares.of(coin), set.heads, tails);
        if is_tie && prior.a == prior.b {
            // If even the clearest set is a tie, all are.
            let clearest = expectation.clearest_set(tosses).unwrap_or(index);
            return if expectation.is_tie(tosses.heads(clearest), tosses.tails(clearest)) {
                Self::Alike
            } else {
                Self::Even {
                    set,
                    theta,
                    counted,
                }
            };
        }
        let logs = expectation.log_likelihoods(set.heads, tails);
        let (this, other) = (logs.of(coin), logs.of(coin.other()));
        if *other == f64::NEG_INFINITY {
            return Self::OnlyCoin { set, coin };
        }
        Self::Split {
            set,
            coin,
            theta,
            ratio: (this - other).exp(),
            share: *shares.of(coin),
            rest: *shares.of(coin.other()),
            prior: (em.method().prior == Prior::Learned).then(|| *prior.of(coin)),
            counted,
        }
    }

    fn after_m_step(em: &Em, expectation: &Expectation, truth: VisibleTruth) -> Self {
        let theta = em.theta();
        if em.converged() {
            let iterations = em.converged_after().unwrap_or(em.iteration());
            return if em.is_stuck_by_symmetry() {
                Self::StuckBySymmetry {
                    theta: theta.a(),
                    iterations,
                }
            } else if em.method().tolerance.is_some() {
                Self::Stopped {
                    theta: em.path()[iterations].theta,
                    iterations,
                    below: em.method().stops_below(),
                    ahead: em.distance_to_limit(),
                }
            } else {
                let hint = match truth {
                    _ if em.method().assignment == Assignment::Hard => Hint::SoftEm,
                    VisibleTruth::Hidden => Hint::ShowTruth,
                    VisibleTruth::Unknown | VisibleTruth::Shown { .. } => Hint::OtherGuess,
                };
                Self::Converged {
                    theta,
                    iterations,
                    truth,
                    is_swapped: truth.is_closer_swapped(theta),
                    hint,
                }
            };
        }
        let counts = expectation.counts();
        let estimate = |coin, Counts { heads, tails }, theta| match heads + tails {
            _ if expectation.is_unassigned(coin) => Estimate::Kept(theta),
            tosses if tosses < HARDLY_ANY => Estimate::HardlyAny(theta),
            tosses => Estimate::Quotient {
                heads,
                tosses,
                theta,
            },
        };
        Self::Estimated(PerCoin {
            a: estimate(Coin::A, counts.a, theta.a()),
            b: estimate(Coin::B, counts.b, theta.b()),
        })
    }
}
