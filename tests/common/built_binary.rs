//! The built binary, for tests that run it.
#![allow(dead_code, clippy::unwrap_used)] // each test file uses its share

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// Returns a command of the binary under test, without arguments.
pub(crate) fn em_coins() -> Command {
    Command::new(env!("CARGO_BIN_EXE_em-coins"))
}

/// A server of the freshly built page. Dropping it stops the server.
pub(crate) struct Server {
    child: Child,
    /// Host and port, such as `127.0.0.1:40123`.
    pub(crate) host: String,
}

impl Server {
    /// Returns the server that all tests of this binary share. It stops when the last of them drops it.
    pub(crate) fn shared() -> Arc<Self> {
        static RUNNING: Mutex<Weak<Server>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let server = Arc::new(Self::start());
            *running = Arc::downgrade(&server);
            server
        })
    }

    /// Builds and serves the page on any free port.
    #[track_caller]
    fn start() -> Self {
        let mut child = em_coins()
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let host = line
            .split_once("http://")
            .and_then(|(_, rest)| rest.split_once('/'));
        let Some((host, _)) = host else {
            panic!(
                "no address in {line:?}; the server ended with {}",
                child.wait().unwrap()
            );
        };
        Self {
            host: host.to_owned(),
            child,
        }
    }

    /// Returns the address of the page.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.host)
    }

    /// Requests a path exactly as written, without the normalization of an HTTP client.
    #[track_caller]
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path)
    }

    /// Like [`get`](Self::get), with any method.
    #[track_caller]
    pub(crate) fn ask(&self, method: &str, path: &str) -> Answer {
        self.ask_with(method, path, "")
    }

    /// Like [`ask`](Self::ask), with more header lines, each with its end.
    #[track_caller]
    pub(crate) fn ask_with(&self, method: &str, path: &str, headers: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\n{headers}Connection: close\r\n\r\n",
            self.host
        )
        .unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Answer::parse(&bytes).unwrap_or_else(|| panic!("{method} {path} is not answered in HTTP"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A response of the server.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    fn parse(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = String::from_utf8(bytes[..end].to_vec()).ok()?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Self {
            status,
            head,
            body: bytes[end + 4..].to_vec(),
        })
    }

    /// Returns the value of a header; empty if there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        let named = |line: &&str| {
            line.split(':')
                .next()
                .is_some_and(|it| it.eq_ignore_ascii_case(name))
        };
        let line = self.head.lines().find(named);
        line.and_then(|line| line.split_once(':'))
            .map_or("", |(_, value)| value.trim())
    }
}
