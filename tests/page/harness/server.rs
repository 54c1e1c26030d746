//! The real server, which builds the page before it serves it.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError, Weak},
    thread,
};

use anyhow::{Context, Result};

use super::say;

/// A running `em-coins`, stopped when nobody needs it any more.
pub(crate) struct Server {
    process: Child,
    url: String,
}

impl Server {
    /// The one server of this test run. Sharing it means that nobody rebuilds the page while another test reads it.
    ///
    /// # Errors
    /// When it does not start, or ends before it says where it listens.
    pub(crate) fn shared() -> Result<Arc<Server>> {
        static RUNNING: Mutex<Weak<Server>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(server) = running.upgrade() {
            return Ok(server);
        }
        let server = Arc::new(Server::start()?);
        *running = Arc::downgrade(&server);
        Ok(server)
    }

    /// The address of the page.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    fn start() -> Result<Server> {
        say("building the page and serving it");
        let process = Command::new(env!("CARGO_BIN_EXE_em-coins"))
            .args(["--port", "0"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("em-coins did not start")?;
        let mut server = Server {
            process,
            url: String::new(),
        };
        let stdout = server.process.stdout.take().context("stdout is piped")?;
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        server.url = lines
            .find_map(|line| address(&line))
            .context("em-coins ended without printing the address of the page")?;
        thread::spawn(move || lines.for_each(drop)); // a server that prints must never block on us
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone afterwards.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn address(line: &str) -> Option<String> {
    let address = &line[line.find("http://127.0.0.1:")?..];
    address.split_whitespace().next().map(str::to_owned)
}
