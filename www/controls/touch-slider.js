/** Sliders on a touch screen: a tap or a drag along the slider moves it, and a swipe across it scrolls the page. */

/**
 * The distance in CSS pixels after which the direction of a finger is known. It is longer than that of browsers, so
 * that they have already reported a scroll.
 */
export const SLOP = 16;

/**
 * The browser moves a slider to where the finger came down before it knows whether the finger drags or scrolls. Until
 * then the change is not reported, and where the finger scrolls, the slider moves back.
 * @param {HTMLInputElement} slider
 * @param {() => void} moved called when the reader moved it
 */
export function listenToSlider(slider, moved) {
  /**
   * The value of the slider when the finger came down, and the place of the finger.
   * @type {{ value: string, x: number, y: number } | undefined}
   */
  let before;
  /** Whether the finger is moving across the slider rather than along it. */
  let isAcross = false;
  /** Whether the finger's direction is known to be along the slider. */
  let isTaken = false;
  slider.addEventListener("pointerdown", ({ pointerType, clientX, clientY }) => {
    const isFinger = pointerType === "touch";
    before = isFinger ? { value: slider.value, x: clientX, y: clientY } : undefined;
    [isAcross, isTaken] = [false, false];
  });
  slider.addEventListener("input", () => {
    if (!before || isTaken) moved();
  });
  slider.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!before || isTaken) return;
    const [along, across] = [Math.abs(clientX - before.x), Math.abs(clientY - before.y)];
    isAcross = across > along && across > SLOP;
    isTaken = along >= across && along > SLOP;
    if (isTaken && slider.value !== before.value) moved();
  });
  const moveBack = () => {
    if (!before) return;
    slider.value = before.value;
    before = undefined;
    if (isTaken) moved();
  };
  slider.addEventListener("change", () => {
    if (isAcross) return moveBack();
    const changed = before && !isTaken && before.value !== slider.value;
    before = undefined;
    if (changed) moved();
  });
  slider.addEventListener("pointercancel", moveBack);
}
