//! Why a number on the page is what it is: the values that it was made from, and where they stand.

mod iterations;
mod likelihood;
mod quantity;

pub use iterations::Parameter;
pub use quantity::{Quantity, Side, UnknownQuantity};

use crate::coin::{Coin, PerCoin, Theta};
use crate::em::{Assignment, Counts, Em, Expectation, Parameters, Phase, Prior, log_of_sum};
use crate::ground_truth::GroundTruth;
use crate::log_likelihood::log_likelihood;
use crate::tosses::{Group, Tosses};

/// No more addends of a sum are written out.
pub const MAX_ADDENDS: usize = 5;

/// What is seen of a run at the moment whose numbers are explained.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// EM, at the moment.
    pub em: &'a Em,
    /// Whether each set is counted whole by its label, before EM begins.
    pub is_labelled: bool,
    /// The truth, if it is shown.
    pub truth: Option<&'a GroundTruth>,
}

/// The explanation of a number: how it was made, and from which other numbers on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// How it was made.
    pub reason: Reason,
    /// The numbers that it was made from.
    pub sources: Vec<Quantity>,
}

/// How a number was made, with its values. Sets are counted from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Counted in the tosses of a set.
    Tossed {
        /// The set.
        set: usize,
        /// The side that was counted.
        side: Side,
        /// The number of such tosses.
        count: u32,
        /// All tosses of the set.
        tosses: u32,
    },
    /// Added up over all sets.
    AllTossed {
        /// The side that was counted.
        side: Side,
        /// The sum.
        count: f64,
        /// The number of sets.
        sets: usize,
    },
    /// A coin's share of a set by Bayes' rule (Do & Batzoglou 2008, figure 1b): prior · p(set | coin), divided by the
    /// sum of that of both coins.
    Share {
        /// The set.
        set: usize,
        /// The coin.
        coin: Coin,
        /// The heads and tails of the set.
        counts: Counts,
        /// The θ of the E-step.
        theta: Theta,
        /// The prior of the E-step.
        prior: PerCoin<f64>,
        /// ln p(set | coin) of each coin.
        log_likelihoods: PerCoin<f64>,
        /// Each coin's share.
        shares: PerCoin<f64>,
    },
    /// Hard EM gave the set whole to one coin.
    Assigned {
        /// The set.
        set: usize,
        /// The coin that got it.
        to: Coin,
        /// Whether both coins explain it equally well.
        is_tie: bool,
    },
    /// The label gave the set whole to the coin that made it.
    Labelled {
        /// The set.
        set: usize,
        /// The coin that made it.
        by: Coin,
    },
    /// A share of the heads or tails of a set.
    Count {
        /// The set.
        set: usize,
        /// The coin.
        coin: Coin,
        /// The side.
        side: Side,
        /// The coin's share of the set.
        share: f64,
        /// The other coin's share.
        rest: f64,
        /// Such tosses of the set.
        tossed: u32,
        /// share × tossed.
        count: f64,
    },
    /// Counts for a coin, added up over all sets.
    Sum {
        /// The coin.
        coin: Coin,
        /// The side.
        side: Side,
        /// The counts of the first sets.
        addends: Vec<f64>,
        /// The number of sets.
        sets: usize,
        /// The sum.
        sum: f64,
    },
    /// Chosen as the guess.
    Guessed {
        /// The coin.
        coin: Coin,
        /// The guess.
        theta: f64,
    },
    /// Estimated by an M-step: heads ÷ tosses among those counted for the coin.
    Estimated {
        /// The coin.
        coin: Coin,
        /// What was counted for it.
        counts: Counts,
        /// The estimate.
        theta: f64,
    },
    /// Kept from before: nothing was counted for the coin.
    Kept {
        /// The coin.
        coin: Coin,
        /// Its θ.
        theta: f64,
    },
    /// The coins' true θ, of which EM knows nothing.
    Truth {
        /// The coin.
        coin: Coin,
        /// Its true θ.
        theta: f64,
    },
    /// Counted by the labels: heads ÷ tosses of the sets that the coin made.
    CompleteData {
        /// The coin.
        coin: Coin,
        /// The heads and tails of its sets.
        counts: Counts,
        /// Their quotient.
        theta: f64,
    },
    /// Fixed at ½: either coin is drawn as often as the other.
    FixedPrior,
    /// ½ at the guess, to be estimated from then on.
    GuessedPrior,
    /// Estimated by an M-step: the mean share.
    EstimatedPrior {
        /// The coin.
        coin: Coin,
        /// The sum of its shares.
        shares: f64,
        /// The number of sets.
        sets: usize,
        /// Their quotient.
        prior: f64,
    },
    /// The logarithm of the probability of all tosses, a sum over the sets.
    LogLikelihood {
        /// The θ at which it is taken.
        theta: Theta,
        /// The prior.
        prior: PerCoin<f64>,
        /// The heads and tails of the first set.
        first: Counts,
        /// The first set's part.
        first_part: f64,
        /// The number of sets.
        sets: usize,
        /// ℓ.
        value: f64,
    },
    /// p(set | coin) = θ^heads · (1 − θ)^tails.
    Likelihood {
        /// The set.
        set: usize,
        /// The coin.
        coin: Coin,
        /// The heads and tails of the set.
        counts: Counts,
        /// The θ of the E-step.
        theta: f64,
        /// ln p(set | coin).
        log_likelihood: f64,
    },
    /// How many times as probable a set is with one coin as with the other.
    Ratio {
        /// The set.
        set: usize,
        /// The coin with which it is more probable.
        coin: Coin,
        /// ln p(set | coin) of each coin.
        log_likelihoods: PerCoin<f64>,
        /// The quotient of the likelihoods, 1 or more.
        ratio: f64,
    },
    /// The largest change of a parameter in an iteration: the difference of two rows.
    Change {
        /// The parameter that moved so far.
        of: Parameter,
        /// Its value before.
        from: f64,
        /// Its value after.
        to: f64,
        /// The size of the difference.
        change: f64,
    },
}

