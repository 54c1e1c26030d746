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
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u202f") : whole;
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

export const steps = { guess: "E-step", expected: "M-step", maximized: "E-step" };

export const captions = { iterations: "iteration" };

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
 * The sentence that says what just happened.
 * @param {Demo} demo
 */
export function story(demo) {
  const [a, b] = demo.theta();
  switch (demo.phase()) {
    case "guess":
      return `EM starts from the guess θA = ${number(a, 2)}, θB = ${number(b, 2)}. Next, the E-step asks how well each coin explains each set.`;
    case "expected":
      return afterEStep(demo.clearestSplit());
    case "maximized":
      return afterMStep(demo);
  }
}

/** @param {Float64Array} split what Demo.clearestSplit says */
function afterEStep([index, heads, tosses, side, odds, responsibility]) {
  const set = index + 1;
  const coin = "AB"[side];
  const share = number(responsibility, 2);
  if (odds === 1) {
    return "E-step: both coins explain every set equally well, so each gets half of it.";
  }
  const other = coin === "A" ? "B" : "A";
  const seen = `E-step: set ${set} has ${count(heads, "head")} in ${count(tosses, "toss", "tosses")}.`;
  if (odds === Number.POSITIVE_INFINITY) {
    return `${seen} Coin ${other} cannot explain that, so ${coin} gets all of it.`;
  }
  return `${seen} Coin ${coin} explains that ${times(odds)} as well as coin ${other}, so ${coin} gets ${share === "1.00" ? "nearly all" : share} of it.`;
}

/** @param {Demo} demo */
function afterMStep(demo) {
  const [a, b] = demo.theta();
  if (demo.converged()) {
    const where = `θA stays at ${number(a, 2)} and θB at ${number(b, 2)}`;
    return `M-step: ${where}. EM has converged after ${count(demo.iteration(), "iteration")}.`;
  }
  const counts = demo.expectedCounts();
  const coinA = estimate("A", a, counts.subarray(0, 2));
  return `M-step: ${coinA}; ${estimate("B", b, counts.subarray(2, 4))}.`;
}

/**
 * @param {"A" | "B"} coin
 * @param {number} theta
 * @param {Float64Array} expected heads and tails
 */
function estimate(coin, theta, [heads, tails]) {
  const found = `θ${coin} = ${number(theta, 2)}`;
  const tosses = heads + tails;
  return tosses === 0
    ? `coin ${coin} has no expected tosses and keeps ${found}`
    : `coin ${coin} has ${number(heads, 1)} heads in ${number(tosses, 1)} expected tosses, so ${found}`;
}

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

/** @param {number} odds */
function times(odds) {
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
