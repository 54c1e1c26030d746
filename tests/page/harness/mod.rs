//! Prepares tests of the real page in real browsers: finds or installs node, the packages in `package-lock.json` and
//! two browsers, and starts the real server. If something cannot be installed, the tests fail; they are never skipped.

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
