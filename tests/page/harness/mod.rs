//! What it takes to drive the real page in real browsers: node and the packages that `package-lock.json` names, two
//! browsers, and the real server. Whatever is missing is installed where the system lets us; what cannot be is a
//! failure, never a skip.

pub(crate) mod browsers;
pub(crate) mod node;
#[path = "../../common/python.rs"]
pub(crate) mod python;
pub(crate) mod server;

use std::path::{Path, PathBuf};

pub(crate) use python::system::run;
use python::system::{apt, on_path, say};

/// The folder that holds the browser tests and their `package.json`.
pub(crate) fn page_tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/page")
}
