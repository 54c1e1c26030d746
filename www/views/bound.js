/** The view *Why it climbs*: an argument of three sentences, a bound that cannot be lifted, and where it comes from. */

import { difference, number, pair, short, whole } from "../i18n/format-numbers.js";
import { language } from "../i18n/i18n.js";
import { boundWords } from "../i18n/lazy-words.js";
import { announce } from "../platform/announce.js";
import { create, element } from "../platform/dom.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").BoundNote} BoundNote */
/** @typedef {import("../pkg/em_coins.js").JensenExample} JensenExample */
/** @typedef {import("../i18n/bounds/en.js").BoundWords} Words */

export class BoundView {
  #argument = create("ol");
  #lift = create("label");
  #name = create("span");
  #slider = create("input");
  #lifted = create("output");
  #origin = folded("bound-origin");
  #history = folded("bound-history");
  /** The text, once it is there, and its language. @type {Words | undefined} */
  #text;
  #language = "";

  /**
   * @param {Session} session
   * @param {() => Snapshot} now what is on screen
   * @param {() => void} changed called when another picture is to be drawn
   * @param {() => void} failed called when the text does not load
   */
  constructor(session, now, changed, failed) {
    this.session = session;
    this.now = now;
    this.changed = changed;
    this.failed = failed;
    this.#argument.id = "bound-argument";
    this.#lift.id = "bound-lift";
    const slider = this.#slider;
    slider.type = "range";
    slider.value = "0";
    this.#lift.append(this.#name, slider, this.#lifted);
    this.#history.append(element("climb-note", HTMLElement), element("progress", HTMLElement));
    const picture = element("climb", HTMLElement);
    picture.before(this.#argument);
    picture.after(this.#lift, this.#origin, this.#history);
    slider.addEventListener("input", changed);
    // Let go, it falls back. A browser reports a change with each key, before that is let go.
    let isByKey = false;
    slider.addEventListener("keydown", () => {
      isByKey = true;
    });
    for (const end of ["change", "pointerup", "pointercancel", "keyup", "blur"]) {
      slider.addEventListener(end, ({ type }) => {
        if (type === "change" && isByKey) return;
        isByKey = false;
        this.#release();
      });
    }
    this.#history.addEventListener("toggle", changed);
  }

  /** How high the bound is lifted, from 0 to 1. */
  get lift() {
    return this.#slider.valueAsNumber / 100;
  }

  /** @param {Snapshot} now */
  show(now) {
    if (language !== this.#language) this.#load();
    const text = this.#text;
    const { boundNote, position } = now;
    const hasBound = position >= 0 && boundNote !== undefined && boundNote.kind !== "guess";
    for (const part of [this.#argument, this.#lift, this.#origin, this.#history]) {
      part.hidden = !text || position < 0;
    }
    if (!text || position < 0) return;
    if (!hasBound) this.#slider.value = "0";
    this.#lift.hidden = !hasBound;
    this.#argument.replaceChildren(...argumentOf(boundNote, text));
    this.#name.textContent = text.lift;
    this.#lifted.textContent = hasBound ? this.#liftedBy(text) : "";
    name(this.#history, text.history);
    name(this.#origin, text.origin);
    const [, ...before] = this.#origin.children;
    for (const part of before) part.remove();
    this.#origin.append(...originOf(this.session.jensenExample(), text).map(paragraph));
  }

  /** @param {Words} text */
  #liftedBy(text) {
    const { lift } = this;
    if (lift === 0) return "";
    const { by, crosses } = this.session.liftBound(lift);
    return (crosses ? text.crosses : text.isStill)(difference(by));
  }

  #release() {
    if (this.#slider.value === "0") return;
    const told = this.#lifted.textContent ?? "";
    this.#slider.value = "0";
    announce(() => told);
    this.changed();
  }

  async #load() {
    const tag = language;
    this.#language = tag;
    const text = await boundWords(tag);
    if (tag !== this.#language) return;
    if (text) {
      this.#text = text;
      this.changed();
    } else {
      this.#language = ""; // the next act tries again
      this.failed();
    }
  }
}

/** The three sentences; what the present half-step did stands out. @param {BoundNote | undefined} note @param {Words} text */
function argumentOf(note, text) {
  /** @type {string[]} */
  let sentences = [text.touches, text.climbs, text.follows];
  let present = -1;
  switch (note?.kind) {
    case "touches":
      present = 0;
      break;
    case "below":
      sentences = [text.below(difference(note.shortfall)), text.climbs, text.followsHard];
      present = 0;
      break;
    case "climbed":
      sentences = [
        text.touches,
        text.climbed(difference(note.boundRise)),
        text.followed(difference(note.logLikelihoodRise)),
      ];
      present = 1;
      break;
    case "climbedHard":
      sentences = [
        text.below(difference(note.shortfall)),
        text.climbed(difference(note.boundRise)),
        text.followedHard(difference(note.logLikelihoodRise)),
      ];
      present = 1;
  }
  return sentences.map((sentence, index) => {
    const item = create("li", {}, sentence);
    item.classList.toggle("present", present === 0 ? index === 0 : present === 1 && index > 0);
    return item;
  });
}

/** The rule, and one set with its numbers. @param {JensenExample | undefined} origin @param {Words} text */
function originOf(origin, text) {
  if (!origin) return [text.originRule, text.originLater];
  const { set, shares, times, logOfMean, meanOfLogs } = origin;
  const [ofA, ofB] = [short(shares.a), short(shares.b)];
  const [a, b] = [number(times.a, 3), number(times.b, 3)];
  const [left, right] = pair(logOfMean, meanOfLogs, 4);
  return [
    text.originRule,
    text.originSet({
      set: whole(set + 1),
      a,
      b,
      mean: `${ofA} × ${a} + ${ofB} × ${b}`,
      logOfMean: left,
      logs: `${ofA} × ln ${a} + ${ofB} × ln ${b}`,
      meanOfLogs: right,
    }),
    text.originSum,
  ];
}

/** @param {string} id */
function folded(id) {
  const details = create("details", { id });
  details.append(create("summary"));
  return details;
}

/** @param {HTMLElement} place @param {string} text */
function name({ firstElementChild }, text) {
  if (firstElementChild && firstElementChild.textContent !== text) {
    firstElementChild.textContent = text;
  }
}

/** @param {string} text */
const paragraph = (text) => create("p", { className: "note" }, text);
