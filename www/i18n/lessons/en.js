/**
 * The text of the view Lesson, in English: each lesson's answer to its question, and a question from another field.
 * Loaded when the view is first opened. Functions are sentences with places for values, passed as formatted text.
 */

/** @typedef {typeof lessons} LessonWords */

export const lessons = {
  question: "The question",
  answer: "The answer",
  notYet:
    "EM has not settled yet. Once it has, the answer stands here, with the numbers of the run.",
  toTheEnd: "Run to the end",
  noLesson:
    "This run has a setup of its own, so no lesson’s question fits it. Choose a lesson to begin with a question.",
  elsewhere: "The same idea elsewhere",
  showAnswer: "Show the answer",
  lessons: "All lessons",
  /** @param {string} done @param {string} all */
  progress: (done, all) => `${done} of ${all} lessons done`,
  /** What a screen reader says of a lesson that is done. */
  done: "done",
  clear: "Clear the progress",
  exercises: "Check yourself: ten questions",
  /** @param {string} title of the next lesson */
  next: (title) => `Next lesson: ${title} ›`,

  /** The answers, by the lesson. */
  answers: {
    /** @param {{ sets: string, shares: string, heads: string, tosses: string, b: string, height: string }} values @param {{ b: string, height: string } | undefined} labels what the labels give, if they are shown */
    paper: ({ sets, shares, heads, tosses, b, height }, labels) =>
      `Sets ${sets}: coin A’s first shares of them are ${shares}. A never gets them whole: in the end, ${heads} heads in ${tosses} of their tosses are still counted for B, and they pull θB up. ` +
      (labels
        ? `That is why θB is ${b} and not ${labels.b}, as the labels give. The log-likelihood is higher here, ${height} against ${labels.height}: EM maximizes it and does not recover the labels.`
        : `That is why θB is as high as ${b}. Show the truth to compare it with what the labels give.`),
    /** @param {{ set: string, first: string, last: string, a: string, b: string }} values */
    notebook: ({ set, first, last, a, b }) =>
      `Exactly ${first}: ten heads in twenty are equally likely at 0.40 and at 0.60, so the guess cannot tell. In the end coin A gets ${last} of set ${set}, because the estimates have moved: at θA = ${a}, ten heads in twenty are far more likely than at θB = ${b}.`,
    /** @param {{ a: string, b: string }} values */
    swapped: ({ a, b }) =>
      `The same coins under each other’s names: θA = ${a} and θB = ${b}. Nothing in the tosses says which coin is called A. Only the guess decides, and both ends have the same log-likelihood.`,
    /** @param {{ heads: string, tosses: string, theta: string }} values */
    equal: ({ heads, tosses, theta }) =>
      `Nothing. Equal coins make every set equally often, so each gets half of it, and both θ become ${heads} ÷ ${tosses} = ${theta}, the frequency of heads in all sets. There they stay: EM is stuck by symmetry. The smallest difference between the guesses would be enough to leave.`,
    /** @param {{ difference: string, growth: string, apart: string, iterations: string, a: string, b: string }} values */
    "nearly-equal": ({ difference, growth, apart, iterations, a, b }) =>
      `Yes. The difference begins at ${difference} and grows by a factor of about ${growth} in each iteration, so for a long time nothing seems to happen. After ${apart} iterations the coins are more than 0.1 apart, and after ${iterations} EM has settled at ${a} and ${b}. A small step does not mean that EM has arrived.`,
    /** @param {{ a: string, b: string, tosses: string, spread: string }} values @param {{ a: string, b: string, above: string } | undefined} truth if it is shown */
    overlapping: ({ a, b, tosses, spread }, truth) =>
      `Not close: EM finds a single coin, ${a} and ${b}. By chance alone, the frequency of heads in ${tosses} tosses varies by about ±${spread}, and these sets vary no more than one coin’s would. ` +
      (truth
        ? `The coins are ${truth.a} and ${truth.b}; yet the log-likelihood is higher by ${truth.above} at a single coin than at these. Only longer sets can tell them apart.`
        : "Show the truth to see how far off that is."),
    /** @param {{ least: string, most: string, iterations: string }} values */
    "few-tosses": ({ least, most, iterations }) =>
      `Not close at all: in the end coin A’s shares lie between ${least} and ${most}. Two tosses say little about their coin, so every set stays divided between both, θ moves a little at a time, and EM takes ${iterations} iterations to settle.`,
    /** @param {{ a: string, b: string, pooled: string, gain: string }} values @param {string | undefined} only the coin that made all sets, if that is shown */
    "one-coin": ({ a, b, pooled, gain }, only) =>
      `It is not certain, and EM does not ask. It finds two coins, ${a} and ${b}: by chance some sets have more heads than others, and two coins fit that better than one at ${pooled} does, by ${gain} in the log-likelihood. A second coin never fits worse. Whether it is needed has to be asked separately, for example on new data${only ? `; here coin ${only} made every set` : ""}.`,
    /** @param {{ sets: string, a: string, b: string, softA: string, softB: string, gain: string }} values */
    "hard-stuck": ({ sets, a, b, softA, softB, gain }) =>
      `Coin B gets ${sets === "0" ? "none" : sets} of the sets, so no toss can move it: it keeps ${b}, and θA = ${a} is the frequency of heads in all sets. Hard EM threw away that every set could be B’s to some extent. Soft EM keeps that and, from the same guess, ends at ${softA} and ${softB}, higher by ${gain} in the log-likelihood.`,
  },

  /** A question from another field, by the lesson. @type {Record<string, { ask: string, answer: string }>} */
  fields: {
    paper: {
      ask: "Many volunteers label photos with yes or no, and nobody knows the right labels. What is the set, the coin, and the hidden label?",
      answer:
        "A photo is a set, and its votes are the tosses. The true answer is the coin: a photo of “yes” collects yes votes with one probability, a photo of “no” with another. EM estimates both probabilities and how likely each answer is, without a single known label (Dawid and Skene, 1979).",
    },
    notebook: {
      ask: "A hospital counts on each ward the patients with fever, day by day. Some wards have an outbreak. What is the set, the coin, and the hidden label?",
      answer:
        "A ward is a set, and each patient-day is a toss: fever or none. “Outbreak” and “no outbreak” are the coins, each with its rate of fever. Which of them a ward has is hidden; a ward with a middling count stays divided, as set 7 does.",
    },
    swapped: {
      ask: "A program finds two topics in a newspaper. Run again from another start, it finds the same two, with topic 1 and topic 2 exchanged. Is that an error?",
      answer:
        "No. The number of a topic is only a name, as A and B are here. Compare topics by their words and not by their numbers. In statistics this is called label switching.",
    },
    equal: {
      ask: "Someone fits two bell curves to people’s heights, and starts both at the mean of all heights, with equal widths. What does EM find?",
      answer:
        "One curve, twice. Every person belongs half to each, so both means stay where they are. Starts must differ: that is why programs draw them at random or take two of the data points.",
    },
    "nearly-equal": {
      ask: "A search for two patterns in DNA starts from two nearly equal patterns. After five iterations almost nothing has changed. May it stop?",
      answer:
        "No. Near equal patterns EM leaves slowly and then fast. Whoever stops when a step is small reports one pattern twice. Let it run on, and try starts that differ more.",
    },
    overlapping: {
      ask: "Two kinds of patients respond to a drug in 60 % and in 50 % of their visits. Each patient has ten visits on record. What helps to tell the kinds apart: more patients or more visits of each?",
      answer:
        "More visits. A longer record narrows the chance variation of each patient, so that the two kinds part. More patients make the estimates steadier, but each patient would remain as uncertain as now.",
    },
    "few-tosses": {
      ask: "Each photo has just two votes. Can you be sure of any single photo? Can you still learn how reliable the volunteers are?",
      answer:
        "No, and yes. Two votes leave every photo in doubt, but thousands of photos together determine the probabilities well. EM uses the doubtful photos in proportion to their doubt.",
    },
    "one-coin": {
      ask: "A survey model always splits customers into two types, and the fit gets better. How would you find out whether there are two types at all?",
      answer:
        "Ask whether the second type pays for itself: compare the log-likelihood on customers that were left out of the fit, or subtract a penalty for each parameter (as the BIC does). A better fit to the same data proves nothing.",
    },
    "hard-stuck": {
      ask: "k-means assigns each point wholly to its nearest centre, and then moves each centre to the mean of its points. What are the sets and the coins, and how can it get stuck?",
      answer:
        "Points are the sets, centres are the coins: k-means is hard EM. A centre to which no point is nearest stays where it is, like coin B here. Remedies are other starts, or shares in place of whole assignments: a Gaussian mixture.",
    },
  },

  /** The last lesson: the same algorithm in other models. */
  whereElse: {
    title: "Where else EM is used",
    lead: "Only the model changes. The two half-steps remain: share out what is hidden, then count with the shares.",
    /** The heads of the columns: the model, then what each row says of it. */
    heads: ["Model", "Observed", "Hidden", "Estimated", "E-step", "M-step"],
    rows: [
      [
        "Two coins",
        "sets of tosses",
        "the coin of each set",
        "θA, θB",
        "each coin’s share of each set",
        "heads ÷ tosses, weighted by the shares",
      ],
      [
        "Gaussian mixture",
        "points",
        "the cluster of each point",
        "mean, variance and weight of each cluster",
        "each cluster’s share of each point",
        "means and variances, weighted by the shares",
      ],
      [
        "Hidden Markov model",
        "a sequence of observations",
        "the state at each time",
        "probabilities of transitions and of observations",
        "each state’s share of each time (forward–backward)",
        "frequencies, weighted by the shares",
      ],
      [
        "Topic model",
        "words of documents",
        "the topic of each word",
        "the words of each topic, the topics of each document",
        "each topic’s share of each word",
        "word counts, weighted by the shares",
      ],
    ],
  },
};
