//! The page keeps its promises in real browsers, its JavaScript agrees with the crate, and all of it is linted.
//!
//! `cargo test --test page` brings what it needs; see `page/harness`. The promises themselves are in `page/*.spec.mjs`.

#[path = "page/harness/mod.rs"]
mod harness;

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use harness::{browsers, node, python, run, server};

#[test]
fn the_page_keeps_its_promises_in_real_browsers() -> Result<()> {
    node::set_up()?;
    let browsers = browsers::set_up()?;
    let server = server::shared();
    let mut playwright = node::tool("playwright");
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join("page-site");
    run(Command::new(env!("CARGO_BIN_EXE_em-coins"))
        .arg("site")
        .arg(&site))?;
    playwright
        .arg("test")
        .env("EM_COINS_URL", server.url())
        .env("EM_COINS_PYTHON", python::python()?)
        .env("EM_COINS_SITE", site);
    browsers.tell(&mut playwright);
    run(&mut playwright)
        .context("a browser saw the page break a promise; Playwright's report above says which")
}

#[test]
fn the_pages_javascript_agrees_with_the_crates_declarations() -> Result<()> {
    node::set_up()?;
    let _built = server::shared(); // writes www/pkg/em_coins.d.ts
    for project in ["tsconfig.www.json", "tsconfig.worker.json", "tsconfig.json"] {
        run(node::tool("tsc").args(["--project", project])).context(
            "the JavaScript disagrees with the crate's declarations or with itself; see above",
        )?;
    }
    Ok(())
}

#[test]
fn the_pages_javascript_css_and_html_are_linted_and_formatted() -> Result<()> {
    node::set_up()?;
    let files = [
        "../../index.html",
        "../../www",
        "../../src",
        "../../benches",
        ".",
    ];
    let fix = format!("npx biome check --write {}", files.join(" "));
    run(node::tool("biome")
        .args(["ci", "--error-on-warnings", "--colors=off"])
        .args(files))
    .with_context(|| {
        format!("Biome found something (see above); in tests/page, `{fix}` mends most of it")
    })
}
