// Why? Every number answers with its values, in symbols and with its meaning, and its sources light up.

import { expect, open, test } from "./reader.mjs";

/** @param {import("@playwright/test").Page} page @param {string} name */
const number = (page, name) => page.locator(`[data-why="${name}"]:visible`).first();
/** @param {import("@playwright/test").Page} page */
const why = (page) => page.locator("#why");

/** @param {import("@playwright/test").Page} page the names of the numbers that are lit as sources */
const sources = (page) =>
  page
    .locator(".made-from")
    .evaluateAll((all) => [...new Set(all.map((it) => it.getAttribute("data-why")))]);

test("a number says how it came about, in symbols, and what it is", async ({ page }) => {
  await open(page, "./#v=1&data=paper&step=1");
  const count = number(page, "heads-A-2");
  await count.click();
  await expect(why(page)).toHaveText(/^0\.80 × 9 = 7\.2: coin A’s share of the heads of set 2\./);
  expect(await sources(page)).toEqual(["heads-2", "share-A-2"]);
  await count.click();
  await expect(why(page).locator("math")).toHaveText("rA,2·h2=0.80·9");
  await count.click();
  await expect(why(page)).toHaveText(/^Expected count: tosses weighted by the coin’s share\./);
  await page.keyboard.press("Escape");
  await expect(why(page)).toBeHidden();
  await expect(page.locator(".made-from, .explained")).toHaveCount(0);
  await expect(page.locator("#story")).toBeVisible();
});

const ANSWERS = {
  "heads-2": /^9 of the 10 tosses of set 2 are heads\./,
  heads: /^All heads of the 5 sets together: 33\./,
  "share-A-2":
    /^0\.00202 ÷ \(0\.00202 \+ 4\.88 × 10⁻⁴\) = 0\.80: how probable set 2 is with coin A/,
  "heads-A": /^2\.2 \+ 7\.2 \+ 5\.9 \+ 1\.4 \+ 4\.5 = 21\.3: the heads of all sets/,
  "theta-A": /^21\.3 ÷ 29\.9 = 0\.71: the heads counted for coin A/,
  logLikelihood: /^At θA = 0\.71 and θB = 0\.58 set 1 contributes/,
};
for (const [name, answer] of Object.entries(ANSWERS)) {
  test(`${name} after the first iteration`, async ({ page }) => {
    await open(page, "./#v=1&data=paper&step=2");
    await number(page, name).click();
    await expect(why(page)).toHaveText(answer);
  });
}

test("a mouse over a number is enough, and leaving it ends it", async ({ page }) => {
  await open(page, "./#v=1&data=paper&step=1");
  await number(page, "share-B-1").hover();
  await expect(why(page)).toContainText("coin B");
  await page.locator("h1").hover();
  await expect(why(page)).toBeHidden();
});

test("W walks over the numbers by keyboard, and Enter asks further", async ({ page }) => {
  await open(page, "./#v=1&data=paper&step=1");
  await page.keyboard.press("w");
  await expect(number(page, "heads-1")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(number(page, "share-A-1")).toBeFocused();
  await expect(why(page)).toContainText("how probable set 1 is with coin A");
  await page.keyboard.press("ArrowDown");
  await expect(number(page, "share-A-2")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(why(page).locator("math")).toContainText("=0.80");
  await page.keyboard.press("w");
  await expect(why(page)).toHaveText(/^Responsibility, the posterior P\(coin \| set\)/);
  await page.keyboard.press("Escape");
  await expect(why(page)).toBeHidden();
});

test("the next step ends it", async ({ page, reader }) => {
  await open(page, "./#v=1&data=paper&step=1");
  await number(page, "heads-A").click();
  await expect(why(page)).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(why(page)).toBeHidden();
  await expect(reader.story).toHaveText(/^M-step\./);
});

test("a mouse that rests on a number does not hide what the next steps say", async ({
  page,
  reader,
}) => {
  await open(page, "./#v=1&data=paper&step=1");
  await number(page, "heads-A").hover();
  await expect(why(page)).toBeVisible();
  for (const says of [/^M-step\./, /^E-step\./, /^M-step\./]) {
    await page.keyboard.press("PageDown");
    await expect(reader.story).toHaveText(says);
    // Two frames, after which the browser has told what lies under the mouse.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await expect(reader.story).toBeVisible();
    await expect(why(page)).toBeHidden();
  }
  await number(page, "heads-B").hover();
  await expect(why(page)).toBeVisible();
});

test("numbers that scroll by under a mouse that rests do not explain themselves", async ({
  page,
  reader,
}) => {
  await open(page, "./#v=1&data=simulated&coins=0.8,0.45&sets=1000&tosses=10&seed=7&step=1");
  await number(page, "heads-4").hover();
  await expect(why(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(why(page)).toBeHidden();
  await page.getByRole("region", { name: "Rows of sets" }).evaluate((rows) => {
    rows.scrollTop = 500;
  });
  await expect(reader.row(4)).toHaveCount(0);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await expect(why(page)).toBeHidden();
  await expect(reader.story).toBeVisible();
});

for (const [state, link] of Object.entries({
  known: "data=paper&station=known",
  guess: "data=paper",
  "an E-step": "data=paper&step=1&truth=shown",
  "an M-step": "data=notebook&step=2&truth=shown",
  "hard EM with an estimated prior": "data=hard-stuck&step=2&prior=learned",
  "a long set": "data=simulated&coins=0.8,0.3&sets=2&tosses=5000&seed=1&guess=0.6,0.5&step=2",
})) {
  test(`no number is without an answer: ${state}`, async ({ page }) => {
    await open(page, `./#v=1&${link}`);
    const names = await page
      .locator("[data-why]:visible")
      .evaluateAll((all) =>
        all
          .filter((it) => /\d/.test(it.textContent ?? "") && !it.closest("[aria-hidden=true]"))
          .map((it) => it.getAttribute("data-why") ?? ""),
      );
    expect(names.length).toBeGreaterThan(3);
    for (const [clientX, name] of [...new Set(names)].entries()) {
      // A click would also open another view.
      await number(page, name).dispatchEvent("pointermove", { pointerType: "mouse", clientX });
      await expect(why(page), name).toHaveText(/\S.* 1 of 3/);
      await expect(why(page), name).not.toContainText(/NaN|undefined|Infinity/);
      await expect(number(page, name)).toHaveClass(/explained/);
    }
  });
}

test("an explanation is in the language of the page and fits the caption", async ({ page }) => {
  await open(page, "./#v=1&data=paper&step=1&lang=de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await number(page, "heads-A-2").click();
  await expect(why(page)).toHaveText(/^0,80 × 9 = 7,2: /);
});

for (const language of ["en", "de", "fr", "es", "zh"]) {
  test(`nothing moves while a number is explained, in ${language}`, async ({ page }) => {
    await open(page, `./#v=1&data=paper&step=2&truth=shown&lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language); // its arrival ends an explanation
    const button = page.locator("#step");
    const before = await button.boundingBox();
    for (const name of ["share-A-2", "heads-B", "theta-A", "logLikelihood", "labelled-B"]) {
      for (let level = 1; level <= 3; level += 1) {
        await page.locator(`[data-why="${name}"]`).first().dispatchEvent("click");
        await expect(why(page)).toContainText(new RegExp(`${level}\\D+3`));
        expect(await button.boundingBox(), `${name}, ${level}`).toEqual(before);
      }
    }
  });
}
