/**
 * The page's words that depend on numbers, in English. Everything here is text made from values; no
 * value is computed here.
 */

/** @typedef {import("./pkg/em_coins.js").Demo} Demo */

/** How an absent or hidden value is written. */
export const HIDDEN = "?";
export const UNKNOWN = "not known";
export const NONE = "–";

/** From here on decimals would only be noise. */
const LARGE = 1e5;

/**
 * A number with so many decimals, its thousands set apart; with all digits, as it can be copied.
 * @param {number} value
 * @param {number} decimals how many, unless all digits are wanted
 * @param {boolean} [allDigits]
 */
export function number(value, decimals, allDigits = false) {
  if (value === Number.NEGATIVE_INFINITY) return "−∞";
  if (allDigits) return String(value).replace("-", "−");
  const [whole, fraction] = value
    .toFixed(Math.abs(value) < LARGE ? decimals : 0)
    .replace("-", "−")
    .split(".");
  const grouped =
    whole.replace("−", "").length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u202f") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * A probability as short as it can stand in its field: two decimals, or all where two are not exact.
 * @param {number} value
 */
export function fieldNumber(value) {
  const short = value.toFixed(2);
  return Number(short) === value ? short : String(value);
}

/**
 * The examples of the menu. Each lesson opens with a question to ask before the first step, and what to
 * look at.
 * @type {Record<string, { title: string, ask: string, watch: string }>}
 */
export const lessons = {
  paper: {
    title: "Do & Batzoglou 2008",
    ask: "Five sets, two coins. If θA were 0.60 and θB 0.50, which sets would look like coin A’s?",
    watch: "Watch the bars at the E-step.",
  },
  notebook: {
    title: "The notebook",
    ask: "Set 7 has ten heads in twenty. With the guesses 0.40 and 0.60, how much of it will coin A get?",
    watch: "Watch its bar at the E-step.",
  },
  swapped: {
    title: "Swapped guesses",
    ask: "The paper’s data with the two guesses exchanged. Will EM find other coins, or other names for them?",
    watch: "Converge, and compare with the paper’s θ.",
  },
  equal: {
    title: "Equal guesses",
    ask: "Both guesses are 0.55. What can the E-step tell about any set?",
    watch: "Watch both θ after one iteration, and after ten.",
  },
  "nearly-equal": {
    title: "Nearly equal guesses",
    ask: "The guesses differ by a thousandth. Will EM tell the coins apart, and how soon?",
    watch: "Watch θ by iteration.",
  },
  overlapping: {
    title: "Overlapping coins",
    ask: "These coins are hard to tell apart by ten tosses. How close will EM come to their θ?",
    watch: "Converge, then show the truth.",
  },
  "few-tosses": {
    title: "Few tosses a set",
    ask: "Only two tosses a set. How sure can a responsibility be?",
    watch: "Watch the bars, and how many iterations EM takes.",
  },
  "one-coin": {
    title: "One coin is never drawn",
    ask: "Is it certain that both coins were used? What will EM do with a coin that was not?",
    watch: "Converge, then show the truth.",
  },
  "hard-stuck": {
    title: "Hard EM, stuck",
    ask: "Hard EM gives each set whole to one coin. From 0.65 and 0.15, which sets will coin B get?",
    watch: "Converge, then switch to soft EM.",
  },
};

/** The menu's other entries: data that are not a lesson. */
export const otherSources = {
  simulated: { title: "Simulated" },
  given: { title: "Own tosses…" },
};

export const steps = { guess: "E-step", expected: "M-step", maximized: "E-step" };

export const captions = {
  iterations: "iteration",
  here: "θ now",
  next: "θ next",
  bound: "lower bound",
};

export const startsNote =
  "Every start, coloured by where EM ends: blue with θA above θB, chequered orange with θA below, grey where both stay equal. The stronger the colour, the more iterations. Click one to start there. ○ is the present start, + are the ends.";

/** @param {Demo} demo */
export function landscapeLabel(demo) {
  const [a, b] = demo.theta();
  return `Log-likelihood over all θA and θB, with the path of EM. It is at θA = ${number(a, 2)}, θB = ${number(b, 2)}.`;
}

/**
 * @param {number} a
 * @param {number} b
 */
export const handleLabel = (a, b) =>
  `Start: θA ${number(a, 2)}, θB ${number(b, 2)}. Arrow keys move it.`;

/** @param {Demo} demo */
export function climbNote(demo) {
  const [was, q] = demo.climb();
  switch (demo.phase()) {
    case "guess":
      return "The E-step will make a lower bound on ℓ that touches it at the present θ.";
    case "expected":
      return `The E-step made a bound that touches ℓ = ${number(was, 3)} at the present θ and lies below it elsewhere. The M-step will go to its top.`;
    case "maximized": {
      const [, , top, now] = demo.climb();
      return `From ${number(was, 3)} the bound led up to ${number(top, 3)}; ℓ itself is there ${number(now, 3)}. The next E-step closes the gap of ${number(now - top, 3)}. Q, the bound without the entropy of the shares, was ${number(q, 3)}: it may fall where ℓ cannot.`;
    }
  }
}

/** @param {boolean} dark whether the page is dark now */
export const themeButton = (dark) => (dark ? "Light" : "Dark");

/** @param {boolean} playing */
export const playButton = (playing) => (playing ? "Pause" : "Play");

/**
 * Where in the run the page is.
 * @param {Demo} demo
 */
export function progress(demo) {
  switch (demo.phase()) {
    case "guess":
      return "at the guess";
    case "expected":
      return `iteration ${demo.iteration() + 1}, E-step`;
    case "maximized":
      return `iteration ${demo.iteration()}, ${demo.converged() ? "converged" : "M-step"}`;
  }
}

/**
 * The sentence that says what just happened; at the guess of a lesson, its question.
 * @param {Demo} demo
 */
export function story(demo) {
  const [a, b] = demo.theta();
  switch (demo.phase()) {
    case "guess": {
      const lesson = demo.isLesson() && lessons[demo.source()];
      const guess = `EM starts from the guess θA = ${number(a, 2)}, θB = ${number(b, 2)}.`;
      return lesson
        ? `${lesson.ask} ${lesson.watch}`
        : `${guess} Next, the E-step asks how well each coin explains each set.`;
    }
    case "expected":
      return afterEStep(demo);
    case "maximized":
      return afterMStep(demo);
  }
}

/** @param {Demo} demo */
function afterEStep(demo) {
  const set = demo.clearestSet();
  if (set === undefined) return "E-step: there is no set to split.";
  const [heads, tails, , , priorA, priorB, shareA, shareB, odds] = demo.split(set);
  const likelier = shareA >= shareB ? "A" : "B";
  const other = likelier === "A" ? "B" : "A";
  const share = number(Math.max(shareA, shareB), 2);
  const seen = `E-step: set ${set + 1} has ${count(heads, "head")} in ${count(heads + tails, "toss", "tosses")}.`;
  if (demo.hard()) {
    const reason =
      shareA === 1 && odds === 1 ? "in a tie it goes to A" : `it is likelier to be ${likelier}’s`;
    return `${seen} Hard EM gives it whole to one coin: ${reason}.`;
  }
  if (odds === 1 && priorA === priorB) {
    return "E-step: both coins explain every set equally well, so each gets half of it.";
  }
  const times = likelier === "A" ? odds : 1 / odds;
  if (times === Number.POSITIVE_INFINITY) {
    return `${seen} Coin ${other} cannot explain that, so ${likelier} gets all of it.`;
  }
  const drawn = demo.learned()
    ? ` and is drawn with probability ${number(likelier === "A" ? priorA : priorB, 2)}`
    : "";
  return `${seen} Coin ${likelier} explains that ${multiple(times)} as well as coin ${other}${drawn}, so ${likelier} gets ${share === "1.00" ? "nearly all" : share} of it.`;
}

/** @param {Demo} demo */
function afterMStep(demo) {
  const [a, b] = demo.theta();
  if (demo.converged()) {
    const where = `θA stays at ${number(a, 2)} and θB at ${number(b, 2)}`;
    return `M-step: ${where}. EM has converged after ${count(demo.iteration(), "iteration")}.`;
  }
  const counts = demo.expectedCounts();
  const coinA = estimateOf("A", a, counts.subarray(0, 2));
  return `M-step: ${coinA}; ${estimateOf("B", b, counts.subarray(2, 4))}.`;
}

/**
 * @param {"A" | "B"} coin
 * @param {number} theta
 * @param {Float64Array} expected heads and tails
 */
function estimateOf(coin, theta, [heads, tails]) {
  const found = `θ${coin} = ${number(theta, 2)}`;
  const tosses = heads + tails;
  return tosses === 0
    ? `coin ${coin} has no expected tosses and keeps ${found}`
    : `coin ${coin} has ${number(heads, 1)} heads in ${number(tosses, 1)} expected tosses, so ${found}`;
}

/** @param {string} theta of a coin without expected tosses */
export const keeps = (theta) => `${theta}, kept: no tosses expected`;

/** @param {number} iterations */
export function limitReached(iterations) {
  return `θ still moves after ${count(iterations, "iteration")}; EM stops here.`;
}

/**
 * @param {number} sets
 * @param {number} first counted from 1
 * @param {number} last
 */
export function gridLabel(sets, first, last) {
  const shown = first === 1 && last === sets ? "" : `; sets ${first} to ${last} are shown`;
  return `Tosses and responsibilities of ${count(sets, "set")}${shown}. The table beside it has the numbers.`;
}

/** @param {Demo} demo */
export function trajectoryLabel(demo) {
  const [a, b] = demo.theta();
  const now = `θA = ${number(a, 2)}, θB = ${number(b, 2)}`;
  return `θA and θB by iteration. After ${count(demo.iteration(), "iteration")}: ${now}.`;
}

/** @param {string} reason */
export function cannotStart(reason) {
  return `The page could not start in this browser: ${reason}`;
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * @param {number} place counted from 1
 * @param {boolean} heads
 */
export function coinLabel(place, heads) {
  return `toss ${place}: ${heads ? "heads" : "tails"}, turn it over`;
}

/**
 * What the three answers say beside each other.
 * @param {number | undefined} soft ℓ where soft EM ends
 * @param {number | undefined} hard ℓ where hard EM ends
 * @param {number | undefined} estimate ℓ at the complete-data estimate, where it is known and shown
 */
export function comparison(soft, hard, estimate) {
  /** @type {string[]} */
  const sentences = [];
  if (soft !== undefined && estimate !== undefined && soft > estimate) {
    sentences.push(
      "Soft EM ends at a higher likelihood than the true assignment gives. It looks for the θ that make the tosses most probable, not for the labels that were really drawn.",
    );
  }
  if (soft !== undefined && hard !== undefined && soft - hard > 0.005) {
    sentences.push(
      `Hard EM ends ${number(soft - hard, 2)} lower than soft EM: forcing each set on one coin throws away how unsure the assignment is.`,
    );
  }
  if (estimate === undefined)
    sentences.push("The complete-data estimate stays behind the curtain or is not known.");
  return sentences.join(" ");
}

/** @param {Demo} demo */
export const trueCoinsTitle = (demo) =>
  demo.truth().length > 0 ? "True coins" : "True coins (not known)";

/**
 * @param {number} shown
 * @param {number} all
 */
export const coinsNote = (shown, all) =>
  shown < all
    ? `The first ${shown} of ${all} coins. Click one to turn it over.`
    : "Click a coin to turn it over.";

/** @param {number} sets */
export const onlySoManySets = (sets) =>
  `there are ${count(sets, "set")}; write a number from 1 to ${sets}`;

/** @param {Float64Array} prior of A and of B */
export function priorNote([a, b]) {
  return `Coin A is drawn with probability ${number(a, 2)}, coin B with ${number(b, 2)}.`;
}

/** @param {number} odds */
function multiple(odds) {
  if (odds >= 1e6) return "more than a million times";
  return `${odds.toFixed(odds < 10 ? 1 : 0)} times`;
}

/**
 * @param {number} amount
 * @param {string} one
 * @param {string} [many]
 */
function count(amount, one, many = `${one}s`) {
  return `${amount} ${amount === 1 ? one : many}`;
}
