/** Keys that work anywhere on the page but where they would get in the way of a control. */

/** Where text is written. */
const TEXT = "textarea, input:not([type=checkbox], [type=radio], [type=range])";
/** Where any key may be text. */
const WRITING = `${TEXT}, select`;
/** Controls that have a use of their own for Space, and for the arrows. */
const PRESSED_BY_SPACE = "button, input, summary, a";
const MOVED_BY_ARROWS = "input[type=range], input[type=radio], .handle";
/** What may be in focus only because it scrolls. */
const SCROLLING = "[tabindex='0'], .scrolls";

/** Whether text is written there. @param {EventTarget | null} target */
export function takesText(target) {
  return target instanceof Element && target.matches(TEXT);
}

/** @param {Record<string, () => void>} actions what each key does; letters in lower case */
export function listenToKeys(actions) {
  document.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent)) return; // what fills in forms may tell of keys that nobody pressed
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (!action || modified || belongsToControl(event) || document.querySelector("dialog[open]"))
      return;
    event.preventDefault();
    action();
  });
}

/** @param {KeyboardEvent} event */
function belongsToControl({ key, target }) {
  if (!(target instanceof Element)) return false;
  if (target.matches(WRITING)) return true;
  // Where the page itself scrolls, the arrows that scroll it are left to it.
  if (["ArrowUp", "ArrowDown"].includes(key) && pageScrolls()) return true;
  if (key === " ") return target.matches(PRESSED_BY_SPACE);
  return key.startsWith("Arrow") && (target.matches(MOVED_BY_ARROWS) || scrolls(target, key));
}

/**
 * @param {Element} target
 * @param {string} key an arrow
 */
function scrolls(target, key) {
  if (!target.matches(SCROLLING)) return false;
  return key === "ArrowUp" || key === "ArrowDown"
    ? target.scrollHeight > target.clientHeight
    : target.scrollWidth > target.clientWidth;
}

function pageScrolls() {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight;
}
