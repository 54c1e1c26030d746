//! An HTTP server for the page, on this machine only.
//!
//! Each file of the page has exactly one address; all other paths are not found. Responses are compressed with gzip if
//! the browser accepts it. The browser revalidates each file (`no-cache`), so that a changed page is never stale.

use std::io::{self, ErrorKind, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::assets::Page;

const HOST: Ipv4Addr = Ipv4Addr::LOCALHOST;
const FIRST_PORT: u16 = 8080;

/// Listens on the given port of this machine, or else on the first free port from 8080.
///
/// # Errors
/// When the given port, or every port from 8080, is in use.
pub(crate) fn listen(port: Option<u16>) -> Result<TcpListener> {
    match port {
        Some(port) => TcpListener::bind((HOST, port))
            .with_context(|| format!("cannot listen on port {port}, choose another with --port")),
        None => first_free(FIRST_PORT).context("cannot listen on this machine"),
    }
}

fn first_free(from: u16) -> io::Result<TcpListener> {
    let mut taken = ErrorKind::AddrInUse.into();
    for port in from..=u16::MAX {
        match TcpListener::bind((HOST, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => taken = error,
            other => return other,
        }
    }
    Err(taken)
}

/// Serves the page of the project in `root` until the process ends.
///
/// # Errors
/// When the listener fails, the page cannot be compressed, or stdout is closed.
pub(crate) fn serve(listener: TcpListener, root: &Path, open: bool) -> Result<()> {
    let page = Page::new(root)?;
    let address = format!("http://{}/", listener.local_addr()?);
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "Serving the page at {address} (Ctrl-C stops)")?;
    stdout.flush()?;
    if open && let Err(error) = open::that_detached(&address) {
        eprintln!("The browser does not open: {error}.");
    }

    listener.set_nonblocking(true)?;
    let page = pages(page);
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, page)
                .await
                .context("the server stopped")
        })
}

fn pages(page: Page) -> Router {
    Router::new()
        .route("/", get(answer))
        .route("/{*path}", get(answer))
        .with_state(Arc::new(Mutex::new(page)))
}

async fn answer(State(page): State<Arc<Mutex<Page>>>, uri: Uri, asked: HeaderMap) -> Response {
    let mut page = page.lock().unwrap_or_else(PoisonError::into_inner);
    let path = match uri.path() {
        "/" => "index.html",
        path => &path[1..],
    };
    let always = [
        (header::CACHE_CONTROL, "no-cache"),
        // A sandboxed frame has an opaque origin, so that its requests are cross-origin.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::VARY, "accept-encoding"),
    ];
    let file = match page.file(path) {
        Ok(Some(file)) => file,
        Ok(None) => return (StatusCode::NOT_FOUND, always).into_response(),
        // An incomplete or invalid source: shows the error in the browser.
        Err(error) => {
            let reason = format!("{error:#}");
            return (StatusCode::INTERNAL_SERVER_ERROR, always, reason).into_response();
        }
    };
    let says = |name, word: &str| {
        let values = asked.get_all(name).into_iter();
        values
            .filter_map(|value| value.to_str().ok())
            .any(|value| value.split(',').any(|each| each.trim() == word))
    };
    let packed = says(header::ACCEPT_ENCODING, "gzip");
    let tag = format!("\"{}{}\"", file.hash, if packed { "-gzip" } else { "" });
    let tags = [(header::ETAG, &tag)];
    if says(header::IF_NONE_MATCH, &tag) {
        return (StatusCode::NOT_MODIFIED, always, tags).into_response();
    }
    let kind = [(header::CONTENT_TYPE, mime(path))];
    if packed {
        let encoding = [(header::CONTENT_ENCODING, "gzip")];
        (always, tags, kind, encoding, file.packed.clone()).into_response()
    } else {
        (always, tags, kind, file.bytes.clone()).into_response()
    }
}

/// Returns the media type of a file. Text needs a charset, or browsers would guess the encoding.
fn mime(path: &str) -> &'static str {
    match path.rsplit_once('.') {
        Some((_, "html")) => "text/html; charset=utf-8",
        Some((_, "js")) => "text/javascript; charset=utf-8",
        Some((_, "svg")) => "image/svg+xml",
        Some((_, "wasm")) => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_taken_port_gives_way_to_the_next_free_one() {
        let taken = TcpListener::bind((HOST, 0)).unwrap();
        let from = taken.local_addr().unwrap().port();
        let found = first_free(from).unwrap().local_addr().unwrap();
        assert!(found.port() > from);
        assert!(found.ip().is_loopback());
    }
}
