//! What columns hold by their names.

use super::{Column, Table};
use crate::import::count::count;
use crate::import::infer::Candidate;
use crate::import::reading::{Content, Layout, Role};
use crate::import::symbols::Symbols;
use crate::import::vocabulary::{is_known, names};

impl Table<'_> {
    /// Returns the readings by the names of the columns; none if the names say nothing.
    pub(in crate::import) fn named(&self) -> Vec<Candidate> {
        let says = |name: &String| !name.is_empty() && count(name).is_none();
        if !self.first.iter().any(|name| is_known(name))
            || !self.first.iter().all(|it| says(it) || it.is_empty())
        {
            return Vec::new();
        }
        // The names are no data of the column.
        let is_data = |(name, column): (&String, &Column)| {
            column
                .cells
                .iter()
                .any(|cell| cell.eq_ignore_ascii_case(name))
        };
        let is_header_alone = self.columns.iter().all(|column| column.cells.is_empty());
        let may_be_alone =
            matches!(self.layout, Layout::Delimited(_)) && self.first.iter().all(|it| is_known(it));
        if self.first.iter().zip(&self.columns).any(is_data)
            || self.columns.is_empty()
            || is_header_alone && !may_be_alone
        {
            return Vec::new();
        }
        let numbers = |role| {
            let named = (0..self.columns.len()).filter(move |&at| names(&self.first[at], role));
            named.filter(move |&at| {
                let column = &self.columns[at];
                let is_side = matches!(role, Role::Heads | Role::Tails);
                // What cannot be read there is named.
                !column.counts.is_empty()
                    || is_side
                        && column
                            .cells
                            .iter()
                            .any(|it| it.contains(|it: char| it.is_ascii_digit()))
            })
        };
        let strong = |role| (0..self.columns.len()).find(|&at| names(&self.first[at], role));
        let mut found = Vec::new();
        let tosses = (0..self.columns.len()).find(|&at| {
            let column = &self.columns[at];
            let is_other = !column.counts.is_empty() && column.symbols().is_none();
            names(&self.first[at], Role::Tosses) && !is_other
        });
        let heads: Vec<usize> = numbers(Role::Heads).collect();
        let tails: Vec<usize> = numbers(Role::Tails).collect();
        let totals: Vec<usize> = numbers(Role::Total).collect();
        if let Some(at) = tosses {
            let column = &self.columns[at];
            let digits = column.is_binary_number() && !column.cells.is_empty();
            let has_side = !heads.is_empty() || !tails.is_empty();
            let rank = u8::from(digits && has_side);
            found.push(self.tosses(at, rank, &heads, &tails, &totals));
            if !digits {
                return found;
            }
            if !has_side {
                found.push(self.alone(at, Role::Heads, 1));
                return found;
            }
        }
        let frequency = numbers(Role::Frequency).next();
        let frequency = frequency.filter(|at| !totals.contains(at) || heads.is_empty());
        for &h in heads.iter().take(2) {
            for &t in tails.iter().take(2) {
                let total = totals
                    .iter()
                    .copied()
                    .find(|&n| n != h && n != t && self.adds_up(h, t, n));
                let mut roles = vec![(h, Role::Heads), (t, Role::Tails)];
                roles.extend(total.map(|n| (n, Role::Total)));
                roles.extend(
                    frequency
                        .filter(|f| *f != h && *f != t)
                        .map(|f| (f, Role::Frequency)),
                );
                found.push(self.candidate(&roles, 0));
            }
        }
        if tails.is_empty() || heads.is_empty() {
            let sides = heads.iter().map(|&at| (at, Role::Heads));
            let sides = sides.chain(tails.iter().map(|&at| (at, Role::Tails)));
            for (at, role) in sides.take(2) {
                found.extend(self.one_side(at, role, &totals, frequency));
            }
        }
        if found.is_empty()
            && let Some(&total) = totals.first()
        {
            found = self.of_total(total);
        }
        if found.is_empty() {
            // Names alone, above something that cannot be read: the error names the cell.
            let roles = [Role::Heads, Role::Tails, Role::Total].into_iter();
            let roles: Vec<_> = roles
                .filter_map(|role| Some((strong(role)?, role)))
                .collect();
            if roles.len() > 1 {
                found.push(self.candidate(&roles, 2));
            } else if self.columns.iter().any(Column::is_counted) && self.columns.len() > 1 {
                found = self.unnamed();
            }
        }
        found
    }

    /// The tosses themselves, with other columns that they are compared with.
    fn tosses(
        &self,
        at: usize,
        rank: u8,
        heads: &[usize],
        tails: &[usize],
        totals: &[usize],
    ) -> Candidate {
        let column = &self.columns[at];
        let (symbols, sure) = column.symbols().unwrap_or((Symbols::Standard, true));
        let mut roles = vec![(at, Role::Tosses)];
        for (role, columns) in [
            (Role::Heads, heads),
            (Role::Tails, tails),
            (Role::Total, totals),
        ] {
            let other = columns.iter().find(|&&it| it != at);
            roles.extend(other.map(|&it| (it, role)));
        }
        let is_set =
            |it: usize| names(&self.first[it], Role::Set) && self.columns[it].has_repeats();
        if column.is_single() {
            let set = (0..self.columns.len()).find(|&it| it != at && is_set(it));
            roles.extend(set.map(|it| (it, Role::Set)));
        }
        let mut found = self.candidate(&roles, rank);
        found.reading.symbols = symbols;
        found.is_guess = !sure;
        found
    }

    /// Heads or tails, with a number of tosses, a frequency, or alone.
    fn one_side(
        &self,
        at: usize,
        role: Role,
        totals: &[usize],
        frequency: Option<usize>,
    ) -> Vec<Candidate> {
        let mut found = Vec::new();
        let other = totals.iter().copied().filter(|&it| it != at);
        for total in other.take(2) {
            let mut roles = vec![(at, role), (total, Role::Total)];
            roles.extend(
                frequency
                    .filter(|f| *f != at && *f != total)
                    .map(|f| (f, Role::Frequency)),
            );
            found.push(self.candidate(&roles, u8::from(!found.is_empty())));
        }
        if !found.is_empty() {
            return found;
        }
        if let Some(frequency) = frequency.filter(|&it| it != at) {
            let mut alone = self.alone(at, role, 0);
            let most = self.columns[at]
                .counts
                .iter()
                .max()
                .copied()
                .unwrap_or_default();
            alone.reading.trials = Some(most.max(1) as u32);
            if let Content::Columns(roles) = &mut alone.reading.content {
                roles[frequency] = Role::Frequency;
            }
            return vec![alone, self.pair((at, role), (frequency, Role::Total), 1)];
        }
        let unknown =
            (0..self.columns.len()).filter(|&it| it != at && self.columns[it].is_counted());
        let mut unknown = unknown
            .filter(|&it| !self.columns[it].is_index() && !names(&self.first[it], Role::Set));
        if let (Some(only), None) = (unknown.next(), unknown.next()) {
            let opposite = if role == Role::Heads {
                Role::Tails
            } else {
                Role::Heads
            };
            return vec![
                self.pair((at, role), (only, Role::Total), 0),
                self.pair((at, role), (only, opposite), 1),
            ];
        }
        vec![self.alone(at, role, 0)]
    }

    /// A number of tosses, beside a column of another name that may count heads.
    fn of_total(&self, total: usize) -> Vec<Candidate> {
        let all = &self.columns[total].counts;
        let fits = |&at: &usize| {
            let column = &self.columns[at];
            let mut pairs = column.counts.iter().zip(all);
            let is_set = names(&self.first[at], Role::Set);
            at != total
                && column.is_counted()
                && !column.is_index()
                && !is_set
                && pairs.all(|(one, all)| one <= all)
        };
        let columns = (0..self.columns.len()).filter(fits);
        let pair = |(rank, at)| self.pair((at, Role::Heads), (total, Role::Total), rank);
        let found = (0..2).zip(columns).map(pair);
        found
            .map(|mut found| {
                found.is_guess = true;
                found
            })
            .collect()
    }

    /// Returns whether a column is the sum of two others, in most rows.
    fn adds_up(&self, heads: usize, tails: usize, total: usize) -> bool {
        let counts = |at: usize| &self.columns[at].counts;
        let sums = counts(heads)
            .iter()
            .zip(counts(tails))
            .map(|(heads, tails)| heads + tails);
        let right = sums
            .zip(counts(total))
            .filter(|(sum, total)| sum == *total)
            .count();
        2 * right > counts(total).len()
    }
}
