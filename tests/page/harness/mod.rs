//! What it takes to drive the real page in real browsers: node and the packages that `package-lock.json` names, two browsers,
//! and the real server. Whatever is missing is installed where the system lets us; what cannot be is a failure, never a skip.

mod apt;
pub(crate) mod browsers;
pub(crate) mod node;
pub(crate) mod server;

use std::{
    env,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

/// The folder that holds the browser tests and their `package.json`.
pub(crate) fn page_tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/page")
}

/// Runs a command to its end with our own output, so that a long one shows what it does while it does it.
///
/// # Errors
/// When it cannot start or says that it failed.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = format!("{command:?}").replace('"', "");
    let status = command
        .status()
        .with_context(|| format!("`{line}` did not start"))?;
    ensure!(status.success(), "`{line}` failed ({status})");
    Ok(())
}

/// Says what takes so long. Written directly, because `cargo test` hides what a test prints with `eprintln!`.
fn say(sentence: &str) {
    // Progress only: without a stderr there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "page tests: {sentence}");
}

/// The first of these programs that is on the `PATH`.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
}
