//! Chromium and Firefox: the ones that the environment names, Playwright's own, or the system's; installed when
//! missing.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use super::{apt, node, on_path, page_tests, run, say};

/// A browser that the page is tested in.
struct Kind {
    /// Playwright's name for it.
    name: &'static str,
    /// The environment variable that names its executable, for us and for `launch-options.mjs`.
    variable: &'static str,
    /// The names of its executable, the preferred one first.
    programs: &'static [&'static str],
    /// Debian's package, which brings the first of these.
    package: &'static str,
}

const KINDS: [Kind; 2] = [
    Kind {
        name: "chromium",
        variable: "EM_COINS_CHROMIUM",
        // The shell is Chromium without windows, as Playwright's own is: half the work for each page.
        programs: &[
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ],
        package: "chromium-headless-shell",
    },
    Kind {
        name: "firefox",
        variable: "EM_COINS_FIREFOX",
        programs: &["firefox-esr", "firefox"],
        package: "firefox-esr",
    },
];

/// Which browsers to drive.
pub(crate) struct Browsers(Vec<(&'static str, PathBuf)>);

impl Browsers {
    /// Tells `launch-options.mjs` where they are. Playwright finds its own by itself.
    pub(crate) fn tell(&self, command: &mut Command) {
        command.envs(self.0.iter().map(|(variable, program)| (variable, program)));
    }
}

/// The place of a browser.
enum Found {
    /// A program of the system, or one that the environment names.
    Program(PathBuf),
    /// The one that Playwright downloaded.
    Playwrights,
}

/// Finds the browsers, and installs the missing ones. Needs [`node::set_up`].
///
/// # Errors
/// When one is missing and cannot be installed.
pub(crate) fn set_up() -> Result<Browsers> {
    let missing: Vec<&Kind> = KINDS.iter().filter(|kind| find(kind).is_none()).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    for kind in KINDS.iter().filter(|kind| is_second_best(kind)) {
        if let Err(error) = apt::install(&[kind.package]) {
            say(&format!(
                "{error:#}; the slower one that is there does as well"
            ));
        }
    }
    let mut programs = Vec::new();
    for kind in &KINDS {
        let found =
            find(kind).with_context(|| format!("{} was installed and is not found", kind.name))?;
        if let Found::Program(program) = found {
            ensure!(
                program.is_file(),
                "{} names {}, which is no file",
                kind.variable,
                program.display()
            );
            programs.push((kind.variable, program));
        }
    }
    Ok(Browsers(programs))
}

fn find(kind: &Kind) -> Option<Found> {
    if let Some(program) = env::var_os(kind.variable) {
        return Some(Found::Program(program.into()));
    }
    if playwrights(kind).is_some_and(|program| program.is_file()) {
        return Some(Found::Playwrights);
    }
    // On Ubuntu these names start a snap, which Playwright cannot drive.
    if distribution().is("ubuntu") {
        return None;
    }
    on_path(kind.programs).map(Found::Program)
}

/// Whether Debian has a faster program than the one that was found.
fn is_second_best(kind: &Kind) -> bool {
    env::var_os(kind.variable).is_none()
        && is_debian()
        && apt::usable()
        && matches!(find(kind), Some(Found::Program(_)))
        && on_path(&kind.programs[..1]).is_none()
}

/// Returns the path of the executable that Playwright installs.
fn playwrights(kind: &Kind) -> Option<PathBuf> {
    let script = format!(
        "console.log(require('@playwright/test').{}.executablePath())",
        kind.name
    );
    let output = Command::new("node")
        .args(["-e", &script])
        .current_dir(page_tests())
        .output()
        .ok()?;
    let path = String::from_utf8(output.stdout).ok()?;
    Some(PathBuf::from(path.trim()))
}

fn install(missing: &[&Kind]) -> Result<()> {
    let names: Vec<&str> = missing.iter().map(|kind| kind.name).collect();
    if is_debian() {
        let packages: Vec<&str> = missing.iter().map(|kind| kind.package).collect();
        match apt::install(&packages) {
            Ok(()) => return Ok(()),
            Err(error) => say(&format!("{error:#}; asking Playwright instead")),
        }
    }
    say(&format!(
        "downloading {} with playwright install",
        names.join(" and ")
    ));
    let mut playwright = node::tool("playwright");
    playwright.arg("install");
    if apt::usable() {
        playwright.arg("--with-deps"); // the system libraries that they need
    }
    run(playwright.args(&names)).with_context(|| {
        let variables: Vec<&str> = missing.iter().map(|kind| kind.variable).collect();
        format!(
            "the page is tested in {}: please install what is missing, or name the executable in {}",
            names.join(" and in "),
            variables.join(" and ")
        )
    })
}

/// The names that a Linux distribution goes by, its own and its ancestors'; none elsewhere.
struct Distribution(Vec<String>);

impl Distribution {
    fn is(&self, name: &str) -> bool {
        self.0.iter().any(|own| own == name)
    }
}

/// Ubuntu descends from Debian, but its package of that name is none.
fn is_debian() -> bool {
    distribution().is("debian") && !distribution().is("ubuntu")
}

fn distribution() -> Distribution {
    let release = fs::read_to_string(Path::new("/etc/os-release")).unwrap_or_default();
    let names = release
        .lines()
        .filter_map(|line| {
            line.strip_prefix("ID=")
                .or_else(|| line.strip_prefix("ID_LIKE="))
        })
        .flat_map(|names| names.trim_matches('"').split_whitespace())
        .map(str::to_owned)
        .collect();
    Distribution(names)
}
