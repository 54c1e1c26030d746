//! R: the system's own, installed when it is missing.

use super::python::system::{apt, on_path};
use anyhow::{Context, Result, ensure};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

/// Returns the output of each of these R programs, which must end without errors or warnings. One R process runs them
/// all, each in an empty environment.
///
/// # Errors
/// When there is no R and it cannot be installed, or when a program fails or complains.
pub(crate) fn run_r(programs: &[String]) -> Result<Vec<String>> {
    const EACH: &str = r#"
options(warn = 2)
input <- file("stdin")
programs <- strsplit(paste(readLines(input), collapse = "\n"), "\f")[[1]]
close(input)
for (program in programs) {
  eval(parse(text = program), new.env())
  cat("\f")
}"#;
    static R: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
        on_path(&["Rscript"]).or_else(|| {
            apt::install(&["r-base-core"]).ok()?;
            on_path(&["Rscript"])
        })
    });
    let r = R
        .as_ref()
        .context("the tests of exports need R: please install it")?;
    let mut running = Command::new(r)
        .args(["--vanilla", "-e", EACH])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut stdin = running.stdin.take().context("no stdin")?;
    stdin.write_all((programs.join("\u{c}") + "\n").as_bytes())?;
    drop(stdin);
    let output = running.wait_with_output()?;
    let complaints = String::from_utf8_lossy(&output.stderr);
    let printed = String::from_utf8(output.stdout)?;
    let mut printed: Vec<String> = printed.split('\u{c}').map(str::to_owned).collect();
    ensure!(
        output.status.success() && complaints.is_empty(),
        "R says: {complaints}\nto this program:\n{}",
        programs[printed.len().min(programs.len()) - 1]
    );
    printed.pop(); // nothing follows the last one's end
    Ok(printed)
}
