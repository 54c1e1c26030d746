/**
 * Motion: for about a second the pictures go from what they showed to what they show. What is written is there from the
 * first frame.
 */

/** How long it lasts at most, in milliseconds. */
const MOST = 1000;
/** What completes it at once; the act itself goes on. A held key is no new one. */
const ACTS = ["keydown", "pointerdown", "wheel"];

const reduced = matchMedia("(prefers-reduced-motion: reduce)");

export class Motion {
  /** How far it has come, from 0 to 1, where everything stands still. */
  progress = 1;
  #frame = 0;

  /** @param {() => void} draw draws what moves */
  constructor(draw) {
    this.draw = draw;
    const complete = (/** @type {Event} */ event) => {
      if (event instanceof KeyboardEvent && event.repeat) return;
      this.progress = 1; // the next frame draws it
    };
    for (const act of ACTS) addEventListener(act, complete, { capture: true, passive: true });
    document.addEventListener("visibilitychange", complete);
    reduced.addEventListener("change", complete);
    // The crate is not called again; see crash-dialog.js.
    addEventListener("crash", () => this.#end());
  }

  /**
   * Begins anew, in place of one that is under way.
   * @param {number} most how long it may last; 0 for stills
   */
  begin(most) {
    this.#end();
    if (most === 0 || document.hidden || reduced.matches) return;
    this.progress = 0;
    document.documentElement.dataset.moving = "true";
    const duration = Math.min(MOST, most);
    // At the first frame all stands as it was before, and is drawn so.
    this.#frame = requestAnimationFrame((start) => this.#wait(start, duration));
  }

  /**
   * @param {number} start the time of the first frame
   * @param {number} duration
   */
  #wait(start, duration) {
    this.#frame = requestAnimationFrame((time) => {
      if (this.progress < 1) this.progress = Math.min(1, (time - start) / duration);
      this.draw();
      if (this.progress < 1) this.#wait(start, duration);
      else this.#end();
    });
  }

  #end() {
    cancelAnimationFrame(this.#frame);
    this.progress = 1;
    delete document.documentElement.dataset.moving;
  }
}
