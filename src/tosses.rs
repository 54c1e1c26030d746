//! Tosses: the sets that EM sees, each a row of heads and tails.
//!
//! Tosses are stored as bits, 64 to a word, so that a million sets of a hundred tosses fit in memory and
//! are counted a word at a time. EM needs only the heads and the tosses of a set; sets that are equal in
//! both form one [`Group`], and the cost of an iteration depends on the number of groups, not of sets.

mod edit;
mod parse;

pub use parse::ParseTossesError;
#[cfg(feature = "files")]
pub(crate) use parse::{TossesReader, is_separator, toss};

use std::collections::BTreeMap;
use std::mem;

/// The most sets that a page, a text or a simulation may hold.
pub const MAX_SETS: usize = 1_000_000;
/// The most tosses that all sets together may hold.
pub const MAX_TOSSES: usize = 100_000_000;

/// The words in a piece of memory.
const PIECE: usize = 1 << 16;

/// Sets of tosses, without the coins that made them.
///
/// ```
/// # use em_coins::Tosses;
/// let tosses = Tosses::parse("HTTTHHTHTH\nHHHHTHHHHH")?;
/// assert_eq!((tosses.sets(), tosses.heads(1), tosses.tails(1)), (2, 9, 1));
/// # Ok::<(), em_coins::ParseTossesError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tosses {
    /// All sets' words, one after the other, in pieces of at most [`PIECE`] words; a set has its words in one
    /// piece, and one that is longer has a piece for itself. Pieces alike leave gaps in memory into which
    /// later ones fit, whatever the sizes of the data that come and go.
    words: Vec<Vec<u64>>,
    lengths: Lengths,
    groups: Vec<Group>,
    /// The first set of each group.
    firsts: Vec<u32>,
}

/// The length of each set, and where its words start. Sets of equal length need no memory here.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Lengths {
    /// Sets that all have the same number of tosses.
    Equal { sets: usize, tosses: u32 },
    /// At least two sets differ.
    Different(Vec<Row>),
}

impl Default for Lengths {
    fn default() -> Self {
        Self::Equal { sets: 0, tosses: 0 }
    }
}

/// Where a set's words start, and its number of tosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    /// The piece, and the place in it; without meaning where there are no tosses.
    piece: u16,
    start: u16,
    tosses: u32,
}

impl Row {
    /// Row `set` of sets that all have `tosses` tosses.
    fn of_equal(set: usize, tosses: u32) -> Self {
        let words = words_for(tosses);
        let in_piece = (PIECE / words.max(1)).max(1);
        Self::new(set / in_piece, set % in_piece * words, tosses)
    }

    /// In range: `MAX_SETS` and `MAX_TOSSES` bound the pieces far below `u16::MAX`, and a start is below `PIECE`.
    fn new(piece: usize, start: usize, tosses: u32) -> Self {
        Self {
            piece: piece as u16,
            start: start as u16,
            tosses,
        }
    }
}

/// The number of words that a set of `tosses` tosses takes.
fn words_for(tosses: u32) -> usize {
    tosses.div_ceil(64) as usize
}

/// All sets that have the same number of heads and of tosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Heads in each of its sets.
    pub heads: u32,
    /// Tails in each of its sets.
    pub tails: u32,
    /// The number of sets in the group, at least one.
    pub sets: u32,
}

impl Tosses {
    /// The number of sets.
    #[must_use]
    pub fn sets(&self) -> usize {
        match &self.lengths {
            Lengths::Equal { sets, .. } => *sets,
            Lengths::Different(rows) => rows.len(),
        }
    }

    /// The number of heads in set `set`, counted from 0.
    ///
    /// # Panics
    /// When there is no such set; likewise in the other methods that take one.
    #[must_use]
    pub fn heads(&self, set: usize) -> u32 {
        heads_in(self.words_of(set))
    }

    /// The number of tails in set `set`.
    #[must_use]
    pub fn tails(&self, set: usize) -> u32 {
        self.len(set) - self.heads(set)
    }

    /// The number of tosses in set `set`.
    #[must_use]
    pub fn len(&self, set: usize) -> u32 {
        self.row(set).tosses
    }

    /// Whether there is no toss at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.longest() == 0
    }

    /// The tosses of set `set` in the order in which they fell, heads as `true`.
    pub fn set(&self, set: usize) -> impl ExactSizeIterator<Item = bool> + '_ {
        let words = self.words_of(set);
        (0..self.len(set) as usize).map(|toss| words[toss / 64] >> (toss % 64) & 1 == 1)
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

    /// The groups, each with the first set that belongs to it, counted from 0.
    pub(crate) fn firsts(&self) -> impl Iterator<Item = (&Group, usize)> {
        let firsts = self.firsts.iter().map(|&set| set as usize);
        self.groups.iter().zip(firsts)
    }

    /// The most tosses that any set has; 0 without sets.
    #[must_use]
    pub fn longest(&self) -> u32 {
        self.groups
            .last()
            .map_or(0, |group| group.heads + group.tails)
    }

    /// Their size in memory, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let rows: &[Row] = match &self.lengths {
            Lengths::Equal { .. } => &[],
            Lengths::Different(rows) => rows,
        };
        let pieces = self.words.iter().map(|piece| size_of_val(&**piece));
        pieces.sum::<usize>()
            + size_of_val(rows)
            + size_of_val(&*self.groups)
            + size_of_val(&*self.firsts)
    }

    /// Writes set `set` in the format of [`Builder::read_sets`].
    #[cfg(feature = "files")]
    pub(crate) fn write_set(&self, set: usize, numbers: &mut Vec<u32>) {
        numbers.push(self.len(set));
        for word in self.words_of(set) {
            numbers.extend([*word as u32, (word >> 32) as u32]);
        }
    }

    fn row(&self, set: usize) -> Row {
        match &self.lengths {
            &Lengths::Equal { sets, tosses } => {
                assert!(set < sets, "set {set} of {sets}");
                Row::of_equal(set, tosses)
            }
            Lengths::Different(rows) => rows[set],
        }
    }

    /// The words of set `set`; in the last one, the bits beyond its tosses are 0.
    pub(crate) fn words_of(&self, set: usize) -> &[u64] {
        let row = self.row(set);
        if row.tosses == 0 {
            return &[];
        }
        &self.words[usize::from(row.piece)][usize::from(row.start)..][..words_for(row.tosses)]
    }
}

