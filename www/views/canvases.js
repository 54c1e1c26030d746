/** The canvases: which picture the crate draws on each, and what a pointer or a key does there. */

import { short, whole } from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";
import { pixelToTheta, RenderOptions, thetaToPixel } from "../pkg/em_coins.js";
import { element } from "../platform/dom.js";
import { climbNote } from "./narration.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */

/**
 * @typedef {object} Appearance how everything is drawn
 * @property {number} letter the height of a letter in pixels
 * @property {boolean} dark
 * @property {boolean} truthShown
 * @property {number[]} prediction θA and θB as they are being predicted, or nothing
 * @property {boolean} asked whether a pointer predicts both θ rather than moves the start
 * @property {import("../controls/prediction.js").Commitment | undefined} committed what the present answers
 * @property {number | undefined} highlighted the set that is followed, counted from 0
 */

/** The start map may take so long of a frame, so that the page stays at hand. */
const SHARE_OF_A_FRAME_IN_MILLISECONDS = 8;
/** So many cells are computed before the clock is looked at. */
const CELLS_AT_ONCE = 4;
/** Beside the curves of the climb stand their names: a line of the picture has room for so many letters at least. */
const LETTERS_OF_CLIMB = 17;
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
   * @param {Session} session
   * @param {() => Appearance} appearance
   * @param {(a: number, b: number) => void} pointed called when the reader points at a θ in a square
   */
  constructor(session, appearance, pointed) {
    this.session = session;
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
    this.#draw("grid", this.#grid, { first, rows });
    this.#grid.ariaLabel = gridLabel(this.session.sets(), first + 1, first + rows);
  }

  /** @param {string} view whose pictures are to be drawn */
  show(view) {
    const { trajectory, landscape } = words.pictures;
    const [a, b] = this.session.theta();
    if (view === "path") {
      this.#draw("trajectory", this.#trajectory);
      this.#trajectory.ariaLabel = trajectory(whole(this.session.iteration()), short(a), short(b));
    }
    if (view === "landscape") {
      this.#draw("landscape", this.#squares.landscape);
      this.#squares.landscape.ariaLabel = landscape(short(a), short(b));
    }
    if (view === "climb") {
      element("climb-note", HTMLElement).textContent = climbNote(this.session);
      this.#draw("climb", this.#climb);
      this.#draw("progress", this.#progress);
    }
    if (view === "starts") this.#showStarts();
  }

  /** Goes on with the start map for a part of each frame, as long as it is looked at. */
  #showStarts() {
    const canvas = this.#squares.starts;
    const until = performance.now() + SHARE_OF_A_FRAME_IN_MILLISECONDS;
    let done = this.session.advanceStarts(CELLS_AT_ONCE);
    while (done < 1 && performance.now() < until) done = this.session.advanceStarts(CELLS_AT_ONCE);
    const bar = element("starts-progress", HTMLProgressElement);
    bar.value = done;
    bar.hidden = done === 1;
    this.#draw("starts", canvas);
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
   * @param {RenderOptions} look
   */
  #placeHandle(name, look) {
    const [a, b] = this.session.path();
    const [x, y] = thetaToPixel(this.#squares[name], look, a, b);
    const handle = element(`${name}-start`, HTMLButtonElement);
    handle.style.left = `${x}px`;
    handle.style.top = `${y}px`;
    // While the focus stays on it, where the keys have moved it is announced as any change is, and only once.
    if (handle !== document.activeElement) this.#labelHandle(handle);
  }

  /** @param {HTMLButtonElement} handle */
  #labelHandle(handle) {
    const [a, b] = this.session.path();
    handle.ariaLabel = words.pictures.start(short(a), short(b));
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {HTMLButtonElement} handle what holds the focus for the keys
   */
  #listen(canvas, handle) {
    for (const part of /** @type {HTMLElement[]} */ ([canvas, handle])) {
      part.addEventListener("pointerdown", (event) => {
        // Not a second finger, nor the button of a menu, which may take the release for itself.
        if (!event.isPrimary || event.button !== 0) return;
        part.setPointerCapture(event.pointerId);
        // A start that is only touched does not move; a prediction is wherever it is pointed at.
        if (part === canvas || this.appearance().asked) this.#point(canvas, event);
      });
      part.addEventListener("pointermove", (event) => {
        if (part.hasPointerCapture(event.pointerId)) this.#point(canvas, event);
      });
    }
    handle.addEventListener("blur", () => this.#labelHandle(handle));
    handle.addEventListener("keydown", (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const step = event.shiftKey ? KEY_STEP.shift : KEY_STEP.plain;
      const { prediction } = this.appearance();
      const [a, b] = prediction.length > 0 ? prediction : this.session.path();
      this.pointed(moved(a, arrow[0] * step), moved(b, arrow[1] * step));
    });
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {PointerEvent} event
   */
  #point(canvas, { clientX, clientY }) {
    const { left, top } = canvas.getBoundingClientRect();
    this.#withLook(canvas, (look) => {
      const theta = pixelToTheta(canvas, look, clientX - left, clientY - top);
      if (theta.length === 2) this.pointed(moved(theta[0], 0), moved(theta[1], 0));
    });
  }

  /**
   * @param {Name} name
   * @param {HTMLCanvasElement} canvas
   * @param {Rows} [rows]
   */
  #draw(name, canvas, rows) {
    this.#withLook(canvas, (look) => {
      drawPicture(this.session, name, canvas, look, this.appearance(), rows);
      if (name === "landscape" || name === "starts") this.#placeHandle(name, look);
    });
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {(look: RenderOptions) => void} act
   */
  #withLook(canvas, act) {
    const { letter, dark, truthShown, highlighted } = this.appearance();
    const most = canvas === this.#climb ? canvas.clientWidth / LETTERS_OF_CLIMB || letter : letter;
    const look = new RenderOptions(Math.min(letter, most), dark, truthShown, highlighted);
    look.comma = words.decimal === ",";
    try {
      act(look);
    } finally {
      look.free();
    }
  }
}

