// Loading a hundred million tosses: the page stays responsive and shows the progress.

import { expect, Reader, test } from "./reader.mjs";

const LARGE = "v=1&data=simulated&coins=0.8,0.45&sets=1000000&tosses=100&seed=7";

test("a link shows how far its tosses are, and then the moment that it names", async ({
  context,
}) => {
  const page = await context.newPage();
  const reader = new Reader(page);
  await page.addInitScript(holdFrames);
  await page.goto(`/#${LARGE}&step=3&view=climb&truth=shown`);
  await expect(bar(reader)).toBeVisible();
  const done = Number(await bar(reader).getAttribute("value"));
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(1);
  await expect(page.locator("html")).not.toHaveAttribute("data-ready");

  await letFramesCome(reader);
  await seesTheLargeData(reader);
  await expect(reader.progress).toHaveText("iteration 2, E-step");
  await expect(reader.view("Why it climbs")).toBeChecked();
  await expect(reader.box("Show the truth")).toBeChecked();
  await expect(reader.button("Undo"), "nothing was there before").toBeDisabled();
  expect(page.url()).toMatch(/&step=3&view=climb&truth=shown$/);
});

test("Undo simulates large data again, and the small data stay until it is done", async ({
  reader,
}) => {
  const before = await replaceLargeDataAndHoldFrames(reader);
  await reader.button("Undo").click();
  await expect(bar(reader)).toBeVisible();
  await reader.button("Undo").click(); // a second click has no effect
  expect(await reader.heads(), "the last data stay").toEqual(before);
  await reader.step.click();
  await expect(reader.progress, "and can be stepped through").toHaveText("iteration 1, E-step");
  await letFramesCome(reader);
  await seesTheLargeData(reader);
  await expect(reader.progress).toHaveText("at the guess");
  await reader.button("Undo").click();
  await expect(reader.field("tosses/set"), "and from there to what was before").toHaveValue("10");
});

test("the browser's Back leads to the large data as well", async ({ reader, page }) => {
  const before = await replaceLargeDataAndHoldFrames(reader);
  const address = page.url();
  await page.evaluate(() => history.back());
  await expect(bar(reader)).toBeVisible();
  expect(await reader.heads()).toEqual(before);
  await letFramesCome(reader);
  await seesTheLargeData(reader);
  await page.goForward();
  await expect(reader.field("sets")).toHaveValue("5");
  expect(page.url(), "and nothing else was written there").toBe(address);
});

for (const way of ["Undo", "Back"]) {
  test(`whoever asks for other data after ${way} gets those`, async ({ reader, page }) => {
    await replaceLargeDataAndHoldFrames(reader);
    if (way === "Undo") await reader.button("Undo").click();
    else await page.evaluate(() => history.back());
    await expect(bar(reader)).toBeVisible();
    await reader.examples.selectOption("notebook");
    await letFramesCome(reader);
    await expect(bar(reader)).toBeHidden();
    await expect(reader.field("sets")).toHaveValue("10");
    await reader.expectLink({ data: "notebook" });
    await reader.step.click();
    await reader.expectLink({ data: "notebook", step: "1" });
    await page.reload();
    await expect(reader.field("sets")).toHaveValue("10");
  });
}

test("a slider moved during Undo cancels it, and Undo still leads back to the large data", async ({
  reader,
}) => {
  await replaceLargeDataAndHoldFrames(reader);
  await reader.button("Undo").click();
  await expect(bar(reader)).toBeVisible();
  await reader.write("sets", "7");
  await letFramesCome(reader);
  await expect(bar(reader)).toBeHidden();
  expect(await reader.heads()).toHaveLength(7);
  await reader.button("Undo").click();
  expect(await reader.heads()).toHaveLength(5);
  await reader.button("Undo").click();
  await seesTheLargeData(reader);
});

test("a saved run brings its data and its moment, or says that it cannot be reached", async ({
  reader,
}) => {
  const run = (/** @type {number[]} */ guess) => {
    const source = { kind: "simulated", sets: 1_000_000, tosses: 100, seed: 7, theta: [0.8, 0.45] };
    const setup = { source, guess, method: "soft", prior: "known" };
    return JSON.stringify({ format: "em-coins", version: 1, setup, position: 2 });
  };
  await reader.openFile("run.json", run([0.6, 0.5]));
  await seesTheLargeData(reader);
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await reader.openFile("run.json", run([0, 0]));
  await expect(reader.story).toHaveText(/^neither coin can have made /);
  await expect(reader.progress).toHaveText("at the guess");
});

/** Holds the frames until a test lets them come, so that it can look at the page between them. */
function holdFrames() {
  const frame = window.requestAnimationFrame.bind(window);
  /** @type {FrameRequestCallback[]} */
  const held = [];
  window.requestAnimationFrame = (callback) => held.push(callback);
  const come = () => {
    window.requestAnimationFrame = frame;
    for (const callback of held.splice(0)) frame(callback);
  };
  document.addEventListener("let frames come", come, { once: true });
}

/** @param {Reader} reader */
function letFramesCome({ page }) {
  return page.evaluate(() => document.dispatchEvent(new Event("let frames come")));
}

/**
 * Loads large data, replaces them by small ones, and holds the frames. Returns the heads of the small data.
 * @param {Reader} reader
 */
async function replaceLargeDataAndHoldFrames(reader) {
  const { page } = reader;
  await reader.write("sets", "1000000");
  await reader.write("tosses/set", "100");
  await seesTheLargeData(reader);
  await reader.expectLink({ sets: "1000000", tosses: "100" });
  await reader.write("sets", "5");
  await expect(bar(reader)).toBeHidden();
  await reader.expectLink({ sets: "5" });
  await page.evaluate(holdFrames);
  return reader.heads();
}

/** @param {Reader} reader */
function bar({ page }) {
  return page.getByRole("progressbar", { name: "Tossing" });
}

/** That the large data are on screen, and nothing more is on its way. @param {Reader} reader */
async function seesTheLargeData(reader) {
  await expect(bar(reader)).toBeHidden();
  await expect(reader.field("sets")).toHaveValue("1000000");
  const [heads, tails] = await reader.numbers("Sum");
  expect(heads + tails).toBe(100_000_000);
}