impl Explanation {
    /// Explains a number; `None` where it is not on the page at this scene.
    ///
    /// ```
    /// # use em_coins::{Coin, Example, Explanation, Scene, Quantity, Reason, Setup, Side};
    /// let setup = Setup::from(Example::Paper);
    /// let mut em = setup.em(setup.data().0);
    /// em.step()?;
    /// let scene = Scene { em: &em, is_labelled: false, truth: None };
    /// let why = Explanation::of(Quantity::Count(Coin::A, Side::Heads, 1), &scene);
    /// let why = why.expect("an E-step counts");
    /// assert!(matches!(why.reason, Reason::Count { tossed: 9, .. })); // 0.80 × 9 = 7.2
    /// assert_eq!(why.sources[0].to_string(), "share-A-2");
    /// # Ok::<(), em_coins::ZeroLikelihood>(())
    /// ```
    #[must_use]
    pub fn of(quantity: Quantity, scene: &Scene<'_>) -> Option<Self> {
        let tosses = scene.em.tosses();
        let (reason, sources) = match quantity {
            Quantity::Tossed(side, set) => tossed(tosses, side, set)?,
            Quantity::AllTossed(side) => all_tossed(tosses, side),
            Quantity::Share(coin, set) => scene.share(coin, set)?,
            Quantity::Count(coin, side, set) => scene.count(coin, side, set)?,
            Quantity::Sum(coin, side) => scene.sum(coin, side)?,
            Quantity::Theta(coin) => scene.theta(coin)?,
            Quantity::Prior(coin) => scene.prior(coin)?,
            Quantity::Truth(coin) => {
                let theta = scene.truth?.theta?.of(coin);
                (Reason::Truth { coin, theta }, Vec::new())
            }
            Quantity::Labelled(coin) => scene.labelled(coin)?,
            Quantity::LogLikelihood => {
                let sources = Coin::BOTH.map(Quantity::Theta).to_vec();
                let at = scene.em.parameters();
                (height(tosses, at).filter(|_| !scene.is_labelled)?, sources)
            }
            Quantity::TruthLogLikelihood => {
                let sources = Coin::BOTH.map(Quantity::Truth).to_vec();
                (height(tosses, scene.truth?.theta?.into())?, sources)
            }
            Quantity::LabelledLogLikelihood => {
                let PerCoin { a, b } = scene.truth?.complete_data_estimate(tosses);
                let theta = Theta::new(a?, b?).ok()?;
                let sources = Coin::BOTH.map(Quantity::Labelled).to_vec();
                (height(tosses, theta.into())?, sources)
            }
            Quantity::Likelihood(coin, set) => scene.likelihood(coin, set)?,
            Quantity::Ratio(set) => scene.ratio(set)?,
            Quantity::ThetaAfter(coin, iterations) => scene.theta_after(coin, iterations)?,
            Quantity::PriorAfter(iterations) => scene.prior_after(iterations)?,
            Quantity::LogLikelihoodAfter(iterations) => scene.log_likelihood_after(iterations)?,
            Quantity::ChangeAfter(iterations) => scene.change_after(iterations)?,
        };
        Some(Self { reason, sources })
    }
}

