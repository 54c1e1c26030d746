/** Formulas: templates in index.html that are instantiated for both coins. */

const COINS = ["A", "B"];

/**
 * Instantiates each template for both coins. There `*` in the name of a slot becomes the coin's letter, and so does
 * the text of `data-coin`.
 */
export function stampFormulas() {
  for (const place of document.querySelectorAll("[data-formula]")) {
    const template = document.getElementById(place.getAttribute("data-formula") ?? "");
    if (!(template instanceof HTMLTemplateElement)) throw new Error("a formula has no template");
    for (const coin of COINS) {
      const formula = /** @type {Element} */ (template.content.cloneNode(true));
      for (const part of formula.querySelectorAll("[data-coin]")) part.textContent = coin;
      for (const part of formula.querySelectorAll(".coin")) part.classList.add(coin.toLowerCase());
      for (const slot of formula.querySelectorAll("[data-n*='*']")) {
        slot.setAttribute("data-n", slot.getAttribute("data-n")?.replace("*", coin) ?? "");
      }
      place.append(formula);
    }
  }
}

/**
 * Writes each text in all slots of its name. A slot without a text is a mistake.
 * @param {Element} part of the page
 * @param {Record<string, string>} texts
 */
export function fill(part, texts) {
  for (const slot of part.querySelectorAll("[data-n]")) {
    const name = slot.getAttribute("data-n") ?? "";
    if (texts[name] === undefined) throw new Error(`there is no text for the slot ${name}`);
    slot.textContent = texts[name];
  }
}
