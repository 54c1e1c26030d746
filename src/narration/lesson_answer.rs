//! The answer to a lesson's question, made from the numbers of its run.

use crate::coin::{Coin, PerCoin, Theta};
use crate::em::{Assignment, Counts, Em, Expectation, e_step};
use crate::example::Example;
use crate::ground_truth::GroundTruth;
use crate::log_likelihood::{log_likelihood, log_likelihood_difference};
use crate::setup::Setup;
use crate::tosses::Tosses;

/// A difference between both θ that is plain to see in the picture of θ by iteration.
const APART: f64 = 0.1;

/// The answer to a lesson's question, once EM has converged. Sets are counted from 0.
///
/// ```
/// # use em_coins::{Example, LessonAnswer, Setup};
/// let setup = Setup::from(Example::Equal);
/// let mut em = setup.em(setup.data().0);
/// assert_eq!(LessonAnswer::of(&setup, &em, None), None); // not yet
/// em.converge()?;
/// let answer = LessonAnswer::of(&setup, &em, None);
/// assert_eq!(answer, Some(LessonAnswer::Equal { heads: 33.0, tosses: 50.0, theta: 0.66 }));
/// # Ok::<(), em_coins::ZeroLikelihood>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum LessonAnswer {
    /// Which sets look like coin A's at the guess, and why θB is not what the labels give.
    Paper {
        /// The sets of which A's first share is above ½, with that share.
        sets: Vec<(usize, f64)>,
        /// What is counted for B of these sets in the end.
        counted_for_b: Counts,
        /// The estimates.
        theta: Theta,
        /// ℓ there.
        log_likelihood: f64,
        /// The complete-data estimate and ℓ there.
        estimate: Option<(Theta, f64)>,
    },
    /// How much of the set in question coin A gets: exactly half at the guess, and far from it in the end.
    Notebook {
        /// The set.
        set: usize,
        /// A's share of it in the first E-step.
        first: f64,
        /// A's share of it in the last E-step.
        last: f64,
        /// The estimates.
        theta: Theta,
    },
    /// The same coins under each other's names.
    Swapped {
        /// The estimates.
        theta: Theta,
    },
    /// Nothing tells the coins apart, so that both are the frequency of heads in all sets.
    Equal {
        /// The heads of all sets.
        heads: f64,
        /// The tosses of all sets.
        tosses: f64,
        /// The estimate of both.
        theta: f64,
    },
    /// The coins are told apart, after a while.
    NearlyEqual {
        /// The difference of the guesses.
        difference: f64,
        /// How many times as large the difference is after the second iteration as after the first.
        growth: f64,
        /// The first iteration after which the θ are a tenth apart; `None` if they never are.
        apart_after: Option<usize>,
        /// The estimates.
        theta: Theta,
        /// The number of iterations until EM had converged.
        iterations: usize,
    },
    /// One coin explains all sets best.
    Overlapping {
        /// The estimates.
        theta: Theta,
        /// The number of tosses in a set.
        tosses: u32,
        /// The standard deviation of the frequency of heads in a set of this length.
        spread: f64,
        /// How much higher ℓ is here than at the true θ.
        above_truth: Option<f64>,
        /// The true θ.
        truth: Option<Theta>,
    },
    /// Shares stay near ½.
    FewTosses {
        /// The smallest share of A in the last E-step.
        least: f64,
        /// The largest share of A in the last E-step.
        most: f64,
        /// The number of iterations until EM had converged.
        iterations: usize,
    },
    /// EM finds two coins where there was one.
    OneCoin {
        /// The estimates.
        theta: Theta,
        /// The frequency of heads in all sets.
        pooled: f64,
        /// How much higher ℓ is with two coins than with one.
        gain: f64,
        /// The coin that made all sets.
        only: Option<Coin>,
    },
    /// Coin B gets no set, and soft EM would have ended higher.
    HardStuck {
        /// The sets that coin B gets.
        sets_of_b: usize,
        /// The estimates.
        theta: Theta,
        /// The estimates of soft EM from the same guess.
        soft: Theta,
        /// How much higher ℓ is there.
        gain: f64,
    },
}

