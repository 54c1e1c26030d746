//! From the source to a page in the browser: [`toolchain`] finds a compiler for wasm, [`page`] builds with it, [`bind`]
//! puts JavaScript around what comes of that, [`join`] makes one script of all modules and [`sheet`] one of all styles,
//! [`minify`] makes scripts small, [`sent`] is the page as it is sent, [`bundle`] puts all of it into one file, [`site`] publishes it with a
//! worker for hours without network, [`serve`] serves.

use std::io::{self, ErrorKind};

mod assets;
mod bindgen;
pub(crate) mod build;
mod bundle;
mod css;
mod debian_toolchain;
mod minify;
pub(crate) mod publish;
pub(crate) mod serve;
pub(crate) mod single_file;
mod toolchain;

/// What became of a file, or nothing where it was removed after its folder was listed: editors save by renaming.
fn if_there<T>(found: io::Result<T>) -> io::Result<Option<T>> {
    match found {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        found => found.map(Some),
    }
}
