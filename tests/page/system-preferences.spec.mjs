// System preferences at the start: dark colours and reduced motion.

import { test as base, expect, picture } from "./reader.mjs";

/** The preferences `ui.*` set in Firefox what the options below set in Chromium. */
const firefoxUserPrefs = { "ui.systemUsesDarkTheme": 1, "ui.prefersReducedMotion": 1 };

const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => use({ ...launchOptions, firefoxUserPrefs }),
    { scope: "worker" },
  ],
});

test.use({ colorScheme: "dark", contextOptions: { reducedMotion: "reduce" } });

test("it opens dark", async ({ reader }) => {
  await expect(reader.button("Light")).toHaveCount(1);
  expect(await reader.brightness()).toBeLessThan(0.15);
  await reader.button("Light").click();
  expect(await reader.brightness(), "the reader's wish comes first").toBeGreaterThan(0.9);
});

test("each step shows its still at once", async ({ reader }) => {
  const { page } = reader;
  const look = () =>
    Promise.all([reader.grid, reader.piles, reader.trajectory].map((it) => picture(it)));
  const seen = [];
  for (let step = 0; step < 2; step += 1) {
    await reader.step.click();
    await expect(page.locator("html[data-moving]")).toHaveCount(0);
    seen.push(await look());
  }
  await reader.time.fill("1");
  expect(seen[0]).toEqual(await look());
  await reader.time.fill("2");
  expect(seen[1]).toEqual(await look());
});

test("nothing moves", async ({ reader }) => {
  await reader.step.click();
  const moving = await reader.page.evaluate(() => {
    const moves = (/** @type {Element} */ element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior !== "auto";
    };
    return [...document.querySelectorAll("*")].filter(moves).map(({ outerHTML }) => outerHTML);
  });
  expect(moving).toEqual([]);
  expect(await reader.page.evaluate(() => document.getAnimations().length)).toBe(0);
});
