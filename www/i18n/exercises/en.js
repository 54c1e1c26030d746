/**
 * The exercises, in English: ten questions, and why each answer is what it is. Loaded when they are begun. Functions are
 * sentences with places for values, passed as formatted text.
 */

/** @typedef {typeof exercises} ExerciseWords */

export const exercises = {
  lead: "Two decimals are enough, and one where tosses are counted. A coin is drawn with probability ½ unless the question says otherwise.",
  /** @param {string} index @param {string} all */
  question: (index, all) => `Question ${index} of ${all}`,
  answer: "Your answer",
  check: "Check",
  next: "Next question",
  right: "Right.",
  /** @param {string} answer */
  wrong: (answer) => `Not quite: it is ${answer}.`,
  notANumber: "Enter a number, such as 0.45.",
  /** @param {string} right @param {string} all */
  score: (right, all) => `${right} of ${all} right.`,
  again: "Ten more, with fresh numbers",
  back: "Back to the lessons",

  questions: {
    /** @param {{ times: string }} v */
    ratio: ({ times }) =>
      `Coin A makes a set ${times} times as often as coin B. What is coin A’s share of the set?`,
    /** @param {{ a: string, b: string, heads: string, tails: string }} v */
    share: ({ a, b, heads, tails }) =>
      `θA is ${a} and θB is ${b}. In a set, heads: ${heads}, tails: ${tails}. What is coin A’s share of it?`,
    /** @param {{ share: string, heads: string, tails: string }} v */
    headsForA: ({ share, heads, tails }) =>
      `Coin A has a share of ${share} of a set. Heads: ${heads}, tails: ${tails}. How many heads are counted for A?`,
    /** @param {{ share: string, heads: string, tails: string }} v */
    tailsForB: ({ share, heads, tails }) =>
      `Coin A has a share of ${share} of a set. Heads: ${heads}, tails: ${tails}. How many tails are counted for B?`,
    /** @param {{ heads: string, tails: string }} v */
    estimate: ({ heads, tails }) =>
      `After the E-step, ${heads} heads and ${tails} tails are counted for coin A. What is θA after the M-step?`,
    /** @param {{ sets: string, tosses: string }} v */
    labels: ({ sets, tosses }) =>
      `The labels are known: coin A made three sets of ${tosses} tosses, with these heads: ${sets}. What is θA?`,
    /** @param {{ guess: string, heads: string, tosses: string }} v */
    equalGuesses: ({ guess, heads, tosses }) =>
      `Both guesses are ${guess}. All sets together have ${heads} heads in ${tosses} tosses. What is θA after one iteration?`,
    /** @param {{ share: string, heads: string, tails: string }} v */
    hardEm: ({ share, heads, tails }) =>
      `Soft EM would give coin A a share of ${share} of a set. Heads: ${heads}, tails: ${tails}. How many heads does hard EM count for A?`,
    /** @param {{ shares: string }} v */
    estimatedPrior: ({ shares }) =>
      `EM estimates how often coin A is drawn. A’s shares of four sets are ${shares}. What is π after the M-step?`,
    /** @param {{ sets: string, first: string, second: string }} v */
    higherLogLikelihood: ({ sets, first, second }) =>
      `Two sets of ten tosses have these heads: ${sets}. Which (θA, θB) has the higher log-likelihood, 1: (${first}) or 2: (${second})?`,
  },

  reasons: {
    /** @param {{ times: string, answer: string }} v */
    ratio: ({ times, answer }) =>
      `${times} ÷ (${times} + 1) = ${answer}: A’s part of what both coins together explain.`,
    /** @param {{ a: string, b: string, answer: string }} v the likelihoods */
    share: ({ a, b, answer }) =>
      `A makes these tosses with probability ${a}, B with ${b}: ${a} ÷ (${a} + ${b}) = ${answer}.`,
    /** @param {{ share: string, heads: string, answer: string }} v */
    headsForA: ({ share, heads, answer }) => `${share} × ${heads} = ${answer}.`,
    /** @param {{ share: string, tails: string, answer: string }} v */
    tailsForB: ({ share, tails, answer }) =>
      `B has the rest: (1 − ${share}) × ${tails} = ${answer}.`,
    /** @param {{ heads: string, tails: string, answer: string }} v */
    estimate: ({ heads, tails, answer }) =>
      `${heads} ÷ (${heads} + ${tails}) = ${answer}: heads among the tosses counted for A.`,
    /** @param {{ sum: string, tosses: string, answer: string }} v */
    labels: ({ sum, tosses, answer }) =>
      `${sum} ÷ ${tosses} = ${answer}: with labels, one only has to count.`,
    /** @param {{ heads: string, tosses: string, answer: string }} v */
    equalGuesses: ({ heads, tosses, answer }) =>
      `Equal coins explain every set equally well, so all shares are ½ and both θ become ${heads} ÷ ${tosses} = ${answer}. There they stay.`,
    /** @param {{ share: string, answer: string, isMore: boolean }} v */
    hardEm: ({ share, answer, isMore }) =>
      isMore
        ? `${share} is more than ½, so hard EM gives A the whole set: ${answer}.`
        : `${share} is less than ½, so hard EM gives B the whole set, and A nothing.`,
    /** @param {{ sum: string, answer: string }} v */
    estimatedPrior: ({ sum, answer }) => `The mean of the shares: ${sum} ÷ 4 = ${answer}.`,
    /** @param {{ first: string, second: string }} v */
    higherLogLikelihood: ({ first, second }) =>
      `ℓ is ${first} at the first and ${second} at the second. The θ that lie nearer to the sets’ frequencies make the tosses more probable.`,
  },
};
