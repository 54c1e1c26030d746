/** Plays EM by itself: a half-step at a time, at a pace that can be read, until told otherwise. */

export class Player {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;

  /** How long it rests on each half-step, in milliseconds. */
  pace = 1200;

  /**
   * @param {() => boolean} step says whether there is more to play
   * @param {(playing: boolean) => void} changed called when playing starts or ends
   */
  constructor(step, changed) {
    this.step = step;
    this.changed = changed;
  }

  toggle() {
    if (this.#next === undefined) this.#playOn();
    else this.pause();
  }

  pause() {
    clearTimeout(this.#next);
    this.#next = undefined;
    this.changed(false);
  }

  #playOn() {
    if (this.step()) {
      this.#next = setTimeout(() => this.#playOn(), this.pace);
      this.changed(true);
    } else {
      this.pause();
    }
  }
}
