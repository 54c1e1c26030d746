/** Why a number is what it is, in Spanish; see `en.js`. */

/** @type {import("./en.js").ExplanationWords} */
export const explanations = {
  more: (level, levels) => `${level} de ${levels}: otra vez para más`,
  closed: "Explicación cerrada.",
  heads: "caras",
  tails: "cruces",

  cancels:
    "½ es la frecuencia con que se elige cada moneda; se cancela, y π ocupa su lugar cuando EM la estima. El coeficiente binomial de h caras en n lanzamientos se omite: es el mismo para las dos monedas y se cancela.",

  values: {
    tossed: ({ count, tosses, set, side }) =>
      `${count} ${side} en los ${tosses} lanzamientos de la serie ${set}. Es lo observado; EM no lo cambia nunca.`,
    allTossed: ({ count, sets, side }) =>
      `Todas las ${side} de las ${sets} series juntas: ${count}.`,
    share: ({ coin, set, ofCoin, ofOther, share }) =>
      `${ofCoin} ÷ (${ofCoin} + ${ofOther}) = ${share}: lo probable que es la serie ${set} con la moneda ${coin}, como parte de lo probable que es con cualquiera de las dos.`,
    assigned: ({ to, set }) =>
      `EM duro da la serie ${set} entera a la moneda que la hace más probable: ${to}.`,
    tie: ({ set }) =>
      `Con las dos monedas la serie ${set} es igual de probable, y EM duro da los empates a A.`,
    labelled: ({ by, set }) =>
      `Su etiqueta dice que la moneda ${by} produjo la serie ${set}, así que cuenta entera para ${by}.`,
    count: ({ product, count, coin, side, set }) =>
      `${product} = ${count}: la parte de la moneda ${coin} en las ${side} de la serie ${set}.`,
    sum: ({ terms, sum, coin, side }) =>
      `${terms} = ${sum}: las ${side} de todas las series, contadas según la parte de la moneda ${coin}.`,
    guessed: ({ coin, theta }) =>
      `θ${coin} = ${theta} es el valor inicial del que parte EM. Alguien lo eligió; el próximo paso M lo sustituye.`,
    estimated: ({ coin, heads, tosses, theta }) =>
      `${heads} ÷ ${tosses} = ${theta}: las caras contadas para la moneda ${coin}, divididas entre todos los lanzamientos contados para ella.`,
    kept: ({ coin, theta }) =>
      `Ningún lanzamiento cuenta para la moneda ${coin}: el paso M no tiene nada que dividir y θ${coin} sigue en ${theta}.`,
    truth: ({ coin, theta }) =>
      `La moneda ${coin} cae cara con probabilidad ${theta}. Con ella se hicieron los lanzamientos, pero EM nunca la ve.`,
    completeData: ({ coin, heads, tosses, theta }) =>
      `${heads} ÷ ${tosses} = ${theta}: las caras de las series que produjo la moneda ${coin}, divididas entre todos sus lanzamientos.`,
    fixedPrior:
      "½: cada moneda se saca tan a menudo como la otra. Aquí se da por supuesto y no se estima.",
    guessedPrior:
      "½ para empezar: aún no se sabe nada. El paso M lo estima a partir de las partes.",
    estimatedPrior: ({ coin, shares, sets, prior }) =>
      `${shares} ÷ ${sets} = ${prior}: la suma de las partes de la moneda ${coin}, dividida entre el número de series.`,
    logLikelihood: ({ first, a, b, sets, value }) =>
      `Con θA = ${a} y θB = ${b}, la serie 1 aporta el logaritmo de su probabilidad, ${first}; las ${sets} series juntas dan ${value}.`,
    likelihood: ({ factors, value, coin, set }) =>
      `${factors} = ${value}: lo probable que es la serie ${set} con la moneda ${coin}, un factor θ por cada cara y 1 − θ por cada cruz.`,
    ratio: ({ divided, times, coin, other, set }) =>
      `${divided} = ${times}: cuántas veces más probable es la serie ${set} con la moneda ${coin} que con la ${other}.`,
    change: ({ difference, change, symbol }) =>
      `${difference} = ${change}: cuánto se movió ${symbol} desde la fila de arriba. Ninguna otra estimación se movió más.`,
  },

  meaning: {
    tossed:
      "Los datos: lo que se vio de una serie. El orden de los lanzamientos no importa, solo cuántas caras hay.",
    allTossed:
      "Los datos de todas las series. Lo que cuenta para A y lo que cuenta para B suman este número.",
    share:
      "Responsabilidad, la probabilidad a posteriori P(moneda | serie): hasta qué punto una moneda explica una serie. Las partes de A y de B suman 1. (El coeficiente binomial es el mismo para las dos monedas y se cancela.)",
    assigned: "Asignación dura: la parte es 0 o 1. EM suave repartiría la serie.",
    tie: "Asignación dura: la parte es 0 o 1. EM suave repartiría la serie.",
    labelled:
      "Una etiqueta: qué moneda produjo la serie. Con etiquetas no hay nada que repartir, y EM no hace falta.",
    count:
      "Frecuencia esperada: lanzamientos ponderados por la parte de la moneda. La otra moneda recibe el resto.",
    sum: "Frecuencia esperada en todas las series: lo que divide el paso M. No tiene por qué ser un número entero.",
    guessed:
      "Valor inicial: EM lo mejora paso a paso. Desde otros valores puede terminar en otro sitio.",
    estimated:
      "Estimación de θ, la probabilidad de cara: de todos los θ, este hace más probables los lanzamientos repartidos.",
    kept: "Estimación de θ: sin lanzamientos, cualquier θ vale lo mismo.",
    truth: "El valor verdadero: el parámetro que EM intenta encontrar.",
    completeData:
      "Estimación con datos completos: lo que se contaría si se conocieran las etiquetas.",
    fixedPrior:
      "Probabilidad a priori: la de sacar una moneda para una serie, antes de ver sus lanzamientos.",
    guessedPrior:
      "Probabilidad a priori: la de sacar una moneda para una serie, antes de ver sus lanzamientos.",
    estimatedPrior:
      "Probabilidad a priori (proporción de la mezcla): con qué frecuencia se saca una moneda, estimada junto con θ.",
    logLikelihood:
      "Log-verosimilitud ℓ: el logaritmo de la probabilidad de todos los lanzamientos. EM nunca la baja y se detiene donde no puede subir más.",
    likelihood:
      "Verosimilitud: la probabilidad de estos lanzamientos en este orden. El coeficiente binomial se omite: es el mismo para las dos monedas y se cancela.",
    ratio:
      "Cociente de verosimilitudes: lo que los lanzamientos dicen a favor de una moneda frente a la otra. Si las dos se eligen igual de a menudo, la parte es cociente ÷ (cociente + 1).",
    change: "El cambio en una iteración: EM se detiene cuando es lo bastante pequeño.",
  },
};