type Explained = Option<(Reason, Vec<Quantity>)>;

impl Scene<'_> {
    /// The last E-step; `None` before the first.
    fn expectation(&self) -> Option<&Expectation> {
        self.em.expectation().filter(|_| !self.is_labelled)
    }

    /// Each coin's share of a set; `None` where nothing is counted yet.
    fn shares(&self, set: usize) -> Option<PerCoin<f64>> {
        let tosses = self.em.tosses();
        if set >= tosses.sets() {
            return None;
        }
        if self.is_labelled {
            let made_by = *self.truth?.coins.get(set)?;
            let whole = |coin| if made_by == coin { 1.0 } else { 0.0 };
            return Some(PerCoin {
                a: whole(Coin::A),
                b: whole(Coin::B),
            });
        }
        let expectation = self.expectation()?;
        Some(expectation.responsibilities(tosses.heads(set), tosses.tails(set)))
    }

    fn share(&self, coin: Coin, set: usize) -> Explained {
        let tosses = self.em.tosses();
        let shares = self.shares(set)?;
        let both = Side::BOTH.map(|side| Quantity::Tossed(side, set)).to_vec();
        let to = if shares.a > 0.0 { Coin::A } else { Coin::B };
        if self.is_labelled {
            return Some((Reason::Labelled { set, by: to }, Vec::new()));
        }
        let expectation = self.expectation()?;
        let (heads, tails) = (tosses.heads(set), tosses.tails(set));
        if self.em.method().assignment == Assignment::Hard {
            let is_tie = expectation.is_tie(heads, tails);
            return Some((Reason::Assigned { set, to, is_tie }, both));
        }
        let Parameters { theta, prior, .. } = expectation.parameters();
        let reason = Reason::Share {
            set,
            coin,
            counts: Counts {
                heads: heads.into(),
                tails: tails.into(),
            },
            theta,
            prior,
            log_likelihoods: expectation.log_likelihoods(heads, tails),
            shares,
        };
        // After the M-step θ on the page is a later one.
        let thetas = if self.em.phase() == Phase::Expected {
            Coin::BOTH.map(Quantity::Theta).to_vec()
        } else {
            Vec::new()
        };
        Some((reason, [both, thetas].concat()))
    }

    fn count(&self, coin: Coin, side: Side, set: usize) -> Explained {
        let shares = self.shares(set)?;
        let share = *shares.of(coin);
        let tossed = count_of(self.em.tosses(), side, set);
        let reason = Reason::Count {
            set,
            coin,
            side,
            share,
            rest: *shares.of(coin.other()),
            tossed,
            count: share * f64::from(tossed),
        };
        let sources = vec![Quantity::Share(coin, set), Quantity::Tossed(side, set)];
        Some((reason, sources))
    }

    fn sum(&self, coin: Coin, side: Side) -> Explained {
        let tosses = self.em.tosses();
        let counts = *self.counts()?.of(coin);
        let sets = tosses.sets();
        let first = 0..sets.min(MAX_ADDENDS);
        let addend = |set| {
            let share = *self.shares(set)?.of(coin);
            Some(share * f64::from(count_of(tosses, side, set)))
        };
        let reason = Reason::Sum {
            coin,
            side,
            addends: first.clone().map(addend).collect::<Option<_>>()?,
            sets,
            sum: side_of(counts, side),
        };
        let all = 0..sets.min(MAX_SOURCES);
        let sources = all.map(|set| Quantity::Count(coin, side, set)).collect();
        Some((reason, sources))
    }

    /// What is counted for each coin over all sets.
    fn counts(&self) -> Option<PerCoin<Counts>> {
        if self.is_labelled {
            return Some(self.truth?.labelled_counts(self.em.tosses()));
        }
        Some(self.expectation()?.counts())
    }

    fn theta(&self, coin: Coin) -> Explained {
        if self.is_labelled {
            return self.labelled(coin);
        }
        let Some(expectation) = self.expectation() else {
            let theta = self.em.theta().of(coin);
            return Some((Reason::Guessed { coin, theta }, Vec::new()));
        };
        // Between the half-steps θ is that of the iteration before, whose counts are no longer on the page.
        if self.em.phase() == Phase::Expected {
            let theta = self.em.theta().of(coin);
            let before = self.em.position().checked_sub(1)?;
            let mut em = self.em.clone();
            em.seek(before).ok()?;
            let earlier = Scene { em: &em, ..*self };
            return match earlier.theta(coin) {
                Some((reason, _)) => Some((reason, Vec::new())),
                None => Some((Reason::Guessed { coin, theta }, Vec::new())),
            };
        }
        let theta = self.em.theta().of(coin);
        if expectation.is_unassigned(coin) {
            return Some((Reason::Kept { coin, theta }, Vec::new()));
        }
        let counts = *expectation.counts().of(coin);
        let sources = Side::BOTH.map(|side| Quantity::Sum(coin, side)).to_vec();
        Some((
            Reason::Estimated {
                coin,
                counts,
                theta,
            },
            sources,
        ))
    }

    fn labelled(&self, coin: Coin) -> Explained {
        let tosses = self.em.tosses();
        let truth = self.truth?;
        let reason = Reason::CompleteData {
            coin,
            counts: *truth.labelled_counts(tosses).of(coin),
            theta: (*truth.complete_data_estimate(tosses).of(coin))?,
        };
        let sources = if self.is_labelled {
            Side::BOTH.map(|side| Quantity::Sum(coin, side)).to_vec()
        } else {
            let made = truth.coins.iter().enumerate();
            let made = made.filter(|&(_, &by)| by == coin).take(MAX_SOURCES / 2);
            made.flat_map(|(set, _)| Side::BOTH.map(|side| Quantity::Tossed(side, set)))
                .collect()
        };
        Some((reason, sources))
    }

    fn prior(&self, coin: Coin) -> Explained {
        let em = self.em;
        if em.method().prior == Prior::Known {
            return Some((Reason::FixedPrior, Vec::new()));
        }
        // As with θ, an E-step leaves the prior of the iteration before.
        let estimated = if em.phase() == Phase::Expected {
            let mut earlier = em.clone();
            earlier.back().ok()?;
            earlier.expectation().cloned()
        } else {
            em.expectation().cloned()
        };
        let Some(expectation) = estimated else {
            return Some((Reason::GuessedPrior, Vec::new()));
        };
        let sets = em.tosses().sets();
        let reason = Reason::EstimatedPrior {
            coin,
            shares: *expectation.expected_sets().of(coin),
            sets,
            prior: *em.parameters().prior.of(coin),
        };
        let all = 0..sets.min(MAX_SOURCES);
        let sources = if em.phase() == Phase::Expected {
            Vec::new()
        } else {
            all.map(|set| Quantity::Share(coin, set)).collect()
        };
        Some((reason, sources))
    }
}

