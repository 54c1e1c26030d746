//! Python with the packages of [`PACKAGES`]: the system's own, or an environment of ours below `target/`, made when it is missing.

#![allow(dead_code, reason = "each test file uses its share")]

#[path = "system.rs"]
pub(crate) mod system;

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
};

use anyhow::{Context, Result, anyhow, ensure};

use system::{apt, on_path, run, say};

/// What exported programs and notebooks need, and what checks the form of a notebook.
const PACKAGES: [&str; 3] = ["numpy", "matplotlib", "nbformat"];

/// Returns the output of each of these Python programs, which must end without errors or warnings. One Python process
/// runs them all, each in an empty namespace.
///
/// # Errors
/// When there is no Python with the packages and none can be made, or when a program fails or complains.
pub(crate) fn run_python(programs: &[String]) -> Result<Vec<String>> {
    const EACH: &str = r#"
import sys
for program in sys.stdin.buffer.read().decode().split("\0"):
    exec(program, {})
    print(end="\0", flush=True)
"#;
    let mut running = Command::new(python()?)
        .args(["-W", "error", "-c", EACH])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut stdin = running.stdin.take().context("no stdin")?;
    stdin.write_all(programs.join("\0").as_bytes())?;
    drop(stdin);
    let output = running.wait_with_output()?;
    let complaints = String::from_utf8_lossy(&output.stderr);
    let printed = String::from_utf8(output.stdout)?;
    let mut printed: Vec<String> = printed.split('\0').map(str::to_owned).collect();
    ensure!(
        output.status.success() && complaints.is_empty(),
        "Python says: {complaints}\nto this program:\n{}",
        programs[printed.len() - 1]
    );
    printed.pop(); // nothing follows the last one's end
    Ok(printed)
}

/// A Python that has [`PACKAGES`].
///
/// # Errors
/// When there is none and none can be made.
pub(crate) fn python() -> Result<&'static Path> {
    static PYTHON: LazyLock<Result<PathBuf>> = LazyLock::new(set_up);
    let python = PYTHON.as_ref().map_err(|error| anyhow!("{error:#}"))?;
    Ok(python)
}

fn set_up() -> Result<PathBuf> {
    const CODES: [&str; 2] = ["python3", "python"];
    if on_path(&CODES).is_none() {
        apt::install(&["python3"])
            .context("the tests of exports need Python 3: please install it")?;
    }
    let python = on_path(&CODES).context("Python was installed and is not found")?;
    if has_packages(&python) {
        return Ok(python);
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python");
    let own = folder.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    if !has_packages(&own) {
        say(&format!(
            "installing {} with pip in {}",
            PACKAGES.join(", "),
            folder.display()
        ));
        environment(&python, &folder).with_context(|| {
            format!(
                "the tests of exports need {}: please install them for {}",
                PACKAGES.join(", "),
                python.display()
            )
        })?;
    }
    Ok(own)
}

fn environment(python: &Path, folder: &Path) -> Result<()> {
    let quietly = |command: &mut Command| run(command.stdout(Stdio::null()));
    let make = || {
        quietly(
            Command::new(python)
                .args(["-m", "venv", "--clear"])
                .arg(folder),
        )
    };
    // Debian keeps a part of venv in a package of its own.
    make().or_else(|_| apt::install(&["python3-venv"]).and_then(|()| make()))?;
    let pip = if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    };
    quietly(
        Command::new(folder.join(pip))
            .args(["-m", "pip", "install", "--disable-pip-version-check"])
            .args(PACKAGES),
    )
}

fn has_packages(python: &Path) -> bool {
    let mut ask = Command::new(python);
    ask.args(["-c", &format!("import {}", PACKAGES.join(", "))])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    ask.status().is_ok_and(|status| status.success())
}
