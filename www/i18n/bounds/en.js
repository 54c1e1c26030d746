/**
 * Why ℓ climbs, in English: the argument, the bound that cannot be lifted, and where it comes from. Loaded with the view.
 * Functions are sentences with places for values, passed as formatted text.
 */

/** @typedef {typeof bounds} BoundWords */

export const bounds = {
  /** The argument, a sentence for each. */
  touches: "The E-step makes a bound that touches ℓ at θ now and lies below it everywhere else.",
  /** @param {string} below */
  below: (below) =>
    `Hard EM’s bound lies below ℓ everywhere, at θ now by ${below}: it need not touch.`,
  climbs: "The M-step goes to the top of the bound.",
  /** @param {string} rise */
  climbed: (rise) => `The M-step went to the top of the bound, ${rise} higher.`,
  follows: "ℓ lies no lower there, so ℓ cannot fall.",
  /** @param {string} rise */
  followed: (rise) => `ℓ lies no lower there: it rose by ${rise}. So ℓ cannot fall.`,
  followsHard: "Where the bound does not touch, ℓ itself may fall.",
  /** @param {string} change */
  followedHard: (change) => `ℓ itself changed by ${change}; without touching it may fall.`,

  lift: "Try to lift the bound",
  /** @param {string} by */
  isStill: (by) => `Lifted by ${by}: still nowhere above ℓ.`,
  /** @param {string} by */
  crosses: (by) =>
    `Lifted by ${by}: where it is drawn bold it lies above ℓ. It is no bound any more.`,

  origin: "Where the bound comes from",
  originRule: "The logarithm of a mean is at least the mean of the logarithms.",
  /** @param {{ set: string, a: string, b: string, mean: string, logOfMean: string, logs: string, meanOfLogs: string }} v */
  originSet: ({ set, a, b, mean, logOfMean, logs, meanOfLogs }) =>
    `From θ now to the bound’s top, set ${set} becomes ${a} times as probable with A and ${b} times with B. Weighted by its shares: ln(${mean}) = ${logOfMean}, but ${logs} = ${meanOfLogs}.`,
  originSum:
    "Over all sets, the first adds up to the rise of ℓ, and the second to that of the bound.",
  originLater: "After an E-step, one set shows it with its two numbers.",

  history: "Q and ℓ by iteration",
};
