/**
 * The worksheet, in English: one iteration to be computed by hand, and its answer key. Loaded when it is printed.
 * Functions are sentences with places for values, passed as formatted text.
 */

/** @typedef {typeof worksheets} WorksheetWords */
/** @typedef {"A" | "B"} Coin */

export const worksheets = {
  title: "Worksheet: one iteration of EM by hand",
  key: "Answer key",
  name: "Name",
  /** @param {{ a: string, b: string }} v the guess */
  task: ({ a, b }) =>
    `Each row is a set of tosses of one coin, A or B; nobody wrote down which. Start from the guess θA = ${a}, θB = ${b} and fill in the empty cells: the E-step row by row, then the M-step. Two decimals are enough, and one where tosses are counted.`,
  /** @param {{ prior: string }} v */
  prior: ({ prior }) => `At first, coin A is drawn with probability π = ${prior}.`,
  /** @param {{ prior: string }} v */
  fixedPrior: ({ prior }) =>
    `Both coins are drawn equally often, each with probability ${prior}, which cancels.`,
  keyNote:
    "Computed with all digits and rounded only here, so a result by hand may differ in its last digit.",

  likelihood: "How probable h heads and t tails are with coin A, and likewise with B.",
  logLikelihood: "The natural logarithm of how probable h heads and t tails are, for each coin.",
  share: "Coin A’s share of the set, its responsibility. B has the rest.",
  chosen: "Hard EM: the whole set goes to the coin that makes it more probable; a tie goes to A.",
  counts: "What is counted for A. The rest of the set is counted for B.",
  theta: "The heads counted for a coin, divided by all tosses counted for it; for B likewise.",
  mixing: "How often coin A is drawn: the sum of its shares, divided by the number n of sets.",

  tosses: "tosses",
  newTheta: "new θ",
  /** @param {string} coin */
  shareOf: (coin) => `${coin}’s share`,
  coinOf: "coin",
  /** The row of the sets that are not asked. @param {string} sets */
  rest: (sets) => `the other ${sets} sets, given`,
};
