/** The controls that decide which tosses there are and where EM starts. */

import { smallChange, whole } from "../i18n/format-numbers.js";
import { messageOf, words } from "../i18n/i18n.js";
import { ownTosses } from "../import/open-dialog.js";
import { freshSeed, readField } from "../pkg/em_coins.js";
import { element } from "../platform/dom.js";
import { offer } from "../platform/focus-fallback.js";
import { NumberField } from "./number-field.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../state/loader.js").Loader} Loader */

/** The seed until the reader asks for another: the same for everybody who opens the page. */
const FIRST_SEED = 7;
/** The coins until the data suggest others: as in a link that names none. */
const FIRST_COINS = [0.8, 0.45];

/** The decimal places of the tolerances with which EM may stop. */
const TOLERANCES = Array.from({ length: 11 }, (_, index) => index + 2);

/**
 * @typedef {object} Change
 * @property {boolean} [keepsFields] whether the fields already say what is on screen
 * @property {boolean} [isRead] whether the reader wrote the tosses or opened their file, perhaps the same as before
 * @property {boolean} [isUndo] whether it led back to what was there before
 */

const probability = (/** @type {string} */ text) => readField("probability", text);

export class DataControls {
  #example = element("example", HTMLSelectElement);
  #method = element("method", HTMLSelectElement);
  #estimatesPrior = element("learned", HTMLInputElement);
  #tolerance = element("tolerance", HTMLSelectElement);
  #undo = element("undo", HTMLButtonElement);
  /** Whether the tosses being made are those that the fields ask for. */
  #isSimulating = false;
  /**
   * The field that the reader changed while the tosses for an earlier change were being simulated.
   * @type {NumberField | undefined}
   */
  #next;
  /**
   * The values of the simulator's controls for the tosses on screen.
   * @type {import("../pkg/em_coins.js").Simulator | undefined}
   */
  #simulator;

  /**
   * @param {Session} session
   * @param {Loader} loader
   * @param {(change: Change) => void} changed called after each change
   * @param {(tell: () => string) => void} refused called when something could not be done, and says why
   * @param {() => void} closed called when the dialog for tosses has closed
   */
  constructor(session, loader, changed, refused, closed) {
    this.session = session;
    this.loader = loader;
    this.changed = changed;
    const simulate = this.simulate.bind(this);
    const restart = this.restart.bind(this);
    this.truth = [
      new NumberField("true-a", probability, simulate),
      new NumberField("true-b", probability, simulate),
    ];
    this.sets = new NumberField("sets-count", (text) => readField("sets", text), simulate);
    this.tosses = new NumberField("tosses-count", (text) => readField("tosses", text), simulate);
    this.seed = new NumberField("seed", (text) => readField("seed", text), simulate);
    this.guess = [
      new NumberField("guess-a", probability, restart),
      new NumberField("guess-b", probability, restart),
    ];
    this.seed.value = FIRST_SEED;
    for (const [index, field] of this.truth.entries()) field.value = FIRST_COINS[index];

    const askForTosses = ownTosses(session, () => this.#load({ isRead: true }), closed);
    this.#undo.addEventListener("click", () => {
      session.undo();
      this.#load({ isUndo: true });
    });
    element("own", HTMLButtonElement).addEventListener("click", askForTosses);
    element("toss", HTMLButtonElement).addEventListener("click", () => {
      try {
        this.seed.value = freshSeed();
      } catch (error) {
        this.seed.showError(error);
        return;
      }
      this.simulate();
    });

