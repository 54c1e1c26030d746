// A step is seen to happen: the pictures move from before it to after it. The other specs have motion reduced, and
// system-preferences.spec.mjs asserts that nothing moves then.

import { test as base, expect, picture } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

/** What this is to Firefox, the option below is to Chromium. */
const firefoxUserPrefs = { "ui.prefersReducedMotion": 0 };

const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => use({ ...launchOptions, firefoxUserPrefs }),
    { scope: "worker" },
  ],
});

test.use({
  contextOptions: { reducedMotion: "no-preference" },
  // No row changes its height with the story's lines.
  viewport: { width: 1600, height: 720 },
});

// Time goes on only as a test says.
test.beforeEach(async ({ page }) => {
  await page.clock.install();
  await page.clock.pauseAt(new Date("2030-01-01"));
});

/** @param {Reader} reader */
async function look(reader) {
  return {
    grid: await picture(reader.grid),
    piles: await picture(reader.piles),
    chart: await picture(reader.trajectory),
  };
}

/** @param {Reader} reader */
const moving = ({ page }) => page.locator("html[data-moving]");

/** The stills at these positions, as the line of time shows them. @param {Reader} reader @param {string[]} positions */
async function stills(reader, positions) {
  const seen = [];
  for (const position of positions) {
    await reader.time.fill(position);
    await expect(moving(reader), "the line of time shows stills").toHaveCount(0);
    seen.push(await look(reader));
  }
  await reader.time.fill("0");
  return seen;
}

test("an E-step cuts the tosses and then fills the piles; what is written is there at once", async ({
  reader,
}) => {
  const { page } = reader;
  const [before, after] = await stills(reader, ["0", "1"]);
  await reader.step.click();
  await expect(moving(reader)).toHaveCount(1);
  expect(await look(reader), "at first").toEqual(before);
  const said = await reader.said();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  expect((await reader.numbers(2)).slice(0, 4)).toEqual([9, 1, 0.8, 0.2]);
  await page.clock.runFor(320);
  const early = await look(reader);
  expect(early.grid).not.toBe(before.grid);
  expect(early.grid).not.toBe(after.grid);
  expect(early.piles, "first the cause").toBe(before.piles);
  await page.clock.runFor(400);
  const late = await look(reader);
  expect(late.grid).toBe(after.grid);
  expect(late.piles).not.toBe(before.piles);
  expect(late.piles).not.toBe(after.piles);
  await page.clock.runFor(400);
  await expect(moving(reader)).toHaveCount(0);
  expect(await look(reader), "at last").toEqual(after);
  expect(await reader.said()).toBe(said);
  expect(after.chart, "θ stays").toBe(before.chart);
});

test("an M-step marks the piles' borders, and then its dots move to θ", async ({ reader }) => {
  const { page } = reader;
  const [before, after] = await stills(reader, ["1", "2"]);
  await reader.time.fill("1");
  await reader.step.click();
  await page.clock.runFor(320);
  const early = await look(reader);
  expect(early.piles).not.toBe(before.piles);
  await page.clock.runFor(320);
  const late = await look(reader);
  expect(late.piles).toBe(after.piles);
  expect(late.chart).not.toBe(early.chart);
  expect(late.chart).not.toBe(after.chart);
  await page.clock.runFor(450);
  await expect(moving(reader)).toHaveCount(0);
  expect(await look(reader)).toEqual(after);
  expect(early.grid, "the shares stay").toBe(after.grid);
});

test("on the landscape the present point goes to θ", async ({ reader }) => {
  const { page } = reader;
  await reader.look("Landscape");
  await reader.time.fill("2");
  const after = await picture(reader.landscape);
  await reader.time.fill("1");
  const before = await picture(reader.landscape);
  await reader.step.click();
  await page.clock.runFor(700);
  const between = await picture(reader.landscape);
  expect(between).not.toBe(before);
  expect(between).not.toBe(after);
  await page.clock.runFor(400);
  expect(await picture(reader.landscape)).toBe(after);
});

