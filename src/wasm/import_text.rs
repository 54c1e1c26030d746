//! A text or a file that the page reads in slices, and hands over to where the sets are shown.

use super::TossesTransfer;
use super::js_object::{js_object, list, object};
use super::page_error::message;
use crate::export::json::RunReader;
use crate::import::{self, Content, ImportError, Proposal, Reading, Role, Summary};
use crate::link::{Link, ViewState};
use crate::localized_error::{LocalizedError, escape_invisible};
use crate::tosses::{ParseTossesError, Tosses};
use js_sys::Error;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// Examines the first bytes of a file.
///
/// # Errors
/// When it is no text.
#[wasm_bindgen(js_name = checkFile)]
pub fn check_file(beginning: &[u8]) -> Result<(), Error> {
    import::check(beginning).map_err(message)
}

/// Returns an array that NumPy saved as text; nothing if a file is something else.
///
/// # Errors
/// When the array is damaged, or holds no tosses.
#[wasm_bindgen(js_name = arrayText)]
pub fn array_text(file: &[u8]) -> Result<Option<String>, Error> {
    if !import::is_npy(file) {
        return Ok(None);
    }
    import::npy_to_text(file).map(Some).map_err(message)
}

js_object! {
    /// How a text was read.
    Outlook as "Outlook" {
        /// The readings that fit, the likeliest first; only the chosen one has `ignored`.
        readings as "readings": JsValue => "{ code: string, values: string[], ignored: string[] }[]",
        /// The place of the chosen one; -1 for a corrected one, which comes last.
        chosen as "chosen": i32 => "number",
        /// Whether the first reading is a guess, and no reader has chosen.
        is_doubtful as "isDoubtful": bool => "boolean",
        /// The number of sets that were read before the error.
        sets_before as "setsBefore": u32 => "number",
        /// Why nothing fits.
        error as "error": JsValue => "{ name: string, values: string[], message: string } | undefined",
        /// The columns, if there are any.
        columns as "columns": JsValue => "{ name: string, role: string }[]",
        /// The first rows of the columns.
        rows as "rows": JsValue => "string[][]",
        /// The heads and tails of the first sets.
        sets as "sets": JsValue => "[number, number][]",
        /// What stands for heads, and for tails; nothing if no tosses are written.
        symbols as "symbols": JsValue => "string[]",
        /// The number of tosses in each set, if the reader has to give it.
        trials as "trials": JsValue => "number | undefined",
        /// The number of tosses into which a sequence is cut: 0 if it may be cut, but is not.
        cut as "cut": JsValue => "number | undefined",
    }
}

/// Tosses that are read in slices, with readings to choose from and to correct.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Import {
    import: import::Import,
    /// What was inferred.
    proposal: Option<Proposal>,
    /// The chosen reading of `proposal`.
    chosen: usize,
    /// Whether a corrected reading takes its place.
    is_corrected: bool,
    has_chosen: bool,
}

#[wasm_bindgen]
impl Import {
    /// No text yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a piece of the text.
    pub fn push(&mut self, piece: &str) {
        self.import.push(piece);
    }

    /// Reads on for about this many bytes, and returns the progress, from 0 to 1.
    pub fn advance(&mut self, bytes: usize) -> f64 {
        let done = self.import.advance(bytes);
        if done == 1.0 && self.proposal.is_none() {
            self.proposal = self.import.proposal().cloned();
        }
        done
    }

    /// How the text was read, when the progress is 1.
    #[wasm_bindgen(unchecked_return_type = "Outlook")]
    #[must_use]
    pub fn outlook(&self) -> JsValue {
        self.view().into()
    }

    /// Chooses one of the readings that fit.
    pub fn choose(&mut self, reading: usize) {
        self.chosen = reading;
        self.is_corrected = false;
        self.has_chosen = true;
    }

    /// Says what a column holds; `advance` reads again.
    #[wasm_bindgen(js_name = setRole)]
    pub fn set_role(&mut self, column: usize, name: &str) {
        let role = Role::ALL.into_iter().find(|role| role.name() == name);
        let longest = self
            .current()
            .and_then(|(_, tosses)| tosses)
            .map(Tosses::longest);
        self.correct(|reading| {
            let trials = reading.trials.or(longest);
            if let (Content::Columns(roles), Some(role)) = (&mut reading.content, role)
                && column < roles.len()
            {
                let is_only = role != Role::Ignored && role != Role::Tosses;
                for other in roles.iter_mut().filter(|other| is_only && **other == role) {
                    *other = Role::Ignored;
                }
                roles[column] = role;
            }
            reading.trials = reading.needs_trials().then_some(trials.unwrap_or(10));
        });
    }

    /// Takes heads for tails, and tails for heads; `advance` reads again.
    pub fn exchange(&mut self) {
        self.correct(|reading| reading.symbols = reading.symbols.exchanged());
    }

    /// Sets the number of tosses in each set, where only its heads are given; `advance` reads again.
    #[wasm_bindgen(js_name = setTrials)]
    pub fn set_trials(&mut self, trials: u32) {
        self.correct(|reading| reading.trials = Some(trials));
    }

    /// Takes all tosses as one sequence, and cuts it into sets of this length; 0 cuts nothing. `advance` reads again.
    #[wasm_bindgen(js_name = setCut)]
    pub fn set_cut(&mut self, length: u32) {
        self.correct(|reading| reading.cut = (length > 0).then_some(length));
    }

