// Light and dark, by the system's wish or the reader's; nothing moves for those who asked for stillness.

import { expect, picture, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Page} Page */

test("it is light or dark as the system is", async ({ reader }) => {
  const { page } = reader;
  await page.emulateMedia({ colorScheme: "light" });
  await expect(reader.button("Dark")).toBeVisible();
  expect(await brightness(page)).toBeGreaterThan(0.9);
  const light = await pictures();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(reader.button("Light")).toBeVisible();
  expect(await brightness(page)).toBeLessThan(0.15);
  const dark = await pictures();
  expect(dark[0]).not.toBe(light[0]);
  expect(dark[1]).not.toBe(light[1]);

  function pictures() {
    return Promise.all([reader.grid, reader.trajectory].map((canvas) => picture(canvas)));
  }
});

test("the button turns the colours over and back, whatever the system wishes", async ({
  reader,
}) => {
  const { page } = reader;
  await page.emulateMedia({ colorScheme: "light" });
  await reader.step.click();
  const light = await reader.screen();
  await reader.button("Dark").click();
  expect(await brightness(page)).toBeLessThan(0.15);
  const dark = await reader.screen();
  expect(dark[1]).not.toBe(light[1]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await brightness(page)).toBeLessThan(0.15);
  await reader.button("Light").click();
  expect(await brightness(page)).toBeGreaterThan(0.9);
  expect(await reader.screen()).toEqual(light);
});

test("nothing moves for those who asked for stillness", async ({ reader }) => {
  const { page } = reader;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await reader.step.click();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior !== "auto";
    }),
  );
  expect(moving).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

/**
 * How bright the paper is, from 0 to 1.
 * @param {Page} page
 */
async function brightness(page) {
  const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3 / 255;
}
