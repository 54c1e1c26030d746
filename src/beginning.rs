//! The beginning of the story: two stations before the guess, at which EM has not begun.

/// A station before the guess. An example whose labels are known begins with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// The labels are on: which coin made each set is known, and each θ is counted (Do & Batzoglou 2008, figure 1a).
    Known,
    /// The labels are hidden: no θ without labels, and no labels without θ.
    Hidden,
}

impl Beginning {
    /// Both stations, in order.
    pub const ALL: [Self; 2] = [Self::Known, Self::Hidden];

    /// Returns the name in links.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Hidden => "hidden",
        }
    }

    /// Returns the place on the line of time, on which the guess is at 0.
    #[must_use]
    pub fn place(self) -> i32 {
        match self {
            Self::Known => -2,
            Self::Hidden => -1,
        }
    }

    /// Returns the station at a place on the line of time; `None` from the guess on.
    ///
    /// ```
    /// # use em_coins::Beginning;
    /// assert_eq!(Beginning::at(-1), Some(Beginning::Hidden));
    /// assert_eq!(Beginning::at(0), None);
    /// ```
    #[must_use]
    pub fn at(place: i32) -> Option<Self> {
        match place {
            0.. => None,
            -1 => Some(Self::Hidden),
            _ => Some(Self::Known),
        }
    }
}