/** @typedef {"grid" | "trajectory" | "landscape" | "climb" | "progress" | "starts"} Name of a picture */
/** @typedef {{ first: number, rows: number }} Rows of the grid, counted from 0 */

/**
 * Draws a picture with the words of the page on it.
 * @param {Session} session
 * @param {Name} name
 * @param {HTMLCanvasElement} canvas
 * @param {RenderOptions} look
 * @param {Pick<Appearance, "prediction" | "committed" | "highlighted">} appearance
 * @param {Rows} [rows]
 */
export function drawPicture(
  session,
  name,
  canvas,
  look,
  { prediction, committed, highlighted },
  rows,
) {
  const { before, here, next, bound, iterations, falls, set } = words.captions;
  const followed = highlighted === undefined ? "" : set(whole(highlighted + 1));
  switch (name) {
    case "grid": {
      const [share] = committed?.said ?? [];
      return session.drawGrid(
        canvas,
        look,
        rows?.first ?? 0,
        rows?.rows ?? 0,
        committed?.set,
        share,
      );
    }
    case "trajectory":
      return session.drawTrajectory(canvas, look, iterations, followed);
    case "landscape": {
      const answered = committed !== undefined && committed.set === undefined;
      const [a, b] = answered ? committed.said : prediction;
      return session.drawLandscape(canvas, look, a, b, answered, followed);
    }
    case "climb": {
      // The M-step has gone to what was the next θ.
      const [from, to] = session.phase() === "maximized" ? [before, here] : [here, next];
      return session.drawClimb(canvas, look, from, to, bound);
    }
    case "progress":
      return session.drawProgress(canvas, look, iterations, falls);
    case "starts":
      return session.drawStarts(canvas, look);
  }
}

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
  return first === 1 && last === sets
    ? grid(whole(sets))
    : partOfGrid(whole(sets), whole(first), whole(last));
}
