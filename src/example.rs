//! The lessons: example data, each with its own guess and method.

use crate::coin::{Coin, PerCoin, Theta};
use crate::em::{Assignment, Method};
use crate::ground_truth::GroundTruth;
use crate::simulation::{Simulation, generator};
use crate::tosses::Tosses;

/// A lesson that the page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Example {
    /// Figure 1 of Do & Batzoglou 2008: 5 sets of 10 tosses. The paper tells which coin was drawn, but
    /// not the true θ.
    Paper,
    /// The NumPy notebook that this project replaces; it is not published. 10 sets of 20 tosses, simulated with
    /// θ = (0.3, 0.7), of which the notebook tells both θ and the coin drawn for each set.
    Notebook,
    /// The paper's data with the guesses swapped: the coins' names carry no meaning.
    Swapped,
    /// The paper's data with equal guesses: nothing tells the coins apart.
    Equal,
    /// The paper's data with nearly equal guesses: EM lingers on the ridge before it leaves it.
    NearlyEqual,
    /// Coins too similar for ten tosses per set: EM finds one coin.
    Overlapping,
    /// Many sets of two tosses: each says little about its coin.
    FewTosses,
    /// Every set was made with coin A, and EM still finds two coins.
    OneCoin,
    /// The paper's data with a guess at which hard EM gives every set to coin A and stays there.
    HardStuck,
}

impl Example {
    /// All examples, in the order of the menu.
    pub const ALL: [Self; 9] = [
        Self::Paper,
        Self::Notebook,
        Self::Swapped,
        Self::Equal,
        Self::NearlyEqual,
        Self::Overlapping,
        Self::FewTosses,
        Self::OneCoin,
        Self::HardStuck,
    ];

    /// Returns the name in menus and links.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Notebook => "notebook",
            Self::Swapped => "swapped",
            Self::Equal => "equal",
            Self::NearlyEqual => "nearly-equal",
            Self::Overlapping => "overlapping",
            Self::FewTosses => "few-tosses",
            Self::OneCoin => "one-coin",
            Self::HardStuck => "hard-stuck",
        }
    }

    /// Returns the lesson after this one; `None` after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|&example| example == self);
        all.next()
    }

    /// Returns the guess that EM starts from.
    #[must_use]
    pub fn guess(self) -> Theta {
        match self {
            Self::Paper => known(0.6, 0.5),
            Self::Notebook => known(0.4, 0.6),
            Self::Swapped => known(0.5, 0.6),
            Self::Equal => known(0.55, 0.55),
            Self::NearlyEqual => known(0.501, 0.5),
            Self::Overlapping | Self::FewTosses | Self::OneCoin => known(0.6, 0.4),
            Self::HardStuck => known(0.65, 0.15),
        }
    }

    /// Returns the variant of EM.
    #[must_use]
    pub fn method(self) -> Method {
        match self {
            Self::HardStuck => Assignment::Hard.into(),
            _ => Method::default(),
        }
    }

    /// Returns the set that the question is about, counted from 0; the first set if it is about none.
    #[must_use]
    pub fn set(self) -> usize {
        match self {
            Self::Notebook => 6,
            _ => 0,
        }
    }

    /// Returns the tosses and their ground truth.
    #[must_use]
    pub fn data(self) -> (Tosses, GroundTruth) {
        match self {
            Self::Paper | Self::Swapped | Self::Equal | Self::NearlyEqual | Self::HardStuck => {
                written(include_str!("example/paper.txt"), "BAABA", None)
            }
            Self::Notebook => written(
                include_str!("example/notebook.txt"),
                "BBBABBABBB",
                Some(known(0.3, 0.7)),
            ),
            Self::OneCoin => written(
                include_str!("example/one-coin.txt"),
                "AAAAAA",
                Some(known(0.7, 0.3)),
            ),
            // The seeds are chosen so that the tosses show the lesson's point; see tests/core/examples.rs.
            Self::Overlapping => simulated(known(0.6, 0.5), 12, 10, 14),
            Self::FewTosses => simulated(known(0.8, 0.3), 20, 2, 15),
        }
    }
}

/// Returns a θ that is known to be valid.
fn known(a: f64, b: f64) -> Theta {
    Theta::estimated(PerCoin { a, b })
}

/// Returns the tosses in a text file that is compiled into the program, and their ground truth: `drawn` has the letter
/// of the coin drawn for each set.
fn written(text: &str, drawn: &str, theta: Option<Theta>) -> (Tosses, GroundTruth) {
    let coin = |letter| if letter == 'A' { Coin::A } else { Coin::B };
    let coins = drawn.chars().map(coin).collect();
    (
        Tosses::parse(text).unwrap_or_default(),
        GroundTruth { theta, coins },
    )
}

/// Returns simulated data with a fixed seed.
fn simulated(theta: Theta, sets: usize, tosses: u32, seed: u32) -> (Tosses, GroundTruth) {
    let simulation = Simulation::new(theta, sets, tosses);
    simulation.map_or_else(|_| Default::default(), |it| it.run(generator(seed)))
}
