/**
 * Every word of the page, in French. The reader is addressed as “vous”. A set is a série, the guess the
 * valeurs initiales, a share is a part, responsibility is responsabilité; H and T stay on the coins, for face
 * and pile. Before : and within « » stands a no-break space, before ; ! ? a narrow one. Below 2 is singular.
 */

/**
 * @param {string} amount
 * @param {string} one
 * @param {string} [many]
 */
const count = (amount, one, many = `${one}s`) =>
  `${amount} ${/^[01](,\d+)?$/.test(amount) ? one : many}`;

/** As in “1, 3 et 4”. */
const and = new Intl.ListFormat("fr");

/** @param {string} value as the crate writes a number */
const decimal = (value) => value.replace(".", ",");

/** @param {string} found */
const notAccepted = (found) =>
  found === "" ? "rien n’est écrit ici" : `« ${found} » n’est pas accepté ici`;

/** Characters that cannot be seen or look like others, by the names that the crate gives them. */
const characters = {
  "null character": "un caractère nul",
  "line break within a cell": "un saut de ligne dans une cellule",
  "carriage return": "un retour chariot",
  "capital I, which looks like 1": "un I majuscule, qui ressemble à 1",
  "capital O, which looks like 0": "un O majuscule, qui ressemble à 0",
  "small L, which looks like 1": "un l minuscule, qui ressemble à 1",
  "small O, which looks like 0": "un o minuscule, qui ressemble à 0",
  "no-break space": "une espace insécable",
  "soft hyphen": "un tiret conditionnel",
  "Greek capital Eta, which looks like H": "un êta grec majuscule, qui ressemble à H",
  "Greek capital Omicron, which looks like 0": "un omicron grec majuscule, qui ressemble à 0",
  "Greek capital Tau, which looks like T": "un tau grec majuscule, qui ressemble à T",
  "Cyrillic capital En, which looks like H": "un en cyrillique majuscule, qui ressemble à H",
  "Cyrillic capital O, which looks like 0": "un o cyrillique majuscule, qui ressemble à 0",
  "Cyrillic capital Te, which looks like T": "un té cyrillique majuscule, qui ressemble à T",
  "Cyrillic small En, which looks like H": "un en cyrillique minuscule, qui ressemble à H",
  "Cyrillic small O, which looks like 0": "un o cyrillique minuscule, qui ressemble à 0",
  "Cyrillic small Te, which looks like T": "un té cyrillique minuscule, qui ressemble à T",
  "Cyrillic small Shha, which looks like h": "un chha cyrillique minuscule, qui ressemble à h",
  "mark for the direction of writing": "une marque de sens d’écriture",
  "Cherokee letter Mi, which looks like H": "un mi cherokee, qui ressemble à H",
  "Cherokee letter I, which looks like T": "un i cherokee, qui ressemble à T",
  "zero-width space": "une espace sans chasse",
  "zero-width non-joiner": "un antiliant sans chasse",
  "zero-width joiner": "un liant sans chasse",
  "typographic quotation mark": "un guillemet typographique",
  "line separator": "un séparateur de lignes",
  "word joiner": "un gluon de mots",
  "variation selector": "un sélecteur de variante",
  "byte order mark": "un indicateur d’ordre des octets",
  "replacement character, which stands for a damaged one":
    "un caractère de remplacement, à la place d’un caractère endommagé",
  "accent on the character before it": "un accent sur le caractère précédent",
  "character that cannot be seen": "un caractère invisible",
};

const character = (/** @type {string[]} */ ...[shown, name, code]) => {
  const full =
    (name === "full-width" && `un ${shown} de pleine chasse`) ||
    (name === "character that looks like" && `un caractère qui ressemble à ${shown}`);
  const named = full || characters[/** @type {keyof typeof characters} */ (name)] || `« ${shown} »`;
  return code ? `${named} (${code})` : named;
};

const notAToss = (/** @type {string[]} */ ...[line, column, ...found]) =>
  `ligne ${line}, caractère ${column} : ${character(...found)} n’est pas un lancer`;

