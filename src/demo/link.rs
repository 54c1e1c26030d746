//! The page as a link: what the page shows goes in, what a link says comes out.

use super::Demo;
use super::coming::Way;
use crate::link::{Link, Reading, Refused, Shown};
use crate::told::{Told, visible};
use wasm_bindgen::prelude::*;

/// What a link said that was not taken.
#[wasm_bindgen(getter_with_clone)]
#[derive(Clone, Debug)]
pub struct NotTaken {
    /// The key and the value, as far as they are worth repeating.
    #[wasm_bindgen(readonly)]
    pub pair: String,
    /// The message in English.
    #[wasm_bindgen(readonly)]
    pub message: String,
    /// The error's name, for other languages; see [`Told`].
    #[wasm_bindgen(readonly)]
    pub name: String,
    /// The values that its message speaks of.
    #[wasm_bindgen(readonly)]
    pub values: Vec<String>,
}

impl From<Refused> for NotTaken {
    fn from(Refused { key, value, why }: Refused) -> Self {
        Self {
            pair: visible(&format!("{key}={value}")),
            message: why.to_string(),
            name: why.name().to_owned(),
            values: why.values().iter().map(|value| visible(value)).collect(),
        }
    }
}

/// What came of a link.
#[wasm_bindgen(getter_with_clone)]
#[derive(Clone, Debug)]
pub struct Followed {
    /// What the page is to show, as a link says it: `"view=landscape&truth=shown"`.
    #[wasm_bindgen(readonly)]
    pub shown: String,
    /// What was not taken: the first few.
    #[wasm_bindgen(readonly)]
    pub refused: Vec<NotTaken>,
    /// How many more were not taken.
    #[wasm_bindgen(readonly)]
    pub more: usize,
}

#[wasm_bindgen]
impl Demo {
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
        let mut shown = Shown::read(shown);
        shown.position = self.em.position();
        let setup = self.setup.clone();
        Link { setup, shown }
    }

    /// Goes where a link says: data, guess, method and moment; by `toss` where data are simulated. Data
    /// that were there before can be gone back to.
    pub fn follow(&mut self, text: &str) -> Followed {
        let Reading {
            link: Link { setup, shown },
            refused,
            more,
        } = Link::read(text);
        self.bring(setup, Way::Opened(shown.position));
        Followed {
            shown: shown.to_string(),
            refused: refused.into_iter().map(NotTaken::from).collect(),
            more,
        }
    }

    /// What was not taken of a link or a run because its moment cannot be reached, once its data are there.
    pub fn unreached(&mut self) -> Option<NotTaken> {
        let (position, impossible) = self.unreached.take()?;
        let refused = Refused {
            key: "step".to_owned(),
            value: position.to_string(),
            why: impossible.into(),
        };
        Some(refused.into())
    }
}
