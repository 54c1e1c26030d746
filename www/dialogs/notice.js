/**
 * The notice at the top of the page, shown until the reader closes it or it no longer applies: ignored link parameters,
 * a language or a view that failed to load, or an address that cannot be updated.
 */

import { whole } from "../i18n/format-numbers.js";
import { clearMessage, localized, setMessage, supportedLanguage, words } from "../i18n/i18n.js";
import { languages } from "../pkg/languages.js";
import { announceError } from "../platform/announce.js";
import { element } from "../platform/dom.js";
import { focusableWhereItScrolls } from "../platform/focusable-overflow.js";

/** @typedef {"address" | "language" | "link" | "view"} Subject */

export class Notice {
  #place = element("notice", HTMLElement);
  #text = element("notice-text", HTMLElement);
  /** The messages, by their subjects. @type {Map<Subject, () => string>} */
  #messages = new Map();

  /** @param {() => void} closed called when the notice has closed */
  constructor(closed) {
    this.closed = closed;
    element("notice-close", HTMLButtonElement).addEventListener("click", () => {
      this.#messages.clear();
      this.#write();
    });
  }

  /**
   * Shows the parameters of a link that were ignored.
   * @param {import("../pkg/em_coins.js").LinkOutcome} followed
   * @param {import("../pkg/em_coins.js").RejectedParam} [late] a parameter that was rejected after its data were loaded
   */
  tell({ rejected, more, language }, late) {
    const sentences = [...rejected, ...(late ? [late] : [])].map(
      ({ pair, name, values, message }) => {
        return () => `${pair}: ${localized(name, values, message)}`;
      },
    );
    if (language && !supportedLanguage(language))
      sentences.push(() => words.link.noLanguage(language, languages));
    if (more > 0) sentences.push(() => words.link.andMore(whole(more)));
    const all = [() => words.link.notTaken, ...sentences];
    const tell = () => all.map((sentence) => sentence()).join("\n");
    this.show("link", sentences.length > 0 && tell);
  }

  /**
   * Shows a message instead of the last one on the same subject.
   * @param {Subject} subject
   * @param {false | "" | undefined | (() => string)} message none takes the last one back
   */
  show(subject, message) {
    if (message) {
      this.#messages.set(subject, message);
      announceError(message());
    } else if (!this.#messages.delete(subject)) return;
    this.#write();
  }

  #write() {
    this.#place.hidden = this.#messages.size === 0;
    if (this.#place.hidden) {
      clearMessage(this.#text);
      this.closed();
      return;
    }
    setMessage(this.#text, () => [...this.#messages.values()].map((tell) => tell()).join("\n"));
    focusableWhereItScrolls(this.#text, "tall");
  }
}
