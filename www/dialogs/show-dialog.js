/** Opening and closing dialogs, without form submission, which a sandboxed frame forbids. */

import { element } from "../platform/dom.js";

/**
 * Opens a dialog, scrolled to its top, with the focus on its heading. The browser would focus the first control, which
 * may be below the text.
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement | null} first the element to focus, by default the heading
 */
export function showDialog(dialog, first = dialog.querySelector("h2")) {
  if (dialog.open) return;
  document.dispatchEvent(new Event("dialogopens"));
  const drawer = document.activeElement?.closest("[popover]");
  dialog.showModal();
  // It closes the drawer that it was opened from, and with it the button that the focus would return to.
  if (drawer) {
    const opener = /** @type {HTMLElement} */ (
      document.querySelector(`[popovertarget=${drawer.id}]`)
    );
    dialog.addEventListener("close", () => opener.focus(), { once: true });
  }
  // The attribute `autofocus` would cause an error in a cross-origin frame.
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
