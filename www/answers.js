/** The numbers that EM arrives at: the M-step's division, and the answers beside each other. */

import { element } from "./element.js";
import { fill } from "./formulas.js";
import { division as divided, HIDDEN, inSentence, NONE, number, pair } from "./numbers.js";
import { focusableWhereItScrolls } from "./scrolls.js";
import { comparison } from "./story.js";
import { words } from "./words.js";

/** @typedef {import("./pkg/em_coins.js").Demo} Demo */

/**
 * Each θ as expected heads ÷ expected tosses: open after an E-step, done after an M-step.
 * @param {Demo} demo
 * @param {boolean} allDigits
 */
export function showDivision(demo, allDigits) {
  const phase = demo.phase();
  const counts = demo.expectedCounts();
  const theta = demo.theta();
  const keeps = demo.keeps();
  const division = element("division", HTMLElement);
  division.dataset.phase = phase;
  if (phase === "guess") return;
  for (const [index, formula] of [...division.children].entries()) {
    const [heads, tails] = counts.subarray(2 * index);
    const tossed = heads + tails > 0;
    const next = tossed
      ? number(theta[index], 2, allDigits)
      : (keeps[index] ? words.kept : words.fromHardlyAny)(inSentence(theta[index], 2, allDigits));
    formula.classList.toggle("untossed", !tossed);
    const [ofHeads, ofTails] = divided(heads, tails, allDigits);
    fill(formula, {
      heads: ofHeads,
      tails: ofTails,
      next: phase === "maximized" ? next : HIDDEN,
    });
  }
  focusableWhereItScrolls(division, "wide");
}

/**
 * θ and ℓ of EM, of the truth and of the complete-data estimate.
 * @param {Demo} demo
 * @param {boolean} truthShown
 * @param {boolean} allDigits
 */
export function showAnswers(demo, truthShown, allDigits) {
  const estimate = [demo.estimateA(), demo.estimateB()];
  write("answer-em", demo, [...demo.theta()], allDigits, demo.presentLogLikelihood());
  write("answer-truth", demo, truthShown ? [...demo.truth()] : HIDDEN, allDigits);
  write("answer-estimate", demo, truthShown ? estimate : HIDDEN, allDigits);
  const note = element("prior-note", HTMLElement);
  note.hidden = !demo.learned();
  const [a, b] = demo.prior();
  note.textContent = words.prior(inSentence(a, 2, allDigits), inSentence(b, 2, allDigits));
  focusableWhereItScrolls(element("answers-frame", HTMLElement), "wide");
}

/**
 * Where each way of estimating ends, and what that means.
 * @param {Demo} demo
 * @param {boolean} truthShown
 * @param {boolean} allDigits
 */
export function showComparison(demo, truthShown, allDigits) {
  const [soft, hard] = [demo.endOf(false), demo.endOf(true)];
  write("compare-soft", demo, soft.length ? [soft[0], soft[1]] : NONE, allDigits, soft[2]);
  write("compare-hard", demo, hard.length ? [hard[0], hard[1]] : NONE, allDigits, hard[2]);
  const estimate = [demo.estimateA(), demo.estimateB()];
  write("compare-estimate", demo, truthShown ? estimate : HIDDEN, allDigits);
  const [a, b] = truthShown ? estimate : [];
  const known = a !== undefined && b !== undefined;
  element("compare-meaning", HTMLElement).textContent = comparison(
    soft[2],
    hard[2],
    known ? demo.logLikelihood(a, b) : undefined,
    truthShown,
  );
}

/**
 * Takes the complete-data estimate, and what follows from it, out of the comparison.
 * @param {Demo} demo
 */
export function hideComparison(demo) {
  write("compare-estimate", demo, HIDDEN, false);
  element("compare-meaning", HTMLElement).textContent = "";
}

/**
 * @param {string} id of the row
 * @param {Demo} demo
 * @param {(number | undefined)[] | string} theta the two values, each unknown perhaps, or a text for all
 * @param {boolean} allDigits
 * @param {number} [height] ℓ, where it was reached with another prior than the present one
 */
function write(id, demo, theta, allDigits, height) {
  const [, ...cells] = element(id, HTMLTableRowElement).cells;
  /** @type {string[]} */
  let texts;
  if (typeof theta === "string") {
    texts = [theta, theta, theta];
  } else {
    const [a, b] = theta;
    const known = a !== undefined && b !== undefined;
    const one = (/** @type {number | undefined} */ value) =>
      value === undefined ? NONE : number(value, 2, allDigits);
    texts = [
      ...(known && !allDigits ? pair(a, b) : [one(a), one(b)]),
      known ? number(height ?? demo.logLikelihood(a, b), 2, allDigits) : words.unknown,
    ];
  }
  for (const [index, text] of texts.entries()) cells[index].textContent = text;
}