    this.#example.addEventListener("change", () => {
      if (this.#example.value === "simulated") this.simulate();
      else if (this.#example.value === "given") askForTosses();
      else this.open(this.#example.value);
    });
    this.#tolerance.addEventListener("change", () => {
      session.setTolerance(Number(this.#tolerance.value));
      changed({ keepsFields: true });
    });
    for (const control of [this.#method, this.#estimatesPrior]) {
      control.addEventListener("change", () => {
        try {
          session.setMethod(this.#method.value === "hard", this.#estimatesPrior.checked);
          changed({ keepsFields: true });
        } catch (error) {
          closed();
          refused(() => messageOf(error));
        }
      });
    }
  }

  /** @param {string} name of an example */
  open(name) {
    this.session.openExample(name);
    this.#load();
  }

  /** @param {"flip" | "duplicate" | "remove"} edit of the selected set @param {number} toss counted from 0 */
  edit(edit, toss) {
    this.session.editSet(edit, toss);
    this.#load();
  }

  /**
   * Tosses anew; while tosses are being made, right after them: where a slider passes on the way is skipped.
   * @param {NumberField} [field] that the reader changed, beside which an error is shown
   */
  simulate(field = this.seed) {
    if (this.#isSimulating) {
      this.#next = field;
      return;
    }
    // A refused size waits for another size beside which it has room, and holds up nothing else.
    if (field !== this.sets && field !== this.tosses && this.#simulator) {
      if (this.sets.input.ariaInvalid) this.sets.value = this.#simulator.sets;
      if (this.tosses.input.ariaInvalid) this.tosses.value = this.#simulator.tosses;
    }
    const [a, b] = this.truth.map(({ value }) => value);
    try {
      this.session.simulate(a, b, this.sets.value, this.tosses.value, this.seed.value);
    } catch (error) {
      field.showError(error);
      return;
    }
    for (const each of [...this.truth, this.sets, this.tosses, this.seed]) each.accept();
    this.#isSimulating = true;
    this.loader.load((arrived) => {
      if (!arrived) return;
      this.#isSimulating = false;
      this.changed({ keepsFields: true });
      const next = this.#next;
      this.#next = undefined;
      if (next) this.simulate(next);
    });
  }

  /** Loads data that the fields did not ask for. @param {Change} [change] */
  #load(change = {}) {
    this.cancelSimulation();
    this.loader.load((arrived) => {
      if (arrived) this.changed(change);
    });
  }

  /** Stops waiting for the tosses that the fields asked for. */
  cancelSimulation() {
    this.#isSimulating = false;
    this.#next = undefined;
  }

  restart() {
    const [a, b] = this.guess.map((field) => field.value);
    this.session.setGuess(a, b);
    this.changed({ keepsFields: true });
  }

  /** Takes the fields' values from what is on screen. @param {Snapshot} now */
  read({ simulator: { sets, tosses, coins }, guess, seed }) {
    this.sets.value = sets;
    this.tosses.value = tosses;
    if (coins) [this.truth[0].value, this.truth[1].value] = [coins.a, coins.b];
    [this.guess[0].value, this.guess[1].value] = [guess.a, guess.b];
    this.seed.value = seed ?? this.seed.value;
  }

  /** Writes the menu of examples, and the numbers in the fields, in the language of the page. */
  updateTexts() {
    const fields = [...this.truth, ...this.guess];
    for (const field of fields) if (!field.input.ariaInvalid) field.accept();
    const lessons = Object.entries(words.lessons).map(([name, { title }]) => [title, name]);
    const others = [
      [words.simulated, "simulated"],
      [words.labels.ownTosses, "given"],
    ];
    const options = [...lessons, ...others].map(([title, name]) => new Option(title, name));
    this.#example.replaceChildren(...options);
    const chosen = this.#tolerance.value;
    const tolerances = TOLERANCES.map((digits) => {
      const change = words.stopping.below(smallChange(10 ** -digits));
      return new Option(change, String(digits));
    });
    this.#tolerance.replaceChildren(new Option(words.stopping.limit, "0"), ...tolerances);
    this.#tolerance.value = chosen || "0";
  }

  /** Shows which data and which method are on screen. @param {Snapshot} now */
  show(now) {
    this.#simulator = now.simulator;
    this.#example.value = now.source;
    this.#method.value = now.isHard ? "hard" : "soft";
    this.#estimatesPrior.checked = now.estimatesPrior;
    this.#tolerance.value = String(now.tolerance ?? 0);
    offer(this.#undo, now.canUndo);
    // Tosses that nobody simulated have no seed; the field keeps the one that the next would be made with.
    if (now.seed === undefined && !this.seed.input.ariaInvalid) this.seed.input.value = "";
    element("data-button", HTMLButtonElement).textContent = words.drawer(whole(now.sets));
    element("true-coins-title", HTMLElement).textContent = now.truth
      ? words.trueCoins
      : words.trueCoinsUnknown;
  }
}
