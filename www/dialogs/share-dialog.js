/** The dialog for sharing the page: as a link, as a file, embedded in another page, or as data and pictures. */

import { toBlobInChunks, withCopy } from "../export/export-in-chunks.js";
import { pngOf, svgOf } from "../export/picture-export.js";
import { oneFile } from "../export/single-file.js";
import { language, messageOf, words } from "../i18n/i18n.js";
import { sharingWords } from "../i18n/lazy-words.js";
import { element } from "../platform/dom.js";
import { addressOf, isLocal } from "../state/address.js";
import { printWorksheet } from "../views/worksheet.js";
import { Embed } from "./embed-code.js";
import { showQrCode } from "./qr-dialog.js";
import { closedBy, showDialog } from "./show-dialog.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Picture} Picture */
/** @typedef {import("../i18n/sharing/en.js").SharingWords} SharingWords */

/** The names and types of the files that the crate writes, by their kind. */
const FILES = /** @type {const} */ ({
  csv: ["em-coins.csv", "text/csv"],
  iterations: ["em-coins-iterations.csv", "text/csv"],
  json: ["em-coins.json", "application/json"],
  numpy: ["em_coins.py", "text/x-python"],
  r: ["em_coins.R", "text/x-r"],
  notebook: ["em-coins.ipynb", "application/x-ipynb+json"],
});
const KINDS = /** @type {(keyof typeof FILES)[]} */ (Object.keys(FILES));

export class Share {
  #dialog = element("share-dialog", HTMLDialogElement);
  #link = element("link", HTMLInputElement);
  #picture = element("picture", HTMLSelectElement);
  #said = element("share-said", HTMLElement);
  /** The text in the reader's language. @type {SharingWords | undefined} */
  #text;

  /**
   * @param {Session} session
   * @param {() => boolean} truthShown
   */
  constructor(session, truthShown) {
    this.session = session;
    this.embed = new Embed((parts) => addressOf(session.link(parts.join())));
    this.truthShown = truthShown;
    sharingWords(language); // so that it is there when it is asked for, also without network
    closedBy(this.#dialog, "share-close");
    this.#onClick("copy-link", () => this.#copy(this.#link));
    this.#onClick("show-qr", (text) => showQrCode(this.#link.value, text));
    const line = element("embed-line", HTMLTextAreaElement);
    this.#onClick("copy-embed", () => this.#copy(line));
    this.#onClick("print", () => {
      this.#dialog.close();
      print();
    });
    this.#onClick("worksheet", () => printWorksheet(session, () => this.#dialog.close()));
    this.#onSave("save-file", "em-coins.html", "text/html", () =>
      oneFile(session.wholeLink() ?? ""),
    );
    for (const kind of KINDS) {
      const [name, type] = FILES[kind];
      // Without the truth while it is hidden.
      this.#onSave(`save-${kind}`, name, type, () =>
        withCopy(session, (copy) => toBlobInChunks((piece) => copy.writeFile(kind, piece))),
      );
    }
    const picture = () => /** @type {Picture} */ (this.#picture.value);
    for (const [kind, type, made] of /** @type {const} */ ([
      ["svg", "image/svg+xml", svgOf],
      ["png", "image/png", pngOf],
    ])) {
      const name = () => `em-coins-${picture()}.${kind}`;
      this.#onSave(`save-${kind}`, name, type, () => made(session, picture()));
    }
    this.#onClick("copy-picture", async (text) => {
      try {
        // The promise is passed on: Safari allows the clipboard only within the click.
        const item = new ClipboardItem({ "image/png": pngOf(session, picture()) });
        await navigator.clipboard.write([item]);
        return text.pictureCopied;
      } catch {
        return text.pictureNotCopied;
      }
    });
  }

  /** Opens the dialog for the present moment. Rejects if its text does not load. */
  async open() {
    const text = await sharingWords(language);
    if (!text) throw new Error(words.viewMissing);
    this.#text = text;
    const link = this.session.link();
    const { tooLong, link: about, hidden, local } = text;
    const notes = [about, this.truthShown() ? "" : hidden, isLocal() ? local : ""];
    const note = notes.filter(Boolean).join(words.space);
    element("link-note", HTMLElement).textContent = link === undefined ? tooLong : note;
    this.#link.value = addressOf(link);
    for (const id of ["copy-link", "show-qr"]) {
      element(id, HTMLButtonElement).disabled = link === undefined;
    }
    const withoutTruth = this.truthShown() ? "" : text.withoutTruth;
    element("export-note", HTMLElement).textContent = withoutTruth;
    const pictures = Object.entries(words.export.pictures);
    this.#picture.replaceChildren(...pictures.map(([name, title]) => new Option(title, name)));
    // Other pages cannot embed a local file.
    this.embed.close(link !== undefined && location.protocol !== "file:");
    this.#said.textContent = "";
    showDialog(this.#dialog);
  }

  /** Shows the link of the present moment as a QR code. Rejects if its text does not load. */
  async showQrCode() {
    const text = await sharingWords(language);
    if (!text) throw new Error(words.viewMissing);
    const link = this.session.link();
    showQrCode(link === undefined ? undefined : addressOf(link), text);
  }

  /**
   * @param {string} id of a button
   * @param {(text: SharingWords) => string | void | Promise<string | void>} act returns a message, if any
   */
  #onClick(id, act) {
    element(id, HTMLButtonElement).addEventListener("click", async () => {
      if (!this.#text) return;
      this.#said.textContent = "";
      try {
        this.#said.textContent = (await act(this.#text)) ?? "";
      } catch (error) {
        this.#said.textContent = this.#text.failed(messageOf(error));
      }
    });
  }

  /**
   * @param {string} id of a button
   * @param {string | (() => string)} name of the file
   * @param {string} type
   * @param {() => Promise<string | Blob>} write
   */
  #onSave(id, name, type, write) {
    this.#onClick(id, async (text) => {
      const file = typeof name === "string" ? name : name();
      this.#said.textContent = text.saving;
      save(await write(), file, type);
      // A frame cannot find out whether downloads are allowed.
      return window === parent ? text.saved(file) : text.savedInFrame(file);
    });
  }

  /** @param {HTMLInputElement | HTMLTextAreaElement} field */
  async #copy(field) {
    try {
      await navigator.clipboard.writeText(field.value);
      return words.share.copied;
    } catch {
      field.focus();
      field.select();
      return words.share.copyByHand;
    }
  }
}

/** The object URL of the last saved file. */
let saved = "";

/**
 * @param {string | Blob} content
 * @param {string} name of the file
 * @param {string} type
 */
function save(content, name, type) {
  // The browser reads the URL after the click at an unknown time, so it is revoked only when the next file is saved.
  URL.revokeObjectURL(saved);
  saved = URL.createObjectURL(new Blob([content], { type }));
  const download = document.createElement("a");
  download.href = saved;
  download.download = name;
  download.click();
}
