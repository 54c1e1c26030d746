/**
 * Why? Every number that carries `data-why` answers: its sources light up, and the caption says how it came about with
 * its values; asked again, the same in symbols, and then what it is.
 */

import {
  amount,
  difference,
  factor,
  number as format,
  inSentence,
  likelihood,
  pair,
  product,
  quotient,
  smallChange,
  whole,
} from "../i18n/format-numbers.js";
import { language } from "../i18n/i18n.js";
import { explanationWords } from "../i18n/lazy-words.js";
import { announce } from "../platform/announce.js";
import { element } from "../platform/dom.js";
import { loadLater } from "../platform/load-later.js";
import { formulaOf } from "./why-formulas.js";
import { markCaption, markFormulas, markNotes } from "./why-marks.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").Explanation} Explanation */
/** @typedef {import("../i18n/explanations/en.js").ExplanationWords} Words */
/** @typedef {{ name: string, meaning: string, selector: string }} Term and what it names on the page */

/** The numbers that can be asked about: those that are there. */
const NUMBERS = "[data-why]:not(:empty)";
/** Below this ln p likelihoods are written as logarithms, as in *Working*. */
const SMALLEST_LOG = -200;
/** Values, symbols, meaning. */
const LEVELS = 3;

export class Why {
  #place = element("why", HTMLElement);
  #story = element("story", HTMLElement);
  /** The name of the number that is explained. */
  #name = "";
  #level = 0;
  /** Whether it stays when the pointer leaves the number. */
  #isPinned = false;
  /** A note in *Working*. */
  #cancels = document.createElement("p");
  /** The word that is explained in place of a number, if any. @type {Term | undefined} */
  #term;
  /** Which number of the caption is explained, where the keyboard has come there. */
  #inCaption = 0;
  /** Where the mouse is. */
  #at = "";

