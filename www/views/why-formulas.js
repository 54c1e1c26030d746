/** The formulas behind the numbers, in MathML, with the values of the moment. */

import { factor, number as format, smallChange, whole } from "../i18n/format-numbers.js";
import {
  bare,
  formula,
  joint,
  name,
  number,
  over,
  power,
  prior,
  responsibility,
  row,
  sign,
  sub,
  sumOverSets,
  theta,
  words,
} from "./mathml.js";

/** @typedef {import("../pkg/em_coins.js").Explanation} Explanation */

const set = (/** @type {number} */ index) => number(whole(index + 1));
const letter = (/** @type {string} */ side) => name(side === "heads" ? "h" : "t");

/** The formula of a number. @param {Explanation} why @param {number} decimals of the result */
export function formulaOf(why, decimals) {
  return formula(...equation(why, (value) => format(value, decimals)));
}

/** @param {Explanation} why @param {(value: number) => string} short @returns {Node[]} */
function equation(why, short) {
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
    case "likelihood":
      return [
        row(name("p"), sign("("), set(why.set), sign("|"), name(why.coin), sign(")")),
        sign("="),
        bare(why.coin),
      ];
    case "ratio":
      return [over(bare(why.coin), bare(why.other))];
    case "change": {
      const [greek, coin] = why.symbol;
      const symbol = coin ? theta(coin) : name(greek);
      const at = (/** @type {Node} */ step) =>
        power(symbol.cloneNode(true), row(sign("("), step, sign(")")));
      const before = row(name("k"), sign("−"), number("1"));
      return [
        sign("|"),
        at(name("k")),
        sign("−"),
        at(before),
        sign("|"),
        sign("="),
        number(smallChange(why.change)),
      ];
    }
  }
}
