/** The numbers that EM arrives at: the M-step's division, and the answers beside each other. */

import {
  division as divided,
  HIDDEN,
  inSentence,
  NONE,
  number,
  pair,
} from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";
import { element } from "../platform/dom.js";
import { focusableWhereItScrolls } from "../platform/scroll-focus.js";
import { fill } from "./formula-templates.js";
import { comparison } from "./narration.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */

/**
 * Each θ as expected heads ÷ expected tosses: open after an E-step, done after an M-step.
 * @param {Session} session
 * @param {boolean} allDigits
 */
export function showDivision(session, allDigits) {
  const phase = session.phase();
  const counts = session.expectedCounts();
  const theta = session.theta();
  const keeps = session.unassignedCoins();
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
 * @param {Session} session
 * @param {boolean} truthShown
 * @param {boolean} allDigits
 */
export function showAnswers(session, truthShown, allDigits) {
  const estimate = [session.estimateA(), session.estimateB()];
  write("answer-em", session, [...session.theta()], allDigits, session.presentLogLikelihood());
  write("answer-truth", session, truthShown ? [...session.truth()] : HIDDEN, allDigits);
  write("answer-estimate", session, truthShown ? estimate : HIDDEN, allDigits);
  const note = element("prior-note", HTMLElement);
  note.hidden = !session.learned();
  const [a, b] = session.prior();
  note.textContent = words.prior(inSentence(a, 2, allDigits), inSentence(b, 2, allDigits));
  focusableWhereItScrolls(element("answers-frame", HTMLElement), "wide");
}

/**
 * Where each way of estimating ends, and what that means.
 * @param {Session} session
 * @param {boolean} truthShown
 * @param {boolean} allDigits
 */
export function showComparison(session, truthShown, allDigits) {
  const [soft, hard] = [session.endOf(false), session.endOf(true)];
  write("compare-soft", session, soft.length ? [soft[0], soft[1]] : NONE, allDigits, soft[2]);
  write("compare-hard", session, hard.length ? [hard[0], hard[1]] : NONE, allDigits, hard[2]);
  const estimate = [session.estimateA(), session.estimateB()];
  write("compare-estimate", session, truthShown ? estimate : HIDDEN, allDigits);
  const [a, b] = truthShown ? estimate : [];
  const known = a !== undefined && b !== undefined;
  element("compare-meaning", HTMLElement).textContent = comparison(
    soft[2],
    hard[2],
    known ? session.logLikelihood(a, b) : undefined,
    truthShown,
  );
}

/**
 * Takes the complete-data estimate, and what follows from it, out of the comparison.
 * @param {Session} session
 */
export function hideComparison(session) {
  write("compare-estimate", session, HIDDEN, false);
  element("compare-meaning", HTMLElement).textContent = "";
}

/**
 * @param {string} id of the row
 * @param {Session} session
 * @param {(number | undefined)[] | string} theta the two values, each unknown perhaps, or a text for all
 * @param {boolean} allDigits
 * @param {number} [height] ℓ, where it was reached with another prior than the present one
 */
function write(id, session, theta, allDigits, height) {
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
      known ? number(height ?? session.logLikelihood(a, b), 2, allDigits) : words.unknown,
    ];
  }
  for (const [index, text] of texts.entries()) cells[index].textContent = text;
}
