// Predictions: a step waits until the reader has committed to one, or skips it.

import { expect, picture, placeOf, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

const SHARE = "P(A | set)";

test.beforeEach(({ reader }) => reader.box("Predict first").check());

test("every way ahead is held, and leads to the question", async ({ reader }) => {
  const { page } = reader;
  await expect(page.locator("#prediction-question")).toHaveText(
    "Predict the E-step: if θA is 0.60 and θB 0.50, how much of set 1 goes to A?",
  );
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

test("a committed share is told with the answer and its reason, and what explains it stays", async ({
  reader,
}) => {
  await reader.field(SHARE).fill("0.3");
  await reader.button("Commit").click();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await expect(answer(reader)).toHaveText(
    "You said 0.30; it is 0.45 (off by 0.15): 5 heads in 10 fit B better, 1.2 times as well as A.",
  );
  await expect(reader.story).toHaveText(/^E-step\. Set 1/);
});

test("the question is about the set that is followed", async ({ reader }) => {
  await reader.row(2).click();
  await expect(reader.page.getByText("how much of set 2 goes to A?")).toBeVisible();
  await reader.field(SHARE).fill("0.805");
  await reader.field(SHARE).press("Enter");
  await expect(answer(reader)).toHaveText(
    /^You said 0\.8\d; it is 0\.80 \(spot on\): 9 heads in 10/,
  );
});

test("both θ of the M-step are told with the answer and the errors", async ({ reader }) => {
  await reader.button("Skip").click();
  await expect(reader.page.getByText(/^Predict the M-step: .*where do both θ go\?$/)).toBeVisible();
  await predictedTheta(reader).A.fill("0.7");
  await predictedTheta(reader).B.fill("0.4");
  await reader.button("Commit").click();
  await expect(answer(reader)).toHaveText(
    "You said θA = 0.70 and θB = 0.40; they are 0.71 (off by 0.01) and 0.58 (off by 0.18).",
  );
  await expect(reader.story).toHaveText(/^M-step\. /);
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
  await expect(answer(reader)).toHaveText(
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
  await expect(answer(reader)).toHaveText(/^Deine Vorhersage: 0,30; richtig ist 0,45 /);
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
  const compared = /^You said 0\.30; it is 0\.45 /;
  await expect(answer(reader)).toHaveText(compared);
  await reader.page.setViewportSize({ width: 1280, height: 720 });
  await reader.button("Dark").click();
  await reader.look("Why it climbs");
  await expect(answer(reader)).toHaveText(compared);
  await reader.button("Skip").click();
  await expect(answer(reader)).toBeHidden();
  await expect(reader.story).toHaveText(/^M-step\. /);
});

test("a share is dragged on the bar of its set, and the field, the picture and the keys follow", async ({
  page,
  reader,
}) => {
  await expect(page).toHaveURL(/predict=on/);
  const address = page.url();
  const bar = reader.slider(SHARE);
  await expect(bar).toHaveValue("0.5");
  const bare = await picture(reader.grid);
  const { x, y, width, height } = await placeOf(bar);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 0.3 * width, y + height / 2);
  await page.mouse.up();
  const said = Number(await reader.field(SHARE).inputValue());
  expect(said).toBeGreaterThan(0.2);
  expect(said).toBeLessThan(0.35);
  expect(await picture(reader.grid), "it is marked").not.toBe(bare);
  await bar.press("ArrowRight");
  await expect(reader.field(SHARE)).toHaveValue((said + 0.01).toFixed(2));
  await reader.field(SHARE).fill("0.8");
  await expect(bar).toHaveValue("0.8");
  await expect(bar).toHaveAttribute("aria-valuetext", "0.80");
  expect(page.url(), "nothing is linked before it is committed").toBe(address);
  await reader.button("Commit").click();
  await expect(answer(reader)).toHaveText(
    /^You said 0\.80; it is 0\.45 \(off by 0\.35, on the wrong side of ½\)/,
  );
});

test("both θ are dragged in the picture of the estimates, and the nearer dot moves", async ({
  page,
  reader,
}) => {
  await reader.button("Skip").click();
  const [a, b] = [reader.slider("θA"), reader.slider("θB")];
  await expect(a).toHaveValue("0.6");
  await expect(b).toHaveValue("0.5");
  const bare = await picture(reader.trajectory);
  const { x, y, width, height } = await placeOf(a);
  const at = (/** @type {number} */ theta) => y + 9 + (1 - theta) * (height - 18);
  await page.mouse.move(x + width / 2, at(0.6));
  await page.mouse.down();
  await page.mouse.move(x + width / 2, at(0.8));
  await page.mouse.up();
  await expect(a).toBeFocused();
  const { A, B } = predictedTheta(reader);
  const said = Number(await A.inputValue());
  expect(Math.abs(said - 0.8)).toBeLessThan(0.03);
  await expect(B, "the other stays where it is").toHaveValue("0.50");
  await b.press("ArrowDown");
  await expect(B).toHaveValue("0.49");
  const drawn = await picture(reader.trajectory);
  expect(drawn).not.toBe(bare);
  await reader.button("Commit").click();
  await expect(answer(reader)).toHaveText(
    /^You said θA\s=\s0\.\d\d and θB\s=\s0\.49; they are 0\.71/,
  );
  await expect(a, "nothing is asked there").toBeHidden();
  const answered = await picture(reader.trajectory);
  await reader.button("Skip").click();
  expect(await picture(reader.trajectory), "its marks go with the next step").not.toBe(answered);
});

test("the errors of a lesson's predictions are drawn and told, and another lesson begins anew", async ({
  page,
  reader,
}) => {
  const errors = page.locator("#prediction-errors");
  await expect(errors).toBeHidden();
  await reader.field(SHARE).fill("0.3");
  await reader.button("Commit").click();
  await expect(errors).toHaveAccessibleName(
    "How far off your predictions were, one after another: 0.15",
  );
  const first = await picture(errors);
  await predictedTheta(reader).A.fill("0.7");
  await predictedTheta(reader).B.fill("0.6");
  await reader.button("Commit").click();
  await expect(errors).toHaveAccessibleName(/: 0\.15, 0\.02$/);
  expect(await picture(errors)).not.toBe(first);
  await reader.back.click();
  await reader.button("Skip").click();
  await expect(errors, "what is skipped is no error").toHaveAccessibleName(/: 0\.15, 0\.02$/);
  await reader.examples.selectOption("Swapped guesses");
  await expect(errors).toBeHidden();
});

test("the errors outlive a reload, until the progress is cleared", async ({ page, reader }) => {
  const errors = page.locator("#prediction-errors");
  await reader.field(SHARE).fill("0.3");
  await reader.button("Commit").click();
  await expect(errors).toHaveAccessibleName(/: 0\.15$/);
  const drawn = await picture(errors);
  await reader.expectLink({ step: "1", predict: "on" });
  await page.reload();
  await expect(errors).toHaveAccessibleName(/: 0\.15$/);
  expect(await picture(errors)).toBe(drawn);
  await predictedTheta(reader).A.fill("0.7");
  await predictedTheta(reader).B.fill("0.6");
  await reader.button("Commit").click();
  await expect(errors, "and it goes on").toHaveAccessibleName(/: 0\.15, 0\.02$/);
  await reader.button("Converge").click();
  await reader.box("Predict first").uncheck();
  await reader.button("Converge").click();
  await reader.look("Lesson");
  await reader.lesson.getByRole("button", { name: "Clear the progress" }).click();
  await reader.box("Predict first").check();
  await expect(errors).toBeHidden();
  await page.reload();
  await expect(page.locator("#prediction-question")).toBeVisible();
  await expect(errors).toBeHidden();
});

test("the errors of other tosses are not taken for those of the present ones", async ({
  page,
  reader,
}) => {
  await reader.field(SHARE).fill("0.3");
  await reader.button("Commit").click();
  await expect(page.locator("#prediction-errors")).toBeVisible();
  await page.goto("about:blank");
  await page.goto("/#v=1&data=notebook&predict=on");
  await expect(page.locator("#prediction-question")).toBeVisible();
  await expect(page.locator("#prediction-errors")).toBeHidden();
});

test("a prediction by another rule is told which", async ({ reader }) => {
  await reader.button("Skip").click();
  await predictedTheta(reader).A.fill("0.8");
  await predictedTheta(reader).B.fill("0.45");
  await reader.button("Commit").click();
  await expect(answer(reader)).toHaveText(/That is what whole sets would give/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a step shows the bar to drag, then its answer, and only then the next question", async ({
    page,
    reader,
  }) => {
    await reader.step.click();
    await expect(reader.slider(SHARE), "no keyboard covers it").toBeFocused();
    await expect(reader.slider(SHARE)).toBeInViewport();
    await expect(reader.story).toBeHidden();
    await reader.field(SHARE).fill("0.3");
    await reader.button("Commit").click();
    await expect(answer(reader)).toBeVisible();
    await expect(reader.story).toBeVisible();
    await expect(page.locator("#prediction-question")).toBeHidden();
    await reader.step.click();
    await expect(page.locator("#prediction-question")).toBeVisible();
    await expect(reader.progress, "it is held").toHaveText("iteration 1, E-step");
    await expect(reader.slider("θA")).toBeFocused();
    await expect(reader.slider("θA")).toBeInViewport();
  });
});

/**
 * @param {Reader} reader
 * @param {string} key
 */
async function pressed(reader, key) {
  await reader.page.getByRole("heading", { level: 1 }).click();
  await reader.page.keyboard.press(key);
}

/** What says how the prediction compares with its answer. @param {Reader} reader */
function answer(reader) {
  return reader.page.locator("#prediction-answer");
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
  await expect(answer(reader)).toContainText("0.70");
});

