//! Tossing and EM beside their peers, all in one run: `cargo bench --bench peers`.
//!
//! The same work is done by the NumPy notebook that the page replaces, by an expert's NumPy, by a plain
//! JavaScript in Chromium, by this crate natively, and by the page's wasm in Chromium. Printed are medians
//! and their ratios.
#![allow(clippy::unwrap_used, reason = "a bench may panic")]

#[path = "../tests/page/harness/mod.rs"]
mod harness;

use std::{collections::HashMap, path::Path, process::Command, sync::Arc, time::Instant};

use anyhow::{Context, Result, ensure};
use em_coins::{Em, Method, Setup, Simulation, Source, Theta};

use harness::{browsers, node, python, server};

/// The measurements of each peer and their format: seconds, except for the memory.
const WORK: [(&str, &str); 6] = [
    ("iteration 10x20", "one iteration, 10×20"),
    ("iteration 1000x20", "one iteration, 1,000×20"),
    ("iteration 1000000x100", "one iteration, 1,000,000×100"),
    ("toss 1000000x100", "toss 1,000,000×100"),
    ("all 1000000x100", "the same and 100 iterations"),
    ("megabytes 1000000x100", "memory for it"),
];

/// Figures by the work they belong to.
type Figures = HashMap<String, f64>;

fn main() -> Result<()> {
    let [notebook, grouped] = in_numpy()?;
    let mut in_browser = in_chromium()?;
    let wasm = in_browser.remove("wasm").context("no wasm")?;
    let javascript = in_browser.remove("javascript").context("no JavaScript")?;
    let peers = [
        ("notebook", notebook),
        ("NumPy", grouped),
        ("JavaScript", javascript),
        ("native", native()),
        ("wasm", wasm),
    ];
    print(&peers);
    Ok(())
}

fn print(peers: &[(&str, Figures); 5]) {
    let wasm = &peers[4].1;
    let row = |name: &str, cells: Vec<String>| {
        let cells: String = cells.iter().map(|cell| format!("{cell:>12}")).collect();
        println!("{name:<30}{cells}");
    };
    row(
        "",
        peers.iter().map(|(name, _)| (*name).to_owned()).collect(),
    );
    for (key, name) in WORK {
        let figure = |figures: &Figures| {
            figures
                .get(key)
                .map_or_else(String::new, |it| written(key, *it))
        };
        row(
            name,
            peers.iter().map(|(_, figures)| figure(figures)).collect(),
        );
    }
    println!("\nas parts of what wasm takes in Chromium:");
    for (key, name) in WORK {
        let ratio = |figures: &Figures| {
            figures
                .get(key)
                .map_or_else(String::new, |it| format!("{:.3}", it / wasm[key]))
        };
        row(
            name,
            peers.iter().map(|(_, figures)| ratio(figures)).collect(),
        );
    }
    let grows = wasm["iteration 1000000x100"] / wasm["iteration 10x20"];
    println!("\nan iteration at 1,000,000×100 takes wasm {grows:.1} times as long as one at 10×20");
    println!(
        "memory after tossing 1,000,000×100 over and over: {:.0} MB",
        wasm["again 1000000x100"]
    );
}

fn written(key: &str, figure: f64) -> String {
    if key.starts_with("megabytes") {
        return format!("{figure:.0} MB");
    }
    match figure {
        ..1e-3 => format!("{:.2} µs", figure * 1e6),
        ..1.0 => format!("{:.1} ms", figure * 1e3),
        _ => format!("{figure:.1} s"),
    }
}

fn in_numpy() -> Result<[Figures; 2]> {
    let programs = [
        include_str!("peers/notebook.py"),
        include_str!("peers/grouped.py"),
    ];
    let printed = python::run_python(&programs.map(str::to_owned))?;
    let figures: Result<Vec<Figures>> = printed
        .iter()
        .map(|text| text.lines().map(figure).collect())
        .collect();
    figures?.try_into().ok().context("two programs print twice")
}

fn in_chromium() -> Result<HashMap<String, Figures>> {
    node::set_up()?;
    let browsers = browsers::set_up()?;
    let server = server::shared();
    let mut node = Command::new("node");
    node.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers.mjs"))
        .env("EM_COINS_URL", server.url());
    browsers.tell(&mut node);
    let output = node.output()?;
    let complaints = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{complaints}");
    let mut found: HashMap<String, Figures> = HashMap::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        let (peer, rest) = line.split_once(' ').context("no peer")?;
        let (work, value) = figure(rest)?;
        found
            .entry(peer.to_owned())
            .or_default()
            .insert(work, value);
    }
    Ok(found)
}

/// A line such as `toss 1000000x100 0.04`.
fn figure(line: &str) -> Result<(String, f64)> {
    let (work, value) = line.rsplit_once(' ').context("no figure")?;
    Ok((work.to_owned(), value.parse()?))
}

fn native() -> Figures {
    let mut figures = Figures::new();
    for (sets, tosses) in [(10, 20), (1_000, 20), (1_000_000, 100)] {
        let setup = simulated(sets, tosses);
        let data = setup.data().0;
        let hundred = seconds(|| iterated(&mut setup.em(Arc::clone(&data))));
        figures.insert(format!("iteration {sets}x{tosses}"), hundred / 100.0);
    }
    let setup = simulated(1_000_000, 100);
    figures.insert("toss 1000000x100".to_owned(), seconds(|| setup.data()));
    let all = seconds(|| iterated(&mut setup.em(setup.data().0)));
    figures.insert("all 1000000x100".to_owned(), all);
    figures
}

fn simulated(sets: usize, tosses: u32) -> Setup {
    let theta = |a, b| Theta::new(a, b).unwrap();
    let simulation = Simulation::new(theta(0.8, 0.45), sets, tosses).unwrap();
    Setup {
        source: Source::Simulated(simulation, 7),
        guess: theta(0.6, 0.5),
        method: Method::default(),
    }
}

fn iterated(em: &mut Em) -> Theta {
    em.seek(200).unwrap();
    em.theta()
}

/// The median of a few runs, each with enough rounds to be measurable.
fn seconds<T>(mut act: impl FnMut() -> T) -> f64 {
    let mut time = |rounds: u32| {
        let start = Instant::now();
        for _ in 0..rounds {
            std::hint::black_box(act());
        }
        start.elapsed().as_secs_f64()
    };
    let mut rounds = 1;
    while time(rounds) < 0.01 {
        rounds *= 2;
    }
    let mut times: Vec<f64> = (0..7).map(|_| time(rounds) / f64::from(rounds)).collect();
    times.sort_by(f64::total_cmp);
    times[3]
}
