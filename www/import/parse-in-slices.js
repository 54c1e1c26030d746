/** Reads texts by the part of the crate that is loaded later, in slices, and yields to the event loop between them. */

import { Import, RunImport } from "../pkg/em_coins.js";
import { loadLater } from "../platform/load-later.js";
import { yieldToEventLoop } from "../platform/yield-to-event-loop.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {(done: number) => void} Progress called with the progress, from 0 to 1 */
/** @typedef {() => boolean} Wanted returns `false` to cancel; called after each yield */

/** The number of characters to pass or read before yielding to the event loop. */
const CHARACTERS_AT_ONCE = 500_000;
/** The approximate fraction of the time for a long text that passing it to the crate takes. */
const SHARE_OF_HANDING_OVER = 0.3;

/** Returns whether a text seems to be a run saved as JSON. @param {string} text */
export function isRun(text) {
  const beginning = text.slice(0, 1000);
  return /^\s*\{\s*(?:\}|"?$)/.test(beginning) || /^\s*\{[\s\S]*"format"\s*:/.test(beginning);
}

/**
 * Hands a saved run to the session.
 * @param {Session} session
 * @param {string} text
 * @param {Wanted} wanted
 * @param {Progress} progress
 * @returns {Promise<boolean>} `false` when cancelled
 */
export async function readRun(session, text, wanted, progress) {
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
 * Finds out how a text may be read.
 * @param {string} text
 * @param {Wanted} wanted
 * @param {Progress} progress
 * @returns {Promise<Import | undefined>} nothing when cancelled
 */
export async function inferReading(text, wanted, progress) {
  await loadLater();
  const source = new Import();
  const handOver = (/** @type {number} */ done) => progress(SHARE_OF_HANDING_OVER * done);
  const rest = (/** @type {number} */ done) =>
    progress(SHARE_OF_HANDING_OVER + (1 - SHARE_OF_HANDING_OVER) * done);
  const isRead =
    (await pushAll(source, text, wanted, handOver)) && (await advance(source, wanted, rest));
  if (isRead) return source;
  source.free();
}

/**
 * Reads on to the end; returns `false` when cancelled.
 * @param {Import} source
 * @param {Wanted} wanted
 * @param {Progress} progress
 */
export async function advance(source, wanted, progress) {
  for (let done = 0; done < 1; ) {
    done = source.advance(CHARACTERS_AT_ONCE);
    progress(done);
    await yieldToEventLoop();
    if (!wanted()) return false;
  }
  return true;
}

/**
 * Passes a text to the crate, in pieces that do not split a character; returns `false` when cancelled.
 * @param {{ push: (piece: string) => void }} source
 * @param {string} text
 * @param {Wanted} wanted
 * @param {Progress} progress
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
