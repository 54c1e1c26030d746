/**
 * Every word of the page, in French. The reader is addressed as “vous”. A set is a série, the guess the
 * valeurs initiales, responsibility is responsabilité; H and T stay on the coins, for face and pile. Before
 * : and within « » stands a no-break space, before ; ! ? a narrow one.
 */

/**
 * @param {string} amount
 * @param {string} one
 */
const count = (amount, one) =>
  `${amount} ${one}${/^[01](,\d+)?$/.test(amount) || one.endsWith("s") ? "" : "s"}`;

/** As in “1, 3 et 4”. */
const and = new Intl.ListFormat("fr");

/** @param {string} value as the crate writes a number */
const decimal = (value) => value.replace(".", ",");

/** @param {string} found */
const notAccepted = (found) =>
  found === "" ? "rien n’est écrit ici" : `« ${found} » n’est pas accepté ici`;

/** @type {import("./en.js").Words} */
export const words = {
  itself: "Français",
  decimal: ",",
  space: " ",

  labels: {
    title: "Deux pièces, origine cachée",
    example: "Exemple",
    method: "Méthode",
    softEm: "EM souple",
    hardEm: "EM dur",
    learned: "Estimer la fréquence des pièces",
    share: "Partager",
    language: "Langue",
    help: "Aide",

    sets: "Séries de lancers",
    heads: "face",
    tails: "pile",
    predict: "Prédire",
    truth: "Voir la vérité",
    digits: "Plus de chiffres",
    rows: "Lignes des séries",
    grid: "Tableau des lancers",
    tosses: "Lancers",
    shares: "part",
    numbers: "Nombres des séries",
    number: "N°",
    coin: "Pièce",
    responsibility: "P(· | série)",
    aExpects: "A attend",
    bExpects: "B attend",
    sum: "Σ",
    division: "Division de l’étape M",

    views: "Vues",
    view: "Vue",
    oneSet: "Série",
    landscape: "Paysage",
    climb: "Montée",
    starts: "Départs",
    compare: "Comparer",

    answers: "Résultats",
    logLikelihood: "log-vrais.",
    truthAnswer: "Vérité",
    completeData: "Données complètes",
    trajectory: "θA et θB par itération",

    copySet: "Dupliquer",
    removeSet: "Supprimer",
    howWell: "Dans quelle mesure chaque pièce explique-t-elle ces lancers ?",
    whose: "De quelle pièce vient donc la série ?",
    posterior:
      "La part de la série qui revient à A s’appelle la responsabilité ; c’est la probabilité a posteriori P(A | série) :",
    whatGoesWhere: "Ce qui va où",
    set: "série",
    thisSet: "cette série",
    toA: "à A",
    toB: "à B",
    headsOfAll: "face en tout",
    tailsOfAll: "pile en tout",
    headsOverTosses: "θ : face ÷ lancers",
    sharesNote: "La barre sous chaque somme est la part de cette série.",

    landscapeNote:
      "Dans quelle mesure chaque couple de θ explique les lancers : plus la couleur est soutenue, mieux il les explique. ■ est le départ : faites-le glisser, ou déplacez-le avec les flèches. ○ est la position actuelle d’EM, + son arrivée, × la vérité, ◇ l’estimation sur données complètes, △ une prédiction.",
    landscapePicture: "Paysage de la log-vraisemblance",
    climbPicture: "Log-vraisemblance et borne inférieure",
    progressPicture: "Log-vraisemblance par itération",
    startsNote:
      "Chaque départ, coloré selon l’arrivée d’EM : bleu si θA finit au-dessus de θB, damier orange s’il finit au-dessous, gris là où les deux restent égaux. Plus la couleur est soutenue, plus il faut d’itérations. Cliquez sur un point pour en partir. ○ est le départ actuel, + sont les arrivées.",
    startsProgress: "Carte des départs",
    tossing: "Lancers en cours",
    startsPicture: "Arrivée d’EM pour chaque départ",
    softEnds: "EM souple arrive à",
    hardEnds: "EM dur arrive à",
    compareNote:
      "EM dur donne chaque série tout entière à la pièce qui l’explique le mieux, et à la pièce A en cas d’égalité. L’estimation sur données complètes sait quelle pièce a produit chaque série.",

    steps: "Étapes",
    commit: "Valider",
    skip: "Passer",
    reset: "Début",
    back: "Retour",
    iteration: "Itération",
    converge: "Fin",
    time: "Temps, en demi-étapes",
    pace: "Rythme de lecture",
    slow: "lent",
    steady: "moyen",
    fast: "rapide",

    controls: "Pièces et données",
    curtain: "Derrière le rideau. « Voir la vérité » le lève et vous laisse modifier les pièces.",
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
    setsCount: "séries",
    tossesCount: "lancers",
    seed: "graine",
    newTosses: "Relancer",
    ownTosses: "Vos lancers…",
    undo: "Annuler",

    ownTitle: "Vos propres lancers",
    ownRules:
      "Une série par ligne : H ou 1 pour face, T ou 0 pour pile. Espaces, tabulations, virgules et lignes vides peuvent figurer partout, et les séries peuvent être de longueurs différentes.",
    ownText: "Lancers, une série par ligne",
    openFile: "Ouvrir un fichier",
    openFileNote:
      "Un texte, un tableau CSV ou un calcul que cette page a enregistré en JSON. Ou déposez-le ici.",
    cancel: "Annuler",
    useTosses: "Utiliser ces lancers",

    shareTitle: "Partager et enregistrer",
    link: "Lien",
    copy: "Copier",
    oneFile: "Un seul fichier",
    oneFileNote:
      "La page avec tout dans son état actuel, en un seul fichier qui s’ouvre d’un double clic et se passe de réseau.",
    saveFile: "Enregistrer en un fichier",
    export: "Données, déroulement et images",
    numpy: "Script NumPy",
    print: "Imprimer",
    picture: "Image",
    embed: "Intégrer dans une autre page",
    embedNote: "Ce que montre le cadre :",
    partHeader: "Titre et exemples",
    preview: "Aperçu du cadre",

    helpTitle: "Lire et piloter cette page",
    helpStory:
      "Chaque ligne est une série de lancers faits avec l’une de deux pièces. EM ne sait pas laquelle. Il part de valeurs initiales de θA et θB, les probabilités de face des deux pièces, et répète deux demi-étapes.",
    eStep: "Étape E",
    helpEStep:
      "demande dans quelle mesure chaque pièce est responsable de chaque série, et répartit les faces et les piles de la série entre les pièces dans cette proportion.",
    mStep: "Étape M",
    helpMStep: "prend pour chaque θ la proportion de faces parmi les lancers que sa pièce a reçus.",
    helpDegenerate:
      "Des valeurs initiales égales restent égales : rien ne distingue les pièces. Une pièce qui ne reçoit aucun lancer garde son θ.",
    keySpace: "Espace",
    keyPageDown: "Page suiv.",
    keyPageUp: "Page préc.",
    keyNext: "demi-étape suivante",
    keyBack: "une demi-étape en arrière",
    keySets: "la série précédente, la série suivante",
    keyEscape: "ne plus suivre de série",
    keyIteration: "jusqu’à la fin de l’itération",
    keyPlay: "lire et mettre en pause",
    keyConverge: "jusqu’à la convergence",
    keyReset: "revenir aux valeurs initiales",
    keyHelp: "ouvrir cette aide",
    source:
      "D’après C. B. Do et S. Batzoglou, « What is the expectation maximization algorithm? », Nature Biotechnology 26 (2008), 897–899.",
    close: "Fermer",

    fallen: "Cette page s’est arrêtée",
    fallenLater:
      "Un défaut de son programme l’a arrêtée. Cela ne doit pas arriver, quoi que vous fassiez, et les détails aident à le corriger. Le dernier état est conservé : revenez-y ou recommencez.",
    fallenAtStart:
      "Elle n’a pas pu démarrer dans ce navigateur. Son programme, WebAssembly et modules JavaScript, est peut-être bloqué, arrivé incomplet ou trop récent pour le navigateur. La recharger ou un navigateur à jour peut aider.",
    fallenDetails: "Détails",
    copyDetails: "Copier les détails",
    lastState: "Revenir au dernier état",
    beginAnew: "Recommencer",
  },

  lessons: {
    paper: {
      title: "Do & Batzoglou 2008",
      ask: "Cinq séries, deux pièces. Si θA valait 0,60 et θB 0,50, quelles séries sembleraient venir de la pièce A ?",
      watch: "Observez les barres à l’étape E.",
    },
    notebook: {
      title: "Le notebook",
      ask: "La série 7 compte dix fois face en vingt lancers. Avec les valeurs initiales 0,40 et 0,60, quelle part en recevra la pièce A ?",
      watch: "Observez sa barre à l’étape E.",
    },
    swapped: {
      title: "Valeurs échangées",
      ask: "Les données de l’article, avec les deux valeurs initiales échangées. EM trouvera-t-il d’autres pièces, ou d’autres noms pour les mêmes ?",
      watch: "Allez jusqu’à la fin, puis comparez avec les θ de l’article.",
    },
    equal: {
      title: "Valeurs égales",
      ask: "Les deux valeurs initiales sont 0,55. Que peut dire l’étape E d’une série, quelle qu’elle soit ?",
      watch: "Observez les deux θ après une itération, puis après dix.",
    },
    "nearly-equal": {
      title: "Valeurs presque égales",
      ask: "Les valeurs initiales diffèrent d’un millième. EM distinguera-t-il les pièces, et en combien de temps ?",
      watch: "Observez θ par itération.",
    },
    overlapping: {
      title: "Pièces voisines",
      ask: "Dix lancers suffisent à peine à distinguer ces pièces. À quel point EM s’approchera-t-il de leurs θ ?",
      watch: "Allez jusqu’à la fin, puis affichez la vérité.",
    },
    "few-tosses": {
      title: "Peu de lancers par série",
      ask: "Deux lancers seulement par série. À quel point une responsabilité peut-elle être sûre ?",
      watch: "Observez les barres, et le nombre d’itérations qu’il faut à EM.",
    },
    "one-coin": {
      title: "Une pièce jamais tirée",
      ask: "Est-il certain que les deux pièces ont servi ? Que fera EM d’une pièce qui n’a pas servi ?",
      watch: "Allez jusqu’à la fin, puis affichez la vérité.",
    },
    "hard-stuck": {
      title: "EM dur, bloqué",
      ask: "EM dur donne chaque série tout entière à une pièce. À partir de 0,65 et 0,15, quelles séries recevra la pièce B ?",
      watch: "Allez jusqu’à la fin, puis passez à EM souple.",
    },
  },
  simulated: "Simulation",

  unknown: "inconnue",
  trueCoins: "Valeurs vraies",
  trueCoinsUnknown: "Valeurs vraies (inconnues)",
  light: "Clair",
  dark: "Sombre",
  play: "Lecture",
  pause: "Pause",

  progress: {
    guess: "au départ",
    expected: (iteration) => `itération ${iteration}, étape E`,
    maximized: (iteration) => `itération ${iteration}, étape M`,
    converged: (iteration) => `itération ${iteration}, convergence`,
  },

  story: {
    guess: (a, b) =>
      `EM part des valeurs initiales θA = ${a}, θB = ${b}. L’étape E va demander dans quelle mesure chaque pièce explique chaque série.`,
    /** @param {string} undo the name of the button */
    undo: (undo) => `« ${undo} » rétablit ce qu’il y avait avant.`,
    noSet: "Étape E : il n’y a aucune série à répartir.",
    seen: (set, heads, tosses) =>
      `Étape E : la série ${set} compte ${count(heads, "fois")} face en ${count(tosses, "lancer")}.`,
    hardTie: "EM dur la donne tout entière à une pièce, et à A en cas d’égalité.",
    hard: (coin) =>
      `EM dur la donne tout entière à une pièce : elle vient plus probablement de ${coin}.`,
    alike:
      "Étape E : les deux pièces expliquent aussi bien l’une que l’autre chaque série, donc chacune en reçoit la moitié.",
    impossible: (coin, other) =>
      `La pièce ${other} ne peut pas l’expliquer, donc ${coin} en reçoit la totalité.`,
    split: (coin, other, times, share) =>
      `C’est ${times} plus probable avec la pièce ${coin} qu’avec la pièce ${other}, donc ${coin} en reçoit ${share}.`,
    splitWithPrior: (coin, other, times, share, prior) =>
      `C’est ${times} plus probable avec la pièce ${coin} qu’avec la pièce ${other}, et ${coin} est tirée avec la probabilité ${prior}, donc ${coin} en reçoit ${share}.`,
    times: (odds) => `${odds} fois`,
    overAMillionTimes: "plus d’un million de fois",
    nearlyAll: "la quasi-totalité",
    mStep: (ofA, ofB) => `Étape M : ${ofA} ; ${ofB}.`,
    estimate: (coin, heads, tosses, theta) =>
      `la pièce ${coin} a ${heads} fois face en ${tosses} lancers attendus, donc θ${coin} = ${theta}`,
    keeps: (coin, theta) =>
      `la pièce ${coin} n’a aucun lancer attendu et garde θ${coin} = ${theta}`,
    hardlyAny: (coin, theta) =>
      `la pièce ${coin} n’a presque aucun lancer attendu ; la part de faces parmi eux donne θ${coin} = ${theta}`,
    converged: (a, b, iterations) =>
      `Étape M : θA reste à ${a} et θB à ${b}. EM a convergé après ${count(iterations, "itération")}.`,
    limit: (iterations) =>
      `θ bouge encore après ${count(iterations, "itération")} ; EM s’arrête ici.`,
  },
  kept: (theta) => `${theta}, conservé : aucun lancer attendu`,
  fromHardlyAny: (theta) => `${theta}, de presque aucun lancer attendu`,
  prior: (a, b) => `La pièce A est tirée avec la probabilité ${a}, la pièce B avec ${b}.`,

  announcements: {
    example: (title, sets) => `${title} : ${count(sets, "série")}.`,
    simulated: (sets, seed) => `Lancers simulés : ${count(sets, "série")}, graine ${seed}.`,
    own: (sets) => `Vos propres lancers : ${count(sets, "série")}.`,
    following: (set, heads, tosses) =>
      `Vous suivez la série ${set} : ${count(heads, "fois")} face en ${count(tosses, "lancer")}.`,
    share: (share) => `La pièce A en reçoit ${share}.`,
    notFollowing: "Vous ne suivez plus aucune série.",
  },

  captions: {
    iterations: "itération",
    here: "θ actuel",
    next: "θ suivant",
    before: "θ précédent",
    bound: "borne inférieure",
    falls: "Q baisse",
    set: (set) => `série ${set}`,
  },
  pictures: {
    grid: (sets) =>
      `Lancers et responsabilités de ${count(sets, "série")}. Le tableau à côté donne les nombres.`,
    partOfGrid: (sets, first, last) =>
      `Lancers et responsabilités de ${count(sets, "série")} ; les séries ${first} à ${last} sont affichées. Le tableau à côté donne les nombres.`,
    trajectory: (iterations, a, b) =>
      `θA et θB par itération. Après ${count(iterations, "itération")} : θA = ${a}, θB = ${b}.`,
    landscape: (a, b) =>
      `Log-vraisemblance pour tous les θA et θB, avec le chemin d’EM. Il est à θA = ${a}, θB = ${b}.`,
    start: (a, b) => `Départ : θA ${a}, θB ${b}. Les flèches le déplacent.`,
  },

  climb: {
    guess: "L’étape E va construire une borne inférieure de ℓ qui la touche au θ actuel.",
    expected: (here) =>
      `L’étape E a construit une borne qui touche ℓ = ${here} au θ actuel et reste au-dessous ailleurs. L’étape M ira à son sommet.`,
    expectedHard: (bound, here) =>
      `EM dur donne chaque série entière à une seule pièce : sa borne vaut ${bound} au θ actuel, où ℓ = ${here}, et n’a pas à la toucher. L’étape M ira à son sommet.`,
    maximized: (was, top, now, gap) =>
      `Depuis ${was}, la borne a mené jusqu’à ${top} ; ℓ elle-même y vaut ${now}. La prochaine étape E comble l’écart de ${gap}.`,
    maximizedHard: (was, top, now) =>
      `Depuis ${was}, la borne a mené jusqu’à ${top} ; ℓ elle-même y vaut ${now}.`,
    q: (q) =>
      `Q, la borne sans l’entropie des parts, valait ${q} : elle peut baisser là où ℓ ne le peut pas.`,
    qFell: (iteration, before, after) =>
      `Q, la borne sans l’entropie des parts, a baissé à l’itération ${iteration}, de ${before} à ${after}, tandis que ℓ montait.`,
  },

  compare: {
    softHigher:
      "EM souple arrive à une vraisemblance plus élevée que celle de la vraie affectation. Il cherche les θ qui rendent les lancers les plus probables, pas les étiquettes réellement tirées.",
    hardLower: (gap) =>
      `EM dur arrive ${gap} plus bas qu’EM souple : imposer une seule pièce à chaque série fait perdre l’incertitude de l’affectation.`,
    hiddenEstimate: "L’estimation sur données complètes reste derrière le rideau.",
    noEstimate:
      "Il n’y a pas d’estimation sur données complètes : d’au moins une pièce, on ne connaît aucune série.",
  },

  set: {
    clickACoin: "Cliquez sur une pièce pour la retourner.",
    before: "Ensuite, l’étape E dira quelle part revient à chaque pièce.",
    firstCoins: (shown, all) =>
      `Les ${shown} premières pièces sur ${all}. Cliquez sur l’une d’elles pour la retourner.`,
    heads: (place) => `lancer ${place} : face, retourner`,
    tails: (place) => `lancer ${place} : pile, retourner`,
    onlySoMany: (sets) => `il y a ${count(sets, "série")} ; écrivez un nombre de 1 à ${sets}`,
    hardRule: (coin) =>
      `EM dur : tout va à la pièce la plus probable, ici ${coin} ; en cas d’égalité, à A.`,
    whole: (coin) => `Cette série est allée tout entière à ${coin}.`,
    nearlyWhole: (coin) => `Cette série est allée presque tout entière à ${coin}.`,
    whyNotWhole: (heads, tails, tosses, otherHeads, otherTails) =>
      `Pourquoi les ${heads} faces et ${tails} piles de A ne font-elles pas ${tosses} ? Parce que les ${otherHeads} autres faces et ${otherTails} autres piles sont allées à B.`,
  },

  prediction: {
    askForShare: (set) => `Prédisez l’étape E : quelle part de la série ${set} va à A ?`,
    askForTheta: "Prédisez l’étape M : où vont les deux θ ?",
    share: "P(A | série)",
    comparedShare: (set, said, found, off) =>
      `Vous avez dit P(A | série ${set}) = ${said} ; c’est ${found}. ${off}`,
    comparedTheta: ([saidA, saidB], [a, b], offA, offB) =>
      `Vous avez dit θA = ${saidA} et θB = ${saidB} ; ils valent ${a} et ${b}. A : ${offA} B : ${offB}`,
    spotOn: "Exactement.",
    off: (error) => `Erreur de ${error}.`,
  },

  export: {
    partOfSets: (first, last, all) => `Séries ${first} à ${last} sur ${all}`,
    withoutTruth:
      "Rideau baissé, ces fichiers ne contiennent pas la vérité, même cachée. Avec un lien ou le fichier unique, le rideau peut être levé plus tard.",
    pictures: {
      grid: "Tableau des lancers",
      trajectory: "θ par itération",
      landscape: "Paysage",
      climb: "Montée",
      progress: "ℓ par itération",
      starts: "Carte des départs",
    },
  },
  share: {
    link: "Qui l’ouvre voit ce que vous voyez maintenant : les données, les pièces, les valeurs initiales et le moment.",
    hidden: "La vérité reste derrière le rideau.",
    local:
      "Cette adresse ne vaut que sur cet ordinateur. Pour les autres, enregistrez la page dans un fichier.",
    tooLong: "C’est trop de lancers pour un lien. Enregistrez plutôt la page en un seul fichier.",
    copied: "Copié.",
    copyByHand: "Le texte est sélectionné : appuyez sur Ctrl+C ou ⌘C pour le copier.",
    tooLarge: "ce navigateur ne crée pas d’image de cette taille",
    saving: "Enregistrement…",
    saved: (name) => `Enregistré sous ${name}.`,
    savedInFrame: (name) => `Enregistré sous ${name}, si la page autour de ce cadre le permet.`,
    failed: (reason) => `L’enregistrement a échoué : ${reason}`,
  },
  files: {
    notThere: "ce qui traite les fichiers ne s’est pas chargé ; le réseau est-il là ?",
  },
  own: {
    beginning: (shown, all) =>
      `Voici les ${shown} premiers caractères sur ${all} ; tous seront lus.`,
    unreadable: (reason) => `Ceci ne peut pas être lu : ${reason}`,
    severalFiles: "ce sont plusieurs fichiers ; un seul est lu à la fois",
  },
  link: {
    notKept:
      "Le navigateur ne peut pas garder autant de lancers : un rechargement les perdrait. Enregistrez la page en un seul fichier pour les retrouver.",
    notTaken: "Tout n’a pas pu être repris du lien :",
    noLanguage: (tag, languages) =>
      `lang=${tag} : la page ne parle pas cette langue ; écrivez l’une de celles-ci : ${languages.join(", ")}`,
    andMore: (more) => `et ${count(more, "autre")}`,
  },

  errors: {
    noExample: (name) => `Il n’y a pas d’exemple « ${name} ».`,
    noCanvas: () => "Ce navigateur ne dessine pas sur un canevas (canvas).",
    notJson: () => "Ce n’est pas du JSON, ou il en manque une partie.",
    noEntropy: () => "Ce navigateur n’a pas de nombres aléatoires ; écrivez une graine.",
    probability: (found) => `${notAccepted(found)} ; écrivez un nombre de 0 à 1, par exemple 0,45`,
    wholeNumber: (found, least, most) =>
      `${notAccepted(found)} ; écrivez un nombre entier de ${least} à ${most}`,
    unexpectedToss: (line, column, found) =>
      `ligne ${line}, caractère ${column} : « ${found} » n’est pas un lancer ; écrivez H ou 1 pour face, T ou 0 pour pile, séparés par des espaces, des tabulations ou des virgules`,
    noTosses: () => "il n’y a pas de lancers ici ; écrivez une série par ligne, par exemple HTTHH",
    tooManySets: (line, most) =>
      `ligne ${line} : ce serait la série ${Number(most) + 1} ; au plus ${most} séries sont acceptées`,
    tooManyTosses: (line, most) =>
      `ligne ${line} : ici le nombre de lancers dépasse ${most}, le maximum accepté`,
    setsOutOfRange: (sets, most) => `${count(sets, "série")} : de 1 à ${most} sont acceptées`,
    tooManyTossesInAll: (sets, tosses, most) =>
      `${count(sets, "série")} de ${count(tosses, "lancer")} : au plus ${most} lancers en tout sont acceptés`,
    thetaOutOfRange: (coin, value) =>
      `θ${coin} vaut ${decimal(value)} ; ce doit être un nombre de 0 à 1`,
    impossible: (a, b, more, ...named) => {
      const rest = more === "0" ? [] : [count(more, "autre")];
      const list = and.format([...named, ...rest]);
      const sets = named.length + Number(more) === 1 ? `la série ${list}` : `les séries ${list}`;
      return `aucune des pièces ne peut avoir produit ${sets} : à θA = ${decimal(a)} et θB = ${decimal(b)}, la vraisemblance en est 0 ; éloignez un θ de 0 ou de 1`;
    },
    unknownKey: (keys) => `cette clé n’existe pas ; les clés sont : ${keys}`,
    twice: (first) => `${first} figurait déjà avant ; c’est la première fois qui compte`,
    encoding: () => "le % qu’il contient ne représente aucun texte ; écrivez les caractères mêmes",
    tooLong: (most) => `c’est trop long ; au plus ${most} caractères sont acceptés`,
    version: (version) =>
      `seule la version ${version} est connue ici ; le reste a été lu comme si c’était elle`,
    onlyWith: (data) => `cela ne va qu’avec data=${data}`,
    noOwn: () => "il manque les lancers ; écrivez-les aussi, par exemple own=HTTTHH,HHT",
    notAName: (found, accepted) => `${notAccepted(found)} ; écrivez l’un de ceux-ci : ${accepted}`,
    pair: () => "écrivez deux nombres de 0 à 1 séparés par une virgule, par exemple 0.6,0.5",
    tossInLink: (set, place, found) =>
      `série ${set}, lancer ${place} : « ${found} » n’est pas un lancer ; écrivez H pour face, T pour pile, et une virgule entre les séries`,
    noTossesInLink: () => "il ne contient aucun lancer ; écrivez des séries comme HTTTHH,HHT",
    damaged: () => "le contenu est endommagé ; copiez le lien à nouveau, en entier",
    language: () =>
      "ce n’est pas un code de langue ; écrivez deux ou trois lettres minuscules, par exemple fr",
    csvColumns: () =>
      "la première ligne doit nommer les colonnes, séparées par des virgules, des points-virgules ou des tabulations : l’une doit être tosses, ou bien deux doivent être heads et tails",
    csvQuote: (line) =>
      `ligne ${line} : un guillemet s’ouvre ici et n’est jamais fermé ; écrivez " après la cellule`,
    csvWidth: (line, cells, columns) =>
      `ligne ${line} : cellules de cette ligne : ${cells}, colonnes de l’en-tête : ${columns} ; mettez entre guillemets toute cellule qui contient un séparateur`,
    csvToss: (line, place, found) =>
      `colonne tosses, ligne ${line}, caractère ${place} : « ${found} » n’est pas un lancer ; écrivez H ou 1 pour face, T ou 0 pour pile`,
    csvCount: (line, column, found, most) =>
      `ligne ${line}, colonne ${column} : ${notAccepted(found)} ; écrivez un nombre entier de 0 à ${most}`,
    csvContradiction: (line, column, written, said) =>
      `ligne ${line} : pour ${column}, la colonne tosses donne ${written} et la colonne ${column} dit ${said} ; écrivez chaque lancer H ou T dans la colonne tosses, ou retirez-la`,
    csvRows: () => "il n’y a aucune série sous l’en-tête ; écrivez-en une par ligne",
    jsonRefused: (path, found, accepted) => `${path} : ${notAccepted(found)} ; écrivez ${accepted}`,
    jsonTosses: (path) =>
      `${path} : écrivez une liste avec un texte comme "HTTHH" pour chaque série`,
    jsonProbability: (path, found) =>
      `${path} : ${notAccepted(found)} ; écrivez un nombre de 0 à 1, par exemple 0.45`,
    jsonWholeNumber: (path, found, least, most) =>
      `${path} : ${notAccepted(found)} ; écrivez un nombre entier de ${least} à ${most}`,
    jsonToss: (set, place, found) =>
      `tosses, série ${set}, caractère ${place} : « ${found} » n’est pas un lancer ; écrivez H ou 1 pour face, T ou 0 pour pile`,
  },
};
