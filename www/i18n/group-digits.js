/** Thousands set apart by a narrow no-break space, from five digits on. @param {string} digits */
export const grouped = (digits) =>
  digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, "\u202f") : digits;

/** A quotation in a sentence, or else a run of digits. */
const QUOTED_OR_DIGITS = /["“„«][^"“”»]*["“”»]|(?<![\w.,=-])\d+(?![\w=-]|[.,]\d)/g;

/** A sentence with its whole numbers grouped; what it quotes stays as it was written. @param {string} sentence */
export const withNumbersGrouped = (sentence) =>
  sentence.replace(QUOTED_OR_DIGITS, (part) => (/^\d/.test(part) ? grouped(part) : part));
