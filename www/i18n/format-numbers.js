/** Number formats: makes text from values, and computes no values. */

import { grouped } from "./group-digits.js";
import { words } from "./i18n.js";

/** The text for an absent or a hidden value. */
export const HIDDEN = "?";
export const NONE = "–";

/** From here on decimals would only be noise. */
const LARGE = 1e5;

/**
 * A number with this many decimals, a minus sign and grouped thousands; with all digits, as programs read it.
 * @param {number} value
 * @param {number} decimals how many, unless all digits are wanted
 * @param {boolean} [allDigits]
 */
export function number(value, decimals, allDigits = false) {
  if (allDigits) return String(value);
  if (value === Number.NEGATIVE_INFINITY) return "−∞";
  const [integer, fraction] = value
    .toFixed(Math.abs(value) < LARGE ? decimals : 0)
    .replace("-", "−")
    .split(".");
  const digits = integer.replace(/\d+/, grouped);
  return digits + (fraction === undefined ? "" : words.decimal + fraction);
}

/** A whole number. @param {number} value */
export const whole = (value) => number(value, 0);

/**
 * A number in a sentence: even with all digits it has the decimal separator of the language.
 * @param {number} value
 * @param {number} decimals how many, unless all digits are wanted
 * @param {boolean} allDigits
 */
export const inSentence = (value, decimals, allDigits) =>
  allDigits ? localized(number(value, decimals, true)) : number(value, decimals);

/** Text as programs read it, with the decimal separator of the language. @param {string} text */
export const localized = (text) => text.replace(".", words.decimal);

/** From here on tosses have no decimals; from the next on, three digits and the SI prefix M. */
const MANY = 1e4;
const MILLION = 1e6;

/**
 * A number of tosses among others.
 * @param {number} tosses
 * @param {number} decimals of few
 * @param {boolean} [allDigits]
 */
export function amount(tosses, decimals, allDigits = false) {
  return allDigits ? number(tosses, 0, true) : inUnits(tosses, ...unitOf(tosses, decimals));
}

/**
 * @param {number} tosses
 * @param {number} unit
 * @param {number} decimals
 */
const inUnits = (tosses, unit, decimals) =>
  number(tosses / unit, decimals) + (unit === MILLION ? "\u202fM" : "");

/**
 * @param {number} tosses
 * @param {number} decimals of few
 * @returns {[number, number]} the unit in which they are written, and with how many decimals
 */
function unitOf(tosses, decimals) {
  if (tosses < MILLION) return [1, tosses < MANY ? decimals : 0];
  return [MILLION, tosses < 10 * MILLION ? 2 : tosses < 100 * MILLION ? 1 : 0];
}

/**
 * Heads and tosses with the fewest decimals whose quotient is θ as it is written; fewer than can be seen as what they
 * are.
 * @param {number} heads
 * @param {number} tosses
 * @param {string} theta
 * @param {boolean} [allDigits]
 */
export function quotient(heads, tosses, theta, allDigits = false) {
  if (allDigits) return [number(heads, 0, true), number(tosses, 0, true)];
  const rounded = (/** @type {number} */ value, /** @type {number} */ many) => {
    const [unit, decimals] = unitOf(value, 1);
    return isSeen(value)
      ? Number((value / unit).toFixed(decimals + many)) * unit
      : Number(value.toPrecision(3 + many));
  };
  const more = moreDecimals(theta, (many) => rounded(heads, many) / rounded(tosses, many));
  return [heads, tosses].map((value) => {
    const [unit, decimals] = unitOf(value, 1);
    return isSeen(value)
      ? inUnits(value, unit, decimals + more)
      : likelihood(value, false, 3 + more);
  });
}

/**
 * How many decimals more than usual let a division give θ as that is written.
 * @param {string} theta
 * @param {(more: number) => number} divide divides the values written with this many more
 */
function moreDecimals(theta, divide) {
  const places = theta.split(words.decimal)[1]?.length ?? 0;
  const written = theta.replace(words.decimal, ".");
  let more = 0;
  while (more < MOST_DECIMALS && divide(more).toFixed(places) !== written) more += 1;
  return more;
}

/**
 * The room for amounts up to this one, in digits: that of whole numbers, and what one decimal takes beside it.
 * @param {number} most
 */
export function roomFor(most) {
  const digits = most < MILLION ? String(most).length : 5.4; // 12.3 M, in bold letters
  return { digits, decimal: most < MANY ? 1.6 : 0 };
}

/**
 * A probability, as the story tells it.
 * @param {number} value
 */
export const short = (value) => number(value, 2);

/** The most decimals that tell two numbers apart. */
const MOST_DECIMALS = 6;

/**
 * Two numbers with as many decimals as it takes to see that they differ, if that can be seen at all.
 * @param {number} a
 * @param {number} b
 * @param {number} [least] decimals where they differ anyway
 * @returns {[string, string]}
 */
export function pair(a, b, least = 2) {
  const alike = (/** @type {number} */ many) => number(a, many) === number(b, many);
  let decimals = least;
  while (decimals < MOST_DECIMALS && alike(decimals)) decimals += 1;
  if (alike(decimals)) decimals = least;
  return [number(a, decimals), number(b, decimals)];
}

