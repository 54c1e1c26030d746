//! From a click on the step button to the painted frame, in Chromium: `cargo bench --bench frame`. See `frame.mjs`.

#[path = "../tests/page/harness/mod.rs"]
mod harness;

use std::{path::Path, process::Command};

use anyhow::Result;

use harness::{browsers, node, run, server};

fn main() -> Result<()> {
    node::set_up()?;
    let browsers = browsers::set_up()?;
    let server = server::shared();
    let mut node = Command::new("node");
    node.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/frame.mjs"))
        .env("EM_COINS_URL", server.url());
    browsers.tell(&mut node);
    run(&mut node)
}
