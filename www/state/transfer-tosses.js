/** Hands custom tosses over in slices: to the browser's history and back. */

import { yieldToEventLoop } from "../platform/yield-to-event-loop.js";

/** The number of tosses to hand over before yielding to the event loop. */
const TOSSES_AT_ONCE = 2_000_000;

/**
 * Takes all sets out.
 * @param {{ take: (tosses: number) => Uint32Array | undefined, free: () => void } | undefined} sets
 */
export function* slicesOf(sets) {
  try {
    for (let slice = sets?.take(TOSSES_AT_ONCE); slice; slice = sets?.take(TOSSES_AT_ONCE)) {
      yield slice;
    }
  } finally {
    sets?.free();
  }
}

/**
 * Fills a delivery, and yields to the event loop between slices.
 * @template {{ push: (slice: Uint32Array) => void, free: () => void }} Delivery
 * @param {Iterable<Uint32Array>} slices
 * @param {Delivery} delivery
 * @param {() => boolean} [wanted] returns `false` to cancel
 * @returns {Promise<Delivery | undefined>} `undefined` when cancelled, or without sets
 */
export async function deliver(slices, delivery, wanted = () => true) {
  let isEmpty = true;
  for (const slice of slices) {
    delivery.push(slice);
    isEmpty = false;
    await yieldToEventLoop();
    if (!wanted()) break;
  }
  if (!isEmpty && wanted()) return delivery;
  delivery.free();
  return undefined;
}
