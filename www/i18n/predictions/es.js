/** Predictions, in Spanish; see `en.js`. */

/** @type {import("./en.js").PredictionWords} */
export const predictions = {
  commit: "Confirmar",
  skip: "Omitir",
  share: "P(A | serie)",
  slider: (field) => `${field}, control`,

  askForShare: (set, lead) => `Predice el paso E: ${lead}¿qué parte de la serie ${set} va a A?`,
  askForTheta: (lead) => `Predice el paso M: ${lead}¿adónde van los dos θ?`,
  leads: {
    paper: {
      share: "si θA es 0,60 y θB 0,50, ",
      theta: "con las series repartidas así, ",
    },
    notebook: {
      share: "si θA es 0,40 y θB 0,60, ",
      theta: "partiendo de 0,40 y 0,60, ",
    },
    swapped: {
      share: "con los valores iniciales intercambiados, ",
      theta: "con los valores iniciales intercambiados, ",
    },
    equal: {
      share: "si ambos valores iniciales son 0,55, ",
      theta: "con cada serie partida por la mitad, ",
    },
    "nearly-equal": {
      share: "con valores iniciales a una milésima de distancia, ",
      theta: "con valores iniciales a una milésima de distancia, ",
    },
    overlapping: {
      share: "con monedas difíciles de distinguir, ",
      theta: "con monedas difíciles de distinguir, ",
    },
    "few-tosses": {
      share: "con solo dos lanzamientos, ",
      theta: "con solo dos lanzamientos por serie, ",
    },
    "one-coin": {
      share: "si quizá solo se usó una moneda, ",
      theta: "si quizá solo se usó una moneda, ",
    },
    "hard-stuck": {
      share: "cuando cada serie va entera a una moneda, ",
      theta: "contando series enteras, ",
    },
  },

  answerShare: ({ said, found, verdict, reason }) =>
    `Dijiste ${said}; es ${found} (${verdict}): ${reason}.`,
  answerTheta: ({ said: [saidA, saidB], found: [a, b], verdicts: [ofA, ofB] }) =>
    `Dijiste θA = ${saidA} y θB = ${saidB}; son ${a} (${ofA}) y ${b} (${ofB}).`,
  both: (told, reason) => `${told} ${reason}`,

  spotOn: "exacto",
  off: (error) => `error de ${error}`,
  wrongCoin: (error) => `error de ${error}, al otro lado de ½`,

  noTosses: "una serie sin lanzamientos no dice nada de su moneda",
  tieToA:
    "ambas monedas producen una serie así con la misma frecuencia, y en un empate EM duro la da a A",
  even: (heads, tosses) => `${heads} caras de ${tosses} encajan igual de bien con ambas monedas`,
  assigned: (coin) => `EM duro da la serie entera a la moneda con la que mejor encaja, ${coin}`,
  onlyCoin: (coin) => `solo la moneda ${coin} puede haber producido esta serie`,
  fits: ({ heads, tosses, coin, other, times }) =>
    `${heads} caras de ${tosses} encajan mejor con ${coin}, ${times} veces tan bien como con ${other}`,
  fitsByFar: ({ heads, tosses, coin, other }) =>
    `${heads} caras de ${tosses} encajan con ${coin} más de un millón de veces mejor que con ${other}`,
  andPrior: (better, coin, prior) => `${better}, y ${coin} se elige con probabilidad ${prior}`,

  unmoved:
    "Los dejaste donde estaban; pero cada uno va a la proporción de caras de sus propios lanzamientos.",
  swapped: "Son los valores correctos, pero con los nombres intercambiados.",
  wholeSets:
    "Es lo que darían series enteras; aquí cada serie cuenta para ambas monedas, según sus partes.",
  kept: (coin) => `Ningún lanzamiento cuenta para ${coin}, así que θ${coin} no cambia.`,
  counted: ({ coin, heads, tosses, theta }) =>
    `${heads} ÷ ${tosses} = ${theta}: la proporción de caras entre los lanzamientos contados para ${coin}.`,

  yourErrors: "tus errores",
  errors: (errors) => `Errores sucesivos de tus predicciones: ${errors.join("; ")}`,
};
