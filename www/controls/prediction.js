/**
 * Predict, then reveal: while it is on, each half-step waits for the class to commit to what it expects, or to skip. A
 * share is predicted on its bar, and both θ on their dots, or each in a field; the answer stands beside the prediction,
 * with its reason.
 */

import { fieldNumber, short, whole } from "../i18n/format-numbers.js";
import { clearMessage, language, messageOf, setMessage } from "../i18n/i18n.js";
import { predictionWords } from "../i18n/lazy-words.js";
import { readField } from "../pkg/em_coins.js";
import { announceError } from "../platform/announce.js";
import { element } from "../platform/dom.js";
import { loadLater } from "../platform/load-later.js";
import { keepErrors, keptErrors, tossesOf } from "../state/prediction-errors.js";
import { texts } from "../views/canvases.js";
import { answerOf } from "./prediction-answer.js";
import { ShareSlider, ThetaSliders } from "./prediction-sliders.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").Picture} Picture */
/** @typedef {import("../pkg/em_coins.js").RenderOptions} RenderOptions */
/** @typedef {import("../i18n/predictions/en.js").PredictionWords} Words */

export class Prediction {
  #place = element("prediction", HTMLElement);
  #answered = document.createElement("p");
  #question = document.createElement("p");
  #error = document.createElement("p");
  #labels = ["a", "b"].map((coin) => labelFor(coin));
  #inputs = ["a", "b"].map((coin) => inputOf(coin));
  #commit = buttonOf("commit", "primary");
  #skip = buttonOf("skip", "");
  #picture = document.createElement("canvas");
  #share = new ShareSlider((value) => this.#write([value]));
  #theta = new ThetaSliders((a, b) => this.#write([a, b]));
  /** The text, once it is there, and its language. @type {Words | undefined} */
  #text;
  #language = "";
  /** @type {Promise<void>} */
  #ready = Promise.resolve();
  /** The last question. */
  #asked = "";
  /** The errors from before a reload, until their tosses are there. */
  #kept = keptErrors();
  /** What the half-step on screen answers. @type {import("../pkg/em_coins.js").PredictionAnswer | undefined} */
  #answer;

