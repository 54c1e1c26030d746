/** A slider on a screen that is touched: it takes a tap, and a drag along it. */

/** A finger moves so far before it is known where it goes, in CSS pixels. */
const SLOP = 8;

/**
 * A swipe across a slider scrolls the page. The browser moves the slider to where the finger came down before it knows
 * which it is: until then nothing follows it, and where the finger scrolls it goes back.
 * @param {HTMLInputElement} slider
 * @param {() => void} moved called when the reader moved it
 */
export function listenToSlider(slider, moved) {
  /** Where the slider was, and where the finger came down. @type {{ value: string, x: number } | undefined} */
  let before;
  slider.addEventListener("pointerdown", ({ pointerType, clientX }) => {
    before = pointerType === "touch" ? { value: slider.value, x: clientX } : undefined;
  });
  slider.addEventListener("input", () => {
    if (!before) moved();
  });
  const take = () => {
    const changed = before && before.value !== slider.value;
    before = undefined;
    if (changed) moved();
  };
  slider.addEventListener("pointermove", ({ clientX }) => {
    if (before && Math.abs(clientX - before.x) > SLOP) take();
  });
  slider.addEventListener("change", take);
  slider.addEventListener("pointercancel", () => {
    if (before) slider.value = before.value;
    before = undefined;
  });
}
