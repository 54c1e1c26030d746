//! The page as a link: what the page shows goes in, what a link says comes out.

use super::Session;
use super::pending_load::LoadReason;
use crate::link::{Link, Reading, Rejection, ViewState};
use crate::localized_error::{LocalizedError, escape_invisible};
use wasm_bindgen::prelude::*;

/// What a link said that was not taken.
#[wasm_bindgen(getter_with_clone)]
#[derive(Clone, Debug)]
pub struct RejectedParam {
    /// The key and the value, as far as they are worth repeating.
    #[wasm_bindgen(readonly)]
    pub pair: String,
    /// The message in English.
    #[wasm_bindgen(readonly)]
    pub message: String,
    /// The error's name, for other languages; see [`LocalizedError`].
    #[wasm_bindgen(readonly)]
    pub name: String,
    /// The values that its message speaks of.
    #[wasm_bindgen(readonly)]
    pub values: Vec<String>,
}

impl From<Rejection> for RejectedParam {
    fn from(Rejection { key, value, why }: Rejection) -> Self {
        Self {
            pair: escape_invisible(&format!("{key}={value}")),
            message: why.to_string(),
            name: why.name().to_owned(),
            values: why
                .values()
                .iter()
                .map(|value| escape_invisible(value))
                .collect(),
        }
    }
}

/// What came of a link.
#[wasm_bindgen(getter_with_clone)]
#[derive(Clone, Debug)]
pub struct LinkOutcome {
    /// What the page is to show, as a link says it: `"view=landscape&truth=shown"`.
    #[wasm_bindgen(readonly)]
    pub shown: String,
    /// What was not taken: the first few.
    #[wasm_bindgen(readonly)]
    pub refused: Vec<RejectedParam>,
    /// How many more were not taken.
    #[wasm_bindgen(readonly)]
    pub more: usize,
}

#[wasm_bindgen]
impl Session {
    /// The link to what is on screen, without the `#`. `shown` is what the page adds to data, guess,
    /// method and moment, written as in a link: `"view=landscape&truth=shown"`. Nothing when the
    /// reader's own tosses are too many for a link.
    #[must_use]
    pub fn link(&self, shown: &str) -> Option<String> {
        self.linked(shown).write().ok()
    }

    /// The same however long it becomes, to be kept where there is more room than in an address.
    #[must_use]
    #[wasm_bindgen(js_name = wholeLink)]
    pub fn whole_link(&self, shown: &str) -> Option<String> {
        self.linked(shown).write_whole().ok()
    }

    fn linked(&self, shown: &str) -> Link {
        let mut shown = ViewState::read(shown);
        shown.position = self.em.position();
        let setup = self.setup.clone();
        Link { setup, shown }
    }

    /// Goes where a link says: data, guess, method and moment; by `advance` where data are simulated. Data
    /// that were there before can be gone back to.
    #[wasm_bindgen(js_name = openLink)]
    pub fn open_link(&mut self, text: &str) -> LinkOutcome {
        let Reading {
            link: Link { setup, shown },
            refused,
            more,
        } = Link::read(text);
        self.begin(setup, LoadReason::Opened(shown.position));
        LinkOutcome {
            shown: shown.to_string(),
            refused: refused.into_iter().map(RejectedParam::from).collect(),
            more,
        }
    }

    /// What was not taken of a link or a run because its moment cannot be reached, once its data are there.
    #[wasm_bindgen(js_name = unreachedPosition)]
    pub fn unreached_position(&mut self) -> Option<RejectedParam> {
        let (position, impossible) = self.unreached.take()?;
        let refused = Rejection {
            key: "step".to_owned(),
            value: position.to_string(),
            why: impossible.into(),
        };
        Some(refused.into())
    }
}
