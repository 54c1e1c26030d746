//! Exercises: ten questions about EM with numbers drawn from a seed, their answers, and what the answers follow from.

use crate::coin::{PerCoin, Theta};
use crate::log_likelihood::log_likelihood;
use crate::splitmix64::SplitMix64;
use crate::tosses::Tosses;

/// A question with its numbers. Shares and probabilities are multiples of 0.01, expected counts of 0.1.
#[derive(Clone, Debug, PartialEq)]
pub enum Exercise {
    /// Coin A's share of a set that it makes `times` as often as coin B.
    Ratio {
        /// From 2 to 9.
        times: u32,
    },
    /// Coin A's share of a set.
    Share {
        /// Both θ.
        theta: Theta,
        /// The heads and tails of the set.
        counts: (u32, u32),
        /// The likelihood of the set with each coin.
        likelihoods: PerCoin<f64>,
    },
    /// The heads of a set that are counted for coin A.
    HeadsForA {
        /// Coin A's share of the set.
        share: f64,
        /// The heads and tails of the set.
        counts: (u32, u32),
    },
    /// The tails of a set that are counted for coin B.
    TailsForB {
        /// Coin A's share of the set.
        share: f64,
        /// The heads and tails of the set.
        counts: (u32, u32),
    },
    /// θA from the heads and tails that are counted for coin A.
    Estimate {
        /// Expected heads.
        heads: f64,
        /// Expected tails.
        tails: f64,
    },
    /// θA where the labels are known: three sets of coin A.
    Labels {
        /// The heads of each.
        heads: [u32; 3],
        /// The tosses of each.
        tosses: u32,
    },
    /// θA after one iteration from equal guesses.
    EqualGuesses {
        /// Both guesses.
        guess: f64,
        /// The heads of all sets.
        heads: u32,
        /// The tosses of all sets.
        tosses: u32,
    },
    /// The heads of a set that hard EM counts for coin A.
    HardEm {
        /// Coin A's share in soft EM; not ½.
        share: f64,
        /// The heads and tails of the set.
        counts: (u32, u32),
    },
    /// The prior of coin A that the M-step estimates.
    EstimatedPrior {
        /// Coin A's shares of all sets.
        shares: [f64; 4],
    },
    /// Which of two pairs of θ, 1 or 2, has the higher log-likelihood for two sets of ten tosses.
    HigherLogLikelihood {
        /// The heads of each set.
        heads: [u32; 2],
        /// Both θ of each pair.
        thetas: [Theta; 2],
        /// ℓ of each pair.
        log_likelihoods: [f64; 2],
    },
}

impl Exercise {
    /// Returns ten questions, one of each kind; the same seed gives the same numbers.
    ///
    /// ```
    /// # use em_coins::Exercise;
    /// let all = Exercise::ten(7);
    /// assert_eq!(all.len(), 10);
    /// assert_eq!(all, Exercise::ten(7));
    /// assert!(all[0].accepts(all[0].answer()));
    /// ```
    #[must_use]
    pub fn ten(seed: u32) -> Vec<Self> {
        let mut draw = Draw(SplitMix64(seed.into()));
        vec![
            Self::Ratio {
                times: draw.whole(2, 9),
            },
            draw.share(),
            Self::HeadsForA {
                share: draw.hundredths(15, 95),
                counts: draw.set(),
            },
            Self::TailsForB {
                share: draw.hundredths(15, 95),
                counts: draw.set(),
            },
            Self::Estimate {
                heads: f64::from(draw.whole(52, 299)) / 10.0,
                tails: f64::from(draw.whole(21, 149)) / 10.0,
            },
            Self::Labels {
                heads: [draw.whole(5, 10), draw.whole(5, 10), draw.whole(5, 10)],
                tosses: 10,
            },
            Self::EqualGuesses {
                guess: draw.hundredths(2, 8) * 10.0,
                heads: draw.whole(11, 39),
                tosses: 50,
            },
            Self::HardEm {
                share: draw.share_of_one_side(),
                counts: draw.set(),
            },
            Self::EstimatedPrior {
                shares: [(); 4].map(|()| draw.hundredths(5, 95)),
            },
            draw.higher_log_likelihood(),
        ]
    }

