/** Every number of one set's story, written out, by the name of its slot. */

import {
  division,
  factor,
  HIDDEN,
  inSentence,
  likelihood,
  number,
  prior,
  whole,
} from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */

/**
 * @param {Session} session after its first E-step
 * @param {number} set counted from 0
 * @param {boolean} allDigits
 * @returns {Record<string, string>}
 */
export function setNumbers(session, set, allDigits) {
  const [heads, tails, logA, logB, priorA, priorB, shareA, shareB] = session.setBreakdown(set);
  const [thetaA, thetaB, notThetaA, notThetaB] = session.thetaOfStep();
  const [headsA, tailsA, headsB, tailsB] = session.expectedOfSets(set, 1);
  const [allHeads, allTails] = session.totals();
  const [sumHeadsA, sumTailsA, sumHeadsB, sumTailsB] = session.expectedCounts();
  const [nextA, nextB] = session.theta();
  const [ofHeadsA, ofTailsA] = division(sumHeadsA, sumTailsA, allDigits);
  const [ofHeadsB, ofTailsB] = division(sumHeadsB, sumTailsB, allDigits);
  const done = session.phase() === "maximized";
  const p = (/** @type {number} */ value) => number(value, 2, allDigits);
  const n = (/** @type {number} */ value) => number(value, 1, allDigits);
  return {
    heads: whole(heads),
    tails: whole(tails),
    thetaA: factor(thetaA, allDigits),
    thetaB: factor(thetaB, allDigits),
    notThetaA: factor(notThetaA, allDigits),
    notThetaB: factor(notThetaB, allDigits),
    likelihoodA: likelihood(Math.exp(logA), allDigits),
    likelihoodB: likelihood(Math.exp(logB), allDigits),
    logA: n(logA),
    logB: n(logB),
    priorA: prior(priorA, allDigits),
    priorB: prior(priorB, allDigits),
    posteriorA: p(shareA),
    posteriorB: p(shareB),
    rule: session.hard() ? words.set.hardRule(shareA === 1 ? "A" : "B") : "",
    allHeads: whole(allHeads),
    allTails: whole(allTails),
    sumHeadsA: ofHeadsA,
    sumTailsA: ofTailsA,
    sumHeadsB: ofHeadsB,
    sumTailsB: ofTailsB,
    nextA: done ? p(nextA) : HIDDEN,
    nextB: done ? p(nextB) : HIDDEN,
    headsOfA: n(headsA),
    headsOfB: n(headsB),
    tailsOfA: n(tailsA),
    tailsOfB: n(tailsB),
    whyNotWhole: whereTheRestWent(
      heads + tails,
      [shareA, shareB],
      [headsA, tailsA, headsB, tailsB].map((amount) => inSentence(amount, 1, allDigits)),
    ),
  };
}

/**
 * @param {number} tosses
 * @param {number[]} shares of A and of B
 * @param {string[]} expected heads and tails of A, then of B, as they are written
 */
function whereTheRestWent(tosses, [shareA, shareB], expected) {
  const all = words.set;
  const coin = shareA > shareB ? "A" : "B";
  if (tosses === 0) return "";
  if (shareA === 1 || shareB === 1) return all.whole(coin);
  const [heads, tails, otherHeads, otherTails] = expected;
  const rest = coin === "A" ? [otherHeads, otherTails] : [heads, tails];
  // As they are written, nothing is missing.
  if (rest.every((count) => count === number(0, 1))) return all.nearlyWhole(coin);
  return all.whyNotWhole(heads, tails, whole(tosses), otherHeads, otherTails);
}
