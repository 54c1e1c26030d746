/**
 * Predict, then reveal: while it is on, each half-step waits for the class to commit to what it expects,
 * or to skip.
 */

import { fieldNumber, short, whole } from "../i18n/format-numbers.js";
import { clearMessage, messageOf, setMessage, words } from "../i18n/i18n.js";
import { readField } from "../pkg/em_coins.js";
import { announceError } from "../platform/announce.js";
import { element } from "../platform/dom.js";

/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */

/** A smaller error cannot be seen in two decimals. */
const HALF_A_HUNDREDTH = 0.005;

/**
 * @typedef {object} Commitment what was predicted, and the half-step that answered it
 * @property {number} position of the answer
 * @property {number} [set] whose share was asked for, counted from 0; without it, both θ were
 * @property {number[]} said
 */

export class Prediction {
  #switch = element("predict", HTMLInputElement);
  #place = element("prediction", HTMLElement);
  #question = element("prediction-question", HTMLElement);
  #error = element("prediction-error", HTMLElement);
  #inputs = [element("prediction-a", HTMLInputElement), element("prediction-b", HTMLInputElement)];
  /** The last question. */
  #asked = "";
  /** @type {Commitment | undefined} */
  #committed;

  /**
   * @param {() => Snapshot} now what is on screen
   * @param {(compare?: (answer: Snapshot) => string) => void} step makes the half-step; `compare` says how the prediction
   *   compares with what it led to
   * @param {(on: boolean) => void} switched called when it is switched on or off
   */
  constructor(now, step, switched) {
    this.now = now;
    this.#switch.addEventListener("change", () => switched(this.#switch.checked));
    // A double click would answer the next question, too.
    const once =
      (/** @type {() => void} */ act) =>
      (/** @type {MouseEvent} */ { detail }) =>
        detail > 1 ? undefined : act();
    const skip = element("prediction-skip", HTMLButtonElement);
    skip.addEventListener(
      "click",
      once(() => step()),
    );
    const commit = () => {
      const said = this.#read();
      if (!said) return;
      const { position, set } = now();
      const asked = this.#asksForShare() ? set.index : undefined;
      this.#committed = { position: position + 1, set: asked, said };
      step((answer) =>
        asked === undefined ? comparedTheta(answer, said) : comparedShare(answer, said),
      );
    };
    element("prediction-commit", HTMLButtonElement).addEventListener("click", once(commit));
    // There is no form to submit: a frame in a sandbox forbids that.
    for (const input of this.#inputs) {
      input.addEventListener("keydown", (event) => {
        const { key, isComposing } = event;
        if (key === "Enter" && !isComposing) commit();
        if (key !== "PageDown") return;
        // The key of a presenter's clicker: on to the answer, with a prediction or without.
        event.preventDefault();
        if (this.#inputs.some(({ value }) => value)) commit();
        else step();
      });
    }
  }

  /** Whether steps wait for a prediction: from the guess on. */
  get on() {
    const { position, view } = this.now();
    return view.predict && position >= 0;
  }

  /** The question as it is shown. */
  get question() {
    return this.#question.textContent ?? "";
  }

  /** Whether a prediction of both θ is awaited. */
  get asksForTheta() {
    return this.on && !this.#asksForShare();
  }

  /** The prediction that the half-step on screen answers; `undefined` after the next one. */
  get committed() {
    return this.#committed?.position === this.now().position ? this.#committed : undefined;
  }

  /** Forgets the prediction and the unfinished input, because their subject has changed. */
  forget() {
    this.#committed = undefined;
    this.#asked = "";
  }

  /** The θ entered so far, for a mark on the landscape; empty if the prediction is not of θ. */
  get theta() {
    if (!this.asksForTheta) return [];
    try {
      return this.#inputs.map((input) => readField("probability", input.value));
    } catch {
      return [];
    }
  }

  /**
   * Takes a prediction of θ that was pointed at on the landscape.
   * @param {number} a
   * @param {number} b
   */
  point(a, b) {
    for (const [index, value] of [a, b].entries()) this.#inputs[index].value = fieldNumber(value);
  }

  /** Asks for the next prediction; what is being written stays as long as the question does. */
  show() {
    const { position, set, view } = this.now();
    this.#switch.checked = view.predict;
    this.#place.hidden = !this.on;
    this.#committed = this.committed;
    const share = this.#asksForShare();
    const { askForShare, askForTheta } = words.prediction;
    const question = share ? askForShare(whole(set.index + 1)) : askForTheta;
    this.#question.textContent = question;
    element("prediction-a-label", HTMLElement).textContent = share ? words.prediction.share : "θA";
    const asked = `${position}: ${share ? set.index : "θ"}`;
    if (!this.on || asked === this.#asked) return;
    this.#asked = asked;
    const [a, b] = this.#inputs;
    // A hidden field would drop the focus, and a keyboard its place on the page.
    if (share && document.activeElement === b) a.focus();
    for (const part of [b, element("prediction-b-label", HTMLElement)]) part.hidden = share;
    for (const input of [a, b]) input.value = "";
    this.#accept();
  }

  /** Puts the cursor where the prediction is written. */
  focus() {
    this.#inputs[0].focus();
  }

  #asksForShare() {
    return this.now().phase !== "expected";
  }

  /** @returns {number[] | undefined} */
  #read() {
    const inputs = this.#asksForShare() ? this.#inputs.slice(0, 1) : this.#inputs;
    for (const input of inputs) {
      try {
        readField("probability", input.value);
      } catch (error) {
        input.focus(); // before the message is in its description
        setMessage(this.#error, () => messageOf(error));
        announceError(messageOf(error));
        for (const each of this.#inputs) each.ariaInvalid = "true";
        return undefined;
      }
    }
    return inputs.map((input) => readField("probability", input.value));
  }

  #accept() {
    clearMessage(this.#error);
    for (const input of this.#inputs) input.ariaInvalid = null;
  }
}

/** @param {Snapshot} now @param {number[]} said */
function comparedShare({ set: { index, split } }, [said]) {
  const found = split?.shares.a ?? said;
  return words.prediction.comparedShare(
    whole(index + 1),
    short(said),
    short(found),
    off(said, found),
  );
}

/** @param {Snapshot} now @param {number[]} said */
function comparedTheta({ theta }, said) {
  const found = [theta.a, theta.b];
  const [offA, offB] = said.map((guessed, coin) => off(guessed, found[coin]));
  return words.prediction.comparedTheta(said.map(short), found.map(short), offA, offB);
}

/**
 * @param {number} said
 * @param {number} found
 */
function off(said, found) {
  const error = Math.abs(said - found);
  return error < HALF_A_HUNDREDTH ? words.prediction.spotOn : words.prediction.off(short(error));
}