  /**
   * @param {Session} session
   * @param {() => Snapshot} now what is on screen
   * @param {() => void} step makes the half-step
   * @param {() => void} changed called when another prediction is to be drawn
   * @param {() => void} failed called when the text does not load
   */
  constructor(session, now, step, changed, failed) {
    this.session = session;
    this.now = now;
    this.step = step;
    this.changed = changed;
    this.failed = failed;
    this.#answered.id = "prediction-answer";
    this.#question.id = "prediction-question";
    this.#error.id = "prediction-error";
    this.#error.className = "error";
    this.#picture.id = "prediction-errors";
    this.#picture.role = "img";
    this.#picture.hidden = this.#answered.hidden = true;
    element("story", HTMLElement).before(this.#answered);
    const [a, b] = this.#inputs;
    const [nameOfA, nameOfB] = this.#labels;
    const form = [this.#question, nameOfA, a, nameOfB, b, this.#commit, this.#skip, this.#picture];
    this.#place.append(...form, this.#error);

    // A double click would answer the next question, too.
    const once =
      (/** @type {() => void} */ act) =>
      (/** @type {MouseEvent} */ { detail }) =>
        detail > 1 ? undefined : act();
    const commit = () => this.commit();
    this.#skip.addEventListener("click", once(step));
    this.#commit.addEventListener("click", once(commit));
    // There is no form to submit: a frame in a sandbox forbids that.
    for (const input of this.#inputs) {
      input.addEventListener("input", () => this.#follow());
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

  /** Whether steps wait for a prediction, from the guess on, and it can be asked for. */
  get on() {
    const { position, view } = this.now();
    return view.predict && position >= 0 && this.#text !== undefined;
  }

  /** The question as it is shown. */
  get question() {
    return this.on ? (this.#question.textContent ?? "") : "";
  }

  /** The answer as it is shown. */
  get answer() {
    return this.#answered.textContent ?? "";
  }

  /** Whether the prediction that is asked for is there, and only waits to be committed. */
  get isWritten() {
    return this.on && this.#entered(this.#fields) !== undefined;
  }

  /** Commits to the prediction, and makes the half-step; what is no probability is answered. */
  commit() {
    const said = this.#read();
    if (!said) return;
    const [ofA, ofB = ofA] = said;
    this.session.predict(ofA, ofB, this.#asksForShare() ? this.now().set.index : undefined);
    this.step();
  }

  /** Whether a prediction of both θ is awaited. */
  get asksForTheta() {
    return this.on && !this.#asksForShare();
  }

  /** The θ entered so far, where they are asked for; `undefined` if they are not both there. */
  get theta() {
    return this.asksForTheta ? this.#entered(this.#inputs) : undefined;
  }

  /** Forgets the unfinished input, because its subject has changed. */
  forget() {
    this.#asked = "";
  }

  /**
   * Takes a prediction of θ that was pointed at on the landscape.
   * @param {number} a
   * @param {number} b
   */
  point(a, b) {
    this.#write([a, b]);
  }

  /** Shows the answer, and asks for the next prediction; what is being written stays as long as the question does. */
  show() {
    const { position, set, view, source, isLesson } = this.now();
    if (view.predict && language !== this.#language) this.#load();
    const text = this.#text;
    this.#place.hidden = !this.on;
    this.#answer = text && this.session.predictionAnswer();
    this.#restore();
    const told = text && this.#answer ? answerOf(this.#answer, text) : "";
    if (this.#answered.textContent !== told) this.#answered.textContent = told;
    this.#answered.hidden = told === "";
    if (!text || !this.on) {
      this.#share.hide();
      this.#theta.hide();
      return;
    }
    const share = this.#asksForShare();
    const lead = isLesson && position < 2 ? text.leads[source] : undefined;
    this.#question.textContent = share
      ? text.askForShare(whole(set.index + 1), lead?.share ?? "")
      : text.askForTheta(lead?.theta ?? "");
    const names = share ? [text.share] : ["θA", "θB"];
    for (const [index, name] of names.entries()) this.#labels[index].textContent = name;
    this.#share.name = text.slider(text.share);
    this.#theta.names = ["θA", "θB"].map(text.slider);
    this.#commit.textContent = text.commit;
    this.#skip.textContent = text.skip;
    const asked = `${position}: ${share ? set.index : "θ"}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    // On a phone there is no room for the next question beside what a step has led to.
    this.#place.classList.toggle("waits", position > 0);
    const [a, b] = this.#inputs;
    // A hidden field would drop the focus, and a keyboard its place on the page.
    if (share && document.activeElement === b) a.focus();
    for (const part of [b, this.#labels[1]]) part.hidden = share;
    for (const input of [a, b]) input.value = "";
    const { theta } = this.now();
    this.#share.value = 0.5;
    this.#theta.values = [theta.a, theta.b];
    this.#accept();
  }

  /** Puts the cursor where the prediction is written, once it is asked for. */
  async focus() {
    this.show();
    await this.#ready;
    if (!this.on) return;
    this.#place.classList.remove("waits");
    this.changed();
    // A field would bring up the keyboard of a phone, which covers what can be dragged.
    const slider = this.#asksForShare() ? this.#share.slider : this.#theta.slider;
    const isTouch = matchMedia("(pointer: coarse)").matches && slider.checkVisibility();
    (isTouch ? slider : this.#inputs[0]).focus();
  }

  /**
   * What is predicted in a picture, or was, until the next half-step.
   * @param {Picture} name
   * @returns {Partial<RenderOptions>}
   */
  optionsOf(name) {
    const answer = this.#answer;
    if (name === "grid") {
      if (this.on && this.#asksForShare()) {
        const [predictedA] = this.#entered(this.#inputs.slice(0, 1)) ?? [];
        return { asked: true, predictedSet: this.now().set.index, predictedA };
      }
      if (answer?.kind === "share") {
        return { predictedSet: answer.set.index, predictedA: answer.said };
      }
      return {};
    }
    if (name !== "trajectory" && name !== "landscape" && name !== "starts") return {};
    if (this.asksForTheta) {
      const [predictedA, predictedB] = this.theta ?? [];
      return { asked: true, predictedA, predictedB };
    }
    if (answer?.kind !== "theta") return {};
    return { answered: true, predictedA: answer.said.a, predictedB: answer.said.b };
  }

  /**
   * Lays what is dragged over a picture that was drawn.
   * @param {Picture} name
   * @param {import("../pkg/em_coins.js").Point | undefined} scale
   */
  place(name, scale) {
    if (name === "grid") this.#share.place(scale);
    if (name === "trajectory") this.#theta.place(scale);
  }

  /** Brings back the errors of these tosses from before a reload. */
  #restore() {
    const { errors, tosses } = this.#kept ?? {};
    if (!errors || tosses !== tossesOf(this.session.link() ?? "")) return;
    this.#kept = undefined;
    if (this.session.predictionErrors().length > 0) return;
    this.session.restorePredictionErrors(
      Float64Array.from(errors, ({ error }) => error),
      Uint8Array.from(errors, ({ isOfShare }) => Number(isOfShare)),
    );
  }

  /** Forgets how far off the predictions were. */
  clearErrors() {
    this.#kept = undefined;
    this.session.restorePredictionErrors(new Float64Array(), new Uint8Array());
    keepErrors("", []);
    this.changed();
  }

  /** Draws how far off the predictions were. @param {{ letter: number, dark: boolean }} appearance */
  draw({ letter, dark }) {
    const text = this.#text;
    if (!text || !this.on) return;
    const errors = this.session.predictionErrors();
    this.#picture.hidden = errors.length === 0;
    if (errors.length === 0) return;
    const link = this.session.link();
    if (link !== undefined) keepErrors(tossesOf(link), errors);
    const { comma, captions } = texts(this.now());
    this.#picture.ariaLabel = text.errors(errors.map(({ error }) => short(error)));
    this.session.draw("predictions", this.#picture, {
      letter,
      dark,
      comma,
      captions: { ...captions, errors: text.yourErrors },
    });
  }

  #load() {
    const tag = language;
    this.#language = tag;
    this.#ready = this.#fetch(tag);
  }

  /** @param {string} tag of a language */
  async #fetch(tag) {
    const [text] = await Promise.all([predictionWords(tag), loadLater()]).catch(() => []);
    if (tag !== this.#language) return;
    if (text) {
      this.#text = text;
      this.changed();
    } else {
      this.#language = ""; // the next act tries again
      this.failed();
    }
  }

  /** The fields of the present question. */
  get #fields() {
    return this.#asksForShare() ? this.#inputs.slice(0, 1) : this.#inputs;
  }

  #asksForShare() {
    return this.now().phase !== "expected";
  }

  /** Writes what was pointed at into the fields. @param {number[]} values */
  #write(values) {
    for (const [index, value] of values.entries()) this.#inputs[index].value = fieldNumber(value);
    this.#follow();
  }

  /** Lets the sliders and the pictures follow the fields. */
  #follow() {
    this.#accept();
    const [share] = this.#entered(this.#inputs.slice(0, 1)) ?? [];
    if (this.#asksForShare() && share !== undefined) this.#share.value = share;
    if (this.theta) this.#theta.values = this.theta;
    this.changed();
  }

  /** The numbers in these fields, if all are probabilities. @param {HTMLInputElement[]} inputs */
  #entered(inputs) {
    try {
      return inputs.map((input) => readField("probability", input.value));
    } catch {
      return undefined;
    }
  }

  /** @returns {number[] | undefined} */
  #read() {
    const inputs = this.#fields;
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
    return this.#entered(inputs);
  }

  #accept() {
    clearMessage(this.#error);
    for (const input of this.#inputs) input.ariaInvalid = null;
  }
}

/** @param {string} coin */
function labelFor(coin) {
  const label = document.createElement("label");
  label.className = coin;
  label.htmlFor = `prediction-${coin}`;
  return label;
}

/** @param {string} coin */
function inputOf(coin) {
  const input = document.createElement("input");
  input.id = `prediction-${coin}`;
  input.inputMode = "decimal";
  input.autocomplete = "off";
  input.setAttribute("aria-describedby", "prediction-question prediction-error");
  return input;
}

/** @param {string} name @param {string} kind its class */
function buttonOf(name, kind) {
  const button = document.createElement("button");
  button.type = "button";
  button.id = `prediction-${name}`;
  button.className = kind;
  return button;
}
