/** Der Text des Imports auf Deutsch; siehe `en.js`. */

const sets = (/** @type {string} */ amount) => `${amount} ${amount === "1" ? "Serie" : "Serien"}`;

/** @type {import("./en.js").ImportWords} */
export const imports = {
  space: " ",
  readings: {
    lines: (all) => `${sets(all)}: eine pro Zeile.`,
    items: (all) => `${sets(all)}: jede Gruppe von Würfen ist eine.`,
    lists: (all) => `${sets(all)}: eine pro Klammerpaar.`,
    cut: (all, length) => `${sets(all)}: eine lange Folge, nach je ${length} Würfen geteilt.`,
    tossColumn: (all, tosses) => `${sets(all)}: die Würfe in der Spalte ${tosses}.`,
    tossColumns: (all, columns) => `${sets(all)}: die Würfe in ${columns} Spalten.`,
    long: (all, toss, set) =>
      `${sets(all)}: ein Wurf pro Zeile in der Spalte ${toss}, Serien nach der Spalte ${set}.`,
    labelled: (all) => `${sets(all)}: Zahlen mit Wörtern, die sagen, was sie zählen.`,
    headsTails: (all, heads, tails) => `${sets(all)}: Spalte ${heads} als Kopf, ${tails} als Zahl.`,
    headsTotal: (all, heads, total) =>
      `${sets(all)}: Spalte ${heads} als Kopf, ${total} als Anzahl der Würfe.`,
    tailsTotal: (all, tails, total) =>
      `${sets(all)}: Spalte ${tails} als Zahl, ${total} als Anzahl der Würfe.`,
    headsAlone: (all, trials) => `${sets(all)}: nur Kopf, bei je ${trials} Würfen.`,
    tailsAlone: (all, trials) => `${sets(all)}: nur Zahl, bei je ${trials} Würfen.`,
    incomplete: () => "Spalten, die nicht sagen, was fiel.",
  },
  notRead: (columns) => `Nicht gelesen: ${columns.join(", ")}.`,
  doubt: "Das ist eine Vermutung; prüfe sie unten, bevor du die Würfe übernimmst.",
  stopped: (read) => `Bis zum Fehler: ${sets(read)}.`,
  readAs: "Gelesen als",
  headsAre: "Kopf ist",
  trials: "Würfe pro Serie",
  cutInto: "Teilen in Serien zu",
  columns: "Spalten",
  firstSets: "Erste Serien",
  set: "Serie",
  holds: (column) => `Inhalt der Spalte ${column}`,
  roles: {
    heads: "Kopf",
    tails: "Zahl",
    total: "Anzahl der Würfe",
    tosses: "die Würfe selbst",
    frequency: "Anzahl solcher Serien",
    set: "Name der Serie",
    ignored: "(nicht gelesen)",
  },
};
