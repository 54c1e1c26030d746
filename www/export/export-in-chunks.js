/** Files that the page saves, by the part of the crate that is loaded later. */

import { loadLater } from "../platform/load-later.js";
import { yieldToEventLoop } from "../platform/yield-to-event-loop.js";

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
