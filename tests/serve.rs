//! The server: it serves the page, with the right headers, to this machine only.
#![allow(clippy::unwrap_used)]

#[path = "common/built_binary.rs"]
mod built_binary;

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;

use built_binary::{Server, em_coins};

#[test]
fn files_have_their_media_types() {
    let server = Server::shared();
    for (path, mime) in [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/www/app.js", "text/javascript; charset=utf-8"),
        ("/www/icon.svg", "image/svg+xml"),
        ("/www/i18n/locales/de.js", "text/javascript; charset=utf-8"),
        ("/www/pkg/em_coins_later.wasm", "application/wasm"),
        ("/www/pkg/em_coins_bg.wasm", "application/wasm"),
    ] {
        let answer = server.get(path);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, mime),
            "{path}"
        );
        let packed = server.ask_with("GET", path, "Accept-Encoding: br, gzip\r\n");
        assert_eq!(packed.header("content-encoding"), "gzip", "{path}");
        assert!(packed.body.len() < answer.body.len(), "{path}");
        assert!(unpacked(&packed.body) == answer.body, "{path}");
    }
    let wasm = server.get("/www/pkg/em_coins_bg.wasm").body;
    assert!(wasm == fs::read(root().join("www/pkg/em_coins_bg.wasm")).unwrap());
}

#[test]
fn first_load_is_one_script_with_inlined_css() {
    let server = Server::shared();
    let page = String::from_utf8(server.get("/").body).unwrap();
    assert!(page.contains("<style>") && !page.contains("stylesheet"));
    assert_eq!(
        page.matches(" src=").count(),
        1,
        "scripts that are asked for"
    );
    for stands_in_it in ["style.css", "crash-dialog.js"] {
        assert_eq!(server.get(&format!("/www/{stands_in_it}")).status, 404);
    }
    let script = String::from_utf8(server.get("/www/app.js").body).unwrap();
    assert!(script.contains("Predict first") && !script.contains("Vorhersagen"));
    for module in [
        "www/controls/step-controls.js",
        "www/i18n/locales/en.js",
        "www/pkg/em_coins.js",
    ] {
        assert_eq!(server.get(&format!("/{module}")).status, 404, "{module}");
    }
    let later = "www/i18n/locales/de.js";
    let sent = server.get(&format!("/{later}")).body;
    let source = fs::read(root().join(later)).unwrap();
    assert!(!sent.is_empty() && sent.len() < source.len(), "{later}");
}

#[test]
fn first_load_is_below_150_kilobytes() {
    let server = Server::shared();
    let page = String::from_utf8(server.get("/").body).unwrap();
    let named = page.split("\"www/").skip(1).filter_map(|rest| {
        let (path, _) = rest.split_once('"')?;
        Some(format!("/www/{path}"))
    });
    let paths: Vec<String> = ["/".to_owned()].into_iter().chain(named).collect();
    let sizes: Vec<usize> = paths
        .iter()
        .map(|path| {
            let answer = server.ask_with("GET", path, "Accept-Encoding: gzip\r\n");
            assert_eq!(answer.status, 200, "{path}");
            answer.body.len()
        })
        .collect();
    assert!(paths.len() >= 4, "{paths:?}");
    assert!(
        sizes.iter().sum::<usize>() < 150_000,
        "{paths:?} take {sizes:?} bytes"
    );
}

#[test]
fn unchanged_files_are_not_sent_again() {
    let server = Server::shared();
    for accepts in ["", "Accept-Encoding: gzip\r\n"] {
        let first = server.ask_with("GET", "/www/app.js", accepts);
        let tag = first.header("etag");
        let asks = format!("{accepts}If-None-Match: \"other\", {tag}\r\n");
        let again = server.ask_with("GET", "/www/app.js", &asks);
        assert_eq!((again.status, again.body.len()), (304, 0), "{tag}");
        assert_eq!(again.header("etag"), tag);
        let asks = format!("{accepts}If-None-Match: \"other\"\r\n");
        assert_eq!(server.ask_with("GET", "/www/app.js", &asks).status, 200);
    }
}

#[test]
fn changed_sources_are_served_at_once() {
    let server = Server::shared();
    let source = NewWords::create();
    let words = server.get(&source.path);
    assert_eq!((words.status, words.body), (200, b"one();".to_vec()));
    fs::write(source.file(), "two();").unwrap();
    assert_eq!(server.get(&source.path).body, b"two();");
    fs::remove_file(source.file()).unwrap();
    assert_eq!(server.get(&source.path).status, 404);
}

