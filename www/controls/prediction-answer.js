/** Puts into words how a half-step answers a prediction. */

import { number, pair, quotient, short, whole } from "../i18n/format-numbers.js";

/** @typedef {import("../pkg/em_coins.js").PredictionAnswer} Answer */
/** @typedef {import("../pkg/em_coins.js").Verdict} Verdict */
/** @typedef {import("../pkg/em_coins.js").ShareReason} ShareReason */
/** @typedef {import("../pkg/em_coins.js").ThetaReason} ThetaReason */
/** @typedef {import("../i18n/predictions/en.js").PredictionWords} Words */

/** From here on, how many times does not matter. */
const VERY_MANY = 1e6;

/** @param {Answer} answer @param {Words} text */
export function answerOf(answer, text) {
  if (answer.kind === "share") {
    const { said, found, verdict, reason, set } = answer;
    return text.answerShare({
      said: short(said),
      found: short(found),
      verdict: verdictOf(verdict, text),
      reason: shareReasonOf(reason, whole(set.heads), whole(set.tosses), text),
    });
  }
  const { said, found, a, b, reason } = answer;
  const told = text.answerTheta({
    said: pair(said.a, said.b),
    found: pair(found.a, found.b),
    verdicts: [verdictOf(a, text), verdictOf(b, text)],
  });
  return reason ? text.both(told, thetaReasonOf(reason, text)) : told;
}

/** @param {Verdict} verdict @param {Words} text */
function verdictOf(verdict, { spotOn, off, wrongCoin }) {
  switch (verdict.kind) {
    case "spotOn":
      return spotOn;
    case "off":
      return off(short(verdict.by));
    case "wrongCoin":
      return wrongCoin(short(verdict.by));
  }
}

/**
 * @param {ShareReason} reason
 * @param {string} heads
 * @param {string} tosses
 * @param {Words} text
 */
function shareReasonOf(reason, heads, tosses, text) {
  const { noTosses, tieToA, even, assigned, onlyCoin, fits, fitsByFar, andPrior } = text;
  switch (reason.kind) {
    case "noTosses":
      return noTosses;
    case "tieToA":
      return tieToA;
    case "even":
      return even(heads, tosses);
    case "assigned":
      return assigned(reason.coin);
    case "onlyCoin":
      return onlyCoin(reason.coin);
    case "fits": {
      const { coin, other, times, prior } = reason;
      const better =
        times < VERY_MANY
          ? fits({ heads, tosses, coin, other, times: timesOf(times) })
          : fitsByFar({ heads, tosses, coin, other });
      return prior === undefined ? better : andPrior(better, coin, short(prior));
    }
  }
}

/** How many times as well; never as if it were once. @param {number} times */
function timesOf(times) {
  return times < 10 ? pair(times, 1, 1)[0] : number(times, 0);
}

/** @param {ThetaReason} reason @param {Words} text */
function thetaReasonOf(reason, text) {
  switch (reason.kind) {
    case "unmoved":
    case "swapped":
    case "wholeSets":
      return text[reason.kind];
    case "kept":
      return text.kept(reason.coin);
    case "counted": {
      const theta = short(reason.theta);
      const [heads, tosses] = quotient(reason.heads, reason.tosses, theta);
      return text.counted({ coin: reason.coin, heads, tosses, theta });
    }
  }
}
