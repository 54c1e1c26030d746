/** The text of the view Lesson, in German; see `en.js`. */

/** @type {import("./en.js").LessonWords} */
export const lessons = {
  question: "Die Frage",
  answer: "Die Antwort",
  notYet:
    "EM ist noch nicht konvergiert. Sobald es so weit ist, steht hier die Antwort, mit den Werten dieses Laufs.",
  toTheEnd: "Bis zum Ende laufen lassen",
  noLesson:
    "Dieser Lauf hat eigene Einstellungen, daher passt keine der Fragen. Wähle eine Lektion, um mit einer Frage zu beginnen.",
  elsewhere: "Dieselbe Idee anderswo",
  showAnswer: "Antwort zeigen",
  lessons: "Alle Lektionen",
  progress: (done, all) => `${done} von ${all} Lektionen abgeschlossen`,
  done: "abgeschlossen",
  clear: "Fortschritt löschen",
  exercises: "Prüfe dich: zehn Fragen",
  next: (title) => `Nächste Lektion: ${title} ›`,

  answers: {
    paper: ({ sets, shares, heads, tosses, b, height }, labels) =>
      `Die Serien ${sets}: Münze A bekommt von ihnen im ersten E-Schritt die Anteile ${shares}. Ganz bekommt A sie nie: Am Ende zählen von ihren Würfen noch ${tosses} für B, darunter ${heads}-mal Kopf, und ziehen θB nach oben. ` +
      (labels
        ? `Darum ist θB ${b} und nicht ${labels.b} wie mit den Labels. Die Log-Likelihood ist hier sogar höher, ${height} gegenüber ${labels.height}: EM maximiert sie und stellt nicht die Labels wieder her.`
        : `Darum ist θB mit ${b} so hoch. Zeige die wahren Werte, um zu vergleichen, was die Labels ergeben.`),
    notebook: ({ set, first, last, a, b }) =>
      `Genau ${first}: Zehnmal Kopf in zwanzig Würfen ist bei 0,40 und bei 0,60 gleich wahrscheinlich; die Startwerte entscheiden also nichts. Am Ende bekommt Münze A von Serie ${set} den Anteil ${last}, weil sich die Schätzwerte bewegt haben: Bei θA = ${a} ist zehnmal Kopf in zwanzig Würfen viel wahrscheinlicher als bei θB = ${b}.`,
    swapped: ({ a, b }) =>
      `Dieselben Münzen mit vertauschten Namen: θA = ${a} und θB = ${b}. Den Würfen sieht man nicht an, welche Münze A heißt. Das entscheiden allein die Startwerte, und beide Ergebnisse haben dieselbe Log-Likelihood.`,
    equal: ({ heads, tosses, theta }) =>
      `Nichts. Gleiche Münzen erzeugen jede Serie gleich oft, also bekommt jede die Hälfte, und beide θ werden ${heads} ÷ ${tosses} = ${theta}, die relative Häufigkeit von Kopf in allen Serien. Dort bleiben sie: EM hängt in der Symmetrie fest. Der kleinste Unterschied zwischen den Startwerten würde genügen, um sich daraus zu lösen.`,
    "nearly-equal": ({ difference, growth, apart, iterations, a, b }) =>
      `Ja. Der Unterschied beträgt anfangs ${difference} und wächst in jeder Iteration ungefähr um den Faktor ${growth}; lange scheint also nichts zu geschehen. Nach ${apart} Iterationen liegen die Münzen mehr als 0,1 auseinander, und nach ${iterations} ist EM bei ${a} und ${b} konvergiert. Ein kleiner Schritt heißt noch nicht, dass EM angekommen ist.`,
    overlapping: ({ a, b, tosses, spread }, truth) =>
      `Nicht nah: EM findet nur eine einzige Münze, ${a} und ${b}. Schon durch Zufall schwankt die relative Häufigkeit von Kopf in ${tosses} Würfen um etwa ±${spread}, und diese Serien schwanken nicht mehr, als es bei einer einzigen Münze zu erwarten wäre. ` +
      (truth
        ? `Die Münzen haben ${truth.a} und ${truth.b}; trotzdem ist die Log-Likelihood mit einer einzigen Münze um ${truth.above} höher als mit diesen. Nur längere Serien können die Münzen unterscheiden.`
        : "Zeige die wahren Werte, um zu sehen, wie weit das danebenliegt."),
    "few-tosses": ({ least, most, iterations }) =>
      `Überhaupt nicht nah: Am Ende liegen die Anteile von Münze A zwischen ${least} und ${most}. Zwei Würfe sagen wenig über ihre Münze, also bleibt jede Serie zwischen beiden geteilt, θ bewegt sich nur langsam, und EM braucht ${iterations} Iterationen bis zur Konvergenz.`,
    "one-coin": ({ a, b, pooled, gain }, only) =>
      `Sicher ist es nicht, und EM fragt nicht danach. Es findet zwei Münzen, ${a} und ${b}: Zufällig zeigen manche Serien öfter Kopf als andere, und dazu passen zwei Münzen besser als eine mit ${pooled}, in der Log-Likelihood um ${gain}. Mit einer zweiten Münze wird die Anpassung nie schlechter. Ob es sie braucht, muss man gesondert prüfen, zum Beispiel an neuen Daten${only ? `; hier hat Münze ${only} alle Serien erzeugt` : ""}.`,
    "hard-stuck": ({ sets, a, b, softA, softB, gain }) =>
      `Münze B bekommt ${sets === "0" ? "keine einzige Serie" : `nur ${sets} der Serien`}, also kann kein Wurf sie bewegen: Sie behält ${b}, und θA = ${a} ist die relative Häufigkeit von Kopf in allen Serien. Hard-EM hat verworfen, dass jede Serie zu einem gewissen Grad von B stammen könnte. Soft-EM behält das und endet mit denselben Startwerten bei ${softA} und ${softB}, in der Log-Likelihood um ${gain} höher.`,
  },

  fields: {
    paper: {
      ask: "Viele Freiwillige beantworten zu Fotos eine Frage mit Ja oder Nein, und niemand kennt die richtigen Antworten. Was ist die Serie, was die Münze, was das verborgene Label?",
      answer:
        "Ein Foto ist eine Serie, die Antworten der Freiwilligen sind die Würfe. Die richtige Antwort ist die Münze: Zu einem Ja-Foto kommt „Ja“ mit einer Wahrscheinlichkeit, zu einem Nein-Foto mit einer anderen. EM schätzt beide Wahrscheinlichkeiten und wie wahrscheinlich jede Antwort ist, ohne ein einziges bekanntes Label (Dawid und Skene, 1979).",
    },
    notebook: {
      ask: "Ein Krankenhaus zählt auf jeder Station Tag für Tag die Kranken mit Fieber. Auf manchen Stationen gibt es einen Ausbruch. Was ist die Serie, was die Münze, was das verborgene Label?",
      answer:
        "Eine Station ist eine Serie, jeder Patiententag ein Wurf: Fieber oder keines. „Ausbruch“ und „kein Ausbruch“ sind die Münzen, jede mit ihrer Fieberrate. Welche davon eine Station hat, ist verborgen; eine Station mit mittleren Werten bleibt geteilt wie Serie 7.",
    },
    swapped: {
      ask: "Ein Programm findet in einer Zeitung zwei Themen. Mit anderen Startwerten findet es dieselben, nur sind Thema 1 und Thema 2 vertauscht. Ist das ein Fehler?",
      answer:
        "Nein. Die Nummer eines Themas ist nur ein Name, so wie hier A und B. Vergleiche Themen anhand ihrer Wörter und nicht anhand ihrer Nummern. In der Statistik heißt das Label Switching.",
    },
    equal: {
      ask: "Jemand passt zwei Glockenkurven an die Körpergrößen vieler Menschen an und beginnt mit beiden beim Mittelwert aller, gleich breit. Was findet EM?",
      answer:
        "Zweimal dieselbe Kurve. Jeder Mensch gehört halb zu jeder, also bleiben beide Mittelwerte, wo sie sind. Startwerte müssen verschieden sein: Darum ziehen Programme sie zufällig oder nehmen zwei der Datenpunkte.",
    },
    "nearly-equal": {
      ask: "Eine Suche nach zwei Mustern in der DNA beginnt mit zwei fast gleichen Mustern. Nach fünf Iterationen hat sich fast nichts geändert. Darf sie aufhören?",
      answer:
        "Nein. EM entfernt sich von fast gleichen Mustern zuerst langsam und dann schnell. Wer bei einem kleinen Schritt aufhört, meldet zweimal dasselbe Muster. Lass es weiterlaufen, und versuche es auch mit Startwerten, die weiter auseinanderliegen.",
    },
    overlapping: {
      ask: "Bei zwei Arten von Kranken wirkt ein Mittel bei 60 % und bei 50 % der Besuche. Von jedem sind zehn Besuche erfasst. Was hilft, die Arten zu unterscheiden: mehr Kranke oder mehr Besuche von jedem?",
      answer:
        "Mehr Besuche. Je mehr davon erfasst sind, desto kleiner ist bei jedem die zufällige Schwankung, und die beiden Arten trennen sich. Mehr Kranke machen die Schätzwerte genauer, aber jeder Einzelne bliebe so ungewiss wie jetzt.",
    },
    "few-tosses": {
      ask: "Zu jedem Foto gibt es nur zwei Antworten. Kann man sich bei einem einzelnen Foto sicher sein? Und lässt sich trotzdem lernen, wie zuverlässig die Freiwilligen sind?",
      answer:
        "Nein, und ja. Zwei Antworten lassen jedes Foto zweifelhaft, aber Tausende von Fotos zusammen legen die Wahrscheinlichkeiten gut fest. EM nutzt die zweifelhaften Fotos in dem Maß, in dem sie zweifelhaft sind.",
    },
    "one-coin": {
      ask: "Ein Modell teilt die Kundschaft immer in zwei Typen, und die Anpassung wird besser. Wie findet man heraus, ob es überhaupt zwei Typen gibt?",
      answer:
        "Man fragt, ob sich der zweite Typ lohnt: Man vergleicht die Log-Likelihood an Personen, die bei der Anpassung fehlten, oder zieht für jeden Parameter einen Abzug ab (wie das BIC). Eine bessere Anpassung an dieselben Daten beweist nichts.",
    },
    "hard-stuck": {
      ask: "k-Means ordnet jeden Punkt ganz dem nächsten Zentrum zu und verschiebt dann jedes Zentrum in den Mittelpunkt seiner Punkte. Was sind hier Serien und Münzen, und wie kann es sich festfahren?",
      answer:
        "Die Punkte sind die Serien, die Zentren die Münzen: k-Means ist Hard-EM. Ein Zentrum, dem kein Punkt am nächsten liegt, bleibt stehen wie hier Münze B. Dagegen helfen andere Startwerte oder Anteile statt ganzer Zuordnungen: eine Gauß-Mischung.",
    },
  },

  whereElse: {
    title: "Wo EM sonst verwendet wird",
    lead: "Nur das Modell ist anders. Die beiden Halbschritte bleiben: aufteilen, was verborgen ist, dann mit den Anteilen zählen.",
    heads: ["Modell", "Beobachtet", "Verborgen", "Geschätzt", "E-Schritt", "M-Schritt"],
    rows: [
      [
        "Zwei Münzen",
        "Serien von Würfen",
        "die Münze jeder Serie",
        "θA, θB",
        "Anteil jeder Münze an jeder Serie",
        "Kopf ÷ Würfe, gewichtet mit den Anteilen",
      ],
      [
        "Gauß-Mischung",
        "Punkte",
        "der Cluster jedes Punkts",
        "Mittelwert, Varianz und Gewicht jedes Clusters",
        "Anteil jedes Clusters an jedem Punkt",
        "Mittelwerte und Varianzen, gewichtet mit den Anteilen",
      ],
      [
        "Hidden-Markov-Modell",
        "eine Folge von Beobachtungen",
        "der Zustand zu jedem Zeitpunkt",
        "Wahrscheinlichkeiten von Übergängen und Beobachtungen",
        "Anteil jedes Zustands an jedem Zeitpunkt (Forward-Backward)",
        "Häufigkeiten, gewichtet mit den Anteilen",
      ],
      [
        "Themenmodell",
        "Wörter von Dokumenten",
        "das Thema jedes Worts",
        "die Wörter jedes Themas, die Themen jedes Dokuments",
        "Anteil jedes Themas an jedem Wort",
        "Worthäufigkeiten, gewichtet mit den Anteilen",
      ],
    ],
  },
};
