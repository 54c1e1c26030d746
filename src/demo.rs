//! The boundary: the one handle that the page holds, and the only file that knows the browser.
//!
//! It parses what the page hands over, delegates to the core, and turns errors into messages. When a
//! method fails, nothing has changed.

// For wasm, wasm-bindgen adds public functions of its own; a native build checks that ours have a text.
#![cfg_attr(target_family = "wasm", allow(missing_docs))]

use crate::coin::{Coin, Theta};
use crate::em::{Assignment, Em, Outcome, Phase};
use crate::example::Example;
use crate::likelihood::log_likelihood;
use crate::setup::{Field, Setup, Source};
use crate::tosses::{Simulation, Tosses};
use crate::truth::Truth;
use crate::view::{Grid, Palette, Style, Trajectory};
use js_sys::{Float64Array, Uint8Array};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_canvas::CanvasBackend;
use std::fmt::Display;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

/// A setup, and EM at some position in the history that follows from it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Demo {
    setup: Setup,
    truth: Truth,
    em: Em,
}

/// What the reader does.
#[wasm_bindgen]
impl Demo {
    /// The paper's example at its guess.
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[allow(
        clippy::new_without_default,
        reason = "it is JavaScript that makes one"
    )]
    pub fn new() -> Self {
        Self::start(Example::Paper.into())
    }

    /// Opens an example with its own guess.
    ///
    /// # Errors
    /// When there is no example of that name.
    pub fn open(&mut self, name: &str) -> Result<(), JsError> {
        let example = Example::ALL
            .into_iter()
            .find(|example| example.name() == name);
        let example = example.ok_or_else(|| message(format!("there is no example {name:?}")))?;
        *self = Self::start(example.into());
        Ok(())
    }

    /// Tosses anew by the simulator; the guess stays.
    ///
    /// # Errors
    /// When a number is out of range.
    pub fn simulate(
        &mut self,
        theta_a: f64,
        theta_b: f64,
        sets: u32,
        tosses: u32,
        seed: u32,
    ) -> Result<(), JsError> {
        let theta = Theta::new(theta_a, theta_b).map_err(message)?;
        let simulation = Simulation::new(theta, sets as usize, tosses).map_err(message)?;
        self.take(Source::Simulated(simulation, seed));
        Ok(())
    }

    /// Takes the reader's own tosses, one set a line; the guess stays.
    ///
    /// # Errors
    /// When the text is not tosses; the message names line and character.
    pub fn give(&mut self, text: &str) -> Result<(), JsError> {
        let tosses = Tosses::parse(text).map_err(message)?;
        self.take(Source::Given(tosses.into()));
        Ok(())
    }

    /// Starts EM again from another guess.
    ///
    /// # Errors
    /// When a number is out of range.
    pub fn guess(&mut self, theta_a: f64, theta_b: f64) -> Result<(), JsError> {
        self.setup.guess = Theta::new(theta_a, theta_b).map_err(message)?;
        self.em = Em::new(self.em.shared_tosses(), self.setup.guess, Assignment::Soft);
        Ok(())
    }

    /// Makes the next half-step.
    ///
    /// # Errors
    /// When neither coin can have made some set.
    pub fn step(&mut self) -> Result<(), JsError> {
        self.em.step().map(|_| ()).map_err(message)
    }

    /// Goes on to the end of the iteration.
    ///
    /// # Errors
    /// As `step`.
    pub fn iterate(&mut self) -> Result<(), JsError> {
        self.em.iterate().map_err(message)
    }

    /// Goes back by one half-step.
    ///
    /// # Errors
    /// Never in practice.
    pub fn back(&mut self) -> Result<(), JsError> {
        self.em.back().map_err(message)
    }

    /// Iterates until θ stays; `false` when the limit of iterations came first.
    ///
    /// # Errors
    /// As `step`.
    pub fn converge(&mut self) -> Result<bool, JsError> {
        self.em
            .converge()
            .map(|outcome| outcome == Outcome::Converged)
            .map_err(message)
    }

    /// Goes back to the guess, with the same tosses.
    ///
    /// # Errors
    /// Never in practice.
    pub fn reset(&mut self) -> Result<(), JsError> {
        self.em.seek(0).map_err(message)
    }

