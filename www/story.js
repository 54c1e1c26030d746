/** What the page says of a moment of EM: which sentence of the catalogue, with which of its numbers. */

import { difference, number, pair, quotient, SEEN_AS_NONE, short, whole } from "./numbers.js";
import { words } from "./words.js";

/** @typedef {import("./pkg/em_coins.js").Demo} Demo */

/** From here on, how many times does not matter. */
const VERY_MANY = 1e6;
/** How far apart two ℓ must be for the difference to be seen. */
const SEEN = 0.005;

/**
 * The button of the next half-step.
 * @param {Demo} demo
 */
export function nextStep(demo) {
  return demo.phase() === "expected" ? words.labels.mStep : words.labels.eStep;
}

/**
 * Where in the run the page is.
 * @param {Demo} demo
 */
export function progress(demo) {
  const { guess, expected, maximized, converged } = words.progress;
  switch (demo.phase()) {
    case "guess":
      return guess;
    case "expected":
      return expected(whole(demo.iteration() + 1));
    case "maximized":
      return (demo.converged() ? converged : maximized)(whole(demo.iteration()));
  }
}

/**
 * The sentence that says what just happened; at the guess of a lesson, its question.
 * @param {Demo} demo
 */
export function storyOf(demo) {
  switch (demo.phase()) {
    case "guess": {
      const [a, b] = pair(demo.theta()[0], demo.theta()[1]);
      const lesson = demo.isLesson() && words.lessons[demo.source()];
      return lesson ? sentences(lesson.ask, lesson.watch) : words.story.guess(a, b);
    }
    case "expected":
      return afterEStep(demo);
    case "maximized":
      return afterMStep(demo);
  }
}

/**
 * Which tosses there are now.
 * @param {Demo} demo
 */
export function newsOfTosses(demo) {
  const { example, simulated, own } = words.announcements;
  const [source, sets, seed] = [demo.source(), demo.sets(), demo.seed()];
  const lesson = words.lessons[source];
  if (lesson) return example(lesson.title, whole(sets));
  return seed === undefined ? own(whole(sets)) : simulated(whole(sets), String(seed));
}

/**
 * Which set is followed, and what of it goes to coin A once the E-step has said so.
 * @param {Demo} demo
 * @param {number} set counted from 0
 */
export function newsOfSet(demo, set) {
  const { following, share } = words.announcements;
  const [heads, tails] = demo.headsAndTails(set, 1);
  const [toA] = demo.responsibilities(set, 1);
  return sentences(
    following(whole(set + 1), whole(heads), whole(heads + tails)),
    toA === undefined ? "" : share(short(toA)),
  );
}

/** @param {Demo} demo */
function afterEStep(demo) {
  const { story } = words;
  const set = demo.clearestSet();
  if (set === undefined) return story.noSet;
  const [heads, tails, logA, logB, priorA, priorB, shareA, shareB, odds, tie] = demo.split(set);
  const seen = story.seen(whole(set + 1), whole(heads), whole(heads + tails));
  const toA = shareA >= shareB;
  const [coin, other] = toA ? /** @type {const} */ (["A", "B"]) : /** @type {const} */ (["B", "A"]);
  if (demo.hard()) {
    return sentences(seen, tie ? story.hardTie : story.hard(coin));
  }
  if (tie && priorA === priorB) return story.alike;
  const times = toA ? odds : 1 / odds;
  if ((toA ? logB : logA) === Number.NEGATIVE_INFINITY)
    return sentences(seen, story.impossible(coin, other));

  const [share] = pair(Math.max(shareA, shareB), Math.min(shareA, shareB));
  const part = Number(share.replace(words.decimal, ".")) === 1 ? story.nearlyAll : share;
  const split = demo.learned()
    ? story.splitWithPrior(coin, other, multiple(times), part, short(toA ? priorA : priorB))
    : story.split(coin, other, multiple(times), part);
  return sentences(seen, split);
}

/** @param {Demo} demo */
function afterMStep(demo) {
  const { story } = words;
  const [a, b] = pair(demo.theta()[0], demo.theta()[1]);
  if (demo.converged()) {
    const after = whole(demo.convergedAfter() ?? demo.iteration());
    return demo.stuckBySymmetry() ? story.stuck(a, after) : story.converged(a, b, after);
  }
  const counts = demo.expectedCounts();
  const [keepsA, keepsB] = demo.keeps();
  return story.mStep(
    keepsA ? story.keeps("A", a) : estimateOf("A", a, counts.subarray(0, 2)),
    keepsB ? story.keeps("B", b) : estimateOf("B", b, counts.subarray(2, 4)),
  );
}

/**
 * @param {"A" | "B"} coin
 * @param {string} theta
 * @param {Float64Array} expected heads and tails
 */
function estimateOf(coin, theta, [heads, tails]) {
  if (heads + tails < SEEN_AS_NONE) return words.story.hardlyAny(coin, theta);
  const [ofHeads, ofAll] = quotient(heads, heads + tails, theta);
  return words.story.estimate(coin, ofHeads, ofAll, theta);
}

/** @param {number} odds */
function multiple(odds) {
  if (odds >= VERY_MANY) return words.story.overAMillionTimes;
  const [times] = odds < 10 ? pair(odds, 1, 1) : [whole(odds)];
  return words.story.times(times);
}

/** @param {Demo} demo */
export function climbNote(demo) {
  const { climb } = words;
  const height = (/** @type {number} */ value) => number(value, 3);
  const [was, q, below, rise, gain] = demo.climb();
  switch (demo.phase()) {
    case "guess":
      return climb.guess;
    case "expected":
      return demo.hard()
        ? climb.expectedHard(difference(below), height(was))
        : climb.expected(height(was));
    case "maximized": {
      const [iteration, before, after] = demo.qFell();
      const aboutQ =
        iteration === undefined
          ? climb.q(height(q))
          : climb.qFell(whole(iteration), difference(before - after));
      const climbed = demo.hard()
        ? climb.maximizedHard(difference(rise), difference(gain))
        : climb.maximized(
            height(was),
            difference(rise),
            difference(gain),
            difference(Math.max(0, gain - rise)), // rounding may leave less than nothing
          );
      return sentences(climbed, aboutQ);
    }
  }
}

/**
 * What the three answers say beside each other.
 * @param {number | undefined} soft ℓ where soft EM ends
 * @param {number | undefined} hard ℓ where hard EM ends
 * @param {number | undefined} estimate ℓ at the complete-data estimate, where it is known and shown
 * @param {boolean} truthShown
 */
export function comparison(soft, hard, estimate, truthShown) {
  const { softHigher, hardLower, hiddenEstimate, noEstimate } = words.compare;
  return sentences(
    soft !== undefined && estimate !== undefined && soft > estimate ? softHigher : "",
    soft !== undefined && hard !== undefined && soft - hard > SEEN
      ? hardLower(short(soft - hard))
      : "",
    truthShown ? (estimate === undefined ? noEstimate : "") : hiddenEstimate,
  );
}

/** @param {string[]} all of which some may be empty */
export function sentences(...all) {
  return all.filter(Boolean).join(words.space);
}