/// No more sources are named: no more are in sight.
const MAX_SOURCES: usize = 200;

fn count_of(tosses: &Tosses, side: Side, set: usize) -> u32 {
    match side {
        Side::Heads => tosses.heads(set),
        Side::Tails => tosses.tails(set),
    }
}

fn side_of(counts: Counts, side: Side) -> f64 {
    match side {
        Side::Heads => counts.heads,
        Side::Tails => counts.tails,
    }
}

fn tossed(tosses: &Tosses, side: Side, set: usize) -> Explained {
    (set < tosses.sets()).then(|| {
        let reason = Reason::Tossed {
            set,
            side,
            count: count_of(tosses, side, set),
            tosses: tosses.len(set),
        };
        (reason, Vec::new())
    })
}

fn all_tossed(tosses: &Tosses, side: Side) -> (Reason, Vec<Quantity>) {
    let groups = tosses.groups().iter();
    let count = groups.map(|group| {
        let of_side = match side {
            Side::Heads => group.heads,
            Side::Tails => group.tails,
        };
        f64::from(group.sets) * f64::from(of_side)
    });
    let sets = tosses.sets();
    let reason = Reason::AllTossed {
        side,
        count: count.sum(),
        sets,
    };
    let all = 0..sets.min(MAX_SOURCES);
    let sources = all.map(|set| Quantity::Tossed(side, set)).collect();
    (reason, sources)
}

/// ℓ there; `None` without a set.
fn height(tosses: &Tosses, at: Parameters) -> Option<Reason> {
    let sets = tosses.sets();
    if sets == 0 {
        return None;
    }
    let first = Group {
        heads: tosses.heads(0),
        tails: tosses.tails(0),
        sets: 1,
    };
    let joint = at.logs().map(|coin| coin.joint(&first));
    Some(Reason::LogLikelihood {
        theta: at.theta,
        prior: at.prior,
        first: Counts {
            heads: first.heads.into(),
            tails: first.tails.into(),
        },
        first_part: log_of_sum(joint.a, joint.b),
        sets,
        value: log_likelihood(tosses, at),
    })
}
