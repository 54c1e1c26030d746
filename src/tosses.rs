//! Tosses: the sets that EM sees, each a row of heads and tails.
//!
//! A toss is a bit, 64 to a word, so that a million sets of a hundred tosses fit in memory and are
//! counted by the word. What EM needs of a set is only how many heads it has among how many tosses;
//! sets alike in both form one [`Group`], and an iteration of EM costs as many steps as there are
//! groups, however many sets there are.

mod edit;
mod parse;
mod simulate;

pub use parse::ParseTossesError;
pub(crate) use parse::Rows;
pub use simulate::{Simulation, SimulationError};

use std::collections::BTreeMap;

/// The most sets that a page, a text or a simulation may hold.
pub const MAX_SETS: usize = 1_000_000;
/// The most tosses that all sets together may hold.
pub const MAX_TOSSES: usize = 100_000_000;

/// Sets of tosses, each made with one coin; which coin is not part of it.
///
/// ```
/// # use em_coins::Tosses;
/// let tosses = Tosses::parse("HTTTHHTHTH\nHHHHTHHHHH")?;
/// assert_eq!((tosses.sets(), tosses.heads(1), tosses.tails(1)), (2, 9, 1));
/// # Ok::<(), em_coins::ParseTossesError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tosses {
    words: Vec<u64>,
    rows: Vec<Row>,
    groups: Vec<Group>,
}

/// Where a set's words start, and what they add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    start: u32,
    heads: u32,
    tosses: u32,
}

/// All sets that have the same number of heads and of tosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Heads in each of its sets.
    pub heads: u32,
    /// Tails in each of its sets.
    pub tails: u32,
    /// How many sets it stands for, at least one.
    pub sets: u32,
}

impl Tosses {
    /// Sets of these lengths, filled one after the other.
    pub(crate) fn filled(lengths: &[u32], mut heads: impl Iterator<Item = bool>) -> Self {
        let mut sets = Builder::with_capacity(lengths.len(), lengths.len());
        for &length in lengths {
            let words = (0..length).step_by(64).map(|first| {
                let places = 0..64.min(length - first);
                let bits = places.zip(&mut heads);
                bits.fold(0, |word, (place, heads)| word | u64::from(heads) << place)
            });
            sets.push(length, words);
        }
        sets.build()
    }

    /// How many sets there are.
    #[must_use]
    pub fn sets(&self) -> usize {
        self.rows.len()
    }

    /// The number of heads in set `set`, counted from 0.
    ///
    /// # Panics
    /// When there is no such set; likewise in the other methods that take one.
    #[must_use]
    pub fn heads(&self, set: usize) -> u32 {
        self.rows[set].heads
    }

    /// The number of tails in set `set`.
    #[must_use]
    pub fn tails(&self, set: usize) -> u32 {
        self.rows[set].tosses - self.rows[set].heads
    }

    /// The number of tosses in set `set`.
    #[must_use]
    pub fn len(&self, set: usize) -> u32 {
        self.rows[set].tosses
    }

    /// Whether there is no toss at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.tosses == 0)
    }

    /// The tosses of set `set` in the order in which they fell, heads as `true`.
    pub fn set(&self, set: usize) -> impl ExactSizeIterator<Item = bool> + '_ {
        let row = self.rows[set];
        let words = &self.words[row.start as usize..];
        (0..row.tosses as usize).map(|toss| words[toss / 64] >> (toss % 64) & 1 == 1)
    }

    /// The tosses of set `set` written as text, `H` for heads and `T` for tails.
    ///
    /// ```
    /// # use em_coins::Example;
    /// assert_eq!(Example::Paper.data().0.letters(0), "HTTTHHTHTH");
    /// ```
    #[must_use]
    pub fn letters(&self, set: usize) -> String {
        self.set(set)
            .map(|heads| if heads { 'H' } else { 'T' })
            .collect()
    }

    /// The sets grouped by heads and tosses: few tosses first, then few heads, so that the order of
    /// the sets has no influence on a sum over the groups.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The most tosses that any set has; 0 without sets.
    #[must_use]
    pub fn longest(&self) -> u32 {
        self.groups
            .last()
            .map_or(0, |group| group.heads + group.tails)
    }
}

/// Gathers sets one after the other; the groups are counted on the way.
struct Builder {
    tosses: Tosses,
    /// How many sets had so many tosses and so many heads.
    counts: BTreeMap<(u32, u32), u32>,
}

impl Builder {
    fn with_capacity(sets: usize, words: usize) -> Self {
        let tosses = Tosses {
            words: Vec::with_capacity(words),
            rows: Vec::with_capacity(sets),
            groups: Vec::new(),
        };
        Self {
            tosses,
            counts: BTreeMap::new(),
        }
    }

    fn sets(&self) -> usize {
        self.tosses.rows.len()
    }

    /// Adds a set of `tosses` tosses, 64 to a word; the bits beyond the last toss must be 0. Returns how
    /// many heads and tails these are.
    fn push(&mut self, tosses: u32, words: impl IntoIterator<Item = u64>) -> (u32, u32) {
        let start = self.tosses.words.len();
        self.tosses.words.extend(words);
        let heads = self.tosses.words[start..]
            .iter()
            .map(|word| word.count_ones())
            .sum();
        // In range: MAX_SETS and MAX_TOSSES bound the words far below u32::MAX.
        self.tosses.rows.push(Row {
            start: start as u32,
            heads,
            tosses,
        });
        *self.counts.entry((tosses, heads)).or_default() += 1;
        (heads, tosses - heads)
    }

    fn build(mut self) -> Tosses {
        let groups = self.counts.into_iter();
        self.tosses.groups = groups
            .map(|((tosses, heads), sets)| Group {
                heads,
                tails: tosses - heads,
                sets,
            })
            .collect();
        self.tosses
    }
}
