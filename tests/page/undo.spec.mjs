// Undo: it restores a run after EM was started again or other tosses were loaded, and the page says so.

import { expect, open, placeOf, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */
/** @typedef {import("./reader.mjs").Locator} Locator */

const RUN = "/#v=1&step=3&truth=shown";
const BACK = /“?Undo”? brings back what was here before\.$/;

/** The actions that replace a run. @type {Record<string, (reader: Reader) => Promise<unknown>>} */
const WAYS = {
  "the guess by its slider": async (reader) => {
    for (let press = 0; press < 5; press += 1) await reader.slider("Guess θA").press("ArrowLeft");
  },
  "the guess in its field": (reader) => reader.write("Guess θB", "0.7"),
  "the guess written once more": (reader) => reader.write("Guess θB", "0.500"),
  "the landscape, clicked": async (reader) => {
    await reader.look("Landscape");
    await reader.landscape.click();
  },
  "the landscape, dragged": async (reader) => {
    await reader.look("Landscape");
    await drag(reader, reader.landscape);
  },
  "the handle, dragged": async (reader) => {
    await reader.look("Landscape");
    await drag(reader, reader.handle);
  },
  "the handle by arrows": async (reader) => {
    await reader.look("Landscape");
    for (const key of ["ArrowUp", "ArrowRight"]) await reader.handle.press(key);
  },
  "the start map, clicked": async (reader) => {
    await reader.look("Where each start ends");
    await reader.startMap.click();
  },
  "a true coin by its slider": async (reader) => {
    for (let press = 0; press < 5; press += 1) await reader.slider("True θA").press("ArrowLeft");
  },
  "a true coin in its field": (reader) => reader.write("True θB", "0.3"),
  "a toss, turned over": async (reader) => {
    await reader.look("Working");
    await reader.page.getByRole("button", { name: /^toss 1: / }).click();
  },
  "another size": (reader) => reader.write("sets", "7"),
  "new tosses": (reader) => reader.button("New tosses").click(),
  "own tosses": (reader) => reader.giveTosses("HTT\nHHT"),
  "another example": (reader) => reader.examples.selectOption("notebook"),
};

for (const [name, change] of Object.entries(WAYS)) {
  test(`${name} leaves the run one Undo away, and that is said`, async ({ page, reader }) => {
    await open(page, RUN);
    const run = await state(reader);
    await change(reader);
    await expect(reader.progress).toHaveText("at the guess");
    await expect(reader.story).toHaveText(BACK);
    await reader.button("Undo").click();
    await expect(reader.progress).toHaveText("iteration 2, E-step");
    await reader.box("Show the truth").check(); // another lesson hides it again
    expect(await state(reader)).toEqual(run);
    await expect(reader.story).not.toHaveText(BACK);
    await expect(reader.button("Undo")).toBeDisabled();
  });
}

for (const hard of [true, false]) {
  test(`another method can be undone: ${hard ? "hard EM" : "a learned prior"}`, async ({
    page,
    reader,
  }) => {
    await open(page, RUN);
    const run = await state(reader);
    const learned = reader.box("Learn how often each coin is drawn");
    await (hard ? reader.methods.selectOption("hard") : learned.check());
    await expect(reader.progress).toHaveText("iteration 2, E-step");
    expect(await state(reader)).not.toEqual(run);
    await reader.button("Undo").click();
    expect(await state(reader)).toEqual(run);
  });
}

test("where nothing is lost, nothing is said", async ({ reader }) => {
  await reader.slider("Guess θA").press("ArrowLeft");
  await expect(reader.story).toHaveText(/^EM starts from the initial guess .* each set\.$/);
  await reader.steps(1);
  await reader.reset.click();
  await expect(reader.story).not.toHaveText(BACK);
});

test("each run that was thrown away comes back, the latest first", async ({ reader }) => {
  await reader.steps(3);
  await reader.write("Guess θA", "0.7");
  await reader.steps(2);
  await reader.write("Guess θA", "0.8");
  await reader.write("Guess θA", "0.9");
  await reader.button("Undo").click();
  await expect(reader.field("Guess θA")).toHaveValue("0.70");
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await reader.button("Undo").click();
  await expect(reader.field("Guess θA")).toHaveValue("0.60");
  await expect(reader.progress).toHaveText("iteration 2, E-step");
});

/** Returns the run: data, guess, method and position. @param {Reader} reader */
async function state(reader) {
  await reader.look("Estimates");
  const values = [
    reader.examples,
    reader.methods,
    reader.field("Guess θA"),
    reader.field("Guess θB"),
  ];
  return [
    ...(await Promise.all(values.map((control) => control.inputValue()))),
    await reader.progress.innerText(),
    await reader.cells("EM"),
    await reader.sets.innerText(),
  ];
}

/** @param {Reader} reader @param {Locator} part */
async function drag({ page }, part) {
  const { x, y, width, height } = await placeOf(part);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 40, y + height / 2 - 40, { steps: 5 });
  await page.mouse.up();
}

test("the same tosses again replace nothing, and nothing else is said", async ({
  page,
  reader,
}) => {
  await open(page, RUN);
  await reader.giveTosses("HTT\nHHT");
  await expect(reader.story).toHaveText(BACK);
  await reader.giveTosses("HTT\nHHT");
  await expect(reader.story).not.toHaveText(BACK);
  await expect(reader.button("Undo")).toBeEnabled();
});
