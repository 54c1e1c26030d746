//! What the server promises: the page, with the right labels, to this machine, and nothing else.
#![allow(clippy::unwrap_used)]

mod common;

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;

use common::{Server, em_coins};

#[test]
fn the_page_is_served_with_the_types_that_browsers_ask_for() {
    let server = Server::start();
    for (path, mime) in [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/www/app.js", "text/javascript; charset=utf-8"),
        ("/www/style.css", "text/css; charset=utf-8"),
        ("/www/pkg/em_coins.js", "text/javascript; charset=utf-8"),
        ("/www/pkg/em_coins_bg.wasm", "application/wasm"),
    ] {
        let answer = server.get(path);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, mime),
            "{path}"
        );
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(if path == "/" {
            "index.html"
        } else {
            &path[1..]
        });
        assert!(
            answer.body == fs::read(file).unwrap(),
            "{path} is not its file"
        );
    }
}

#[test]
fn nothing_of_the_repository_but_the_page_is_served() {
    let hidden = HiddenFile::create();
    let server = Server::start();
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
fn a_page_built_anew_is_never_stale() {
    let server = Server::start();
    for path in ["/", "/www/app.js", "/www/pkg/em_coins_bg.wasm", "/missing"] {
        assert_eq!(
            server.get(path).header("cache-control"),
            "no-cache",
            "{path}"
        );
    }
}

#[test]
fn the_page_is_only_read() {
    let server = Server::start();
    let head = server.ask("HEAD", "/www/app.js");
    assert_eq!((head.status, head.body.len()), (200, 0));
    for method in ["POST", "PUT", "DELETE"] {
        for path in ["/", "/www/app.js"] {
            assert_eq!(server.ask(method, path).status, 405, "{method} {path}");
        }
    }
}

#[test]
fn only_this_machine_is_served() {
    let server = Server::start();
    let (address, port) = server.host.split_once(':').unwrap();
    assert_eq!(address, "127.0.0.1");
    // Linux owns all of 127.0.0.0/8: a server on all addresses would answer here too.
    if cfg!(target_os = "linux") {
        assert!(TcpStream::connect(format!("127.0.0.2:{port}")).is_err());
    }
    assert!(TcpStream::connect(format!("[::1]:{port}")).is_err());
}

#[test]
fn a_chosen_port_that_is_taken_is_an_error_in_one_sentence() {
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