    /// Returns the answer.
    #[must_use]
    pub fn answer(&self) -> f64 {
        let of = |part: f64, all: f64| part / all;
        match *self {
            Self::Ratio { times } => of(times.into(), f64::from(times) + 1.0),
            Self::Share { likelihoods, .. } => of(likelihoods.a, likelihoods.a + likelihoods.b),
            Self::HeadsForA { share, counts } => share * f64::from(counts.0),
            Self::TailsForB { share, counts } => (1.0 - share) * f64::from(counts.1),
            Self::Estimate { heads, tails } => of(heads, heads + tails),
            Self::Labels { heads, tosses } => {
                of(heads.iter().sum::<u32>().into(), f64::from(3 * tosses))
            }
            Self::EqualGuesses { heads, tosses, .. } => of(heads.into(), tosses.into()),
            Self::HardEm { share, counts } => {
                if share > 0.5 {
                    counts.0.into()
                } else {
                    0.0
                }
            }
            Self::EstimatedPrior { shares } => shares.iter().sum::<f64>() / 4.0,
            Self::HigherLogLikelihood {
                log_likelihoods: [first, second],
                ..
            } => {
                if first > second {
                    1.0
                } else {
                    2.0
                }
            }
        }
    }

    /// Returns whether a number is the answer, rounded to two decimals or better; to one, where tosses are counted.
    #[must_use]
    pub fn accepts(&self, given: f64) -> bool {
        let half_a_unit = match self {
            Self::HeadsForA { .. } | Self::TailsForB { .. } => 0.05,
            _ => 0.005,
        };
        (given - self.answer()).abs() <= half_a_unit + 1e-9
    }
}

/// Draws the numbers of exercises.
struct Draw(SplitMix64);

impl Draw {
    /// A whole number from `least` to `most`.
    fn whole(&mut self, least: u32, most: u32) -> u32 {
        let word = self.0.next_word() >> 32;
        least + ((word * u64::from(most - least + 1)) >> 32) as u32
    }

    fn hundredths(&mut self, least: u32, most: u32) -> f64 {
        f64::from(self.whole(least, most)) / 100.0
    }

    /// The heads and tails of a set of ten tosses, some of each.
    fn set(&mut self) -> (u32, u32) {
        let heads = self.whole(2, 8);
        (heads, 10 - heads)
    }

    /// Not so near ½ that it could be taken for a tie.
    fn share_of_one_side(&mut self) -> f64 {
        let beyond = self.hundredths(5, 40);
        let hundredths = if self.whole(0, 1) == 0 {
            0.5 - beyond
        } else {
            0.5 + beyond
        };
        (hundredths * 100.0).round() / 100.0
    }

    /// Two θ, in tenths, at least 0.2 apart.
    fn theta(&mut self) -> Theta {
        loop {
            let (a, b) = (self.whole(1, 9), self.whole(1, 9));
            let tenths = |tenths| f64::from(tenths) / 10.0;
            if let (2.., Ok(theta)) = (a.abs_diff(b), Theta::new(tenths(a), tenths(b))) {
                return theta;
            }
        }
    }

    fn share(&mut self) -> Exercise {
        let theta = self.theta();
        let counts = (self.whole(1, 3), self.whole(1, 2));
        let likelihood = |heads: f64, tails: f64| {
            heads.powi(counts.0.cast_signed()) * tails.powi(counts.1.cast_signed())
        };
        Exercise::Share {
            theta,
            counts,
            likelihoods: PerCoin {
                a: likelihood(theta.a(), theta.tails().a),
                b: likelihood(theta.b(), theta.tails().b),
            },
        }
    }

    /// Draws until ℓ differs by more than one, so that the question can be answered by thought.
    fn higher_log_likelihood(&mut self) -> Exercise {
        loop {
            let heads = [self.whole(6, 9), self.whole(1, 4)];
            let thetas = [self.theta(), self.theta()];
            let set = |heads: u32| "H".repeat(heads as usize) + &"T".repeat(10 - heads as usize);
            let Ok(tosses) = Tosses::parse(&heads.map(set).join("\n")) else {
                continue;
            };
            let log_likelihoods = thetas.map(|theta| log_likelihood(&tosses, theta));
            if (log_likelihoods[0] - log_likelihoods[1]).abs() > 1.0 {
                return Exercise::HigherLogLikelihood {
                    heads,
                    thetas,
                    log_likelihoods,
                };
            }
        }
    }
}
