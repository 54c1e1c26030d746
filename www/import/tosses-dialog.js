/** The dialog for own tosses, typed, pasted or from a file: says how it reads them, and lets the reader correct it. */

import { number } from "../i18n/format-numbers.js";
import { language, localized, messageOf, words } from "../i18n/i18n.js";
import { importWords } from "../i18n/lazy-words.js";
import { announce, announceError } from "../platform/announce.js";
import { element } from "../platform/dom.js";
import { textsOf } from "./decode.js";
import { advance, inferReading, isRun, readRun } from "./parse-in-slices.js";
import { Preview } from "./preview.js";

/** @typedef {import("../pkg/em_coins.js").Import} Import */

/** How long nothing is typed before the text is read, in milliseconds. */
const REST = 150;

export class TossesDialog {
  #dialog = element("own-dialog", HTMLDialogElement);
  #field = element("own-text", HTMLTextAreaElement);
  #message = element("own-error", HTMLElement);
  #beginning = element("own-beginning", HTMLElement);
  #clear = element("own-clear", HTMLButtonElement);
  #bar = element("own-progress", HTMLProgressElement);
  #preview;
  /** The complete text, if it is too long for the field. @type {string | undefined} */
  #whole;
  /** The text that was read last, how, and whether the reader sees it. @type {{ text: string, source: Import, isShown: boolean } | undefined} */
  #read;
  /** Counts what was asked for: a later request, or closing, cancels the earlier ones. */
  #requests = 0;
  #timer = 0;
  /** Settles when the pointer is up: a button that moves while it is pressed gets no click. @type {Promise<void>} */
  #released = Promise.resolve();

