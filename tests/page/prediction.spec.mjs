// Predictions: a step waits until the reader has committed to one, or skips it.

import { expect, picture, placeOf, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

const SHARE = "P(A | set)";

test.beforeEach(({ reader }) => reader.box("Predict first").check());

test("every way ahead is held, and leads to the question", async ({ reader }) => {
  const { page } = reader;
  await expect(page.getByText("Predict the E-step: how much of set 1 goes to A?")).toBeVisible();
  await expect(reader.field(SHARE)).toBeFocused();
  await expect(reader.button("Play")).toBeDisabled();
  for (const press of [
    () => reader.step.click(),
    () => reader.button("Iteration").click(),
    () => reader.button("Converge").click(),
    () => pressed(reader, "Space"),
    () => pressed(reader, "ArrowRight"),
    () => pressed(reader, "i"),
    () => pressed(reader, "c"),
    () => pressed(reader, "p"),
  ]) {
    await reader.field(SHARE).blur();
    await press();
    await expect(reader.progress).toHaveText("at the guess");
  }
  await expect(reader.button("Play")).toBeVisible();
  await reader.step.click();
  await expect(reader.field(SHARE)).toBeFocused();
});

test("a double click commits once, and skips once", async ({ page, reader }) => {
  await reader.field(SHARE).fill("0.5");
  await reader.button("Commit").dblclick();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await expect(page.locator("#prediction-error")).toBeEmpty();
  await reader.button("Skip").dblclick();
  await expect(reader.progress).toHaveText("iteration 1, M-step");
});

test("a committed share is told with the answer and the error", async ({ reader }) => {
  await reader.field(SHARE).fill("0.3");
  await reader.button("Commit").click();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await expect(reader.story).toHaveText("You said P(A | set 1) = 0.30; it is 0.45. Off by 0.15.");
});

test("the question is about the set that is followed", async ({ reader }) => {
  await reader.row(2).click();
  await expect(reader.page.getByText("how much of set 2 goes to A?")).toBeVisible();
  await reader.field(SHARE).fill("0.805");
  await reader.field(SHARE).press("Enter");
  await expect(reader.story).toHaveText(
    /^You said P\(A \| set 2\)\s=\s0\.\d\d; it is 0\.80\. Spot on\.$/,
  );
});

test("both θ of the M-step are told with the answer and the errors", async ({ reader }) => {
  await reader.button("Skip").click();
  await expect(reader.page.getByText("Predict the M-step: where do both θ go?")).toBeVisible();
  await predictedTheta(reader).A.fill("0.7");
  await predictedTheta(reader).B.fill("0.4");
  await reader.button("Commit").click();
  await expect(reader.story).toHaveText(
    "You said θA = 0.70 and θB = 0.40; they are 0.71 and 0.58. A: Off by 0.01. B: Off by 0.18.",
  );
  await expect(reader.page.getByText(/^Predict the E-step/), "and on it goes").toBeVisible();
  await expect(reader.field(SHARE)).toHaveValue("");
});

test("a prediction half written goes with the tosses that it was about", async ({ reader }) => {
  for (const change of [
    () => reader.examples.selectOption("Swapped guesses"),
    () => reader.giveTosses("HHT\nTTH"),
    () => reader.write("Guess θA", "0.7"),
    () => reader.methods.selectOption("hard EM"),
  ]) {
    await reader.field(SHARE).fill("0.37");
    await change();
    await expect(reader.field(SHARE)).toHaveValue("");
  }
  await reader.field(SHARE).fill("0.37");
  await reader.look("Landscape");
  await expect(reader.field(SHARE), "looking elsewhere loses nothing").toHaveValue("0.37");
});

test("what is no probability is answered, and holds", async ({ reader }) => {
  for (const wrong of ["", "half", "1.2", "-0.1"]) {
    await reader.field(SHARE).fill(wrong);
    await reader.field(SHARE).press("Enter");
    await expect(reader.errors.filter({ visible: true })).toHaveText(/0 to 1/);
    await expect(reader.field(SHARE)).toHaveAttribute("aria-invalid", "true");
    await expect(reader.field(SHARE)).toHaveValue(wrong);
    await expect(reader.progress).toHaveText("at the guess");
  }
  await reader.field(SHARE).fill("1");
  await reader.field(SHARE).press("Enter");
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await expect(reader.errors.filter({ visible: true })).toHaveCount(0);
});

test("θ can be pointed at on the landscape; the start stays, and looking elsewhere loses nothing", async ({
  reader,
}) => {
  await reader.button("Skip").click();
  await reader.look("Landscape");
  const bare = await picture(reader.landscape);
  const { x, y } = await placeOf(reader.handle);
  await reader.page.mouse.click(x + 60, y + 40);
  const { A, B } = predictedTheta(reader);
  await expect(A).toHaveValue(/^0\.\d+$/);
  const said = [await A.inputValue(), await B.inputValue()];
  expect(Number(said[0])).toBeGreaterThan(0.6);
  expect(await picture(reader.landscape), "it is marked").not.toBe(bare);
  await expect(reader.field("Guess θA")).toHaveValue("0.60");
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await reader.look("Working");
  await reader.button("Dark").click();
  expect([await A.inputValue(), await B.inputValue()]).toEqual(said);
  await reader.button("Commit").click();
  await expect(reader.story).toHaveText(
    new RegExp(`^You said θA\\s=\\s${Number(said[0]).toFixed(2)} and `),
  );
});

test("a prediction can be pointed at upon the start as anywhere else", async ({ reader }) => {
  await reader.button("Skip").click();
  await reader.look("Landscape");
  const { x, y } = await placeOf(reader.handle);
  await reader.page.mouse.click(x + 30, y + 14);
  await expect(predictedTheta(reader).A).toHaveValue(/^0\.\d+$/);
  await expect(reader.field("Guess θA")).toHaveValue("0.60");
});

test("guess and answer are seen together, until the next half-step", async ({ reader }) => {
  await reader.field(SHARE).fill("0.9");
  await reader.button("Commit").click();
  const answered = await picture(reader.grid);
  await reader.button("Skip").click();
  const after = await picture(reader.grid);
  expect(after, "the bars are those of the same E-step").not.toBe(answered);
  await reader.back.click();
  expect(await picture(reader.grid), "gone back to, it is forgotten").toBe(after);

  await reader.look("Landscape");
  await predictedTheta(reader).A.fill("0.9");
  await predictedTheta(reader).B.fill("0.2");
  await reader.button("Commit").click();
  const joined = await picture(reader.landscape);
  await reader.row(2).click();
  await reader.button("Dark").click();
  await reader.button("Light").click();
  await reader.row(1).click();
  await reader.look("Landscape");
  expect(await picture(reader.landscape), "whatever is looked at between").toBe(joined);
  await reader.button("Skip").click();
  const bare = await picture(reader.landscape);
  expect(bare).not.toBe(joined);
  await reader.back.click();
  expect(await picture(reader.landscape)).toBe(bare);
});

test("a guess is compared with the answer to its own question, in whatever language", async ({
  reader,
}) => {
  await reader.field(SHARE).fill("0.3");
  await reader.button("Commit").click();
  await reader.row(2).click();
  await reader.languages.selectOption("de");
  await expect(reader.page.locator("html")).toHaveAttribute("lang", "de");
  await expect(reader.story).toHaveText(/Serie 1\)\s=\s0,30; richtig ist 0,45\./);
});

