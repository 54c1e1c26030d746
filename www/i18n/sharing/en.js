/**
 * The dialog for sharing and saving, in English. Loaded when it is opened. Functions are sentences with places for values,
 * passed as formatted text.
 */

/** @typedef {typeof sharing} SharingWords */

export const sharing = {
  link: "Anyone who opens it sees what you see now: the data, the coins, the initial guess and the step.",
  hidden: "The truth stays behind the curtain.",
  local:
    "This address works only on this computer. To share the page with others, save it as one file.",
  tooLong: "There are too many tosses for a link. Save the page as one file instead.",
  saving: "Saving…",
  /** @param {string} name of a file */
  saved: (name) => `Saved as ${name}.`,
  /** @param {string} name of a file */
  savedInFrame: (name) => `Saved as ${name}, if the page around this frame allows it.`,
  /** @param {string} reason */
  failed: (reason) => `It could not be saved: ${reason}`,
  withoutTruth:
    "While the truth is behind the curtain, these files leave it out. A link or the one file lets you lift the curtain later.",

  scan: "Scan to see the same",
  /** @param {string} times */
  scannedFrom: (times) => `A phone can scan it from up to ${times} times its width away.`,
  /** @param {string} times */
  scannedFromNear: (times) =>
    `The link is long, so the squares are small: the last row may be too far away. A phone can scan it from up to ${times} times its width.`,
  noCode: "The link is too long for a QR code. Save the page as one file instead.",
  pictureCopied: "The picture is on the clipboard.",
  pictureNotCopied: "This browser does not let the page copy a picture. Save it as PNG instead.",
};
