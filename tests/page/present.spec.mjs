// Presenting: the story alone, on the whole screen, in letters that the last row can read.

import { expect, test } from "./reader.mjs";

test.use({ viewport: { width: 1920, height: 1080 } });

/** @param {import("./reader.mjs").Locator} locator */
const letters = (locator) =>
  locator.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

for (const way of ["the button", "the key F"]) {
  test(`with ${way} the story fills the screen, and Escape leads back`, async ({
    page,
    reader,
  }) => {
    await reader.step.click();
    const before = await letters(reader.story);
    if (way === "the button") await reader.button("Present").click();
    else await page.keyboard.press("f");
    await expect(reader.examples).toBeHidden();
    await expect(reader.slider("Guess θA")).toBeHidden();
    for (const part of [reader.grid, reader.sets, reader.trajectory, reader.step]) {
      await expect(part).toBeInViewport({ ratio: 1 });
    }
    // Firefox without a window takes a screen of its own: the letters grow with it.
    const [width, height] = await page.evaluate(() => [innerWidth, innerHeight]);
    const least = 32 * Math.min(width / 1920, height / 1080);
    for (const part of [reader.story, reader.row(2).getByRole("cell").first(), reader.step]) {
      expect(await letters(part)).toBeGreaterThanOrEqual(least);
    }
    const size = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight];
    });
    expect(size).toEqual([width, height]);
    await page.keyboard.press("Space");
    await expect(reader.progress).toHaveText("iteration 1, M-step");
    await page.keyboard.press("Escape");
    await expect(reader.examples).toBeVisible();
    await expect.poll(() => letters(reader.story)).toBe(before);
  });
}
