//! Building the page: compiles the library to wasm and generates its JavaScript bindings, in `www/pkg`.
//!
//! The wasm is [split](super::split) in two: what every visit needs, and what is loaded later.
//!
//! Cargo decides what to recompile. It uses a separate target folder, so that its flags and locks do not interfere with
//! those of the cargo that runs this program. wasm-bindgen runs in this process, so that one lock file determines its
//! version and that of the library. Only changed files are written, each atomically, so that a server never sends half
//! a file.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::slice;

use anyhow::{Context, Result};

use super::bindgen::bind;
use super::{single_file, toolchain};

/// The whole page as one file, in `www/pkg`.
pub(crate) const ONE_FILE: &str = "em-coins.html";

/// Builds the page of the project in `root`.
///
/// # Errors
/// When there is no compiler for wasm, the library does not compile, or a file cannot be written.
pub(crate) fn build(root: &Path) -> Result<()> {
    let target = root.join("target/page");
    let _held = lock(&target)?;
    eprintln!("Compiling the page (a few minutes the first time)…");
    let wasm = compile(root, &target)?;

    let out = root.join("www/pkg");
    let sources = [
        env::current_exe().context("this program's own file is not known")?,
        wasm.clone(),
        root.join("index.html"),
        root.join("www"),
    ];
    let sources = times(&sources, &out);
    let made = || times(slice::from_ref(&out), Path::new(""));
    let last = target.join("last-build");
    if fs::read_to_string(&last).is_ok_and(|before| before == sources.clone() + &made()) {
        return Ok(());
    }
    let fresh = target.join("pkg");
    if fresh.exists() {
        fs::remove_dir_all(&fresh).with_context(|| format!("cannot empty {}", fresh.display()))?;
    }
    let whole = bind(&wasm, &fresh)?;
    list_languages(&root.join("www/i18n/locales"), &fresh)?;
    fs::write(
        fresh.join(ONE_FILE),
        single_file::bundle(root, &fresh, &whole)?,
    )
    .context("cannot write the page as one file")?;
    publish(&fresh, &out)?;
    // The times before the build, so that the next build includes sources that changed meanwhile.
    fs::write(&last, sources + &made()).with_context(|| format!("cannot write {}", last.display()))
}

/// Returns the modification time and size of each of these files, and of the files in these folders except the folder
/// `but`. As with cargo, unchanged inputs need no rebuild.
fn times(paths: &[PathBuf], but: &Path) -> String {
    let mut lines = Vec::new();
    let mut left = paths.to_vec();
    while let Some(path) = left.pop() {
        if path == but {
            continue;
        }
        if let Ok(entries) = fs::read_dir(&path) {
            left.extend(entries.flatten().map(|entry| entry.path()));
        } else if let Ok(data) = fs::metadata(&path) {
            lines.push(format!(
                "{} {} {:?}\n",
                path.display(),
                data.len(),
                data.modified()
            ));
        }
    }
    lines.sort();
    lines.concat()
}

/// Acquires the lock that permits one build at a time. Dropping the file releases it, as does the end of the process.
fn lock(target: &Path) -> Result<File> {
    fs::create_dir_all(target).with_context(|| format!("cannot create {}", target.display()))?;
    let file =
        File::create(target.join(".em-coins-lock")).context("cannot create the build's lock")?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => eprintln!("Waiting for another build of the page…"),
        Err(TryLockError::Error(error)) => return Err(error).context("cannot lock the build"),
    }
    file.lock().context("cannot lock the build")?;
    Ok(file)
}

/// Compiles the library, and returns the path of the wasm.
fn compile(root: &Path, target: &Path) -> Result<PathBuf> {
    let mut cargo = toolchain::cargo_build(root)?;
    cargo
        .args([
            "--lib",
            "--profile",
            "page",
            "--locked",
            "--target",
            toolchain::TARGET,
            "--target-dir",
        ])
        .arg(target)
        .current_dir(root)
        // The page must be the same on every machine. This variable overrides all other sources of flags, so that flags
        // for native code (such as a processor or a linker) have no effect.
        .env("CARGO_ENCODED_RUSTFLAGS", flags(root)?)
        // clippy sets this variable, which would make cargo check the library instead of compiling it.
        .env_remove("RUSTC_WORKSPACE_WRAPPER");
    toolchain::run(&mut cargo).context("the page does not compile")?;
    Ok(target.join(toolchain::TARGET).join("page/em_coins.wasm"))
}