/// Returns the unpacked text of a gzip file.
fn unpacked(packed: &[u8]) -> Vec<u8> {
    // Ten bytes of header without extras, and eight bytes of checksum and length at the end.
    assert_eq!((&packed[..3], packed[3]), (&[0x1f, 0x8b, 8][..], 0));
    miniz_oxide::inflate::decompress_to_vec(&packed[10..packed.len() - 8]).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the page that no other test knows, gone with the value.
struct NewWords {
    path: String,
}

impl NewWords {
    fn create() -> Self {
        let new = Self {
            path: format!("/www/new-{}.js", std::process::id()),
        };
        fs::write(new.file(), "// One.\none();").unwrap();
        new
    }

    fn file(&self) -> String {
        format!("{}{}", env!("CARGO_MANIFEST_DIR"), self.path)
    }
}

impl Drop for NewWords {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.file());
    }
}

#[test]
fn only_the_page_is_served() {
    let hidden = HiddenFile::create();
    let server = Server::shared();
    for path in [
        "/Cargo.toml",
        "//Cargo.toml",
        "/../Cargo.toml",
        "/./Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/..%2fCargo.toml",
        "/www/../Cargo.toml",
        "/www/..\\Cargo.toml",
        "/www/%2e%2e/Cargo.toml",
        "/www/%2E%2E/Cargo.toml",
        "/www/..%2fCargo.toml",
        "/www/..%5cCargo.toml",
        "/www/pkg/../../Cargo.toml",
        "/www//../Cargo.toml",
        "/www/%252e%252e/Cargo.toml",
        concat!("/www/", env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"),
        "/.git/HEAD",
        "/.gitignore",
        "/src/lib.rs",
        "/target/",
        &hidden.path,
        &hidden.path.replace('.', "%2e"),
        "/www",
        "/www/",
        "/www/pkg",
        "/www/pkg/",
        "/index.html/",
    ] {
        let answer = server.get(path);
        let body = String::from_utf8_lossy(&answer.body);
        assert!(
            matches!(answer.status, 400 | 404),
            "{path}: {}",
            answer.status
        );
        assert!(body.is_empty(), "{path}: {body}");
    }
    assert_eq!(
        server
            .get(&format!("http://{}/www/../Cargo.toml", server.host))
            .status,
        404
    );
}

#[test]
fn a_rebuilt_page_is_never_stale() {
    let server = Server::shared();
    for path in ["/", "/www/app.js", "/www/pkg/em_coins_bg.wasm", "/missing"] {
        assert_eq!(
            server.get(path).header("cache-control"),
            "no-cache",
            "{path}"
        );
    }
}

#[test]
fn only_get_and_head_are_allowed() {
    let server = Server::shared();
    let head = server.ask("HEAD", "/www/app.js");
    assert_eq!((head.status, head.body.len()), (200, 0));
    for method in ["POST", "PUT", "DELETE"] {
        for path in ["/", "/www/app.js"] {
            assert_eq!(server.ask(method, path).status, 405, "{method} {path}");
        }
    }
}

#[test]
fn only_the_local_machine_is_served() {
    let server = Server::shared();
    let (address, port) = server.host.split_once(':').unwrap();
    assert_eq!(address, "127.0.0.1");
    // Linux owns all of 127.0.0.0/8: a server on all addresses would answer here too.
    if cfg!(target_os = "linux") {
        assert!(TcpStream::connect(format!("127.0.0.2:{port}")).is_err());
    }
    assert!(TcpStream::connect(format!("[::1]:{port}")).is_err());
}

#[test]
fn a_port_in_use_is_reported_in_one_sentence() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = em_coins().args(["--port", &port]).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(output.stdout.is_empty());
    assert!(
        stderr.starts_with(&format!("error: cannot listen on port {port}")),
        "{stderr}"
    );
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
}

/// A hidden file beside the page, gone with the value.
struct HiddenFile {
    path: String,
}

impl HiddenFile {
    fn create() -> Self {
        let hidden = Self {
            path: format!("/www/.hidden-{}", std::process::id()),
        };
        fs::write(hidden.file(), "hidden").unwrap();
        hidden
    }

    fn file(&self) -> String {
        format!("{}{}", env!("CARGO_MANIFEST_DIR"), self.path)
    }
}

impl Drop for HiddenFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.file());
    }
}
