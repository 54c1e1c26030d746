//! The second pass over a text without a header: reads its tosses, set by set.

use crate::tosses::{MAX_TOSSES, ParseTossesError, Tosses, TossesReader, toss};
use std::fmt;

/// A reader of text that contains only tosses, separators and line ends.
pub(super) struct Lines {
    sets: TossesReader,
    line: usize,
    /// Whether each group of tosses is a set; otherwise, each line is.
    by_group: bool,
}

impl Lines {
    pub(super) fn new(by_group: bool) -> Self {
        Self {
            sets: TossesReader::new(),
            line: 1,
            by_group,
        }
    }

    /// Reads the next slice.
    pub(super) fn read(&mut self, slice: &str) -> Result<(), ParseTossesError> {
        for found in slice.chars() {
            if let Some(heads) = toss(found) {
                self.sets.toss(heads);
            } else {
                if self.by_group || found == '\n' {
                    self.end_set()?;
                }
                self.line += usize::from(found == '\n');
            }
        }
        if self.sets.tosses() > MAX_TOSSES {
            return Err(ParseTossesError::TooManyTosses { line: self.line });
        }
        Ok(())
    }

    /// Ends the text and returns all sets, or `None` if there are none.
    pub(super) fn finish(&mut self) -> Result<Option<Tosses>, ParseTossesError> {
        self.end_set()?;
        Ok(std::mem::replace(&mut self.sets, TossesReader::new()).build())
    }

    fn end_set(&mut self) -> Result<(), ParseTossesError> {
        if self.sets.tosses() > 0 {
            self.sets.end_set(self.line)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lines up to {}", self.line)
    }
}
