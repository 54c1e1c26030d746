/** The controls that decide which tosses there are and where EM starts. */

import { ownTosses } from "../dialogs/custom-tosses-dialog.js";
import { readFile } from "../export/lazy-file-support.js";
import { localized, messageOf, words } from "../i18n/i18n.js";
import { freshSeed, readProbability, readSeed, readSets, readTosses } from "../pkg/em_coins.js";
import { element } from "../platform/dom.js";
import { offer } from "../platform/focus-fallback.js";
import { NumberField } from "./number-field.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */

/** The seed until the reader asks for another: the same for everybody who opens the page. */
const FIRST_SEED = 7;
/** The coins until the data suggest others: as in a link that names none. */
const FIRST_COINS = [0.8, 0.45];
/** Tossing may take so long of a frame, so that the page stays at hand. */
const SHARE_OF_A_FRAME_IN_MILLISECONDS = 6;
/** So many tosses are made before the clock is looked at. */
const TOSSES_AT_ONCE = 200_000;

export class DataControls {
  #example = element("example", HTMLSelectElement);
  #method = element("method", HTMLSelectElement);
  #learned = element("learned", HTMLInputElement);
  #undo = element("undo", HTMLButtonElement);
  #progress = element("tossing", HTMLProgressElement);
  /** Whether a frame is waiting to go on with the tosses. */
  #waiting = false;
  /** Whether the tosses being made are those that the fields ask for. */
  #simulating = false;
  /** What the reader changed while tosses were being made for the change before. @type {NumberField | undefined} */
  #next;
  /** What follows when the data are there, or others came instead. @type {((arrived: boolean) => void) | undefined} */
  #then;

  /**
   * @param {Session} session
   * @param {(other?: boolean, undone?: boolean) => void} changed called after each change, and told where the data
   *   are surely others and where they were gone back to
   * @param {(tell: () => string) => void} refused called when something could not be done, and says why
   */
  constructor(session, changed, refused) {
    this.session = session;
    this.changed = changed;
    const simulate = this.simulate.bind(this);
    const restart = this.restart.bind(this);
    this.truth = [
      new NumberField("true-a", readProbability, simulate),
      new NumberField("true-b", readProbability, simulate),
    ];
    this.sets = new NumberField("sets-count", readSets, simulate);
    this.tosses = new NumberField("tosses-count", readTosses, simulate);
    this.seed = new NumberField("seed", readSeed, simulate);
    this.guess = [
      new NumberField("guess-a", readProbability, restart),
      new NumberField("guess-b", readProbability, restart),
    ];
    this.seed.value = FIRST_SEED;
    for (const [index, field] of this.truth.entries()) field.value = FIRST_COINS[index];

    const askForTosses = ownTosses(
      async (text, wanted, progress) => {
        const read = await readFile(session, text, wanted, progress);
        if (!read) return;
        const { late } = read;
        this.load((arrived) => {
          if (!arrived) return;
          this.read();
          changed(true);
          if (late) refused(() => localized(late.name, late.values, late.message));
        });
      },
      () => this.show(),
    );
    this.#undo.addEventListener("click", () => {
      session.undo();
      this.load((arrived) => {
        if (!arrived) return;
        this.read();
        changed(undefined, true);
      });
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
    for (const control of [this.#method, this.#learned]) {
      control.addEventListener("change", () => {
        try {
          session.useMethod(this.#method.value === "hard", this.#learned.checked);
          changed();
        } catch (error) {
          this.show();
          refused(() => messageOf(error));
        }
      });
    }
  }

  /** @param {string} name of an example */
  open(name) {
    this.session.openExample(name);
    this.load((arrived) => {
      if (!arrived) return;
      // Each lesson begins with the truth behind the curtain.
      const truth = element("truth", HTMLInputElement);
      truth.checked = false;
      truth.dispatchEvent(new Event("change"));
      this.read();
      this.changed();
    });
  }

  /**
   * Tosses anew; while tosses are being made, right after them: where a slider passes on the way is skipped.
   * @param {NumberField} [field] that the reader changed, and beside which a refusal is said
   */
  simulate(field = this.seed) {
    if (this.#simulating) {
      this.#next = field;
      return;
    }
    // A refused size waits for another size beside which it has room, and holds up nothing else.
    const sizes = [this.sets, this.tosses];
    if (!sizes.includes(field)) {
      const suggested = this.session.defaultControls();
      for (const [index, size] of sizes.entries()) {
        if (size.input.ariaInvalid) size.value = suggested[index];
      }
    }
    const [a, b] = this.truth.map(({ value }) => value);
    try {
      this.session.simulate(a, b, this.sets.value, this.tosses.value, this.seed.value);
    } catch (error) {
      field.showError(error);
      return;
    }
    for (const each of [...this.truth, this.sets, this.tosses, this.seed]) each.accept();
    this.load((arrived) => {
      if (arrived) this.changed();
      const next = this.#next;
      this.#next = undefined;
      if (next && arrived) this.simulate(next);
    }, true);
  }

  /**
   * Brings the data on screen that the crate was asked for: a part of each frame makes their tosses.
   * @param {(arrived: boolean) => void} then called once: when they are there, or when others were asked for
   */
  load(then, simulating = false) {
    const before = this.#then;
    this.#then = then;
    before?.(false);
    this.#simulating = simulating;
    this.#toss();
  }

  /** Goes on with the tosses for a part of each frame. */
  #toss() {
    const until = performance.now() + SHARE_OF_A_FRAME_IN_MILLISECONDS;
    let done = this.session.advance(TOSSES_AT_ONCE);
    while (done < 1 && performance.now() < until) done = this.session.advance(TOSSES_AT_ONCE);
    this.#progress.value = done;
    this.#progress.hidden = done === 1;
    if (done < 1) {
      if (!this.#waiting) requestAnimationFrame(() => this.#goOn());
      this.#waiting = true;
      return;
    }
    const then = this.#then;
    this.#then = undefined;
    this.#simulating = false;
    then?.(true);
  }

  #goOn() {
    this.#waiting = false;
    this.#toss();
  }

  restart() {
    const [a, b] = this.guess.map((field) => field.value);
    this.session.setGuess(a, b);
    this.changed();
  }

  /** Takes the fields' values from what is on screen. */
  read() {
    this.#next = undefined;
    const suggested = this.session.defaultControls();
    const fields = [this.sets, this.tosses, ...this.truth];
    for (const [index, value] of suggested.entries()) fields[index].value = value;
    const path = this.session.path();
    for (const [index, field] of this.guess.entries()) field.value = path[index];
    this.seed.value = this.session.seed() ?? this.seed.value;
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
  }

  /** Shows which data and which method are on screen. */
  show() {
    this.#example.value = this.session.source();
    this.#method.value = this.session.hard() ? "hard" : "soft";
    this.#learned.checked = this.session.learned();
    offer(this.#undo, this.session.canUndo());
    // Tosses that nobody simulated have no seed; the field keeps the one that the next would be made with.
    if (this.session.seed() === undefined && !this.seed.input.ariaInvalid)
      this.seed.input.value = "";
    element("true-coins-title", HTMLElement).textContent =
      this.session.truth().length > 0 ? words.trueCoins : words.trueCoinsUnknown;
  }
}
