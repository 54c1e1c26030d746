//! Node and the npm packages that the page's tests use.

use std::{fs, path::Path, process::Command, sync::LazyLock, time::SystemTime};

use anyhow::{Context, Result, anyhow, ensure};

use super::{apt, on_path, page_tests, run, say};

/// The minimum version, which Playwright requires.
const OLDEST_NODE: u32 = 20;

/// Makes sure, once for all tests, that node, npm and the packages of `package-lock.json` are there.
///
/// # Errors
/// When they are not and cannot be installed: one sentence saying what to install.
pub(crate) fn set_up() -> Result<()> {
    static DONE: LazyLock<Result<()>> = LazyLock::new(|| {
        find_node()?;
        install_packages(&page_tests())
    });
    DONE.as_ref()
        .map(|&()| ())
        .map_err(|error| anyhow!("{error:#}"))
}

/// A program that one of the npm packages brings, run from the folder of the page's tests.
pub(crate) fn tool(name: &str) -> Command {
    let folder = page_tests();
    let mut command = Command::new(folder.join("node_modules/.bin").join(name));
    command.current_dir(folder);
    command
}

fn find_node() -> Result<()> {
    if on_path(&["node"]).is_none() || on_path(&["npm"]).is_none() {
        apt::install(&["nodejs", "npm"]).with_context(|| {
            format!(
                "the page's tests need Node.js {OLDEST_NODE} or newer with npm: please install them"
            )
        })?;
    }
    let version = Command::new("node").arg("--version").output()?.stdout;
    let version = String::from_utf8_lossy(&version).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next();
    ensure!(
        major
            .and_then(|major| major.parse().ok())
            .is_some_and(|major: u32| major >= OLDEST_NODE),
        "the page's tests need Node.js {OLDEST_NODE} or newer, and `node --version` says {version:?}: please install a newer one"
    );
    Ok(())
}

/// `npm ci`, unless it ran since the lock file last changed: npm writes `.package-lock.json` when it has installed
/// everything.
fn install_packages(folder: &Path) -> Result<()> {
    let changed =
        |file: &str| -> Result<SystemTime> { Ok(fs::metadata(folder.join(file))?.modified()?) };
    let locked = changed("package-lock.json")?;
    if changed("node_modules/.package-lock.json").is_ok_and(|installed| installed >= locked) {
        return Ok(());
    }
    say("installing Playwright, axe, Biome and TypeScript with npm ci in tests/page");
    run(Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder))
    .context("the npm packages of tests/page/package-lock.json are missing")
}
