// The share dialog: a link for the clipboard, and a file if the state is too long for a link.

import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { axe, expect, open, placeOf, Reader, test } from "./reader.mjs";

for (const [name, close] of Object.entries({
  Escape: (/** @type {Reader} */ { page }) => page.keyboard.press("Escape"),
  Close: (/** @type {Reader} */ { share }) =>
    share.getByRole("button", { name: "Close" }).press("Enter"),
})) {
  test(`it opens from the keyboard, and ${name} returns to where the reader was`, async ({
    reader,
  }) => {
    await reader.steps(1);
    const before = await reader.screen();
    await reader.button("Share").press("Enter");
    await expect(reader.share).toBeVisible();
    await reader.page.keyboard.press("Space"); // it presses what is in focus, and takes no step
    await expect(reader.progress).toHaveText("iteration 1, E-step");
    await close(reader);
    await expect(reader.share).toBeHidden();
    await expect(reader.button("Share")).toBeFocused();
    await reader.button("Share").blur();
    expect(await reader.screen()).toEqual(before);
  });
}

test("everything in it is reached by Tab, in the order it is seen", async ({ reader }) => {
  await reader.button("Share").press("Enter");
  await reader.share.getByText("Embed in another page").click();
  await reader.share.getByRole("textbox", { name: "Link" }).focus();
  const names = [
    "Copy",
    "QR code",
    "Save as one file",
    "CSV",
    "CSV of the iterations",
    "JSON",
    "NumPy script",
    "R script",
    "Jupyter notebook",
    "Print",
    "Worksheet",
  ];
  for (const name of names) {
    await reader.page.keyboard.press("Tab");
    await expect(reader.share.getByRole("button", { name }).first()).toBeFocused();
  }
  await reader.page.keyboard.press("Tab");
  await expect(reader.share.getByRole("combobox", { name: "Picture" })).toBeFocused();
  for (const name of ["SVG", "PNG", "Copy picture"]) {
    await reader.page.keyboard.press("Tab");
    await expect(reader.share.getByRole("button", { name })).toBeFocused();
  }
  await reader.page.keyboard.press("Tab");
  await reader.page.keyboard.press("Tab");
  const title = reader.share.getByRole("checkbox", { name: "Title and examples" });
  await expect(title).toBeFocused();
  await reader.page.keyboard.press("Space");
  await expect(title).toBeChecked();
});

test("Copy puts the link on the clipboard, and it shows the same", async ({
  reader,
  another,
  browserName,
}) => {
  // A headless shell has nobody who could be asked, and refuses what a browser with a window allows.
  if (browserName === "chromium") await reader.page.context().grantPermissions(["clipboard-write"]);
  await reader.examples.selectOption("notebook");
  await reader.steps(3);
  await reader.button("Share").click();
  await expect(reader.share).toContainText("The truth stays behind the curtain.");
  const link = await reader.share.getByRole("textbox", { name: "Link" }).inputValue();
  await reader.share.getByRole("button", { name: "Copy" }).first().click();
  await expect(reader.share.getByRole("status")).toHaveText("Copied.");
  await reader.page.keyboard.press("Escape");
  await reader.button("Own tosses…").click();
  await reader.ownText.press("ControlOrMeta+V");
  await expect(reader.ownText).toHaveValue(link);
  const other = await another(link);
  await expect(other.examples).toHaveValue("notebook");
  await expect(other.progress).toHaveText("iteration 2, E-step");
});

test("tosses that are too many for a link go into one file", async ({
  reader,
  browser,
  save,
}, info) => {
  await reader.giveTosses(`${"HHT".repeat(350)}\n`.repeat(1200));
  await reader.steps(2);
  await reader.button("Share").click();
  await expect(reader.share).toContainText("There are too many tosses for a link.");
  await expect(reader.share.getByRole("textbox", { name: "Link" })).toHaveValue("");
  await expect(reader.share.getByRole("button", { name: "Copy", exact: true })).toBeDisabled();
  await expect(reader.share.getByText("Embed in another page")).toBeHidden();

  const { name, content } = await save("Save as one file");
  expect(name).toBe("em-coins.html");
  const file = info.outputPath(name);
  await writeFile(file, content);

  const context = await browser.newContext();
  const saved = new Reader(await context.newPage());
  await open(saved.page, pathToFileURL(file).href);
  await expect(saved.grid).toHaveAccessibleName(/ of 1200 sets/);
  await expect(saved.progress).toHaveText("iteration 1, M-step");
  expect(await saved.numbers(1)).toEqual(await reader.numbers(1));
  await context.close();
});

for (const [width, height] of [
  [360, 740],
  [1280, 720],
]) {
  test(`at ${width}×${height} all of the dialog is in reach, in both themes`, async ({
    reader,
  }) => {
    const { page, share } = reader;
    await page.setViewportSize({ width, height });
    for (const theme of ["Dark", "Light"]) {
      await reader.button(theme).click();
      await reader.button("Share").click();
      await share.getByText("Embed in another page").click();
      await expect(share.locator("iframe")).toBeVisible();
      await axe(page, "iframe"); // the page once more, in which every name comes twice
      const box = await placeOf(share);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      const wide = await share.evaluate((element) => element.scrollWidth > element.clientWidth);
      expect(wide, "nothing is cut off at its side").toBe(false);
      for (const control of await share.locator("button, input, select, textarea, iframe").all()) {
        await control.scrollIntoViewIfNeeded();
        await expect(control).toBeInViewport({ ratio: 0.5 });
        const place = await placeOf(control);
        expect(place.x).toBeGreaterThanOrEqual(box.x);
        expect(place.x + place.width).toBeLessThanOrEqual(box.x + box.width);
      }
      await page.keyboard.press("Escape");
    }
  });
}

test("an address that only this computer knows is said to be one", async ({ reader }) => {
  await reader.button("Share").click();
  await expect(reader.share.getByText(/This address works only on this computer\./)).toBeVisible();
});
