/**
 * Every word of the page, in German. The reader is addressed as “du”. A set is a Serie, the guess the
 * Startwerte, responsibility is Verantwortlichkeit; H and T stay on the coins, for Kopf and Zahl.
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
  found === "" ? "hier steht nichts" : `„${found}“ wird hier nicht angenommen`;

/** @type {import("./en.js").Words} */
export const words = {
  itself: "Deutsch",
  decimal: ",",
  space: " ",

  labels: {
    title: "Zwei Münzen, ein Label fehlt",
    example: "Beispiel",
    method: "Methode",
    softEm: "weiches EM",
    hardEm: "hartes EM",
    learned: "Häufigkeit jeder Münze schätzen",
    share: "Teilen",
    language: "Sprache",
    help: "Hilfe",

    sets: "Wurfserien",
    heads: "Kopf",
    tails: "Zahl",
    predict: "Vorhersagen",
    truth: "Wahrheit",
    digits: "Alle Stellen",
    rows: "Zeilen der Serien",
    grid: "Bild der Würfe",
    tosses: "Würfe",
    shares: "Anteil",
    numbers: "Zahlen der Serien",
    number: "Nr.",
    coin: "Münze",
    responsibility: "P(· | Serie)",
    aExpects: "A erwartet",
    bExpects: "B erwartet",
    sum: "Σ",
    division: "Division des M-Schritts",

    views: "Ansichten",
    view: "Ansicht",
    oneSet: "Serie",
    landscape: "Landschaft",
    climb: "Anstieg",
    starts: "Starts",
    compare: "Vergleich",

    answers: "Ergebnisse",
    logLikelihood: "Log-Likelihood",
    truthAnswer: "Wahrheit",
    completeData: "Vollständige Daten",
    trajectory: "θA und θB je Iteration",

    copySet: "Duplizieren",
    removeSet: "Entfernen",
    howWell: "Wie gut erklärt jede Münze diese Würfe?",
    whose: "Von welcher stammt die Serie also?",
    posterior:
      "Der Anteil der Münze A an der Serie heißt Verantwortlichkeit; er ist die A-posteriori-Wahrscheinlichkeit P(A | Serie):",
    whatGoesWhere: "Was wohin geht",
    set: "Serie",
    thisSet: "diese Serie",
    toA: "an A",
    toB: "an B",
    headsOfAll: "Kopf in allen Serien",
    tailsOfAll: "Zahl in allen Serien",
    headsOverTosses: "θ: Kopf ÷ Würfe",
    sharesNote: "Der Balken unter jeder Summe ist der Anteil dieser Serie daran.",

    landscapeNote:
      "Wie gut jedes Paar von θ die Würfe erklärt: je kräftiger die Farbe, desto besser. ■ ist der Start: ziehe ihn, oder bewege ihn mit den Pfeiltasten. ○ ist EM jetzt, + wo es endet, × die Wahrheit, ◇ die Schätzung aus vollständigen Daten, △ eine Vorhersage.",
    landscapePicture: "Landschaft der Log-Likelihood",
    climbPicture: "Log-Likelihood und untere Schranke",
    progressPicture: "Log-Likelihood je Iteration",
    startsNote:
      "Jeder Start, gefärbt danach, wo EM endet: blau, wenn θA über θB liegt, orange kariert, wenn θA darunter liegt, grau, wo beide gleich bleiben. Je kräftiger die Farbe, desto mehr Iterationen. Klicke auf einen, um dort zu starten. ○ ist der jetzige Start, + sind die Endpunkte.",
    startsProgress: "Karte der Starts",
    tossing: "Es wird geworfen",
    startsPicture: "Wo EM von jedem Start aus endet",
    softEnds: "Weiches EM endet bei",
    hardEnds: "Hartes EM endet bei",
    compareNote:
      "Hartes EM gibt jede Serie ganz der Münze, die sie besser erklärt, bei Gleichstand Münze A. Die Schätzung aus vollständigen Daten weiß, welche Münze jede Serie erzeugt hat.",

    steps: "Schritte",
    commit: "Festlegen",
    skip: "Überspringen",
    reset: "Reset",
    back: "Zurück",
    iteration: "Iteration",
    converge: "Ende",
    time: "Zeit, in Halbschritten",
    pace: "Abspieltempo",
    slow: "langsam",
    steady: "mittel",
    fast: "schnell",

    controls: "Münzen und Daten",
    curtain: "Hinter dem Vorhang. „Wahrheit“ hebt ihn, und du kannst die Münzen verstellen.",
    trueA: "Wahres θA",
    trueASlider: "Wahres θA, Regler",
    trueB: "Wahres θB",
    trueBSlider: "Wahres θB, Regler",
    guess: "Startwerte",
    guessA: "Startwert θA",
    guessASlider: "Startwert θA, Regler",
    guessB: "Startwert θB",
    guessBSlider: "Startwert θB, Regler",
    data: "Daten",
    setsCount: "Serien",
    tossesCount: "Würfe",
    seed: "Seed",
    newTosses: "Neue Würfe",
    ownTosses: "Eigene Würfe …",
    undo: "Rückgängig",

    ownTitle: "Deine eigenen Würfe",
    ownRules:
      "Eine Serie pro Zeile: H oder 1 für Kopf, T oder 0 für Zahl. Leerzeichen, Tabulatoren, Kommas und leere Zeilen dürfen überall stehen, und die Serien dürfen verschieden lang sein.",
    ownText: "Würfe, eine Serie pro Zeile",
    openFile: "Datei öffnen",
    openFileNote:
      "Ein Text, eine CSV-Tabelle oder ein Lauf, den diese Seite als JSON gespeichert hat. Oder zieh sie hierher.",
    cancel: "Abbrechen",
    useTosses: "Diese Würfe verwenden",

    shareTitle: "Teilen und speichern",
    link: "Link",
    copy: "Kopieren",
    oneFile: "Eine Datei",
    oneFileNote:
      "Die Seite mit allem, wie es jetzt ist, in einer einzigen Datei, die sich per Doppelklick öffnet und kein Netz braucht.",
    saveFile: "In einer Datei speichern",
    export: "Daten, Lauf und Bilder",
    numpy: "NumPy-Skript",
    print: "Drucken",
    picture: "Bild",
    embed: "In eine andere Seite einbetten",
    embedNote: "Was der Rahmen zeigt:",
    partHeader: "Titel und Beispiele",
    preview: "So wird der Rahmen aussehen",

    helpTitle: "Wie man diese Seite liest und bedient",
    helpStory:
      "Jede Zeile ist eine Serie von Würfen mit einer von zwei Münzen. EM weiß nicht, mit welcher. Es beginnt bei Startwerten für θA und θB, den Wahrscheinlichkeiten der Münzen für Kopf, und wiederholt zwei Halbschritte.",
    eStep: "E-Schritt",
    helpEStep:
      "fragt, wie weit jede Münze für jede Serie verantwortlich ist, und teilt Kopf und Zahl der Serie in diesem Verhältnis unter den Münzen auf.",
    mStep: "M-Schritt",
    helpMStep:
      "setzt jedes θ auf den Anteil von Kopf unter den Würfen, die seine Münze bekommen hat.",
    helpDegenerate:
      "Gleiche Startwerte bleiben gleich: Nichts unterscheidet die Münzen. Eine Münze, die keine Würfe bekommt, behält ihr θ.",
    keySpace: "Leertaste",
    keyPageDown: "Bild ab",
    keyPageUp: "Bild auf",
    keyNext: "nächster Halbschritt",
    keyBack: "einen Halbschritt zurück",
    keySets: "die Serie davor, die Serie danach",
    keyEscape: "keine Serie mehr verfolgen",
    keyIteration: "bis zum Ende der Iteration",
    keyPlay: "abspielen und anhalten",
    keyConverge: "bis zur Konvergenz",
    keyReset: "zurück zu den Startwerten",
    keyHelp: "diese Hilfe öffnen",
    source:
      "Nach C. B. Do und S. Batzoglou, „What is the expectation maximization algorithm?“, Nature Biotechnology 26 (2008), 897–899.",
    close: "Schließen",

    fallen: "Diese Seite ist stehen geblieben",
    fallenLater:
      "Ein Fehler in ihrem Programm hat sie angehalten. Das darf nicht geschehen, was immer du tust, und die Einzelheiten helfen, ihn zu beheben. Der letzte Stand ist bewahrt: Kehre zu ihm zurück oder beginne neu.",
    fallenAtStart:
      "Sie konnte in diesem Browser nicht starten. Ihr Programm, WebAssembly und JavaScript-Module, ist vielleicht blockiert, nicht ganz angekommen oder zu neu für den Browser. Neu zu laden oder ein aktueller Browser kann helfen.",
    fallenDetails: "Einzelheiten",
    copyDetails: "Einzelheiten kopieren",
    lastState: "Zurück zum letzten Stand",
    beginAnew: "Neu beginnen",
  },

  lessons: {
    paper: {
      title: "Do & Batzoglou 2008",
      ask: "Fünf Serien, zwei Münzen. Wären θA 0,60 und θB 0,50, welche Serien sähen dann nach Münze A aus?",
      watch: "Achte beim E-Schritt auf die Balken.",
    },
    notebook: {
      title: "Das Notebook",
      ask: "In Serie 7 fällt bei zwanzig Würfen zehnmal Kopf. Die Startwerte sind 0,40 und 0,60: Wie viel davon bekommt Münze A?",
      watch: "Achte beim E-Schritt auf ihren Balken.",
    },
    swapped: {
      title: "Vertauschte Startwerte",
      ask: "Die Daten des Artikels, aber die beiden Startwerte sind vertauscht. Findet EM andere Münzen, oder nur andere Namen für sie?",
      watch: "Geh bis ans Ende und vergleiche mit den θ des Artikels.",
    },
    equal: {
      title: "Gleiche Startwerte",
      ask: "Beide Startwerte sind 0,55. Was kann der E-Schritt über irgendeine Serie sagen?",
      watch: "Achte auf beide θ nach einer Iteration und nach zehn.",
    },
    "nearly-equal": {
      title: "Fast gleiche Startwerte",
      ask: "Die Startwerte unterscheiden sich um ein Tausendstel. Kann EM die Münzen unterscheiden, und wie bald?",
      watch: "Achte auf den Verlauf von θ.",
    },
    overlapping: {
      title: "Ähnliche Münzen",
      ask: "Diese Münzen sind mit zehn Würfen kaum zu unterscheiden. Wie nah kommt EM an ihre θ heran?",
      watch: "Geh bis ans Ende, dann zeige die Wahrheit.",
    },
    "few-tosses": {
      title: "Wenige Würfe pro Serie",
      ask: "Nur zwei Würfe pro Serie. Wie sicher kann eine Verantwortlichkeit da sein?",
      watch: "Achte auf die Balken, und darauf, wie viele Iterationen EM braucht.",
    },
    "one-coin": {
      title: "Eine Münze nie gezogen",
      ask: "Ist sicher, dass beide Münzen benutzt wurden? Was macht EM mit einer Münze, die nie gezogen wurde?",
      watch: "Geh bis ans Ende, dann zeige die Wahrheit.",
    },
    "hard-stuck": {
      title: "Hartes EM, festgefahren",
      ask: "Hartes EM gibt jede Serie ganz einer Münze. Von 0,65 und 0,15 aus: Welche Serien bekommt Münze B?",
      watch: "Geh bis ans Ende, dann wechsle zum weichen EM.",
    },
  },
  simulated: "Simuliert",

  unknown: "unbekannt",
  trueCoins: "Wahre Werte",
  trueCoinsUnknown: "Wahre Werte (unbekannt)",
  light: "Hell",
  dark: "Dunkel",
  play: "Play",
  pause: "Pause",

  progress: {
    guess: "am Start",
    expected: (iteration) => `Iteration ${iteration}, E-Schritt`,
    maximized: (iteration) => `Iteration ${iteration}, M-Schritt`,
    converged: (iteration) => `Iteration ${iteration}, konvergiert`,
  },

  story: {
    guess: (a, b) =>
      `EM beginnt bei den Startwerten θA = ${a}, θB = ${b}. Als Nächstes fragt der E-Schritt, wie gut jede Münze jede Serie erklärt.`,
    /** @param {string} undo the name of the button */
    undo: (undo) => `„${undo}“ holt zurück, was vorher hier stand.`,
    noSet: "E-Schritt: Es gibt keine Serie, die aufzuteilen wäre.",
    seen: (set, heads, tosses) =>
      `E-Schritt: In Serie ${set} fällt bei ${count(tosses, "Wurf", "Würfen")} ${heads}-mal Kopf.`,
    hardTie: "Hartes EM gibt sie ganz einer Münze, bei Gleichstand A.",
    hard: (coin) => `Hartes EM gibt sie ganz einer Münze: Eher stammt sie von ${coin}.`,
    alike:
      "E-Schritt: Beide Münzen erklären jede Serie gleich gut, also bekommt jede die Hälfte davon.",
    impossible: (coin, other) =>
      `Münze ${other} kann das nicht erklären, also bekommt ${coin} alles davon.`,
    split: (coin, other, times, share) =>
      `Münze ${coin} erklärt das ${times} so gut wie Münze ${other}, also bekommt ${coin} ${share} davon.`,
    splitWithPrior: (coin, other, times, share, prior) =>
      `Münze ${coin} erklärt das ${times} so gut wie Münze ${other} und wird mit Wahrscheinlichkeit ${prior} gezogen, also bekommt ${coin} ${share} davon.`,
    times: (odds) => `${odds}-mal`,
    overAMillionTimes: "mehr als eine Million Mal",
    nearlyAll: "fast alles",
    mStep: (ofA, ofB) => `M-Schritt: ${ofA}; ${ofB}.`,
    estimate: (coin, heads, tosses, theta) =>
      `Münze ${coin} hat ${heads}-mal Kopf bei ${tosses} erwarteten Würfen, also θ${coin} = ${theta}`,
    keeps: (coin, theta) =>
      `Münze ${coin} hat keine erwarteten Würfe und behält θ${coin} = ${theta}`,
    hardlyAny: (coin, theta) =>
      `Münze ${coin} hat kaum erwartete Würfe; der Anteil Kopf darunter ergibt θ${coin} = ${theta}`,
    converged: (a, b, iterations) =>
      `M-Schritt: θA bleibt bei ${a} und θB bei ${b}. EM ist nach ${count(iterations, "Iteration", "Iterationen")} konvergiert.`,
    limit: (iterations) =>
      `θ bewegt sich nach ${count(iterations, "Iteration", "Iterationen")} noch immer; EM hört hier auf.`,
  },
  kept: (theta) => `${theta}, beibehalten: keine Würfe erwartet`,
  fromHardlyAny: (theta) => `${theta}, aus kaum erwarteten Würfen`,
  prior: (a, b) => `Münze A wird mit Wahrscheinlichkeit ${a} gezogen, Münze B mit ${b}.`,

  announcements: {
    example: (title, sets) => `${title}: ${count(sets, "Serie", "Serien")}.`,
    simulated: (sets, seed) => `Simulierte Würfe: ${count(sets, "Serie", "Serien")}, Seed ${seed}.`,
    own: (sets) => `Deine eigenen Würfe: ${count(sets, "Serie", "Serien")}.`,
    following: (set, heads, tosses) =>
      `Du verfolgst Serie ${set}: ${heads}-mal Kopf bei ${count(tosses, "Wurf", "Würfen")}.`,
    share: (share) => `Münze A bekommt ${share} davon.`,
    notFollowing: "Du verfolgst keine Serie mehr.",
  },

  captions: {
    iterations: "Iteration",
    here: "θ jetzt",
    next: "θ danach",
    before: "θ zuvor",
    bound: "untere Schranke",
    falls: "Q fällt",
    set: (set) => `Serie ${set}`,
  },
  pictures: {
    grid: (sets) =>
      `Würfe und Verantwortlichkeiten von ${count(sets, "Serie", "Serien")}. Die Zahlen stehen in der Tabelle daneben.`,
    partOfGrid: (sets, first, last) =>
      `Würfe und Verantwortlichkeiten von ${count(sets, "Serie", "Serien")}; zu sehen sind die Serien ${first} bis ${last}. Die Zahlen stehen in der Tabelle daneben.`,
    trajectory: (iterations, a, b) =>
      `θA und θB je Iteration. Nach ${count(iterations, "Iteration", "Iterationen")}: θA = ${a}, θB = ${b}.`,
    landscape: (a, b) =>
      `Log-Likelihood über allen θA und θB, mit dem Weg von EM. Es ist bei θA = ${a}, θB = ${b}.`,
    start: (a, b) => `Start: θA ${a}, θB ${b}. Die Pfeiltasten bewegen ihn.`,
  },

  climb: {
    guess: "Der E-Schritt wird eine untere Schranke für ℓ bilden, die ℓ beim jetzigen θ berührt.",
    expected: (here) =>
      `Der E-Schritt hat eine Schranke gebildet, die ℓ = ${here} beim jetzigen θ berührt und sonst darunter liegt. Der M-Schritt wird zu ihrem Gipfel gehen.`,
    expectedHard: (bound, here) =>
      `Hartes EM gibt jede Serie ganz einer Münze: Seine Schranke liegt beim jetzigen θ bei ${bound}, wo ℓ = ${here} ist, und muss ℓ nicht berühren. Der M-Schritt wird zu ihrem Gipfel gehen.`,
    maximized: (was, top, now, gap) =>
      `Von ${was} führte die Schranke hinauf zu ${top}; ℓ selbst liegt dort bei ${now}. Der nächste E-Schritt schließt die Lücke von ${gap}.`,
    maximizedHard: (was, top, now) =>
      `Von ${was} führte die Schranke hinauf zu ${top}; ℓ selbst liegt dort bei ${now}.`,
    q: (q) => `Q, die Schranke ohne die Entropie der Anteile, war ${q}: Q kann fallen, ℓ nicht.`,
    qFell: (iteration, before, after) =>
      `Q, die Schranke ohne die Entropie der Anteile, fiel in Iteration ${iteration} von ${before} auf ${after}, während ℓ stieg.`,
  },

  compare: {
    softHigher:
      "Weiches EM endet bei einer höheren Likelihood, als die wahre Zuordnung ergibt. Es sucht die θ, die die Würfe am wahrscheinlichsten machen, nicht die Labels, die wirklich gezogen wurden.",
    hardLower: (gap) =>
      `Hartes EM endet um ${gap} tiefer als weiches EM: Wer jede Serie einer einzigen Münze aufzwingt, wirft weg, wie unsicher die Zuordnung ist.`,
    hiddenEstimate: "Die Schätzung aus vollständigen Daten bleibt hinter dem Vorhang.",
    noEstimate:
      "Eine Schätzung aus vollständigen Daten gibt es nicht: Von mindestens einer Münze ist keine Serie bekannt.",
  },

  set: {
    clickACoin: "Klicke auf eine Münze, um sie umzudrehen.",
    before: "Als Nächstes sagt der E-Schritt, wie weit sie von jeder Münze stammt.",
    firstCoins: (shown, all) =>
      `Die ersten ${shown} von ${all} Münzen. Klicke auf eine, um sie umzudrehen.`,
    heads: (place) => `Wurf ${place}: Kopf, umdrehen`,
    tails: (place) => `Wurf ${place}: Zahl, umdrehen`,
    onlySoMany: (sets) =>
      `es gibt ${count(sets, "Serie", "Serien")}; schreibe eine Zahl von 1 bis ${sets}`,
    hardRule: (coin) =>
      `Hartes EM: Alles geht an die wahrscheinlichere Münze, hier ${coin}; bei Gleichstand an A.`,
    whole: (coin) => `Diese Serie ging ganz an ${coin}.`,
    nearlyWhole: (coin) => `Diese Serie ging fast ganz an ${coin}.`,
    whyNotWhole: (heads, tails, tosses, otherHeads, otherTails) =>
      `Warum ergeben ${heads}-mal Kopf und ${tails}-mal Zahl für A nicht ${tosses}? Weil die übrigen ${otherHeads}-mal Kopf und ${otherTails}-mal Zahl an B gingen.`,
  },

  prediction: {
    askForShare: (set) => `Sag den E-Schritt voraus: Wie viel von Serie ${set} geht an A?`,
    askForTheta: "Sag den M-Schritt voraus: Wohin gehen die beiden θ?",
    share: "P(A | Serie)",
    comparedShare: (set, said, found, off) =>
      `Du hast P(A | Serie ${set}) = ${said} gesagt; es ist ${found}. ${off}`,
    comparedTheta: ([saidA, saidB], [a, b], offA, offB) =>
      `Du hast θA = ${saidA} und θB = ${saidB} gesagt; es sind ${a} und ${b}. A: ${offA} B: ${offB}`,
    spotOn: "Genau getroffen.",
    off: (error) => `Um ${error} daneben.`,
  },

  export: {
    partOfSets: (first, last, all) => `Serien ${first} bis ${last} von ${all}`,
    withoutTruth:
      "Hinter dem Vorhang enthalten diese Dateien die Wahrheit nicht, auch nicht verborgen. Mit einem Link oder der einen Datei lässt sich der Vorhang später lüften.",
    pictures: {
      grid: "Bild der Würfe",
      trajectory: "θ je Iteration",
      landscape: "Landschaft",
      climb: "Anstieg",
      progress: "ℓ je Iteration",
      starts: "Karte der Starts",
    },
  },
  share: {
    link: "Wer ihn öffnet, sieht, was du jetzt siehst: die Daten, die Münzen, die Startwerte und den Schritt.",
    hidden: "Die Wahrheit bleibt hinter dem Vorhang.",
    local:
      "Diese Adresse gilt nur auf diesem Computer. Für andere speichere die Seite in einer Datei.",
    tooLong:
      "Für einen Link sind das zu viele Würfe. Speichere die Seite stattdessen in einer Datei.",
    copied: "Kopiert.",
    copyByHand: "Der Text ist markiert: Kopiere ihn mit Strg+C oder ⌘C.",
    tooLarge: "dieser Browser erzeugt kein Bild in dieser Größe",
    saving: "Wird gespeichert …",
    saved: (name) => `Gespeichert als ${name}.`,
    savedInFrame: (name) =>
      `Gespeichert als ${name}, falls die Seite um diesen Rahmen das erlaubt.`,
    failed: (reason) => `Das ließ sich nicht speichern: ${reason}`,
  },
  files: {
    notThere: "was Dateien liest und schreibt, wurde nicht geladen; ist das Netz da?",
  },
  own: {
    beginning: (shown, all) =>
      `Das sind die ersten ${shown} von ${all} Zeichen; gelesen werden alle.`,
    unreadable: (reason) => `Das lässt sich nicht lesen: ${reason}`,
    severalFiles: "es sind mehrere Dateien; gelesen wird nur eine auf einmal",
  },
  link: {
    notKept:
      "So viele Würfe kann der Browser nicht behalten: Beim Neuladen wären sie verloren. Speichere die Seite in einer Datei, um sie wiederzuhaben.",
    notTaken: "Nicht alles in dem Link ließ sich übernehmen:",
    noLanguage: (tag, languages) =>
      `lang=${tag}: diese Sprache spricht die Seite nicht; schreibe eine von: ${languages.join(", ")}`,
    andMore: (more) => `und ${more} weitere`,
  },

  errors: {
    noExample: (name) => `Es gibt kein Beispiel „${name}“.`,
    noCanvas: () => "Dieser Browser zeichnet nicht auf eine Leinwand (canvas).",
    notJson: () => "Das ist kein JSON, oder nicht alles davon.",
    noEntropy: () => "Dieser Browser hat keine Zufallszahlen; gib einen Seed ein.",
    probability: (found) =>
      `${notAccepted(found)}; schreibe eine Zahl von 0 bis 1, zum Beispiel 0,45`,
    wholeNumber: (found, least, most) =>
      `${notAccepted(found)}; schreibe eine ganze Zahl von ${least} bis ${most}`,
    unexpectedToss: (line, column, found) =>
      `Zeile ${line}, Zeichen ${column}: „${found}“ ist kein Wurf; schreibe H oder 1 für Kopf, T oder 0 für Zahl, mit Leerzeichen, Tabulatoren oder Kommas dazwischen`,
    noTosses: () => "darin sind keine Würfe; schreibe eine Serie pro Zeile, zum Beispiel HTTHH",
    tooManySets: (line, most) =>
      `Zeile ${line}: das wäre Serie ${Number(most) + 1}; höchstens ${most} Serien werden angenommen`,
    tooManyTosses: (line, most) =>
      `Zeile ${line}: hier werden es mehr als ${most} Würfe, und mehr werden nicht angenommen`,
    setsOutOfRange: (sets, most) => `${sets} Serien: angenommen werden 1 bis ${most}`,
    tooManyTossesInAll: (sets, tosses, most) =>
      `${sets} Serien zu ${tosses} Würfen: insgesamt werden höchstens ${most} Würfe angenommen`,
    thetaOutOfRange: (coin, value) =>
      `θ${coin} ist ${decimal(value)}; es muss eine Zahl von 0 bis 1 sein`,
    impossible: (a, b, more, ...named) => {
      const rest = more === "0" ? [] : [`${more} weitere`];
      const list = and.format([...named, ...rest]);
      const sets = named.length + Number(more) === 1 ? `Serie ${list}` : `die Serien ${list}`;
      return `keine der Münzen kann ${sets} erzeugt haben: bei θA = ${decimal(a)} und θB = ${decimal(b)} ist die Likelihood dafür 0; rücke ein θ von 0 oder 1 weg`;
    },
    unknownKey: (keys) => `diesen Schlüssel gibt es nicht; es gibt: ${keys}`,
    twice: (first) => `${first} stand schon davor; das erste gilt`,
    encoding: () => "das % darin steht für keinen Text; schreibe die Zeichen selbst",
    tooLong: (most) => `das ist zu lang; höchstens ${most} Zeichen werden angenommen`,
    version: (version) =>
      `hier ist nur Version ${version} bekannt; der Rest wurde als diese gelesen`,
    onlyWith: (data) => `das gehört nur zu data=${data}`,
    noOwn: () => "die Würfe fehlen; schreibe sie dazu, zum Beispiel own=HTTTHH,HHT",
    notAName: (found, accepted) => `${notAccepted(found)}; schreibe eines von: ${accepted}`,
    pair: () => "schreibe zwei Zahlen von 0 bis 1 mit einem Komma dazwischen, zum Beispiel 0.6,0.5",
    tossInLink: (set, place, found) =>
      `Serie ${set}, Wurf ${place}: „${found}“ ist kein Wurf; schreibe H für Kopf, T für Zahl und ein Komma zwischen Serien`,
    noTossesInLink: () => "darin sind keine Würfe; schreibe Serien wie HTTTHH,HHT",
    damaged: () => "das ist beschädigt; kopiere den Link noch einmal, und zwar ganz",
    language: () =>
      "das ist kein Sprachkürzel; schreibe zwei oder drei Kleinbuchstaben, zum Beispiel de",
    csvColumns: () =>
      "die erste Zeile muss die Spalten nennen, getrennt durch Kommas, Semikolons oder Tabulatoren: Eine muss tosses heißen, oder aber zwei heads und tails",
    csvQuote: (line) =>
      `Zeile ${line}: hier beginnt ein Anführungszeichen, das nie geschlossen wird; schreibe " hinter die Zelle`,
    csvWidth: (line, cells, columns) =>
      `Zeile ${line}: Zellen in dieser Zeile: ${cells}, Spalten in der Kopfzeile: ${columns}; setze eine Zelle, die ein Trennzeichen enthält, in Anführungszeichen`,
    csvToss: (line, place, found) =>
      `Spalte tosses, Zeile ${line}, Zeichen ${place}: „${found}“ ist kein Wurf; schreibe H oder 1 für Kopf, T oder 0 für Zahl`,
    csvCount: (line, column, found, most) =>
      `Zeile ${line}, Spalte ${column}: ${notAccepted(found)}; schreibe eine ganze Zahl von 0 bis ${most}`,
    csvContradiction: (line, column, written, said) =>
      `Zeile ${line}: für ${column} ergibt die Spalte tosses ${written}, die Spalte ${column} sagt ${said}; schreibe in der Spalte tosses jeden Wurf als H oder T, oder lass sie weg`,
    csvRows: () => "unter der Kopfzeile steht keine Serie; schreibe eine pro Zeile",
    jsonRefused: (path, found, accepted) => `${path}: ${notAccepted(found)}; schreibe ${accepted}`,
    jsonTosses: (path) => `${path}: schreibe eine Liste mit einem Text wie "HTTHH" für jede Serie`,
    jsonProbability: (path, found) =>
      `${path}: ${notAccepted(found)}; schreibe eine Zahl von 0 bis 1, zum Beispiel 0.45`,
    jsonWholeNumber: (path, found, least, most) =>
      `${path}: ${notAccepted(found)}; schreibe eine ganze Zahl von ${least} bis ${most}`,
    jsonToss: (set, place, found) =>
      `tosses, Serie ${set}, Zeichen ${place}: „${found}“ ist kein Wurf; schreibe H oder 1 für Kopf, T oder 0 für Zahl`,
  },
};