test("a guess is forgotten with the data that it was about", async ({ page, reader }) => {
  await reader.field(SHARE).fill("0.9");
  await reader.button("Commit").click();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await page.goto("/#v=1&data=notebook&step=1&predict=on");
  await expect(reader.examples).toHaveValue("notebook");
  const followed = await picture(reader.grid);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  expect(followed).toBe(await picture(reader.grid));
});

test("Skip goes on without a prediction", async ({ reader }) => {
  await reader.field(SHARE).fill("0.9");
  await reader.button("Skip").click();
  await expect(reader.story).toHaveText(/^E-step\. Set 1 has 5 heads/);
  await reader.button("Skip").click();
  await expect(reader.story).toHaveText(/^M-step\. /);
});

test("Back and the line of time stay free", async ({ reader }) => {
  await reader.button("Skip").click();
  await reader.button("Skip").click();
  await reader.back.click();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await reader.time.fill("0");
  await expect(reader.progress).toHaveText("at the guess");
  await expect(reader.page.getByText(/^Predict the E-step/)).toBeVisible();
});

test("switched off, everything goes on as before", async ({ reader }) => {
  await reader.box("Predict first").uncheck();
  await expect(reader.button("Commit")).toHaveCount(0);
  await expect(reader.button("Play")).toBeEnabled();
  await reader.step.click();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
});

test("the comparison stays through a change of looks, and on a phone, until the next step", async ({
  reader,
}) => {
  await reader.page.setViewportSize({ width: 360, height: 740 });
  await reader.field(SHARE).fill("0.3");
  await reader.button("Commit").click();
  const compared = /^You said P\(A \| set 1\)\s=\s0\.30; it is 0\.45\./;
  await expect(reader.story).toHaveText(compared);
  await reader.page.setViewportSize({ width: 1280, height: 720 });
  await reader.button("Dark").click();
  await reader.look("Why it climbs");
  await expect(reader.story).toHaveText(compared);
  await reader.button("Skip").click();
  await expect(reader.story).toHaveText(/^M-step\. /);
});

/**
 * @param {Reader} reader
 * @param {string} key
 */
async function pressed(reader, key) {
  await reader.page.getByRole("heading", { level: 1 }).click();
  await reader.page.keyboard.press(key);
}

/** @param {Reader} reader */
function predictedTheta(reader) {
  return { A: reader.field("θA"), B: reader.field("θB") };
}

test("a presenter's clicker goes on where a prediction is asked for", async ({ page, reader }) => {
  await page.locator("#prediction-a").focus();
  await page.keyboard.press("PageDown");
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await page.locator("#prediction-a").fill("0.7");
  await page.locator("#prediction-b").fill("0.6");
  await page.keyboard.press("PageDown");
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await expect(reader.story).toContainText("0.70");
});

test("the line of time takes the focus from the field that it hides", async ({ reader }) => {
  await expect(reader.field(SHARE)).toBeFocused();
  // A finger: the browser moves the focus only when it is lifted.
  await reader.time.evaluate((slider) => {
    if (!(slider instanceof HTMLInputElement)) return;
    const at = (/** @type {number} */ clientX) => ({
      pointerType: "touch",
      clientX,
      bubbles: true,
    });
    slider.dispatchEvent(new PointerEvent("pointerdown", at(200)));
    slider.value = "-1";
    slider.dispatchEvent(new PointerEvent("pointermove", at(100)));
  });
  await expect(reader.progress).toHaveText("labels hidden");
  await expect(reader.time).toBeFocused();
});
