//! Editing tosses: flipping a toss, duplicating or removing a set. Each edit returns new tosses and leaves the old
//! ones unchanged, so that they can be restored.

use super::{Builder, MAX_SETS, MAX_TOSSES, Tosses};

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
        let lengths = (0..self.sets()).map(|set| u64::from(self.len(set)));
        let total: u64 = lengths.sum();
        let room = self.sets() < MAX_SETS
            && set < self.sets()
            && total + u64::from(self.len(set)) <= MAX_TOSSES as u64;
        room.then(|| self.rebuilt(|index, _| if index == set { 2 } else { 1 }))
    }

    /// Returns the tosses without set `set`; `None` if there is no such set, or no toss in the others.
    #[must_use]
    pub fn with_set_removed(&self, set: usize) -> Option<Self> {
        let has_tosses = |other| other != set && self.len(other) > 0;
        let left = set < self.sets() && (0..self.sets()).any(has_tosses);
        left.then(|| self.rebuilt(|index, _| usize::from(index != set)))
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