/// Returns compiler flags that a profile cannot express, separated as cargo expects.
fn flags(root: &Path) -> Result<OsString> {
    // Inlining and loop unrolling are limited to small code: with the defaults of LLVM, the page is a tenth larger. The
    // source marks functions that must be inlined for speed with `#[inline(always)]`.
    let mut flags = OsString::from(
        "-Cllvm-args=-inline-threshold=15 -inlinehint-threshold=30 -unroll-threshold=30 \
         -unroll-runtime=false -unroll-allow-partial=false",
    );
    // The functions that are loaded later are found by their names, which this scheme spells as the source does.
    flags.push("\u{1f}-Csymbol-mangling-version=v0\u{1f}-Clink-arg=--emit-relocs");
    // Panic messages name source files: without paths of this machine, they are the same everywhere.
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let home = home.context("neither HOME nor CARGO_HOME is set")?;
    for (folder, name) in [(root, "em-coins"), (&home, "cargo")] {
        flags.push("\u{1f}--remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
        flags.push(name);
    }
    Ok(flags)
}

/// Lists the languages of the page and their names in a module, because a static server cannot list the catalogues.
fn list_languages(words: &Path, out: &Path) -> Result<()> {
    let files = fs::read_dir(words).with_context(|| format!("cannot list {}", words.display()))?;
    let mut languages = BTreeMap::new();
    for file in files {
        let path = file?.path();
        if path.extension().is_some_and(|extension| extension == "js")
            && let Some(tag) = path.file_stem()
        {
            let text = fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            let name = name_of_language(&text).with_context(|| {
                format!(
                    "{} must say what its language calls itself: a line such as `itself: \"English\",`",
                    path.display()
                )
            })?;
            languages.insert(tag.display().to_string(), name.to_owned());
        }
    }
    let (tags, names): (Vec<_>, Vec<_>) = languages.into_iter().unzip();
    let list = format!(
        "/** The languages of the page. */\nexport const languages = {tags:?};\n\
         /** What each calls itself. */\nexport const names = {names:?};\n"
    );
    fs::write(out.join("languages.js"), list).context("cannot list the languages")
}

fn name_of_language(words: &str) -> Option<&str> {
    let mut lines = words.lines().map(str::trim);
    lines.find_map(|line| line.strip_prefix("itself: \"")?.strip_suffix("\","))
}

/// Moves changed files to the folder of the page, and then removes files that are no longer built.
fn publish(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, destination) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            publish(&source, &destination)?;
            continue;
        }
        let bytes = fs::read(&source)?;
        if fs::read(&destination).is_ok_and(|old| old == bytes) {
            continue;
        }
        // A move within one folder is atomic; a move from target/ might cross file systems.
        let near = to.join(".new");
        fs::write(&near, bytes)
            .and_then(|()| fs::rename(&near, &destination))
            .with_context(|| format!("cannot write {}", destination.display()))?;
    }
    for entry in fs::read_dir(to)? {
        let entry = entry?;
        if from.join(entry.file_name()).exists() {
            continue;
        }
        let old = entry.path();
        let remove = if old.is_dir() {
            fs::remove_dir_all
        } else {
            fs::remove_file
        };
        remove(&old).with_context(|| format!("cannot remove {}", old.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_language_is_named_as_its_words_say() {
        let words = "export const words = {\n  itself: \"Español\",\n  decimal: \",\",\n";
        assert_eq!(name_of_language(words), Some("Español"));
        assert_eq!(name_of_language("export const words = {\n"), None);
    }

    #[test]
    fn whatever_changed_is_made_again() {
        let folder = env::temp_dir().join(format!("em-coins-times-{}", std::process::id()));
        let but = folder.join("made");
        fs::create_dir_all(folder.join("deep")).unwrap();
        fs::create_dir_all(&but).unwrap();
        let seen = || times(slice::from_ref(&folder), &but);
        let mut before = seen();
        let mut expect_change = |changes: bool, why: &str| {
            let now = seen();
            assert_eq!(now != before, changes, "{why}");
            before = now;
        };
        let file = folder.join("deep/app.js");
        fs::write(&file, "one").unwrap();
        expect_change(true, "a new file");
        fs::write(but.join("made.js"), "made").unwrap();
        expect_change(false, "what was made");
        fs::write(&file, "three").unwrap();
        expect_change(true, "another length");
        let later = std::time::SystemTime::now() + std::time::Duration::from_secs(9);
        File::options()
            .write(true)
            .open(&file)
            .unwrap()
            .set_modified(later)
            .unwrap();
        expect_change(true, "another time");
        fs::remove_file(&file).unwrap();
        expect_change(true, "a file less");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn only_what_changed_is_written_and_what_is_no_longer_made_is_removed() {
        let folder = env::temp_dir().join(format!("em-coins-publish-{}", std::process::id()));
        let (from, to) = (folder.join("from"), folder.join("to"));
        fs::create_dir_all(from.join("snippets")).unwrap();
        let write = |name: &str, words: &str| fs::write(from.join(name), words).unwrap();
        write("same.js", "same");
        write("changed.js", "old");
        write("snippets/deep.js", "deep");
        let old = ["gone.js", "gone/deep.js", "snippets/gone.js"];
        fs::create_dir_all(from.join("gone")).unwrap();
        for name in old {
            write(name, "old");
        }
        publish(&from, &to).unwrap();
        assert!(old.iter().all(|name| to.join(name).exists()));
        let written = |name: &str| fs::metadata(to.join(name)).unwrap().modified().unwrap();
        let before = written("same.js");

        write("same.js", "same");
        write("changed.js", "new");
        for name in old {
            fs::remove_file(from.join(name)).unwrap();
        }
        fs::remove_dir(from.join("gone")).unwrap();
        publish(&from, &to).unwrap();

        assert_eq!(written("same.js"), before);
        assert_eq!(fs::read_to_string(to.join("changed.js")).unwrap(), "new");
        assert_eq!(
            fs::read_to_string(to.join("snippets/deep.js")).unwrap(),
            "deep"
        );
        let list = |folder: &Path| {
            let mut names: Vec<_> = fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name())
                .collect();
            names.sort();
            names
        };
        assert_eq!(list(&to), ["changed.js", "same.js", "snippets"]);
        assert_eq!(list(&to.join("snippets")), ["deep.js"]);
        fs::remove_dir_all(folder).unwrap();
    }
}
