/** The view Lesson: a lesson's question, its answer from the run, the same idea in another field, and all lessons. */

import { inSentence, pair, short, whole } from "../i18n/format-numbers.js";
import { language, words } from "../i18n/i18n.js";
import { exerciseWords, lessonWords } from "../i18n/lazy-words.js";
import { announce } from "../platform/announce.js";
import { create, createButton, element } from "../platform/dom.js";
import { clearLessonsDone, lessonsDone } from "../state/lessons-done.js";
import { Exercises } from "./exercises.js";
import { printWorksheet } from "./worksheet.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").LessonAnswer} LessonAnswer */
/** @typedef {import("../i18n/lessons/en.js").LessonWords} Words */

export class LessonView {
  #place = element("view-lesson", HTMLElement);
  /** What is shown, so that an answer that was opened stays open. */
  #shown = "";

  /**
   * @param {Session} session
   * @param {() => Snapshot} now what is on screen
   * @param {(lesson: string) => void} open opens a lesson
   * @param {() => void} converge runs EM to the end
   * @param {() => void} cleared called when the reader clears the progress
   */
  constructor(session, now, open, converge, cleared) {
    this.session = session;
    this.now = now;
    this.open = open;
    this.converge = converge;
    this.cleared = cleared;
  }

  /** The moment to show: a text that comes late must not write an earlier one. @type {Snapshot | undefined} */
  #wanted;

  /** Settles when the last moment to show is shown. @type {Promise<void>} */
  whenShown = Promise.resolve();

  /** @param {Snapshot} now */
  show(now) {
    this.whenShown = this.#show(now);
  }

  /** @param {Snapshot} now */
  async #show(now) {
    this.#wanted = now;
    const text = await lessonWords(language);
    if (this.#wanted !== now) return this.whenShown;
    if (!text) {
      this.#shown = "";
      const retry = createButton(words.retry, () => this.show(now));
      this.#place.replaceChildren(paragraph(words.lessonMissing), retry);
      return;
    }
    const done = lessonsDone();
    const shown = JSON.stringify([language, now.source, now.isLesson, now.lessonAnswer, [...done]]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#place.replaceChildren(
      ...(now.isLesson ? this.#lesson(now, text) : [paragraph(text.noLesson)]),
      ...this.#list(now, text, done),
      ...whereElse(text),
    );
  }

  /** Announces the answer, if there is one. */
  async announceAnswer() {
    const text = await lessonWords(language);
    const { lessonAnswer } = this.now();
    if (text && lessonAnswer) announce(() => answerOf(lessonAnswer, text));
  }

  /** @param {Snapshot} now @param {Words} text @returns {HTMLElement[]} */
  #lesson({ source, lessonAnswer }, text) {
    const { ask, watch } = words.lessons[source];
    const field = text.fields[source];
    /** @type {HTMLElement[]} */
    const parts = [heading(text.question), paragraph(`${ask}${words.space}${watch}`)];
    if (lessonAnswer) {
      const next = nextOf(source);
      const elsewhere = create("details");
      elsewhere.append(summary(text.showAnswer), paragraph(field.answer));
      parts.push(
        heading(text.answer),
        paragraph(answerOf(lessonAnswer, text), "answer"),
        heading(text.elsewhere),
        paragraph(field.ask),
        elsewhere,
      );
      if (next) {
        parts.push(
          createButton(text.next(words.lessons[next].title), () => this.open(next), "primary"),
        );
      }
    } else {
      parts.push(heading(text.answer), paragraph(text.notYet, "note"));
      parts.push(createButton(text.toTheEnd, this.converge));
    }
    return parts;
  }

  /** @param {Snapshot} now @param {Words} text @param {Set<string>} done @returns {HTMLElement[]} */
  #list(now, text, done) {
    const all = Object.entries(words.lessons);
    const list = create("ol", { className: "lessons" });
    for (const [name, { title }] of all) {
      const item = create("li");
      const choice = createButton(title, () => this.open(name));
      if (now.isLesson && name === now.source) choice.ariaCurrent = "true";
      item.append(choice);
      if (done.has(name)) {
        item.append(create("span", { role: "img", ariaLabel: text.done }, " ✓"));
      }
      list.append(item);
    }
    const progress = paragraph(text.progress(whole(done.size), whole(all.length)), "note");
    const clear = createButton(text.clear, async () => {
      clearLessonsDone();
      this.cleared();
      this.#shown = "";
      this.show(now);
      await this.whenShown;
      this.#place.querySelector("button")?.focus({ preventScroll: true });
    });
    clear.disabled = done.size === 0;
    progress.append(" ", clear);
    const exercises = createButton(text.exercises, () => this.#exercise(now));
    const worksheet = createButton(words.labels.worksheet, async () => {
      const missing = await printWorksheet(this.session);
      if (!missing) return;
      note.textContent = missing;
      announce(() => missing);
    });
    const note = paragraph("", "error");
    return [heading(text.lessons), list, progress, exercises, worksheet, note];
  }

