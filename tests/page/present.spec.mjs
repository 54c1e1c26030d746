// Present mode: only the story, full screen, in letters that can be read from the last row.

import { expect, open, test } from "./reader.mjs";

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
    const digits = [
      reader.row(2).getByRole("cell").last(),
      reader.row("EM").getByRole("cell").first(),
    ];
    for (const part of [reader.story, reader.step, reader.pileTexts.first(), ...digits]) {
      expect(await letters(part)).toBeGreaterThanOrEqual(least);
    }
    // The pictures take their letters from the page's: a label of an axis is 0.85 of one.
    expect(0.85 * (await letters(page.locator("html")))).toBeGreaterThanOrEqual(0.75 * least);
    expect(await letters(page.locator("#stations"))).toBeGreaterThanOrEqual(0.75 * least - 0.1);
    await expect(page.locator("#answer-truth"), "nothing is said of what is hidden").toBeHidden();
    await expect(reader.view("Landscape"), "the views stay within reach").toBeEnabled();
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

for (const [width, height] of [
  [1280, 720],
  [1366, 668],
  [1920, 1080],
]) {
  test(`at ${width}×${height} the answers and the texts beside the piles have room in five languages`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const language of ["en", "de", "es", "fr", "zh"]) {
      for (const data of ["data=paper", "data=notebook"]) {
        await page.goto("about:blank"); // a page that is open already is not ready anew
        await open(page, `/#v=1&${data}&step=46&truth=shown&lang=${language}`);
        // In a window of its size, rather than on the whole screen.
        await page.evaluate(() => {
          Object.assign(document.documentElement, { requestFullscreen: undefined });
        });
        await page.keyboard.press("f");
        const found = await page.evaluate(() => {
          const frame = /** @type {HTMLElement} */ (document.querySelector("#answers-frame"));
          const [a, b] = [...document.querySelectorAll("#pile-texts p")].map((text) =>
            text.getBoundingClientRect(),
          );
          return { cut: frame.scrollWidth > frame.clientWidth, overlap: a.bottom > b.top + 1 };
        });
        expect(found, `${language}, ${data}`).toEqual({ cut: false, overlap: false });
      }
    }
  });
}

for (const [width, height] of [
  [1280, 720],
  [1366, 768],
  [1024, 768],
]) {
  test(`a projector of ${width}×${height} shows the same, in proportion`, async ({
    page,
    reader,
  }) => {
    await page.setViewportSize({ width, height });
    await reader.step.click();
    await page.keyboard.press("f");
    await expect(reader.examples).toBeHidden();
    const [wide, high] = await page.evaluate(() => [innerWidth, innerHeight]);
    const least = 32 * Math.min(wide / 1920, high / 1080);
    for (const name of [2, "EM"]) {
      expect(await letters(reader.row(name).getByRole("cell").last())).toBeGreaterThanOrEqual(
        least,
      );
    }
    for (const part of [reader.grid, reader.sets, reader.piles, reader.trajectory, reader.step]) {
      await expect(part).toBeInViewport({ ratio: 1 });
    }
    const beyond = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect(beyond).toEqual([0, 0]);
  });
}
