/** The page's text in the reader's language, from the catalogues in `locales/`. */

import { languages } from "../pkg/languages.js";
import { withNumbersGrouped } from "./group-digits.js";
import { words as english } from "./locales/en.js";

/** @typedef {import("./locales/en.js").Words} Words */

/** The catalogue in use. @type {Words} */
export let words = english;

/** The messages on screen, and how each is written. @type {Map<Element, () => string>} */
const said = new Map();

/** The language in use, as the tag of its file; none before the first word. */
export let language = "";

/** The language that was asked for last: one that comes late must not take its place. */
let sought = "";

/** Counts the catalogues that did not load. */
let failures = 0;

/**
 * Speaks another language.
 * @param {string} tag one of the page's languages
 * @returns {Promise<void>}
 */
export async function speak(tag) {
  sought = tag;
  if (tag === language) return;
  const module = tag === "en" ? undefined : await fetchCatalogue(tag);
  if (tag !== sought) return;
  // A language that does not arrive leaves the words as they are, if there are any.
  if (module === null) {
    if (!language) await speak("en");
    return;
  }
  const catalogue = module?.words ?? english;
  language = tag;
  words = catalogue;
  document.documentElement.lang = tag;
  document.title = words.labels.title;
  writeLabels();
  for (const [place, tell] of said) place.textContent = tell();
}

/** Returns the module with a catalogue; `null` if it does not load. @param {string} tag */
async function fetchCatalogue(tag) {
  // Firefox remembers which address failed, so the next attempt has another.
  const attempt = failures > 0 ? `?retry=${failures}` : "";
  try {
    return await import(`./locales/${tag}.js${attempt}`);
  } catch {
    failures += 1;
    return null;
  }
}

/**
 * Shows a message until it is cleared, and rewrites it when the language changes.
 * @param {Element} place
 * @param {() => string} tell
 */
export function setMessage(place, tell) {
  said.set(place, tell);
  place.textContent = tell();
}

/** Clears the message there. @param {Element} place */
export function clearMessage(place) {
  said.delete(place);
  place.textContent = "";
}

/** The first of the reader's languages that the page speaks. */
export function preferredLanguage() {
  return navigator.languages.map(supportedLanguage).find(Boolean) ?? "en";
}

/**
 * The language of the page for a tag: as spoken there or, failing that, elsewhere; `de` for `de-AT`.
 * @param {string} tag
 */
export function supportedLanguage(tag) {
  const whole = tag.toLowerCase();
  return [whole, whole.split("-")[0]].find((each) => languages.includes(each));
}

/**
 * Writes every word that stands on the page for good: `data-word` names the text of an element,
 * `data-label` its name for those who cannot see it.
 */
function writeLabels() {
  for (const place of document.querySelectorAll("[data-word]")) {
    place.textContent = label(place.getAttribute("data-word"));
  }
  for (const place of document.querySelectorAll("[data-label]")) {
    place.ariaLabel = label(place.getAttribute("data-label"));
  }
}

/** @param {string | null} name */
function label(name) {
  const text = words.labels[/** @type {keyof Words["labels"]} */ (name)];
  if (text === undefined) throw new Error(`no language has a word for ${name}`);
  return text;
}

/** An error of the page itself, with a message in the current language. */
export class Refusal extends Error {
  /** @param {() => string} tell */
  constructor(tell) {
    super(tell());
    this.tell = tell;
  }
}

/** @param {unknown} error */
export function messageOf(error) {
  if (error instanceof Refusal) return error.tell();
  // A panic of the crate needs more than a message; see crash-dialog.js.
  if (error instanceof WebAssembly.RuntimeError) reportError(error);
  if (!(error instanceof Error)) return String(error);
  return Array.isArray(error.cause)
    ? localized(error.name, error.cause, error.message)
    : error.message;
}

/**
 * The message of an error of the crate in the language of the page.
 * @param {string} name
 * @param {string[]} values
 * @param {string} message in English
 */
export function localized(name, values, message) {
  const sentence = Object.hasOwn(words.errors, name) ? words.errors[name](...values) : message;
  return withNumbersGrouped(sentence);
}
