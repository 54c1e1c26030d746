// The built-in examples: each opens with its own question and guess, and EM ends where its figures say.

import { expect, test } from "./reader.mjs";

/** Of each lesson its question, what to look at, its guess, its method and its end. */
const LESSONS = {
  "Do & Batzoglou 2008": {
    asks: /which sets would look like coin A’s\? Watch /,
    guess: ["0.60", "0.50"],
    ends: ["0.80", "0.52"],
  },
  "The notebook": {
    asks: /how much of it will coin A get\? Watch /,
    guess: ["0.40", "0.60"],
    ends: ["0.44", "0.75"],
  },
  "Swapped guesses": {
    asks: /different coins, or the same coins under each other’s names\? Converge/,
    guess: ["0.50", "0.60"],
    ends: ["0.52", "0.80"],
  },
  "Equal guesses": {
    asks: /What can the E-step tell us about any set\? Watch /,
    guess: ["0.55", "0.55"],
    ends: ["0.66", "0.66"],
  },
  "Nearly equal guesses": {
    asks: /Will EM tell the coins apart, and how soon\? Watch /,
    guess: ["0.501", "0.50"],
    ends: ["0.80", "0.52"],
  },
  "Overlapping coins": {
    asks: /How close will EM get to their θ\? Converge/,
    guess: ["0.60", "0.40"],
    ends: "one coin",
  },
  "Few tosses per set": {
    asks: /How close to 0 or 1 can a share get\? Watch /,
    guess: ["0.60", "0.40"],
    ends: "two coins",
  },
  "One coin is never drawn": {
    asks: /What will EM do with a coin that was not\? Converge/,
    guess: ["0.60", "0.40"],
    ends: "two coins",
  },
  "Hard EM, stuck": {
    asks: /which sets will coin B get\? Converge/,
    guess: ["0.65", "0.15"],
    method: "hard",
    ends: ["0.66", "0.15"],
  },
};

test("the menu has these lessons, and then data of the reader's own", async ({ reader }) => {
  const titles = await reader.examples.getByRole("option").allInnerTexts();
  expect(titles).toEqual([...Object.keys(LESSONS), "Simulated", "Own tosses…"]);
});

for (const [title, lesson] of Object.entries(LESSONS)) {
  test(`${title}: it opens with its question, and ends where it should`, async ({ reader }) => {
    if (title === "Do & Batzoglou 2008") await reader.examples.selectOption("The notebook");
    await reader.steps(3);
    await reader.examples.selectOption(title);
    await expect(reader.story).toHaveText(lesson.asks);
    await expect(reader.progress).toHaveText("at the guess");
    await expect(reader.field("Guess θA")).toHaveValue(lesson.guess[0]);
    await expect(reader.field("Guess θB")).toHaveValue(lesson.guess[1]);
    await expect(reader.methods).toHaveValue("method" in lesson ? lesson.method : "soft");
    await expect(reader.box("Learn how often each coin is drawn")).not.toBeChecked();

    await reader.button("Converge").click();
    await expect(reader.progress).toHaveText(/converged$/);
    if (typeof lesson.ends === "string") {
      await reader.box("All digits").check();
      const [a, b] = await reader.numbers("EM");
      if (lesson.ends === "one coin") expect(Math.abs(a - b)).toBeLessThan(1e-6);
      else expect(Math.abs(a - b)).toBeGreaterThan(0.05);
    } else {
      expect((await reader.cells("EM")).slice(0, 2)).toEqual(lesson.ends);
    }
    await reader.seesNoNaN();
    await reader.reset.click();
    await expect(reader.story, "the question is there again").toHaveText(lesson.asks);
    await reader.slider("Guess θA").press("ArrowRight");
    await expect(reader.story, "and is not another guess's").toHaveText(
      /^EM starts from the initial guess/,
    );
  });
}

test("the question is not another method's, nor other data's", async ({ reader }) => {
  const question = LESSONS["Do & Batzoglou 2008"].asks;
  await reader.methods.selectOption("hard EM");
  await expect(reader.story).toHaveText(/^EM starts from the initial guess/);
  await reader.methods.selectOption("soft EM");
  await expect(reader.story).toHaveText(question);
  await reader.giveTosses("HHT\nTTH");
  await expect(reader.story).toHaveText(/^EM starts from the initial guess/);
});

test("few tosses make EM slow, and a coin never drawn has no estimate", async ({ reader }) => {
  await reader.button("Converge").click();
  const paper = Number(await reader.time.inputValue());
  await reader.examples.selectOption("Few tosses per set");
  await reader.button("Converge").click();
  expect(Number(await reader.time.inputValue())).toBeGreaterThan(4 * paper);
  await reader.examples.selectOption("One coin is never drawn");
  await reader.box("Show the truth").check();
  expect((await reader.cells("Complete data"))[1]).toBe("–");
});

test("soft EM goes on from where hard EM is stuck", async ({ reader }) => {
  await reader.examples.selectOption("Hard EM, stuck");
  await reader.button("Converge").click();
  const [, , stuck] = await reader.numbers("EM");
  await reader.methods.selectOption("soft EM");
  await reader.button("Converge").click();
  const [a, b, found] = await reader.numbers("EM");
  expect([a, b]).toEqual([0.8, 0.52]);
  expect(found).toBeGreaterThan(stuck + 3);
});

test("a lesson whose guess was changed can be gone back to", async ({ reader }) => {
  await reader.slider("Guess θA").press("ArrowRight");
  await reader.slider("Guess θA").press("ArrowRight");
  await expect(reader.story).toHaveText(/^EM starts from the initial guess θA\s=\s0\.62/);
  await reader.button("Undo").click();
  await expect(reader.story).toHaveText(/which sets would look like coin A’s\?/);
  await expect(reader.field("Guess θA")).toHaveValue("0.60");
  await expect(reader.button("Undo")).toBeDisabled();
});

test("Predict first asks about the set that the lesson asks about", async ({ page, reader }) => {
  await reader.examples.selectOption("The notebook");
  await reader.box("Predict first").check();
  await expect(page.getByText("how much of set 7 goes to A?")).toBeVisible();
});

test("nearly equal numbers are written so that they differ", async ({ reader }) => {
  await reader.examples.selectOption("Nearly equal guesses");
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.501", "0.500"]);
  await reader.step.click();
  await expect(reader.story).toHaveText(
    /makes such a set 1\.0\d+ times as often .*, so \w’s share of it is 1\.0\d+\s÷ \(1\.0\d+\s\+\s1\)\s=\s0\.50\d+:/,
  );
  await reader.step.click();
  const [a, b] = (await reader.cells("EM")).slice(0, 2);
  expect(a).not.toBe(b);
  await reader.examples.selectOption("Equal guesses");
  await reader.steps(2);
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.66", "0.66"]);
});
