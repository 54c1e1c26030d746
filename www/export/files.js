/** Files: what the page saves, and what it reads, in slices, by the part of the crate that is loaded later. */

import { checkFile, Import, RunImport } from "../pkg/em_coins.js";
import { yieldToEventLoop } from "../platform/yield-to-event-loop.js";
import { loadLater } from "./load-later.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */

/**
 * Calls a function with a copy of the session as it is now, so that the page goes on meanwhile.
 * @template T
 * @param {Session} session
 * @param {(copy: Session) => T | Promise<T>} act
 * @returns {Promise<T>}
 */
export async function withCopy(session, act) {
  const copy = session.copy();
  try {
    await loadLater();
    return await act(copy);
  } finally {
    copy.free();
  }
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
  await loadLater();
  checkFile(new Uint8Array(beginning));
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
 * @returns {Promise<boolean>} whether the session loads them; `false` when cancelled
 */
export function readFile(session, text, wanted, progress) {
  return isRun(text)
    ? readRun(session, text, wanted, progress)
    : readTosses(session, text, wanted, progress);
}

/**
 * Reads in slices, and yields to the event loop between them.
 * @param {Session} session
 * @param {string} text
 * @param {() => boolean} wanted
 * @param {(done: number) => void} progress
 */
async function readRun(session, text, wanted, progress) {
  await loadLater();
  const source = new RunImport();
  try {
    if (!(await pushAll(source, text, wanted, progress))) return false;
    const link = source.finish();
    session.openLink(link, false, source.sets());
    return true;
  } finally {
    source.free();
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
  await loadLater();
  const source = new Import();
  const handOver = (/** @type {number} */ done) => progress(SHARE_OF_HANDING_OVER * done);
  try {
    if (!(await pushAll(source, text, wanted, handOver))) return false;
    for (let done = 0; done < 1; ) {
      done = source.advance(CHARACTERS_AT_ONCE);
      progress(SHARE_OF_HANDING_OVER + (1 - SHARE_OF_HANDING_OVER) * done);
      await yieldToEventLoop();
      if (!wanted()) return false;
    }
    session.takeSets(source.finish());
    return true;
  } finally {
    source.free();
  }
}

/**
 * Passes a text to the crate, in pieces that do not split a character; returns `false` when cancelled.
 * @param {{ push: (piece: string) => void }} source
 * @param {string} text
 * @param {() => boolean} wanted
 * @param {(done: number) => void} progress
 */
async function pushAll(source, text, wanted, progress) {
  for (let at = 0; at < text.length; ) {
    const end = at + CHARACTERS_AT_ONCE;
    const unit = text.charCodeAt(end - 1);
    const isSplit = end < text.length && unit >= 0xd800 && unit < 0xdc00;
    const piece = text.slice(at, isSplit ? end - 1 : end);
    source.push(piece);
    at += piece.length;
    progress(at / text.length);
    await yieldToEventLoop();
    if (!wanted()) return false;
  }
  return true;
}
