// Check yourself: ten questions with fresh numbers, answered in the page and explained from the reader's own numbers.

import { axe, expect, numbersIn, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

/** @param {Reader} reader */
async function begin(reader) {
  await reader.look("Lesson");
  await reader.lesson.getByRole("button", { name: "Check yourself: ten questions" }).click();
  await expect(reader.lesson.getByText("Question 1 of 10")).toBeFocused();
}

/**
 * Answers the questions as a student would, from what stands there.
 * @type {((numbers: number[]) => number)[]}
 */
const ANSWERS = [
  ([times]) => times / (times + 1),
  ([a, b, heads, tails]) => {
    const [ofA, ofB] = [a, b].map((theta) => theta ** heads * (1 - theta) ** tails);
    return ofA / (ofA + ofB);
  },
  ([share, heads]) => share * heads,
  ([share, , tails]) => (1 - share) * tails,
  ([heads, tails]) => heads / (heads + tails),
  ([tosses, ...heads]) => (heads[0] + heads[1] + heads[2]) / (3 * tosses),
  ([, heads, tosses]) => heads / tosses,
  ([share, heads]) => (share > 0.5 ? heads : 0),
  (shares) => (shares[0] + shares[1] + shares[2] + shares[3]) / 4,
  ([first, second, , a1, b1, , a2, b2]) => {
    const height = (/** @type {number} */ a, /** @type {number} */ b) =>
      [first, second].reduce((sum, heads) => {
        const [ofA, ofB] = [a, b].map((theta) => theta ** heads * (1 - theta) ** (10 - heads));
        return sum + Math.log((ofA + ofB) / 2);
      }, 0);
    return height(a1, b1) > height(a2, b2) ? 1 : 2;
  },
];

test("whoever works the ten out is right ten times, and gets ten more", async ({ reader }) => {
  const { lesson } = reader;
  await begin(reader);
  await axe(reader.page);
  const question = lesson.locator("#exercise-question");
  let fifth = "";
  for (const [index, answer] of ANSWERS.entries()) {
    await expect(lesson.getByText(`Question ${index + 1} of 10`)).toBeVisible();
    const field = lesson.getByRole("textbox", { name: "Your answer" });
    if (index === 4) fifth = await question.innerText();
    const digits = [2, 3].includes(index) ? 1 : 2;
    await field.fill(answer(numbersIn(await question.innerText())).toFixed(digits));
    await field.press("Enter");
    await expect(lesson.locator(".answer")).toHaveText(/^Right\. .*/);
    await field.press("Enter"); // once more counts nothing
    if (index < 9) await lesson.getByRole("button", { name: "Next question" }).click();
  }
  await expect(lesson).toContainText("10 of 10 right.");
  await lesson.getByRole("button", { name: "Ten more, with fresh numbers" }).click();
  for (let index = 0; index < 4; index += 1) {
    await expect(lesson.getByText(`Question ${index + 1} of 10`)).toBeVisible();
    await lesson.getByRole("textbox", { name: "Your answer" }).fill("0");
    await lesson.getByRole("button", { name: "Check", exact: true }).click();
    await lesson.getByRole("button", { name: "Next question" }).click();
  }
  await expect(lesson.getByText("Question 5 of 10")).toBeVisible();
  await expect(question, "one of 32,000").not.toHaveText(fifth);
  await lesson.getByRole("button", { name: "Back to the lessons" }).click();
  await expect(lesson).toContainText("The question");
});

test("a wrong answer is told with the reason, from the numbers of the question", async ({
  page,
  reader,
}) => {
  await begin(reader);
  const { lesson } = reader;
  const [times] = numbersIn(await lesson.locator("#exercise-question").innerText());
  const field = lesson.getByRole("textbox", { name: "Your answer" });
  await field.fill("half");
  await lesson.getByRole("button", { name: "Check", exact: true }).click();
  await expect(lesson.locator(".error")).toHaveText("Enter a number, such as 0.45.");
  await field.fill("0,1");
  await field.press("Enter");
  const right = (times / (times + 1)).toFixed(2);
  const told = `Not quite: it is ${right}. ${times} ÷ (${times} + 1) = ${right}: A’s part of what both coins together explain.`;
  await expect(lesson.locator(".answer")).toHaveText(told);
  await expect(page.locator("#announcement")).toHaveText(told);
  await expect(lesson.getByRole("button", { name: "Next question" })).toBeFocused();
});

for (const language of ["de", "fr", "es", "zh"]) {
  test(`all ten are put into words in ${language}`, async ({ page, reader }) => {
    await page.goto("about:blank");
    await page.goto(`/#v=1&data=paper&view=lesson&lang=${language}`);
    const { lesson } = reader;
    await lesson.locator("button", { hasText: /zehn|dix|diez|十道题/ }).click();
    for (let index = 0; index < 10; index += 1) {
      const question = lesson.locator("#exercise-question");
      await expect(question).toHaveText(/\d/);
      await lesson.locator("input").fill("7");
      await lesson.locator("input").press("Enter");
      await expect(lesson.locator(".answer")).toHaveText(/\S/);
      await expect(lesson).not.toContainText(/undefined|NaN|\[object/);
      if (index < 9) await lesson.locator("button.primary").click();
    }
  });
}
