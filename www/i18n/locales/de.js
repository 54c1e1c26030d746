/**
 * Every word of the page, in German. The reader is addressed as “du”. A set is a Serie, the guess the
 * Startwerte, a share is an Anteil, responsibility is Verantwortlichkeit; H and T stay on the coins, for Kopf
 * and Zahl, so numbers are Werte or Anzahlen, never Zahlen. Sentences begin with a capital letter, also after
 * a colon.
 */

/**
 * @param {string} amount
 * @param {string} one
 * @param {string} many
 */
const count = (amount, one, many) => `${amount} ${amount === "1" ? one : many}`;

/** As in “1, 3 und 4”. */
const and = new Intl.ListFormat("de");

/** @param {string} value as the crate writes a number */
const decimal = (value) => value.replace(".", ",");

/** @param {string} found */
const notAccepted = (found) =>
  found === "" ? "Hier steht nichts" : `„${found}“ ist hier nicht zulässig`;

/** Characters that cannot be seen or look like others, by the names that the crate gives them. */
const characters = {
  "null character": "Ein Nullzeichen",
  "line break within a cell": "Ein Zeilenumbruch in einer Zelle",
  "carriage return": "Ein Wagenrücklauf",
  "capital I, which looks like 1": "Ein großes I, das wie 1 aussieht",
  "capital O, which looks like 0": "Ein großes O, das wie 0 aussieht",
  "small L, which looks like 1": "Ein kleines L, das wie 1 aussieht",
  "small O, which looks like 0": "Ein kleines O, das wie 0 aussieht",
  "no-break space": "Ein geschütztes Leerzeichen",
  "soft hyphen": "Ein bedingter Trennstrich",
  "Greek capital Eta, which looks like H": "Ein griechisches großes Eta, das wie H aussieht",
  "Greek capital Omicron, which looks like 0":
    "Ein griechisches großes Omikron, das wie 0 aussieht",
  "Greek capital Tau, which looks like T": "Ein griechisches großes Tau, das wie T aussieht",
  "Cyrillic capital En, which looks like H": "Ein kyrillisches großes En, das wie H aussieht",
  "Cyrillic capital O, which looks like 0": "Ein kyrillisches großes O, das wie 0 aussieht",
  "Cyrillic capital Te, which looks like T": "Ein kyrillisches großes Te, das wie T aussieht",
  "Cyrillic small En, which looks like H": "Ein kyrillisches kleines En, das wie H aussieht",
  "Cyrillic small O, which looks like 0": "Ein kyrillisches kleines O, das wie 0 aussieht",
  "Cyrillic small Te, which looks like T": "Ein kyrillisches kleines Te, das wie T aussieht",
  "Cyrillic small Shha, which looks like h": "Ein kyrillisches kleines Schha, das wie h aussieht",
  "mark for the direction of writing": "Ein Steuerzeichen für die Schreibrichtung",
  "Cherokee letter Mi, which looks like H": "Der Cherokee-Buchstabe Mi, der wie H aussieht",
  "Cherokee letter I, which looks like T": "Der Cherokee-Buchstabe I, der wie T aussieht",
  "zero-width space": "Ein breitenloses Leerzeichen",
  "zero-width non-joiner": "Ein breitenloser Bindehemmer",
  "zero-width joiner": "Ein breitenloser Verbinder",
  "typographic quotation mark": "Ein typografisches Anführungszeichen",
  "line separator": "Ein Zeilentrenner",
  "word joiner": "Ein Wortverbinder",
  "variation selector": "Ein Variantenselektor",
  "byte order mark": "Eine Byte-Reihenfolge-Markierung",
  "replacement character, which stands for a damaged one":
    "Ein Ersatzzeichen, das für ein beschädigtes steht",
  "accent on the character before it": "Ein Akzent auf dem Zeichen davor",
  "character that cannot be seen": "Ein unsichtbares Zeichen",
};

const character = (/** @type {string[]} */ ...[shown, name, code]) => {
  const full =
    (name === "full-width" && `Das vollbreite Zeichen ${shown}`) ||
    (name === "character that looks like" && `Ein Zeichen, das wie ${shown} aussieht`);
  const named = full || characters[/** @type {keyof typeof characters} */ (name)] || `„${shown}“`;
  const text = code ? `${named} (${code})` : named;
  return /, d[ae][sr] /.test(named) ? `${text},` : text; // a relative clause ends with a comma
};

const notAToss = (/** @type {string[]} */ ...[line, column, ...found]) =>
  `Zeile ${line}, Zeichen ${column}: ${character(...found)} ist kein Wurf`;

