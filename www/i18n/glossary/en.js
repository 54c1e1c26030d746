/**
 * The glossary, in English: the words and symbols of the page, each with what it means. Loaded when the help is first
 * opened.
 */

/** @typedef {typeof glossary} GlossaryWords */

export const glossary = {
  title: "Words and symbols",
  lead: "Press one, and the page shows what it names.",
  further: "To read on",
  /** Between a word and what it means. */
  colon: ": ",
  terms: {
    set: {
      name: "set",
      meaning: "a row: one coin was drawn and tossed several times. Which coin it was is hidden.",
    },
    theta: {
      name: "θA, θB",
      meaning: "the probability that coin A, or coin B, lands heads: what EM is to find.",
    },
    guess: {
      name: "initial guess",
      meaning:
        "the θA and θB that EM starts from. EM climbs to a top, which need not be the highest: other guesses can lead to another end.",
    },
    share: {
      name: "share",
      meaning:
        "how probable it is that this coin made the set. The field calls it responsibility, the posterior P(coin | set).",
    },
    expected: {
      name: "counted for A, for B",
      meaning:
        "the expected counts: each set’s heads and tails, multiplied by the coin’s share of the set.",
    },
    eStep: {
      name: "E-step",
      meaning: "keeps θ and computes every share and the expected counts: E for expectation.",
    },
    mStep: {
      name: "M-step",
      meaning:
        "keeps the shares and sets each θ to the heads counted for its coin ÷ all tosses counted for it: M for maximization.",
    },
    prior: {
      name: "π",
      meaning:
        "the prior: how often coin A is drawn. It is ½ unless Variations has EM estimate it, as the mean share.",
    },
    logLikelihood: {
      name: "ℓ, log-likelihood",
      meaning:
        "the logarithm of how probable all tosses are with these θ. EM climbs it and never goes down.",
    },
    bound: {
      name: "lower bound",
      meaning:
        "what the E-step makes: it touches ℓ at the present θ and lies below it elsewhere. The M-step goes to its top.",
    },
    settled: {
      name: "settled",
      meaning: "EM has converged: a further iteration no longer moves θ. The rule stands here.",
    },
    completeData: {
      name: "complete data",
      meaning:
        "what counting gives when every label is known: heads ÷ tosses of each coin. EM has to do without.",
    },
    hardEm: {
      name: "hard EM",
      meaning:
        "gives each set whole to its more probable coin instead of sharing it. Compare shows where it ends.",
    },
  },
};
