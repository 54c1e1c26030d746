/**
 * Predictions, in English: what is asked, and how a half-step answers. Loaded when a prediction is first asked for.
 * Functions are sentences with places for values, passed as formatted text.
 */

/** @typedef {typeof predictions} PredictionWords */
/** @typedef {"A" | "B"} Coin */

export const predictions = {
  commit: "Commit",
  skip: "Skip",
  share: "P(A | set)",
  /** The name of the slider beside a field. @param {string} field */
  slider: (field) => `${field}, slider`,

  /** @param {string} set counted from 1 @param {string} lead what the lesson asks about */
  askForShare: (set, lead) => `Predict the E-step: ${lead}how much of set ${set} goes to A?`,
  /** @param {string} lead what the lesson asks about */
  askForTheta: (lead) => `Predict the M-step: ${lead}where do both θ go?`,
  /** What each lesson asks about in its first iteration. @type {Record<string, { share: string, theta: string }>} */
  leads: {
    paper: {
      share: "if θA is 0.60 and θB 0.50, ",
      theta: "with the sets divided like this, ",
    },
    notebook: {
      share: "if θA is 0.40 and θB 0.60, ",
      theta: "from 0.40 and 0.60, ",
    },
    swapped: {
      share: "with the guesses swapped, ",
      theta: "with the guesses swapped, ",
    },
    equal: {
      share: "with both coins guessed at 0.55, ",
      theta: "with every set halved, ",
    },
    "nearly-equal": {
      share: "with guesses a thousandth apart, ",
      theta: "from guesses a thousandth apart, ",
    },
    overlapping: {
      share: "with coins that are hard to tell apart, ",
      theta: "with coins that are hard to tell apart, ",
    },
    "few-tosses": {
      share: "from only two tosses, ",
      theta: "from only two tosses per set, ",
    },
    "one-coin": {
      share: "if only one coin may have been used, ",
      theta: "if only one coin may have been used, ",
    },
    "hard-stuck": {
      share: "when each set goes whole to one coin, ",
      theta: "with whole sets counted, ",
    },
  },

  /** @param {{ said: string, found: string, verdict: string, reason: string }} v */
  answerShare: ({ said, found, verdict, reason }) =>
    `You said ${said}; it is ${found} (${verdict}): ${reason}.`,
  /** @param {{ said: string[], found: string[], verdicts: string[] }} v */
  answerTheta: ({ said: [saidA, saidB], found: [a, b], verdicts: [ofA, ofB] }) =>
    `You said θA = ${saidA} and θB = ${saidB}; they are ${a} (${ofA}) and ${b} (${ofB}).`,
  /** @param {string} told @param {string} reason */
  both: (told, reason) => `${told} ${reason}`,

  spotOn: "spot on",
  /** @param {string} error */
  off: (error) => `off by ${error}`,
  /** @param {string} error */
  wrongCoin: (error) => `off by ${error}, on the wrong side of ½`,

  noTosses: "a set without tosses tells nothing about its coin",
  tieToA: "both coins make such a set equally often, and hard EM gives a tie to A",
  /** @param {string} heads @param {string} tosses */
  even: (heads, tosses) => `${heads} heads in ${tosses} fit both coins equally well`,
  /** @param {Coin} coin */
  assigned: (coin) => `hard EM gives the whole set to the coin that it fits better, ${coin}`,
  /** @param {Coin} coin */
  onlyCoin: (coin) => `only coin ${coin} can have made this set`,
  /** @param {{ heads: string, tosses: string, coin: Coin, other: Coin, times: string }} v */
  fits: ({ heads, tosses, coin, other, times }) =>
    `${heads} heads in ${tosses} fit ${coin} better, ${times} times as well as ${other}`,
  /** @param {{ heads: string, tosses: string, coin: Coin, other: Coin }} v */
  fitsByFar: ({ heads, tosses, coin, other }) =>
    `${heads} heads in ${tosses} fit ${coin} over a million times as well as ${other}`,
  /** @param {string} better @param {Coin} coin @param {string} prior */
  andPrior: (better, coin, prior) => `${better}, and ${coin} is drawn with probability ${prior}`,

  unmoved: "You left both where they were, but each goes to the heads among its own tosses.",
  swapped: "Those are the right values under each other’s names.",
  wholeSets:
    "That is what whole sets would give; here each set counts for both coins, by its shares.",
  /** @param {Coin} coin */
  kept: (coin) => `No toss is counted for ${coin}, so θ${coin} stays.`,
  /** @param {{ coin: Coin, heads: string, tosses: string, theta: string }} v */
  counted: ({ coin, heads, tosses, theta }) =>
    `${heads} ÷ ${tosses} = ${theta}: the heads among the tosses counted for ${coin}.`,

  /** What the small picture shows. */
  yourErrors: "your errors",
  /** Its text alternative. @param {string[]} errors */
  errors: (errors) => `How far off your predictions were, one after another: ${errors.join(", ")}`,
};
