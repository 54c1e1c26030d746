//! The files of the page as sent to browsers: few, and each as small as possible.
//!
//! The modules of a first visit are [bundled](super::bundle) into one script at the path of `www/app.js`, and those that it
//! imports later into a second. The styles
//! become [one sheet](super::css), which is inlined in the page, and so is `www/dialogs/crash-dialog.js`. What is
//! loaded on demand stays in files of its own: the other languages, the wasm for files, and the page as one file. Every
//! script is [minified](super::minify).

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::SystemTime;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::bundle::{DynamicImports, join};
use super::css::{FOLDER, SHEET, sheet};
use super::if_there;
use super::minify;
use super::single_file::inline_critical;

/// The page itself.
const PAGE: &str = "index.html";
/// The script that the modules of a first visit are bundled into.
const SCRIPT: &str = "www/app.js";
/// The crash reporter.
const CRASH_DIALOG: &str = "www/dialogs/crash-dialog.js";

/// Returns the files by their paths from the page's folder, with slashes.
///
/// # Errors
/// When a file cannot be read, or a module cannot be bundled.
pub(crate) fn files(root: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let (mut modules, mut texts) = (BTreeMap::new(), BTreeMap::new());
    for path in paths(root)? {
        let file = root.join(&path);
        let read = if_there(fs::read(&file));
        let Some(bytes) = read.with_context(|| format!("cannot read {}", file.display()))? else {
            continue;
        };
        let text = |bytes| {
            let text = String::from_utf8(bytes);
            text.with_context(|| format!("{} is no text in UTF-8", file.display()))
        };
        match path.rsplit_once('.') {
            Some((_, "wasm")) => drop(files.insert(path, bytes)),
            Some((_, "js")) => drop(modules.insert(path, text(bytes)?)),
            _ => drop(texts.insert(path, text(bytes)?)),
        }
    }
    let crash_dialog = modules.remove(CRASH_DIALOG);
    let crash_dialog = crash_dialog.with_context(|| format!("there is no {CRASH_DIALOG}"))?;
    let joined = join(SCRIPT, &modules, DynamicImports::Apart)?;
    modules.retain(|path, _| !joined.modules.contains(path));
    let style = sheet(|path| {
        let text = texts.get(path).cloned();
        text.with_context(|| format!("there is no {path}"))
    })?;
    texts.retain(|path, _| path != SHEET && !path.starts_with(FOLDER));
    if let Some(page) = texts.get_mut(PAGE) {
        *page = inline_critical(page, &style, &crash_dialog)?;
    }
    for (path, text) in &mut modules {
        *text = minify::module(path, text)?;
    }
    for (path, text) in texts.into_iter().chain(modules) {
        files.insert(path, text.into_bytes());
    }
    files.insert(SCRIPT.to_owned(), joined.script.into_bytes());
    if let Some((path, script)) = joined.later {
        files.insert(path, script.into_bytes());
    }
    Ok(files)
}

/// Returns the paths of all files of the page except TypeScript declarations.
fn paths(root: &Path) -> Result<Vec<String>> {
    let mut paths = vec![PAGE.to_owned()];
    let mut folders = vec!["www".to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(root.join(&folder));
        for entry in entries.with_context(|| format!("cannot list {folder}"))? {
            let entry = entry?;
            let name = entry.file_name().display().to_string();
            let path = format!("{folder}/{name}");
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if !name.starts_with('.') && !name.ends_with(".d.ts") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    Ok(paths)
}

/// A file to send.
pub(crate) struct Asset {
    pub(crate) bytes: Vec<u8>,
    /// The bytes compressed with gzip.
    pub(crate) packed: Vec<u8>,
    /// A hash of the bytes.
    pub(crate) hash: String,
}

/// The files of a server, reloaded as far as necessary when a file has changed.
pub(crate) struct Page {
    root: PathBuf,
    /// Each file's path and modification time.
    stamp: Vec<(String, SystemTime)>,
    files: HashMap<String, Asset>,
}

impl Page {
    /// Creates the page of the project in `root`, compressed.
    ///
    /// # Errors
    /// As [`files`].
    pub(crate) fn new(root: &Path) -> Result<Self> {
        let mut page = Self {
            root: root.to_owned(),
            stamp: Vec::new(),
            files: HashMap::new(),
        };
        page.refresh()?;
        Ok(page)
    }

    /// Returns the current file at a path; `None` if the page has no such file.
    ///
    /// # Errors
    /// As [`files`].
    pub(crate) fn file(&mut self, path: &str) -> Result<Option<&Asset>> {
        self.refresh()?;
        Ok(self.files.get(path))
    }

    fn refresh(&mut self) -> Result<()> {
        let mut stamp = Vec::new();
        for path in paths(&self.root)? {
            if let Some(file) = if_there(self.root.join(&path).metadata())? {
                stamp.push((path, file.modified()?));
            }
        }
        if stamp == self.stamp {
            return Ok(());
        }
        let packs = self.root.join("target/page/packed");
        fs::create_dir_all(&packs).with_context(|| format!("cannot create {}", packs.display()))?;
        let packing: Vec<_> = thread::scope(|scope| {
            let packs = &packs;
            let jobs = files(&self.root)?
                .into_iter()
                .map(|(path, bytes)| scope.spawn(move || Ok((path, sent(packs, bytes)?))));
            let jobs: Vec<_> = jobs.collect();
            jobs.into_iter()
                .map(|job| job.join().expect("packing does not panic"))
                .collect::<Result<_>>()
        })?;
        self.files = packing.into_iter().collect();
        self.stamp = stamp;
        Ok(())
    }
}

/// Compresses bytes, unless the folder `packs` contains the result: good compression takes seconds.
fn sent(packs: &Path, bytes: Vec<u8>) -> Result<Asset> {
    let digest = Sha256::digest(&bytes);
    let hash: String = digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let pack = packs.join(&hash);
    let packed = match fs::read(&pack) {
        Ok(packed) => packed,
        Err(_) => {
            let mut packed = Vec::new();
            zopfli::compress(
                zopfli::Options {
                    maximum_block_splits: 60, // more than usual: a hundred bytes less, and hardly slower
                    ..zopfli::Options::default()
                },
                zopfli::Format::Gzip,
                &bytes[..],
                &mut packed,
            )?;
            // Writing and then renaming is atomic for readers.
            let near = packs.join(format!("{hash}.{}", std::process::id()));
            fs::write(&near, &packed)
                .and_then(|()| fs::rename(&near, &pack))
                .with_context(|| format!("cannot write {}", pack.display()))?;
            packed
        }
    };
    Ok(Asset {
        bytes,
        packed,
        hash,
    })
}