  /**
   * @param {import("../pkg/em_coins.js").Session} session
   * @param {() => void} taken called when the session has other data to load
   * @param {number} longest the most characters in the field
   */
  constructor(session, taken, longest) {
    this.session = session;
    this.taken = taken;
    this.longest = longest;
    this.#preview = new Preview((change) => this.#correct(change));
    this.#clear.addEventListener("click", () => {
      this.#write("");
      this.#takeBack();
      this.#forget();
      this.#field.focus();
    });
    this.#field.addEventListener("input", () => {
      this.#preview.hide();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#look(), REST);
    });
    this.#dialog.addEventListener("pointerdown", ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      this.#released = new Promise((release) => {
        // The click comes before the timer.
        const up = () => setTimeout(release);
        for (const end of ["pointerup", "pointercancel"]) addEventListener(end, up, { once: true });
      });
    });
    this.#dialog.addEventListener("close", () => {
      this.#requests += 1;
      this.#rest();
      this.#forget();
      if (this.#whole) this.#write("");
    });
  }

  /** Prepares the dialog that has just been shown. */
  opened() {
    this.#takeBack();
    this.#look();
  }

  /** Takes the tosses, or says why not; what can be read in several ways is first shown. */
  async use() {
    clearTimeout(this.#timer);
    const text = this.#text();
    this.#preview.flush();
    this.#takeBack();
    const wasShown = this.#read?.text === text;
    this.#work();
    const wanted = this.#request();
    try {
      if (isRun(text)) {
        if (!(await readRun(this.session, text, wanted, this.#progress))) return;
      } else {
        const source = wasShown ? this.#read?.source : await this.#infer(text, wanted);
        if (!source || !wanted()) return;
        // A correction may have been made a moment ago.
        if (!(await advance(source, wanted, this.#progress))) return;
        const outlook = source.outlook();
        if (outlook.isDoubtful && !this.#read?.isShown) {
          await this.#show(source);
          if (!wanted()) return;
          this.#rest();
          announce(() => this.#preview.text);
          this.#preview.focus();
          return;
        }
        if (outlook.error) await this.#show(source);
        this.session.takeSets(source.finish());
      }
    } catch (error) {
      if (!wanted()) return;
      this.#rest(); // what is busy is not announced
      this.#showError(messageOf(error));
      return;
    }
    if (!wanted()) return;
    this.#rest();
    this.taken();
    // A closing dialog restores the focus to its button, and the next Space would open it again.
    const step = element("step", HTMLButtonElement);
    const toStep = () => step.focus({ preventScroll: true });
    if (this.#dialog.open) this.#dialog.addEventListener("close", toStep, { once: true });
    this.#dialog.close();
    if (isRun(text)) this.#write("");
  }

  /**
   * Shows a text or a file, and how it is read.
   * @param {string | Blob | Promise<never>} given
   */
  async take(given) {
    this.#takeBack();
    this.#forget();
    const wanted = this.#request();
    let texts;
    try {
      this.#work();
      texts = typeof given === "string" ? [given] : await textsOf(await given);
    } catch (error) {
      // A folder, a file that was removed or is not text, or several files.
      if (!wanted()) return;
      this.#rest();
      this.#write("");
      this.#showError(words.own.unreadable(messageOf(error)));
      return;
    }
    if (!wanted()) return;
    const text = texts.length > 1 ? await this.#best(texts, wanted) : texts[0];
    if (text === undefined) return;
    this.#write(text);
    // A saved run or an empty text needs no review by the reader.
    if (isRun(text) || text.trim() === "") await this.use();
    else await this.#look();
  }

  /**
   * Returns the first text that has one meaning; without one, the first that can be read.
   * @param {string[]} texts
   * @param {() => boolean} wanted
   */
  async #best(texts, wanted) {
    let best;
    for (const text of texts) {
      const source = await inferReading(text, wanted, () => undefined);
      if (!source) return;
      const { error, isDoubtful } = source.outlook();
      source.free();
      if (!error && !isDoubtful) return text;
      if (!error) best ??= text;
    }
    return best ?? texts[texts.length - 1];
  }

  /** Shows how the text is read. */
  async #look() {
    const text = this.#text();
    if (this.#read?.text === text) {
      await this.#show(this.#read.source);
      return;
    }
    this.#forget();
    if (text.trim() === "" || isRun(text)) return;
    const wanted = this.#request();
    const isLong = this.#whole !== undefined;
    if (isLong) this.#work();
    try {
      const source = await this.#infer(text, wanted);
      if (source && wanted()) await this.#show(source);
    } catch {
      // It is said when the reader wants to use the tosses.
    }
    if (wanted()) this.#rest();
  }

  /**
   * @param {string} text
   * @param {() => boolean} wanted
   */
  async #infer(text, wanted) {
    const source = await inferReading(text, wanted, this.#progress);
    if (!source) return;
    this.#forget();
    this.#read = { text, source, isShown: false };
    return source;
  }

  /** @param {Import} source */
  async #show(source) {
    const sentences = await importWords(language);
    await this.#released;
    if (!sentences || this.#read?.source !== source) return;
    this.#preview.show(source.outlook(), sentences);
    this.#read.isShown = true;
  }

  /**
   * Reads again as the reader has corrected it.
   * @param {(source: Import) => void} change
   */
  async #correct(change) {
    const source = this.#read?.source;
    if (!source) return;
    this.#takeBack();
    change(source);
    const wanted = this.#request();
    if (!(await advance(source, wanted, this.#progress))) return;
    await this.#show(source);
    const { error } = source.outlook();
    if (error) {
      const message = localized(error.name, error.values, error.message);
      this.#message.textContent = message;
      announceError(message);
    } else announce(() => this.#preview.text);
  }

  #text() {
    return this.#whole ?? this.#field.value;
  }

  /** @param {string} found */
  #write(found) {
    this.#whole = found.length > this.longest ? found : undefined;
    this.#field.value = this.#whole ? `${found.slice(0, this.longest)}…` : found;
    this.#field.readOnly = this.#whole !== undefined;
    this.#clear.hidden = this.#whole === undefined;
    this.#beginning.textContent = this.#whole
      ? words.own.beginning(number(this.longest, 0), number(found.length, 0))
      : "";
  }

  #request() {
    this.#requests += 1;
    const request = this.#requests;
    return () => this.#requests === request;
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#read?.source.free();
    this.#read = undefined;
    this.#preview.hide();
  }

  #takeBack() {
    this.#message.textContent = "";
    this.#dialog.querySelector("[role=alert]")?.replaceChildren();
    this.#field.removeAttribute("aria-invalid");
  }

  #progress = (/** @type {number} */ done) => {
    this.#bar.value = done;
  };

  #work() {
    this.#dialog.setAttribute("aria-busy", "true");
    this.#bar.removeAttribute("value"); // indeterminate until the first progress report
  }

  #rest() {
    this.#dialog.removeAttribute("aria-busy");
  }

  /** @param {string} reason */
  #showError(reason) {
    // Focus first, because a screen reader then reads the field's description, which does not yet contain the message:
    // so it is announced only once. On a zoomed page, the dialog is higher than the window, and Firefox
    // would later scroll to the focused element again.
    this.#field.focus({ preventScroll: true });
    this.#message.textContent = reason;
    announceError(reason);
    this.#field.setAttribute("aria-invalid", "true");
    this.#message.scrollIntoView({ block: "nearest" });
  }
}
