/** Opens the dialog for own tosses, whose script is loaded when it is first used; and text that is dropped or pasted. */

import { takesText } from "../controls/shortcuts.js";
import { closedBy, showDialog } from "../dialogs/show-dialog.js";
import { words } from "../i18n/i18n.js";
import { announceError } from "../platform/announce.js";
import { element } from "../platform/dom.js";

/** The maximum number of characters in the field. Longer text would block the browser for seconds, and is truncated. */
const LONG = 20_000;

/** Part of a web page, which browsers hand over as text. */
const HTML = { type: "text/html" };

/**
 * @param {import("../pkg/em_coins.js").Session} session
 * @param {() => void} taken called when the session has other data to load
 * @param {() => void} closed called when the dialog has closed
 * @returns {() => void} opens the dialog
 */
export function ownTosses(session, taken, closed) {
  const dialog = element("own-dialog", HTMLDialogElement);
  /** @type {Promise<import("./tosses-dialog.js").TossesDialog> | undefined} */
  let loading;
  const load = async () => {
    loading ??= import("./tosses-dialog.js").then(
      ({ TossesDialog }) => new TossesDialog(session, taken, LONG),
    );
    return await loading;
  };
  /** Shows the dialog at once, and goes on when its script is there. */
  const withDialog = async (
    /** @type {(loaded: import("./tosses-dialog.js").TossesDialog) => unknown} */ act,
  ) => {
    let loaded;
    try {
      loaded = await load();
    } catch {
      loading = undefined;
      dialog.removeAttribute("aria-busy");
      element("own-error", HTMLElement).textContent = words.files.notThere;
      announceError(words.files.notThere);
      return;
    }
    await act(loaded);
  };
  const open = () => {
    element("own-error", HTMLElement).textContent = "";
    showDialog(dialog, element("own-text", HTMLTextAreaElement));
  };
  closedBy(dialog, "own-cancel");
  dialog.addEventListener("close", closed);
  element("own-use", HTMLButtonElement).addEventListener("click", () => {
    if (dialog.hasAttribute("aria-busy")) return; // a double click
    dialog.setAttribute("aria-busy", "true");
    withDialog((loaded) => loaded.use());
  });
  const file = element("own-file", HTMLInputElement);
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    await withDialog((loaded) => loaded.take(chosen));
    file.value = ""; // so that the reader can choose the same file again after correcting it
  });
  listenForText((given) => {
    // What cannot be given is said when the script is there.
    if (given instanceof Promise) given.catch(() => undefined);
    open();
    withDialog((loaded) => loaded.take(given));
  });
  return () => {
    open();
    withDialog((loaded) => loaded.opened());
  };
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
  const textIn = (/** @type {DataTransfer} */ data) => data.getData("text/plain");
  // A link or a part of a web page that is handed over without plain text.
  const linkIn = (/** @type {DataTransfer} */ data) => data.getData("text/uri-list");
  const htmlIn = (/** @type {DataTransfer} */ data) => data.getData("text/html");
  const isWithoutText = (/** @type {DataTransfer} */ data) =>
    data.files.length > 0 || linkIn(data) || htmlIn(data);
  const takeWithoutText = (/** @type {DataTransfer} */ data) => {
    const [file, another] = data.files;
    if (another) take(Promise.reject(words.own.severalFiles));
    else take(file ?? (linkIn(data) || new Blob([htmlIn(data)], HTML)));
  };
  document.addEventListener("drop", (event) => {
    if (isMoved(event)) return;
    event.preventDefault();
    const data = event.dataTransfer;
    const hasText = data && data.files.length === 0 && textIn(data);
    if (!data || !(hasText || isWithoutText(data)) || !makeRoom()) return;
    if (hasText) take(textIn(data));
    else takeWithoutText(data);
  });
  document.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!data) return;
    // A spreadsheet copies its cells as text, and as a picture besides.
    const found = textIn(data);
    const isLeft = found ? isField(event.target) && found.length <= LONG : !isWithoutText(data);
    if (isLeft || !makeRoom()) return;
    event.preventDefault(); // the browser would paste the text again into the dialog, which gets the focus
    if (found) take(found);
    else takeWithoutText(data);
  });
}
