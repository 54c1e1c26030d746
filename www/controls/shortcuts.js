/**
 * Keyboard shortcuts, except where they would interfere with a control. One key press acts once, and only on the
 * control on which the key went down.
 */

import { words } from "../i18n/i18n.js";
import { announce } from "../platform/announce.js";
import { element } from "../platform/dom.js";
import { isPresenting } from "../views/present.js";

/** The elements in which text is entered. */
const TEXT = "textarea, input:not([type=checkbox], [type=radio], [type=range])";
/** Controls that use Space, the arrows, and PageUp and PageDown themselves. */
const PRESSED_BY_SPACE = "button, input, summary, a";
const MOVED_BY_ARROWS = "input[type=range], input[type=radio], .handle";
const MOVED_BY_PAGES = "input[type=range]";
/** Controls that are dragged with the pointer, and then adjusted with the arrows. */
const POINTED_AT = "input[type=range], .handle";
/** Elements that are focusable only to scroll them. */
const SCROLLING = "[tabindex='0'], .scrollable";
const VERTICAL = ["ArrowUp", "ArrowDown", "PageUp", "PageDown"];

/**
 * Whether text can be entered there. In Chromium, a field that was closed keeps the focus until the page is drawn anew.
 * @param {EventTarget | null} target
 */
export function takesText(target) {
  return target instanceof Element && target.matches(TEXT) && target.checkVisibility();
}

/**
 * @typedef {object} Acts what keys do besides steps
 * @property {(by: number) => void} select follows the set so many rows further down
 * @property {() => void} unselect
 * @property {() => void} present begins or ends presenting
 * @property {() => void} why explains a number
 * @property {() => void} qrCode shows the link as a QR code
 * @property {() => void} help
 */

/**
 * Returns what each key does; letters are in lower case.
 * @param {import("./step-controls.js").Steps} steps
 * @param {Acts} acts
 * @returns {Record<string, () => void>}
 */
function actionsOf(steps, acts) {
  // A screen reader tells what has the focus; what a key changes elsewhere is announced.
  const click = (/** @type {string} */ id) => () => {
    const box = element(id, HTMLInputElement);
    box.click();
    announce(() => words.announcements[box.checked ? "on" : "off"](labelOf(box)));
  };
  const open = (/** @type {HTMLInputElement} */ tab) => () => {
    announce(() => labelOf(tab));
    tab.click(); // it may say more
  };
  const tabs = [...element("views", HTMLFieldSetElement).querySelectorAll("input")];
  return {
    " ": () => steps.act("step"),
    ArrowRight: () => steps.act("step"),
    PageDown: () => steps.act("step"),
    ArrowLeft: () => steps.act("back"),
    PageUp: () => steps.act("back"),
    ArrowUp: () => acts.select(-1),
    ArrowDown: () => acts.select(1),
    ...Object.fromEntries(tabs.map((tab, index) => [String(index + 1), open(tab)])),
    t: click("truth"),
    g: click("predict"),
    f: acts.present,
    i: () => steps.act("iterate"),
    c: () => steps.act("converge"),
    r: () => steps.act("reset"),
    p: () => steps.playOrPause(),
    w: acts.why,
    q: acts.qrCode,
    Escape: () => (isPresenting() ? acts.present() : acts.unselect()),
    "?": acts.help,
  };
}

/** @param {HTMLInputElement} input */
const labelOf = ({ labels }) => labels?.[0].textContent?.trim() ?? "";

/**
 * @param {import("./step-controls.js").Steps} steps
 * @param {Acts} acts
 */
export function listenToKeys(steps, acts) {
  const actions = actionsOf(steps, acts);
  const held = holdKeysToTheirControls();
  /** Whether the reader last used the pointer rather than Tab: then the focused element was only clicked. */
  let points = false;
  const pointed = () => {
    points = true;
  };
  addEventListener("pointerdown", pointed, true);
  document.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent)) return; // what fills in forms may tell of keys that nobody pressed
    if (event.key === "Tab") points = false;
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    // Escape closes an open drawer, and nothing else.
    const elsewhere = document.querySelector(
      event.key === "Escape" ? "dialog[open], :popover-open" : "dialog[open]",
    );
    if (!action || modified || elsewhere) return;
    if (isPageInLine(event)) {
      // What is written counts before the step.
      if (event.target instanceof HTMLElement) event.target.blur();
    } else if (belongsToControl(event, points)) return;
    event.preventDefault();
    held.set(event.code, null);
    action();
  });
}

/**
 * A held key repeats: moving, scrolling and typing go on, but no button is pressed again, and an element that was
 * focused meanwhile does not get the key.
 * @returns {Map<string, EventTarget | null>} where each held key went down; null if the page handled it
 */
function holdKeysToTheirControls() {
  /** @type {Map<string, EventTarget | null>} */
  const held = new Map();
  const stop = (/** @type {Event} */ event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener(
    "keydown",
    (event) => {
      if (!(event instanceof KeyboardEvent)) return;
      const { key, code, target, repeat } = event;
      if (!repeat) held.set(code, target);
      else if (key !== "Tab" && (target !== held.get(code) || presses(key, target))) stop(event);
    },
    true,
  );
  // Space presses a button on keyup.
  addEventListener(
    "keyup",
    (event) => {
      if (!(event instanceof KeyboardEvent)) return;
      if (event.target !== held.get(event.code)) stop(event);
      held.delete(event.code);
    },
    true,
  );
  return held;
}

/**
 * @param {string} key
 * @param {EventTarget | null} target
 */
function presses(key, target) {
  if (key === "Enter") return !(target instanceof HTMLTextAreaElement);
  return key === " " && !takesText(target);
}

/** Whether it is a key of a presenter's clicker in a field of one line, which has no use for it. @param {KeyboardEvent} event */
function isPageInLine({ key, target, defaultPrevented }) {
  const isLine = target instanceof HTMLInputElement && takesText(target);
  return isLine && key.startsWith("Page") && !defaultPrevented;
}

/**
 * @param {KeyboardEvent} event
 * @param {boolean} points
 */
function belongsToControl({ key, target }, points) {
  if (!(target instanceof Element)) return false;
  if (takesText(target)) return true;
  const arrow = key.startsWith("Arrow");
  // Where the page itself scrolls, the arrows that scroll it are left to it.
  if (arrow && VERTICAL.includes(key) && pageScrolls()) return true;
  if (target.matches("select")) return !points || arrow || /^[^ ]$/.test(key);
  if (points) return arrow && target.matches(POINTED_AT);
  if (key === " ") return target.matches(PRESSED_BY_SPACE);
  if (arrow) return target.matches(MOVED_BY_ARROWS) || scrolls(target, key);
  return key.startsWith("Page") && (target.matches(MOVED_BY_PAGES) || scrolls(target, key));
}

/**
 * @param {Element} target
 * @param {string} key
 */
function scrolls(target, key) {
  if (!target.matches(SCROLLING)) return false;
  return VERTICAL.includes(key)
    ? target.scrollHeight > target.clientHeight
    : target.scrollWidth > target.clientWidth;
}

function pageScrolls() {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight;
}