impl LessonAnswer {
    /// Returns the answer if EM has converged on an example with its own guess and method. It includes the `truth` if
    /// that is shown.
    #[must_use]
    pub fn of(setup: &Setup, em: &Em, truth: Option<&GroundTruth>) -> Option<Self> {
        let example = setup.lesson().filter(|_| em.converged())?;
        let tosses = em.tosses();
        let last = em.expectation()?;
        let first = e_step(tosses, setup.guess, em.method().assignment).ok()?;
        let theta = em.theta();
        let iterations = em.converged_after()?;
        Some(match example {
            Example::Paper => {
                let is_a = |&(_, share): &(usize, f64)| share > 0.5;
                let shares = (0..tosses.sets()).map(|set| (set, share_of_a(&first, tosses, set)));
                let sets: Vec<_> = shares.filter(is_a).collect();
                Self::Paper {
                    counted_for_b: counted_for_b(last, tosses, &sets),
                    sets,
                    theta,
                    log_likelihood: log_likelihood(tosses, theta),
                    estimate: truth
                        .and_then(|truth| both(truth.complete_data_estimate(tosses)))
                        .map(|estimate| (estimate, log_likelihood(tosses, estimate))),
                }
            }
            Example::Notebook => Self::Notebook {
                set: example.set(),
                first: share_of_a(&first, tosses, example.set()),
                last: share_of_a(last, tosses, example.set()),
                theta,
            },
            Example::Swapped => Self::Swapped { theta },
            Example::Equal => {
                let all = all_counts(tosses);
                Self::Equal {
                    heads: all.heads,
                    tosses: all.tosses(),
                    theta: theta.a(),
                }
            }
            Example::NearlyEqual => {
                let apart = |theta: Theta| (theta.a() - theta.b()).abs();
                let path = em.path();
                let after = |iteration: usize| path.get(iteration).map(|it| apart(it.theta));
                Self::NearlyEqual {
                    difference: apart(setup.guess),
                    growth: after(2)? / after(1)?,
                    apart_after: path.iter().position(|it| apart(it.theta) > APART),
                    theta,
                    iterations,
                }
            }
            Example::Overlapping => {
                let pooled = pooled(tosses);
                let truth = truth.and_then(|truth| truth.theta);
                Self::Overlapping {
                    theta,
                    tosses: tosses.longest(),
                    spread: (pooled * (1.0 - pooled) / f64::from(tosses.longest())).sqrt(),
                    above_truth: truth.map(|truth| log_likelihood_difference(tosses, truth, theta)),
                    truth,
                }
            }
            Example::FewTosses => {
                let shares = (0..tosses.sets()).map(|set| share_of_a(last, tosses, set));
                let (least, most) = shares.fold((1.0, 0.0), |(least, most), share| {
                    (f64::min(least, share), f64::max(most, share))
                });
                Self::FewTosses {
                    least,
                    most,
                    iterations,
                }
            }
            Example::OneCoin => {
                let pooled = pooled(tosses);
                let one = Theta::estimated(PerCoin {
                    a: pooled,
                    b: pooled,
                });
                let coins = truth.map(|truth| &truth.coins);
                let only = coins.and_then(|coins| coins.first());
                Self::OneCoin {
                    theta,
                    pooled,
                    gain: log_likelihood_difference(tosses, one, theta),
                    only: only.copied(),
                }
            }
            Example::HardStuck => {
                let mut soft = Em::new(em.shared_tosses(), setup.guess, Assignment::Soft);
                soft.converge().ok()?;
                let of_b = |&set: &usize| share_of_a(last, tosses, set) == 0.0;
                Self::HardStuck {
                    sets_of_b: (0..tosses.sets()).filter(of_b).count(),
                    theta,
                    soft: soft.theta(),
                    gain: log_likelihood_difference(tosses, theta, soft.theta()),
                }
            }
        })
    }
}

fn share_of_a(expectation: &Expectation, tosses: &Tosses, set: usize) -> f64 {
    let (heads, tails) = (tosses.heads(set), tosses.tails(set));
    expectation.responsibilities(heads, tails).a
}

/// What is counted for coin B of these sets.
fn counted_for_b(expectation: &Expectation, tosses: &Tosses, sets: &[(usize, f64)]) -> Counts {
    let mut sum = Counts::default();
    for &(set, _) in sets {
        let (heads, tails) = (tosses.heads(set), tosses.tails(set));
        let share = expectation.responsibilities(heads, tails).b;
        sum.heads += share * f64::from(heads);
        sum.tails += share * f64::from(tails);
    }
    sum
}

fn both(estimate: PerCoin<Option<f64>>) -> Option<Theta> {
    let PerCoin {
        a: Some(a),
        b: Some(b),
    } = estimate
    else {
        return None;
    };
    Some(Theta::estimated(PerCoin { a, b }))
}

fn all_counts(tosses: &Tosses) -> Counts {
    let groups = tosses.groups().iter();
    groups.fold(Counts::default(), |sum, group| Counts {
        heads: sum.heads + f64::from(group.sets) * f64::from(group.heads),
        tails: sum.tails + f64::from(group.sets) * f64::from(group.tails),
    })
}

/// The frequency of heads in all sets.
fn pooled(tosses: &Tosses) -> f64 {
    let all = all_counts(tosses);
    all.heads / all.tosses()
}
