/** The pictures for print: the same drawings on a sheet of their own, as SVG and as PNG. */

import { drawPicture } from "./pictures.js";
import { Look } from "./pkg/em_coins.js";
import { words } from "./words.js";

/** @typedef {import("./pkg/em_coins.js").Demo} Demo */
/** @typedef {import("./pictures.js").Name} Name */

/** A sheet 20 cm wide at 300 dots an inch, and its letters, in dots. */
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
 * @param {Demo} demo
 * @param {Name} name
 * @param {boolean} truthShown
 */
export async function svgOf(demo, name, truthShown) {
  const title = `${words.export.pictures[name]} – ${words.labels.title}`;
  if (name === "starts") await complete(demo);
  const { look } = printed(demo, name, truthShown, title);
  const svg = look.svg() ?? "";
  look.free();
  return svg;
}

/**
 * A picture as PNG.
 * @param {Demo} demo
 * @param {Name} name
 * @param {boolean} truthShown
 * @returns {Promise<Blob>}
 */
export async function pngOf(demo, name, truthShown) {
  if (name === "starts") await complete(demo);
  const { canvas, look } = printed(demo, name, truthShown);
  look.free();
  return new Promise((done, failed) => {
    const reason = new Error(words.share.tooLarge);
    canvas.toBlob((blob) => (blob ? done(blob) : failed(reason)), "image/png");
  });
}

/**
 * A picture drawn for print, on a canvas of its own or, with a title, as an SVG.
 * @param {Demo} demo
 * @param {Name} name
 * @param {boolean} truthShown
 * @param {string} [title]
 */
export function printed(demo, name, truthShown, title) {
  const rows = Math.min(demo.sets(), MOST_ROWS);
  const height = name === "grid" ? rows * ROW : WIDTH * SHAPE[name];
  const look = Look.print(LETTER, WIDTH, Math.round(height), truthShown, title);
  look.comma = words.decimal === ",";
  const canvas = document.createElement("canvas");
  const plain = { prediction: [], committed: undefined, lit: undefined };
  drawPicture(demo, name, canvas, look, plain, { first: 0, rows });
  return { canvas, look };
}

/** Computes the whole start map, and lets the page have its turns meanwhile. @param {Demo} demo */
async function complete(demo) {
  while (demo.advanceStarts(CELLS_AT_ONCE) < 1) {
    await new Promise((turn) => setTimeout(turn));
  }
}
