//! Debian's package manager, where there is one that we may use.

use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::{on_path, run, say};

/// Installs packages with `apt-get`, as root or with a `sudo` that asks no password.
///
/// # Errors
/// When we cannot use `apt-get`, or it fails.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let prefix =
        prefix().context("there is no apt-get that we may use (as root, or with `sudo -n`)")?;
    let apt_get = |arguments: &[&str]| {
        run(Command::new(prefix[0])
            .args(&prefix[1..])
            .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"])
            .arg("-oDPkg::Lock::Timeout=300") // somebody else may be installing
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())) // a thousand lines; errors come on stderr
    };
    say(&format!("installing {} with apt-get", packages.join(" ")));
    apt_get(&["update"])?;
    apt_get(&[&["install", "-y"], packages].concat())
}

/// Whether [`install`] has a chance.
pub(crate) fn usable() -> bool {
    prefix().is_some()
}

/// Returns the command to run `apt-get` with, so that it may install; `None` if there is none.
fn prefix() -> Option<&'static [&'static str]> {
    on_path(&["apt-get"])?;
    if succeeds("test \"$(id -u)\" = 0") {
        Some(&["env"])
    } else if succeeds("sudo -n true") {
        Some(&["sudo", "-n", "env"])
    } else {
        None
    }
}

fn succeeds(script: &str) -> bool {
    Command::new("sh")
        .args(["-c", script])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
