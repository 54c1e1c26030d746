/**
 * The address of the page: its fragment, after the #, is the state of the page. Opening the address restores the state,
 * and the browser's Back restores the previous data. The crate decides which changes need an entry in the history.
 * Tosses that are too many for an address are kept in the history's state.
 */

import { queryLink, startLink } from "../export/single-file.js";
import { TossesTransfer } from "../pkg/em_coins.js";
import { firstLink } from "./first-visit.js";
import { deliver, slicesOf } from "./transfer-tosses.js";

/** A link, and the tosses that do not fit into it. @typedef {{ link: string, sets?: Uint32Array[] }} State */

/** The average interval between updates: browsers limit them to a hundred in ten seconds, and a slider moves faster. */
const REST_IN_MILLISECONDS = 150;
/** The number of updates that may follow each other without this interval. */
const AT_ONCE = 20;
/** The minimum delay of an update. An update takes much of a frame, so the changed frame is painted first. */
const FRAME_IN_MILLISECONDS = 30;
/** The delay after the last change if the tosses are kept in the history's state, because storing them is slow. */
const REST_BEFORE_LONG = 400;
/** The maximum delay of such a state while changes follow each other, as in Play. */
const MAX_BEFORE_LONG = 2000;

export class Address {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  /** The time by which a state with tosses is stored. */
  #due = Infinity;
  /** The time at which all updates so far would be complete if they followed at the average interval. */
  #onPaceAt = 0;
  /** The current address; `undefined` while a link is opening. @type {State | undefined} */
  #current;
  /** The link to the last state; `undefined` if it is too long for an address. @type {string | undefined} */
  #latestLink;
  /** The tosses that are kept, taken from the crate only once. @type {Uint32Array[] | undefined} */
  #sets;
  /** Counts the opened links. */
  #openings = 0;
  /** Whether the tosses of an opened link are on their way to the crate. */
  #delivering = false;