/** @type {import("./en.js").Words} */
export const words = {
  itself: "Deutsch",
  decimal: ",",
  space: " ",

  labels: {
    title: "Expectation-Maximization mit zwei Münzen",
    shortTitle: "EM mit zwei Münzen",
    subtitle: "Welche Münze ergab welche Serie?",
    present: "Vorführen",
    menu: "Menü",
    example: "Beispiel",
    method: "Methode",
    softEm: "Soft-EM",
    hardEm: "Hard-EM",
    learned: "Häufigkeit jeder Münze schätzen",
    stops: "EM hält an",
    share: "Teilen",
    language: "Sprache",
    help: "Hilfe",

    sets: "Wurfserien",
    heads: "Kopf",
    tails: "Zahl",
    predict: "Vorhersagen",
    truth: "Wahre Werte zeigen",
    digits: "Alle Stellen",
    rows: "Serien, eine pro Zeile",
    grid: "Raster der Würfe",
    tosses: "Würfe",
    shares: "Anteil",
    numbers: "Werte der Serien",
    number: "Nr.",
    coin: "Münze",
    aExpects: "für A gezählt",
    bExpects: "für B gezählt",
    sum: "Σ",
    piles: "Stapel",
    pilesPicture: "Stapel der Würfe, die für jede Münze zählen",

    views: "Ansichten",
    view: "Ansicht",
    estimates: "Schätzwerte",
    oneSet: "Rechnung",
    landscape: "Landschaft",
    climb: "Warum ℓ steigt",
    compare: "Vergleich",
    lesson: "Lektion",

    answers: "Ergebnisse",
    logLikelihood: "Log-Likelihood",
    truthAnswer: "Wahre Werte",
    completeData: "Vollständige Daten",
    trajectory: "θA und θB im Verlauf der Iterationen",

    copySet: "Duplizieren",
    removeSet: "Entfernen",
    howWell: "Wie gut erklärt jede Münze diese Würfe?",
    whose: "Welche Münze war es also?",
    posterior:
      "Der Anteil der Münze A an der Serie heißt Verantwortlichkeit; er ist die A-posteriori-Wahrscheinlichkeit P(A | Serie):",
    whatGoesWhere: "Was geht wohin?",
    set: "Serie",
    thisSet: "diese Serie",
    toA: "an A",
    toB: "an B",
    headsOfAll: "Kopf in allen Serien",
    tailsOfAll: "Zahl in allen Serien",
    headsOverTosses: "θ: Kopf ÷ Würfe",
    sharesNote: "Der Balken unter jeder Summe zeigt, wie viel davon aus dieser Serie kommt.",

    heightNow: "ℓ jetzt",
    starts: "Wo jeder Start endet",
    landscapeNote: "Zieh am Start: Sein Weg folgt.",
    landscapePicture: "Landschaft der Log-Likelihood",
    climbPicture: "Log-Likelihood und untere Schranke",
    progressPicture: "Log-Likelihood im Verlauf der Iterationen",
    startsNote: "Je kräftiger die Farbe, desto mehr Iterationen.",
    startsEnds: "Endpunkte von EM",
    partOfStarts: "Teil der Starts",
    startsProgress: "Karte der Startwerte",
    tossing: "Es wird geworfen",
    softEnds: "Soft-EM endet bei",
    hardEnds: "Hard-EM endet bei",
    compareNote:
      "Hard-EM ordnet jede Serie ganz der Münze zu, die sie besser erklärt, bei Gleichstand der Münze A. Die Schätzung aus vollständigen Daten kennt zu jeder Serie die Münze, die wirklich geworfen wurde.",

    steps: "Schritte",
    skipToGuess: "Zu den Startwerten",
    reset: "Reset",
    back: "Zurück",
    iteration: "Iteration",
    converge: "Konvergieren",
    time: "Zeit in Halbschritten",
    pace: "Abspieltempo",
    slow: "langsam",
    steady: "mittel",
    fast: "schnell",

    controls: "Münzen und Daten",
    trueA: "Wahres θA",
    trueASlider: "Wahres θA, Regler",
    trueB: "Wahres θB",
    trueBSlider: "Wahres θB, Regler",
    guess: "Start\u00ADwerte",
    guessA: "Startwert θA",
    guessASlider: "Startwert θA, Regler",
    guessB: "Startwert θB",
    guessBSlider: "Startwert θB, Regler",
    data: "Daten",
    variations: "Varianten",
    setsCount: "Serien",
    tossesCount: "Würfe/Serie",
    seed: "Seed",
    newTosses: "Neue Würfe",
    ownTosses: "Eigene Würfe …",
    undo: "Rückgängig",

    ownTitle: "Deine eigenen Würfe",
    ownRules:
      "Füge Würfe oder Anzahlen in beliebiger Form ein: Zeilen aus H und T oder 1 und 0, eine Tabelle, eine Liste aus einem Programm, Anzahlen für Kopf und Zahl. Darunter steht, wie sie gelesen werden.",
    ownText: "Würfe oder Anzahlen",
    clear: "Leeren",
    reading: "Wird gelesen",
    openFile: "Datei öffnen",
    openFileNote:
      "Text, eine Tabelle (CSV), JSON, ein Notebook, ein NumPy-Array oder ein Lauf, den diese Seite gespeichert hat. Oder lege die Datei hier ab.",
    cancel: "Abbrechen",
    useTosses: "Diese Würfe verwenden",

    shareTitle: "Teilen und speichern",
    link: "Link",
    copy: "Kopieren",
    qrCode: "QR-Code",
    oneFile: "Eine Datei",
    oneFileNote:
      "Die Seite in ihrem aktuellen Zustand, als eine einzige Datei, die sich per Doppelklick öffnen lässt und kein Netz braucht.",
    saveFile: "Als Datei speichern",
    export: "Daten, Lauf und Bilder",
    iterations: "Tabelle der Iterationen",
    iterationsCsv: "CSV der Iterationen",
    numpy: "NumPy-Skript",
    rScript: "R-Skript",
    notebook: "Jupyter-Notebook",
    print: "Drucken",
    worksheet: "Arbeitsblatt",
    picture: "Bild",
    copyPicture: "Bild kopieren",
    embed: "In eine andere Seite einbetten",
    embedNote: "Was der Rahmen zeigt:",
    partHeader: "Titel und Beispiele",
    preview: "Vorschau des Rahmens",

    helpTitle: "So benutzt du diese Seite",
    helpStory:
      "Jede Zeile ist eine Serie von Würfen mit einer von zwei Münzen. EM weiß nicht, mit welcher. Es beginnt mit Startwerten für θA und θB, die Kopf-Wahrscheinlichkeiten der beiden Münzen, und wiederholt zwei Halbschritte.",
    eStep: "E-Schritt",
    helpEStep:
      "bestimmt den Anteil jeder Münze an jeder Serie, also in welchem Maß sie die Serie erklärt, und teilt Kopf und Zahl der Serie in diesem Verhältnis auf die Münzen auf.",
    mStep: "M-Schritt",
    helpMStep:
      "setzt jedes θ auf die relative Häufigkeit von Kopf unter den Würfen, die für seine Münze gezählt wurden.",
    helpDegenerate:
      "Gleiche Startwerte bleiben gleich: Nichts unterscheidet die Münzen. Eine Münze, für die keine Würfe gezählt werden, behält ihr θ.",
    keySpace: "Leertaste",
    keyPageDown: "Bild ab",
    keyPageUp: "Bild auf",
    keyNext: "nächster Halbschritt",
    keyBack: "voriger Halbschritt",
    keySets: "vorige Serie, nächste Serie",
    keyEscape: "keine Serie mehr verfolgen",
    keyViews: "Ansicht öffnen",
    keyTruth: "wahre Werte zeigen oder verbergen",
    keyPredict: "Vorhersagen ein oder aus",
    keyPresent: "Vorführen beginnen oder beenden",
    keyQr: "der Link als QR-Code",
    keyIteration: "bis zum Ende der Iteration",
    keyPlay: "abspielen oder anhalten",
    keyConverge: "bis zur Konvergenz",
    keyReset: "zurück zu den Startwerten",
    keyWhy: "warum? Erklärt Werte; die Pfeile führen von einem zum nächsten",
    keyHelp: "diese Hilfe öffnen",
    close: "Schließen",

    crash: "Diese Seite ist abgestürzt",
    crashLater:
      "Die Ursache ist ein Programmfehler. Das sollte nicht passieren, egal, was du tust; die Einzelheiten helfen, ihn zu beheben. Der letzte Stand ist gespeichert: Kehre zu ihm zurück oder beginne von vorn.",
    crashAtStart:
      "Sie konnte in diesem Browser nicht starten. Ihr Programm (WebAssembly und JavaScript-Module) ist vielleicht blockiert, unvollständig geladen oder zu neu für den Browser. Vielleicht hilft es, die Seite neu zu laden oder den Browser zu aktualisieren.",
    crashDetails: "Einzelheiten",
    copyDetails: "Einzelheiten kopieren",
    lastState: "Zurück zum letzten Stand",
    startOver: "Von vorn beginnen",
  },

  lessons: {
    paper: {
      title: "Do & Batzoglou 2008",
      ask: "EM findet heraus, wie oft jede Münze Kopf zeigt, obwohl niemand notiert hat, welche Münze welche Serie erzeugt hat. Angenommen, θA ist 0,60 und θB 0,50: Welche Serien sehen dann nach Münze A aus?",
      watch: "Achte beim E-Schritt auf die Balken.",
    },
    notebook: {
      title: "Das Notebook",
      ask: "In Serie 7 fällt bei zwanzig Würfen zehnmal Kopf. Die Startwerte sind 0,40 und 0,60: Wie viel davon bekommt Münze A?",
      watch: "Achte beim E-Schritt auf den Balken dieser Serie.",
    },
    swapped: {
      title: "Vertauschte Startwerte",
      ask: "Die Daten aus dem Artikel, nur sind die beiden Startwerte vertauscht. Findet EM andere Münzen oder dieselben mit vertauschten Namen?",
      watch: "Klicke auf „Konvergieren“ und vergleiche mit den θ aus dem Artikel.",
    },
    equal: {
      title: "Gleiche Startwerte",
      ask: "Beide Startwerte sind 0,55. Was kann uns der E-Schritt dann über eine Serie verraten?",
      watch: "Achte auf beide θ nach einer Iteration und nach zehn.",
    },
    "nearly-equal": {
      title: "Fast gleiche Startwerte",
      ask: "Die Startwerte unterscheiden sich um ein Tausendstel. Kann EM die Münzen unterscheiden, und wie schnell?",
      watch: "Achte auf den Verlauf von θ.",
    },
    overlapping: {
      title: "Ähnliche Münzen",
      ask: "Mit zehn Würfen pro Serie sind diese Münzen kaum zu unterscheiden. Wie nah kommt EM an ihre θ heran?",
      watch: "Klicke auf „Konvergieren“ und lass dir dann die wahren Werte zeigen.",
    },
    "few-tosses": {
      title: "Wenige Würfe pro Serie",
      ask: "Nur zwei Würfe pro Serie. Wie nah an 0 oder 1 kann ein Anteil da liegen?",
      watch: "Achte auf die Balken und darauf, wie viele Iterationen EM braucht.",
    },
    "one-coin": {
      title: "Eine Münze wird nie gezogen",
      ask: "Ist sicher, dass beide Münzen benutzt wurden? Was macht EM mit einer Münze, die nie gezogen wurde?",
      watch: "Klicke auf „Konvergieren“ und lass dir dann die wahren Werte zeigen.",
    },
    "hard-stuck": {
      title: "Hard-EM, festgefahren",
      ask: "Hard-EM ordnet jede Serie ganz einer Münze zu. Welche Serien bekommt Münze B, wenn die Startwerte 0,65 und 0,15 sind?",
      watch: "Klicke auf „Konvergieren“ und wechsle dann zu Soft-EM.",
    },
  },
  simulated: "Simuliert",

  unknown: "unbekannt",
  onlyLabels: "nur die Labels sind bekannt",
  drawer: (sets) => `Würfe: ${count(sets, "Serie", "Serien")}`,
  trueCoins: "Wahre Werte",
  trueCoinsUnknown: "Münzen simulieren",
  light: "Hell",
  dark: "Dunkel",
  play: "Play",
  pause: "Pause",

  stations: {
    known: "bekannt",
    hidden: "verdeckt",
    guess: "Start",
    settled: "konvergiert",
    stopped: "angehalten",
  },
  hideLabels: "Labels verdecken ›",
  guessTheta: "θ raten ›",
  settled: "Konvergiert ›",
  stops: "Halt ›",
  /** The buttons at the end of a lesson. */
  answer: "Antwort ›",
  nextLesson: "Weiter ›",

  progress: {
    known: "Labels bekannt",
    hidden: "Labels verdeckt",
    guess: "bei den Startwerten",
    expected: (iteration) => `Iteration ${iteration}, E-Schritt`,
    maximized: (iteration) => `Iteration ${iteration}, M-Schritt`,
    converged: (iteration) => `Iteration ${iteration}, konvergiert`,
    stopped: (iteration) => `Iteration ${iteration}, angehalten`,
  },

  story: {
    known: (ofA, ofB) =>
      `EM findet heraus, wie oft jede Münze Kopf zeigt, auch wenn niemand aufgeschrieben hat, welche Serie von welcher Münze stammt. Mit diesen Labels wäre es leicht: Man zählt. ${ofA[0].toUpperCase()}${ofA.slice(1)}; ${ofB}.`,
    count: (coin, heads, tosses, theta) =>
      `Münze ${coin}: ${heads}-mal Kopf bei ${count(tosses, "Wurf", "Würfen")}, also θ${coin} = ${theta}`,
    /** The same again, in short. */
    countToo: (coin, heads, tosses, theta) =>
      `Münze ${coin}: ${heads} von ${tosses}, also θ${coin} = ${theta}`,
    noSetOf: (coin) => `von Münze ${coin} stammt keine Serie`,
    hidden: (shown) =>
      `${shown ? "EM sieht diese Labels nicht." : "Aber die Labels sind verdeckt."} Um θ durch Zählen zu bestimmen, braucht man die Labels; um zu sagen, von welcher Münze eine Serie stammt, braucht man θ. EM beginnt mit zwei geratenen Werten für θ und verbessert dann abwechselnd die Labels und θ.`,
    guess: (a, b) =>
      `EM beginnt mit den Startwerten θA = ${a}, θB = ${b}. Als Nächstes berechnet der E-Schritt den Anteil jeder Münze an jeder Serie.`,
    /** @param {string} undo the name of the button */
    undo: (undo) => `„${undo}“ holt zurück, was vorher hier stand.`,
    noSet: "E-Schritt. Es gibt keine Serie zum Aufteilen.",
    seen: (set, heads, tosses) =>
      `E-Schritt. In Serie ${set} fällt bei ${count(tosses, "Wurf", "Würfen")} ${heads}-mal Kopf.`,
    hardTie: "Hard-EM ordnet sie ganz einer Münze zu, bei Gleichstand der Münze A.",
    hard: (coin) => `Hard-EM ordnet sie ganz einer Münze zu: ${coin} ist wahrscheinlicher.`,
    alike:
      "E-Schritt. Die Münzen sind gleich: Beide erzeugen jede Serie gleich oft, also bekommt jede einen Anteil von ein Halb.",
    even: (a, b, half) =>
      `Münze A mit ${a} und Münze B mit ${b} erzeugen so eine Serie gleich oft, also bekommt jede einen Anteil von ${half} daran`,
    impossible: (coin, other) =>
      `Münze ${other} kann so eine Serie nicht erzeugen, also bekommt ${coin} sie ganz.`,
    split: (coin, theta, other, otherTheta, times) =>
      `Münze ${coin} mit ${theta} erzeugt so eine Serie ${times} so oft wie Münze ${other} mit ${otherTheta}`,
    withPrior: (split, prior) => `${split} und wird mit Wahrscheinlichkeit ${prior} gezogen`,
    therefore: (why, gets) => `${why}, also bekommt ${gets}`,
    gets: (coin, sum) => `${coin} den Anteil ${sum}`,
    getsNearlyAll: (coin) => `${coin} sie fast ganz`,
    so: (why, counted) => (counted ? `${why}: ${counted}.` : `${why}.`),
    headsCounted: (product, heads, coin) =>
      `${product}${count(heads, "Kopf zählt", "Kopf zählen")} für ${coin}`,
    tailsCounted: (product, tails, coin) =>
      `${product}${count(tails, "Zahl zählt", "Zahl zählen")} für ${coin}`,
    each: "jede",
    times: (odds) => `${odds}-mal`,
    overAMillionTimes: "mehr als eine Million Mal",
    mStep: (ofA, ofB) => `M-Schritt. ${ofA}; ${ofB}.`,
    estimate: (coin, heads, tosses, theta) =>
      `Münze ${coin}: ${heads} Kopf bei ${count(tosses, "gezählten Wurf", "gezählten Würfen")}, also θ${coin} = ${theta}`,
    estimateToo: (coin, heads, tosses, theta) =>
      `Münze ${coin}: ${heads} bei ${tosses}, also θ${coin} = ${theta}`,
    keeps: (coin, theta) => `für Münze ${coin} zählt kein Wurf, sie behält θ${coin} = ${theta}`,
    hardlyAny: (coin, theta) =>
      `für Münze ${coin} zählt fast kein Wurf; die relative Häufigkeit von Kopf darunter ergibt θ${coin} = ${theta}`,
    settlesBelow: (by, below) => `θ änderte sich um ${by}; konvergiert ist EM unter ${below}.`,
    stopsBelow: (by, below) => `θ änderte sich um ${by}; EM hält unter ${below} an.`,
    stopped: (iterations, below, a, b) =>
      `EM hielt nach ${count(iterations, "Iteration", "Iterationen")} an, da sich θ in der letzten um weniger als ${below} änderte: θA = ${a}, θB = ${b}.`,
    limitAhead: (distance) => `Bis zum Grenzwert fehlen noch ${distance}.`,
    settled: (a, b, iterations) =>
      `Konvergiert nach ${count(iterations, "Iteration", "Iterationen")}: θA = ${a}, θB = ${b}.`,
    labelled: (a, b) => `Zählt man mit den Labels, die EM nie sah, ergeben sich ${a} und ${b}.`,
    truth: (a, b) => `Die wahren θ der Münzen sind ${a} und ${b}.`,
    swapped: "Die Namen sind vertauscht: Für EM bedeuten sie nichts.",
    showTruth: (button) => `„${button}“ verrät, wie nah das ist.`,
    otherGuess: "Probiere andere Startwerte: Endet EM wieder hier?",
    softEm: "Wechsle zu Soft-EM: Geht es von hier aus weiter?",
    stuck: (theta, iterations) =>
      `Konvergiert nach ${count(iterations, "Iteration", "Iterationen")}: Beide θ sind ${theta}. Gleiche Münzen erzeugen jede Serie gleich oft und trennen sich nie: EM steckt durch Symmetrie fest. Gib ihnen verschiedene Startwerte, wie wenig auch immer.`,
    limit: (iterations) =>
      `θ ändert sich nach ${count(iterations, "Iteration", "Iterationen")} noch immer; EM hört hier auf.`,
  },
  pile: (heads, tosses, coin) =>
    `${heads} Kopf bei ${count(tosses, "Wurf", "Würfen")}${coin && ` für\u00a0${coin}`}`,
  kept: (theta) => `${theta}, beibehalten: keine erwarteten Würfe`,
  fromHardlyAny: (theta) => `${theta}, aus fast null erwarteten Würfen`,
  stopping: {
    change: "Änderung",
    limit: "am Grenzwert",
    below: (change) => `bei einer Änderung unter ${change}`,
    atLimit: (below) =>
      `Konvergiert: θ ändert sich in einer Iteration um weniger als ${below}, und zum Grenzwert fehlt höchstens 10⁻⁷.`,
    atTolerance: (below) =>
      `Wie die meisten Programme: nach der ersten Iteration, in der sich θ um weniger als ${below} ändert. Der Grenzwert kann weiter sein.`,
    moved: (by) => `θ änderte sich um ${by}.`,
  },
  prior: (a, b) => `Münze A wird mit Wahrscheinlichkeit ${a} gezogen, Münze B mit ${b}.`,

  announcements: {
    example: (title, sets) => `${title}: ${count(sets, "Serie", "Serien")}.`,
    simulated: (sets, seed) => `Simulierte Würfe: ${count(sets, "Serie", "Serien")}, Seed ${seed}.`,
    own: (sets) => `Deine eigenen Würfe: ${count(sets, "Serie", "Serien")}.`,
    following: (set, heads, tosses) =>
      `Du verfolgst Serie ${set}: ${heads}-mal Kopf bei ${count(tosses, "Wurf", "Würfen")}.`,
    share: (share) => `Münze A bekommt einen Anteil von ${share} daran.`,
    notFollowing: "Du verfolgst keine Serie mehr.",
    on: (name) => `${name}: an.`,
    off: (name) => `${name}: aus.`,
  },

  captions: {
    iterations: "Iteration",
    here: "θ jetzt",
    next: "nächstes θ",
    before: "voriges θ",
    bound: "untere Schranke",
    falls: "Q fällt",
    set: (set) => `Serie ${set}`,
    start: "Start",
    now: "jetzt",
    top: "Gipfel",
    swapped: "derselbe Gipfel, Namen getauscht",
    end: "hier endet EM",
    truth: "Wahrheit",
    counted: "mit Zuordnung gezählt",
    predicted: "deine Vorhersage",
    ridge: "gleiche Münzen: ein Grat, den EM nicht verlässt",
  },
  heights: {
    top: "ℓ am Gipfel",
    end: "ℓ am Ende",
  },
  pictures: {
    grid: (sets) =>
      `Würfe und Anteile von ${count(sets, "Serie", "Serien")}. Die Werte stehen in der Tabelle daneben.`,
    partOfGrid: (sets, first, last) =>
      `Würfe und Anteile von ${count(sets, "Serie", "Serien")}; zu sehen sind die Serien ${first} bis ${last}. Die Werte stehen in der Tabelle daneben.`,
    trajectory: (iterations, a, b) =>
      `θA und θB im Verlauf der Iterationen. Nach ${count(iterations, "Iteration", "Iterationen")}: θA = ${a}, θB = ${b}.`,
    landscape: (a, b) =>
      `Log-Likelihood über allen θA und θB, mit dem Weg von EM, jetzt bei θA = ${a}, θB = ${b}.`,
    start: (a, b) => `Start: θA ${a}, θB ${b}. Mit den Pfeiltasten verschieben.`,
    basins: "Wo EM je nach Startwerten endet",
  },

  climb: {
    later:
      "Ab den Startwerten steht hier die Log-Likelihood ℓ mit einer unteren Schranke, die jeder E-Schritt bildet und jeder M-Schritt erklimmt: warum ℓ nie sinkt.",
    guess:
      "Als Nächstes konstruiert der E-Schritt eine untere Schranke, die ℓ beim aktuellen θ berührt.",
    expected: (here) =>
      `Der E-Schritt hat eine untere Schranke konstruiert: Sie berührt ℓ beim aktuellen θ (dort ist ℓ = ${here}) und liegt sonst darunter. Der M-Schritt geht zu ihrem Maximum.`,
    expectedHard: (below, here) =>
      `Hard-EM ordnet jede Serie ganz einer Münze zu. Seine Schranke muss ℓ nicht berühren: Beim aktuellen θ liegt sie um ${below} unter ℓ = ${here}. Der M-Schritt geht zu ihrem Maximum.`,
    maximized: (was, rise, gain, gap) =>
      `Von ℓ = ${was} aus stieg die Schranke um ${rise} und ℓ selbst um ${gain}. Der nächste E-Schritt schließt die Lücke von ${gap}.`,
    maximizedHard: (rise, gain) =>
      `Die Schranke stieg um ${rise}; ℓ selbst änderte sich um ${gain}.`,
    q: (q) =>
      `Q, die Schranke ohne die Entropie der Verantwortlichkeiten, lag bei ${q}: Q kann fallen, ℓ nicht.`,
    qFell: (iteration, fall) =>
      `Q, die Schranke ohne die Entropie der Verantwortlichkeiten, fiel in Iteration ${iteration} um ${fall}, während ℓ stieg.`,
  },

  compare: {
    later:
      "Ab den Startwerten steht hier, wo Soft-EM und Hard-EM enden, neben der Schätzung aus vollständigen Daten, die sich aus den Labels ergibt.",
    softHigher:
      "Soft-EM endet bei einer höheren Likelihood als die Schätzung aus vollständigen Daten. Es sucht die θ, unter denen die Würfe am wahrscheinlichsten sind, nicht die Münzen, die wirklich gezogen wurden.",
    hardLower: (gap) =>
      `Hard-EM endet um ${gap} tiefer als Soft-EM: Ordnet man jede Serie einer einzigen Münze zu, geht die Unsicherheit verloren.`,
    hiddenEstimate: "Die Schätzung aus vollständigen Daten bleibt hinter dem Vorhang.",
    noEstimate:
      "Für beide Münzen zusammen gibt es keine Schätzung aus vollständigen Daten: Von mindestens einer ist keine Serie bekannt.",
  },

  set: {
    clickACoin: "Klicke auf eine Münze, um sie umzudrehen.",
    before:
      "Als Nächstes bestimmt der E-Schritt, zu welchem Anteil die Serie jeder Münze zugerechnet wird.",
    later: "Ab dem ersten E-Schritt wird hier der Anteil jeder Münze an dieser Serie ausgerechnet.",
    firstCoins: (shown, all) =>
      `Die ersten ${shown} von ${all} Münzen. Klicke auf eine, um sie umzudrehen.`,
    heads: (place) => `Wurf ${place}: Kopf, umdrehen`,
    tails: (place) => `Wurf ${place}: Zahl, umdrehen`,
    onlySoMany: (sets) =>
      sets === "1"
        ? "Es gibt 1 Serie; gib 1 ein"
        : `Es gibt ${sets} Serien; gib eine Zahl von 1 bis ${sets} ein`,
    hardRule: (coin) =>
      `Hard-EM: Die ganze Serie geht an die wahrscheinlichere Münze, hier ${coin}; bei Gleichstand an A.`,
    whole: (coin) => `Diese Serie ging ganz an ${coin}.`,
    nearlyWhole: (coin) => `Diese Serie ging fast ganz an ${coin}.`,
    whyNotWhole: (headsOfA, tailsOfA, tosses, headsOfB, tailsOfB) =>
      `Warum ergeben ${headsOfA} Kopf und ${tailsOfA} Zahl für A nicht ${tosses}? Weil die übrigen ${headsOfB} Kopf und ${tailsOfB} Zahl an B gingen.`,
  },

  export: {
    partOfSets: (first, last, all) => `Serien ${first} bis ${last} von ${all}`,
    pictures: {
      grid: "Raster der Würfe",
      piles: "Stapel",
      trajectory: "θ im Verlauf der Iterationen",
      landscape: "Landschaft",
      climb: "Warum ℓ steigt",
      progress: "ℓ im Verlauf der Iterationen",
      starts: "Wo jeder Start endet",
    },
  },
  share: {
    copied: "Kopiert.",
    copyByHand: "Der Text ist markiert: Kopiere ihn mit Strg+C oder ⌘C.",
    tooLarge: "Dieser Browser kann kein so großes Bild erzeugen",
  },
  languageMissing: (language) =>
    `${language} wurde nicht geladen. Prüfe die Verbindung und wähle die Sprache noch einmal.`,
  viewMissing: "Diese Ansicht wurde nicht geladen. Prüfe die Verbindung und öffne sie noch einmal.",
  /** The view Lesson, if its text does not load. */
  lessonMissing: "Der Text der Lektionen wurde nicht geladen. Prüfe die Verbindung.",
  retry: "Erneut versuchen",
  files: {
    notThere:
      "Der Teil der Seite, der Dateien liest und schreibt, wurde nicht geladen; prüfe die Verbindung",
  },
  own: {
    beginning: (shown, all) =>
      `Das sind die ersten ${shown} von ${all} Zeichen; gelesen werden alle. Hier lassen sie sich nicht bearbeiten: Füge anderen Text ein oder leere das Feld.`,
    unreadable: (reason) => `Das lässt sich nicht lesen: ${reason}`,
    severalFiles: "Das sind mehrere Dateien; öffne sie einzeln",
  },
  link: {
    notKept:
      "So viele Würfe kann der Browser nicht speichern: Beim Neuladen gehen sie verloren. Speichere die Seite als Datei, um sie zu behalten.",
    notFollowed:
      "Seit dem Fehler wird die Adresse nicht mehr aktualisiert. Lade die Seite neu, um zu ihrem letzten Stand zurückzukehren.",
    notTaken: "Teile des Links wurden ignoriert:",
    noLanguage: (tag, languages) =>
      `lang=${tag}: In dieser Sprache gibt es die Seite nicht; möglich sind: ${languages.join(", ")}`,
    andMore: (more) => `und ${count(more, "weiterer", "weitere")}`,
  },

  errors: {
    noExample: (name) => `Es gibt kein Beispiel „${name}“.`,
    noCanvas: () => "Dieser Browser kann nicht auf ein Canvas-Element zeichnen.",
    noEntropy: () => "Dieser Browser liefert keine Zufallszahlen; gib einen Seed ein.",
    probability: (found) =>
      `${notAccepted(found)}; gib eine Zahl von 0 bis 1 ein, zum Beispiel 0,45`,
    wholeNumber: (found, least, most) =>
      `${notAccepted(found)}; gib eine ganze Zahl von ${least} bis ${most} ein`,
    unexpectedToss: (...at) =>
      `${notAToss(...at)}; schreibe H oder 1 für Kopf, T oder 0 für Zahl; dazwischen sind nur Leerzeichen, Tabulatoren und Kommas erlaubt`,
    noTosses: () => "Darin sind keine Würfe; schreibe eine Serie pro Zeile, zum Beispiel HTTHH",
    tooManySets: (line, most) =>
      `Zeile ${line}: Das wäre Serie ${Number(most) + 1}; zulässig sind höchstens ${most} Serien`,
    tooManyTosses: (line, most) =>
      `Zeile ${line}: Hier wird die Grenze von ${most} Würfen überschritten`,
    setsOutOfRange: (sets, most) =>
      `${count(sets, "Serie", "Serien")}: Zulässig sind 1 bis ${most}`,
    noTossesASet: () => "0 Würfe pro Serie: Nötig ist mindestens 1",
    tooManyTossesInAll: (sets, tosses, most) =>
      `${count(sets, "Serie", "Serien")} zu ${count(tosses, "Wurf", "Würfen")}: Zulässig sind insgesamt höchstens ${most} Würfe`,
    thetaOutOfRange: (coin, value) =>
      `θ${coin} ist ${decimal(value)}; es muss eine Zahl von 0 bis 1 sein`,
    impossible: (a, b, more, ...named) => {
      const rest = more === "0" ? [] : [`${more} weitere`];
      const list = and.format([...named, ...rest]);
      const sets = named.length + Number(more) === 1 ? `Serie ${list}` : `die Serien ${list}`;
      return `Keine der beiden Münzen kann ${sets} erzeugt haben: Bei θA = ${decimal(a)} und θB = ${decimal(b)} ist die Likelihood dafür 0; setze ein θ auf einen anderen Wert als 0 oder 1`;
    },
    unknownKey: (keys) => `Diesen Parameter gibt es nicht; möglich sind: ${keys}`,
    twice: (first) => `${first} steht schon weiter vorn; es gilt die erste Angabe`,
    encoding: () => "Die %-Kodierung darin ergibt keinen Text; schreibe die Zeichen direkt",
    tooLong: (most) => `Das ist zu lang; zulässig sind höchstens ${most} Zeichen`,
    version: (version) =>
      `Diese Seite kennt nur Version ${version}; der Rest wurde als Version ${version} gelesen`,
    onlyWith: (data) => `Das gilt nur zusammen mit data=${data}`,
    station: () => "Das gilt nur bei einem Beispiel wie data=paper und ohne step",
    noOwn: () => "Die Würfe fehlen; schreibe sie dazu, zum Beispiel own=HTTTHH,HHT",
    notAName: (found, accepted) => `${notAccepted(found)}; möglich sind: ${accepted}`,
    pair: () => "Schreibe zwei Zahlen von 0 bis 1 mit einem Komma dazwischen, zum Beispiel 0.6,0.5",
    tossInLink: (set, place, ...found) =>
      `Serie ${set}, Wurf ${place}: ${character(...found)} ist kein Wurf; schreibe H für Kopf, T für Zahl und ein Komma zwischen die Serien`,
    noTossesInLink: () => "Darin sind keine Würfe; schreibe Serien wie HTTTHH,HHT",
    damaged: () => "Das ist beschädigt; kopiere den ganzen Link noch einmal",
    language: () =>
      "Das ist kein Sprachkürzel; schreibe zwei oder drei Kleinbuchstaben, zum Beispiel de",
    csvColumns: () =>
      "Keine Spalte sagt, was fiel; nenne eine heads und eine andere tails oder tosses, oder wähle, was in den Spalten steht",
    csvQuote: (line) =>
      `Zeile ${line}: Hier steht ein öffnendes Anführungszeichen ohne schließendes; schreibe " ans Ende der Zelle`,
    csvWidth: (line, cells, columns) =>
      `Zeile ${line} hat ${count(cells, "Zelle", "Zellen")}, die Tabelle ${count(columns, "Spalte", "Spalten")}; setze eine Zelle, die ein Trennzeichen enthält, in Anführungszeichen`,
    csvCount: (line, column, found, most) =>
      `Zeile ${line}, Spalte ${column}: ${notAccepted(found)}; schreibe eine ganze Zahl von 0 bis ${most}`,
    csvContradiction: (line, column, said, written) =>
      `Zeile ${line}: In der Spalte ${column} steht ${said}, die Würfe ergeben ${written}; berichtige eins von beiden`,
    csvTrials: (line, totals, tosses, column, said) =>
      `Zeile ${line}: In der Spalte ${totals} steht ${tosses}, was nicht zu ${said} in der Spalte ${column} passt; berichtige eins von beiden`,
    csvTooFew: (line, found, trials) =>
      `Zeile ${line}: ${found} ist mehr als ${count(trials, "Wurf", "Würfe")} je Serie; gib eine größere Anzahl ein`,
    csvRows: () => "Unter der Kopfzeile steht keine Serie; schreibe eine pro Zeile",
    looksMarkedUp: (...at) =>
      `${notAToss(...at)}; das sieht nach HTML oder XML aus: Schreibe nur die Würfe, eine Serie pro Zeile, zum Beispiel HTTHH`,
    looksWorded: (...at) =>
      `${notAToss(...at)}; das sieht nach Wörtern aus: Schreibe H für Kopf und T für Zahl, eine Serie pro Zeile, zum Beispiel HTTHH`,
    looksLinked: (...at) =>
      `${notAToss(...at)}; das sieht nach einem Link aus: Öffne ihn im Browser, oder schreibe nur die Würfe, eine Serie pro Zeile, zum Beispiel HTTHH`,
    filePicture: (format) => `Das ist ein Bild (${format}), kein Text`,
    fileDocument: (format) =>
      `Das ist ein Dokument (${format}), kein Text; speichere es als Text oder CSV`,
    fileArchive: (format) =>
      `Das ist ein Archiv (${format}) oder eine Tabelle oder ein Dokument, das so gespeichert ist, kein Text; speichere den Inhalt als Text oder CSV`,
    fileMedium: (format) => `Das ist eine Audio- oder Videodatei (${format}), kein Text`,
    fileProgram: (format) => `Das sind Daten für Programme (${format}), kein Text`,
    fileEncoding: (format) => `Das ist Text in ${format}; speichere ihn als UTF-8`,
    fileBinary: () => "Das ist kein Text",
    npyDamaged: () => "Dieses NumPy-Array ist beschädigt; speichere es noch einmal",
    npyType: (type, dimensions) =>
      `Dieses NumPy-Array hat den Typ ${type} und ${dimensions} Dimensionen; speichere ganze Zahlen, Wahrheitswerte oder Texte in einer oder zwei Dimensionen`,
    jsonUnexpected: (line, place, accepted, ...found) =>
      `Zeile ${line}, Zeichen ${place}: ${character(...found)} passt hier nicht in JSON; ${accepted ? `möglich ist hier eines von: ${accepted}` : "hier muss der Text enden"}`,
    jsonCutShort: (line, place, missing) =>
      `Zeile ${line}, Zeichen ${place}: Hier endet der Text, aber sein Schluss ${missing} fehlt; speichere oder kopiere den ganzen Lauf noch einmal`,
    jsonTwice: (line, place, path) =>
      `Zeile ${line}, Zeichen ${place}: ${path} steht hier zum zweiten Mal; schreibe es nur einmal`,
    jsonOther: () =>
      "Das ist JSON, aber kein Lauf, den diese Seite gespeichert hat; schreibe nur die Würfe, eine Serie pro Zeile, zum Beispiel HTTHH",
    jsonRefused: (path, found, accepted) => `${path}: ${notAccepted(found)}; schreibe ${accepted}`,
    jsonPair: (path) =>
      `${path}: Schreibe eine Liste aus zwei Zahlen von 0 bis 1, zum Beispiel [0.6, 0.5]`,
    jsonCoins: (path, found, sets) =>
      `${path}: ${notAccepted(found)}; schreibe für jede Serie einen Buchstaben, A oder B, insgesamt ${sets}`,
    jsonTosses: (path) =>
      `${path}: Schreibe eine Liste mit einer Zeichenkette wie "HTTHH" für jede Serie`,
    jsonProbability: (path, found) =>
      `${path}: ${notAccepted(found)}; schreibe eine Zahl von 0 bis 1, zum Beispiel 0.45`,
    jsonWholeNumber: (path, found, least, most) =>
      `${path}: ${notAccepted(found)}; schreibe eine ganze Zahl von ${least} bis ${most}`,
    jsonToss: (set, place, ...found) =>
      `tosses, Serie ${set}, Zeichen ${place}: ${character(...found)} ist kein Wurf; schreibe H oder 1 für Kopf, T oder 0 für Zahl`,
  },
};
