//! Own tosses, as they cross the boundary: piece by piece, so that the page goes on meanwhile.

use crate::tosses::{Builder, Tosses};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// Sets of tosses that are handed out or taken in pieces.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct TossesTransfer {
    /// The sets that are handed out.
    tosses: Arc<Tosses>,
    /// The next of them.
    next: usize,
    /// The sets that are taken.
    builder: Option<Builder>,
}

impl TossesTransfer {
    pub(super) fn new(tosses: Arc<Tosses>) -> Self {
        Self {
            tosses,
            ..Self::default()
        }
    }

    /// All the sets.
    pub(super) fn all(self) -> Arc<Tosses> {
        self.builder
            .map_or(self.tosses, |taken| taken.build().into())
    }
}

#[wasm_bindgen]
impl TossesTransfer {
    /// No sets yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn empty() -> Self {
        Self::default()
    }

    /// Hands out the next sets, of about this many tosses; nothing after the last.
    pub fn take(&mut self, tosses: usize) -> Option<Vec<u32>> {
        let mut numbers = Vec::new();
        self.next = self.tosses.write_sets(self.next, tosses, &mut numbers);
        (!numbers.is_empty()).then_some(numbers)
    }

    /// Takes sets that `take` handed out.
    pub fn push(&mut self, sets: &[u32]) {
        self.builder.get_or_insert_default().read_sets(sets);
    }
}
