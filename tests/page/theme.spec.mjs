// The theme as chosen by the reader. For the system's theme, see system-preferences.spec.mjs and
// system-preference-changes.spec.mjs.

import { expect, test } from "./reader.mjs";

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
