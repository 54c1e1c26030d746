/** The open view: which one it is, its tab, and its text. */

import { element } from "../platform/dom.js";
import { hideTruth, showAnswers, showComparison, showHeights, showStopping } from "./results.js";

/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */

const truthShown = element("truth", HTMLInputElement);
const allDigits = element("digits", HTMLInputElement);
const predicts = element("predict", HTMLInputElement);
const basinsShown = element("basins", HTMLInputElement);
const views = element("views", HTMLFieldSetElement);

/**
 * Shows what is seen of the moment: the curtain, the digits, and the open view.
 * @param {Snapshot} now
 * @param {import("./one-set.js").SetView} sets the view *Working*
 * @param {{ lesson: import("./lesson.js").LessonView, bound: import("./bound.js").BoundView }} [later] the views that are
 *   loaded later, once they are there
 */
export function showView(now, sets, later) {
  const { truth, digits, predict } = now.view;
  truthShown.checked = truth;
  allDigits.checked = digits;
  predicts.checked = predict;
  element("true-coins", HTMLElement).classList.toggle("hidden", !truth);
  if (!truth) hideTruth();
  // The basins are a layer of the landscape; a link names them as a view.
  const withBasins = now.view.view === "starts";
  const view = withBasins ? "landscape" : now.view.view;
  basinsShown.checked = withBasins;
  element("basin-list", HTMLElement).hidden = !withBasins;
  const choice = views.querySelector(`[value=${view}]`);
  if (choice instanceof HTMLInputElement) choice.checked = true;
  for (const part of document.querySelectorAll(".view")) {
    part.toggleAttribute("hidden", part.id !== `view-${view}`);
  }
  if (view === "path") {
    showAnswers(now);
    showStopping(now);
  }
  if (view === "set") sets.show(now);
  if (view === "landscape") showHeights(now);
  if (view === "compare") showComparison(now);
  if (view === "climb") later?.bound.show(now);
  if (view === "lesson") later?.lesson.show(now);
}

/**
 * Listens to the tabs, and to what is seen in every view.
 * @param {(key: "view" | "truth" | "digits", value: string | undefined) => void} changed called with a part of the
 *   view, as in a link
 */
export function listenToView(changed) {
  views.addEventListener("change", ({ target }) => {
    changed("view", /** @type {HTMLInputElement} */ (target).value);
  });
  basinsShown.addEventListener("change", () => {
    changed("view", basinsShown.checked ? "starts" : "landscape");
  });
  allDigits.addEventListener("change", () => {
    changed("digits", allDigits.checked ? "all" : undefined);
  });
  truthShown.addEventListener("change", () => {
    changed("truth", truthShown.checked ? "shown" : undefined);
  });
}

/** Redraws when the window or the space left by notices changes. @param {() => void} redraw */
export function redrawWhenResized(redraw) {
  /** @type {HTMLElement[]} */
  const parts = Array.from(document.querySelectorAll("body, .notice, .steps"));
  const size = () => parts.map((part) => `${part.clientWidth}×${part.clientHeight}`).join();
  let drawn = size();
  const observer = new ResizeObserver(() => {
    if (size() === drawn) return; // it tells also what the size is at first
    drawn = size();
    redraw();
  });
  for (const part of parts) observer.observe(part);
}
