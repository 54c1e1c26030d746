/** A link as a QR code, as large as the screen allows, for a class to scan. */

import { whole } from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";
import { qrCode } from "../pkg/em_coins.js";
import { create, createButton } from "../platform/dom.js";
import { isLocal } from "../state/address.js";
import { showDialog } from "./show-dialog.js";

/** @typedef {import("../i18n/sharing/en.js").SharingWords} SharingWords */

const SVG = "http://www.w3.org/2000/svg";
/** The multiple of its width from which a code must be readable for the last row of a lecture hall. */
const LAST_ROW = 10;

/**
 * Needs the part of the crate that is loaded later.
 * @param {string | undefined} link `undefined` if there are too many tosses for one
 * @param {SharingWords} text
 */
export function showQrCode(link, text) {
  // Two presses may wait for the text to load.
  if (document.querySelector(".qr-dialog")) return;
  const dialog = create("dialog", { className: "qr-dialog" });
  const heading = create("h2", { id: "qr-title", tabIndex: -1 }, text.scan);
  dialog.setAttribute("aria-labelledby", heading.id);
  const code = link === undefined ? undefined : qrCode(link);
  dialog.append(heading);
  if (link !== undefined && code) {
    const far = code.scannedFrom < LAST_ROW ? text.scannedFromNear : text.scannedFrom;
    const notes = [far(whole(Math.floor(code.scannedFrom))), isLocal() ? text.local : ""];
    dialog.append(
      picture(code),
      create("p", { className: "note" }, notes.filter(Boolean).join(words.space)),
      create("p", { className: "note address" }, link),
    );
  } else dialog.append(create("p", {}, link === undefined ? text.tooLong : text.noCode));
  const buttons = create("div", { className: "dialog-buttons" });
  buttons.append(createButton(words.labels.close, () => dialog.close(), "primary"));
  dialog.append(buttons);
  // The key that opened it closes it: while the screen is filled, Escape would leave that first.
  dialog.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "q" || event.repeat) return;
    event.stopPropagation(); // or it would open it again
    dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  showDialog(dialog);
}

/** @param {import("../pkg/em_coins.js").QrCode} code */
function picture(code) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", code.viewBox);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", words.labels.qrCode);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", code.path);
  svg.append(path);
  return svg;
}
