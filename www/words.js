/** The words of the page in the reader's language. They are text only, written in `words/`, a file each. */

import { words as english } from "./words/en.js";

/** @typedef {import("./words/en.js").Words} Words */

/** The catalogue in use. @type {Words} */
export const words = english;

/**
 * Writes every word that stands on the page for good: `data-word` names the text of an element,
 * `data-label` its name for those who cannot see it.
 */
export function writeLabels() {
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

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
