/** Puts into words what the crate says of a moment. */

import {
  difference,
  inSentence,
  pair,
  product,
  quotient,
  ratioToShare,
  short,
  smallChange,
  whole,
} from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";

/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").Counted} Counted */
/** @template T @typedef {import("../pkg/em_coins.js").PerCoin<T>} PerCoin */
/** @typedef {import("../pkg/em_coins.js").Estimate} Estimate */
/** @typedef {import("../pkg/em_coins.js").QNote} QNote */

/** From here on, how many times does not matter. */
const VERY_MANY = 1e6;

/** The button of the next half-step. @param {Snapshot} now */
export function nextStep({ timeline: { next }, tolerance }) {
  switch (next) {
    case "hidden":
      return words.hideLabels;
    case "guess":
      return words.guessTheta;
    case "E":
      return words.labels.eStep;
    case "M":
      return words.labels.mStep;
    case "settled":
      return tolerance === undefined ? words.settled : words.stops;
    case "answer":
      return words.answer;
    case "lesson":
      return words.nextLesson;
  }
}

/** The position in the run, in words. @param {Snapshot} now */
export function progress({ phase, iteration, converged: isConverged, tolerance }) {
  const { expected, maximized, converged, stopped } = words.progress;
  const ended = tolerance === undefined ? converged : stopped;
  switch (phase) {
    case "known":
    case "hidden":
    case "guess":
      return words.progress[phase];
    case "expected":
      return expected(whole(iteration + 1));
    case "maximized":
      return (isConverged ? ended : maximized)(whole(iteration));
  }
}

/** The sentence that says what just happened; at the guess of a lesson, its question. @param {Snapshot} now */
export function captionOf({ event, view, isLate, moved, stopsBelow, tolerance }) {
  const { story } = words;
  switch (event.kind) {
    case "known": {
      const { a, b } = event;
      const ofA = countOf("A", a, story.count);
      return story.known(ofA, countOf("B", b, a ? story.countToo : story.count));
    }
    case "hidden":
      return story.hidden(view.truth);
    case "lesson": {
      const { ask, watch } = words.lessons[event.example];
      return sentences(ask, watch);
    }
    case "guess": {
      const [a, b] = pair(event.theta.a, event.theta.b);
      return story.guess(a, b);
    }
    case "noSet":
      return story.noSet;
    case "assigned":
      return sentences(seen(event.set), story.hard(event.coin));
    case "tieToA":
      return sentences(seen(event.set), story.hardTie);
    case "alike":
      return story.alike;
    case "onlyCoin":
      return sentences(seen(event.set), story.impossible(event.coin, event.other));
    case "even": {
      const [a, b] = pair(event.theta.a, event.theta.b);
      const part = partOf(event.counted, 0.5, 0.5, story.each);
      return sentences(seen(event.set), story.so(story.even(a, b, part.share), part.counted));
    }
    case "split": {
      const { set, coin, other, theta, ratio, share, rest, prior } = event;
      const [a, b] = pair(theta.a, theta.b);
      const [ofCoin, ofOther] = coin === "A" ? [a, b] : [b, a];
      const part = partOf(event.counted, share, rest, coin);
      const isMany = ratio >= VERY_MANY;
      const exact = ratioToShare(ratio, part.share, prior);
      const times = isMany ? story.overAMillionTimes : story.times(exact.times);
      const split = story.split(coin, ofCoin, other, ofOther, times);
      const why = prior === undefined ? split : story.withPrior(split, exact.prior, coin);
      const sum = isMany ? part.share : `${exact.division} = ${part.share}`;
      const gets = part.isNearlyAll ? story.getsNearlyAll(coin) : story.gets(coin, sum);
      const therefore = story.therefore(why, gets);
      return sentences(seen(set), story.so(therefore, part.counted));
    }
    case "estimated": {
      const [a, b] = pair(event.a.theta, event.b.theta);
      const isFirst = event.a.kind !== "quotient";
      const estimates = story.mStep(
        estimateOf("A", a, event.a, story.estimate),
        estimateOf("B", b, event.b, isFirst ? story.estimate : story.estimateToo),
      );
      if (!isLate || moved === undefined) return estimates;
      const asks = tolerance === undefined ? story.settlesBelow : story.stopsBelow;
      return sentences(estimates, asks(smallChange(moved), smallChange(stopsBelow)));
    }
    case "converged": {
      const { theta, truth, estimate, isSwapped, hint } = event;
      const found = pair(theta.a, theta.b);
      const written = (/** @type {PerCoin<number>} */ { a, b }) => pair(a, b);
      return sentences(
        story.settled(found[0], found[1], whole(event.iterations)),
        estimate ? story.labelled(...written(estimate)) : "",
        truth ? story.truth(...written(truth)) : "",
        isSwapped ? story.swapped : "",
        hint === "showTruth" ? story.showTruth(words.labels.truth) : story[hint],
      );
    }
    case "stopped": {
      const [a, b] = pair(event.theta.a, event.theta.b);
      const { below, ahead } = event;
      return sentences(
        story.stopped(whole(event.iterations), smallChange(below), a, b),
        ahead ? story.limitAhead(smallChange(ahead)) : "",
      );
    }
    case "stuckBySymmetry":
      return story.stuck(short(event.theta), whole(event.iterations));
  }
}

