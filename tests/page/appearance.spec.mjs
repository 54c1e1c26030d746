// Light and dark, by the system's wish or the reader's. What a system wishes from the start: system.spec.mjs.

import { expect, picture, test } from "./reader.mjs";

test("it turns light and dark with the system", async ({ reader, browserName }) => {
  // biome-ignore lint/suspicious/noSkippedTests: Firefox is asked in system.spec.mjs
  test.skip(browserName === "firefox", "a stock Firefox cannot be told that its system changes");
  const { page } = reader;
  await page.emulateMedia({ colorScheme: "light" });
  await expect(reader.button("Dark")).toBeVisible();
  expect(await reader.brightness()).toBeGreaterThan(0.9);
  const light = await pictures();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(reader.button("Light")).toBeVisible();
  expect(await reader.brightness()).toBeLessThan(0.15);
  const dark = await pictures();
  expect(dark[0]).not.toBe(light[0]);
  expect(dark[1]).not.toBe(light[1]);

  function pictures() {
    return Promise.all([reader.grid, reader.trajectory].map((canvas) => picture(canvas)));
  }
});

test("the button turns the colours over and back", async ({ reader }) => {
  await reader.step.click();
  const light = await reader.screen();
  await reader.button("Dark").click();
  expect(await reader.brightness()).toBeLessThan(0.15);
  const dark = await reader.screen();
  expect(dark[1]).not.toBe(light[1]);
  await reader.button("Light").click();
  expect(await reader.brightness()).toBeGreaterThan(0.9);
  expect(await reader.screen()).toEqual(light);
});
