/** The dialog in which the reader writes tosses of their own, or opens a file that holds some. */

import { takesText } from "../controls/shortcuts.js";
import { isRun, textOf } from "../export/lazy-file-support.js";
import { number } from "../i18n/format-numbers.js";
import { messageOf, words } from "../i18n/i18n.js";
import { element } from "../platform/dom.js";
import { closedBy, showDialog } from "./show-dialog.js";

/** A longer text would stop the browser for seconds if it stood in a field: there it is shown in part. */
const LONG = 20_000;

/**
 * @param {(text: string, wanted: () => boolean, progress: (done: number) => void) => Promise<void>} give takes the
 *   tosses, as long as they are wanted, and tells how much is done; fails when it does not accept them
 * @param {() => void} closed called when the dialog has closed
 * @returns {() => void} opens the dialog
 */
export function ownTosses(give, closed) {
  const dialog = element("own-dialog", HTMLDialogElement);
  const text = element("own-text", HTMLTextAreaElement);
  const message = element("own-error", HTMLElement);
  const beginning = element("own-beginning", HTMLElement);
  const file = element("own-file", HTMLInputElement);
  const clear = element("own-clear", HTMLButtonElement);
  const bar = element("own-progress", HTMLProgressElement);

  /** A text too long to be shown. @type {string | undefined} */
  let whole;
  const write = (/** @type {string} */ found) => {
    whole = found.length > LONG ? found : undefined;
    text.value = whole ? `${found.slice(0, LONG)}…` : found;
    text.readOnly = whole !== undefined;
    clear.hidden = whole === undefined;
    beginning.textContent = whole
      ? words.own.beginning(number(LONG, 0), number(found.length, 0))
      : "";
  };

  clear.addEventListener("click", () => {
    write("");
    takeBack();
    text.focus();
  });
  closedBy(dialog, "own-cancel");
  /** Counts how often the dialog was closed: closing it cancels the reading. */
  let times = 0;
  dialog.addEventListener("close", () => {
    times += 1;
    rest();
    if (whole) write("");
    closed();
  });
  element("own-use", HTMLButtonElement).addEventListener("click", () =>
    accept(whole ?? text.value),
  );
  /** What was brought last: what was brought before, and comes later, is not wanted any more. */
  let brought = 0;
  const takeBack = () => {
    message.textContent = "";
    text.removeAttribute("aria-invalid");
  };
  const work = () => {
    dialog.setAttribute("aria-busy", "true");
    bar.removeAttribute("value"); // until it is known how much there is to do
  };
  const rest = () => dialog.removeAttribute("aria-busy");
  const showError = (/** @type {string} */ reason) => {
    // First the focus, which reads the description of the field: the message is announced once, as an alert.
    // Enlarged, the dialog is higher than the window; Firefox would scroll to what has the focus once more, later.
    text.focus({ preventScroll: true });
    message.textContent = reason;
    text.setAttribute("aria-invalid", "true");
    message.scrollIntoView({ block: "nearest" });
  };

  const accept = async (/** @type {string} */ found) => {
    if (dialog.hasAttribute("aria-busy")) return false; // it was pressed twice
    work();
    const [opened, bringing] = [times, brought];
    const wanted = () => times === opened && brought === bringing;
    try {
      await give(found, wanted, (done) => {
        bar.value = done;
      });
    } catch (error) {
      if (wanted()) showError(messageOf(error));
      return false;
    } finally {
      if (wanted()) rest();
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
    takeBack();
    showDialog(dialog, text);
  };
  const take = async (/** @type {string | Blob | Promise<never>} */ given) => {
    open();
    const [opened, bringing] = [times, ++brought];
    let found;
    try {
      if (typeof given === "string") found = given;
      else {
        work();
        found = await textOf(await given);
      }
    } catch (error) {
      // A folder, a file that went away or is no text, or several files.
      if (opened !== times || bringing !== brought) return;
      rest();
      write("");
      showError(words.own.unreadable(messageOf(error)));
      return;
    }
    if (opened !== times || bringing !== brought) return;
    rest();
    write(found);
    // Neither a saved run nor nothing at all is tosses to look over first.
    if ((isRun(found) || found.trim() === "") && (await accept(found))) write("");
  };
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    await take(chosen);
    file.value = ""; // so that the same file can be chosen again, once it is mended
  });
  listenForText(take);
  return open;
}

/**
 * Text that is dropped on the page, or pasted where nothing is being written; and what is too long for the
 * field that it is pasted in.
 * @param {(found: string | Blob | Promise<never>) => void} take
 */
function listenForText(take) {
  // What is moved within a field is left to the browser.
  const isMoved = (/** @type {DragEvent} */ { target, dataTransfer }) =>
    takesText(target) && !dataTransfer?.types.includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!isMoved(event)) event.preventDefault();
  });
  // Another dialog speaks of the data that there are, and makes room; but not that of a page that has stopped.
  const makeRoom = () => {
    const other = document.querySelector("dialog[open]:not(#own-dialog)");
    if (other?.id === "crash") return false;
    if (other instanceof HTMLDialogElement) other.close();
    return true;
  };
  const isField = (/** @type {EventTarget | null} */ target) =>
    takesText(target) && !(target instanceof HTMLTextAreaElement && target.readOnly);
  document.addEventListener("drop", (event) => {
    if (isMoved(event)) return;
    event.preventDefault();
    if (!event.dataTransfer || !makeRoom()) return;
    const [file, another] = event.dataTransfer.files;
    const found = event.dataTransfer.getData("text/plain");
    if (another) take(Promise.reject(words.own.severalFiles));
    else if (file) take(file);
    else if (found) take(found);
  });
  document.addEventListener("paste", (event) => {
    const found = event.clipboardData?.getData("text/plain");
    if (!found || (isField(event.target) && found.length <= LONG) || !makeRoom()) return;
    event.preventDefault(); // the dialog takes the focus, and the browser would paste there once more
    take(found);
  });
}
