// The example of Do and Batzoglou's figure 1b, step by step: the page shows every number of the figure.

import { expect, expectClose, numbersIn, test } from "./reader.mjs";

// Coin, H, T, P(A | set), P(B | set), and the expected H and T of A and of B; what the figure prints of them, and the rest likewise.
const E_STEP = [
  ["?", "5", "5", "0.45", "0.55", "2.2", "2.2", "2.8", "2.8"],
  ["?", "9", "1", "0.80", "0.20", "7.2", "0.8", "1.8", "0.2"],
  ["?", "8", "2", "0.73", "0.27", "5.9", "1.5", "2.1", "0.5"],
  ["?", "4", "6", "0.35", "0.65", "1.4", "2.1", "2.6", "3.9"],
  ["?", "7", "3", "0.65", "0.35", "4.5", "1.9", "2.5", "1.1"],
];
const SUMS = ["33", "17", "", "", "21.3", "8.6", "11.7", "8.4"];

test("it opens on the paper's data, at the paper's guess", async ({ reader }) => {
  await expect(reader.examples).toHaveText(/Do & Batzoglou 2008/);
  await expect(reader.examples).toHaveValue("paper");
  await expect(reader.field("Guess θA")).toHaveValue("0.60");
  await expect(reader.field("Guess θB")).toHaveValue("0.50");
  await expect(reader.story, "with a question to ask").toHaveText(
    /^EM finds how often each coin lands heads, although nobody wrote down .* which sets .*\? Watch the bars/,
  );
  await expect(reader.progress).toHaveText("at the guess");
  for (const [index, [coin, heads, tails]] of E_STEP.entries()) {
    expect(await reader.cells(index + 1)).toEqual([coin, heads, tails, "", "", "", "", "", ""]);
  }
  expect(await reader.cells("Sum")).toEqual(["", "33", "17", "", "", "", "", "", ""]);
  expect(await reader.cells("EM")).toEqual(["0.60", "0.50", "−33.09"]);
  await expect(reader.pileTexts).toHaveText(["", ""]);
});

test("the E-step fills in every number of the figure's table", async ({ reader }) => {
  await reader.step.click();
  for (const [index, cells] of E_STEP.entries()) {
    expect(await reader.cells(index + 1)).toEqual(cells);
  }
  expect(await reader.cells("Sum")).toEqual(["", ...SUMS]);
});

test("the table's columns say what they hold", async ({ reader }) => {
  const heads = await reader.sets.getByRole("columnheader").allInnerTexts();
  const groups = ["Set", "Coin", "H", "T", "share", "counted for A", "counted for B"];
  expect(heads).toEqual([...groups, "A", "B", "H", "T", "H", "T"]);
});

test("beside each pile stand its heads, its tosses and the θ that they give", async ({
  reader,
}) => {
  await reader.step.click();
  await expect(reader.pileTexts).toHaveText([
    "21.3 heads in 29.9 tosses counted for A → ?",
    "11.7 heads in 20.1 tosses counted for B → ?",
  ]);
  await reader.step.click();
  await expect(reader.pileTexts).toHaveText([
    "21.3 heads in 29.9 tosses counted for A → 0.71",
    "11.7 heads in 20.1 tosses counted for B → 0.58",
  ]);
  await expect(reader.pilesSaid.first()).toContainText(/coin A.*21\.3 heads.*29\.9.*θA = 0\.71/);
  expect(await reader.cells("EM")).toEqual(["0.71", "0.58", "−31.86"]);
});

test("numbers have their coin's colour", async ({ reader }) => {
  const { page } = reader;
  await reader.steps(2);
  const color = (/** @type {import("@playwright/test").Locator} */ part) =>
    part.evaluate((element) => getComputedStyle(element).color);
  const a = await color(reader.pileTexts.first());
  const b = await color(reader.pileTexts.last());
  expect(a).not.toBe(b);
  for (const name of [2, "Sum"]) {
    const cells = await reader.row(name).getByRole("cell").all();
    const colors = await Promise.all(cells.slice(-6).map(color));
    expect(colors).toEqual([a, b, a, a, b, b]);
  }
  expect(await color(page.getByRole("columnheader", { name: "counted for A" }))).toBe(a);
  expect(await color(page.getByRole("columnheader", { name: "counted for B" }))).toBe(b);
});

test("after ten iterations θ is the figure's", async ({ reader }) => {
  for (let iteration = 0; iteration < 10; iteration += 1) await reader.button("Iteration").click();
  expect(await reader.cells("EM")).toEqual(["0.80", "0.52", "−31.57"]);
  await expect(reader.progress).toHaveText("iteration 10, M-step");
});

test("the step button says what comes next, and a sentence what has just happened", async ({
  reader,
}) => {
  await expect(reader.step).toHaveText("E-step");
  await reader.step.click();
  await expect(reader.step).toHaveText("M-step");
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await expect(reader.story).toHaveText(
    "E-step. Set 2 has 9 heads in 10 tosses. Coin A at 0.60 makes such a set 4.1 times as often as coin B at 0.50, so A’s share of it is 4.1 ÷ (4.1 + 1) = 0.80: 0.80 × 9 = 7.2 heads are counted for A.",
  );
  await reader.step.click();
  await expect(reader.step).toHaveText("E-step");
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await expect(reader.story).toHaveText(
    "M-step. Coin A: 21.3 heads of 29.9 counted tosses, so θA = 0.71; coin B: 11.7 of 20.1, so θB = 0.58.",
  );
});

