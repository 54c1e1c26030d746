/** Le texte de l’import, en français ; voir `en.js`. */

const sets = (/** @type {string} */ amount) => `${amount} ${amount === "1" ? "série" : "séries"}`;

/** @type {import("./en.js").ImportWords} */
export const imports = {
  space: " ",
  readings: {
    lines: (all) => `${sets(all)} : une par ligne.`,
    items: (all) => `${sets(all)} : chaque groupe de lancers en est une.`,
    lists: (all) => `${sets(all)} : une par paire de crochets.`,
    cut: (all, length) => `${sets(all)} : une longue suite, coupée tous les ${length} lancers.`,
    tossColumn: (all, tosses) => `${sets(all)} : les lancers de la colonne ${tosses}.`,
    tossColumns: (all, columns) => `${sets(all)} : les lancers de ${columns} colonnes.`,
    long: (all, toss, set) =>
      `${sets(all)} : un lancer par ligne dans la colonne ${toss}, séries d’après la colonne ${set}.`,
    labelled: (all) => `${sets(all)} : des nombres suivis de ce qu’ils comptent.`,
    headsTails: (all, heads, tails) =>
      `${sets(all)} : colonne ${heads} pour face, ${tails} pour pile.`,
    headsTotal: (all, heads, total) =>
      `${sets(all)} : colonne ${heads} pour face, ${total} pour le nombre de lancers.`,
    tailsTotal: (all, tails, total) =>
      `${sets(all)} : colonne ${tails} pour pile, ${total} pour le nombre de lancers.`,
    headsAlone: (all, trials) => `${sets(all)} : les faces seules, sur ${trials} lancers chacune.`,
    tailsAlone: (all, trials) => `${sets(all)} : les piles seules, sur ${trials} lancers chacune.`,
    incomplete: () => "Des colonnes qui ne disent pas ce qui est tombé.",
  },
  notRead: (columns) => `Non lu : ${columns.join(", ")}.`,
  doubt: "C’est une supposition ; vérifiez-la ci-dessous avant d’utiliser ces lancers.",
  stopped: (read) => `Jusqu’à l’erreur : ${sets(read)}.`,
  readAs: "Lu comme",
  headsAre: "Face est",
  trials: "Lancers par série",
  cutInto: "Couper en séries de",
  columns: "Colonnes",
  firstSets: "Premières séries",
  set: "Série",
  holds: (column) => `Contenu de la colonne ${column}`,
  roles: {
    heads: "face",
    tails: "pile",
    total: "nombre de lancers",
    tosses: "les lancers mêmes",
    frequency: "nombre de ces séries",
    set: "nom de la série",
    ignored: "(non lu)",
  },
};
