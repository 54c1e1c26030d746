//! From the source to a page in the browser: [`toolchain`] finds a compiler for wasm, [`page`] builds with it,
//! [`bundle`] puts all of the page into one file, [`site`] publishes it with a worker for hours without network, [`serve`] serves.

pub(crate) mod bundle;
mod debian;
pub(crate) mod page;
pub(crate) mod serve;
pub(crate) mod site;
mod toolchain;
