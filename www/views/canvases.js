/** The canvases: which picture the crate draws on each, and what a pointer or a key does there. */

import { short, whole } from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";
import { pixelToTheta } from "../pkg/em_coins.js";
import { REST_IN_MILLISECONDS } from "../platform/announce.js";
import { element } from "../platform/dom.js";
import { Motion } from "./motion.js";
import { boundNoteOf, progress } from "./narration.js";
import { showBasinEnds } from "./results.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").Picture} Picture */
/** @typedef {import("../pkg/em_coins.js").RenderOptions} RenderOptions */

/**
 * @typedef {object} Appearance how everything is drawn
 * @property {number} letter the height of a letter in pixels
 * @property {boolean} dark
 * @property {import("../controls/prediction.js").Prediction | undefined} prediction where one may be asked for
 * @property {number | undefined} lift how far the reader lifts the lower bound, from 0 to 1
 */

/** The basins may take so much of a frame, so that the page stays responsive. */
const SHARE_OF_A_FRAME_IN_MILLISECONDS = 8;
/** The cells that are computed before the clock is checked. */
const CELLS_AT_ONCE = 4;
/** The least width of the lower bound chart in letters, so that the names of its curves fit. */
const LETTERS_OF_CLIMB = 17;
/** How far an arrow key moves the start, and how far with Shift. */
const KEY_STEP = { plain: 0.01, shift: 0.1 };
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