fn heads_in(words: &[u64]) -> u32 {
    words.iter().map(|word| word.count_ones()).sum()
}

/// Builds [`Tosses`] set by set, and counts the groups.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    tosses: Tosses,
    /// The piece that is being filled.
    piece: Vec<u64>,
    /// The sets that have as many tosses as the last one, by their heads: sets come in long runs of one length.
    run: Vec<Tally>,
    /// Those of other lengths, by their tosses and heads.
    others: BTreeMap<(u32, u32), Tally>,
}

/// The greatest length of sets in a run, which has a tally for each number of heads.
const LONGEST_IN_RUN: u32 = 10_000;

/// The number of equal sets, and the first of them.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    sets: u32,
    first: u32,
}

impl Builder {
    fn sets(&self) -> usize {
        self.tosses.sets()
    }

    /// Adds a set of `tosses` tosses, 64 to a word; the bits beyond the last toss must be 0. Returns how
    /// many heads and tails these are.
    pub(crate) fn push(&mut self, tosses: u32, words: impl IntoIterator<Item = u64>) -> (u32, u32) {
        let set = self.sets() as u32;
        if self.piece.len() + words_for(tosses) > PIECE {
            self.start_piece(words_for(tosses));
        }
        let start = self.piece.len();
        self.piece.extend(words);
        let heads = heads_in(&self.piece[start..]);
        let tally = if tosses > LONGEST_IN_RUN {
            self.others.entry((tosses, heads)).or_default()
        } else {
            if self.run.len() != tosses as usize + 1 {
                self.end_run();
                self.run.resize(tosses as usize + 1, Tally::default());
            }
            &mut self.run[heads as usize]
        };
        if tally.sets == 0 {
            tally.first = set;
        }
        tally.sets += 1;
        self.add_row(Row::new(self.tosses.words.len(), start, tosses));
        (heads, tosses - heads)
    }

    /// Adds sets from their serialized form: the number of tosses, and then the words in two halves, the low one first.
    /// Incomplete sets and sets beyond the limit are ignored.
    pub(crate) fn read_sets(&mut self, mut numbers: &[u32]) {
        while let Some((&tosses, rest)) = numbers.split_first() {
            let Some((halves, rest)) = rest.split_at_checked(2 * words_for(tosses)) else {
                return;
            };
            if self.sets() == MAX_SETS {
                return;
            }
            let words = halves.chunks_exact(2);
            self.push(
                tosses,
                words.map(|half| u64::from(half[0]) | u64::from(half[1]) << 32),
            );
            numbers = rest;
        }
    }

    /// Starts a piece with room for at least `words` words.
    #[cold]
    fn start_piece(&mut self, words: usize) {
        let full = mem::replace(&mut self.piece, Vec::with_capacity(words.max(PIECE)));
        // There is none before a first set that is longer than a piece.
        if !full.is_empty() {
            self.tosses.words.push(full);
        }
    }

    fn add_row(&mut self, row: Row) {
        match &mut self.tosses.lengths {
            Lengths::Equal { sets, tosses } if *sets == 0 || *tosses == row.tosses => {
                *tosses = row.tosses;
                *sets += 1;
            }
            &mut Lengths::Equal { sets, tosses } => {
                let before = (0..sets).map(|set| Row::of_equal(set, tosses));
                self.tosses.lengths = Lengths::Different(before.chain([row]).collect());
            }
            Lengths::Different(rows) => rows.push(row),
        }
    }

    fn end_run(&mut self) {
        let run = mem::take(&mut self.run);
        let tosses = run.len().saturating_sub(1) as u32;
        for (heads, tally) in (0..).zip(run).filter(|(_, tally)| tally.sets > 0) {
            let known = self.others.entry((tosses, heads)).or_insert(Tally {
                sets: 0,
                first: tally.first,
            });
            known.sets += tally.sets;
        }
    }

    pub(crate) fn build(mut self) -> Tosses {
        self.end_run();
        self.piece.shrink_to_fit();
        self.tosses.words.push(self.piece);
        for ((tosses, heads), Tally { sets, first }) in self.others {
            self.tosses.groups.push(Group {
                heads,
                tails: tosses - heads,
                sets,
            });
            self.tosses.firsts.push(first);
        }
        self.tosses
    }
}
