/** How every dialog opens and closes. No form is submitted for that: a frame in a sandbox forbids it. */

import { element } from "../platform/dom.js";

/**
 * Opens a dialog at its top, with the focus where reading begins. A dialog would give it to its first control, which
 * may stand below all of its text.
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement | null} first what takes the focus; its heading, unless the reader is to write at once
 */
export function showDialog(dialog, first = dialog.querySelector("h2")) {
  if (dialog.open) return;
  document.dispatchEvent(new Event("dialogopens"));
  dialog.showModal();
  // Not by the attribute `autofocus`: in a frame of another page, a browser refuses that aloud.
  first?.focus({ preventScroll: true });
  dialog.scrollTop = 0;
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {string} id of the button that closes it
 */
export function closedBy(dialog, id) {
  element(id, HTMLButtonElement).addEventListener("click", () => dialog.close());
}
