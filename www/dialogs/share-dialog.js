/** The dialog for sharing the page: as a link, as a file, embedded in another page, or as data and pictures. */

import { toBlobInChunks, withCopy } from "../export/export-in-chunks.js";
import { pngOf, svgOf } from "../export/picture-export.js";
import { oneFile } from "../export/single-file.js";
import { messageOf, words } from "../i18n/i18n.js";
import { element } from "../platform/dom.js";
import { addressOf } from "../state/address.js";
import { printWorksheet } from "../views/worksheet.js";
import { Embed } from "./embed-code.js";
import { closedBy, showDialog } from "./show-dialog.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Picture} Picture */

export class Share {
  #dialog = element("share-dialog", HTMLDialogElement);
  #link = element("link", HTMLInputElement);
  #picture = element("picture", HTMLSelectElement);
  #said = element("share-said", HTMLElement);

  /**
   * @param {Session} session
   * @param {() => boolean} truthShown
   */
  constructor(session, truthShown) {
    this.session = session;
    this.embed = new Embed((parts) => addressOf(session.link(parts.join())));
    this.truthShown = truthShown;
    closedBy(this.#dialog, "share-close");
    this.#onClick("copy-link", () => this.#copy(this.#link));
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
    this.#onSave("save-csv", "em-coins.csv", "text/csv", () =>
      this.#pieces((copy, piece) => copy.csv("sets", piece)),
    );
    this.#onSave("save-iterations", "em-coins-iterations.csv", "text/csv", () =>
      this.#pieces((copy, piece) => copy.csv("iterations", piece)),
    );
    this.#onSave("save-json", "em-coins.json", "application/json", () =>
      this.#pieces((copy, piece) => copy.json(piece)),
    );
    this.#onSave("save-numpy", "em_coins.py", "text/x-python", () =>
      withCopy(session, (copy) => copy.numpy()),
    );
    for (const [kind, type, made] of /** @type {const} */ ([
      ["svg", "image/svg+xml", svgOf],
      ["png", "image/png", pngOf],
    ])) {
      const picture = () => /** @type {Picture} */ (this.#picture.value);
      const name = () => `em-coins-${picture()}.${kind}`;
      this.#onSave(`save-${kind}`, name, type, () => made(session, picture()));
    }
  }

  /** Opens the dialog for the present moment. */
  open() {
    const link = this.session.link();
    const { tooLong, link: about, hidden, local } = words.share;
    const notes = [about, this.truthShown() ? "" : hidden, isLocal() ? local : ""];
    const note = notes.filter(Boolean).join(words.space);
    element("link-note", HTMLElement).textContent = link === undefined ? tooLong : note;
    this.#link.value = addressOf(link);
    element("copy-link", HTMLButtonElement).disabled = link === undefined;
    const withoutTruth = this.truthShown() ? "" : words.export.withoutTruth;
    element("export-note", HTMLElement).textContent = withoutTruth;
    const pictures = Object.entries(words.export.pictures);
    this.#picture.replaceChildren(...pictures.map(([name, title]) => new Option(title, name)));
    // Other pages cannot embed a local file.
    this.embed.close(link !== undefined && location.protocol !== "file:");
    this.#said.textContent = "";
    showDialog(this.#dialog);
  }

  /**
   * A file of the present moment, without the truth while it is hidden, written in pieces.
   * @param {(copy: Session, piece: number) => string | undefined} write
   */
  #pieces(write) {
    return withCopy(this.session, (copy) => toBlobInChunks((piece) => write(copy, piece)));
  }

  /**
   * @param {string} id of a button
   * @param {() => string | undefined | Promise<string | undefined>} act returns a message, if any
   */
  #onClick(id, act) {
    element(id, HTMLButtonElement).addEventListener("click", async () => {
      this.#said.textContent = "";
      try {
        this.#said.textContent = (await act()) ?? "";
      } catch (error) {
        this.#said.textContent = words.share.failed(messageOf(error));
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
    this.#onClick(id, async () => {
      const file = typeof name === "string" ? name : name();
      this.#said.textContent = words.share.saving;
      return save(await write(), file, type);
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
  // A frame cannot find out whether downloads are allowed.
  return window === parent ? words.share.saved(name) : words.share.savedInFrame(name);
}

/** Returns whether this computer serves the page, so that its address works nowhere else. */
function isLocal() {
  return (
    location.protocol === "file:" || ["127.0.0.1", "localhost", "[::1]"].includes(location.hostname)
  );
}
