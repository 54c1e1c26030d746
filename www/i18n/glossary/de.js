/** The glossary in German. */

/** @type {import("./en.js").GlossaryWords} */
export const glossary = {
  title: "Wörter und Zeichen",
  lead: "Drücke auf eines, und die Seite zeigt, was es bezeichnet.",
  further: "Zum Weiterlesen",
  colon: ": ",
  terms: {
    set: {
      name: "Serie",
      meaning:
        "eine Zeile: Eine Münze wurde gezogen und mehrmals geworfen. Welche es war, ist verborgen.",
    },
    theta: {
      name: "θA, θB",
      meaning:
        "die Wahrscheinlichkeit, mit der Münze A oder Münze B Kopf zeigt: Sie soll EM finden.",
    },
    guess: {
      name: "Startwerte",
      meaning:
        "θA und θB, mit denen EM beginnt. EM steigt auf einen Gipfel, der nicht der höchste sein muss: Andere Startwerte können zu einem anderen Ende führen.",
    },
    share: {
      name: "Anteil",
      meaning:
        "wie wahrscheinlich es ist, dass diese Münze die Serie erzeugt hat. Der Fachbegriff ist Verantwortlichkeit, die A-posteriori-Wahrscheinlichkeit P(Münze | Serie).",
    },
    expected: {
      name: "für A, für B gezählt",
      meaning:
        "die erwarteten Häufigkeiten: Kopf und Zahl jeder Serie, mal dem Anteil der Münze an der Serie.",
    },
    eStep: {
      name: "E-Schritt",
      meaning:
        "behält θ bei und berechnet alle Anteile und die erwarteten Häufigkeiten: E wie Erwartungswert.",
    },
    mStep: {
      name: "M-Schritt",
      meaning:
        "behält die Anteile bei und setzt jedes θ auf Kopf ÷ alle Würfe, die für die Münze zählen: M wie Maximierung.",
    },
    prior: {
      name: "π",
      meaning:
        "die A-priori-Wahrscheinlichkeit, mit der Münze A gezogen wird: ½, oder unter „Varianten“ von EM geschätzt, als Mittel der Anteile.",
    },
    logLikelihood: {
      name: "ℓ, Log-Likelihood",
      meaning:
        "der Logarithmus der Wahrscheinlichkeit aller Würfe bei diesen θ. EM erhöht sie und senkt sie nie.",
    },
    bound: {
      name: "untere Schranke",
      meaning:
        "entsteht im E-Schritt: Sie berührt ℓ beim jetzigen θ und liegt sonst darunter. Der M-Schritt geht zu ihrem Gipfel.",
    },
    settled: {
      name: "konvergiert",
      meaning: "Eine weitere Iteration ändert θ nicht mehr. Die Regel steht hier.",
    },
    completeData: {
      name: "Vollständige Daten",
      meaning:
        "was sich durch Zählen ergibt, wenn jede Münze bekannt ist: Kopf ÷ Würfe. EM muss ohne auskommen.",
    },
    hardEm: {
      name: "Hard-EM",
      meaning:
        "ordnet jede Serie ganz der wahrscheinlicheren Münze zu, statt sie aufzuteilen. „Vergleich“ zeigt, wo das endet.",
    },
  },
};