  /**
   * @param {import("../pkg/em_coins.js").Session} session
   * @param {(link: string, tosses: TossesTransfer | undefined, then: (arrived: boolean) => void) => void} follow called when
   *   the reader opens a link; calls `then` with whether its state is shown, or with `false` if another action has
   *   cancelled it
   * @param {(why?: "notKept" | "notFollowed") => void} onStatus called after each update of the address, or with the
   *   reason why it can no longer be updated
   */
  constructor(session, follow, onStatus) {
    this.session = session;
    this.follow = follow;
    this.onStatus = onStatus;
    addEventListener("popstate", () => this.go());
    addEventListener("pagehide", () => this.#write());
    addEventListener("crash", () => this.#stop());
    addEventListener("resumed", () => this.#resume());
  }

  /** Restores the state in the address. @param {() => void} [then] called when the page shows this or another state */
  async go(then) {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#current = undefined;
    this.#openings += 1;
    const opening = this.#openings;
    const [link, sets] = [linkToOpen(), keptState()?.sets];
    const wanted = () => opening === this.#openings;
    this.#delivering = sets !== undefined;
    const tosses = sets && (await deliver(sets, new TossesTransfer(), wanted));
    this.#delivering = false;
    if (!wanted()) {
      then?.();
      return;
    }
    this.follow(link, tosses, (arrived) => {
      if (wanted()) {
        if (arrived) this.#sets = sets;
        this.#current = arrived ? this.#kept() : { link };
        if (arrived && link === queryLink()) this.#leaveQuery(this.#current);
      }
      then?.();
    });
  }

  /** Called when there are other tosses. */
  tossesChanged() {
    this.#sets = undefined;
  }

  /** Stores other data at once if they are too long for an address: while a page unloads, it is too late. */
  dataLoaded() {
    if (this.#delivering) {
      // The reader chose other data before those of the history were there.
      this.#openings += 1;
      this.#current = { link: linkToOpen() };
    }
    if (this.#latestLink === undefined) this.#write();
  }

  /** Updates the address after the state has changed. */
  changed() {
    this.#latestLink = this.session.link();
    if (this.#current !== undefined && this.#latestLink === undefined) {
      clearTimeout(this.#waiting);
      const now = performance.now();
      this.#due = Math.min(this.#due, now + MAX_BEFORE_LONG);
      const wait = Math.min(REST_BEFORE_LONG, this.#due - now);
      this.#waiting = setTimeout(() => this.#write(), wait);
      return;
    }
    if (this.#waiting !== undefined) return;
    // The delay is short, so that a reload right after a step restores the step.
    const wait = this.#onPaceAt - performance.now() - AT_ONCE * REST_IN_MILLISECONDS;
    this.#waiting = setTimeout(() => this.#write(), Math.max(wait, FRAME_IN_MILLISECONDS));
  }

  #write() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#due = Infinity;
    if (this.#current !== undefined) this.#put(this.#current, this.#kept());
  }

  /** Writes the last known link after a crash, without calling the crate again; see crash-dialog.js. */
  #stop() {
    const shown = this.#waiting && this.#latestLink;
    if (this.#current && shown) this.#put(this.#current, { link: shown }, false);
    clearTimeout(this.#waiting);
    this.#current = undefined;
  }

  /** Resumes updates after an error, unless the crate has panicked. */
  #resume() {
    try {
      this.#current = keptState() ?? { link: location.hash.slice(1) };
      this.#latestLink = this.session.link();
      this.#write();
    } catch {
      this.#current = undefined;
      this.onStatus("notFollowed");
    }
  }

  /** Moves a link from the query to the fragment. @param {State} now */
  #leaveQuery(now) {
    if (self.origin === "null") return; // an opaque origin may change only the fragment
    const [state, fragment] = parts(now);
    history.replaceState(state, "", `${location.pathname}${fragment}`);
  }

  /**
   * @param {State} before
   * @param {State} now
   * @param {boolean} [asks] whether the crate may be called
   */
  #put(before, now, asks = true) {
    if (now.link === before.link && now.sets === before.sets) return;
    this.#current = now;
    this.#onPaceAt = Math.max(this.#onPaceAt, performance.now()) + REST_IN_MILLISECONDS;
    // In a frame, Back belongs to the embedding page. Each history entry with tosses takes megabytes, so there is only
    // one for successive edits of such data.
    const heavy = now.sets && before.sets;
    const [state, fragment] = parts(now);
    try {
      const goBack = asks && this.session.needsHistoryEntry();
      if (goBack && !heavy && window.top === window) history.pushState(state, "", fragment);
      else history.replaceState(state, "", fragment);
      this.onStatus();
    } catch {
      this.onStatus("notKept");
    }
  }

  /** Returns the link, with the tosses if they do not fit into it, for a reload and for Back. @returns {State} */
  #kept() {
    const link = this.#latestLink;
    if (link !== undefined) return { link };
    this.#sets ??= [...slicesOf(this.session.sets())];
    return { link: this.session.linkWithoutTosses(), sets: this.#sets };
  }
}

/**
 * Returns what the history keeps of a state, and the fragment of the address.
 * @param {State} state
 * @returns {[State | "", string]}
 */
function parts(state) {
  return state.sets ? [state, "#"] : ["", `#${state.link}`];
}

/** Returns the link to open. */
export function linkToOpen() {
  return keptState()?.link ?? (startLink() || firstLink());
}

/** Returns what the history keeps, if anything: once it kept the whole link. @returns {State | undefined} */
function keptState() {
  const { state } = history;
  if (typeof state === "string" && state) return { link: state };
  return state?.sets && state;
}

/** @param {string | undefined} link */
export function addressOf(link) {
  return link === undefined ? "" : `${location.href.split("#")[0]}#${link}`;
}

/** Returns whether this computer serves the page, so that its address works nowhere else. */
export function isLocal() {
  return (
    location.protocol === "file:" || ["127.0.0.1", "localhost", "[::1]"].includes(location.hostname)
  );
}
