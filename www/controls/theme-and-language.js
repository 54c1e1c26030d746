/** The theme and the language of the page: those of the system, until the reader chooses others. */

import { language, preferredLanguage, speak, words } from "../i18n/i18n.js";
import { languages, names } from "../pkg/languages.js";
import { element } from "../platform/dom.js";

const root = document.documentElement;

export class Appearance {
  #theme = element("theme", HTMLButtonElement);
  #language = element("language", HTMLSelectElement);
  #darkByDefault = matchMedia("(prefers-color-scheme: dark)");
  /** Whether the system forces its colours; then the reader's theme has no effect. */
  #forced = matchMedia("(forced-colors: active)");

  /**
   * @param {import("../pkg/em_coins.js").Session} session
   * @param {() => void} redraw called to redraw everything
   * @param {() => void} updateTexts called to rewrite every text
   * @param {(language?: string) => void} missing called with the chosen language, by its own name, if it does not load;
   *   without, once a chosen language has loaded
   */
  constructor(session, redraw, updateTexts, missing) {
    this.session = session;
    this.updateTexts = updateTexts;
    this.missing = missing;
    for (const [index, tag] of languages.entries()) {
      const option = new Option(names[index], tag);
      option.lang = tag;
      this.#language.add(option);
    }
    this.#language.addEventListener("change", async () => {
      await this.speak(this.#language.value);
      this.remember();
      redraw();
    });
    this.#theme.addEventListener("click", () => {
      this.theme = this.dark ? "light" : "dark";
      this.remember();
      redraw();
    });
    for (const system of [this.#darkByDefault, this.#forced]) {
      system.addEventListener("change", () => {
        this.show();
        redraw();
      });
    }
    this.#redrawOnOtherScreens(redraw);
  }

  /** Redraws when the window is moved to a screen of another pixel density. @param {() => void} redraw */
  #redrawOnOtherScreens(redraw) {
    const onOther = () => {
      redraw();
      this.#redrawOnOtherScreens(redraw);
    };
    const density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    density.addEventListener("change", onOther, { once: true });
  }

  /** Whether the page is dark now. */
  get dark() {
    const chosen = !this.#forced.matches && this.theme;
    return chosen ? chosen === "dark" : this.#darkByDefault.matches;
  }

  /** The theme that the reader chose, `"light"` or `"dark"`. @returns {string | undefined} */
  get theme() {
    return root.dataset.theme;
  }

  set theme(theme) {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    this.show();
  }

  /** The language that the reader chose, as a tag. @type {string | undefined} */
  language;

  /** The last chosen language that has loaded. @type {string | undefined} */
  #lastLoaded;

  /**
   * @param {string} [tag] of a language that the reader chose; without one, theirs by the browser
   */
  async speak(tag) {
    const before = language;
    const wanted = tag ?? preferredLanguage();
    this.language = tag;
    await speak(wanted);
    const isLatest = this.language === tag;
    if (isLatest) {
      if (tag === undefined || language === tag) this.#lastLoaded = tag;
      else this.language = this.#lastLoaded;
    }
    this.show();
    if (language !== before) this.updateTexts();
    if (isLatest) this.missing(language === wanted ? undefined : names[languages.indexOf(wanted)]);
  }

  /** Writes the reader's choices to the state, and thus to links. */
  remember() {
    this.session.setView("theme", this.theme);
    this.session.setView("lang", this.language);
  }

  show() {
    this.#theme.textContent = this.dark ? words.light : words.dark;
    this.#language.value = language;
  }
}
