/** Why a number is what it is, in German; see `en.js`. */

/** @type {import("./en.js").ExplanationWords} */
export const explanations = {
  more: (level, levels) => `${level} von ${levels}: noch einmal für mehr`,
  closed: "Erklärung geschlossen.",
  heads: "Kopf",
  tails: "Zahl",

  cancels:
    "½ gibt an, wie oft jede der beiden Münzen gezogen wird, und kürzt sich weg; schätzt EM diesen Wert, steht π an seiner Stelle. Der Binomialkoeffizient für h-mal Kopf in n Würfen fehlt: Er ist für beide Münzen gleich und kürzt sich weg.",

  values: {
    tossed: ({ count, tosses, set, side }) =>
      `${count} der ${tosses} Würfe von Serie ${set} zeigen ${side}. Das wurde beobachtet; EM ändert es nie.`,
    allTossed: ({ count, sets, side }) => `${side} in allen ${sets} Serien zusammen: ${count}.`,
    share: ({ coin, set, ofCoin, ofOther, share }) =>
      `${ofCoin} ÷ (${ofCoin} + ${ofOther}) = ${share}: wie wahrscheinlich Serie ${set} mit Münze ${coin} ist, als Teil davon, wie wahrscheinlich sie mit einer der beiden Münzen ist.`,
    assigned: ({ to, set }) =>
      `Hard-EM gibt Serie ${set} ganz der Münze, mit der sie wahrscheinlicher ist: ${to}.`,
    tie: ({ set }) =>
      `Mit beiden Münzen ist Serie ${set} gleich wahrscheinlich, und bei Gleichstand gibt Hard-EM sie der Münze A.`,
    labelled: ({ by, set }) =>
      `Laut Label hat Münze ${by} die Serie ${set} erzeugt, also zählt sie ganz für ${by}.`,
    count: ({ product, count, coin, side, set }) =>
      `${product} = ${count}: der Anteil von Münze ${coin} an den Würfen von Serie ${set}, die ${side} zeigen.`,
    sum: ({ terms, sum, coin, side }) =>
      `${terms} = ${sum}: ${side} in allen Serien, jeweils mit dem Anteil von Münze ${coin} gezählt.`,
    guessed: ({ coin, theta }) =>
      `θ${coin} = ${theta} ist der Startwert, mit dem EM beginnt. Jemand hat ihn gewählt; der nächste M-Schritt ersetzt ihn.`,
    estimated: ({ coin, heads, tosses, theta }) =>
      `${heads} ÷ ${tosses} = ${theta}: was für Münze ${coin} als Kopf zählt, geteilt durch alle Würfe, die für sie zählen.`,
    kept: ({ coin, theta }) =>
      `Kein Wurf zählt für Münze ${coin}; der M-Schritt hat also nichts zu teilen, und θ${coin} bleibt ${theta}.`,
    truth: ({ coin, theta }) =>
      `Münze ${coin} zeigt Kopf mit Wahrscheinlichkeit ${theta}. Damit wurden die Würfe erzeugt, aber EM sieht diesen Wert nie.`,
    completeData: ({ coin, heads, tosses, theta }) =>
      `${heads} ÷ ${tosses} = ${theta}: Kopf in den Serien von Münze ${coin}, geteilt durch alle ihre Würfe.`,
    fixedPrior:
      "½: Jede Münze wird gleich oft gezogen. Das wird hier vorausgesetzt und nie geschätzt.",
    guessedPrior:
      "½ zu Beginn: Noch ist nichts bekannt. Der M-Schritt schätzt den Wert aus den Anteilen.",
    estimatedPrior: ({ coin, shares, sets, prior }) =>
      `${shares} ÷ ${sets} = ${prior}: die Summe der Anteile von Münze ${coin}, geteilt durch die Anzahl der Serien.`,
    logLikelihood: ({ first, a, b, sets, value }) =>
      `Bei θA = ${a} und θB = ${b} trägt Serie 1 den Logarithmus ihrer Wahrscheinlichkeit bei, ${first}; alle ${sets} Serien zusammen ergeben ${value}.`,
    likelihood: ({ factors, value, coin, set }) =>
      `${factors} = ${value}: wie wahrscheinlich Serie ${set} mit Münze ${coin} ist, ein Faktor θ für jeden Kopf und 1 − θ für jede Zahl.`,
    ratio: ({ divided, times, coin, other, set }) =>
      `${divided} = ${times}: wievielmal so wahrscheinlich Serie ${set} mit Münze ${coin} ist wie mit Münze ${other}.`,
    change: ({ difference, change, symbol }) =>
      `${difference} = ${change}: wie weit sich ${symbol} seit der Zeile darüber bewegt hat. Kein anderer Schätzwert hat sich weiter bewegt.`,
  },

  meaning: {
    tossed:
      "Die Daten: was man von einer Serie gesehen hat. Auf die Reihenfolge der Würfe kommt es nicht an, nur darauf, wie oft Kopf fiel.",
    allTossed:
      "Die Daten aller Serien. Was für A und was für B zählt, ergibt zusammen diesen Wert.",
    share:
      "Verantwortlichkeit, die A-posteriori-Wahrscheinlichkeit P(Münze | Serie): in welchem Maß eine Münze eine Serie erklärt. Die Anteile von A und B ergeben zusammen 1. (Der Binomialkoeffizient ist für beide Münzen gleich und kürzt sich weg.)",
    assigned: "Harte Zuordnung: Der Anteil ist 0 oder 1. Soft-EM würde die Serie aufteilen.",
    tie: "Harte Zuordnung: Der Anteil ist 0 oder 1. Soft-EM würde die Serie aufteilen.",
    labelled:
      "Ein Label: welche Münze die Serie erzeugt hat. Mit Labels gibt es nichts aufzuteilen, und EM ist nicht nötig.",
    count:
      "Erwartete Anzahl: Würfe, gewichtet mit dem Anteil der Münze. Die andere Münze bekommt den Rest.",
    sum: "Erwartete Anzahl über alle Serien: was der M-Schritt teilt. Sie muss nicht ganz sein.",
    guessed:
      "Startwert: EM verbessert ihn Schritt für Schritt. Mit anderen Startwerten kann es woanders enden.",
    estimated:
      "Schätzwert von θ, der Wahrscheinlichkeit für Kopf: Von allen θ macht dieses die aufgeteilten Würfe am wahrscheinlichsten.",
    kept: "Schätzwert von θ: Ohne Würfe ist jedes θ so gut wie jedes andere.",
    truth: "Der wahre Wert: der Parameter, den EM finden soll.",
    completeData:
      "Schätzwert aus vollständigen Daten: was man auszählen würde, wenn die Labels bekannt wären.",
    fixedPrior:
      "A-priori-Wahrscheinlichkeit: wie wahrscheinlich eine Münze für eine Serie gezogen wird, bevor man deren Würfe sieht.",
    guessedPrior:
      "A-priori-Wahrscheinlichkeit: wie wahrscheinlich eine Münze für eine Serie gezogen wird, bevor man deren Würfe sieht.",
    estimatedPrior:
      "A-priori-Wahrscheinlichkeit (Mischungsanteil): wie oft eine Münze gezogen wird, zusammen mit θ geschätzt.",
    logLikelihood:
      "Log-Likelihood ℓ: der Logarithmus der Wahrscheinlichkeit aller Würfe. EM senkt sie nie und hält dort, wo sie nicht weiter steigen kann.",
    likelihood:
      "Likelihood: die Wahrscheinlichkeit dieser Würfe in dieser Reihenfolge. Der Binomialkoeffizient fehlt: Er ist für beide Münzen gleich und kürzt sich weg.",
    ratio:
      "Likelihood-Quotient: wie stark die Würfe für die eine Münze und gegen die andere sprechen. Werden beide gleich oft gezogen, ist der Anteil Quotient ÷ (Quotient + 1).",
    change: "Die Änderung in einer Iteration: EM hält an, wenn sie klein genug ist.",
  },
};
