/** Sliders on a touch screen: a tap or a drag along the slider moves it, and a swipe across it scrolls the page. */

/** How far a finger moves before its direction is known, in CSS pixels. */
const SLOP = 8;

/**
 * The browser moves a slider to where the finger came down before it knows whether the finger drags or scrolls. Until
 * then the change is not reported, and where the finger scrolls, the slider moves back.
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