  /** Asks ten questions in place of the lesson. @param {Snapshot} now the moment to come back to */
  async #exercise(now) {
    const text = await exerciseWords(language);
    const leave = () => {
      this.#shown = "";
      this.show(now);
    };
    if (text) new Exercises(this.#place, text, leave);
    else this.#place.prepend(paragraph(words.lessonMissing, "error"));
  }
}

/** The lesson after another, in the order of the menu. @param {string} lesson */
function nextOf(lesson) {
  const all = Object.keys(words.lessons);
  return all[all.indexOf(lesson) + 1];
}

/** The answer, from the numbers of the run. @param {LessonAnswer} answer @param {Words} text */
function answerOf(answer, { answers }) {
  const list = (/** @type {string[]} */ all) =>
    new Intl.ListFormat(language, { type: "conjunction" }).format(all);
  const set = (/** @type {number} */ index) => whole(index + 1);
  const both = (/** @type {{ a: number, b: number }} */ { a, b }) => {
    const [ofA, ofB] = pair(a, b);
    return { a: ofA, b: ofB };
  };
  switch (answer.kind) {
    case "paper": {
      const { sets, countedForB, theta, logLikelihood, estimate, ofEstimate } = answer;
      const { heads, tails } = countedForB;
      const values = {
        sets: list(sets.map(({ index }) => set(index))),
        shares: list(sets.map(({ share }) => short(share))),
        heads: inSentence(heads, 1, false),
        tosses: inSentence(heads + tails, 1, false),
        b: short(theta.b),
        height: short(logLikelihood),
      };
      const labels = estimate &&
        ofEstimate !== undefined && { b: short(estimate.b), height: short(ofEstimate) };
      return answers.paper(values, labels || undefined);
    }
    case "notebook":
      return answers.notebook({
        set: set(answer.set),
        first: short(answer.first),
        last: short(answer.last),
        ...both(answer.theta),
      });
    case "swapped":
      return answers.swapped(both(answer.theta));
    case "equal":
      return answers.equal({
        heads: whole(answer.heads),
        tosses: whole(answer.tosses),
        theta: short(answer.theta),
      });
    case "nearly-equal":
      return answers["nearly-equal"]({
        difference: inSentence(answer.difference, 3, false),
        growth: inSentence(answer.growth, 1, false),
        apart: answer.apartAfter === undefined ? "" : whole(answer.apartAfter),
        iterations: whole(answer.iterations),
        ...both(answer.theta),
      });
    case "overlapping": {
      const { theta, tosses, spread, truth, aboveTruth } = answer;
      const shown = truth &&
        aboveTruth !== undefined && { ...both(truth), above: short(aboveTruth) };
      const values = { ...both(theta), tosses: whole(tosses), spread: short(spread) };
      return answers.overlapping(values, shown || undefined);
    }
    case "few-tosses":
      return answers["few-tosses"]({
        least: short(answer.least),
        most: short(answer.most),
        iterations: whole(answer.iterations),
      });
    case "one-coin":
      return answers["one-coin"](
        { ...both(answer.theta), pooled: short(answer.pooled), gain: short(answer.gain) },
        answer.only,
      );
    case "hard-stuck": {
      const soft = both(answer.soft);
      return answers["hard-stuck"]({
        sets: whole(answer.setsOfB),
        ...both(answer.theta),
        softA: soft.a,
        softB: soft.b,
        gain: short(answer.gain),
      });
    }
  }
}

/** The table of other models. @param {Words} text @returns {HTMLElement[]} */
function whereElse({ whereElse: { title, lead, heads, rows } }) {
  const frame = create("details");
  const table = create("table", { className: "where-else" });
  const head = table.createTHead().insertRow();
  for (const each of heads) head.append(cell("col", each));
  const body = table.createTBody();
  for (const [model, ...cells] of rows) {
    const row = body.insertRow();
    row.append(cell("row", model));
    for (const each of cells) row.insertCell().textContent = each;
  }
  frame.append(summary(title), paragraph(lead), table);
  return [frame];
}

/** @param {string} scope @param {string} text */
const cell = (scope, text) => create("th", { scope }, text);

/** @param {string} text */
const heading = (text) => create("h3", {}, text);

/** @param {string} text @param {string} [className] */
const paragraph = (text, className = "") => create("p", { className }, text);

/** @param {string} text */
const summary = (text) => create("summary", {}, text);
