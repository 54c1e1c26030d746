//! What is loaded when it is first used: the functions that `src/native/split.rs` moves to a wasm of their own.

use crate::link::View;
use std::hint::black_box;

/// Whether they are there. In the wasm that every visit loads, a stub of the same name answers.
#[inline(never)]
pub(super) fn is_there() -> bool {
    black_box(true)
}

/// Whether a view needs them.
pub(super) fn is_needed(view: View) -> bool {
    match view {
        View::TrajectoryChart | View::OneSet => false,
        View::Landscape | View::Basins | View::LowerBound | View::Compare | View::Lesson => true,
    }
}
