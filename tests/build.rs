//! `em-coins build`: a page that any static server can serve, whatever the environment of the build.
#![allow(clippy::unwrap_used)]

#[path = "common/built_binary.rs"]
mod built_binary;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Once;
use std::time::SystemTime;

use built_binary::em_coins;

#[test]
fn the_build_makes_every_file_the_page_loads() {
    build();
    assert!(
        fs::read(pkg("em_coins_bg.wasm"))
            .unwrap()
            .starts_with(b"\0asm")
    );
    let js = fs::read_to_string(pkg("em_coins.js")).unwrap();
    assert!(
        js.contains("new URL('em_coins_bg.wasm', import.meta.url)"),
        "init() does not find the wasm beside itself"
    );
    assert!(pkg("em_coins.d.ts").exists());
}

#[test]
fn the_wasm_holds_no_paths_of_the_machine() {
    build();
    let wasm = fs::read(pkg("em_coins_bg.wasm")).unwrap();
    let cargo = std::env::home_dir().unwrap().join(".cargo");
    for folder in [root(), &cargo] {
        let path = folder.to_str().unwrap().as_bytes();
        assert!(
            !wasm.windows(path.len()).any(|found| found == path),
            "{} is in it",
            folder.display()
        );
    }
}

#[test]
fn what_a_first_visit_does_not_need_is_a_part_of_its_own() {
    build();
    let [first, later] = parts();
    let says = |wasm: &[u8], text: &str| wasm.windows(text.len()).any(|at| at == text.as_bytes());
    let whole = fs::metadata(root().join("target/page/wasm32-unknown-unknown/page/em_coins.wasm"));
    assert!(((first.len() + later.len()) as u64) < whole.unwrap().len());
    assert!(
        later.len() > 100_000,
        "{} bytes are loaded later",
        later.len()
    );
    // It takes everything from the first, and nothing from the page.
    assert!(says(&later, "\u{5}first\u{2}s1") && !says(&later, "./em_coins_bg.js"));
}

#[test]
fn parts_of_different_builds_do_not_mix() {
    build();
    let [first, later] = parts();
    // The first name that they share has a hash of the whole.
    let at = |wasm: &[u8]| wasm.windows(3).position(|at| at == b"s0_");
    let name = |wasm: &[u8]| at(wasm).map(|at| wasm[at..at + 14].to_vec());
    let shared = name(&later).unwrap();
    assert!(
        shared[3..]
            .iter()
            .all(|&c| c == b'_' || c.is_ascii_hexdigit())
    );
    assert_eq!(name(&first), Some(shared));
    // So have the names that the first and its script share.
    let script = fs::read_to_string(pkg("em_coins.js")).unwrap();
    let (_, given) = script.split_once(" i0_").unwrap();
    let (hash, _) = given.split_once(": function(").unwrap();
    let name = format!("i0_{hash}");
    assert!(hash.len() == 8 && first.windows(name.len()).any(|at| at == name.as_bytes()));
}

#[test]
fn the_later_part_writes_over_nothing() {
    build();
    let [first, later] = parts().map(|wasm| {
        let module = walrus::Module::from_buffer(&wasm).unwrap();
        let segments = module.data.iter().flat_map(|data| {
            let walrus::DataKind::Active { offset, .. } = &data.kind else {
                panic!("a segment without a place");
            };
            let walrus::ConstExpr::Value(walrus::ir::Value::I32(start)) = offset else {
                panic!("a segment without a constant place");
            };
            (*start..).zip(data.value.clone())
        });
        segments.collect::<BTreeMap<i32, u8>>()
    });
    assert!(first.len() > 10_000 && later.len() > 10_000);
    for at in later.keys() {
        assert_eq!(*first.get(at).unwrap_or(&0), 0, "at {at}");
    }
}

/// The wasm of every visit, and what is loaded later.
fn parts() -> [Vec<u8>; 2] {
    ["em_coins_bg.wasm", "em_coins_later.wasm"].map(|name| fs::read(pkg(name)).unwrap())
}

#[test]
fn rebuilding_writes_nothing() {
    build();
    let before = written();
    succeeds(em_coins().arg("build"));
    assert_eq!(written(), before);
}

#[test]
fn concurrent_builds_wait() {
    build();
    let other = File::create(root().join("target/page/.em-coins-lock")).unwrap();
    other.lock().unwrap();
    let mut build = em_coins()
        .arg("build")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut words = BufReader::new(build.stderr.take().unwrap());
    let mut line = String::new();
    words.read_line(&mut line).unwrap();
    assert!(line.starts_with("Waiting for another build"), "{line}");
    drop(other);
    words.read_to_string(&mut line).unwrap();
    assert!(build.wait().unwrap().success(), "{line}");
}

#[test]
fn native_flags_do_not_reach_the_wasm() {
    build();
    let before = written();
    succeeds(
        em_coins()
            .arg("build")
            .env("RUSTFLAGS", "-C linker=no-such-linker")
            .env("CARGO_ENCODED_RUSTFLAGS", "-Clinker=no-such-linker")
            .env("RUSTC_WORKSPACE_WRAPPER", "no-such-wrapper")
            .env("CARGO_BUILD_TARGET", "no-such-target")
            .env("CARGO_TARGET_DIR", "no-such-folder"),
    );
    assert_eq!(written(), before);
}

#[test]
fn the_build_works_from_any_folder() {
    succeeds(em_coins().arg("build").current_dir(std::env::temp_dir()));
}

/// Builds the page, once for all tests.
fn build() {
    static BUILT: Once = Once::new();
    BUILT.call_once(|| succeeds(em_coins().arg("build")));
}

#[track_caller]
fn succeeds(command: &mut Command) {
    assert!(command.status().unwrap().success());
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pkg(name: &str) -> PathBuf {
    root().join("www/pkg").join(name)
}

/// When each file of the package was written.
fn written() -> Vec<(PathBuf, SystemTime)> {
    let mut files: Vec<_> = fs::read_dir(pkg(""))
        .unwrap()
        .flatten()
        .map(|file| (file.path(), file.metadata().unwrap().modified().unwrap()))
        .collect();
    files.sort();
    files
}
