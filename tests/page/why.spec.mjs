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

test("4.1 times in the caption is the ratio of two likelihoods, which light up in Working", async ({
  page,
  reader,
}) => {
  await open(page, "./#v=1&data=paper&step=1&view=set&set=2");
  await number(page, "ratio-2").click();
  await expect(why(page)).toHaveText(/^0\.00403 ÷ 9\.77 × 10⁻⁴ = 4\.1: how many times as probable/);
  expect((await sources(page)).sort()).toEqual(["likelihood-A-2", "likelihood-B-2"]);
  await why(page).click();
  await expect(why(page).locator("math")).toBeVisible();
  await why(page).click();
  await expect(why(page)).toHaveText(/^Likelihood ratio: /);
  await page.keyboard.press("Escape");
  await expect(reader.story).toHaveText(/makes such a set 4\.1 times as often/);
  await number(page, "likelihood-A-2").click();
  await expect(why(page)).toHaveText(/^0\.60⁹ × \(1 − 0\.60\)¹ = 0\.00403: how probable set 2 is/);
});

test("the caption is read without a word under the mouse", async ({ page, reader }) => {
  await open(page, "./#v=1&data=paper&step=1");
  await number(page, "ratio-2").hover();
  await expect(why(page)).toBeHidden();
  await expect(reader.story).toBeVisible();
});

test("below the last number the arrows lead into the caption, and back", async ({ page }) => {
  await open(page, "./#v=1&data=paper&step=1");
  await expect(number(page, "ratio-2")).toBeVisible();
  await page.keyboard.press("w");
  for (let presses = 0; presses < 20; presses += 1) {
    if (await why(page).evaluate((place) => place === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await expect(why(page)).toBeFocused();
  await expect(why(page)).toHaveText(/^9 of the 10 tosses of set 2 are heads\./);
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowRight");
  await expect(why(page)).toHaveText(/how many times as probable set 2 is/);
  await page.keyboard.press("Enter");
  await expect(why(page).locator("math")).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await expect(why(page)).not.toBeFocused();
  await expect(why(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(why(page)).toBeHidden();
});

test("a cell of the table of iterations comes from the row above, with as many decimals", async ({
  page,
}) => {
  await open(page, "./#v=1&data=paper&step=6");
  await page.locator("#iterations summary").click();
  await number(page, "after-A-2").click();
  await expect(why(page)).toHaveText(/ = 0\.7453: the heads counted for coin A/);
  expect((await sources(page)).sort()).toEqual(["after-A-1", "after-B-1"]);
  await number(page, "change-1").click();
  await expect(why(page)).toHaveText(/^0\.7130 − 0\.6000 = 0\.11: how far θA moved/);
  expect((await sources(page)).sort()).toEqual(["after-A-0", "after-A-1"]);
  await number(page, "after-logLikelihood-0").click();
  await expect(why(page)).toHaveText(/^At θA = 0\.6000 and θB = 0\.5000 set 1 .* give −33\.0939\./);
});

for (const [state, link] of Object.entries({
  known: "data=paper&station=known",
  guess: "data=paper",
  "an E-step": "data=paper&step=1&truth=shown",
  "an M-step": "data=notebook&step=2&truth=shown",
  "hard EM with an estimated prior": "data=hard-stuck&step=2&prior=learned",
  "Working after an E-step": "data=paper&step=3&view=set&set=2",
  "Working after an M-step": "data=notebook&step=4&view=set&set=7&prior=learned",
  "Working of a long set": "data=simulated&coins=0.8,0.3&sets=2&tosses=5000&seed=1&step=2&view=set",
  settled: "data=paper&step=46&truth=shown",
  stopped: "data=paper&step=14&tolerance=1e-2",
  "a long set": "data=simulated&coins=0.8,0.3&sets=2&tosses=5000&seed=1&guess=0.6,0.5&step=2",
})) {
  test(`no number is without an answer: ${state}`, async ({ page }) => {
    await open(page, `./#v=1&${link}`);
    const table = page.locator("#iterations summary");
    if (await table.isVisible()) await table.click();
    // What is loaded later names them.
    await expect(page.locator("html")).toHaveAttribute("data-complete", "true");
    const names = await page
      .locator("[data-why]:visible")
      .evaluateAll((all) =>
        all
          .filter((it) => /\d/.test(it.textContent ?? "") && !it.closest("[aria-hidden=true]"))
          .map((it) => it.getAttribute("data-why") ?? ""),
      );
    expect(names.length).toBeGreaterThan(3);
    for (const [clientX, name] of [...new Set(names)].entries()) {
      const place = number(page, name);
      // A click would also open another view; the caption waits for one.
      if (await place.evaluate((it) => Boolean(it.closest("#story")))) await place.click();
      else await place.dispatchEvent("pointermove", { pointerType: "mouse", clientX });
      await expect(why(page), name).toHaveText(/\S.* 1 of 3/);
      await expect(why(page), name).not.toContainText(/NaN|undefined|Infinity/);
      await expect(page.locator(`[data-why="${name}"]`).first()).toHaveClass(/explained/);
      await page.keyboard.press("Escape");
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
