//! Expectation-Maximization on two coins, one half-step at a time.
//!
//! Several sets of tosses were each made with one of two biased coins, and nobody wrote down which. EM
//! finds both biases anyway. This crate holds all that the page `em-coins` shows: the simulator, EM as
//! a state machine, and the pictures. The paper's example (Do & Batzoglou 2008, figure 1), from the
//! guess to the last iteration that the figure shows:
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
//! # Ok::<(), em_coins::Impossible>(())
//! ```
//!
//! Everything flows one way: controls or a [`Link`] → [`Setup`] → [`Tosses`] → [`Em`] → [`view`] → canvas
//! and text; [`export`] takes it elsewhere, and [`import`] reads what others wrote. Only `demo` knows that there is a browser.

mod coin;
mod decimal;
mod split_mix;
mod told;

mod example;
mod link;
mod past;
mod setup;

mod simulation;
mod tosses;
mod truth;

mod em;
mod landscape;
mod likelihood;
mod start_map;

#[cfg(feature = "files")]
pub mod export;
#[cfg(feature = "files")]
pub mod import;
pub mod view;

pub mod demo;

pub use coin::{Coin, PerCoin, Theta, ThetaError};
pub use em::{
    Assignment, Counts, Em, Expectation, Impossible, MAX_ITERATIONS, Method, Outcome, Parameters,
    Phase, Prior, TOLERANCE, e_step, m_step, maximize, settle,
};
pub use example::Example;
pub use landscape::Landscape;
pub use likelihood::{
    bound_difference, bound_shortfall, classification_log_likelihood, expected_log_likelihood,
    falls, history, log_likelihood, log_likelihood_difference, lower_bound,
};
pub use link::{
    Language, LanguageError, Link, LinkError, Pace, Part, Parts, Reading, Refused, Shown, Theme,
    View, Why,
};
pub use past::{Moment, Past};
pub use setup::{Field, FieldError, Setup, Source};
pub use simulation::{Simulation, SimulationError, Tossing};
pub use start_map::{Start, StartMap};
pub use told::{Character, Told, visible};
pub use tosses::{Group, MAX_SETS, MAX_TOSSES, ParseTossesError, Tosses};
pub use truth::Truth;
