// The system turns dark or light while the page is open. Only Chromium can be told so; for what Firefox
// can be told, see system.spec.mjs.

import { expect, picture, test } from "./reader.mjs";

test("it turns light and dark with the system", async ({ reader }) => {
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
