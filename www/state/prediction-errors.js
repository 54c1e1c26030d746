/**
 * How far off the reader's predictions were: the browser keeps it with the tosses that it is about, so that a reload does
 * not forget it, until the tab is closed.
 */

/** @typedef {import("../pkg/em_coins.js").PredictionError} PredictionError */

const KEY = "em-coins-prediction-errors";
/** What of a link says which tosses there are. */
const OF_TOSSES = ["data", "coins", "hidden", "sets", "tosses", "seed", "own", "packed"];

/** Names the tosses of a link. @param {string} link */
export function tossesOf(link) {
  const given = new URLSearchParams(link);
  return OF_TOSSES.map((key) => given.get(key) ?? "").join("&");
}

/** @returns {{ tosses: string, errors: PredictionError[] } | undefined} */
export function keptErrors() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return Array.isArray(kept?.errors) ? kept : undefined;
  } catch {
    return undefined; // a browser that keeps nothing cannot tell
  }
}

/** @param {string} tosses @param {PredictionError[]} errors */
export function keepErrors(tosses, errors) {
  try {
    if (errors.length > 0) sessionStorage.setItem(KEY, JSON.stringify({ tosses, errors }));
    else sessionStorage.removeItem(KEY);
  } catch {
    // A reload begins without them.
  }
}
