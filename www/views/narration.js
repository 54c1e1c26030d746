/** What the page says of a moment of EM: which sentence of the catalogue, with which of its numbers. */

import {
  difference,
  number,
  pair,
  quotient,
  SEEN_AS_NONE,
  short,
  whole,
} from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */

/** From here on, how many times does not matter. */
const VERY_MANY = 1e6;
/** How far apart two ℓ must be for the difference to be seen. */
const SEEN = 0.005;

/**
 * The button of the next half-step.
 * @param {Session} session
 */
export function nextStep(session) {
  return session.phase() === "expected" ? words.labels.mStep : words.labels.eStep;
}

/**
 * Where in the run the page is.
 * @param {Session} session
 */
export function progress(session) {
  const { guess, expected, maximized, converged } = words.progress;
  switch (session.phase()) {
    case "guess":
      return guess;
    case "expected":
      return expected(whole(session.iteration() + 1));
    case "maximized":
      return (session.converged() ? converged : maximized)(whole(session.iteration()));
  }
}

/**
 * The sentence that says what just happened; at the guess of a lesson, its question.
 * @param {Session} session
 */
export function storyOf(session) {
  switch (session.phase()) {
    case "guess": {
      const [a, b] = pair(session.theta()[0], session.theta()[1]);
      const lesson = session.isLesson() && words.lessons[session.source()];
      return lesson ? sentences(lesson.ask, lesson.watch) : words.story.guess(a, b);
    }
    case "expected":
      return afterEStep(session);
    case "maximized":
      return afterMStep(session);
  }
}

/**
 * Which tosses there are now.
 * @param {Session} session
 */
export function newsOfTosses(session) {
  const { example, simulated, own } = words.announcements;
  const [source, sets, seed] = [session.source(), session.sets(), session.seed()];
  const lesson = words.lessons[source];
  if (lesson) return example(lesson.title, whole(sets));
  return seed === undefined ? own(whole(sets)) : simulated(whole(sets), String(seed));
}

/**
 * Which set is followed, and what of it goes to coin A once the E-step has said so.
 * @param {Session} session
 * @param {number} set counted from 0
 */
export function newsOfSet(session, set) {
  const { following, share } = words.announcements;
  const [heads, tails] = session.headsAndTails(set, 1);
  const [toA] = session.responsibilities(set, 1);
  return sentences(
    following(whole(set + 1), whole(heads), whole(heads + tails)),
    toA === undefined ? "" : share(short(toA)),
  );
}

/** @param {Session} session */
function afterEStep(session) {
  const { story } = words;
  const set = session.clearestSet();
  if (set === undefined) return story.noSet;
  const [heads, tails, logA, logB, priorA, priorB, shareA, shareB, odds, tie] =
    session.setBreakdown(set);
  const seen = story.seen(whole(set + 1), whole(heads), whole(heads + tails));
  const toA = shareA >= shareB;
  const [coin, other] = toA ? /** @type {const} */ (["A", "B"]) : /** @type {const} */ (["B", "A"]);
  if (session.hard()) {
    return sentences(seen, tie ? story.hardTie : story.hard(coin));
  }
  if (tie && priorA === priorB) return story.alike;
  const times = toA ? odds : 1 / odds;
  if ((toA ? logB : logA) === Number.NEGATIVE_INFINITY)
    return sentences(seen, story.impossible(coin, other));

  const [share] = pair(Math.max(shareA, shareB), Math.min(shareA, shareB));
  const part = Number(share.replace(words.decimal, ".")) === 1 ? story.nearlyAll : share;
  const split = session.learned()
    ? story.splitWithPrior(coin, other, multiple(times), part, short(toA ? priorA : priorB))
    : story.split(coin, other, multiple(times), part);
  return sentences(seen, split);
}

/** @param {Session} session */
function afterMStep(session) {
  const { story } = words;
  const [a, b] = pair(session.theta()[0], session.theta()[1]);
  if (session.converged()) {
    const after = whole(session.convergedAfter() ?? session.iteration());
    return session.stuckBySymmetry() ? story.stuck(a, after) : story.converged(a, b, after);
  }
  const counts = session.expectedCounts();
  const [keepsA, keepsB] = session.unassignedCoins();
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

/** @param {Session} session */
export function climbNote(session) {
  const { climb } = words;
  const height = (/** @type {number} */ value) => number(value, 3);
  const [was, q, below, rise, gain] = session.climb();
  switch (session.phase()) {
    case "guess":
      return climb.guess;
    case "expected":
      return session.hard()
        ? climb.expectedHard(difference(below), height(was))
        : climb.expected(height(was));
    case "maximized": {
      const [iteration, before, after] = session.qFell();
      const aboutQ =
        iteration === undefined
          ? climb.q(height(q))
          : climb.qFell(whole(iteration), difference(before - after));
      const climbed = session.hard()
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
