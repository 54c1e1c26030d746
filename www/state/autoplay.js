/** Plays EM: a half-step at a time, at a readable pace, until it is paused. */

/** The delay after each half-step in milliseconds, by the names in links. @type {Record<string, number>} */
const PACES = { slow: 2400, steady: 1200, fast: 400 };

export class Player {
  #playing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;

  /** The playback speed. */
  pace = "steady";

  /**
   * @param {() => boolean} step returns whether there is more to play
   * @param {(playing: boolean) => void} changed called when playing starts or ends
   */
  constructor(step, changed) {
    this.step = step;
    this.changed = changed;
    // A hidden page is not played; the delay starts again when the reader returns.
    document.addEventListener("visibilitychange", () => this.#rest());
  }

  /** How long the pictures may move to each half-step: for a part of the delay, so that they come to rest. */
  get motion() {
    return 0.8 * PACES[this.pace];
  }

  toggle() {
    if (this.#playing) this.pause();
    else this.#playOn();
  }

  pause() {
    this.#playing = false;
    this.#rest();
    this.changed(false);
  }

  #playOn() {
    this.#playing = this.step();
    this.#rest();
    this.changed(this.#playing);
  }

  #rest() {
    clearTimeout(this.#next);
    const seen = this.#playing && !document.hidden;
    if (seen) this.#next = setTimeout(() => this.#playOn(), PACES[this.pace]);
  }
}
