/** The dialog for custom tosses, typed or from a file. */

import { takesText } from "../controls/shortcuts.js";
import { isRun, textOf } from "../export/files.js";
import { number } from "../i18n/format-numbers.js";
import { messageOf, words } from "../i18n/i18n.js";
import { announceError } from "../platform/announce.js";
import { element } from "../platform/dom.js";
import { closedBy, showDialog } from "./show-dialog.js";

/** The maximum number of characters in the field. Longer text would block the browser for seconds, and is truncated. */
const LONG = 20_000;

/**
 * @param {(text: string, wanted: () => boolean, progress: (done: number) => void) => Promise<void>} give reads the
 *   tosses while `wanted` returns `true`, and reports the progress; rejects if they are invalid
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

  /** The complete text, if it is too long for the field. @type {string | undefined} */
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
  /** Counts how often the dialog was closed: closing it cancels a load. */
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
  /** The number of the last load: a new load cancels pending ones. */
  let brought = 0;
  const takeBack = () => {
    message.textContent = "";
    dialog.querySelector("[role=alert]")?.replaceChildren();
    text.removeAttribute("aria-invalid");
  };
  const work = () => {
    dialog.setAttribute("aria-busy", "true");
    bar.removeAttribute("value"); // indeterminate until the first progress report
  };
  const rest = () => dialog.removeAttribute("aria-busy");
  const showError = (/** @type {string} */ reason) => {
    // Focus first, because a screen reader then reads the field's description, which does not yet contain the message:
    // so it is announced only once. On a zoomed page, the dialog is higher than the window, and Firefox
    // would later scroll to the focused element again.
    text.focus({ preventScroll: true });
    message.textContent = reason;
    announceError(reason);
    text.setAttribute("aria-invalid", "true");
    message.scrollIntoView({ block: "nearest" });
  };

  const accept = async (/** @type {string} */ found) => {
    if (dialog.hasAttribute("aria-busy")) return false; // a double click
    takeBack();
    work();
    const [opened, bringing] = [times, brought];
    const wanted = () => times === opened && brought === bringing;
    try {
      await give(found, wanted, (done) => {
        bar.value = done;
      });
    } catch (error) {
      if (!wanted()) return false;
      rest(); // what is busy is not announced
      showError(messageOf(error));
      return false;
    }
    if (!wanted()) return false;
    rest();
    // A closing dialog restores the focus to its button, and the next Space would open it again.
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
      // A folder, a file that was removed or is not text, or several files.
      if (opened !== times || bringing !== brought) return;
      rest();
      write("");
      showError(words.own.unreadable(messageOf(error)));
      return;
    }
    if (opened !== times || bringing !== brought) return;
    rest();
    write(found);
    // A saved run or an empty text needs no review by the reader.
    if ((isRun(found) || found.trim() === "") && (await accept(found))) write("");
  };
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    await take(chosen);
    file.value = ""; // so that the reader can choose the same file again after correcting it
  });
  listenForText(take);
  return open;
}

/**
 * Listens for text that is dropped on the page or pasted outside of fields, and for pasted text that is too long for a
 * field.
 * @param {(found: string | Blob | Promise<never>) => void} take
 */
function listenForText(take) {
  // The browser handles text that is moved within a field.
  const isMoved = (/** @type {DragEvent} */ { target, dataTransfer }) =>
    takesText(target) && !dataTransfer?.types.includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!isMoved(event)) event.preventDefault();
  });
  // Closes any other dialog, because it refers to the current data; but not the crash dialog.
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
    event.preventDefault(); // the browser would paste the text again into the dialog, which gets the focus
    take(found);
  });
}