for (const key of ["Space", "PageDown", "ArrowRight", "E-step"]) {
  test(`what was dragged is committed by the next half-step, with ${key}`, async ({
    page,
    reader,
  }) => {
    const goOn = async () => {
      if (key === "E-step") return reader.step.click();
      // On a slider the arrows move it.
      if (key === "ArrowRight") await page.getByRole("heading", { level: 1 }).click();
      await page.keyboard.press(key);
    };
    const bar = await placeOf(reader.slider(SHARE));
    await page.mouse.click(bar.x + 0.3 * bar.width, bar.y + bar.height / 2);
    await expect(reader.field(SHARE)).toHaveValue(/^0\.\d\d$/);
    await goOn();
    await expect(reader.progress).toHaveText("iteration 1, E-step");
    await expect(answer(reader)).toHaveText(/^You said 0\.2\d; it is 0\.45/);
    const upright = await placeOf(reader.slider("θA"));
    await page.mouse.click(upright.x + upright.width / 2, upright.y + 0.3 * upright.height);
    await goOn();
    await expect(reader.progress).toHaveText("iteration 1, M-step");
    await expect(answer(reader)).toHaveText(/^You said θA\s=\s0\.\d\d and θB\s=\s0\.50/);
    await goOn();
    await expect(reader.progress, "nothing is predicted yet").toHaveText("iteration 1, M-step");
    await expect(reader.field(SHARE)).toBeFocused();
    await expect(reader.field(SHARE)).toHaveValue("");
  });
}

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
