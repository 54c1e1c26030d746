//! Own tosses, as they cross from one wasm to the other: piece by piece.

use crate::tosses::{Builder, Tosses};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// Sets that are handed out piece by piece, as `Delivery` takes them.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sets {
    tosses: Arc<Tosses>,
    /// The next set.
    next: usize,
}

impl Sets {
    pub(super) fn new(tosses: Arc<Tosses>) -> Self {
        Self { tosses, next: 0 }
    }
}

#[wasm_bindgen]
impl Sets {
    /// The next sets, of about this many tosses; nothing after the last.
    pub fn take(&mut self, tosses: usize) -> Option<Vec<u32>> {
        let mut numbers = Vec::new();
        self.next = self.tosses.write_sets(self.next, tosses, &mut numbers);
        (!numbers.is_empty()).then_some(numbers)
    }
}

/// Sets of tosses that JavaScript passes in pieces.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Delivery(Builder);

impl Delivery {
    pub(super) fn build(self) -> Tosses {
        self.0.build()
    }
}

#[wasm_bindgen]
impl Delivery {
    /// Creates a delivery without sets.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds sets that `Sets` handed out.
    pub fn push(&mut self, sets: &[u32]) {
        self.0.read_sets(sets);
    }
}
