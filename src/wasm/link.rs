//! Links: writes the state of the page as a link, and loads the state of a link.

use super::js_object::{js_object, list};
use super::loading::LoadReason;
use super::{Session, TossesTransfer};
use crate::link::{Link, ParamError, Reading, Rejection};
use crate::localized_error::{LocalizedError, escape_invisible};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

js_object! {
    /// A parameter of a link that was ignored.
    RejectedParam as "RejectedParam" {
        /// The key and the value, shortened.
        pair as "pair": String => "string",
        /// The message in English.
        message as "message": String => "string",
        /// The code of the error, for other languages.
        name as "name": &'static str => "string",
        /// The values in its message.
        values as "values": JsValue => "string[]",
    }
}

js_object! {
    /// The outcome of opening a link: the ignored parameters, and the look of the page while the data are loaded.
    LinkOutcome as "LinkOutcome" {
        /// The first few parameters that were ignored.
        rejected as "rejected": JsValue => "RejectedParam[]",
        /// The number of further parameters that were ignored.
        more as "more": u32 => "number",
        /// The parts of the page to show, separated by spaces; `undefined` for all.
        embed as "embed": Option<String> => "string | undefined",
        /// The theme, if the link has one.
        theme as "theme": Option<&'static str> => "string | undefined",
        /// The tag of the language, if the link has one.
        language as "language": Option<String> => "string | undefined",
    }
}

impl From<Rejection> for RejectedParam {
    fn from(Rejection { key, value, why }: Rejection) -> Self {
        Self {
            pair: escape_invisible(&format!("{key}={value}")),
            message: why.to_string(),
            name: why.code(),
            values: list(why.args().iter().map(|value| escape_invisible(value))),
        }
    }
}

#[wasm_bindgen]
impl Session {
    /// Returns the link to the state of the page, without the `#`, for the whole page or for some of its `parts`,
    /// separated by commas; `undefined` if there are too many custom tosses for an address.
    #[must_use]
    pub fn link(&self, parts: Option<String>) -> Option<String> {
        let mut link = self.whole();
        if parts.is_some() {
            // Parts that do not exist are left out.
            let _ = link.view_state.set("embed", parts.as_deref());
        }
        link.write().ok()
    }

    /// Returns the link to the state of the page without the limit on its length, for storage that takes more than an
    /// address does.
    #[must_use]
    #[wasm_bindgen(js_name = wholeLink)]
    pub fn whole_link(&self) -> Option<String> {
        self.whole().write_whole().ok()
    }

    /// The same without own tosses, which `sets` hands out.
    #[must_use]
    #[wasm_bindgen(js_name = linkWithoutTosses)]
    pub fn link_without_tosses(&self) -> String {
        self.whole().write_without_tosses()
    }

    /// Own tosses; nothing where the data are an example or simulated.
    #[must_use]
    pub fn sets(&self) -> Option<TossesTransfer> {
        self.setup.custom_tosses().map(TossesTransfer::new)
    }

    /// Records the data of an address that is about to be written, and returns whether the browser's history needs
    /// another entry for it. To be called once for each address.
    #[wasm_bindgen(js_name = needsHistoryEntry)]
    pub fn needs_history_entry(&mut self) -> bool {
        self.address_history.record(&self.setup.source)
    }

    /// Opens a link: data, guess, method, moment and view; by `advance` where data are simulated. What was on screen
    /// can be undone. Of the link to a saved run, which is no address, the view stays as it is. Own tosses that the
    /// link does not contain are handed over with it.
    #[wasm_bindgen(js_name = openLink, unchecked_return_type = "LinkOutcome")]
    pub fn open_link(
        &mut self,
        text: &str,
        is_address: bool,
        tosses: Option<TossesTransfer>,
    ) -> JsValue {
        let tosses = tosses.map(|sets| Arc::unwrap_or_clone(sets.all()));
        let Reading {
            link: Link { setup, view_state },
            refused,
            more,
        } = Link::read_with(text, tosses);
        let names = view_state.embed.names();
        let outcome = LinkOutcome {
            rejected: list(refused.into_iter().map(RejectedParam::from)),
            more: more as u32,
            embed: (!names.is_empty()).then(|| names.join(" ")),
            theme: view_state.theme.map(|theme| theme.name()),
            language: view_state.language.as_ref().map(|it| it.tag().to_owned()),
        };
        let position = view_state.position;
        let view_state = is_address.then_some(view_state);
        self.begin(
            setup,
            LoadReason::Opened {
                position,
                view_state,
            },
        );
        outcome.into()
    }
}

impl Session {
    fn whole(&self) -> Link {
        let mut view_state = self.view_state.clone();
        view_state.position = self.em.position();
        Link {
            setup: self.setup.clone(),
            view_state,
        }
    }

    /// Returns the position in a link or a saved run that EM cannot reach, as an ignored parameter.
    pub(super) fn unreached_param(&self) -> Option<RejectedParam> {
        let (position, impossible) = self.unreached.clone()?;
        let rejection = Rejection {
            key: "step".to_owned(),
            value: position.to_string(),
            why: ParamError::from(impossible),
        };
        Some(rejection.into())
    }
}
