/** The exercises in Spanish. */

/** @type {import("./en.js").ExerciseWords} */
export const exercises = {
  lead: "Bastan dos decimales, y uno donde se cuentan lanzamientos. Cada moneda se elige con probabilidad ½, salvo que la pregunta diga otra cosa.",
  question: (index, all) => `Pregunta ${index} de ${all}`,
  answer: "Tu respuesta",
  check: "Comprobar",
  next: "Pregunta siguiente",
  right: "Correcto.",
  wrong: (answer) => `No del todo: es ${answer}.`,
  notANumber: "Escribe un número, por ejemplo 0,45.",
  score: (right, all) => `${right} de ${all} correctas.`,
  again: "Otras diez, con números nuevos",
  back: "Volver a las lecciones",

  questions: {
    ratio: ({ times }) =>
      `La moneda A genera una serie ${times} veces más a menudo que la B. ¿Qué parte de la serie le corresponde a A?`,
    share: ({ a, b, heads, tails }) =>
      `θA es ${a} y θB es ${b}. En una serie, caras: ${heads}, cruces: ${tails}. ¿Qué parte le corresponde a la moneda A?`,
    headsForA: ({ share, heads, tails }) =>
      `La parte de la moneda A en una serie es ${share}. Caras: ${heads}, cruces: ${tails}. ¿Cuántas caras cuentan para A?`,
    tailsForB: ({ share, heads, tails }) =>
      `La parte de la moneda A en una serie es ${share}. Caras: ${heads}, cruces: ${tails}. ¿Cuántas cruces cuentan para B?`,
    estimate: ({ heads, tails }) =>
      `Tras el paso E, para la moneda A cuentan caras: ${heads}, cruces: ${tails}. ¿Cuánto vale θA tras el paso M?`,
    labels: ({ sets, tosses }) =>
      `Se conocen las monedas: A generó tres series de ${tosses} lanzamientos, con estas caras: ${sets}. ¿Cuánto vale θA?`,
    equalGuesses: ({ guess, heads, tosses }) =>
      `Los dos valores iniciales son ${guess}. Todas las series juntas tienen ${heads} caras en ${tosses} lanzamientos. ¿Cuánto vale θA tras una iteración?`,
    hardEm: ({ share, heads, tails }) =>
      `EM suave daría a la moneda A una parte de ${share} de una serie. Caras: ${heads}, cruces: ${tails}. ¿Cuántas caras cuenta EM duro para A?`,
    estimatedPrior: ({ shares }) =>
      `EM estima con qué frecuencia se elige A. Las partes de A en cuatro series son ${shares}. ¿Cuánto vale π tras el paso M?`,
    higherLogLikelihood: ({ sets, first, second }) =>
      `Dos series de diez lanzamientos tienen estas caras: ${sets}. ¿Qué (θA, θB) tiene la log-verosimilitud más alta, 1: (${first}) o 2: (${second})?`,
  },

  reasons: {
    ratio: ({ times, answer }) =>
      `${times} ÷ (${times} + 1) = ${answer}: la parte de A en lo que las dos monedas explican juntas.`,
    share: ({ a, b, answer }) =>
      `A genera estos lanzamientos con probabilidad ${a}; B, con ${b}: ${a} ÷ (${a} + ${b}) = ${answer}.`,
    headsForA: ({ share, heads, answer }) => `${share} × ${heads} = ${answer}.`,
    tailsForB: ({ share, tails, answer }) =>
      `B recibe el resto: (1 − ${share}) × ${tails} = ${answer}.`,
    estimate: ({ heads, tails, answer }) =>
      `${heads} ÷ (${heads} + ${tails}) = ${answer}: las caras entre los lanzamientos que cuentan para A.`,
    labels: ({ sum, tosses, answer }) =>
      `${sum} ÷ ${tosses} = ${answer}: si se conocen las monedas, basta con contar.`,
    equalGuesses: ({ heads, tosses, answer }) =>
      `Dos monedas iguales explican igual de bien cada serie: todas las partes son ½ y los dos θ pasan a ser ${heads} ÷ ${tosses} = ${answer}. Ahí se quedan.`,
    hardEm: ({ share, answer, isMore }) =>
      isMore
        ? `${share} es más que ½, así que EM duro da a A la serie entera: ${answer}.`
        : `${share} es menos que ½, así que EM duro da a B la serie entera, y a A nada.`,
    estimatedPrior: ({ sum, answer }) => `La media de las partes: ${sum} ÷ 4 = ${answer}.`,
    higherLogLikelihood: ({ first, second }) =>
      `ℓ vale ${first} en el primero y ${second} en el segundo. Cuanto más cerca están los θ de las frecuencias de las series, más probables son los lanzamientos.`,
  },
};
