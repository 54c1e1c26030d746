/** Who opens the page for the first time begins with the labels; the browser remembers who has got to the guess. */

const KEY = "em-coins-has-seen-beginning";
/** The link to the beginning. */
const BEGINNING = "station=known";

/** Returns the link to open where the address names none. */
export function firstLink() {
  try {
    return localStorage.getItem(KEY) ? "" : BEGINNING;
  } catch {
    return BEGINNING; // a browser that keeps nothing cannot tell
  }
}

/** The reader has got to the guess. */
export function rememberBeginning() {
  try {
    localStorage.setItem(KEY, "yes");
  } catch {
    // The next visit begins there again, and can skip it again.
  }
}
