/** Why ℓ climbs, in French; see `en.js`. */

/** @type {import("./en.js").BoundWords} */
export const bounds = {
  touches: "L’étape E construit une borne qui touche ℓ au θ actuel et reste au-dessous ailleurs.",
  below: (below) =>
    `La borne d’EM dur reste partout sous ℓ, de ${below} au θ actuel : elle ne touche pas forcément.`,
  climbs: "L’étape M va au sommet de la borne.",
  climbed: (rise) => `L’étape M est allée au sommet de la borne, ${rise} plus haut.`,
  follows: "ℓ n’y est pas plus bas, donc ℓ ne peut pas baisser.",
  followed: (rise) =>
    `ℓ n’y est pas plus bas : il a augmenté de ${rise}. Donc ℓ ne peut pas baisser.`,
  followsHard: "Là où la borne ne touche pas, ℓ lui-même peut baisser.",
  followedHard: (change) => `ℓ lui-même a changé de ${change} ; sans contact, il peut baisser.`,

  lift: "Essayez de soulever la borne",
  isStill: (by) => `Soulevée de ${by} : encore nulle part au-dessus de ℓ.`,
  crosses: (by) =>
    `Soulevée de ${by} : au-dessus de ℓ là où le trait est gras, ce n’est plus une borne.`,

  origin: "D’où vient la borne",
  originRule: "Le logarithme d’une moyenne est au moins la moyenne des logarithmes.",
  originSet: ({ set, a, b, mean, logOfMean, logs, meanOfLogs }) =>
    `Du θ actuel au sommet de la borne, la série ${set} devient ${a} fois aussi probable avec A et ${b} fois avec B. Pondéré par ses parts : ln(${mean}) = ${logOfMean}, mais ${logs} = ${meanOfLogs}.`,
  originSum:
    "Sur toutes les séries, le premier donne au total la hausse de ℓ, le second celle de la borne.",
  originLater: "Après une étape E, une série le montre avec ses deux valeurs.",

  history: "Q et ℓ au fil des itérations",
};
