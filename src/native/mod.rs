//! Building, bundling, publishing and serving the page.
//!
//! [`toolchain`] finds or installs a Rust compiler for wasm, [`build`] compiles the library with it, and [`bindgen`]
//! generates the JavaScript bindings. [`bundle`] joins the JavaScript modules into one script and [`css`] the style
//! sheets into one; [`minify`] minifies scripts. [`assets`] contains the files as sent to browsers, which [`serve`]
//! serves, [`publish`] writes for a static host, and [`single_file`] packs into one HTML file.

use std::io::{self, ErrorKind};

mod assets;
mod bindgen;
pub(crate) mod build;
mod bundle;
mod css;
mod debian_toolchain;
mod later_functions;
mod minify;
pub(crate) mod publish;
pub(crate) mod serve;
pub(crate) mod single_file;
mod split;
mod toolchain;

/// Returns the result of reading a file, or `None` if the file no longer exists: editors save by renaming.
fn if_there<T>(found: io::Result<T>) -> io::Result<Option<T>> {
    match found {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        found => found.map(Some),
    }
}
