//! One server for all tests of a run.

#[path = "../../common/mod.rs"]
mod common;

use std::sync::{Arc, Mutex, PoisonError, Weak};

pub(crate) use common::Server;

use super::say;

/// The one server of this run, stopped when nobody needs it any more. It builds the page when it starts, so sharing it
/// means that nobody rebuilds the page while another test reads it.
pub(crate) fn shared() -> Arc<Server> {
    static RUNNING: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    running.upgrade().unwrap_or_else(|| {
        say("building the page and serving it");
        let server = Arc::new(Server::start());
        *running = Arc::downgrade(&server);
        server
    })
}
