/**
 * What changed, for those who listen: one polite live region, apart from the visible text, which says each change once.
 */

import { element } from "./dom.js";

/** The reader rests when nothing has changed for so long: longer than between two presses of a key. */
const REST_IN_MILLISECONDS = 500;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

// After a fault the crate is not asked again for what it had to tell; see crash-dialog.js.
addEventListener("crash", () => clearTimeout(waiting));

/**
 * Announces a change once the reader rests. Of a series, as by a key that is held or a slider, only the last is announced.
 * @param {() => string} tell in the language that the page speaks by then
 */
export function announce(tell) {
  // What stands on the page when it opens is read with the page.
  if (!document.documentElement.dataset.ready) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    // A new node is announced also where it says the same as the one before.
    element("announcement", HTMLElement).replaceChildren(tell());
  }, REST_IN_MILLISECONDS);
}
