/** What a prediction is dragged with: the browser's sliders, laid over the bar of a set and over the chart of θ. */

import { fieldNumber } from "../i18n/format-numbers.js";
import { element } from "../platform/dom.js";
import { listenToSlider, SLOP } from "./touch-slider.js";

/** @typedef {import("../pkg/em_coins.js").Point} Point */

/** The size of a thumb in pixels, as in `steps.css`: its middle goes from one end of the scale to the other. */
const THUMB = 18;
/** How far from the middle of a dot a finger still holds it: what is touched is 44 pixels tall. */
const HELD = 22;

/** The slider on the bar of the set that is asked about. */
export class ShareSlider {
  slider = newSlider("");

  /** @param {(value: number) => void} moved */
  constructor(moved) {
    element("grid", HTMLElement).after(this.slider);
    this.hide();
    listenToSlider(this.slider, () => moved(this.slider.valueAsNumber));
  }

  /** @param {string} name for screen readers */
  set name(name) {
    this.slider.ariaLabel = name;
  }

  /** @param {number} value */
  set value(value) {
    setValue(this.slider, value);
  }

  hide() {
    this.slider.hidden = true;
  }

  /** @param {Point | undefined} bar */
  place(bar) {
    this.slider.hidden = !bar;
    if (!bar) return;
    const { x, y, length = 0 } = bar;
    const { style } = this.slider;
    style.left = `${x - THUMB / 2}px`;
    style.top = `${y}px`;
    style.width = `${length + THUMB}px`;
  }
}

/**
 * The two upright sliders over the place of the next θ; a mouse drags the nearer dot. A finger drags the dot on which it
 * comes down; elsewhere it may be about to scroll the page, and only a tap moves the nearer dot.
 */
export class ThetaSliders {
  #place = document.createElement("div");
  #sliders = ["a", "b"].map(newSlider);
  /** The slider that is dragged. @type {HTMLInputElement | undefined} */
  #dragged;
  /** Where a finger came down beside the dots. @type {number | undefined} */
  #tapAt;
  #canvas = element("trajectory", HTMLElement);

  /** @param {(a: number, b: number) => void} moved */
  constructor(moved) {
    const place = this.#place;
    place.className = "upright";
    place.append(...this.#sliders);
    this.#canvas.after(place);
    this.hide();
    this.moved = moved;
    for (const each of this.#sliders) each.addEventListener("input", () => this.#tell());
    place.addEventListener("pointerdown", (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      event.preventDefault();
      if (event.pointerType === "mouse" || this.#isOnDot(event)) this.#take(event);
      else this.#tapAt = event.clientY;
    });
    // What is dragged does not scroll the page.
    place.addEventListener(
      "touchstart",
      (event) => {
        if (this.#dragged) event.preventDefault();
      },
      { passive: false },
    );
    place.addEventListener("pointermove", (event) => {
      if (this.#dragged && event.isPrimary) this.#drag(event);
    });
    const letGo = () => {
      this.#dragged = undefined;
      this.#tapAt = undefined;
    };
    place.addEventListener("pointerup", (event) => {
      const tapAt = this.#tapAt;
      if (tapAt !== undefined && Math.abs(event.clientY - tapAt) < SLOP) this.#take(event);
      letGo();
    });
    place.addEventListener("pointercancel", letGo);
  }

  /** The first of the two. */
  get slider() {
    return this.#sliders[0];
  }

  /** @param {string[]} names for screen readers */
  set names(names) {
    for (const [index, name] of names.entries()) this.#sliders[index].ariaLabel = name;
  }

  /** @param {number[]} values */
  set values(values) {
    for (const [index, value] of values.entries()) setValue(this.#sliders[index], value);
  }

  hide() {
    this.#place.hidden = true;
  }

  /** @param {Point | undefined} scale */
  place(scale) {
    this.#place.hidden = !scale;
    if (!scale) return;
    const { x, y, length = 0 } = scale;
    const { style } = this.#place;
    style.left = `${this.#canvas.offsetLeft + x}px`;
    style.top = `${this.#canvas.offsetTop + y - THUMB / 2}px`;
    style.height = `${length + THUMB}px`;
  }

  /** Moves the nearer dot to where the pointer is, and takes hold of it. @param {PointerEvent} event */
  #take(event) {
    const at = this.#valueAt(event);
    const [a, b] = this.#sliders;
    const [toA, toB] = [a, b].map((each) => Math.abs(at - each.valueAsNumber));
    this.#dragged = toA < toB || (toA === toB && at >= a.valueAsNumber) ? a : b;
    this.#dragged.focus({ preventScroll: true });
    this.#place.setPointerCapture(event.pointerId);
    this.#drag(event);
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    if (!this.#dragged) return;
    setValue(this.#dragged, this.#valueAt(event));
    this.#tell();
  }

  #tell() {
    const [a, b] = this.#sliders.map((each) => each.valueAsNumber);
    this.moved(a, b);
  }

  /** @param {PointerEvent} event */
  #isOnDot({ clientY }) {
    const { bottom, height } = this.#place.getBoundingClientRect();
    return this.#sliders.some(({ valueAsNumber: value }) => {
      const dot = bottom - THUMB / 2 - value * (height - THUMB);
      return Math.abs(clientY - dot) <= HELD;
    });
  }

  /** @param {PointerEvent} event */
  #valueAt({ clientY }) {
    const { bottom, height } = this.#place.getBoundingClientRect();
    const value = (bottom - THUMB / 2 - clientY) / (height - THUMB);
    return Math.min(1, Math.max(0, Math.round(100 * value) / 100));
  }
}

/** @param {string} coin */
function newSlider(coin) {
  const made = document.createElement("input");
  made.type = "range";
  made.className = `by-hand ${coin}`;
  made.max = "1";
  made.step = "0.01";
  return made;
}

/** @param {HTMLInputElement} slider @param {number} value */
function setValue(slider, value) {
  slider.value = String(value);
  slider.ariaValueText = fieldNumber(slider.valueAsNumber);
}
