/** The exercises in French. */

/** @type {import("./en.js").ExerciseWords} */
export const exercises = {
  lead: "Deux décimales suffisent, et une seule quand on compte des lancers. Chaque pièce est tirée avec la probabilité ½, sauf indication contraire.",
  question: (index, all) => `Question ${index} sur ${all}`,
  answer: "Votre réponse",
  check: "Vérifier",
  next: "Question suivante",
  right: "Exact.",
  wrong: (answer) => `Pas tout à fait : c’est ${answer}.`,
  notANumber: "Saisissez un nombre, par exemple 0,45.",
  score: (right, all) => `${right} sur ${all} exactes.`,
  again: "Dix autres, avec de nouveaux nombres",
  back: "Retour aux leçons",

  questions: {
    ratio: ({ times }) =>
      `La pièce A produit une série ${times} fois plus souvent que la pièce B. Quelle est la part de A dans cette série ?`,
    share: ({ a, b, heads, tails }) =>
      `θA vaut ${a} et θB vaut ${b}. Dans une série, faces : ${heads}, piles : ${tails}. Quelle part en revient à la pièce A ?`,
    headsForA: ({ share, heads, tails }) =>
      `La part de la pièce A dans une série est ${share}. Faces : ${heads}, piles : ${tails}. Combien de faces comptent pour A ?`,
    tailsForB: ({ share, heads, tails }) =>
      `La part de la pièce A dans une série est ${share}. Faces : ${heads}, piles : ${tails}. Combien de piles comptent pour B ?`,
    estimate: ({ heads, tails }) =>
      `Après l’étape E, on compte pour la pièce A : faces ${heads}, piles ${tails}. Que vaut θA après l’étape M ?`,
    labels: ({ sets, tosses }) =>
      `Les pièces sont connues : A a produit trois séries de ${tosses} lancers, dont ces faces : ${sets}. Que vaut θA ?`,
    equalGuesses: ({ guess, heads, tosses }) =>
      `Les deux valeurs initiales sont ${guess}. Toutes les séries ensemble ont ${heads} faces sur ${tosses} lancers. Que vaut θA après une itération ?`,
    hardEm: ({ share, heads, tails }) =>
      `EM souple donnerait à la pièce A une part de ${share} d’une série. Faces : ${heads}, piles : ${tails}. Combien de faces EM dur compte-t-il pour A ?`,
    estimatedPrior: ({ shares }) =>
      `EM estime la fréquence à laquelle A est tirée. Les parts de A dans quatre séries sont ${shares}. Que vaut π après l’étape M ?`,
    higherLogLikelihood: ({ sets, first, second }) =>
      `Deux séries de dix lancers ont ces faces : ${sets}. Quel (θA, θB) a la log-vraisemblance la plus haute, 1 : (${first}) ou 2 : (${second}) ?`,
  },

  reasons: {
    ratio: ({ times, answer }) =>
      `${times} ÷ (${times} + 1) = ${answer} : la partie de A dans ce que les deux pièces expliquent ensemble.`,
    share: ({ a, b, answer }) =>
      `A produit ces lancers avec la probabilité ${a}, B avec ${b} : ${a} ÷ (${a} + ${b}) = ${answer}.`,
    headsForA: ({ share, heads, answer }) => `${share} × ${heads} = ${answer}.`,
    tailsForB: ({ share, tails, answer }) =>
      `B reçoit le reste : (1 − ${share}) × ${tails} = ${answer}.`,
    estimate: ({ heads, tails, answer }) =>
      `${heads} ÷ (${heads} + ${tails}) = ${answer} : les faces parmi les lancers comptés pour A.`,
    labels: ({ sum, tosses, answer }) =>
      `${sum} ÷ ${tosses} = ${answer} : quand on connaît les pièces, il suffit de compter.`,
    equalGuesses: ({ heads, tosses, answer }) =>
      `Des pièces égales expliquent aussi bien chaque série : toutes les parts valent ½ et les deux θ deviennent ${heads} ÷ ${tosses} = ${answer}. Ils y restent.`,
    hardEm: ({ share, answer, isMore }) =>
      isMore
        ? `${share} dépasse ½ : EM dur donne à A la série entière, soit ${answer}.`
        : `${share} est inférieur à ½ : EM dur donne à B la série entière, et rien à A.`,
    estimatedPrior: ({ sum, answer }) => `La moyenne des parts : ${sum} ÷ 4 = ${answer}.`,
    higherLogLikelihood: ({ first, second }) =>
      `ℓ vaut ${first} au premier et ${second} au second. Plus les θ sont proches des fréquences des séries, plus les lancers sont probables.`,
  },
};
