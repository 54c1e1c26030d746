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

/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").SetSplit} SetSplit */

/**
 * @param {Snapshot} now
 * @param {SetSplit} split what the last E-step did with the selected set
 * @returns {Record<string, string>}
 */
export function setNumbers(now, split) {
  const { phase, isHard, totals, expected: sums, theta: next, set, view } = now;
  const { theta, tails: notTheta, prior: priors, shares, expected } = split;
  const { heads, tails } = set.counts;
  const allDigits = view.digits;
  const [ofHeadsA, ofTailsA] = division(
    sums?.counts.a.heads ?? 0,
    sums?.counts.a.tails ?? 0,
    allDigits,
  );
  const [ofHeadsB, ofTailsB] = division(
    sums?.counts.b.heads ?? 0,
    sums?.counts.b.tails ?? 0,
    allDigits,
  );
  const done = phase === "maximized";
  const p = (/** @type {number} */ value) => number(value, 2, allDigits);
  const n = (/** @type {number} */ value) => number(value, 1, allDigits);
  return {
    heads: whole(heads),
    tails: whole(tails),
    thetaA: factor(theta.a, allDigits),
    thetaB: factor(theta.b, allDigits),
    notThetaA: factor(notTheta.a, allDigits),
    notThetaB: factor(notTheta.b, allDigits),
    likelihoodA: likelihood(Math.exp(split.logLikelihoods.a), allDigits),
    likelihoodB: likelihood(Math.exp(split.logLikelihoods.b), allDigits),
    logA: n(split.logLikelihoods.a),
    logB: n(split.logLikelihoods.b),
    priorA: prior(priors.a, allDigits),
    priorB: prior(priors.b, allDigits),
    posteriorA: p(shares.a),
    posteriorB: p(shares.b),
    rule: isHard ? words.set.hardRule(shares.a === 1 ? "A" : "B") : "",
    allHeads: whole(totals.heads),
    allTails: whole(totals.tails),
    sumHeadsA: ofHeadsA,
    sumTailsA: ofTailsA,
    sumHeadsB: ofHeadsB,
    sumTailsB: ofTailsB,
    nextA: done ? p(next.a) : HIDDEN,
    nextB: done ? p(next.b) : HIDDEN,
    headsOfA: n(expected.a.heads),
    headsOfB: n(expected.b.heads),
    tailsOfA: n(expected.a.tails),
    tailsOfB: n(expected.b.tails),
    whyNotWhole: whereTheRestWent(
      heads + tails,
      [shares.a, shares.b],
      [expected.a.heads, expected.a.tails, expected.b.heads, expected.b.tails].map((amount) =>
        inSentence(amount, 1, allDigits),
      ),
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