/** @type {import("./en.js").Words} */
export const words = {
  itself: "Français",
  decimal: ",",
  space: " ",

  labels: {
    title: "Espérance-maximisation, avec deux pièces",
    shortTitle: "EM, avec deux pièces",
    subtitle: "quelle pièce pour quelle série ?",
    present: "Présenter",
    menu: "Menu",
    example: "Exemple",
    method: "Méthode",
    softEm: "EM souple",
    hardEm: "EM dur",
    learned: "Estimer la fréquence de tirage",
    stops: "EM s’arrête",
    share: "Partager",
    language: "Langue",
    help: "Aide",

    sets: "Séries de lancers",
    heads: "face",
    tails: "pile",
    predict: "Prédire",
    truth: "Voir les vraies valeurs",
    digits: "Tous les chiffres",
    rows: "Lignes des séries",
    grid: "Grille des lancers",
    tosses: "Lancers",
    shares: "part",
    numbers: "Valeurs des séries",
    number: "N°",
    coin: "Pièce",
    aExpects: "compte pour A",
    bExpects: "compte pour B",
    sum: "Σ",
    piles: "Tas de lancers",
    pilesPicture: "Tas des lancers qui comptent pour chaque pièce",

    views: "Vues",
    view: "Vue",
    estimates: "Estimations",
    oneSet: "Calcul",
    landscape: "Paysage",
    climb: "Pourquoi ℓ monte",
    compare: "Comparaison",
    lesson: "Leçon",

    answers: "Résultats",
    logLikelihood: "log-vrais.",
    truthAnswer: "Vraies valeurs",
    completeData: "Données complètes",
    trajectory: "θA et θB au fil des itérations",

    copySet: "Dupliquer",
    removeSet: "Supprimer",
    howWell: "Dans quelle mesure chaque pièce explique-t-elle ces lancers ?",
    whose: "De quelle pièce vient donc la série ?",
    posterior:
      "La part de la série qui revient à A s’appelle la responsabilité ; c’est la probabilité a posteriori P(A | série) :",
    whatGoesWhere: "Qu’est-ce qui va où ?",
    set: "série",
    thisSet: "cette série",
    toA: "à A",
    toB: "à B",
    headsOfAll: "faces au total",
    tailsOfAll: "piles au total",
    headsOverTosses: "θ : faces ÷ lancers",
    sharesNote: "La barre sous chaque somme montre ce qu’y apporte cette série.",

    heightNow: "ℓ actuelle",
    starts: "Où aboutit chaque départ",
    landscapeNote: "Faites glisser le départ : son chemin suit.",
    landscapePicture: "Paysage de la log-vraisemblance",
    climbPicture: "Log-vraisemblance et borne inférieure",
    progressPicture: "Log-vraisemblance au fil des itérations",
    startsNote: "Plus la couleur est soutenue, plus il faut d’itérations.",
    startsEnds: "Arrivées d’EM",
    partOfStarts: "part des départs",
    startsProgress: "Carte des départs",
    tossing: "Lancers en cours",
    softEnds: "EM souple aboutit à",
    hardEnds: "EM dur aboutit à",
    compareNote:
      "EM dur (CEM) attribue chaque série tout entière à la pièce qui l’explique le mieux, et à la pièce A en cas d’égalité. L’estimation sur données complètes sait quelle pièce a réellement produit chaque série.",

    steps: "Étapes",
    skipToGuess: "Aller au départ",
    reset: "Début",
    back: "Retour",
    iteration: "Itération",
    converge: "Converger",
    time: "Temps, en demi-étapes",
    pace: "Vitesse de lecture",
    slow: "lente",
    steady: "moyenne",
    fast: "rapide",

    controls: "Pièces et données",
    trueA: "Vrai θA",
    trueASlider: "Vrai θA, curseur",
    trueB: "Vrai θB",
    trueBSlider: "Vrai θB, curseur",
    guess: "Valeurs initiales",
    guessA: "θA initial",
    guessASlider: "θA initial, curseur",
    guessB: "θB initial",
    guessBSlider: "θB initial, curseur",
    data: "Données",
    variations: "Variantes",
    setsCount: "séries",
    tossesCount: "lancers/série",
    seed: "graine",
    newTosses: "Relancer",
    ownTosses: "Vos lancers…",
    undo: "Annuler",

    ownTitle: "Vos propres lancers",
    ownRules:
      "Collez des lancers ou des nombres sous n’importe quelle forme : lignes de H et T ou de 1 et 0, tableau, liste tirée d’un programme, nombres de faces et de piles. La lecture qui en est faite s’affiche dessous.",
    ownText: "Lancers ou nombres",
    clear: "Vider",
    reading: "Lecture en cours",
    openFile: "Ouvrir un fichier",
    openFileNote:
      "Un texte, un tableau (CSV), du JSON, un notebook, un tableau NumPy ou une exécution enregistrée par cette page. Ou déposez le fichier ici.",
    cancel: "Annuler",
    useTosses: "Utiliser ces lancers",

    shareTitle: "Partager et enregistrer",
    link: "Lien",
    copy: "Copier",
    qrCode: "Code QR",
    oneFile: "Un seul fichier",
    oneFileNote:
      "La page dans son état actuel, dans un seul fichier qui s’ouvre d’un double-clic et fonctionne sans réseau.",
    saveFile: "Enregistrer dans un fichier",
    export: "Données, exécution et images",
    iterations: "Tableau des itérations",
    iterationsCsv: "CSV des itérations",
    numpy: "Script NumPy",
    rScript: "Script R",
    notebook: "Notebook Jupyter",
    print: "Imprimer",
    worksheet: "Feuille d’exercice",
    picture: "Image",
    copyPicture: "Copier l’image",
    embed: "Intégrer dans une autre page",
    embedNote: "Ce que montre le cadre :",
    partHeader: "Titre et exemples",
    preview: "Aperçu du cadre",

    helpTitle: "Comment utiliser cette page",
    helpStory:
      "Chaque ligne est une série de lancers effectués avec l’une des deux pièces. EM ne sait pas laquelle. Il part de valeurs initiales de θA et θB, les probabilités de face des deux pièces, et répète deux demi-étapes.",
    eStep: "Étape E",
    helpEStep:
      "calcule la part de chaque série qui revient à chaque pièce, c’est-à-dire dans quelle mesure la pièce l’explique, et répartit les faces et les piles de la série entre les pièces dans cette proportion.",
    mStep: "Étape M",
    helpMStep: "prend pour chaque θ la proportion de faces parmi les lancers attribués à sa pièce.",
    helpDegenerate:
      "Des valeurs initiales égales restent égales : rien ne distingue les pièces. Une pièce à laquelle aucun lancer n’est attribué garde son θ.",
    keySpace: "Espace",
    keyPageDown: "Page suiv.",
    keyPageUp: "Page préc.",
    keyNext: "demi-étape suivante",
    keyBack: "demi-étape précédente",
    keySets: "série précédente, série suivante",
    keyEscape: "ne plus suivre de série",
    keyViews: "ouvrir une vue",
    keyTruth: "montrer ou cacher les vraies valeurs",
    keyPredict: "prédire d’abord, ou non",
    keyPresent: "présenter, ou arrêter",
    keyQr: "le lien en code QR",
    keyIteration: "jusqu’à la fin de l’itération",
    keyPlay: "lecture ou pause",
    keyConverge: "jusqu’à la convergence",
    keyReset: "revenir aux valeurs initiales",
    keyWhy: "pourquoi ? Explique les nombres ; les flèches mènent de l’un à l’autre",
    keyHelp: "ouvrir cette aide",
    close: "Fermer",

    crash: "Cette page s’est arrêtée",
    crashLater:
      "Une erreur du programme l’a arrêtée. Cela ne devrait pas arriver, quoi que vous fassiez ; les détails aideront à la corriger. Le dernier état est enregistré : revenez-y ou recommencez.",
    crashAtStart:
      "Elle n’a pas pu démarrer dans ce navigateur. Son programme (WebAssembly et modules JavaScript) est peut-être bloqué, incomplet ou trop récent pour le navigateur. Essayez de recharger la page ou de mettre à jour le navigateur.",
    crashDetails: "Détails",
    copyDetails: "Copier les détails",
    lastState: "Revenir au dernier état",
    startOver: "Recommencer",
  },

  lessons: {
    paper: {
      title: "Do & Batzoglou 2008",
      ask: "EM trouve à quelle fréquence chaque pièce tombe sur face, bien que personne n’ait noté quelle pièce a produit chaque série. Si θA valait 0,60 et θB 0,50, quelles séries sembleraient venir de la pièce A ?",
      watch: "Observez les barres à l’étape E.",
    },
    notebook: {
      title: "Le notebook",
      ask: "La série 7 compte dix faces sur vingt lancers. Avec les valeurs initiales 0,40 et 0,60, quelle part en recevra la pièce A ?",
      watch: "Observez sa barre à l’étape E.",
    },
    swapped: {
      title: "Valeurs échangées",
      ask: "Les données de l’article, avec les deux valeurs initiales échangées. EM trouvera-t-il d’autres pièces, ou les mêmes avec les noms échangés ?",
      watch: "Cliquez sur « Converger », puis comparez avec les θ de l’article.",
    },
    equal: {
      title: "Valeurs égales",
      ask: "Les deux valeurs initiales sont 0,55. Que peut nous apprendre l’étape E sur une série ?",
      watch: "Observez les deux θ après une itération, puis après dix.",
    },
    "nearly-equal": {
      title: "Valeurs presque égales",
      ask: "Les valeurs initiales diffèrent d’un millième. EM distinguera-t-il les pièces, et en combien de temps ?",
      watch: "Observez θ au fil des itérations.",
    },
    overlapping: {
      title: "Pièces semblables",
      ask: "Dix lancers par série ne suffisent guère à distinguer ces pièces. À quel point EM s’approchera-t-il de leurs θ ?",
      watch: "Cliquez sur « Converger », puis affichez les vraies valeurs.",
    },
    "few-tosses": {
      title: "Peu de lancers par série",
      ask: "Deux lancers seulement par série. À quel point une part peut-elle s’approcher de 0 ou de 1 ?",
      watch: "Observez les barres, et le nombre d’itérations qu’il faut à EM.",
    },
    "one-coin": {
      title: "Une pièce jamais tirée",
      ask: "Est-on sûr que les deux pièces ont servi ? Que fera EM d’une pièce qui n’a pas servi ?",
      watch: "Cliquez sur « Converger », puis affichez les vraies valeurs.",
    },
    "hard-stuck": {
      title: "EM dur, bloqué",
      ask: "EM dur (CEM) attribue chaque série tout entière à une pièce. À partir de 0,65 et 0,15, quelles séries recevra la pièce B ?",
      watch: "Cliquez sur « Converger », puis passez à EM souple.",
    },
  },
  simulated: "Simulation",

  unknown: "inconnue",
  onlyLabels: "seules les étiquettes sont connues",
  drawer: (sets) => `Lancers : ${count(sets, "série")}`,
  trueCoins: "Vraies valeurs",
  trueCoinsUnknown: "Simuler des pièces",
  light: "Clair",
  dark: "Sombre",
  play: "Lecture",
  pause: "Pause",

  stations: {
    known: "connues",
    hidden: "cachées",
    guess: "départ",
    settled: "convergence",
    stopped: "arrêt",
  },
  hideLabels: "Cacher les étiquettes ›",
  guessTheta: "Deviner θ ›",
  settled: "Convergence ›",
  stops: "Arrêt ›",
  /** The buttons at the end of a lesson. */
  answer: "Réponse ›",
  nextLesson: "Suite ›",

  progress: {
    known: "étiquettes connues",
    hidden: "étiquettes cachées",
    guess: "valeurs initiales",
    expected: (iteration) => `itération ${iteration}, étape E`,
    maximized: (iteration) => `itération ${iteration}, étape M`,
    converged: (iteration) => `itération ${iteration}, convergence`,
    stopped: (iteration) => `itération ${iteration}, arrêt`,
  },

  story: {
    known: (ofA, ofB) =>
      `EM trouve à quelle fréquence chaque pièce tombe sur face, même si personne n’a noté quelle pièce a produit quelle série. Avec ces étiquettes, il suffirait de compter. ${ofA[0].toUpperCase()}${ofA.slice(1)} ; ${ofB}.`,
    count: (coin, heads, tosses, theta) =>
      `pièce ${coin} : ${count(heads, "face")} sur ${count(tosses, "lancer")}, donc θ${coin} = ${theta}`,
    /** The same again, in short. */
    countToo: (coin, heads, tosses, theta) =>
      `pièce ${coin} : ${heads} sur ${tosses}, donc θ${coin} = ${theta}`,
    noSetOf: (coin) => `la pièce ${coin} n’a produit aucune série`,
    hidden: (shown) =>
      `${shown ? "EM ne voit pas ces étiquettes." : "Mais les étiquettes sont cachées."} Pour obtenir θ en comptant, il faut les étiquettes ; pour dire quelle pièce a produit une série, il faut θ. EM part de deux valeurs de θ devinées, puis améliore tour à tour les étiquettes et θ.`,
    guess: (a, b) =>
      `EM part des valeurs initiales θA = ${a}, θB = ${b}. L’étape E va calculer la part de chaque série qui revient à chaque pièce.`,
    /** @param {string} undo the name of the button */
    undo: (undo) => `« ${undo} » rétablit ce qu’il y avait avant.`,
    noSet: "Étape E. Il n’y a aucune série à répartir.",
    seen: (set, heads, tosses) =>
      `Étape E. La série ${set} compte ${count(heads, "face")} sur ${count(tosses, "lancer")}.`,
    hardTie: "EM dur l’attribue tout entière à une pièce, et à A en cas d’égalité.",
    hard: (coin) => `EM dur l’attribue tout entière à une pièce : ${coin} est la plus probable.`,
    alike:
      "Étape E. Les pièces sont identiques : toutes deux produisent chaque série aussi souvent, donc chacune reçoit une part d’un demi.",
    even: (a, b, half) =>
      `Une telle série est aussi probable avec la pièce A (${a}) qu’avec la B (${b}), donc chacune en reçoit une part de ${half}`,
    impossible: (coin, other) =>
      `La pièce ${other} ne peut pas produire une telle série, donc ${coin} la reçoit tout entière.`,
    split: (coin, theta, other, otherTheta, times) =>
      `Une telle série est ${times} plus probable avec la pièce ${coin} (${theta}) qu’avec la ${other} (${otherTheta})`,
    withPrior: (split, prior, coin) =>
      `${split}, et ${coin} est tirée avec la probabilité ${prior}`,
    therefore: (why, gets) => `${why}, donc ${gets}`,
    gets: (coin, sum) => `${coin} en reçoit une part de ${sum}`,
    getsNearlyAll: (coin) => `${coin} la reçoit presque entière`,
    so: (why, counted) => (counted ? `${why} : ${counted}.` : `${why}.`),
    headsCounted: (product, heads, coin) =>
      `${product}${count(heads, "face compte", "faces comptent")} pour ${coin}`,
    tailsCounted: (product, tails, coin) =>
      `${product}${count(tails, "pile compte", "piles comptent")} pour ${coin}`,
    each: "chacune",
    times: (odds) => `${odds} fois`,
    overAMillionTimes: "plus d’un million de fois",
    mStep: (ofA, ofB) => `Étape M. P${ofA.slice(1)} ; ${ofB}.`,
    estimate: (coin, heads, tosses, theta) =>
      `pièce ${coin} : ${count(heads, "face")} sur ${count(tosses, "lancer compté", "lancers comptés")}, donc θ${coin} = ${theta}`,
    estimateToo: (coin, heads, tosses, theta) =>
      `pièce ${coin} : ${heads} sur ${tosses}, donc θ${coin} = ${theta}`,
    keeps: (coin, theta) =>
      `pièce ${coin} : aucun lancer ne compte pour elle, elle garde θ${coin} = ${theta}`,
    hardlyAny: (coin, theta) =>
      `pièce ${coin} : presque aucun lancer ne compte pour elle ; la proportion de faces parmi eux donne θ${coin} = ${theta}`,
    settlesBelow: (by, below) => `θ a bougé de ${by} ; EM a convergé sous ${below}.`,
    stopsBelow: (by, below) => `θ a bougé de ${by} ; EM s’arrête sous ${below}.`,
    stopped: (iterations, below, a, b) =>
      `EM s’est arrêté après ${count(iterations, "itération")}, la dernière ayant changé θ de moins de ${below} : θA = ${a}, θB = ${b}.`,
    limitAhead: (distance) => `La limite est encore à ${distance}.`,
    settled: (a, b, iterations) =>
      `Convergence après ${count(iterations, "itération")} : θA = ${a}, θB = ${b}.`,
    labelled: (a, b) => `Compter avec les étiquettes, qu’EM n’a jamais vues, donne ${a} et ${b}.`,
    truth: (a, b) => `Les vrais θ des pièces sont ${a} et ${b}.`,
    swapped: "Les noms sont échangés : pour EM, ils ne veulent rien dire.",
    showTruth: (button) => `« ${button} » révèle à quel point c’est proche.`,
    otherGuess: "Essayez d’autres valeurs initiales : EM aboutit-il encore ici ?",
    softEm: "Passez à EM souple : va-t-il plus loin d’ici ?",
    stuck: (theta, iterations) =>
      `Convergence après ${count(iterations, "itération")} : les deux θ valent ${theta}. Des pièces identiques produisent chaque série aussi souvent et ne se séparent jamais : EM est bloqué par symétrie. Donnez-leur des valeurs initiales un tant soit peu différentes.`,
    limit: (iterations) =>
      `θ change encore après ${count(iterations, "itération")} ; EM s’arrête ici.`,
  },
  pile: (heads, tosses, coin) =>
    `${count(heads, "face")} sur ${count(tosses, "lancer")}${coin && ` pour\u00a0${coin}`}`,
  kept: (theta) => `${theta}, conservé : aucun lancer attendu`,
  fromHardlyAny: (theta) => `${theta}, presque sans lancers attendus`,
  stopping: {
    change: "variation",
    limit: "à sa limite",
    below: (change) => `à un changement inférieur à ${change}`,
    atLimit: (below) =>
      `Convergence : une itération change θ de moins de ${below}, et il reste au plus 10⁻⁷ jusqu’à la limite.`,
    atTolerance: (below) =>
      `Comme la plupart des programmes : à la première itération qui change θ de moins de ${below}. La limite peut être plus loin.`,
    moved: (by) => `θ a bougé de ${by}.`,
  },
  prior: (a, b) => `La pièce A est tirée avec la probabilité ${a}, la pièce B avec ${b}.`,

  announcements: {
    example: (title, sets) => `${title} : ${count(sets, "série")}.`,
    simulated: (sets, seed) => `Lancers simulés : ${count(sets, "série")}, graine ${seed}.`,
    own: (sets) => `Vos propres lancers : ${count(sets, "série")}.`,
    following: (set, heads, tosses) =>
      `Vous suivez la série ${set} : ${count(heads, "face")} sur ${count(tosses, "lancer")}.`,
    share: (share) => `La pièce A en reçoit une part de ${share}.`,
    notFollowing: "Vous ne suivez plus aucune série.",
    on: (name) => `${name} : activé.`,
    off: (name) => `${name} : désactivé.`,
  },

  captions: {
    iterations: "itération",
    here: "θ actuel",
    next: "θ suivant",
    before: "θ précédent",
    bound: "borne inférieure",
    falls: "Q baisse",
    set: (set) => `série ${set}`,
    start: "départ",
    now: "ici",
    top: "sommet",
    swapped: "même sommet, noms échangés",
    end: "EM aboutit ici",
    truth: "vraies valeurs",
    counted: "compté avec les étiquettes",
    predicted: "votre prédiction",
    ridge: "pièces égales : une crête qu’EM ne quitte pas",
  },
  heights: {
    top: "ℓ au sommet",
    end: "ℓ à l’arrivée",
  },
  pictures: {
    grid: (sets) =>
      `Lancers et parts de ${count(sets, "série")}. Le tableau à côté donne les valeurs.`,
    partOfGrid: (sets, first, last) =>
      `Lancers et parts de ${count(sets, "série")} ; les séries ${first} à ${last} sont affichées. Le tableau à côté donne les valeurs.`,
    trajectory: (iterations, a, b) =>
      `θA et θB au fil des itérations. Après ${count(iterations, "itération")} : θA = ${a}, θB = ${b}.`,
    landscape: (a, b) =>
      `Log-vraisemblance pour tous les θA et θB, avec le chemin d’EM, maintenant en θA = ${a}, θB = ${b}.`,
    start: (a, b) => `Départ : θA ${a}, θB ${b}. Les flèches le déplacent.`,
    basins: "Où EM aboutit selon le départ",
  },

  climb: {
    later:
      "À partir du départ, on voit ici la log-vraisemblance ℓ et une borne inférieure que chaque étape E construit et que chaque étape M gravit : c’est pourquoi ℓ ne baisse jamais.",
    guess: "L’étape E va construire une borne inférieure qui touche ℓ au θ actuel.",
    expected: (here) =>
      `L’étape E a construit une borne inférieure qui touche ℓ au θ actuel, où ℓ = ${here}, et reste en dessous partout ailleurs. L’étape M ira au maximum de cette borne.`,
    expectedHard: (below, here) =>
      `EM dur attribue chaque série tout entière à une pièce. Sa borne ne touche pas forcément ℓ : au θ actuel, elle est inférieure de ${below} à ℓ = ${here}. L’étape M ira au maximum de cette borne.`,
    maximized: (was, rise, gain, gap) =>
      `Depuis ℓ = ${was}, la borne est montée de ${rise} et ℓ elle-même de ${gain}. La prochaine étape E comblera l’écart de ${gap}.`,
    maximizedHard: (rise, gain) =>
      `La borne est montée de ${rise} ; ℓ elle-même a varié de ${gain}.`,
    q: (q) =>
      `Q, la borne sans l’entropie des responsabilités, valait ${q} : Q peut baisser, pas ℓ.`,
    qFell: (iteration, fall) =>
      `Q, la borne sans l’entropie des responsabilités, a baissé de ${fall} à l’itération ${iteration}, tandis que ℓ montait.`,
  },

  compare: {
    later:
      "À partir du départ, on voit ici où aboutissent l’EM doux et l’EM dur, à côté de l’estimation sur données complètes que donnent les étiquettes.",
    softHigher:
      "EM souple aboutit à une vraisemblance plus élevée que celle de l’estimation sur données complètes. Il cherche les θ qui rendent les lancers les plus probables, pas les pièces réellement tirées.",
    hardLower: (gap) =>
      `EM dur finit ${gap} plus bas qu’EM souple : en attribuant chaque série à une seule pièce, on ignore l’incertitude.`,
    hiddenEstimate: "L’estimation sur données complètes reste derrière le rideau.",
    noEstimate:
      "Il n’y a pas d’estimation sur données complètes pour les deux pièces : pour au moins une pièce, aucune série n’est connue.",
  },

  set: {
    clickACoin: "Cliquez sur une pièce pour la retourner.",
    before: "Ensuite, l’étape E calcule quelle part de la série revient à chaque pièce.",
    later: "Dès la première étape E, la part de chaque pièce dans cette série est calculée ici.",
    firstCoins: (shown, all) =>
      `Les ${shown} premières pièces sur ${all}. Cliquez sur l’une d’elles pour la retourner.`,
    heads: (place) => `lancer ${place} : face, retourner`,
    tails: (place) => `lancer ${place} : pile, retourner`,
    onlySoMany: (sets) =>
      sets === "1"
        ? "il y a 1 série ; saisissez 1"
        : `il y a ${count(sets, "série")} ; saisissez un nombre de 1 à ${sets}`,
    hardRule: (coin) =>
      `EM dur : la série tout entière va à la pièce la plus probable, ici ${coin} ; en cas d’égalité, à A.`,
    whole: (coin) => `Cette série est allée tout entière à ${coin}.`,
    nearlyWhole: (coin) => `Cette série est allée presque tout entière à ${coin}.`,
    whyNotWhole: (headsOfA, tailsOfA, tosses, headsOfB, tailsOfB) =>
      `Pourquoi ${count(headsOfA, "face")} et ${count(tailsOfA, "pile")} pour A ne font-elles pas ${tosses} ? Parce que ${count(headsOfB, "face")} et ${count(tailsOfB, "pile")} sont allées à B.`,
  },

  export: {
    partOfSets: (first, last, all) => `Séries ${first} à ${last} sur ${all}`,
    pictures: {
      grid: "Grille des lancers",
      piles: "Tas de lancers",
      trajectory: "θ au fil des itérations",
      landscape: "Paysage",
      climb: "Pourquoi ℓ monte",
      progress: "ℓ au fil des itérations",
      starts: "Où aboutit chaque départ",
    },
  },
  share: {
    copied: "Copié.",
    copyByHand: "Le texte est sélectionné : appuyez sur Ctrl+C ou ⌘C pour le copier.",
    tooLarge: "ce navigateur ne peut pas créer une image aussi grande",
  },
  languageMissing: (language) =>
    `La langue n’a pas pu être chargée : ${language}. Vérifiez la connexion et choisissez-la de nouveau.`,
  viewMissing: "Cette vue n’a pas pu être chargée. Vérifiez la connexion et ouvrez-la de nouveau.",
  /** The view Lesson, if its text does not load. */
  lessonMissing: "Le texte des leçons n’a pas été chargé. Vérifiez la connexion.",
  retry: "Réessayer",
  files: {
    notThere:
      "la partie de la page qui lit et écrit les fichiers n’a pas été chargée ; vérifiez la connexion",
  },
  own: {
    beginning: (shown, all) =>
      `Voici les ${shown} premiers caractères sur ${all} ; tous seront lus. Ils ne sont pas modifiables ici : collez un autre texte ou videz le champ.`,
    unreadable: (reason) => `Lecture impossible : ${reason}`,
    severalFiles: "il y a plusieurs fichiers ; ouvrez-en un seul à la fois",
  },
  link: {
    notKept:
      "Le navigateur ne peut pas conserver autant de lancers : ils seraient perdus au rechargement de la page. Enregistrez-la dans un fichier pour les garder.",
    notFollowed:
      "Depuis l’erreur, l’adresse ne suit plus la page. Rechargez-la pour revenir à son dernier état.",
    notTaken: "Certaines parties du lien ont été ignorées :",
    noLanguage: (tag, languages) =>
      `lang=${tag} : la page n’existe pas dans cette langue ; écrivez l’une de celles-ci : ${languages.join(", ")}`,
    andMore: (more) => `et ${count(more, "autre")}`,
  },

  errors: {
    noExample: (name) => `Il n’y a pas d’exemple « ${name} ».`,
    noCanvas: () => "Ce navigateur ne peut pas dessiner sur un canevas (canvas).",
    noEntropy: () => "Ce navigateur ne fournit pas de nombres aléatoires ; saisissez une graine.",
    probability: (found) =>
      `${notAccepted(found)} ; saisissez un nombre de 0 à 1, par exemple 0,45`,
    wholeNumber: (found, least, most) =>
      `${notAccepted(found)} ; saisissez un nombre entier de ${least} à ${most}`,
    unexpectedToss: (...at) =>
      `${notAToss(...at)} ; écrivez H ou 1 pour face, T ou 0 pour pile, séparés par des espaces, des tabulations ou des virgules`,
    noTosses: () => "il n’y a pas de lancers ici ; écrivez une série par ligne, par exemple HTTHH",
    tooManySets: (line, most) =>
      `ligne ${line} : ce serait la série ${Number(most) + 1} ; au plus ${most} séries sont acceptées`,
    tooManyTosses: (line, most) => `ligne ${line} : ici, la limite de ${most} lancers est dépassée`,
    setsOutOfRange: (sets, most) => `${count(sets, "série")} : il en faut de 1 à ${most}`,
    noTossesASet: () => "0 lancer par série : il en faut au moins 1",
    tooManyTossesInAll: (sets, tosses, most) =>
      `${count(sets, "série")} de ${count(tosses, "lancer")} : au plus ${most} lancers en tout sont acceptés`,
    thetaOutOfRange: (coin, value) =>
      `θ${coin} vaut ${decimal(value)} ; ce doit être un nombre de 0 à 1`,
    impossible: (a, b, more, ...named) => {
      const rest = more === "0" ? [] : [count(more, "autre")];
      const list = and.format([...named, ...rest]);
      const sets = named.length + Number(more) === 1 ? `la série ${list}` : `les séries ${list}`;
      return `aucune des pièces ne peut avoir produit ${sets} : avec θA = ${decimal(a)} et θB = ${decimal(b)}, la vraisemblance est nulle ; donnez à l’un des θ une valeur autre que 0 et 1`;
    },
    unknownKey: (keys) => `cette clé n’existe pas ; les clés sont : ${keys}`,
    twice: (first) => `${first} est déjà donné avant ; seule la première valeur compte`,
    encoding: () => "le % qui s’y trouve ne code aucun texte ; écrivez les caractères eux-mêmes",
    tooLong: (most) => `c’est trop long ; au plus ${most} caractères sont acceptés`,
    version: (version) =>
      `seule la version ${version} est connue ici ; le reste a été lu comme si c’était celle-ci`,
    onlyWith: (data) => `cela n’a de sens qu’avec data=${data}`,
    station: () => "cela n’a de sens qu’avec un exemple, comme data=paper, et sans step",
    noOwn: () => "il manque les lancers ; écrivez-les aussi, par exemple own=HTTTHH,HHT",
    notAName: (found, accepted) => `${notAccepted(found)} ; écrivez l’un de ceux-ci : ${accepted}`,
    pair: () => "écrivez deux nombres de 0 à 1 séparés par une virgule, par exemple 0.6,0.5",
    tossInLink: (set, place, ...found) =>
      `série ${set}, lancer ${place} : ${character(...found)} n’est pas un lancer ; écrivez H pour face, T pour pile, et une virgule entre les séries`,
    noTossesInLink: () => "il n’y a aucun lancer ; écrivez des séries comme HTTTHH,HHT",
    damaged: () => "le contenu est endommagé ; copiez à nouveau le lien entier",
    language: () =>
      "ce n’est pas un code de langue ; écrivez deux ou trois lettres minuscules, par exemple fr",
    csvColumns: () =>
      "aucune colonne ne dit ce qui est tombé ; nommez-en une heads et une autre tails ou tosses, ou choisissez ce que contiennent les colonnes",
    csvQuote: (line) =>
      `ligne ${line} : un guillemet s’ouvre ici et n’est jamais fermé ; écrivez " après la cellule`,
    csvWidth: (line, cells, columns) =>
      `la ligne ${line} a ${count(cells, "cellule")}, le tableau ${count(columns, "colonne")} ; mettez entre guillemets toute cellule qui contient un séparateur`,
    csvCount: (line, column, found, most) =>
      `ligne ${line}, colonne ${column} : ${notAccepted(found)} ; écrivez un nombre entier de 0 à ${most}`,
    csvContradiction: (line, column, said, written) =>
      `ligne ${line} : la colonne ${column} indique ${said}, mais les lancers donnent ${written} ; corrigez l’un des deux`,
    csvTrials: (line, totals, tosses, column, said) =>
      `ligne ${line} : la colonne ${totals} indique ${tosses}, ce qui ne va pas avec ${said} dans la colonne ${column} ; corrigez l’un des deux`,
    csvTooFew: (line, found, trials) =>
      `ligne ${line} : ${found}, c’est plus que ${count(trials, "lancer")} par série ; indiquez un nombre plus grand`,
    csvRows: () => "il n’y a aucune série sous l’en-tête ; écrivez-en une par ligne",
    looksMarkedUp: (...at) =>
      `${notAToss(...at)} ; cela ressemble à du HTML ou du XML : n’écrivez que les lancers, une série par ligne, par exemple HTTHH`,
    looksWorded: (...at) =>
      `${notAToss(...at)} ; cela ressemble à des mots : écrivez H pour face et T pour pile, une série par ligne, par exemple HTTHH`,
    looksLinked: (...at) =>
      `${notAToss(...at)} ; cela ressemble à un lien : ouvrez-le dans le navigateur, ou écrivez seulement les lancers, une série par ligne, par exemple HTTHH`,
    filePicture: (format) => `c’est une image (${format}), pas un texte`,
    fileDocument: (format) =>
      `c’est un document (${format}), pas un texte ; enregistrez-le en texte ou en CSV`,
    fileArchive: (format) =>
      `c’est une archive (${format}), ou un classeur ou document enregistré ainsi, pas un texte ; enregistrez son contenu en texte ou en CSV`,
    fileMedium: (format) => `c’est un fichier audio ou vidéo (${format}), pas un texte`,
    fileProgram: (format) => `ce sont des données pour un programme (${format}), pas un texte`,
    fileEncoding: (format) => `c’est un texte en ${format} ; enregistrez-le en UTF-8`,
    fileBinary: () => "ce n’est pas un texte",
    npyDamaged: () => "ce tableau NumPy est endommagé ; enregistrez-le de nouveau",
    npyType: (type, dimensions) =>
      `ce tableau NumPy est de type ${type} à ${dimensions} dimensions ; enregistrez des entiers, des booléens ou des textes en une ou deux dimensions`,
    jsonUnexpected: (line, place, accepted, ...found) =>
      `ligne ${line}, caractère ${place} : ${character(...found)} ne peut pas se trouver ici en JSON ; ${accepted ? `est accepté ici l’un de ceux-ci : ${accepted}` : "le texte doit se terminer ici"}`,
    jsonCutShort: (line, place, missing) =>
      `ligne ${line}, caractère ${place} : le texte s’arrête ici, mais il manque sa fin ${missing} ; enregistrez ou copiez à nouveau toute l’exécution`,
    jsonTwice: (line, place, path) =>
      `ligne ${line}, caractère ${place} : ${path} figure ici pour la deuxième fois ; ne l’écrivez qu’une fois`,
    jsonOther: () =>
      "c’est du JSON, mais pas une exécution enregistrée par cette page ; écrivez seulement les lancers, une série par ligne, par exemple HTTHH",
    jsonRefused: (path, found, accepted) => `${path} : ${notAccepted(found)} ; écrivez ${accepted}`,
    jsonPair: (path) =>
      `${path} : écrivez une liste de deux nombres de 0 à 1, par exemple [0.6, 0.5]`,
    jsonCoins: (path, found, sets) =>
      `${path} : ${notAccepted(found)} ; écrivez une lettre A ou B pour chaque série, ${sets} en tout`,
    jsonTosses: (path) =>
      `${path} : écrivez une liste avec un texte comme "HTTHH" pour chaque série`,
    jsonProbability: (path, found) =>
      `${path} : ${notAccepted(found)} ; écrivez un nombre de 0 à 1, par exemple 0.45`,
    jsonWholeNumber: (path, found, least, most) =>
      `${path} : ${notAccepted(found)} ; écrivez un nombre entier de ${least} à ${most}`,
    jsonToss: (set, place, ...found) =>
      `tosses, série ${set}, caractère ${place} : ${character(...found)} n’est pas un lancer ; écrivez H ou 1 pour face, T ou 0 pour pile`,
  },
};
