//! The page as a folder for any static host, with a service worker that makes it work offline, a manifest so that it can
//! be installed, and a title and a picture for previews in chats.
//!
//! Only the published page has these: during development, a worker would serve stale files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use super::assets;
use super::single_file::hash;

const WORKER: &str = include_str!("publish/worker.js");
/// What the head of the published page has besides.
const HEAD: &str = include_str!("publish/head.html");
/// What only the published page loads.
const FILES: [(&str, &[u8]); 3] = [
    (
        "www/manifest.webmanifest",
        include_bytes!("publish/manifest.json"),
    ),
    ("www/icon.png", include_bytes!("publish/icon.png")),
    ("www/preview.png", include_bytes!("publish/preview.png")),
];
/// What the path of the picture replaces.
const PICTURE: &str = "@PICTURE@";
/// The prefix of a version's folder name, before the hash.
const FOLDER: &str = "www-";

/// Writes the page built in `root` to the folder `site`, and removes earlier versions there. Previews in chats show its
/// picture only with the `address` at which it will be.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn write(root: &Path, site: &Path, address: Option<&str>) -> Result<()> {
    let mut files = assets::files(root)?;
    files.extend(FILES.map(|(path, bytes)| (path.to_owned(), bytes.to_owned())));
    let page = files.remove("index.html").context("there is no page")?;
    let page = String::from_utf8(page)?;
    let page = page
        .replace("img-src 'self'", "img-src 'self'; manifest-src 'self'")
        .replace("<title>", &format!("{HEAD}{}<title>", preview(address)));
    let version = version(&page, &files);
    let folder = format!("{FOLDER}{version}");

    let page = page
        .replace("\"www/", &format!("\"{folder}/"))
        .replace(PICTURE, &format!("{folder}/preview.png"));
    let mut hashes = BTreeMap::from([("./".to_owned(), hash(page.as_bytes()))]);
    for (path, bytes) in &files {
        hashes.insert(path.replacen("www", &folder, 1), hash(bytes));
    }
    let worker = WORKER
        .replace("@VERSION@", &version)
        .replace("/* @FILES@ */ {}", &format!("{hashes:#?}"));
    ensure!(
        worker.contains(&folder) && page.contains(&folder),
        "index.html or the worker has no place for the version"
    );

    remove_versions(site)?;
    for (path, bytes) in &files {
        put(&site.join(path.replacen("www", &folder, 1)), bytes)?;
    }
    put(&site.join("index.html"), page.as_bytes())?;
    put(&site.join("sw.js"), worker.as_bytes())
}

/// Returns the part of the head that names the page's picture, which a chat asks for by its whole address.
fn preview(address: Option<&str>) -> String {
    let Some(address) = address else {
        return String::new();
    };
    let address = format!("{}/", address.trim_end_matches('/')).replace('"', "%22");
    format!(
        "<meta property=\"og:url\" content=\"{address}\">\n\
         <meta property=\"og:image\" content=\"{address}{PICTURE}\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n"
    )
}

/// Returns the version: a hash of the files and the worker.
fn version(page: &str, files: &BTreeMap<String, Vec<u8>>) -> String {
    let mut sha = Sha256::new();
    let parts = [
        ("index.html", page.as_bytes()),
        ("sw.js", WORKER.as_bytes()),
    ];
    let files = files
        .iter()
        .map(|(path, bytes)| (path.as_str(), &bytes[..]));
    for (path, bytes) in parts.into_iter().chain(files) {
        sha.update(format!("{path} {} ", bytes.len()));
        sha.update(bytes);
    }
    sha.finalize()[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Removes the folders of earlier versions only.
fn remove_versions(site: &Path) -> Result<()> {
    if !site.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(site).with_context(|| format!("cannot list {}", site.display()))? {
        let entry = entry?;
        let name = entry.file_name().display().to_string();
        let version = name.strip_prefix(FOLDER).unwrap_or_default();
        if version.len() == 16 && version.chars().all(|c| c.is_ascii_hexdigit()) {
            fs::remove_dir_all(entry.path())
                .with_context(|| format!("cannot remove {}", entry.path().display()))?;
        }
    }
    Ok(())
}

fn put(file: &Path, bytes: &[u8]) -> Result<()> {
    file.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(file, bytes))
        .with_context(|| format!("cannot write {}", file.display()))
}
