/**
 * Every word of the page, in English. A language is one file like this one: the same names, its own
 * words. What is a function is a sentence with places for values; numbers come to it written out, amounts
 * as numbers, so that it can choose between singular and plural.
 */

/** @typedef {typeof words} Words */
/** @typedef {"A" | "B"} Coin */

/**
 * @param {number} amount
 * @param {string} one
 * @param {string} [many]
 */
const count = (amount, one, many = `${one}s`) => `${amount} ${amount === 1 ? one : many}`;

export const words = {
  /** What the language calls itself, in the menu. The build looks for this line. */
  itself: "English",
  /** Between whole and fraction. */
  decimal: ".",
  /** Between two sentences. */
  space: " ",

  /** What stands on the page for good, by the `data-word` or `data-label` of its place in index.html. */
  labels: {
    title: "Two coins, one hidden label",
    example: "Example",
    method: "Method",
    softEm: "soft EM",
    hardEm: "hard EM",
    learned: "Learn how often each coin is drawn",
    share: "Share",
    language: "Language",
    help: "Help",

    sets: "Sets of tosses",
    heads: "heads",
    tails: "tails",
    predict: "Predict first",
    truth: "Show the truth",
    digits: "All digits",
    rows: "Rows of sets",
    grid: "Toss grid",
    tosses: "Tosses",
    shares: "share",
    numbers: "Numbers of the sets",
    number: "Set",
    coin: "Coin",
    responsibility: "P(coin | set)",
    aExpects: "A expects",
    bExpects: "B expects",
    sum: "Sum",
    division: "Division of the M-step",

    views: "Views",
    view: "View",
    oneSet: "One set",
    landscape: "Landscape",
    climb: "Climb",
    starts: "Starts",
    compare: "Compare",

    answers: "Answers",
    logLikelihood: "log-likelihood",
    truthAnswer: "Truth",
    completeData: "Complete data",
    trajectory: "θA and θB by iteration",

    copySet: "Duplicate",
    removeSet: "Remove",
    howWell: "How well does each coin explain these tosses?",
    whose: "Whose is it, then?",
    whatGoesWhere: "What goes where",
    set: "set",
    thisSet: "this set",
    toA: "to A",
    toB: "to B",
    headsOfAll: "heads of all sets",
    tailsOfAll: "tails of all sets",
    headsOverTosses: "θ: heads ÷ tosses",
    sharesNote: "The bar under each sum is this set’s part of it.",

    landscapeNote:
      "How well each pair of θ explains the tosses: the stronger the shade, the better. ■ is the start: drag it, or move it with the arrow keys. ○ is EM now, + where it ends, × the truth, ◇ the complete-data estimate, △ a prediction.",
    landscapePicture: "Landscape of the log-likelihood",
    climbPicture: "Log-likelihood and lower bound",
    progressPicture: "Log-likelihood by iteration",
    startsNote:
      "Every start, coloured by where EM ends: blue with θA above θB, chequered orange with θA below, grey where both stay equal. The stronger the colour, the more iterations. Click one to start there. ○ is the present start, + are the ends.",
    startsProgress: "Start map",
    tossing: "Tossing",
    startsPicture: "Where EM ends from every start",
    softEnds: "Soft EM ends at",
    hardEnds: "Hard EM ends at",
    compareNote:
      "Hard EM gives each set whole to the coin that explains it better, in a tie to coin A. The complete-data estimate knows which coin made each set.",

    steps: "Steps",
    commit: "Commit",
    skip: "Skip",
    reset: "Reset",
    back: "Back",
    iteration: "Iteration",
    converge: "Converge",
    time: "Time, in half-steps",
    pace: "Pace of Play",
    slow: "slow",
    steady: "steady",
    fast: "fast",

    controls: "Coins and data",
    curtain: "Behind the curtain. “Show the truth” lifts it, and lets you drag the coins.",
    trueA: "True θA",
    trueASlider: "True θA, slider",
    trueB: "True θB",
    trueBSlider: "True θB, slider",
    guess: "Guess",
    guessA: "Guess θA",
    guessASlider: "Guess θA, slider",
    guessB: "Guess θB",
    guessBSlider: "Guess θB, slider",
    data: "Data",
    setsCount: "sets",
    tossesCount: "tosses",
    seed: "seed",
    newTosses: "New tosses",
    ownTosses: "Own tosses…",
    undo: "Undo",

    ownTitle: "Your own tosses",
    ownRules:
      "One set a line: H or 1 for heads, T or 0 for tails. Spaces, tabs, commas and blank lines may stand anywhere, and sets may differ in length.",
    ownText: "Tosses, one set a line",
    openFile: "Open a file",
    openFileNote: "A text, a CSV table or a run that this page saved as JSON. Or drop it here.",
    cancel: "Cancel",
    useTosses: "Use these tosses",

    shareTitle: "Share and save",
    link: "Link",
    copy: "Copy",
    oneFile: "One file",
    oneFileNote:
      "The page with everything as it stands, in a single file that opens by a double click and needs no network.",
    saveFile: "Save as one file",
    export: "Data, run and pictures",
    numpy: "NumPy script",
    print: "Print",
    picture: "Picture",
    embed: "Embed in another page",
    embedNote: "What the frame shows:",
    partHeader: "Title and examples",
    preview: "What the frame will look like",

    helpTitle: "How to read and drive this page",
    helpStory:
      "Each row is a set of tosses made with one of two coins. EM does not know which. It starts from a guess of θA and θB, the coins’ probabilities of heads, and repeats two half-steps.",
    eStep: "E-step",
    helpEStep:
      "asks how far each coin is responsible for each set, and splits the set’s heads and tails between the coins in that proportion.",
    mStep: "M-step",
    helpMStep: "makes each θ the share of heads among the tosses that its coin was given.",
    helpDegenerate:
      "Equal guesses stay equal: nothing tells the coins apart. A coin that is given no tosses keeps its θ.",
    keySpace: "Space",
    keyPageDown: "Page Down",
    keyPageUp: "Page Up",
    keyNext: "next half-step",
    keyBack: "back by a half-step",
    keySets: "the set before, the set after",
    keyEscape: "stop following a set",
    keyIteration: "to the end of the iteration",
    keyPlay: "play and pause",
    keyConverge: "converge",
    keyReset: "reset to the guess",
    keyHelp: "open this help",
    source:
      "After C. B. Do and S. Batzoglou, “What is the expectation maximization algorithm?”, Nature Biotechnology 26 (2008), 897–899.",
    close: "Close",

    fallen: "This page has stopped",
    fallenLater:
      "A fault in its program stopped it. That should not happen whatever you do, and the details help to mend it. Your last state is kept: go back to it, or begin anew.",
    fallenAtStart:
      "It could not start in this browser. Its program, WebAssembly and JavaScript modules, may be blocked, may not have come whole, or may be too new for the browser. Loading it again or an up-to-date browser may help.",
    fallenDetails: "Details",
    copyDetails: "Copy the details",
    lastState: "Back to the last state",
    beginAnew: "Begin anew",
  },

  /**
   * The examples of the menu. Each lesson opens with a question to ask before the first step, and what to
   * look at.
   * @type {Record<string, { title: string, ask: string, watch: string }>}
   */
  lessons: {
    paper: {
      title: "Do & Batzoglou 2008",
      ask: "Five sets, two coins. If θA were 0.60 and θB 0.50, which sets would look like coin A’s?",
      watch: "Watch the bars at the E-step.",
    },
    notebook: {
      title: "The notebook",
      ask: "Set 7 has ten heads in twenty. With the guesses 0.40 and 0.60, how much of it will coin A get?",
      watch: "Watch its bar at the E-step.",
    },
    swapped: {
      title: "Swapped guesses",
      ask: "The paper’s data with the two guesses exchanged. Will EM find other coins, or other names for them?",
      watch: "Converge, and compare with the paper’s θ.",
    },
    equal: {
      title: "Equal guesses",
      ask: "Both guesses are 0.55. What can the E-step tell about any set?",
      watch: "Watch both θ after one iteration, and after ten.",
    },
    "nearly-equal": {
      title: "Nearly equal guesses",
      ask: "The guesses differ by a thousandth. Will EM tell the coins apart, and how soon?",
      watch: "Watch θ by iteration.",
    },
    overlapping: {
      title: "Overlapping coins",
      ask: "These coins are hard to tell apart by ten tosses. How close will EM come to their θ?",
      watch: "Converge, then show the truth.",
    },
    "few-tosses": {
      title: "Few tosses a set",
      ask: "Only two tosses a set. How sure can a responsibility be?",
      watch: "Watch the bars, and how many iterations EM takes.",
    },
    "one-coin": {
      title: "One coin is never drawn",
      ask: "Is it certain that both coins were used? What will EM do with a coin that was not?",
      watch: "Converge, then show the truth.",
    },
    "hard-stuck": {
      title: "Hard EM, stuck",
      ask: "Hard EM gives each set whole to one coin. From 0.65 and 0.15, which sets will coin B get?",
      watch: "Converge, then switch to soft EM.",
    },
  },
  /** The menu's other entries: data that are not a lesson. */
  simulated: "Simulated",

  unknown: "not known",
  trueCoins: "True coins",
  trueCoinsUnknown: "True coins (not known)",
  light: "Light",
  dark: "Dark",
  play: "Play",
  pause: "Pause",

  /** Where in the run the page is. */
  progress: {
    guess: "at the guess",
    /** @param {number} iteration counted from 1, as below */
    expected: (iteration) => `iteration ${iteration}, E-step`,
    /** @param {number} iteration */
    maximized: (iteration) => `iteration ${iteration}, M-step`,
    /** @param {number} iteration */
    converged: (iteration) => `iteration ${iteration}, converged`,
  },

  /** The sentence that says what just happened. */
  story: {
    /** @param {string} a @param {string} b */
    guess: (a, b) =>
      `EM starts from the guess θA = ${a}, θB = ${b}. Next, the E-step asks how well each coin explains each set.`,
    /** @param {string} undo the name of the button */
    undo: (undo) => `${undo} brings back what was here before.`,
    noSet: "E-step: there is no set to split.",
    /** @param {number} set @param {number} heads @param {number} tosses */
    seen: (set, heads, tosses) =>
      `E-step: set ${set} has ${count(heads, "head")} in ${count(tosses, "toss", "tosses")}.`,
    hardTie: "Hard EM gives it whole to one coin: in a tie it goes to A.",
    /** @param {Coin} coin */
    hard: (coin) => `Hard EM gives it whole to one coin: it is likelier to be ${coin}’s.`,
    alike: "E-step: both coins explain every set equally well, so each gets half of it.",
    /** @param {Coin} coin @param {Coin} other */
    impossible: (coin, other) => `Coin ${other} cannot explain that, so ${coin} gets all of it.`,
    /** @param {Coin} coin @param {Coin} other @param {string} times @param {string} share */
    split: (coin, other, times, share) =>
      `Coin ${coin} explains that ${times} as well as coin ${other}, so ${coin} gets ${share} of it.`,
    /** @param {Coin} coin @param {Coin} other @param {string} times @param {string} share @param {string} prior */
    splitWithPrior: (coin, other, times, share, prior) =>
      `Coin ${coin} explains that ${times} as well as coin ${other} and is drawn with probability ${prior}, so ${coin} gets ${share} of it.`,
    /** @param {string} odds */
    times: (odds) => `${odds} times`,
    overAMillionTimes: "more than a million times",
    nearlyAll: "nearly all",
    /** @param {string} ofA @param {string} ofB */
    mStep: (ofA, ofB) => `M-step: ${ofA}; ${ofB}.`,
    /** @param {Coin} coin @param {string} heads @param {string} tosses @param {string} theta */
    estimate: (coin, heads, tosses, theta) =>
      `coin ${coin} has ${heads} heads in ${tosses} expected tosses, so θ${coin} = ${theta}`,
    /** @param {Coin} coin @param {string} theta */
    keeps: (coin, theta) => `coin ${coin} has no expected tosses and keeps θ${coin} = ${theta}`,
    /** @param {Coin} coin @param {string} theta */
    hardlyAny: (coin, theta) =>
      `coin ${coin} has hardly any expected tosses; the heads among them make θ${coin} = ${theta}`,
    /** @param {string} a @param {string} b @param {number} iterations */
    converged: (a, b, iterations) =>
      `M-step: θA stays at ${a} and θB at ${b}. EM has converged after ${count(iterations, "iteration")}.`,
    /** @param {number} iterations */
    limit: (iterations) => `θ still moves after ${count(iterations, "iteration")}; EM stops here.`,
  },
  /** @param {string} theta of a coin without expected tosses */
  kept: (theta) => `${theta}, kept: no tosses expected`,
  /** @param {string} theta */
  fromHardlyAny: (theta) => `${theta}, from hardly any expected tosses`,
  /** @param {string} a how often it is drawn @param {string} b */
  prior: (a, b) => `Coin A is drawn with probability ${a}, coin B with ${b}.`,

  /** What is announced to those who cannot see it: which tosses there are, and which set is followed. */
  announcements: {
    /** @param {string} title @param {number} sets */
    example: (title, sets) => `${title}: ${count(sets, "set")}.`,
    /** @param {number} sets @param {number} seed */
    simulated: (sets, seed) => `Simulated tosses: ${count(sets, "set")}, seed ${seed}.`,
    /** @param {number} sets */
    own: (sets) => `Your own tosses: ${count(sets, "set")}.`,
    /** @param {number} set counted from 1 @param {number} heads @param {number} tosses */
    following: (set, heads, tosses) =>
      `Following set ${set}: ${count(heads, "head")} in ${count(tosses, "toss", "tosses")}.`,
    /** @param {string} share */
    share: (share) => `Coin A gets ${share} of it.`,
    notFollowing: "No longer following a set.",
  },

  /** Words in the pictures. */
  captions: {
    iterations: "iteration",
    here: "θ now",
    next: "θ next",
    before: "θ before",
    bound: "lower bound",
    falls: "Q falls",
    /** @param {number} set counted from 1 */
    set: (set) => `set ${set}`,
  },
  /** What the pictures are to somebody who cannot see them. */
  pictures: {
    /** @param {number} sets */
    grid: (sets) =>
      `Tosses and responsibilities of ${count(sets, "set")}. The table beside it has the numbers.`,
    /** @param {number} sets @param {number} first @param {number} last */
    partOfGrid: (sets, first, last) =>
      `Tosses and responsibilities of ${count(sets, "set")}; sets ${first} to ${last} are shown. The table beside it has the numbers.`,
    /** @param {number} iterations @param {string} a @param {string} b */
    trajectory: (iterations, a, b) =>
      `θA and θB by iteration. After ${count(iterations, "iteration")}: θA = ${a}, θB = ${b}.`,
    /** @param {string} a @param {string} b */
    landscape: (a, b) =>
      `Log-likelihood over all θA and θB, with the path of EM. It is at θA = ${a}, θB = ${b}.`,
    /** @param {string} a @param {string} b */
    start: (a, b) => `Start: θA ${a}, θB ${b}. Arrow keys move it.`,
  },

  climb: {
    guess: "The E-step will make a lower bound on ℓ that touches it at the present θ.",
    /** @param {string} here */
    expected: (here) =>
      `The E-step made a bound that touches ℓ = ${here} at the present θ and lies below it elsewhere. The M-step will go to its top.`,
    /** @param {string} bound @param {string} here */
    expectedHard: (bound, here) =>
      `Hard EM gives each set whole to one coin: its bound is ${bound} at the present θ, where ℓ = ${here}, and need not touch it. The M-step will go to its top.`,
    /** @param {string} was @param {string} top @param {string} now @param {string} gap */
    maximized: (was, top, now, gap) =>
      `From ${was} the bound led up to ${top}; ℓ itself is there ${now}. The next E-step closes the gap of ${gap}.`,
    /** @param {string} was @param {string} top @param {string} now */
    maximizedHard: (was, top, now) =>
      `From ${was} the bound led up to ${top}; ℓ itself is there ${now}.`,
    /** @param {string} q */
    q: (q) =>
      `Q, the bound without the entropy of the shares, was ${q}: it may fall where ℓ cannot.`,
    /** @param {number} iteration @param {string} before @param {string} after */
    qFell: (iteration, before, after) =>
      `Q, the bound without the entropy of the shares, fell in iteration ${iteration}, from ${before} to ${after}, while ℓ rose.`,
  },

  compare: {
    softHigher:
      "Soft EM ends at a higher likelihood than the true assignment gives. It looks for the θ that make the tosses most probable, not for the labels that were really drawn.",
    /** @param {string} gap */
    hardLower: (gap) =>
      `Hard EM ends ${gap} lower than soft EM: forcing each set on one coin throws away how unsure the assignment is.`,
    hiddenEstimate: "The complete-data estimate stays behind the curtain.",
    noEstimate:
      "There is no complete-data estimate of both coins: at least one has no set that is known to be its own.",
  },

  set: {
    clickACoin: "Click a coin to turn it over.",
    before: "Next, the E-step tells how far it is each coin’s.",
    /** @param {string} shown @param {string} all */
    firstCoins: (shown, all) => `The first ${shown} of ${all} coins. Click one to turn it over.`,
    /** @param {number} place counted from 1 */
    heads: (place) => `toss ${place}: heads, turn it over`,
    /** @param {number} place */
    tails: (place) => `toss ${place}: tails, turn it over`,
    /** @param {number} sets */
    onlySoMany: (sets) => `there are ${count(sets, "set")}; write a number from 1 to ${sets}`,
    /** @param {Coin} coin */
    hardRule: (coin) =>
      `Hard EM: all of it goes to the likelier coin, here ${coin}; in a tie to A.`,
    /** @param {Coin} coin */
    whole: (coin) => `All of this set went to ${coin}.`,
    /** @param {Coin} coin */
    nearlyWhole: (coin) => `Nearly all of this set went to ${coin}.`,
    /** @param {string} heads @param {string} tails @param {number} tosses @param {string} otherHeads @param {string} otherTails */
    whyNotWhole: (heads, tails, tosses, otherHeads, otherTails) =>
      `Why do A’s ${heads} heads and ${tails} tails not add up to ${tosses}? Because the other ${otherHeads} heads and ${otherTails} tails went to B.`,
  },

  prediction: {
    /** @param {number} set counted from 1 */
    askForShare: (set) => `Predict the E-step: how much of set ${set} goes to A?`,
    askForTheta: "Predict the M-step: where do both θ go?",
    share: "P(A | set)",
    /** @param {number} set @param {string} said @param {string} found @param {string} off */
    comparedShare: (set, said, found, off) =>
      `You said P(A | set ${set}) = ${said}; it is ${found}. ${off}`,
    /** @param {string[]} said @param {string[]} found @param {string} offA @param {string} offB */
    comparedTheta: ([saidA, saidB], [a, b], offA, offB) =>
      `You said θA = ${saidA} and θB = ${saidB}; they are ${a} and ${b}. A: ${offA} B: ${offB}`,
    spotOn: "Spot on.",
    /** @param {string} error */
    off: (error) => `Off by ${error}.`,
  },

  export: {
    /** @param {string} first @param {string} last @param {string} all */
    partOfSets: (first, last, all) => `Sets ${first} to ${last} of ${all}`,
    withoutTruth:
      "While the truth is behind the curtain, these files leave it out. A link or the one file lets you lift the curtain later.",
    pictures: {
      grid: "Toss grid",
      trajectory: "θ by iteration",
      landscape: "Landscape",
      climb: "Climb",
      progress: "ℓ by iteration",
      starts: "Start map",
    },
  },
  share: {
    link: "Whoever opens it sees what you see now: the data, the coins, the guess and the moment.",
    hidden: "The truth stays behind the curtain.",
    local: "This address works on this computer only. For others, save the page as one file.",
    tooLong: "These are too many tosses for a link. Save the page as one file instead.",
    copied: "Copied.",
    copyByHand: "It is selected: press Ctrl+C or ⌘C to copy it.",
    tooLarge: "this browser makes no picture of that size",
    saving: "Saving…",
    /** @param {string} name of a file */
    saved: (name) => `Saved as ${name}.`,
    /** @param {string} name of a file */
    savedInFrame: (name) => `Saved as ${name}, if the page around this frame allows it.`,
    /** @param {string} reason */
    failed: (reason) => `That could not be saved: ${reason}`,
  },
  files: {
    notThere: "the part that reads and writes files did not load; check the network",
  },
  own: {
    /** @param {string} shown @param {string} all */
    beginning: (shown, all) =>
      `These are the first ${shown} of ${all} characters; all of them will be read.`,
    /** @param {string} reason */
    unreadable: (reason) => `This cannot be read: ${reason}`,
    severalFiles: "these are several files; one at a time is read",
  },
  /** What of a link was not taken. */
  link: {
    notKept:
      "The browser cannot keep so many tosses: a reload would lose them. Save the page as one file to have them again.",
    notTaken: "Not everything in the link could be taken:",
    /** @param {string} tag @param {string[]} languages */
    noLanguage: (tag, languages) =>
      `lang=${tag}: the page does not speak it; write ${languages.join(", ")}`,
    /** @param {number} more */
    andMore: (more) => `and ${more} more`,
  },

  /**
   * The crate's errors by name, with their values; see `Told` in the crate. In English it says them itself.
   * @type {Record<string, (...values: string[]) => string>}
   */
  errors: {},
};
