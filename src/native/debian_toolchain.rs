//! A wasm toolchain from Debian's packages, for machines where rustup cannot download.
//!
//! Debian packages a recent Rust for its web browsers, with the source of the standard library, but without a wasm
//! build of it. So cargo compiles the standard library too (`-Zbuild-std`); a stable compiler requires
//! `RUSTC_BOOTSTRAP` for that. This Rust has no linker for wasm; the linker is that of LLVM, with the same major
//! version as rustc's LLVM.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use super::toolchain::run;

pub(super) const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

const CARGO: &str = "/usr/bin/cargo";
const RUSTC: &str = "/usr/bin/rustc";
const SOURCE: &str = "/usr/lib/rustlib/src/rust/library";

/// Returns a `cargo build` command with Debian's packages, without its last arguments.
///
/// # Errors
/// When a package is missing or its rustc is older than this crate allows.
pub(super) fn cargo_build() -> Result<Command> {
    let rustc = Rustc::ask()?;
    let oldest = version(env!("CARGO_PKG_RUST_VERSION"));
    ensure!(
        version(&rustc.release) >= oldest,
        "{RUSTC} {} is older than {}",
        rustc.release,
        env!("CARGO_PKG_RUST_VERSION")
    );
    let linker = PathBuf::from(format!("/usr/bin/wasm-ld-{}", rustc.llvm));
    for needed in [Path::new(CARGO), Path::new(SOURCE), &linker] {
        ensure!(needed.exists(), "{} is missing", needed.display());
    }

    let mut cargo = Command::new(CARGO);
    cargo
        .args(["build", "-Zbuild-std=std,panic_abort"])
        .env("RUSTC", RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    Ok(cargo)
}

/// Installs the packages, and the matching linker.
///
/// # Errors
/// When apt-get fails, installing requires a password, or the installation would remove an installed package.
pub(super) fn install() -> Result<()> {
    apt_get(&["update"])?;
    apt_get(&[&INSTALL[..], &PACKAGES].concat())?;
    apt_get(&[&INSTALL[..], &[&format!("lld-{}", Rustc::ask()?.llvm)]].concat())
}

/// The arguments of apt-get. `--no-remove`: these packages conflict with Debian's other Rust, which must stay
/// installed.
const INSTALL: [&str; 4] = ["install", "--yes", "--no-install-recommends", "--no-remove"];

fn apt_get(arguments: &[&str]) -> Result<()> {
    let user = Command::new("id")
        .arg("-u")
        .output()
        .context("id does not start")?;
    let prefix: &[&str] = if user.stdout == b"0\n" {
        &["apt-get"]
    } else {
        &["sudo", "-n", "apt-get"]
    };
    run(Command::new(prefix[0])
        .args(&prefix[1..])
        .args(arguments)
        .stdin(Stdio::null()))
}

/// The output of `rustc -vV`.
struct Rustc {
    release: String,
    llvm: String,
}

impl Rustc {
    fn ask() -> Result<Self> {
        let rustc = Command::new(RUSTC)
            .arg("-vV")
            .output()
            .with_context(|| format!("{RUSTC} does not start"))?;
        Self::parse(&String::from_utf8(rustc.stdout)?)
            .with_context(|| format!("{RUSTC} does not tell its versions"))
    }

    fn parse(words: &str) -> Option<Self> {
        let after = |name| words.lines().find_map(|line| line.strip_prefix(name));
        let llvm = after("LLVM version: ")?;
        Some(Self {
            release: after("release: ")?.to_owned(),
            llvm: llvm.split('.').next()?.to_owned(),
        })
    }
}

/// Parses a version such as "1.96.0" to numbers, for comparisons.
fn version(words: &str) -> Vec<u32> {
    words
        .split('.')
        .map_while(|number| number.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn rustc_tells_its_release_and_its_llvm() {
        let words = "rustc 1.96.0 (built from a source tarball)\nbinary: rustc\nrelease: 1.96.0\nLLVM version: 22.1.8\n";
        let rustc = Rustc::parse(words).unwrap();
        assert_eq!((&rustc.release[..], &rustc.llvm[..]), ("1.96.0", "22"));
        assert!(Rustc::parse("something else").is_none());
    }

    #[test]
    fn versions_compare_as_numbers() {
        assert!(version("1.100.0") > version("1.89"));
        assert!(version("1.89.0") >= version("1.89"));
        assert!(version("1.85.0") < version("1.89"));
    }
}
