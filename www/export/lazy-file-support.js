/** Lazy file support: a second build of the crate that can save and read files, fetched when first needed. */

import { words } from "../i18n/i18n.js";
import { Delivery } from "../pkg/em_coins.js";
import { yieldToEventLoop } from "../platform/yield-to-event-loop.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").RejectedParam} RejectedParam */
/** @typedef {typeof import("../pkg/files/em_coins.js")} Files */

/** The number of tosses to simulate before yielding to the event loop. */
const TOSSES_AT_ONCE = 1_000_000;

/**
 * The crate with file support, and a Session of it.
 * @type {Promise<{ crate: Files, files: InstanceType<Files["Session"]> }> | undefined}
 */
let fetched;

/** The last task. Tasks run one after another, because each changes the Session. @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * Calls a function with a Session that has file support and the state of this one.
 * @template T
 * @param {Session} session
 * @param {(files: InstanceType<Files["Session"]>, crate: Files) => T | Promise<T>} act
 * @returns {Promise<T>}
 */
export function withFiles(session, act) {
  const link = session.wholeLink() ?? "";
  const { furthest, position } = session.snapshot(0, 0);
  const done = last.then(async () => {
    const { crate, files } = await load();
    files.openLink(link, true);
    await toss(files);
    files.clearUndo(); // not needed there
    // The history must contain all steps made so far.
    files.seek(furthest);
    files.seek(position);
    return act(files, crate);
  });
  last = done.catch(() => {
    // The caller gets the error; later tasks go on.
  });
  return done;
}

async function load() {
  fetched ??= fetchFiles();
  try {
    return await fetched;
  } catch (cause) {
    fetched = undefined; // so that the next call tries again
    throw new Error(words.files.notThere, { cause });
  }
}

async function fetchFiles() {
  const crate = await import("../pkg/files/em_coins.js");
  await crate.default();
  return { crate, files: new crate.Session() };
}

/** Completes a pending load. @param {InstanceType<Files["Session"]>} files */
async function toss(files) {
  while (files.advance(TOSSES_AT_ONCE) < 1) await yieldToEventLoop();
}

/**
 * Writes a file in chunks, yielding to the event loop.
 * @param {(piece: number) => string | undefined} write returns a chunk, counted from 0, or `undefined` at the end
 */
export async function toBlobInChunks(write) {
  const pieces = [];
  for (let text = write(0); text !== undefined; text = write(pieces.length)) {
    pieces.push(new Blob([text]));
    await yieldToEventLoop();
  }
  return new Blob(pieces);
}

/** The number of bytes for detecting the type of a file. */
const BEGINNING = 4096;
/** The number of characters to pass or read before yielding to the event loop. */
const CHARACTERS_AT_ONCE = 500_000;
/** The approximate fraction of the time for a long text that passing it to the crate takes. */
const SHARE_OF_HANDING_OVER = 0.2;

/** Returns the text in a file. Rejects files that are not text, by their first bytes. @param {Blob} file */
export async function textOf(file) {
  const beginning = await file.slice(0, BEGINNING).arrayBuffer();
  const { crate } = await load();
  crate.checkFile(new Uint8Array(beginning));
  return file.text();
}

/** Returns whether a text seems to be a run saved as JSON. @param {string} text */
export function isRun(text) {
  return /^\s*\{\s*(?:"[^"]*(?:"\s*:|"?\s*$)|\}|$)/.test(text.slice(0, 1000));
}

/**
 * Loads tosses or a run from the text of a file, or from pasted text.
 * @param {Session} session
 * @param {string} text
 * @param {() => boolean} wanted returns `false` to cancel; called before the data are loaded, and after each yield
 * @param {(done: number) => void} progress called with the progress, from 0 to 1
 * @returns {Promise<{ unreached?: RejectedParam } | undefined>} the position if EM cannot reach it; `undefined` when
 *   cancelled
 */
export function readFile(session, text, wanted, progress) {
  return isRun(text) ? readRun(session, text, wanted) : readTosses(session, text, wanted, progress);
}

/** @param {Session} session @param {string} text @param {() => boolean} wanted */
async function readRun(session, text, wanted) {
  const { crate } = await load();
  const files = new crate.Session();
  try {
    files.readRun(text);
    await toss(files);
    if (!wanted()) return undefined;
    session.openLink(files.wholeLink() ?? "", false);
    return { unreached: files.snapshot(0, 0).unreached };
  } finally {
    files.free();
  }
}

/**
 * Reads in slices, and yields to the event loop between them.
 * @param {Session} session
 * @param {string} text
 * @param {() => boolean} wanted
 * @param {(done: number) => void} progress
 */
async function readTosses(session, text, wanted, progress) {
  const { crate } = await load();
  const [source, delivery] = [new crate.Import(), new Delivery()];
  let taken = false;
  try {
    for (let at = 0; at < text.length; ) {
      const piece = pieceOf(text, at);
      source.push(piece);
      at += piece.length;
      progress((SHARE_OF_HANDING_OVER * at) / text.length);
      await yieldToEventLoop();
      if (!wanted()) return undefined;
    }
    for (let done = 0; done < 1; ) {
      done = source.advance(CHARACTERS_AT_ONCE);
      progress(SHARE_OF_HANDING_OVER + (1 - SHARE_OF_HANDING_OVER) * done);
      await yieldToEventLoop();
      if (!wanted()) return undefined;
    }
    for (let sets = source.sets(CHARACTERS_AT_ONCE); sets; sets = source.sets(CHARACTERS_AT_ONCE)) {
      delivery.push(sets);
      await yieldToEventLoop();
      if (!wanted()) return undefined;
    }
    taken = true;
    session.takeSets(delivery);
    return {};
  } finally {
    source.free();
    if (!taken) delivery.free();
  }
}

/** Returns a chunk of a text that does not split a character. @param {string} text @param {number} at */
function pieceOf(text, at) {
  const end = at + CHARACTERS_AT_ONCE;
  const unit = text.charCodeAt(end - 1);
  const isSplit = end < text.length && unit >= 0xd800 && unit < 0xdc00;
  return text.slice(at, isSplit ? end - 1 : end);
}
