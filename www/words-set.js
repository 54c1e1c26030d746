/** The words of the views that follow one set and that ask for a prediction. */

import { HIDDEN, number } from "./words.js";

/** @typedef {import("./pkg/em_coins.js").Demo} Demo */

/**
 * What a likelihood looks like: short where it can be read, otherwise by its power of ten.
 * @param {number} value
 */
function small(value) {
  if (value === 0 || value >= 0.001) return value.toPrecision(3);
  const [digits, power] = value.toExponential(2).split("e-");
  const raised = [...power].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
  return `${digits} × 10⁻${raised}`;
}

/** @param {number} prior */
const half = (prior) => (prior === 0.5 ? "½" : number(prior, 2));

/**
 * Every number of one set's story, by the name of its slot.
 * @param {Demo} demo
 * @param {number} set counted from 0
 * @param {boolean} allDigits
 * @returns {Record<string, string>}
 */
export function setStory(demo, set, allDigits) {
  const [heads, tails, logA, logB, priorA, priorB, shareA, shareB] = demo.split(set);
  const [thetaA, thetaB] = demo.thetaOfStep();
  const [headsA, tailsA, headsB, tailsB] = demo.expectedOfSets(set, 1);
  const [allHeads, allTails] = demo.totals();
  const [sumHeadsA, sumTailsA, sumHeadsB, sumTailsB] = demo.expectedCounts();
  const [nextA, nextB] = demo.theta();
  const done = demo.phase() === "maximized";
  const likelihood = (/** @type {number} */ log) =>
    allDigits ? String(Math.exp(log)) : small(Math.exp(log));
  const p = (/** @type {number} */ value) => number(value, 2, allDigits);
  const n = (/** @type {number} */ value) => number(value, 1, allDigits);
  return {
    heads: String(heads),
    tails: String(tails),
    thetaA: p(thetaA),
    thetaB: p(thetaB),
    notThetaA: p(1 - thetaA),
    notThetaB: p(1 - thetaB),
    likelihoodA: likelihood(logA),
    likelihoodB: likelihood(logB),
    logA: n(logA),
    logB: n(logB),
    priorA: half(priorA),
    priorB: half(priorB),
    posteriorA: p(shareA),
    rule: demo.hard()
      ? `Hard EM: all of it goes to the likelier coin, here ${shareA === 1 ? "A" : "B"}; in a tie to A.`
      : "",
    restToB: `The rest, ${p(shareB)}, is P(B | set): the two add up to 1.`,
    allHeads: number(allHeads, 0),
    allTails: number(allTails, 0),
    sumHeadsA: n(sumHeadsA),
    sumTailsA: n(sumTailsA),
    sumHeadsB: n(sumHeadsB),
    sumTailsB: n(sumTailsB),
    nextA: done ? p(nextA) : HIDDEN,
    nextB: done ? p(nextB) : HIDDEN,
    headsOfA: n(headsA),
    headsOfB: n(headsB),
    tailsOfA: n(tailsA),
    tailsOfB: n(tailsB),
    whyNotWhole:
      shareA === 1 || shareB === 1
        ? `All of this set went to ${shareA === 1 ? "A" : "B"}.`
        : `Why do A’s ${n(headsA)} heads and ${n(tailsA)} tails not add up to ${heads + tails}? Because the other ${n(headsB)} heads and ${n(tailsB)} tails went to B.`,
  };
}

/** @param {number} set counted from 1 */
export const askForShare = (set) => `Predict the E-step: how much of set ${set} goes to A?`;
export const askForTheta = "Predict the M-step: where do both θ go?";
export const shareLabels = ["P(A | set)", ""];
export const thetaLabels = ["θA", "θB"];

/**
 * @param {Demo} demo
 * @param {number} set counted from 0
 * @param {number[]} said
 */
export function comparedShare(demo, set, [said]) {
  const share = demo.responsibilities(set, 1)[0];
  return `You said P(A | set ${set + 1}) = ${number(said, 2)}; it is ${number(share, 2)}. ${off(said, share)}`;
}

/**
 * @param {Demo} demo
 * @param {number} _set
 * @param {number[]} said
 */
export function comparedTheta(demo, _set, [saidA, saidB]) {
  const [a, b] = demo.theta();
  const both = `You said θA = ${number(saidA, 2)} and θB = ${number(saidB, 2)}`;
  const found = `they are ${number(a, 2)} and ${number(b, 2)}`;
  return `${both}; ${found}. A: ${off(saidA, a)} B: ${off(saidB, b)}`;
}

/**
 * @param {number} said
 * @param {number} found
 */
function off(said, found) {
  const error = number(Math.abs(said - found), 2);
  return error === "0.00" ? "Spot on." : `Off by ${error}.`;
}
