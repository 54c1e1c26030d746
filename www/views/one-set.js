/** One set, followed from its tosses to its share in both θ. */

import { NumberField } from "../controls/number-field.js";
import { whole } from "../i18n/format-numbers.js";
import { Refusal, words } from "../i18n/i18n.js";
import { readSets } from "../pkg/em_coins.js";
import { element } from "../platform/dom.js";
import { offer } from "../platform/focus-fallback.js";
import { fill } from "./formula-templates.js";
import { setNumbers } from "./one-set-values.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */

/** More coins than this are no longer turned one by one. */
const MOST_COINS = 200;
/** Below this ln p the likelihoods themselves are too small to be read; logarithms take their place. */
const SMALLEST_LOG = -200;

export class SetView {
  #story = element("set-story", HTMLElement);
  #posterior = element("set-posterior", HTMLElement);
  #coins = element("coins", HTMLElement);
  #remove = element("remove-set", HTMLButtonElement);

  /** The set that is followed, counted from 0. */
  selected = 0;

  /**
   * @param {Session} session
   * @param {() => void} selected called when another set is followed
   * @param {() => void} changed called when there are other tosses
   */
  constructor(session, selected, changed) {
    this.session = session;
    this.field = new NumberField(
      "selected",
      (text) => readSet(text, session.sets()),
      () => {
        this.selected = this.field.value - 1;
        selected();
      },
    );
    this.#coins.addEventListener("click", ({ target }) => {
      const coin = target instanceof Element ? target.closest("button") : null;
      if (!coin) return;
      const toss = Number(coin.dataset.toss);
      session.flipToss(this.selected, toss);
      changed();
      this.#coins.querySelectorAll("button")[toss]?.focus();
    });
    element("add-set", HTMLButtonElement).addEventListener("click", () => {
      if (session.addSet(this.selected)) this.selected += 1;
      changed();
    });
    this.#remove.addEventListener("click", () => {
      session.removeSet(this.selected);
      changed();
    });
  }

  /** Keeps the selection among the sets there are. */
  bound() {
    this.selected = Math.max(0, Math.min(this.selected, this.session.sets() - 1));
  }

  /** @param {boolean} allDigits */
  show(allDigits) {
    // A text that was not accepted stays, with its message, until another set is followed.
    if (this.field.value !== this.selected + 1) this.field.value = this.selected + 1;
    offer(this.#remove, this.session.sets() > 1);
    this.#showCoins();
    const split = this.session.setBreakdown(this.selected);
    this.#story.hidden = split.length === 0;
    if (split.length === 0) return;

    const [, , logA, logB] = split;
    const long = Math.min(logA, logB) < SMALLEST_LOG;
    for (const part of this.#story.querySelectorAll(".short, .long")) {
      part.toggleAttribute("hidden", part.classList.contains(long ? "short" : "long"));
    }
    // What hard EM gives is no fraction of likelihoods: its rule says all.
    this.#posterior.hidden = this.session.hard();
    fill(this.#story, setNumbers(this.session, this.selected, allDigits));
  }

  #showCoins() {
    const tosses = this.session.tossesOf(this.selected);
    const shown = tosses.length <= MOST_COINS ? tosses : tosses.subarray(0, MOST_COINS);
    const { clickACoin, firstCoins, before } = words.set;
    const about =
      shown.length < tosses.length
        ? firstCoins(whole(shown.length), whole(tosses.length))
        : clickACoin;
    const next = this.session.phase() === "guess" ? words.space + before : "";
    element("coins-note", HTMLElement).textContent = about + next;
    while (this.#coins.children.length > shown.length) this.#coins.lastElementChild?.remove();
    while (this.#coins.children.length < shown.length) {
      const coin = document.createElement("button");
      coin.type = "button";
      coin.dataset.toss = String(this.#coins.children.length);
      this.#coins.append(coin);
    }
    for (const [index, heads] of shown.entries()) {
      const coin = /** @type {HTMLButtonElement} */ (this.#coins.children[index]);
      coin.textContent = heads ? "H" : "T";
      coin.className = heads ? "disc heads" : "disc tails";
      coin.ariaLabel = (heads ? words.set.heads : words.set.tails)(whole(index + 1));
    }
  }
}

/**
 * @param {string} text
 * @param {number} sets
 */
function readSet(text, sets) {
  try {
    const set = readSets(text);
    if (set <= sets) return set;
  } catch {
    // It would be told what is accepted of a number of sets.
  }
  throw new Refusal(() => words.set.onlySoMany(whole(sets)));
}
