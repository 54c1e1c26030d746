/** What saves and reads files: the crate once more, with all that this takes, fetched when it is first asked for. */

import { turn } from "./turn.js";
import { words } from "./words.js";

/** @typedef {import("./pkg/em_coins.js").Demo} Demo */
/** @typedef {typeof import("./pkg/files/em_coins.js")} Files */

/** So many tosses are made before the page has a turn. */
const TOSSES_AT_ONCE = 1_000_000;

/** The crate with its files, and a Demo of it. @type {Promise<{ crate: Files, files: InstanceType<Files["Demo"]> }> | undefined} */
let fetched;

/** What is being done with it: one thing after the other, since each takes the Demo elsewhere. @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * Does something with a Demo that can save and read files, and is where this one is now.
 * @template T
 * @param {Demo} demo
 * @param {(files: InstanceType<Files["Demo"]>, crate: Files) => T | Promise<T>} act
 * @returns {Promise<T>}
 */
export function withFiles(demo, act) {
  const [link, known, position] = [demo.wholeLink("") ?? "", demo.known(), demo.position()];
  const done = last.then(async () => {
    const { crate, files } = await load();
    files.follow(link);
    await toss(files);
    files.forget(); // nobody goes back there
    // The history goes on as far as it was ever seen.
    files.seek(known);
    files.seek(position);
    return act(files, crate);
  });
  last = done.catch(() => {
    // Whoever asked for it is told; it keeps nobody else from theirs.
  });
  return done;
}

async function load() {
  fetched ??= fetchFiles();
  try {
    return await fetched;
  } catch (cause) {
    fetched = undefined; // the network may be back next time
    throw new Error(words.files.notThere, { cause });
  }
}

async function fetchFiles() {
  const crate = await import("./pkg/files/em_coins.js");
  await crate.default();
  return { crate, files: new crate.Demo() };
}

/** Makes the tosses that are on their way. @param {InstanceType<Files["Demo"]>} files */
async function toss(files) {
  while (files.toss(TOSSES_AT_ONCE) < 1) await turn();
}

/**
 * A file that is written piece by piece.
 * @param {(piece: number) => string | undefined} write a piece, counted from 0, as long as there is one
 */
export async function inPieces(write) {
  const pieces = [];
  for (let text = write(0); text !== undefined; text = write(pieces.length)) {
    pieces.push(new Blob([text]));
    await turn();
  }
  return new Blob(pieces);
}

/**
 * Takes what a file holds, or a text that was pasted: tosses, or a whole run. What it says of the moment that cannot
 * be reached is returned; `undefined` when nobody wanted it any more.
 * @param {Demo} demo
 * @param {string} text
 * @param {() => boolean} wanted asked when it has been read
 */
export function readFile(demo, text, wanted) {
  return withFiles(demo, async (files) => {
    files.read(text);
    await toss(files);
    if (!wanted()) return undefined;
    demo.follow(files.wholeLink("") ?? "");
    return { late: files.unreached() };
  });
}
