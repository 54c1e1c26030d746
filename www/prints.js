/** The pictures for print: the same drawings on a sheet of their own, as SVG and as PNG. */

import { withFiles } from "./files.js";
import { drawPicture } from "./pictures.js";
import { Look } from "./pkg/em_coins.js";
import { turn } from "./turn.js";
import { words } from "./words.js";

/** @typedef {import("./pkg/em_coins.js").Demo} Demo */
/** @typedef {import("./pictures.js").Name} Name */

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
 * @param {Demo} demo
 * @param {Name} name
 * @param {boolean} truthShown
 */
export function svgOf(demo, name, truthShown) {
  const title = `${words.export.pictures[name]} – ${words.labels.title}`;
  return withFiles(demo, async (files, crate) => {
    if (name === "starts") await complete(files);
    const look = crate.Look.printSvg(LETTER, WIDTH, height(files, name), truthShown, title);
    draw(files, name, look);
    const svg = look.svg() ?? "";
    look.free();
    return svg;
  });
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
  const canvas = printed(demo, name, truthShown);
  return new Promise((done, failed) => {
    const reason = new Error(words.share.tooLarge);
    canvas.toBlob((blob) => (blob ? done(blob) : failed(reason)), "image/png");
  });
}

/**
 * A picture drawn for print.
 * @param {Demo} demo
 * @param {Name} name
 * @param {boolean} truthShown
 */
export function printed(demo, name, truthShown) {
  const look = Look.print(LETTER, WIDTH, height(demo, name), truthShown);
  const canvas = draw(demo, name, look);
  look.free();
  return canvas;
}

/**
 * @param {Demo} demo
 * @param {Name} name
 * @param {Look} look
 */
function draw(demo, name, look) {
  look.comma = words.decimal === ",";
  const canvas = document.createElement("canvas");
  const plain = { prediction: [], committed: undefined, lit: undefined };
  drawPicture(demo, name, canvas, look, plain, { first: 0, rows: rowsOf(demo) });
  return canvas;
}

/**
 * How high a sheet is, in dots.
 * @param {Demo} demo
 * @param {Name} name
 */
function height(demo, name) {
  return Math.round(name === "grid" ? rowsOf(demo) * ROW : WIDTH * SHAPE[name]);
}

/** @param {Demo} demo */
function rowsOf(demo) {
  return Math.min(demo.sets(), MOST_ROWS);
}

/** Computes the whole start map, and lets the page have its turns meanwhile. @param {Demo} demo */
async function complete(demo) {
  while (demo.advanceStarts(CELLS_AT_ONCE) < 1) await turn();
}
