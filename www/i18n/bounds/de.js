/** Why ℓ climbs, in German; see `en.js`. */

/** @type {import("./en.js").BoundWords} */
export const bounds = {
  touches:
    "Der E-Schritt legt eine Schranke an, die ℓ beim jetzigen θ berührt und sonst überall darunter liegt.",
  below: (below) =>
    `Die Schranke von Hard-EM liegt überall unter ℓ, beim jetzigen θ um ${below}: Sie muss nicht berühren.`,
  climbs: "Der M-Schritt geht zum Gipfel der Schranke.",
  climbed: (rise) => `Der M-Schritt ging zum Gipfel der Schranke, ${rise} höher.`,
  follows: "Dort liegt ℓ nicht tiefer, also kann ℓ nicht fallen.",
  followed: (rise) =>
    `Dort liegt ℓ nicht tiefer: Es ist um ${rise} gestiegen. Also kann ℓ nicht fallen.`,
  followsHard: "Wo die Schranke nicht berührt, kann ℓ selbst fallen.",
  followedHard: (change) => `ℓ selbst änderte sich um ${change}; ohne Berührung kann es fallen.`,

  lift: "Versuch, die Schranke anzuheben",
  isStill: (by) => `Um ${by} angehoben: noch nirgends über ℓ.`,
  crosses: (by) =>
    `Um ${by} angehoben: Wo sie fett gezeichnet ist, liegt sie über ℓ und ist keine Schranke mehr.`,

  origin: "Woher die Schranke kommt",
  originRule:
    "Der Logarithmus eines Mittels ist mindestens so groß wie das Mittel der Logarithmen.",
  originSet: ({ set, a, b, mean, logOfMean, logs, meanOfLogs }) =>
    `Vom jetzigen θ bis zum Gipfel der Schranke wird Serie ${set} mit A ${a}-mal so wahrscheinlich und mit B ${b}-mal. Mit ihren Anteilen gewichtet: ln(${mean}) = ${logOfMean}, aber ${logs} = ${meanOfLogs}.`,
  originSum:
    "Über alle Serien ergibt das Erste zusammen den Anstieg von ℓ, das Zweite den der Schranke.",
  originLater: "Nach einem E-Schritt zeigt es eine Serie mit ihren beiden Werten.",

  history: "Q und ℓ im Verlauf der Iterationen",
};
