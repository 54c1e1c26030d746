/** Check yourself: ten questions with fresh numbers, answered and explained one after the other. */

import { amount, inSentence, likelihood, number, short, whole } from "../i18n/format-numbers.js";
import { language, words } from "../i18n/i18n.js";
import { acceptsAnswer, exercises, freshSeed } from "../pkg/em_coins.js";
import { announce } from "../platform/announce.js";
import { create, createButton } from "../platform/dom.js";

/** @typedef {import("../pkg/em_coins.js").Exercise} Exercise */
/** @typedef {import("../i18n/exercises/en.js").ExerciseWords} Words */

export class Exercises {
  #seed = freshSeed();
  #questions = exercises(this.#seed);
  #index = 0;
  #right = 0;

  /**
   * @param {HTMLElement} place that the questions are written to
   * @param {Words} text
   * @param {() => void} leave leads back to the lessons
   */
  constructor(place, text, leave) {
    this.place = place;
    this.text = text;
    this.leave = leave;
    this.#ask();
  }

  #ask() {
    const { text } = this;
    const exercise = this.#questions[this.#index];
    const heading = text.question(whole(this.#index + 1), whole(this.#questions.length));
    const title = create("h3", { tabIndex: -1 }, heading);
    const question = create("p", { id: "exercise-question" }, questionOf(exercise, text));
    const field = create("input", { inputMode: "decimal", autocomplete: "off" });
    field.setAttribute("aria-describedby", question.id);
    const label = create("label");
    label.append(create("span", {}, text.answer), " ", field);
    const result = create("p");
    const check = createButton(text.check, () => this.#check(field, check, result), "primary");
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault(); // it would press the button that gets the focus
      check.click();
    });
    const form = create("p", { className: "exercise-answer" });
    form.append(label, check);
    const lead = create("p", { className: "note" }, text.lead);
    this.place.replaceChildren(title, question, form, result, lead, this.#back());
    title.focus();
  }

  /** @param {HTMLInputElement} field @param {HTMLButtonElement} check @param {HTMLElement} result */
  #check(field, check, result) {
    const { text } = this;
    if (field.readOnly) return; // it is answered
    const given = field.value.trim() === "" ? Number.NaN : Number(field.value.replace(",", "."));
    if (Number.isNaN(given)) {
      result.className = "error";
      result.textContent = text.notANumber;
      announce(() => text.notANumber);
      field.ariaInvalid = "true";
      field.focus();
      return;
    }
    const exercise = this.#questions[this.#index];
    const isRight = acceptsAnswer(this.#seed, this.#index, given);
    if (isRight) this.#right += 1;
    field.ariaInvalid = null;
    field.readOnly = true;
    const answer = answerOf(exercise);
    const verdict = isRight ? text.right : text.wrong(answer);
    const told = [verdict, reasonOf(exercise, text)].join(words.space);
    result.className = "answer";
    result.textContent = told;
    announce(() => told);
    const isLast = this.#index + 1 === this.#questions.length;
    const next = createButton(text.next, () => this.#next(), "primary");
    check.replaceWith(...(isLast ? this.#end() : [next]));
    if (!isLast) next.focus();
  }

  #next() {
    this.#index += 1;
    this.#ask();
  }

  /** The score, and ten more. */
  #end() {
    const { text } = this;
    const score = create("b", {}, text.score(whole(this.#right), whole(this.#questions.length)));
    announce(() => score.textContent ?? "");
    const again = createButton(
      text.again,
      () => {
        this.#seed = freshSeed();
        this.#questions = exercises(this.#seed);
        this.#index = this.#right = 0;
        this.#ask();
      },
      "primary",
    );
    return [score, again];
  }

  #back() {
    return createButton(this.text.back, this.leave);
  }
}

/** The question with its numbers. @param {Exercise} of @param {Words} text */
function questionOf(of, { questions }) {
  const counts = (/** @type {{ heads: number, tails: number }} */ { heads, tails }) => ({
    heads: whole(heads),
    tails: whole(tails),
  });
  switch (of.kind) {
    case "ratio":
      return questions.ratio({ times: whole(of.times) });
    case "share":
      return questions.share({ ...tenths(of.theta), ...counts(of) });
    case "headsForA":
    case "tailsForB":
    case "hardEm":
      return questions[of.kind]({ share: short(of.share), ...counts(of) });
    case "estimate":
      return questions.estimate({ heads: amount(of.heads, 1), tails: amount(of.tails, 1) });
    case "labels":
      return questions.labels({ sets: list(of.sets.map(whole)), tosses: whole(of.tosses) });
    case "equalGuesses":
      return questions.equalGuesses({
        guess: number(of.guess, 1),
        heads: whole(of.heads),
        tosses: whole(of.tosses),
      });
    case "estimatedPrior":
      return questions.estimatedPrior({ shares: list(of.shares.map(short)) });
    case "higherLogLikelihood": {
      const [first, second] = of.thetas.map(tenths).map(({ a, b }) => `${a}; ${b}`);
      return questions.higherLogLikelihood({ sets: list(of.sets.map(whole)), first, second });
    }
  }
}

/** Why the answer is what it is. @param {Exercise} of @param {Words} text */
function reasonOf(of, { reasons }) {
  const answer = answerOf(of);
  const sum = (/** @type {number[]} */ all) => all.reduce((one, other) => one + other, 0);
  switch (of.kind) {
    case "ratio":
      return reasons.ratio({ times: whole(of.times), answer });
    case "share": {
      const { a, b } = of.likelihoods;
      return reasons.share({ a: likelihood(a, false), b: likelihood(b, false), answer });
    }
    case "headsForA":
      return reasons.headsForA({ share: short(of.share), heads: whole(of.heads), answer });
    case "tailsForB":
      return reasons.tailsForB({ share: short(of.share), tails: whole(of.tails), answer });
    case "estimate":
      return reasons.estimate({ heads: amount(of.heads, 1), tails: amount(of.tails, 1), answer });
    case "labels": {
      const tosses = of.sets.length * of.tosses;
      return reasons.labels({ sum: whole(sum(of.sets)), tosses: whole(tosses), answer });
    }
    case "equalGuesses":
      return reasons.equalGuesses({ heads: whole(of.heads), tosses: whole(of.tosses), answer });
    case "hardEm":
      return reasons.hardEm({ share: short(of.share), answer, isMore: of.answer > 0 });
    case "estimatedPrior":
      return reasons.estimatedPrior({ sum: inSentence(sum(of.shares), 2, false), answer });
    case "higherLogLikelihood": {
      const [first, second] = of.logLikelihoods.map(short);
      return reasons.higherLogLikelihood({ first, second });
    }
  }
}

/** The answer as it is asked for. @param {Exercise} of */
function answerOf(of) {
  switch (of.kind) {
    case "headsForA":
    case "tailsForB":
      return amount(of.answer, 1);
    case "hardEm":
    case "higherLogLikelihood":
      return whole(of.answer);
    default:
      return short(of.answer);
  }
}

/** @param {{ a: number, b: number }} theta */
const tenths = ({ a, b }) => ({ a: number(a, 1), b: number(b, 1) });

/** @param {string[]} all */
const list = (all) => new Intl.ListFormat(language, { type: "conjunction" }).format(all);
