// The first load of the page. The fixtures check that the console stays silent and that no request leaves the origin.

import { expect, test } from "./fixtures.mjs";

test("the page opens", async ({ page }) => {
  await expect(page).toHaveTitle(/^Expectation-Maximization, with two coins/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /Expectation-Maximization, with two coins/,
  );
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
  [360, 740],
]) {
  test(`nothing moves once it is seen, at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(watchPlaces);
    // Delays the wasm by some frames, so that any shift on its arrival is seen.
    await page.route("**/*.wasm", async (route) => {
      await page.waitForFunction(() => /** @type {any} */ (globalThis).watched.frames > 2);
      await route.continue();
    });
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
    const { seen, moved } = await page.evaluate(async () => {
      const { watched } = /** @type {any} */ (globalThis);
      const now = watched.frames;
      while (watched.frames < now + 3) await new Promise(requestAnimationFrame);
      return { seen: watched.places.size, moved: watched.moved };
    });
    expect(moved).toEqual([]);
    expect(seen).toBeGreaterThan(30);
  });
}

/** Runs in the page, before anything of it: notes, frame by frame, what is seen elsewhere than it was first seen. */
function watchPlaces() {
  /** @type {Map<Element, DOMRect>} */
  const places = new Map();
  /** @type {string[]} */
  const moved = [];
  const watched = { places, moved, frames: 0 };
  Object.assign(globalThis, { watched });
  const look = () => {
    for (const element of document.querySelectorAll("h1, h2, p, button, select, input, canvas")) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const now = element.getBoundingClientRect();
      const first = places.get(element) ?? now;
      places.set(element, first);
      // Less than three pixels is nothing that an eye follows.
      if (Math.hypot(now.x - first.x, now.y - first.y) < 3) continue;
      moved.push(`${element.tagName} ${element.id} ${element.textContent}`);
    }
    watched.frames += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