    fn start(setup: Setup) -> Self {
        let (tosses, truth) = setup.data();
        let em = Em::new(tosses, setup.guess, Assignment::Soft);
        Self { setup, truth, em }
    }

    fn take(&mut self, source: Source) {
        *self = Self::start(Setup {
            source,
            guess: self.setup.guess,
        });
    }
}

/// What the page writes as text.
#[wasm_bindgen]
impl Demo {
    /// Where the tosses come from: an example's name, `"simulated"` or `"given"`.
    #[must_use]
    pub fn source(&self) -> String {
        match &self.setup.source {
            Source::Example(example) => example.name(),
            Source::Simulated(..) => "simulated",
            Source::Given(_) => "given",
        }
        .to_owned()
    }

    /// What the last half-step was.
    #[must_use]
    #[wasm_bindgen(unchecked_return_type = "'guess' | 'expected' | 'maximized'")]
    pub fn phase(&self) -> String {
        match self.em.phase() {
            Phase::Guess => "guess",
            Phase::Expected => "expected",
            Phase::Maximized => "maximized",
        }
        .to_owned()
    }

    /// The number of complete iterations.
    #[must_use]
    pub fn iteration(&self) -> usize {
        self.em.iteration()
    }

    /// Whether the last complete iteration left θ where it was.
    #[must_use]
    pub fn converged(&self) -> bool {
        self.em.converged()
    }

    /// The number of sets.
    #[must_use]
    pub fn sets(&self) -> usize {
        self.em.tosses().sets()
    }

    /// The tosses of the longest set.
    #[must_use]
    pub fn longest(&self) -> u32 {
        self.em.tosses().longest()
    }

    /// The present θA and θB.
    #[must_use]
    pub fn theta(&self) -> Float64Array {
        array([self.em.theta().a(), self.em.theta().b()])
    }

    /// Where the simulator's controls stand for these tosses: θA, θB, sets and tosses. Where nobody knows
    /// the real θ it is the complete-data estimate, and where that is not known either, nothing is said.
    #[must_use]
    pub fn suggested(&self) -> Float64Array {
        let tosses = self.em.tosses();
        let estimate = self.truth.complete_data_estimate(tosses);
        let known = self.truth.theta.map(|theta| (theta.a(), theta.b()));
        let theta = known.or_else(|| estimate.a.zip(estimate.b));
        let numbers = theta.map(|(a, b)| [a, b, tosses.sets() as f64, tosses.longest().into()]);
        array(numbers.into_iter().flatten())
    }

    /// θA and θB after 0, 1, 2, … iterations, one pair after the other.
    #[must_use]
    pub fn path(&self) -> Float64Array {
        let pairs = self
            .em
            .path()
            .iter()
            .flat_map(|found| [found.theta.a(), found.theta.b()]);
        array(pairs)
    }

    /// ℓ at some θ.
    ///
    /// # Errors
    /// When a number is out of range.
    #[wasm_bindgen(js_name = logLikelihood)]
    pub fn log_likelihood(&self, theta_a: f64, theta_b: f64) -> Result<f64, JsError> {
        let theta = Theta::new(theta_a, theta_b).map_err(message)?;
        Ok(log_likelihood(self.em.tosses(), theta))
    }

    /// Heads and tails of `count` sets from `first`, a pair a set.
    #[must_use]
    #[wasm_bindgen(js_name = headsAndTails)]
    pub fn heads_and_tails(&self, first: usize, count: usize) -> Float64Array {
        array(
            self.window(first, count)
                .flat_map(|(heads, tails)| [heads.into(), tails.into()]),
        )
    }

    /// P(A | set) and P(B | set) of `count` sets from `first`, a pair a set; empty at the guess.
    #[must_use]
    pub fn responsibilities(&self, first: usize, count: usize) -> Float64Array {
        let pairs = self.em.expectation().into_iter().flat_map(|expectation| {
            self.window(first, count).flat_map(|(heads, tails)| {
                let shares = expectation.responsibilities(heads, tails);
                [shares.a, shares.b]
            })
        });
        array(pairs)
    }

