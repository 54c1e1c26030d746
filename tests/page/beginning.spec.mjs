// The stations before the guess: labels known and counted, then hidden. They can be skipped, and are shown only once.

import { expect, open, Reader, test } from "./reader.mjs";

const KNOWN = "/#v=1&data=paper&station=known";
const EASY =
  /^EM finds how often .* it would be easy: count\. Coin A: 24 heads in 30 tosses, so θA\s=\s0\.80; coin B: 9 in 20, so θB\s=\s0\.45\.$/;
const HIDDEN = /^But the labels are hidden\. To count, θ needs the labels; .* the labels need θ\. /;
const LESSON = /^EM finds how often each coin lands heads, although nobody wrote down/;

test.describe("known", () => {
  test.use({ address: KNOWN });

  test("each coin's tosses are counted, as in figure 1a of the paper", async ({ reader }) => {
    await expect(reader.story).toHaveText(EASY);
    expect(await reader.cells(1)).toEqual(["B", "5", "5", "", "1", "", "", "5", "5"]);
    expect(await reader.cells(2)).toEqual(["A", "9", "1", "1", "", "9", "1", "", ""]);
    expect(await reader.cells("Sum")).toEqual(["", "33", "17", "", "", "24", "6", "9", "11"]);
    await expect(reader.pileTexts).toHaveText(["24 of 30 heads → 0.80", "9 of 20 heads → 0.45"]);
    expect(await reader.cells("EM")).toEqual(["–", "–", "–"]);
    expect(await reader.cells("Complete data")).toEqual(["0.80", "0.45", "−31.71"]);
  });

  test("two presses lead to the guess, and back again", async ({ page, reader }) => {
    await expect(reader.next).toHaveText("Hide the labels ›");
    await expect(reader.back).toHaveAttribute("aria-disabled", "true");
    await page.keyboard.press("PageDown");
    await expect(reader.story).toHaveText(HIDDEN);
    expect(await reader.cells(1)).toEqual(["?", "5", "5", "", "", "", "", "", ""]);
    await expect(reader.pileTexts).toHaveText(["", ""]);
    await expect(reader.next).toHaveText("Guess θ ›");
    await page.keyboard.press("Space");
    await expect(reader.story).toHaveText(LESSON);
    await expect(reader.progress).toHaveText("at the guess");
    await expect(reader.step).toHaveText("E-step");
    await page.keyboard.press("PageUp");
    await expect(reader.story).toHaveText(HIDDEN);
    await reader.back.click();
    await expect(reader.story).toHaveText(EASY);
  });

  test("each change is announced, with the labels and without", async ({ page, reader }) => {
    await page.keyboard.press("Space");
    await expect(page.locator("#announcement")).toHaveText(HIDDEN);
    await expect(reader.time).toHaveAttribute("aria-valuetext", "labels hidden");
  });

  for (const [way, act] of /** @type {[string, (reader: Reader) => Promise<void>][]} */ ([
    ["by its button", (reader) => reader.button("Skip to the guess").click()],
    ["by R", (reader) => reader.page.keyboard.press("r")],
    ["on the line of time", (reader) => reader.time.fill("0")],
  ])) {
    test(`it can be skipped ${way}`, async ({ reader }) => {
      await act(reader);
      await expect(reader.story).toHaveText(LESSON);
      await expect(reader.button("Skip to the guess")).toBeHidden();
      await reader.expectLink({ data: "paper" });
    });
  }

  test("another guess, method or example begins EM", async ({ reader }) => {
    await reader.write("Guess θA", "0.7");
    await expect(reader.progress).toHaveText("at the guess");
    await reader.time.fill("-2");
    await expect(reader.story).toHaveText(EASY);
    await reader.methods.selectOption("hard EM");
    await expect(reader.progress).toHaveText("at the guess");
    await reader.time.fill("-1");
    await reader.examples.selectOption("The notebook");
    await expect(reader.progress).toHaveText("at the guess");
  });

  test("a prediction is asked for from the guess on", async ({ page, reader }) => {
    await reader.box("Predict first").check();
    await expect(reader.box("Predict first")).toBeChecked();
    await page.keyboard.press("PageDown");
    await expect(reader.story).toHaveText(HIDDEN);
    const question = page.getByText("Predict the E-step", { exact: false });
    await expect(question).toBeHidden();
    await page.keyboard.press("PageDown");
    await expect(question).toBeVisible();
    await expect(reader.progress).toHaveText("at the guess");
  });
});

test("a reload, Back and a passed-on link stay where they were", async ({ page, reader }) => {
  await open(page, "/#v=1&data=notebook&station=hidden");
  await expect(reader.story).toHaveText(HIDDEN);
  await page.reload();
  await expect(reader.story).toHaveText(HIDDEN);
  await reader.back.click();
  await reader.expectLink({ data: "notebook", station: "known" });
  await reader.examples.selectOption("Do & Batzoglou 2008");
  await expect(reader.progress).toHaveText("at the guess");
  await page.goBack();
  await expect(reader.story).toHaveText(/Coin A: .* coin B: /);
});

test("links of before open where they did", async ({ page, reader }) => {
  for (const link of ["v=1", "v=1&data=paper", "v=1&data=notebook&step=3"]) {
    await page.goto(`/#${link}`);
    await expect(reader.progress).toHaveText(/guess|iteration 2, E-step/);
  }
});

test("simulated and own tosses begin at the guess", async ({ page, reader }) => {
  for (const link of ["data=simulated&seed=3", "data=own&own=HTT,HHT"]) {
    await page.goto(`/#v=1&${link}`);
    await expect(reader.back).toHaveAttribute("aria-disabled", "true");
    await expect(reader.time).toHaveAttribute("min", "0");
    await page.keyboard.press("ArrowLeft");
    await expect(reader.progress).toHaveText("at the guess");
  }
});

test("a coin that made no set has no count", async ({ page, reader }) => {
  await open(page, "/#v=1&data=one-coin&station=known");
  await expect(reader.story).toHaveText(/so θA\s=\s0\.67; coin B made no set\.$/);
  await expect(reader.pileTexts).toHaveText(["40 of 60 heads → 0.67", "coin B made no set"]);
});

test.describe("who is here for the first time", () => {
  test.use({ returns: false });

  test("begins with the labels, until they have got to the guess once", async ({
    page,
    reader,
  }) => {
    await expect(reader.story).toHaveText(EASY);
    await open(page, "/");
    await expect(reader.story).toHaveText(EASY);
    await page.keyboard.press("Space");
    await page.keyboard.press("Space");
    await expect(reader.progress).toHaveText("at the guess");
    const other = new Reader(await page.context().newPage());
    await open(other.page, "/");
    await expect(other.progress).toHaveText("at the guess");
  });

  test("is led by a link to where it leads", async ({ page, reader }) => {
    await page.goto("/#v=1&step=2");
    await expect(reader.progress).toHaveText("iteration 1, M-step");
    await page.goto("/#v=1&data=paper");
    await expect(reader.progress).toHaveText("at the guess");
  });
});
