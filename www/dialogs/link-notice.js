/**
 * The notice at the top of the page, shown until the reader closes it: ignored link parameters, a language that failed
 * to load, or an address that cannot be updated.
 */

import { whole } from "../i18n/format-numbers.js";
import { clearMessage, localized, setMessage, supportedLanguage, words } from "../i18n/i18n.js";
import { languages } from "../pkg/languages.js";
import { element } from "../platform/dom.js";
import { focusableWhereItScrolls } from "../platform/focusable-overflow.js";

export class Notice {
  #place = element("notice", HTMLElement);
  #text = element("notice-text", HTMLElement);

  /** @param {() => void} closed called when the notice has closed */
  constructor(closed) {
    this.closed = closed;
    element("notice-close", HTMLButtonElement).addEventListener("click", () => this.#close());
  }

  /**
   * Reports the ignored parameters of a link.
   * @param {import("../pkg/em_coins.js").LinkOutcome} followed
   * @param {import("../pkg/em_coins.js").RejectedParam} [late] a parameter that was rejected after the data had loaded
   * @param {string} [missing] the name of the language that failed to load, in that language
   */
  tell({ rejected, more, language }, late, missing) {
    const sentences = [...rejected, ...(late ? [late] : [])].map(
      ({ pair, name, values, message }) => {
        return () => `${pair}: ${localized(name, values, message)}`;
      },
    );
    if (language && !supportedLanguage(language))
      sentences.push(() => words.link.noLanguage(language, languages));
    if (more > 0) sentences.push(() => words.link.andMore(whole(more)));
    if (sentences.length > 0) sentences.unshift(() => words.link.notTaken);
    if (missing) sentences.push(() => words.languageMissing(missing));
    if (sentences.length > 0) this.show(() => sentences.map((sentence) => sentence()).join("\n"));
    else this.#close();
  }

  /** @param {() => string} message */
  show(message) {
    this.#place.hidden = false;
    setMessage(this.#text, message);
    focusableWhereItScrolls(this.#text, "tall");
  }

  #close() {
    this.#place.hidden = true;
    clearMessage(this.#text);
    this.closed();
  }
}
