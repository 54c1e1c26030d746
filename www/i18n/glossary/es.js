/** The glossary in Spanish. */

/** @type {import("./en.js").GlossaryWords} */
export const glossary = {
  title: "Palabras y símbolos",
  lead: "Pulsa una y la página muestra lo que nombra.",
  further: "Para seguir leyendo",
  colon: ": ",
  terms: {
    set: {
      name: "serie",
      meaning: "una fila: se eligió una moneda y se lanzó varias veces. No se sabe cuál fue.",
    },
    theta: {
      name: "θA, θB",
      meaning: "la probabilidad de que salga cara con la moneda A o con la B: lo que EM busca.",
    },
    guess: {
      name: "valores iniciales",
      meaning:
        "los θA y θB de los que parte EM. EM sube hasta una cima, que no tiene por qué ser la más alta: otros valores pueden llevar a otro final.",
    },
    share: {
      name: "parte",
      meaning:
        "la probabilidad de que esta moneda generara la serie. El término es responsabilidad, la probabilidad a posteriori P(moneda | serie).",
    },
    expected: {
      name: "cuenta para A, para B",
      meaning:
        "las frecuencias esperadas: las caras y cruces de cada serie, multiplicadas por la parte de la moneda.",
    },
    eStep: {
      name: "Paso E",
      meaning: "mantiene θ y calcula todas las partes y las frecuencias esperadas: E de esperanza.",
    },
    mStep: {
      name: "Paso M",
      meaning:
        "mantiene las partes y da a cada θ las caras ÷ los lanzamientos contados para su moneda: M de maximización.",
    },
    prior: {
      name: "π",
      meaning:
        "la probabilidad a priori de elegir la moneda A: ½, salvo que en «Variantes» EM la estime como media de las partes.",
    },
    logLikelihood: {
      name: "ℓ, log-verosimilitud",
      meaning:
        "el logaritmo de la probabilidad de todos los lanzamientos con estos θ. EM la hace subir y nunca bajar.",
    },
    bound: {
      name: "cota inferior",
      meaning:
        "la construye el paso E: toca ℓ en el θ actual y queda por debajo en los demás. El paso M va a su cima.",
    },
    settled: {
      name: "convergido",
      meaning: "otra iteración ya no mueve θ. La regla está escrita aquí.",
    },
    completeData: {
      name: "datos completos",
      meaning:
        "lo que se obtiene al contar cuando se conoce cada moneda: caras ÷ lanzamientos. EM no dispone de ello.",
    },
    hardEm: {
      name: "EM duro",
      meaning:
        "asigna cada serie entera a la moneda más probable en vez de repartirla. «Comparar» muestra dónde acaba.",
    },
  },
};
