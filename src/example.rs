//! Examples: data sets known from elsewhere, with the guess that they are shown with.

use crate::coin::{Coin, Theta};
use crate::tosses::Tosses;
use crate::truth::Truth;

/// A data set that the page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Example {
    /// Figure 1 of Do & Batzoglou 2008: 5 sets of 10 tosses. The paper tells which coin was drawn, but
    /// not the coins' real θ.
    Paper,
    /// The notebook that this project grew from: 10 sets of 20 tosses, made with θ = (0.3, 0.7).
    Notebook,
}

impl Example {
    /// Every example, in the order of the menu.
    pub const ALL: [Self; 2] = [Self::Paper, Self::Notebook];

    /// Its name in menus and links.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Notebook => "notebook",
        }
    }

    /// The guess that EM starts from in its source.
    #[must_use]
    pub fn guess(self) -> Theta {
        match self {
            Self::Paper => known(0.6, 0.5),
            Self::Notebook => known(0.4, 0.6),
        }
    }

    /// Its tosses, and what is known of the truth behind them.
    #[must_use]
    pub fn data(self) -> (Tosses, Truth) {
        let (theta, text, drawn) = match self {
            Self::Paper => (None, include_str!("example/paper.txt"), "BAABA"),
            Self::Notebook => (
                Some(known(0.3, 0.7)),
                include_str!("example/notebook.txt"),
                "BBBABBABBB",
            ),
        };
        let coins = drawn
            .chars()
            .map(|letter| if letter == 'A' { Coin::A } else { Coin::B });
        // The texts are part of the program, and a test reads them all.
        (
            Tosses::parse(text).unwrap_or_default(),
            Truth {
                theta,
                coins: coins.collect(),
            },
        )
    }
}

/// A θ written down in this file.
fn known(a: f64, b: f64) -> Theta {
    Theta::estimated(crate::coin::PerCoin { a, b })
}
