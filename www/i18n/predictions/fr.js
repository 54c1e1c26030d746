/** Predictions, in French; see `en.js`. */

/** @type {import("./en.js").PredictionWords} */
export const predictions = {
  commit: "Valider",
  skip: "Passer",
  share: "P(A | série)",
  slider: (field) => `${field}, curseur`,

  askForShare: (set, lead) => `Prédisez l’étape E : ${lead}quelle part de la série ${set} va à A ?`,
  askForTheta: (lead) => `Prédisez l’étape M : ${lead}où vont les deux θ ?`,
  leads: {
    paper: {
      share: "si θA vaut 0,60 et θB 0,50, ",
      theta: "avec les séries ainsi réparties, ",
    },
    notebook: {
      share: "si θA vaut 0,40 et θB 0,60, ",
      theta: "à partir de 0,40 et 0,60, ",
    },
    swapped: {
      share: "avec les valeurs initiales échangées, ",
      theta: "avec les valeurs initiales échangées, ",
    },
    equal: {
      share: "si les deux valeurs initiales sont 0,55, ",
      theta: "chaque série étant coupée en deux, ",
    },
    "nearly-equal": {
      share: "avec des valeurs initiales à un millième près, ",
      theta: "avec des valeurs initiales à un millième près, ",
    },
    overlapping: {
      share: "avec des pièces difficiles à distinguer, ",
      theta: "avec des pièces difficiles à distinguer, ",
    },
    "few-tosses": {
      share: "avec deux lancers seulement, ",
      theta: "avec deux lancers seulement par série, ",
    },
    "one-coin": {
      share: "si une seule pièce a peut-être servi, ",
      theta: "si une seule pièce a peut-être servi, ",
    },
    "hard-stuck": {
      share: "quand chaque série va entière à une pièce, ",
      theta: "avec des séries entières, ",
    },
  },

  answerShare: ({ said, found, verdict, reason }) =>
    `Vous aviez dit ${said} ; EM trouve ${found} (${verdict}) : ${reason}.`,
  answerTheta: ({ said: [saidA, saidB], found: [a, b], verdicts: [ofA, ofB] }) =>
    `Vous aviez dit θA = ${saidA} et θB = ${saidB} ; EM trouve ${a} (${ofA}) et ${b} (${ofB}).`,
  both: (told, reason) => `${told} ${reason}`,

  spotOn: "c’est exact",
  off: (error) => `erreur de ${error}`,
  wrongCoin: (error) => `erreur de ${error}, du mauvais côté de ½`,

  noTosses: "une série sans lancers n’apprend rien sur sa pièce",
  tieToA:
    "les deux pièces produisent une telle série aussi souvent, et EM dur donne les ex æquo à A",
  even: (heads, tosses) => `${heads} faces sur ${tosses} vont aussi bien aux deux pièces`,
  assigned: (coin) =>
    `EM dur donne la série entière à la pièce à laquelle elle convient le mieux, ${coin}`,
  onlyCoin: (coin) => `seule la pièce ${coin} peut avoir produit cette série`,
  fits: ({ heads, tosses, coin, other, times }) =>
    `${heads} faces sur ${tosses} conviennent mieux à ${coin}, ${times} fois aussi bien qu’à ${other}`,
  fitsByFar: ({ heads, tosses, coin, other }) =>
    `${heads} faces sur ${tosses} conviennent à ${coin} plus d’un million de fois mieux qu’à ${other}`,
  andPrior: (better, coin, prior) => `${better}, et ${coin} est tirée avec la probabilité ${prior}`,

  unmoved:
    "Vous les aviez laissés en place ; or chacun va à la proportion de faces de ses propres lancers.",
  swapped: "Ce sont les bonnes valeurs, mais les noms sont échangés.",
  wholeSets:
    "C’est ce que donneraient des séries entières ; ici, chaque série compte pour les deux pièces, selon ses parts.",
  kept: (coin) => `Aucun lancer n’est compté pour ${coin} : θ${coin} ne change pas.`,
  counted: ({ coin, heads, tosses, theta }) =>
    `${heads} ÷ ${tosses} = ${theta} : la proportion de faces parmi les lancers comptés pour ${coin}.`,

  yourErrors: "vos erreurs",
  errors: (errors) => `Erreurs successives de vos prédictions : ${errors.join(" ; ")}`,
};
