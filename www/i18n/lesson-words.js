/** The text of the view Lesson, fetched in the reader's language when it is first needed. */

/** @typedef {import("./lessons/en.js").LessonWords} Words */

/** The texts that have arrived, by language. @type {Map<string, Words>} */
const loaded = new Map();

/** Counts the texts that did not load: Firefox remembers which address failed, so the next attempt has another. */
let failures = 0;

/**
 * Returns the text in a language of the page; `undefined` if it does not load.
 * @param {string} language
 */
export async function lessonWords(language) {
  if (!loaded.has(language)) {
    const attempt = failures > 0 ? `?retry=${failures}` : "";
    try {
      const module = await import(`./lessons/${language}.js${attempt}`);
      loaded.set(language, module.lessons);
    } catch {
      failures += 1;
    }
  }
  return loaded.get(language);
}
