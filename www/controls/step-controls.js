/** What the reader does with time: the buttons, the scrubber and Play; and the sentence of the moment. */

import { whole } from "../i18n/format-numbers.js";
import { messageOf, words } from "../i18n/i18n.js";
import { announce } from "../platform/announce.js";
import { element } from "../platform/dom.js";
import { offer } from "../platform/focus-fallback.js";
import { Player } from "../state/autoplay.js";
import { nextStep, progress, storyOf } from "../views/narration.js";
import { listenToSlider } from "./slider.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */

/** What a prediction holds up. */
const AHEAD = ["step", "iterate", "converge"];

export class Steps {
  #time = element("time", HTMLInputElement);
  #play = element("play", HTMLButtonElement);
  #pace = element("pace", HTMLSelectElement);
  #story = element("story", HTMLElement);
  /** How what stands there is said. */
  narration = () => "";
  #player = new Player(
    () => {
      const before = this.session.position();
      return this.perform("step") && this.session.position() > before && !this.session.converged();
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
    step: () => (this.session.step() ? undefined : this.#limit()),
    back: () => this.session.back(),
    iterate: () => (this.session.iterate() ? undefined : this.#limit()),
    reset: () => this.session.seek(0),
    converge: () => (this.session.converge() ? undefined : this.#limit()),
    seek: () => this.session.seek(this.#time.valueAsNumber),
  };

  /**
   * @param {Session} session
   * @param {() => void} moved called when EM is at another moment
   * @param {() => boolean} held whether steps wait for a prediction
   * @param {() => void} ask leads to the prediction
   * @param {() => void} paced called when the reader chose another pace
   */
  constructor(session, moved, held, ask, paced) {
    this.session = session;
    this.moved = moved;
    this.held = held;
    this.ask = ask;
    // What is read, written or shared in a dialog is of the moment at which it was opened.
    document.addEventListener("dialogopens", () => this.pause());
    this.#play.addEventListener("click", () => {
      // At the end there is nothing left to play but all of it again.
      if (this.session.converged()) this.perform("reset");
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
      name === "seek" ? this.#time.valueAsNumber > this.session.position() : AHEAD.includes(name);
    if (this.held() && ahead) {
      this.#time.value = String(this.session.position());
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
      this.narrate(tell ?? this.narration);
      return true;
    } catch (error) {
      this.narrate(() => messageOf(error));
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
    const iterations = this.session.iteration();
    return this.session.converged() ? undefined : () => words.story.limit(whole(iterations));
  }

  /**
   * Shows another sentence after the usual one, and leaves it to the caller to announce both.
   * @param {() => string} tell
   */
  add(tell) {
    const usual = this.narration;
    this.#write(() => [usual(), tell()].join(words.space));
  }

  /** Shows and announces a sentence. @param {() => string} tell */
  narrate(tell) {
    this.#write(tell);
    announce(tell);
  }

  /** @param {() => string} tell */
  #write(tell) {
    this.narration = tell;
    // A θ stays on one line with its value.
    this.#story.textContent = tell().replaceAll(" = ", "\u00a0=\u00a0");
  }

  /** Shows where EM is now. */
  show() {
    const atGuess = this.session.phase() === "guess";
    element("step", HTMLButtonElement).textContent = nextStep(this.session);
    for (const name of ["back", "reset"]) offer(element(name, HTMLButtonElement), !atGuess);
    this.#play.disabled = this.held();
    this.#time.max = String(this.session.furthestPosition());
    this.#time.value = String(this.session.position());
    this.#time.ariaValueText = progress(this.session);
    element("iteration", HTMLElement).textContent = progress(this.session);
    this.#write(() => storyOf(this.session));
  }
}
