// Printing: the printed page is a handout of the current step.

import { expect, test } from "./reader.mjs";

/** @typedef {import("@playwright/test").Page} Page */

/** The handout, once the browser has said that it is about to print. @param {Page} page */
async function handoutOf(page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  return page.locator("#handout");
}

test("the handout holds the step, its numbers, its formulas, its pictures and its link", async ({
  page,
  reader,
}) => {
  await reader.row(2).click();
  await reader.steps(3);
  const handout = await handoutOf(page);
  await expect(handout).toContainText("Do & Batzoglou 2008 · soft EM · iteration 2, E-step");
  await expect(handout).toContainText("makes such a set 4.3 times as often");
  const row = handout.locator("tr", { hasText: /^\s*2/ }).first();
  expect(await row.locator("th, td").allTextContents()).toEqual([
    "2",
    "?",
    "9",
    "1",
    "0.81",
    "0.19",
    "7.3",
    "0.8",
    "1.7",
    "0.2",
  ]);
  const formulas = (await handout.locator("math").allTextContents()).map((text) =>
    text.replace(/\s/g, ""),
  );
  await expect(handout).toContainText(
    /19\.2\d*\sheads\sin\s25\.\d+\stosses\scounted\sfor\sA\s→\s\?/,
  );
  expect(formulas).toContain("P(B|set)=1−0.81=0.19");
  await expect(handout.locator("figcaption")).toHaveText([
    "Toss grid",
    "Piles",
    "θ by iteration",
    "Landscape",
    "Why it climbs",
    "ℓ by iteration",
  ]);
  await expect(handout.locator("p").last()).toHaveText(/#v=1&data=paper&step=3&view=set&set=2$/);
});

test("every set is in the handout's table, in sight or not, and the screen stays as it was", async ({
  page,
  reader,
}) => {
  await page.goto("/#v=1&data=simulated&coins=0.8,0.45&sets=40&tosses=10&seed=7&step=1");
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await page.locator("#scroller").evaluate((scroller) => scroller.scrollTo(0, 500));
  const numbers = page.locator("#rows th");
  await expect(numbers.first()).not.toHaveText("1");
  const before = await numbers.allTextContents();
  const handout = await handoutOf(page);
  const all = Array.from({ length: 40 }, (_, set) => String(set + 1));
  await expect(handout.locator(".table tbody th")).toHaveText(all);
  expect(await numbers.allTextContents()).toEqual(before);
});

test("a sheet that does not hold all sets says so", async ({ page, reader }) => {
  await reader.write("sets", "1234");
  const handout = await handoutOf(page);
  await expect(handout).toContainText("Sets 1 to 100 of 1234");
  await reader.write("sets", "100");
  await expect(await handoutOf(page)).not.toContainText("Sets 1 to");
});

// A stock Firefox cannot be told to show a page as on paper; its style sheet is the same.
test("nothing else is printed, dark on light, and nothing of it stays on the screen", async ({
  page,
  reader,
  browserName,
}) => {
  await reader.button("Dark").click();
  await reader.step.click();
  const handout = await handoutOf(page);
  await expect(handout).toBeHidden();
  if (browserName === "chromium") {
    await page.emulateMedia({ media: "print" });
    for (const part of ["header", "main", ".steps", ".controls"]) {
      await expect(page.locator(part)).toBeHidden();
    }
    await expect(handout).toBeVisible();
    expect(await reader.brightness()).toBeGreaterThan(0.9);
    await page.emulateMedia({ media: "screen" });
  }
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(handout).toBeEmpty();
});

test("the handout of a step is one page, and that of a followed set or a whole run two", async ({
  page,
  browserName,
}) => {
  if (browserName !== "chromium") return; // a stock Firefox cannot be told to show a page as on paper
  await page.setViewportSize({ width: 718, height: 1047 }); // A4 with margins of a centimetre
  for (const [link, pages] of /** @type {const} */ ([
    ["step=2", 1],
    ["step=46", 2],
    ["step=46&view=set&set=2", 2],
    ["step=2&view=set&set=2", 2],
  ])) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(`/#v=1&${link}`);
    await page.goto(`/#v=1&${link}&lang=en`);
    const handout = await handoutOf(page);
    await page.emulateMedia({ media: "print" });
    const heights = await handout.evaluate((sheet) => {
      const height = (/** @type {Element | null} */ part) =>
        part?.getBoundingClientRect().height ?? 0;
      const pictures = height(sheet.querySelector(".pictures"));
      const after = sheet.querySelector(".pictures + .iteration-columns");
      return [height(sheet), pictures + height(after)];
    });
    if (pages === 1) expect(heights[0]).toBeLessThanOrEqual(1047);
    else expect(heights[1] / 1047, "of the second page").toBeGreaterThan(0.8);
    const printed = (
      await page.pdf({
        format: "A4",
        margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" },
      })
    ).toString("latin1");
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
  }
});

test("while the truth is hidden, the handout names no coin", async ({ page, reader }) => {
  await reader.write("sets", "4");
  await reader.step.click();
  const handout = await handoutOf(page);
  await expect(handout.locator("tbody td:nth-child(2)").first()).toHaveText("?");
  await expect(handout.locator("p").last()).toHaveText(/hidden=/);
  await expect(handout.locator("p").last()).not.toHaveText(/coins=/);
});

test("the handout is there when the sheet is made, and gone afterwards", async ({
  page,
  browserName,
}) => {
  await page.evaluate(() => {
    addEventListener("beforeprint", () => {
      const figures = document.querySelectorAll("#handout figure").length;
      document.body.dataset.figures = String(figures);
    });
  });
  if (browserName === "chromium") await page.pdf();
  else
    await page.evaluate(() =>
      ["beforeprint", "afterprint"].map((it) => dispatchEvent(new Event(it))),
    );
  await expect(page.locator("body")).toHaveAttribute("data-figures", "6");
  await expect(page.locator("#handout")).toBeEmpty();
});
