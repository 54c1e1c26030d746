/**
 * The text of the import, in English: how a text was read, and how to correct it. The columns are named as in the text, or
 * by their numbers.
 */

/** @typedef {typeof imports} ImportWords */

const sets = (/** @type {string} */ amount) => `${amount} ${amount === "1" ? "set" : "sets"}`;

export const imports = {
  /** Between two sentences. */
  space: " ",
  /** The ways to read, by the names of the crate; see `Summary`. @type {Record<string, (...values: string[]) => string>} */
  readings: {
    lines: (all) => `${sets(all)}: one per line.`,
    items: (all) => `${sets(all)}: each group of tosses is one.`,
    lists: (all) => `${sets(all)}: one per pair of brackets.`,
    cut: (all, length) => `${sets(all)}: one sequence, cut every ${length} tosses.`,
    tossColumn: (all, tosses) => `${sets(all)}: the tosses in column ${tosses}.`,
    tossColumns: (all, columns) => `${sets(all)}: the tosses in ${columns} columns.`,
    long: (all, toss, set) =>
      `${sets(all)}: one toss per row in column ${toss}, sets by column ${set}.`,
    labelled: (all) => `${sets(all)}: numbers with words that say what they count.`,
    headsTails: (all, heads, tails) =>
      `${sets(all)}: column ${heads} as heads, and ${tails} as tails.`,
    headsTotal: (all, heads, total) =>
      `${sets(all)}: column ${heads} as heads, and ${total} as tosses.`,
    tailsTotal: (all, tails, total) =>
      `${sets(all)}: column ${tails} as tails, and ${total} as tosses.`,
    headsAlone: (all, trials) => `${sets(all)}: only heads, out of ${trials} tosses each.`,
    tailsAlone: (all, trials) => `${sets(all)}: only tails, out of ${trials} tosses each.`,
    incomplete: () => "Columns that do not say what fell.",
  },
  /** @param {string[]} columns */
  notRead: (columns) => `Not read: ${columns.join(", ")}.`,
  doubt: "That is a guess; check it below before you use it.",
  /** @param {string} read */
  stopped: (read) => `Up to the error: ${sets(read)}.`,
  readAs: "Read as",
  headsAre: "Heads are",
  trials: "Tosses in each set",
  cutInto: "Cut into sets of",
  columns: "Columns",
  firstSets: "First sets",
  set: "Set",
  /** @param {string} column */
  holds: (column) => `Column ${column} holds`,
  /** What a column holds. */
  roles: {
    heads: "heads",
    tails: "tails",
    total: "number of tosses",
    tosses: "the tosses themselves",
    frequency: "how many such sets",
    set: "name of the set",
    ignored: "(not read)",
  },
};
