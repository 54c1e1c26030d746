//! The page, served on this machine only.
//!
//! Two addresses lead into the repository, `/` and `/www/`, and nothing else of it can be reached: a path with a `%` or with a
//! part that begins with a dot is refused before any file is looked for. The page's own names need neither, and without them
//! no path can climb out of its folder or name a hidden file. The browser asks again each time (`no-cache`), so that a page
//! built anew is never stale.

use std::io::{self, ErrorKind, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tower_http::services::{ServeDir, ServeFile};

const HOST: Ipv4Addr = Ipv4Addr::LOCALHOST;
const FIRST_PORT: u16 = 8080;

/// Listens on the given port of this machine, or else on the first free one from 8080.
///
/// # Errors
/// When the given port, or every port from 8080, is taken.
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
/// When the listener does not listen, or nobody reads our stdout any more.
pub(crate) fn serve(listener: TcpListener, root: &Path, open: bool) -> Result<()> {
    let address = format!("http://{}/", listener.local_addr()?);
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "Serving the page at {address} (Ctrl-C stops)")?;
    stdout.flush()?;
    if open && let Err(error) = open::that_detached(&address) {
        eprintln!("The browser does not open: {error}.");
    }

    listener.set_nonblocking(true)?;
    let pages = pages(root);
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, pages)
                .await
                .context("the server stopped")
        })
}

fn pages(root: &Path) -> Router {
    let index = ServeFile::new(root.join("index.html"));
    let www = ServeDir::new(root.join("www")).append_index_html_on_directories(false);
    Router::new()
        .route_service("/", index.clone())
        .route_service("/index.html", index)
        .nest_service("/www", www)
        .layer(from_fn(refuse_and_label))
}

/// Refuses paths that could lead elsewhere, and labels what is sent.
async fn refuse_and_label(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path.contains('%') || path.contains("/.") {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    // A frame that its page has sandboxed has no origin, not even this one.
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    // A text without a charset is read in the reader's own encoding.
    if let Some(mime) = headers
        .get(header::CONTENT_TYPE)
        .and_then(|mime| mime.to_str().ok())
        && mime.starts_with("text/")
        && !mime.contains("charset")
        && let Ok(labelled) = HeaderValue::try_from(format!("{mime}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, labelled);
    }
    response
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
