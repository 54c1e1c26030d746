/** One set, followed from its tosses to its share in both θ. */

import { NumberField } from "../controls/number-field.js";
import { whole } from "../i18n/format-numbers.js";
import { Refusal, words } from "../i18n/i18n.js";
import { readField } from "../pkg/em_coins.js";
import { element } from "../platform/dom.js";
import { offer } from "../platform/focus-fallback.js";
import { fill } from "./formula-templates.js";
import { sentences } from "./narration.js";
import { setNumbers } from "./one-set-values.js";

/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */

/** Below this ln p the likelihoods themselves are too small to be read; logarithms take their place. */
const SMALLEST_LOG = -200;

/** The numbers of a set that are explained, by their slots; those of all sets are named in index.html. */
const EXPLAINED = {
  heads: "heads",
  tails: "tails",
  headsOfA: "heads-A",
  headsOfB: "heads-B",
  tailsOfA: "tails-A",
  tailsOfB: "tails-B",
};

export class SetView {
  #story = element("set-story", HTMLElement);
  #posterior = element("set-posterior", HTMLElement);
  #coins = element("coins", HTMLElement);
  #add = element("add-set", HTMLButtonElement);
  #remove = element("remove-set", HTMLButtonElement);

  /**
   * @param {() => Snapshot} now what is on screen
   * @param {(set: number) => void} selected called when another set is chosen, counted from 0
   * @param {(edit: "flip" | "duplicate" | "remove", toss: number) => void} edit edits the set
   */
  constructor(now, selected, edit) {
    this.field = new NumberField(
      "selected",
      (text) => readSet(text, now().sets),
      () => selected(this.field.value - 1),
    );
    this.#coins.addEventListener("click", ({ target }) => {
      const coin = target instanceof Element ? target.closest("button") : null;
      if (!coin) return;
      const toss = Number(coin.dataset.toss);
      edit("flip", toss);
      this.#coins.querySelectorAll("button")[toss]?.focus();
    });
    this.#add.addEventListener("click", () => edit("duplicate", 0));
    this.#remove.addEventListener("click", () => edit("remove", 0));
  }

  /** @param {Snapshot} now */
  show(now) {
    const { set, isHard } = now;
    // A text that was not accepted stays, with its message, until another set is followed.
    if (this.field.value !== set.index + 1) this.field.value = set.index + 1;
    offer(this.#add, set.canBeDuplicated);
    offer(this.#remove, set.canBeRemoved);
    this.#showCoins(now);
    this.#story.hidden = !set.split;
    if (!set.split) return;

    const { a, b } = set.split.logLikelihoods;
    const long = Math.min(a, b) < SMALLEST_LOG;
    for (const part of this.#story.querySelectorAll(".short, .long")) {
      part.toggleAttribute("hidden", part.classList.contains(long ? "short" : "long"));
    }
    // A share in hard EM is no quotient of likelihoods; a sentence states its rule.
    this.#posterior.hidden = isHard;
    fill(this.#story, setNumbers(now, set.split));
    for (const [slot, name] of Object.entries(EXPLAINED)) {
      for (const cell of this.#story.querySelectorAll(`td[data-n=${slot}]`)) {
        cell.setAttribute("data-why", `${name}-${set.index + 1}`);
      }
    }
  }

  /** @param {Snapshot} now */
  #showCoins({ phase, position, set: { counts, tosses: shown } }) {
    const all = counts.heads + counts.tails;
    const { clickACoin, firstCoins, before, later } = words.set;
    const about = shown.length < all ? firstCoins(whole(shown.length), whole(all)) : clickACoin;
    const next = phase === "guess" ? before : position < 0 ? later : "";
    element("coins-note", HTMLElement).textContent = sentences(about, next);
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
    const set = readField("sets", text);
    if (set <= sets) return set;
  } catch {
    // It would be told what is accepted of a number of sets.
  }
  throw new Refusal(() => words.set.onlySoMany(whole(sets)));
}
