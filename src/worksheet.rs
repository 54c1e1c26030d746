//! The worksheet: a run's data and guess, with the cells of one iteration to be filled in by hand, and their answers.

use crate::coin::{Coin, PerCoin};
use crate::em::{Counts, Em, Method, Parameters, ZeroLikelihood};

/// Of no more sets is every row asked.
const MAX_ROWS: usize = 12;
/// Of more sets, so many rows are asked; what the others add is given.
const ASKED_OF_MORE: usize = 8;
/// Below this ln p(set | coin), logarithms take the place of likelihoods, as in the view *Working*: pocket calculators
/// cannot hold them, either.
const SMALLEST_LOG: f64 = -200.0;

/// One iteration from the guess, row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct Worksheet {
    /// θ and the prior to start from.
    pub guess: Parameters,
    /// The variant of EM.
    pub method: Method,
    /// Whether logarithms of likelihoods are asked, because the likelihoods are too small.
    pub is_logarithmic: bool,
    /// The rows that are asked: the first sets.
    pub rows: Vec<WorksheetRow>,
    /// What all other sets add, which is given; `None` where every set is asked.
    pub rest: Option<WorksheetRest>,
    /// The sums over all sets.
    pub sums: WorksheetSums,
    /// θ and the prior after the iteration.
    pub next: Parameters,
    /// Whether a coin keeps its θ, because no toss is counted for it.
    pub keeps: PerCoin<bool>,
}

/// A set, with the answers of its row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorksheetRow {
    /// Its heads.
    pub heads: u32,
    /// Its tails.
    pub tails: u32,
    /// ln p(set | coin).
    pub log_likelihoods: PerCoin<f64>,
    /// The share of each coin; all or nothing in hard EM.
    pub shares: PerCoin<f64>,
    /// What is counted for each coin.
    pub counts: PerCoin<Counts>,
}

/// The sets that are not asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorksheetRest {
    /// How many there are.
    pub sets: usize,
    /// What they add to the sums.
    pub sums: WorksheetSums,
}

/// Shares and counts, added up over sets.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WorksheetSums {
    /// Each coin's shares.
    pub shares: PerCoin<f64>,
    /// What is counted for each coin.
    pub counts: PerCoin<Counts>,
}

impl Worksheet {
    /// Returns the worksheet of a run: the iteration from its guess, wherever the run is now.
    ///
    /// ```
    /// # use em_coins::{Example, Setup, Worksheet};
    /// let setup = Setup::from(Example::Paper);
    /// let worksheet = Worksheet::new(&setup.em(setup.data().0))?;
    /// let shares = worksheet.rows.iter().map(|row| format!("{:.2}", row.shares.a));
    /// assert_eq!(shares.collect::<Vec<_>>(), ["0.45", "0.80", "0.73", "0.35", "0.65"]);
    /// assert_eq!(format!("{:.2}", worksheet.next.theta.a()), "0.71");
    /// # Ok::<(), em_coins::ZeroLikelihood>(())
    /// ```
    ///
    /// # Errors
    /// When some set has likelihood 0 with both coins.
    pub fn new(em: &Em) -> Result<Self, ZeroLikelihood> {
        let mut em = em.clone();
        em.seek(2)?;
        let guess = em.path()[0];
        let next = em.parameters();
        em.seek(1)?;
        let sets = em.tosses().sets();
        let asked = if sets <= MAX_ROWS {
            sets
        } else {
            ASKED_OF_MORE
        };
        let row = |set| row(&em, set);
        let rows: Vec<_> = (0..asked).filter_map(row).collect();
        let rest = (asked < sets).then(|| WorksheetRest {
            sets: sets - asked,
            sums: (asked..sets).filter_map(row).collect(),
        });
        let logs = rows.iter().map(|row| row.log_likelihoods);
        let is_logarithmic = logs.into_iter().any(|PerCoin { a, b }| {
            let is_small = |log: f64| log < SMALLEST_LOG && log > f64::NEG_INFINITY;
            is_small(a) || is_small(b)
        });
        let expectation = em.expectation();
        let keeps = |coin| expectation.is_some_and(|it| it.is_unassigned(coin));
        Ok(Self {
            guess,
            method: em.method(),
            is_logarithmic,
            rest,
            sums: WorksheetSums {
                shares: expectation.map(|it| it.expected_sets()).unwrap_or_default(),
                counts: expectation.map(|it| it.counts()).unwrap_or_default(),
            },
            rows,
            next,
            keeps: PerCoin {
                a: keeps(Coin::A),
                b: keeps(Coin::B),
            },
        })
    }
}

/// What an E-step makes of a set; `None` before it.
fn row(em: &Em, set: usize) -> Option<WorksheetRow> {
    let expectation = em.expectation()?;
    let (heads, tails) = (em.tosses().heads(set), em.tosses().tails(set));
    let shares = expectation.responsibilities(heads, tails);
    Some(WorksheetRow {
        heads,
        tails,
        log_likelihoods: expectation.log_likelihoods(heads, tails),
        shares,
        counts: shares.map(|share| Counts {
            heads: share * f64::from(heads),
            tails: share * f64::from(tails),
        }),
    })
}

impl FromIterator<WorksheetRow> for WorksheetSums {
    fn from_iter<I: IntoIterator<Item = WorksheetRow>>(rows: I) -> Self {
        let mut sums = Self::default();
        for WorksheetRow { shares, counts, .. } in rows {
            let add = |(sum, more): (Counts, Counts)| Counts {
                heads: sum.heads + more.heads,
                tails: sum.tails + more.tails,
            };
            sums.shares = sums.shares.zip(shares).map(|(sum, share)| sum + share);
            sums.counts = sums.counts.zip(counts).map(add);
        }
        sums
    }
}
