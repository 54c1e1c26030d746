//! Builds the page and serves it on this machine.
//!
//! `cargo run` compiles the library to wasm, puts it into `www/pkg` and serves the page; `cargo run -- build` stops
//! before serving; `cargo run -- bundle` writes the page as one file, and `cargo run -- site` as a host publishes it.
//! All of this is native code; none of it runs in the browser.

mod native;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

use native::{build, publish, serve};

/// Builds the page that teaches Expectation-Maximization with two coins, and serves it on this machine.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,

    /// The port to serve on; 0 takes any free one [default: 8080 or the next free one]
    #[arg(long)]
    port: Option<u16>,

    /// Open the page in the browser
    #[arg(long)]
    open: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Only build; afterwards any static server can serve index.html and www/
    Build,
    /// Build, and write the whole page into one HTML file, which opens by double click, offline
    Bundle {
        /// The file to write
        #[arg(default_value = build::ONE_FILE)]
        file: PathBuf,
    },
    /// Build, and write what a static host publishes: the page with a service worker, so that it opens offline after
    /// one visit
    Site {
        /// The folder to write to
        #[arg(default_value = "site")]
        folder: PathBuf,

        /// The address where it will be, such as https://example.org/em/, for its picture in chat previews
        #[arg(long)]
        address: Option<String>,
    },
}

fn main() -> ExitCode {
    match run(&Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: &Cli) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    match &cli.command {
        Some(Command::Build) => {
            build::build(root)?;
            eprintln!("The page is built: any static server can serve index.html and www/.");
            Ok(())
        }
        Some(Command::Bundle { file }) => {
            build::build(root)?;
            fs::copy(root.join("www/pkg").join(build::ONE_FILE), file)
                .with_context(|| format!("cannot write {}", file.display()))?;
            eprintln!("The whole page is in {}.", file.display());
            Ok(())
        }
        Some(Command::Site { folder, address }) => {
            build::build(root)?;
            publish::write(root, folder, address.as_deref())?;
            eprintln!(
                "The page to publish is in {0}. Copy all of it to any host of static files, such as GitHub Pages or a \
                 university's web space. To try it here: python3 -m http.server --directory {0}",
                folder.display()
            );
            Ok(())
        }
        None => {
            // Listen before building, so that a port in use is reported at once.
            let listener = serve::listen(cli.port)?;
            build::build(root)?;
            serve::serve(listener, root, cli.open)
        }
    }
}
