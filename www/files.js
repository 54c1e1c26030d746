/** What saves and reads files: the crate once more, with all that this takes, fetched when it is first asked for. */

import { words } from "./words.js";

/** @typedef {import("./pkg/em_coins.js").Demo} Demo */
/** @typedef {typeof import("./pkg/files/em_coins.js")} Files */

/** So many tosses are made before the page has a turn. */
const TOSSES_AT_ONCE = 1_000_000;

/** The crate with its files, and a Demo of it. @type {Promise<{ crate: Files, files: InstanceType<Files["Demo"]> }> | undefined} */
let fetched;

/**
 * A Demo that can save and read files, brought to where this one is.
 * @param {Demo} demo
 */
export async function filesOf(demo) {
  fetched ??= fetchFiles();
  let all;
  try {
    all = await fetched;
  } catch {
    fetched = undefined; // the network may be back next time
    throw new Error(words.files.notThere);
  }
  all.files.follow(demo.wholeLink("") ?? "");
  await toss(all.files);
  all.files.forget(); // nobody goes back there
  // The history goes on as far as it was ever seen.
  all.files.seek(demo.known());
  all.files.seek(demo.position());
  return all;
}

async function fetchFiles() {
  const crate = await import("./pkg/files/em_coins.js");
  await crate.default();
  return { crate, files: new crate.Demo() };
}

/** Makes the tosses that are on their way, and lets the page have its turns meanwhile. @param {InstanceType<Files["Demo"]>} files */
async function toss(files) {
  while (files.toss(TOSSES_AT_ONCE) < 1) {
    await new Promise((turn) => setTimeout(turn));
  }
}

/**
 * Takes what a file holds, or a text that was pasted: tosses, or a whole run. What it says of the moment that cannot
 * be reached is returned.
 * @param {Demo} demo
 * @param {string} text
 */
export async function readFile(demo, text) {
  const { files } = await filesOf(demo);
  files.read(text);
  await toss(files);
  demo.follow(files.wholeLink("") ?? "");
  return files.unreached();
}
