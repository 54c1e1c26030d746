// The variants of EM, soft or hard, with a known or an estimated prior, and the ends of each.

import { expect, test } from "./reader.mjs";

const LEARN = "Learn how often each coin is drawn";

test("hard EM is at the complete-data estimate of the paper after one iteration, and stays", async ({
  reader,
}) => {
  await reader.methods.selectOption("hard EM");
  await reader.box("All digits").check();
  for (let iteration = 1; iteration <= 3; iteration += 1) {
    await reader.button("Iteration").click();
    expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.8", "0.45"]);
  }
  await expect(reader.progress).toHaveText(/converged$/);
});

test("hard EM gives each set whole, and says so", async ({ reader }) => {
  await reader.methods.selectOption("hard EM");
  await reader.step.click();
  await expect(reader.story).toHaveText(
    "E-step. Set 1 has 5 heads in 10 tosses. Hard EM assigns the whole set to one coin: B is more likely.",
  );
  const given = [];
  for (const set of [1, 2, 3, 4, 5]) given.push((await reader.numbers(set)).slice(2, 4));
  expect(given).toEqual([
    [0, 1],
    [1, 0],
    [1, 0],
    [0, 1],
    [1, 0],
  ]);
});

test("in a tie hard EM gives the set to A", async ({ reader }) => {
  await reader.examples.selectOption("The notebook");
  await reader.methods.selectOption("hard EM");
  await reader.step.click();
  expect((await reader.cells(7)).slice(3, 5)).toEqual(["1.00", "0.00"]);
});

test("a tie that only rounding breaks is told as a tie, and goes to A", async ({
  page,
  reader,
}) => {
  await page.goto("/#v=1&data=own&own=HTHTHTHTHT&guess=0.3,0.7&method=hard&step=1");
  await expect(reader.story).toHaveText(
    "E-step. Set 1 has 5 heads in 10 tosses. Hard EM assigns the whole set to one coin: a tie goes to A.",
  );
  expect((await reader.cells(1)).slice(3, 5)).toEqual(["1.00", "0.00"]);
});

test("switching the method keeps the moment and the data, and switching back finds the same", async ({
  reader,
}) => {
  await reader.methods.selectOption("hard EM"); // so that there is something to undo, before and after
  await reader.methods.selectOption("soft EM");
  await reader.steps(3);
  const soft = await reader.screen();
  await reader.methods.selectOption("hard EM");
  await expect(reader.progress).toHaveText("iteration 2, E-step");
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.80", "0.45"]);
  await reader.methods.selectOption("soft EM");
  expect(await reader.screen()).toEqual(soft);
  await reader.box(LEARN).check();
  await expect(reader.progress).toHaveText("iteration 2, E-step");
  await reader.box(LEARN).uncheck();
  expect(await reader.screen()).toEqual(soft);
});

test("a learned prior is said, and becomes the mean responsibility", async ({ reader }) => {
  const note = reader.page.getByText(/^Coin A is drawn with probability/);
  await expect(note).toBeHidden();
  await reader.box(LEARN).check();
  await expect(note).toHaveText("Coin A is drawn with probability 0.50, coin B with 0.50.");
  await reader.step.click();
  await expect(note).toHaveText(/0\.50, coin B with 0\.50/);
  await reader.step.click();
  await expect(note).toHaveText("Coin A is drawn with probability 0.60, coin B with 0.40.");
  await reader.button("Converge").click();
  await reader.seesNoNaN();
  await reader.box(LEARN).uncheck();
  await expect(note).toBeHidden();
});

test("where no step can be made, the method can still be chosen, and nothing else changes", async ({
  reader,
}) => {
  await reader.write("Guess θA", "0");
  await reader.write("Guess θB", "0");
  const heads = await reader.heads();
  await reader.methods.selectOption("hard EM");
  await reader.step.click();
  await expect(reader.story).toHaveText(/^neither coin can have made sets/);
  await expect(reader.progress).toHaveText("at the guess");
  await expect(reader.methods).toHaveValue("hard");
  await reader.look("Compare");
  expect(await reader.cells("Soft EM ends at")).toEqual(["–", "–", "–"]);
  expect(await reader.cells("Hard EM ends at")).toEqual(["–", "–", "–"]);
  expect(await reader.heads()).toEqual(heads);
  await reader.seesNoNaN();
});

test("the three answers stand beside each other, with what they mean", async ({ reader }) => {
  await reader.look("Compare");
  await reader.box("Show the truth").check();
  expect(await reader.cells("Soft EM ends at")).toEqual(["0.80", "0.52", "−31.57"]);
  expect(await reader.cells("Hard EM ends at")).toEqual(["0.80", "0.45", "−31.71"]);
  expect(await reader.cells("Complete data")).toEqual(["0.80", "0.45", "−31.71"]);
  const { page } = reader;
  await expect(
    page.getByText("Soft EM ends at a higher likelihood than the complete-data estimate."),
  ).toBeVisible();
  await expect(page.getByText("Hard EM ends 0.14 lower than soft EM")).toBeVisible();
  await reader.steps(3);
  expect(await reader.cells("Soft EM ends at"), "wherever EM is now").toEqual([
    "0.80",
    "0.52",
    "−31.57",
  ]);
});