  /**
   * @param {Session} session
   * @param {() => Snapshot} now what is on screen
   */
  constructor(session, now) {
    this.session = session;
    this.now = now;
    this.#place.tabIndex = -1;
    this.#cancels.className = "note";
    const mark = () => {
      markCaption(this.#story, now());
      rewritten.takeRecords();
    };
    const rewritten = new MutationObserver(mark);
    rewritten.observe(this.#story, { childList: true, characterData: true, subtree: true });
    mark();
    this.#markNumbers();
    document.addEventListener("pointermove", (event) => {
      const { target, pointerType } = event;
      const at = placeOf(event);
      // Browsers report a move also when the page scrolls under a mouse that rests; but it asks for nothing.
      const rests = at === this.#at;
      this.#at = at;
      if (rests || pointerType !== "mouse" || this.#isPinned) return;
      const number = numberAt(target);
      // The caption is to be read: its numbers wait for a click.
      if (!number || this.#story.contains(number)) this.end();
      else if (nameOf(number) !== this.#name) this.#explain(nameOf(number), 1);
    });
    document.addEventListener("click", ({ target }) => {
      const number = numberAt(target);
      if (number) this.#ask(number);
      else if (!(target instanceof Node && this.#place.contains(target))) this.end();
      else this.#askFurther();
    });
    document.addEventListener("keydown", (event) => this.#walk(event), true);
  }

  /** Whether a number is being asked about. */
  get isOpen() {
    return this.#name !== "";
  }

  /** Begins to walk over the numbers by keyboard, or asks further about the present one. */
  start() {
    const present = this.#present();
    if (present) this.#ask(present);
    else this.#goTo(visibleNumbers()[0]);
  }

  end() {
    if (!this.isOpen) return;
    this.#name = "";
    this.#level = 0;
    this.#isPinned = false;
    this.#term = undefined;
    for (const lit of document.querySelectorAll(".explained, .made-from")) {
      lit.classList.remove("explained", "made-from");
    }
    this.#place.hidden = true;
    this.#story.hidden = false;
  }

  /** Explains anew what was asked about, after its place or its value has changed. */
  refresh() {
    this.#markNumbers();
    if (this.#term) this.#showTerm(this.#term);
    else if (this.isOpen) this.#explain(this.#name, this.#level);
  }

  #markNumbers() {
    markFormulas(this.now());
    markNotes(this.now());
    this.#sayWhatCancels();
  }

  /** Below the formula of a share: why ½ stands there, and the binomial coefficient does not. */
  async #sayWhatCancels() {
    if (this.now().view.view !== "set" || this.#cancels.lang === language) return;
    const text = await explanationWords(language);
    if (!text) return;
    this.#cancels.lang = language;
    this.#cancels.textContent = text.cancels;
    element("set-posterior", HTMLElement).append(this.#cancels);
  }

  /** Lights up what a word names, and says what it means. @param {Term} term */
  explainTerm(term) {
    this.end();
    this.#name = term.name;
    this.#isPinned = true;
    this.#showTerm(term);
    const [first] = shown(term.selector);
    first?.scrollIntoView({ block: "nearest" });
    announce(() => this.#place.textContent ?? "");
  }

  /** @param {Term} term */
  #showTerm(term) {
    this.#term = term;
    const { name, meaning, selector } = term;
    for (const part of shown(selector)) part.classList.add("made-from");
    const word = document.createElement("b");
    word.textContent = name;
    this.#show([word, meaning]);
  }

  /** Shows an explanation in place of the caption. @param {(Node | string)[]} parts */
  #show(parts) {
    this.#place.replaceChildren(...parts);
    this.#place.hidden = false;
    this.#story.hidden = true;
  }

  /** @param {HTMLElement} number */
  #ask(number) {
    const isAgain = this.#isPinned && nameOf(number) === this.#name;
    this.#isPinned = true;
    this.#explain(nameOf(number), isAgain ? (this.#level % LEVELS) + 1 : 1);
  }

  /** Asks further about the number that is explained. */
  #askFurther() {
    if (this.isOpen && !this.#term) this.#explain(this.#name, (this.#level % LEVELS) + 1);
  }

  /** Explains a number of the caption, which is behind its explanation. @param {number} index */
  #goToCaption(index) {
    const number = this.#story.querySelectorAll(NUMBERS)[index];
    if (!number) return;
    this.#inCaption = index;
    this.#isPinned = true;
    this.#explain(nameOf(number), 1);
    this.#place.focus();
  }

  /** @param {HTMLElement | undefined} number */
  #goTo(number) {
    if (!number) return;
    number.tabIndex = -1;
    number.focus();
    this.#isPinned = true;
    this.#explain(nameOf(number), 1);
  }

  #present() {
    return visibleNumbers().find((number) => nameOf(number) === this.#name);
  }

  /** The arrows lead to the nearest number in their direction. @param {KeyboardEvent} event */
  #walk(event) {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (!this.isOpen || ctrlKey || altKey || metaKey) return;
    const present = this.#present();
    if (key === "Escape") this.#close();
    else if (!this.#isPinned) return;
    else if (key === "Enter" && present && present === document.activeElement) this.#ask(present);
    else if (key.startsWith("Arrow") && present && present === document.activeElement) {
      const next = nearest(present, key);
      if (next || key !== "ArrowDown") this.#goTo(next);
      else this.#goToCaption(0);
    } else if (this.#place === document.activeElement && !this.#term) {
      if (key === "Enter") this.#askFurther();
      else if (key === "ArrowLeft") this.#goToCaption(this.#inCaption - 1);
      else if (key === "ArrowRight") this.#goToCaption(this.#inCaption + 1);
      else if (key === "ArrowUp") this.#goTo(visibleNumbers().at(-1));
      else return;
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Ends at the reader's wish, where what was announced is no longer there to be asked about. */
  async #close() {
    const wasAnnounced = this.#isPinned;
    this.end();
    const text = wasAnnounced && (await explanationWords(language));
    if (text) announce(() => text.closed);
  }

  /** @param {string} name @param {number} level */
  async #explain(name, level) {
    this.#name = name;
    this.#level = level;
    const [text] = await Promise.all([explanationWords(language), loadLater()]).catch(() => []);
    if (this.#name !== name || this.#level !== level) return;
    const explanation = text && this.session.explain(name);
    if (!explanation) {
      this.end();
      return;
    }
    this.#light([name, ...explanation.sources]);
    const told = [
      () => [valuesOf(explanation, text, decimalsOf(name), this.#written(name))],
      () => [formulaOf(explanation, decimalsOf(name))],
      () => [meaningOf(explanation, text)],
    ][level - 1];
    const hint = document.createElement("small");
    hint.textContent = text.more(whole(level), whole(LEVELS));
    this.#show([...told(), " ", hint]);
    if (this.#isPinned) announce(() => this.#place.textContent ?? "");
  }

  /** A number as it is written. @param {string} name */
  #written(name) {
    return document.querySelector(`[data-why="${name}"]`)?.textContent ?? "";
  }

  /** Lights up the number, first, and its sources. @param {string[]} names */
  #light(names) {
    const [explained] = names;
    for (const number of document.querySelectorAll("[data-why]")) {
      const name = nameOf(number);
      number.classList.toggle("explained", name === explained);
      number.classList.toggle("made-from", name !== explained && names.includes(name));
    }
  }
}

/** @param {PointerEvent} event */
const placeOf = ({ clientX, clientY }) => `${clientX},${clientY}`;

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
function numberAt(target) {
  return target instanceof Element ? target.closest(NUMBERS) : null;
}

/** @param {Element} number */
const nameOf = (number) => number.getAttribute("data-why") ?? "";

/** What there is of this on the page. @param {string} selector */
const shown = (selector) =>
  [...document.querySelectorAll(selector)].filter((part) => part.checkVisibility());

/** The numbers in sight or a scroll away that a screen reader can be led to. @returns {HTMLElement[]} */
function visibleNumbers() {
  /** @type {HTMLElement[]} */
  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(NUMBERS)]); // or of MathML
  return all.filter((it) => it.checkVisibility() && !it.closest("[aria-hidden=true]"));
}

/** @param {HTMLElement} from @param {string} key */
function nearest(from, key) {
  const middle = (/** @type {HTMLElement} */ number) => {
    const { left, top, width, height } = number.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const start = middle(from);
  const isAcross = key === "ArrowLeft" || key === "ArrowRight";
  const sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  const ways = visibleNumbers()
    .filter((number) => number !== from)
    .map((number) => {
      const { x, y } = middle(number);
      const [along, aside] = isAcross ? [x - start.x, y - start.y] : [y - start.y, x - start.x];
      return { number, along: sign * along, aside: Math.abs(aside) };
    })
    .filter(({ along }) => along > 1);
  // A number straight ahead before one that is nearer but aside.
  ways.sort((one, other) => one.along + 4 * one.aside - (other.along + 4 * other.aside));
  return ways[0]?.number;
}

/** The table of iterations has more decimals than all else. @param {string} name */
const decimalsOf = (name) => (name.startsWith("after-") ? 4 : 2);

/**
 * How the number came about, in a sentence.
 * @param {Explanation} why
 * @param {Words} text
 * @param {number} decimals
 * @param {string} written the number
 */
function valuesOf(why, text, decimals, written) {
  const { values } = text;
  const short = (/** @type {number} */ value) => format(value, decimals);
  const set = (/** @type {number} */ index) => whole(index + 1);
  switch (why.kind) {
    case "tossed":
      return values.tossed({
        count: whole(why.count),
        tosses: whole(why.tosses),
        set: set(why.set),
        side: text[why.side],
      });
    case "allTossed":
      return values.allTossed({
        count: whole(why.count),
        sets: whole(why.sets),
        side: text[why.side],
      });
    case "share": {
      const { coin, other, prior, logLikelihoods, shares } = why;
      const weight = (/** @type {"A" | "B"} */ of) => {
        const key = of === "A" ? "a" : "b";
        return prior[key] * Math.exp(logLikelihoods[key]);
      };
      const [ofCoin, ofOther] = relative(weight(coin), weight(other), logLikelihoods);
      return values.share({
        coin,
        set: set(why.set),
        ofCoin,
        ofOther,
        share: short(coin === "A" ? shares.a : shares.b),
      });
    }
    case "assigned": {
      const { to, isTie } = why;
      return isTie ? values.tie({ set: set(why.set) }) : values.assigned({ to, set: set(why.set) });
    }
    case "labelled":
      return values.labelled({ by: why.by, set: set(why.set) });
    case "count": {
      const [share, count] = product(why.share, why.rest, why.tossed, why.count);
      return values.count({
        product: `${share} × ${whole(why.tossed)}`,
        count,
        coin: why.coin,
        side: text[why.side],
        set: set(why.set),
      });
    }
    case "sum": {
      const terms = why.addends.map((addend) => amount(addend, 1));
      if (why.sets > terms.length) terms.push("…");
      return values.sum({
        terms: terms.join(" + "),
        sum: amount(why.sum, 1),
        coin: why.coin,
        side: text[why.side],
      });
    }
    case "guessed":
    case "kept":
    case "truth":
      return values[why.kind]({ coin: why.coin, theta: short(why.theta) });
    case "estimated":
    case "completeData": {
      const { coin, counts, theta } = why;
      const isCounted = why.kind === "completeData";
      const all = counts.heads + counts.tails;
      const [heads, tosses] = isCounted
        ? [whole(counts.heads), whole(all)]
        : quotient(counts.heads, all, short(theta));
      return values[why.kind]({ coin, heads, tosses, theta: short(theta) });
    }
    case "fixedPrior":
    case "guessedPrior":
      return values[why.kind];
    case "estimatedPrior":
      return values.estimatedPrior({
        coin: why.coin,
        shares: inSentence(why.shares, 2, false),
        sets: whole(why.sets),
        prior: short(why.prior),
      });
    case "logLikelihood": {
      const [a, b] = pair(why.theta.a, why.theta.b, decimals);
      return values.logLikelihood({
        first: short(why.firstPart),
        a,
        b,
        sets: whole(why.sets),
        value: short(why.value),
      });
    }
    case "likelihood": {
      const { coin, counts, theta, logLikelihood } = why;
      const [p, heads, tails] = [factor(theta, false), raised(counts.heads), raised(counts.tails)];
      const factors = `${p}${heads} × (1 − ${p})${tails}`;
      const isSmall = logLikelihood < SMALLEST_LOG;
      return values.likelihood({
        coin,
        set: set(why.set),
        factors: isSmall ? `ln(${factors})` : factors,
        value: isSmall ? format(logLikelihood, 1) : likelihood(Math.exp(logLikelihood), false),
      });
    }
    case "ratio": {
      const { coin, other, logLikelihoods: logs } = why;
      const [ofCoin, ofOther] = coin === "A" ? [logs.a, logs.b] : [logs.b, logs.a];
      const isSmall = ofOther < SMALLEST_LOG;
      const divided = isSmall
        ? `e^(${format(ofCoin, 1)} − (${format(ofOther, 1)}))`
        : `${likelihood(Math.exp(ofCoin), false)} ÷ ${likelihood(Math.exp(ofOther), false)}`;
      return values.ratio({ coin, other, set: set(why.set), divided, times: written });
    }
    case "change": {
      const { symbol, from, to, change } = why;
      const places = change > 0 ? Math.min(15, Math.max(4, 1 - Math.floor(Math.log10(change)))) : 4;
      const [less, more] = [Math.min(from, to), Math.max(from, to)];
      return values.change({
        symbol,
        difference: `${format(more, places)} − ${format(less, places)}`,
        change: smallChange(change),
      });
    }
  }
}

/** As an exponent. @param {number} count */
const raised = (count) => [...String(count)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");

/**
 * Two weights as they can be read: themselves or, where they are too small, as a ratio to the smaller one.
 * @param {number} one
 * @param {number} other
 * @param {{ a: number, b: number }} logs
 */
function relative(one, other, { a, b }) {
  if (one > 0 && other > 0) return [likelihood(one, false), likelihood(other, false)];
  if (a === Number.NEGATIVE_INFINITY || b === Number.NEGATIVE_INFINITY) {
    return one > 0 ? [likelihood(one, false), "0"] : ["0", likelihood(other, false)];
  }
  return [difference(one), difference(other)];
}

/** @param {Explanation} why @param {Words} text */
function meaningOf(why, { meaning }) {
  return why.kind === "assigned" && why.isTie ? meaning.tie : meaning[why.kind];
}
