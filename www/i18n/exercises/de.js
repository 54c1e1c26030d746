/** The exercises in German. */

/** @type {import("./en.js").ExerciseWords} */
export const exercises = {
  lead: "Zwei Nachkommastellen genügen, und eine, wo Würfe gezählt werden. Jede Münze wird mit Wahrscheinlichkeit ½ gezogen, wenn die Frage nichts anderes sagt.",
  question: (index, all) => `Frage ${index} von ${all}`,
  answer: "Deine Antwort",
  check: "Prüfen",
  next: "Nächste Frage",
  right: "Richtig.",
  wrong: (answer) => `Nicht ganz: Es ist ${answer}.`,
  notANumber: "Gib eine Zahl ein, zum Beispiel 0,45.",
  score: (right, all) => `${right} von ${all} richtig.`,
  again: "Zehn weitere mit neuen Zahlen",
  back: "Zurück zu den Lektionen",

  questions: {
    ratio: ({ times }) =>
      `Münze A erzeugt eine Serie ${times}-mal so oft wie Münze B. Welchen Anteil an der Serie hat A?`,
    share: ({ a, b, heads, tails }) =>
      `θA ist ${a} und θB ist ${b}. In einer Serie: Kopf ${heads}, Zahl ${tails}. Welchen Anteil an ihr hat Münze A?`,
    headsForA: ({ share, heads, tails }) =>
      `Münze A hat an einer Serie den Anteil ${share}. Kopf: ${heads}, Zahl: ${tails}. Wie viel Kopf zählt für A?`,
    tailsForB: ({ share, heads, tails }) =>
      `Münze A hat an einer Serie den Anteil ${share}. Kopf: ${heads}, Zahl: ${tails}. Wie viel Zahl zählt für B?`,
    estimate: ({ heads, tails }) =>
      `Nach dem E-Schritt zählen für Münze A Kopf ${heads} und Zahl ${tails}. Wie groß ist θA nach dem M-Schritt?`,
    labels: ({ sets, tosses }) =>
      `Die Münzen sind bekannt: A erzeugte drei Serien mit je ${tosses} Würfen, darin Kopf: ${sets}. Wie groß ist θA?`,
    equalGuesses: ({ guess, heads, tosses }) =>
      `Beide Startwerte sind ${guess}. Alle Serien zusammen haben ${heads} Kopf in ${tosses} Würfen. Wie groß ist θA nach einer Iteration?`,
    hardEm: ({ share, heads, tails }) =>
      `Soft-EM gäbe Münze A an einer Serie den Anteil ${share}. Kopf: ${heads}, Zahl: ${tails}. Wie viel Kopf zählt Hard-EM für A?`,
    estimatedPrior: ({ shares }) =>
      `EM schätzt, wie oft Münze A gezogen wird. Die Anteile von A an vier Serien sind ${shares}. Wie groß ist π nach dem M-Schritt?`,
    higherLogLikelihood: ({ sets, first, second }) =>
      `Zwei Serien mit je zehn Würfen haben Kopf: ${sets}. Welches (θA, θB) hat die höhere Log-Likelihood, 1: (${first}) oder 2: (${second})?`,
  },

  reasons: {
    ratio: ({ times, answer }) =>
      `${times} ÷ (${times} + 1) = ${answer}: der Teil von A an dem, was beide Münzen zusammen erklären.`,
    share: ({ a, b, answer }) =>
      `A erzeugt diese Würfe mit Wahrscheinlichkeit ${a}, B mit ${b}: ${a} ÷ (${a} + ${b}) = ${answer}.`,
    headsForA: ({ share, heads, answer }) => `${share} × ${heads} = ${answer}.`,
    tailsForB: ({ share, tails, answer }) =>
      `B bekommt den Rest: (1 − ${share}) × ${tails} = ${answer}.`,
    estimate: ({ heads, tails, answer }) =>
      `${heads} ÷ (${heads} + ${tails}) = ${answer}: Kopf unter den Würfen, die für A zählen.`,
    labels: ({ sum, tosses, answer }) =>
      `${sum} ÷ ${tosses} = ${answer}: Wer die Münzen kennt, muss nur zählen.`,
    equalGuesses: ({ heads, tosses, answer }) =>
      `Gleiche Münzen erklären jede Serie gleich gut. Alle Anteile sind also ½, und beide θ werden ${heads} ÷ ${tosses} = ${answer}. Dort bleiben sie.`,
    hardEm: ({ share, answer, isMore }) =>
      isMore
        ? `${share} ist mehr als ½, also gibt Hard-EM A die ganze Serie: ${answer}.`
        : `${share} ist weniger als ½, also gibt Hard-EM B die ganze Serie und A nichts.`,
    estimatedPrior: ({ sum, answer }) => `Das Mittel der Anteile: ${sum} ÷ 4 = ${answer}.`,
    higherLogLikelihood: ({ first, second }) =>
      `ℓ ist beim ersten ${first}, beim zweiten ${second}. Liegen die θ näher an den Häufigkeiten der Serien, so sind die Würfe wahrscheinlicher.`,
  },
};
