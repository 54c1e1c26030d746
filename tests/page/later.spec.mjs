// What a first visit does not need is loaded later: behind the open page, or when it is first used.

import { expect, test } from "./reader.mjs";

const LATER = "**/em_coins_later.wasm";

/** @param {import("@playwright/test").Page} page */
async function reload(page) {
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
}

test("a view that is opened before its part is there comes as soon as it is", async ({
  page,
  reader,
}) => {
  /** @type {(value?: unknown) => void} */
  let goOn = () => undefined;
  const held = new Promise((release) => {
    goOn = release;
  });
  await page.route(LATER, async (route) => {
    await held;
    await route.continue();
  });
  await reload(page);
  await page.keyboard.press("3");
  const end = page.locator("#height-end");
  await expect(end).toHaveText("–");
  const size = () => page.locator("#landscape").boundingBox();
  const before = await size();
  await reader.step.click(); // the story goes on meanwhile
  expect((await reader.cells(1)).slice(3, 5)).toEqual(["0.45", "0.55"]);
  goOn();
  await expect(end).toHaveText(/\d/);
  expect(await size(), "nothing moves").toEqual(before);
});

test("a view whose part cannot be fetched says so, and the next act tries again", async ({
  page,
  reader,
  expectMessages,
}) => {
  expectMessages(/404|em_coins_later/);
  await page.route(LATER, (route) => route.fulfill({ status: 404 }));
  await reload(page);
  await page.keyboard.press("5");
  const notice = page.locator("#notice");
  await expect(notice).toContainText("This view did not load.");
  await reader.step.click();
  await expect(notice).toBeVisible();
  await page.unroute(LATER);
  await reader.step.click();
  await expect(notice).toBeHidden();
  await expect(page.locator("#compare-soft")).toContainText("0.80");
});

test("a link to such a view opens it", async ({ page }) => {
  await page.goto("/#v=1&data=paper&view=climb&step=3");
  await reload(page);
  await expect(page.locator("#climb-note")).not.toBeEmpty();
});
