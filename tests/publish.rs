//! `em-coins site`: a folder that any static host can publish, with a service worker that knows every file in it.
#![allow(clippy::unwrap_used)]

#[path = "common/built_binary.rs"]
mod built_binary;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use base64::prelude::{BASE64_STANDARD, Engine};
use built_binary::{Server, em_coins};
use sha2::{Digest, Sha256};

#[test]
fn the_service_worker_lists_every_file_with_its_hash() {
    let site = files(published());
    let worker = text(&site, "sw.js");
    let (_, known) = worker.split_once("const FILES =").unwrap();
    let (known, _) = known.split_once("});").unwrap();
    let known: BTreeMap<&str, &str> = known
        .lines()
        .filter_map(|line| {
            line.trim()
                .strip_prefix('"')?
                .strip_suffix("\",")?
                .split_once("\": \"")
        })
        .collect();
    assert_eq!(known.len(), site.len() - 1, "all but the worker itself");
    for (path, bytes) in site.iter().filter(|(path, _)| *path != "sw.js") {
        let address = if path == "index.html" { "./" } else { path };
        let digest = BASE64_STANDARD.encode(Sha256::digest(bytes));
        assert_eq!(known[address], format!("sha256-{digest}"), "{path}");
    }
}

#[test]
fn the_site_is_the_page_in_a_versioned_folder() {
    let site = files(published());
    let folder = folder(&site);
    let page = text(&site, "index.html");
    assert!(!page.contains("\"www/"));
    assert_eq!(page.matches(&format!("\"{folder}/")).count(), 5);
    assert!(page.contains("<meta name=\"em-coins-worker\" content=\"sw.js\">"));
    // The same files as the server sends.
    let server = Server::shared();
    for (path, bytes) in &site {
        let path = path.replacen(&folder, "/www", 1);
        if ["index.html", "sw.js"].contains(&&*path) || ONLY_PUBLISHED.contains(&&*path) {
            continue;
        }
        assert!(server.get(&path).body == *bytes, "{path}");
    }
    for later in [
        "i18n/locales/de.js",
        "pkg/em_coins_later.wasm",
        "pkg/em-coins.html",
    ] {
        assert!(site.contains_key(&format!("{folder}/{later}")), "{later}");
    }
    let mut not_for_readers = site
        .keys()
        .filter(|path| path.ends_with(".d.ts") || path.contains("/."));
    assert_eq!(not_for_readers.next(), None);
}

/// What the server of `cargo run` does not send.
const ONLY_PUBLISHED: [&str; 3] = [
    "/www/manifest.webmanifest",
    "/www/icon.png",
    "/www/preview.png",
];

#[test]
fn the_manifest_names_the_page_and_icons_that_are_there() {
    let site = files(published());
    let folder = folder(&site);
    let manifest = text(&site, &format!("{folder}/manifest.webmanifest"));
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!(manifest["start_url"], "../");
    let icons = manifest["icons"].as_array().unwrap();
    assert!(!icons.is_empty());
    for icon in icons {
        let path = format!("{folder}/{}", icon["src"].as_str().unwrap());
        assert!(site.contains_key(&path), "{path}");
    }
}

#[test]
fn a_preview_has_a_picture_if_the_address_is_known() {
    let without = text(&files(published()), "index.html");
    assert!(without.contains("og:title") && !without.contains("og:image"));
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("addressed");
    for address in ["https://www.example.org/em", "https://www.example.org/em/"] {
        let output = em_coins()
            .args(["site", "--address", address])
            .arg(&place)
            .output()
            .unwrap();
        assert!(output.status.success());
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("host of static files"), "{said}");
        let site = files(&place);
        let picture = format!("{}/preview.png", folder(&site));
        let page = text(&site, "index.html");
        assert!(page.contains(&format!(
            r#"<meta property="og:image" content="https://www.example.org/em/{picture}">"#
        )));
        assert!(site.contains_key(&picture));
    }
}

#[test]
fn publishing_is_reproducible_and_replaces_only_earlier_versions() {
    let place = site("again");
    let first = files(&place);
    let earlier = place.join("www-0123456789abcdef/i18n");
    fs::create_dir_all(&earlier).unwrap();
    fs::write(earlier.join("en.js"), "").unwrap();
    fs::write(place.join("CNAME"), "example.org").unwrap();
    fs::create_dir_all(place.join("www-mine")).unwrap();
    fs::write(place.join("www-mine/notes.txt"), "mine").unwrap();

    let mut second = files(&site("again"));
    assert!(second.remove("CNAME").is_some());
    assert!(second.remove("www-mine/notes.txt").is_some());
    assert!(second == first, "{:?}", second.keys());
    fs::remove_dir_all(place).unwrap();
}

#[test]
fn only_the_published_page_has_a_service_worker() {
    let page =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).unwrap();
    assert!(!page.contains("em-coins-worker"));
    let site = files(published());
    let one_file = text(&site, &format!("{}/pkg/em-coins.html", folder(&site)));
    assert!(!one_file.contains("<meta name=\"em-coins-worker\""));
}

/// A folder that is published once for all tests, and that none of them changes.
fn published() -> &'static Path {
    static SITE: LazyLock<PathBuf> = LazyLock::new(|| site("published"));
    &SITE
}

/// The folder that a test publishes to.
#[track_caller]
fn site(name: &str) -> PathBuf {
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("site-{name}"));
    let output = em_coins().arg("site").arg(&site).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    assert!(
        said.contains(site.to_str().unwrap()),
        "it does not say where: {said}"
    );
    site
}

/// The name of the folder of the version.
fn folder(site: &BTreeMap<String, Vec<u8>>) -> String {
    let app = site.keys().find_map(|path| path.strip_suffix("/app.js"));
    app.unwrap().to_owned()
}

#[track_caller]
fn text(site: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(site[path].clone()).unwrap()
}

/// All files below a folder, by their paths from there.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let below = files(&path).into_iter();
            found.extend(below.map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
        } else {
            found.insert(name, fs::read(path).unwrap());
        }
    }
    found
}