export class Pictures {
  #canvases = {
    grid: element("grid", HTMLCanvasElement),
    piles: element("piles", HTMLCanvasElement),
    trajectory: element("trajectory", HTMLCanvasElement),
    climb: element("climb", HTMLCanvasElement),
    progress: element("progress", HTMLCanvasElement),
    landscape: element("landscape", HTMLCanvasElement),
    starts: element("landscape", HTMLCanvasElement),
  };
  #motion = new Motion(() => {
    for (const name of this.now().moving) this.#draw(name);
  });
  /** What holds the focus for the keys that move the start. */
  #handle = element("landscape-start", HTMLButtonElement);
  #advancing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #renaming;

  /**
   * @param {Session} session
   * @param {() => Snapshot} now what is on screen
   * @param {() => Appearance} appearance
   * @param {(a: number, b: number) => void} pointed called when the reader points at a θ in the landscape
   */
  constructor(session, now, appearance, pointed) {
    this.session = session;
    this.now = now;
    this.appearance = appearance;
    this.pointed = pointed;
    this.#listen(this.#canvases.landscape, this.#handle);
  }

  /** Draws the sets in sight. */
  grid() {
    const { rows, sets } = this.now();
    this.#draw("grid");
    this.#canvases.grid.ariaLabel = gridLabel(sets, rows.first + 1, rows.first + rows.count);
  }

  /** Draws the piles of the tosses that are counted for each coin. */
  piles() {
    this.#draw("piles");
  }

  /**
   * At another moment, before it is drawn: the pictures move there, or stand still.
   * @param {number} most how long they may move, in milliseconds
   */
  move(most) {
    this.#motion.begin(this.now().moving.length > 0 ? most : 0);
  }

  /** Draws the pictures of the open view. */
  show() {
    const { trajectory, landscape, basins } = words.pictures;
    const canvases = this.#canvases;
    const now = this.now();
    const [a, b] = [short(now.theta.a), short(now.theta.b)];
    if (now.awaitsLater) return;
    switch (now.view.view) {
      case "path":
        this.#draw("trajectory");
        canvases.trajectory.ariaLabel =
          now.position < 0 ? beforeGuess(now) : trajectory(whole(now.iteration), a, b);
        break;
      case "landscape":
        this.#placeHandle(this.#draw("landscape"));
        canvases.landscape.ariaLabel = landscape(a, b);
        break;
      case "climb":
        element("climb-note", HTMLElement).textContent = boundNoteOf(now);
        element("view-climb", HTMLElement).classList.toggle("unbegun", now.position < 0);
        this.#draw("climb");
        if (canvases.progress.checkVisibility()) this.#draw("progress");
        break;
      case "starts":
        this.#showBasins();
        canvases.landscape.ariaLabel = basins;
    }
  }

  /** Goes on with the basins for a part of each frame, as long as they are looked at. */
  #showBasins() {
    const until = performance.now() + SHARE_OF_A_FRAME_IN_MILLISECONDS;
    let done = this.session.advanceBasins(CELLS_AT_ONCE);
    while (done < 1 && performance.now() < until) done = this.session.advanceBasins(CELLS_AT_ONCE);
    const bar = element("basins-progress", HTMLProgressElement);
    bar.value = done;
    bar.hidden = done === 1;
    showBasinEnds(this.session.basinEnds(), this.now().view.digits);
    this.#placeHandle(this.#draw("starts"));
    if (done < 1 && !this.#advancing) {
      this.#advancing = true;
      requestAnimationFrame(() => {
        this.#advancing = false;
        const { view } = this.now().view;
        if (view === "starts" && this.#canvases.landscape.checkVisibility()) this.#showBasins();
      });
    }
  }

  /** @param {import("../pkg/em_coins.js").Point | undefined} guess where it lies */
  #placeHandle(guess) {
    if (!guess) return;
    const handle = this.#handle;
    handle.style.left = `${guess.x}px`;
    handle.style.top = `${guess.y}px`;
    clearTimeout(this.#renaming);
    // A screen reader may read each new name of the focused handle, so a series of keys renames it once.
    if (handle !== document.activeElement) this.#labelHandle(handle);
    else this.#renaming = setTimeout(() => this.#labelHandle(handle), REST_IN_MILLISECONDS);
  }

  /** @param {HTMLButtonElement} handle */
  #labelHandle(handle) {
    const { a, b } = this.now().guess;
    handle.ariaLabel = words.pictures.start(short(a), short(b));
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {HTMLButtonElement} handle what holds the focus for the keys
   */
  #listen(canvas, handle) {
    // A finger on the picture may be about to scroll: only a tap moves the start there.
    const scrolls = (/** @type {PointerEvent} */ { target, pointerType }) =>
      target === canvas && pointerType === "touch";
    for (const part of /** @type {HTMLElement[]} */ ([canvas, handle])) {
      part.addEventListener("pointerdown", (event) => {
        // Not a second finger, nor the button of a menu, which may take the release for itself.
        if (!event.isPrimary || event.button !== 0) return;
        if (scrolls(event)) return;
        part.setPointerCapture(event.pointerId);
        // A start that is only touched does not move; a prediction is wherever it is pointed at.
        if (part === canvas || this.appearance().prediction?.asksForTheta)
          this.#point(canvas, event);
      });
      part.addEventListener("pointermove", (event) => {
        if (!scrolls(event) && part.hasPointerCapture(event.pointerId)) this.#point(canvas, event);
      });
    }
    canvas.addEventListener("click", (event) => {
      const { pointerType } = /** @type {PointerEvent} */ (event);
      if (pointerType === "touch") this.#point(canvas, /** @type {PointerEvent} */ (event));
    });
    handle.addEventListener("blur", () => this.#labelHandle(handle));
    handle.addEventListener("keydown", (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const step = event.shiftKey ? KEY_STEP.shift : KEY_STEP.plain;
      const { prediction } = this.appearance();
      const { guess } = this.now();
      const [a, b] = prediction?.theta ?? [guess.a, guess.b];
      this.pointed(moved(a, arrow[0] * step), moved(b, arrow[1] * step));
    });
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {PointerEvent} event
   */
  #point(canvas, { clientX, clientY }) {
    const { left, top } = canvas.getBoundingClientRect();
    const { letter } = this.appearance();
    const theta = pixelToTheta(canvas, letter, clientX - left, clientY - top);
    if (theta) this.pointed(moved(theta.a, 0), moved(theta.b, 0));
  }

  /**
   * @param {Picture} name
   * @returns {import("../pkg/em_coins.js").Point | undefined} where the guess lies, in a picture over all θ
   */
  #draw(name) {
    const canvas = this.#canvases[name];
    const now = this.now();
    const { letter, dark, prediction, lift } = this.appearance();
    const most = name === "climb" ? canvas.clientWidth / LETTERS_OF_CLIMB || letter : letter;
    const point = this.session.draw(name, canvas, {
      ...texts(now),
      letter: Math.min(letter, most),
      dark,
      first: now.rows.first,
      rows: now.rows.count,
      lift,
      ...prediction?.optionsOf(name),
      progress: this.#motion.progress,
    });
    prediction?.place(name, point);
    return point;
  }
}

/**
 * The words in a picture, and how its numbers are written.
 * @param {Snapshot} now
 */
export function texts({ highlighted }) {
  const { captions } = words;
  const set = highlighted === undefined ? "" : captions.set(whole(highlighted + 1));
  return { comma: words.decimal === ",", captions: { ...captions, set } };
}

/**
 * A coordinate moved within 0 and 1, in hundredths as the sliders have them.
 * @param {number} from
 * @param {number} by
 */
function moved(from, by) {
  return Math.min(1, Math.max(0, Math.round((from + by) * 100) / 100));
}

/** The trajectory before the guess: θ only where the labels give it. @param {Snapshot} now */
function beforeGuess(now) {
  const { a, b } = now.showsLabels ? now.estimate : { a: undefined, b: undefined };
  const counted = [
    a === undefined ? "" : `θA = ${short(a)}`,
    b === undefined ? "" : `θB = ${short(b)}`,
  ];
  return [`${words.labels.trajectory}: ${progress(now)}`, ...counted.filter(Boolean)].join(", ");
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
