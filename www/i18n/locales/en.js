/**
 * All text of the page, in English. Each language is one file like this one, with the same keys. A function
 * is a sentence with places for values, which are passed as formatted text.
 */

/** @typedef {typeof words} Words */
/** @typedef {"A" | "B"} Coin */

/**
 * @param {string} amount
 * @param {string} one
 * @param {string} [many]
 */
const count = (amount, one, many = `${one}s`) => `${amount} ${amount === "1" ? one : many}`;

export const words = {
  /** The language's own name, for the menu. The build looks for this line. */
  itself: "English",
  /** The decimal separator. */
  decimal: ".",
  /** Between two sentences. */
  space: " ",

  /** Fixed text of index.html, by its `data-word` or `data-label`. */
  labels: {
    title: "Expectation-Maximization, with two coins",
    shortTitle: "EM, with two coins",
    subtitle: "which coin made which set?",
    present: "Present",
    menu: "Menu",
    example: "Example",
    method: "Method",
    softEm: "soft EM",
    hardEm: "hard EM",
    learned: "Learn how often each coin is drawn",
    stops: "EM stops",
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
    numbers: "Numbers for each set",
    number: "Set",
    coin: "Coin",
    aExpects: "counted for A",
    bExpects: "counted for B",
    sum: "Sum",
    piles: "Piles",
    pilesPicture: "Piles of the tosses counted for each coin",

    views: "Views",
    view: "View",
    estimates: "Estimates",
    oneSet: "Working",
    landscape: "Landscape",
    climb: "Why it climbs",
    compare: "Compare",
    lesson: "Lesson",

    answers: "Answers",
    logLikelihood: "log-likelihood",
    truthAnswer: "Truth",
    completeData: "Complete data",
    trajectory: "θA and θB by iteration",

    copySet: "Duplicate",
    removeSet: "Remove",
    howWell: "How well does each coin explain these tosses?",
    whose: "Whose is it, then?",
    posterior:
      "Coin A’s share of the set is called its responsibility; it is the posterior P(A | set):",
    whatGoesWhere: "What goes where",
    set: "set",
    thisSet: "this set",
    toA: "to A",
    toB: "to B",
    headsOfAll: "heads in all sets",
    tailsOfAll: "tails in all sets",
    headsOverTosses: "θ: heads ÷ tosses",
    sharesNote: "The bar under each sum shows how much of it comes from this set.",

    heightNow: "ℓ now",
    starts: "Where each start ends",
    landscapeNote: "Drag the start: its road follows.",
    landscapePicture: "Landscape of the log-likelihood",
    climbPicture: "Log-likelihood and lower bound",
    progressPicture: "Log-likelihood by iteration",
    startsNote: "The stronger the colour, the more iterations.",
    startsEnds: "Ends of EM",
    partOfStarts: "part of starts",
    startsProgress: "Start map",
    tossing: "Tossing",
    softEnds: "Soft EM ends at",
    hardEnds: "Hard EM ends at",
    compareNote:
      "Hard EM assigns each whole set to the coin that explains it better; a tie goes to coin A. The complete-data estimate knows which coin was really tossed in each set.",

    steps: "Steps",
    skipToGuess: "Skip to the guess",
    reset: "Reset",
    back: "Back",
    iteration: "Iteration",
    converge: "Converge",
    time: "Time, in half-steps",
    pace: "Playback speed",
    slow: "slow",
    steady: "medium",
    fast: "fast",

    controls: "Coins and data",
    trueA: "True θA",
    trueASlider: "True θA, slider",
    trueB: "True θB",
    trueBSlider: "True θB, slider",
    guess: "Initial guess",
    guessA: "Guess θA",
    guessASlider: "Guess θA, slider",
    guessB: "Guess θB",
    guessBSlider: "Guess θB, slider",
    data: "Data",
    variations: "Variations",
    setsCount: "sets",
    tossesCount: "tosses/set",
    seed: "seed",
    newTosses: "New tosses",
    ownTosses: "Own tosses…",
    undo: "Undo",

    ownTitle: "Your own tosses",
    ownRules:
      "Paste tosses or numbers in any form: rows of H and T or 1 and 0, a table, a list from a program, numbers of heads and tails. How they are read is shown below.",
    ownText: "Tosses or numbers",
    clear: "Clear",
    reading: "Reading",
    openFile: "Open a file",
    openFileNote:
      "Text, a table (CSV), JSON, a notebook, an array of NumPy, or a run that this page saved. Or drop it here.",
    cancel: "Cancel",
    useTosses: "Use these tosses",

    shareTitle: "Share and save",
    link: "Link",
    copy: "Copy",
    qrCode: "QR code",
    oneFile: "One file",
    oneFileNote:
      "The page in its current state, in a single file that opens with a double-click and needs no network.",
    saveFile: "Save as one file",
    export: "Data, run and pictures",
    iterations: "Table of iterations",
    iterationsCsv: "CSV of the iterations",
    numpy: "NumPy script",
    rScript: "R script",
    notebook: "Jupyter notebook",
    print: "Print",
    worksheet: "Worksheet",
    picture: "Picture",
    copyPicture: "Copy picture",
    embed: "Embed in another page",
    embedNote: "What the frame shows:",
    partHeader: "Title and examples",
    preview: "Preview of the frame",

    helpTitle: "How to use this page",
    helpStory:
      "Each row is a set of tosses made with one of two coins. EM does not know which. It starts from an initial guess of θA and θB, the coins’ probabilities of heads, and repeats two half-steps.",
    eStep: "E-step",
    helpEStep:
      "works out each coin’s share of each set, that is, to what extent the coin accounts for it, and divides the set’s heads and tails between the coins in that proportion.",
    mStep: "M-step",
    helpMStep: "sets each θ to the fraction of heads among the tosses counted for its coin.",
    helpDegenerate:
      "Equal guesses stay equal: nothing tells the coins apart. A coin that no tosses are counted for keeps its θ.",
    keySpace: "Space",
    keyPageDown: "Page Down",
    keyPageUp: "Page Up",
    keyNext: "next half-step",
    keyBack: "previous half-step",
    keySets: "previous set, next set",
    keyEscape: "stop following a set",
    keyViews: "open a view",
    keyTruth: "show or hide the truth",
    keyPredict: "predict first, or stop",
    keyPresent: "present, or stop presenting",
    keyQr: "the link as a QR code",
    keyIteration: "to the end of the iteration",
    keyPlay: "play or pause",
    keyConverge: "run until EM converges",
    keyReset: "back to the initial guess",
    keyWhy: "why? Explains numbers; the arrows lead from one to the next",
    keyHelp: "open this help",
    close: "Close",

    crash: "This page has stopped",
    crashLater:
      "A bug stopped this page. That should not happen, whatever you do; the details help to fix it. Your last state is saved: go back to it, or start over.",
    crashAtStart:
      "It could not start in this browser. Its program (WebAssembly and JavaScript modules) may be blocked, incomplete, or too new for the browser. Reloading the page or updating the browser may help.",
    crashDetails: "Details",
    copyDetails: "Copy the details",
    lastState: "Back to the last state",
    startOver: "Start over",
  },

  /**
   * The examples in the menu. Each lesson opens with a question to answer before the first step, and what to
   * watch.
   * @type {Record<string, { title: string, ask: string, watch: string }>}
   */
  lessons: {
    paper: {
      title: "Do & Batzoglou 2008",
      ask: "EM finds how often each coin lands heads, although nobody wrote down which coin made which set. If θA were 0.60 and θB 0.50, which sets would look like coin A’s?",
      watch: "Watch the bars at the E-step.",
    },
    notebook: {
      title: "The notebook",
      ask: "Set 7 has ten heads in twenty. With initial guesses of 0.40 and 0.60, how much of it will coin A get?",
      watch: "Watch its bar at the E-step.",
    },
    swapped: {
      title: "Swapped guesses",
      ask: "The paper’s data with the two guesses swapped. Will EM find different coins, or the same coins under each other’s names?",
      watch: "Converge, and compare with the paper’s θ.",
    },
    equal: {
      title: "Equal guesses",
      ask: "Both guesses are 0.55. What can the E-step tell us about any set?",
      watch: "Watch both θ after one iteration, and after ten.",
    },
    "nearly-equal": {
      title: "Nearly equal guesses",
      ask: "The guesses differ by a thousandth. Will EM tell the coins apart, and how soon?",
      watch: "Watch θ by iteration.",
    },
    overlapping: {
      title: "Overlapping coins",
      ask: "These coins are hard to tell apart with ten tosses per set. How close will EM get to their θ?",
      watch: "Converge, then show the truth.",
    },
    "few-tosses": {
      title: "Few tosses per set",
      ask: "Only two tosses per set. How close to 0 or 1 can a share get?",
      watch: "Watch the bars, and how many iterations EM takes.",
    },
    "one-coin": {
      title: "One coin is never drawn",
      ask: "Is it certain that both coins were used? What will EM do with a coin that was not?",
      watch: "Converge, then show the truth.",
    },
    "hard-stuck": {
      title: "Hard EM, stuck",
      ask: "Hard EM assigns each whole set to one coin. Starting from 0.65 and 0.15, which sets will coin B get?",
      watch: "Converge, then switch to soft EM.",
    },
  },
  /** The menu's other entry: data without a lesson. */
  simulated: "Simulated",

  unknown: "unknown",
  onlyLabels: "only the labels are known",
  /** The button of the drawer for tosses. @param {string} sets */
  drawer: (sets) => `Tosses: ${count(sets, "set")}`,
  trueCoins: "True coins",
  trueCoinsUnknown: "Simulate coins",
  light: "Light",
  dark: "Dark",
  play: "Play",
  pause: "Pause",

  /** The names on the line of time, beside E and M. */
  stations: {
    known: "known",
    hidden: "hidden",
    guess: "guess",
    settled: "settled",
    stopped: "stopped",
  },
  /** The buttons that lead from the labels to the guess. */
  hideLabels: "Hide the labels ›",
  guessTheta: "Guess θ ›",
  /** The button that leads to where EM has settled. */
  settled: "Settled ›",
  /** The button that leads to where EM stops by its tolerance. */
  stops: "Stops ›",
  /** The buttons at the end of a lesson. */
  answer: "Answer ›",
  nextLesson: "Next ›",

  /** The position in the run. */
  progress: {
    known: "labels known",
    hidden: "labels hidden",
    guess: "at the guess",
    /** @param {string} iteration counted from 1, as below */
    expected: (iteration) => `iteration ${iteration}, E-step`,
    /** @param {string} iteration */
    maximized: (iteration) => `iteration ${iteration}, M-step`,
    /** @param {string} iteration */
    converged: (iteration) => `iteration ${iteration}, converged`,
    /** @param {string} iteration */
    stopped: (iteration) => `iteration ${iteration}, stopped`,
  },

  /** What just happened. */
  story: {
    /** @param {string} ofA @param {string} ofB */
    known: (ofA, ofB) =>
      `EM finds how often each coin lands heads even when nobody wrote down which coin made which set. With these labels it would be easy: count. C${ofA.slice(1)}; ${ofB}.`,
    /** @param {Coin} coin @param {string} heads @param {string} tosses @param {string} theta */
    count: (coin, heads, tosses, theta) =>
      `coin ${coin}: ${count(heads, "head")} in ${count(tosses, "toss", "tosses")}, so θ${coin} = ${theta}`,
    /** The same again, in short. @param {Coin} coin @param {string} heads @param {string} tosses @param {string} theta */
    countToo: (coin, heads, tosses, theta) =>
      `coin ${coin}: ${heads} in ${tosses}, so θ${coin} = ${theta}`,
    /** @param {Coin} coin */
    noSetOf: (coin) => `coin ${coin} made no set`,
    /** @param {boolean} shown whether the reader sees them */
    hidden: (shown) =>
      `${shown ? "EM does not see these labels." : "But the labels are hidden."} Counting θ takes the labels, and telling which coin made a set takes θ. EM starts from two guessed θ and then improves the labels and θ in turn.`,
    /** @param {string} a @param {string} b */
    guess: (a, b) =>
      `EM starts from the initial guess θA = ${a}, θB = ${b}. Next, the E-step works out each coin’s share of each set.`,
    /** @param {string} undo the name of the button */
    undo: (undo) => `${undo} brings back what was here before.`,
    noSet: "E-step. There is no set to divide.",
    /** @param {string} set @param {string} heads @param {string} tosses */
    seen: (set, heads, tosses) =>
      `E-step. Set ${set} has ${count(heads, "head")} in ${count(tosses, "toss", "tosses")}.`,
    hardTie: "Hard EM assigns the whole set to one coin: a tie goes to A.",
    /** @param {Coin} coin */
    hard: (coin) => `Hard EM assigns the whole set to one coin: ${coin} is more likely.`,
    alike:
      "E-step. The coins are alike: both make every set equally often, so each gets a share of one half.",
    /** @param {string} a θA @param {string} b θB @param {string} half */
    even: (a, b, half) =>
      `Coin A at ${a} and coin B at ${b} make such a set equally often, so each gets a share of ${half} of it`,
    /** @param {Coin} coin @param {Coin} other */
    impossible: (coin, other) => `Coin ${other} cannot make such a set, so ${coin} gets all of it.`,
    /** @param {Coin} coin @param {string} theta @param {Coin} other @param {string} otherTheta @param {string} times */
    split: (coin, theta, other, otherTheta, times) =>
      `Coin ${coin} at ${theta} makes such a set ${times} as often as coin ${other} at ${otherTheta}`,
    /** @param {string} split @param {string} prior @param {Coin} _coin */
    withPrior: (split, prior, _coin) => `${split}, and is drawn with probability ${prior}`,
    /** @param {string} why @param {string} gets */
    therefore: (why, gets) => `${why}, so ${gets}`,
    /** @param {Coin} coin @param {string} sum a division and the share that it gives */
    gets: (coin, sum) => `${coin}’s share of it is ${sum}`,
    /** @param {Coin} coin */
    getsNearlyAll: (coin) => `${coin} gets nearly all of it`,
    /** @param {string} why @param {string} counted the arithmetic that follows, if any */
    so: (why, counted) => (counted ? `${why}: ${counted}.` : `${why}.`),
    /** @param {string} product as in “0.80 × 9 = ” @param {string} heads @param {string} coin */
    headsCounted: (product, heads, coin) =>
      `${product}${count(heads, "head is", "heads are")} counted for ${coin}`,
    /** @param {string} product @param {string} tails @param {string} coin */
    tailsCounted: (product, tails, coin) =>
      `${product}${count(tails, "tail is", "tails are")} counted for ${coin}`,
    each: "each",
    /** @param {string} odds */
    times: (odds) => `${odds} times`,
    overAMillionTimes: "more than a million times",
    /** @param {string} ofA @param {string} ofB */
    mStep: (ofA, ofB) => `M-step. C${ofA.slice(1)}; ${ofB}.`,
    /** @param {Coin} coin @param {string} heads @param {string} tosses @param {string} theta */
    estimate: (coin, heads, tosses, theta) =>
      `coin ${coin}: ${count(heads, "head")} of ${count(tosses, "counted toss", "counted tosses")}, so θ${coin} = ${theta}`,
    /** The same again, in short. @param {Coin} coin @param {string} heads @param {string} tosses @param {string} theta */
    estimateToo: (coin, heads, tosses, theta) =>
      `coin ${coin}: ${heads} of ${tosses}, so θ${coin} = ${theta}`,
    /** @param {Coin} coin @param {string} theta */
    keeps: (coin, theta) => `coin ${coin} has no counted tosses and keeps θ${coin} = ${theta}`,
    /** @param {Coin} coin @param {string} theta */
    hardlyAny: (coin, theta) =>
      `coin ${coin} has hardly any counted tosses; the fraction of heads among them gives θ${coin} = ${theta}`,
    /** @param {string} by how far θ moved @param {string} below the change that the rule asks */
    settlesBelow: (by, below) => `θ moved by ${by}; it settles below ${below}.`,
    /** @param {string} by @param {string} below */
    stopsBelow: (by, below) => `θ moved by ${by}; EM stops below ${below}.`,
    /** @param {string} iterations @param {string} below @param {string} a @param {string} b */
    stopped: (iterations, below, a, b) =>
      `EM stopped after ${count(iterations, "iteration")}, of which the last moved θ by less than ${below}: θA = ${a}, θB = ${b}.`,
    /** @param {string} distance */
    limitAhead: (distance) => `The limit is still ${distance} away.`,
    /** @param {string} a @param {string} b @param {string} iterations */
    settled: (a, b, iterations) =>
      `Settled after ${count(iterations, "iteration")}: θA = ${a}, θB = ${b}.`,
    /** @param {string} a @param {string} b */
    labelled: (a, b) => `Counting with the labels, which EM never saw, gives ${a} and ${b}.`,
    /** @param {string} a @param {string} b */
    truth: (a, b) => `The coins’ real θ are ${a} and ${b}.`,
    swapped: "The names are swapped: to EM they mean nothing.",
    /** @param {string} button */
    showTruth: (button) => `“${button}” tells how close that is.`,
    otherGuess: "Try another guess: does it end here, too?",
    softEm: "Switch to soft EM: does it go on from here?",
    /** @param {string} theta of both coins @param {string} iterations */
    stuck: (theta, iterations) =>
      `Settled after ${count(iterations, "iteration")}: both θ are ${theta}. Equal coins make every set equally often, so they never part: EM is stuck by symmetry. Make the guesses differ, however little.`,
    /** @param {string} iterations */
    limit: (iterations) =>
      `θ is still changing after ${count(iterations, "iteration")}; EM stops here.`,
  },
  /**
   * Beside a pile, before the θ that follows.
   * @param {string} heads
   * @param {string} tosses
   * @param {Coin | ""} coin that they are counted for, unless the labels say so
   */
  pile: (heads, tosses, coin) =>
    `${count(heads, "head")} in ${count(tosses, "toss", "tosses")}${coin && ` counted for\u00a0${coin}`}`,
  /** @param {string} theta of a coin without expected tosses */
  kept: (theta) => `${theta}, kept: no expected tosses`,
  /** @param {string} theta */
  fromHardlyAny: (theta) => `${theta}, from hardly any expected tosses`,
  /** When EM stops, in the view of the estimates. */
  stopping: {
    change: "change",
    limit: "at its limit",
    /** @param {string} change */
    below: (change) => `at a change below ${change}`,
    /** @param {string} below */
    atLimit: (below) =>
      `EM has settled when an iteration moves θ by less than ${below} and at most 10⁻⁷ is left to the limit.`,
    /** @param {string} below */
    atTolerance: (below) =>
      `As most code does: at the first iteration that moves θ by less than ${below}. The limit may be farther.`,
    /** @param {string} by */
    moved: (by) => `θ moved by ${by}.`,
  },
  /** @param {string} a how often it is drawn @param {string} b */
  prior: (a, b) => `Coin A is drawn with probability ${a}, coin B with ${b}.`,

  /** What is announced to those who cannot see it: which tosses there are, and which set is followed. */
  announcements: {
    /** @param {string} title @param {string} sets */
    example: (title, sets) => `${title}: ${count(sets, "set")}.`,
    /** @param {string} sets @param {string} seed */
    simulated: (sets, seed) => `Simulated tosses: ${count(sets, "set")}, seed ${seed}.`,
    /** @param {string} sets */
    own: (sets) => `Your own tosses: ${count(sets, "set")}.`,
    /** @param {string} set counted from 1 @param {string} heads @param {string} tosses */
    following: (set, heads, tosses) =>
      `Following set ${set}: ${count(heads, "head")} in ${count(tosses, "toss", "tosses")}.`,
    /** @param {string} share */
    share: (share) => `Coin A gets a share of ${share} of it.`,
    notFollowing: "No longer following a set.",
    /** @param {string} name of what a key switched */
    on: (name) => `${name}: on.`,
    /** @param {string} name of what a key switched */
    off: (name) => `${name}: off.`,
  },

  /** Text in the pictures. */
  captions: {
    iterations: "iteration",
    here: "θ now",
    next: "θ next",
    before: "θ before",
    bound: "lower bound",
    falls: "Q falls",
    /** @param {string} set counted from 1 */
    set: (set) => `set ${set}`,
    start: "start",
    now: "now",
    top: "top",
    swapped: "same top, names swapped",
    end: "EM ends here",
    truth: "truth",
    counted: "counted from the labels",
    predicted: "your prediction",
    ridge: "equal coins: a ridge EM cannot leave",
  },
  /** ℓ beside the landscape. */
  heights: {
    top: "ℓ at the top",
    end: "ℓ at the end",
  },
  /** Text alternatives of the pictures. */
  pictures: {
    /** @param {string} sets */
    grid: (sets) =>
      `Tosses and shares of ${count(sets, "set")}. The table beside it has the numbers.`,
    /** @param {string} sets @param {string} first @param {string} last */
    partOfGrid: (sets, first, last) =>
      `Tosses and shares of ${count(sets, "set")}; sets ${first} to ${last} are shown. The table beside it has the numbers.`,
    /** @param {string} iterations @param {string} a @param {string} b */
    trajectory: (iterations, a, b) =>
      `θA and θB by iteration. After ${count(iterations, "iteration")}: θA = ${a}, θB = ${b}.`,
    /** @param {string} a @param {string} b */
    landscape: (a, b) =>
      `Log-likelihood over all θA and θB, with the path of EM, now at θA = ${a}, θB = ${b}.`,
    /** @param {string} a @param {string} b */
    start: (a, b) => `Start: θA ${a}, θB ${b}. Arrow keys move it.`,
    basins: "Where EM ends from each initial guess",
  },

  climb: {
    later:
      "From the guess on, this shows ℓ with a lower bound that each E-step makes and each M-step climbs: why ℓ never falls.",
    guess: "The E-step will construct a lower bound that touches ℓ at the current θ.",
    /** @param {string} here */
    expected: (here) =>
      `The E-step constructed a lower bound that touches ℓ at the current θ, where ℓ = ${here}, and lies below it elsewhere. The M-step will go to the top of the bound.`,
    /** @param {string} below @param {string} here */
    expectedHard: (below, here) =>
      `Hard EM assigns each whole set to one coin. Its bound need not touch ℓ: at the current θ it lies ${below} below ℓ = ${here}. The M-step will go to the top of the bound.`,
    /** @param {string} was @param {string} rise @param {string} gain @param {string} gap */
    maximized: (was, rise, gain, gap) =>
      `From ℓ = ${was}, the bound rose by ${rise} and ℓ itself by ${gain}. The next E-step closes the gap of ${gap}.`,
    /** @param {string} rise @param {string} gain */
    maximizedHard: (rise, gain) => `The bound rose by ${rise}; ℓ itself changed by ${gain}.`,
    /** @param {string} q */
    q: (q) =>
      `Q, the bound without the entropy of the responsibilities, was ${q}: Q may fall, ℓ cannot.`,
    /** @param {string} iteration @param {string} fall */
    qFell: (iteration, fall) =>
      `Q, the bound without the entropy of the responsibilities, fell by ${fall} in iteration ${iteration}, while ℓ rose.`,
  },

  compare: {
    later:
      "From the guess on, the ends of soft and hard EM stand here, beside what the labels give.",
    softHigher:
      "Soft EM ends at a higher likelihood than the complete-data estimate. It looks for the θ that make the tosses most probable, not for the coins that were really drawn.",
    /** @param {string} gap */
    hardLower: (gap) =>
      `Hard EM ends ${gap} lower than soft EM: assigning each set to one coin discards the uncertainty.`,
    hiddenEstimate: "The complete-data estimate stays behind the curtain.",
    noEstimate:
      "There is no complete-data estimate for both coins: at least one of them has no set that is known to be its own.",
  },

  set: {
    clickACoin: "Click a coin to turn it over.",
    before: "Next, the E-step works out each coin’s share of this set.",
    later: "From the first E-step on, each coin’s share of this set is worked out here.",
    /** @param {string} shown @param {string} all */
    firstCoins: (shown, all) => `The first ${shown} of ${all} coins. Click one to turn it over.`,
    /** @param {string} place counted from 1 */
    heads: (place) => `toss ${place}: heads, turn it over`,
    /** @param {string} place */
    tails: (place) => `toss ${place}: tails, turn it over`,
    /** @param {string} sets */
    onlySoMany: (sets) =>
      sets === "1"
        ? "there is 1 set; enter 1"
        : `there are ${count(sets, "set")}; enter a number from 1 to ${sets}`,
    /** @param {Coin} coin */
    hardRule: (coin) =>
      `Hard EM: the whole set goes to the more likely coin, here ${coin}; a tie goes to A.`,
    /** @param {Coin} coin */
    whole: (coin) => `This whole set went to ${coin}.`,
    /** @param {Coin} coin */
    nearlyWhole: (coin) => `Nearly all of this set went to ${coin}.`,
    /** @param {string} headsOfA @param {string} tailsOfA @param {string} tosses @param {string} headsOfB @param {string} tailsOfB */
    whyNotWhole: (headsOfA, tailsOfA, tosses, headsOfB, tailsOfB) =>
      `Why do A’s ${count(headsOfA, "head")} and ${count(tailsOfA, "tail")} not add up to ${tosses}? Because the other ${count(headsOfB, "head")} and ${count(tailsOfB, "tail")} went to B.`,
  },

  export: {
    /** @param {string} first @param {string} last @param {string} all */
    partOfSets: (first, last, all) => `Sets ${first} to ${last} of ${all}`,
    pictures: {
      grid: "Toss grid",
      piles: "Piles",
      trajectory: "θ by iteration",
      landscape: "Landscape",
      climb: "Why it climbs",
      progress: "ℓ by iteration",
      starts: "Where each start ends",
    },
  },
  share: {
    copied: "Copied.",
    copyByHand: "The text is selected: press Ctrl+C or ⌘C to copy it.",
    tooLarge: "this browser cannot make a picture that large",
  },
  /** @param {string} language by its own name */
  languageMissing: (language) => `${language} did not load. Check the network and choose it again.`,
  viewMissing: "This view did not load. Check the network and open it again.",
  /** The view Lesson, if its text does not load. */
  lessonMissing: "The text of the lessons did not load. Check the network.",
  retry: "Try again",
  files: {
    notThere: "the part of the page that reads and writes files did not load; check the connection",
  },
  own: {
    /** @param {string} shown @param {string} all */
    beginning: (shown, all) =>
      `These are the first ${shown} of ${all} characters; all of them will be read. They cannot be edited here: paste other text, or clear them.`,
    /** @param {string} reason */
    unreadable: (reason) => `This cannot be read: ${reason}`,
    severalFiles: "these are several files; open one at a time",
  },
  /** What was ignored in a link. */
  link: {
    notKept:
      "The browser cannot store this many tosses: reloading the page would lose them. Save the page as one file to keep them.",
    notFollowed:
      "After the fault the address no longer follows this page. Reload it to return to its last state.",
    notTaken: "Parts of the link were ignored:",
    /** @param {string} tag @param {string[]} languages */
    noLanguage: (tag, languages) =>
      `lang=${tag}: the page is not available in this language; write one of: ${languages.join(", ")}`,
    /** @param {string} more */
    andMore: (more) => `and ${more} more`,
  },

  /**
   * The crate's errors by name, with their values; see `LocalizedError` in the crate, which has the English sentences.
   * @type {Record<string, (...values: string[]) => string>}
   */
  errors: {},
};
