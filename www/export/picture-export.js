/** Exports pictures for print, as SVG and as PNG. */

import { words } from "../i18n/i18n.js";
import { loadLater } from "../platform/load-later.js";
import { yieldToEventLoop } from "../platform/yield-to-event-loop.js";
import { texts } from "../views/canvases.js";
import { withCopy } from "./export-in-chunks.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").Picture} Picture */

/** The width of a picture, 20.3 cm at 300 dpi, and its font size, in dots. */
const WIDTH = 2400;
const LETTER = 60;
/** The height of a row in the toss grid, and the maximum number of rows in a picture. */
const ROW = 2.2 * LETTER;
export const MOST_ROWS = 100;
/** The ratio of height to width for each picture. */
const SHAPE = {
  piles: 0.12,
  trajectory: 0.62,
  landscape: 1,
  climb: 0.62,
  progress: 0.5,
  starts: 1,
};
/** The number of cells of the basins to compute before yielding to the event loop. */
const CELLS_AT_ONCE = 60;

/** Returns a picture as SVG. @param {Session} session @param {Picture} name */
export function svgOf(session, name) {
  const title = `${words.export.pictures[name]} – ${words.labels.title}`;
  return withCopy(session, async (copy) => {
    if (name === "starts") await complete(copy);
    const options = print(copy.snapshot(0, 0), name);
    return copy.drawSvg(name, document.createElement("canvas"), { ...options, title });
  });
}

/**
 * Returns a picture as PNG.
 * @param {Session} session
 * @param {Picture} name
 * @returns {Promise<Blob>}
 */
export async function pngOf(session, name) {
  await loadLater();
  if (name === "starts") await complete(session);
  const canvas = printed(session, session.snapshot(0, 0), name);
  return new Promise((done, failed) => {
    const reason = new Error(words.share.tooLarge);
    canvas.toBlob((blob) => (blob ? done(blob) : failed(reason)), "image/png");
  });
}

/** Draws a picture for print. @param {Session} session @param {Snapshot} now @param {Picture} name */
export function printed(session, now, name) {
  const canvas = document.createElement("canvas");
  session.draw(name, canvas, print(now, name));
  return canvas;
}

/** Returns the options for drawing a picture for print. @param {Snapshot} now @param {Picture} name */
function print(now, name) {
  const rows = Math.min(now.sets, MOST_ROWS);
  const height = Math.round(name === "grid" ? rows * ROW : WIDTH * SHAPE[name]);
  return {
    ...texts(now),
    letter: LETTER,
    dark: false,
    print: { width: WIDTH, height },
    first: 0,
    rows,
  };
}

/** Computes all basins, yielding to the event loop. @param {Pick<Session, "advanceBasins">} session */
async function complete(session) {
  while (session.advanceBasins(CELLS_AT_ONCE) < 1) await yieldToEventLoop();
}
