//! The core's tests, a module a subject, in one binary: linking one for each takes longer than running them.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "../common/chart_axis.rs"]
mod chart_axis;
#[path = "../common/em_helpers.rs"]
mod em_helpers;
#[path = "../common/python.rs"]
mod python;
#[path = "../common/r.rs"]
mod r;
#[path = "../common/saved_run.rs"]
mod saved_run;
#[path = "../common/svg.rs"]
mod svg;

mod basins;
mod basins_view;
mod browser_history;
mod contour;
mod convergence;
mod degenerate;
mod edit_tosses;
mod em_history;
mod error_codes;
mod examples;
mod exercise;
mod explanation;
mod export_json;
mod export_notebook;
mod export_picture;
mod export_programs;
mod export_sets_csv;
mod import;
mod import_json;
mod input_field;
mod iteration_table;
mod landscape;
mod landscape_view;
mod lesson_answers;
mod link;
mod link_errors;
mod link_properties;
mod locales;
mod lower_bound;
mod lower_bound_chart;
mod motion;
mod narration;
mod objective_chart;
mod palette_and_defaults;
mod parse_tosses;
mod piles;
mod predictions;
mod properties;
mod qr_code;
mod setup;
mod simulation;
mod theta_plane;
mod timeline;
mod tolerance;
mod toss_grid;
mod trajectory_chart;
mod undo;
mod worked_examples;
mod worksheet;