    /// The sets of the chosen reading.
    ///
    /// # Errors
    /// When none fits.
    pub fn finish(&mut self) -> Result<TossesTransfer, Error> {
        if let Some((.., error)) = self.error() {
            return Err(message(error.clone()));
        }
        let tosses = self.current().and_then(|(_, tosses)| tosses.cloned());
        let tosses = tosses.ok_or_else(|| message(ParseTossesError::NoTosses))?;
        Ok(TossesTransfer::new(tosses.into()))
    }
}

impl Import {
    /// Returns the present reading, and its sets if it fits.
    fn current(&self) -> Option<(&Reading, Option<&Tosses>)> {
        let proposal = self.import.proposal()?;
        let shown = if self.is_corrected {
            Some(proposal)
        } else {
            self.proposal.as_ref()
        };
        let chosen = if self.is_corrected { 0 } else { self.chosen };
        match shown?.readings.get(chosen) {
            Some((reading, tosses)) => Some((reading, Some(tosses))),
            None => shown?.error.as_ref().map(|(reading, ..)| (reading, None)),
        }
    }

    fn error(&self) -> Option<&(Reading, usize, ImportError)> {
        let shown = if self.is_corrected {
            self.import.proposal()
        } else {
            self.proposal.as_ref()
        };
        shown?.error.as_ref()
    }

    /// Changes the present reading; `advance` reads again.
    fn correct(&mut self, change: impl FnOnce(&mut Reading)) {
        let Some(mut reading) = self.current().map(|(reading, _)| reading.clone()) else {
            return;
        };
        change(&mut reading);
        self.is_corrected = true;
        self.has_chosen = true;
        self.import.correct(reading);
    }

    fn view(&self) -> Outlook {
        let texts = |all: &[String]| list(all.iter().map(String::as_str));
        let summary = |reading: &Reading, tosses: Option<&Tosses>| {
            let Summary {
                code,
                args,
                ignored,
            } = self.import.preview(reading, tosses).summary;
            object! { "code": code, "values": texts(&args), "ignored": texts(&ignored) }
        };
        let fitting = self.proposal.iter().flat_map(|proposal| &proposal.readings);
        let mut readings: Vec<JsValue> = fitting
            .map(|(reading, tosses)| summary(reading, Some(tosses)))
            .collect();
        let current = self.current();
        if let (true, Some((reading, tosses))) = (self.is_corrected, current) {
            readings.push(summary(reading, tosses));
        }
        let preview = current.map(|(reading, tosses)| self.import.preview(reading, tosses));
        let roles = current.map_or(&[][..], |(reading, _)| reading.roles());
        let is_tossed = roles.is_empty() || roles.contains(&Role::Tosses);
        let columns = preview
            .iter()
            .flat_map(|preview| preview.names.iter().zip(roles));
        let column = |(name, role): (&String, &Role)| {
            object! { "name": name.as_str(), "role": role.name() }
        };
        let number = |found: u32| JsValue::from(f64::from(found));
        let tosses = current.and_then(|(_, tosses)| tosses);
        let is_sequence = tosses.is_some_and(|tosses| {
            tosses.sets() == 1 && tosses.longest() > 1 || tosses.longest() == 1
        });
        let cut = current.and_then(|(reading, _)| {
            let may_be_cut = is_tossed && (is_sequence || reading.cut.is_some());
            may_be_cut.then(|| reading.cut.unwrap_or_default())
        });
        let symbols = current
            .filter(|_| is_tossed)
            .map(|(reading, _)| reading.symbols.names());
        let is_doubtful = self
            .proposal
            .as_ref()
            .is_some_and(|proposal| proposal.is_doubtful);
        let failed = self.error();
        Outlook {
            readings: list(readings),
            chosen: if self.is_corrected { -1 } else { self.chosen as i32 },
            is_doubtful: is_doubtful && !self.has_chosen,
            sets_before: failed.map_or(0, |(_, sets, _)| *sets as u32),
            error: failed.map_or(JsValue::UNDEFINED, |(.., error)| {
                let args: Vec<String> = error.args().iter().map(|it| escape_invisible(it)).collect();
                let message = error.to_string();
                object! { "name": error.code(), "values": texts(&args), "message": message.as_str() }
            }),
            columns: list(columns.map(column)),
            rows: list(preview.iter().flat_map(|preview| &preview.rows).map(|row| texts(row))),
            sets: list(preview.iter().flat_map(|preview| &preview.sets).map(|&(heads, tails)| {
                list([number(heads), number(tails)])
            })),
            symbols: texts(&symbols.map_or(Vec::new(), Vec::from)),
            trials: current.and_then(|(reading, _)| reading.trials).map_or(JsValue::UNDEFINED, number),
            cut: cut.map_or(JsValue::UNDEFINED, number),
        }
    }
}

/// A saved run that is read in slices.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct RunImport {
    reader: RunReader,
    tosses: Option<Arc<Tosses>>,
}

#[wasm_bindgen]
impl RunImport {
    /// No text yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a piece of the text.
    ///
    /// # Errors
    /// When this is not JSON.
    pub fn push(&mut self, piece: &str) -> Result<(), Error> {
        self.reader.push(piece).map_err(message)
    }

    /// The run as a link, without its own tosses.
    ///
    /// # Errors
    /// When the text is no run.
    pub fn finish(&mut self) -> Result<String, Error> {
        let (setup, position) = std::mem::take(&mut self.reader).finish().map_err(message)?;
        self.tosses = setup.custom_tosses();
        let view_state = ViewState {
            position,
            ..ViewState::default()
        };
        Ok(Link { setup, view_state }.write_without_tosses())
    }

    /// The run's own tosses, after `finish`.
    pub fn sets(&mut self) -> Option<TossesTransfer> {
        self.tosses.take().map(TossesTransfer::new)
    }
}