/**
 * A share, and the amount that it makes of some tosses, with the fewest decimals of the share whose product is the
 * amount as it is written.
 * @param {number} share
 * @param {number} rest the other coin's share, from which it is seen to differ
 * @param {number} of tosses
 * @param {number} made share × of
 */
export function product(share, rest, of, made) {
  const [unit, decimals] = unitOf(made, 1);
  const written = (/** @type {number} */ tosses) => (tosses / unit).toFixed(decimals);
  const shown = (/** @type {number} */ places) => pair(share, rest, places)[0];
  const multiplies = (/** @type {string} */ text) =>
    written(Number(text.replace(words.decimal, ".")) * of) === written(made);
  let least = 2;
  while (least < MOST_DECIMALS && !multiplies(shown(least))) least += 1;
  return [shown(least), inUnits(made, unit, decimals)];
}

/**
 * How many times as likely one coin is as the other, and the division that makes this the coin's share, with the fewest
 * decimals that give the share as it is written.
 * @param {number} ratio
 * @param {string} share as it is written
 * @param {number} [drawn] how often the coin is drawn, if not as often as the other
 * @returns {{ times: string, prior: string, division: string }}
 */
export function ratioToShare(ratio, share, drawn) {
  const least = ratio < 10 ? 1 : 0;
  const weights = drawn === undefined ? [1, 1] : [drawn, 1 - drawn];
  const more = moreDecimals(share, (many) => {
    const places = drawn === undefined ? 0 : 2 + many;
    const [ofCoin, ofOther] = weights.map((weight) => Number(weight.toFixed(places)));
    const weighed = ofCoin * Number(ratio.toFixed(least + many));
    return weighed / (weighed + ofOther);
  });
  const [apart] = pair(ratio, 1, least);
  const enough = number(ratio, least + more);
  const times = apart.length > enough.length ? apart : enough;
  if (drawn === undefined) return { times, prior: "", division: `${times} ÷ (${times} + 1)` };
  const [ofCoin, ofOther] = weights.map((weight) => number(weight, 2 + more));
  const weighed = `${ofCoin} × ${times}`;
  return { times, prior: ofCoin, division: `${weighed} ÷ (${weighed} + ${ofOther})` };
}

/**
 * A probability in a formula: with up to four decimals, so that the result can be recomputed.
 * @param {number} value
 * @param {boolean} allDigits
 */
export function factor(value, allDigits) {
  return allDigits ? number(value, 0, true) : number(value, 4).replace(/0{1,2}$/, "");
}

/**
 * A probability as short as it can stand in its field: two decimals, or all where two are not exact.
 * @param {number} value
 */
export function fieldNumber(value) {
  const rounded = value.toFixed(2);
  const exact = Number(rounded) === value ? rounded : String(value);
  return exact.replace(".", words.decimal);
}

/** Fewer expected tosses would be written as 0.0. */
const SEEN_AS_NONE = 0.05;

/** Whether these tosses are seen to be none, or more than none. @param {number} tosses */
const isSeen = (tosses) => tosses === 0 || tosses >= SEEN_AS_NONE;

/**
 * Expected heads and tails in a division, where they are seen to be more than none, with as few decimals as it takes
 * for their quotient to be θ.
 * @param {number} heads
 * @param {number} tails
 * @param {boolean} allDigits
 */
export function division(heads, tails, allDigits) {
  if (allDigits) return [number(heads, 0, true), number(tails, 0, true)];
  const rounded = (/** @type {number} */ tosses, /** @type {number} */ decimals) =>
    Number(isSeen(tosses) ? tosses.toFixed(decimals) : tosses.toPrecision(decimals + 2));
  const more = moreDecimals(number(heads / (heads + tails), 2), (many) => {
    const shown = rounded(heads, 1 + many);
    return shown / (shown + rounded(tails, 1 + many));
  });
  return [heads, tails].map((tosses) =>
    isSeen(tosses) ? number(tosses, 1 + more) : likelihood(tosses, false, 3 + more),
  );
}

/**
 * A likelihood: short where it can be read, otherwise by its power of ten.
 * @param {number} value
 * @param {boolean} allDigits
 * @param {number} [few] digits, unless all are wanted
 */
export function likelihood(value, allDigits, few = 3) {
  if (allDigits) return String(value);
  if (value === 0 || value >= 0.001) return value.toPrecision(few).replace(".", words.decimal);
  const [digits, power] = value.toExponential(few - 1).split("e-");
  const raised = [...power].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
  return `${digits.replace(".", words.decimal)} × 10⁻${raised}`;
}

/**
 * A difference, which may be far smaller than what it is between.
 * @param {number} value
 */
export function difference(value) {
  const size = Math.abs(value);
  const text = size < 1 ? likelihood(size, false) : number(size, 3);
  return value < 0 ? `−${text}` : text;
}

/**
 * How often a coin is drawn.
 * @param {number} value
 * @param {boolean} allDigits
 */
export const prior = (value, allDigits) => (value === 0.5 ? "½" : number(value, 2, allDigits));

/**
 * A small change or a tolerance: a power of ten as such.
 * @param {number} value
 */
export function smallChange(value) {
  if (value === 0) return "0";
  return likelihood(value, false, 2)
    .replace(/^1[.,]0 × /, "")
    .replace(/ /g, "\u00a0");
}
