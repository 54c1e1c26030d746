/** What the reader does with time: the buttons, the scrubber and Play; and the sentence of the moment. */

import { announce } from "./announce.js";
import { element } from "./element.js";
import { offer } from "./focus.js";
import { whole } from "./numbers.js";
import { Player } from "./player.js";
import { listenToSlider } from "./slider.js";
import { nextStep, progress, storyOf } from "./story.js";
import { messageOf, words } from "./words.js";

/** @typedef {import("./pkg/em_coins.js").Demo} Demo */

/** What a prediction holds up. */
const AHEAD = ["step", "iterate", "converge"];

export class Steps {
  #time = element("time", HTMLInputElement);
  #play = element("play", HTMLButtonElement);
  #pace = element("pace", HTMLSelectElement);
  #story = element("story", HTMLElement);
  /** How what stands there is said. */
  saying = () => "";
  #player = new Player(
    () => {
      const before = this.demo.position();
      return this.perform("step") && this.demo.position() > before && !this.demo.converged();
    },
    (playing) => {
      this.#play.ariaPressed = String(playing);
      this.#play.textContent = playing ? words.pause : words.play;
    },
  );

  /**
   * Each may return how to say something else instead of the usual sentence.
   * @type {Record<string, () => (() => string) | undefined | void>}
   */
  #actions = {
    step: () => (this.demo.step() ? undefined : this.#limit()),
    back: () => this.demo.back(),
    iterate: () => (this.demo.iterate() ? undefined : this.#limit()),
    reset: () => this.demo.seek(0),
    converge: () => (this.demo.converge() ? undefined : this.#limit()),
    seek: () => this.demo.seek(this.#time.valueAsNumber),
  };

  /**
   * @param {Demo} demo
   * @param {() => void} moved called when EM is at another moment
   * @param {() => boolean} held whether steps wait for a prediction
   * @param {() => void} ask leads to the prediction
   * @param {() => void} paced called when the reader chose another pace
   */
  constructor(demo, moved, held, ask, paced) {
    this.demo = demo;
    this.moved = moved;
    this.held = held;
    this.ask = ask;
    // What is read, written or shared in a dialog is of the moment at which it was opened.
    document.addEventListener("dialogopens", () => this.pause());
    this.#play.addEventListener("click", () => {
      // At the end there is nothing left to play but all of it again.
      if (this.demo.converged()) this.perform("reset");
      this.#player.toggle();
    });
    listenToSlider(this.#time, () => this.act("seek"));
    for (const name of ["step", "back", "iterate", "reset", "converge"]) {
      element(name, HTMLButtonElement).addEventListener("click", () => this.act(name));
    }
    this.#pace.addEventListener("change", () => {
      this.pace = this.#pace.value;
      paced();
    });
  }

  /** How fast Play goes, as a link says it. */
  get pace() {
    return this.#player.pace;
  }

  set pace(pace) {
    this.#player.pace = this.#pace.value = pace;
  }

  /** @param {string} name of an action that the reader asked for */
  act(name) {
    this.pause();
    const ahead =
      name === "seek" ? this.#time.valueAsNumber > this.demo.position() : AHEAD.includes(name);
    if (this.held() && ahead) {
      this.#time.value = String(this.demo.position());
      this.ask();
    } else {
      this.perform(name);
    }
  }

  /**
   * Does what a button says, and shows what came of it or why it could not be done.
   * @param {string} name
   * @returns {boolean} whether it was done
   */
  perform(name) {
    try {
      const tell = this.#actions[name]();
      this.moved();
      this.say(tell ?? this.saying);
      return true;
    } catch (error) {
      this.say(() => messageOf(error));
      return false;
    }
  }

  pause() {
    this.#player.pause();
  }

  playOrPause() {
    this.#play.click();
  }

  /** Why EM goes no further, unless it has been at its end for long. */
  #limit() {
    const iterations = this.demo.iteration();
    return this.demo.converged() ? undefined : () => words.story.limit(whole(iterations));
  }

  /**
   * Shows another sentence after the usual one, and leaves it to the caller to announce both.
   * @param {() => string} tell
   */
  add(tell) {
    const usual = this.saying;
    this.#write(() => [usual(), tell()].join(words.space));
  }

  /** Shows and announces a sentence. @param {() => string} tell */
  say(tell) {
    this.#write(tell);
    announce(tell);
  }

  /** @param {() => string} tell */
  #write(tell) {
    this.saying = tell;
    // A θ stays on one line with its value.
    this.#story.textContent = tell().replaceAll(" = ", "\u00a0=\u00a0");
  }

  /** Shows where EM is now. */
  show() {
    const atGuess = this.demo.phase() === "guess";
    element("step", HTMLButtonElement).textContent = nextStep(this.demo);
    for (const name of ["back", "reset"]) offer(element(name, HTMLButtonElement), !atGuess);
    this.#play.disabled = this.held();
    this.#time.max = String(this.demo.known());
    this.#time.value = String(this.demo.position());
    this.#time.ariaValueText = progress(this.demo);
    element("iteration", HTMLElement).textContent = progress(this.demo);
    this.#write(() => storyOf(this.demo));
  }
}
