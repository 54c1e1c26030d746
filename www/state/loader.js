/** Brings data on screen: they are asked for, advance in slices, and arrive, unless others are asked for meanwhile. */

import { element } from "../platform/dom.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */

/** Tossing may take this much of a frame, so that the page stays responsive. */
const SLICE_IN_MILLISECONDS = 6;
/** The tosses that are made before the clock is looked at. */
const TOSSES_AT_ONCE = 200_000;

export class Loader {
  #progress = element("tossing", HTMLProgressElement);
  /** Counts the loads: only the latest goes on. */
  #generation = 0;
  /** What the load that is under way calls in the end. @type {((arrived: boolean) => void) | undefined} */
  #then;

  /** @param {Session} session */
  constructor(session) {
    this.session = session;
  }

  /**
   * Goes on with what the session was asked for, a slice in each frame.
   * @param {(arrived: boolean) => void} then called once: when the data are on screen, or other data were asked for
   */
  load(then) {
    const cancelled = this.#then;
    this.#then = then;
    this.#generation += 1;
    cancelled?.(false);
    this.#advance(this.#generation);
  }

  /** @param {number} generation */
  #advance(generation) {
    if (generation !== this.#generation) return;
    const until = performance.now() + SLICE_IN_MILLISECONDS;
    let done = this.session.advance(TOSSES_AT_ONCE);
    while (done < 1 && performance.now() < until) done = this.session.advance(TOSSES_AT_ONCE);
    this.#progress.value = done;
    this.#progress.hidden = done === 1;
    if (done < 1) {
      requestAnimationFrame(() => this.#advance(generation));
      return;
    }
    const then = this.#then;
    this.#then = undefined;
    then?.(true);
  }
}
