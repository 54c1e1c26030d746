// Changes of system preferences while the page is open: dark, light, and lost touches. Only Chromium can emulate them;
// for those of Firefox, see system-preferences.spec.mjs.

import { expect, picture, placeOf, test } from "./reader.mjs";

test("it turns light and dark with the system", async ({ reader }) => {
  const { page } = reader;
  await page.emulateMedia({ colorScheme: "light" });
  await expect(reader.button("Dark"), "what the button leads to").toHaveCount(1);
  expect(await reader.brightness()).toBeGreaterThan(0.9);
  const light = await pictures();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(reader.button("Light")).toHaveCount(1);
  expect(await reader.brightness()).toBeLessThan(0.15);
  const dark = await pictures();
  expect(dark[0]).not.toBe(light[0]);
  expect(dark[1]).not.toBe(light[1]);

  function pictures() {
    return Promise.all([reader.grid, reader.trajectory].map((canvas) => picture(canvas)));
  }
});

test("a touch that the system takes for itself lets the start go", async ({
  context,
  page,
  reader,
}) => {
  await reader.look("Landscape");
  const { x, y, width, height } = await placeOf(reader.handle);
  const touch = { x: x + width / 2, y: y + height / 2 };
  const finger = await context.newCDPSession(page);
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [touch] });
  const moved = { x: touch.x + 40, y: touch.y };
  await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [moved] });
  await expect(reader.field("Guess θA")).not.toHaveValue("0.60");
  await finger.send("Input.dispatchTouchEvent", { type: "touchCancel", touchPoints: [] });
  const guess = await reader.field("Guess θA").inputValue();
  await page.mouse.move(x - 40, y - 40);
  await expect(reader.field("Guess θA")).toHaveValue(guess);
});
