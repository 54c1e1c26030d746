/** Why ℓ climbs, in Spanish; see `en.js`. */

/** @type {import("./en.js").BoundWords} */
export const bounds = {
  touches: "El paso E construye una cota que toca ℓ en el θ actual y queda por debajo en lo demás.",
  below: (below) =>
    `La cota de EM duro queda siempre bajo ℓ, en el θ actual por ${below}: no tiene por qué tocar.`,
  climbs: "El paso M va a la cima de la cota.",
  climbed: (rise) => `El paso M fue a la cima de la cota, ${rise} más arriba.`,
  follows: "Allí ℓ no está más abajo, así que ℓ no puede bajar.",
  followed: (rise) => `Allí ℓ no está más abajo: subió ${rise}. Así que ℓ no puede bajar.`,
  followsHard: "Donde la cota no toca, el propio ℓ puede bajar.",
  followedHard: (change) => `El propio ℓ cambió en ${change}; sin contacto puede bajar.`,

  lift: "Intenta levantar la cota",
  isStill: (by) => `Levantada ${by}: todavía en ningún punto por encima de ℓ.`,
  crosses: (by) =>
    `Levantada ${by}: por encima de ℓ donde el trazo es grueso, así que ya no es una cota.`,

  origin: "De dónde viene la cota",
  originRule: "El logaritmo de una media es al menos la media de los logaritmos.",
  originSet: ({ set, a, b, mean, logOfMean, logs, meanOfLogs }) =>
    `Del θ actual a la cima de la cota, la serie ${set} se vuelve ${a} veces tan probable con A y ${b} veces con B. Ponderado por sus partes: ln(${mean}) = ${logOfMean}, pero ${logs} = ${meanOfLogs}.`,
  originSum: "Sobre todas las series, lo primero suma la subida de ℓ y lo segundo la de la cota.",
  originLater: "Tras un paso E, una serie lo muestra con sus dos valores.",

  history: "Q y ℓ por iteración",
};
