//! From the source to a page in the browser: [`toolchain`] finds a compiler for wasm, [`page`] builds with it,
//! [`bundle`] puts all of the page into one file, [`serve`] serves.

pub(crate) mod bundle;
mod debian;
pub(crate) mod page;
pub(crate) mod serve;
mod toolchain;
