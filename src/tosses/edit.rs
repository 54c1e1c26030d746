//! Editing tosses: flipping a toss, duplicating or removing a set. Each edit returns new tosses and leaves the old
//! ones unchanged, so that they can be restored.

use super::{Builder, Group, MAX_SETS, MAX_TOSSES, Tosses};

impl Tosses {
    /// Returns the tosses with one of them flipped; unchanged if there is no such toss.
    ///
    /// ```
    /// # use em_coins::Tosses;
    /// let tosses = Tosses::parse("HHT\nTT")?;
    /// assert_eq!(tosses.with_toss_flipped(0, 1), Tosses::parse("HTT\nTT")?);
    /// # Ok::<(), em_coins::ParseTossesError>(())
    /// ```
    #[must_use]
    pub fn with_toss_flipped(&self, set: usize, toss: u32) -> Self {
        self.rebuilt(|index, words| {
            if index == set && toss < self.len(set) {
                words[toss as usize / 64] ^= 1 << (toss % 64);
            }
            1
        })
    }

    /// Returns the tosses with a copy of set `set` right after it; `None` if there is no such set, or if the copy would
    /// exceed the limits.
    #[must_use]
    pub fn with_set_duplicated(&self, set: usize) -> Option<Self> {
        let room = self.can_duplicate(set);
        room.then(|| self.rebuilt(|index, _| if index == set { 2 } else { 1 }))
    }

    /// Returns whether there is such a set, and room for a copy of it.
    #[must_use]
    pub fn can_duplicate(&self, set: usize) -> bool {
        set < self.sets()
            && self.sets() < MAX_SETS
            && self.total() + u64::from(self.len(set)) <= MAX_TOSSES as u64
    }

    /// Returns the tosses without set `set`; `None` if there is no such set, or no toss in the others.
    #[must_use]
    pub fn with_set_removed(&self, set: usize) -> Option<Self> {
        let left = self.can_remove(set);
        left.then(|| self.rebuilt(|index, _| usize::from(index != set)))
    }

    /// Returns whether there is such a set, and a toss in the others.
    ///
    /// ```
    /// # use em_coins::Tosses;
    /// let tosses = Tosses::parse("HHT\nTT")?;
    /// assert!(tosses.can_remove(1));
    /// assert!(!Tosses::parse("HHT")?.can_remove(0));
    /// # Ok::<(), em_coins::ParseTossesError>(())
    /// ```
    #[must_use]
    pub fn can_remove(&self, set: usize) -> bool {
        set < self.sets() && self.total() > u64::from(self.len(set))
    }

    /// Returns the number of all tosses.
    fn total(&self) -> u64 {
        let tosses = |it: &Group| u64::from(it.heads + it.tails) * u64::from(it.sets);
        self.groups.iter().map(tosses).sum()
    }

    /// Copies the sets. `times` returns the number of copies of each set, and may change its words.
    fn rebuilt(&self, times: impl Fn(usize, &mut [u64]) -> usize) -> Self {
        let mut sets = Builder::default();
        let mut words = Vec::new();
        for set in 0..self.sets() {
            words.clear();
            words.extend_from_slice(self.words_of(set));
            for _ in 0..times(set, &mut words) {
                sets.push(self.len(set), words.iter().copied());
            }
        }
        sets.build()
    }
}
