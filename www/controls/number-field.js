/** Fields in which the reader writes a number, each with its message and perhaps a slider. */

import { fieldNumber } from "../i18n/format-numbers.js";
import { clearMessage, messageOf, setMessage } from "../i18n/i18n.js";
import { announceError } from "../platform/announce.js";
import { element } from "../platform/dom.js";
import { listenToSlider } from "./touch-slider.js";

/** A text field that holds a number; a text it does not accept stays, with a message beside it. */
export class NumberField {
  /** @type {number} */
  #value = 0;
  /** The text that is refused, if any. @type {string | undefined} */
  #refused;

  /**
   * @param {string} id
   * @param {(text: string) => number} read throws when it does not accept the text
   * @param {(field: NumberField) => void} changed called when the reader gave another number
   */
  constructor(id, read, changed) {
    this.input = element(id, HTMLInputElement);
    this.message = element(`${id}-error`, HTMLElement);
    this.input.setAttribute("aria-describedby", this.message.id);
    const slider = this.input.parentElement?.querySelector("input[type=range]");
    this.slider = slider instanceof HTMLInputElement ? slider : undefined;

    this.input.addEventListener("change", () => {
      try {
        this.value = read(this.input.value);
      } catch (error) {
        this.showError(error);
        return;
      }
      changed(this);
    });
    this.input.addEventListener("keydown", ({ key, isComposing }) => {
      // The browser reports no change there.
      const isSame = key === "Enter" && !isComposing && this.input.value === this.#refused;
      if (isSame) announceError(this.message.textContent ?? "");
    });
    if (!this.slider) return;
    listenToSlider(this.slider, () => {
      this.value = Number(this.slider?.value);
      changed(this);
    });
  }

  get value() {
    return this.#value;
  }

  set value(value) {
    this.#value = value;
    this.accept();
  }

  /** Shows the last number accepted, and takes a message back. */
  accept() {
    this.input.value = this.slider ? fieldNumber(this.#value) : String(this.#value);
    this.input.style.setProperty("--letters", String(this.input.value.length));
    if (this.slider) this.slider.value = String(this.#value);
    clearMessage(this.message);
    this.input.ariaInvalid = null;
    this.#refused = undefined;
  }

  /** @param {unknown} error */
  showError(error) {
    // Messages of neighbours would cover each other: one stands, and the others come with the focus.
    const neighbours = this.input.form?.querySelectorAll(".latest") ?? [];
    for (const other of neighbours) other.classList.remove("latest");
    this.message.classList.add("latest");
    setMessage(this.message, () => messageOf(error));
    announceError(messageOf(error));
    this.input.ariaInvalid = "true";
    this.#refused = this.input.value;
  }
}
