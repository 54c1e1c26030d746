// The link as a QR code, read from a screenshot by a decoder.

import { PNG } from "pngjs";
import decodeQR from "qr/decode.js";
import { expect, placeOf, test } from "./reader.mjs";

/** For a screenshot of an element, Playwright adds a style in Firefox, which the page's policy blocks. */
const STYLE_OF_SCREENSHOTS = /blocked an inline style/;

/** @param {import("@playwright/test").Locator} picture */
async function scan(picture) {
  const { width, height, data } = PNG.sync.read(await picture.screenshot());
  return decodeQR({ width, height, data });
}

test("Share shows the link as a code that a camera reads", async ({
  reader,
  browserName,
  expectMessages,
}) => {
  if (browserName === "firefox") expectMessages(STYLE_OF_SCREENSHOTS);
  const { page, share } = reader;
  await reader.steps(3);
  await reader.button("Share").click();
  const link = await share.getByRole("textbox", { name: "Link" }).inputValue();
  await share.getByRole("button", { name: "QR code" }).click();
  const dialog = page.getByRole("dialog", { name: "Scan to see the same" });
  expect(await scan(dialog.getByRole("img", { name: "QR code" }))).toBe(link);
  await expect(dialog).toContainText(link);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(share.getByRole("button", { name: "QR code" })).toBeFocused();
});

test("Q shows and hides it while presenting, in the dark too", async ({
  reader,
  browserName,
  expectMessages,
}) => {
  if (browserName === "firefox") expectMessages(STYLE_OF_SCREENSHOTS);
  const { page } = reader;
  await page.emulateMedia({ colorScheme: "dark" });
  await page.keyboard.press("f");
  await page.keyboard.press("q");
  const dialog = page.getByRole("dialog", { name: "Scan to see the same" });
  const picture = dialog.getByRole("img", { name: "QR code" });
  expect(await scan(picture)).toContain("#v=1");
  await page.keyboard.press("q");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "QR code" }).click();
  await expect(picture).toBeVisible();
});

test("two presses while it loads show one code", async ({ reader }) => {
  const { page } = reader;
  await page.evaluate(() => {
    const press = () =>
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "q", code: "KeyQ" }));
    press();
    press();
  });
  const dialogs = page.getByRole("dialog", { name: "Scan to see the same" });
  await expect(dialogs.getByRole("img", { name: "QR code" }).first()).toBeVisible();
  await expect(dialogs).toHaveCount(1);
  await page.keyboard.press("q");
  await expect(dialogs).toHaveCount(0);
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
  [360, 740],
  [1024, 400],
]) {
  test(`at ${width}×${height} the whole code is in sight, with Close`, async ({ reader }) => {
    const { page } = reader;
    await page.setViewportSize({ width, height });
    await page.keyboard.press("q");
    const dialog = page.getByRole("dialog", { name: "Scan to see the same" });
    for (const part of [
      dialog.getByRole("img", { name: "QR code" }),
      dialog.getByRole("button", { name: "Close" }),
    ]) {
      const place = await placeOf(part);
      expect(place.y).toBeGreaterThanOrEqual(0);
      expect(place.y + place.height).toBeLessThanOrEqual(height);
    }
  });
}

test("it says how far a long link can be scanned, and where none fits", async ({ reader }) => {
  const { page } = reader;
  const dialog = page.getByRole("dialog", { name: "Scan to see the same" });
  const hasCode = dialog.getByRole("img", { name: "QR code" });
  await page.keyboard.press("q");
  await expect(dialog).toContainText(/from up to 1\d times its width/);
  await page.keyboard.press("q");

  await reader.giveTosses(`${"HHTHT".repeat(20)}\n`.repeat(40));
  await reader.page.keyboard.press("q");
  await expect(dialog).toContainText("the last row may be too far away");
  await expect(hasCode).toBeVisible();
  await page.keyboard.press("q");

  await reader.giveTosses(`${"HHTHT".repeat(200)}\n`.repeat(40));
  await reader.page.keyboard.press("q");
  await expect(dialog).toContainText("too long for a QR code");
  await expect(hasCode).toBeHidden();
});
