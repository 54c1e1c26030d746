/** The worksheet in German; see `en.js`. */

/** @type {import("./en.js").WorksheetWords} */
export const worksheets = {
  title: "Arbeitsblatt: eine EM-Iteration von Hand",
  key: "Lösungen",
  name: "Name",
  task: ({ a, b }) =>
    `Jede Zeile ist eine Serie von Würfen mit einer der Münzen A und B; mit welcher, hat niemand notiert. Beginne bei den Startwerten θA = ${a}, θB = ${b} und fülle die leeren Felder aus: Zeile für Zeile den E-Schritt, dann den M-Schritt. Zwei Nachkommastellen genügen, und eine, wo Würfe gezählt werden.`,
  prior: ({ prior }) => `Zu Beginn wird Münze A mit Wahrscheinlichkeit π = ${prior} gezogen.`,
  fixedPrior: ({ prior }) =>
    `Beide Münzen werden gleich oft gezogen, jede mit Wahrscheinlichkeit ${prior}; das kürzt sich weg.`,
  keyNote:
    "Mit allen Stellen gerechnet und erst hier gerundet: Von Hand kann die letzte Stelle abweichen.",

  likelihood: "Wie wahrscheinlich h-mal Kopf und t-mal Zahl mit Münze A sind; mit B ebenso.",
  logLikelihood:
    "Der natürliche Logarithmus der Wahrscheinlichkeit von h-mal Kopf und t-mal Zahl, für jede Münze.",
  share: "Der Anteil der Münze A an der Serie, ihre Verantwortlichkeit. B bekommt den Rest.",
  chosen:
    "Hard-EM: Die ganze Serie geht an die Münze, mit der sie wahrscheinlicher ist, bei Gleichstand an A.",
  counts: "Was für A zählt. Der Rest der Serie zählt für B.",
  theta:
    "Was für eine Münze als Kopf zählt, geteilt durch alle Würfe, die für sie zählen; für B ebenso.",
  mixing:
    "Wie oft Münze A gezogen wird: die Summe ihrer Anteile, geteilt durch die Anzahl n der Serien.",

  tosses: "Würfe",
  newTheta: "neues θ",
  shareOf: (coin) => `Anteil von ${coin}`,
  coinOf: "Münze",
  rest: (sets) => `die anderen ${sets} Serien, gegeben`,
};
