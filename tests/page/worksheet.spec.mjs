// The worksheet: one iteration to be computed by hand, and its answer key on a page of its own.

import { expect, open, test } from "./reader.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("./reader.mjs").Reader} Reader */

/** Presses the button in the dialog Share; what is printed stays until the browser says that it is done. @param {Reader} reader */
async function worksheet(reader) {
  const { page } = reader;
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event("beforeprint"));
  });
  await page.locator("#share").click();
  await page.locator("#worksheet").click();
  await expect(reader.share).toBeHidden();
  await expect(page.locator("#handout .sheet")).toHaveCount(2);
  return { sheet: page.locator(".sheet").first(), key: page.locator(".sheet").last() };
}

/** The texts of the cells of a table, a row each, without the heads. @param {import("@playwright/test").Locator} table */
const cells = (table) =>
  table
    .locator("tbody tr, tfoot tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)),
    );

test("the E-step and the M-step of the paper are asked, and the key has its figures", async ({
  reader,
}) => {
  const { sheet, key } = await worksheet(reader);
  await expect(sheet).toContainText("Start from the guess θA = 0.60, θB = 0.50");
  const empty = Array.from({ length: 7 }, () => "");
  expect(await cells(sheet.locator("table").first())).toEqual([
    ["5", "5", ...empty],
    ["9", "1", ...empty],
    ["8", "2", ...empty],
    ["4", "6", ...empty],
    ["7", "3", ...empty],
    ["–", "", "", "", ""],
  ]);
  expect(await cells(sheet.locator("table").last())).toEqual([
    ["", "÷", "="],
    ["", "÷", "="],
  ]);
  // Figure 1b of the paper.
  const answers = await cells(key.locator("table").first());
  expect(answers.slice(0, 5).map((row) => row[4])).toEqual([
    "0.45",
    "0.80",
    "0.73",
    "0.35",
    "0.65",
  ]);
  expect(answers[1]).toEqual([
    "9",
    "1",
    "0.00403",
    "9.77 × 10⁻⁴",
    "0.80",
    "7.2",
    "0.8",
    "1.8",
    "0.2",
  ]);
  expect(answers[5]).toEqual(["–", "21.3", "8.6", "11.7", "8.4"]);
  expect(await cells(key.locator("table").last())).toEqual([
    ["21.3", "÷ 29.9", "= 0.71"],
    ["11.7", "÷ 20.1", "= 0.58"],
  ]);
});

test("it begins at the guess, and the handout of the step comes back afterwards", async ({
  page,
  reader,
}) => {
  await reader.steps(5);
  const { key } = await worksheet(reader);
  await expect(key.locator("table").last()).toContainText("= 0.71");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator("#handout")).toBeEmpty();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("#handout")).toContainText("iteration 3, E-step");
  await expect(page.locator(".sheet")).toHaveCount(0);
});

test("of many sets the first are asked, and the sums of the others are given", async ({
  page,
  reader,
}) => {
  await open(page, "./#v=1&data=simulated&coins=0.8,0.45&sets=40&tosses=10&seed=7");
  const { sheet } = await worksheet(reader);
  const rows = await cells(sheet.locator("table").first());
  expect(rows).toHaveLength(10);
  expect(rows[8].every((text) => text !== "")).toBe(true);
  await expect(sheet).toContainText("the other 32 sets, given");
});

test("hard EM asks for the coin, and an estimated prior for its sum", async ({ page, reader }) => {
  await open(page, "./#v=1&data=paper&method=hard&prior=learned");
  const { sheet, key } = await worksheet(reader);
  await expect(sheet).toContainText("a tie goes to A");
  const answers = await cells(key.locator("table").first());
  expect(answers.slice(0, 5).map((row) => row[4])).toEqual(["B", "A", "A", "B", "A"]);
  expect(await cells(key.locator("table").last())).toEqual([
    ["24.0", "÷ 30.0", "= 0.80"],
    ["9.0", "÷ 20.0", "= 0.45"],
    ["Σ r = 3.00", "÷ 5", "= 0.60"],
  ]);
});

test("a guess with which no coin can have made a set is named, and nothing is printed", async ({
  page,
  reader,
}) => {
  await open(page, "./#v=1&data=paper&guess=1,1");
  await page.locator("#share").click();
  await page.locator("#worksheet").click();
  await expect(reader.share.getByRole("status")).toContainText("set");
  await expect(page.locator("#handout")).toBeEmpty();
});

test("the exercises' view offers it, too", async ({ page, reader }) => {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await reader.look("Lesson");
  await reader.lesson.getByRole("button", { name: "Worksheet" }).click();
  await expect(page.locator("#handout .sheet")).toHaveCount(2);
});

for (const language of ["en", "de", "fr", "es", "zh"]) {
  for (const [format, link] of /** @type {const} */ ([
    ["A4", "data=paper"],
    ["Letter", "data=paper"],
    ["Letter", "data=simulated&coins=0.8,0.45&sets=12&tosses=100&seed=7&prior=learned"],
    ["A4", "data=simulated&coins=0.8,0.45&sets=13&tosses=1000&seed=7&prior=learned"],
  ])) {
    test(`a page for the questions and one for the answers: ${language}, ${format}, ${link}`, async ({
      page,
      reader,
      browserName,
    }) => {
      if (browserName !== "chromium") return; // a stock Firefox cannot be told to print
      await open(page, `./#v=1&${link}&lang=${language}&theme=dark`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await worksheet(reader);
      const margin = { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" };
      const width = format === "A4" ? 718 : 740;
      await page.setViewportSize({ width, height: 1000 });
      await page.emulateMedia({ media: "print" });
      const isCut = await page
        .locator(".sheet")
        .evaluateAll((both) => both.some(({ scrollWidth }) => scrollWidth > innerWidth));
      expect(isCut, "nothing is wider than the paper").toBe(false);
      expect(await reader.brightness()).toBeGreaterThan(0.9);
      const pages = async (/** @type {string} */ pageRanges) =>
        (await page.pdf({ format, margin, pageRanges }))
          .toString("latin1")
          .match(/\/Type\s*\/Page\b/g)?.length;
      const sheets = page.locator(".sheet");
      const all = await sheets.evaluateAll((both) => both.map((each) => each.outerHTML));
      // Each `pdf` ends with the event after which nothing of it stays.
      expect(await pages("")).toBe(2);
      await expect(sheets).toHaveCount(0);
      for (const html of all) {
        await page.evaluate((one) => {
          const place = document.getElementById("handout");
          if (place) place.innerHTML = one;
        }, html);
        expect(await pages("")).toBe(1);
      }
    });
  }
}