    /// Expected heads and tails of A, then of B, of `count` sets from `first`; empty at the guess.
    #[must_use]
    #[wasm_bindgen(js_name = expectedOfSets)]
    pub fn expected_of_sets(&self, first: usize, count: usize) -> Float64Array {
        let rows = self.em.expectation().into_iter().flat_map(|expectation| {
            self.window(first, count).flat_map(|(heads, tails)| {
                let (shares, heads, tails) = (
                    expectation.responsibilities(heads, tails),
                    f64::from(heads),
                    f64::from(tails),
                );
                [
                    shares.a * heads,
                    shares.a * tails,
                    shares.b * heads,
                    shares.b * tails,
                ]
            })
        });
        array(rows)
    }

    /// Expected heads and tails of A, then of B, over all sets; empty at the guess.
    #[must_use]
    #[wasm_bindgen(js_name = expectedCounts)]
    pub fn expected_counts(&self) -> Float64Array {
        let counts = self
            .em
            .expectation()
            .map(|expectation| expectation.counts());
        array(
            counts
                .into_iter()
                .flat_map(|c| [c.a.heads, c.a.tails, c.b.heads, c.b.tails]),
        )
    }

    /// All heads, and all tails.
    #[must_use]
    pub fn totals(&self) -> Float64Array {
        let groups = self.em.tosses().groups().iter();
        let sums = groups.fold([0.0, 0.0], |[heads, tails], group| {
            let sets = f64::from(group.sets);
            [
                heads + sets * f64::from(group.heads),
                tails + sets * f64::from(group.tails),
            ]
        });
        array(sums)
    }

    /// The set that the last E-step assigned most clearly: its place counted from 0, its heads and its
    /// tosses, its coin (A as 0, B as 1), how many times as well that coin explains it, and that coin's
    /// responsibility; empty at the guess.
    #[must_use]
    #[wasm_bindgen(js_name = clearestSplit)]
    pub fn clearest_split(&self) -> Float64Array {
        let tosses = self.em.tosses();
        let numbers = self.em.expectation().and_then(|expectation| {
            let set = expectation.clearest_set(tosses)?;
            let (heads, tails) = (tosses.heads(set), tosses.tails(set));
            let shares = expectation.responsibilities(heads, tails);
            let odds = expectation.odds(heads, tails);
            let (coin, odds, share) = if odds >= 1.0 {
                (0.0, odds, shares.a)
            } else {
                (1.0, 1.0 / odds, shares.b)
            };
            Some([
                set as f64,
                heads.into(),
                (heads + tails).into(),
                coin,
                odds,
                share,
            ])
        });
        array(numbers.into_iter().flatten())
    }

    /// The coins' real θ; empty where nobody knows it.
    #[must_use]
    pub fn truth(&self) -> Float64Array {
        array(
            self.truth
                .theta
                .into_iter()
                .flat_map(|theta| [theta.a(), theta.b()]),
        )
    }

    /// The coin drawn for each of `count` sets from `first`, A as 0 and B as 1; empty where nobody knows.
    #[must_use]
    pub fn coins(&self, first: usize, count: usize) -> Uint8Array {
        let drawn = self.truth.coins.iter().skip(first).take(count);
        Uint8Array::from(
            drawn
                .map(|&coin| u8::from(coin == Coin::B))
                .collect::<Vec<_>>()
                .as_slice(),
        )
    }

    /// The complete-data estimate of coin A; nothing where it has none.
    #[must_use]
    #[wasm_bindgen(js_name = estimateA)]
    pub fn estimate_a(&self) -> Option<f64> {
        self.truth.complete_data_estimate(self.em.tosses()).a
    }

    /// The complete-data estimate of coin B; nothing where it has none.
    #[must_use]
    #[wasm_bindgen(js_name = estimateB)]
    pub fn estimate_b(&self) -> Option<f64> {
        self.truth.complete_data_estimate(self.em.tosses()).b
    }

    fn window(&self, first: usize, count: usize) -> impl Iterator<Item = (u32, u32)> + '_ {
        let tosses = self.em.tosses();
        let end = first.saturating_add(count).min(tosses.sets());
        (first..end).map(|set| (tosses.heads(set), tosses.tails(set)))
    }
}