/** Which tosses there are now. @param {Snapshot} now */
export function newsOfTosses({ dataEvent, sets }) {
  const { example, simulated, own } = words.announcements;
  switch (dataEvent.kind) {
    case "lesson":
      return example(words.lessons[dataEvent.example].title, whole(sets));
    case "simulated":
      return simulated(whole(sets), String(dataEvent.seed));
    case "custom":
      return own(whole(sets));
  }
}

/** Which set is followed, and what of it goes to coin A once an E-step has said so. @param {Snapshot} now */
export function newsOfSet({ set: { index, counts, split } }) {
  const { following, share } = words.announcements;
  return sentences(
    following(whole(index + 1), whole(counts.heads), whole(counts.heads + counts.tails)),
    split ? share(short(split.shares.a)) : "",
  );
}

/** @param {import("../pkg/em_coins.js").SetCounts} set */
function seen({ index, heads, tosses }) {
  return words.story.seen(whole(index + 1), whole(heads), whole(tosses));
}

/**
 * A share, and what it makes of a set's heads or tails, with the digits that multiply to what is written.
 * @param {Counted | undefined} counted
 * @param {number} share
 * @param {number} rest the other coin's share
 * @param {string} coin
 */
function partOf(counted, share, rest, coin) {
  const isNearlyAll = Number(pair(share, rest)[0].replace(words.decimal, ".")) === 1;
  if (!counted) return { share: pair(share, rest)[0], isNearlyAll, counted: "" };
  const [factor, expected] = product(share, rest, counted.tossesOfSide, counted.expected);
  const written = isNearlyAll ? "" : `${factor} × ${whole(counted.tossesOfSide)} = `;
  const { headsCounted, tailsCounted } = words.story;
  const tell = counted.isHeads ? headsCounted : tailsCounted;
  return { share: factor, isNearlyAll, counted: tell(written, expected, coin) };
}

/**
 * @param {"A" | "B"} coin
 * @param {import("../pkg/em_coins.js").LabelledCount | undefined} count
 * @param {(coin: "A" | "B", heads: string, tosses: string, theta: string) => string} divided
 */
function countOf(coin, count, divided) {
  if (!count) return words.story.noSetOf(coin);
  return divided(coin, whole(count.heads), whole(count.tosses), short(count.theta));
}

/**
 * @param {"A" | "B"} coin
 * @param {string} theta as it is written
 * @param {Estimate} estimate
 * @param {(coin: "A" | "B", heads: string, tosses: string, theta: string) => string} divided
 */
function estimateOf(coin, theta, estimate, divided) {
  const { keeps, hardlyAny } = words.story;
  switch (estimate.kind) {
    case "kept":
      return keeps(coin, theta);
    case "hardlyAny":
      return hardlyAny(coin, theta);
    case "quotient": {
      const [heads, tosses] = quotient(estimate.heads, estimate.tosses, theta);
      return divided(coin, heads, tosses, theta);
    }
  }
}

/** The note above the lower bound. @param {Snapshot} now */
export function boundNoteOf({ boundNote: note, view, position }) {
  const { climb } = words;
  if (position < 0) return climb.later;
  const height = (/** @type {number} */ value) => inSentence(value, 3, view.digits);
  switch (note?.kind) {
    case undefined:
      return "";
    case "guess":
      return climb.guess;
    case "touches":
      return climb.expected(height(note.height));
    case "below":
      return climb.expectedHard(difference(note.shortfall), height(note.height));
    case "climbed": {
      const { boundRise, logLikelihoodRise, q } = note;
      const climbed = climb.maximized(
        height(note.height),
        difference(boundRise),
        difference(logLikelihoodRise),
        difference(Math.max(0, logLikelihoodRise - boundRise)), // rounding may leave less than nothing
      );
      return sentences(climbed, aboutQ(q, height));
    }
    case "climbedHard":
      return sentences(
        climb.maximizedHard(difference(note.boundRise), difference(note.logLikelihoodRise)),
        aboutQ(note.q, height),
      );
  }
}

/** @param {QNote} note @param {(value: number) => string} height how log-likelihoods are written */
function aboutQ(note, height) {
  return note.kind === "rose"
    ? words.climb.q(height(note.q))
    : words.climb.qFell(whole(note.iteration), difference(note.by));
}

/** The sentences below soft EM, hard EM and the complete-data estimate side by side. @param {Snapshot} now */
export function comparison({ ends, estimate, showsLabels, position }) {
  if (position < 0) return words.compare.later;
  if (!ends) return "";
  const { softHigher, hardLower, hiddenEstimate, noEstimate } = words.compare;
  const { softIsHigher, hardIsLower } = showsLabels ? ends.withEstimate : ends.withoutEstimate;
  const known = estimate.a !== undefined && estimate.b !== undefined;
  return sentences(
    softIsHigher ? softHigher : "",
    hardIsLower === undefined ? "" : hardLower(short(hardIsLower)),
    showsLabels ? (known ? "" : noEstimate) : hiddenEstimate,
  );
}

/** @param {string[]} all of which some may be empty */
export function sentences(...all) {
  return all.filter(Boolean).join(words.space);
}
