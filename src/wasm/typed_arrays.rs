//! Numbers as the page takes them: in typed arrays.

use crate::coin::Theta;
use js_sys::Float64Array;

pub(super) fn array(numbers: &[f64]) -> Float64Array {
    Float64Array::from(numbers)
}

pub(super) fn pair(theta: Theta) -> [f64; 2] {
    [theta.a(), theta.b()]
}

/// The numbers that `row` makes of each of `all`, row after row.
pub(super) fn rows<T, const N: usize>(
    all: impl IntoIterator<Item = T>,
    row: impl Fn(T) -> [f64; N],
) -> Float64Array {
    let mut numbers = Vec::new();
    for one in all {
        numbers.extend_from_slice(&row(one));
    }
    array(&numbers)
}
