/** The worksheet in French; see `en.js`. */

/** @type {import("./en.js").WorksheetWords} */
export const worksheets = {
  title: "Feuille d’exercice : une itération d’EM à la main",
  key: "Corrigé",
  name: "Nom",
  task: ({ a, b }) =>
    `Chaque ligne est une série de lancers d’une seule pièce, A ou B ; personne n’a noté laquelle. Partez des valeurs initiales θA = ${a}, θB = ${b} et remplissez les cases vides : l’étape E ligne par ligne, puis l’étape M. Deux décimales suffisent, et une seule quand on compte des lancers.`,
  prior: ({ prior }) => `Au départ, la pièce A est tirée avec la probabilité π = ${prior}.`,
  fixedPrior: ({ prior }) =>
    `Les deux pièces sont tirées aussi souvent, chacune avec la probabilité ${prior}, qui se simplifie.`,
  keyNote:
    "Calculé avec toutes les décimales et arrondi seulement ici : à la main, le dernier chiffre peut différer.",

  likelihood: "La probabilité de h faces et t piles avec la pièce A ; de même avec B.",
  logLikelihood:
    "Le logarithme naturel de la probabilité de h faces et t piles, pour chaque pièce.",
  share: "La part de la série qui revient à A, sa responsabilité. Le reste revient à B.",
  chosen: "EM dur : la série entière va à la pièce qui la rend plus probable ; une égalité va à A.",
  counts: "Ce qui compte pour A. Le reste de la série compte pour B.",
  theta:
    "Les faces comptées pour une pièce, divisées par tous les lancers comptés pour elle ; de même pour B.",
  mixing:
    "À quelle fréquence A est tirée : la somme de ses parts, divisée par le nombre n de séries.",

  tosses: "lancers",
  newTheta: "nouveau θ",
  shareOf: (coin) => `part de ${coin}`,
  coinOf: "pièce",
  rest: (sets) => `les ${sets} autres séries, données`,
};
