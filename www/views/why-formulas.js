/** The formulas behind the numbers, in MathML, with the values of the moment. */

import { factor, short, whole } from "../i18n/format-numbers.js";

/** @typedef {import("../pkg/em_coins.js").Explanation} Explanation */

const MATHML = "http://www.w3.org/1998/Math/MathML";

/**
 * A MathML element.
 * @param {string} tag
 * @param {...(Node | string)} parts
 */
function math(tag, ...parts) {
  const node = document.createElementNS(MATHML, tag);
  node.append(...parts);
  return node;
}

const row = (/** @type {Node[]} */ ...parts) => math("mrow", ...parts);
const name = (/** @type {string} */ text) => math("mi", text);
const number = (/** @type {string} */ text) => math("mn", text);
const sign = (/** @type {string} */ text) => math("mo", text);
const words = (/** @type {string} */ text) => math("mtext", text);
const sub = (/** @type {Node} */ base, /** @type {Node} */ index) => math("msub", base, index);
const power = (/** @type {Node} */ base, /** @type {Node} */ to) => math("msup", base, to);
const over = (/** @type {Node} */ top, /** @type {Node} */ below) => math("mfrac", top, below);
const theta = (/** @type {string} */ coin) => sub(name("θ"), name(coin));
const prior = (/** @type {string} */ coin) => sub(name("π"), name(coin));
const set = (/** @type {number} */ index) => number(whole(index + 1));
const letter = (/** @type {string} */ side) => name(side === "heads" ? "h" : "t");
/** r, the responsibility of a coin for a set. @param {string} coin @param {Node} of */
const responsibility = (coin, of) => sub(name("r"), row(name(coin), sign(","), of));
/** A sum over all sets i. @param {Node} of */
const sumOverSets = (of) => row(math("munder", sign("∑"), name("i")), of);
/** π θ^h (1 − θ)^t of a coin. @param {string} coin */
const joint = (coin) =>
  row(
    prior(coin),
    power(theta(coin), name("h")),
    power(row(sign("("), number("1"), sign("−"), theta(coin), sign(")")), name("t")),
  );

/** The formula of a number; a text where there is none. @param {Explanation} why */
export function formulaOf(why) {
  const formula = document.createElementNS(MATHML, "math");
  formula.setAttribute("displaystyle", "true");
  formula.append(...equation(why));
  return formula;
}

/** @param {Explanation} why @returns {Node[]} */
function equation(why) {
  switch (why.kind) {
    case "tossed":
      return [sub(letter(why.side), set(why.set)), sign("="), number(whole(why.count))];
    case "allTossed":
      return [sumOverSets(sub(letter(why.side), name("i"))), sign("="), number(whole(why.count))];
    case "share": {
      const { coin, other, counts, theta: at, shares } = why;
      const value = (/** @type {string} */ of) => (of === "A" ? at.a : at.b);
      const numbers = (/** @type {string} */ of) =>
        row(
          power(number(factor(value(of), false)), number(whole(counts.heads))),
          sign("·"),
          power(
            row(sign("("), number("1"), sign("−"), number(factor(value(of), false)), sign(")")),
            number(whole(counts.tails)),
          ),
        );
      const symbols = over(joint(coin), row(joint(coin), sign("+"), joint(other)));
      const equalPriors = why.prior.a === why.prior.b;
      const worked = over(numbers(coin), row(numbers(coin), sign("+"), numbers(other)));
      return [
        responsibility(coin, set(why.set)),
        sign("="),
        symbols,
        ...(equalPriors ? [sign("="), worked] : []),
        sign("="),
        number(short(coin === "A" ? shares.a : shares.b)),
      ];
    }
    case "assigned":
      return [
        responsibility(why.to, set(why.set)),
        sign("="),
        number("1"),
        words(" ⇐ "),
        joint(why.to),
        sign("≥"),
        joint(why.to === "A" ? "B" : "A"),
      ];
    case "labelled":
      return [responsibility(why.by, set(why.set)), sign("="), number("1")];
    case "count":
      return [
        responsibility(why.coin, set(why.set)),
        sign("·"),
        sub(letter(why.side), set(why.set)),
        sign("="),
        number(short(why.share)),
        sign("·"),
        number(whole(why.tossed)),
      ];
    case "sum":
      return [
        sumOverSets(row(responsibility(why.coin, name("i")), sub(letter(why.side), name("i")))),
      ];
    case "guessed":
    case "kept":
    case "truth":
      return [theta(why.coin), sign("="), number(short(why.theta))];
    case "estimated":
      return [
        theta(why.coin),
        sign("="),
        over(
          sumOverSets(row(responsibility(why.coin, name("i")), sub(name("h"), name("i")))),
          sumOverSets(
            row(
              responsibility(why.coin, name("i")),
              sign("("),
              sub(name("h"), name("i")),
              sign("+"),
              sub(name("t"), name("i")),
              sign(")"),
            ),
          ),
        ),
        sign("="),
        number(short(why.theta)),
      ];
    case "completeData":
      return [
        theta(why.coin),
        sign("="),
        over(number(whole(why.counts.heads)), number(whole(why.counts.heads + why.counts.tails))),
        sign("="),
        number(short(why.theta)),
      ];
    case "fixedPrior":
    case "guessedPrior":
      return [prior("A"), sign("="), prior("B"), sign("="), number("½")];
    case "estimatedPrior":
      return [
        prior(why.coin),
        sign("="),
        over(number("1"), name("n")),
        sumOverSets(responsibility(why.coin, name("i"))),
        sign("="),
        number(short(why.prior)),
      ];
    case "logLikelihood":
      return [
        name("ℓ"),
        sign("="),
        sumOverSets(row(name("ln"), sign("("), joint("A"), sign("+"), joint("B"), sign(")"))),
        sign("="),
        number(short(why.value)),
      ];
  }
}
