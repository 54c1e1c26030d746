/** The dialog in which the reader writes tosses of their own, or opens a file that holds some. */

import { closedBy, showDialog } from "./dialogs.js";
import { element } from "./element.js";
import { takesText } from "./keys.js";
import { number } from "./numbers.js";
import { messageOf, words } from "./words.js";

/** A longer text would stop the browser for seconds if it stood in a field: there it is shown in part. */
const LONG = 20_000;

/**
 * @param {(text: string, wanted: () => boolean) => Promise<void>} give takes the tosses, as long as they are wanted;
 *   fails when it does not accept them
 * @param {() => void} closed called when the dialog is gone, whatever came of it
 * @returns {() => void} opens the dialog
 */
export function ownTosses(give, closed) {
  const dialog = element("own-dialog", HTMLDialogElement);
  const text = element("own-text", HTMLTextAreaElement);
  const message = element("own-error", HTMLElement);
  const beginning = element("own-beginning", HTMLElement);
  const file = element("own-file", HTMLInputElement);

  /** A text too long to be shown. @type {string | undefined} */
  let whole;
  const write = (/** @type {string} */ found) => {
    whole = found.length > LONG ? found : undefined;
    text.value = whole ? `${found.slice(0, LONG)}…` : found;
    text.readOnly = whole !== undefined;
    beginning.textContent = whole
      ? words.own.beginning(number(LONG, 0), number(found.length, 0))
      : "";
  };

  closedBy(dialog, "own-cancel");
  /** How often the dialog was closed: whoever closes it while a text is read wants nothing of it. */
  let times = 0;
  dialog.addEventListener("close", () => {
    times += 1;
    dialog.removeAttribute("aria-busy");
    if (whole) write("");
    closed();
  });
  element("own-use", HTMLButtonElement).addEventListener("click", () =>
    accept(whole ?? text.value),
  );
  const complain = (/** @type {string} */ reason) => {
    // First the focus, which reads the description of the field: the message is announced once, as an alert.
    // Enlarged, the dialog is higher than the window; Firefox would scroll to what has the focus once more, later.
    text.focus({ preventScroll: true });
    message.textContent = reason;
    text.setAttribute("aria-invalid", "true");
    message.scrollIntoView({ block: "nearest" });
  };

  const accept = async (/** @type {string} */ found) => {
    if (dialog.hasAttribute("aria-busy")) return false; // it was pressed twice
    dialog.setAttribute("aria-busy", "true");
    const opened = times;
    const wanted = () => times === opened;
    try {
      await give(found, wanted);
    } catch (error) {
      if (wanted()) complain(messageOf(error));
      return false;
    } finally {
      if (wanted()) dialog.removeAttribute("aria-busy");
    }
    if (!wanted()) return false;
    // The dialog gives the focus back to its button, and the next Space would open it again.
    const step = element("step", HTMLButtonElement);
    const toStep = () => step.focus({ preventScroll: true });
    if (dialog.open) dialog.addEventListener("close", toStep, { once: true });
    dialog.close();
    return true;
  };
  const open = () => {
    message.textContent = "";
    text.removeAttribute("aria-invalid");
    showDialog(dialog, text);
  };
  const take = async (/** @type {string | Promise<string>} */ given) => {
    /** @type {string} */
    let found;
    try {
      found = await given;
    } catch (error) {
      // A folder, a file that went away, or several files.
      open();
      complain(words.own.unreadable(messageOf(error)));
      return;
    }
    write(found);
    open();
    // Neither a saved run nor nothing at all is tosses to look over first.
    if ((isRun(found) || found.trim() === "") && (await accept(found))) write("");
  };
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    await take(chosen.text());
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
 * Text that is dropped on the page, or pasted where nothing is being written; and what is too long for the
 * field that it is pasted in.
 * @param {(found: string | Promise<string>) => void} take
 */
function listenForText(take) {
  // What is moved within a field is left to the browser.
  const isMoved = (/** @type {DragEvent} */ { target, dataTransfer }) =>
    takesText(target) && !dataTransfer?.types.includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!isMoved(event)) event.preventDefault();
  });
  // Another dialog speaks of the data that there are.
  const isElsewhere = () => document.querySelector("dialog[open]:not(#own-dialog)") !== null;
  document.addEventListener("drop", (event) => {
    if (isMoved(event)) return;
    event.preventDefault();
    if (isElsewhere()) return;
    const [file, another] = event.dataTransfer?.files ?? [];
    const found = event.dataTransfer?.getData("text/plain");
    if (another) take(Promise.reject(words.own.severalFiles));
    else if (file) take(file.text());
    else if (found) take(found);
  });
  document.addEventListener("paste", (event) => {
    const found = event.clipboardData?.getData("text/plain");
    if (!found || isElsewhere() || (takesText(event.target) && found.length <= LONG)) return;
    event.preventDefault(); // the dialog takes the focus, and the browser would paste there once more
    take(found);
  });
}
