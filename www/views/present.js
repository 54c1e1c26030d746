/** Present mode, for a lecture hall: the story, the sets, the picture and the buttons alone fill the screen. */

import { words } from "../i18n/i18n.js";
import { announce } from "../platform/announce.js";

const root = document.documentElement;

/** Begins or ends presenting. @param {() => void} redraw called when the page has another size */
export function togglePresent(redraw) {
  if (root.dataset.present) {
    if (document.fullscreenElement) document.exitFullscreen();
    else end(redraw);
    return;
  }
  root.dataset.present = "true";
  redraw();
  announce(() => words.announcements.on(words.labels.present));
  // Refused, as in a frame or on some phones, the window is filled instead of the screen.
  root.requestFullscreen?.().catch(() => undefined);
  document.addEventListener("fullscreenchange", function changed() {
    if (document.fullscreenElement) return;
    document.removeEventListener("fullscreenchange", changed);
    end(redraw);
  });
}

/** @param {() => void} redraw */
function end(redraw) {
  delete root.dataset.present;
  redraw();
  announce(() => words.announcements.off(words.labels.present));
}

/** Whether the page is presenting in a window, where Escape does not end it by itself. */
export function isPresenting() {
  return root.dataset.present === "true";
}
