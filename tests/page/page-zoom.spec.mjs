// Browser zoom, which makes the window smaller or larger in CSS pixels: the page has room at every zoom up to 400 %.

import { expect, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Page} Page */

const WINDOW = { width: 1280, height: 720 };
const VIEWS = ["path", "set&set=2", "landscape", "climb", "starts", "compare", "lesson"];

for (const percent of [50, 67, 80, 90, 110, 125, 150, 175, 200, 250, 300, 400]) {
  const viewport = {
    width: Math.round((WINDOW.width * 100) / percent),
    height: Math.round((WINDOW.height * 100) / percent),
  };

  test.describe(`at ${percent} %`, () => {
    test.use({ viewport });

    for (const language of ["en", "de", "fr"]) {
      test(`nothing scrolls sideways in ${language}, and nothing lies over a control`, async ({
        page,
      }) => {
        for (const view of VIEWS) {
          await page.goto(`/#v=1&step=2&truth=shown&view=${view}&lang=${language}`);
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          const tab = view === "starts" ? "landscape" : view.split("&")[0]; // a layer of it
          await expect(page.locator("#views :checked")).toHaveValue(tab);
          expect(await beyond(page), view).toBeLessThanOrEqual(0);
          expect(await covered(page), view).toEqual([]);
        }
        await page.goto(`/#v=1&step=4&digits=all&lang=${language}`);
        await expect(page.locator("#digits")).toBeChecked();
        await expect.poll(() => beyond(page), "all digits").toBeLessThanOrEqual(0);
        await page.goto(`/#v=1&predict=on&lang=${language}&view=what`);
        await expect(page.locator("#prediction")).toBeVisible();
        await expect(page.locator("#notice")).toBeVisible();
        expect(await beyond(page), "asked for a prediction").toBeLessThanOrEqual(0);
        expect(await covered(page), "asked for a prediction").toEqual([]);
      });
    }

    test("the dialogs have room, and their controls can be reached", async ({ page, reader }) => {
      for (const [button, dialog] of /** @type {const} */ ([
        ["Help", reader.help],
        ["Share", reader.share],
        ["Own tosses…", reader.ownTosses],
      ])) {
        await reader.button(button).click();
        const sideways = () => dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
        expect(await sideways(), button).toBeLessThanOrEqual(0);
        expect(await covered(page, "dialog[open]"), button).toEqual([]);
        await page.keyboard.press("Escape");
      }
    });

    test("what is refused is said in sight", async ({ reader }) => {
      await reader.giveTosses("HTX");
      await expect(reader.ownError).toHaveText(/X/);
      await expect(reader.ownError).toBeInViewport({ ratio: 0.95 });
    });
  });
}

/** By how much the page is wider than its window. @param {Page} page */
function beyond(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/**
 * The controls that cannot be seen even where the keys lead to them.
 * @param {Page} page
 */
function covered(page, within = "body") {
  return page.evaluate((around) => {
    const all = `${around} :is(button, select, input, textarea, summary):enabled`;
    /** @type {string[]} */
    const found = [];
    for (const control of /** @type {NodeListOf<HTMLInputElement>} */ (
      document.querySelectorAll(all)
    )) {
      if (!control.checkVisibility()) continue;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      control.focus();
      control.scrollIntoView({ block: "nearest" }); // Firefox leaves what is in sight in part
      // A view is chosen by the label around its unseen button.
      const seen = control.type === "radio" ? control.closest("label") : control;
      const box = (seen ?? control).getBoundingClientRect();
      // Of a tall field, its first line.
      const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 22)];
      if (!seen?.contains(document.elementFromPoint(x, y))) {
        found.push(`${control.id || control.outerHTML} at ${Math.round(x)}, ${Math.round(y)}`);
      }
    }
    return found;
  }, within);
}
