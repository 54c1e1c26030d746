/** The numbers that EM arrives at: the M-step's division, and the answers beside each other. */

import { element, focusableWhereItScrolls } from "./fields.js";
import { HIDDEN, NONE, number, UNKNOWN } from "./words.js";

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
  const division = element("division", HTMLElement);
  division.dataset.phase = phase;
  if (phase === "guess") return;
  for (const [index, coin] of ["a", "b"].entries()) {
    const [heads, tails] = counts.subarray(2 * index);
    const texts = {
      heads: number(heads, 1, allDigits),
      "heads-again": number(heads, 1, allDigits),
      tails: number(tails, 1, allDigits),
      next: phase === "maximized" ? number(theta[index], 2, allDigits) : HIDDEN,
    };
    for (const [part, text] of Object.entries(texts)) {
      element(`${coin}-${part}`, Element).textContent = text;
    }
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
  write("answer-em", demo, [...demo.theta()], allDigits);
  write("answer-truth", demo, truthShown ? [...demo.truth()] : HIDDEN, allDigits);
  write("answer-estimate", demo, truthShown ? estimate : HIDDEN, allDigits);
  focusableWhereItScrolls(element("answers-frame", HTMLElement), "wide");
}

/**
 * @param {string} id of the row
 * @param {Demo} demo
 * @param {(number | undefined)[] | string} theta the two values, each unknown perhaps, or a text for all
 * @param {boolean} allDigits
 */
function write(id, demo, theta, allDigits) {
  const [, ...cells] = element(id, HTMLTableRowElement).cells;
  /** @type {string[]} */
  let texts;
  if (typeof theta === "string") {
    texts = [theta, theta, theta];
  } else {
    const [a, b] = theta;
    const known = a !== undefined && b !== undefined;
    texts = [
      a === undefined ? NONE : number(a, 2, allDigits),
      b === undefined ? NONE : number(b, 2, allDigits),
      known ? number(demo.logLikelihood(a, b), 2, allDigits) : UNKNOWN,
    ];
  }
  for (const [index, text] of texts.entries()) cells[index].textContent = text;
}
