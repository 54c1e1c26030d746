// The glossary in the help: words and symbols that light up what they name, and where to read on.

import { axe, expect, open, test } from "./reader.mjs";

/** What each word lights up in the paper's lesson after an E-step. */
const NAMED = {
  set: "#rows tr",
  "θA, θB": "#answer-em td:nth-child(2)",
  "initial guess": "#initial-guess",
  share: "[data-why=share-A-1]",
  "counted for A, for B": "[data-why=heads-A-2]",
  "E-step": "#sums [data-why=heads-A]",
  "M-step": "#pile-texts .a",
  π: "#variations-button",
  "ℓ, log-likelihood": "#answer-em [data-why=logLikelihood]",
  "lower bound": "#climb",
  settled: "#stopping-rule",
  "complete data": "#answer-estimate",
  "hard EM": "#compare-hard",
};

test("each word says what it means and lights up what it names", async ({ page, reader }) => {
  await open(page, "./#v=1&data=paper&step=1");
  const why = page.locator("#why");
  await page.keyboard.press("?");
  await expect(reader.help.locator("#glossary dt")).toHaveText(Object.keys(NAMED));
  await axe(page);
  await page.keyboard.press("Escape");
  for (const [word, selector] of Object.entries(NAMED)) {
    await page.keyboard.press("?");
    await reader.help.getByRole("button", { name: word, exact: true }).click();
    await expect(reader.help).toBeHidden();
    await expect(why, word).toContainText(`${word}: `);
    await expect(page.locator("#announcement")).toContainText(`${word}: `);
    await expect(page.locator(selector).first()).toHaveClass(/made-from/);
    await expect(page.locator(selector).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(why).toBeHidden();
    await expect(page.locator(".made-from")).toHaveCount(0);
  }
});

test("the next step ends it", async ({ page, reader }) => {
  await page.keyboard.press("?");
  await reader.help.getByRole("button", { name: "initial guess", exact: true }).click();
  await expect(page.locator("#initial-guess")).toHaveClass(/made-from/);
  await page.keyboard.press("PageDown");
  await expect(page.locator(".made-from")).toHaveCount(0);
  await expect(reader.story).toHaveText(/^E-step/);
});

test("the help names the paper, where EM comes from, and two introductions", async ({
  page,
  reader,
}) => {
  await page.keyboard.press("?");
  const sources = reader.help.locator("#glossary li");
  await expect(sources).toHaveCount(4);
  await expect(sources.nth(0)).toContainText("10.1038/nbt1406");
  await expect(sources.nth(1)).toContainText("Dempster");
});

test("it is in the language of the page, and one that does not load is asked for again", async ({
  page,
  reader,
  expectMessages,
}) => {
  expectMessages(/404|Loading module/);
  await open(page, "./#v=1&data=paper&step=1&lang=de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.route("**/glossary/de.js", (route) => route.fulfill({ status: 404 }), { times: 1 });
  const help = page.locator("#help-dialog");
  await page.keyboard.press("?");
  await expect(help.locator("#glossary")).toHaveText(/\S/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await help.getByRole("button", { name: "Anteil", exact: true }).click();
  await expect(page.locator("#why")).toContainText("Verantwortlichkeit");
  await expect(reader.story).toBeHidden();
});
