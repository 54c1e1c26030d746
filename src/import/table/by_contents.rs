//! What columns hold by their contents.

use super::{Column, Table};
use crate::import::count::count;
use crate::import::infer::{Candidate, likely_trials};
use crate::import::reading::{Layout, Role};
use crate::import::row_splitter::Row;
use crate::import::symbols::Symbols;
use std::collections::BTreeSet;

impl Table<'_> {
    /// Returns the readings by the contents of the columns.
    pub(in crate::import) fn unnamed(&self) -> Vec<Candidate> {
        let is_name = |name: &String| count(name).is_none();
        let has_names = matches!(
            self.layout,
            Layout::Vectors | Layout::Records | Layout::Indexed
        );
        let tossed = |column: &Column| {
            let digits = column.is_counted();
            !digits && column.symbols().is_some_and(|(_, sure)| sure)
        };
        let counted: Vec<usize> = (0..self.columns.len())
            .filter(|&at| self.columns[at].is_counted())
            .collect();
        // Names stand above numbers, and above tosses they are no tosses.
        let above = |at: &usize| is_name(&self.first[*at]);
        let above_tosses = |at: usize| {
            let cells = self.columns[at].cells.iter().chain([&self.first[at]]);
            tossed(&self.columns[at])
                && Symbols::find(cells.map(String::as_str)).is_none_or(|(_, sure)| !sure)
        };
        let has_header = has_names
            || !counted.is_empty() && counted.iter().all(above)
            || self.first.iter().all(is_name) && (0..self.columns.len()).any(above_tosses);
        let skipped = usize::from(has_header && !has_names);
        let body = &self.rows[skipped.min(self.rows.len())..];
        let columns: Vec<Column> = (0..self.columns.len())
            .map(|at| Column::new(self.text, body, at))
            .collect();
        let mut found = self.by_contents(&columns, body, &tossed);
        for candidate in &mut found {
            candidate.reading.has_header = has_header;
        }
        found
    }

    fn by_contents(
        &self,
        columns: &[Column],
        body: &[Row],
        tossed: &dyn Fn(&Column) -> bool,
    ) -> Vec<Candidate> {
        let with_tosses: Vec<usize> = (0..columns.len())
            .filter(|&at| tossed(&columns[at]))
            .collect();
        let mut counted: Vec<usize> = (0..columns.len())
            .filter(|&at| columns[at].is_counted())
            .collect();
        if columns.len() < 2 {
            return Vec::new();
        }
        if !with_tosses.is_empty() && with_tosses.len() < columns.len() && body.len() > 1 {
            return self.by_tosses(columns, &with_tosses);
        }
        // A long row of numbers is no table.
        let is_wide = columns.len() > 2 && counted.len() == columns.len();
        if is_wide && body.len() < 3 && self.first.iter().all(|name| count(name).is_some()) {
            return Vec::new();
        }
        if counted.len() > 2 {
            counted.retain(|&at| !columns[at].is_index());
        }
        let counts = |at: usize| &columns[at].counts;
        let at_most = |one: usize, other: usize| {
            counts(one)
                .iter()
                .zip(counts(other))
                .all(|(one, other)| one <= other)
        };
        let has_words = counted.len() < columns.len();
        match counted[..] {
            [at] if has_words => {
                let mut found = self.alone(at, Role::Heads, 0);
                found.reading.trials = Some(likely_trials(self.text, body, at));
                vec![found]
            }
            [a, b, c]
                if body.len() > 1
                    && (0..body.len())
                        .all(|row| counts(a)[row] + counts(b)[row] == counts(c)[row]) =>
            {
                let mut found =
                    self.candidate(&[(a, Role::Heads), (b, Role::Tails), (c, Role::Total)], 0);
                found.is_guess = true;
                let mut exchanged =
                    self.candidate(&[(b, Role::Heads), (a, Role::Tails), (c, Role::Total)], 1);
                exchanged.is_guess = true;
                vec![found, exchanged]
            }
            // Two long rows of numbers are columns; of more, the first two may be.
            [a, b, ..] => {
                let mut sums = counts(a).iter().zip(counts(b)).map(|(a, b)| a + b);
                let first = sums.next();
                let is_constant = columns[a].cells.len() > 1 && sums.all(|sum| Some(sum) == first);
                let of = at_most(a, b)
                    && !is_constant
                    && counts(b).iter().zip(counts(a)).any(|(b, a)| b > a);
                let reversed = at_most(b, a)
                    && !is_constant
                    && !of
                    && columns[a].cells.len() > 1
                    && self.is_nearly_constant(columns, a);
                let both = self.pair((a, Role::Heads), (b, Role::Tails), u8::from(of || reversed));
                let mut found = vec![both];
                if at_most(a, b) {
                    found.push(self.pair(
                        (a, Role::Heads),
                        (b, Role::Total),
                        if is_constant { 2 } else { u8::from(!of) },
                    ));
                }
                if at_most(b, a) && (reversed || columns[a].cells.len() > 1) {
                    found.push(self.pair(
                        (b, Role::Heads),
                        (a, Role::Total),
                        if is_constant { 2 } else { u8::from(!reversed) },
                    ));
                }
                found.push(self.pair((b, Role::Heads), (a, Role::Tails), 2));
                if counted.len() > 2 {
                    found.iter_mut().for_each(|found| found.is_guess = true);
                }
                found
            }
            _ => Vec::new(),
        }
    }

    /// Returns whether a column has hardly any different numbers, as numbers of tosses do.
    fn is_nearly_constant(&self, columns: &[Column], at: usize) -> bool {
        let different: BTreeSet<usize> = columns[at].counts.iter().copied().collect();
        2 * different.len() <= columns[at].counts.len()
    }

    /// Columns of tosses beside others.
    fn by_tosses(&self, columns: &[Column], with_tosses: &[usize]) -> Vec<Candidate> {
        let cells = with_tosses.iter().flat_map(|&at| &columns[at].cells);
        let Some((symbols, sure)) =
            Symbols::find(cells.map(String::as_str).filter(|it| !it.is_empty()))
        else {
            return Vec::new();
        };
        let mut roles: Vec<(usize, Role)> =
            with_tosses.iter().map(|&at| (at, Role::Tosses)).collect();
        if let [at] = with_tosses[..]
            && columns[at].is_single()
        {
            // Long form: the name of the set stands beside each toss.
            let set = (0..columns.len()).find(|&it| it != at && columns[it].has_repeats());
            roles.extend(set.map(|it| (it, Role::Set)));
        }
        let mut found = self.candidate(&roles, 0);
        found.reading.symbols = symbols;
        found.is_guess = !sure;
        vec![found]
    }
}
