/**
 * Keeps the focus on the page: an unavailable button stays focusable, and when the focused element is removed or hidden,
 * the focus moves nearby. Otherwise the keyboard would lose its place, and a screen reader would start again.
 */

/**
 * Makes a button available or not. Unavailable, it stays focusable and does nothing, so that one key press too many
 * does not reach another button.
 * @param {HTMLButtonElement} button
 * @param {boolean} available
 */
export function offer(button, available) {
  button.ariaDisabled = available ? null : "true";
}

/** The places to which the focus moves, by the place that lost it: the first that can take it. */
const NEARBY = [
  ["#coins", "#coins > :last-child"],
  [".views", "#views :checked"],
  ["#true-coins", "#truth"],
  ["body", "#step"],
  ["body", "#views :checked"],
];

/** @returns {() => void} to be called when the page has changed */
export function keepFocus() {
  addEventListener("click", ignoreUnavailable, true);
  /** The focused element and its ancestors. @type {Element[]} */
  let focused = [];
  document.addEventListener("focusin", ({ target }) => {
    // A dialog restores the focus itself.
    const kept = target instanceof Element && !target.closest("dialog");
    focused = kept ? withAncestors(target) : [];
  });
  document.addEventListener("focusout", ({ target }) => {
    // A click elsewhere is the reader's choice; a removed element is gone a moment later.
    queueMicrotask(() => {
      const left = document.activeElement === document.body && target === focused[0];
      if (left && takesFocus(focused[0])) focused = [];
    });
  });
  return () => {
    const holder = document.activeElement;
    if (focused.length === 0 || takesFocus(holder)) return;
    const near = NEARBY.filter(([place]) => focused.some((part) => part.matches(place)));
    const places = near.map(([, refuge]) => document.querySelector(refuge));
    const next = places.find(takesFocus);
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  };
}

/** @param {Event} event */
function ignoreUnavailable(event) {
  const { target } = event;
  if (target instanceof Element && target.closest("[aria-disabled=true]"))
    event.stopImmediatePropagation();
}

/** @param {Element} part */
function withAncestors(part) {
  const all = [];
  for (let each = /** @type {Element | null} */ (part); each; each = each.parentElement) {
    all.push(each);
  }
  return all;
}

/** @param {Element | null} part */
function takesFocus(part) {
  return (
    part instanceof HTMLElement &&
    part.tabIndex >= 0 &&
    !part.matches(":disabled") &&
    part.checkVisibility({ visibilityProperty: true })
  );
}
