/** Formulas of EM in MathML, from their parts. */

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

export const row = (/** @type {Node[]} */ ...parts) => math("mrow", ...parts);
export const name = (/** @type {string} */ text) => math("mi", text);
export const number = (/** @type {string} */ text) => math("mn", text);
export const sign = (/** @type {string} */ text) => math("mo", text);
export const words = (/** @type {string} */ text) => math("mtext", text);
export const sub = (/** @type {Node} */ base, /** @type {Node} */ index) =>
  math("msub", base, index);
export const power = (/** @type {Node} */ base, /** @type {Node} */ to) => math("msup", base, to);
export const over = (/** @type {Node} */ top, /** @type {Node} */ below) =>
  math("mfrac", top, below);
export const theta = (/** @type {string} */ coin) => sub(name("θ"), name(coin));
export const prior = (/** @type {string} */ coin) => sub(name("π"), name(coin));
/** r, the responsibility of a coin for a set. @param {string} coin @param {Node} of */
export const responsibility = (coin, of) => sub(name("r"), row(name(coin), sign(","), of));
/** A sum over all sets i. @param {Node} of */
export const sumOverSets = (of) => row(math("munder", sign("∑"), name("i")), of);
/** θ^h (1 − θ)^t of a coin. @param {string} coin */
export const bare = (coin) =>
  row(
    power(theta(coin), name("h")),
    power(row(sign("("), number("1"), sign("−"), theta(coin), sign(")")), name("t")),
  );
/** π θ^h (1 − θ)^t of a coin. @param {string} coin */
export const joint = (coin) => row(prior(coin), bare(coin));

/** A whole formula. @param {...Node} parts */
export function formula(...parts) {
  const made = math("math", ...parts);
  made.setAttribute("displaystyle", "true");
  return made;
}
