// Interruptions: a resized window, a hidden tab, a sleeping machine, and a second tab.

import { expect, open, placeOf, Reader, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Page} Page */

const HOUR = 3_600_000;

test("a start that is dragged stays under the hand while the window changes", async ({
  page,
  reader,
}) => {
  await reader.look("Landscape");
  await reader.landscape.hover();
  await page.mouse.down();
  for (const [width, height] of [
    [1920, 1080],
    [700, 900],
    [1280, 720],
  ]) {
    const before = await reader.field("Guess θA").inputValue();
    await page.setViewportSize({ width, height });
    await reader.landscape.scrollIntoViewIfNeeded();
    const place = await placeOf(reader.landscape);
    const [x, y] = [place.x + place.width * (0.4 + width / 1e4), place.y + place.height / 3];
    await page.mouse.move(x, y);
    await expect(reader.field("Guess θA")).not.toHaveValue(before);
    const handle = await placeOf(reader.handle);
    // To a hundredth of θ.
    expect(Math.abs(handle.x + handle.width / 2 - x)).toBeLessThan(place.width / 100);
    expect(Math.abs(handle.y + handle.height / 2 - y)).toBeLessThan(place.height / 100);
  }
  await page.mouse.up();
  const guess = await reader.field("Guess θA").inputValue();
  await page.mouse.move(10, 10);
  await expect(reader.field("Guess θA"), "and is let go").toHaveValue(guess);
});

test("only the first finger and the main button drag it", async ({ page, reader }) => {
  await reader.look("Landscape");
  await reader.landscape.hover();
  await page.mouse.down({ button: "right" });
  await page.mouse.move(10, 10);
  await page.mouse.up({ button: "right" });
  await reader.landscape.dispatchEvent("pointerdown", { isPrimary: false, button: 0 });
  await expect(reader.field("Guess θA")).toHaveValue("0.60");
  await expect(reader.field("Guess θB")).toHaveValue("0.50");
});

test("Play waits while nobody looks at the tab, and goes on when somebody does", async ({
  page,
  reader,
}) => {
  await page.clock.install();
  await page.clock.pauseAt(new Date("2030-01-01"));
  await reader.button("Play").click();
  await expect(reader.time).toHaveValue("1");
  await beSeen(page, false);
  await page.clock.runFor(HOUR);
  await expect(reader.time).toHaveValue("1");
  await beSeen(page, true);
  await expect(reader.button("Pause")).toBeVisible();
  await page.clock.runFor(1180);
  await expect(reader.time, "it rests as long as ever").toHaveValue("1");
  await page.clock.runFor(20);
  await expect(reader.time).toHaveValue("2");
  await reader.button("Pause").click();
  await beSeen(page, false);
  await beSeen(page, true);
  await page.clock.runFor(HOUR);
  await expect(reader.time, "what was paused stays so").toHaveValue("2");
});

test("after an hour of sleep, Play makes one step and not a thousand", async ({ page, reader }) => {
  await page.clock.install();
  await page.clock.pauseAt(new Date("2030-01-01"));
  await reader.button("Play").click();
  await page.clock.fastForward(HOUR);
  await expect(reader.time).toHaveValue("2");
  await page.clock.runFor(1200);
  await expect(reader.time).toHaveValue("3");
});

test("two tabs know nothing of each other", async ({ context, page, reader }) => {
  const other = new Reader(await context.newPage());
  await open(other.page, "/#v=1&data=notebook&theme=dark");
  await reader.steps(3);
  await other.giveTosses(`${"HT".repeat(500)}\n`.repeat(1200)); // kept beside the address
  await reader.giveTosses(`${"H".repeat(1000)}\n`.repeat(1300));
  for (const { page: tab } of [reader, other]) {
    await expect.poll(() => tab.evaluate(() => history.state?.link)).toMatch(/^v=1&data=own/);
  }
  await Promise.all([page.reload(), other.page.reload()]);
  await expect(reader.grid).toHaveAccessibleName(/ of 1300 sets/);
  await expect(other.grid).toHaveAccessibleName(/ of 1200 sets/);
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await page.goBack();
  await expect(reader.progress).toHaveText("iteration 2, E-step");
  await expect(other.grid).toHaveAccessibleName(/ of 1200 sets/);
});

/** @param {Page} page @param {boolean} seen */
function beSeen(page, seen) {
  return page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, !seen);
}
