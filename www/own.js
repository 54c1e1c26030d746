/** The dialog in which the reader writes tosses of their own, or opens a file that holds some. */

import { element } from "./fields.js";
import { messageOf } from "./words.js";

/**
 * @param {(text: string) => void} give takes the tosses; throws when it does not accept them
 * @param {() => void} closed called when the dialog is gone, whatever came of it
 * @returns {() => void} opens the dialog
 */
export function ownTosses(give, closed) {
  const dialog = element("own-dialog", HTMLDialogElement);
  const text = element("own-text", HTMLTextAreaElement);
  const message = element("own-error", HTMLElement);
  const file = element("own-file", HTMLInputElement);

  element("own-cancel", HTMLButtonElement).addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", closed);
  element("own-form", HTMLFormElement).addEventListener("submit", (event) => {
    try {
      accept(text.value);
    } catch (error) {
      event.preventDefault();
      complain(error);
    }
  });

  const accept = (/** @type {string} */ found) => {
    give(found);
    // The dialog gives the focus back to its button, and the next Space would open it again.
    const step = element("step", HTMLButtonElement);
    const toStep = () => step.focus({ preventScroll: true });
    dialog.addEventListener("close", toStep, { once: true });
  };
  const open = () => {
    message.textContent = "";
    text.removeAttribute("aria-invalid");
    if (!dialog.open) dialog.showModal();
  };
  const complain = (/** @type {unknown} */ error) => {
    message.textContent = messageOf(error);
    text.setAttribute("aria-invalid", "true");
    text.focus();
  };
  const take = (/** @type {string} */ found) => {
    text.value = found;
    open();
    if (!isRun(found)) return;
    // A saved run is not tosses to look over first.
    try {
      accept(found);
      text.value = "";
      dialog.close();
    } catch (error) {
      complain(error);
    }
  };
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    take(await chosen.text());
    file.value = ""; // so that the same file can be chosen again, once it is mended
  });
  listenForText(take);
  return open;
}

/** Whether a text means to be a run that was saved as JSON. @param {string} text */
function isRun(text) {
  return text.trimStart().startsWith("{");
}

/**
 * Text that is dropped on the page, or pasted where nothing is being written.
 * @param {(text: string) => void} take
 */
function listenForText(take) {
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    take(file ? await file.text() : (event.dataTransfer?.getData("text/plain") ?? ""));
  });
  document.addEventListener("paste", (event) => {
    const writing = event.target instanceof Element && event.target.closest("input, textarea");
    const found = event.clipboardData?.getData("text/plain");
    if (writing || !found) return;
    event.preventDefault(); // the dialog takes the focus, and the browser would paste there once more
    take(found);
  });
}
