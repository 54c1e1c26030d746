/** The worksheet in Spanish; see `en.js`. */

/** @type {import("./en.js").WorksheetWords} */
export const worksheets = {
  title: "Hoja de ejercicios: una iteración de EM a mano",
  key: "Soluciones",
  name: "Nombre",
  task: ({ a, b }) =>
    `Cada fila es una serie de lanzamientos de una sola moneda, A o B; nadie anotó cuál. Parte de los valores iniciales θA = ${a}, θB = ${b} y rellena las casillas vacías: el paso E fila por fila y luego el paso M. Bastan dos decimales, y uno donde se cuentan lanzamientos.`,
  prior: ({ prior }) => `Al principio, la moneda A se elige con probabilidad π = ${prior}.`,
  fixedPrior: ({ prior }) =>
    `Las dos monedas se eligen igual de a menudo, cada una con probabilidad ${prior}, que se cancela.`,
  keyNote:
    "Calculado con todas las cifras y redondeado solo aquí: a mano, la última cifra puede variar.",

  likelihood: "Lo probables que son h caras y t cruces con la moneda A; con B, igual.",
  logLikelihood: "El logaritmo natural de la probabilidad de h caras y t cruces, con cada moneda.",
  share: "La parte de la serie que le corresponde a A, su responsabilidad. El resto es de B.",
  chosen: "EM duro: la serie entera va a la moneda que la hace más probable; los empates van a A.",
  counts: "Lo que cuenta para A. El resto de la serie cuenta para B.",
  theta:
    "Las caras contadas para una moneda, divididas entre todos los lanzamientos contados para ella; para B, igual.",
  mixing:
    "Con qué frecuencia se elige A: la suma de sus partes, dividida entre el número n de series.",

  tosses: "lanzamientos",
  newTheta: "nuevo θ",
  shareOf: (coin) => `parte de ${coin}`,
  coinOf: "moneda",
  rest: (sets) => `las otras ${sets} series, dadas`,
};
