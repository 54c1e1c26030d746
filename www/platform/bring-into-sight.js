import { element } from "./dom.js";

/** Where what is written there would be lost from sight, or a phone's keyboard is open. */
const FIELDS = "textarea, select, input:not([type]), input[inputmode]";

/**
 * Scrolls to a part of the page where not all of it is in sight: in one column, as on a phone. The strip of the steps at
 * the foot is left out by `scroll-padding`.
 * @param {string} id
 * @param {ScrollLogicalPosition} block
 */
export function bringIntoSight(id, block = "nearest") {
  const inOneColumn = getComputedStyle(element("window", HTMLElement)).getPropertyValue(
    "--in-one-column",
  );
  if (inOneColumn !== "yes" || document.activeElement?.matches(FIELDS)) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element(id, HTMLElement).scrollIntoView({ block, behavior: still ? "auto" : "smooth" });
}
