//! Expectation-Maximization on two coins, one half-step at a time.
//!
//! Each of several sets of tosses was made with one of two biased coins, and which one is unknown. EM
//! estimates both biases nevertheless. This crate contains everything that the page `em-coins` shows: the
//! simulator, EM as a state machine, and the plots. The paper's example (Do & Batzoglou 2008, figure 1),
//! from the initial guess to the last iteration in the figure:
//!
//! ```
//! use em_coins::{Assignment, Em, Example};
//!
//! let (tosses, truth) = Example::Paper.data();
//! let mut em = Em::new(tosses, Example::Paper.guess(), Assignment::Soft);
//! for _ in 0..10 {
//!     em.step()?; // E: which coin made each set?
//!     em.step()?; // M: which θ explain that best?
//! }
//! assert_eq!(format!("{:.2} {:.2}", em.theta().a(), em.theta().b()), "0.80 0.52");
//! assert_eq!(truth.complete_data_estimate(em.tosses()).b, Some(0.45));
//! # Ok::<(), em_coins::ZeroLikelihood>(())
//! ```
//!
//! Data flow in one direction: controls or a [`Link`] → [`Setup`] → [`Tosses`] → [`Em`] → [`view`] → canvas
//! and text. [`export`] writes files, and [`import`] reads tosses from files. Only [`wasm`] depends on the browser.

mod browser_history;
mod coin;
mod localized_error;
mod read_probability;
mod splitmix64;

mod beginning;
mod example;
mod input_field;
mod link;
mod setup;
mod undo;

mod ground_truth;
mod simulation;
mod tosses;

mod basins;
mod em;
mod exercise;
mod explanation;
mod iteration_table;
mod landscape;
mod log_likelihood;
mod narration;
mod prediction;
mod timeline;
mod worksheet;

pub mod export;
pub mod import;
pub mod view;

pub mod wasm;

pub use basins::{BasinEnd, BasinMap, RunEnd};
pub use beginning::Beginning;
pub use browser_history::AddressHistory;
pub use coin::{Coin, PerCoin, Theta, ThetaError};
pub use em::{
    Assignment, Counts, Em, Expectation, MAX_ITERATIONS, Method, Outcome, Parameters, Phase, Prior,
    TOLERANCE, Tolerance, ZeroLikelihood, e_step, m_step, maximize, run_to_convergence,
};
pub use example::Example;
pub use exercise::Exercise;
pub use explanation::{
    Explanation, MAX_ADDENDS, Parameter, Quantity, Reason, Scene, Side, UnknownQuantity,
};
pub use ground_truth::GroundTruth;
pub use input_field::{Field, FieldError};
pub use iteration_table::{IterationRow, iteration_table};
pub use landscape::{ContourLevel, Landscape, Road};
pub use link::{
    Language, LanguageError, Link, LinkError, Pace, ParamError, Part, Parts, Reading, Rejection,
    Theme, View, ViewState,
};
pub use localized_error::{Character, LocalizedError, escape_invisible};
pub use log_likelihood::{
    bound_difference, bound_shortfall, classification_log_likelihood, expected_log_likelihood,
    log_likelihood, log_likelihood_difference, lower_bound, objective_history, q_decreases,
};
pub use narration::{
    BoundNote, Comparison, Counted, DataEvent, Estimate, Event, Hint, JensenExample, LabelledCount,
    LessonAnswer, Movement, PredictionAnswer, QNote, SetCounts, ShareReason, ThetaReason, Verdict,
    VisibleTruth,
};
pub use prediction::{Prediction, PredictionError, Predictions};
pub use setup::{Setup, Source};
pub use simulation::{Simulation, SimulationError, Tossing};
pub use timeline::{Station, Timeline};
pub use tosses::{Group, MAX_SETS, MAX_TOSSES, ParseTossesError, Tosses};
pub use undo::{Moment, UndoStack};
pub use worksheet::{Worksheet, WorksheetRest, WorksheetRow, WorksheetSums};
