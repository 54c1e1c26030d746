/**
 * Why a number is what it is, in English: how it came about with its values, and its name with what it means. Loaded
 * when a number is first asked about. Functions are sentences with places for values, passed as formatted text.
 */

/** @typedef {typeof explanations} ExplanationWords */
/** @typedef {"A" | "B"} Coin */
/** @typedef {"heads" | "tails"} Side */

export const explanations = {
  /** How to go on. @param {string} level @param {string} levels */
  more: (level, levels) => `${level} of ${levels}: press again for more`,
  closed: "Explanation closed.",
  heads: "heads",
  tails: "tails",

  /** Below the formula of a share in *Working*. */
  cancels:
    "½ is how often either coin is drawn. It cancels; where EM estimates it, π stands in its place. The binomial coefficient of h heads in n tosses is left out: it is the same for both coins, and cancels.",

  /** How the number came about. */
  values: {
    /** @param {{ count: string, tosses: string, set: string, side: string }} v */
    tossed: ({ count, tosses, set, side }) =>
      `${count} of the ${tosses} tosses of set ${set} are ${side}. This was observed; EM never changes it.`,
    /** @param {{ count: string, sets: string, side: string }} v */
    allTossed: ({ count, sets, side }) => `All ${side} of the ${sets} sets together: ${count}.`,
    /** @param {{ coin: Coin, set: string, ofCoin: string, ofOther: string, share: string }} v products of the prior and the likelihood */
    share: ({ coin, set, ofCoin, ofOther, share }) =>
      `${ofCoin} ÷ (${ofCoin} + ${ofOther}) = ${share}: how probable set ${set} is with coin ${coin}, as a part of how probable it is with either coin.`,
    /** @param {{ to: Coin, set: string }} v */
    assigned: ({ to, set }) =>
      `Hard EM gives set ${set} whole to the coin that makes it more probable: ${to}.`,
    /** @param {{ set: string }} v */
    tie: ({ set }) => `Both coins make set ${set} equally probable, and hard EM gives a tie to A.`,
    /** @param {{ by: Coin, set: string }} v */
    labelled: ({ by, set }) =>
      `Its label says that coin ${by} made set ${set}, so it counts for ${by} whole.`,
    /** @param {{ product: string, count: string, coin: Coin, side: string, set: string }} v */
    count: ({ product, count, coin, side, set }) =>
      `${product} = ${count}: coin ${coin}’s share of the ${side} of set ${set}.`,
    /** @param {{ terms: string, sum: string, coin: Coin, side: string }} v */
    sum: ({ terms, sum, coin, side }) =>
      `${terms} = ${sum}: the ${side} of all sets, each counted for coin ${coin} with its share.`,
    /** @param {{ coin: Coin, theta: string }} v */
    guessed: ({ coin, theta }) =>
      `θ${coin} = ${theta} is the guess that EM starts from. Someone chose it; the next M-step replaces it.`,
    /** @param {{ coin: Coin, heads: string, tosses: string, theta: string }} v */
    estimated: ({ coin, heads, tosses, theta }) =>
      `${heads} ÷ ${tosses} = ${theta}: the heads counted for coin ${coin}, divided by all tosses counted for it.`,
    /** @param {{ coin: Coin, theta: string }} v */
    kept: ({ coin, theta }) =>
      `No toss is counted for coin ${coin}, so the M-step has nothing to divide and θ${coin} stays ${theta}.`,
    /** @param {{ coin: Coin, theta: string }} v */
    truth: ({ coin, theta }) =>
      `Coin ${coin} lands heads with probability ${theta}. The tosses were made with it, but EM never sees it.`,
    /** @param {{ coin: Coin, heads: string, tosses: string, theta: string }} v */
    completeData: ({ coin, heads, tosses, theta }) =>
      `${heads} ÷ ${tosses} = ${theta}: the heads of the sets that coin ${coin} made, divided by all their tosses.`,
    fixedPrior:
      "½: either coin is drawn as often as the other. That is assumed here and never estimated.",
    guessedPrior: "½ to begin with: nothing is known yet. The M-step estimates it from the shares.",
    /** @param {{ coin: Coin, shares: string, sets: string, prior: string }} v */
    estimatedPrior: ({ coin, shares, sets, prior }) =>
      `${shares} ÷ ${sets} = ${prior}: the sum of coin ${coin}’s shares, divided by the number of sets.`,
    /** @param {{ first: string, a: string, b: string, sets: string, value: string }} v */
    logLikelihood: ({ first, a, b, sets, value }) =>
      `At θA = ${a} and θB = ${b} set 1 contributes ln(its probability) = ${first}; the ${sets} sets together give ${value}.`,
    /** @param {{ factors: string, value: string, coin: Coin, set: string }} v */
    likelihood: ({ factors, value, coin, set }) =>
      `${factors} = ${value}: how probable set ${set} is with coin ${coin}, a factor θ for each head and 1 − θ for each tail.`,
    /** @param {{ divided: string, times: string, coin: Coin, other: Coin, set: string }} v */
    ratio: ({ divided, times, coin, other, set }) =>
      `${divided} = ${times}: how many times as probable set ${set} is with coin ${coin} as with coin ${other}.`,
    /** @param {{ difference: string, change: string, symbol: string }} v */
    change: ({ difference, change, symbol }) =>
      `${difference} = ${change}: how far ${symbol} moved from the row above. No other estimate moved farther.`,
  },

  /** The name of the number, and what it means. */
  meaning: {
    tossed:
      "The data: what was seen of a set. The order of the tosses does not matter, only how many are heads.",
    allTossed: "The data, over all sets. What is counted for A and for B adds up to this.",
    share:
      "Responsibility, the posterior P(coin | set): to what extent a coin accounts for a set. The shares of A and B add up to 1. (The binomial coefficient is the same for both coins, and cancels.)",
    assigned: "Hard assignment: the share is 0 or 1. Soft EM would divide the set.",
    tie: "Hard assignment: the share is 0 or 1. Soft EM would divide the set.",
    labelled:
      "A label: which coin made the set. With labels there is nothing to share out, and EM is not needed.",
    count: "Expected count: tosses weighted by the coin’s share. The other coin gets the rest.",
    sum: "Expected count over all sets: what the M-step divides. It need not be a whole number.",
    guessed: "Initial guess: EM improves it step by step. From other guesses it may end elsewhere.",
    estimated:
      "Estimate of θ, the probability of heads: of all θ, this one makes the shared-out tosses most probable.",
    kept: "Estimate of θ: with no tosses any θ is as good as any other.",
    truth: "The truth: the parameter that EM tries to find.",
    completeData: "Complete-data estimate: what one would count if the labels were known.",
    fixedPrior:
      "Prior: the probability that a coin is drawn for a set, before its tosses are seen.",
    guessedPrior:
      "Prior: the probability that a coin is drawn for a set, before its tosses are seen.",
    estimatedPrior: "Prior (mixing proportion): how often a coin is drawn, estimated along with θ.",
    logLikelihood:
      "Log-likelihood ℓ: the logarithm of the probability of all tosses. EM never lowers it, and stops where it can rise no further.",
    likelihood:
      "Likelihood: the probability of these tosses in this order. The binomial coefficient is left out: it is the same for both coins, and cancels.",
    ratio:
      "Likelihood ratio: the tosses’ evidence for one coin over the other. Where both are drawn equally often, the share is ratio ÷ (ratio + 1).",
    change: "The change in one iteration: EM stops when it is small enough.",
  },
};
