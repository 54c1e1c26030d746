//! Finds or installs a cargo that can compile for wasm.
//!
//! The page needs Rust's standard library for `wasm32-unknown-unknown`, which few machines have initially. There are
//! four ways to get it. Those that are available on the machine are tried in order, installed ones before downloads:
//! the rustc in use may have the library; Debian's packages may be installed; rustup can download the library; and
//! apt-get can install Debian's packages. If none works, the error says what to install.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use super::debian_toolchain;

/// The target that the page is compiled for.
pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// A way to get a cargo that can compile for wasm.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    /// The rustc in use has the library.
    Active,
    /// Debian's packages are installed and compile the library themselves.
    Debian,
    /// rustup adds the library to the rustc in use.
    Rustup,
    /// apt-get installs Debian's packages.
    Apt,
}

/// The tools that are available on this machine.
#[derive(Clone, Copy, Default)]
struct Machine {
    library: bool,
    debian: bool,
    rustup: bool,
    apt: bool,
}

/// Returns a `cargo build` command that can compile for wasm, without its last arguments. Installs missing tools.
///
/// # Errors
/// When no way is available, or none works.
pub(super) fn cargo_build(root: &Path) -> Result<Command> {
    first_that_works(&ways(Machine::look(root)), |way| way.take(root))
}

fn first_that_works<T>(ways: &[Way], mut take: impl FnMut(Way) -> Result<T>) -> Result<T> {
    for &way in ways {
        match take(way) {
            Ok(works) => return Ok(works),
            Err(error) => eprintln!("That did not work: {error:#}."),
        }
    }
    bail!(
        "the page needs Rust's standard library for {TARGET}, which could not be installed by itself; \
         install it with `rustup target add {TARGET}` or, on Debian, with `apt-get install {}` and the lld-N of rustc's LLVM N",
        debian_toolchain::PACKAGES.join(" ")
    )
}

/// Returns the available ways, in order.
fn ways(machine: Machine) -> Vec<Way> {
    let offers = [
        (machine.library, Way::Active),
        (machine.debian, Way::Debian),
        (machine.rustup, Way::Rustup),
        (machine.apt, Way::Apt),
    ];
    offers
        .into_iter()
        .filter(|(offered, _)| *offered)
        .map(|(_, way)| way)
        .collect()
}

impl Machine {
    fn look(root: &Path) -> Self {
        Self {
            library: has_library(root).unwrap_or(false),
            debian: debian_toolchain::cargo_build().is_ok(),
            rustup: on_path("rustup"),
            apt: on_path("apt-get"),
        }
    }
}

impl Way {
    fn take(self, root: &Path) -> Result<Command> {
        match self {
            Way::Active => Ok(active()),
            Way::Debian => debian_toolchain::cargo_build(),
            Way::Rustup => {
                eprintln!("Adding Rust's standard library for {TARGET} with rustup (once)…");
                run(Command::new("rustup")
                    .args(["target", "add", TARGET])
                    .current_dir(root))?;
                ensure!(
                    has_library(root)?,
                    "rustup is not where the rustc in use comes from"
                );
                Ok(active())
            }
            Way::Apt => {
                eprintln!("Installing Debian's compiler for {TARGET} with apt-get (once)…");
                debian_toolchain::install()?;
                debian_toolchain::cargo_build()
            }
        }
    }
}

/// Returns the cargo that runs this program, or else the one in `PATH`.
fn active() -> Command {
    let mut cargo = Command::new(env_or("CARGO", "cargo"));
    cargo.arg("build");
    cargo
}

/// Returns whether the rustc of [`active`] has the library. rustc prints the folder even if it does not exist.
fn has_library(root: &Path) -> Result<bool> {
    let rustc = Command::new(env_or("RUSTC", "rustc"))
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(root)
        .output()
        .context("rustc does not start")?;
    let folder = PathBuf::from(String::from_utf8(rustc.stdout)?.trim_end());
    let Ok(files) = folder.read_dir() else {
        return Ok(false);
    };
    Ok(files
        .flatten()
        .any(|file| file.file_name().to_string_lossy().starts_with("libcore-")))
}

/// Runs a command with its output on stderr, and waits for it.
pub(super) fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdout(std::io::stderr())
        .status()
        .with_context(|| format!("{program} does not start"))?;
    ensure!(status.success(), "{program} failed ({status})");
    Ok(())
}

fn on_path(program: &str) -> bool {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::var_os("PATH")
        .is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(&file).is_file()))
}

fn env_or(name: &str, default: &str) -> OsString {
    env::var_os(name).unwrap_or_else(|| default.into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const EVERYTHING: Machine = Machine {
        library: true,
        debian: true,
        rustup: true,
        apt: true,
    };

    #[test]
    fn what_is_there_comes_before_what_must_be_fetched() {
        assert_eq!(
            ways(EVERYTHING),
            [Way::Active, Way::Debian, Way::Rustup, Way::Apt]
        );
    }

    #[test]
    fn only_what_the_machine_offers_is_tried() {
        let fresh = Machine {
            rustup: true,
            apt: true,
            ..Machine::default()
        };
        assert_eq!(ways(fresh), [Way::Rustup, Way::Apt]);
        assert_eq!(ways(Machine::default()), []);
    }

    #[test]
    fn a_way_that_fails_gives_way_to_the_next() {
        let mut tried = Vec::new();
        let works = first_that_works(&ways(EVERYTHING), |way| {
            tried.push(way);
            ensure!(way == Way::Rustup, "not this one");
            Ok(way)
        });
        assert_eq!(works.unwrap(), Way::Rustup);
        assert_eq!(tried, [Way::Active, Way::Debian, Way::Rustup]);
    }

    #[test]
    fn without_a_way_one_sentence_says_what_to_install() {
        let nothing = first_that_works(&[], Ok).unwrap_err().to_string();
        assert!(
            nothing.contains("`rustup target add wasm32-unknown-unknown`"),
            "{nothing}"
        );
        assert!(
            nothing.contains("`apt-get install rustc-web cargo-web rust-web-src`"),
            "{nothing}"
        );
        assert_eq!(nothing.lines().count(), 1);
    }
}
