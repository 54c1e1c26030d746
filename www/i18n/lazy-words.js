/** Texts that a first visit does not need, fetched in the reader's language when they are first used. */

/** @typedef {import("./lessons/en.js").LessonWords} LessonWords */
/** @typedef {import("./explanations/en.js").ExplanationWords} ExplanationWords */
/** @typedef {import("./predictions/en.js").PredictionWords} PredictionWords */
/** @typedef {import("./bounds/en.js").BoundWords} BoundWords */
/** @typedef {import("./exercises/en.js").ExerciseWords} ExerciseWords */
/** @typedef {import("./glossary/en.js").GlossaryWords} GlossaryWords */
/** @typedef {import("./worksheets/en.js").WorksheetWords} WorksheetWords */
/** @typedef {import("./import/en.js").ImportWords} ImportWords */
/** @typedef {import("./sharing/en.js").SharingWords} SharingWords */

/** The texts that have arrived, by kind and language. @type {Map<string, unknown>} */
const loaded = new Map();

/** Counts the texts that did not load: Firefox remembers which address failed, so the next attempt has another. */
let failures = 0;

/**
 * Returns the text of the lessons in a language of the page; `undefined` if it does not load.
 * @param {string} language
 * @returns {Promise<LessonWords | undefined>}
 */
export async function lessonWords(language) {
  return await load(`lessons-${language}`, async (attempt) => {
    const module = await import(`./lessons/${language}.js${attempt}`);
    return module.lessons;
  });
}

/**
 * Returns the text of the explanations in a language of the page; `undefined` if it does not load.
 * @param {string} language
 * @returns {Promise<ExplanationWords | undefined>}
 */
export async function explanationWords(language) {
  return await load(`explanations-${language}`, async (attempt) => {
    const module = await import(`./explanations/${language}.js${attempt}`);
    return module.explanations;
  });
}

/**
 * Returns the text of the exercises in a language of the page; `undefined` if it does not load.
 * @param {string} language
 * @returns {Promise<ExerciseWords | undefined>}
 */
export async function exerciseWords(language) {
  return await load(`exercises-${language}`, async (attempt) => {
    const module = await import(`./exercises/${language}.js${attempt}`);
    return module.exercises;
  });
}

/**
 * Returns the glossary in a language of the page; `undefined` if it does not load.
 * @param {string} language
 * @returns {Promise<GlossaryWords | undefined>}
 */
export async function glossaryWords(language) {
  return await load(`glossary-${language}`, async (attempt) => {
    const module = await import(`./glossary/${language}.js${attempt}`);
    return module.glossary;
  });
}

/**
 * Returns the text of predictions in a language of the page; `undefined` if it does not load.
 * @param {string} language
 * @returns {Promise<PredictionWords | undefined>}
 */
export async function predictionWords(language) {
  return await load(`predictions-${language}`, async (attempt) => {
    const module = await import(`./predictions/${language}.js${attempt}`);
    return module.predictions;
  });
}

/**
 * Returns the text of why ℓ climbs in a language of the page; `undefined` if it does not load.
 * @param {string} language
 * @returns {Promise<BoundWords | undefined>}
 */
export async function boundWords(language) {
  return await load(`bounds-${language}`, async (attempt) => {
    const module = await import(`./bounds/${language}.js${attempt}`);
    return module.bounds;
  });
}

/**
 * Returns the text of the worksheet in a language of the page; `undefined` if it does not load.
 * @param {string} language
 * @returns {Promise<WorksheetWords | undefined>}
 */
export async function worksheetWords(language) {
  return await load(`worksheets-${language}`, async (attempt) => {
    const module = await import(`./worksheets/${language}.js${attempt}`);
    return module.worksheets;
  });
}

/**
 * Returns the text of the import in a language of the page; `undefined` if it does not load.
 * @param {string} language
 * @returns {Promise<ImportWords | undefined>}
 */
export async function importWords(language) {
  return await load(`import-${language}`, async (attempt) => {
    const module = await import(`./import/${language}.js${attempt}`);
    return module.imports;
  });
}

/**
 * Returns the text of sharing and saving in a language of the page; `undefined` if it does not load.
 * @param {string} language
 * @returns {Promise<SharingWords | undefined>}
 */
export async function sharingWords(language) {
  return await load(`sharing-${language}`, async (attempt) => {
    const module = await import(`./sharing/${language}.js${attempt}`);
    return module.sharing;
  });
}

/**
 * @template T
 * @param {string} name
 * @param {(attempt: string) => Promise<T>} fetchText
 * @returns {Promise<T | undefined>}
 */
async function load(name, fetchText) {
  if (!loaded.has(name)) {
    try {
      loaded.set(name, await fetchText(failures > 0 ? `?retry=${failures}` : ""));
    } catch {
      failures += 1;
    }
  }
  return /** @type {T | undefined} */ (loaded.get(name));
}