test("another set that is followed is explained in its place, with its numbers", async ({
  page,
  reader,
}) => {
  await reader.step.click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(reader.story).toHaveText(
    "E-step. Set 4 has 4 heads in 10 tosses. Coin B at 0.50 makes such a set 1.84 times as often as coin A at 0.60, so B’s share of it is 1.84 ÷ (1.84 + 1) = 0.65: 0.65 × 4 = 2.6 heads are counted for B.",
  );
  await page.keyboard.press("ArrowUp");
  await expect(reader.story, "digits that multiply").toHaveText(
    /2\.75 times as often .* share of it is 2\.75\s÷ \(2\.75\s\+\s1\)\s=\s0\.733: 0\.733\s×\s8\s=\s5\.9\sheads/,
  );
  await reader.look("Estimates"); // Working always shows a set
  await page.keyboard.press("Escape");
  await expect(reader.story).toHaveText(/^E-step\. Set 2 /);
});

test("all digits are there on demand", async ({ reader }) => {
  await reader.box("All digits").check();
  await reader.step.click();
  const shares = [
    0.44914892610093643, 0.804985517232276, 0.7334671580091432, 0.3521561338462593,
    0.6472151158991254,
  ];
  for (const [index, share] of shares.entries()) {
    const [heads, tails] = E_STEP[index].slice(1, 3).map(Number);
    const exact = [share, 1 - share].flatMap((part) => [part * heads, part * tails]);
    expectClose(await reader.numbers(index + 1), [heads, tails, share, 1 - share, ...exact]);
  }
  const sums = [21.297481896347225, 8.572246614530176, 11.702518103652775, 8.427753385469824];
  expectClose(await reader.numbers("Sum"), [33, 17, ...sums]);
  expectClose(await reader.numbers("EM"), [0.6, 0.5, -33.09386251983316]);

  await reader.step.click();
  const first = [0.7130122354005161, 0.5813393083136627];
  expectClose(await reader.numbers("EM"), [...first, -31.859257948227352]);
  const [a, b] = (await reader.pileTexts.allTextContents()).map(numbersIn);
  expectClose(a, [sums[0], sums[0] + sums[1], first[0]]);
  expectClose(b, [sums[2], sums[2] + sums[3], first[1]]);

  for (let iteration = 1; iteration < 10; iteration += 1) await reader.button("Iteration").click();
  const tenth = [0.7967441494752115, 0.5196586622041123, -31.57020050347954];
  expectClose(await reader.numbers("EM"), tenth);

  await reader.box("All digits").uncheck();
  expect(await reader.cells("EM")).toEqual(["0.80", "0.52", "−31.57"]);
});

test("Back returns to exactly what was there, at any depth", async ({ reader }) => {
  const screens = [await reader.screen()];
  for (let step = 0; step < 8; step += 1) {
    await reader.step.click();
    screens.push(await reader.screen());
  }
  expect(new Set(screens.map(([said]) => said)).size, "each step says something new").toBe(9);
  for (const screen of screens.slice(0, -1).reverse()) {
    await reader.back.click();
    expect(await reader.screen()).toEqual(screen);
  }
  for (const station of ["labels hidden", "labels known"]) {
    await reader.back.click();
    await expect(reader.progress).toHaveText(station);
  }
  await expect(reader.back).toBeDisabled();
});

test("Iteration goes on to the end of the iteration, from either half", async ({ reader }) => {
  await reader.button("Iteration").click();
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  const atTheEnd = await reader.screen();
  await reader.back.click();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await reader.button("Iteration").click();
  expect(await reader.screen()).toEqual(atTheEnd);
  await reader.button("Iteration").click();
  await expect(reader.progress).toHaveText("iteration 2, M-step");
});

test("Converge goes on until θ stays", async ({ reader }) => {
  await reader.box("All digits").check();
  await reader.button("Converge").click();
  await expect(reader.story).toHaveText(
    /^Settled after \d+ iterations: θA\s=\s0\.80, θB\s=\s0\.52\. “Show the truth” tells/,
  );
  await expect(reader.progress).toHaveText(/^iteration \d+, converged$/);
  const limit = [0.796789066922647, 0.5195831201451351, -31.570200235996904];
  expectClose(await reader.numbers("EM"), limit, 1e-8);
  await reader.button("Iteration").click();
  await reader.back.click();
  await reader.back.click();
  await expect(reader.progress).toHaveText(/converged$/);
});

test("Reset goes back to the guess and keeps data and guess", async ({ reader }) => {
  await reader.write("Guess θA", "0.9");
  const before = await reader.screen();
  await reader.steps(7);
  await reader.reset.click();
  expect(await reader.screen()).toEqual(before);
  await expect(reader.field("Guess θA")).toHaveValue("0.90");
  await expect(reader.reset).toBeDisabled();
});
