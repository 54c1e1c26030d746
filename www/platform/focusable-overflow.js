/** Makes overflowing parts of the page focusable, so that the keyboard can scroll them. */

/** @typedef {"wide" | "tall"} Way in which an element may overflow */

/** The elements to check. @type {Map<HTMLElement, Way>} */
const waiting = new Map();

/**
 * Makes an element focusable while it overflows. The check runs after all pending changes, so that the browser lays the
 * page out once.
 * @param {HTMLElement} frame
 * @param {Way} way
 */
export function focusableWhereItScrolls(frame, way) {
  if (waiting.size === 0) queueMicrotask(lookAtWhatScrolls);
  waiting.set(frame, way);
}

function lookAtWhatScrolls() {
  const found = [...waiting].map(([frame, way]) => ({ frame, scrolling: scrolls(frame, way) }));
  waiting.clear();
  for (const { frame, scrolling } of found) {
    if (scrolling && frame.tabIndex < 0) frame.tabIndex = 0;
    else if (!scrolling) frame.removeAttribute("tabindex");
  }
}

/** @param {HTMLElement} frame @param {Way} way */
function scrolls(frame, way) {
  return way === "wide"
    ? frame.scrollWidth > frame.clientWidth
    : frame.scrollHeight > frame.clientHeight;
}
