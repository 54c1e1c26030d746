/** The text of the view Lesson, in French; see `en.js`. */

/** @type {import("./en.js").LessonWords} */
export const lessons = {
  question: "La question",
  answer: "La réponse",
  notYet:
    "EM n’a pas encore convergé. Dès que ce sera le cas, la réponse se trouvera ici, avec les nombres de cette exécution.",
  toTheEnd: "Aller jusqu’au bout",
  noLesson:
    "Cette exécution a ses propres réglages : aucune des questions ne s’y applique. Choisissez une leçon pour commencer par une question.",
  elsewhere: "La même idée ailleurs",
  showAnswer: "Afficher la réponse",
  lessons: "Toutes les leçons",
  progress: (done, all) => `${done} leçons terminées sur ${all}`,
  done: "terminée",
  clear: "Effacer la progression",
  exercises: "Testez-vous : dix questions",
  next: (title) => `Leçon suivante : ${title} ›`,

  answers: {
    paper: ({ sets, shares, heads, tosses, b, height }, labels) =>
      `Les séries ${sets} : au premier passage, les parts de la pièce A y sont ${shares}. A ne les reçoit jamais en entier : à la fin, ${tosses} de leurs lancers comptent encore pour B, dont ${heads} faces, et ils tirent θB vers le haut. ` +
      (labels
        ? `Voilà pourquoi θB vaut ${b} et non ${labels.b}, comme avec les étiquettes. La log-vraisemblance est plus élevée ici, ${height} contre ${labels.height} : EM la maximise, il ne retrouve pas les étiquettes.`
        : `Voilà pourquoi θB atteint ${b}. Affichez les vraies valeurs pour comparer avec ce que donnent les étiquettes.`),
    notebook: ({ set, first, last, a, b }) =>
      `Exactement ${first} : dix faces sur vingt sont aussi probables à 0,40 qu’à 0,60, les valeurs initiales ne peuvent donc pas trancher. À la fin, la pièce A reçoit ${last} de la série ${set}, parce que les estimations ont bougé : à θA = ${a}, dix faces sur vingt sont bien plus probables qu’à θB = ${b}.`,
    swapped: ({ a, b }) =>
      `Les mêmes pièces avec les noms échangés : θA = ${a} et θB = ${b}. Rien dans les lancers ne dit quelle pièce s’appelle A. Seules les valeurs initiales en décident, et les deux résultats ont la même log-vraisemblance.`,
    equal: ({ heads, tosses, theta }) =>
      `Rien. Deux pièces identiques produisent chaque série aussi souvent l’une que l’autre : chacune en reçoit la moitié, et les deux θ deviennent ${heads} ÷ ${tosses} = ${theta}, la fréquence des faces dans toutes les séries. Ils y restent : EM est bloqué par la symétrie. La moindre différence entre les valeurs initiales suffirait pour en sortir.`,
    "nearly-equal": ({ difference, growth, apart, iterations, a, b }) =>
      `Oui. La différence est d’abord de ${difference} et se multiplie par ${growth} environ à chaque itération : pendant longtemps, rien ne semble se passer. Après ${apart} itérations, les pièces diffèrent de plus de 0,1, et après ${iterations}, EM a convergé vers ${a} et ${b}. Un petit pas ne signifie pas qu’EM est arrivé.`,
    overlapping: ({ a, b, tosses, spread }, truth) =>
      `Pas de très près : EM ne trouve qu’une seule pièce, ${a} et ${b}. Par le seul hasard, la fréquence des faces sur ${tosses} lancers varie d’environ ±${spread}, et ces séries ne varient pas plus que celles d’une seule pièce. ` +
      (truth
        ? `Les pièces valent ${truth.a} et ${truth.b} ; pourtant, la log-vraisemblance est plus élevée de ${truth.above} avec une seule pièce qu’avec celles-ci. Seules des séries plus longues permettent de les distinguer.`
        : "Affichez les vraies valeurs pour voir à quelle distance il en est."),
    "few-tosses": ({ least, most, iterations }) =>
      `Pas du tout : à la fin, les parts de la pièce A vont de ${least} à ${most}. Deux lancers en disent peu sur leur pièce : chaque série reste partagée, θ avance lentement, et il faut à EM ${iterations} itérations pour converger.`,
    "one-coin": ({ a, b, pooled, gain }, only) =>
      `Ce n’est pas certain, et EM ne se pose pas la question. Il trouve deux pièces, ${a} et ${b} : par hasard, certaines séries ont plus de faces que d’autres, et deux pièces s’y ajustent mieux qu’une seule à ${pooled}, de ${gain} en log-vraisemblance. Une seconde pièce ne dégrade jamais l’ajustement. Savoir si elle est nécessaire est une autre question, à poser par exemple à de nouvelles données${only ? ` ; ici, la pièce ${only} a produit toutes les séries` : ""}.`,
    "hard-stuck": ({ sets, a, b, softA, softB, gain }) =>
      `La pièce B ${sets === "0" ? "n’en reçoit aucune" : `n’en reçoit que ${sets}`}, donc aucun lancer ne peut la faire bouger : elle garde ${b}, et θA = ${a} est la fréquence des faces dans toutes les séries. EM dur a oublié que chaque série pourrait venir de B dans une certaine mesure. EM souple en tient compte et aboutit, à partir des mêmes valeurs, à ${softA} et ${softB}, avec une log-vraisemblance plus élevée de ${gain}.`,
  },

  fields: {
    paper: {
      ask: "De nombreux bénévoles répondent par oui ou non à propos de photos, et personne ne connaît les bonnes réponses. Que sont la série, la pièce et l’étiquette cachée ?",
      answer:
        "Une photo est une série, et ses votes sont les lancers. La bonne réponse est la pièce : une photo « oui » recueille des oui avec une certaine probabilité, une photo « non » avec une autre. EM estime ces deux probabilités et la vraisemblance de chaque réponse sans connaître une seule étiquette (Dawid et Skene, 1979).",
    },
    notebook: {
      ask: "Un hôpital compte jour après jour, dans chaque service, les patients qui ont de la fièvre. Dans certains services sévit une épidémie. Que sont la série, la pièce et l’étiquette cachée ?",
      answer:
        "Un service est une série, et chaque jour d’un patient est un lancer : fièvre ou non. « Épidémie » et « pas d’épidémie » sont les pièces, chacune avec son taux de fièvre. Laquelle des deux un service a est caché ; un service aux chiffres moyens reste partagé, comme la série 7.",
    },
    swapped: {
      ask: "Un programme trouve deux thèmes dans un journal. Relancé depuis un autre point de départ, il trouve les mêmes, mais le thème 1 et le thème 2 sont échangés. Est-ce une erreur ?",
      answer:
        "Non. Le numéro d’un thème n’est qu’un nom, comme ici A et B. Comparez les thèmes par leurs mots, et non par leurs numéros. Les statisticiens parlent de « label switching ».",
    },
    equal: {
      ask: "On ajuste deux courbes en cloche à la taille de nombreuses personnes, en partant pour les deux de la moyenne générale, avec la même largeur. Que trouve EM ?",
      answer:
        "Deux fois la même courbe. Chaque personne appartient pour moitié à chacune, donc les deux moyennes restent où elles sont. Les points de départ doivent différer : c’est pourquoi les programmes les tirent au hasard ou prennent deux des données.",
    },
    "nearly-equal": {
      ask: "Une recherche de deux motifs dans l’ADN part de deux motifs presque identiques. Après cinq itérations, presque rien n’a changé. Peut-elle s’arrêter ?",
      answer:
        "Non. EM s’éloigne de motifs presque égaux d’abord lentement, puis vite. Qui s’arrête à un petit pas annonce deux fois le même motif. Laissez-le continuer, et essayez des points de départ plus différents.",
    },
    overlapping: {
      ask: "Deux sortes de patients répondent à un médicament dans 60 % et dans 50 % de leurs visites. On dispose de dix visites par patient. Pour distinguer les deux sortes, vaut-il mieux plus de patients ou plus de visites par patient ?",
      answer:
        "Plus de visites. Un suivi plus long réduit la variation due au hasard chez chaque patient, et les deux sortes se séparent. Plus de patients rendent les estimations plus précises, mais chacun resterait aussi incertain que maintenant.",
    },
    "few-tosses": {
      ask: "Chaque photo n’a reçu que deux votes. Peut-on être sûr d’une seule photo ? Peut-on quand même apprendre à quel point les bénévoles sont fiables ?",
      answer:
        "Non, et oui. Deux votes laissent un doute sur chaque photo, mais des milliers de photos ensemble déterminent bien les probabilités. EM utilise les photos douteuses à proportion de leur doute.",
    },
    "one-coin": {
      ask: "Un modèle répartit toujours la clientèle en deux types, et l’ajustement s’améliore. Comment savoir s’il existe vraiment deux types ?",
      answer:
        "Demandez-vous si le second type vaut ce qu’il coûte : comparez la log-vraisemblance sur des clients laissés hors de l’ajustement, ou retranchez une pénalité par paramètre (comme le fait le BIC). Un meilleur ajustement aux mêmes données ne prouve rien.",
    },
    "hard-stuck": {
      ask: "k-means attribue chaque point tout entier au centre le plus proche, puis déplace chaque centre à la moyenne de ses points. Que sont les séries et les pièces, et comment peut-il se bloquer ?",
      answer:
        "Les points sont les séries, les centres sont les pièces : k-means est EM dur. Un centre qui n’est le plus proche d’aucun point reste où il est, comme ici la pièce B. Les remèdes : d’autres points de départ, ou des parts au lieu d’attributions entières, c’est-à-dire un mélange gaussien.",
    },
  },

  whereElse: {
    title: "Où EM sert encore",
    lead: "Seul le modèle change. Les deux demi-étapes restent : partager ce qui est caché, puis compter avec les parts.",
    heads: ["Modèle", "Observé", "Caché", "Estimé", "Étape E", "Étape M"],
    rows: [
      [
        "Deux pièces",
        "des séries de lancers",
        "la pièce de chaque série",
        "θA, θB",
        "la part de chaque pièce dans chaque série",
        "faces ÷ lancers, pondérés par les parts",
      ],
      [
        "Mélange gaussien",
        "des points",
        "le groupe de chaque point",
        "moyenne, variance et poids de chaque groupe",
        "la part de chaque groupe dans chaque point",
        "moyennes et variances pondérées par les parts",
      ],
      [
        "Modèle de Markov caché",
        "une suite d’observations",
        "l’état à chaque instant",
        "probabilités des transitions et des observations",
        "la part de chaque état à chaque instant (forward-backward)",
        "fréquences pondérées par les parts",
      ],
      [
        "Modèle de thèmes",
        "les mots de documents",
        "le thème de chaque mot",
        "les mots de chaque thème, les thèmes de chaque document",
        "la part de chaque thème dans chaque mot",
        "nombres de mots pondérés par les parts",
      ],
    ],
  },
};
