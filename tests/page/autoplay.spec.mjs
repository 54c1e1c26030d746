// Play: steps at a readable pace until EM has converged or the reader takes over.

import { expect, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

/** @type {Record<string, (reader: Reader) => Promise<unknown>>} */
const OPENING = {
  Help: (reader) => reader.button("Help").click(),
  Share: (reader) => reader.button("Share").click(),
  "Own tosses": (reader) => reader.button("Own tosses…").click(),
  "the menu's own tosses": (reader) => reader.examples.selectOption("given"),
  "text that is dropped": (reader) =>
    reader.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/plain", "HHT\nTTTT");
      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer }));
    }),
  "a file that is dropped": (reader) =>
    reader.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["\0\0\0\0"], "picture.png"));
      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer }));
    }),
};

test.beforeEach(async ({ page }) => {
  await page.clock.install();
  await page.clock.pauseAt(new Date("2030-01-01"));
});

test("it makes one half-step after the other, and the button pauses it", async ({ reader }) => {
  const { page } = reader;
  await reader.button("Play").click();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await expect(reader.button("Pause")).toHaveAttribute("aria-pressed", "true");
  await page.clock.runFor(2000);
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await reader.button("Pause").click();
  await expect(reader.button("Play")).toHaveAttribute("aria-pressed", "false");
  await page.clock.runFor(60_000);
  await expect(reader.progress).toHaveText("iteration 1, M-step");
});

test("it stops when EM has converged", async ({ reader }) => {
  const { page } = reader;
  await reader.button("Play").click();
  await page.clock.runFor(600_000);
  await expect(reader.progress).toHaveText(/converged$/);
  await expect(reader.story).toHaveText(/^Settled after \d+ iterations: /);
  await expect(reader.button("Play")).toBeVisible();
  const end = await reader.said();
  await page.clock.runFor(60_000);
  expect(await reader.said()).toBe(end);

  await reader.button("Play").click();
  await expect(reader.progress, "once more from the guess").toHaveText("iteration 1, E-step");
});

for (const name of ["Step", "Back", "Reset", "Converge", "New tosses"]) {
  test(`${name} takes over`, async ({ reader }) => {
    const { page } = reader;
    await reader.button("Play").click();
    await (name === "Step" ? reader.step : reader.button(name)).click();
    await expect(reader.button("Play")).toBeVisible();
    const taken = await reader.said();
    await page.clock.runFor(60_000);
    expect(await reader.said()).toBe(taken);
  });
}

for (const [name, open] of Object.entries(OPENING)) {
  test(`${name} pauses it: what is said there is of what is seen`, async ({ reader }) => {
    const { page } = reader;
    await reader.button("Play").click();
    await open(reader);
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.clock.runFor(60_000);
    await expect(reader.progress).toHaveText("iteration 1, E-step");
    await expect(page.locator("#play")).toHaveAttribute("aria-pressed", "false");
  });
}

test("moving a guess takes over", async ({ reader }) => {
  await reader.button("Play").click();
  await reader.slider("Guess θB").press("ArrowRight");
  await reader.page.clock.runFor(60_000);
  await expect(reader.progress).toHaveText("at the guess");
  await expect(reader.button("Play")).toBeVisible();
});

test("it stops at a step that cannot be made", async ({ reader }) => {
  await reader.write("Guess θA", "0");
  await reader.write("Guess θB", "0");
  await reader.button("Play").click();
  await expect(reader.story).toHaveText(/^neither coin can have made sets/);
  await expect(reader.button("Play")).toBeVisible();
});

for (const pace of ["slow", "fast"]) {
  test(`a reload keeps the pace, and a link carries it: ${pace}`, async ({ reader, another }) => {
    const { page } = reader;
    await reader.paces.selectOption(pace);
    await page.clock.runFor(1000);
    await reader.expectLink({ pace });
    await page.reload();
    await page.clock.runFor(1000);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
    await expect(reader.paces).toHaveValue(pace);
    await reader.button("Play").click();
    await page.clock.runFor(600);
    const quick = pace === "fast";
    await expect(reader.progress).toHaveText(`iteration 1, ${quick ? "M" : "E"}-step`);
    await expect((await another(page.url())).paces).toHaveValue(pace);
  });
}
