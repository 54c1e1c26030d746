/** The controls of time: the step buttons, the line of time and Play; and the sentence above them. */

import { whole } from "../i18n/format-numbers.js";
import { messageOf, words } from "../i18n/i18n.js";
import { announce } from "../platform/announce.js";
import { bringIntoSight } from "../platform/bring-into-sight.js";
import { element } from "../platform/dom.js";
import { offer } from "../platform/focus-fallback.js";
import { Player } from "../state/autoplay.js";
import { captionOf, nextStep, progress, sentences } from "../views/narration.js";
import { Timeline } from "./timeline.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {"step" | "back" | "iterate" | "converge" | "reset" | "seek"} Action */

/** The longest time between the two clicks of a double click, in milliseconds. */
const DOUBLE_CLICK = 500;

/** The buttons that are hidden before the guess. */
const FROM_THE_GUESS = ["iterate", "play", "converge"];

/** The actions that wait for a prediction. @type {Action[]} */
const AHEAD = ["step", "iterate", "converge"];

export class Steps {
  #timeline;
  #play = element("play", HTMLButtonElement);
  #pace = element("pace", HTMLSelectElement);
  #story = element("story", HTMLElement);
  /** Returns the caption of the moment, the usual sentence. */
  #caption = () => captionOf(this.now());
  /** Returns the sentence that is shown, in the current language. */
  sentence = () => "";
  #player = new Player(
    () => {
      const before = this.now().position;
      const done = this.perform("step", this.#player.motion);
      return done && this.now().position > before && !this.now().converged;
    },
    (playing) => {
      this.#play.ariaPressed = String(playing);
      this.#play.textContent = playing ? words.pause : words.play;
    },
  );

