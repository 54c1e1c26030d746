/**
 * The address: what stands after its # is the state of the page. Opening the address shows the same,
 * and the browser's Back leads to the data that were there before. The crate decides what needs an entry in the history.
 */

import { queryLink, startLink } from "../export/single-file.js";

/** A slider moves faster than a browser lets its address change: a hundred times in ten seconds at most. */
const REST_IN_MILLISECONDS = 150;
/** The changes that are written without such a rest before any has to wait. */
const AT_ONCE = 20;
/** To write one takes a browser a good part of a frame: first comes the frame that shows what has changed. */
const FRAME_IN_MILLISECONDS = 30;
/** What is too long for an address takes a browser long to keep: it waits until the reader rests. */
const REST_BEFORE_LONG = 400;

export class Address {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  /** When the changes so far would all have been written, one after each rest. */
  #rested = 0;
  /** What the address says; nothing while it is being opened. @type {{ link: string, state: string } | undefined} */
  #written;
  /** The link to what was last shown whole; nothing where it is too long for an address. @type {string | undefined} */
  #shown;
  /** Counts the links that were gone to. */
  #gone = 0;

  /**
   * @param {import("../pkg/em_coins.js").Session} session
   * @param {(link: string, then: (arrived: boolean) => void) => void} follow called when the reader goes to a
   *   link; calls `then` when what it says is on screen, or when the reader has asked for something else
   * @param {(why: "notKept" | "notFollowed") => void} lost called when the address can no longer say what is on screen
   */
  constructor(session, follow, lost) {
    this.session = session;
    this.follow = follow;
    this.lost = lost;
    addEventListener("popstate", () => this.go());
    addEventListener("pagehide", () => this.#write());
    addEventListener("crash", () => this.#stop());
    addEventListener("resumed", () => this.#resume());
  }

  /** Shows what the address says. @param {() => void} [then] called when it does, or shows something else */
  go(then) {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#written = undefined;
    this.#gone += 1;
    const gone = this.#gone;
    const link = asked();
    this.follow(link, (arrived) => {
      if (gone === this.#gone) {
        this.#written = arrived ? this.#kept() : { link, state: "" };
        if (arrived && link === queryLink()) this.#leaveQuery(this.#written);
      }
      then?.();
    });
  }

  /** What is on screen has changed: the address follows. */
  changed() {
    this.#shown = this.session.link();
    if (this.#written !== undefined && this.#shown === undefined) {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.#write(), REST_BEFORE_LONG);
      return;
    }
    if (this.#waiting !== undefined) return;
    // A reload right after a step must find it: the browser reloads the address that is written.
    const wait = this.#rested - performance.now() - AT_ONCE * REST_IN_MILLISECONDS;
    this.#waiting = setTimeout(() => this.#write(), Math.max(wait, FRAME_IN_MILLISECONDS));
  }

  #write() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    if (this.#written !== undefined) this.#put(this.#written, this.#kept());
  }

  /** After a crash the crate is not called again: the last link that it wrote is kept; see crash-dialog.js. */
  #stop() {
    const shown = this.#waiting && this.#shown;
    if (this.#written && shown) this.#put(this.#written, { link: shown, state: "" }, false);
    clearTimeout(this.#waiting);
    this.#written = undefined;
  }

  /** After an error the address follows again, unless the crate itself has stopped. */
  #resume() {
    try {
      this.#written = { link: location.hash.slice(1), state: keptState() };
      this.#shown = this.session.link();
      this.#write();
    } catch {
      this.#written = undefined;
      this.lost("notFollowed");
    }
  }

  /** A link that came in the query goes where links stand. @param {{ link: string, state: string }} now */
  #leaveQuery({ link, state }) {
    if (self.origin === "null") return; // there a page may change what follows the # only
    history.replaceState(state, "", `${location.pathname}#${link}`);
  }

  /**
   * @param {{ link: string, state: string }} before
   * @param {{ link: string, state: string }} now
   * @param {boolean} [asks] whether the crate can be asked
   */
  #put(before, now, asks = true) {
    if (now.link === before.link && now.state === before.state) return;
    this.#written = now;
    this.#rested = Math.max(this.#rested, performance.now()) + REST_IN_MILLISECONDS;
    // In a frame, Back belongs to the page around it. Each entry that is kept beside the address takes the
    // browser megabytes: when coin after coin is turned in such data, one is enough.
    const heavy = now.state !== "" && before.state !== "";
    try {
      const goBack = asks && this.session.needsHistoryEntry();
      if (goBack && !heavy && window.top === window)
        history.pushState(now.state, "", `#${now.link}`);
      else history.replaceState(now.state, "", `#${now.link}`);
    } catch {
      this.lost("notKept");
    }
  }

  /** What is too long for an address is kept beside it, for a reload and for Back. */
  #kept() {
    const link = this.#shown;
    if (link !== undefined) return { link, state: "" };
    return { link: "", state: this.session.wholeLink() ?? "" };
  }
}

/** The link that the reader opens. */
export function asked() {
  return keptState() || startLink();
}

/** What is kept beside the address. */
function keptState() {
  return typeof history.state === "string" ? history.state : "";
}
