// The view Lesson: once EM has settled, each lesson answers its question with the numbers of the run, and leads on.

import { expect, open, test } from "./reader.mjs";

/** Of each lesson the figures that its answer must name. */
const ANSWERS = {
  paper: [/^Sets 2, 3, and 5: .* 0\.80, 0\.73, and 0\.65\./, /4\.5 heads in 6\.0 /],
  notebook: [/^Exactly 0\.50: /, /coin A gets 0\.94 of set 7/, /θA = 0\.44, .* θB = 0\.75/],
  swapped: [/θA = 0\.52 and θB = 0\.80/],
  equal: [/^Nothing\./, /33 ÷ 50 = 0\.66/, /stuck by symmetry/],
  "nearly-equal": [/begins at 0\.001 and grows by a factor of about 1\.5 /, /After 12 iterations /],
  overlapping: [/a single coin, 0\.49 and 0\.49\./, /10 tosses varies by about ±0\.16/],
  "few-tosses": [/between 0\.26 and 0\.65\./, /16\d iterations/],
  "one-coin": [/two coins, 0\.87 and 0\.50/, /by 1\.83 in the log-likelihood/],
  "hard-stuck": [/^Coin B gets none /, /keeps 0\.15, and θA = 0\.66 /, /higher by 3\.39 /],
};

for (const [lesson, figures] of Object.entries(ANSWERS)) {
  test(`${lesson} answers its question once EM has settled`, async ({ page, reader }) => {
    await open(page, `./#v=1&data=${lesson}&view=lesson`);
    await expect(reader.lesson).toContainText("EM has not settled yet.");
    await reader.lesson.getByRole("button", { name: "Run to the end" }).click();
    const answer = reader.lesson.locator(".answer");
    for (const figure of figures) await expect(answer).toHaveText(figure);
    const elsewhere = reader.lesson.getByText("Show the answer");
    await elsewhere.click();
    await expect(reader.lesson.locator("details[open] p")).not.toHaveText("");
  });
}

test("what the labels give is compared once the truth is shown", async ({ page, reader }) => {
  await open(page, "./#v=1&data=paper&view=lesson&step=46");
  const answer = reader.lesson.locator(".answer");
  await expect(answer).toContainText("Show the truth to compare");
  await expect(answer).not.toContainText("0.45");
  await page.keyboard.press("t");
  await expect(answer).toContainText("θB is 0.52 and not 0.45");
  await expect(answer).toContainText("−31.57 against −31.71");
});

test("Space leads from the end to the answer, and on to the next lesson", async ({
  page,
  reader,
}) => {
  await page.keyboard.press("c");
  await expect(reader.next).toHaveText("Answer ›");
  await page.keyboard.press(" ");
  await expect(reader.lesson.locator(".answer")).toHaveText(/^Sets 2, 3, and 5/);
  await expect(reader.next).toHaveText("Next ›");
  await page.keyboard.press("PageDown");
  await expect(reader.examples).toHaveValue("notebook");
  await expect(reader.next).toHaveText("E-step");
  // The path of θ is in sight again.
  await expect(reader.trajectory).toBeVisible();
});

test("on a phone the answer comes into sight", async ({ page, reader }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.keyboard.press("c");
  await reader.next.click();
  await expect(reader.lesson.locator(".answer")).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("group", { name: "View" }).getByText("Lesson")).toBeInViewport();
});

test("after the last lesson stepping goes on", async ({ page, reader }) => {
  await open(page, "./#v=1&data=hard-stuck&view=lesson");
  await page.keyboard.press("c");
  await expect(reader.next).toHaveText("E-step");
});

test("the iterations after the end can still be made", async ({ page, reader }) => {
  await page.keyboard.press("c");
  await page.keyboard.press("i");
  await expect(reader.progress).toHaveText("iteration 24, converged");
});

test("lessons that are done are marked, also after a reload, until that is cleared", async ({
  page,
  reader,
}) => {
  await page.keyboard.press("c");
  await reader.look("Lesson");
  await expect(reader.lesson).toContainText("1 of 9 lessons done");
  await page.reload();
  await expect(reader.lesson).toContainText("1 of 9 lessons done");
  const done = reader.lesson.getByRole("img", { name: "done" });
  await expect(done).toHaveCount(1);
  await reader.lesson.getByRole("button", { name: "Clear the progress" }).click();
  await expect(reader.lesson).toContainText("0 of 9 lessons done");
  await expect(done).toHaveCount(0);
  await expect(page.locator("#view-lesson :focus"), "the focus stays near").toHaveCount(1);
});

test("the list opens a lesson, and data without one ask for one", async ({ page, reader }) => {
  await open(page, "./#v=1&data=own&own=HTH,HHT&guess=0.6,0.5&view=lesson");
  await expect(reader.lesson).toContainText("Choose a lesson");
  await reader.lesson.getByRole("button", { name: "Few tosses per set" }).click();
  await expect(reader.examples).toHaveValue("few-tosses");
});

test("two coins stand beside three other models", async ({ page, reader }) => {
  await open(page, "./#v=1&data=paper&view=lesson");
  await reader.lesson.getByText("Where else EM is used").click();
  const table = reader.lesson.getByRole("table");
  await expect(table.getByRole("rowheader")).toHaveText([
    "Two coins",
    "Gaussian mixture",
    "Hidden Markov model",
    "Topic model",
  ]);
});

test("the answer is in the language of the page", async ({ page, reader }) => {
  await open(page, "./#v=1&data=equal&view=lesson&step=4&lang=de");
  await expect(reader.lesson.locator(".answer")).toHaveText(/33 ÷ 50 = 0,66/);
  await expect(reader.lesson.locator(".answer")).toHaveText(/^Nichts\./);
});

test("a text that does not load is asked for again", async ({ page, reader, expectMessages }) => {
  expectMessages(/404|Loading module/);
  await page.route("**/lessons/en.js", (route) => route.fulfill({ status: 404 }), {
    times: 1,
  });
  await reader.look("Lesson");
  await expect(reader.lesson).toContainText("did not load");
  await reader.lesson.getByRole("button", { name: "Try again" }).click();
  await expect(reader.lesson).toContainText("The question");
});
