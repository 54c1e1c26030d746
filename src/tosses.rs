//! Sets of tosses: the data of EM.
//!
//! Tosses are stored as bits, 64 to a word, so that a million sets of a hundred tosses fit in memory, and heads are
//! counted a word at a time. EM needs only the numbers of heads and tosses of a set. Sets that are equal in both form
//! one [`Group`], and the cost of an iteration depends on the number of groups, not of sets.

mod edit;
mod parse;

pub use parse::ParseTossesError;
pub(crate) use parse::{TossesReader, is_separator, toss};

use std::collections::BTreeMap;
use std::mem;

/// The maximum number of sets.
pub const MAX_SETS: usize = 1_000_000;
/// The maximum number of tosses in all sets together.
pub const MAX_TOSSES: usize = 100_000_000;

/// The number of words in a piece of memory.
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
    /// The words of all sets in order, in pieces of at most [`PIECE`] words. The words of a set are in one piece; a set
    /// with more words has its own piece. Pieces of equal size prevent fragmentation of the memory when data of
    /// different sizes are allocated and freed.
    words: Vec<Vec<u64>>,
    lengths: Lengths,
    groups: Vec<Group>,
    /// The first set of each group.
    firsts: Vec<u32>,
}

/// The number of tosses in each set, and the position of its words. Sets of equal length need no memory here.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Lengths {
    /// All sets have the same number of tosses.
    Equal { sets: usize, tosses: u32 },
    /// At least two sets differ.
    Different(Vec<Row>),
}

impl Default for Lengths {
    fn default() -> Self {
        Self::Equal { sets: 0, tosses: 0 }
    }
}

/// The position of a set's words, and its number of tosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    /// The index of the piece; unused if there are no tosses.
    piece: u16,
    /// The index of the first word in the piece; unused if there are no tosses.
    start: u16,
    tosses: u32,
}

impl Row {
    /// Returns row `set` of sets that all have `tosses` tosses.
    fn of_equal(set: usize, tosses: u32) -> Self {
        let words = words_for(tosses);
        let in_piece = (PIECE / words.max(1)).max(1);
        Self::new(set / in_piece, set % in_piece * words, tosses)
    }

    /// Creates a row. Both casts are lossless: `MAX_SETS` and `MAX_TOSSES` limit the number of pieces far below
    /// `u16::MAX`, and `start` is below `PIECE`.
    fn new(piece: usize, start: usize, tosses: u32) -> Self {
        Self {
            piece: piece as u16,
            start: start as u16,
            tosses,
        }
    }
}

/// Returns the number of words for `tosses` tosses.
fn words_for(tosses: u32) -> usize {
    tosses.div_ceil(64) as usize
}

/// All sets with the same numbers of heads and tosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The number of heads in each set.
    pub heads: u32,
    /// The number of tails in each set.
    pub tails: u32,
    /// The number of sets in the group, at least one.
    pub sets: u32,
}

impl Tosses {
    /// Returns the number of sets.
    #[must_use]
    pub fn sets(&self) -> usize {
        match &self.lengths {
            Lengths::Equal { sets, .. } => *sets,
            Lengths::Different(rows) => rows.len(),
        }
    }

    /// Returns the number of heads in set `set`, counted from 0.
    ///
    /// # Panics
    /// When there is no such set, as with the other methods that take a set.
    #[must_use]
    pub fn heads(&self, set: usize) -> u32 {
        heads_in(self.words_of(set))
    }

    /// Returns the number of tails in set `set`.
    #[must_use]
    pub fn tails(&self, set: usize) -> u32 {
        self.len(set) - self.heads(set)
    }

    /// Returns the number of tosses in set `set`.
    #[must_use]
    pub fn len(&self, set: usize) -> u32 {
        self.row(set).tosses
    }

