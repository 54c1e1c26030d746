/**
 * Announcements for screen readers: live regions apart from the visible text announce each change once. A visible
 * message that is itself a live region would be announced again with each language, and where it describes a field.
 */

import { element } from "./dom.js";

/** The delay after the last change of a series, longer than between two key presses. */
export const REST_IN_MILLISECONDS = 500;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

// After a crash the crate is not called again; see crash-dialog.js.
addEventListener("crash", () => clearTimeout(waiting));

/**
 * Announces a change after a pause. Of a series, such as a held key or a slider, only the last change is announced.
 * @param {() => string} tell in the current language
 */
export function announce(tell) {
  // The initial content is read with the page.
  if (!document.documentElement.dataset.ready) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    // A new node is announced even if its text is the same as before.
    element("announcement", HTMLElement).replaceChildren(tell());
  }, REST_IN_MILLISECONDS);
}

/**
 * Announces at once that something is refused or wrong, also if it is the same as before.
 * @param {string} message
 */
export function announceError(message) {
  // A modal dialog makes everything outside it inert, and silent.
  const inDialog = document.querySelector("dialog[open] [role=alert]");
  (inDialog ?? element("alert", HTMLElement)).replaceChildren(message);
}
