//! Narration: the events and notes that the page tells of a moment, each with its values. The catalogues in `www/i18n`
//! put them into words.

use crate::beginning::Beginning;
use crate::coin::{Coin, PerCoin, Theta};
use crate::em::{Assignment, Counts, Em, Expectation, Phase, Prior, maximize};
use crate::example::Example;
use crate::ground_truth::GroundTruth;
use crate::log_likelihood::{
    bound_difference, bound_shortfall, expected_log_likelihood, log_likelihood,
    log_likelihood_difference, q_decreases,
};
use crate::setup::{Setup, Source};
use crate::tosses::Tosses;

/// Fewer expected tosses than this are written as 0.0, and a division by them would explain nothing.
const HARDLY_ANY: f64 = 0.05;
/// The smallest difference of log-likelihoods that two decimals show.
const VISIBLE_DIFFERENCE: f64 = 0.005;

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
    /// EM has converged only because it began with equal coins.
    StuckBySymmetry {
        /// The estimate of both.
        theta: f64,
        /// The number of iterations it took.
        iterations: usize,
    },
}

/// The true θ, as far as it is known and the reader may see it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum VisibleTruth {
    /// Nothing is known.
    #[default]
    Unknown,
    /// It is known, but hidden.
    Hidden,
    /// It is shown.
    Shown {
        /// The true θ.
        truth: Option<Theta>,
        /// The complete-data estimate.
        estimate: Option<Theta>,
    },
}

impl VisibleTruth {
    /// Returns whether θ is closer to the truth with the coins' names swapped.
    fn is_closer_swapped(self, theta: Theta) -> bool {
        let Self::Shown { truth, estimate } = self else {
            return false;
        };
        estimate.or(truth).is_some_and(|answer| {
            let off = |a: f64, b: f64| (theta.a() - a).abs() + (theta.b() - b).abs();
            off(answer.b(), answer.a()) < off(answer.a(), answer.b())
        })
    }
}

/// A suggestion of what to try once EM has converged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// To show the truth.
    ShowTruth,
    /// To start from another guess.
    OtherGuess,
    /// To go on with soft EM, which may end higher.
    SoftEm,
}

/// A set and its counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetCounts {
    /// The set, counted from 0.
    pub index: usize,
    /// Its heads.
    pub heads: u32,
    /// Its tosses.
    pub tosses: u32,
}

/// A coin's share × the set's heads, or × its tails where it has no heads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted {
    /// Whether heads are counted, rather than tails.
    pub is_heads: bool,
    /// The number of them in the set.
    pub tosses_of_side: u32,
    /// The number of them that is counted for the coin.
    pub expected: f64,
}

impl Counted {
    /// Counts a set for a coin with this share of it; `None` if the set has no tosses.
    fn of(share: f64, heads: u32, tails: u32) -> Option<Self> {
        let tosses_of_side = if heads > 0 { heads } else { tails };
        (tosses_of_side > 0).then(|| Self {
            is_heads: heads > 0,
            tosses_of_side,
            expected: share * f64::from(tosses_of_side),
        })
    }
}

/// A coin's θ as counted from the labels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelledCount {
    /// The heads of its sets, a whole number.
    pub heads: f64,
    /// The tosses of its sets, a whole number above 0.
    pub tosses: f64,
    /// The complete-data estimate.
    pub theta: f64,
}

/// A coin's θ after an M-step, and its derivation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Estimate {
    /// The coin has no expected tosses, so that it keeps its θ.
    Kept(f64),
    /// The coin has so few expected tosses that their quotient cannot be shown.
    HardlyAny(f64),
    /// Expected heads ÷ expected tosses.
    Quotient {
        /// Expected heads.
        heads: f64,
        /// Expected tosses.
        tosses: f64,
        /// The estimate.
        theta: f64,
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

/// The announcement of other tosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataEvent {
    /// A lesson was opened.
    Lesson(Example),
    /// The simulator made tosses from this seed.
    Simulated(u32),
    /// The reader entered or imported tosses.
    Custom,
}

