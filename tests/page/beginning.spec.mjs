// The stations before the guess: labels known and counted, then hidden. They can be skipped, and are shown only once.

import { expect, open, Reader, test } from "./reader.mjs";

const KNOWN = "/#v=1&data=paper&station=known";
const EASY =
  /^EM finds how often .* even when nobody wrote down .* it would be easy: count\. Coin A: 24 heads in 30 tosses, so θA\s=\s0\.80; coin B: 9 in 20, so θB\s=\s0\.45\.$/;
const HIDDEN =
  /^But the labels are hidden\. Counting θ takes the labels, and .* takes θ\. EM starts /;
const LESSON = /^EM finds how often each coin lands heads, although nobody wrote down/;

test.describe("known", () => {
  test.use({ address: KNOWN });

  test("each coin's tosses are counted, as in figure 1a of the paper", async ({ reader }) => {
    await expect(reader.story).toHaveText(EASY);
    expect(await reader.cells(1)).toEqual(["B", "5", "5", "", "1", "", "", "5", "5"]);
    expect(await reader.cells(2)).toEqual(["A", "9", "1", "1", "", "9", "1", "", ""]);
    expect(await reader.cells("Sum")).toEqual(["", "33", "17", "", "", "24", "6", "9", "11"]);
    await expect(reader.pileTexts).toHaveText([
      "24 heads in 30 tosses → 0.80",
      "9 heads in 20 tosses → 0.45",
    ]);
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

  test("hidden has one button that leads on", async ({ page, reader }) => {
    await expect(reader.button("Skip to the guess")).toBeVisible();
    await page.keyboard.press("Space");
    await expect(reader.button("Skip to the guess")).toBeHidden();
    await expect(page.locator(".buttons > :visible")).toHaveText(["Back", "Guess θ ›"]);
  });

  test("the views say what will stand in them, and show no result of EM", async ({
    page,
    reader,
  }) => {
    for (const [station, labels] of [
      ["labels known", ["0.80", "0.45", "−31.71"]],
      ["labels hidden", ["?", "?", "?"]],
    ]) {
      await expect(reader.progress).toHaveText(String(station));
      await reader.look("Working");
      await expect(page.locator("#coins-note")).toContainText("From the first E-step on, ");
      await reader.look("Why it climbs");
      await expect(page.locator("#climb-note")).toHaveText(/^From the guess on, .* never falls\.$/);
      await expect(reader.climb).toBeHidden();
      await reader.look("Compare");
      await expect(page.locator("#compare-meaning")).toHaveText(
        /^From the guess on, .* soft and hard/,
      );
      for (const row of ["soft", "hard"]) {
        await expect(page.locator(`#compare-${row} td`)).toHaveText(["–", "–", "–"]);
      }
      await expect(page.locator("#compare-estimate td")).toHaveText(labels);
      await page.keyboard.press("Space");
    }
    await expect(page.locator("#compare-soft td")).toHaveText(["0.80", "0.52", "−31.57"]);
    await reader.look("Why it climbs");
    await expect(reader.climb).toBeVisible();
  });

  test("each change is announced, with the labels and without", async ({ page, reader }) => {
    await page.keyboard.press("Space");
    await expect(page.locator("#announcement")).toHaveText(HIDDEN);
    await expect(reader.time).toHaveAttribute("aria-valuetext", "labels hidden");
    await page.keyboard.press("PageUp");
    await expect(page.locator("#announcement")).toHaveText(EASY);
    await expect(reader.time).toHaveAttribute("aria-valuetext", "labels known");
  });

  test("the chart names the counted θ while the labels are known, and none once they are hidden", async ({
    page,
    reader,
  }) => {
    await expect(reader.trajectory).toHaveAccessibleName(
      "θA and θB by iteration: labels known, θA = 0.80, θB = 0.45",
    );
    await page.keyboard.press("Space");
    await expect(reader.trajectory).toHaveAccessibleName("θA and θB by iteration: labels hidden");
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

  for (const [way, act] of /** @type {[string, (reader: Reader) => Promise<void>][]} */ ([
    ["I", (reader) => reader.page.keyboard.press("i")],
    ["C", (reader) => reader.page.keyboard.press("c")],
    ["the line of time", (reader) => reader.time.fill("2")],
  ])) {
    test(`with Predict first, ${way} leads no further than to its question`, async ({
      page,
      reader,
    }) => {
      await reader.box("Predict first").check();
      await page.locator("body").click({ position: { x: 1, y: 1 } });
      await act(reader);
      await expect(page.getByText("Predict the E-step", { exact: false })).toBeVisible();
      await expect(reader.progress).toHaveText("at the guess");
    });
  }

  test("a double click on Skip, and P, lead to the guess at rest", async ({ page, reader }) => {
    await reader.button("Skip to the guess").dblclick();
    await expect(reader.progress).toHaveText("at the guess");
    await expect(reader.button("Play")).toHaveAttribute("aria-pressed", "false");
    await reader.time.fill("-2");
    await page.keyboard.press("p");
    await expect(reader.progress).toHaveText("at the guess");
    await expect(reader.button("Play")).toHaveAttribute("aria-pressed", "false");
  });

  test("Undo leads back to the labels", async ({ reader }) => {
    for (const change of [
      () => reader.write("Guess θA", "0.7"),
      () => reader.methods.selectOption("hard EM"),
      () => reader.examples.selectOption("The notebook"),
    ]) {
      await change();
      await expect(reader.progress).toHaveText("at the guess");
      await reader.button("Undo").click();
      await expect(reader.story).toHaveText(EASY);
    }
  });

  test("where the coins cannot have made a set, a step to the end changes nothing", async ({
    page,
    reader,
  }) => {
    await open(page, "/#v=1&data=paper&guess=1,1&station=known");
    await page.keyboard.press("c");
    await expect(reader.story).toHaveText(/neither coin/i);
    await expect(reader.progress).toHaveText("labels known");
    await page.keyboard.press("Space");
    await expect(reader.progress).toHaveText("labels hidden");
  });

  test("presenting, the counted θ stay", async ({ page, reader }) => {
    await page.keyboard.press("f");
    await expect(reader.answers.getByRole("row", { name: /^Complete data/ })).toBeVisible();
    await page.keyboard.press("Space");
    await expect(reader.answers.getByRole("row", { name: /^Complete data/ })).toBeHidden();
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
  await reader.expectLink({ data: "paper" });
  await page.goBack();
  await expect(reader.story).toHaveText(/Coin A: .* coin B: /);
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
  await expect(reader.pileTexts).toHaveText(["40 heads in 60 tosses → 0.67", "coin B made no set"]);
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

  test("is led by a link of before to where it always led", async ({ page, reader }) => {
    for (const [link, progress] of [
      ["v=1", "at the guess"],
      ["v=1&data=paper", "at the guess"],
      ["v=1&data=notebook&step=3", "iteration 2, E-step"],
    ]) {
      await page.goto("about:blank");
      await open(page, `/#${link}`);
      await expect(reader.progress).toHaveText(progress);
    }
  });
});

test("labels that are shown are not called hidden", async ({ page, reader }) => {
  await open(page, "/#v=1&data=paper&station=hidden&truth=shown");
  await expect(reader.story).toHaveText(/^EM does not see these labels\. Counting θ takes /);
  await reader.box("Show the truth").uncheck();
  await expect(reader.story).toHaveText(HIDDEN);
});