    /// Returns whether there are no tosses.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.longest() == 0
    }

    /// Returns the tosses of set `set` in order, heads as `true`.
    pub fn set(&self, set: usize) -> impl ExactSizeIterator<Item = bool> + '_ {
        let words = self.words_of(set);
        (0..self.len(set) as usize).map(|toss| words[toss / 64] >> (toss % 64) & 1 == 1)
    }

    /// Returns the tosses of set `set` as text, `H` for heads and `T` for tails.
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

    /// Returns the sets grouped by heads and tosses, sorted by tosses and then by heads, so that a sum over the groups
    /// does not depend on the order of the sets.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Returns the groups, each with its first set, counted from 0.
    pub(crate) fn firsts(&self) -> impl Iterator<Item = (&Group, usize)> {
        let firsts = self.firsts.iter().map(|&set| set as usize);
        self.groups.iter().zip(firsts)
    }

    /// Returns the largest number of tosses in a set; 0 without sets.
    #[must_use]
    pub fn longest(&self) -> u32 {
        self.groups
            .last()
            .map_or(0, |group| group.heads + group.tails)
    }

    /// Returns the size in memory, in bytes.
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

    /// Writes sets from `first` on, of about this many tosses, in the format of [`Builder::read_sets`]. Returns the next
    /// set.
    pub(crate) fn write_sets(&self, first: usize, tosses: usize, numbers: &mut Vec<u32>) -> usize {
        let (mut set, mut written, mut head) = (first, 0, 0);
        while set < self.sets() && written < tosses {
            let length = self.len(set);
            if set == first || length != self.len(set - 1) {
                head = numbers.len();
                numbers.extend([0, length]);
            }
            numbers[head] += 1;
            let halves = self.words_of(set).iter();
            let halves = halves.flat_map(|word| [*word as u32, (word >> 32) as u32]);
            numbers.extend(halves.take(length.div_ceil(32) as usize));
            written += length as usize + 1;
            set += 1;
        }
        set
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

    /// Returns the words of set `set`. In the last word, the bits after the last toss are 0.
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

/// A builder of [`Tosses`] from one set after another, which also counts the groups.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    tosses: Tosses,
    /// The current piece.
    piece: Vec<u64>,
    /// The tallies of sets with the same number of tosses as the last set, by their heads: typically, many successive
    /// sets have the same length.
    run: Vec<Tally>,
    /// The tallies of sets of other lengths, by their tosses and heads.
    others: BTreeMap<(u32, u32), Tally>,
}

/// The maximum length of sets in `Builder::run`, which has a tally for each number of heads.
const LONGEST_IN_RUN: u32 = 10_000;

/// The number of sets in a group, and the first of them.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    sets: u32,
    first: u32,
}

impl Builder {
    fn sets(&self) -> usize {
        self.tosses.sets()
    }

    /// Adds a set of `tosses` tosses, 64 to a word. The bits after the last toss must be 0. Returns the numbers of
    /// heads and tails.
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

    /// Adds sets from their serialized form: for each run of sets of equal length, their number and the number of tosses
    /// in each, and then the tosses, 32 to a number, the first in the lowest bit. Incomplete sets and sets beyond the
    /// limit are ignored.
    pub(crate) fn read_sets(&mut self, mut numbers: &[u32]) {
        while let &[sets, tosses, ref rest @ ..] = numbers {
            numbers = rest;
            for _ in 0..sets {
                let Some((halves, rest)) = numbers.split_at_checked(tosses.div_ceil(32) as usize)
                else {
                    return;
                };
                if self.sets() == MAX_SETS {
                    return;
                }
                let half =
                    |at: usize, words: &[u32]| u64::from(words.get(at).copied().unwrap_or(0));
                let words = halves.chunks(2);
                self.push(
                    tosses,
                    words.map(|word| half(0, word) | half(1, word) << 32),
                );
                numbers = rest;
            }
        }
    }

    /// Starts a piece with room for at least `words` words.
    #[cold]
    fn start_piece(&mut self, words: usize) {
        let full = mem::replace(&mut self.piece, Vec::with_capacity(words.max(PIECE)));
        // The first piece is empty if the first set is longer than a piece.
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
