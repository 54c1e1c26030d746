//! `em-coins bundle`: one file with the whole page, under a policy that allows nothing else.
#![allow(clippy::unwrap_used)]

#[path = "common/built_binary.rs"]
mod built_binary;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use base64::prelude::{BASE64_STANDARD, Engine};
use built_binary::em_coins;
use sha2::{Digest, Sha256};

#[test]
fn the_file_holds_everything() {
    let page = page();
    let script = unpacked(&page, "application/zlib");
    let script = String::from_utf8(script).unwrap();
    for file in fs::read_dir(root().join("www/i18n/locales")).unwrap() {
        let words = fs::read_to_string(file.unwrap().path()).unwrap();
        let name = between(&words, "itself: \"", "\",");
        assert!(script.matches(name).count() >= 2, "{name}"); // its words, and the list of languages
    }
    for loads in ["import(", "import{", "import\"", "import `"] {
        assert!(!script.contains(loads), "{loads}");
    }
    assert!(between(&page, "<script>", "</script>").contains(".showModal()"));
    let wasm = unpacked(&page, "application/wasm");
    // It is undivided: as large as both parts.
    let parts = ["em_coins_bg.wasm", "em_coins_later.wasm"].map(|name| {
        let part = fs::metadata(root().join("www/pkg").join(name));
        part.unwrap().len() as usize
    });
    assert!(wasm.starts_with(b"\0asm"));
    assert!(wasm.len() > parts[0] && wasm.len() < parts[0] + parts[1]);
    assert!(between(&page, "<style>", "</style>").contains("light-dark("));
    assert!(page.contains("<title>Expectation-Maximization, with two coins</title>"));
    assert!(page.contains("θA"), "letters beyond ASCII are as they were");
}

/// Returns the unpacked content of the script of this type.
fn unpacked(page: &str, kind: &str) -> Vec<u8> {
    let packed = between(page, &format!("<script type=\"{kind}\">"), "</script>");
    let packed = BASE64_STANDARD.decode(packed).unwrap();
    miniz_oxide::inflate::decompress_to_vec_zlib(&packed).unwrap()
}

#[test]
fn the_file_loads_nothing() {
    let page = page();
    for loads in [" src=", "href=\"www", "@import", "url(", "http:", "//www."] {
        assert!(!page.contains(loads), "{loads}");
    }
    let addresses: Vec<_> = page.match_indices("https://").collect();
    assert_eq!(addresses, [], "an address leads elsewhere");
}

#[test]
fn its_security_policy_allows_exactly_its_script_and_style() {
    let page = page();
    let crash_dialog = hash(between(&page, "<script>", "</script>"));
    let start = hash(between(&page, "<script type=\"module\">", "</script>"));
    let script = hash(&String::from_utf8(unpacked(&page, "application/zlib")).unwrap());
    let style = hash(between(&page, "<style>", "</style>"));
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\"", ">");
    for part in [
        "=\"default-src 'none'; ".to_owned(),
        format!("; script-src '{start}' '{script}' '{crash_dialog}' 'wasm-unsafe-eval'; "),
        format!("; style-src '{style}'; "),
        "; style-src-attr 'unsafe-inline'; ".to_owned(),
        "; base-uri 'none'; form-action 'none'".to_owned(),
    ] {
        assert!(policy.contains(&part), "{policy} lacks {part}");
    }
    assert_eq!(policy.matches("unsafe").count(), 2, "{policy}");
    for lax in ["'self'", "connect-src", "http:", "https:", "*"] {
        assert!(!policy.contains(lax), "{policy}");
    }
    let policy = page.find("default-src").unwrap();
    assert!(policy < page.find("<style>").unwrap() && policy < page.find("<script").unwrap());
    assert_eq!(page.matches("<script").count(), 4);
    assert_eq!(page.matches("</script").count(), 4);
    assert!(!page.contains("<!--"));
}

#[test]
fn it_is_small_enough_for_mail() {
    let size = page().len();
    assert!(size < 650_000, "{size} bytes");
}

#[test]
fn it_is_reproducible_and_equals_what_the_page_saves() {
    let page = page();
    assert!(page == bundle("second"));
    assert!(page == fs::read_to_string(root().join("www/pkg/em-coins.html")).unwrap());
}

#[test]
fn an_unwritable_path_is_reported_in_one_sentence() {
    let output = em_coins()
        .args(["bundle", "no/such/folder/page.html"])
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    let last = stderr.lines().last().unwrap();
    assert!(
        last.starts_with("error: cannot write no/such/folder/page.html: "),
        "{stderr}"
    );
}

/// The page as one file, written once for all tests.
fn page() -> String {
    static PAGE: LazyLock<String> = LazyLock::new(|| bundle("first"));
    PAGE.clone()
}

/// The page as one file, written anew.
#[track_caller]
fn bundle(name: &str) -> String {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bundle-{name}.html"));
    let output = em_coins().arg("bundle").arg(&file).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    assert!(
        said.contains(file.to_str().unwrap()),
        "it does not say where: {said}"
    );
    fs::read_to_string(file).unwrap()
}

#[track_caller]
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap();
    rest.split_once(end).unwrap().0
}

fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    format!("sha256-{}", BASE64_STANDARD.encode(digest))
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