impl From<&Source> for DataEvent {
    fn from(source: &Source) -> Self {
        match source {
            Source::Example(example) => Self::Lesson(*example),
            Source::Simulated(_, seed) => Self::Simulated(*seed),
            Source::Given(_) => Self::Custom,
        }
    }
}

/// The note above the lower bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BoundNote {
    /// There is no bound before the first E-step.
    Guess,
    /// The bound of a soft E-step touches ℓ.
    Touches {
        /// ℓ at the present θ.
        height: f64,
    },
    /// The bound of a hard E-step lies below ℓ.
    Below {
        /// ℓ at the present θ.
        height: f64,
        /// ℓ minus the bound there, at least 0.
        shortfall: f64,
    },
    /// A soft M-step went to the top of the bound.
    Climbed {
        /// ℓ before it.
        height: f64,
        /// The increase of the bound by the M-step.
        bound_rise: f64,
        /// The increase of ℓ: never less than that of the bound.
        log_likelihood_rise: f64,
        /// The development of Q.
        q: QNote,
    },
    /// A hard M-step went to the top of its bound.
    ClimbedHard {
        /// The increase of the bound by the M-step.
        bound_rise: f64,
        /// The increase of ℓ; negative if it fell.
        log_likelihood_rise: f64,
        /// The development of Q.
        q: QNote,
    },
}

/// The development of Q, the expected complete-data log-likelihood, since the guess.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum QNote {
    /// It has only risen.
    Rose {
        /// Q at the parameters of the E-step.
        q: f64,
    },
    /// It has fallen at least once. This is the first time.
    Fell {
        /// The iteration, counted from 1.
        iteration: usize,
        /// The decrease of Q in it, above 0.
        by: f64,
    },
}

impl BoundNote {
    /// Returns the note on the last half-step. `history` is [`objective_history`](crate::objective_history) from the
    /// guess to the present.
    #[must_use]
    pub fn of(em: &Em, history: &[(f64, f64)]) -> Self {
        let Some(expectation) = em.expectation() else {
            return Self::Guess;
        };
        let (here, tosses) = (expectation.parameters(), em.tosses());
        let is_hard = em.method().assignment == Assignment::Hard;
        let height = log_likelihood(tosses, here);
        if em.phase() == Phase::Expected {
            let shortfall = bound_shortfall(tosses, expectation);
            return if is_hard {
                Self::Below { height, shortfall }
            } else {
                Self::Touches { height }
            };
        }
        let next = maximize(expectation, em.method().prior);
        let bound_rise = bound_difference(expectation, next);
        let log_likelihood_rise = log_likelihood_difference(tosses, here, next);
        let q = match q_decreases(history).next() {
            Some(iteration) => QNote::Fell {
                iteration,
                by: history[iteration - 1].1 - history[iteration].1,
            },
            None => QNote::Rose {
                q: expected_log_likelihood(expectation, here),
            },
        };
        if is_hard {
            Self::ClimbedHard {
                bound_rise,
                log_likelihood_rise,
                q,
            }
        } else {
            Self::Climbed {
                height,
                bound_rise,
                // Rounding may make it smaller, but ℓ never lies below the bound.
                log_likelihood_rise: log_likelihood_rise.max(bound_rise),
                q,
            }
        }
    }
}

/// The findings of a comparison of soft EM, hard EM and the complete-data estimate.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Whether ℓ is higher at the end of soft EM than at the complete-data estimate.
    pub soft_is_higher: bool,
    /// The difference of ℓ by which hard EM ends below soft EM, if two decimals show it.
    pub hard_is_lower: Option<f64>,
}

impl Comparison {
    /// Compares ℓ at the end of soft EM, at the end of hard EM, and at the complete-data estimate, as far as they are
    /// known.
    #[must_use]
    pub fn of(soft: Option<f64>, hard: Option<f64>, estimate: Option<f64>) -> Self {
        let lower = soft.zip(hard).map(|(soft, hard)| soft - hard);
        Self {
            soft_is_higher: soft
                .zip(estimate)
                .is_some_and(|(soft, estimate)| soft > estimate),
            hard_is_lower: lower.filter(|&by| by > VISIBLE_DIFFERENCE),
        }
    }
}
