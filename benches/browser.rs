//! Measurements in Chromium: `cargo bench --bench browser` runs `visit.mjs`, `crossings.mjs`, `interactions.mjs`,
//! `drag.mjs` and `motion.mjs`. One alone is run by its name, as in `cargo bench --bench browser soak`, which takes some
//! ten minutes and is run in no other way.

#[path = "../tests/page/harness/mod.rs"]
mod harness;

use std::{env, path::Path, process::Command};

use anyhow::{Result, ensure};

use harness::{browsers, node, run, server};

/// The scripts there are. All but the last run when none is named.
const SCRIPTS: [&str; 6] = ["visit", "crossings", "frame", "drag", "motion", "soak"];

fn main() -> Result<()> {
    let mut scripts: Vec<String> = env::args().skip(1).collect();
    scripts.retain(|argument| argument != "--bench"); // it is cargo's
    if scripts.is_empty() {
        scripts = SCRIPTS[..5].iter().map(ToString::to_string).collect();
    }
    for script in &scripts {
        ensure!(
            SCRIPTS.contains(&script.as_str()),
            "there is no script {script}, only {}",
            SCRIPTS.join(", ")
        );
    }
    node::set_up()?;
    let browsers = browsers::set_up()?;
    let server = server::shared();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches");
    for script in scripts {
        let mut node = Command::new("node");
        node.arg(folder.join(script).with_extension("mjs"))
            .env("EM_COINS_URL", server.url());
        browsers.tell(&mut node);
        run(&mut node)?;
    }
    Ok(())
}
