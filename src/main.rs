//! Builds the page and serves it.
fn main() {}
