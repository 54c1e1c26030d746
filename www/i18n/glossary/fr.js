/** The glossary in French. */

/** @type {import("./en.js").GlossaryWords} */
export const glossary = {
  title: "Mots et symboles",
  lead: "Appuyez sur l’un d’eux : la page montre ce qu’il désigne.",
  further: "Pour aller plus loin",
  colon: " : ",
  terms: {
    set: {
      name: "série",
      meaning:
        "une ligne : une pièce a été tirée puis lancée plusieurs fois. On ne sait pas laquelle.",
    },
    theta: {
      name: "θA, θB",
      meaning: "la probabilité que la pièce A, ou la pièce B, tombe sur face : ce qu’EM cherche.",
    },
    guess: {
      name: "valeurs initiales",
      meaning:
        "les θA et θB dont part EM. EM monte jusqu’à un sommet, qui n’est pas forcément le plus haut : d’autres valeurs peuvent mener à une autre fin.",
    },
    share: {
      name: "part",
      meaning:
        "la probabilité que cette pièce ait produit la série. On l’appelle responsabilité, la probabilité a posteriori P(pièce | série).",
    },
    expected: {
      name: "compte pour A, pour B",
      meaning:
        "les effectifs attendus : les faces et les piles de chaque série, multipliées par la part de la pièce.",
    },
    eStep: {
      name: "Étape E",
      meaning: "garde θ et calcule toutes les parts et les effectifs attendus : E pour espérance.",
    },
    mStep: {
      name: "Étape M",
      meaning:
        "garde les parts et donne à chaque θ la valeur faces ÷ lancers comptés pour sa pièce : M pour maximisation.",
    },
    prior: {
      name: "π",
      meaning:
        "la probabilité a priori que la pièce A soit tirée : ½, sauf si « Variantes » la fait estimer par EM, comme moyenne des parts.",
    },
    logLikelihood: {
      name: "ℓ, log-vraisemblance",
      meaning:
        "le logarithme de la probabilité de tous les lancers avec ces θ. EM la fait monter, jamais descendre.",
    },
    bound: {
      name: "borne inférieure",
      meaning:
        "construite par l’étape E : elle touche ℓ au θ actuel et reste en dessous ailleurs. L’étape M va à son sommet.",
    },
    settled: {
      name: "convergence",
      meaning: "une itération de plus ne déplace plus θ. La règle est écrite ici.",
    },
    completeData: {
      name: "données complètes",
      meaning:
        "ce que donne le comptage quand chaque pièce est connue : faces ÷ lancers. EM doit s’en passer.",
    },
    hardEm: {
      name: "EM dur (CEM)",
      meaning:
        "attribue chaque série entière à la pièce la plus probable au lieu de la partager. « Comparaison » montre où cela aboutit.",
    },
  },
};
