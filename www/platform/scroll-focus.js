/** Parts of the page that scroll where they are larger than their frame. */

/** @typedef {"wide" | "tall"} Way in which an element may be larger than what is seen of it */

/** What may scroll since it was last looked at. @type {Map<HTMLElement, Way>} */
const waiting = new Map();

/**
 * What scrolls must be reachable by keyboard; what does not would only be in the way. It is looked at when all that
 * changes with it has changed: then the browser lays the page out once.
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