/// What the page draws.
#[wasm_bindgen]
impl Demo {
    /// Draws `rows` rows of the toss grid from set `first`; `letter` is the height of a letter in CSS
    /// pixels.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawGrid)]
    pub fn draw_grid(
        &self,
        canvas: HtmlCanvasElement,
        first: usize,
        rows: usize,
        letter: f64,
        dark: bool,
        truth_shown: bool,
    ) -> Result<(), JsError> {
        let (area, style) = crisp(canvas, letter, dark)?;
        let grid = Grid {
            tosses: self.em.tosses(),
            first,
            rows,
            expectation: self.em.expectation(),
            coins: if truth_shown { &self.truth.coins } else { &[] },
        };
        grid.draw(&area, &style).map_err(message)
    }

    /// Draws θA and θB by iteration; `caption` stands below the axis.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    #[wasm_bindgen(js_name = drawTrajectory)]
    pub fn draw_trajectory(
        &self,
        canvas: HtmlCanvasElement,
        letter: f64,
        dark: bool,
        truth_shown: bool,
        caption: &str,
    ) -> Result<(), JsError> {
        let (area, style) = crisp(canvas, letter, dark)?;
        let seen = if truth_shown {
            &self.truth
        } else {
            &Truth::default()
        };
        let trajectory = Trajectory {
            path: self.em.path(),
            truth: seen.theta,
            estimate: seen.complete_data_estimate(self.em.tosses()),
            caption,
        };
        trajectory.draw(&area, &style).map_err(message)
    }
}

/// The probability that a text stands for.
///
/// # Errors
/// When it stands for none; the message says what is accepted. Likewise below.
#[wasm_bindgen(js_name = readProbability)]
pub fn read_probability(text: &str) -> Result<f64, JsError> {
    Field::Probability.read(text).map_err(message)
}

/// The number of sets that a text stands for.
///
/// # Errors
/// When it stands for none.
#[wasm_bindgen(js_name = readSets)]
pub fn read_sets(text: &str) -> Result<f64, JsError> {
    Field::Sets.read(text).map_err(message)
}

/// The number of tosses that a text stands for.
///
/// # Errors
/// When it stands for none.
#[wasm_bindgen(js_name = readTosses)]
pub fn read_tosses(text: &str) -> Result<f64, JsError> {
    Field::Tosses.read(text).map_err(message)
}

/// The seed that a text stands for.
///
/// # Errors
/// When it stands for none.
#[wasm_bindgen(js_name = readSeed)]
pub fn read_seed(text: &str) -> Result<f64, JsError> {
    Field::Seed.read(text).map_err(message)
}

/// A seed nobody knows beforehand, of at most six digits, so that it can be called out in a class.
///
/// # Errors
/// When the browser has no entropy to give.
#[wasm_bindgen(js_name = freshSeed)]
pub fn fresh_seed() -> Result<u32, JsError> {
    Ok(getrandom::u32().map_err(message)? % 1_000_000)
}

fn message(error: impl Display) -> JsError {
    JsError::new(&error.to_string())
}

fn array(numbers: impl IntoIterator<Item = f64>) -> Float64Array {
    Float64Array::from(numbers.into_iter().collect::<Vec<_>>().as_slice())
}

/// A canvas with one unit for each pixel of the screen, however dense, and lengths to match.
fn crisp(
    canvas: HtmlCanvasElement,
    letter: f64,
    dark: bool,
) -> Result<(DrawingArea<CanvasBackend, Shift>, Style), JsError> {
    let window = web_sys::window().ok_or_else(|| message("there is no window to draw in"))?;
    let density = window.device_pixel_ratio();
    let pixels = |length: i32| (f64::from(length) * density).round() as u32;
    // Setting the size also clears the canvas.
    canvas.set_width(pixels(canvas.client_width()));
    canvas.set_height(pixels(canvas.client_height()));
    let backend = CanvasBackend::with_canvas_object(canvas)
        .ok_or_else(|| message("this browser does not draw on a canvas"))?;
    let palette = if dark { Palette::DARK } else { Palette::LIGHT };
    Ok((
        backend.into_drawing_area(),
        Style {
            palette,
            em: letter * density,
        },
    ))
}
