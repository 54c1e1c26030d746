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
fn page_tests_pass_in_chromium_and_firefox() -> Result<()> {
    node::set_up()?;
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join("page-site");
    run(Command::new(env!("CARGO_BIN_EXE_em-coins"))
        .arg("site")
        .arg(&site))?;
    playwright(|tests| {
        tests
            .env("EM_COINS_PYTHON", python::python()?)
            .env("EM_COINS_SITE", site);
        Ok(())
    })
}

#[test]
#[ignore = "a part of the test above, for a first look: `cargo test --test page smoke -- --ignored`"]
fn smoke_the_papers_lesson_in_chromium() -> Result<()> {
    node::set_up()?;
    playwright(|tests| {
        tests.args(["--project=chromium", "paper.spec"]);
        Ok(())
    })
}

/// Serves the page and runs its tests, all of them unless `chosen` says which.
fn playwright(chosen: impl FnOnce(&mut Command) -> Result<()>) -> Result<()> {
    let browsers = browsers::set_up()?;
    let server = server::shared();
    let mut tests = node::tool("playwright");
    tests.arg("test").env("EM_COINS_URL", server.url());
    browsers.tell(&mut tests);
    chosen(&mut tests)?;
    run(&mut tests)
        .context("a browser saw the page break a promise; Playwright's report above says which")
}

#[test]
fn the_pages_javascript_type_checks() -> Result<()> {
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
