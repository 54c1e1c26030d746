/** Sharing and saving in German; see `en.js`. */

/** @type {import("./en.js").SharingWords} */
export const sharing = {
  link: "Wer ihn öffnet, sieht, was du jetzt siehst: die Daten, die Münzen, die Startwerte und den Schritt.",
  hidden: "Die wahren Werte bleiben hinter dem Vorhang.",
  local:
    "Diese Adresse funktioniert nur auf diesem Computer. Um die Seite weiterzugeben, speichere sie als Datei.",
  tooLong: "Für einen Link sind das zu viele Würfe. Speichere die Seite stattdessen als Datei.",
  saving: "Wird gespeichert …",
  saved: (name) => `Gespeichert als ${name}.`,
  savedInFrame: (name) => `Gespeichert als ${name}, falls die einbettende Seite das erlaubt.`,
  failed: (reason) => `Das ließ sich nicht speichern: ${reason}`,
  withoutTruth:
    "Solange die wahren Werte hinter dem Vorhang sind, fehlen sie in diesen Dateien. Über einen Link oder in der als Datei gespeicherten Seite lässt sich der Vorhang auch später noch lüften.",

  scan: "Scannen und dasselbe sehen",
  scannedFrom: (times) =>
    `Ein Smartphone kann ihn aus einer Entfernung bis zum ${times}-Fachen seiner Breite scannen.`,
  scannedFromNear: (times) =>
    `Der Link ist lang, deshalb sind die Quadrate klein: Die letzte Reihe ist vielleicht zu weit weg. Ein Smartphone kann ihn aus einer Entfernung bis zum ${times}-Fachen seiner Breite scannen.`,
  noCode: "Der Link ist zu lang für einen QR-Code. Speichere die Seite stattdessen als Datei.",
  pictureCopied: "Das Bild ist in der Zwischenablage.",
  pictureNotCopied:
    "Dieser Browser lässt die Seite kein Bild kopieren. Speichere es stattdessen als PNG.",
};