  /**
   * @param {Session} session
   * @param {() => Snapshot} now what is on screen
   * @param {(most: number) => void} moved called when EM is at another moment, with how long the pictures may move there
   * @param {(goesOn: boolean) => void} ask leads to the prediction that a step waits for; whether the half-step may be
   *   made if it is there already
   * @param {() => void} paced called when the reader chose another pace
   * @param {(next: "answer" | "lesson") => void} conclude leads on from the end of a lesson
   */
  constructor(session, now, moved, ask, paced, conclude) {
    this.session = session;
    this.now = now;
    this.moved = moved;
    this.ask = ask;
    this.conclude = conclude;
    // A dialog shows the moment at which it was opened.
    document.addEventListener("dialogopens", () => this.pause());
    this.#play.addEventListener("click", () => {
      // After convergence, Play starts again from the guess.
      if (this.now().converged) this.perform("reset");
      this.#player.toggle();
    });
    this.#timeline = new Timeline(now, () => this.act("seek"));
    for (const name of /** @type {Action[]} */ (["step", "back", "iterate", "reset", "converge"])) {
      element(name, HTMLButtonElement).addEventListener("click", () => this.act(name));
    }
    const skip = element("skip-beginning", HTMLButtonElement);
    let skippedAt = Number.NEGATIVE_INFINITY;
    skip.addEventListener("click", ({ timeStamp }) => {
      skippedAt = timeStamp;
      this.act("reset");
    });
    // Where it was there is another button now, which the second click of a double click would press.
    skip.parentElement?.addEventListener(
      "click",
      (event) => {
        if (event.timeStamp - skippedAt < DOUBLE_CLICK) event.stopImmediatePropagation();
      },
      true,
    );
    this.#pace.addEventListener("change", () => {
      this.#player.pace = this.#pace.value;
      session.setView("pace", this.#pace.value);
      paced();
    });
  }

  /** Performs an action of the reader, or asks for a prediction first. @param {Action} name */
  act(name) {
    this.pause();
    const { position, view, timeline } = this.now();
    const { next } = timeline;
    if (name === "step" && (next === "answer" || next === "lesson")) {
      this.conclude(next);
      return;
    }
    // Before the guess there is nothing to predict; on the way beyond it, the guess is where one asks.
    const from = Math.max(position, 0);
    const goal = { step: position + 1, seek: this.#timeline.chosen }[String(name)];
    const ahead = goal === undefined ? AHEAD.includes(name) : goal > from;
    if (view.predict && ahead) {
      if (position < 0) this.perform("reset");
      this.#timeline.show(this.now());
      this.ask(name === "step");
    } else if (this.perform(name) && AHEAD.includes(name)) {
      // What the half-step changed: the shares, or what the piles give.
      bringIntoSight(this.now().phase === "maximized" ? "pile-texts" : "window");
    }
  }

  /** Goes to a place on the line of time. @param {number} position */
  goTo(position) {
    this.#timeline.choose(position);
    this.act("seek");
  }

  /**
   * Performs an action, and shows its result or why it failed.
   * @param {Action} name
   * @param {number} [most] how long the pictures may move
   * @returns {boolean} whether it was done
   */
  perform(name, most = Number.POSITIVE_INFINITY) {
    const before = this.now().position;
    try {
      const within = this.#move(name);
      this.moved(most);
      const { converged, iteration, position } = this.now();
      // The limit of iterations is told unless EM has converged.
      const stopped = !within && !converged;
      const sentence = stopped ? () => words.story.limit(whole(iteration)) : this.sentence;
      this.#write(sentence);
      // Where nothing has moved, it is enough to say where that is.
      const isStill = position === before && !stopped;
      announce(isStill ? () => progress(this.now()) : sentence);
      return true;
    } catch (error) {
      this.#timeline.show(this.now());
      this.showSentence(() => messageOf(error));
      return false;
    }
  }

  /** @param {Action} name @returns {boolean} whether the limit of iterations allowed it */
  #move(name) {
    if (name === "reset") this.session.seek(0);
    else if (name === "seek") this.session.seek(this.#timeline.chosen);
    else return this.session.perform(name);
    return true;
  }

  pause() {
    this.#player.pause();
  }

  /** Plays or pauses; before the guess it leads to that, as no button is there to pause with. */
  playOrPause() {
    const wasPlaying = this.#play.ariaPressed === "true";
    if (this.#play.hidden) this.act("reset");
    else this.#play.click();
    if (!wasPlaying) return;
    announce(() => sentences(words.announcements.off(words.play), progress(this.now())));
  }

  /**
   * Shows another sentence after the present one. The caller announces both.
   * @param {() => string} sentence
   */
  appendSentence(sentence) {
    const before = this.sentence;
    this.#write(() => [before(), sentence()].join(words.space));
  }

  /** Shows and announces a sentence. @param {() => string} sentence */
  showSentence(sentence) {
    this.#write(sentence);
    announce(sentence);
  }

  /** Updates the caption, for example after another set was followed, unless another sentence is shown. */
  refreshCaption() {
    if (this.sentence === this.#caption) this.#write(this.#caption);
  }

  /** @param {() => string} sentence */
  #write(sentence) {
    this.sentence = sentence;
    // Keeps an equation on one line; a long one may break after ÷.
    const text = sentence()
      .replace(/ ([=×+]) /g, "\u00a0$1\u00a0")
      .replace(/ ÷/g, "\u00a0÷");
    // Unchanged text is not replaced, so that a selection survives.
    if (this.#story.textContent === text) return;
    const { eStep, mStep } = words.labels;
    const step = [eStep, mStep].find((each) => text.startsWith(each)) ?? "";
    const name = document.createElement("b");
    name.textContent = step;
    this.#story.replaceChildren(name, text.slice(step.length));
  }

  /** Names the next step on its button. @param {Snapshot} now */
  nameNext(now) {
    const button = element("step", HTMLButtonElement);
    const name = nextStep(now);
    if (button.textContent !== name) button.textContent = name;
  }

  /** Shows the position of EM. @param {Snapshot} now */
  show(now) {
    const { position, timeline } = now;
    this.nameNext(now);
    offer(element("back", HTMLButtonElement), position > timeline.first);
    offer(element("reset", HTMLButtonElement), position !== 0);
    element("skip-beginning", HTMLButtonElement).hidden = now.phase !== "known";
    for (const name of FROM_THE_GUESS) element(name, HTMLButtonElement).hidden = position < 0;
    this.#play.disabled = now.view.predict;
    this.#player.pace = this.#pace.value = now.view.pace;
    this.#timeline.show(now);
    element("iteration", HTMLElement).textContent = progress(now);
    this.#write(this.#caption);
  }
}
