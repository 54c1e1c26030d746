//! The core's tests, a module a subject, in one binary: linking one for each takes longer than running them.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "../common/axis.rs"]
mod axis;
#[path = "../common/numbers.rs"]
mod numbers;
#[path = "../common/parsed.rs"]
mod parsed;
#[path = "../common/python.rs"]
mod python;
#[path = "../common/run.rs"]
mod run;
#[path = "../common/svg.rs"]
mod svg;

mod bound;
mod climb;
mod contour;
mod convergence;
mod degenerate;
mod edit;
mod examples;
mod export_csv;
mod export_json;
mod export_numpy;
mod export_picture;
mod facts;
mod grid;
mod history;
mod house;
mod import;
mod import_json;
mod landscape;
mod landscape_view;
mod link;
mod link_any;
mod link_refused;
mod past;
mod progress;
mod properties;
mod setup;
mod simulator;
mod square;
mod start_map;
mod starts;
mod text;
mod told;
mod trajectory;
mod words;
