/** The glossary in the help: words and symbols, which light up what they name on the page, and further reading. */

import { language, words } from "../i18n/i18n.js";
import { glossaryWords } from "../i18n/lazy-words.js";
import { create, createButton, element } from "../platform/dom.js";

/** @typedef {import("../i18n/glossary/en.js").GlossaryWords} GlossaryWords */
/** @typedef {import("../views/why.js").Term} Term */

const SHARES = `[data-why^="share-"]:not(:empty)`;
const EXPECTED = ["heads-A", "tails-A", "heads-B", "tails-B"]
  .map((name) => `[data-why^="${name}"]`)
  .join();

/**
 * What each word names on the page, and the view that shows it, if it is not always in sight.
 * @type {Record<keyof GlossaryWords["terms"], { selector: string, view?: string }>}
 */
const TARGETS = {
  set: { selector: "#rows tr" },
  theta: { selector: `[data-why="theta-A"], [data-why="theta-B"]`, view: "path" },
  guess: { selector: "#initial-guess" },
  share: { selector: SHARES },
  expected: { selector: EXPECTED },
  eStep: { selector: `${SHARES}, ${EXPECTED}` },
  mStep: { selector: "#pile-texts p" },
  prior: { selector: "#prior-note, #variations-button", view: "path" },
  logLikelihood: { selector: `[data-why="logLikelihood"]`, view: "path" },
  bound: { selector: "#climb", view: "climb" },
  settled: { selector: "#stopping-rule", view: "path" },
  completeData: { selector: "#answer-estimate", view: "path" },
  hardEm: { selector: "#compare-hard", view: "compare" },
};

/** Further reading; titles stand in their own language. */
const SOURCES = [
  "C. B. Do, S. Batzoglou, “What is the expectation maximization algorithm?”, Nature Biotechnology 26 (2008), 897–899. doi:10.1038/nbt1406",
  "A. P. Dempster, N. M. Laird, D. B. Rubin, “Maximum likelihood from incomplete data via the EM algorithm”, Journal of the Royal Statistical Society B 39 (1977), 1–38.",
  "C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, chapter 9: mixture models and EM.",
  "T. Hastie, R. Tibshirani, J. Friedman, The Elements of Statistical Learning, second edition, Springer 2009, section 8.5: the EM algorithm.",
];

/**
 * Writes the glossary in the language of the page, if it loads.
 * @param {(term: Term, view: string | undefined) => void} onTerm called with a word that was pressed, after the help has
 *   closed
 */
export async function showGlossary(onTerm) {
  const place = element("glossary", HTMLElement);
  if (place.lang === language) return;
  const text = await glossaryWords(language);
  if (!text) {
    place.textContent = words.lessonMissing;
    return;
  }
  place.lang = language;
  const list = create("dl");
  for (const [key, { name, meaning }] of Object.entries(text.terms)) {
    const { selector, view } = TARGETS[/** @type {keyof typeof TARGETS} */ (key)];
    const button = createButton(name, (event) => {
      event.stopPropagation(); // a click elsewhere ends an explanation
      element("help-dialog", HTMLDialogElement).close();
      onTerm({ name, meaning: text.colon + meaning, selector }, view);
    });
    const head = create("dt");
    head.append(button);
    list.append(head, create("dd", {}, meaning));
  }
  const sources = create("ul", { lang: "en" });
  sources.append(...SOURCES.map((source) => create("li", {}, source)));
  const further = create("h3", {}, text.further);
  place.replaceChildren(
    create("h3", {}, text.title),
    create("p", {}, text.lead),
    list,
    further,
    sources,
  );
}