test("an iteration moves shares and then θ", async ({ reader }) => {
  const { page } = reader;
  const [before, after] = await stills(reader, ["0", "2"]);
  await reader.button("Iteration").click();
  await page.clock.runFor(500);
  const between = await look(reader);
  expect(between.grid).toBe(after.grid);
  expect(between.piles).not.toBe(before.piles);
  await page.clock.runFor(600);
  await expect(moving(reader)).toHaveCount(0);
  expect(await look(reader)).toEqual(after);
});

/** @type {Record<string, (reader: Reader) => Promise<unknown>>} */
const ACTS = {
  "a key": ({ page }) => page.keyboard.press("x"),
  "a click": ({ page }) => page.locator("h1").click(),
  "the wheel": async ({ page }) => {
    await page.locator("h1").hover();
    await page.mouse.wheel(0, 1);
  },
};

for (const [name, act] of Object.entries(ACTS)) {
  test(`${name} completes it at once`, async ({ reader }) => {
    const { page } = reader;
    const [, after] = await stills(reader, ["0", "1"]);
    await reader.step.click();
    await page.clock.runFor(200);
    await act(reader);
    // The browser may hand on a turn of the wheel later than it says.
    await expect(async () => {
      await page.clock.runFor(20);
      await expect(moving(reader)).toHaveCount(0, { timeout: 1 });
    }).toPass();
    expect(await look(reader)).toEqual(after);
  });
}

test("the key of the next step completes this one and makes it", async ({ reader }) => {
  const { page } = reader;
  const [after] = await stills(reader, ["1"]);
  await page.locator("h1").click(); // the line of time has the key for itself
  await page.keyboard.press("PageDown");
  await page.clock.runFor(200);
  expect((await look(reader)).grid).not.toBe(after.grid);
  await page.keyboard.press("PageDown");
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  const { grid, piles } = await look(reader);
  expect([grid, piles], "it begins where the E-step ends").toEqual([after.grid, after.piles]);
  await expect(moving(reader)).toHaveCount(1);
});

test("going back, far, or elsewhere shows stills", async ({ reader }) => {
  await reader.steps(3);
  for (const name of ["Back", "Converge", "Reset"]) {
    await reader.button(name).click();
    await expect(moving(reader), name).toHaveCount(0);
  }
  await reader.steps(1);
  await reader.slider("Guess θA").press("ArrowRight");
  await expect(moving(reader), "a guess").toHaveCount(0);
  await reader.steps(1);
  await reader.page.evaluate(() => {
    location.hash = "v=1&data=notebook&step=3";
  });
  await expect(reader.progress).toHaveText("iteration 2, E-step");
  await expect(moving(reader), "a link").toHaveCount(0);
});

test("Play moves, and comes to rest before the next half-step", async ({ reader }) => {
  const { page } = reader;
  const [expected] = await stills(reader, ["1"]);
  await reader.paces.selectOption("fast");
  await reader.button("Play").click();
  await expect(moving(reader)).toHaveCount(1);
  await page.clock.runFor(370);
  await expect(moving(reader)).toHaveCount(0);
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  expect(await look(reader)).toEqual(expected);
  await page.clock.runFor(60);
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await expect(moving(reader)).toHaveCount(1);
});

test("of a thousand sets only θ moves", async ({ reader }) => {
  const { page } = reader;
  await reader.write("sets", "1000");
  await page.clock.runFor(1000);
  await reader.step.click();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await expect(moving(reader)).toHaveCount(0);
  await reader.step.click();
  await expect(moving(reader)).toHaveCount(1);
  const start = await look(reader);
  await page.clock.runFor(500);
  const between = await look(reader);
  expect(between.chart).not.toBe(start.chart);
  expect([between.grid, between.piles]).toEqual([start.grid, start.piles]);
});

test.describe("at the beginning", () => {
  test.use({ returns: false });

  test("the labels go, and with them what was counted", async ({ reader }) => {
    const { page } = reader;
    const known = await look(reader);
    await page.keyboard.press("Space");
    await expect(moving(reader)).toHaveCount(1);
    await page.clock.runFor(700);
    const between = await look(reader);
    await page.clock.runFor(400);
    const hidden = await look(reader);
    expect(new Set([known, between, hidden].map(({ piles }) => piles)).size).toBe(3);
    await page.keyboard.press("Space");
    await expect(moving(reader), "nothing was counted").toHaveCount(0);
  });
});
