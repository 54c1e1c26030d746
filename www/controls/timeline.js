/** The line of time: one slider over the stations of a run, each of which is marked and, where there is room, named. */

import { words } from "../i18n/i18n.js";
import { element } from "../platform/dom.js";
import { progress } from "../views/narration.js";
import { listenToSlider } from "./touch-slider.js";

/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */

/** About how wide a letter of a name is, and the gap between two names, in the height of its letters. */
const LETTER = 0.6;
const GAP = 0.75;

export class Timeline {
  #slider = element("time", HTMLInputElement);
  #stations = element("stations", HTMLElement);
  /** The length of the line in heights of a name's letters, known without another layout. */
  #length = 0;
  /** While the slider is dragged the line keeps its length, or it would run away from the pointer. */
  #isDragged = false;

  /**
   * @param {() => Snapshot} now what is on screen
   * @param {() => void} moved called when the reader went to another station
   */
  constructor(now, moved) {
    this.now = now;
    const slider = this.#slider;
    slider.addEventListener("pointerdown", () => {
      this.#isDragged = true;
      // A finger focuses it only when it is lifted; the field that has the focus may be hidden before.
      slider.focus({ preventScroll: true });
    });
    for (const end of ["pointerup", "pointercancel", "change"]) {
      slider.addEventListener(end, () => {
        if (!this.#isDragged) return;
        // Firefox reads the pointer's place once more when it is let go: only then may the line change its length.
        setTimeout(() => {
          this.#isDragged = false;
          this.show(now());
        });
      });
    }
    listenToSlider(slider, moved);
    new ResizeObserver(([{ contentRect }]) => {
      this.#length =
        contentRect.width / Number.parseFloat(getComputedStyle(this.#stations).fontSize);
      this.#mark(now());
    }).observe(this.#stations);
  }

  /** The position that the reader chose. */
  get chosen() {
    return this.#slider.valueAsNumber;
  }

  /** Chooses a position for the reader. @param {number} position */
  choose(position) {
    this.#slider.value = String(position);
  }

  /** Shows where EM is now. @param {Snapshot} now */
  show(now) {
    const slider = this.#slider;
    slider.min = String(now.timeline.first);
    if (!this.#isDragged) slider.max = String(now.timeline.last);
    slider.value = String(now.position);
    slider.ariaValueText = progress(now);
    this.#mark(now);
  }

  /** Marks the stations, those that EM has passed filled. @param {Snapshot} now */
  #mark({ position, timeline: { first, settled, stops }, tolerance }) {
    const last = Number(this.#slider.max);
    const at = (/** @type {number} */ stop) => (stop - first) / Math.max(1, last - first);
    const shown = [...stops].filter((stop) => stop <= last);
    const named = namesThatFit(
      [
        position,
        0,
        ...(settled === undefined ? [] : [settled]),
        ...(last - first < stops.length ? shown : shown.filter((stop) => stop < 0)),
      ],
      (stop) => nameOf(stop, settled, tolerance),
      (stop) => at(stop) * this.#length,
    );
    const marks = [...new Set([...shown, ...named])].map((stop) => {
      const mark = document.createElement("i");
      mark.style.setProperty("--at", String(at(stop)));
      mark.classList.toggle("passed", stop <= position);
      mark.classList.toggle("present", stop === position);
      if (named.has(stop)) mark.textContent = nameOf(stop, settled, tolerance);
      return mark;
    });
    this.#stations.replaceChildren(...marks);
    this.#stations.style.setProperty("--at", String(at(position)));
  }
}

/**
 * @param {number} stop
 * @param {number | undefined} settled
 * @param {number | undefined} tolerance
 */
function nameOf(stop, settled, tolerance) {
  const { hidden, known, guess, settled: converged, stopped } = words.stations;
  if (stop <= 0) return [guess, hidden, known][-stop];
  if (stop === settled) return tolerance === undefined ? converged : stopped;
  return stop % 2 === 1 ? "E" : "M";
}

/**
 * The stations whose names have room beside those of the stations before them.
 * @param {number[]} stops the most important first
 * @param {(stop: number) => string} name
 * @param {(stop: number) => number} place
 */
function namesThatFit(stops, name, place) {
  /** @type {Set<number>} */
  const named = new Set();
  const width = (/** @type {number} */ stop) => name(stop).length * LETTER;
  for (const stop of stops) {
    const fits = [...named].every(
      (other) => Math.abs(place(other) - place(stop)) > (width(other) + width(stop)) / 2 + GAP,
    );
    if (fits) named.add(stop);
  }
  return named;
}
