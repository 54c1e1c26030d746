//! The system that the tests run on: its programs run, found, and installed.
#![allow(dead_code, reason = "every test uses some of it")]

pub(crate) mod apt;

use std::{env, io::Write, path::PathBuf, process::Command};

use anyhow::{Context, Result, ensure};

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
pub(crate) fn say(sentence: &str) {
    // Progress only: without a stderr there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "tests: {sentence}");
}

/// The first of these programs that is on the `PATH`.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
}
