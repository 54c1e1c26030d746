/** Predictions, in German; see `en.js`. */

/** @type {import("./en.js").PredictionWords} */
export const predictions = {
  commit: "Festlegen",
  skip: "Überspringen",
  share: "P(A | Serie)",
  slider: (field) => `${field}, Regler`,

  askForShare: (set, lead) =>
    `Sag den E-Schritt voraus: Wie viel von Serie ${set} geht an A${lead}?`,
  askForTheta: (lead) => `Sag den M-Schritt voraus: Wo landen die beiden θ${lead}?`,
  leads: {
    paper: {
      share: ", wenn θA 0,60 und θB 0,50 ist",
      theta: ", wenn die Serien so aufgeteilt sind",
    },
    notebook: {
      share: ", wenn θA 0,40 und θB 0,60 ist",
      theta: ", von 0,40 und 0,60 aus",
    },
    swapped: {
      share: ", wenn die Startwerte vertauscht sind",
      theta: ", wenn die Startwerte vertauscht sind",
    },
    equal: {
      share: ", wenn beide Startwerte 0,55 sind",
      theta: ", wenn jede Serie halbiert ist",
    },
    "nearly-equal": {
      share: ", wenn die Startwerte ein Tausendstel auseinanderliegen",
      theta: ", wenn die Startwerte ein Tausendstel auseinanderliegen",
    },
    overlapping: {
      share: ", wenn die Münzen schwer zu unterscheiden sind",
      theta: ", wenn die Münzen schwer zu unterscheiden sind",
    },
    "few-tosses": {
      share: ", bei nur zwei Würfen",
      theta: ", bei nur zwei Würfen pro Serie",
    },
    "one-coin": {
      share: ", wenn vielleicht nur eine Münze im Spiel war",
      theta: ", wenn vielleicht nur eine Münze im Spiel war",
    },
    "hard-stuck": {
      share: ", wenn jede Serie ganz einer Münze zufällt",
      theta: ", wenn ganze Serien zählen",
    },
  },

  answerShare: ({ said, found, verdict, reason }) =>
    `Deine Vorhersage: ${said}; richtig ist ${found} (${verdict}): ${reason}.`,
  answerTheta: ({ said: [saidA, saidB], found: [a, b], verdicts: [ofA, ofB] }) =>
    `Deine Vorhersage: θA = ${saidA} und θB = ${saidB}; richtig sind ${a} (${ofA}) und ${b} (${ofB}).`,
  both: (told, reason) => `${told} ${reason}`,

  spotOn: "genau getroffen",
  off: (error) => `um ${error} daneben`,
  wrongCoin: (error) => `um ${error} daneben, auf der falschen Seite von ½`,

  noTosses: "Eine Serie ohne Würfe verrät nichts über ihre Münze",
  tieToA:
    "Beide Münzen erzeugen so eine Serie gleich oft, und bei Gleichstand gibt Hard-EM sie der Münze A",
  even: (heads, tosses) =>
    `${heads}-mal Kopf in ${tosses} Würfen passt zu beiden Münzen gleich gut`,
  assigned: (coin) => `Hard-EM gibt die ganze Serie der Münze, zu der sie besser passt: ${coin}`,
  onlyCoin: (coin) => `Nur Münze ${coin} kann diese Serie erzeugt haben`,
  fits: ({ heads, tosses, coin, other, times }) =>
    `${heads}-mal Kopf in ${tosses} Würfen passt besser zu ${coin}, ${times}-mal so gut wie zu ${other}`,
  fitsByFar: ({ heads, tosses, coin, other }) =>
    `${heads}-mal Kopf in ${tosses} Würfen passt über eine Million Mal so gut zu ${coin} wie zu ${other}`,
  andPrior: (better, coin, prior) =>
    `${better}, und ${coin} wird mit Wahrscheinlichkeit ${prior} gezogen`,

  unmoved:
    "Du hast beide gelassen, wo sie waren; jedes θ geht aber zum Anteil von Kopf an den eigenen Würfen.",
  swapped: "Das sind die richtigen Werte, aber mit vertauschten Namen.",
  wholeSets: "Das käme bei ganzen Serien heraus; hier zählt jede Serie anteilig für beide Münzen.",
  kept: (coin) => `Für ${coin} zählt kein Wurf, also bleibt θ${coin}.`,
  counted: ({ coin, heads, tosses, theta }) =>
    `${heads} ÷ ${tosses} = ${theta}: der Anteil von Kopf an den Würfen, die für ${coin} zählen.`,

  yourErrors: "deine Fehler",
  errors: (errors) => `Wie weit deine Vorhersagen nacheinander danebenlagen: ${errors.join("; ")}`,
};
