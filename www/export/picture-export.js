/** The pictures for print: the same drawings on a sheet of their own, as SVG and as PNG. */

import { words } from "../i18n/i18n.js";
import { RenderOptions } from "../pkg/em_coins.js";
import { yieldToEventLoop } from "../platform/yield-to-event-loop.js";
import { drawPicture } from "../views/canvases.js";
import { withFiles } from "./lazy-file-support.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../views/canvases.js").Name} Name */

/** A sheet 20.3 cm wide at 300 dots to the inch, and its letters, in dots. */
const WIDTH = 2400;
const LETTER = 60;
/** A row of the grid, and the most rows that a sheet shows. */
const ROW = 2.2 * LETTER;
export const MOST_ROWS = 100;
/** How high each picture is beside its width. */
const SHAPE = { trajectory: 0.62, landscape: 1, climb: 0.62, progress: 0.5, starts: 1 };
/** So many cells of the start map are computed before the page gets its turn. */
const CELLS_AT_ONCE = 60;

/**
 * A picture as SVG.
 * @param {Session} session
 * @param {Name} name
 * @param {boolean} truthShown
 */
export function svgOf(session, name, truthShown) {
  const title = `${words.export.pictures[name]} – ${words.labels.title}`;
  return withFiles(session, async (files, crate) => {
    if (name === "starts") await complete(files);
    const look = crate.RenderOptions.printSvg(
      LETTER,
      WIDTH,
      height(files, name),
      truthShown,
      title,
    );
    draw(files, name, look);
    const svg = look.svg() ?? "";
    look.free();
    return svg;
  });
}

/**
 * A picture as PNG.
 * @param {Session} session
 * @param {Name} name
 * @param {boolean} truthShown
 * @returns {Promise<Blob>}
 */
export async function pngOf(session, name, truthShown) {
  if (name === "starts") await complete(session);
  const canvas = printed(session, name, truthShown);
  return new Promise((done, failed) => {
    const reason = new Error(words.share.tooLarge);
    canvas.toBlob((blob) => (blob ? done(blob) : failed(reason)), "image/png");
  });
}

/**
 * A picture drawn for print.
 * @param {Session} session
 * @param {Name} name
 * @param {boolean} truthShown
 */
export function printed(session, name, truthShown) {
  const look = RenderOptions.print(LETTER, WIDTH, height(session, name), truthShown);
  const canvas = draw(session, name, look);
  look.free();
  return canvas;
}

/**
 * @param {Session} session
 * @param {Name} name
 * @param {RenderOptions} look
 */
function draw(session, name, look) {
  look.comma = words.decimal === ",";
  const canvas = document.createElement("canvas");
  const plain = { prediction: [], committed: undefined, highlighted: undefined };
  drawPicture(session, name, canvas, look, plain, { first: 0, rows: rowsOf(session) });
  return canvas;
}

/**
 * How high a sheet is, in dots.
 * @param {Session} session
 * @param {Name} name
 */
function height(session, name) {
  return Math.round(name === "grid" ? rowsOf(session) * ROW : WIDTH * SHAPE[name]);
}

/** @param {Session} session */
function rowsOf(session) {
  return Math.min(session.sets(), MOST_ROWS);
}

/** Computes the whole start map, and lets the page have its turns meanwhile. @param {Session} session */
async function complete(session) {
  while (session.advanceStarts(CELLS_AT_ONCE) < 1) await yieldToEventLoop();
}
