//! From the source to a page in the browser: [`toolchain`] finds a compiler for wasm, [`page`] builds with it, [`serve`] serves.

mod debian;
pub(crate) mod page;
pub(crate) mod serve;
mod toolchain;
