// The line of time: moving along it reproduces what was computed.

import { expect, placeOf, test } from "./reader.mjs";

const PACES = { slow: 2400, medium: 1200, fast: 400 };

test("steps beyond convergence do not change when it was", async ({ reader }) => {
  await reader.button("Converge").click();
  await expect(reader.story).toHaveText(/^Settled after 23 iterations: /);
  await reader.button("Iteration").click();
  await expect(reader.progress).toHaveText("iteration 24, converged");
  await expect(reader.story).toHaveText(/^Settled after 23 iterations: /);
});

test("the line of time goes back and forth over the half-steps, with the same sentences", async ({
  reader,
}) => {
  const told = [await reader.said()];
  for (let step = 1; step <= 7; step += 1) {
    await reader.step.click();
    told.push(await reader.said());
  }
  await expect(reader.time).toHaveValue("7");
  await expect(reader.time, "two half-steps ahead").toHaveAttribute("max", "9");
  for (const moment of [2, 5, 0, 7, 1, 6, 3, 4]) {
    await reader.time.fill(String(moment));
    expect(withoutTimeline(await reader.said()), `at half-step ${moment}`).toBe(
      withoutTimeline(told[moment]),
    );
    await expect(reader.time).toHaveAttribute("max", String(Math.max(7, moment + 2)));
  }
});

test("the line of time says its position, and moves by the arrow keys", async ({ reader }) => {
  await reader.steps(4);
  await reader.time.press("ArrowLeft");
  await expect(reader.progress).toHaveText("iteration 2, E-step");
  await expect(reader.time).toHaveAttribute("aria-valuetext", "iteration 2, E-step");
  await reader.time.press("Home");
  await expect(reader.progress).toHaveText("labels known");
  await reader.time.press("End");
  await expect(reader.progress, "what was seen before").toHaveText("iteration 2, M-step");
});

test("Converge and then Back, at any depth, find what stepping found", async ({ reader }) => {
  await reader.steps(3);
  const third = withoutTimeline(await reader.said());
  await reader.button("Converge").click();
  await expect(reader.progress).toHaveText(/converged$/);
  const halfSteps = Number(await reader.time.inputValue());
  expect(halfSteps).toBeGreaterThan(20);
  for (let step = halfSteps; step > 3; step -= 1) await reader.page.keyboard.press("ArrowLeft");
  expect(withoutTimeline(await reader.said())).toBe(third);
  await expect(reader.time, "what was computed is kept").toHaveAttribute("max", String(halfSteps));
  await reader.button("Converge").click();
  await expect(reader.time).toHaveValue(String(halfSteps));
});

/** The names of the stations on the line, and those that EM has passed. @param {import("./reader.mjs").Reader} reader */
async function stations({ page }) {
  const marks = page.locator("#stations i");
  const texts = await marks.allTextContents();
  const passed = await marks.evaluateAll((all) => all.map((one) => one.matches(".passed")));
  const present = await page.locator("#stations .present").allTextContents();
  return { named: texts.filter(Boolean), passed: passed.filter(Boolean).length, present };
}

test("the line names its stations, marks the present one and fills those before it", async ({
  reader,
}) => {
  expect(await stations(reader)).toEqual({
    named: ["known", "hidden", "guess", "E", "M"],
    passed: 3,
    present: ["guess"],
  });
  await reader.steps(3);
  expect(await stations(reader)).toEqual({
    named: ["known", "hidden", "guess", "E", "M", "E", "M", "E"],
    passed: 6,
    present: ["E"],
  });
});

test("the button leads to the settled station once, and stepping on stays possible", async ({
  reader,
}) => {
  await reader.time.fill("2");
  for (let iteration = 2; iteration <= 22; iteration += 1) {
    await reader.button("Iteration").click();
  }
  await reader.step.click();
  await expect(reader.step).toHaveText("Settled ›");
  await reader.step.click();
  await expect(reader.story).toHaveText(/^Settled after 23 iterations: /);
  expect((await stations(reader)).present).toEqual(["settled"]);
  await expect(reader.step).toHaveText("Answer ›");
  await reader.button("Iteration").click();
  await reader.back.click();
  await expect(reader.step).toHaveText("M-step");
  await reader.step.click();
  await expect(reader.progress).toHaveText("iteration 24, converged");
});

test("a click on the line goes to the station there", async ({ page, reader }) => {
  await reader.steps(4);
  const mark = page.locator("#stations i").nth(4);
  const at = await mark.evaluate((one) => {
    const { left, width } = one.getBoundingClientRect();
    return left + width / 2;
  });
  const line = await placeOf(reader.time);
  expect(line.height).toBeGreaterThanOrEqual(44);
  await page.mouse.click(at, line.y + line.height / 2);
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await expect(reader.time).toHaveValue("2");
});

