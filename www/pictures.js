/** The canvases: which picture the crate draws on each, and what a pointer or a key does there. */

import { element } from "./fields.js";
import { short } from "./numbers.js";
import { Look, placeOf, thetaAt } from "./pkg/em_coins.js";
import { climbNote } from "./story.js";
import { words } from "./words.js";

/** @typedef {import("./pkg/em_coins.js").Demo} Demo */

/**
 * @typedef {object} Appearance how everything is drawn
 * @property {number} letter the height of a letter in pixels
 * @property {boolean} dark
 * @property {boolean} truthShown
 * @property {number[]} prediction θA and θB as they are being predicted, or nothing
 * @property {import("./predict.js").Commitment | undefined} committed what the present answers
 * @property {number | undefined} lit the set that is followed, counted from 0
 */

/** The start map may take so long of a frame, so that the page stays at hand. */
const SHARE_OF_A_FRAME_IN_MILLISECONDS = 8;
/** So many cells are computed before the clock is looked at. */
const CELLS_AT_ONCE = 4;
/** How far an arrow key moves the start, and how far with Shift. */
const KEY_STEP = { plain: 0.01, shift: 0.1 };
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

export class Pictures {
  #grid = element("grid", HTMLCanvasElement);
  #trajectory = element("trajectory", HTMLCanvasElement);
  #climb = element("climb", HTMLCanvasElement);
  #progress = element("progress", HTMLCanvasElement);
  #squares = {
    landscape: element("landscape", HTMLCanvasElement),
    starts: element("starts", HTMLCanvasElement),
  };
  #advancing = false;

  /**
   * @param {Demo} demo
   * @param {() => Appearance} appearance
   * @param {(a: number, b: number) => void} pointed called when the reader points at a θ in a square
   */
  constructor(demo, appearance, pointed) {
    this.demo = demo;
    this.appearance = appearance;
    this.pointed = pointed;
    for (const [name, canvas] of Object.entries(this.#squares)) {
      this.#listen(canvas, element(`${name}-start`, HTMLButtonElement));
    }
  }

  /**
   * @param {number} first the first row, counted from 0
   * @param {number} rows
   */
  grid(first, rows) {
    this.#grid.ariaLabel = gridLabel(this.demo.sets(), first + 1, first + rows);
    const { committed } = this.appearance();
    const [share] = committed?.said ?? [];
    this.#withLook((look) =>
      this.demo.drawGrid(this.#grid, look, first, rows, committed?.set, share),
    );
  }

  /** @param {string} view whose pictures are to be drawn */
  show(view) {
    if (view === "path") this.#showTrajectory();
    if (view === "landscape") this.#showLandscape();
    if (view === "climb") this.#showClimb();
    if (view === "starts") this.#showStarts();
  }

  #showTrajectory() {
    const [a, b] = this.demo.theta();
    this.#trajectory.ariaLabel = words.pictures.trajectory(
      this.demo.iteration(),
      short(a),
      short(b),
    );
    const { lit } = this.appearance();
    const { iterations } = words.captions;
    this.#withLook((look) =>
      this.demo.drawTrajectory(this.#trajectory, look, iterations, nameOf(lit)),
    );
  }

  #showLandscape() {
    const { prediction, committed, lit } = this.appearance();
    const answered = committed !== undefined && committed.set === undefined;
    const [a, b] = answered ? committed.said : prediction;
    const canvas = this.#squares.landscape;
    const [nowA, nowB] = this.demo.theta();
    canvas.ariaLabel = words.pictures.landscape(short(nowA), short(nowB));
    this.#withLook((look) => {
      this.demo.drawLandscape(canvas, look, a, b, answered, nameOf(lit));
      this.#placeHandle("landscape", look);
    });
  }

  #showClimb() {
    const { here, next, bound, iterations, falls } = words.captions;
    element("climb-note", HTMLElement).textContent = climbNote(this.demo);
    this.#withLook((look) => {
      this.demo.drawClimb(this.#climb, look, here, next, bound);
      this.demo.drawProgress(this.#progress, look, iterations, falls);
    });
  }

  /** Goes on with the start map for a part of each frame, as long as it is looked at. */
  #showStarts() {
    const canvas = this.#squares.starts;
    const until = performance.now() + SHARE_OF_A_FRAME_IN_MILLISECONDS;
    let done = this.demo.advanceStarts(CELLS_AT_ONCE);
    while (done < 1 && performance.now() < until) done = this.demo.advanceStarts(CELLS_AT_ONCE);
    const bar = element("starts-progress", HTMLProgressElement);
    bar.value = done;
    bar.hidden = done === 1;
    this.#withLook((look) => {
      this.demo.drawStarts(canvas, look);
      this.#placeHandle("starts", look);
    });
    if (done < 1 && !this.#advancing) {
      this.#advancing = true;
      requestAnimationFrame(() => {
        this.#advancing = false;
        if (canvas.checkVisibility()) this.#showStarts();
      });
    }
  }

  /**
   * @param {"landscape" | "starts"} name
   * @param {Look} look
   */
  #placeHandle(name, look) {
    const [a, b] = this.demo.path();
    const [x, y] = placeOf(this.#squares[name], look, a, b);
    const handle = element(`${name}-start`, HTMLButtonElement);
    handle.style.left = `${x}px`;
    handle.style.top = `${y}px`;
    handle.ariaLabel = words.pictures.start(short(a), short(b));
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {HTMLButtonElement} handle what holds the focus for the keys
   */
  #listen(canvas, handle) {
    for (const part of /** @type {HTMLElement[]} */ ([canvas, handle])) {
      part.addEventListener("pointerdown", (event) => {
        part.setPointerCapture(event.pointerId);
        if (part === canvas) this.#point(canvas, event);
      });
      part.addEventListener("pointermove", (event) => {
        if (part.hasPointerCapture(event.pointerId)) this.#point(canvas, event);
      });
    }
    handle.addEventListener("keydown", (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const step = event.shiftKey ? KEY_STEP.shift : KEY_STEP.plain;
      const { prediction } = this.appearance();
      const [a, b] = prediction.length > 0 ? prediction : this.demo.path();
      this.pointed(moved(a, arrow[0] * step), moved(b, arrow[1] * step));
    });
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {PointerEvent} event
   */
  #point(canvas, { clientX, clientY }) {
    const { left, top } = canvas.getBoundingClientRect();
    this.#withLook((look) => {
      const theta = thetaAt(canvas, look, clientX - left, clientY - top);
      if (theta.length === 2) this.pointed(moved(theta[0], 0), moved(theta[1], 0));
    });
  }

  /** @param {(look: Look) => void} draw */
  #withLook(draw) {
    const { letter, dark, truthShown, lit } = this.appearance();
    const look = new Look(letter, dark, truthShown, lit);
    try {
      draw(look);
    } finally {
      look.free();
    }
  }
}

/** @param {number | undefined} lit */
const nameOf = (lit) => (lit === undefined ? "" : words.captions.set(lit + 1));

/**
 * A coordinate moved within 0 and 1, in hundredths as the sliders have them.
 * @param {number} from
 * @param {number} by
 */
function moved(from, by) {
  return Math.min(1, Math.max(0, Math.round((from + by) * 100) / 100));
}

/**
 * @param {number} sets
 * @param {number} first counted from 1
 * @param {number} last
 */
function gridLabel(sets, first, last) {
  const { grid, partOfGrid } = words.pictures;
  return first === 1 && last === sets ? grid(sets) : partOfGrid(sets, first, last);
}
