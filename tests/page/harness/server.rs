//! One server for all tests of a run.

#[path = "../../common/built_binary.rs"]
mod built_binary;

use std::sync::Arc;

pub(crate) use built_binary::Server;

use super::say;

/// The one server of this run. It builds the page when it starts, so sharing it means that nobody rebuilds the page while
/// another test reads it.
pub(crate) fn shared() -> Arc<Server> {
    say("building the page and serving it");
    Server::shared()
}