test("dragged to its end, the line stays as long as it was until it is let go", async ({
  page,
  reader,
}) => {
  const line = await placeOf(reader.time);
  const y = line.y + line.height / 2;
  await page.mouse.move(line.x + 9, y);
  await page.mouse.down();
  for (const further of [0, 10, 20]) await page.mouse.move(line.x + line.width + further, y);
  await expect(reader.time).toHaveValue("2");
  await expect(reader.time).toHaveAttribute("max", "2");
  await page.mouse.up();
  await expect(reader.time).toHaveAttribute("max", "4");
});

test("what EM found is compared with the truth only where that is in sight", async ({ reader }) => {
  await reader.examples.selectOption("Swapped guesses");
  await reader.button("Converge").click();
  await expect(reader.story).toHaveText(
    /θA\s=\s0\.52, θB\s=\s0\.80\. “Show the truth” tells how close that is\.$/,
  );
  await reader.box("Show the truth").check();
  await expect(reader.story).toHaveText(
    /EM never saw, gives 0\.80 and 0\.45\. The names are swapped: .*\. Try another guess/,
  );
  await reader.box("Show the truth").uncheck();
  await expect(reader.story).not.toHaveText(/0\.45/);
});

test("another guess is another history", async ({ reader }) => {
  await reader.steps(5);
  await reader.slider("Guess θA").press("ArrowRight");
  await expect(reader.time).toHaveValue("0");
  await expect(reader.time).toHaveAttribute("max", "2");
});

for (const [pace, milliseconds] of Object.entries(PACES)) {
  test(`Play at a ${pace} pace rests ${milliseconds} ms on each half-step, and stops at convergence`, async ({
    reader,
  }) => {
    const { clock } = reader.page;
    await clock.install();
    await clock.pauseAt(new Date("2030-01-01"));
    await reader.paces.selectOption(pace);
    await reader.button("Play").click();
    await expect(reader.time).toHaveValue("1");
    for (let step = 2; step <= 5; step += 1) {
      await clock.runFor(milliseconds - 20);
      await expect(reader.time).toHaveValue(String(step - 1));
      await clock.runFor(20);
      await expect(reader.time).toHaveValue(String(step));
    }
    await clock.runFor(milliseconds * 200);
    await expect(reader.progress).toHaveText(/converged$/);
    await expect(reader.button("Play")).toBeVisible();
    const end = await reader.said();
    await clock.runFor(milliseconds * 10);
    expect(await reader.said()).toBe(end);
  });
}

test("the pace can be changed while it plays", async ({ reader }) => {
  const { clock } = reader.page;
  await clock.install();
  await clock.pauseAt(new Date("2030-01-01"));
  await reader.paces.selectOption("slow");
  await reader.button("Play").click();
  await reader.paces.selectOption("fast");
  await clock.runFor(2400);
  await expect(reader.time).toHaveValue("2");
  await expect(reader.button("Pause")).toBeVisible();
  await clock.runFor(400);
  await expect(reader.time).toHaveValue("3");
});

/** @param {string} said */
function withoutTimeline(said) {
  return said.replace(/- slider "Time, in half-steps".*/, "").replaceAll(" [active]", "");
}

test("Play ends where there is no further step", async ({ page, reader }) => {
  const { clock } = page;
  await page.goto("/#v=1&data=own&own=HTTT,HHHT&guess=0.4,0.6&step=19999");
  await expect(reader.time).toHaveValue("19999");
  await clock.install();
  await clock.pauseAt(new Date("2030-01-01"));
  await reader.button("Play").click();
  await clock.runFor(5000);
  await expect(reader.time).toHaveValue("20000");
  await expect(reader.button("Play")).toBeVisible();
  await expect(reader.story).toHaveText(/^θ is still changing after 10\u202f000 iterations/);
});

test("no step leads beyond the last moment that a link leads to", async ({ page, reader }) => {
  await page.goto("/#v=1&step=19999");
  await expect(reader.time).toHaveValue("19999");
  await reader.step.click();
  await expect(reader.time).toHaveValue("20000");
  await expect(reader.progress).toHaveText("iteration 10\u202f000, converged");
  await reader.button("Iteration").click();
  await reader.step.click();
  await expect(reader.time).toHaveValue("20000");
  await expect(reader.story).toHaveText(/^Settled after 23 iterations: /);
  await reader.expectLink({ step: "20000" });
});
