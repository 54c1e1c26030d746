/** Why a number is what it is, in French; see `en.js`. */

/** @type {import("./en.js").ExplanationWords} */
export const explanations = {
  more: (level, levels) => `${level} sur ${levels} : encore une fois pour la suite`,
  closed: "Explication fermée.",
  heads: "faces",
  tails: "piles",

  cancels:
    "½ dit à quelle fréquence chaque pièce est tirée ; il se simplifie, et π prend sa place quand EM l’estime. Le coefficient binomial de h faces en n lancers est omis : il est le même pour les deux pièces et se simplifie.",

  values: {
    tossed: ({ count, tosses, set, side }) =>
      `${count} ${side} sur les ${tosses} lancers de la série ${set}. C’est ce qui a été observé ; EM n’y change jamais rien.`,
    allTossed: ({ count, sets, side }) =>
      `Toutes les ${side} des ${sets} séries ensemble : ${count}.`,
    share: ({ coin, set, ofCoin, ofOther, share }) =>
      `${ofCoin} ÷ (${ofCoin} + ${ofOther}) = ${share} : la probabilité de la série ${set} avec la pièce ${coin}, rapportée à sa probabilité avec l’une ou l’autre pièce.`,
    assigned: ({ to, set }) =>
      `EM dur donne la série ${set} tout entière à la pièce qui la rend plus probable : ${to}.`,
    tie: ({ set }) =>
      `Les deux pièces rendent la série ${set} aussi probable, et EM dur donne une égalité à A.`,
    labelled: ({ by, set }) =>
      `Son étiquette dit que la pièce ${by} a produit la série ${set} : elle compte donc tout entière pour ${by}.`,
    count: ({ product, count, coin, side, set }) =>
      `${product} = ${count} : la part de la pièce ${coin} dans les ${side} de la série ${set}.`,
    sum: ({ terms, sum, coin, side }) =>
      `${terms} = ${sum} : les ${side} de toutes les séries, comptées selon la part de la pièce ${coin}.`,
    guessed: ({ coin, theta }) =>
      `θ${coin} = ${theta} est la valeur initiale dont part EM. Quelqu’un l’a choisie ; la prochaine étape M la remplace.`,
    estimated: ({ coin, heads, tosses, theta }) =>
      `${heads} ÷ ${tosses} = ${theta} : les faces comptées pour la pièce ${coin}, divisées par tous les lancers comptés pour elle.`,
    kept: ({ coin, theta }) =>
      `Aucun lancer ne compte pour la pièce ${coin} : l’étape M n’a rien à diviser et θ${coin} reste à ${theta}.`,
    truth: ({ coin, theta }) =>
      `La pièce ${coin} tombe sur face avec une probabilité de ${theta}. Les lancers en viennent, mais EM ne la voit jamais.`,
    completeData: ({ coin, heads, tosses, theta }) =>
      `${heads} ÷ ${tosses} = ${theta} : les faces des séries produites par la pièce ${coin}, divisées par tous leurs lancers.`,
    fixedPrior:
      "½ : chaque pièce est tirée aussi souvent que l’autre. C’est supposé ici, et jamais estimé.",
    guessedPrior:
      "½ pour commencer : on ne sait encore rien. L’étape M l’estime à partir des parts.",
    estimatedPrior: ({ coin, shares, sets, prior }) =>
      `${shares} ÷ ${sets} = ${prior} : la somme des parts de la pièce ${coin}, divisée par le nombre de séries.`,
    logLikelihood: ({ first, a, b, sets, value }) =>
      `À θA = ${a} et θB = ${b}, la série 1 contribue pour le logarithme de sa probabilité, ${first} ; les ${sets} séries ensemble donnent ${value}.`,
    likelihood: ({ factors, value, coin, set }) =>
      `${factors} = ${value} : la probabilité de la série ${set} avec la pièce ${coin}, un facteur θ par face et 1 − θ par pile.`,
    ratio: ({ divided, times, coin, other, set }) =>
      `${divided} = ${times} : combien de fois la série ${set} est plus probable avec la pièce ${coin} qu’avec la pièce ${other}.`,
    change: ({ difference, change, symbol }) =>
      `${difference} = ${change} : de combien ${symbol} a bougé depuis la ligne du dessus. Aucune autre estimation n’a bougé davantage.`,
  },

  meaning: {
    tossed:
      "Les données : ce qu’on a vu d’une série. L’ordre des lancers ne compte pas, seul compte le nombre de faces.",
    allTossed:
      "Les données de toutes les séries. Ce qui compte pour A et ce qui compte pour B font ensemble ce nombre.",
    share:
      "Responsabilité, la probabilité a posteriori P(pièce | série) : dans quelle mesure une pièce explique une série. Les parts de A et de B font 1. (Le coefficient binomial est le même pour les deux pièces et se simplifie.)",
    assigned: "Attribution dure : la part est 0 ou 1. EM souple partagerait la série.",
    tie: "Attribution dure : la part est 0 ou 1. EM souple partagerait la série.",
    labelled:
      "Une étiquette : quelle pièce a produit la série. Avec les étiquettes il n’y a rien à partager, et EM est inutile.",
    count:
      "Effectif attendu : des lancers pondérés par la part de la pièce. L’autre pièce reçoit le reste.",
    sum: "Effectif attendu sur toutes les séries : ce que divise l’étape M. Il n’est pas forcément entier.",
    guessed:
      "Valeur initiale : EM l’améliore pas à pas. À partir d’autres valeurs, il peut aboutir ailleurs.",
    estimated:
      "Estimation de θ, la probabilité de face : de tous les θ, celui-ci rend les lancers partagés les plus probables.",
    kept: "Estimation de θ : sans lancers, tous les θ se valent.",
    truth: "La vraie valeur : le paramètre qu’EM cherche à trouver.",
    completeData:
      "Estimation sur données complètes : ce qu’on compterait si les étiquettes étaient connues.",
    fixedPrior:
      "Probabilité a priori : celle de tirer une pièce pour une série, avant d’en voir les lancers.",
    guessedPrior:
      "Probabilité a priori : celle de tirer une pièce pour une série, avant d’en voir les lancers.",
    estimatedPrior:
      "Probabilité a priori (proportion du mélange) : à quelle fréquence une pièce est tirée, estimée avec θ.",
    logLikelihood:
      "Log-vraisemblance ℓ : le logarithme de la probabilité de tous les lancers. EM ne la fait jamais baisser et s’arrête là où elle ne peut plus monter.",
    likelihood:
      "Vraisemblance : la probabilité de ces lancers dans cet ordre. Le coefficient binomial est omis : il est le même pour les deux pièces et se simplifie.",
    ratio:
      "Rapport de vraisemblance : ce que les lancers disent en faveur d’une pièce contre l’autre. Si les deux sont tirées aussi souvent, la part est rapport ÷ (rapport + 1).",
    change: "Le changement en une itération : EM s’arrête quand il est assez petit.",
  },
};
